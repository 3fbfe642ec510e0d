from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.ExifTags import GPS, IFD, Base

from tests.demo_pictures.drawing import PICTURES, as_taken
from tests.unit.demo.given import DEMO

PHOTOS = sorted((DEMO / "foto").iterdir())


def test_every_picture_is_kept_beside_the_day() -> None:
    assert {path.name for path in PHOTOS} == set(PICTURES)


@pytest.mark.parametrize("path", PHOTOS, ids=[path.stem for path in PHOTOS])
def test_a_photo_has_the_size_and_the_traces_of_a_real_one(path: Path) -> None:
    content = path.read_bytes()
    with Image.open(BytesIO(content)) as picture:
        exif = picture.getexif()

        assert picture.size == (1600, 1200)
        assert picture.format == "JPEG"
    assert len(content) < 400_000
    assert exif[Base.Model] == "Demotoestel 1"
    assert exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] == "N"


def test_the_same_picture_is_drawn_every_time() -> None:
    again = Image.open(BytesIO(as_taken(PICTURES["alarmknop.jpg"](), 13)))

    with Image.open(DEMO / "foto" / "alarmknop.jpg") as kept:
        difference = ImageStat.Stat(ImageChops.difference(kept.convert("RGB"), again.convert("RGB"))).mean

    assert max(difference) < 2
