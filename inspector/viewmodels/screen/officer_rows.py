"""Who takes part in a visit, in whose place somebody else may go on, and who that could be."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.domain.actions import Action
from inspector.domain.values import Officer
from inspector.domain.visits.handovers import replaced
from inspector.domain.visits.hats import switch_of
from inspector.viewmodels.screen.plain_words import agency_word, changes_text, role_word
from inspector.viewmodels.screen.times import said_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One officer who takes part."""

    installation: str
    name: str
    role: str
    agency: str
    me: bool
    replaceable: bool
    aside: str
    """What was set aside of what this officer's device handed in, in a sentence; empty when nothing was."""


def officer_rows(known: VisitInputs) -> tuple[OfficerRow, ...]:
    """Everybody in the visit, and whom it was handed to and who never went on with it."""
    return tuple(
        OfficerRow(
            o.installation,
            o.name,
            _role_text(o, known),
            agency_word(o.agency),
            o.installation == known.me.installation,
            o.installation in known.replaceable and not known.needs_newer,
            _aside_text(known.lies_aside.get(o.installation, 0)),
        )
        for o in (*known.visit.officers, *known.never_came)
    )


def successor_choices(known: VisitInputs) -> tuple[dict[str, str], ...]:
    """Who could go on, to choose from."""
    return tuple({"key": o.installation, "label": o.name, "detail": _tablet_text(o, known)} for o in known.successors)


def stuck_text(known: VisitInputs) -> str:
    """Whose tablet was revoked while nobody goes on in his place yet, for who can let somebody; empty otherwise."""
    gone = known.replaceable - replaced(known.visit) - {known.me.installation}
    names = [o.name for o in (*known.visit.officers, *known.never_came) if o.installation in gone]
    if not names or known.needs_newer or known.visit.abandoned is not None:
        return ""
    text = _translate("Visit", "De tablet van %1 is ingetrokken. Laat een collega verdergaan.")
    return text.replace("%1", ", ".join(dict.fromkeys(names)))


def revoke_first(known: VisitInputs) -> str:
    """What a supervisor asks of whom before somebody can go on in place of an officer; empty when he need not ask."""
    if known.replaceable or not known.may(Action.REPLACE) or known.visit.abandoned is not None:
        return ""
    return _translate(
        "Visit",
        "Kan een ambtenaar niet verder omdat de tablet kwijt is? Vraag de functioneel beheerder die in te trekken (met"
        " inspector hub revoke). Daarna draagt u het bezoek hier over.",
    )


def _role_text(officer: Officer, known: VisitInputs) -> str:
    """What he is, since when he investigates where he went over, and that he never went on with what he was handed."""
    if officer in known.never_came:
        text = _translate("Visit", "%1, voor zover hier bekend niet verdergegaan")
        return text.replace("%1", role_word(officer.role))
    switch = switch_of(known.visit, officer)
    if switch is None:
        return role_word(officer.role)
    text = _translate("Visit", "%1, opsporing sinds %2")
    return text.replace("%1", role_word(officer.role)).replace("%2", said_text(switch, known.visit))


def _aside_text(events: int) -> str:
    if not events:
        return ""
    text = _translate(
        "Visit",
        "Van dit bezoek ligt terzijde: %1. Wie verdergaat ziet dat niet. Moet het meetellen, aanvaard het dan eerst.",
    )
    return text.replace("%1", changes_text(events))


def _tablet_text(officer: Officer, known: VisitInputs) -> str:
    """What tells two tablets of one officer apart, where somebody has two."""
    if [each.name for each in known.successors].count(officer.name) < 2:  # noqa: PLR2004 - of one name
        return ""
    if officer.installation == known.me.installation:
        return _translate("Visit", "dit apparaat")
    return _translate("Visit", "apparaat %1").replace("%1", officer.installation[-6:])
