"""A slot that writes, and how a test makes its view model and taps it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from inspector.viewmodels.screen.viewmodel import Session
from inspector.viewmodels.screen.visit_inputs import read_visit
from tests.unit.viewmodels.busy_office import Office

M = TypeVar("M", bound=QObject)


@dataclass(frozen=True)
class Write(Generic[M]):
    """A slot, whose it is, the view model that has it, what precedes the breaking of the disk, and the tap after it."""

    slot: str
    number: str
    make: Callable[[Office, Session], M]
    tap: Callable[[Office, M], object]
    before: tuple[Callable[[Office, M], object], ...] = ()

    def __str__(self) -> str:
        return self.slot

    def prepared(self, office: Office) -> M:
        made = self.make(office, office.session(self.number))
        office.waits()
        for each in self.before:
            each(office, made)
            office.waits()
        return made


def tab(kind: Callable[..., M], visit: str = "going_on") -> Callable[[Office, Session], M]:
    """A tab of a visit."""

    def make(office: Office, session: Session) -> M:
        known = session.wait_for(lambda desk: read_visit(desk, office.visits[visit]))
        assert known is not None
        return kind(session, office.visits[visit], known)

    return make


def page(kind: Callable[[Session], M]) -> Callable[[Office, Session], M]:
    """A page of its own."""
    return lambda _office, session: kind(session)
