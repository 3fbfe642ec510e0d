"""Who is enrolled, each read and judged when somebody asks for him: nothing here reads all that was ever said."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from inspector.crypto.statements import Root, Statement
from inspector.domain.values import Officer
from inspector.vault.directory.claims import Claim, Credential, StatementBook
from inspector.vault.directory.office import officer_in
from inspector.vault.model.colleagues import Recipient
from inspector.wire.scopes import Agency, Role, exists


@dataclass(frozen=True, slots=True)
class Member:
    """An enrolled officer, as the newest statement says."""

    officer: Officer
    signing_public: bytes
    reader: Recipient
    expires: datetime
    credential: Credential


class Said(NamedTuple):
    """What statements say of installations, to be asked."""

    source: object
    """Where they stand: of another vault nothing follows for this one."""
    about: Callable[[bytes], Iterable[Claim]]
    """Of one of them, the newest first."""
    all: Callable[[], Iterable[tuple[bytes, Iterable[Claim]]]]
    """Of each of which anything is said."""
    read_with: Callable[[bytes], Iterable[bytes]]
    """Of which installations it was ever said that they read with the key of this id."""


class Members(Mapping[bytes, Member]):
    """The enrolled as these roots vouch for them, by installation.

    Before something else is said of an installation, who has this `keep`s it: this goes on to answer as things were.
    """

    def __init__(self, said: Said, roots: frozenset[Root], book: StatementBook) -> None:
        self.goes_on_from = said.source, roots
        """Of two that go on from the same nobody differs but of whom something was said since."""
        self._said = said
        self._book = book
        self._vouching = sorted(roots, key=lambda root: (root.agency, root.public))
        self._known: dict[bytes, Member | None] = {}
        self.kept: set[bytes] = set()
        """Of whom something else was said since."""
        self._is_whole = False

    def keep(self, installation: bytes) -> None:
        """Know who this is before another thing is said of it."""
        self._look(installation)
        self.kept.add(installation)

    def since(self, said: Said, anew: Iterable[bytes]) -> "Members":
        """Who is enrolled once other things are said of these."""
        found = Members(said, self.goes_on_from[1], self._book)
        found._known = {**self._known}
        found._is_whole = self._is_whole
        for installation in anew:
            found._known[installation] = proven(said.about(installation), self._vouching, self._book)
        return found

    def differing(self, other: Mapping[bytes, Member]) -> frozenset[bytes]:
        """The installations that are not the same in both."""
        if self is other:
            return frozenset()
        if isinstance(other, Members) and self.goes_on_from == other.goes_on_from:
            asked = frozenset(self.kept | other.kept)
        else:
            asked = frozenset(self) | frozenset(other)
        return frozenset(each for each in asked if self.get(each) != other.get(each))

    def reading_with(self, reader: bytes) -> tuple[bytes, ...]:
        """The installations whose officers read with the key of this id."""
        asked = ((each, self._look(each)) for each in sorted({*self._said.read_with(reader), *self.kept}))
        return tuple(each for each, member in asked if member is not None and member.reader.id == reader)

    def __getitem__(self, installation: bytes) -> Member:
        found = self._look(installation)
        if found is None:
            raise KeyError(installation)
        return found

    def __iter__(self) -> Iterator[bytes]:
        self._look_at_all()
        return iter(sorted(each for each, member in self._known.items() if member is not None))

    def __len__(self) -> int:
        self._look_at_all()
        return sum(member is not None for member in self._known.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and not self.differing(other)

    __hash__ = object.__hash__

    def _look(self, installation: bytes) -> Member | None:
        if installation not in self._known:
            if self._is_whole:
                return None
            self._known[installation] = proven(self._said.about(installation), self._vouching, self._book)
        return self._known[installation]

    def _look_at_all(self) -> None:
        if not self._is_whole:
            for installation, claims in self._said.all():
                if installation not in self._known:
                    self._known[installation] = proven(claims, self._vouching, self._book)
            self._is_whole = True


class Officers(Mapping[bytes, Officer]):
    """The same, as the officers that they are."""

    def __init__(self, members: Mapping[bytes, Member]) -> None:
        self._members = members

    def __getitem__(self, installation: bytes) -> Officer:
        return self._members[installation].officer

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)


def proven_members(
    said: Iterable[tuple[bytes, Iterable[Claim]]], roots: frozenset[Root], book: StatementBook
) -> dict[bytes, Member]:
    """The same, read all at once. An installation's id names its agency; of what that said the newest counts."""
    vouching = sorted(roots, key=lambda root: (root.agency, root.public))
    found = ((installation, proven(claims, vouching, book)) for installation, claims in said)
    return dict(sorted((installation, member) for installation, member in found if member is not None))


def proven(claims: Iterable[Claim], vouching: Iterable[Root], book: StatementBook) -> Member | None:
    """Whom the newest of these speaks of for which one of the roots vouches."""
    for claim in claims:  # an older statement need not even be proven
        for root in vouching:
            statement = book.proven(claim.credential, root)
            if statement is not None and exists(Agency(statement.agency), Role(statement.role)):
                return _member(statement, claim.credential)
        if book.agency_of(claim.credential) not in {root.agency for root in vouching}:
            return None  # nor is anything older proven: all that is said of one installation is said by one agency
    return None


def _member(statement: Statement, credential: Credential) -> Member:
    officer = officer_in(statement)
    reader = Recipient(statement.reader_id, statement.reader_public)
    return Member(officer, statement.signing_public, reader, statement.validity.expires, credential)
