"""The key of a plan, from which the visits follow that begin from it: whoever holds it comes to the same visit.

It follows from the planner's installation key and the plan's id, and is sealed to single reader keys.
`docs/formats/event.md` describes the bytes.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.grant_bodies import GrantError, Wrap
from inspector.crypto.joincode import JOIN_SECRET_SIZE, join_secret
from inspector.crypto.readerkeys import ReaderKey, ReaderPublic
from inspector.crypto.wrapping import unwrap, wrap

PLAN_KEY_SIZE = 32
PLAN_KEY_NAME_SIZE = 16


@dataclass(frozen=True, slots=True)
class PlannedBeginning:
    """What a visit that begins from a plan is bound to; another planner, place, kind or list of officers is another.

    `turn` counts the visits of one plan from 0: the next one begins after the one before was abandoned.
    """

    planner: bytes
    plan: bytes
    business: bytes
    kind: str
    starters: Sequence[bytes]
    turn: int

    @property
    def origin(self) -> bytes:
        """What stands for the starter's installation in the secret and the proof of such a visit."""
        said: list[Cbor] = [self.planner, self.plan, self.business, self.kind, list(self.starters), self.turn]
        return hashlib.sha256(b"inspector/planned-visit/1" + encode(said)).digest()


def plan_key(signing_seed: bytes, plan: bytes) -> bytes:
    """The key of the plan of this id that the installation with this key makes."""
    return HKDF(SHA256(), PLAN_KEY_SIZE, None, b"inspector/plan-key/1" + plan).derive(signing_seed)


def plan_key_name(key: bytes) -> bytes:
    """Name a plan's key, so that nobody can give two officers different ones."""
    return hashlib.sha256(b"inspector/plan-key-name/1" + key).digest()[:PLAN_KEY_NAME_SIZE]


def seal_plan_key(key: bytes, plan: bytes, readers: Iterable[ReaderPublic]) -> tuple[Wrap, ...]:
    """Wrap a plan's key to each of these reader keys."""
    name = plan_key_name(key)
    return tuple(Wrap(each.id, wrap(each.public, key, _info(plan, name, each.id))) for each in readers)


def open_plan_key(sealed: Wrap, reader: ReaderKey, plan: bytes, name: bytes) -> bytes | None:
    """The key that was wrapped to this reader key; nothing when it does not open or is not the one that was named."""
    try:
        key = unwrap(reader, sealed.sealed, _info(plan, name, reader.id))
    except GrantError:
        return None
    return key if hmac.compare_digest(plan_key_name(key), name) else None


def planned_nonce(key: bytes, turn: int) -> bytes:
    """What takes the place of the random nonce of a visit that begins without a plan."""
    return HKDF(SHA256(), JOIN_SECRET_SIZE, None, b"inspector/planned-nonce/1" + encode(turn)).derive(key)


def planned_secret(key: bytes, beginning: PlannedBeginning) -> bytes:
    """The join secret of the visit that begins so from the plan with this key."""
    return join_secret(beginning.origin, planned_nonce(key, beginning.turn))


def _info(plan: bytes, name: bytes, recipient: bytes) -> bytes:
    return encode(["inspector/plan-key/1", plan, name, recipient])
