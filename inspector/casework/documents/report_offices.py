"""Under whose name a report goes out: heading, designation and basis of the agency whose part it is.

The articles of the labour laws are from general knowledge; a lawyer checks them before real use.
"""

from dataclasses import dataclass

from inspector.domain.values import Capacity
from inspector.domain.visits.parts import PARTS
from inspector.reports.model import IssuingAuthority, LegalBasis, Subject
from inspector.wire.scopes import Agency, StreamKind


@dataclass(frozen=True, slots=True)
class ReportOffice:
    """What stands in every report of one agency."""

    name: str
    """The heading; `%1` is the municipality of the business."""
    department: str
    subject: Subject
    designation: str
    basis: LegalBasis
    number: str = ""
    """What a report number begins with, so that two reports of one joint visit are told apart."""
    checks: str = ""
    """What the list is called; empty for the licence conditions, which the catalogue is named after."""
    has_regime: bool = True
    """Whether the visit was made under the licensing regime."""

    def authority(self, municipality: str) -> IssuingAuthority:
        """The heading for a business in this municipality."""
        return IssuingAuthority(self.name.replace("%1", municipality), self.department)


OFFICES: dict[StreamKind, ReportOffice] = {
    StreamKind.FINDINGS: ReportOffice(
        "Gemeente %1",
        "Toezicht en handhaving",
        Subject.LICENCE,
        "aangewezen toezichthouder (Awb 5:11)",
        LegalBasis("toezicht", "Awb 5:11", "aanwijzing als toezichthouder"),
    ),
    StreamKind.LABOUR: ReportOffice(
        "Nederlandse Arbeidsinspectie",
        "Toezicht op de arbeidswetten",
        Subject.LABOUR,
        "aangewezen toezichthouder (Awb 5:11; Arbowet 24, Atw 8:1, Wav 14, Wml 18a)",
        LegalBasis(
            "toezicht",
            "Awb 5:11; Arbowet art. 24, Atw art. 8:1, Wav art. 14, Wml art. 18a",
            "aanwijzing als toezichthouder op de arbeidswetten",
        ),
        "NLA-",
        "Controlepunten arbeidswetten",
        has_regime=False,
    ),
}


_PARTNERS = {
    Agency.POLITIE: "ambtenaar van politie (Politiewet 2012, art. 2)",
    Agency.GGD: "inspecteur van de GGD (Wet publieke gezondheid, art. 14)",
}
"""Who takes part and makes no report here."""


def designation_of(agency: Agency) -> str:
    """How an officer of an agency is designated."""
    office = next((office for kind, office in OFFICES.items() if PARTS.get(agency) is kind), None)
    return _PARTNERS.get(agency, "") if office is None else office.designation


def capacity_word(agency: Agency, capacity: Capacity) -> str:
    """The report's code for a hat: police who do not investigate are no supervisors for that."""
    police = agency is Agency.POLITIE and capacity is Capacity.SUPERVISION
    return agency.value if police else capacity.value
