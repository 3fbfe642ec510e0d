"""Brushes for drawing things that look photographed: materials, shapes, letters, faces in perspective.

Everything is a pure function of its arguments: noise comes from a hash, so a picture is the same on every machine.
"""

from collections.abc import Sequence
from functools import cache
from hashlib import shake_256

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Colour = tuple[int, int, int]
Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""Corners in the order top left, top right, bottom right, bottom left."""

SIZE = (1600, 1200)
SHARP = 2
"""Shapes are drawn this many times larger and scaled down, so that edges are smooth."""
_FULL = 255
_RIM = 12
"""Pixels a texture reaches beyond its face, so that no dark line shows along the edge."""


@cache
def noise(seed: str, size: tuple[int, int], grain: int) -> Image.Image:
    """Grey noise of spots about so many pixels wide, centred on middle grey."""
    small = (max(2, size[0] // grain), max(2, size[1] // grain))
    raw = Image.frombytes("L", small, shake_256(f"{seed}/{grain}".encode()).digest(small[0] * small[1]))
    return raw if small == size else raw.resize(size, Image.Resampling.BICUBIC)


@cache
def clouds(seed: str, size: tuple[int, int], grains: tuple[int, ...] = (256, 96, 32, 12)) -> Image.Image:
    """Soft fractal noise, coarse spots first."""
    mixed = noise(seed, size, grains[0])
    for step, grain in enumerate(grains[1:], start=2):
        mixed = Image.blend(mixed, noise(seed, size, grain), 1 / (step + 0.6))
    return mixed


def material(
    seed: str, size: tuple[int, int], colour: Colour, *, spots: float, bumps: float, grains: tuple[int, ...]
) -> Image.Image:
    """A painted or plastered surface: the colour, uneven by `spots`, lit from the left over `bumps`."""
    base = Image.new("RGB", size, colour)
    base = modulate(base, clouds(seed, size, grains), spots)
    relief = noise(seed + "/relief", size, 5).filter(ImageFilter.GaussianBlur(1.4))
    lit = ImageChops.subtract(relief, ImageChops.offset(relief, 2, 2), 1.0, 128)
    return modulate(base, lit, bumps)


def modulate(image: Image.Image, grey: Image.Image, strength: float) -> Image.Image:
    """The image brighter where the grey is light and darker where it is dark; middle grey changes nothing."""
    factor = grey.point(lambda value: min(_FULL, max(0, round(128 + (value - 128) * strength))))
    doubled = ImageChops.multiply(image, Image.merge("RGB", (factor, factor, factor)))
    return doubled.point(lambda value: min(_FULL, round(value * _FULL / 128)))


def ramp(size: tuple[int, int], stops: Sequence[tuple[float, Colour]], *, upright: bool = False) -> Image.Image:
    """Colours that run into each other from left to right, or from top to bottom when `upright`."""
    length = size[1] if upright else size[0]
    strip = Image.new("RGB", (length, 1))
    strip.putdata([_between(stops, place / max(1, length - 1)) for place in range(length)])
    if upright:
        strip = strip.transpose(Image.Transpose.ROTATE_270)
    return strip.resize(size)


def _between(stops: Sequence[tuple[float, Colour]], at: float) -> Colour:
    previous = stops[0]
    for stop in stops:
        if stop[0] >= at:
            span = stop[0] - previous[0]
            part = 0.0 if span <= 0 else (at - previous[0]) / span
            part = part * part * (3 - 2 * part)
            return (
                round(previous[1][0] + (stop[1][0] - previous[1][0]) * part),
                round(previous[1][1] + (stop[1][1] - previous[1][1]) * part),
                round(previous[1][2] + (stop[1][2] - previous[1][2]) * part),
            )
        previous = stop
    return stops[-1][1]


def shape(size: tuple[int, int], kind: str, box: Sequence[float], radius: float = 0) -> Image.Image:
    """A smooth mask of one rounded rectangle (`box`), ellipse (`oval`), polygon (`poly`) or thick line (`line`)."""
    large = Image.new("L", (size[0] * SHARP, size[1] * SHARP))
    pen = ImageDraw.Draw(large)
    scaled = [value * SHARP for value in box]
    match kind:
        case "box":
            pen.rounded_rectangle(scaled, radius * SHARP, fill=_FULL)
        case "oval":
            pen.ellipse(scaled, fill=_FULL)
        case "poly":
            pen.polygon(scaled, fill=_FULL)
        case _:
            pen.line(scaled, fill=_FULL, width=round(radius * SHARP), joint="curve")
            half = radius * SHARP / 2
            for x, y in (scaled[:2], scaled[-2:]):
                pen.ellipse((x - half, y - half, x + half, y + half), fill=_FULL)
    return large.resize(size, Image.Resampling.BOX)


def curve(points: Sequence[Point]) -> list[float]:
    """The coordinates of a smooth line through the points."""
    ends = [points[0], *points, points[-1]]
    flat: list[float] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(12):
            flat.extend(_between_points(a[axis], b[axis], c[axis], d[axis], step / 12) for axis in (0, 1))
    return [*flat, *points[-1]]


def _between_points(a: float, b: float, c: float, d: float, t: float) -> float:
    """Catmull and Rom's curve from b to c."""
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def fill(canvas: Image.Image, mask: Image.Image, paint: Image.Image | Colour, strength: float = 1.0) -> None:
    """Paint a colour or a picture of the canvas's size through the mask."""
    layer = paint if isinstance(paint, Image.Image) else Image.new("RGB", canvas.size, paint)
    if strength < 1:
        mask = mask.point(lambda value: round(value * strength))
    canvas.paste(layer, (0, 0), mask)


