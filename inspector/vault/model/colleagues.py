"""Who is who, and which keys to grant to, as far as verified roots vouch for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import combinations

from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer
from inspector.wire.scopes import Agency, Purpose


@dataclass(frozen=True, slots=True)
class Recipient:
    """A reader key as the directory publishes it."""

    id: bytes
    public: bytes


@dataclass(frozen=True, slots=True)
class Colleague:
    """An enrolled officer with a verified statement and the reader key to grant to."""

    officer: Officer
    reader: Recipient
    expires: datetime
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class PurposeKey:
    """An agency's shared reader key and who was given it."""

    agency: Agency
    purpose: Purpose
    reader: Recipient
    publishers: frozenset[bytes] = frozenset()
    granted_to: frozenset[bytes] = frozenset()
    kept_by: frozenset[bytes] = frozenset()
    """The installations that published it or were granted it, may hold it and were not revoked."""
    lost_to: int = 0
    """How many revoked installations published it or were granted it, and one when custodians had it in hand."""
    held_here: bool = False
    has_succeeded: bool = False
    """Whether custodians gave it to a successor, so that another is used from then on."""

    @property
    def is_live(self) -> bool:
        """Whether nobody who was revoked holds it, and no custodians had it in hand."""
        return not self.lost_to

    @property
    def is_kept(self) -> bool:
        """Whether somebody is left who holds it."""
        return bool(self.kept_by)


def _loss(key: PurposeKey) -> tuple[bool, int]:
    """What nobody left can open is worse than what many took along."""
    return not key.is_kept, key.lost_to


def _agreed(keys: tuple[PurposeKey, ...]) -> tuple[PurposeKey, ...]:
    """Two live keys by different makers that are in everybody's hands; everybody finds the same two.

    Two, so that nobody who only says that he passed his key on keeps the others from reading.
    """
    everybody = frozenset[bytes]().union(*(key.kept_by for key in keys))
    shared = [key for key in keys if key.is_live and key.kept_by == everybody]
    return next((pair for pair in combinations(shared, 2) if not pair[0].publishers & pair[1].publishers), ())


@dataclass(frozen=True, eq=False)
class Directory:
    """Who is who, as far as verified roots vouch for it; colleagues and keys are read when somebody asks for them."""

    colleagues: Mapping[InstallationId, Colleague] = field(default_factory=dict)
    revoked: frozenset[InstallationId] = frozenset()
    """Those of them who were."""
    read_purpose_keys: Callable[[], tuple[PurposeKey, ...]] = tuple

    @cached_property
    def purpose_keys(self) -> tuple[PurposeKey, ...]:
        """Every shared key, by id."""
        return self.read_purpose_keys()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Directory) and (self.colleagues, self.purpose_keys) == (
            other.colleagues,
            other.purpose_keys,
        )

    __hash__ = object.__hash__

    def every(self, agency: Agency, purpose: Purpose) -> tuple[PurposeKey, ...]:
        """The reader keys an agency ever had for a purpose."""
        return tuple(key for key in self.purpose_keys if key.agency is agency and key.purpose is purpose)

    def purpose(self, agency: Agency, purpose: Purpose) -> tuple[PurposeKey, ...]:
        """The reader keys to grant to now: live ones; while there is none, those that are lost to the fewest."""
        known = self.every(agency, purpose)
        best = min(map(_loss, known), default=None)
        found = tuple(key for key in known if _loss(key) == best)
        return _agreed(found) or found
