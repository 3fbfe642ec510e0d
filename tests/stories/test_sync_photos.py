"""Photos behind the text: resumed at the byte, receipted by name, and never believed before their hash is right."""

import os
import shutil
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from inspector.domain.events import PhotoAttached
from inspector.domain.recorded import NewEvent
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.home import Home
from inspector.sync.blob_transfer import LEAST_BYTES
from inspector.sync.outcomes import Outcome
from inspector.vault.model.batch import Batch
from tests.fakes.chaos import Chaos, chaos_before
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled

SIZE = 1_000_000
AROUND = 12_000
"""What headers, text and receipts may cost in one of these tests."""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture(scope="module")
def line(hub: RealHub) -> Iterator[Chaos]:
    with chaos_before(hub.process.port) as chaos:
        yield chaos


@pytest.fixture(scope="module")
def officers(
    hub: RealHub, line: Chaos, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    folder = tmp_path_factory.mktemp("officers")
    made = enrolled(hub, folder / "first", url=line.url), enrolled(hub, folder / "second", url=line.url)
    for _ in range(2):
        for officer in made:
            officer.syncs()
    yield made
    for officer in made:
        officer.closes()


@pytest.fixture
def pair(line: Chaos, officers: tuple[SyncOfficer, SyncOfficer]) -> tuple[SyncOfficer, SyncOfficer]:
    """Both behind the same line, with nothing to tell and nothing learnt about it."""
    line.heal()
    for _ in range(2):
        for officer in officers:
            officer.moves_to(line.url)
            assert officer.syncs().outcome is Outcome.OK
            assert officer.vault.pending_uploads() == officer.vault.missing_blobs() == ()
    line.bytes_up = line.bytes_down = 0
    for officer in officers:
        officer.moves_to(line.url)
    return officers


def same_bytes(first: SyncOfficer, second: SyncOfficer, blob: str) -> bool:
    here, there = first.vault.blob_file(blob), second.vault.blob_file(blob)
    return here is not None and there is not None and here.read_bytes() == there.read_bytes()


def test_a_photo_reaches_the_colleague_and_its_receipt_ends_the_upload(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    blob = writer.keeps_a_photo(writer.opens_a_stream(reader), SIZE)

    sent, received = writer.syncs(), reader.syncs()

    assert (sent.blobs_up, received.blobs_down) == (1, 1)
    assert writer.vault.pending_uploads() == ()
    assert reader.vault.missing_blobs() == ()
    assert same_bytes(writer, reader, blob)


def test_the_text_is_at_the_hub_before_the_first_photo_is_sent(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    writer, reader = pair
    writer.keeps_a_photo(writer.opens_a_stream(reader), SIZE)
    line.cut_up = 100_000

    cut = writer.syncs()

    assert cut.outcome is Outcome.OFFLINE
    assert writer.unsent() == 0
    assert len(writer.vault.pending_uploads()) == 1


def test_what_is_shown_goes_before_what_was_taken_whatever_its_size_and_age(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    streams = [writer.opens_a_stream(reader) for _ in range(2)]
    shown = {writer.keeps_a_photo(stream, size, 1_000) for stream, size in zip(streams, (40_000, 20_000), strict=True)}

    sent = [place.blob for place in writer.vault.pending_uploads()]
    writer.syncs()
    reader.vault.ingest(writer.vault.frames_beyond({}, streams))
    fetched = [place.blob for place in reader.vault.missing_blobs()]
    reader.syncs()

    assert (set(sent[:2]), len(sent)) == (shown, 4)
    assert (set(fetched[:2]), len(fetched)) == (shown, 4)
    assert reader.vault.missing_blobs() == ()


def test_an_original_that_was_cut_goes_on_at_the_byte_behind_a_photo_that_came_since(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    writer.keeps_a_photo(stream, 1_000, SIZE)
    line.bytes_up = 0
    writer.moves_to(line.url)
    line.cut_up = 300_000
    writer.syncs()
    (left,) = writer.vault.pending_uploads()
    line.heal()
    writer.keeps_a_photo(stream, 1_000)

    whole = writer.syncs()

    assert left.is_original
    assert whole.outcome is Outcome.OK
    assert line.bytes_up < SIZE + 256 * 1024 + AROUND


@pytest.mark.parametrize("at", [5_000, 400_000, 900_000])
def test_an_upload_that_was_cut_goes_on_at_the_byte(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos, at: int
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    blob = writer.keeps_a_photo(stream, SIZE)
    line.bytes_up = 0
    writer.moves_to(line.url)
    line.cut_up = at

    writer.syncs()
    line.heal()
    whole = writer.syncs()
    reader.syncs()

    assert whole.outcome is Outcome.OK
    assert line.bytes_up < SIZE + 256 * 1024 + AROUND
    assert same_bytes(writer, reader, blob)


def test_a_program_that_was_restarted_goes_on_at_the_byte_too(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    blob = writer.keeps_a_photo(stream, SIZE)
    writer.moves_to(line.url)
    line.bytes_up, line.cut_up = 0, 300_000
    writer.syncs()
    line.heal()
    writer.restarts()

    writer.syncs()
    reader.syncs()

    assert line.bytes_up < SIZE + 256 * 1024 + AROUND
    assert same_bytes(writer, reader, blob)


def test_a_hub_killed_in_the_middle_of_an_upload_goes_on_at_the_byte(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    blob = writer.keeps_a_photo(stream, SIZE)
    writer.moves_to(line.url)
    line.cut_up = 600_000
    writer.syncs()
    hub.kill()
    hub.restart()
    line.heal()

    whole = writer.syncs()
    reader.syncs()

    assert whole.outcome is Outcome.OK
    assert same_bytes(writer, reader, blob)


def test_a_receipt_for_a_photo_that_got_lost_is_asked_again_and_not_the_photo(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    writer.keeps_a_photo(stream, SIZE)
    line.bytes_up = 0
    writer.moves_to(line.url)
    # Enough for the reply to the text and to the question how far the upload is, not for the receipt.
    line.cut_down = 700
    writer.syncs()
    line.heal()

    whole = writer.syncs()

    assert whole.outcome is Outcome.OK
    assert writer.vault.pending_uploads() == ()
    assert line.bytes_up < SIZE + 256 * 1024 + AROUND


@pytest.mark.parametrize("at", [3_000, 500_000, 990_000])
def test_a_download_that_was_cut_goes_on_at_the_byte(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos, at: int
) -> None:
    writer, reader = pair
    blob = writer.keeps_a_photo(writer.opens_a_stream(reader), SIZE)
    writer.syncs()
    line.bytes_down = 0
    reader.moves_to(line.url)
    line.cut_down = at

    reader.syncs()
    line.heal()
    whole = reader.syncs()

    assert whole.outcome is Outcome.OK
    assert same_bytes(writer, reader, blob)
    assert line.bytes_down < SIZE + AROUND
    assert list((reader.vault.folder / "downloads").iterdir()) == []


def test_a_photo_with_one_wrong_byte_is_not_trusted_and_not_kept(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer]
) -> None:
    writer, reader = pair
    blob = writer.keeps_a_photo(writer.opens_a_stream(reader), 50_000)
    writer.syncs()
    file = BlobFolder(Home(hub.home).blobs).file(bytes.fromhex(blob))
    good = file.read_bytes()
    file.write_bytes(good[:1000] + bytes([good[1000] ^ 1]) + good[1001:])

    false = reader.syncs()
    kept = reader.vault.blob_file(blob), list((reader.vault.folder / "downloads").iterdir())
    file.write_bytes(good)
    true = reader.syncs()

    assert false.outcome is Outcome.NOT_TRUSTED
    assert kept == (None, [])
    assert true.outcome is Outcome.OK
    assert same_bytes(writer, reader, blob)


def test_a_download_this_device_cannot_write_is_not_saved_rather_than_offline(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    blob = writer.keeps_a_photo(writer.opens_a_stream(reader), 50_000)
    writer.syncs()
    downloads = reader.vault.folder / "downloads"
    shutil.rmtree(downloads, ignore_errors=True)
    downloads.write_bytes(b"a file where a folder should be")

    result = reader.syncs()
    missing = [each.blob for each in reader.vault.missing_blobs()]
    downloads.unlink()

    assert result.outcome is Outcome.NOT_SAVED
    assert missing == [blob]
    assert reader.syncs().blobs_down == 1


def test_between_two_photos_new_text_gets_its_turn(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    for _ in range(3):
        writer.keeps_a_photo(stream, 10_000)
    asked: list[int] = []

    def after_the_first() -> bool:
        asked.append(1)
        return len(asked) > 1

    result = writer.courier.sync_once(after_the_first)

    assert result.outcome is Outcome.OK
    assert result.blobs_up == 1
    assert len(writer.vault.pending_uploads()) == 2


def test_within_a_photo_new_text_gets_its_turn_and_the_photo_goes_on_at_the_byte(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    blob = writer.keeps_a_photo(stream, SIZE)

    for officer in (writer, reader):
        stopped = officer.courier.sync_once(once_it_began())
        assert stopped.outcome is Outcome.OK
        assert (stopped.blobs_up, stopped.blobs_down) == (0, 0)
        if officer is writer:
            writer.writes(stream)
        went_on = officer.syncs()
        assert went_on.outcome is Outcome.OK
        assert went_on.receipts == (2 if officer is writer else 0)
        assert went_on.blobs_up + went_on.blobs_down == 1
        assert went_on.bytes_up + went_on.bytes_down < SIZE - LEAST_BYTES + AROUND

    assert same_bytes(writer, reader, blob)


def once_it_began() -> Callable[[], bool]:
    """New text comes while the first blob is under way."""
    asked = count()
    return lambda: next(asked) > 0


@pytest.mark.parametrize("photos", [1, pytest.param(10, marks=pytest.mark.long)])
def test_photos_are_kept_sent_and_fetched_in_pieces_and_shown_in_the_memory_of_one(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], photos: int
) -> None:
    writer, reader = pair
    stream, large, piece = writer.opens_a_stream(reader), 10_000_000, 2_000_000
    content = writer.ids.token(large)
    served = Memory(hub.process.process.pid)

    with at_most(piece):
        keys = [writer.vault.store_blob(stream, content) for _ in range(photos)]
    notes = (NewEvent(stream, PhotoAttached("foto.jpg", key, "00" * 32, "00" * 32, 40, 30)) for key in keys)
    writer.vault.append(Batch(appends=tuple(notes)))
    here = Memory(os.getpid())  # what libraries hold too, of which Python knows nothing
    for officer in (writer, reader):
        with at_most(piece):
            assert officer.syncs().outcome is Outcome.OK
    assert here.grew_by() < large / 2
    with at_most(large + large // 8 + piece):
        assert all(reader.vault.open_blob(stream, key) == content for key in keys)

    assert all(same_bytes(writer, reader, key.blob) for key in keys)
    assert served.grew_by() < large / 2


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """So many bytes more than before at any moment."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < size
    finally:
        tracemalloc.stop()


@dataclass(frozen=True)
class Memory:
    """What a process holds, as Linux counts it."""

    pid: int

    def __post_init__(self) -> None:
        (self._about / "clear_refs").write_text("5")  # forget the most that it ever was

    def grew_by(self) -> int:
        """How much more it held at most than it holds now, in bytes."""
        lines = dict(line.split(":") for line in (self._about / "status").read_text().splitlines())
        return 1024 * (int(lines["VmHWM"].split()[0]) - int(lines["VmRSS"].split()[0]))

    @property
    def _about(self) -> Path:
        return Path("/proc") / str(self.pid)


def test_the_photos_of_a_stranger_are_not_fetched(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    writer.keeps_a_photo(writer.opens_a_stream(), 10_000)
    writer.syncs()

    result = reader.syncs()

    assert (result.events_in, result.blobs_down) == (0, 0)