def paint_box(
    canvas: Image.Image, box: tuple[float, float, float, float], paint: Image.Image, radius: float = 0
) -> None:
    """Lay a picture over a rounded rectangle of the canvas."""
    left, top, right, bottom = (round(value) for value in box)
    layer = canvas.copy()
    layer.paste(paint.resize((max(1, right - left), max(1, bottom - top))), (left, top))
    canvas.paste(layer, (0, 0), shape(canvas.size, "box", box, radius))


def warp(canvas: Image.Image, texture: Image.Image, corners: Quad) -> None:
    """Lay a texture over any four-cornered face of the canvas."""
    width, height = canvas.size
    large = (width * SHARP, height * SHARP)
    target = [(x * SHARP, y * SHARP) for x, y in corners]
    wide, high = float(texture.width), float(texture.height)
    source = [(_RIM, _RIM), (_RIM + wide, _RIM), (_RIM + wide, _RIM + high), (_RIM, _RIM + high)]
    coefficients = perspective(target, source)
    rimmed = texture.resize((texture.width + 2 * _RIM, texture.height + 2 * _RIM))
    rimmed.paste(texture, (_RIM, _RIM))
    bent = rimmed.transform(large, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)
    mask = Image.new("L", large)
    ImageDraw.Draw(mask).polygon(target, fill=_FULL)
    canvas.paste(
        bent.resize(canvas.size, Image.Resampling.BOX), (0, 0), mask.resize(canvas.size, Image.Resampling.BOX)
    )  # fmt: skip


def perspective(target: Sequence[Point], source: Sequence[Point]) -> list[float]:
    """The eight numbers that take each target point back to its source point."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    count = len(rows)
    for column in range(count):
        pivot = max(range(column, count), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        lead = rows[column][column]
        rows[column] = [value / lead for value in rows[column]]
        for row in range(count):
            if row != column:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column], strict=True)]
    return [row[-1] for row in rows]


@cache
def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The drawing library's own letter, so that no font of the machine is needed."""
    return ImageFont.load_default(size)


def write(canvas: Image.Image, at: Point, text: str, size: int, colour: Colour, *, anchor: str = "lt") -> None:
    """Letters on the canvas."""
    ImageDraw.Draw(canvas).text(at, text, font=font(size), fill=colour, anchor=anchor)
