"""Which shared reader keys an officer owes to colleagues, and to which keys of theirs."""

from inspector.domain.ids import InstallationId
from inspector.vault.model.batch import GrantReaderKey
from inspector.vault.model.colleagues import Recipient
from inspector.vault.sides.vault import Vault


def due_reader_grants(vault: Vault) -> tuple[GrantReaderKey, ...]:
    """What this vault holds of its agency and colleagues with the purpose were not given yet."""
    due = []
    for key in vault.directory.purpose_keys:
        if key.held_here and key.agency is vault.me.agency:
            waiting = tuple(
                colleague.reader
                for colleague in vault.directory.colleagues.values()
                if colleague.officer.agency is key.agency
                and key.purpose in colleague.officer.purposes
                and colleague.officer.installation != vault.me.installation
                and not colleague.revoked
                and colleague.reader.id not in key.granted_to
            )
            if waiting:
                due.append(GrantReaderKey(key.purpose, key.reader.id, waiting))
    return tuple(due)


def reader_of(vault: Vault, installation: InstallationId) -> Recipient:
    """A colleague's own reader key, as the directory publishes it."""
    return vault.directory.colleagues[installation].reader
