"""A backup opens for its keeper alone, says exactly what of it is missing or altered, and ends on its day."""

import hashlib
import io
import os
import re
import stat
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from inspector.crypto.cbor import encode
from inspector.crypto.cose import sign1
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import BackupError, HubError
from inspector.hub.office.backup_entries import entries, written
from inspector.hub.office.backup_file import CONTENT_TYPE, MAGIC, check_whole, open_sealed, read_head, write_sealed
from inspector.hub.office.checking import check
from inspector.hub.office.copies import UNFINISHED, back_up, look_at, restore, take_away_expired
from inspector.hub.relay import opened
from inspector.hub.rows import blobs, tables
from inspector.hub.rows.acts import By
from inspector.hub.rows.blobs import BlobFolder, StoredRow
from inspector.hub.rows.home import Home
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.backups import KEEPER, backed_up, restored
from tests.fakes.postgres import NewDatabase
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home

HUB_KEY = SigningKey(SeededIds("hub").key32())


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def holding(hub: InProcess, content: bytes) -> Path:
    """A blob of a device that the hub says to have."""
    device = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    blob, stream = hashlib.sha256(content).digest(), device.opens(StreamKind.FINDINGS, Agency.GEMEENTE).stream
    folder = BlobFolder(hub.relay.home.blobs)
    with folder.writing(blob, device.key.id, 0) as part:
        part.append(content)
    assert folder.keep(blob, device.key.id)
    row = StoredRow(stream, device.key.id, len(content))
    hub.relay.store.write(lambda connection: blobs.add(connection, blob, row, now_ms=START_MS)).result()
    return folder.file(blob)


def sealed(*pieces: bytes, publics: tuple[bytes, ...] = (KEEPER.public,)) -> bytes:
    out = io.BytesIO()
    write_sealed(out, pieces, publics, hub_key=HUB_KEY, made_ms=1, expires_ms=2, ids=SeededIds("sealed"))
    return out.getvalue()


def signed_anew(data: bytes, *, expires_ms: int) -> bytes:
    """The same sealed pieces under a head that says another day, with sums and a signature that fit."""
    at, out = len(MAGIC), MAGIC
    while True:
        size = int.from_bytes(data[at : at + 4])
        piece, at = data[at + 20 : at + 20 + size], at + 36 + size
        if out == MAGIC:
            head = read_head(io.BytesIO(data))
            wraps = [list(each) for each in head.wraps]
            piece = encode([head.hub_public, head.made_ms, expires_ms, wraps])
        for part in (len(piece).to_bytes(4), piece):
            out += part
            out += hashlib.sha256(out).digest()[:16]
        if not size:
            return out + sign1(encode([len(out), hashlib.sha256(out).digest()]), HUB_KEY, CONTENT_TYPE)


# --- the file


def test_a_backup_opens_for_each_of_its_keepers_and_for_nobody_else() -> None:
    second, stranger = ReaderKey(b"2" * 32), ReaderKey(b"s" * 32)
    data = sealed(b"some", b"", b"thing" * 100_000, publics=(KEEPER.public, second.public))

    for keeper in (KEEPER, second):
        assert b"".join(open_sealed(io.BytesIO(data), keeper)) == b"some" + b"thing" * 100_000
    with pytest.raises(BackupError, match="not sealed to this key"):
        b"".join(open_sealed(io.BytesIO(data), stranger))
    assert b"thingthing" not in data
    assert check_whole(io.BytesIO(data)).expires_ms == 2


def test_wherever_a_backup_is_cut_it_is_told_after_which_byte_without_any_key() -> None:
    data = sealed(b"something" * 100)

    for size in range(len(data)):
        with pytest.raises(BackupError) as told:
            check_whole(io.BytesIO(data[:size]))
        assert f"after {size} bytes" in str(told.value) or "end is torn" in str(told.value) or size < 19, size


def test_whichever_byte_is_altered_it_is_told_between_which_bytes_without_any_key() -> None:
    data = sealed(b"something" * 100)

    for at in range(len(data)):
        altered = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        with pytest.raises(BackupError) as told:
            check_whole(io.BytesIO(altered))
        found = re.search(r"between byte (\d+) and byte (\d+)", str(told.value))
        if found is not None:
            assert int(found[1]) <= at < int(found[2]), told.value
        else:
            assert at < 19 or "end is torn" in str(told.value), told.value


