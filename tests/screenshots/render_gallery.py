"""Draw the gallery of controls to pictures to look at.

Use: python -m tests.screenshots.render_gallery FOLDER [SHEET ...]
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from inspector.app.fonts import load_fonts
from inspector.app.resources import qml_import_path

SHEETS = Path(__file__).parent / "gallery"
SIZES = {"landscape": (1280, 800), "portrait": (800, 1280)}


def draw(sheet: Path, folder: Path, *, dark: bool, size: str) -> Path:
    """Draw one sheet in one theme and orientation and tell where the picture is."""
    view = QQuickView()
    view.engine().addImportPath(str(qml_import_path()))
    theme = view.engine().singletonInstance("Inspector.Theme", "Theme")
    assert isinstance(theme, QObject)
    theme.setProperty("dark", dark)
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(*SIZES[size])
    view.setSource(QUrl.fromLocalFile(str(sheet)))
    view.show()
    for _ in range(3):  # pictures load beside the drawing
        QGuiApplication.processEvents()
        picture = view.grabWindow()
    file = folder / f"{sheet.stem}-{'dark' if dark else 'light'}-{size}.png"
    picture.save(str(file))
    view.close()
    view.deleteLater()
    return file


def main(folder: Path, names: list[str]) -> None:
    """Draw every sheet, or the named ones, in both themes and orientations."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication([])
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in sorted(SHEETS.glob("*.qml")):
        if names and sheet.stem not in names:
            continue
        for size in SIZES:
            for dark in (False, True):
                sys.stdout.write(f"{draw(sheet, folder, dark=dark, size=size)}\n")
    application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
