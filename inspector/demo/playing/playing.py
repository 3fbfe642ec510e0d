"""Plays one step after the other: the clocks, the officer in the window, the step, and what came of it."""

from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter

from inspector.demo.play_log import PlayLog
from inspector.demo.playing.at_the_cards import play_at_the_cards
from inspector.demo.playing.at_the_register import play_at_the_register
from inspector.demo.playing.camera import Camera
from inspector.demo.playing.company import Company, acting
from inspector.demo.playing.on_revoked import play_on_revoked
from inspector.demo.playing.on_the_device import play_in_session, play_on_the_device
from inspector.demo.playing.on_the_spot import play_on_the_spot
from inspector.demo.playing.planning import play_planning
from inspector.demo.playing.refused import HANDED_OVER, LOCKED, in_words
from inspector.demo.playing.review import play_review
from inspector.demo.script.help_steps import HelpStep
from inspector.demo.script.register_steps import RegisterStep
from inspector.demo.script.revoked_steps import RevokedStep
from inspector.demo.script.steps import DeviceStep, OfficerStep, PlanningStep, ReviewStep, SessionStep, Step
from inspector.demo.summary import RefusalSummary
from inspector.demo.trouble import PlayError
from inspector.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Stopped:
    """The step at which the play ended, and why, for whoever wrote the script."""

    step: Step
    why: str

    def __str__(self) -> str:
        return f"step {self.step.number} (line {self.step.line}, {self.step.actor} {self.step.do}): {self.why}"


@dataclass(slots=True)
class Playing:
    """The play of one script."""

    company: Company
    camera: Camera
    log: PlayLog
    refusals: list[RefusalSummary] = field(default_factory=list)
    played: int = 0
    """How many steps were played."""

    def play(self, step: Step, at: datetime) -> Stopped | None:
        """Play one step; gives why the play ends here, if it does. An error of the program says at which step."""
        company, began = self.company, perf_counter()
        company.set_clock(at)
        try:
            refusal = play_step(company, step) if isinstance(step, RegisterStep) else self._on_a_device(step)
        except PlayError as error:
            raise type(error)(str(Stopped(step, str(error)))) from error
        self.played += 1
        self.log.note(
            "step",
            step=step.number,
            do=step.do,
            installation=None if isinstance(step, RegisterStep) else company.devices[step.actor].installation,
            visit=company.visits.get(getattr(step, "visit", "")),
            result="ok" if refusal is None else "refused",
            refusal=None if refusal is None else type(refusal).__name__,
            ms=round((perf_counter() - began) * 1000, 1),
        )
        if refusal is None:
            return Stopped(step, "was expected to be refused, and was not") if step.expect_refused else None
        why = in_words(refusal)
        self.refusals.append(
            RefusalSummary(step=step.number, actor=step.actor, do=step.do, expected=step.expect_refused, why=why)
        )
        return None if step.expect_refused else Stopped(step, why)

    def _on_a_device(self, step: OfficerStep) -> Refusal | None:
        company = self.company
        company.stage.show(company.devices[step.actor].app)
        company.stage.calm()
        self.camera.before(company, step)
        refusal = play_step(company, step)
        self.camera.after(company, step, refusal)
        return refusal


def play_step(company: Company, step: Step) -> Refusal | None:
    """Hand a step to whoever plays its kind; all but those of register and device itself need an unlocked one."""
    if isinstance(step, RegisterStep):
        return play_at_the_register(company, step)
    if isinstance(step, DeviceStep):
        return play_on_the_device(company, step)
    actor = acting(company, step.actor)
    if actor is None:
        return LOCKED
    if isinstance(step, HelpStep):
        return play_at_the_cards(actor, step)
    if actor.device.cards.helping is not None:
        return HANDED_OVER
    if isinstance(step, PlanningStep):
        return play_planning(actor, step)
    if isinstance(step, SessionStep):
        return play_in_session(actor, step)
    if isinstance(step, RevokedStep):
        return play_on_revoked(actor, step)
    if isinstance(step, ReviewStep):
        return play_review(actor, step)
    return play_on_the_spot(actor, step)
