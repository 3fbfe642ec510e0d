"""A declaration together with who said it and where: what the folds over directories are made from."""

from dataclasses import dataclass

from inspector.wire.directory import Declaration
from inspector.wire.erasure import Erasure
from inspector.wire.scopes import Agency


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration in a directory log that its author signed."""

    log: bytes
    seq: int
    author: bytes
    owner: Agency
    declaration: Declaration | Erasure
