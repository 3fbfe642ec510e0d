"""What the administrator did: rows that are only added, each signed by the hub, with the hash of the one before."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from inspector.crypto import cbor, cose
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_list, a_text, a_text_map, an_int, some_bytes
from inspector.crypto.signatures import SigningKey, key_id
from inspector.hub.errors import DamagedError
from inspector.hub.rows import tables

CONTENT_TYPE = "application/x-inspector-act"
FIRST = bytes(32)
_MOST_BYTES = 4_096
_MOST_TEXT = 200


class By(NamedTuple):
    """Who acts, and when."""

    who: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done."""

    number: int
    at_ms: int
    who: str
    what: str
    facts: Mapping[str, str]
    hash: bytes
    """Of the row; the next one names it."""


def add(connection: Connection, key: SigningKey, by: By, what: str, **facts: str) -> None:
    """Add to what was done, in the transaction that does it."""
    last = connection.execute(select(tables.acts).order_by(tables.acts.c.number.desc()).limit(1)).one_or_none()
    number, before = (1, FIRST) if last is None else (last.number + 1, _hash(last.act))
    said = {name: text[:_MOST_TEXT] for name, text in facts.items()}
    payload = cbor.encode([number, before, by.at_ms, by.who[:_MOST_TEXT], what, said])
    connection.execute(insert(tables.acts).values(number=number, act=cose.sign1(payload, key, CONTENT_TYPE)))


def read(connection: Connection, *publics: bytes) -> Iterator[Act]:
    """What was done, from the first on; the keys are those that this hub had, one after the other.

    Raises:
        DamagedError: from here on it is not what this hub signed, or something between is missing.
    """
    before = FIRST
    rows = connection.execute(select(tables.acts).order_by(tables.acts.c.number))
    for number, row in enumerate(rows, start=1):
        try:
            act, said_before = read_act(bytes(row.act), _signer(bytes(row.act), publics))
        except (CryptoError, ValueError) as error:
            raise DamagedError(f"what was done, at number {number},") from error
        if (act.number, said_before, row.number) != (number, before, number):
            raise DamagedError(f"what was done, at number {number},")
        before = act.hash
        yield act


def read_act(message: bytes, public: bytes) -> tuple[Act, bytes]:
    """What a row says, and the hash of the row before it.

    Raises:
        CryptoError: it is not signed by that key.
        ValueError: it is signed, and not of this form.
    """
    payload = cose.verify1(message, public, CONTENT_TYPE, limit=_MOST_BYTES)
    number, before, at_ms, who, what, facts = a_list(cbor.decode(payload, limit=_MOST_BYTES), length=6)
    said = {name: a_text(text) for name, text in a_text_map(facts).items()}
    return Act(an_int(number), an_int(at_ms), a_text(who), a_text(what), said, _hash(message)), some_bytes(before)


def _signer(act: bytes, publics: Sequence[bytes]) -> bytes:
    named = cose.read1(act, limit=_MOST_BYTES).key_id
    found = [public for public in publics if key_id(public) == named]
    return found[0] if found else publics[0]


def _hash(act: bytes) -> bytes:
    return hashlib.sha256(act).digest()
