"""The sanction ladder: what a violation usually leads to. A proposal; the authority decides."""

from dataclasses import dataclass

from inspector.domain.values import Severity


@dataclass(frozen=True, slots=True)
class Measure:
    """One rung: the measure, its usual term, and who decides."""

    name: str
    term: str
    decided_by: str


_MAYOR = "burgemeester"
_BOARD = "college of burgemeester"

LADDER: dict[Severity, tuple[Measure, Measure, Measure]] = {
    Severity.MINOR: (
        Measure("herstel ter plekke of schriftelijke waarschuwing", "14 tot 28 dagen", _BOARD),
        Measure("last onder dwangsom", "in het besluit", _BOARD),
        Measure("hogere last onder dwangsom", "in het besluit", _BOARD),
    ),
    Severity.MODERATE: (
        Measure("schriftelijke waarschuwing met termijn", "7 tot 28 dagen", _MAYOR),
        Measure("last onder dwangsom", "in het besluit", _MAYOR),
        Measure("tijdelijke sluiting", "1 tot 3 maanden", _MAYOR),
    ),
    Severity.SERIOUS: (
        Measure("voornemen tot last onder dwangsom of sluiting", "0 tot 7 dagen", _MAYOR),
        Measure("sluiting en gedeeltelijke intrekking", "3 maanden", _MAYOR),
        Measure("intrekking van de vergunning", "in het besluit", _MAYOR),
    ),
    Severity.ACUTE: (
        Measure("spoedeisende bestuursdwang of stillegging van de ruimte", "direct", _MAYOR),
        Measure("sluiting of intrekking van de vergunning", "in het besluit", _MAYOR),
        Measure("intrekking van de vergunning", "in het besluit", _MAYOR),
    ),
}
"""For each severity: the first, the second and every later time within the repetition window."""


def propose(severity: Severity, occurrence: int) -> Measure:
    """The rung for the n-th finding of the same condition at the same business, counted from 1."""
    return LADDER[severity][min(max(occurrence, 1), 3) - 1]
