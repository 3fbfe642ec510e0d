"""How much waits for this officer at each place of the menu."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.judging import visit_questions
from inspector.domain.actions import Action, may
from inspector.domain.values import Officer
from inspector.vault.model.changes import Changes
from inspector.viewmodels.erasures.erasures import read_waiting
from inspector.viewmodels.erasures.erasures_props import ErasuresInputs, derive_erasures_props
from inspector.viewmodels.review.review_rows import TO_REVIEW
from inspector.viewmodels.screen.plain_words import MOST_TOLD
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.window.pages import Page


@dataclass(frozen=True, slots=True)
class BadgeInputs:
    """What the figures are derived from."""

    to_review: int = 0
    erasures: ErasuresInputs | None = None
    to_answer: int = 0
    """Questions with a visit code that no supervisor answered."""


def derive_badges(inputs: BadgeInputs) -> dict[Page, int]:
    """The figure of each place; nothing where nothing waits, and none at the inbox: others see the menu."""
    erasures = () if inputs.erasures is None else derive_erasures_props(inputs.erasures).waiting
    figures = {
        Page.REVIEW: inputs.to_review,
        Page.ERASURES: sum(row.may_confirm for row in erasures) + inputs.to_answer,
    }
    return {page: figure for page, figure in figures.items() if figure}


class Badges(QObject):
    """Keeps the figures in step with what is written and what a sync brings."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.figures: Mapping[Page, int] = {}
        session.changed.connect(self._on_changes)
        self._read_again()

    def _read_again(self) -> None:
        me = self._session.me
        self._session.read(lambda desk: _read_figures(desk, me), self._show)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.visits or changes.directory or changes.signals:
            self._read_again()

    def _show(self, inputs: BadgeInputs) -> None:
        figures = derive_badges(inputs)
        if figures != self.figures:
            self.figures = figures
            self.changed.emit()


def _read_figures(desk: Desk, me: Officer) -> BadgeInputs:
    """Only what this officer has a place for."""
    return BadgeInputs(
        to_review=desk.vault.visit_count(MOST_TOLD, *TO_REVIEW) if may(me, Action.REVIEW) else 0,
        erasures=read_waiting(desk) if may(me, Action.CONFIRM_ERASURE) or me.is_designated else None,
        to_answer=visit_questions.waiting(desk, MOST_TOLD) if may(me, Action.LOOK_FOR_PERSON) else 0,
    )
