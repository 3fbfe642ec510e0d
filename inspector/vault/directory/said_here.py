"""What the statements of this vault say of installations, and the one in use of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from inspector.crypto.cbor import decode
from inspector.crypto.shapes import a_list, some_bytes
from inspector.vault.directory.claims import Claim, Claims, Credential, claim_of
from inspector.vault.directory.members import Said
from inspector.vault.store.statements import StatementRow, Statements
from inspector.wire.limits import LIMITS


def said_here(statements: Statements, own: Credential) -> Said:
    """All of it, each read when it is asked for."""
    claim = claim_of(own)
    about, read_with = partial(_about, statements, claim), partial(_read_with, statements, claim)
    return Said(statements, about, partial(_all, statements, claim), read_with)


def _about(statements: Statements, own: Claim, installation: bytes) -> Iterable[Claim]:
    newest = list(map(_claim, statements.newest_of(installation)))
    if own.installation == installation:
        newest.append(own)
    return Claims(newest, partial(_before, statements, installation)) if newest else ()


def _all(statements: Statements, own: Claim) -> Iterator[tuple[bytes, Iterable[Claim]]]:
    newest: defaultdict[bytes, list[Claim]] = defaultdict(list, {own.installation: [own]})
    for row in statements.newest():
        newest[row.installation].append(_claim(row))
    return ((each, Claims(said, partial(_before, statements, each))) for each, said in newest.items())


def _read_with(statements: Statements, own: Claim, reader: bytes) -> Iterable[bytes]:
    return own.installation, *statements.read_with(reader)


def _before(statements: Statements, installation: bytes, issued_s: int) -> Iterator[Claim]:
    return map(_claim, statements.before(installation, issued_s))


def _claim(row: StatementRow) -> Claim:
    return Claim(row.installation, row.issued_s, Credential(row.statement, _chain(row.chain)))


def _chain(data: bytes) -> tuple[bytes, ...]:
    return tuple(
        some_bytes(link) for link in a_list(decode(data, limit=LIMITS.statement_chain * LIMITS.statement_bytes))
    )