def test_nobody_but_the_hub_lengthens_or_replaces_a_backup() -> None:
    data, stranger, out = sealed(b"one"), SigningKey(bytes(32)), io.BytesIO()
    write_sealed(out, [b"two"], [KEEPER.public], hub_key=stranger, made_ms=1, expires_ms=2, ids=SystemIds())
    theirs = out.getvalue()
    end = len(theirs) - theirs.rindex(b"application/x-inspector-backup") + 20

    for wrong in (data + b"\0", data[:-end] + theirs[-end:], theirs[:-end] + data[-end:]):
        with pytest.raises(BackupError, match=r"altered|not what was written"):
            check_whole(io.BytesIO(wrong))
    assert check_whole(io.BytesIO(theirs)).hub_public != HUB_KEY.public


def test_when_it_ends_is_bound_to_what_is_sealed() -> None:
    """Whoever has the hub's key later can sign another day to an old backup, and its keeper does not open that."""
    forged = signed_anew(sealed(b"something"), expires_ms=9)

    assert check_whole(io.BytesIO(forged)).expires_ms == 9
    with pytest.raises(BackupError, match="does not hold what was sealed"):
        b"".join(open_sealed(io.BytesIO(forged), KEEPER))


def test_how_large_each_thing_in_a_backup_is_shows_nowhere() -> None:
    def lengths(*sizes: int) -> list[int]:
        files = [(f"blobs/{number}", [bytes(size)]) for number, size in enumerate(sizes)]
        data, found = sealed(*written(files)), []
        at = len(MAGIC)
        while size := int.from_bytes(data[at : at + 4]):
            found.append(size)
            at += 36 + size
        return found

    assert lengths(900_000, 100_000, 20) == lengths(200_000, 300_020, 500_000)


def test_a_backup_of_any_size_takes_little_memory() -> None:
    class Nowhere(io.RawIOBase):
        def write(self, data: object, /) -> int:
            return len(bytes(data))  # type: ignore[call-overload]

    content = written([("blobs", (bytes(256 * 1024) for _ in range(256)))])
    tracemalloc.start()
    try:
        write_sealed(
            Nowhere(), content, [KEEPER.public], hub_key=HUB_KEY, made_ms=1, expires_ms=2, ids=SystemIds()  # type: ignore[arg-type]
        )  # fmt: skip
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert most < 4 * 1024 * 1024, "64 MiB were written"


def test_files_in_a_backup_are_read_as_they_were_written_in_whatever_pieces_they_come() -> None:
    files = [("a", [b"one", b"", b"two"]), ("b", []), ("c", [b"x" * 1000])]
    data = b"".join(written(files))

    for size in (1, 7, len(data)):
        found = [
            (name, b"".join(pieces)) for name, pieces in entries(data[i : i + size] for i in range(0, len(data), size))
        ]
        assert found == [("a", b"onetwo"), ("b", b""), ("c", b"x" * 1000)]
    assert [name for name, _ in entries([data])] == ["a", "b", "c"], "what nobody reads is passed over"
    for wrong in (data[:-1], data + b"\0", b"\xff\xff", b"\0\1\xff"):
        with pytest.raises(BackupError, match="another form"):
            [b"".join(pieces) for _, pieces in entries([wrong])]


# --- a hub


def test_a_hub_comes_back_from_its_backup_with_all_it_said_to_have(hub: InProcess, tmp_path: Path) -> None:
    """Taken while it serves; what was written meanwhile is in the next one."""
    file = holding(hub, b"a photo" * 1000)
    device = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    have = hub.sync(device, log.frame()).have

    copy = backed_up(hub.relay, tmp_path / "copies")
    hub.sync(device, log.frame())
    again = restored(copy.file, tmp_path / "again", ids=SystemIds())

    assert (copy.blobs, copy.lacking, again.lacking) == (1, 0, 0)
    assert check(again.home.path, is_served=False) == ()
    assert (
        BlobFolder(again.home.blobs).file(hashlib.sha256(b"a photo" * 1000).digest()).read_bytes() == file.read_bytes()
    )
    with opened(again.home.path, clock=hub.clock, ids=SystemIds()) as relay:
        back = InProcess(relay, hub.clock, hub.ids)
        assert back.sync(device, log.frame()).have[0].seq == have[0].seq
        assert relay.incarnation != hub.relay.incarnation
        assert relay.origin is not None
        assert relay.origin.incarnation == hub.relay.incarnation


