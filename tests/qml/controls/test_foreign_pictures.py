"""Pictures that somebody made for the decoder of whoever looks at them: none is decoded beside the keys."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImage

from inspector.app.images import VaultImages
from inspector.app.resources import program_root
from inspector.casework.visiting.pictures import SharedCopy, shared_copy
from inspector.keyless.process import KeylessProcess
from inspector.viewmodels.photos.picture_folder import PICTURES
from inspector.viewmodels.screen.file_choice import entries_of
from tests.fakes.screens import Screens

PROGRAM = program_root() / "inspector"
DECODES = re.compile(
    r"QImageReader|QMovie|QPixmap\(|QIcon\(|\.fromData\(|loadFromData|imageFromData"
    r"|from PIL|import PIL|pi_heif|QImage\(\w*(path|file|data)\b"
)
"""What makes a picture of bytes or of a file."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pictures of every kind under every name, as somebody may have sent them."""
    for kind in ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"):
        Image.new("RGB", (64, 48), (200, 10, 10)).save(tmp_path / f"{kind.lower()}.jpg", kind)
    (tmp_path / "drawing.png").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    return tmp_path


@pytest.fixture
def helper() -> Iterator[KeylessProcess]:
    with KeylessProcess() as helper:
        yield helper


def test_no_image_decoder_runs_on_foreign_bytes_in_the_process_with_the_vault() -> None:
    decoding = {"keyless/worker.py", "keyless/chosen.py", "keyless/codes.py", "keyless/plain.py"}
    found = {
        path.relative_to(PROGRAM).as_posix()
        for path in PROGRAM.rglob("*.py")
        if DECODES.search(path.read_text("utf-8"))
    }

    assert found == decoding
    names = "|".join(sorted(Path(each).stem for each in decoding))
    reaching = re.compile(
        rf"(?:from|import) inspector\.keyless\.(?:{names})\b|from inspector\.keyless import .*\b(?:{names})\b"
    )
    assert {
        path.relative_to(PROGRAM).as_posix()
        for path in PROGRAM.rglob("*.py")
        if path.parent.name != "keyless" and reaching.search(path.read_text("utf-8"))
    } == {"cli/keyless.py"}


def test_no_page_asks_qt_itself_for_a_file_that_was_chosen() -> None:
    pages = {path: path.read_text("utf-8") for path in (PROGRAM / "views").rglob("*.qml")}
    sources = {
        (path.name, source)
        for path, text in pages.items()
        for image in re.findall(r"\bImage \{.*?\n\s*\}", text, re.DOTALL)
        for source in re.findall(r"^\s*source: (.*)$", image, re.MULTILINE)
    }

    assert {source for _, source in sources} == {
        "root.source",
        'root.opened && root.photo?.here ? root.photo.source : ""',
    }


def test_a_file_in_the_picker_is_shown_as_the_process_without_keys_gives_it(screens: Screens, folder: Path) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    screens.starts_visit(app, business)
    opened = workplace.visit
    assert opened is not None
    picker = opened.photos_tab.picture_folder

    picker.enter(str(folder))
    screens.rests(app)

    rows = {row.name: row for row in picker.props.rows}
    assert len(rows) == len(entries_of(folder, PICTURES) or ())
    shown = {name for name, row in rows.items() if not _asked(screens.window.images, row.source).isNull()}
    assert shown == {"jpeg.jpg", "png.jpg", "webp.jpg"}


def test_a_chosen_file_is_decoded_turned_masked_and_encoded_without_keys(
    screens: Screens, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    screens.starts_visit(app, business)
    opened = workplace.visit
    assert opened is not None
    monkeypatch.setattr(Image, "open", _is_not_called)  # by this process; the other one has a Pillow of its own

    opened.photos_tab.choose(QUrl.fromLocalFile(str(folder / "webp.jpg")).toString(), "")
    screens.rests(app)
    assert opened.photos_tab.pending is not None
    assert not _asked(screens.window.images, opened.photos_tab.props.pending_source).isNull()
    opened.photos_tab.personOnIt()
    opened.photos_tab.blur(100, 100, 500, 500)
    opened.photos_tab.keepMasked()
    screens.rests(app)

    assert opened.photos_tab.props.count == 1


def test_a_photo_lies_as_its_camera_was_held_and_says_nothing_of_where(helper: KeylessProcess) -> None:
    taken = Image.new("RGB", (64, 32), "grey")
    exif = taken.getexif()
    exif[0x0112] = 6
    exif[0x010E] = "Kade 1"
    out = io.BytesIO()
    taken.save(out, "JPEG", exif=exif)

    copy = shared_copy(helper, out.getvalue())

    assert isinstance(copy, SharedCopy)
    assert (copy.width, copy.height) == (32, 64)
    assert b"Kade" not in copy.data


def _asked(images: VaultImages, source: str) -> QImage:
    return images.requestImage(source.removeprefix("image://vault/"), QSize(), QSize(64, -1))


def _is_not_called(*_: object, **__: object) -> None:
    raise AssertionError("a picture was decoded beside the keys")
