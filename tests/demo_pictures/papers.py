"""Pictures of papers on a wall: the house rules and a cleaning schedule that stops halfway."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.demo_pictures.brushes import (
    SIZE,
    Colour,
    Quad,
    clouds,
    fill,
    material,
    modulate,
    noise,
    paint_box,
    ramp,
    shape,
    warp,
    write,
)
from tests.demo_pictures.light import developed, lit_from, photographed, shadow

INK = (34, 36, 44)
PEN = (30, 58, 140)


def notice_board() -> Image.Image:
    """A cork board with the house rules in Dutch and English."""
    canvas = material("board/wall", SIZE, (212, 206, 190), spots=0.18, bumps=0.05, grains=(320, 120, 40, 14))
    frame = (150, 110, 1450, 1090)
    mask = shape(SIZE, "box", frame, 8)
    shadow(canvas, mask, (34, 30), 30, 0.55)
    wood = material("board/wood", SIZE, (142, 96, 58), spots=0.35, bumps=0.05, grains=(200, 60, 18))
    fill(canvas, mask, wood)
    cork = material("board/cork", (1210, 890), (188, 142, 92), spots=0.5, bumps=0.22, grains=(26, 14, 8, 5))
    paint_box(canvas, (195, 155, 1405, 1045), cork)
    rim = ImageDraw.Draw(canvas, "RGBA")
    rim.line((195, 1045, 195, 155, 1405, 155), fill=(40, 20, 8, 170), width=9)
    rim.line((195, 1045, 1405, 1045, 1405, 155), fill=(240, 210, 170, 110), width=5)
    _sheet(
        canvas,
        _rules(
            "HUISREGELS",
            (
                "Geen condoom, geen dienst",
                "Nee is nee",
                "Geen geweld of bedreiging",
                "Geen foto's of film",
                "Geen wapens of drugs",
                "Jonger dan 18: geen toegang",
            ),
        ),
        ((262, 214), (704, 226), (694, 836), (250, 822)),
        (200, 46, 40),
    )
    _sheet(
        canvas,
        _rules(
            "HOUSE RULES",
            (
                "No condom, no service",
                "No means no",
                "No violence or threats",
                "No photos or film",
                "No weapons or drugs",
                "Under 18: no entry",
            ),
        ),
        ((760, 232), (1196, 214), (1206, 818), (772, 838)),
        (40, 92, 168),
    )
    _sheet(canvas, _leaflet(), ((1100, 640), (1352, 662), (1334, 1010), (1082, 990)), (222, 176, 40))
    canvas = lit_from(canvas, (0.4, 0.22), 1.3, 0.46, warm=0.08)
    canvas = photographed(canvas, ((0.02, 0.03), (0.97, 0.0), (1.0, 1.0), (0.0, 0.97)))
    return developed(canvas, "board")


def _paper(seed: str, size: tuple[int, int], colour: Colour) -> Image.Image:
    sheet = modulate(Image.new("RGB", size, colour), clouds(seed, size, (400, 160)), 0.1)
    return modulate(sheet, noise(seed, size, 3), 0.03)


def _rules(title: str, lines: tuple[str, ...]) -> Image.Image:
    sheet = _paper(title, (700, 980), (246, 243, 234))
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, 700, 150), fill=(98, 34, 52))
    write(sheet, (350, 76), title, 76, (250, 246, 240), anchor="mm")
    for row, line in enumerate(lines):
        y = 232 + row * 116
        pen.ellipse((56, y - 26, 108, y + 26), fill=(98, 34, 52))
        write(sheet, (82, y), str(row + 1), 36, (250, 246, 240), anchor="mm")
        write(sheet, (136, y), line, 40, INK, anchor="lm")
    pen.line((56, 920, 644, 920), fill=(98, 34, 52), width=5)
    return sheet


def _leaflet() -> Image.Image:
    sheet = _paper("leaflet", (420, 580), (206, 226, 222))
    pen = ImageDraw.Draw(sheet)
    pen.ellipse((110, 56, 310, 256), fill=(22, 116, 116))
    pen.rectangle((192, 96, 228, 216), fill=(240, 248, 246))
    pen.rectangle((150, 138, 270, 174), fill=(240, 248, 246))
    write(sheet, (210, 306), "Hulp nodig?", 50, (16, 78, 80), anchor="mm")
    write(sheet, (210, 356), "Gratis en anoniem", 32, (16, 78, 80), anchor="mm")
    for row, width in enumerate((300, 280, 310, 220, 290, 250)):
        pen.rectangle((54, 410 + row * 24, 54 + width, 418 + row * 24), fill=(84, 116, 116))
    return sheet


def _sheet(canvas: Image.Image, sheet: Image.Image, corners: Quad, pin: Colour) -> None:
    mask = shape(SIZE, "poly", [value for point in corners for value in point])
    shadow(canvas, mask, (12, 16), 12, 0.5)
    bent = ramp(
        sheet.size, ((0, (236, 234, 230)), (0.35, (255, 254, 250)), (0.8, (240, 238, 232)), (1, (214, 211, 204)))
    )
    warp(canvas, ImageChops.multiply(sheet, bent), corners)
    x, y = (corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2 + 6
    head = shape(SIZE, "oval", (x - 17, y - 17, x + 17, y + 17))
    shadow(canvas, head, (12, 18), 6, 0.6)
    fill(canvas, head, pin)
    light = shape(SIZE, "oval", (x - 11, y - 12, x + 1, y)).filter(ImageFilter.GaussianBlur(3))
    fill(canvas, light, (255, 250, 244), 0.8)


def cleaning_schedule() -> Image.Image:
    """A clipboard with a cleaning schedule that nobody filled in for the last weeks."""
    table = material("clean/table", SIZE, (126, 88, 58), spots=0.3, bumps=0.05, grains=(300, 80, 22))
    canvas = table.copy()
    pen = ImageDraw.Draw(canvas, "RGBA")
    for y in range(0, 1200, 11):
        pen.line((0, y, 1600, y + (y * 13) % 15 - 7), fill=(46, 26, 10, 22 + (y * 7) % 40), width=2)
    for y in (296, 604, 912):
        pen.line((0, y, 1600, y + 8), fill=(30, 16, 6, 190), width=5)
        pen.line((0, y + 6, 1600, y + 14), fill=(220, 180, 130, 60), width=3)
    corners: Quad = ((330, 70), (1236, 40), (1330, 1120), (268, 1150))
    board = shape(SIZE, "poly", (306, 34, 1258, 2, 1360, 1160, 236, 1192))
    shadow(canvas, board, (40, 34), 34, 0.65)
    fill(canvas, board, material("clean/board", SIZE, (104, 74, 50), spots=0.5, bumps=0.12, grains=(40, 16, 8)))
    page = shape(SIZE, "poly", [value for point in corners for value in point])
    shadow(canvas, page, (10, 12), 10, 0.5)
    sheet = _schedule()
    bent = ramp(sheet.size, ((0, (224, 221, 214)), (0.3, (255, 254, 250)), (1, (232, 229, 222))))
    warp(canvas, ImageChops.multiply(sheet, bent), corners)
    _clip(canvas)
    _ballpoint(canvas)
    canvas = lit_from(canvas, (0.36, 0.26), 1.25, 0.44, warm=0.1)
    return developed(canvas, "clean")


def _schedule() -> Image.Image:
    sheet = _paper("schedule", (1200, 1440), (248, 246, 238))
    pen = ImageDraw.Draw(sheet)
    write(sheet, (70, 120), "Schoonmaakschema", 64, INK, anchor="lm")
    write(sheet, (70, 182), "per ruimte, iedere dag afvinken", 34, (90, 90, 96), anchor="lm")
    left, top, wide, high = 300, 250, 118, 104
    rooms = ("kamer 1", "kamer 2", "kamer 3", "kamer 4", "douche", "toilet", "keuken", "gang", "wasruimte")
    for column, day in enumerate(("ma", "di", "wo", "do", "vr", "za", "zo")):
        write(sheet, (left + column * wide + wide / 2, top + 40), day, 38, INK, anchor="mm")
    for row, room in enumerate(rooms):
        y = top + 84 + row * high
        write(sheet, (70, y + high / 2), room, 38, INK, anchor="lm")
        for column in range(7):
            x = left + column * wide
            pen.rectangle((x, y, x + wide, y + high), outline=(150, 150, 156), width=3)
            if column in {0, 1, 2} and (row, column) not in {(2, 2), (5, 1), (7, 2), (8, 1), (8, 2)}:
                _tick(sheet, x + 26 + (row * 7 + column * 11) % 12, y + 22 + (row * 5 + column * 3) % 14)
    write(sheet, (70, 1330), "week 41", 46, PEN, anchor="lm")
    pen.line((300, 1350, 620, 1350), fill=(150, 150, 156), width=3)
    pen.line((330, 1340, 350, 1304, 366, 1342, 396, 1310, 420, 1340, 470, 1322), fill=PEN, width=5, joint="curve")
    return sheet


def _tick(sheet: Image.Image, x: float, y: float) -> None:
    ImageDraw.Draw(sheet).line((x, y + 30, x + 22, y + 54, x + 62, y - 2), fill=PEN, width=8, joint="curve")


def _clip(canvas: Image.Image) -> None:
    steel = ((0.0, (92, 94, 98)), (0.2, (226, 228, 230)), (0.5, (170, 172, 176)), (1.0, (84, 86, 90)))
    tones = tuple(((20 + s * 110) / 1200, c) for s, c in steel)
    clip = shape(SIZE, "poly", (560, 26, 1000, 12, 1016, 116, 548, 132))
    shadow(canvas, clip, (14, 22), 14, 0.6)
    fill(canvas, clip, ramp(SIZE, tones, upright=True))
    lip = shape(SIZE, "box", (690, -30, 868, 44), 26)
    shadow(canvas, lip, (8, 12), 8, 0.5)
    fill(canvas, lip, ramp(SIZE, tuple((max(0.0, s * 44 / 1200), c) for s, c in steel), upright=True))


def _ballpoint(canvas: Image.Image) -> None:
    body = shape(SIZE, "line", (1180, 1010, 1470, 640), 34)
    shadow(canvas, body, (26, 34), 16, 0.6)
    fill(canvas, body, (28, 44, 92))
    shine = shape(SIZE, "line", (1176, 996, 1458, 636), 8).filter(ImageFilter.GaussianBlur(3))
    fill(canvas, shine, (170, 190, 236), 0.7)
    fill(canvas, shape(SIZE, "line", (1180, 1010, 1150, 1048), 26), (196, 198, 202))
    tip = shape(SIZE, "poly", (1136, 1030, 1164, 1052, 1122, 1084))
    fill(canvas, tip, (150, 152, 158))
    fill(canvas, shape(SIZE, "line", (1440, 678, 1490, 614), 30), (198, 200, 204))
    clip = shape(SIZE, "line", (1404, 690, 1468, 606), 9)
    fill(canvas, clip, (214, 216, 220))
