"""Which bodies of a directory may go: of a register's lists because a later one says more, of all it says at its end.

Whether an event is one of those its header says, under the writer's signature, so that nothing else can lose its body:
what bears a flag and is no such thing counts for nobody, from the day on which it was written.
"""

from collections.abc import Mapping

from inspector.wire.directory import (
    Declaration,
    DocumentPublished,
    TokenKeyNamed,
    UnknownDeclaration,
    decode_declaration,
)
from inspector.wire.documents import OF_A_DAY, OF_A_REGISTER
from inspector.wire.errors import MalformedError
from inspector.wire.event import MAY_BE_SUPERSEDED, MAY_END

KEPT = 2
"""How many of the lists with the latest days keep their bodies in a log."""

WITHHELD = UnknownDeclaration("withheld", 1, b"")
"""What a log says whose last list came without its body: which one it was nobody here can know."""


def is_of_a_day(said: object) -> bool:
    """Whether this is a list that holds until a later one stands there."""
    return isinstance(said, DocumentPublished) and said.name.startswith(OF_A_DAY)


def list_in(body: bytes | None) -> str:
    """The name of the list that an event of a directory publishes; empty where it says something else, or nothing.

    Raises:
        MalformedError: it is no declaration.
    """
    said = None if body is None else decode_declaration(body)
    return said.name if isinstance(said, DocumentPublished) and is_of_a_day(said) else ""


def flags_of(said: Declaration) -> int:
    """The flags with which something is said in a directory."""
    if is_of_a_day(said):
        return MAY_BE_SUPERSEDED
    is_of_a_register = isinstance(said, DocumentPublished) and said.name.startswith(OF_A_REGISTER)
    return MAY_END if is_of_a_register or isinstance(said, TokenKeyNamed) else 0


def declaration_in(flags: int, body: bytes) -> Declaration:
    """What an event of a directory says.

    Raises:
        MalformedError: it is no declaration, or bears a flag of something else.
    """
    said = decode_declaration(body)
    if flags & (MAY_BE_SUPERSEDED | MAY_END) & ~flags_of(said):
        raise MalformedError
    return said


def superseded(lists: Mapping[int, str]) -> frozenset[int]:
    """Which of the lists of one log may go; given are those that have their bodies, each place with its name.

    Those of the latest days stay, so that an old list that is said again pushes nothing out; and the last one stays,
    so that a log whose last list lacks its body shows that somebody took it out.
    """
    latest = sorted(lists, key=lambda seq: (lists[seq], seq))[-KEPT:]
    return frozenset(lists) - {*latest, max(lists, default=0)}
