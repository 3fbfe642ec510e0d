"""Officers' text made safe to print: nothing is dropped silently, nothing can turn the reading order around."""

import re
import unicodedata
from collections.abc import Callable

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
