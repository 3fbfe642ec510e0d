"""Takes, keeps and shows a photo of twenty megapixels, and says how much memory each step took.

    python -m tests.fakes.photo_memory FOLDER

In a process of its own, so that what Linux says it held at most is the photo's and nobody else's.
"""

import json
import sys
from collections.abc import Callable
from hashlib import shake_256
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QtVideo, QVideoFrame

from inspector.app.devices.stills import as_jpeg, upright
from inspector.app.images import scaled
from inspector.casework.visiting import photos
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.keyless.limits import LONGEST_SIDE
from inspector.keyless.messages import Share
from inspector.keyless.process import KeylessProcess
from tests.stories.officers import an_open_team, done

T = TypeVar("T")

WIDTH, HEIGHT = 5472, 3648
SHOWN = 2048
_MIB = 2**20
_ITSELF = Path("/proc/self")


def main(folder: Path) -> None:
    """Do it, and write the figures in MiB as JSON."""
    team = an_open_team(folder, "t1", "c1")
    desk, visit = team.desk("t1"), team.starts("t1")
    frame = a_frame()
    taken, jpeg = grown(lambda: as_jpeg(upright(frame)))
    kept, _ = grown(lambda: done(photos.attach_photo(desk, visit, Photo("f.jpg", jpeg, PersonOnPhoto.NO))))
    found = desk.vault.visit(visit)
    assert found is not None
    (photo,) = found.photos
    stream = desk.vault.stream_in(photo.id)
    assert stream is not None

    def shows() -> QImage:
        data = desk.vault.open_blob(stream, photo.event.shared)
        assert data is not None
        return scaled(helper, data, SHOWN)

    with KeylessProcess() as helper:
        scaled(helper, as_jpeg(QImage(64, 64, QImage.Format.Format_RGB32)), SHOWN)
        assert helper._process is not None
        without_keys = Path(f"/proc/{helper._process.pid}")
        empty = held("VmRSS", without_keys)
        shown, image = grown(shows)
        helper.shared(Share(jpeg, None, ()), LONGEST_SIDE)
        decoded = held("VmHWM", without_keys) - empty
    assert max(image.width(), image.height()) == SHOWN
    team.ends()
    sys.stdout.write(
        json.dumps({"taken": taken, "kept": kept, "shown": shown, "without_keys": decoded, "file": len(jpeg) / _MIB})
    )


def a_frame() -> QVideoFrame:
    """What a camera gives that was held upright: turned, and with grain, as in a cellar."""
    grain = shake_256(b"a cellar").digest(8 * WIDTH)
    lines = [bytes(x // 32 % 224 + grain[(x + 4 * at) % len(grain)] % 16 for x in range(4 * WIDTH)) for at in range(8)]
    pixels = b"".join(lines[y % len(lines)] for y in range(HEIGHT))
    image = QImage(pixels, WIDTH, HEIGHT, 4 * WIDTH, QImage.Format.Format_RGB32).copy()
    frame = QVideoFrame(image)
    frame.setRotation(QtVideo.Rotation.Clockwise90)
    return frame


def grown(work: Callable[[], T]) -> tuple[float, T]:
    """How much more was held at most than before, in MiB."""
    (_ITSELF / "clear_refs").write_text("5")
    before = held("VmRSS")
    result = work()
    return held("VmHWM") - before, result


def held(line: str, process: Path = _ITSELF) -> float:
    """What a process holds, as Linux counts it."""
    lines = dict(each.split(":", 1) for each in (process / "status").read_text().splitlines())
    return int(lines[line].split()[0]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
