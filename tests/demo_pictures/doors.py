"""A picture of a fire exit that is chained and locked."""

from PIL import Image, ImageDraw, ImageFilter

from tests.demo_pictures.brushes import SIZE, fill, material, paint_box, ramp, shape, warp, write
from tests.demo_pictures.light import STEEL, developed, glow, lit_from, photographed, shadow

BRASS = ((0.0, (96, 70, 22)), (0.3, (242, 208, 116)), (0.55, (196, 152, 60)), (1.0, (92, 64, 20)))


def locked_exit() -> Image.Image:
    """A fire exit with a chain and a padlock through its push bar."""
    wall = material("exit/wall", SIZE, (203, 198, 186), spots=0.18, bumps=0.06, grains=(320, 120, 40, 14))
    floor = _floor_tiles()
    canvas = wall.copy()
    warp(canvas, floor, ((-300, 1040), (1900, 1040), (2500, 1400), (-900, 1400)))
    skirting = shape(SIZE, "box", (-10, 1000, 1610, 1046))
    shadow(canvas, skirting, (0, 10), 8, 0.5)
    fill(canvas, skirting, ramp(SIZE, ((0, (88, 84, 78)), (1, (70, 66, 60))), upright=True))

    frame = shape(SIZE, "box", (430, 150, 1180, 1046), 4)
    shadow(canvas, frame, (16, 10), 18, 0.5)
    fill(canvas, frame, ramp(SIZE, ((0, (92, 97, 98)), (0.5, (122, 127, 127)), (1, (78, 82, 84)))))
    leaf = (462, 182, 1148, 1044)
    door = material("exit/door", (686, 862), (118, 142, 132), spots=0.16, bumps=0.035, grains=(300, 110, 40))
    paint_box(canvas, leaf, door, 2)
    sheen = shape(SIZE, "poly", (560, 182, 760, 182, 600, 1044, 400, 1044)).filter(ImageFilter.GaussianBlur(60))
    fill(canvas, sheen, (226, 240, 232), 0.28)
    fill(canvas, shape(SIZE, "box", (1000, 182, 1148, 1044)).filter(ImageFilter.GaussianBlur(70)), (30, 44, 38), 0.35)
    edge = ImageDraw.Draw(canvas)
    edge.line((462, 182, 462, 1044), fill=(52, 60, 58), width=5)
    edge.line((462, 182, 1148, 182), fill=(60, 68, 66), width=5)
    edge.line((1146, 186, 1146, 1044), fill=(168, 186, 178), width=3)
    for y in (330, 830):
        hinge = shape(SIZE, "box", (440, y, 464, y + 92), 8)
        shadow(canvas, hinge, (4, 3), 4, 0.5)
        fill(canvas, hinge, ramp(SIZE, tuple((0.275 + s * 0.015, c) for s, c in STEEL)))
    plate = shape(SIZE, "box", (462, 930, 1148, 1044))
    fill(
        canvas,
        plate,
        ramp(
            SIZE, ((0.28, (120, 124, 126)), (0.45, (196, 199, 200)), (0.62, (150, 153, 155)), (0.72, (104, 108, 110)))
        ),
        0.9,
    )
    _scratches(canvas)
    canvas = _exit_sign(canvas)
    _push_bar(canvas)
    _chain_and_padlock(canvas)
    canvas = lit_from(canvas, (0.42, 0.2), 1.4, 0.45, warm=0.07)
    canvas = photographed(canvas, ((0.03, 0.005), (0.955, 0.045), (0.97, 0.99), (0.0, 0.96)))
    return developed(canvas, "exit")


def _floor_tiles() -> Image.Image:
    size = (1400, 700)
    tiles = material("exit/floor", size, (126, 118, 108), spots=0.4, bumps=0.08, grains=(200, 70, 24))
    pen = ImageDraw.Draw(tiles)
    for x in range(0, 1400, 140):
        pen.line((x, 0, x, 700), fill=(78, 72, 66), width=5)
    for y in range(0, 700, 140):
        pen.line((0, y, 1400, y), fill=(78, 72, 66), width=5)
    return tiles


def _scratches(canvas: Image.Image) -> None:
    pen = ImageDraw.Draw(canvas, "RGBA")
    for x, y, dx, dy in (
        (520, 960, 120, 14),
        (700, 990, 90, -10),
        (880, 950, 160, 22),
        (610, 880, 60, 8),
        (960, 1006, 110, -6),
    ):
        pen.line((x, y, x + dx, y + dy), fill=(230, 232, 230, 70), width=2)
        pen.line((x, y + 2, x + dx, y + dy + 2), fill=(30, 32, 30, 60), width=2)


