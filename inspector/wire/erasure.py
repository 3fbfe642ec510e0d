"""The body of an erase event: which events lose their bodies, why, and what the fold must still know of them.

It stands in the directory of the agency that decides. `erasures.py` says when it is in force.
"""

from dataclasses import dataclass
from typing import ClassVar

from inspector.crypto import cbor
from inspector.crypto.grant_bodies import Wrap, some_wraps
from inspector.crypto.shapes import a_list, a_map, a_text
from inspector.wire.event import LogPlace, SeenEvent
from inspector.wire.limits import LIMITS
from inspector.wire.reading import a_hash, a_log_place, a_seen_event, an_id, refusing_malformed
from inspector.wire.scopes import Role

GROUND_CHARACTERS = 60
"""Also of a hold: more would tell a story to everybody who reads the directory."""
MOST_WRAPS = 16
"""Of a proposal's nonce; more reader keys than these live at once only where somebody makes too many."""

_TARGETS = 2_000


@dataclass(frozen=True, slots=True)
class ErasedTarget:
    """One event to empty, and the writes it had replaced: they must not come back when it is gone."""

    event: LogPlace
    replaces: tuple[SeenEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Erasure:
    """Signed and clear, because a hub that cannot read must be able to obey; ground and term tell nothing of a case."""

    BY: ClassVar[frozenset[Role]] = frozenset({Role.SUPERVISOR})
    """Who may say it in the own agency's directory."""

    stream: bytes
    targets: tuple[ErasedTarget, ...]
    blobs: tuple[bytes, ...]
    ground: str
    term: str
    proposal: bytes
    """Names what this is a part of, in every stream otherwise (`crypto.proposals`)."""
    wraps: tuple[Wrap, ...] = ()
    """The proposal's nonce, for those who put its parts together again."""

    def encode(self) -> bytes:
        """The body of the event."""
        return cbor.encode(
            {
                0: [[list(each.event), [list(write) for write in each.replaces]] for each in self.targets],
                1: list(self.blobs),
                2: self.ground,
                3: self.term,
                4: self.stream,
                5: self.proposal,
                6: [list(each) for each in self.wraps],
            }
        )


def decode_erasure(body: bytes) -> Erasure:
    """Read the body of an erase event; whether its writer may erase is not judged here.

    Raises:
        MalformedError: not exactly such a body.
    """
    with refusing_malformed():
        fields = a_map(cbor.decode(body, limit=LIMITS.body_bytes), 0, 1, 2, 3, 4, 5, 6)
        targets = tuple(_a_target(each) for each in a_list(fields[0], most=_TARGETS))
        if len({target.event for target in targets}) < len(targets):
            raise ValueError("the same event twice")
        return Erasure(
            stream=an_id(fields[4]),
            targets=targets,
            blobs=tuple(a_hash(each) for each in a_list(fields[1], most=_TARGETS)),
            ground=a_text(fields[2], most=GROUND_CHARACTERS),
            term=a_text(fields[3], most=GROUND_CHARACTERS),
            proposal=an_id(fields[5]),
            wraps=some_wraps(fields[6], most=MOST_WRAPS),
        )


def _a_target(value: object) -> ErasedTarget:
    event, replaces = a_list(value, length=2)
    return ErasedTarget(a_log_place(event), tuple(a_seen_event(write) for write in a_list(replaces, most=_TARGETS)))
