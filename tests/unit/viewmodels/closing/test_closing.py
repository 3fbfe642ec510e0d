"""Closing a visit: what is missing, who signed, what may be done next."""

from dataclasses import replace

import pytest

from inspector.casework.drafts import ClosingDraft
from inspector.domain.acts.assessing import Judgement, amend
from inspector.domain.acts.closing import cosign
from inspector.domain.events import AnswerReturned, CardShown, OfficerJoined
from inspector.domain.ids import ConditionId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Capacity, Oath, Outcome, PlaceKind, Severity, VisitKind
from inspector.viewmodels.closing.closing_props import ClosingInputs, derive_closing_props
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.unit.domain.examples import A1, ALARM, C1, EXIT, P1, RULES, T2, VISIT, Device, started
from tests.unit.viewmodels.given import COMPLIANT, VIOLATION, at_work, judged, known, signed, the_catalogue

LINE = (100, 150, 200, 50)


def ready() -> ClosingInputs:
    """A visit with everything answered and every signature."""
    device = at_work()
    for condition in (ALARM, RULES):
        judged(device, condition, COMPLIANT)
    judged(device, EXIT, VIOLATION)
    return ClosingInputs(known(device), ClosingDraft(operator="signs", signer_role="Beheerder"), (LINE,), (LINE,))


def texts(inputs: ClosingInputs) -> list[tuple[str, str]]:
    return [(point.text, point.tab) for point in derive_closing_props(inputs).points]


def test_a_complete_visit_may_be_signed() -> None:
    props = derive_closing_props(ready())

    assert (props.may_close, props.points) == (True, ())


def test_each_point_says_where_it_is_mended() -> None:
    inputs = ClosingInputs(known(at_work(with_door=False)))

    assert texts(inputs) == [
        ("Leg vast aan wie u uw legitimatiebewijs toonde.", "door"),
        ("Leg vast welke ruimte u betrad en op welke grond.", "door"),
        ("Nog niet beantwoord: UV-V-01, UV-V-07, UV-V-14.", "checklist"),
        ("Kies of de exploitant tekent, weigert of afwezig is.", "closing"),
        ("Zet uw eigen handtekening.", "closing"),
    ]


def test_a_point_on_the_closing_tab_names_the_card_it_is_mended_in() -> None:
    points = derive_closing_props(ClosingInputs(known(at_work(with_door=False)))).points

    assert [point.card for point in points] == ["", "", "", "operator", "officer"]


def test_a_long_list_is_counted_instead_of_named() -> None:
    checklist = tuple(condition.id for condition in the_catalogue().conditions[:20])

    points = texts(ClosingInputs(known(at_work(), checklist=checklist)))

    assert ("Nog 20 punten van de lijst niet beantwoord.", "checklist") in points


def test_the_rest_can_be_marked_as_not_checked() -> None:
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    inputs = ClosingInputs(
        known(device), ClosingDraft(operator="absent", operator_reason="Gesloten.", rest=True, rest_reason="Gesloten.")
    )

    assert texts(inputs) == [("Zet uw eigen handtekening.", "closing")]
    assert inputs.wanted().rest is Outcome.NOT_CHECKED


def test_the_rest_needs_its_reason_and_who_signs_needs_a_role() -> None:
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    bare = ClosingInputs(known(device), ClosingDraft(operator="refuses", operator_reason="Wil overleggen.", rest=True))

    props = derive_closing_props(bare)

    assert props.asks_rest_reason
    assert [point.text for point in props.points] == [
        "Schrijf op waarom de rest niet is gecontroleerd.",
        "Leg vast wie voor de exploitant tekent of weigert.",
        "Zet uw eigen handtekening.",
    ]


@pytest.mark.parametrize(
    ("oath", "words"),
    [(Oath.SWORN, "op uw ambtseed"), (Oath.PROMISED, "op uw ambtsbelofte"), (Oath.NEITHER, "dat dit naar waarheid")],
)
def test_each_officer_declares_on_the_own_oath_or_promise_or_on_none(oath: Oath, words: str) -> None:
    inputs = ready()
    mine = replace(inputs, visit=replace(inputs.visit, me=replace(inputs.visit.me, oath=oath)))

    assert words in derive_closing_props(mine).declaration
    assert ("ambts" in derive_closing_props(mine).declaration) == (oath is not Oath.NEITHER)


def test_at_a_follow_up_the_rest_cannot_be_assessed() -> None:
    inputs = ClosingInputs(known(at_work(VisitKind.FOLLOW_UP, (EXIT,)), checklist=(EXIT,)), ClosingDraft(rest=True))

    assert inputs.wanted().rest is Outcome.NOT_ASSESSABLE
    assert derive_closing_props(inputs).rest_word == "niet te beoordelen"


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        (ClosingDraft(), "Kies of de exploitant tekent, weigert of afwezig is."),
        (ClosingDraft(operator="signs", signer_role="Beheerder"), "Laat de exploitant of beheerder tekenen."),
        (ClosingDraft(operator="refuses", signer_role="Beheerder"), "Geef de reden waarom de exploitant niet tekent."),
        (ClosingDraft(operator="absent", operator_reason=" "), "Geef de reden waarom de exploitant niet tekent."),
    ],
)
def test_the_operator_signs_or_a_reason_is_given(draft: ClosingDraft, missing: str) -> None:
    inputs = replace(ready(), draft=draft, operator_signature=())

    assert texts(inputs) == [(missing, "closing")]


