"""What every place for blobs keeps to: the folder of a hub and a bucket of a real object store."""

import hashlib
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.bucket import open_bucket
from tests.fakes.bucket import a_bucket, credentials

SENDER = bytes(16)
SIZE = 600_000

Opener = Callable[[], BlobFolder]


def folder(path: Path) -> Opener:
    return lambda: BlobFolder(path)


def bucket(path: Path) -> Opener:
    address, key = a_bucket(), credentials(path.with_name("blobs.credentials"))
    return lambda: open_bucket(address, path, key, {})


@pytest.fixture(params=[folder, bucket], ids=["folder", "bucket"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    maker: Callable[[Path], Opener] = request.param
    (tmp_path / "blobs").mkdir()
    return maker(tmp_path / "blobs")


@pytest.fixture
def place(opener: Opener) -> BlobFolder:
    return opener()


def name_of(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def arrived(place: BlobFolder, content: bytes, blob: bytes | None = None) -> bytes:
    blob = blob or name_of(content)
    with place.writing(blob, SENDER, 0) as part:
        part.append(content)
    return blob


def test_a_finished_blob_is_there_for_whoever_opens_the_place_later(place: BlobFolder, opener: Opener) -> None:
    content = secrets.token_bytes(SIZE)
    blob = arrived(place, content)
    assert not place.holds(blob, SIZE), "half a blob is none"

    assert place.keep(blob, SENDER)

    later = opener()
    assert later.holds(blob, SIZE)
    assert b"".join(later.pieces(blob)) == content
    assert later.received(blob, SENDER) is None
    assert list(later.beginning_with(blob[0])) == [blob]
    assert not later.holds(blob, SIZE - 1)


def test_what_is_not_what_its_name_says_is_never_kept(place: BlobFolder) -> None:
    blob = arrived(place, b"something else", name_of(b"something"))

    assert not place.keep(blob, SENDER)
    assert not place.holds(blob, 9)
    assert place.received(blob, SENDER) == 14


def test_any_part_of_a_blob_can_be_asked_for(place: BlobFolder) -> None:
    content = secrets.token_bytes(SIZE)
    place.write(name_of(content), [content[:7], content[7:]])

    for at, end in ((0, None), (0, 1), (SIZE - 1, SIZE), (10, 300_000), (300_000, None)):
        assert b"".join(place.pieces(name_of(content), at, end)) == content[at:end]


def test_a_blob_that_is_not_there_is_told_before_its_first_piece(place: BlobFolder) -> None:
    with pytest.raises(FileNotFoundError):
        place.pieces(bytes(32))

    assert not place.holds(bytes(32), 0)


def test_what_is_taken_away_is_gone_and_may_be_gone_already(place: BlobFolder) -> None:
    one, other = b"one", b"other"
    for content in (one, other):
        place.write(name_of(content), [content])

    place.remove([name_of(one), bytes(32)])
    place.remove([])

    assert not place.holds(name_of(one), 3)
    assert place.holds(name_of(other), 5)


def test_a_blob_that_comes_once_more_is_the_same_blob(place: BlobFolder) -> None:
    content = b"twice"
    for _ in range(2):
        assert place.keep(arrived(place, content), SENDER)

    assert b"".join(place.pieces(name_of(content))) == content


def test_trying_whether_a_place_can_be_written_leaves_nothing_behind(place: BlobFolder) -> None:
    place.probe()

    assert [place.beginning_with(first) for first in range(256) if place.beginning_with(first)] == []
    assert not [path for path in place.path.rglob("*") if path.is_file()]
