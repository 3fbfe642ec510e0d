"""Which shared reader keys an officer owes to colleagues."""

from inspector.vault.model.batch import GrantReaderKey
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