def test_a_signature_that_was_drawn_before_the_operator_refused_does_not_go_in() -> None:
    inputs = replace(ready(), draft=ClosingDraft(operator="refuses", operator_reason="Wil overleggen."))

    assert inputs.wanted().operator_signature == ()
    assert inputs.wanted().operator_reason == "Wil overleggen."


def test_a_citizen_number_in_the_reaction_stops_the_signing_with_a_hint() -> None:
    props = derive_closing_props(replace(ready(), draft=ClosingDraft("Mijn BSN is 111222333.", "signs")))

    assert "burgerservicenummer" in props.reaction_error
    assert not props.may_close


def test_text_that_is_not_in_the_file_is_listed_before_signing() -> None:
    inputs = ready()
    left = replace(inputs.visit, note_drafts={ConditionId(""): "Zijn BSN is *********.", RULES: "Hing er niet."})
    typed = replace(left, facts_drafts={EXIT: "Deur op slot, sleutel onvindbaar.", ALARM: "De knop werkt weer."})

    props = derive_closing_props(replace(inputs, visit=typed))

    assert [(point.text, point.tab) for point in props.points] == [
        (f"Tekst staat nog niet in het dossier bij: {ALARM}, {EXIT}, {RULES}.", "checklist"),
        ("Een notitie over het bezoek staat nog niet in het dossier.", "notes"),
    ]
    assert not props.may_close


def test_violations_are_read_back_with_facts_and_term() -> None:
    (finding,) = derive_closing_props(ready()).findings

    assert (finding.condition, finding.facts, finding.severity_word, finding.term) == (
        EXIT,
        "Deur op slot.",
        "Acuut",
        "Voorstel: direct herstellen",
    )


def test_a_signature_is_given_to_the_pad_as_points() -> None:
    assert derive_closing_props(ready()).officer_strokes == ([[100, 150], [200, 50]],)


def test_the_second_officer_may_cosign_once() -> None:
    device, other = at_work(), Device(T2)
    judged(device, EXIT, VIOLATION)
    signed(device, "Wij maken het in orde.")
    other.hears(device)
    other.record(NewEvent(StreamKind.VISIT, OfficerJoined(VISIT, Capacity.SUPERVISION)))
    before = derive_closing_props(ClosingInputs(known(other)))
    other.record(cosign(other.visit, (LINE,), seen=other.sight, by=other.me))
    after = derive_closing_props(ClosingInputs(known(other)))

    assert (before.is_signed, before.may_cosign, before.signed_reaction) == (True, True, "Wij maken het in orde.")
    assert (after.may_cosign, [row.officer for row in after.signatures]) == (False, ["T1", "T2"])
    assert not derive_closing_props(ClosingInputs(known(device))).may_cosign


def test_a_reason_stands_in_the_sentence_about_the_signature_without_a_full_stop_of_its_own() -> None:
    device = at_work()
    signed(device)

    assert "tekent niet (Wil overleggen)." in derive_closing_props(ClosingInputs(known(device))).signed_text


def test_a_visit_is_handed_in_again_once_every_return_is_answered() -> None:
    device, supervisor = at_work(), Device(C1)
    judged(device, EXIT, VIOLATION)
    signed(device)
    supervisor.hears(device)
    heads = supervisor.visit.review_heads
    supervisor.record(NewEvent(StreamKind.FINDINGS, AnswerReturned(EXIT, "Welke deur?"), heads))
    device.hears(supervisor)
    asked = derive_closing_props(ClosingInputs(known(device)))
    facts = Judgement(Outcome.VIOLATION, "Achterdeur op slot.", Severity.ACUTE, 0)
    device.record(amend(device.visit, frozenset({EXIT}), EXIT, facts, "Verduidelijkt."))

    props = derive_closing_props(ClosingInputs(known(device)))

    assert (asked.returns, asked.may_resubmit) == (1, False)
    assert (props.returns, props.may_resubmit) == (0, True)


@pytest.mark.parametrize(
    ("agency", "role"), [(Agency.ARBEIDSINSPECTIE, Role.LABOUR), (Agency.GEMEENTE, Role.SUPERVISOR)]
)
def test_only_a_municipal_inspector_signs(agency: Agency, role: Role) -> None:
    inputs = ready()
    known_as = replace(inputs.visit, me=replace(inputs.visit.me, agency=agency, role=role))

    props = derive_closing_props(replace(inputs, visit=known_as))

    assert (props.may_sign, props.may_close, props.points) == (False, False, ())


def test_a_labour_inspector_reads_back_and_signs_the_own_part() -> None:
    device = Device(A1)
    started(device)
    rows = known(device, checklist=(ConditionId("AR-WML-02"),))

    props = derive_closing_props(ClosingInputs(rows))

    assert (props.may_sign, props.asks_operator, props.unanswered) == (True, True, 1)


def test_police_are_asked_for_the_door_and_a_signature_and_for_nothing_else() -> None:
    device = Device(P1)
    started(device)
    asked = derive_closing_props(ClosingInputs(known(device)))
    device.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    device.record(NewEvent(StreamKind.POLICE, PlaceEntered(PlaceKind.BUSINESS, "Politiewet 3")))
    ready = derive_closing_props(ClosingInputs(known(device), officer_signature=(LINE,)))

    assert (asked.may_sign, asked.asks_operator, asked.unanswered) == (True, False, 0)
    assert [point.tab for point in asked.points] == ["door", "door", "closing"]
    assert (ready.may_close, ready.points) == (True, ())


def test_who_was_not_there_signs_nothing() -> None:
    device, other = at_work(), Device(T2)
    other.hears(device)

    props = derive_closing_props(ClosingInputs(known(other)))

    assert (props.may_sign, props.may_close, props.may_cosign, props.points) == (False, False, False, ())
