"""A hub that answers under another key than the one that is pinned: whether the agency's root says that it may."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from inspector.sync.failures import Failure
from inspector.sync.http_carrier import HttpCarrier, prove_hub
from inspector.sync.ports import OnVaultThread
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import VaultError
from inspector.wire.errors import WireError
from inspector.wire.messages import SyncRequest
from inspector.wire.of_hub.hub_keys import HubKeys, SaidOfHub, decode_said


class KeyedVault(Protocol):
    """What is asked of a vault about the keys of its hub."""

    @property
    def cursor(self) -> int:
        """The ingest position up to which the hub's news is in the vault."""

    @property
    def incarnation(self) -> bytes | None:
        """The life of the hub in which `cursor` counts."""

    @property
    def hub_keys(self) -> HubKeys:
        """Whose signature counts as the hub's."""
        ...

    def hear_of_hub_keys(self, said: Iterable[SaidOfHub]) -> HubKeys:
        """Keep what the own agency's root said of a hub's keys."""

    def follow_hub(self, public: bytes, *, is_asked: bool = False) -> Changes:
        """From here on the hub's key is this one."""


@dataclass(frozen=True, slots=True)
class Following:
    """Goes along with a hub to its next key, when root and old key both say so and whoever answers has it."""

    vault: KeyedVault
    carrier: HttpCarrier
    run: OnVaultThread
    on_changes: Callable[[Changes], None]

    def follow(self) -> bytes | None:
        """The key that the hub is known by from now on; nothing when that stays as it was."""
        said = self.carrier.hub_keys()
        try:
            brought = () if isinstance(said, Failure) else decode_said(said)
        except WireError:
            return None
        try:
            found = self.run(lambda: self.vault.hear_of_hub_keys(brought))
            if found.successor is None or not found.successor.is_proven:
                return None
            public = found.successor.new
            if proven_key(self.vault, self.carrier, public, self.run) is not None:
                return None
            self.on_changes(self.run(lambda: self.vault.follow_hub(public)))
        except VaultError:  # the disk refused, or another word came meanwhile: the next sync asks again
            return None
        self.carrier.trust(public)
        return public


def proven_key(vault: KeyedVault, carrier: HttpCarrier, public: bytes, run: OnVaultThread) -> Failure | None:
    """Why whoever answers is not believed to have this key; on the sync thread."""
    asked = run(lambda: SyncRequest(vault.cursor, vault.incarnation, room=0))
    return prove_hub(carrier.with_key(public), public, asked)
