"""The Labour Inspectorate's list of documents: each document once, with what was done with it and when."""

from dataclasses import dataclass

from inspector.domain.catalogue.items import LabourCheck, PersonData
from inspector.domain.ids import ConditionId
from inspector.domain.labour_events import DocumentListed, DocumentStep
from inspector.domain.recorded import Recorded
from inspector.domain.values import SiteRole
from inspector.domain.visits.labour import labour_said
from inspector.domain.visits.visit import Visit

OF_THE_BUSINESS = frozenset({SiteRole.OPERATOR, SiteRole.MANAGER})
"""Who shows documents of the business; what anybody else showed the operator never reads."""
_IDENTITY = "Wav"
_OF_PERSONS = frozenset({PersonData.POLICE_ONLY, PersonData.POLICE_OR_LABOUR})
Name = tuple[ConditionId | None, str, SiteRole]
"""What makes two entries one document: the check, the words, and whose it is."""
_BEFORE = {
    DocumentStep.ASKED: frozenset[DocumentStep](),
    DocumentStep.SEEN: frozenset[DocumentStep](),
    DocumentStep.COPIED: frozenset[DocumentStep](),
    DocumentStep.TAKEN: frozenset[DocumentStep](),
    DocumentStep.RETURNED: frozenset({DocumentStep.TAKEN}),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One document, and its steps in the order of their kinds."""

    condition: ConditionId | None
    text: str
    holder: SiteRole
    steps: tuple[Recorded[DocumentListed], ...]

    def step(self, wanted: DocumentStep) -> Recorded[DocumentListed] | None:
        """When this was done with it first, and by whom."""
        return next((each for each in self.steps if each.event.step is wanted), None)

    def with_step(self, step: DocumentStep) -> DocumentListed:
        """What says that this is done with it too."""
        return DocumentListed(step, self.condition, self.text, self.holder)

    @property
    def is_of_the_business(self) -> bool:
        """Whether the operator may read that it was listed."""
        return self.holder in OF_THE_BUSINESS

    @property
    def is_still_out(self) -> bool:
        """Whether it was taken and not given back."""
        return self.step(DocumentStep.TAKEN) is not None and self.step(DocumentStep.RETURNED) is None

    @property
    def open_steps(self) -> tuple[DocumentStep, ...]:
        """What can be done with it next."""
        done = {each.event.step for each in self.steps}
        return tuple(step for step in DocumentStep if step not in done and done >= _BEFORE[step])


def documents_of(visit: Visit) -> tuple[Listed, ...]:
    """The list of the own inspectors, in the order in which a document was first named."""
    found: dict[Name, list[Recorded[DocumentListed]]] = {}
    for each in labour_said(visit, DocumentListed):
        found.setdefault(name_of(each.event), []).append(each)
    order = tuple(DocumentStep)
    return tuple(
        Listed(*name, tuple(sorted(steps, key=lambda each: (order.index(each.event.step), each.hlc))))
        for name, steps in found.items()
    )


def listed(visit: Visit, wanted: DocumentListed) -> Listed:
    """What is listed of this document so far."""
    name = name_of(wanted)
    return next((each for each in documents_of(visit) if (each.condition, each.text, each.holder) == name), _new(name))


def name_of(event: DocumentListed) -> Name:
    """What makes two entries one document."""
    return event.condition, event.text.strip(), event.holder


def has_documents(check: LabourCheck) -> bool:
    """Whether a document can be asked for this check; never what is about somebody's identity, age or permit."""
    return check.person_data not in _OF_PERSONS and check.group != _IDENTITY


def _new(name: Name) -> Listed:
    return Listed(*name, ())
