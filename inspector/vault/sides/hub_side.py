"""The side of a vault that knows its hub: at which address it is, and by which key it is known."""

from collections.abc import Iterable
from dataclasses import replace

from inspector.vault.directory.documents import hub_address_said
from inspector.vault.directory.hub_keys import said_of_hubs
from inspector.vault.directory.identity import TRAINING, check_identity
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import VaultError
from inspector.vault.sides.open_vault import OpenVault
from inspector.vault.store.rows import LogRow
from inspector.vault.taking.erasing import has_register, let_register_go
from inspector.vault.taking.intake import reconsider
from inspector.wire.of_hub.hub_keys import MOST_SAID, HubKeys, SaidOfHub, decode_said, encode_said
from inspector.wire.scopes import StreamKind


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

    @property
    def holds_of_register(self) -> bool:
        """Whether directories say something of a register here, or frames that lie aside."""
        logs = self._store.logs
        is_said = any(True for log in logs.of_kind(StreamKind.DIRECTORY) for _ in logs.that_may_go(log.no))
        return not self.read_only and (is_said or any(map(has_register, self._store.shelves.every())))

    @property
    def lacks_of_register(self) -> bool:
        """Whether all that directories said of a register went, and was not asked for again since this vault opened."""
        may_ask = not self.read_only and not self._has_asked_again
        return may_ask and bool(self._without_register()) and not self.holds_of_register

    def let_register_go(self) -> Changes:
        """Hold no more what directories said of a register.

        Raises:
            NotSavedError: the disk refused.
        """
        with self._saving() as tx:
            let_register_go(tx)
            reconsider(tx)
        self._has_asked_again = False
        return tx.changes

    def ask_for_register_again(self) -> None:
        """Have the hub give the directories once more that said something of a register.

        Raises:
            NotSavedError: the disk refused.
        """
        with self._saving() as tx:
            for log in self._without_register():
                tx.store.pulling.need_again(tx.store.streams.at(log.stream).id)
        self._has_asked_again = True

    def _without_register(self) -> list[LogRow]:
        logs = self._store.logs.of_kind(StreamKind.DIRECTORY)
        return [log for log in logs if self._authority.lacks_of_register(log)]

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
