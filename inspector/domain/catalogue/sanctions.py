"""The sanction ladders: what a violation usually leads to. A proposal; the authority decides."""

from dataclasses import dataclass, replace

from inspector.domain.catalogue.items import Condition, LabourCheck
from inspector.domain.catalogue.reading import Wording
from inspector.domain.values import Severity


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
                "spoedeisende bestuursdwang of stillegging van de ruimte",
                "urgent administrative coercion or halting the use of the room",
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


def propose(severity: Severity, occurrence: int, item: Condition | LabourCheck | None = None) -> Measure:
    """The rung for the n-th finding of the same condition at the same business, counted from 1."""
    rung = min(max(occurrence, 1), 3) - 1
    if not isinstance(item, LabourCheck):
        return LADDER[severity][rung]
    measure = LABOUR_LADDER[severity][rung]
    is_milder = measure in (_WARNING, _DEMAND)
    return _FINE if is_milder and item.follow_up.action == _FINED_AT_ONCE else measure
