"""The shared reader keys of agencies, and into whose hands each has come: a revoked holder puts a key out of use."""

from inspector.vault.directory.authority import Authority
from inspector.vault.model import PurposeKey, Recipient
from inspector.vault.store.database import Connection
from inspector.vault.store.readers import Readers
from inspector.wire.scopes import Agency, Role, holders


class PurposeKeys:
    """Reads only."""

    def __init__(self, connection: Connection, readers: Readers, authority: Authority) -> None:
        self._connection = connection
        self._readers = readers
        self._authority = authority

    def all(self) -> tuple[PurposeKey, ...]:
        """Every key that somebody who may hold it published, by id."""
        trust = self._authority.trust
        held, granted = self._readers.ids(), self._granted()
        stated: dict[tuple[Agency, Role, bytes], set[bytes]] = {}
        for installation, member in trust.members.items():
            office = member.officer.agency, member.officer.role, member.reader.id
            stated.setdefault(office, set()).add(installation)
        found = []
        for key_id, published in sorted(trust.purpose_keys.items()):
            agency, roles = published.agency, holders(published.agency, published.purpose)
            recipients = frozenset(granted.get(key_id, ()))
            kept, lost = published.publishers - trust.revoked.keys(), published.publishers & trust.revoked.keys()
            for recipient in recipients:
                installations = set[bytes]().union(*(stated.get((agency, role, recipient), ()) for role in roles))
                # Two who state one reader key: revoking one of them says nothing of the other's.
                kept |= installations - trust.revoked.keys()
                lost |= installations if installations <= trust.revoked.keys() else set()
            reader = Recipient(key_id, published.public)
            found.append(
                PurposeKey(
                    agency,
                    published.purpose,
                    reader,
                    published.publishers,
                    recipients,
                    frozenset(kept),
                    len(lost),
                    key_id in held,
                )
            )
        return tuple(found)

    def _granted(self) -> dict[bytes, set[bytes]]:
        granted: dict[bytes, set[bytes]] = {}
        for key_id, recipient in self._connection.execute(
            "SELECT key_id, recipient FROM grants WHERE kind = 'reader' ORDER BY key_id, recipient"
        ):
            granted.setdefault(key_id, set()).add(recipient)
        return granted
