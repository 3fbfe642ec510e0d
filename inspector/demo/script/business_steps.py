"""The step in which a supervisor corrects a business."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct, field

from inspector.demo.script.step_fields import Address, BusinessKey, LicenceFields, Name, StepHead
from inspector.domain.business_checks import MOST_MANAGERS
from inspector.domain.role_holders import Manager
from inspector.domain.values import Sector


class ManagerFields(Struct, frozen=True):
    """A manager as the licence names him."""

    name: Name
    since: date = field(name="from")
    until: date | None = None

    @property
    def manager(self) -> Manager:
        """The manager as the program knows him."""
        return Manager(self.name, self.since, self.until)


class EditBusiness(StepHead, frozen=True, tag="edit_business"):
    """The supervisor corrects a business; what is not named stays as it was."""

    business: BusinessKey
    name: Name | None = None
    sector: Sector | None = None
    address: Address | None = None
    licence: LicenceFields | None = None
    kvk: Name | None = None
    district: Name | None = None
    hours: Name | None = None
    managers: Annotated[tuple[ManagerFields, ...], Meta(max_length=MOST_MANAGERS)] | None = None
