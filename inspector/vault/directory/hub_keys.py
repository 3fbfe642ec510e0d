"""What the own agency's root said of a hub's keys: in directories, and as a hub or a stick brought it."""

from collections.abc import Iterable
from contextlib import suppress

from inspector.crypto.statements import Root, StatementError
from inspector.vault.directory.documents import PublishedDocument
from inspector.wire.documents import HUB_SUCCESSOR, unpack_document
from inspector.wire.errors import MalformedError
from inspector.wire.of_hub.hub_keys import HubKeys, SaidOfHub, decode_said, hub_keys, succession


def said_of_hubs(documents: Iterable[PublishedDocument], brought: bytes | None, root: Root) -> frozenset[SaidOfHub]:
    """Every statement of a hub's successor that the root stands behind."""
    found = set(decode_said(brought)) if brought else set[SaidOfHub]()
    for each in documents:
        if each.name == HUB_SUCCESSOR:
            with suppress(MalformedError):
                found.add(SaidOfHub(unpack_document(each.packed), each.signature))
    return frozenset(each for each in found if _holds(each, root))


def keys_of_hub(now: bytes, said: Iterable[SaidOfHub], root: Root) -> HubKeys:
    """The keys of the hub with this key."""
    return hub_keys(now, (succession(each, root) for each in said))


def _holds(said: SaidOfHub, root: Root) -> bool:
    try:
        succession(said, root)
    except StatementError:
        return False
    return True
