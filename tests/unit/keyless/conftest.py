"""How the process without keys begins is tested here, so each is begun as anywhere."""

from collections.abc import Iterator

import pytest

from tests.fakes.warm_servers import begun_cold


@pytest.fixture(scope="package", autouse=True)
def programs() -> Iterator[None]:
    with begun_cold():
        yield
