"""Changing the passphrase of an open vault, on real slots."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector.casework.desk import Desk
from inspector.crypto.passphrase import PassphraseProblem
from inspector.vault.files.slots_file import SLOTS
from inspector.vault.making.keeping import check_passphrase_of
from inspector.vault.model.errors import WrongPassphraseError
from inspector.viewmodels.screen.device import Misses
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.settings.passphrase import (
    ChangeProblem,
    ChangeStep,
    PassphraseInputs,
    PassphraseViewModel,
    derive_passphrase_props,
)
from tests.fakes.world import PASSPHRASE, World, a_world
from tests.unit.viewmodels.kept import InMemory

NEW = "geheel nieuwe woorden hier"
OLD = PASSPHRASE.decode()


@dataclass
class Setting:
    """One officer's page with the vault behind it."""

    world: World
    work: Work
    misses: InMemory[Misses] = field(default_factory=lambda: InMemory(Misses()))
    told: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        t1 = self.world.people["t1"]
        self.vault = t1.vault
        session = Session(Desk(t1.vault, self.world.clock, t1.ids, ()), self.work)
        self.page = PassphraseViewModel(session, self.misses, self.world.clock)
        self.page.told.connect(lambda text, tone: self.told.append((text, tone)))

    def types(self, *phrases: str) -> None:
        """Each is typed and accepted."""
        for phrase in phrases:
            for sign in phrase:
                self.page.typed(sign)
            self.page.accepted()
            assert self.work.wait_idle(20_000)

    def opens(self, passphrase: str) -> bool:
        try:
            check_passphrase_of(self.vault, bytearray(passphrase.encode()))
        except WrongPassphraseError:
            return False
        return True

    def buffers(self) -> set[int]:
        """Every byte that is still held of what was typed."""
        page = self.page
        return {byte for secret in (page._typed, page._old, page._new) for byte in secret._buffer}


@pytest.fixture
def setting(tmp_path: Path, qtbot: QtBot) -> Iterator[Setting]:
    assert isinstance(qtbot, QtBot)
    work = Work("vault")
    world = work.run(lambda: a_world(tmp_path, "t1"))
    setting = Setting(world, work)
    setting.page.open()
    yield setting
    work.run(world.closes)
    work.close()


def test_the_old_passphrase_and_the_new_one_twice_change_it(setting: Setting) -> None:
    steps = [setting.page.props.step]
    for phrase in (OLD, NEW, NEW):
        setting.types(phrase)
        steps.append(setting.page.props.step)

    assert steps == [ChangeStep.OLD, ChangeStep.CHOOSE, ChangeStep.REPEAT, ChangeStep.CLOSED]
    assert [tone for _, tone in setting.told] == ["ok"]
    assert (setting.opens(OLD), setting.opens(NEW)) == (False, True)
    assert setting.buffers() == {0}


def test_a_wrong_old_passphrase_counts_and_makes_wait_as_at_the_door(setting: Setting) -> None:
    for _ in range(5):
        assert setting.page.props.wait == ""
        setting.types(NEW)
    assert (setting.misses.value.count, setting.page.props.wait) == (5, "01:00")
    assert "Wacht even" in setting.page.props.error

    setting.types(OLD)
    assert setting.page.props.step == ChangeStep.OLD
    setting.page.close()
    setting.page.open()
    assert (setting.page.props.wait, setting.page.props.busy) == ("01:00", True)

    setting.world.clock.passes(seconds=60)
    setting.page.tick()
    setting.types(OLD)
    assert (setting.page.props.step, setting.misses.value) == (ChangeStep.CHOOSE, Misses())


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("kort", PassphraseProblem.TOO_SHORT),
        ("qwertyuiopqwertyuiop", PassphraseProblem.COMMON),
        (OLD, ChangeProblem.SAME),
    ],
)
def test_a_new_passphrase_that_will_not_do_stands_to_be_mended(
    setting: Setting, phrase: str, problem: ChangeProblem | PassphraseProblem
) -> None:
    setting.types(OLD, phrase)

    expected = derive_passphrase_props(PassphraseInputs(len(phrase), step=ChangeStep.CHOOSE, problem=problem))
    assert setting.page.props == expected
    assert setting.page.props.error


def test_two_that_differ_are_typed_again(setting: Setting) -> None:
    setting.types(OLD, NEW, NEW + "!")
    assert (setting.page.props.step, "verschillen" in setting.page.props.error) == (ChangeStep.CHOOSE, True)

    setting.types(NEW, NEW)
    assert setting.opens(NEW)


def test_a_disk_that_refuses_changes_nothing_and_says_so(setting: Setting) -> None:
    in_the_way = setting.vault.folder / f"{SLOTS}.part"
    in_the_way.mkdir()

    setting.types(OLD, NEW, NEW)

    assert (setting.page.props.step, "niet gewijzigd" in setting.page.props.error) == (ChangeStep.OLD, True)
    assert (setting.opens(OLD), setting.opens(NEW)) == (True, False)
    assert setting.buffers() == {0}
    in_the_way.rmdir()


def test_damaged_slots_change_nothing_and_say_so(setting: Setting) -> None:
    slots = setting.vault.folder / SLOTS
    whole = slots.read_bytes()
    slots.write_bytes(whole[:-1])

    setting.types(OLD)

    assert "beschadigd" in setting.page.props.error
    assert slots.read_bytes() == whole[:-1]
    slots.write_bytes(whole)


def test_leaving_forgets_what_was_typed_and_changes_nothing(setting: Setting) -> None:
    setting.types(OLD, NEW)
    setting.page.typed("x")

    setting.page.close()

    assert setting.buffers() == {0}
    assert setting.opens(OLD)


def test_a_change_that_was_asked_for_is_told_also_to_whoever_left_meanwhile(setting: Setting) -> None:
    setting.types(OLD, NEW)
    for sign in NEW:
        setting.page.typed(sign)
    setting.page.accepted()
    setting.page.close()
    assert setting.work.wait_idle(20_000)

    assert (len(setting.told), setting.opens(NEW)) == (1, True)


def test_while_it_waits_nothing_is_typed_and_the_time_is_shown() -> None:
    props = derive_passphrase_props(PassphraseInputs(step=ChangeStep.OLD, wait=timedelta(seconds=61)))

    assert (props.busy, props.wait, "Wacht even" in props.error) == (True, "01:01", True)
