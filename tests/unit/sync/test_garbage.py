"""A turn of news is taken without Python's search for garbage, and the search goes on afterwards as it was."""

import gc
from collections.abc import Iterator

import pytest

from inspector.sync.garbage import left_alone


@pytest.fixture(autouse=True)
def _searched_afterwards() -> Iterator[None]:
    yield
    gc.enable()


def test_nothing_is_searched_until_the_last_turn_is_over() -> None:
    with left_alone():
        with left_alone():
            assert not gc.isenabled()
        assert not gc.isenabled()

    assert gc.isenabled()


def test_the_search_goes_on_after_a_turn_that_failed() -> None:
    with pytest.raises(OSError, match="full"), left_alone():
        raise OSError("full")

    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    gc.disable()

    with left_alone():
        assert not gc.isenabled()

    assert not gc.isenabled()
