"""Why a role cannot do something, in one sentence for each action."""

from PySide6.QtCore import QCoreApplication

from inspector.domain.actions import Action

_translate = QCoreApplication.translate


def action_refusals() -> dict[str, str]:
    """Why a role cannot do it."""
    investigating = _translate("Refusal", "Opsporen doet een aangewezen ambtenaar die aan dit bezoek deelneemt.")
    recording = _translate("Refusal", "Vastleggen doet een ambtenaar die aan dit bezoek deelneemt.")
    reviewing = _translate("Refusal", "Beoordelen kan alleen een coördinator die dit bezoek mag lezen.")
    other_role = _translate("Refusal", "Dit hoort niet bij uw rol.")
    return {
        Action.START_VISIT: _translate("Refusal", "Een bezoek beginnen kan alleen een ambtenaar ter plaatse."),
        Action.JOIN_VISIT: _translate("Refusal", "Meedoen aan een bezoek kan alleen een ambtenaar ter plaatse."),
        Action.RECORD: recording,
        Action.LEAVE: recording,
        Action.COUNT: recording,
        Action.ASSESS: recording,
        Action.RESOLVE: recording,
        Action.ADD: recording,
        Action.TAKE: recording,
        Action.ABANDON: recording,
        Action.SWITCH_HAT: investigating,
        Action.INVESTIGATE: investigating,
        Action.HAND_OVER: _translate("Refusal", "Overdragen kan wie meedoet, zolang er nog iets te doen is."),
        Action.REPLACE: _translate(
            "Refusal",
            "Een ander laten doorgaan kan de coördinator, als de functioneel beheerder het oude apparaat introk en "
            "over alles wat het inleverde is beslist.",
        ),
        Action.TAKE_OVER: _translate("Refusal", "Dit bezoek is niet aan dit apparaat overgedragen."),
        Action.CORRECT: recording,
        Action.WITHDRAW: recording,
        Action.BRING_BACK: _translate("Refusal", "Terughalen kan alleen wie het schreef of maakte."),
        Action.CLOSE_VISIT: _translate("Refusal", "Afsluiten doet een ambtenaar die aan dit bezoek deelneemt."),
        Action.ADD_LATER: _translate("Refusal", "Dit doet wie voor zijn dienst aan dit bezoek deelneemt."),
        Action.SHOW_OPERATOR: _translate("Refusal", "Voorleggen aan de exploitant doet wie aan dit bezoek deelneemt."),
        Action.COSIGN: _translate("Refusal", "Meetekenen doet een collega die aan dit bezoek deelneemt."),
        Action.AMEND: recording,
        Action.RESUBMIT: recording,
        Action.REVIEW: reviewing,
        Action.RELEASE: reviewing,
        Action.DECIDE: _translate("Refusal", "Een besluit vastleggen kan alleen een coördinator van deze dienst."),
        Action.MAKE_REPORT: other_role,
        Action.SEE_CASES: other_role,
        Action.CLOSE_ROW: other_role,
        Action.PLAN: _translate("Refusal", "Plannen kan alleen een coördinator."),
        Action.KEEP_BUSINESSES: _translate("Refusal", "Bedrijven beheren kan alleen een coördinator van de gemeente."),
        Action.DRAFT_ADMINISTRATIVE: _translate("Refusal", "Een rapportage stelt de politie op die er was."),
        Action.ISSUE_ADMINISTRATIVE: _translate(
            "Refusal", "Een rapportage brengt alleen een leidinggevende van de politie uit."
        ),
        Action.PAUSE_ROOM: _translate("Refusal", "Uw rol vraagt collega's niet om een ruimte over te slaan."),
        Action.SEND_SIGNAL: _translate("Refusal", "Vanuit deze rol kan geen signaal aan deze ontvanger."),
        Action.OPEN_SIGNAL: _translate("Refusal", "Dit signaal is verzegeld. Alleen de ontvanger kan het openen."),
        Action.ACCEPT_HAND_IN: _translate(
            "Refusal", "Wat na intrekking is ingeleverd, aanvaardt alleen een coördinator."
        ),
        Action.JUDGE_INVESTIGATION: _translate(
            "Refusal", "Wat na intrekking in een opsporing is ingeleverd, beoordeelt alleen een aangewezen collega."
        ),
        Action.WIPE_DEVICE: _translate("Refusal", "Een ingetrokken apparaat laat alleen een coördinator wissen."),
        Action.NAME_CUSTODIANS: _translate("Refusal", "Bewaarders van sleutels wijst alleen een coördinator aan."),
        Action.PROPOSE_ERASURE: _translate("Refusal", "Wissen stelt alleen een coördinator voor."),
        Action.CONFIRM_ERASURE: _translate("Refusal", "Bevestigen doet een functionaris gegevensbescherming."),
        Action.HOLD: _translate(
            "Refusal", "Een bewaarplicht is voor een coördinator of een functionaris gegevensbescherming."
        ),
        Action.ERASE_INVESTIGATION: _translate(
            "Refusal", "Over wissen in een opsporing besluiten alleen twee aangewezen collega's samen."
        ),
        Action.ASK_OF_VISIT: _translate("Refusal", "Met een bezoekcode vraagt een functionaris gegevensbescherming."),
        Action.LOOK_FOR_PERSON: _translate("Refusal", "Zo een vraag beantwoordt alleen een coördinator."),
    }
