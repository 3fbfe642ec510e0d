"""The heads beside the file."""

import hmac
import json
from pathlib import Path
from typing import Any

import pytest

from inspector.vault.files.mirror import FILE, Mirror
from inspector.wire.event import LogHead
from tests.unit.vault.make_vectors import HEADS_MIRROR, heads_mirror_vectors

VECTORS: dict[str, Any] = json.loads(HEADS_MIRROR.read_text(encoding="utf-8"))
KEY = b"k" * 32
LOG, OTHER = b"l" * 16, b"o" * 16


def head(seq: int, log: bytes = LOG) -> LogHead:
    return LogHead(log, seq, bytes([seq]) * 32)


def noted(mirror: Mirror, *heads: LogHead) -> Mirror:
    mirror.note(heads)
    return mirror


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    noted(Mirror(tmp_path, KEY), head(1), head(7, OTHER)).write(0)

    read = Mirror(tmp_path, KEY)

    assert read.seen(LOG) == head(1)
    assert read.seen(OTHER) == head(7, OTHER)


def test_it_is_written_at_most_every_two_seconds(tmp_path: Path) -> None:
    mirror = noted(Mirror(tmp_path, KEY), head(1))
    mirror.write_if_due(10_000)
    noted(mirror, head(2)).write_if_due(11_999)
    assert Mirror(tmp_path, KEY).seen(LOG) == head(1)

    mirror.write_if_due(12_000)

    assert Mirror(tmp_path, KEY).seen(LOG) == head(2)


def test_a_clock_that_runs_back_does_not_stop_the_writing(tmp_path: Path) -> None:
    mirror = noted(Mirror(tmp_path, KEY), head(1))
    mirror.write_if_due(10_000)

    noted(mirror, head(2)).write_if_due(5_000)

    assert Mirror(tmp_path, KEY).seen(LOG) == head(2)


def test_a_torn_record_is_skipped_and_does_not_spoil_the_next(tmp_path: Path) -> None:
    mirror = noted(Mirror(tmp_path, KEY), head(1))
    mirror.write(0)
    file = tmp_path / FILE
    file.write_bytes(file.read_bytes() + b"\x01" * 30)

    after = Mirror(tmp_path, KEY)
    noted(after, head(2)).write(1)

    assert Mirror(tmp_path, KEY).seen(LOG) == head(2)


def test_a_record_made_with_another_key_counts_for_nothing(tmp_path: Path) -> None:
    noted(Mirror(tmp_path, b"x" * 32), head(9)).write(0)

    assert Mirror(tmp_path, KEY).seen(LOG) is None


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    mirror = Mirror(tmp_path, KEY)

    for number in range(300):
        for step in range(20):
            ends = LogHead(LOG, number * 20 + step + 1, bytes(32)), LogHead(step.to_bytes(16), number + 1, bytes(32))
            mirror.note(ends)
        mirror.write(number)

    assert (tmp_path / FILE).stat().st_size < 400_000
    seen = Mirror(tmp_path, KEY).seen(LOG)
    assert seen is not None
    assert seen.seq == 6_000


def test_a_disk_that_refuses_the_heads_does_not_undo_what_is_saved(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    mirror = noted(Mirror(folder, KEY), head(1))
    folder.rmdir()

    mirror.write_if_due(10_000)

    folder.mkdir()
    mirror.write_if_due(10_001)
    assert Mirror(folder, KEY).seen(LOG) == head(1)


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: str(case["name"]))
def test_a_file_is_read_as_the_vectors_say(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(bytes.fromhex(case["file"]))
    key = hmac.digest(bytes.fromhex(VECTORS["vault_key"]), b"inspector/mirror/1", "sha256")

    heads = Mirror(tmp_path, key).all()

    assert [{"log": each.log.hex(), "seq": each.seq, "head": each.head.hex()} for each in heads] == case["heads"]


def test_the_vectors_of_the_file_have_not_moved() -> None:
    assert heads_mirror_vectors() == VECTORS
