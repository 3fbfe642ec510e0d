"""The step in which an officer goes over from supervision to investigation."""

from inspector.demo.script.step_fields import InVisit, Reason


class SwitchHat(InVisit, frozen=True, tag="switch_hat"):
    """The officer investigates in this visit from here on; his notes and statements follow him there."""

    reason: Reason
