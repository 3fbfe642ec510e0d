"""What keeps a device from going along with its hub's next key leaves the sync as it was."""

from typing import cast

import pytest

from inspector.crypto.errors import CryptoError
from inspector.sync.following import Following
from inspector.sync.http_carrier import HttpCarrier
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, VaultError
from inspector.vault.sides.vault import Vault
from inspector.wire.of_hub.hub_keys import encode_said


class Refusing:
    """A vault that refuses what it hears."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def hear_of_hub_keys(self, _said: object) -> Changes:
        raise self._error


class Telling:
    """A hub that says something of its keys."""

    def hub_keys(self) -> bytes:
        return encode_said(())


def followed(error: Exception) -> bytes | None:
    vault, carrier = cast(Vault, Refusing(error)), cast(HttpCarrier, Telling())
    return Following(vault, carrier, lambda task: task(), lambda _changes: None).follow()


@pytest.mark.parametrize("error", [NotSavedError("full"), VaultError("another word came meanwhile")])
def test_a_vault_that_refuses_follows_nothing_and_breaks_nothing(error: Exception) -> None:
    assert followed(error) is None


def test_a_fault_of_the_program_is_not_hidden() -> None:
    with pytest.raises(CryptoError):
        followed(CryptoError("a fault"))
