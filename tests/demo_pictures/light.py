"""Light and the camera: metals that shine, shadows, lamps, and what a small lens makes of it all."""

import math

from PIL import Image, ImageChops, ImageFilter

from tests.demo_pictures.brushes import SIZE, Colour, Point, Quad, modulate, noise, perspective, ramp

Stops = tuple[tuple[float, Colour], ...]

STEEL: Stops = (
    (0.0, (70, 74, 78)),
    (0.25, (208, 212, 214)),
    (0.45, (150, 154, 158)),
    (0.8, (92, 96, 100)),
    (1.0, (50, 52, 56)),
)

_FULL = 255


def across(box: tuple[float, float, float, float], stops: Stops) -> Image.Image:
    """A ramp of the picture's size that runs from the left to the right edge of a box."""
    return ramp(SIZE, tuple((box[0] / SIZE[0] + at * (box[2] - box[0]) / SIZE[0], colour) for at, colour in stops))


def down(box: tuple[float, float, float, float], stops: Stops) -> Image.Image:
    """The same from the top to the bottom edge."""
    return ramp(
        SIZE, tuple((box[1] / SIZE[1] + at * (box[3] - box[1]) / SIZE[1], colour) for at, colour in stops), upright=True
    )


def shadow(canvas: Image.Image, mask: Image.Image, by: tuple[int, int], blur: float, strength: float) -> None:
    """Darken what lies behind a shape, away from the light."""
    moved = Image.new("L", mask.size)
    moved.paste(mask, by)
    moved = moved.filter(ImageFilter.GaussianBlur(blur)).point(lambda value: round(value * strength))
    canvas.paste(Image.new("RGB", canvas.size, (14, 12, 16)), (0, 0), moved)


def glow(canvas: Image.Image, mask: Image.Image, colour: Colour, blur: float, strength: float) -> Image.Image:
    """The canvas with light spilling out of a shape."""
    spill = mask.filter(ImageFilter.GaussianBlur(blur)).point(lambda value: round(min(_FULL, value * strength)))
    light = Image.composite(Image.new("RGB", canvas.size, colour), Image.new("RGB", canvas.size), spill)
    return ImageChops.screen(canvas, light)


def lit_from(canvas: Image.Image, centre: Point, reach: float, dark: float, warm: float = 0.0) -> Image.Image:
    """The canvas under one lamp: bright at the centre, `dark` (0 to 1) at `reach` times its width; `warm` tints it."""
    width, height = canvas.size
    radius = round(width * reach)
    fall = ImageChops.invert(Image.radial_gradient("L")).resize((radius * 2, radius * 2), Image.Resampling.BICUBIC)
    field = Image.new("L", canvas.size)
    field.paste(fall, (round(centre[0] * width) - radius, round(centre[1] * height) - radius))
    parts = tuple(
        field.point([round(_FULL * (dark + (1 - dark) * value / _FULL) * tint) for value in range(256)])
        for tint in (1.0, 1.0 - warm * 0.4, 1.0 - warm)
    )
    return ImageChops.multiply(canvas, Image.merge("RGB", parts))


def photographed(canvas: Image.Image, corners: Quad) -> Image.Image:
    """The whole scene as seen slightly from the side: the corners are where in the scene the picture's corners look."""
    width, height = canvas.size
    frame = [(0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height))]
    looked = [(x * width, y * height) for x, y in corners]
    coefficients = perspective(frame, looked)
    return canvas.transform(canvas.size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)


def developed(canvas: Image.Image, seed: str, *, grain: float = 0.07, edge: float = 0.62) -> Image.Image:
    """What a small camera makes of the scene: soft, darker at the edges, with grain and a little contrast."""
    width, height = canvas.size
    soft = Image.blend(canvas, canvas.filter(ImageFilter.GaussianBlur(2.2)), 0.35)
    bloom = soft.point(lambda value: max(0, value - 200) * 3).filter(ImageFilter.GaussianBlur(18))
    soft = ImageChops.screen(soft, bloom.point(lambda value: round(value * 0.35)))
    fall = Image.radial_gradient("L").resize((round(width * 1.5), round(height * 1.5)), Image.Resampling.BICUBIC)
    fall = fall.crop((width // 4, height // 4, width // 4 + width, height // 4 + height))
    vignette = fall.point(lambda value: round(_FULL - (_FULL - _FULL * edge) * (value / _FULL) ** 2.4))
    soft = ImageChops.multiply(soft, Image.merge("RGB", (vignette, vignette, vignette)))
    speckle = noise(seed + "/grain", canvas.size, 1).filter(ImageFilter.GaussianBlur(0.7))
    grainy = modulate(soft, speckle, grain)
    return grainy.point(lambda value: round(_FULL * _curve(value / _FULL)))


def _curve(value: float) -> float:
    """A gentle S, lifted a little: what a camera does to a dim room."""
    curved = value * value * (3 - 2 * value)
    return math.pow(value * 0.75 + curved * 0.25, 0.9)
