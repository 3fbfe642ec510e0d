"""No version and no beginning twice: what was signed first counts, in whatever order things arrive."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

from inspector.domain.catalogue.versions import Repeated, Signed, told_apart
from tests.stories.officers import CATALOGUES

DAY = datetime(2026, 12, 1, tzinfo=UTC)


def signed(name: str, version: str, begins: date, day: int, data: bytes = b"") -> Signed:
    document = replace(CATALOGUES[0], version=version, in_force_from=begins, data_hash=data or name.encode())
    return Signed(name, document, DAY + timedelta(days=day))


FIRST = signed("first", "1", date(2027, 1, 1), 1)
SAME_VERSION = signed("same version", "1", date(2027, 7, 1), 2)
SAME_BEGINNING = signed("same beginning", "2", date(2027, 1, 1), 3)
NEXT = signed("next", "3", date(2027, 8, 1), 4)


def test_the_same_version_or_beginning_twice_is_refused_and_what_was_signed_first_counts() -> None:
    for each in permutations((FIRST, SAME_VERSION, SAME_BEGINNING, NEXT)):
        counting, repeated = told_apart(each)

        assert counting == (FIRST, NEXT)
        assert repeated == (
            Repeated("same version", SAME_VERSION.document, "first"),
            Repeated("same beginning", SAME_BEGINNING.document, "first"),
        )


def test_the_same_bytes_by_two_roads_are_one_document() -> None:
    again = replace(FIRST, name="by a stick", signed_at=DAY)

    assert told_apart((FIRST, again)) == ((again,), ())
