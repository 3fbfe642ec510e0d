from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.crypto.signatures import SigningKey
from inspector.sync.by_stick.file_bundle import FileBundleError, read_bundle, write_bundle

KEY = SigningKey(bytes(range(32)))
FRAMES = (b"IFR1" + bytes(40), b"IFR1" + bytes(range(200)), b"x")
LINES = (b"one line", b"another")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("stick") / "visit.ifb"
    assert write_bundle(path, FRAMES, LINES, key=KEY, now_ms=7) == len(FRAMES)
    return path.read_bytes()


def test_a_file_gives_back_its_frames_and_who_wrote_it(written: bytes, tmp_path: Path) -> None:
    bundle = read_bundle(stored(written, tmp_path))

    assert (bundle.frames, bundle.writer, bundle.created_ms) == (FRAMES, KEY.public, 7)
    assert bundle.lines == LINES


def test_a_file_torn_at_any_byte_gives_the_frames_before_the_tear(written: bytes, tmp_path: Path) -> None:
    seen = set()
    for end in range(len(written)):
        try:
            bundle = read_bundle(stored(written[:end], tmp_path))
        except FileBundleError:
            continue
        assert bundle.frames == FRAMES[: len(bundle.frames)]
        assert bundle.lines == LINES[: len(bundle.lines)]
        assert bundle.writer is None
        seen.add(len(bundle.frames))

    assert seen == {0, 1, 2, 3}


def test_a_file_with_any_bit_turned_is_signed_by_nobody(written: bytes, tmp_path: Path) -> None:
    for at in range(len(written)):
        turned = written[:at] + bytes([written[at] ^ 1]) + written[at + 1 :]
        try:
            assert read_bundle(stored(turned, tmp_path)).writer is None, at
        except FileBundleError:
            continue


def test_something_behind_the_end_takes_the_signature_away(written: bytes, tmp_path: Path) -> None:
    bundle = read_bundle(stored(written + b"\0", tmp_path))

    assert (bundle.frames, bundle.writer) == (FRAMES, None)


@settings(max_examples=200)
@given(noise=st.binary(max_size=300))
def test_noise_is_refused_or_holds_nothing(noise: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = stored(b"IFB1" + noise, tmp_path_factory.mktemp("noise"))

    try:
        assert read_bundle(path).writer is None
    except FileBundleError:
        return


def test_a_length_beyond_every_limit_is_a_tear_and_takes_no_memory(written: bytes, tmp_path: Path) -> None:
    at = written.index(FRAMES[0]) - 4
    bundle = read_bundle(stored(written[:at] + b"\xff\xff\xff\xff" + written[at + 4 :], tmp_path))

    assert bundle.frames == ()


def test_a_file_that_cannot_be_written_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "visit.ifb"
    write_bundle(path, FRAMES, key=KEY, now_ms=7)
    before = path.read_bytes()
    (tmp_path / "visit.ifb.part").mkdir()

    with pytest.raises(FileBundleError):
        write_bundle(path, (), key=KEY, now_ms=8)

    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(FileBundleError, match=r"gone\.ifb"):
        read_bundle(tmp_path / "gone.ifb")


def stored(data: bytes, folder: Path) -> Path:
    path = folder / "read.ifb"
    path.write_bytes(data)
    return path
