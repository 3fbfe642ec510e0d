"""What a camera sees of a pass that somebody holds: small, tilted, blurred, noisy, in dark light or with a glare.

Drawn by segno and Pillow, so by nothing that reads it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from pathlib import Path

import segno
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PySide6.QtGui import QImage

WIDTH, HEIGHT = 1280, 720


@dataclass(frozen=True)
class Look:
    """How a frame came about."""

    share: float
    """Of the height of the frame that the code takes."""
    tilt: float
    blur: float
    noise: int
    light: float
    glare: bool = False


MILD = tuple(Look(*each) for each in product((0.75, 0.55), (0, 17), (0.6, 1.2), (8,), (1.0, 0.35)))
HARD = tuple(
    Look(*each, glare)
    for each, glare in product(product((0.75, 0.5, 0.4), (3, 31, 88), (0.8, 1.6), (12, 24), (0.8, 0.25)), (False, True))
)


def frames(code: str, looks: tuple[Look, ...]) -> Iterator[tuple[Look, QImage]]:
    """A frame of this code for each look."""
    drawn = BytesIO()
    segno.make_qr(code, error="m").save(drawn, kind="png", scale=10, border=4)
    plain = Image.open(drawn).convert("L")
    for look in looks:
        yield look, _seen(plain, look)


def _seen(plain: Image.Image, look: Look) -> QImage:
    side = round(HEIGHT * look.share)
    card = plain.resize((side, side), Image.Resampling.LANCZOS).rotate(
        look.tilt, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=210
    )
    frame = Image.new("L", (WIDTH, HEIGHT), 120)
    frame.paste(card, ((WIDTH - card.width) // 2, (HEIGHT - card.height) // 2))
    if look.glare:
        light = Image.new("L", frame.size, 0)
        ImageDraw.Draw(light).ellipse((560, 300, 640, 350), fill=120)
        frame = ImageChops.add(frame, light.filter(ImageFilter.GaussianBlur(18)))
    frame = frame.filter(ImageFilter.GaussianBlur(look.blur))
    noise = Image.effect_noise(frame.size, look.noise)
    frame = ImageChops.add(frame.point(lambda value: value * look.light), noise, offset=-128)
    return QImage(frame.tobytes(), WIDTH, HEIGHT, WIDTH, QImage.Format.Format_Grayscale8).copy()


def a_photo(folder: Path, *codes: str) -> str:
    """A picture of these passes on a table."""
    photo, left = Image.new("RGB", (120 + 640 * len(codes), 760), (150, 140, 130)), 60
    for code in codes:
        drawn = BytesIO()
        segno.make_qr(code, error="m").save(drawn, kind="png", scale=8, border=4)
        photo.paste(Image.open(drawn).convert("RGB").resize((600, 600)), (left, 80))
        left += 640
    path = folder / "pas.jpg"
    photo.save(path, "JPEG", quality=80)
    return str(path)
