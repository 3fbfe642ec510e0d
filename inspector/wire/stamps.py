"""A checkpoint that a third party stamped, and that receipts given earlier are in it. `docs/formats/receipt.md`."""

import hashlib
from typing import NamedTuple

from inspector.crypto.timestamps import TOKEN_BYTES, TimestampError, Token, read_token
from inspector.wire.errors import UnprovenError
from inspector.wire.reading import a_place, a_row, bytes_of, some
from inspector.wire.receipt_lines import LINE_PROOF_BYTES, Checkpoint, open_checkpoint, some_hashes
from inspector.wire.tree import is_included, leaf_hash

Path = tuple[bytes, ...]


class Stamp(NamedTuple):
    """What the hub signed, the token over it, and the way of each receipt, named by the size it was given at."""

    message: bytes
    token: bytes
    paths: tuple[tuple[int, Path], ...] = ()

    @property
    def id(self) -> bytes:
        """What a line names it by."""
        return hashlib.sha256(self.message).digest()

    def check(self, hub_public: bytes) -> Checkpoint:
        """The checkpoint, when this hub signed it and the token says that it is of this; by whom it does not judge.

        Raises:
            UnprovenError: the token is of something else, or none.
            MalformedError: the message says something else.
        """
        checkpoint = open_checkpoint(self.message, hub_public)
        self.said()
        return checkpoint

    def said(self) -> Token:
        """What the token says, when it is of this message.

        Raises:
            UnprovenError: it is not.
        """
        try:
            token = read_token(self.token)
        except (TimestampError, ValueError) as error:
            raise UnprovenError from error
        if not token.covers(self.message):
            raise UnprovenError
        return token


def is_under(given: Checkpoint, stamped: Checkpoint, path: Path) -> bool:
    """Whether a receipt is in the tree that was stamped later."""
    if given.root is None or given.incarnation != stamped.incarnation:
        return False
    return is_included(leaf_hash(given.root), given.size - 1, stamped.size, path, stamped.tree)


_a_path = a_row(lambda size, path: (size, path), a_place, some_hashes)
a_stamp = a_row(Stamp, bytes_of(most=LINE_PROOF_BYTES), bytes_of(most=TOKEN_BYTES), some(_a_path))
