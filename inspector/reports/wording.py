"""The report's fixed words and how it writes dates; `resources/reports/words.<language>.json` holds them."""

import json
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypeAlias, get_args

from inspector.domain.wall_clock import parts_of
from inspector.reports.errors import ReportNotReadyError
from inspector.reports.model import Language
from inspector.reports.resources import REPORTS

Words: TypeAlias = "dict[str, str | list[str] | dict[str, str]]"


class Wording:
    """One language's words; asking for a code it does not have is an error, never an empty cell."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words: Words = json.loads((REPORTS / f"words.{language}.json").read_text(encoding="utf-8"))

    def text(self, name: str) -> str:
        """A fixed phrase."""
        found = self.words[name]
        assert isinstance(found, str)  # noqa: S101 - a test reads every word of every language
        return found

    def of(self, group: str, code: str) -> str:
        """The words for a stored code.

        Raises:
            ReportNotReadyError: a code this program has no words for.
        """
        codes = self.words[group]
        if not isinstance(codes, dict) or code not in codes:
            raise ReportNotReadyError(f"no words for {group} '{code}'")
        return codes[code]

    def day(self, day: date) -> str:
        """A date in full, such as 24 november 2026."""
        months = self.words["months"]
        return f"{day.day} {months[day.month - 1]} {day.year}"  # type: ignore[index] # a list, by the test above

    def time(self, at: datetime) -> str:
        """A time of day, such as 09:03."""
        return f"{at:%H:%M}"

    def moment(self, at: datetime) -> str:
        """Date, time and the distance to UTC, so that nobody has to know where the officer stood."""
        offset = f"{at:%z}"
        return f"{self.day(at)}, {self.time(at)} (UTC{offset[:3]}:{offset[3:5]})"

    def span(self, span: timedelta) -> str:
        """A length of time by its two largest parts, such as 1 day and 2 hours; to the minute."""
        return f" {self.text('and')} ".join(self.count(name, number) for name, number in parts_of(span))

    def spoken_to(self, typed: str) -> str:
        """Who was there, as somebody typed or chose it in any language; what no list knows stays as it was typed."""
        for each in get_args(Language):
            roles = wording(each).words["spoken_to"]
            for code, word in roles.items():  # type: ignore[union-attr] # a group, by the test above
                if typed.casefold() in {code, word}:
                    said = self.of("spoken_to", code)
                    return said.capitalize() if typed[:1].isupper() else said
        return typed

    def count(self, name: str, number: int) -> str:
        """A number with its noun in the right form."""
        return f"{number} {self.of(name, 'one' if number == 1 else 'other')}"


@cache
def wording(language: Language) -> Wording:
    """The words of a language, read once."""
    return Wording(language)
