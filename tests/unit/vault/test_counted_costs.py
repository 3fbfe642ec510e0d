"""What saving costs in things that can be counted, the same on every machine."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.domain.values import Outcome
from inspector.wire.event import ID_BYTES
from inspector.wire.frames import EVENT_OVERHEAD_BYTES, FRAME_OVERHEAD_BYTES, parse
from tests.fakes.world import World

FACTS = (
    "Bij de trap naar de kelder brandt geen lamp; de leuning zit los en wiebelt. De eigenaar zegt "
    "dat de monteur donderdag komt en liet een bericht op zijn telefoon zien. Wij hebben hem gevraagd de kelder tot "
    "die tijd op slot te doen; dat deed hij terwijl wij erbij stonden."
)


def test_an_answer_is_one_transaction_of_four_rows_and_reads_nothing(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    statements: list[str] = []
    t1.vault._connection.set_trace_callback(statements.append)  # type: ignore[attr-defined]

    t1.assesses(visit, "UV-V-08", Outcome.COMPLIANT)

    t1.vault._connection.set_trace_callback(None)  # type: ignore[attr-defined]
    verbs = [statement.split()[0] for statement in statements]
    assert verbs == ["BEGIN", "INSERT", "INSERT", "INSERT", "UPDATE", "COMMIT"]


def test_a_save_waits_for_the_disk_once_and_once_more_for_what_stands_beside_the_file(
    world: World, tmp_path: Path
) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.close()
    vault = world.folder / t1.number

    few, many = (_syncs(tmp_path, vault, visit, notes) for notes in (2, 12))

    world.opens(t1)
    assert many - few == 10 * 2


def test_a_finding_of_some_lines_travels_in_a_body_of_256_bytes_and_its_share_of_a_frame(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    before = {head.log: head.seq for head in t1.vault.heads()}

    for number in range(50):
        t1.assesses(visit, f"UV-V-{number:02}", Outcome.VIOLATION, FACTS)

    (frame,) = t1.vault.frames_beyond(before)
    assert {len(event.body or b"") for event in parse(frame).events} == {256}
    assert len(frame) == FRAME_OVERHEAD_BYTES + ID_BYTES + 50 * (256 + EVENT_OVERHEAD_BYTES)


def _syncs(folder: Path, vault: Path, visit: str, notes: int) -> int:
    """How often a program that saves so many notes asks the system to have something on the disk."""
    calls = folder / "calls"
    trace = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", str(calls)]
    saver = [sys.executable, "-m", "tests.fakes.vault_saver", str(vault), visit, str(notes)]
    if shutil.which("strace") is None or subprocess.run([*trace, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let a test trace its own programs")
    subprocess.run([*trace, *saver], check=True, timeout=60)
    return len(calls.read_text().splitlines())
