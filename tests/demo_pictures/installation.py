"""Pictures of what is fixed to a building: a fuse box and a smoke detector."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.demo_pictures.brushes import SIZE, curve, fill, material, paint_box, shape, write
from tests.demo_pictures.light import STEEL, across, developed, down, lit_from, photographed, shadow


def fuse_box() -> Image.Image:
    """A fuse box without its cover: a gap in the row and a bare wire."""
    canvas = material("fuse/wall", SIZE, (190, 186, 176), spots=0.22, bumps=0.06, grains=(300, 110, 36, 12))
    case = (330, 170, 1270, 1010)
    mask = shape(SIZE, "box", case, 22)
    shadow(canvas, mask, (46, 34), 34, 0.6)
    fill(canvas, mask, down(case, ((0, (236, 236, 230)), (1, (198, 198, 192)))))
    inside = (370, 210, 1230, 970)
    fill(
        canvas,
        shape(SIZE, "box", inside, 8),
        down(inside, ((0, (58, 58, 58)), (0.1, (86, 86, 84)), (1, (104, 104, 100)))),
    )
    for row, top in enumerate((270, 560)):
        rail = (390, top + 96, 1210, top + 140)
        fill(canvas, shape(SIZE, "box", rail), down(rail, STEEL))
        for place in range(9):
            if (row, place) == (1, 5):
                _bare_wire(canvas, 404 + place * 90, top)
                continue
            _breaker(canvas, 404 + place * 90, top, tripped=(row, place) in {(0, 3), (1, 7)}, wide=place == 0)
        strip = Image.new("RGB", (820, 34), (244, 242, 232))
        pen = ImageDraw.Draw(strip)
        for place, text in enumerate(
            ("hoofd", "kamer 1", "kamer 2", "kamer 3", "kamer 4", "gang", "keuken", "was", "cv")
        ):
            if row == 0 or text.startswith(("hoofd", "kamer 1", "kamer 2", "kamer 3")):
                write(
                    strip,
                    (45 + place * 90, 17),
                    text if row == 0 else f"gr. {place + 9}",
                    17,
                    (40, 40, 60),
                    anchor="mm",
                )
            pen.line((place * 90, 0, place * 90, 34), fill=(170, 168, 160), width=2)
        paint_box(canvas, (396, top + 248, 1216, top + 282), strip)
    trunk = (1010, 0, 1110, 176)
    tube = shape(SIZE, "box", trunk)
    shadow(canvas, tube, (26, 10), 18, 0.5)
    fill(canvas, tube, across(trunk, ((0, (150, 150, 146)), (0.35, (232, 232, 228)), (1, (132, 132, 128)))))
    _burn(canvas)
    canvas = lit_from(canvas, (0.5, 0.35), 1.1, 0.34, warm=0.04)
    canvas = photographed(canvas, ((0.05, 0.0), (0.95, 0.03), (1.0, 1.0), (0.02, 0.96)))
    return developed(canvas, "fuse")


def _breaker(canvas: Image.Image, x: float, top: float, *, tripped: bool, wide: bool) -> None:
    box = (x, top, x + 84, top + 236)
    mask = shape(SIZE, "box", box, 5)
    shadow(canvas, mask, (8, 10), 8, 0.55)
    fill(
        canvas,
        mask,
        down(box, ((0, (214, 214, 208)), (0.25, (248, 248, 244)), (0.75, (236, 236, 230)), (1, (178, 178, 172)))),
    )
    middle = (x + 8, top + 70, x + 76, top + 168)
    fill(
        canvas,
        shape(SIZE, "box", middle, 4),
        down(middle, ((0, (198, 198, 192)), (0.5, (226, 226, 220)), (1, (190, 190, 184)))),
    )
    lever = (x + 24, top + 120, x + 60, top + 160) if tripped else (x + 24, top + 80, x + 60, top + 122)
    knob = shape(SIZE, "box", lever, 5)
    shadow(canvas, knob, (3, 6), 4, 0.5)
    fill(
        canvas,
        knob,
        down(
            lever,
            ((0, (70, 112, 176)), (0.5, (32, 64, 120)), (1, (16, 36, 76)))
            if not wide
            else ((0, (90, 90, 94)), (0.5, (44, 44, 48)), (1, (20, 20, 22))),
        ),
    )
    write(canvas, (x + 42, top + 46), "40A" if wide else "B16", 20, (60, 60, 66), anchor="mm")
    for y in (top + 18, top + 214):
        fill(canvas, shape(SIZE, "oval", (x + 30, y - 11, x + 54, y + 11)), across((x + 30, y, x + 54, y), STEEL))
        ImageDraw.Draw(canvas).line((x + 34, y, x + 50, y), fill=(50, 50, 52), width=4)


def _bare_wire(canvas: Image.Image, x: float, top: float) -> None:
    gap = (x, top - 6, x + 84, top + 240)
    fill(canvas, shape(SIZE, "box", gap), (24, 24, 24), 0.5)
    for colour, path in (
        ((126, 72, 36), ((x + 30, top - 40), (x + 26, top + 40), (x + 50, top + 96), (x + 38, top + 150))),
        ((40, 76, 150), ((x + 60, top - 40), (x + 64, top + 30), (x + 46, top + 90), (x + 68, top + 190))),
    ):
        wire = shape(SIZE, "line", curve(path), 12)
        shadow(canvas, wire, (10, 10), 7, 0.6)
        fill(canvas, wire, colour)
        shine = shape(SIZE, "line", [value - 2 for value in curve(path)], 3)
        fill(canvas, shine, (255, 240, 220), 0.35)
        end = shape(SIZE, "line", (*path[-1], path[-1][0] + 4, path[-1][1] + 34), 7)
        fill(canvas, end, (222, 148, 84))


def _burn(canvas: Image.Image) -> None:
    for box, strength in (((800, 520, 960, 700), 0.6), ((830, 560, 930, 640), 0.5)):
        soot = shape(SIZE, "oval", box).filter(ImageFilter.GaussianBlur(34))
        fill(canvas, soot, (22, 16, 12), strength)


def smoke_detector() -> Image.Image:
    """A smoke detector on a ceiling, taped over."""
    canvas = material("smoke/ceiling", SIZE, (222, 220, 212), spots=0.14, bumps=0.05, grains=(340, 130, 44, 12))
    beam = shape(SIZE, "box", (-20, -20, 1620, 150))
    shadow(canvas, beam, (0, 26), 26, 0.5)
    fill(canvas, beam, down((0, 0, 1600, 150), ((0, (120, 84, 54)), (0.8, (150, 108, 72)), (1, (96, 64, 40)))))
    grain = ImageDraw.Draw(canvas, "RGBA")
    for y in range(4, 148, 9):
        grain.line((0, y, 1600, y + (y * 5) % 7 - 3), fill=(50, 28, 12, 50 + (y * 13) % 50), width=2)
    base = (500, 340, 1100, 940)
    mask = shape(SIZE, "oval", base)
    shadow(canvas, mask, (70, 60), 56, 0.55)
    shadow(canvas, mask, (20, 18), 14, 0.45)
    fill(canvas, mask, across(base, ((0, (236, 234, 226)), (0.35, (250, 249, 244)), (1, (176, 174, 166)))))
    for inset, tone in (
        (46, ((0, (196, 194, 186)), (0.4, (222, 220, 212)), (1, (236, 234, 228)))),
        (60, ((0, (244, 243, 238)), (0.4, (252, 251, 248)), (1, (196, 194, 186)))),
    ):
        ring = (base[0] + inset, base[1] + inset, base[2] - inset, base[3] - inset)
        fill(canvas, shape(SIZE, "oval", ring), across(ring, tone))
    pen = ImageDraw.Draw(canvas)
    for number in range(36):
        pen.arc((590, 430, 1010, 850), number * 10, number * 10 + 5, fill=(96, 94, 90), width=24)
    core = (640, 480, 960, 800)
    shadow(canvas, shape(SIZE, "oval", core), (8, 8), 8, 0.3)
    fill(
        canvas,
        shape(SIZE, "oval", core),
        across(core, ((0, (240, 239, 232)), (0.35, (254, 253, 250)), (1, (190, 188, 180)))),
    )
    pen = ImageDraw.Draw(canvas)
    pen.ellipse((858, 560, 880, 582), fill=(70, 20, 20))
    write(canvas, (800, 742), "TEST", 26, (120, 118, 112), anchor="mm")
    _tape(canvas, (430, 560, 1180, 500, 1190, 610, 440, 676))
    _tape(canvas, (600, 360, 720, 330, 940, 930, 820, 966))
    canvas = lit_from(canvas, (0.34, 0.3), 1.2, 0.42, warm=0.12)
    canvas = photographed(canvas, ((0.02, 0.0), (1.0, 0.02), (0.97, 1.0), (0.0, 0.96)))
    return developed(canvas, "smoke")


def _tape(canvas: Image.Image, corners: tuple[float, ...]) -> None:
    mask = shape(SIZE, "poly", corners)
    shadow(canvas, mask, (8, 9), 7, 0.45)
    tape = material("smoke/tape", SIZE, (172, 176, 180), spots=0.08, bumps=0.04, grains=(200, 80))
    ribs = ImageDraw.Draw(tape, "RGBA")
    for x in range(0, 1600, 7):
        ribs.line((x, 0, x + 60, 1200), fill=(60, 64, 70, 26), width=2)
    fill(canvas, mask, tape, 0.96)
    gleam = shape(SIZE, "line", (corners[0] + 30, corners[1] + 34, corners[2] - 30, corners[3] + 34), 18)
    fill(canvas, ImageChops.multiply(mask, gleam.filter(ImageFilter.GaussianBlur(14))), (244, 246, 248), 0.5)
