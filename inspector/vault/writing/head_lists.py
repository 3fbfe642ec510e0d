"""The logbook's word on how far the own logs reach: a log that is gone as a whole is missed by its name.

A list names each log by a salted hash, so that it tells nobody which logs there are. `docs/formats/event.md`.
"""

import hashlib
from collections.abc import Iterable, Iterator

from inspector.crypto.ids import IdSource
from inspector.domain.office_events import HeadsListed
from inspector.vault.store.store import Store
from inspector.wire.event import FIRST_HEAD, next_head

MOST_LISTED = 512
"""The logs in one event, some 26 kB; when more were written, more events follow."""
SALT_BYTES = 16
NAME_BYTES = 16

_CONTEXT = b"inspector/heads/1"


def listed_name(salt: bytes, log: bytes) -> bytes:
    """What a log is called in the lists with this salt."""
    return hashlib.sha256(_CONTEXT + salt + log).digest()[:NAME_BYTES]


def list_heads(store: Store, ids: IdSource) -> Iterator[HeadsListed]:
    """Events that list every own log written since the last list, for the transaction that writes them."""
    salt = _salt(store, ids)
    logs = map(store.logs.at, store.unlisted.empty())
    heads = [listed_name(salt, log.id) + store.logs.tail(log.no).head for log in logs]
    for first in range(0, len(heads), MOST_LISTED):
        yield HeadsListed(salt, tuple(sorted(heads[first : first + MOST_LISTED])))


def missing_logs(store: Store, listed: Iterable[HeadsListed]) -> tuple[str, ...]:
    """Every head that was listed must be in a log here; a sentence for each that is not."""
    named: dict[bytes, dict[bytes, set[bytes]]] = {}
    for event in listed:
        names = named.setdefault(event.salt, {})
        for entry in event.heads:
            names.setdefault(entry[:NAME_BYTES], set()).add(entry[NAME_BYTES:])
    findings = []
    for log in store.logs.all():
        for salt, names in named.items():
            heads = names.pop(listed_name(salt, log.id), None)
            if heads is not None and not heads <= _heads_of(store, log.no):
                findings.append(f"log {log.name} does not reach as far as the logbook says")
    lost = sum(map(len, named.values()))
    return (*findings, f"{lost} of the logs that the logbook names are not here") if lost else tuple(findings)


def _heads_of(store: Store, log: int) -> set[bytes]:
    head, heads = FIRST_HEAD, set()
    for event in store.logs.events(log):
        head = next_head(head, event.leaf())
        heads.add(head)
    return heads


def _salt(store: Store, ids: IdSource) -> bytes:
    """One for all lists of a vault, so that comparing hashes each log once."""
    salt = store.meta.get("heads_salt")
    if salt is None:
        salt = ids.token(SALT_BYTES)
        store.meta.put("heads_salt", salt)
    return salt
