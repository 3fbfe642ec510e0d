"""What a screen reader reads and presses: the cards by name, and nothing of the work that is covered behind them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from subprocess import DEVNULL, PIPE
from time import monotonic, sleep

import pytest

from inspector.app.processes.cards import told
from inspector.app.shipped_cards import shipped_cards
from inspector.aside.screen import READY, SHOWN
from inspector.domain.catalogue.cards_shown import spoken_on
from inspector.viewmodels.window.surroundings import CardsWish
from tests.fakes.accessibility_bus import AccessibilityBus, Thing, accessibility_bus

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(shutil.which("busctl") is None, reason="no busctl (systemd) on this machine"),
    pytest.mark.skipif(not Path("/usr/libexec/at-spi-bus-launcher").exists(), reason="no at-spi2-core on this machine"),
]
DAY = date(2026, 12, 1)
EVERY = spoken_on(DAY, registration=True, shipped=shipped_cards())
DUTCH = next(each for each in EVERY if each.code == "nl")
BACK = {each.code: each.words.back for each in EVERY if each.words is not None}
PRESSED = {"push button", "radio button", "check box", "page tab"}

OFFICER = """
import sys
from pathlib import Path
from PySide6.QtCore import QSocketNotifier
from inspector.app import main
build, alive = main.build_app, []
def built(folder, wishes):
    app, entrance = build(folder, wishes)
    def covers():
        sys.stdin.readline()
        app.blackout()
        print("covered", flush=True)
    alive.append(QSocketNotifier(0, QSocketNotifier.Type.Read, app))
    alive[0].activated.connect(covers)
    app.unlocked.connect(lambda: print("work", flush=True))
    return app, entrance
main.build_app = built
sys.exit(main.run(main.Options(Path(sys.argv[1]), training=True)))
"""
"""The program of an officer, who covers the work when a line comes."""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[AccessibilityBus]:
    with accessibility_bus(tmp_path / "home") as bus:
        yield bus


@contextmanager
def runs(bus: AccessibilityBus, *arguments: str) -> "Iterator[subprocess.Popen[bytes]]":
    command = [sys.executable, *arguments]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=bus.around) as process:
        try:
            yield process
        finally:
            process.kill()


def hears(process: "subprocess.Popen[bytes]", words: str) -> None:
    assert process.stdin is not None
    process.stdin.write(words.encode() + b"\n")
    process.stdin.flush()


def says(process: "subprocess.Popen[bytes]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().decode()


@contextmanager
def the_cards(bus: AccessibilityBus) -> "Iterator[subprocess.Popen[bytes]]":
    with runs(bus, "-m", "inspector", "aside") as process:
        hears(process, json.dumps(told(CardsWish(DAY, registration=True, dark=False))))
        assert says(process) == READY
        hears(process, "show")
        assert says(process) == SHOWN
        yield process


def read(bus: AccessibilityBus, name: str) -> list[Thing]:
    """What is read out once this is there to be seen, as it may be a moment later."""
    until = monotonic() + 60
    while monotonic() < until:
        found = bus.everything()
        if any(each.name == name and each.is_shown for each in found):
            return found
        sleep(0.2)
    raise AssertionError(name)


def named(things: list[Thing], name: str) -> Thing:
    (found,) = [each for each in things if each.name == name and each.is_shown]
    return found


def test_the_cards_are_read_by_role_and_name_and_no_action_but_the_way_back_leaves_them(bus: AccessibilityBus) -> None:
    emergency = next(card for card in DUTCH.cards if card.id == "K-10")
    with the_cards(bus) as process:
        first = read(bus, emergency.title)
        buttons = [each.name for each in first if each.role in PRESSED and each.is_shown]
        bus.does(named(first, emergency.title))
        card = read(bus, emergency.lines[0].text)
        bus.does(named(card, "Polski"))
        for each in read(bus, BACK["pl"]):
            if each.name not in BACK.values():
                bus.does(each)
        after = bus.everything()

        assert len(bus.programs()) == 1
        assert {each.name for each in EVERY} | {each.title for each in DUTCH.cards} <= set(buttons)
        assert "" not in buttons, "whoever cannot see reads what each button is"
        assert "heading" in {each.role for each in first}
        assert {line.text for line in emergency.lines} <= {each.name for each in card if each.is_shown}
        assert len([each for each in after if each.role == "frame"]) == 1, "no other window"
        assert process.poll() is None
        bus.does(next(each for each in after if each.name in BACK.values() and each.is_shown))
        assert process.wait(timeout=60) == 0


def test_nothing_of_covered_work_is_read_or_pressed_beside_the_cards(bus: AccessibilityBus, tmp_path: Path) -> None:
    with runs(bus, "-c", OFFICER, str(tmp_path / "vault")) as officer:
        assert says(officer) == "work\n"
        work = read(bus, "Vandaag")
        hears(officer, "cover")
        assert says(officer) == "covered\n"
        (program,) = bus.programs()
        before = [each for each in bus.everything() if each.program == program]
        with the_cards(bus):
            beside = bus.everything()
            for each in before:
                if each.name not in MAY_LOCK:
                    bus.does(each)
            pressed = bus.everything()

        of_the_work = {each.name for each in work if each.is_shown} - HARMLESS
        assert {"Oefeningen", "Nieuw bezoek", "Toezichthouder Oefening"} <= of_the_work
        for found in (before, beside, pressed):
            assert not {each.name for each in found if each.program == program} & of_the_work
        assert officer.poll() is None


HARMLESS = {"Inspector", "", "Terug", "OEFENING: niets hiervan is echt en niets wordt verzonden"}
"""The name of the program, and of what stands on each of its screens."""
MAY_LOCK = {"Helemaal vergrendelen", "Terug"}
"""They close the vault, after which there is nothing to read either."""
