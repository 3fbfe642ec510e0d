"""The camera of a device: real frames through the real capture session of Qt, and what is made of them in memory."""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtMultimedia import QMediaDevices, QtVideo
from pytestqt.qtbot import QtBot

from inspector.app.bootstrap import device_camera
from inspector.app.devices.camera import DeviceCamera
from inspector.app.devices.codes import codes_in
from inspector.app.devices.lenses import are_closed
from inspector.viewmodels.camera.camera_port import Phase
from tests.architecture.project import ROOT, files
from tests.fakes.lens import FedLenses, a_code

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


def a_picture(width: int = 320, height: int = 200) -> QImage:
    """Red, with a blue corner up left."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(RED)
    painter = QPainter(picture)
    painter.fillRect(0, 0, width // 4, height // 4, BLUE)
    painter.end()
    return picture


def a_jpeg_with_everything() -> bytes:
    """A JPEG file that tells where and with what it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "Camera van Jansen"
    exif.get_ifd(0x8825)[2] = (52.0, 22.0, 0.0)
    out = io.BytesIO()
    Image.new("RGB", (320, 200), "#ff0000").save(out, "JPEG", exif=exif, comment=b"Voorbeeldgracht 12")
    return out.getvalue()


def is_like(color: QColor, wanted: QColor) -> bool:
    parts = zip(color.getRgb(), wanted.getRgb(), strict=True)  # type: ignore[call-overload]
    return all(abs(one - other) < 24 for one, other in parts)


@pytest.fixture
def lenses(qapp: QGuiApplication) -> FedLenses:
    assert qapp.platformName()
    return FedLenses("back", "front")


@pytest.fixture
def camera(lenses: FedLenses) -> Iterator[DeviceCamera]:
    camera = DeviceCamera(lenses, patience_ms=400)
    yield camera
    camera.close()


def comes_to(qtbot: QtBot, camera: DeviceCamera, phase: Phase) -> None:
    qtbot.waitUntil(lambda: camera.state.phase is phase)


def taken(qtbot: QtBot, camera: DeviceCamera) -> bytes:
    files: list[bytes] = []
    assert camera.take(files.append)
    qtbot.waitUntil(lambda: bool(files))
    return files[0]


def test_a_picture_comes_through_the_capture_session_and_becomes_a_file_in_memory(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    lenses["back"].sees(a_picture())
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)

    photo = QImage.fromData(taken(qtbot, camera))

    assert photo.size() == QSize(320, 200)
    assert is_like(photo.pixelColor(20, 20), BLUE)
    assert is_like(photo.pixelColor(300, 180), RED)


@pytest.mark.parametrize(
    ("turned", "size", "blue"),
    [
        (QtVideo.Rotation.Clockwise90, (200, 320), (180, 20)),
        (QtVideo.Rotation.Clockwise180, (320, 200), (300, 180)),
        (QtVideo.Rotation.Clockwise270, (200, 320), (20, 300)),
    ],
)
def test_a_photo_is_upright_however_the_device_was_held(
    qtbot: QtBot,
    lenses: FedLenses,
    camera: DeviceCamera,
    turned: QtVideo.Rotation,
    size: tuple[int, int],
    blue: tuple[int, int],
) -> None:
    lenses["back"].sees(a_picture(), turned)
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)

    photo = QImage.fromData(taken(qtbot, camera))

    assert photo.size().toTuple() == size
    assert is_like(photo.pixelColor(*blue), BLUE)


def test_what_the_camera_writes_beside_the_picture_is_not_carried(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    given = a_jpeg_with_everything()
    lenses["back"].sees_file(given, QSize(320, 200))
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)

    data = taken(qtbot, camera)

    assert b"Jansen" in given
    assert b"gracht" in given
    with Image.open(io.BytesIO(data)) as photo:
        assert dict(photo.getexif()) == {}
        assert set(photo.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert b"Exif" not in data
    assert b"gracht" not in data


def test_a_camera_that_is_let_go_of_keeps_nothing(qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera) -> None:
    lenses["back"].sees(a_picture())
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)
    (session,) = lenses["back"].sessions
    was_in_use = session is camera.session
    sink = session.videoSink()
    last: list[QImage] = []
    camera.pictured.connect(last.append)

    camera.stop()

    assert was_in_use
    assert (lenses["back"].sessions, camera.session) == ([], None)
    assert session.videoFrameInput() is None
    assert not sink.videoFrame().isValid()
    assert last[-1].isNull()
    assert not camera.take(lambda _photo: None)
    assert camera.state.phase is Phase.OFF


