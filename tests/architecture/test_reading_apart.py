"""Workers read every test file between them, and none twice."""

from pathlib import Path

import pytest

from tests.reading_apart import part


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_the_parts_of_so_many_workers_are_all_files_once(count: int) -> None:
    paths = [Path(f"test_{number}.py") for number in range(20)]

    assert [path for number in range(count) for path in part(paths, number, count)] == paths
