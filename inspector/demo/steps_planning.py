"""Steps before the door: planning, starting and joining a visit, correcting a business."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from inspector.demo import limits
from inspector.demo.scene import read_key
from inspector.demo.step_reading import StepHead, StepReader
from inspector.domain.catalogue.strict_document import Fields
from inspector.domain.values import Capacity, Sector, VisitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceFields:
    """A licence as the script states it."""

    number: str
    holder: str
    valid_from: date
    valid_until: date
    workrooms: int

    @classmethod
    def read(cls, fields: Fields) -> "LicenceFields":
        """The licence that these fields hold."""
        fields.only("number", "holder", "valid_from", "valid_until", "workrooms")
        licence = cls(
            number=fields.text("number", limits.MAX_NAME),
            holder=fields.text("holder", limits.MAX_NAME),
            valid_from=fields.day("valid_from"),
            valid_until=fields.day("valid_until"),
            workrooms=fields.number("workrooms", 0, limits.MAX_WORKROOMS),
        )
        if licence.valid_until < licence.valid_from:
            raise fields.wrong("valid_until", "lies before valid_from")
        return licence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVisit(StepHead):
    """A supervisor plans a visit for some officers."""

    DO: ClassVar[str] = "plan_visit"
    FIELDS: ClassVar[tuple[str, ...]] = ("plan", "business", "for", "kind", "follows")

    plan: str
    business: str
    officers: tuple[str, ...]
    kind: VisitKind
    follows: str | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "PlanVisit":
        """The step that stands in the file."""
        fields, scene = reader.fields, reader.scene
        plan = read_key(fields, "plan")
        if plan in scene.plans:
            raise fields.wrong("plan", f"{plan} was planned by an earlier step")
        officers = fields.texts("for", limits.MAX_OFFICERS, limits.MAX_KEY, at_least=1)
        for officer in officers:
            if officer not in scene.officers:
                raise fields.wrong("for", f"no officer {officer!r}")
        kind = fields.choice("kind", VisitKind)
        step = cls(
            **reader.common,
            plan=plan,
            business=scene.business(fields),
            officers=officers,
            kind=kind,
            follows=reader.follows(kind),
        )
        if reader.must_succeed:
            scene.plans.add(plan)
        return step


@dataclass(frozen=True, slots=True, kw_only=True)
class StartVisit(StepHead):
    """The first officer opens a visit."""

    DO: ClassVar[str] = "start_visit"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "business", "kind", "plan", "partner", "capacity", "follows")

    visit: str
    business: str
    kind: VisitKind
    plan: str | None = None
    partner: str | None = None
    capacity: Capacity = Capacity.SUPERVISION
    follows: str | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "StartVisit":
        """The step that stands in the file."""
        fields, scene = reader.fields, reader.scene
        visit = read_key(fields, "visit")
        if visit in scene.visits:
            raise fields.wrong("visit", f"{visit} was started by an earlier step")
        partner = scene.officer(fields, "partner") if reader.has("partner") else None
        if partner == reader.common["actor"]:
            raise fields.wrong("partner", "nobody is their own partner")
        kind = fields.choice("kind", VisitKind)
        step = cls(
            **reader.common,
            visit=visit,
            business=scene.business(fields),
            kind=kind,
            plan=scene.plan(fields) if reader.has("plan") else None,
            partner=partner,
            capacity=_capacity(reader) or Capacity.SUPERVISION,
            follows=reader.follows(kind),
        )
        if reader.must_succeed:
            step._check_follows(reader)
            scene.visits[visit] = (step.business, kind)
        return step

    def _check_follows(self, reader: StepReader) -> None:
        if self.kind is not VisitKind.FOLLOW_UP:
            return
        if self.follows is None:
            raise reader.fields.wrong("follows", "is missing: a hercontrole names the visit it follows")
        if reader.scene.visits[self.follows][0] != self.business:
            raise reader.fields.wrong("follows", f"visit {self.follows} was at another business")


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinVisit(StepHead):
    """Another officer takes the join code from the first one's screen."""

    DO: ClassVar[str] = "join_visit"
    FIELDS: ClassVar[tuple[str, ...]] = ("visit", "capacity")

    visit: str
    capacity: Capacity | None = None
    """Unsaid: the hat that colleagues wear there."""

    @classmethod
    def read(cls, reader: StepReader) -> "JoinVisit":
        """The step that stands in the file."""
        return cls(**reader.common, visit=reader.visit(), capacity=_capacity(reader))


@dataclass(frozen=True, slots=True, kw_only=True)
class EditBusiness(StepHead):
    """The supervisor corrects a business; what is not named stays as it was."""

    DO: ClassVar[str] = "edit_business"
    FIELDS: ClassVar[tuple[str, ...]] = ("business", "name", "sector", "address", "licence")

    business: str
    name: str | None = None
    sector: Sector | None = None
    address: str | None = None
    licence: LicenceFields | None = None

    @classmethod
    def read(cls, reader: StepReader) -> "EditBusiness":
        """The step that stands in the file."""
        fields = reader.fields
        step = cls(
            **reader.common,
            business=reader.scene.business(fields),
            name=fields.text("name", limits.MAX_NAME) if reader.has("name") else None,
            sector=fields.choice("sector", Sector) if reader.has("sector") else None,
            address=fields.text("address", limits.MAX_ADDRESS) if reader.has("address") else None,
            licence=LicenceFields.read(fields.child("licence")) if reader.has("licence") else None,
        )
        if (step.name, step.sector, step.address, step.licence) == (None, None, None, None):
            raise fields.wrong("business", "nothing to change: name, sector, address or licence must stand here too")
        return step


def _capacity(reader: StepReader) -> Capacity | None:
    return reader.fields.choice("capacity", Capacity) if reader.has("capacity") else None
