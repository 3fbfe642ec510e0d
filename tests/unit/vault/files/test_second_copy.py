"""The second copy beside the database."""

import hmac
import json
from pathlib import Path
from typing import Any

import pytest

from inspector.vault.files.copied import Kind, Thing
from inspector.vault.files.second_copy import FILE, SecondCopy
from inspector.vault.files.write_ahead import LogMark
from inspector.wire.event import LogHead
from tests.fakes.seeded_ids import SeededIds
from tests.unit.vault.make_vectors import SECOND_COPY, second_copy_vectors

VECTORS: dict[str, Any] = json.loads(SECOND_COPY.read_text(encoding="utf-8"))
KEY = b"k" * 32
LOG, OTHER = b"l" * 16, b"o" * 16
MARK = LogMark(b"saltsalt", 3, b"checksum")
SECRET: Thing = (Kind.STREAM_KEY, (b"s" * 16, b"k" * 32))


def head(seq: int, log: bytes = LOG) -> LogHead:
    return LogHead(log, seq, bytes([seq]) * 32)


def opened(folder: Path, key: bytes = KEY) -> SecondCopy:
    ids = SeededIds(str(folder))
    return SecondCopy(folder, key, lambda: ids.token(12))


def a_copy(folder: Path) -> SecondCopy:
    copy = opened(folder)
    copy.write_anew((), LogMark(), is_in_file=True)
    return copy


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.note((head(1), head(7, OTHER)), (SECRET,))
    copy.write(MARK)

    read = opened(tmp_path)

    assert read.holds
    assert (read.seen(LOG), read.seen(OTHER)) == (head(1), head(7, OTHER))
    assert list(read.things()) == [SECRET]
    assert (read.mark, read.is_in_file) == (MARK, False)


def test_a_commit_of_very_much_is_read_again_too(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    heads = [head(1, number.to_bytes(16)) for number in range(2_500)]
    things: list[Thing] = [(Kind.STREAM_KEY, (number.to_bytes(16), b"k" * 32)) for number in range(20_000)]
    copy.note(heads, things)
    copy.write(MARK)
    copy.note((head(2),), (SECRET,))
    copy.write(MARK)

    read = opened(tmp_path)

    assert read.holds
    assert read.all() == (*heads, head(2))
    assert list(read.things()) == [*things, SECRET]
    assert (read.mark, read.has_grown) == (MARK, True)


def test_nothing_of_it_can_be_read_without_the_key(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.note((head(1),), (SECRET,))
    copy.write(MARK)

    data = (tmp_path / FILE).read_bytes()

    assert not any(secret in data for secret in (LOG, b"s" * 16, b"k" * 32))
    assert not opened(tmp_path, b"x" * 32).holds


def test_a_record_that_a_crash_cut_off_is_skipped_and_does_not_spoil_the_next(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.note((head(1),))
    copy.write(MARK)
    file = tmp_path / FILE
    whole = file.read_bytes()
    copy.note((head(2),))
    copy.write(MARK)
    file.write_bytes(file.read_bytes()[:-20])

    after = opened(tmp_path)
    assert after.holds
    assert after.seen(LOG) == head(1)
    after.note((head(3),))
    after.write(MARK)

    assert file.read_bytes().startswith(whole)
    assert opened(tmp_path).seen(LOG) == head(3)


def test_every_flipped_bit_is_noticed_and_costs_one_record(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    copy.note((head(9, OTHER),))
    copy.write_anew((SECRET,), LogMark(), is_in_file=True)
    for seq in (1, 2):
        copy.note((head(seq),), (SECRET,))
        copy.write(LogMark(b"saltsalt", seq, b"checksum"))
    file = tmp_path / FILE
    whole = file.read_bytes()

    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
        read = opened(tmp_path)
        while not read.look_at_more():
            pass
        assert not read.holds, at
        assert len(list(read.things())) >= 2, at


def test_of_many_heads_any_is_found_and_only_the_newest_are_read_at_opening(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    heads = [LogHead(number.to_bytes(16), number, bytes(32)) for number in range(1, 20_000, 2)]
    copy.note(heads)
    copy.note((newest := LogHead((777).to_bytes(16), 778, bytes(32)),))
    copy.write_anew((SECRET,), MARK)
    assert opened(tmp_path).newest() == (newest,)
    copy.note((added := head(3),))
    copy.write(MARK)

    read = opened(tmp_path)

    assert read.newest() == (added,)
    assert not read._looked_up, "none of the records in between was opened"
    expected = {**{each.log: each for each in heads}, newest.log: newest, added.log: added}
    assert {log: read.seen(log) for log in expected} == expected
    assert [read.seen(number.to_bytes(16)) for number in (0, 2, 19_998, 20_001)] == [None] * 4
    assert (read.count, set(read.all())) == (10_001, set(expected.values()))


def test_what_of_it_was_altered_is_not_written_over(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    copy.note([LogHead(number.to_bytes(16), 1, bytes(32)) for number in range(100)])
    copy.write_anew((SECRET,), MARK)
    file = tmp_path / FILE
    altered = bytearray(file.read_bytes())
    altered[500] ^= 1
    file.write_bytes(altered)

    read = opened(tmp_path)
    with pytest.raises(OSError, match="Input"):
        read.write_anew((), MARK)

    assert file.read_bytes() == altered
    assert not read.holds


def test_what_the_disk_does_not_give_any_more_does_not_hold(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    copy.note([head(1, number.to_bytes(16)) for number in range(9_000)])
    copy.write_anew((), MARK)
    looking, asking = opened(tmp_path), opened(tmp_path)
    assert not looking.look_at_more()
    (tmp_path / FILE).unlink()

    assert looking.look_at_more()
    assert asking.seen(bytes(16)) is None
    assert (looking.holds, asking.holds) == (False, False)


def test_it_does_not_grow_for_ever(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    for seq in range(1, 1_200):
        copy.note((LogHead(LOG, seq, bytes(32)),), (SECRET,))
        copy.write(LogMark(b"saltsalt", seq, b"checksum"))
        if copy.has_grown:
            copy.write_anew((SECRET,), LogMark())

    assert (tmp_path / FILE).stat().st_size < 100_000
    assert opened(tmp_path).seen(LOG) == LogHead(LOG, 1_199, bytes(32))


def test_what_the_disk_refuses_goes_with_the_next_record(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    kept = (tmp_path / FILE).rename(tmp_path / "kept")
    copy.note((head(1),))
    with pytest.raises(OSError, match=FILE):
        copy.write(MARK)

    kept.rename(tmp_path / FILE)
    copy.note((head(1, OTHER),))
    copy.write(MARK)

    assert set(opened(tmp_path).all()) == {head(1), head(1, OTHER)}


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: str(case["name"]))
def test_a_file_is_read_as_the_vectors_say(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(bytes.fromhex(case["file"]))
    key = hmac.digest(bytes.fromhex(VECTORS["vault_key"]), b"inspector/second-copy/1", "sha256")

    copy = opened(tmp_path, key)

    assert copy.holds == case["holds"]
    heads = [{"log": each.log.hex(), "seq": each.seq, "head": each.head.hex()} for each in copy.all()]
    assert heads == case["heads"]
    things = [[int(kind), *(value.hex() for value in values)] for kind, values in copy.things()]
    assert things == case["things"]


def test_the_vectors_of_the_file_have_not_moved() -> None:
    assert second_copy_vectors() == VECTORS
