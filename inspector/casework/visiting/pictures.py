"""Taking a picture in safely: decoded under limits, freed of metadata, nothing guessed about what is on it."""

import hashlib
import io
import warnings
from dataclasses import dataclass

from pi_heif import register_heif_opener
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from inspector.domain.refusals import PhotoRefused

MAX_FILE_BYTES = 25_000_000
MAX_PIXELS = 50_000_000
LONGEST_SIDE = 2_560
_QUALITY = 88
_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
_SMALLEST_SIDE = 16

register_heif_opener()


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a picture in thousandths of its width and height."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """The picture as others get it: upright, without metadata, of a bearable size."""

    data: bytes
    sha256: str
    width: int
    height: int


def decoded(data: bytes) -> Image.Image | PhotoRefused:
    """The picture upright and in plain colours, if these bytes are one that can be shared."""
    if len(data) > MAX_FILE_BYTES:
        return PhotoRefused("too_big")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a decompression bomb is a warning to Pillow and a refusal to us
            with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
                if opened.width * opened.height > MAX_PIXELS:
                    return PhotoRefused("too_many_pixels")
                if min(opened.size) < _SMALLEST_SIDE:
                    return PhotoRefused("too_small")
                opened.load()
                return _in_plain_colours(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError, Warning):
        return PhotoRefused("not_a_picture")


def shared_copy(data: bytes, crop: Area | None = None, blur: tuple[Area, ...] = ()) -> SharedCopy | PhotoRefused:
    """Decode a picture and encode it anew, cropped and blurred as the officer asked."""
    picture = decoded(data)
    if isinstance(picture, PhotoRefused):
        return picture
    picture = _cropped(picture, crop)
    for area in blur:
        _blur(picture, area)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    encoded = out.getvalue()
    return SharedCopy(encoded, hashlib.sha256(encoded).hexdigest(), picture.width, picture.height)


def _in_plain_colours(picture: Image.Image) -> Image.Image:
    """Eight bits a colour on white paper; converted straight, sixteen bits turn white and the see-through shows."""
    if picture.mode.startswith("I"):
        picture = picture.point(lambda value: value * (1 / 257), "L")
    if picture.has_transparency_data:
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture.convert("RGBA"))
    return picture.convert("RGB")


def _box(picture: Image.Image, area: Area) -> tuple[int, int, int, int]:
    return (
        picture.width * area.left // 1000,
        picture.height * area.top // 1000,
        picture.width * area.right // 1000,
        picture.height * area.bottom // 1000,
    )


def _cropped(picture: Image.Image, area: Area | None) -> Image.Image:
    return picture if area is None else picture.crop(_box(picture, area))


def _blur(picture: Image.Image, area: Area) -> None:
    box = _box(picture, area)
    part = picture.crop(box)
    # Down to a handful of pixels first: a blur alone can be undone, a thrown-away pixel cannot.
    coarse = part.resize((8, 8), Image.Resampling.BOX).resize(part.size, Image.Resampling.BILINEAR)
    picture.paste(coarse.filter(ImageFilter.GaussianBlur(radius=max(part.size) / 20)), box)
