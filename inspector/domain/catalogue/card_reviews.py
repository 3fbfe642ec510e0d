"""That somebody read a text for who is present, or for an officer who doubts, and stands behind exactly that text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Annotated

from inspector.domain.catalogue.reading import NOT_IN_THE_DOCUMENT, Within, read
from inspector.domain.catalogue.strict_document import DocumentError, Fields, Path, checked_text

REVIEW_FORMAT = "inspector-review/1"
_HASH = re.compile(r"[0-9a-f]{64}")


def _our_format(value: object, path: Path) -> str:
    if value != REVIEW_FORMAT:
        raise DocumentError(path, f"must be {REVIEW_FORMAT}")
    return REVIEW_FORMAT


def _a_hash(value: object, path: Path) -> str:
    text = checked_text(value, path, 64)
    if _HASH.fullmatch(text) is None:
        raise DocumentError(path, "must be 64 hexadecimal digits")
    return text


@dataclass(frozen=True, slots=True)
class CardReview:
    """Who found a text good, in which capacity, on which day."""

    format: Annotated[str, _our_format]
    text: Annotated[str, _a_hash]
    """SHA-256 of the file that was read."""
    by: Annotated[str, Within(1, 80)]
    capacity: Annotated[str, Within(1, 80)]
    on: date
    data_hash: bytes = field(default=b"", compare=False, metadata=NOT_IN_THE_DOCUMENT)

    @property
    def about(self) -> str:
        """What only one version of may begin on a day."""
        return f"{REVIEW_FORMAT} {self.text} {self.by}"

    @property
    def version(self) -> str:
        """A later day is another version."""
        return self.on.isoformat()

    @property
    def in_force_from(self) -> date:
        """The day of the review."""
        return self.on


def newest_review(reviews: Iterable[CardReview], data_hash: bytes, day: date) -> CardReview | None:
    """The newest review of exactly this text by that day."""
    about_it = [each for each in reviews if each.text == data_hash.hex() and each.on <= day]
    return max(about_it, key=lambda each: (each.on, each.data_hash), default=None)


def parse_review(document: Mapping[str, object], data: bytes) -> CardReview:
    """The review that a decoded JSON object holds.

    Raises:
        DocumentError: a field is missing, unknown or wrong.
    """
    return replace(read(CardReview, Fields.of(document)), data_hash=sha256(data).digest())
