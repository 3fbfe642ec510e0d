"""The counter in the chip goes up after a sync, every ten minutes and at the lock; a vault put back is told."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.tpm import TpmCounter
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.fakes.software_chip import SoftwareChip, a_chip


@pytest.fixture
def chip(tmp_path: Path) -> Iterator[SoftwareChip]:
    folder = tmp_path / "chip"
    folder.mkdir()
    yield from a_chip(folder)


def a_device(screens: Screens, chip: SoftwareChip) -> AppViewModel:
    screens.world.officer("t1").vault.close()
    del screens.world.people["t1"]
    app = screens.app_in(screens.folder / "t1", chip=chip)
    screens.show(app)
    return app


def test_the_counter_goes_up_after_a_sync_every_ten_minutes_and_at_the_lock_and_the_vault_says_so_first(
    screens: Screens, chip: SoftwareChip
) -> None:
    app = a_device(screens, chip)
    workplace = screens.unlocks(app)

    def known() -> tuple[int, int]:
        found = app.work.run(lambda: workplace.session._desk.vault.counter)
        assert found is not None
        return found

    index, first = known()
    counter = TpmCounter(chip, index)

    def goes_up_to(number: int) -> None:
        screens.qtbot.waitUntil(lambda: counter.read() == number)
        assert known() == (index, number)

    goes_up_to(first)
    for _ in range(599):
        app.tick()
    assert counter.read() == first
    app.tick()
    goes_up_to(first + 1)
    workplace.driver.sync_now(lambda _result: None)
    goes_up_to(first + 2)

    app.lock()
    screens.rests(app)
    assert counter.read() == first + 3
    workplace = screens.unlocks(app)
    assert known() == (index, first + 3)
    assert app.props.warning == ""


def test_a_vault_that_was_put_back_is_told_on_the_first_page(screens: Screens, chip: SoftwareChip) -> None:
    app = a_device(screens, chip)
    screens.unlocks(app)
    app.lock()
    screens.rests(app)
    folder, copy = screens.folder / "t1", screens.folder / "copy"
    shutil.copytree(folder, copy)
    screens.unlocks(app)
    app.lock()
    screens.rests(app)
    shutil.rmtree(folder)
    copy.rename(folder)

    screens.unlocks(app)

    assert app.props.warning == "Er is een oudere stand van de opslag teruggezet."
    assert screens.page.has("warning")
