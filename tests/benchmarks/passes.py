"""A registration pass: from a frame of the camera to the answer, the list of the day, and how many frames are read."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inspector.app.devices.codes import codes_in
from inspector.passes.code import Pass
from inspector.passes.judging import Known, Verdict, compare, look_at
from inspector.passes.status_list import LIST_BYTES, make_list, read_list
from tests.benchmarks.figure import Figure, Stopwatch, middle
from tests.fakes.pass_frames import HARD, MILD, frames
from tests.unit.passes.passes import A_PASS, BORN, CARD_KEY, NUMBER, REGISTER, a_code

RUNS = 15
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
