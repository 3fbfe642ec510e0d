"""Card keys: which devices may open the passes of a year. Municipal inspectors and the police, nobody else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspector.crypto.signed_document import DocumentScope, sign_document
from inspector.crypto.statements import Root, Statement, StatementError, authenticate_statement
from inspector.passes.published import OPENERS, READERS_MOST, seal_card_key
from inspector.register.errors import RefusedError
from inspector.register.register import Register


@dataclass(frozen=True, slots=True)
class Stated:
    """What an agency says of one of its officers' devices, with what leads from its root to that."""

    statement: bytes
    chain: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    id: bytes
    public: bytes


def card_documents(
    register: Register, stated: Iterable[Stated], root: Root, year: int
) -> tuple[tuple[bytes, bytes], ...]:
    """Documents with the card key of a year for these devices, each with its signature.

    Raises:
        RefusedError: the agency's root does not vouch for one of them now, or nobody of that role may open passes.
    """
    readers = [_reader(register, each, root) for each in stated]
    key = register.folder.card_key(year, register.ids)
    parts: Sequence[list[_Reader]] = [
        readers[place : place + READERS_MOST] for place in range(0, len(readers), READERS_MOST)
    ]
    documents = (seal_card_key(key, part).encode() for part in parts)
    return tuple((document, _signature(register, document)) for document in documents)


def _reader(register: Register, stated: Stated, root: Root) -> _Reader:
    try:
        found: Statement = authenticate_statement(stated.statement, stated.chain, root)
    except StatementError as error:
        raise RefusedError(f"the root of {root.agency} does not vouch for an officer in the file") from error
    if OPENERS.get(found.agency) != found.role:
        raise RefusedError(f"{found.number} ({found.agency}, {found.role}) opens no passes")
    if not found.validity.holds_at(register.now()):
        raise RefusedError(f"the statement about {found.number} does not hold now: let the file be made anew")
    return _Reader(found.reader_id, found.reader_public)


def _signature(register: Register, document: bytes) -> bytes:
    return sign_document(
        document, register.signing, register.folder.statement, DocumentScope.REGISTER, at=register.now()
    )
