"""Files whose tests share something that takes many seconds to make, such as a played day.

They run first and so on one worker: spread over several, each of these would make it for itself.
"""

from collections.abc import Iterable
from typing import TypeVar

Test = TypeVar("Test")

TOGETHER = (
    "tests/stories/test_day_of_each_agency.py",
    "tests/stories/test_day_of_the_example.py",
    "tests/attacks/hub/test_linkage.py",
    "tests/attacks/hub/test_existence.py",
    "tests/attacks/test_camera_traces.py",
    "tests/stories/test_who_may_do_what.py",
    "tests/stories/test_identity_steps.py",
    "tests/unit/viewmodels/planning/test_forms_that_are_kept.py",
    "tests/unit/viewmodels/test_refused_writes.py",
)


def in_order(tests: Iterable[tuple[str, Test]]) -> list[Test]:
    """The tests of these files first, file by file; each with the path of its file, the others as they came."""
    place = {path: number for number, path in enumerate(TOGETHER)}
    return [test for _, test in sorted(tests, key=lambda each: place.get(each[0], len(place)))]
