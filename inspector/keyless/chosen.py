"""A picture that an officer chose from a file: decoded under limits, freed of metadata, nothing guessed about it.

Runs in the process without keys only: whoever made the file may have meant it for this decoder.
"""

import io
import warnings
from typing import TypeAlias

from pi_heif import register_heif_opener
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from inspector.keyless.limits import LONGEST_SIDE, MAX_PIXELS, SMALLEST_SIDE
from inspector.keyless.messages import Pixels, Preview, Refused, Share, Shared
from inspector.keyless.plain import in_plain_colours

_QUALITY = 88
_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")

Area: TypeAlias = tuple[int, int, int, int]

register_heif_opener()


def previewed(asked: Preview) -> Pixels | Refused:
    """The picture as it would be shown."""
    picture = _decoded(asked.picture)
    if isinstance(picture, Refused):
        return picture
    side = max(1, asked.side)
    picture.thumbnail((side, side), Image.Resampling.BICUBIC)
    return Pixels(picture.width, picture.height, picture.convert("RGBA").tobytes())


def shared(asked: Share) -> Shared | Refused:
    """The picture as others get it: cropped and blurred as the officer asked, encoded anew."""
    picture = _decoded(asked.picture)
    if isinstance(picture, Refused):
        return picture
    picture = picture if asked.crop is None else picture.crop(_box(picture, asked.crop))
    for area in asked.blur:
        _blur(picture, area)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return Shared(out.getvalue(), picture.width, picture.height)


def _decoded(data: bytes) -> Image.Image | Refused:
    """The picture upright and in plain colours, if these bytes are one that can be shared."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a decompression bomb is a warning to Pillow and a refusal to us
            with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
                if opened.width * opened.height > MAX_PIXELS:
                    return Refused("too_many_pixels")
                if min(opened.size) < SMALLEST_SIDE:
                    return Refused("too_small")
                opened.load()
                return in_plain_colours(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError, Warning):
        return Refused("not_a_picture")


def _box(picture: Image.Image, area: Area) -> tuple[int, int, int, int]:
    left, top, right, bottom = area
    return (
        picture.width * left // 1000,
        picture.height * top // 1000,
        picture.width * right // 1000,
        picture.height * bottom // 1000,
    )


def _blur(picture: Image.Image, area: Area) -> None:
    box = _box(picture, area)
    part = picture.crop(box)
    # Down to a handful of pixels first: a blur alone can be undone, a thrown-away pixel cannot.
    coarse = part.resize((8, 8), Image.Resampling.BOX).resize(part.size, Image.Resampling.BILINEAR)
    picture.paste(coarse.filter(ImageFilter.GaussianBlur(radius=max(part.size) / 20)), box)
