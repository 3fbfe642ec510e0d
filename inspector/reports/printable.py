"""Officers' text made safe to print: nothing is dropped silently, nothing can turn the reading order around.

PDF/A refuses a document with one unprintable character, so a smiley in a note would otherwise cost the whole report:
which ones can be printed is read from the fonts themselves.
"""

import re
import struct
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

TEXT_FONTS = ("Inter_*.ttf", "NotoSans*.ttf", "IBMPlexMono_*.ttf")
LONGEST_WORD = 32
_PIECE = 8
_BREAK = "\u200b"
_LONG_WORD = re.compile(rf"[^\s{_BREAK}]{{{LONGEST_WORD + 1},}}")
_JOINERS = "\u200c\u200d\u200e\u200f\u00ad"
"""Format characters that writing needs (Arabic, Indic); every other one could only mislead."""


def printable(text: str, has_glyph: Callable[[int], bool]) -> str:
    """The text in composed form; what no font has, or what is invisible, is shown as its code, such as [U+202E]."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    shown = "".join(_shown(character, has_glyph) for character in lines)
    return _LONG_WORD.sub(_with_breaks, shown).strip()


def _shown(character: str, has_glyph: Callable[[int], bool]) -> str:
    if character in "\n " or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category[0] in "CZ" or not has_glyph(ord(character)):
        return f"[U+{ord(character):04X}]"
    return character


def _with_breaks(match: re.Match[str]) -> str:
    word = match.group()
    return _BREAK.join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))


@cache
def printable_codepoints(fonts: Path) -> frozenset[int]:
    """Every code point that at least one text font in this folder has a glyph for."""
    files = [file for pattern in TEXT_FONTS for file in sorted(fonts.glob(pattern))]
    return frozenset().union(*(codepoints_of(file.read_bytes()) for file in files))


def codepoints_of(font: bytes) -> set[int]:
    """The code points a TrueType or OpenType font maps to a glyph (cmap formats 4 and 12)."""
    covered: set[int] = set()
    start = _table(font, b"cmap")
    (subtables,) = struct.unpack_from(">H", font, start + 2)
    for index in range(subtables):
        _, _, offset = struct.unpack_from(">HHI", font, start + 4 + 8 * index)
        (form,) = struct.unpack_from(">H", font, start + offset)
        if form == 4:  # noqa: PLR2004 - the number of the format
            covered |= _format_4(font, start + offset)
        elif form == 12:  # noqa: PLR2004 - the number of the format
            covered |= _format_12(font, start + offset)
    return covered


def _table(font: bytes, tag: bytes) -> int:
    (tables,) = struct.unpack_from(">H", font, 4)
    for index in range(tables):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no {tag.decode()} table")


def _format_4(font: bytes, at: int) -> set[int]:
    (twice,) = struct.unpack_from(">H", font, at + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", font, at + 16 + 2 * twice)
    offsets_at = at + 16 + 3 * twice
    offsets = struct.unpack_from(f">{count}H", font, offsets_at)
    covered: set[int] = set()
    for segment, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, last + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", font, offsets_at + 2 * segment + offset + 2 * (code - first))
                if glyph == 0:
                    continue
            if (glyph + delta) & 0xFFFF:
                covered.add(code)
    return covered - {0xFFFF}


def _format_12(font: bytes, at: int) -> set[int]:
    (groups,) = struct.unpack_from(">I", font, at + 12)
    covered: set[int] = set()
    for index in range(groups):
        first, last, glyph = struct.unpack_from(">III", font, at + 16 + 12 * index)
        covered.update(range(first + (glyph == 0), last + 1))
    return covered
