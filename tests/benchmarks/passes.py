"""A registration pass: from a frame of the camera to the answer, the list of the day, and how many frames are read."""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import requests
from PySide6.QtGui import QImage

from inspector.app.devices.codes import _looks, _read, codes_in
from inspector.crypto.ids import SystemIds
from inspector.crypto.signed_document import DocumentScope
from inspector.hub.clock import system_ms
from inspector.hub.office.publishing import name_national_root, publish_document
from inspector.hub.relay import opened as relay_of
from inspector.hub.rows.home import read_key
from inspector.passes.code import Pass
from inspector.passes.judging import Known, Verdict, compare, look_at
from inspector.passes.published import name_of, read_published
from inspector.passes.status_list import LIST_BYTES, make_list, read_list
from inspector.register.lists import todays_list
from inspector.register.register import make_register, opened, system_now
from inspector.wire.scopes import Agency
from tests.benchmarks.figure import Figure, Stopwatch, middle, ninety_ninth
from tests.fakes.hub_process import a_real_hub
from tests.fakes.pass_frames import HARD, HEIGHT, MILD, WIDTH, frames
from tests.fakes.register_process import served
from tests.fakes.sync_officer import enrolled
from tests.unit.passes.passes import A_PASS, BORN, CARD_KEY, NUMBER, REGISTER, a_code
from tests.unit.register.registers import ROOT

RUNS, FETCHES = 15, 5
GEMEENTE_ROOT = "gemeente.key"
ROUNDS, EMPTY_FRAMES = 6, 60
ANSWER_GOAL_MS, READ_GOAL_MS, LOOK_UP_GOAL_MS = 400.0, 10.0, 1.0
FETCH_GOAL_MS, LINE_GOAL_MS = 1_000.0, 100.0
LOOK_UPS = 10_000
NOW = datetime(A_PASS.issued.year, A_PASS.issued.month, A_PASS.issued.day, 9, tzinfo=UTC)


def measure(folder: Path) -> Iterator[Figure]:
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
    yield from _fetched(folder)
    yield middle("... the list of the day read and its signature verified", "ms", listed.times, READ_GOAL_MS)
    began = time.perf_counter()
    for place in range(LOOK_UPS):
        newest.is_withdrawn(place)
    looked_up = (time.perf_counter() - began) * 1000 / LOOK_UPS
    yield Figure("... a pass looked up in it", looked_up, "ms", LOOK_UP_GOAL_MS)
    yield middle("... one frame of 1280 x 720 searched for a code", "ms", frame_read.times)
    yield Figure(
        f"... not read of {len(HARD)} frames: small, tilted, blurred, noisy, dark, with glare", missed, "frames"
    )
    yield from _look_by_look(code)
    yield from _without_a_code()


def _fetched(folder: Path) -> Iterator[Figure]:
    """A sync of each of some devices that brings a new list, and the list from a register that serves."""
    register_folder, synced, line = folder / "register", Stopwatch(), Stopwatch()
    make_register(register_folder, SystemIds()).vouch(ROOT, "Proefregister", system_now())
    with opened(register_folder, SystemIds()) as register, contextmanager(a_real_hub)(folder) as hub:
        with relay_of(hub.home, clock=system_ms, ids=SystemIds()) as relay:
            name_national_root(relay, Agency.GEMEENTE, ROOT.public, read_key(relay.home.offline_roots / GEMEENTE_ROOT))
        officers = [enrolled(hub, folder / f"t{number}") for number in range(FETCHES)]
        for each in officers:
            each.syncs()
        document, signature = todays_list(register)
        name = name_of(read_published(document))
        with relay_of(hub.home, clock=system_ms, ids=SystemIds()) as relay:
            publish_document(relay, Agency.GEMEENTE, name, document, signature, purpose=DocumentScope.REGISTER)
        for each in officers:
            with synced.running():
                each.syncs()
            if [name] != [one.name for one in each.vault.published_documents]:
                raise AssertionError("it did not come")
            each.closes()
    with served(register_folder) as url:
        for _ in range(FETCHES):
            with line.running():
                requests.get(f"{url}/v1/status-list", timeout=20).raise_for_status()
    yield middle("... a sync that brings the list of the day, on this machine", "ms", synced.times, FETCH_GOAL_MS)
    yield middle("... that list from a register that serves", "ms", line.times, LINE_GOAL_MS)


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
