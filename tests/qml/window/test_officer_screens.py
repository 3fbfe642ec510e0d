"""Every screen of an officer, both ways up, light and dark, in Dutch, English and a language with longer words."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from inspector.app.resources import resource
from inspector.app.tongue import Tongue
from tests.qml.officer_day import OfficerDay
from tests.qml.officer_scenes import Morning, a_morning, play
from tests.qml.officer_screen import LANDSCAPE, PORTRAIT, an_officer_screen
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import Stage

LONGER = 0.4
FILLER = "en nog wat meer woorden erbij in deze taal "


def long_winded(folder: Path) -> Path:
    """A built translation into a language whose sentences take 40 % more room.

    A file, because Qt also translates on a thread of its own, which could not ask Python.
    """
    tree = ET.parse(resource("i18n", "inspector_en.ts"))  # noqa: S314 - our own file
    for message in tree.iter("message"):
        text = message.findtext("source") or ""
        longer = f"{text} {(FILLER * 20)[: round(len(text) * LONGER)].strip()}" if len(text) > 1 else text
        for translation in message.iter("translation"):
            forms = list(translation.iter("numerusform"))
            for written in forms or [translation]:
                written.text = longer
    tree.write(folder / "inspector_long.ts", encoding="utf-8", xml_declaration=True)
    built = folder / "inspector_long.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", folder / "inspector_long.ts", "-qm", built], check=True)
    return built


@pytest.fixture(scope="module")
def tongue() -> Iterator[Tongue]:
    tongue = Tongue()
    yield tongue
    tongue.speak("nl")


@pytest.fixture(scope="module")
def day(families: frozenset[str], tmp_path_factory: pytest.TempPathFactory, tongue: Tongue) -> Iterator[OfficerDay]:
    assert families
    day = OfficerDay(Path(tmp_path_factory.mktemp("day")), tongue)
    yield day
    day.ends()


@pytest.fixture(scope="module")
def morning(day: OfficerDay) -> Morning:
    return a_morning(day)


def problems(
    stage: Stage, page: Page, day: OfficerDay, morning: Morning, size: tuple[int, int], kind: str
) -> list[str]:
    """What is wrong on any screen; with SCREENS=FOLDER in the environment each one is also kept to be looked at."""
    folder = os.environ.get("SCREENS")
    found = []
    with contextmanager(an_officer_screen)(stage, page, day, size) as screen:
        for number, name in enumerate(play(screen, morning)):
            found += [f"{name}: {fault}" for fault in faults(stage.view)]
            if folder:
                side = "landscape" if size == LANDSCAPE else "portrait"
                stage.view.grabWindow().save(str(Path(folder) / f"{number:02}-{name}-{kind}-{side}.png"))
    return found


LOOKS = list(product(("nl", "en"), (False, True), (LANDSCAPE, PORTRAIT)))
QUICK = (("nl", False, PORTRAIT), ("en", True, LANDSCAPE))
"""Between them each language, each theme and each way up; the others are looked at in the long run."""


@pytest.mark.parametrize(
    ("language", "dark", "size"),
    [pytest.param(*look, marks=() if look in QUICK else pytest.mark.long) for look in LOOKS],
)
def test_nothing_is_wrong_with_any_screen(
    stage: Stage, page: Page, day: OfficerDay, morning: Morning, language: str, dark: bool, size: tuple[int, int]
) -> None:
    day.app.settings_page.setLanguage(language)
    day.app.settings_page.setDark(dark)
    day.settle()

    assert problems(stage, page, day, morning, size, f"{language}-{'dark' if dark else 'light'}") == []


@pytest.mark.parametrize("size", [pytest.param(LANDSCAPE, marks=pytest.mark.long), PORTRAIT])
def test_longer_sentences_fit_on_every_screen(
    stage: Stage, page: Page, day: OfficerDay, morning: Morning, tmp_path: Path, size: tuple[int, int]
) -> None:
    translator = QTranslator()
    assert translator.load(str(long_winded(tmp_path)))
    QCoreApplication.installTranslator(translator)
    day.workplace.reread()
    day.settle()

    try:
        assert problems(stage, page, day, morning, size, "longer") == []
    finally:
        QCoreApplication.removeTranslator(translator)
        day.workplace.reread()
        day.settle()