def test_there_is_no_microphone_no_recorder_and_no_file_in_the_session(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    lenses["back"].sees(a_picture())
    camera.start(reads_codes=True)
    comes_to(qtbot, camera, Phase.LIVE)

    session = camera.session

    assert session is not None
    plugged = (session.audioInput(), session.audioBufferInput(), session.audioOutput())
    assert not any(plugged)
    assert not any((session.recorder(), session.imageCapture()))


def test_no_line_of_the_program_names_a_microphone_or_a_recorder() -> None:
    named = re.compile(r"\bQ(Audio\w*|MediaRecorder|ImageCapture|MicrophonePermission)\b|captureToFile")
    sources = files("inspector/**/*.py", "inspector/**/*.qml")

    assert len(sources) > 100
    assert [str(path) for path in sources if named.search((ROOT / path).read_text(encoding="utf-8"))] == []


def test_a_device_without_a_camera_says_so_until_one_is_plugged_in(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    lenses.unplug("back")
    lenses.unplug("front")
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.ABSENT)

    lenses["front"].sees(a_picture())
    lenses.plug("front")

    comes_to(qtbot, camera, Phase.LIVE)


def test_a_camera_that_is_kept_from_the_program_is_not_opened(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    lenses.forbidden = True
    lenses["back"].sees(a_picture())

    camera.start(reads_codes=False)

    comes_to(qtbot, camera, Phase.FORBIDDEN)
    assert lenses["back"].sessions == []


def test_a_camera_that_gives_no_picture_is_let_go_of(qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera) -> None:
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.BUSY)
    tried = lenses["back"].sessions

    lenses["back"].sees(a_picture())
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)
    lenses["back"].sees_nothing()

    comes_to(qtbot, camera, Phase.BUSY)
    assert tried == []


def test_a_camera_that_reports_a_fault_is_let_go_of(qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera) -> None:
    camera.start(reads_codes=False)

    lenses["back"].failed.emit()

    comes_to(qtbot, camera, Phase.BUSY)
    assert lenses["back"].sessions == []


def test_a_camera_that_is_taken_out_is_missed_at_once_and_used_again_when_it_is_back(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    lenses.unplug("front")
    lenses["back"].sees(a_picture())
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)

    lenses.unplug("back")
    phase = camera.state.phase
    lenses["back"].sees(a_picture())
    lenses.plug("back")

    assert phase is Phase.GONE
    comes_to(qtbot, camera, Phase.LIVE)


def test_the_other_camera_is_one_touch_away_and_the_first_is_let_go_of(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    lenses["back"].sees(a_picture())
    lenses["front"].sees(a_picture(160, 120))
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)
    has_other = camera.state.has_other

    camera.switch()
    comes_to(qtbot, camera, Phase.LIVE)

    assert has_other
    assert lenses["back"].sessions == []
    assert QImage.fromData(taken(qtbot, camera)).size() == QSize(160, 120)


def test_the_torch_goes_on_and_is_off_when_the_camera_is_let_go_of(
    qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera
) -> None:
    lenses["back"].sees(a_picture())
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)

    camera.light(on=True)
    shone = (lenses["back"].shines, camera.state.torch_on)
    camera.stop()

    assert shone == (True, True)
    assert not lenses["back"].shines


def test_a_code_in_the_picture_is_read_byte_for_byte(qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera) -> None:
    code = bytes(range(200))
    read: list[bytes] = []
    camera.read.connect(read.append)
    lenses["back"].sees(a_code(code))

    camera.start(reads_codes=True)
    qtbot.waitUntil(lambda: bool(read))

    assert set(read) == {code}


def test_no_code_is_read_while_photos_are_taken(qtbot: QtBot, lenses: FedLenses, camera: DeviceCamera) -> None:
    read: list[bytes] = []
    camera.read.connect(read.append)
    lenses["back"].sees(a_code(b"hello"))
    camera.start(reads_codes=False)
    comes_to(qtbot, camera, Phase.LIVE)

    taken(qtbot, camera)

    assert read == []


def test_a_code_is_read_on_its_side_light_on_dark_and_beside_another() -> None:
    assert codes_in(a_code(b"\x00\x01\xff")) == (b"\x00\x01\xff",)
    assert codes_in(a_code(b"hello", inverted=True)) == (b"hello",)
    assert codes_in(a_picture()) == ()


def test_devices_that_may_not_be_opened_are_told_from_none(tmp_path: Path) -> None:
    nothing = are_closed(tmp_path)
    (tmp_path / "video0").symlink_to(tmp_path / "out-of-reach")
    closed = are_closed(tmp_path)
    (tmp_path / "video1").touch()

    assert (nothing, closed, are_closed(tmp_path)) == (False, True, False)


@pytest.mark.skipif(bool(QMediaDevices.videoInputs()), reason="a test does not look through a real camera")
def test_the_cameras_of_a_machine_without_any_are_none(qtbot: QtBot) -> None:
    camera = device_camera()

    camera.start(reads_codes=False)

    qtbot.waitUntil(lambda: camera.state.phase in {Phase.ABSENT, Phase.FORBIDDEN})
    camera.close()


def test_a_machine_without_what_reads_cameras_is_not_taken_for_one_without_a_camera() -> None:
    program = """
from PySide6.QtCore import QCoreApplication
application = QCoreApplication([])
QCoreApplication.setLibraryPaths([])
from inspector.app.bootstrap import device_camera
try:
    device_camera()
except ImportError as error:
    print(error)
"""

    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )

    assert ended.stdout == "Qt finds nothing here that reads cameras\n"
