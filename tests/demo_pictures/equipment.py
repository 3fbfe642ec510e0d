"""Pictures of safety equipment: an extinguisher and an alarm button."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.demo_pictures.brushes import SIZE, curve, fill, material, paint_box, ramp, shape, write
from tests.demo_pictures.light import STEEL, across, developed, down, lit_from, photographed, shadow

RED = (
    (0.0, (70, 8, 10)),
    (0.12, (150, 18, 20)),
    (0.3, (232, 62, 52)),
    (0.4, (214, 34, 32)),
    (0.72, (150, 14, 18)),
    (0.92, (84, 6, 10)),
    (1.0, (110, 20, 22)),
)


def extinguisher() -> Image.Image:
    """A fire extinguisher whose inspection sticker ran out."""
    canvas = material("ext/wall", SIZE, (222, 216, 202), spots=0.18, bumps=0.05, grains=(320, 120, 40, 14))
    lower = material("ext/lower", (1600, 420), (118, 132, 140), spots=0.2, bumps=0.08, grains=(280, 90, 30))
    canvas.paste(lower, (0, 780))
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 772, 1600, 784), fill=(84, 92, 98))
    _pictogram(canvas)

    body = (610, 430, 950, 1150)
    mask = shape(SIZE, "box", body, 130)
    shadow(canvas, mask, (70, 26), 44, 0.62)
    shadow(canvas, mask, (22, 10), 14, 0.5)
    fill(canvas, mask, across(body, RED))
    top = shape(SIZE, "box", (610, 430, 950, 600), 130).filter(ImageFilter.GaussianBlur(16))
    fill(canvas, ImageChops.multiply(top, mask), (250, 150, 130), 0.2)
    foot = shape(SIZE, "box", (618, 1080, 942, 1160), 18)
    fill(
        canvas,
        ImageChops.multiply(foot, mask),
        across(body, ((0, (14, 14, 16)), (0.3, (74, 74, 78)), (0.6, (30, 30, 32)), (1, (12, 12, 14)))),
    )

    _valve(canvas)
    _hose(canvas)
    _label(canvas)
    _sticker(canvas)
    gleam = shape(SIZE, "box", (690, 520, 712, 1040), 10).filter(ImageFilter.GaussianBlur(7))
    fill(canvas, gleam, (255, 214, 206), 0.5)
    canvas = lit_from(canvas, (0.36, 0.18), 1.35, 0.42, warm=0.08)
    canvas = photographed(canvas, ((0.03, 0.02), (0.97, 0.0), (1.0, 0.98), (0.0, 1.0)))
    return developed(canvas, "ext")


def _pictogram(canvas: Image.Image) -> None:
    box = (1080, 150, 1330, 400)
    mask = shape(SIZE, "box", box, 8)
    shadow(canvas, mask, (8, 8), 8, 0.45)
    fill(canvas, mask, across(box, ((0, (206, 30, 34)), (0.4, (224, 44, 44)), (1, (180, 20, 26)))))
    white = (250, 244, 240)
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle((1096, 166, 1314, 384), 4, outline=white, width=5)
    pen.rounded_rectangle((1150, 236, 1216, 360), 22, fill=white)
    pen.rectangle((1168, 206, 1198, 240), fill=white)
    pen.line((1150, 214, 1216, 214), fill=white, width=10)
    pen.line((1198, 222, 1250, 240, 1252, 300), fill=white, width=9, joint="curve")
    pen.polygon((1240, 366, 1296, 366, 1286, 300, 1272, 326, 1266, 290, 1250, 330), fill=white)


def _valve(canvas: Image.Image) -> None:
    block = (728, 366, 832, 458)
    mask = shape(SIZE, "box", block, 14)
    shadow(canvas, mask, (30, 14), 18, 0.5)
    fill(canvas, mask, across(block, STEEL))
    fill(canvas, shape(SIZE, "box", (744, 330, 816, 376), 10), across((744, 330, 816, 376), STEEL))
    carry = shape(SIZE, "line", curve([(760, 376), (840, 372), (952, 392)]), 24)
    squeeze = shape(SIZE, "line", curve([(748, 344), (830, 322), (966, 300)]), 26)
    for lever, top in ((carry, 360), (squeeze, 288)):
        shadow(canvas, lever, (34, 22), 16, 0.5)
        fill(canvas, lever, down((0, top, 0, top + 62), ((0, (92, 94, 98)), (0.4, (44, 46, 48)), (1, (16, 16, 18)))))
    pin = shape(SIZE, "oval", (672, 322, 734, 384))
    hole = shape(SIZE, "oval", (682, 332, 724, 374))
    ring = Image.composite(Image.new("L", SIZE), pin, hole)
    shadow(canvas, ring, (8, 8), 5, 0.5)
    fill(canvas, ring, across((672, 322, 734, 384), STEEL))
    gauge = (752, 392, 808, 448)
    fill(canvas, shape(SIZE, "oval", gauge), (46, 46, 48))
    fill(canvas, shape(SIZE, "oval", (757, 397, 803, 443)), (238, 236, 228))
    pen = ImageDraw.Draw(canvas)
    pen.arc((762, 402, 798, 438), 200, 250, fill=(190, 30, 30), width=6)
    pen.arc((762, 402, 798, 438), 250, 320, fill=(40, 140, 70), width=6)
    pen.line((780, 424, 768, 408), fill=(20, 20, 20), width=3)


def _hose(canvas: Image.Image) -> None:
    points = [(824, 424), (900, 420), (974, 462), (1008, 560), (1012, 680), (1004, 800), (976, 900)]
    flat = curve(points)
    hose = shape(SIZE, "line", flat, 34)
    shadow(canvas, hose, (40, 16), 20, 0.55)
    fill(canvas, hose, (26, 26, 28))
    shine = shape(SIZE, "line", [value - 6 for value in flat], 7).filter(ImageFilter.GaussianBlur(4))
    fill(canvas, shine, (150, 152, 156), 0.55)
    nozzle = shape(SIZE, "poly", (956, 880, 1000, 892, 978, 1010, 918, 992))
    shadow(canvas, nozzle, (26, 14), 14, 0.5)
    fill(canvas, nozzle, across((918, 880, 1000, 1010), ((0, (16, 16, 18)), (0.4, (84, 84, 88)), (1, (14, 14, 16)))))


def _label(canvas: Image.Image) -> None:
    box = (650, 620, 910, 900)
    paper = Image.new("RGB", (260, 280), (240, 236, 226))
    pen = ImageDraw.Draw(paper)
    pen.rectangle((0, 0, 260, 54), fill=(30, 30, 34))
    write(paper, (130, 27), "SCHUIMBLUSSER 6 L", 24, (250, 248, 240), anchor="mm")
    for place, (letter, colour) in enumerate((("A", (54, 120, 64)), ("B", (190, 50, 46)))):
        pen.rounded_rectangle((34 + place * 104, 74, 122 + place * 104, 150), 8, fill=colour)
        write(paper, (78 + place * 104, 112), letter, 54, (250, 248, 240), anchor="mm")
    for row, width in enumerate((208, 190, 214, 150, 200, 176)):
        pen.rectangle((24, 170 + row * 17, 24 + width, 176 + row * 17), fill=(88, 86, 84))
    bent = ramp((260, 280), ((0, (120, 116, 110)), (0.28, (255, 252, 244)), (0.6, (214, 210, 202)), (1, (96, 92, 88))))
    paint_box(canvas, box, ImageChops.multiply(paper, bent), 6)


def _sticker(canvas: Image.Image) -> None:
    paper = Image.new("RGB", (210, 130), (246, 226, 92))
    pen = ImageDraw.Draw(paper)
    pen.rectangle((0, 0, 210, 36), fill=(32, 60, 110))
    write(paper, (105, 18), "GEKEURD", 24, (250, 250, 244), anchor="mm")
    write(paper, (105, 58), "maart 2022", 25, (30, 30, 34), anchor="mm")
    write(paper, (105, 88), "volgende keuring", 18, (60, 58, 50), anchor="mm")
    write(paper, (105, 112), "maart 2024", 25, (150, 24, 24), anchor="mm")
    bent = ramp((210, 130), ((0, (190, 186, 176)), (0.3, (255, 252, 244)), (1, (170, 166, 158))))
    box = (676, 930, 886, 1060)
    shadow(canvas, shape(SIZE, "box", box, 6), (3, 4), 4, 0.4)
    paint_box(canvas, box, ImageChops.multiply(paper, bent), 6)
    curl = shape(SIZE, "poly", (886, 930, 886, 968, 848, 930)).filter(ImageFilter.GaussianBlur(1))
    fill(canvas, curl, (252, 244, 190))


def alarm_button() -> Image.Image:
    """An alarm button beside a bed, its cover cracked and a wire hanging out."""
    canvas = material("alarm/wall", SIZE, (148, 96, 92), spots=0.18, bumps=0.05, grains=(320, 110, 40))
    pattern = ImageDraw.Draw(canvas, "RGBA")
    for x in range(0, 1600, 100):
        pattern.rectangle((x, 0, x + 50, 1200), fill=(255, 220, 200, 12))
        pattern.line((x, 0, x, 1200), fill=(60, 20, 20, 46), width=2)
    board = shape(SIZE, "box", (-20, 930, 1620, 1240))
    shadow(canvas, board, (0, -18), 24, 0.6)
    fill(canvas, board, down((0, 930, 1600, 1200), ((0, (150, 108, 70)), (0.08, (120, 82, 50)), (1, (70, 44, 26)))))
    grain = ImageDraw.Draw(canvas, "RGBA")
    for y in range(950, 1200, 13):
        grain.line((0, y, 1600, y + (y * 7) % 9 - 4), fill=(40, 20, 6, 40 + (y * 11) % 40), width=2)

    wire = shape(SIZE, "line", curve([(844, 690), (836, 770), (872, 840), (850, 902), (880, 960)]), 10)
    shadow(canvas, wire, (18, 12), 9, 0.55)
    fill(canvas, wire, (228, 224, 214))
    for number, (colour, end) in enumerate(
        (((200, 60, 40), (866, 1006)), ((44, 84, 160), (892, 1010)), ((70, 130, 60), (914, 998)))
    ):
        strand = shape(SIZE, "line", (880, 956, 882 + number * 4, 980, *end), 6)
        shadow(canvas, strand, (10, 8), 5, 0.5)
        fill(canvas, strand, colour)
        tip = shape(SIZE, "line", (*end, end[0] + 3, end[1] + 16), 4)
        fill(canvas, tip, (206, 134, 72))

    plate = (560, 290, 1040, 720)
    mask = shape(SIZE, "box", plate, 26)
    shadow(canvas, mask, (54, 40), 40, 0.6)
    shadow(canvas, mask, (14, 12), 10, 0.5)
    fill(canvas, mask, down(plate, ((0, (250, 246, 236)), (0.5, (232, 227, 214)), (1, (196, 190, 176)))))
    inner = shape(SIZE, "box", (574, 304, 1026, 706), 20)
    fill(canvas, inner, down(plate, ((0, (236, 231, 219)), (0.5, (244, 240, 230)), (1, (214, 208, 196)))))
    for x, y in ((600, 330), (1000, 330), (600, 680), (1000, 680)):
        fill(canvas, shape(SIZE, "oval", (x - 11, y - 11, x + 11, y + 11)), across((x - 11, y, x + 11, y), STEEL))
        ImageDraw.Draw(canvas).line((x - 7, y - 5, x + 7, y + 5), fill=(60, 60, 62), width=3)
    write(canvas, (800, 346), "ALARM", 50, (168, 26, 28), anchor="mm")

    collar = (672, 384, 928, 640)
    fill(
        canvas,
        shape(SIZE, "oval", collar),
        across(collar, ((0, (180, 150, 20)), (0.3, (252, 222, 84)), (0.7, (224, 184, 40)), (1, (140, 108, 10)))),
    )
    fill(canvas, shape(SIZE, "oval", (692, 404, 908, 620)), (60, 14, 12))
    button = (704, 412, 896, 604)
    cap = shape(SIZE, "oval", button)
    shadow(canvas, cap, (10, 12), 10, 0.6)
    fill(canvas, cap, across(button, RED))
    dome = shape(SIZE, "oval", (724, 426, 868, 540)).filter(ImageFilter.GaussianBlur(18))
    fill(canvas, ImageChops.multiply(dome, cap), (255, 150, 136), 0.55)
    spot = shape(SIZE, "oval", (748, 440, 800, 472)).filter(ImageFilter.GaussianBlur(6))
    fill(canvas, spot, (255, 236, 230), 0.85)
    crack = ImageDraw.Draw(canvas)
    for path in (
        (1026, 560, 960, 580, 930, 640, 880, 660, 866, 706),
        (930, 640, 960, 676, 954, 706),
        (960, 580, 985, 624),
    ):
        crack.line(path, fill=(90, 82, 70), width=4)
        crack.line([value + 2 for value in path], fill=(255, 252, 244), width=1)
    hole = shape(SIZE, "poly", (812, 706, 870, 662, 900, 690, 896, 720, 814, 720))
    fill(canvas, hole, (28, 22, 20))
    wire_top = shape(SIZE, "line", curve([(848, 676), (844, 700), (838, 752)]), 10)
    fill(canvas, wire_top, (216, 212, 202))
    canvas = lit_from(canvas, (0.3, 0.3), 1.15, 0.3, warm=0.22)
    canvas = photographed(canvas, ((0.04, 0.03), (0.98, 0.0), (0.96, 0.97), (0.0, 1.0)))
    return developed(canvas, "alarm", edge=0.5)
