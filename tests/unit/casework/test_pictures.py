import io
from collections.abc import Iterator

import pytest
from PIL import Image

from inspector.casework.visiting.pictures import SharedCopy, shared_copy
from inspector.keyless.process import KeylessProcess

HELPER = KeylessProcess()


@pytest.fixture(autouse=True, scope="module")
def _ends() -> Iterator[None]:
    yield
    HELPER.end()


def as_png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def the_copy(data: bytes) -> Image.Image:
    copy = shared_copy(HELPER, data)
    assert isinstance(copy, SharedCopy)
    return Image.open(io.BytesIO(copy.data))


def test_a_grey_picture_of_sixteen_bits_keeps_its_greys() -> None:
    copy = the_copy(as_png(Image.new("I;16", (64, 64), 0x8000)))

    assert copy.mode == "RGB"
    assert copy.getpixel((32, 32)) == (0x7F, 0x7F, 0x7F)


def test_what_is_see_through_is_white_in_the_copy() -> None:
    picture = Image.new("RGBA", (64, 64), (200, 0, 0, 0))
    picture.paste((0, 0, 200, 255), (0, 0, 32, 64))

    copy = the_copy(as_png(picture))

    red, green, blue = copy.getpixel((8, 32))  # type: ignore[misc]  # three numbers of an RGB picture
    assert (red < 20, green < 20, blue > 180) == (True, True, True)
    assert copy.getpixel((56, 32)) == (255, 255, 255)
