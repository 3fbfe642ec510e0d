"""Photos of the vault in QML: decrypted in memory, and only while somebody is at work."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from inspector.app.images import VaultImages, scaled
from inspector.keyless.limits import MAX_FILE_BYTES
from inspector.keyless.process import KeylessProcess
from inspector.viewmodels.photos.photo_rows import PendingPhoto
from tests.fakes.screens import Screens
from tests.fakes.world import PASSPHRASE

HELPER = KeylessProcess()
PICTURE = Path(__file__).parents[2] / "screenshots" / "gallery" / "corridor.jpg"


@pytest.fixture
def data() -> bytes:
    return PICTURE.read_bytes()


@pytest.fixture(autouse=True)
def _ends() -> Iterator[None]:
    yield
    HELPER.end()


def asked(images: VaultImages, identifier: str, side: int = 200) -> QImage:
    return images.requestImage(identifier, QSize(), QSize(side, -1))


def test_a_picture_is_made_as_small_as_it_is_shown(data: bytes) -> None:
    image = scaled(HELPER, data, 100)

    assert max(image.width(), image.height()) == 100


def test_a_strip_is_still_a_picture_when_it_is_shown_small() -> None:
    strip = io.BytesIO()
    Image.new("RGB", (2560, 2), "red").save(strip, "PNG")

    assert scaled(HELPER, strip.getvalue(), 200).size() == QSize(200, 1)


def test_a_small_picture_is_not_made_larger(data: bytes) -> None:
    assert scaled(HELPER, data, 100_000).size() == QImage.fromData(data).size()


def test_what_is_no_picture_gives_an_empty_image() -> None:
    assert scaled(HELPER, b"no picture", 100).isNull()


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "ICNS", "WEBP"])
def test_what_a_colleague_sent_is_decoded_as_jpeg_or_png_only(kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (64, 64), "grey").save(out, kind)

    assert scaled(HELPER, out.getvalue(), 100).isNull()


def test_a_drawing_or_a_drawing_with_the_beginning_of_a_photo_is_not_decoded() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

    assert scaled(HELPER, drawing, 100).isNull()
    assert scaled(HELPER, b"\xff\xd8\xff" + drawing, 100).isNull()


def test_a_photo_of_the_visit_is_shown_and_kept_in_memory_only(screens: Screens, data: bytes) -> None:
    officer = screens.world.officer("t1")
    visit = officer.starts_visit()
    officer.photographs(visit, data)
    officer.photographs(visit, data + bytes(MAX_FILE_BYTES))
    (photo, huge) = officer.visit(visit).photos
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    before = {path for path in screens.folder.rglob("*") if path.is_file()}

    image = asked(screens.window.images, f"{visit}/{photo.id}")

    assert image.width() == 200
    assert asked(screens.window.images, f"{visit}/{huge.id}").isNull(), "no program makes so large a copy for others"
    assert {path for path in screens.folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("identifier", ["", "nonsense", "aa/bb", f"{'aa' * 16}/{'bb' * 16}:1"])
def test_what_is_not_there_gives_an_empty_image(screens: Screens, identifier: str) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    assert asked(screens.window.images, identifier).isNull()


def test_after_locking_no_photo_is_given_any_more(screens: Screens, data: bytes) -> None:
    officer = screens.world.officer("t1")
    visit = officer.starts_visit()
    officer.photographs(visit, data)
    (photo,) = officer.visit(visit).photos
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    assert not asked(screens.window.images, f"{visit}/{photo.id}").isNull()

    app.lock()
    screens.rests(app)

    assert asked(screens.window.images, f"{visit}/{photo.id}").isNull()


def test_a_picture_that_waits_is_shown_as_others_would_get_it(screens: Screens, data: bytes) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    screens.starts_visit(app, business)
    opened = workplace.visit
    assert opened is not None

    opened.photos_tab.offer(PendingPhoto("gang.jpg", data))

    assert asked(screens.window.images, "pending/1").width() == 200
    # Qt asks on a thread of its own: for one that is kept already or made way, too, and that is no picture that failed.
    assert asked(screens.window.images, "pending/2").pixelColor(0, 0).alpha() == 0
    opened.photos_tab.discard()
    assert asked(screens.window.images, "pending/1").pixelColor(0, 0).alpha() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_picture_of_a_colleague_is_decoded_by_a_process_that_has_no_key(screens: Screens, data: bytes) -> None:
    officer = screens.world.officer("t1")
    visit = officer.starts_visit()
    officer.photographs(visit, data)
    (photo,) = officer.visit(visit).photos
    identity = officer.vault.identity
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    images = screens.window.images

    assert not asked(images, f"{visit}/{photo.id}").isNull()

    process = images._helper._process
    assert process is not None
    memory = memory_of(process.pid)
    pieces = [data[at : at + 64] for at in range(0, len(data) - 64, 100)]  # some are overwritten by what came after
    found = any(piece in part for part in memory for piece in pieces)
    assert found, "the picture itself was not found: this looks in vain"
    for secret in (identity.signing_seed, identity.reader_seed, PASSPHRASE):
        assert not any(secret in part for part in memory)
    app.lock()
    screens.rests(app)
    assert process.poll() is not None, "the process lives on after the lock"


def memory_of(pid: int) -> list[bytes]:
    """Everything that is readable in another process."""
    found = []
    with Path(f"/proc/{pid}/mem").open("rb") as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            begin, end = (int(part, 16) for part in line.split(" ", 1)[0].split("-"))
            try:
                memory.seek(begin)
                found.append(memory.read(end - begin))
            except (OSError, ValueError, OverflowError):  # a page nobody may read
                continue
    return found
