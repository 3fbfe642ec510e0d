"""Which keys the own agency's directory names for a day's tokens: one for everybody, if the hub is honest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from inspector.vault.directory.declared import Declared
from inspector.vault.model.clock import milliseconds
from inspector.wire.asking.tokens import token_day
from inspector.wire.directory import Declaration, TokenKeyNamed
from inspector.wire.event import Header
from inspector.wire.scopes import Agency


def fold_token_keys(believed: Iterable[Declared], own: Agency) -> Mapping[int, frozenset[bytes]]:
    """For each day the hashes of what was said of its key."""
    found: dict[int, set[bytes]] = defaultdict(set)
    for each in believed:
        if isinstance(said := each.declaration, TokenKeyNamed) and each.owner is own:
            found[said.day].add(said.key_hash)
    return {day: frozenset(hashes) for day, hashes in found.items()}


def is_of_its_day(said: Declaration, header: Header) -> bool:
    """Whether a key was named within a day of its own, by its writer's clock: one of another time counts for nobody."""
    return not isinstance(said, TokenKeyNamed) or said.day in _days(header)


def hidden_keys(gone: Iterable[Header]) -> frozenset[TokenKeyNamed]:
    """A key that nobody knows for each day whose key may have been named by something that has no body any more."""
    return frozenset(TokenKeyNamed(day, b"") for header in gone for day in _days(header))


def _days(header: Header) -> frozenset[int]:
    day = token_day(milliseconds(header.hlc))
    return frozenset(range(max(0, day - 1), day + 2))
