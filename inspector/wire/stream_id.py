"""A stream's id says what the stream is, so that nobody who comes first can call it something else.

The first byte is the kind, the second the agency it belongs to, the rest is unique. What a visit consists of follows
from the key of its shared part: whoever can read that part can tell its compartments from any other stream.
"""

from functools import lru_cache
from typing import NamedTuple

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.wire.errors import MalformedError
from inspector.wire.event import ID_BYTES
from inspector.wire.scopes import COMPARTMENTS, INVESTIGATING, KEEPERS, Agency, StreamKind, keeper_of

UNIQUE_BYTES = ID_BYTES - 2

_AGENCIES = tuple(Agency)
_KINDS = {int(kind): kind for kind in StreamKind}
_VISIT = b"inspector/visit-stream/1"
_COMPARTMENT = b"inspector/compartment/1"


class Scope(NamedTuple):
    """What a stream is; who may read and write it follows from this."""

    kind: StreamKind
    owner: Agency


def stream_id(kind: StreamKind, owner: Agency, unique: bytes) -> bytes:
    """The id of a stream of this kind that belongs to this agency, from at least 14 unique bytes."""
    if keeper_of(kind, owner) is not owner or len(unique) < UNIQUE_BYTES:
        raise ValueError(f"no {kind.name.lower()} of {owner.value}")
    return beginning(kind, owner) + unique[:UNIQUE_BYTES]


def beginning(kind: StreamKind, owner: Agency) -> bytes:
    """What the id of every stream of this kind begins with that belongs to this agency."""
    return bytes((kind, 1 + _AGENCIES.index(owner)))


@lru_cache(maxsize=4096)
def scope_of(stream: bytes) -> Scope:
    """What the stream of this id is.

    Raises:
        MalformedError: it is no stream's id, or of a kind or agency this version does not know.
    """
    kind = _KINDS.get(stream[0]) if len(stream) == ID_BYTES else None
    if kind is None or not 1 <= stream[1] <= len(_AGENCIES):
        raise MalformedError
    owner = _AGENCIES[stream[1] - 1]
    if keeper_of(kind, owner) is not owner:
        raise MalformedError
    return Scope(kind, owner)


def is_investigation(stream: bytes) -> bool:
    """Whether a stream's id says that it is what investigators write, whoever's it may be."""
    return stream[:1] == bytes((StreamKind.INVESTIGATION,))


def known_kinds() -> str:
    """Every kind and agency that a stream's id may name, in words that change when there are more."""
    return f"{max(_KINDS)} kinds of {len(_AGENCIES)} agencies"


def is_of_later_kind(stream: bytes) -> bool:
    """Whether a stream's id names a kind or an agency behind the last one that this version knows."""
    return stream[0] > max(_KINDS) or stream[1] > len(_AGENCIES)


def visit_stream_id(key: bytes) -> bytes:
    """The id of the shared part of a visit, which has this key and no other."""
    return stream_id(StreamKind.VISIT, Agency.GEMEENTE, _derive(key, _VISIT))


def compartment_stream_id(key: bytes, kind: StreamKind) -> bytes:
    """The id of a compartment of the visit whose shared part has this key; it names the stream and opens nothing."""
    return stream_id(kind, KEEPERS[kind], _derive(key, _COMPARTMENT + bytes((kind,))))


def investigation_stream_id(key: bytes, owner: Agency) -> bytes:
    """The id of what an agency's investigators write in the visit whose shared part has this key."""
    kind = StreamKind.INVESTIGATION
    return stream_id(kind, owner, _derive(key, _COMPARTMENT + bytes((kind, 1 + _AGENCIES.index(owner)))))


def part_stream_ids(key: bytes) -> list[bytes]:
    """The ids of every part of that visit but the shared one."""
    parts = [compartment_stream_id(key, kind) for kind in sorted(COMPARTMENTS)]
    return parts + [investigation_stream_id(key, agency) for agency in sorted(INVESTIGATING)]


def _derive(key: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), UNIQUE_BYTES, None, info).derive(key)
