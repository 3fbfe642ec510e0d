"""The passphrase that stands in for a drawn line, on real slots."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector.casework.desk import Desk
from inspector.viewmodels.closing.signing import SigningViewModel
from inspector.viewmodels.screen.device import Misses
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from tests.fakes.world import PASSPHRASE, World, a_world
from tests.unit.viewmodels.kept import InMemory

OWN = PASSPHRASE.decode()
WRONG = "geheel andere woorden hier"


class FullDisk(InMemory[Misses]):
    def save(self, value: Misses) -> None:
        raise OSError(value)


@dataclass
class Question:
    """What one officer is asked, with the vault behind it."""

    world: World
    work: Work
    misses: InMemory[Misses]
    confirmed: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        t1 = self.world.people["t1"]
        session = Session(Desk(t1.vault, self.world.clock, t1.ids, ()), self.work)
        self.page = SigningViewModel(session, self.misses, self.world.clock)
        self.page.confirmed.connect(lambda: self.confirmed.append(True))
        self.page.open()

    def types(self, phrase: str) -> None:
        for sign in phrase:
            self.page.typed(sign)
        self.page.accepted()
        assert self.work.wait_idle(20_000)


@pytest.fixture
def world(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[World, Work]]:
    assert isinstance(qtbot, QtBot)
    work = Work("vault")
    world = work.run(lambda: a_world(tmp_path, "t1"))
    yield world, work
    work.run(world.closes)
    work.close()


def test_a_wrong_passphrase_counts_and_the_right_one_confirms(world: tuple[World, Work]) -> None:
    question = Question(*world, InMemory(Misses()))

    question.types(WRONG)
    assert (question.confirmed, question.misses.value.count, question.page.props.is_open) == ([], 1, True)
    question.types(OWN)

    assert (question.confirmed, question.misses.value, question.page.props.is_open) == ([True], Misses(), False)
    assert set(question.page._typed._buffer) == {0}


def test_a_disk_that_cannot_count_a_wrong_passphrase_is_told_and_it_can_be_typed_again(
    world: tuple[World, Work],
) -> None:
    question = Question(*world, FullDisk(Misses()))

    question.types(WRONG)

    assert "schijf weigert" in question.page.props.error
    assert (question.confirmed, question.page.props.busy) == ([], False)
    question.types(OWN)
    assert question.confirmed == [True]
