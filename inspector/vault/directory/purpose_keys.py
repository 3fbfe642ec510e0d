"""The shared reader keys of agencies, and into whose hands each has come: a revoked holder puts a key out of use."""

from functools import partial

from inspector.vault.directory.authority import Authority
from inspector.vault.model.colleagues import Directory, PurposeKey, Recipient
from inspector.wire.scopes import Agency, Purpose


def inboxes(authority: Authority, agency: Agency) -> tuple[Recipient, ...]:
    """The reader keys to which a signal to an agency is sealed."""
    known = Directory(read_purpose_keys=partial(every_purpose_key, authority))
    return tuple(key.reader for key in known.purpose(agency, Purpose.INBOX))


def every_purpose_key(authority: Authority) -> tuple[PurposeKey, ...]:
    """Every key that somebody who may hold it published, by id."""
    trust = authority.trust
    held, granted = authority.store.readers.ids(), authority.store.grants.of_purposes()
    stated: dict[tuple[Agency, Purpose, bytes], set[bytes]] = {}
    for installation, member in trust.members.items():
        for purpose in member.officer.purposes:
            stated.setdefault((member.officer.agency, purpose, member.reader.id), set()).add(installation)
    found = []
    for key_id, published in sorted(trust.purpose_keys.items()):
        agency, purpose = published.agency, published.purpose
        recipients = frozenset(granted.get(key_id, ()))
        kept, lost = published.publishers - trust.revoked.keys(), published.publishers & trust.revoked.keys()
        for recipient in recipients:
            installations = stated.get((agency, purpose, recipient), set[bytes]())
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
                len(lost) + (key_id in trust.succeeded),
                key_id in held,
                key_id in trust.succeeded,
            )
        )
    return tuple(found)