def test_a_backup_shows_nothing_and_holds_what_the_hub_asks_and_no_root_key(hub: InProcess, tmp_path: Path) -> None:
    home = hub.relay.home
    with BlobFolder(home.blobs).writing(bytes(32), bytes(16), 0) as part:
        part.append(b"half")
    key = home.hub_key_file.read_bytes()
    (home.path / "register.url").write_text("https://register.example\n", encoding="ascii")

    copy = backed_up(hub.relay, tmp_path / "copies").file
    again = restored(copy, tmp_path / "again", ids=SystemIds()).home

    assert not any(part in copy.read_bytes() for part in (key.strip(), b"Officier", b"SQLite"))
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert again.hub_key_file.read_bytes() == key
    assert (again.path / "register.url").read_text(encoding="ascii") == "https://register.example\n"
    assert not again.offline_roots.exists()
    assert not (again.blobs / "incoming").exists()
    assert not list(home.path.glob("looking-*"))
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (again.path, *again.path.rglob("*"))} == {0}


def test_a_blob_that_a_backup_lacks_is_asked_of_the_devices_again(hub: InProcess, tmp_path: Path) -> None:
    holding(hub, b"gone").unlink()
    holding(hub, b"changed").write_bytes(b"CHANGED")
    holding(hub, b"whole")

    copy = backed_up(hub.relay, tmp_path / "copies")
    again = restored(copy.file, tmp_path / "again", ids=SystemIds())

    assert (copy.blobs, copy.lacking, again.lacking) == (1, 2, 2)
    assert check(again.home.path, is_served=False) == ()
    with opened(again.home.path, clock=hub.clock, ids=SystemIds()) as relay:
        assert (
            relay.store.read(lambda connection: connection.scalar(select(func.count()).select_from(tables.blobs))) == 1
        )


def test_a_backup_that_is_over_makes_no_hub_unless_somebody_asks_for_it(hub: InProcess, tmp_path: Path) -> None:
    copy = backed_up(hub.relay, tmp_path / "copies", days=14).file
    by = By("", START_MS + 14 * 24 * 3600 * 1000)

    with pytest.raises(BackupError, match="may not be used since 2026-"):
        restore(copy, tmp_path / "again", KEEPER, ids=SystemIds(), by=by)
    assert not (tmp_path / "again").exists()
    restore(copy, tmp_path / "again", KEEPER, ids=SystemIds(), by=by, even_expired=True).home.check()


def test_what_is_over_is_taken_away_and_nothing_else(hub: InProcess, tmp_path: Path) -> None:
    folder, key = tmp_path / "copies", hub.relay.hub_key
    old = backed_up(hub.relay, folder, days=1).file
    hub.clock.pass_days(0.5)
    young = backed_up(hub.relay, folder, days=1).file
    others = folder / old.name.replace("hub-", "hub-other")
    others.write_bytes(old.read_bytes())
    damaged = folder / f"{old.name[:12]}-damaged.backup"
    damaged.write_bytes(b"inspector backup 1\nand then nothing")
    left = folder / f"{old.name}{UNFINISHED}"
    left.touch()

    hub.clock.pass_days(0.6)
    assert take_away_expired(folder, key.public, now_ms=hub.clock()) == 1

    assert {path.name for path in folder.iterdir()} - {left.name} == {young.name, others.name, damaged.name}
    os.utime(damaged, (0, hub.clock() / 1000 - 91 * 24 * 3600))
    assert take_away_expired(folder, key.public, now_ms=hub.clock()) == 1
    assert not damaged.exists(), "nobody can read when it was over"
    assert take_away_expired(folder, SigningKey(bytes(32)).public, now_ms=hub.clock() * 2) == 0


def test_after_a_key_that_does_not_open_a_backup_the_right_one_does_at_the_same_place(
    hub: InProcess, tmp_path: Path
) -> None:
    copy = backed_up(hub.relay, tmp_path / "copies").file
    stranger = ReaderKey(b"s" * 32)

    with pytest.raises(BackupError, match="not sealed to this key"):
        restore(copy, tmp_path / "again", stranger, ids=SystemIds(), by=By("", START_MS))

    assert not (tmp_path / "again").exists()
    restored(copy, tmp_path / "again", ids=SystemIds()).home.check()


