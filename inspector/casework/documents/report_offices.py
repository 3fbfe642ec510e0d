"""Under whose name a report goes out: heading and designation of the agency whose part it is, and words for its powers.

The articles of the labour laws are from general knowledge and are printed as not checked by a lawyer.
"""

from dataclasses import dataclass

from inspector.domain.catalogue.reading import Wording
from inspector.domain.values import PlaceKind
from inspector.reports.model import IssuingAuthority, Language, Subject
from inspector.wire.scopes import StreamKind


@dataclass(frozen=True, slots=True)
class ReportOffice:
    """What stands in every report of one agency."""

    name: Wording
    """The heading; `%1` is the municipality of the business."""
    department: Wording
    subject: Subject
    designation: Wording
    number: str = ""
    """What a report number begins with, so that two reports of one joint visit are told apart."""
    checks: Wording | None = None
    """What the list is called, where it is not the licence conditions, which the catalogue is named after."""
    has_regime: bool = True
    """Whether the visit was made under the licensing regime."""

    def authority(self, municipality: str, language: Language) -> IssuingAuthority:
        """The heading for a business in this municipality."""
        name = self.name.in_language(language).replace("%1", municipality)
        return IssuingAuthority(name, self.department.in_language(language))


OFFICES: dict[StreamKind, ReportOffice] = {
    StreamKind.FINDINGS: ReportOffice(
        Wording("Gemeente %1", "Municipality of %1"),
        Wording("Toezicht en handhaving", "Supervision and enforcement"),
        Subject.LICENCE,
        Wording("aangewezen toezichthouder (Awb art. 5:11)", "designated supervisor (Awb art. 5:11)"),
    ),
    StreamKind.LABOUR: ReportOffice(
        Wording("Nederlandse Arbeidsinspectie", "Netherlands Labour Authority"),
        Wording("Toezicht op de arbeidswetten", "Supervision of the labour laws"),
        Subject.LABOUR,
        Wording(
            "aangewezen toezichthouder (Awb art. 5:11; Arbowet art. 24, Atw art. 8:1, Wav art. 14, Wml art. 18a:"
            " niet juridisch getoetst)",
            "designated supervisor (Awb art. 5:11; Arbowet art. 24, Atw art. 8:1, Wav art. 14, Wml art. 18a:"
            " not checked by a lawyer)",
        ),
        "NLA-",
        Wording("Controlepunten arbeidswetten", "Checks of the labour laws"),
        has_regime=False,
    ),
}

POWERS: dict[PlaceKind, Wording] = {
    PlaceKind.BUSINESS: Wording("Betreden van plaatsen", "Entering places"),
    PlaceKind.DWELLING: Wording("Binnentreden in een woning", "Entering a dwelling"),
    PlaceKind.UNCLEAR: Wording(
        "Betreden; niet vastgesteld of het een woning is", "Entering; whether it is a dwelling was not established"
    ),
}
"""What entering is called: "binnentreden" is of dwellings only."""
