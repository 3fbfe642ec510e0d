"""What statements say of installations: the newest first, each proven once."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from inspector.crypto.statements import (
    Root,
    Statement,
    StatementError,
    authenticate_statement,
    claimed,
    claimed_agency,
)


class Credential(NamedTuple):
    """A statement with the chain that leads to it; proves itself, so it does not matter who brought it."""

    statement: bytes
    chain: tuple[bytes, ...]


class StatementBook:
    """Remembers which credentials a root vouched for; the answer never changes."""

    def __init__(self) -> None:
        self._known: dict[tuple[Credential, bytes], Statement | None] = {}
        self._agencies: dict[Credential, str] = {}

    def proven(self, credential: Credential, root: Root) -> Statement | None:
        """What the credential says, if this root vouches for it."""
        asked = (credential, root.public)
        if asked not in self._known:
            try:
                # The limit of the caller is judged below: it may change, what the root signed does not.
                without_limit = Root(root.agency, root.public)
                self._known[asked] = authenticate_statement(credential.statement, credential.chain, without_limit)
            except StatementError:
                self._known[asked] = None
        found = self._known[asked]
        return found if found is not None and (root.roles is None or found.role in root.roles) else None

    def agency_of(self, credential: Credential) -> str:
        """The agency a credential speaks for, if anybody vouches for it."""
        if credential not in self._agencies:
            self._agencies[credential] = claimed_agency(credential.statement)
        return self._agencies[credential]


class Claim(NamedTuple):
    """A credential with what it says of itself: whose it is and when it was made. Nothing of it is proven.

    Of two statements about one installation the larger counts.
    """

    installation: bytes
    issued_s: int
    credential: Credential


def claim_of(credential: Credential) -> Claim:
    """What a credential says of itself.

    Raises:
        StatementError: it is none, whoever may have signed it.
    """
    return Claim(*claimed(credential.statement), credential)


class Claims:
    """What was said of one installation, the newest first; older ones are asked for where nobody vouches for it."""

    def __init__(self, newest: Iterable[Claim], before: Callable[[int], Iterable[Claim]]) -> None:
        self._known = tuple(newest)
        self._before = before

    def __iter__(self) -> Iterator[Claim]:
        last = max(claim.issued_s for claim in self._known)
        yield from sorted((claim for claim in self._known if claim.issued_s == last), reverse=True)
        older = (*(claim for claim in self._known if claim.issued_s < last), *self._before(last))
        yield from sorted(older, reverse=True)
