"""Another key for the same hub: each agency's root says that it took the old one's place, and the old one says so too.

It is done while no hub serves. What a crash cut short is ended by doing it again: the new key lies on the disk before
anybody speaks of it, and no hub serves while it lies there.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, delete

from inspector.crypto.farewells import bid_farewell
from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey, key_id
from inspector.crypto.statements import (
    ENROLMENT_LIFE,
    HubSuccessorStatement,
    StatementError,
    authenticate_hub,
    issue_key,
)
from inspector.crypto.validity import Validity
from inspector.hub.clock import Clock
from inspector.hub.errors import HubError
from inspector.hub.frames.clear_events import root_of
from inspector.hub.register.directories import declarations
from inspector.hub.register.successors import replaced, said_by, said_of_keys
from inspector.hub.relay import Relay, opened
from inspector.hub.rows import installations, tables
from inspector.hub.rows.home import Home, make_folder, read_key, replace_secret, seed_text
from inspector.hub.rows.installations import AgencyEntry
from inspector.wire.directory import DocumentPublished, HubDeclared
from inspector.wire.documents import HUB_SUCCESSOR, pack_document


@dataclass(frozen=True, slots=True)
class NewKey:
    """What came of it."""

    old: bytes
    new: bytes
    is_proven: bool
    """Whether the old key said so too, so that devices follow without asking their officers."""


def give_new_key(
    path: Path, roots: Iterable[SigningKey], *, clock: Clock, ids: IdSource, who: str, is_lost: bool
) -> NewKey:
    """Give the hub in a folder another key; `is_lost` when the old one is gone.

    Raises:
        HubError: a root of an agency that is served was not brought, or the old key is there and said to be lost.
    """
    home = Home(path)
    is_begun = home.next_key_file.exists()
    if is_lost and home.hub_key_file.exists() and not (is_begun and _is_put(home)):
        raise HubError("the hub's key is here: without --lost it says itself which key takes its place")
    brought = {root.public: root for root in roots}
    if not is_lost:
        home.check()
    if not is_lost and not is_begun:
        with opened(path, clock=clock, ids=ids, who=who) as relay:  # what is refused now leaves a hub that serves
            _check_roots(relay.store.read(installations.agencies), brought)
    if not is_begun:
        replace_secret(home.next_key_file, seed_text(ids.key32()))  # whole and named on the disk, or not there
    fresh = read_key(home.next_key_file)
    if is_lost:
        _put(home)
    with opened(path, clock=clock, ids=ids, who=who) as relay:
        old = relay.hub_key if relay.hub_key.public != fresh.public else None
        if old is not None:
            _keep_old(home, old)
        done = relay.store.write(lambda connection: _state(connection, relay, brought, old, fresh)).result()
    _put(home)
    home.next_key_file.unlink()
    return done


def _state(
    connection: Connection, relay: Relay, brought: Mapping[bytes, SigningKey], old: SigningKey | None, fresh: SigningKey
) -> NewKey:
    served = installations.agencies(connection)
    _check_roots(served, brought)
    now_ms = relay.clock()
    since = datetime.fromtimestamp(now_ms // 1000 + 1, UTC)  # whatever the old key signed was before
    unsaid = [e for e in served if all(each.new != fresh.public for each in said_by(connection, e).values())]
    before = _last_key(connection, served, fresh.public) if old is None and unsaid else relay.hub_key.public
    for entry in unsaid:
        validity = Validity.starting(since, ENROLMENT_LIFE)
        statement = issue_key(
            HubSuccessorStatement(entry.agency.value, fresh.public, validity, before), brought[entry.root_public]
        )
        farewell = b"" if old is None else bid_farewell(statement, old)
        said = DocumentPublished(HUB_SUCCESSOR, pack_document(statement), farewell)
        relay.registrar.declare(connection, entry.agency, said, now_ms=now_ms)
        relay.registrar.declare_hub(connection, entry.agency, fresh.public, now_ms=now_ms)
        facts = {"agency": entry.agency.value, "old": key_id(before).hex(), "new": key_id(fresh.public).hex()}
        relay.note(connection, "hub key lost and replaced" if old is None else "hub key replaced", **facts)
    connection.execute(delete(tables.stamps))  # the next is over what the new key signs
    said_now = [each for each in said_of_keys(connection).values() if each.new == fresh.public]
    return NewKey(said_now[0].old, fresh.public, all(each.is_proven for each in said_now))


def _check_roots(served: Iterable[AgencyEntry], brought: Mapping[bytes, SigningKey]) -> None:
    lacking = [entry.agency.value for entry in served if entry.root_public not in brought]
    if lacking:
        raise HubError(f"bring the root key of each agency: {', '.join(lacking)} is missing")


def _last_key(connection: Connection, served: Iterable[AgencyEntry], fresh: bytes) -> bytes:
    """The key that the hub had last, by what its agencies said of it."""
    gone = replaced(connection) | {fresh}
    for entry in served:
        for said in declarations(connection, entry, HubDeclared):
            with suppress(StatementError):
                public = authenticate_hub(said.statement, said.chain, root_of(entry)).public
                if public not in gone:
                    return public
    raise HubError("no directory says which key this hub had: restore a copy")


def _keep_old(home: Home, old: SigningKey) -> None:
    """What officers seal to it on sticks still comes."""
    file = home.old_key_file(key_id(old.public))
    if not file.exists():
        make_folder(file.parent)
        replace_secret(file, home.hub_key_file.read_bytes())


def _is_put(home: Home) -> bool:
    """Whether the next key stands in the place of the one that was lost, since a crash cut this short."""
    return home.hub_key_file.read_bytes() == home.next_key_file.read_bytes()


def _put(home: Home) -> None:
    replace_secret(home.hub_key_file, home.next_key_file.read_bytes())
