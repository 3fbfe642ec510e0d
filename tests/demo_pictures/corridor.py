"""A picture of a corridor to the way out, with boxes standing in it."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.demo_pictures.brushes import SIZE, Colour, Quad, fill, material, paint_box, ramp, shape, warp
from tests.demo_pictures.light import STEEL, developed, glow, lit_from, photographed


def blocked_corridor() -> Image.Image:
    """A corridor to the way out, with boxes standing in it."""
    canvas = Image.new("RGB", SIZE, (40, 38, 36))
    far: Quad = ((640, 430), (960, 430), (960, 760), (640, 760))
    wall = material("hall/wall", (1400, 700), (206, 196, 176), spots=0.18, bumps=0.05, grains=(300, 100, 36))
    _wainscot(wall)
    away = ramp((1400, 700), ((0, (255, 250, 240)), (0.55, (150, 142, 130)), (1, (96, 90, 82))))
    left = _times(wall, away)
    warp(canvas, left, ((-260, -320), (640, 430), (640, 760), (-260, 1500)))
    warp(canvas, left, ((1860, -320), (960, 430), (960, 760), (1860, 1500)))
    ceiling = material("hall/ceiling", (900, 1200), (214, 210, 200), spots=0.16, bumps=0.05, grains=(300, 100))
    depth = ramp((900, 1200), ((0, (84, 80, 74)), (0.5, (150, 146, 138)), (1, (235, 232, 224))), upright=True)
    warp(canvas, _times(ceiling, depth), ((640, 430), (960, 430), (1860, -320), (-260, -320)))
    warp(canvas, _times(_planks(), depth), ((640, 760), (960, 760), (1860, 1500), (-260, 1500)))
    warp(canvas, _end_wall(), far)
    canvas = _ceiling_lamps(canvas)
    _floor_shine(canvas)
    _boxes(canvas)
    canvas = lit_from(canvas, (0.5, 0.3), 1.3, 0.42, warm=0.12)
    canvas = photographed(canvas, ((0.02, 0.0), (0.98, 0.03), (1.0, 1.0), (0.0, 0.97)))
    return developed(canvas, "hall", edge=0.55)


def _times(image: Image.Image, light: Image.Image) -> Image.Image:
    return ImageChops.multiply(image, light)


def _wainscot(wall: Image.Image) -> None:
    lower = material("hall/lower", (1400, 300), (112, 62, 58), spots=0.25, bumps=0.05, grains=(260, 90, 30))
    wall.paste(lower, (0, 420))
    pen = ImageDraw.Draw(wall)
    pen.rectangle((0, 412, 1400, 424), fill=(74, 50, 40))
    pen.rectangle((0, 668, 1400, 700), fill=(56, 42, 36))
    for x in (250, 700):
        pen.rectangle((x, 96, x + 220, 668), fill=(88, 66, 50))
        pen.rectangle((x + 14, 110, x + 206, 668), fill=(128, 96, 68))
        pen.rectangle((x + 40, 150, x + 180, 350), outline=(96, 70, 48), width=6)
        pen.rectangle((x + 40, 390, x + 180, 620), outline=(96, 70, 48), width=6)
        pen.ellipse((x + 168, 372, x + 190, 394), fill=(206, 180, 110))


def _planks() -> Image.Image:
    size = (900, 1200)
    floor = material("hall/floor", size, (134, 98, 66), spots=0.3, bumps=0.04, grains=(260, 80, 26))
    pen = ImageDraw.Draw(floor, "RGBA")
    for row, x in enumerate(range(0, 900, 75)):
        pen.line((x, 0, x, 1200), fill=(50, 32, 18, 150), width=3)
        pen.rectangle((x, 0, x + 75, 1200), fill=(40, 24, 10, (row * 37) % 50))
        for y in range((row * 170) % 380, 1200, 380):
            pen.line((x, y, x + 75, y), fill=(50, 32, 18, 150), width=3)
    return floor


def _end_wall() -> Image.Image:
    size = (640, 660)
    end = material("hall/end", size, (150, 142, 128), spots=0.2, bumps=0.05, grains=(200, 70))
    pen = ImageDraw.Draw(end)
    pen.rectangle((170, 130, 470, 660), fill=(62, 60, 56))
    paint_box(
        end, (186, 146, 454, 660), ramp((268, 514), ((0, (92, 104, 98)), (0.4, (122, 136, 128)), (1, (80, 92, 86))))
    )
    paint_box(end, (204, 400, 436, 430), ramp((232, 30), STEEL, upright=True), 12)
    sign = shape(size, "box", (236, 44, 404, 104), 4)
    fill(end, sign, (24, 168, 92))
    pen = ImageDraw.Draw(end)
    pen.polygon((300, 66, 346, 66, 346, 56, 372, 74, 346, 92, 346, 82, 300, 82), fill=(236, 252, 240))
    pen.rectangle((258, 56, 284, 94), outline=(236, 252, 240), width=4)
    return glow(end, sign, (60, 220, 130), 40, 0.5)


def _ceiling_lamps(canvas: Image.Image) -> Image.Image:
    for near, half in ((0.08, 70), (0.52, 54)):
        top = 430 - (430 + 320) * (1 - near) * 0.62
        width = half + (1 - near) * 130
        lamp = shape(
            SIZE, "poly", (800 - width, top, 800 + width, top, 800 + width * 0.8, top + 34, 800 - width * 0.8, top + 34)
        )
        fill(canvas, lamp, (255, 250, 236))
        canvas = glow(canvas, lamp, (255, 236, 200), 46, 0.9)
    return canvas


def _floor_shine(canvas: Image.Image) -> None:
    shine = shape(SIZE, "poly", (740, 770, 860, 770, 960, 1200, 640, 1200)).filter(ImageFilter.GaussianBlur(46))
    fill(canvas, shine, (255, 240, 214), 0.3)
    for corner in ((-260, 1500, 640, 760, 700, 760, 60, 1300), (1860, 1500, 960, 760, 900, 760, 1540, 1300)):
        fill(canvas, shape(SIZE, "poly", corner).filter(ImageFilter.GaussianBlur(30)), (20, 12, 8), 0.45)


def _boxes(canvas: Image.Image) -> None:
    ground = shape(SIZE, "poly", (900, 1000, 1290, 1010, 1420, 1120, 930, 1130)).filter(ImageFilter.GaussianBlur(26))
    fill(canvas, ground, (10, 6, 4), 0.8)
    _box(
        canvas,
        ((980, 760), (1230, 742), (1236, 1040), (990, 1076)),
        ((900, 742), (980, 760), (990, 1076), (908, 1010)),
        ((900, 742), (1130, 728), (1230, 742), (980, 760)),
        (176, 132, 84),
        "een",
    )
    _box(
        canvas,
        ((1010, 560), (1226, 548), (1230, 742), (1014, 758)),
        ((940, 552), (1010, 560), (1014, 758), (944, 742)),
        ((940, 552), (1140, 540), (1226, 548), (1010, 560)),
        (190, 148, 98),
        "twee",
    )
    fill(
        canvas,
        shape(SIZE, "poly", (640, 1130, 930, 1130, 960, 1180, 600, 1180)).filter(ImageFilter.GaussianBlur(22)),
        (10, 6, 4),
        0.7,
    )
    _box(
        canvas,
        ((640, 900), (880, 905), (884, 1150), (630, 1140)),
        ((880, 905), (936, 884), (938, 1090), (884, 1150)),
        ((690, 880), (936, 884), (880, 905), (640, 900)),
        (164, 122, 78),
        "drie",
    )


def _box(canvas: Image.Image, front: Quad, side: Quad, top: Quad, colour: Colour, seed: str) -> None:
    for face, light in ((side, 0.62), (front, 0.86), (top, 1.14)):
        tone = (round(colour[0] * light), round(colour[1] * light), round(colour[2] * light))
        card = material(f"hall/{seed}/{light}", (420, 420), tone, spots=0.18, bumps=0.04, grains=(160, 60, 20))
        pen = ImageDraw.Draw(card, "RGBA")
        pen.rectangle((186, 0, 234, 420 if face is not front else 150), fill=(226, 206, 160, 120))
        if face is front:
            pen.rectangle((40, 300, 190, 380), fill=(238, 234, 224, 220))
            for y in range(316, 370, 12):
                pen.line((52, y, 176 - (y * 7) % 50, y), fill=(60, 60, 64, 200), width=4)
            pen.line((300, 370, 300, 320, 286, 336), fill=(60, 44, 28, 200), width=5)
            pen.line((300, 320, 314, 336), fill=(60, 44, 28, 200), width=5)
            pen.line((350, 370, 350, 320, 336, 336), fill=(60, 44, 28, 200), width=5)
            pen.line((350, 320, 364, 336), fill=(60, 44, 28, 200), width=5)
        warp(canvas, card, face)
