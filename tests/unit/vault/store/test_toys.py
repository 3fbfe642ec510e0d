"""A toy is kept by the transaction that put it there, or not at all."""

import pytest

from inspector.vault.vault import Vault
from tests.fakes.world import World


def test_a_toy_survives_locking(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.put_toy("tol")

    world.reopens(t1)

    assert t1.vault.toys() == ("tol",)


def test_a_toy_of_a_transaction_that_failed_is_not_there(world: World) -> None:
    t1 = world.officer("t1")

    with pytest.raises(RuntimeError):
        _put_and_fail(t1.vault)

    assert t1.vault.toys() == ()


def _put_and_fail(vault: Vault) -> None:
    with vault._saving() as tx:
        tx.store.toys.put("tol", 1)
        raise RuntimeError
