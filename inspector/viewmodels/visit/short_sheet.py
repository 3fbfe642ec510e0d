"""A sheet on which something about a person stands for some seconds: age, pass and question."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from inspector.domain.ids import VisitId
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.visit_tab import P, Session, VisitTab

ANSWER_SECONDS = 20
"""So long an answer stands, and no longer."""

_FIGURES = frozenset("0123456789")


def add_figure(number: Secret, sign: str, most: int) -> bool:
    """Put one more figure behind a number that takes no other sign, and no figure more than these."""
    return sign in _FIGURES and number.length < most and number.add(sign)


class Standing(Protocol):
    """What such a sheet is derived from."""

    @property
    def page(self) -> str:
        """`answer` while one stands there."""

    @property
    def seconds(self) -> int:
        """Until what stands there is gone."""


S = TypeVar("S", bound=Standing)


class ShortSheet(VisitTab[S, P]):
    """Counts the seconds down, and puts away what stands there when they are over."""

    def __init__(
        self, session: Session, visit: VisitId, derive: Callable[[S], P], inputs: S, parent: QObject | None = None
    ) -> None:
        super().__init__(session, visit, derive, inputs, parent)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._on_second)

    @Slot()
    def putAway(self) -> None:
        """Covered, locked, closed or over: an answer that stood is counted, and nothing is held any more."""
        if self._inputs.page == "answer":
            self.finish()
        else:
            self.leave()

    def finish(self) -> None:
        """The answer was seen; whoever has not counted it yet does so now."""
        self.leave()

    def leave(self) -> None:
        """Close without an answer."""
        raise NotImplementedError

    @Slot()
    def _on_second(self) -> None:
        left = self._inputs.seconds - 1
        if left > 0:
            self.change(seconds=left)
        else:
            self.putAway()
