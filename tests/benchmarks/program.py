"""The whole program in a process of its own, as an officer starts it; prints what it measured as JSON.

python -m tests.benchmarks.program FOLDER STARTED [VISIT] - STARTED is the monotonic clock when the process was asked
for; with a visit it is opened and tapped through, without one the program ends once the unlock screen stands.
Nothing of the vault may be imported up here: the program itself loads it behind the unlock screen.
"""
# ruff: noqa: E402 - as in inspector/cli/app.py, nothing is searched for garbage while it is loaded

import json
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.app.garbage import loading_begins, loading_ends

loading_begins()

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from inspector.app.bootstrap import Wishes, build_app
from inspector.app.clock import OffsetClock, SystemClock
from inspector.app.fonts import load_fonts
from inspector.app.rendering import choose_renderer
from inspector.app.window import AppWindow
from inspector.viewmodels.window.application import AppViewModel
from tests.benchmarks.heartbeat import Heartbeat, run_for, run_until
from tests.benchmarks.memory import forget_the_peak, peak_mib, resident_mib
from tests.fakes.clock import MORNING

if TYPE_CHECKING:
    from inspector.domain.catalogue.versions import Document
    from inspector.vault.sides.vault import Vault

TAPS = 60
_PAUSE_MS = 120
"""Between two taps; an officer who is in a hurry."""


def main(folder: Path, started: float, visit: str) -> dict[str, object]:
    """Start the program as inspector/app/main.py does."""
    choose_renderer()
    application = QGuiApplication(sys.argv[:1])
    load_fonts()
    clock = OffsetClock(SystemClock())
    clock.set_to(MORNING)
    app, entrance = build_app(folder, Wishes(clock=clock, catalogues=_shipped, automatic_sync=False, ticks=False))
    window = AppWindow()
    window.show_app(app)
    frames = Frames(window)
    window.open()
    frames.wait()
    found: dict[str, object] = {"start_ms": _since(started)}
    if visit:
        app.work.submit(entrance.warm_up, lambda _nothing: loading_ends())
        run_until(lambda: app.work.pending == 0)
        window.read_ahead()
        found |= _works(app, frames, visit)
    _leaves(app)
    window.close()
    app.close()
    del application
    return found


def _leaves(app: AppViewModel) -> None:
    """In a loop of its own, as in the program: pages that were taken down go in no other way."""
    loop = QEventLoop()
    QTimer.singleShot(0, lambda: app.leave(loop.quit))
    loop.exec()


class Frames:
    """Counts the pictures that were shown."""

    def __init__(self, window: AppWindow) -> None:
        self._shown = 0
        window.view.frameSwapped.connect(self._count, Qt.ConnectionType.QueuedConnection)
        self._window = window

    def wait(self) -> None:
        """Until one more was shown."""
        before = self._shown
        self._window.view.update()
        run_until(lambda: self._shown > before)

    def _count(self) -> None:
        self._shown += 1


def _works(app: AppViewModel, frames: Frames, visit: str) -> dict[str, object]:
    from tests.fakes.world import PASSPHRASE  # noqa: PLC0415 - brings the vault, see above

    before = time.monotonic()
    app.unlock_screen.unlock(PASSPHRASE.decode())
    run_until(lambda: app.props.screen == "work" and _has_today(app))
    frames.wait()
    found: dict[str, object] = {"unlock_ms": _since(before), "peak_unlocking_mib": peak_mib()}
    forget_the_peak()
    before = time.monotonic()
    app.showVisit(visit, "checklist")
    run_until(lambda: app.props.page == "visit" and app.workplace is not None and app.workplace.visit is not None)
    frames.wait()
    found["open_visit_ms"] = _since(before)
    found |= _taps(app)
    return found | {"peak_mib": peak_mib(), "resident_mib": resident_mib()}


def _has_today(app: AppViewModel) -> bool:
    """Whether the list of visits is there; old logs are still being recomputed then, as behind any first page."""
    return app.workplace is not None and bool(app.workplace.today.props.rows)


def _taps(app: AppViewModel) -> dict[str, object]:
    """Tap through the checklist as a finger does, which only reaches what is in sight."""
    assert app.workplace is not None
    assert app.workplace.visit is not None
    checklist = app.workplace.visit.checklist
    heart = Heartbeat()
    kept: list[str] = []
    checklist.kept.connect(kept.append)
    blocked, worked, saved, scrolled = [], [], [], []
    places = cycle(enumerate(row.condition for row in checklist.props.rows))
    outcomes = cycle(("voldoet", "overtreding", "niet_van_toepassing"))
    for (place, condition), outcome in islice(zip(places, outcomes, strict=False), TAPS):
        kept.clear()
        heart.starts_over()
        checklist.scrollTo.emit(place)
        run_for(_PAUSE_MS)
        scrolled.append(heart.longest_ms)
        heart.starts_over()
        before = time.monotonic()
        checklist.assess(condition, outcome)
        run_until(lambda: bool(kept))
        saved.append(_since(before))
        run_for(_PAUSE_MS)
        blocked.append(heart.longest_ms)
        worked.append(heart.most_work_ms)
    return {"blocked_ms": blocked, "worked_ms": worked, "saved_ms": saved, "scrolled_ms": scrolled}


def _shipped(_vault: "Vault") -> "tuple[Document, ...]":
    from tests.fakes.laws import LAW_DOCUMENTS  # noqa: PLC0415 - brings the vault, see above
    from tests.stories.officers import CATALOGUES  # noqa: PLC0415 - as above

    return (*CATALOGUES, *LAW_DOCUMENTS)


def _since(monotonic: float) -> float:
    return (time.monotonic() - monotonic) * 1000


if __name__ == "__main__":
    folder, started, *visit = sys.argv[1:]
    sys.stdout.write(json.dumps(main(Path(folder), float(started), *(visit or [""]))) + "\n")
