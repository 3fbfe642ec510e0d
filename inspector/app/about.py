"""What the program says of itself: its version, and what it is made of under which licences."""

from inspector.app.resources import program_root

VERSION = "0.1.0"

_PLACES = (("docs", "third-party.md"), ("third-party.md",))
"""In a checkout and in a frozen program."""
_BEGIN, _END = "## Delivered with the program", "## Used to build"
_HEADS = {"Package", "Files", "---"}


def parts() -> tuple[tuple[str, str], ...]:
    """The packages, fonts and icons that are delivered with the program, and their licences."""
    delivered = _document().partition(_BEGIN)[2].partition(_END)[0]
    rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in delivered.splitlines() if "|" in line)
    return tuple((row[0], row[-1]) for row in rows if row[0] not in _HEADS)


def _document() -> str:
    files = (program_root().joinpath(*place) for place in _PLACES)
    return next((file.read_text(encoding="utf-8") for file in files if file.exists()), "")
