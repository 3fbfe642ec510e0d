"""The words for the values of the domain, in the language of the interface."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from inspector.domain.values import (
    Capacity,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Sector,
    Severity,
    VisitKind,
    VisitState,
)
from inspector.viewmodels.screen.plain_words import changes_text

if TYPE_CHECKING:
    from inspector.domain.catalogue.catalogue import Catalogue
    from inspector.domain.catalogue.reading import Wording
    from inspector.vault.model.streams import SyncState

_translate = QCoreApplication.translate


def no_pictures_in_a_training() -> str:
    """Why nothing can be chosen: whoever holds a locked tablet can begin one."""
    return _translate("Files", "In een oefening zijn de foto's van dit apparaat niet te zien.")


def outcome_word(outcome: Outcome) -> str:
    """The answer as it stands on its button."""
    return {
        Outcome.COMPLIANT: _translate("Words", "Voldoet"),
        Outcome.VIOLATION: _translate("Words", "Overtreding"),
        Outcome.NOT_CHECKED: _translate("Words", "Niet gecontroleerd"),
        Outcome.NOT_APPLICABLE: _translate("Words", "N.v.t."),
        Outcome.RESOLVED: _translate("Words", "Hersteld"),
        Outcome.UNRESOLVED: _translate("Words", "Niet hersteld"),
        Outcome.NOT_ASSESSABLE: _translate("Words", "Niet te beoordelen"),
    }[outcome]


OUTCOME_TONES = {
    Outcome.COMPLIANT: "ok",
    Outcome.VIOLATION: "bad",
    Outcome.NOT_CHECKED: "warn",
    Outcome.NOT_APPLICABLE: "neutral",
    Outcome.RESOLVED: "ok",
    Outcome.UNRESOLVED: "bad",
    Outcome.NOT_ASSESSABLE: "neutral",
}
OUTCOME_ICONS = {
    Outcome.COMPLIANT: "check-circle",
    Outcome.VIOLATION: "warning-octagon",
    Outcome.NOT_CHECKED: "eye-slash",
    Outcome.NOT_APPLICABLE: "minus-circle",
    Outcome.RESOLVED: "check-circle",
    Outcome.UNRESOLVED: "warning-octagon",
    Outcome.NOT_ASSESSABLE: "minus-circle",
}


def severity_word(severity: Severity) -> str:
    """How much a violation weighs."""
    return {
        Severity.MINOR: _translate("Words", "Licht"),
        Severity.MODERATE: _translate("Words", "Middel"),
        Severity.SERIOUS: _translate("Words", "Zwaar"),
        Severity.ACUTE: _translate("Words", "Acuut"),
    }[severity]


def kind_word(kind: VisitKind) -> str:
    """Why the officers came."""
    return {
        VisitKind.ROUTINE: _translate("Words", "Reguliere controle"),
        VisitKind.FOLLOW_UP: _translate("Words", "Hercontrole"),
        VisitKind.JOINT: _translate("Words", "Integrale controle"),
        VisitKind.UNLICENSED: _translate("Words", "Onvergund"),
        VisitKind.COMPLAINT: _translate("Words", "Melding"),
    }[kind]


def state_word(state: VisitState) -> str:
    """Where a visit stands."""
    return {
        VisitState.OPEN: _translate("Words", "Bezig"),
        VisitState.CLOSED: _translate("Words", "Afgesloten"),
        VisitState.RETURNED: _translate("Words", "Teruggestuurd"),
        VisitState.RESUBMITTED: _translate("Words", "Aangevuld"),
        VisitState.RELEASED: _translate("Words", "Vrijgegeven"),
        VisitState.ABANDONED: _translate("Words", "Vergissing"),
    }[state]


STATE_TONES = {
    VisitState.OPEN: "primary",
    VisitState.CLOSED: "ok",
    VisitState.RETURNED: "warn",
    VisitState.RESUBMITTED: "primary",
    VisitState.RELEASED: "ok",
    VisitState.ABANDONED: "neutral",
}


def place_word(place: PlaceKind) -> str:
    """What a room is in law."""
    return {
        PlaceKind.BUSINESS: _translate("Words", "Bedrijfsruimte"),
        PlaceKind.DWELLING: _translate("Words", "Woning"),
        PlaceKind.UNCLEAR: _translate("Words", "Onduidelijk"),
    }[place]


def capacity_word(capacity: Capacity) -> str:
    """The hat."""
    return {
        Capacity.SUPERVISION: _translate("Words", "Toezicht"),
        Capacity.INVESTIGATION: _translate("Words", "Opsporing"),
    }[capacity]


def operator_word(response: OperatorResponse) -> str:
    """What the operator did with the exit sheet."""
    return {
        OperatorResponse.SIGNED: _translate("Words", "Getekend"),
        OperatorResponse.REFUSED: _translate("Words", "Tekent niet"),
        OperatorResponse.ABSENT: _translate("Words", "Niet aanwezig"),
    }[response]


def sector_word(catalogue: "Catalogue | None", sector: Sector) -> str:
    """A sector as the catalogue names it."""
    if catalogue is not None:
        for rules in catalogue.sectors:
            if rules.sector is sector:
                return in_language(rules.name)
    return sector.value


def interface_language() -> str:
    """The language of the interface: `en`, or `nl` for everything else."""
    return "en" if QLocale().name()[:2] == "en" else "nl"


def in_language(wording: "Wording") -> str:
    """A sentence of the catalogue in the language of the interface."""
    return wording.in_language(interface_language())


def is_all_sent(state: "SyncState") -> bool:
    """Nothing waits but for the next fixed sending, which no page but that of signals tells."""
    return state.outbox_events == state.outbox_held and not state.outbox_blobs


def stuck_title(count: int, name: str) -> str:
    """How many visits one officer left whose tablet was revoked, as a headline."""
    text = _translate("Words", "Tablet van %1 ingetrokken: %2 bezoeken niet afgerond")
    if count == 1:
        text = _translate("Words", "Tablet van %1 ingetrokken: 1 bezoek niet afgerond")
    return text.replace("%1", name).replace("%2", str(count))


def handed_in_text(count: int, name: str) -> str:
    """How much one officer's device handed in after its revocation, as a headline."""
    text = _translate("Words", "Ingeleverd na intrekking: %1 van %2")
    return text.replace("%1", changes_text(count)).replace("%2", name)
