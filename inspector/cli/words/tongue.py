"""In which language commands speak: Dutch, or English where that is asked for or the machine speaks it (ADR 0105).

The code says its lines in English, and those of `verify` in Dutch, as in the bundle. What each is in the other language
stands in `resources/i18n/commands_nl.po` and `commands_en.po`. A line without a translation is said as it is.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from inspector.app.resources import resource
from inspector.cli.failures import WrongUseError

OPTION = "--language"
LANGUAGES = ("nl", "en")

_VARIABLES = ("INSPECTOR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_SEPARATORS = ("\n", "  ", ": ", "; ", ", ")
"""What holds sentences together that were made apart."""
_LINE = re.compile(r'(msgid|msgstr) (".*")')


class _Speaking:
    language = "nl"


@dataclass(frozen=True, slots=True)
class _Form:
    """A line with places to fill in, and the same in the other language."""

    pattern: re.Pattern[str]
    needed: str
    """What stands in every such line."""
    said: str


def speak(language: str) -> None:
    """Let everything that is said from here on be in this language."""
    _Speaking.language = language


def chosen(words: Sequence[str], environment: Mapping[str, str]) -> tuple[str, list[str]]:
    """The language that the words or the machine ask for, and the words without that.

    Raises:
        WrongUseError: there is no such language.
    """
    language, left, waiting = _of_machine(environment), list[str](), iter(words)
    for word in waiting:
        if word == OPTION or word.startswith(f"{OPTION}="):
            language = word.partition("=")[2] or next(waiting, "")
            if language not in LANGUAGES:
                raise WrongUseError(f"no such language: {language}")
        else:
            left.append(word)
    return language, left


def in_own_tongue(line: str) -> str:
    """The line in the language that is spoken; a line that nobody translated as it is."""
    return _translated(line, _Speaking.language)


def _of_machine(environment: Mapping[str, str]) -> str:
    said = next(filter(None, map(environment.get, _VARIABLES)), "")
    return "en" if said.startswith("en") else "nl"


def _translated(line: str, language: str) -> str:
    words = line.strip(" ")
    if words != line:
        return line.replace(words, _translated(words, language)) if words else line
    fixed, forms = _table(language)
    found = fixed.get(words) or _filled_in(words, forms, language)
    if found is not None:
        return found
    for between in _SEPARATORS:
        first, found_one, rest = words.partition(between)
        if found_one:
            return _translated(first, language) + between + _translated(rest, language)
    return words


def _filled_in(words: str, forms: Sequence[_Form], language: str) -> str | None:
    for form in forms:
        if form.needed in words:
            match = form.pattern.fullmatch(words)
            if match is not None:
                return form.said.format(*(_translated(value, language) for value in match.groups()))
    return None


@cache
def _table(language: str) -> tuple[Mapping[str, str], Sequence[_Form]]:
    """The lines that are said as they stand, and those with places to fill in, the most telling first."""
    pairs = dict(_pairs(language))
    open_ones = [source for source in pairs if "{" in source]
    open_ones.sort(key=lambda source: len("".join(_literals(source))), reverse=True)
    return pairs, tuple(_form(source, pairs[source]) for source in open_ones)


def _form(source: str, said: str) -> _Form:
    literals = _literals(source)
    return _Form(re.compile("(.+?)".join(map(re.escape, literals)), re.DOTALL), max(literals, key=len), said)


def _literals(source: str) -> list[str]:
    """What stands before, between and behind the places."""
    return source.split("{}")


def _pairs(language: str) -> Iterator[tuple[str, str]]:
    """What a table says, each line with its translation; the subset of gettext's format that we write."""
    source = ""
    for line in resource("i18n", f"commands_{language}.po").read_text(encoding="utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            continue
        text: str = json.loads(found[2])
        if found[1] == "msgid":
            source = text
        elif source:
            yield source, text
