"""Which of several signed documents count: no version and no beginning twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.domain.catalogue.national import NationalLaw
from inspector.domain.catalogue.protocols import ProtocolSet

Document = Catalogue | NationalLaw | MunicipalLaw | CardSet | CardReview | AidMap | ProtocolSet


@dataclass(frozen=True, slots=True)
class Signed:
    """A document somebody trusted signed, under the name it came with."""

    name: str
    document: Document
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class Repeated:
    """A document that takes the version or the beginning of another one, which was signed before it."""

    name: str
    document: Document
    before: str


def told_apart(found: Iterable[Signed]) -> tuple[tuple[Signed, ...], tuple[Repeated, ...]]:
    """Those that count, the oldest signature first, and those that repeat what was signed before; the same bytes once.

    In whatever order they came, every device with the same documents decides alike.
    """
    counting: list[Signed] = []
    repeated: list[Repeated] = []
    for each in sorted(found, key=lambda one: (one.signed_at, one.document.data_hash)):
        document = each.document
        taken = [one for one in counting if is_taken(one.document, document)]
        if not taken:
            counting.append(each)
        elif taken[0].document.data_hash != document.data_hash:
            repeated.append(Repeated(each.name, document, taken[0].name))
    return tuple(counting), tuple(repeated)


def is_taken(one: Document, other: Document) -> bool:
    """Whether both speak of the same and claim one version or one beginning."""
    return one.about == other.about and (one.version == other.version or one.in_force_from == other.in_force_from)
