"""The QR codes on a picture that somebody chose from a file: plain, then without its noise."""

from collections.abc import Iterator

import zxingcpp
from PIL import Image

from inspector.keyless.messages import MOST_CODES, Codes
from inspector.keyless.plain import in_plain_colours

_LONGEST = 4_096
_AS_A_CAMERA_SEES_IT = 1_280


def codes_on(picture: Image.Image) -> Codes:
    """What each code on it says, of the first look that finds any."""
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for look in _looks(in_plain_colours(picture).convert("L")):
        rows = memoryview(look.tobytes()).cast("B", (look.height, look.width))
        found = tuple(each.bytes for each in zxingcpp.read_barcodes(rows, formats=wanted))
        if found:
            return Codes(found[:MOST_CODES])
    return Codes(())


def _looks(grey: Image.Image) -> Iterator[Image.Image]:
    """The picture; then at the size of a camera's, with each square of pixels made one, so that their noise is less."""
    grey.thumbnail((_LONGEST, _LONGEST), Image.Resampling.BOX)
    yield grey
    grey.thumbnail((_AS_A_CAMERA_SEES_IT, _AS_A_CAMERA_SEES_IT), Image.Resampling.BOX)
    yield grey
    half = _resized(grey, 0.5)
    yield _resized(half, 2.5)
    yield _resized(_resized(_resized(half, 2), 0.5), 2.5)


def _resized(picture: Image.Image, times: float) -> Image.Image:
    size = max(1, round(picture.width * times)), max(1, round(picture.height * times))
    return picture.resize(size, Image.Resampling.BOX if times < 1 else Image.Resampling.BILINEAR)
