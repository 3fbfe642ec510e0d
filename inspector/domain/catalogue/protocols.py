"""What an officer does who doubts: one signed, versioned document with each of these ways (docs/formats/cards.md)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Annotated

from inspector.domain.catalogue.card_reviews import CardReview, newest_review
from inspector.domain.catalogue.reading import NOT_IN_THE_DOCUMENT, Within, Word, Wording, read
from inspector.domain.catalogue.strict_document import DocumentError, Fields, Path

PROTOCOLS_FORMAT = "inspector-protocols/1"


def _our_format(value: object, path: Path) -> str:
    if value != PROTOCOLS_FORMAT:
        raise DocumentError(path, f"must be {PROTOCOLS_FORMAT}")
    return PROTOCOLS_FORMAT


class Doubt(StrEnum):
    """What a protocol is about."""

    DANGER = "danger"
    MINOR = "minor"
    VICTIM = "victim"
    DOCUMENT = "document"


class Readers(StrEnum):
    """Who reads it."""

    POLICE = "police"
    OTHERS = "others"


EACH = frozenset(
    {(doubt, Readers.OTHERS) for doubt in Doubt}
    | {(doubt, Readers.POLICE) for doubt in Doubt if doubt is not Doubt.DOCUMENT}
)
"""What a set must have, each once: doubt about a document leads to the police, who have no protocol for it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do."""

    text: Wording
    seals: bool
    """Only for who may seal facts to another agency."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """What to do, in this order."""

    about: Doubt
    readers: Readers
    title: Annotated[Wording, Within(1, 80)]
    steps: Annotated[tuple[Step, ...], Within(1, 12)]

    def __post_init__(self) -> None:
        if all(step.seals for step in self.steps):
            raise DocumentError(("steps",), "must have a step that everybody reads")


@dataclass(frozen=True, slots=True)
class ProtocolSet:
    """Every protocol that one office stands behind."""

    format: Annotated[str, _our_format]
    version: Word
    in_force_from: date
    expires: date
    """The last day on which they are shown."""
    protocols: Annotated[tuple[Protocol, ...], Within(1, 20)]
    data_hash: bytes = field(default=b"", compare=False, metadata=NOT_IN_THE_DOCUMENT)
    shipped: bool = field(default=False, compare=False, metadata=NOT_IN_THE_DOCUMENT)
    """It came with the program, and gives way to whatever was signed."""

    def __post_init__(self) -> None:
        said = [(each.about, each.readers) for each in self.protocols]
        if len(said) != len(EACH) or set(said) != EACH:
            wanted = ", ".join(sorted(f"{about} for {readers}" for about, readers in EACH))
            raise DocumentError(("protocols",), f"must have each of these once: {wanted}")
        if self.expires < self.in_force_from:
            raise DocumentError(("expires",), "lies before in_force_from")

    @property
    def about(self) -> str:
        """What only one version of may begin on a day."""
        return PROTOCOLS_FORMAT


@dataclass(frozen=True, slots=True)
class ShownProtocol:
    """A protocol as it is shown on a day."""

    protocol: Protocol | None
    """None where what was signed expired, or nothing can be read."""
    review: CardReview | None


def parse_protocols(document: Mapping[str, object], data: bytes) -> ProtocolSet:
    """The protocols that a decoded JSON object holds.

    Raises:
        DocumentError: a field is missing, unknown or wrong.
    """
    return replace(read(ProtocolSet, Fields.of(document)), data_hash=sha256(data).digest())


def protocol_on(
    day: date, sets: Iterable[ProtocolSet], reviews: Iterable[CardReview], about: Doubt, readers: Readers
) -> ShownProtocol:
    """What is shown on a day: of what was signed the newest beginning, else what came with the program.

    What expired is not shown, and what it took the place of does not come back: it may have been replaced because it
    was wrong.
    """
    known = tuple(sets)
    begun = [each for each in known if each.in_force_from <= day or each.shipped]
    found = max(begun, key=lambda each: (not each.shipped, each.in_force_from), default=None)
    if found is None or found.expires < day:
        return ShownProtocol(None, None)
    said = {(each.about, each.readers): each for each in found.protocols}
    protocol = said.get((about, readers)) or said[about, Readers.OTHERS]
    return ShownProtocol(protocol, newest_review(reviews, found.data_hash, day))
