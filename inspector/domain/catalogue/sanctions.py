"""What a violation usually leads to, and when somebody comes back for it. A proposal; the authority decides."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.items import LabourCheck
from inspector.domain.catalogue.reading import Wording
from inspector.domain.ids import ConditionId
from inspector.domain.values import Severity
from inspector.wire.scopes import Agency


@dataclass(frozen=True, slots=True)
class Measure:
    """One rung: the measure, its usual term, and who decides."""

    name: Wording
    term: Wording
    decided_by: Wording


_MAYOR = Wording("burgemeester", "mayor")
_BOARD = Wording("college of burgemeester", "municipal executive or mayor")
_IN_DECISION = Wording("in het besluit", "in the decision")
_PENALTY = Measure(Wording("last onder dwangsom", "order with penalty payments"), _IN_DECISION, _MAYOR)
_WITHDRAWAL = Measure(Wording("intrekking van de vergunning", "withdrawal of the licence"), _IN_DECISION, _MAYOR)
_LABOUR = Wording("Nederlandse Arbeidsinspectie", "Netherlands Labour Authority")
_FINED_AT_ONCE = "boeterapport_NLA"
"""The catalogue's word for labour checks that skip the warning."""

Ladder = dict[Severity, tuple[Measure, Measure, Measure]]

LADDER: Ladder = {
    Severity.MINOR: (
        Measure(
            Wording("herstel ter plekke of schriftelijke waarschuwing", "repair on the spot or written warning"),
            Wording("14 tot 28 dagen", "14 to 28 days"),
            _BOARD,
        ),
        replace(_PENALTY, decided_by=_BOARD),
        Measure(Wording("hogere last onder dwangsom", "higher order with penalty payments"), _IN_DECISION, _BOARD),
    ),
    Severity.MODERATE: (
        Measure(
            Wording("schriftelijke waarschuwing met termijn", "written warning with a term"),
            Wording("7 tot 28 dagen", "7 to 28 days"),
            _MAYOR,
        ),
        _PENALTY,
        Measure(
            Wording("tijdelijke sluiting", "temporary closure"), Wording("1 tot 3 maanden", "1 to 3 months"), _MAYOR
        ),
    ),
    Severity.SERIOUS: (
        Measure(
            Wording(
                "voornemen tot last onder dwangsom of sluiting",
                "notice of an order with penalty payments or closure",
            ),
            Wording("0 tot 7 dagen", "0 to 7 days"),
            _MAYOR,
        ),
        Measure(
            Wording("sluiting en gedeeltelijke intrekking", "closure and partial withdrawal"),
            Wording("3 maanden", "3 months"),
            _MAYOR,
        ),
        _WITHDRAWAL,
    ),
    Severity.ACUTE: (
        Measure(
            Wording(
                "spoedeisende bestuursdwang of gebruik van de ruimte staken",
                "urgent administrative coercion or ceasing the use of the room",
            ),
            Wording("direct", "at once"),
            _MAYOR,
        ),
        Measure(
            Wording("sluiting of intrekking van de vergunning", "closure or withdrawal of the licence"),
            _IN_DECISION,
            _MAYOR,
        ),
        _WITHDRAWAL,
    ),
}
"""For each severity: the first, the second and every later time within the repetition window."""

_WARNING = Measure(
    Wording("schriftelijke waarschuwing", "written warning"), Wording("14 tot 28 dagen", "14 to 28 days"), _LABOUR
)
_DEMAND = Measure(
    Wording("waarschuwing of eis", "warning or demand"), Wording("14 tot 56 dagen", "14 to 56 days"), _LABOUR
)
_FINE = Measure(Wording("boeterapport", "fining report"), _IN_DECISION, _LABOUR)
_STOP = Measure(
    Wording("stillegging van het werk en boeterapport", "stop of work and fining report"),
    Wording("direct", "at once"),
    _LABOUR,
)
_STOP_AHEAD = Measure(
    Wording("boeterapport en preventieve stillegging", "fining report and preventive stop of work"),
    _IN_DECISION,
    _LABOUR,
)

LABOUR_LADDER: Ladder = {
    Severity.MINOR: (_WARNING, _DEMAND, _FINE),
    Severity.MODERATE: (_DEMAND, _FINE, _FINE),
    Severity.SERIOUS: (_FINE, _FINE, _STOP_AHEAD),
    Severity.ACUTE: (_STOP, _STOP, _STOP_AHEAD),
}
"""Warning, demand, fining report, stop of work; criminal law only through the public prosecutor."""


class Found(NamedTuple):
    """A violation as the officer weighed it; without a term the decision sets it."""

    condition: ConditionId
    severity: Severity
    term_days: int | None = None


def propose(catalogue: Catalogue, found: Found, occurrence: int) -> Measure | None:
    """The measure for the n-th finding of this condition at this business, counted from 1.

    Nothing for a matter of the police: it never ends in a measure against somebody who works there.
    """
    item, rung = catalogue.condition(found.condition), min(max(occurrence, 1), 3) - 1
    is_labour = isinstance(item, LabourCheck)
    usual = (LABOUR_LADDER if is_labour else LADDER)[found.severity][rung]
    if item is None:
        return usual
    own, is_as_foreseen = catalogue.action(item), rung == 0 and found.severity is item.severity
    if own.handed_to == Agency.POLITIE:
        return None
    if own.handed_to is not None and (is_as_foreseen or is_labour):
        return Measure(own.name, _term(found.term_days), catalogue.body(own.handed_to))
    if own.code == _FINED_AT_ONCE:
        return _FINE if usual in (_WARNING, _DEMAND) else usual
    return Measure(own.name, _term(found.term_days), usual.decided_by) if is_as_foreseen else usual


def is_fined(catalogue: Catalogue, found: Found, occurrence: int) -> bool:
    """Whether the n-th finding leads to a fining report."""
    return propose(catalogue, found, occurrence) in {_FINE, _STOP, _STOP_AHEAD}


def first_term(catalogue: Catalogue, violations: Iterable[Found]) -> int | None:
    """Within how many days of the decision somebody comes back: the earliest term, and at once for an acute danger.

    Nothing when no violation asks for another visit.
    """
    asked = [found for found in violations if asks_another_visit(catalogue, found)]
    terms = [0 if found.severity is Severity.ACUTE else found.term_days for found in asked]
    return min((days for days in terms if days is not None), default=None)


def asks_another_visit(catalogue: Catalogue, found: Found) -> bool:
    """Whether somebody comes back for it; an acute danger is always looked at again."""
    item = catalogue.condition(found.condition)
    return found.severity is Severity.ACUTE or item is None or item.follow_up.recheck


def _term(days: int | None) -> Wording:
    match days:
        case None:
            return _IN_DECISION
        case 0:
            return Wording("direct", "at once")
        case 1:
            return Wording("1 dag na het besluit", "1 day after the decision")
        case _:
            return Wording(f"{days} dagen na het besluit", f"{days} days after the decision")
