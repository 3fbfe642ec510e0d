"""Photos on a stick beside its text: to a colleague and to the office, each proven by its name."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.crypto.signatures import SigningKey
from inspector.domain.ids import StreamId, VisitId
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.home import Home
from inspector.sync.by_stick import photos
from inspector.sync.by_stick import stick as sticks
from inspector.sync.by_stick.file_bundle import Proofs, read_bundle, write_bundle
from inspector.sync.by_stick.photo_files import photo_folder, photo_path
from inspector.sync.by_stick.photos import PhotosTaken, PhotosWritten
from inspector.sync.by_stick.stick import Taken
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.model.errors import NotSavedError
from inspector.wire.of_hub.stick_photos import HEADER_BYTES, make_photo_header
from inspector.wire.receipts import BlobReceipt, StoredBlob
from inspector.wire.scopes import StreamKind
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.stories.at_the_hub import desk_of
from tests.stories.officers import a_team
from tests.stories.test_photos_by_share import PIECES_AND_A_BIT, keeps
from tests.stories.test_sync_by_stick import Cellar, now_ms


class Darkroom:
    """Two officers of one agency in a visit, who take photos, with a stick and no network."""

    def __init__(self, folder: Path, visit: VisitId, first: Desk, second: Desk) -> None:
        self.folder, self.visit = folder, visit
        self.first, self.second = first, second

    def snaps(self, size: int, original: int = 0) -> str:
        return keeps(self.first.vault, self.findings, size, original)

    @property
    def findings(self) -> StreamId:
        streams = self.first.vault.streams_of(self.visit)
        return next(each.id for each in streams if each.kind is StreamKind.FINDINGS)

    def puts(self) -> tuple[Path, PhotosWritten]:
        path = self.folder / "dienst.uitwisseling"
        sticks.write_stick(self.first.vault, path, now_ms=now_ms())
        return path, photos.write_photos(self.first.vault, path, lambda task: task())

    def takes(self, desk: Desk, path: Path) -> Taken:
        return sticks.take_stick(desk.vault, read_bundle(path), lambda: settling.settle(desk))

    def gets(self, path: Path) -> PhotosTaken:
        self.takes(self.second, path)
        streams = sticks.streams_in(read_bundle(path))
        return photos.take_photos(self.second.vault, path, streams, lambda task: task(), lambda _: None)

    @property
    def waits(self) -> set[str]:
        return {place.blob for place in self.first.vault.pending_uploads()}

    @property
    def halves(self) -> list[Path]:
        return list((self.second.vault.folder / DOWNLOADS).glob("*"))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Darkroom]:
    team = a_team(tmp_path / "world", "c1", "t1", "t2")
    visit = team.starts("t1", partner="t2")
    yield Darkroom(tmp_path, visit, team.desk("t1"), team.desk("t2"))
    team.ends()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def cellar(hub: RealHub, tmp_path: Path) -> Iterator[tuple[Cellar, Darkroom]]:
    made = Cellar(hub, tmp_path)
    yield made, Darkroom(made.stick, made.visit, desk_of(made.first), desk_of(made.second))
    made.closes()


def at_hub(cellar: Cellar, blob: str) -> bool:
    return BlobFolder(Home(cellar.hub.home).blobs).file(bytes.fromhex(blob)).exists()


def test_a_colleague_gets_the_photos_to_the_byte_once_and_brings_them_to_the_hub(
    cellar: tuple[Cellar, Darkroom],
) -> None:
    office, room = cellar
    blobs = [room.snaps(900, original=PIECES_AND_A_BIT), room.snaps(1_000)]

    path, written = room.puts()
    taken, again = room.gets(path), room.gets(path)
    carried, waiting = (desk.vault.sync_state() for desk in (room.second, room.first))
    office.hub.restart()
    result = office.second.syncs()

    assert written == PhotosWritten(2, 2)
    assert (taken, again) == (PhotosTaken(2), PhotosTaken())
    for blob in blobs:
        mine, theirs = (desk.vault.blob_file(blob) for desk in (room.first, room.second))
        assert mine is not None
        assert theirs is not None
        assert mine.read_bytes() == theirs.read_bytes()
    assert (carried.carried_photos, waiting.outbox_photos) == (2, 2)  # a colleague's is a second copy and no more
    assert (room.second.vault.missing_blobs(), room.halves) == ((), [])
    assert result.blobs_up == 3
    assert all(at_hub(office, blob) for blob in blobs)
    assert room.second.vault.pending_uploads() == ()


def test_only_the_hubs_receipt_makes_a_photo_safe_and_a_torn_one_costs_itself_only(
    cellar: tuple[Cellar, Darkroom],
) -> None:
    office, room = cellar
    torn, changed, missing = (room.snaps(size) for size in (900, 1_000, 1_100))
    whole = room.snaps(1_200, original=1_300)
    path, _ = room.puts()
    at = {blob: photo_path(photo_folder(path), blob) for blob in (torn, changed, missing)}
    at[torn].write_bytes(at[torn].read_bytes()[:-1])
    at[changed].write_bytes(at[changed].read_bytes()[:-1] + b"\0")
    at[missing].unlink()

    taken = room.gets(path)
    back = office.office(path)
    waiting = room.waits
    received = room.takes(room.first, back)

    assert taken == PhotosTaken(photos=1, damaged=2, absent=1)
    assert {place.blob for place in room.second.vault.missing_blobs()} == {torn, changed, missing}
    assert room.halves == []
    assert [at_hub(office, blob) for blob in (torn, changed, missing, whole)] == [False, False, False, True]
    assert waiting > {torn, changed, missing, whole}
    assert (received.photos_left, received.refused, received.stale) == (1, 0, 0)
    assert room.waits == {torn, changed, missing}
    assert len(read_bundle(office.office(path)).blob_receipts) == 2  # what was here is signed for again
    _, again = room.puts()
    assert again == PhotosWritten(3, 3)
    assert room.gets(path) == PhotosTaken(photos=3)


def test_the_office_takes_no_photo_of_another_place_by_another_hand_or_under_a_false_name(
    cellar: tuple[Cellar, Darkroom],
) -> None:
    office, room = cellar
    blob = room.snaps(900)
    path, _ = room.puts()
    file, source = photo_path(photo_folder(path), blob), room.first.vault.blob_file(blob)
    assert source is not None
    sealed, hub = source.read_bytes(), room.first.vault.identity.hub_public
    key, stranger = room.first.vault.signing_key, SigningKey(bytes(32))
    foreign = photo_path(photo_folder(path), hashlib.sha256(b"foreign").hexdigest())
    foreign.write_bytes(file.read_bytes())

    def is_taken(stream: bytes, by: SigningKey, to: bytes = hub) -> bool:
        file.write_bytes(make_photo_header(bytes.fromhex(blob), stream, to, by) + sealed)
        office.office(path)
        return at_hub(office, blob)

    assert not is_taken(bytes(16), key)
    assert not is_taken(bytes.fromhex(room.findings), stranger)
    assert not is_taken(bytes.fromhex(room.findings), key, stranger.public)
    assert not at_hub(office, foreign.stem)
    assert is_taken(bytes.fromhex(room.findings), key)


def test_what_a_hostile_stick_holds_besides_is_not_even_copied(room: Darkroom) -> None:
    blob = room.snaps(900)
    path, _ = room.puts()
    file = photo_path(photo_folder(path), blob)
    foreign = photo_path(photo_folder(path), hashlib.sha256(b"foreign").hexdigest())
    file.replace(foreign)
    (photo_folder(path) / "lees mij.exe").write_bytes(b"MZ")

    assert room.gets(path) == PhotosTaken(absent=1)
    os.mkfifo(file)  # reading it would never end
    assert room.gets(path) == PhotosTaken(damaged=1)
    file.unlink()
    file.symlink_to(foreign)
    assert room.gets(path) == PhotosTaken(damaged=1)
    file.unlink()
    with file.open("wb") as huge:
        huge.truncate(2**40)
    assert room.gets(path) == PhotosTaken(damaged=1)
    assert room.halves == []


def test_a_full_stick_holds_all_text_and_what_fitted_and_nothing_half(
    room: Darkroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for size in (900, 1_000, 1_100):
        room.snaps(size)
    monkeypatch.setattr(photos, "MOST_PHOTO_BYTES", 2_500)

    path, written = room.puts()

    assert written == PhotosWritten(2, 3, left=1, is_full=True)
    assert len(list(photo_folder(path).iterdir())) == 2
    assert room.gets(path) == PhotosTaken(photos=2, absent=1)
    assert room.first.vault.sync_state().outbox_photos == 3


def test_a_stick_or_a_disk_that_takes_no_photo_is_told_and_loses_nothing(room: Darkroom) -> None:
    room.snaps(900)
    (room.folder / "dienst.fotos").write_bytes(b"no folder can be made here")
    path, refused = room.puts()
    (room.folder / "dienst.fotos").unlink()
    room.puts()
    room.takes(room.second, path)
    downloads = room.second.vault.folder / DOWNLOADS
    if downloads.exists():
        downloads.rmdir()
    downloads.write_bytes(b"no folder can be made here")

    with pytest.raises(NotSavedError):
        room.gets(path)
    downloads.unlink()

    assert refused == PhotosWritten(0, 1, left=1, is_full=True)
    assert room.gets(path) == PhotosTaken(photos=1)


def test_a_receipt_for_photos_that_is_not_the_hubs_makes_none_safe(room: Darkroom) -> None:
    blob = room.snaps(900)
    back, key = room.folder / "terug.uitwisseling", room.second.vault.signing_key
    forged = BlobReceipt(bytes(16), (StoredBlob(bytes.fromhex(blob), 900),), now_ms()).sign(key)
    write_bundle(back, (), key=key, now_ms=now_ms(), proofs=Proofs(blob_receipts=(forged, b"x")))

    taken = room.takes(room.first, back)

    assert (taken.refused, taken.photos_left) == (2, 0)
    assert room.waits == {blob}


def test_a_found_stick_tells_of_a_photo_how_large_it_is_and_not_where_it_belongs(room: Darkroom) -> None:
    blob = room.snaps(900)
    path, _ = room.puts()
    data, source = photo_path(photo_folder(path), blob).read_bytes(), room.first.vault.blob_file(blob)

    assert bytes.fromhex(room.findings) not in data
    assert source is not None
    assert data[HEADER_BYTES:] == source.read_bytes()
