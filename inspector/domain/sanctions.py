"""The sanction ladder: what a violation usually leads to. A proposal; the authority decides."""

from dataclasses import dataclass, replace

from inspector.domain.catalogue_items import Wording
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

LADDER: dict[Severity, tuple[Measure, Measure, Measure]] = {
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


def propose(severity: Severity, occurrence: int) -> Measure:
    """The rung for the n-th finding of the same condition at the same business, counted from 1."""
    return LADDER[severity][min(max(occurrence, 1), 3) - 1]
