"""The body of an erase event: which events lose their bodies, why, and what the fold must still know of them.

It stands in the directory of the agency that decides. `erasures.py` says when it is in force.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, NamedTuple

from inspector.crypto import cbor
from inspector.crypto.grant_bodies import Wrap, some_wraps
from inspector.crypto.shapes import an_open_map
from inspector.wire.event import LogPlace, SeenEvent
from inspector.wire.limits import LIMITS
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.reading import a_hash, a_log_place, a_row, a_seen_event, an_id, refusing_malformed, some, text_of
from inspector.wire.scopes import Role

GROUND_CHARACTERS = 60
"""Also of a hold: more would tell a story to everybody who reads the directory."""
MOST_WRAPS = 16
"""Of a proposal's nonce; more reader keys than these live at once only where somebody makes too many."""

_TARGETS = 2_000


class ErasedTarget(NamedTuple):
    """One event to empty, and the writes it had replaced: they must not come back when it is gone."""

    event: LogPlace
    replaces: tuple[SeenEvent, ...] = ()


_some_targets = some(a_row(ErasedTarget, a_log_place, some(a_seen_event, _TARGETS)), _TARGETS)


@dataclass(frozen=True, slots=True)
class Erasure:
    """Signed and clear, because a hub that cannot read must be able to obey; ground and term tell nothing of a case."""

    BY: ClassVar[frozenset[Role]] = frozenset({Role.SUPERVISOR})
    """Who may say it in the own agency's directory; of an investigation who is designated to investigate."""
    BY_DESIGNATED: ClassVar[bool] = False

    stream: Annotated[bytes, At(4, an_id)]
    targets: Annotated[tuple[ErasedTarget, ...], At(0, _some_targets)]
    blobs: Annotated[tuple[bytes, ...], At(1, some(a_hash, _TARGETS))]
    ground: Annotated[str, At(2, text_of(GROUND_CHARACTERS))]
    term: Annotated[str, At(3, text_of(GROUND_CHARACTERS))]
    proposal: Annotated[bytes, At(5, an_id)]
    """Names what this is a part of, in every stream otherwise (`crypto.proposals`)."""
    wraps: Annotated[tuple[Wrap, ...], At(6, lambda value: some_wraps(value, most=MOST_WRAPS))] = ()
    """The proposal's nonce, for those who put its parts together again."""

    def encode(self) -> bytes:
        """The body of the event."""
        return cbor.encode(numbered(self))


def decode_erasure(body: bytes) -> Erasure:
    """Read the body of an erase event; whether its writer may erase is not judged here.

    Raises:
        MalformedError: not exactly such a body.
    """
    with refusing_malformed():
        erasure = read_numbered(Erasure, an_open_map(cbor.decode(body, limit=LIMITS.body_bytes)))
        if len({target.event for target in erasure.targets}) < len(erasure.targets):
            raise ValueError("the same event twice")
    return erasure