def _exit_sign(canvas: Image.Image) -> Image.Image:
    box = (660, 48, 952, 140)
    sign = shape(SIZE, "box", box, 6)
    shadow(canvas, sign, (8, 8), 9, 0.6)
    fill(canvas, shape(SIZE, "box", (652, 40, 960, 148), 10), (224, 226, 222))
    fill(canvas, sign, ramp(SIZE, ((0.41, (10, 128, 66)), (0.5, (22, 160, 88)), (0.6, (8, 120, 60)))))
    white = (236, 252, 240)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((690, 62, 738, 126), outline=white, width=6)
    pen.ellipse((762, 60, 780, 78), fill=white)
    pen.line((772, 80, 762, 102, 742, 108), fill=white, width=9, joint="curve")
    pen.line((762, 102, 786, 108, 790, 126), fill=white, width=9, joint="curve")
    pen.line((772, 84, 794, 92), fill=white, width=8)
    pen.line((772, 84, 750, 90), fill=white, width=8)
    pen.polygon((850, 80, 888, 80, 888, 66, 922, 94, 888, 122, 888, 108, 850, 108), fill=white)
    return glow(canvas, sign, (40, 190, 110), 60, 0.32)


def _push_bar(canvas: Image.Image) -> None:
    for x in (490, 1062):
        block = shape(SIZE, "box", (x, 566, x + 58, 672), 8)
        shadow(canvas, block, (12, 14), 10, 0.65)
        fill(canvas, block, ramp(SIZE, ((0.46, (60, 62, 64)), (0.5, (40, 42, 44)), (0.58, (26, 27, 29))), upright=True))
    bar = shape(SIZE, "box", (506, 594, 1106, 644), 25)
    shadow(canvas, bar, (12, 26), 14, 0.6)
    fill(canvas, bar, ramp(SIZE, tuple((594 / 1200 + s * 50 / 1200, c) for s, c in STEEL), upright=True))
    pen = ImageDraw.Draw(canvas, "RGBA")
    pen.line((530, 604, 1082, 604), fill=(255, 255, 255, 120), width=3)
    label = shape(SIZE, "box", (740, 604, 880, 634), 3)
    fill(canvas, label, (16, 128, 70))
    write(canvas, (810, 619), "DUWEN", 22, (240, 250, 242), anchor="mm")


def _chain_and_padlock(canvas: Image.Image) -> None:
    ring = shape(SIZE, "box", (1196, 520, 1262, 640), 8)
    shadow(canvas, ring, (8, 8), 7, 0.6)
    fill(canvas, ring, ramp(SIZE, tuple((1196 / 1600 + s * 66 / 1600, c) for s, c in STEEL)))
    links = [(1228, 590), (1186, 618), (1146, 644), (1106, 664), (1064, 678)]
    for number, (x, y) in enumerate(links):
        _link(canvas, x, y, 54, 24 if number % 2 else 36)
    for number, y in enumerate((596, 634, 672)):
        _link(canvas, 1014, y, 22 if number % 2 else 34, 50)
    shackle = shape(SIZE, "box", (974, 640, 1042, 768), 34)
    inside = shape(SIZE, "box", (992, 658, 1024, 800), 16)
    bow = Image.composite(Image.new("L", SIZE), shackle, inside)
    shadow(canvas, bow, (10, 12), 7, 0.6)
    fill(canvas, bow, ramp(SIZE, tuple((974 / 1600 + s * 68 / 1600, c) for s, c in STEEL)))
    body = shape(SIZE, "box", (948, 724, 1068, 838), 12)
    shadow(canvas, body, (14, 16), 10, 0.7)
    fill(canvas, body, ramp(SIZE, tuple((948 / 1600 + s * 120 / 1600, c) for s, c in BRASS)))
    pen = ImageDraw.Draw(canvas, "RGBA")
    pen.line((956, 738, 1060, 738), fill=(255, 240, 190, 120), width=3)
    for y in (748, 820):
        pen.line((952, y, 1064, y), fill=(80, 56, 14, 120), width=2)
    pen.ellipse((996, 770, 1020, 794), fill=(60, 42, 12))
    pen.polygon((1002, 786, 1014, 786, 1018, 812, 998, 812), fill=(60, 42, 12))


def _link(canvas: Image.Image, x: float, y: float, wide: float, high: float) -> None:
    outer = shape(SIZE, "box", (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), min(wide, high) / 2)
    hole = shape(
        SIZE, "box", (x - wide / 2 + 9, y - high / 2 + 9, x + wide / 2 - 9, y + high / 2 - 9), min(wide, high) / 2 - 9
    )
    ring = Image.composite(Image.new("L", SIZE), outer, hole)
    shadow(canvas, ring, (8, 12), 6, 0.7)
    top = (y - high / 2) / SIZE[1]
    fill(canvas, ring, ramp(SIZE, tuple((top + s * high / SIZE[1], c) for s, c in STEEL), upright=True))
