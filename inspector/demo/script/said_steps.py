"""The steps in which something is said, asked, taken, agreed or passed on."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from inspector.demo.script.hygiene_steps import HygieneStep
from inspector.demo.script.labour_steps import LabourStep
from inspector.demo.script.step_fields import MAX_KEY, InVisit, Name, Prose
from inspector.domain.acts.saying import IN_ROLE, MOST_MINUTES
from inspector.domain.values import DemandAnswer, SiteRole

_ROLE = {"must": f"be one of {', '.join(SiteRole)}, and a number from 1 to 99 where there are several"}
SomebodyInRole = Annotated[str, Meta(max_length=MAX_KEY, pattern=IN_ROLE.pattern, extra=_ROLE)]


class PassedOnTo(StrEnum):
    """Every authority that a script can name; the program refuses the police and the own one."""

    MUNICIPALITY = "gemeente"
    POLICE = "politie"
    LABOUR = "arbeidsinspectie"
    TAX = "belastingdienst"
    HEALTH = "ggd"
    FIRE = "brandweer"


class TakeStatement(InVisit, frozen=True, kw_only=True, tag="statement"):
    """The officer writes down what somebody in a role said."""

    role: SomebodyInRole
    text: Prose
    interpreter: Name = ""
    punitive: bool = False
    caution: bool = False
    read_back: bool = False


class MakeDemand(InVisit, frozen=True, kw_only=True, tag="demand"):
    """The officer demands something (Awb 5:16 to 5:20) of somebody in a role."""

    role: SomebodyInRole = str(SiteRole.OPERATOR)
    text: Prose
    answer: DemandAnswer
    minutes: Annotated[int, Meta(ge=1, le=MOST_MINUTES)] | None = None
    reply: Prose = ""
    warning: Prose = ""


class GiveReceipt(InVisit, frozen=True, kw_only=True, tag="receipt"):
    """The officer takes business records against a receipt."""

    text: Prose
    returned: bool = False


class MakeAgreement(InVisit, frozen=True, tag="agreement"):
    """The officer writes down what was agreed on the spot."""

    text: Prose


class PassOn(InVisit, frozen=True, kw_only=True, tag="hand_over"):
    """The officer passes something on to another authority, openly."""

    text: Prose
    basis: Name
    receiver: PassedOnTo
    receipt: Name = ""


SaidStep = TakeStatement | MakeDemand | GiveReceipt | MakeAgreement | PassOn | LabourStep | HygieneStep
