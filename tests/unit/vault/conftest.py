"""A world for each test, its vaults closed at the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.world import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path)
    yield made
    made.closes()
