"""What `make test-long` tries besides: cells of a test of which others stay, and tests beside a cheaper one.

A test that keeps a promise of privacy stands in no table.
"""

from collections.abc import Mapping

from tests.longer import rooms, stories, windows
from tests.longer.cells import STAY

BESIDE: Mapping[str, str] = {**rooms.BESIDE, **stories.BESIDE, **windows.BESIDE}
"""A test of the long run and the one of `make test` that says the same at less cost; a file where several do."""


def is_long(test: str) -> bool:
    """Whether this test, by its whole name with the cell in brackets, waits for `make test-long`."""
    name, _, cell = test.partition("[")
    staying = STAY.get(name)
    return name in BESIDE or (staying is not None and not any(each in cell for each in staying))
