"""What every part of a document needs: printable text, words for codes, numbered photos, drawn signatures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeAlias

from inspector.reports.fingerprint import in_groups
from inspector.reports.model import ReportPhoto, Stroke
from inspector.reports.pictures import Pictures
from inspector.reports.wording import Wording

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_SHORT = 19
"""Four groups of four and the spaces between."""


@dataclass(slots=True)
class Typesetting:
    """One document being laid out; photos are numbered in the order they are placed."""

    words: Wording
    text: Callable[[str], str]
    day: date
    """The day of the visit; a time of another day is printed with its date."""
    pictures: Pictures
    photos: list[Json] = field(default_factory=list)

    def rows(self, pairs: Iterable[tuple[str, str]]) -> list[Json]:
        """Label and value, those without a value left out."""
        return [[self.words.text(label), value] for label, value in pairs if value]

    def lines(self, *parts: str) -> str:
        """The parts that say something, each on its own line."""
        return "\n".join(self.text(part) for part in parts if part)

    def time(self, at: datetime) -> str:
        """A time of day, and the date where it is not that of the visit."""
        time = self.words.time(at)
        return time if at.date() == self.day else f"{self.words.day(at)}, {time}"

    def ahead(self, by: timedelta) -> str:
        """How far one clock is ahead of another, or behind it."""
        return f"{self.words.span(abs(by))} {self.words.text('ahead' if by > timedelta() else 'behind')}"

    def term(self, days: int) -> str:
        """How long there is to put something right; no term begins at the visit."""
        if days == 0:
            return self.words.text("term_at_once")
        return self.words.text("term_after_decision").format(days=self.words.count("days", days))

    def photo(self, photo: ReportPhoto, condition: str = "") -> Json:
        """Place a photo; one that cannot be printed keeps its number and its hashes."""
        number = len(self.photos) + 1
        file = self.pictures.add_photo(number, photo)
        missing = "photo_missing" if photo.picture is None else "photo_unreadable"
        placed: dict[str, Json] = {
            "number": number,
            "file": file,
            "missing": "" if file else self.words.text(missing),
            "masked": self.words.text("photo_masked") if photo.masked else "",
            "at": self.time(photo.taken_at),
            "by": self.text(photo.taken_by),
            "condition": self.text(condition),
            "caption": self.text(photo.words or photo.caption) or self.words.text("photo_of_the_visit"),
            "origin": self.words.text("photo_by_camera" if photo.by_camera else "photo_from_a_file"),
            "short": in_groups(photo.shared_sha256)[:_SHORT],
            "sha256": in_groups(photo.sha256, 8),
            "shared_sha256": in_groups(photo.shared_sha256, 8),
        }
        self.photos.append(placed)
        return placed

    def signature(self, strokes: Sequence[Stroke]) -> str:
        """Place a drawn signature; nothing when nobody drew."""
        return self.pictures.add_signature(strokes)
