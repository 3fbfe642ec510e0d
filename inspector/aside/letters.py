"""Where the letters of a language are missing: its cards in one that can be drawn, with a sentence that says so."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtGui import QFont, QFontMetrics

Language = Mapping[str, object]

SENTENCE = (
    "Deze tablet mist de letters van deze taal. Hier staat het in een andere taal. · "
    "This tablet lacks the letters of this language. Here it is in another one."
)
_INSTEAD = ("en", "nl")
_NAMES = {
    "bg": "Bulgarian", "es": "Spanish", "fr": "French", "hu": "Hungarian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "th": "Thai", "tr": "Turkish", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def is_drawn(text: str) -> bool:
    """Whether some font that is here, of the program or of the system, has each letter of a text."""
    metrics = QFontMetrics(QFont())
    return all(metrics.inFontUcs4(ord(sign)) for sign in set(text) if sign.isprintable() and not sign.isspace())


def in_letters_that_are_here(
    languages: Sequence[Language], draws: Callable[[str], bool] = is_drawn
) -> tuple[Language, ...]:
    """Each language, or in its place and under its name another one whose letters are here."""
    can_be_drawn = {str(each["code"]): draws("".join(_texts(each))) for each in languages}
    by_code = {str(each["code"]): each for each in languages}
    others = (by_code[code] for code in (*_INSTEAD, *by_code) if can_be_drawn.get(code))
    instead = next(others, None)
    if instead is None:
        return tuple(languages)
    return tuple(each if can_be_drawn[str(each["code"])] else _in_its_place(each, instead) for each in languages)


def _in_its_place(missing: Language, instead: Language) -> Language:
    code = str(missing["code"])
    standing = " ".join(filter(None, (SENTENCE, str(instead["standing"]))))
    return {**instead, "name": _NAMES.get(code, code.upper()), "standing": standing}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)