@pytest.mark.parametrize("keep", [0.5, 0.99])
def test_a_torn_or_altered_backup_makes_no_hub(hub: InProcess, tmp_path: Path, keep: float) -> None:
    copy = backed_up(hub.relay, tmp_path / "copies").file
    data = copy.read_bytes()
    at = int(len(data) * keep)
    torn, altered = tmp_path / "torn", tmp_path / "altered"
    torn.write_bytes(data[:at])
    altered.write_bytes(data[:at] + bytes([data[at] ^ 8]) + data[at + 1 :])

    for wrong in (torn, altered):
        with pytest.raises(BackupError, match=r"after \d+ bytes|between byte \d+"):
            look_at(wrong)
        with pytest.raises(BackupError):
            restore(wrong, tmp_path / "again", KEEPER, ids=SystemIds(), by=By("", START_MS))
        assert not (tmp_path / "again").exists()


def test_the_keeper_alone_forges_no_hub_that_a_device_believes(hub: InProcess, tmp_path: Path) -> None:
    """Whoever has the public key can seal anything to it, but only under a key of his own."""
    copy = backed_up(hub.relay, tmp_path / "copies").file
    with copy.open("rb") as file:
        content = b"".join(open_sealed(file, KEEPER))
    forged = tmp_path / "forged"
    with forged.open("wb") as file:
        write_sealed(
            file, [content], [KEEPER.public],
            hub_key=HUB_KEY, made_ms=START_MS, expires_ms=2 * START_MS, ids=SystemIds(),
        )  # fmt: skip

    with pytest.raises(BackupError, match="another hub"):
        restored(forged, tmp_path / "again", ids=SystemIds())
    with suppress(HubError):
        Home(tmp_path / "again").check()
        pytest.fail("there is a hub")


@pytest.mark.parametrize(
    "name", ["../outside", "agencies/gemeente/../../hub.key", "blobs/00", "database.url", "hub.lock"]
)
def test_a_name_that_belongs_in_no_hub_is_refused(tmp_path: Path, name: str) -> None:
    forged = tmp_path / "forged"
    with forged.open("wb") as file:
        write_sealed(
            file, written([(name, [b"x"])]), [KEEPER.public],
            hub_key=HUB_KEY, made_ms=1, expires_ms=2, ids=SystemIds(),
        )  # fmt: skip

    with pytest.raises(BackupError, match="another form"):
        restored(forged, tmp_path / "again", ids=SystemIds())

    assert not (tmp_path / "outside").exists()


def test_a_copy_never_overwrites_anything(hub: InProcess, tmp_path: Path) -> None:
    copy = backed_up(hub.relay, tmp_path / "copies").file

    with pytest.raises(HubError, match="is there already"):
        backed_up(hub.relay, tmp_path / "copies")
    with pytest.raises(HubError, match="is not empty"):
        restored(copy, hub.relay.home.path, ids=SystemIds())


def test_the_tables_that_a_killed_backup_copied_go_with_the_next_one(hub: InProcess, tmp_path: Path) -> None:
    left, young = (hub.relay.home.path / f"looking-{name}" for name in ("old", "young"))
    for folder in (left, young):
        folder.mkdir()
        (folder / "hub.db").write_bytes(b"a body that was erased since")
    os.utime(left, (0, hub.clock() / 1000 - 2 * 24 * 3600))
    os.utime(young, (0, hub.clock() / 1000))

    backed_up(hub.relay, tmp_path / "copies")

    assert not left.exists()
    assert young.exists(), "somebody may be checking the hub"


def test_a_backup_that_fails_leaves_nothing_behind(hub: InProcess, tmp_path: Path) -> None:
    hub.relay.home.hub_key_file.unlink()

    with pytest.raises(FileNotFoundError):
        back_up(hub.relay, tmp_path / "copies", [KEEPER.public], keep=timedelta(days=1))

    assert list((tmp_path / "copies").iterdir()) == []
    assert not list(hub.relay.home.path.glob("looking-*"))
