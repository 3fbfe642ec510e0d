"""Steps about a device that is gone: it is revoked, handed in and wiped, and somebody succeeds whose it was."""

from typing import Annotated

from msgspec import Meta, field

from inspector.demo.script.step_fields import Name, OfficerKey, Reason, StepHead
from inspector.wire.custodian import NAME_CHARACTERS
from inspector.wire.scopes import Purpose

CustodianName = Annotated[str, Meta(max_length=NAME_CHARACTERS)]


class AboutOfficer(StepHead, frozen=True):
    """A step that is about another officer's device."""

    officer: OfficerKey


class Revoke(AboutOfficer, frozen=True, tag="revoke"):
    """The administrator of the agency revokes an officer's device at the hub."""


class Wipe(AboutOfficer, frozen=True, tag="wipe"):
    """The administrator, or a supervisor, says that a revoked device is to be wiped; it takes both."""


class AcceptHandIn(AboutOfficer, frozen=True, tag="accept_hand_in"):
    """Who judges it lets count what a revoked device handed in: all of it, or one part."""

    log: Name = ""
    """The key of a visit, or the kind of the part: visit, findings, labour, police, investigation, business, plan."""


class SetAsideHandIn(AboutOfficer, frozen=True, tag="set_aside_hand_in"):
    """Who judges it lets it lie, for a reason."""

    reason: Reason
    log: Name = ""


class RecoverAgency(StepHead, frozen=True, tag="recover_agency"):
    """Two custodians give the agency's keys of a purpose to a successor, on the device of whoever acts."""

    purpose: Purpose
    custodians: Annotated[tuple[CustodianName, ...], Meta(min_length=2, max_length=2)]
    successor: OfficerKey = field(name="for")
    """Whose fingerprint the custodians have with them."""


RevokedStep = Revoke | Wipe | AcceptHandIn | SetAsideHandIn | RecoverAgency
