"""What the typesetter draws: photos as they came, signatures as vector lines; all of it stays in memory."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field

from inspector.keyless.process import KeylessProcess
from inspector.reports.model import ReportPhoto, Stroke

_PAD_MARGIN = 12
_PEN = 6


@dataclass(slots=True)
class Pictures:
    """The files of one document under the names its data uses."""

    helper: KeylessProcess
    """Who decodes: a picture may come from anybody who took part."""
    files: dict[str, bytes] = field(default_factory=dict)

    def add_photo(self, number: int, photo: ReportPhoto) -> str:
        """Give the photo's file name, or nothing when there is no picture that can be printed."""
        drawing = None if photo.picture is None else photo_svg(photo.picture, self.helper)
        if drawing is None:
            return ""
        name = f"photo-{number}.svg"
        self.files[name] = drawing
        return name

    def add_signature(self, strokes: Sequence[Stroke]) -> str:
        """Give the drawing's file name, or nothing when nobody drew."""
        if not any(len(stroke) >= 2 for stroke in strokes):  # noqa: PLR2004 - x and y
            return ""
        name = f"signature-{len(self.files)}.svg"
        self.files[name] = signature_svg(strokes)
        return name


def photo_svg(picture: bytes, helper: KeylessProcess) -> bytes | None:
    """The picture unchanged inside a drawing of its size; None when it does not decode to its end.

    The typesetter's memory files must be text. It takes the picture out again byte for byte, so nothing is re-encoded.
    """
    found = helper.measured(picture)
    if found is None:
        return None
    data = base64.b64encode(picture).decode()
    image_size = f'width="{found.width}" height="{found.height}"'
    return _svg(f'<image {image_size} href="data:{found.mime};base64,{data}"/>', 0, 0, found.width, found.height)


def signature_svg(strokes: Sequence[Stroke]) -> bytes:
    """The pen lines as a drawing cut to size; only numbers enter it."""
    lines = [list(zip(stroke[::2], stroke[1::2], strict=False)) for stroke in strokes if len(stroke) >= 2]  # noqa: PLR2004
    across = [x for line in lines for x, _ in line]
    down = [y for line in lines for _, y in line]
    left, top = min(across) - _PAD_MARGIN, min(down) - _PAD_MARGIN
    width, height = max(across) - left + _PAD_MARGIN, max(down) - top + _PAD_MARGIN
    paths = "".join(f'<path d="{_path(line)}"/>' for line in lines)
    pen = f'fill="none" stroke="#0b1624" stroke-width="{_PEN}" stroke-linecap="round" stroke-linejoin="round"'
    return _svg(f"<g {pen}>{paths}</g>", left, top, width, height)


def _svg(content: str, left: int, top: int, width: int, height: int) -> bytes:
    box = f'viewBox="{left} {top} {width} {height}" width="{width}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{content}</svg>'.encode()


def _path(line: list[tuple[int, int]]) -> str:
    first, *others = line
    moves = others or [first]
    return f"M{first[0]} {first[1]}" + "".join(f"L{x} {y}" for x, y in moves)
