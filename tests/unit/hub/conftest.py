from collections.abc import Iterator

import pytest

from tests.fakes.hub_process import RealHub, a_real_hub


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    """One hub for a module: its tests use devices and streams of their own."""
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))
