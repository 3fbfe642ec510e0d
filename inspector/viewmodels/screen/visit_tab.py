"""What the tabs of a visit share: what they write is told with the time at which it was durable."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId, parse_event_id
from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.plain_words import time_text
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.viewmodel import ForPython, Session, ViewModel, constant, for_qml
from inspector.viewmodels.screen.visit_inputs import VisitInputs

I = TypeVar("I")  # noqa: E741 - inputs
P = TypeVar("P")

__all__ = ["ForPython", "Session", "Then", "VisitInputs", "VisitTab", "WithdrawingTab", "constant", "for_qml"]

Then = Callable[[Changes | Refusal], None]
Action = Callable[[Desk], Changes | Refusal]


@dataclass(frozen=True, slots=True)
class Timed:
    """What became of a write, and when."""

    result: Changes | Refusal
    at: datetime

    @property
    def changes(self) -> Changes:
        """What every open screen must hear of."""
        return self.result if isinstance(self.result, Changes) else Changes()


class VisitTab(ViewModel[I, P]):
    """The view model of one tab of one visit."""

    kept = Signal(str)
    """Something is durable since this time of day."""

    def __init__(
        self, session: Session, visit: VisitId, derive: Callable[[I], P], inputs: I, parent: QObject | None = None
    ) -> None:
        super().__init__(session, derive, inputs, parent)
        self._visit = visit

    def show_visit(self, inputs: VisitInputs) -> None:
        """The visit was read again."""
        self.change(visit=inputs)

    def show_visit_later(self, inputs: VisitInputs) -> None:
        """The visit was read again while another tab is in sight."""
        self.show_later(replace(self._inputs, visit=inputs))  # type: ignore[type-var]  # the fields of the inputs

    def write(
        self,
        action: Action,
        then: Then | None = None,
        *,
        done: Callable[[], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do something that may write.

        Then `done`, or `failed` with the reason in words (without it the reason is `refused`); `then` in any case.
        """

        def say(timed: Timed) -> None:
            # Durable, whatever everybody who hears of it still has to read and draw.
            if not self.is_deleted and not isinstance(timed.result, Refusal):
                self.kept.emit(time_text(timed.at))

        def show(timed: Timed) -> None:
            if not isinstance(timed.result, Refusal):
                if done is not None:
                    done()
            elif failed is not None:
                failed(refusal_text(timed.result))
            else:
                self.tell(timed.result)

        def finished(timed: Timed) -> None:
            if not self.is_deleted:
                show(timed)
            if then is not None:
                then(timed.result)

        self.session.act(lambda desk: Timed(action(desk), desk.now()), finished, first=say)


class WithdrawingTab(VisitTab[I, P]):
    """The view model of a tab of things that can be let no longer count, and count again."""

    withdrawn = Signal(str)
    """This does not count any more."""
    broughtBack = Signal()

    @Slot(str, str)
    def withdraw(self, item: str, reason: str, then: Then | None = None) -> None:
        """Let it no longer count."""
        action = partial(notes.withdraw, visit=self._visit, target=parse_event_id(item), reason=reason)
        self.write(action, then, done=lambda: self.withdrawn.emit(item))

    @Slot(str)
    def bringBack(self, item: str) -> None:
        """Let it count again."""
        action = partial(notes.bring_back, visit=self._visit, target=parse_event_id(item))
        self.write(action, done=self.broughtBack.emit)
