"""The steps in which an officer goes over from supervision to investigation, and two erase something of one."""

from datetime import date
from typing import Literal

from inspector.demo.script.step_fields import Caption, InVisit, Reason


class SwitchHat(InVisit, frozen=True, tag="switch_hat"):
    """The officer investigates in this visit from here on; his notes and statements follow him there."""

    reason: Reason


class ProposeErasing(InVisit, frozen=True, kw_only=True, tag="propose_erasing"):
    """The officer proposes to erase what stands in the investigation: the newest entry that begins so."""

    name: Caption
    ground: Literal["unlawful", "court", "police_request", "retention_over"]
    term: date | None = None
    """The day on which the retention term ended."""


class ConfirmErasing(InVisit, frozen=True, tag="confirm_erasing"):
    """Another officer confirms what was proposed last in the investigation of this visit."""


HatStep = SwitchHat | ProposeErasing
