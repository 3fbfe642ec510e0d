"""The tokens that an agency issues for questions to the register: one key a day, one sheet an officer and day.

The tokens themselves never come here: what is signed was hidden by the device.
"""

import hashlib
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from sqlalchemy import Connection, delete, insert, select

from inspector.crypto.blind_signatures import modulus_of
from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import DamagedError
from inspector.hub.rows import tables
from inspector.hub.rows.installations import Installation
from inspector.wire.asking.tokens import TokenKey
from inspector.wire.scopes import Agency

_keys, _sheets = tables.token_keys, tables.token_sheets


@dataclass(frozen=True, slots=True)
class DayKey:
    """What an agency signs a day's tokens with, and what the hub says of it."""

    private: RSAPrivateKey
    statement: bytes


def switch(connection: Connection, *, has_register: bool) -> None:
    """Have tables for tokens while this hub brings questions to a register; otherwise none, nor anything in them."""
    if has_register:
        tables.metadata.create_all(connection, tables=tables.OF_A_REGISTER)
    else:
        tables.metadata.drop_all(connection, tables=tables.OF_A_REGISTER)


def find_key(connection: Connection, agency: Agency, day: int) -> DayKey | None:
    """The key of an agency for a day, if it has one yet.

    Raises:
        DamagedError: what is there is no key.
    """
    where = (_keys.c.agency == agency.value, _keys.c.day == day)
    row = connection.execute(select(_keys.c.private, _keys.c.statement).where(*where)).one_or_none()
    if row is None:
        return None
    try:
        private = load_der_private_key(bytes(row.private), None)
    except ValueError as error:
        raise DamagedError("a key of tokens") from error
    if not isinstance(private, RSAPrivateKey):
        raise DamagedError("a key of tokens")
    return DayKey(private, bytes(row.statement))


def keep_key(connection: Connection, agency: Agency, day: int, made: RSAPrivateKey, hub: SigningKey) -> DayKey:
    """The key of the day: this one, unless another process of the hub made one first. What is over is forgotten."""
    connection.execute(delete(_keys).where(_keys.c.day < day))
    connection.execute(delete(_sheets).where(_sheets.c.day < day))
    found = find_key(connection, agency, day)
    if found is not None:
        return found
    statement = TokenKey(agency, day, modulus_of(made)).signed(hub)
    private = made.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    connection.execute(insert(_keys).values(agency=agency.value, day=day, private=private, statement=statement))
    return DayKey(made, statement)


def issue(connection: Connection, officer: Installation, day: int, sheet: bytes) -> bool:
    """Whether this sheet may be signed: the first of this officer and day, on whichever device, or that one again."""
    of_today = (_sheets.c.agency == officer.agency.value, _sheets.c.number == officer.number, _sheets.c.day == day)
    known = connection.scalar(select(_sheets.c.sheet).where(*of_today))
    digest = hashlib.sha256(sheet).digest()
    if known is None:
        connection.execute(
            insert(_sheets).values(agency=officer.agency.value, number=officer.number, day=day, sheet=digest)
        )
    return known is None or bytes(known) == digest
