"""What Qt's engine clears away is nothing that is in use: no field of a page loses what its words are kept with."""

import os
import subprocess
import sys

MAKES_GARBAGE = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QJSEngine

program = QGuiApplication([])
{engine}
engine.evaluate("let kept = []; for (let i = 0; i < 100000; i++) kept.push([i]); for (let i = 0; i < 300000; i++) [i];")
"""

OF_THE_WINDOW = """
from inspector.app.window import AppWindow

window = AppWindow()
engine = window.view.engine()
"""
AS_QT_HAS_IT = "engine = QJSEngine()"


def begun_and_ended(engine: str) -> tuple[int, int]:
    """How often the engine began to search for garbage while one script ran, and how often it came to the end."""
    done = subprocess.run(
        [sys.executable, "-c", MAKES_GARBAGE.format(engine=engine)],
        env={key: value for key, value in os.environ.items() if key != "QV4_GC_TIMELIMIT"}
        | {"QT_LOGGING_RULES": "qt.qml.gc.stepExecution=true"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stderr.count("Performed MarkStart"), done.stderr.count("Performed DoSweep")


def test_a_search_for_garbage_ends_before_anything_new_is_made() -> None:
    begun, ended = begun_and_ended(OF_THE_WINDOW)

    assert begun == ended > 1


def test_qt_alone_would_go_on_searching_while_the_program_makes_new_things() -> None:
    begun, ended = begun_and_ended(AS_QT_HAS_IT)

    assert begun > ended
