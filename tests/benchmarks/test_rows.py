"""The measurements that write a vault's rows without the vault know its tables as they are now."""

from pathlib import Path

from tests.benchmarks.people import an_office, at_work
from tests.benchmarks.raw_file import RawFile
from tests.benchmarks.saving import _walk
from tests.benchmarks.sealed_floor import SealedFloor


def test_a_checklist_is_written_all_three_ways(tmp_path: Path) -> None:
    business = an_office(tmp_path).linde
    with at_work(tmp_path) as desk:
        raw, floor = RawFile(tmp_path / "raw.db", desk), SealedFloor(tmp_path / "floor.db", desk)

        triples = _walk(desk, business, raw, floor)

        raw.close()
        floor.close()
    assert len(triples) > 50
    for beside in ("raw.beside", "floor.beside"):
        assert (tmp_path / beside).stat().st_size > 100 * len(triples), "each commit has its record beside the file"
