"""`python -m tests.qml.aside.pictures FOLDER`: each card in each language, lying and upright, on sheets to look at."""

import json
import os
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickView

from inspector.app.demo_catalogues import demo_aid
from inspector.app.fonts import load_fonts
from inspector.app.processes.cards import told
from inspector.app.rendering import choose_renderer
from inspector.app.resources import qml_import_path
from inspector.aside.screen import SCREEN
from inspector.domain.catalogue.card_words import LANGUAGES
from inspector.domain.catalogue.cards_shown import SignedCards
from inspector.viewmodels.window.surroundings import CardsWish
from tests.benchmarks.heartbeat import run_for

_SIZES = {"liggend": ((1280, 800), 3), "staand": ((800, 1280), 4)}
_SCALE = 0.5
_CARDS = 10
_RESTS_MS = 60


def main(folder: Path) -> None:
    """One sheet a language and a way to hold the tablet; dark and light in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    choose_renderer()
    application = QGuiApplication(sys.argv[:1])
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    maps = demo_aid(at=datetime(2026, 12, 1, tzinfo=UTC))
    for number, code in enumerate(LANGUAGES):
        for turned, (way, (size, columns)) in enumerate(_SIZES.items()):
            dark = (number + turned) % 2 == 1
            wish = CardsWish(date(2026, 12, 1), registration=True, dark=dark, signed=SignedCards(maps=maps))
            _sheet(list(_pictures(wish, number, size)), columns).save(str(folder / f"{code}-{way}.png"))
    del application


def _pictures(wish: CardsWish, language: int, size: tuple[int, int]) -> Iterator[QImage]:
    view = QQuickView()
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.engine().addImportPath(str(qml_import_path()))
    view.setInitialProperties(json.loads(json.dumps(told(wish))) | {"organisations": []})
    view.setSource(QUrl.fromLocalFile(str(qml_import_path().joinpath(*SCREEN))))
    view.resize(*size)
    view.show()
    root = view.rootObject()
    root.setProperty("spoken", language)
    for card in range(-1, _CARDS + 1):
        root.setProperty("atPlaces", card == _CARDS)
        root.setProperty("card", -1 if card == _CARDS else card)
        run_for(_RESTS_MS)
        view.grabWindow()
        run_for(_RESTS_MS)
        yield view.grabWindow().scaledToWidth(int(size[0] * _SCALE))
    view.close()


def _sheet(pictures: list[QImage], columns: int) -> QImage:
    width, height = pictures[0].width(), pictures[0].height()
    sheet = QImage(width * columns, height * -(-len(pictures) // columns), QImage.Format.Format_RGB32)
    sheet.fill(0)
    painter = QPainter(sheet)
    for place, picture in enumerate(pictures):
        painter.drawImage(place % columns * width, place // columns * height, picture)
    painter.end()
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1]))
