from collections.abc import Iterator

import pytest

from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.postgres import NewDatabase, on_each_database

new_database = on_each_database(pytest.mark.long)


@pytest.fixture(scope="module")
def hub(new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    """One hub for a module, on each database: its tests use devices and streams of their own."""
    yield from a_real_hub(tmp_path_factory.mktemp("hub"), new_database())
