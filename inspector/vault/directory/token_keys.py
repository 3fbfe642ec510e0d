"""Which keys the own agency's directory names for a day's tokens: one for everybody, if the hub is honest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from inspector.vault.directory.declared import Declared
from inspector.wire.directory import TokenKeyNamed
from inspector.wire.scopes import Agency


def fold_token_keys(believed: Iterable[Declared], own: Agency) -> Mapping[int, frozenset[bytes]]:
    """For each day the hashes of what was said of its key."""
    found: dict[int, set[bytes]] = defaultdict(set)
    for each in believed:
        if isinstance(said := each.declaration, TokenKeyNamed) and each.owner is own:
            found[said.day].add(said.key_hash)
    return {day: frozenset(hashes) for day, hashes in found.items()}
