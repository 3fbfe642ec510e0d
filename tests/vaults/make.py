"""Play the golden day and keep what it leaves on disks: `python -m tests.vaults.make`.

Writes the folder of the present version anew. For a version that was released: never.
"""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import msgspec

from inspector.app.about import VERSION
from inspector.app.clock import SystemClock
from inspector.casework import settling
from inspector.reports.bundle_reading import read_bundle as read_court_bundle
from inspector.reports.verification import verify_bundle
from inspector.sync.by_stick.file_bundle import read_bundle
from inspector.sync.by_stick.file_carrier import take_in
from inspector.sync.outcomes import Outcome
from tests.vaults.golden import (
    BUNDLE,
    DISKS,
    EXPECTED,
    FOLDER,
    LINE,
    OFFICERS,
    STICK,
    Golden,
    Told,
    proven_by,
    told_by,
    told_of,
)
from tests.vaults.line import Recorder, a_hub_of_the_day, a_line, packed, syncs_with


def make(target: Path) -> None:
    """Play, pack, and write down what today's program reads in it."""
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="inspector-golden-") as folder:
        out = Path(folder) / "out"
        _play(out)
        with zipfile.ZipFile(target / DISKS, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as disks:
            for name in (*OFFICERS, "hub"):
                for path in sorted((out / "state" / name).rglob("*")):
                    disks.write(path, path.relative_to(out / "state"))
            for name in (BUNDLE, STICK):
                disks.write(out / name, name)
        made_at = SystemClock().now().replace(microsecond=0).isoformat()
        (target / EXPECTED).write_bytes(msgspec.json.encode({"made_at": made_at}))
        line = _line(Golden.lay_out(target, Path(folder) / "line"))
        with zipfile.ZipFile(target / DISKS, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as disks:
            disks.writestr(LINE, line)
        told = {"made_at": made_at, **_told(Golden.lay_out(target, Path(folder) / "golden"))}
    (target / EXPECTED).write_bytes(msgspec.json.encode(told) + b"\n")
    size = sum(path.stat().st_size for path in target.iterdir())
    sys.stdout.write(f"{target}: {size // 1024} KiB\n")


def _play(out: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "inspector", "demo", "--day", str(FOLDER / "day.json"), "--headless", "--out", str(out)],
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def _line(golden: Golden) -> bytes:
    """Let both devices sync over a line that keeps what is said."""
    recorder = Recorder("")
    with a_line(recorder) as origin, a_hub_of_the_day(golden.folder / "hub", golden.made_at, origin) as hub:
        recorder.hub = hub.url
        for recorder.officer in OFFICERS:
            with golden.desk(recorder.officer) as desk:
                result = syncs_with(desk, origin, golden.folder)
                if result.outcome is not Outcome.OK:
                    raise RuntimeError(result)
    return packed(recorder.kept, origin)


def _told(golden: Golden) -> Told:
    told: Told = {}
    for officer in OFFICERS:
        with golden.desk(officer) as desk:
            told[officer] = told_by(desk)
    with golden.hub() as relay:
        told["hub"] = told_of(relay)
    told["bundle"] = proven_by(verify_bundle(read_court_bundle(golden.folder / BUNDLE)))
    with golden.desk("c1") as desk:
        take_in(desk.vault, read_bundle(golden.folder / STICK), lambda: settling.settle(desk))
        told["c1_with_stick"] = told_by(desk)
    return told


if __name__ == "__main__":
    make(FOLDER / VERSION)
