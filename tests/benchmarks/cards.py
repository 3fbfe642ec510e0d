"""The screen for the person who is present: from the touch to its first picture, another language, and its memory."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from time import sleep

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from inspector.app.demo_catalogues import demo_aid
from inspector.app.processes.cards import told
from inspector.app.resources import qml_import_path
from inspector.aside.screen import SCREEN
from inspector.domain.catalogue.cards_shown import SignedCards
from inspector.viewmodels.window.surroundings import CardsWish
from tests.benchmarks.figure import Figure, Stopwatch, middle, most
from tests.benchmarks.heartbeat import run_for, run_until

RUNS = 7
FIRST_PICTURE_GOAL_MS = 150.0
LANGUAGE_GOAL_MS = 100.0
MEMORY_GOAL_MIB = 120.0
_RESTS_S = 0.3
_RESTS_MS = 60


def measure(_folder: Path) -> Iterator[Figure]:
    """Every card in every language, with the places of the demonstration."""
    maps = demo_aid(at=datetime(2026, 12, 1, tzinfo=UTC))
    wish = CardsWish(date(2026, 12, 1), registration=True, dark=False, signed=SignedCards(maps=maps))
    said = json.dumps(told(wish))
    ready, shown, memory = Stopwatch(), Stopwatch(), []
    for _ in range(RUNS):
        with subprocess.Popen(
            [sys.executable, "-m", "inspector", "aside"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for watch, line in ((ready, said), (shown, "show")):
                with watch.running():
                    process.stdin.write(line + "\n")
                    process.stdin.flush()
                    process.stdout.readline()
                sleep(_RESTS_S)
            memory.append(_resident_mib(process.pid))
            process.kill()
    languages = list(_languages(json.loads(said) | {"organisations": []}))
    yield middle("cards: the process from nothing to ready", "ms", ready.times)
    yield middle("cards: word to the ready process to its first picture", "ms", shown.times, FIRST_PICTURE_GOAL_MS)
    yield most(f"cards: touch to another language, longest of {len(languages)}", "ms", languages, LANGUAGE_GOAL_MS)
    yield most("cards: memory of the process while it shows", "MiB", memory, MEMORY_GOAL_MIB)


def _languages(properties: dict[str, object]) -> Iterator[float]:
    """From each language to each next one: on the titles, on the longest card, at the places of help."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    view, frames = QQuickView(), [0]
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.engine().addImportPath(str(qml_import_path()))
    view.setInitialProperties(properties)
    view.setSource(QUrl.fromLocalFile(str(qml_import_path().joinpath(*SCREEN))))
    view.frameSwapped.connect(lambda: frames.__setitem__(0, frames[0] + 1), Qt.ConnectionType.QueuedConnection)
    view.resize(1280, 800)
    view.show()
    root, watch = view.rootObject(), Stopwatch()
    languages = properties["languages"]
    assert isinstance(languages, list)
    for card, at_places in ((-1, False), (0, False), (-1, True)):
        root.setProperty("atPlaces", at_places)
        root.setProperty("card", card)
        for place in range(len(languages)):
            run_for(_RESTS_MS)
            frames[0] = 0
            with watch.running():
                root.setProperty("spoken", place)
                view.update()
                run_until(lambda: frames[0] > 0)
    view.close()
    del application
    yield from watch.times


def _resident_mib(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024
