"""Plays one step after the other: the clocks, the officer in the window, the step, and what came of it."""

from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import assert_never

from inspector.demo.camera import Camera
from inspector.demo.company import Company, acting
from inspector.demo.play_log import PlayLog
from inspector.demo.playing_device import play_on_the_device
from inspector.demo.playing_planning import play_planning
from inspector.demo.playing_review import play_review
from inspector.demo.playing_spot import play_on_the_spot
from inspector.demo.refused import LOCKED, in_words
from inspector.demo.steps import Step
from inspector.demo.steps_device import (
    CutNetwork,
    ExportBundle,
    GoOffline,
    GoOnline,
    ImportBundle,
    Kill,
    Lock,
    SetClock,
    Sync,
    Unlock,
)
from inspector.demo.steps_on_the_spot import (
    AddPhoto,
    Assess,
    ClearAnswer,
    CloseVisit,
    Cosign,
    CountPersons,
    Enter,
    Resolve,
    SendSignal,
    ShowCard,
    WriteNote,
)
from inspector.demo.steps_planning import EditBusiness, JoinVisit, PlanVisit, StartVisit
from inspector.demo.steps_review import (
    Amend,
    MakeBundle,
    MakeReport,
    OpenSignal,
    ReleaseVisit,
    Resubmit,
    ReturnAnswer,
)
from inspector.demo.summary import RefusalSummary
from inspector.demo.trouble import HungError, PlayError
from inspector.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Stopped:
    """The step at which the play ended, and why, for whoever wrote the script."""

    step: Step
    why: str

    def __str__(self) -> str:
        return f"step {self.step.number} (line {self.step.line}, {self.step.actor} {self.step.DO}): {self.why}"


@dataclass(slots=True)
class Playing:
    """The play of one script."""

    company: Company
    camera: Camera
    log: PlayLog
    refusals: list[RefusalSummary] = field(default_factory=list)

    def play(self, step: Step, at: datetime) -> Stopped | None:
        """Play one step; gives why the play ends here, if it does.

        Raises:
            PlayError: the program failed or hung at this step.
        """
        self._set_clocks(at)
        company, began = self.company, perf_counter()
        try:
            company.stage.show(company.devices[step.actor].app)
            company.stage.calm()
            self.camera.before(company, step)
            refusal = play_step(company, step)
            self.camera.after(company, step, refusal)
        except HungError as error:
            raise HungError(str(Stopped(step, str(error)))) from error
        except PlayError as error:
            raise type(error)(str(Stopped(step, str(error)))) from error
        self._note(step, refusal, (perf_counter() - began) * 1000)
        return self._judge(step, refusal)

    def _set_clocks(self, at: datetime) -> None:
        self.company.now = at
        for device in self.company.devices.values():
            device.set_clock(at)

    def _judge(self, step: Step, refusal: Refusal | None) -> Stopped | None:
        if refusal is None:
            return Stopped(step, "was expected to be refused, and was not") if step.expect_refused else None
        why = in_words(refusal)
        self.refusals.append(
            RefusalSummary(step=step.number, actor=step.actor, do=step.DO, expected=step.expect_refused, why=why)
        )
        return None if step.expect_refused else Stopped(step, why)

    def _note(self, step: Step, refusal: Refusal | None, took_ms: float) -> None:
        company = self.company
        key: str | None = getattr(step, "visit", None)
        self.log.note(
            "step",
            step=step.number,
            do=step.DO,
            installation=company.devices[step.actor].installation,
            visit=None if key is None else company.visits.get(key),
            result="ok" if refusal is None else "refused",
            refusal=None if refusal is None else type(refusal).__name__,
            ms=round(took_ms, 1),
        )


def play_step(company: Company, step: Step) -> Refusal | None:
    """Hand a step to whoever plays its kind; all but those of the device itself need an unlocked one."""
    match step:
        case (
            Sync() | GoOffline() | GoOnline() | CutNetwork() | Lock() | Unlock() | Kill() | SetClock()
            | ExportBundle() | ImportBundle()
        ):  # fmt: skip
            return play_on_the_device(company, step)
        case _:
            actor = acting(company, step.actor)
    if actor is None:
        return LOCKED
    match step:
        case PlanVisit() | StartVisit() | JoinVisit() | EditBusiness():
            return play_planning(actor, step)
        case (
            ShowCard() | Enter() | Assess() | ClearAnswer() | AddPhoto() | WriteNote() | CountPersons() | SendSignal()
            | Resolve() | CloseVisit() | Cosign()
        ):  # fmt: skip
            return play_on_the_spot(actor, step)
        case (
            OpenSignal() | ReturnAnswer() | Amend() | Resubmit() | ReleaseVisit() | MakeReport() | MakeBundle()
        ):  # fmt: skip
            return play_review(actor, step)
        case _:
            assert_never(step)
