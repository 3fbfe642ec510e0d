"""Photos: on the disk before the event, opened only when whole."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit
from signal import SIG_IGN, SIGXFSZ, signal

import pytest

from inspector.domain.ids import StreamId
from inspector.vault.files.blobs import FOLDER
from inspector.vault.model.errors import BlobDamagedError, NotSavedError, VaultError
from inspector.wire.errors import UnprovenError
from inspector.wire.receipts import BlobReceipt, StoredBlob
from tests.fakes.delivering import deliver
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World

PICTURE = b"a picture of a blocked door " * 20_000


def test_a_photo_is_encrypted_on_the_disk_and_comes_back_whole(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    event = t1.photographs(visit, PICTURE)

    assert t1.vault.open_blob(t1.compartment(visit), event.shared) == PICTURE
    file = t1.vault.blob_file(event.shared.blob)
    assert file is not None
    assert b"blocked door" not in file.read_bytes()
    assert hashlib.sha256(file.read_bytes()).hexdigest() == event.shared.blob
    assert t1.vault.visits()[0].photos == 1


def test_a_photo_waits_for_upload_once_its_event_is_written(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.store_blob(t1.compartment(visit), b"thought better of it")
    assert t1.vault.pending_uploads() == ()

    event = t1.photographs(visit, PICTURE)

    assert event.original is not None
    assert {place.blob for place in t1.vault.pending_uploads()} == {event.shared.blob, event.original.blob}


def test_only_the_hubs_signature_ends_an_upload(world: World) -> None:
    t1 = world.officer("t1")
    event = t1.photographs(t1.starts_visit(), PICTURE)
    blob = StoredBlob(bytes.fromhex(event.shared.blob), event.shared.size)
    receipt = BlobReceipt(world.incarnation, (blob,), 1)

    with pytest.raises(UnprovenError):
        t1.vault.blob_receipted(event.shared.blob, receipt.sign(t1.vault.signing_key))
    with pytest.raises(VaultError):
        t1.vault.blob_receipted("00" * 32, receipt.sign(world.hub))
    t1.vault.blob_receipted(event.shared.blob, receipt.sign(world.hub))

    assert event.shared.blob not in {place.blob for place in t1.vault.pending_uploads()}


def test_a_visit_is_at_the_hub_when_its_photos_are(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    event = t1.photographs(visit, PICTURE)
    assert event.original is not None
    known = t1.vault.visit(visit)
    assert known is not None
    (photo,) = known.photos
    blobs = event.shared.blob, event.original.blob
    assert not t1.vault.is_at_hub(photo.id, ())

    world.confirms(t1.vault)
    assert t1.vault.is_at_hub(photo.id, ())
    state = t1.vault.sync_state()
    assert (state.outbox_events, state.outbox_blobs, state.outbox_visits) == (0, 2, 1)
    assert state.outbox_photos == 1, "as it was taken, and the copy of it that is shown"
    assert not t1.vault.visits()[0].on_hub

    for key in (event.shared, event.original):
        assert not t1.vault.is_at_hub(photo.id, blobs)
        assert t1.vault.sync_state().outbox_photos == 1
        receipt = BlobReceipt(world.incarnation, (StoredBlob(bytes.fromhex(key.blob), key.size),), 1)
        assert t1.vault.blob_receipted(key.blob, receipt.sign(world.hub)).visits == {visit}
    assert t1.vault.visits()[0].on_hub
    assert (t1.vault.sync_state().outbox_visits, t1.vault.sync_state().outbox_photos) == (0, 0)
    assert t1.vault.is_at_hub(photo.id, blobs)


def test_a_colleague_misses_the_photo_until_the_file_is_fetched(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    event = t1.photographs(visit, PICTURE)
    deliver(t1.vault, c1.vault)
    stream = t1.compartment(visit)
    assert c1.vault.open_blob(stream, event.shared) is None
    assert event.shared.blob in {place.blob for place in c1.vault.missing_blobs()}

    changes = c1.vault.accept_blob(event.shared.blob, fetched(t1, event.shared.blob, world.folder))

    assert changes.visits == {visit}
    assert c1.vault.open_blob(stream, event.shared) == PICTURE
    assert event.shared.blob not in {place.blob for place in c1.vault.missing_blobs()}
    assert event.shared.blob not in {place.blob for place in c1.vault.pending_uploads()}
    assert_rebuild_equal(c1.vault)


def test_a_fetched_file_that_is_not_the_blob_is_refused(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    event = t1.photographs(t1.starts_visit(), PICTURE)
    deliver(t1.vault, c1.vault)
    file = fetched(t1, event.shared.blob, world.folder)
    file.write_bytes(file.read_bytes()[:-1])

    with pytest.raises(BlobDamagedError):
        c1.vault.accept_blob(event.shared.blob, file)

    assert c1.vault.blob_file(event.shared.blob) is None


def test_a_file_no_event_speaks_of_is_refused(world: World) -> None:
    t1 = world.officer("t1")
    stray = world.folder / "stray"
    stray.write_bytes(b"stray")

    with pytest.raises(VaultError):
        t1.vault.accept_blob(hashlib.sha256(b"stray").hexdigest(), stray)


@pytest.mark.parametrize("damage", ["cut", "flip", "other key", "other stream"])
def test_nothing_of_a_damaged_photo_is_shown(world: World, damage: str) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    event = t1.photographs(visit, PICTURE)
    stream, key = t1.compartment(visit), event.shared
    file = t1.vault.blob_file(key.blob)
    assert file is not None
    data = file.read_bytes()
    match damage:
        case "cut":
            file.write_bytes(data[:-100])
        case "flip":
            file.write_bytes(data[:5_000] + bytes([data[5_000] ^ 1]) + data[5_001:])
        case "other key":
            key = replace(key, key=bytes(32))
        case _:
            stream = StreamId(visit)

    with pytest.raises(BlobDamagedError):
        t1.vault.open_blob(stream, key)


def test_a_half_written_file_is_cleared_at_the_next_opening(world: World) -> None:
    t1 = world.officer("t1")
    event = t1.photographs(t1.starts_visit(), PICTURE)
    file = t1.vault.blob_file(event.shared.blob)
    assert file is not None
    half = t1.vault.folder / FOLDER / "sealed.part"
    half.write_bytes(b"half")

    world.reopens(t1)

    assert not half.exists()
    assert file.exists()


def test_a_disk_that_takes_half_of_a_photo_keeps_nothing_of_it(world: World) -> None:
    t1 = world.officer("t1")
    stream, blobs = t1.compartment(t1.starts_visit()), t1.vault.folder / FOLDER

    with files_of_at_most(len(PICTURE) // 2), pytest.raises(NotSavedError):
        t1.vault.store_blob(stream, PICTURE)

    assert [file for file in blobs.rglob("*") if file.is_file()] == []
    assert t1.vault.open_blob(stream, t1.vault.store_blob(stream, PICTURE)) == PICTURE


def test_a_disk_that_refuses_a_photo_its_place_keeps_nothing_of_it(world: World) -> None:
    t1 = world.officer("t1")
    stream, blobs = t1.compartment(t1.starts_visit()), t1.vault.folder / FOLDER
    for number in range(256):
        (blobs / f"{number:02x}").touch()

    with pytest.raises(NotSavedError):
        t1.vault.store_blob(stream, PICTURE)

    assert {file.stat().st_size for file in blobs.iterdir()} == {0}


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The system refuses to let any file grow beyond this, as a full disk does."""
    before, handler = getrlimit(RLIMIT_FSIZE), signal(SIGXFSZ, SIG_IGN)
    setrlimit(RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        setrlimit(RLIMIT_FSIZE, before)
        signal(SIGXFSZ, handler)


def fetched(giver: OfficerAtWork, blob: str, folder: Path) -> Path:
    """A copy of a blob's file, as a download leaves it."""
    source = giver.vault.blob_file(blob)
    assert source is not None
    copy = folder / "download"
    copy.write_bytes(source.read_bytes())
    return copy
