"""The photos of the demonstration: objects only, drawn here, each with the data that a real camera would leave in it.

`python -m tests.demo_pictures.drawing resources/demo/foto` draws them again; the same code draws the same pictures.
"""

import sys
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from tests.demo_pictures.corridor import blocked_corridor
from tests.demo_pictures.doors import locked_exit
from tests.demo_pictures.equipment import alarm_button, extinguisher
from tests.demo_pictures.installation import fuse_box, smoke_detector
from tests.demo_pictures.papers import cleaning_schedule, notice_board

QUALITY = 80

PICTURES: Mapping[str, Callable[[], Image.Image]] = {
    "uitgang-op-slot.jpg": locked_exit,
    "gang-met-dozen.jpg": blocked_corridor,
    "brandblusser.jpg": extinguisher,
    "alarmknop.jpg": alarm_button,
    "meterkast.jpg": fuse_box,
    "rookmelder.jpg": smoke_detector,
    "huisregels.jpg": notice_board,
    "schoonmaakschema.jpg": cleaning_schedule,
}


def as_taken(picture: Image.Image, minute: int) -> bytes:
    """The picture as a camera would hand it over: JPEG with its model, the time and a place in the sea."""
    exif = Image.Exif()
    exif[Base.Make] = "Voorbeeld"
    exif[Base.Model] = "Demotoestel 1"
    exif[Base.Software] = "inspector demo"
    exif[Base.Orientation] = 1
    exif[Base.DateTime] = f"2026:11:24 09:{minute:02d}:00"
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = f"2026:11:24 09:{minute:02d}:00"
    place = exif.get_ifd(IFD.GPSInfo)
    place[GPS.GPSLatitudeRef] = "N"
    place[GPS.GPSLatitude] = (53.0, 30.0, float(minute))
    place[GPS.GPSLongitudeRef] = "E"
    place[GPS.GPSLongitude] = (4.0, 0.0, 0.0)
    buffer = BytesIO()
    picture.save(buffer, "JPEG", quality=QUALITY, exif=exif, optimize=True)
    return buffer.getvalue()


def write_pictures(folder: Path) -> None:
    """Draw every photo into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for minute, (name, draw) in enumerate(PICTURES.items(), start=10):
        (folder / name).write_bytes(as_taken(draw(), minute))


if __name__ == "__main__":
    write_pictures(Path(sys.argv[1]))
