"""A registration pass: from a frame of the camera to the answer, the list of the day, and how many frames are read."""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QImage

from inspector.app.devices.codes import _looks, _read, codes_in
from inspector.passes.code import Pass
from inspector.passes.judging import Known, Verdict, compare, look_at
from inspector.passes.status_list import LIST_BYTES, make_list, read_list
from tests.benchmarks.figure import Figure, Stopwatch, middle, ninety_ninth
from tests.fakes.pass_frames import HARD, HEIGHT, MILD, WIDTH, frames
from tests.unit.passes.passes import A_PASS, BORN, CARD_KEY, NUMBER, REGISTER, a_code

RUNS = 15
ROUNDS, EMPTY_FRAMES = 6, 60
ANSWER_GOAL_MS = 400.0
NOW = datetime(A_PASS.issued.year, A_PASS.issued.month, A_PASS.issued.day, 9, tzinfo=UTC)


def measure(_folder: Path) -> Iterator[Figure]:
    """One pass of a register of the tests."""
    token = make_list(bytes(LIST_BYTES), NOW - timedelta(hours=2), REGISTER)
    listed, answered, frame_read = Stopwatch(), Stopwatch(), Stopwatch()
    for _ in range(RUNS):
        with listed.running():
            newest = read_list(token, (REGISTER.public,))
    known = Known((CARD_KEY,), (REGISTER.public,), newest)
    code = a_code()
    (seen,) = (frame for _, frame in frames(code, MILD[:1]))
    for _ in range(RUNS):
        with answered.running():
            (found,) = codes_in(seen)
            said = look_at(found.decode("ascii"), known, NOW)
            assert isinstance(said, Pass)
            assert compare(said, bytearray(NUMBER, "ascii"), bytearray(BORN, "ascii")) is Verdict.REGISTERED
    missed = 0
    for _, frame in frames(code, HARD):
        with frame_read.running():
            missed += code.encode() not in codes_in(frame)
    yield middle("a pass: frame to answer, with the binding", "ms", answered.times, ANSWER_GOAL_MS)
    yield middle("... the list of the day read and its signature verified", "ms", listed.times)
    yield middle("... one frame of 1280 x 720 searched for a code", "ms", frame_read.times)
    yield Figure(
        f"... not read of {len(HARD)} frames: small, tilted, blurred, noisy, dark, with glare", missed, "frames"
    )
    yield from _look_by_look(code)
    yield from _without_a_code()


def _look_by_look(code: str) -> Iterator[Figure]:
    """At which look such frames are read, of several times as many: the noise of each is another."""
    read, wrong = Counter[int](), 0
    for _ in range(ROUNDS):
        for _, frame in frames(code, HARD):
            looks = map(_read, _looks(frame.convertToFormat(QImage.Format.Format_Grayscale8)))
            at, found = next(((at, found) for at, found in enumerate(looks, 1) if found), (0, ()))
            read[at] += 1
            wrong += any(each != code.encode() for each in found)
    for at in (1, 2, 3):
        yield Figure(f"... of {ROUNDS * len(HARD)} such frames read at look {at}", read[at], "frames")
    yield Figure("... of these frames not read", read[0], "frames")
    yield Figure("... of these frames read as another text", wrong, "frames", 0)


def _without_a_code() -> Iterator[Figure]:
    """How long a frame without a code takes on its thread, and how long another thread waits for the interpreter."""
    empty = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    empty.fill(120)
    searched, turns = Stopwatch(), []
    with ThreadPoolExecutor(1) as thread:
        for _ in range(EMPTY_FRAMES):
            searching = thread.submit(_timed_search, empty, searched)
            while not searching.done():
                begun = time.perf_counter()
                time.sleep(0.001)
                turns.append((time.perf_counter() - begun - 0.001) * 1000)
    yield middle("... a frame without a code", "ms", searched.times)
    yield ninety_ninth("... meanwhile another thread waits, 99th percentile of its turns", "ms", turns)


def _timed_search(frame: QImage, watch: Stopwatch) -> None:
    with watch.running():
        assert not codes_in(frame)
