"""The side of a vault that knows its hub: at which address it is, and by which key it is known."""

from collections.abc import Iterable
from dataclasses import replace

from inspector.vault.directory.documents import hub_address_said
from inspector.vault.directory.hub_keys import said_of_hubs
from inspector.vault.directory.identity import TRAINING, check_identity
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import VaultError
from inspector.vault.sides.open_vault import OpenVault
from inspector.wire.of_hub.hub_keys import MOST_SAID, HubKeys, SaidOfHub, decode_said, encode_said


class HubSide(OpenVault):
    """Each call that changes something is one transaction, on the disk when it returns."""

    def move_hub(self, address: str) -> Changes:
        """From here on the same hub is reached at the address that the agency says; whoever calls has proven it.

        Raises:
            VaultError: the agency does not say so.
            NotSavedError: the disk refused.
        """
        said = hub_address_said(
            self._authority.trust.documents, check_identity(self.identity).root, self.identity.hub_public
        )
        if said != address or self.is_training:
            raise VaultError("the agency names another address")
        return self._reach_hub_at(address)

    def close_for_training(self) -> Changes:
        """From here on nothing leaves this vault and nothing comes in, for good.

        Raises:
            NotSavedError: the disk refused.
        """
        return self._reach_hub_at(TRAINING)

    def _reach_hub_at(self, address: str) -> Changes:
        with self._saving() as tx:
            self._keep_identity(tx, replace(self.identity, hub_url=address))
        return Changes(sync=True)

    def hear_of_hub_keys(self, said: Iterable[SaidOfHub]) -> HubKeys:
        """Keep what the own agency's root said of a hub's keys, however it came; nothing is followed for it.

        Raises:
            NotSavedError: the disk refused.
        """
        root = check_identity(self.identity).root
        known = self.said_of_hubs
        news = said_of_hubs((), encode_said(said), root) - known
        if news and not self.is_training:
            with self._saving() as tx:
                kept = (*decode_said(tx.store.meta.get("hub_keys") or encode_said(())), *sorted(news))
                tx.store.meta.put("hub_keys", encode_said(kept[-MOST_SAID:]))
        return self.hub_keys

    def follow_hub(self, public: bytes, *, is_asked: bool = False) -> Changes:
        """From here on the hub's key is this one; whoever calls has proven that it answers with it.

        `is_asked` when the officer said yes: without that only what the old key said too is followed.

        Raises:
            VaultError: the agency's root does not say so, or nothing but the root says it and nobody was asked.
            NotSavedError: the disk refused.
        """
        next_key = self.hub_keys.successor
        if next_key is None or next_key.new != public or not (next_key.is_proven or is_asked) or self.is_training:
            raise VaultError("the agency names no such key, or only its root does")
        with self._saving() as tx:
            tx.store.meta.put("hub_keys", encode_said(sorted(self.said_of_hubs)[-MOST_SAID:]))
            self._keep_identity(tx, replace(self.identity, hub_public=public))
        return Changes(sync=True)
