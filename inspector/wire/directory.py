"""What an agency says in the clear, signed, in its directory: who works with which keys, and which agencies count."""

import typing
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Annotated, ClassVar, TypeAlias

from inspector.crypto import cbor
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE, purpose_label, reader_key_id
from inspector.crypto.shapes import a_map, a_text, a_text_map, an_int
from inspector.crypto.signatures import PUBLIC_SIZE, SIGNATURE_SIZE
from inspector.wire import reading
from inspector.wire.custodian import LAST_NUMBER, Custodian, some_custodians
from inspector.wire.documents import NAME_CHARACTERS, PACKED_BYTES, SIGNATURE_BYTES
from inspector.wire.erasure import GROUND_CHARACTERS, Erasure
from inspector.wire.event import LogHead, LogPlace
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Purpose, Role
from inspector.wire.stream_id import is_investigation

SCHEMA = 1

HUB_ADMINISTRATOR = "hub"
"""The officer's number under which an agency's administrator is enrolled at the hub itself."""

_REVOKED_HEADS = 5_000
_ENTRUSTED_BYTES = 16 * 1024
REASON_CHARACTERS = 120
"""Of why something was set aside: everybody who reads the directory reads it."""
_ENROLMENT = cbor.encode({0: "installation_enrolled", 1: SCHEMA, 2: None})[:-4]
"""A map of three, and the kind."""

_EVERYBODY = frozenset(Role)
_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
_SUPERVISORS = frozenset({Role.SUPERVISOR})
_PRIVACY_OFFICERS = frozenset({Role.PRIVACY_OFFICER})

# --- how a field is read

_Id = Annotated[bytes, reading.an_id]
_Event = Annotated[LogPlace, reading.a_log_place]
_Ms = Annotated[int, an_int]
_Agency = Annotated[Agency, reading.a_word(Agency)]
_Statement = Annotated[bytes, reading.bytes_of(most=LIMITS.statement_bytes)]
_Chain = Annotated[
    tuple[bytes, ...], reading.some(reading.bytes_of(most=LIMITS.statement_bytes), LIMITS.statement_chain)
]


# --- what is said


@dataclass(frozen=True, slots=True)
class KnownDeclaration:
    """A kind of declaration says here all there is to it: its name, who may say it, and how each field is read.

    In the body a field has its own name, a moment without its unit.
    """

    KIND: ClassVar[str]
    BY: ClassVar[frozenset[Role]]
    BY_DESIGNATED: ClassVar[bool] = False
    """Whether who is designated to investigate says it too, of investigations and of nothing else."""

    def __init_subclass__(cls) -> None:
        if not cls.BY:
            raise TypeError(f"nobody may declare {cls.KIND}")
        _KINDS[cls.KIND] = cls


_KINDS: dict[str, type[KnownDeclaration]] = {}


@dataclass(frozen=True, slots=True)
class InstallationEnrolled(KnownDeclaration):
    """An officer works on a device; the chain leads from the agency's root to this statement."""

    KIND = "installation_enrolled"
    BY = _ADMINISTRATORS

    statement: _Statement
    chain: _Chain


@dataclass(frozen=True, slots=True)
class InstallationRevoked(KnownDeclaration):
    """An installation may hand in and read nothing; what its logs held at the hub up to these places stands."""

    KIND = "installation_revoked"
    BY = _ADMINISTRATORS

    installation: _Id
    at_ms: _Ms
    heads: Annotated[tuple[LogPlace, ...], reading.some(reading.a_log_place, _REVOKED_HEADS)]


@dataclass(frozen=True, slots=True)
class HandInAccepted(KnownDeclaration):
    """What a revoked installation wrote in a log up to this head counts; what it grants or erases there never does."""

    KIND = "hand_in_accepted"
    BY = _SUPERVISORS
    BY_DESIGNATED = True

    head: Annotated[LogHead, reading.a_log_head]
    at_ms: _Ms


@dataclass(frozen=True, slots=True)
class HandInSetAside(KnownDeclaration):
    """Who judges it looked at what a revoked installation wrote in a log up to this head, and lets it lie."""

    KIND = "hand_in_set_aside"
    BY = _SUPERVISORS
    BY_DESIGNATED = True

    head: Annotated[LogHead, reading.a_log_head]
    reason: Annotated[str, reading.text_of(REASON_CHARACTERS)]
    at_ms: _Ms


@dataclass(frozen=True, slots=True)
class WipeOrdered(KnownDeclaration):
    """A revoked installation is to take away all it holds, once an administrator and a supervisor said so."""

    KIND = "wipe_ordered"
    BY = _ADMINISTRATORS | _SUPERVISORS

    installation: _Id
    at_ms: _Ms


@dataclass(frozen=True, slots=True)
class WipeCancelled(KnownDeclaration):
    """The order that this event gave does not hold any more."""

    KIND = "wipe_cancelled"
    BY = _ADMINISTRATORS | _SUPERVISORS

    order: _Event


@dataclass(frozen=True, slots=True)
class InstallationWiped(KnownDeclaration):
    """The speaker's installation handed everything in and takes away all it holds; it is not heard of again."""

    KIND = "installation_wiped"
    BY = _EVERYBODY

    at_ms: _Ms


@dataclass(frozen=True, slots=True)
class PartnerRoot(KnownDeclaration):
    """Statements under this root count as the partner agency's, for these roles only."""

    KIND = "partner_root"
    BY = _ADMINISTRATORS

    agency: _Agency
    public_key: Annotated[bytes, reading.bytes_of(PUBLIC_SIZE)]
    roles: Annotated[tuple[Role, ...], reading.some(reading.a_word(Role), len(Role))]


@dataclass(frozen=True, slots=True)
class ReaderKeyPublished(KnownDeclaration):
    """The public half of the key that an agency reads with for one purpose.

    Published again for something else it is another key, which nobody holds.
    """

    KIND = "reader_key_published"
    BY = _EVERYBODY

    agency: _Agency
    purpose: Annotated[Purpose, reading.a_word(Purpose)]
    public_key: Annotated[bytes, reading.bytes_of(READER_PUBLIC_SIZE)]

    @property
    def key_id(self) -> bytes:
        """What grants name this key by; it follows from everything said here."""
        return reader_key_id(self.public_key, purpose_label(self.agency, self.purpose))


@dataclass(frozen=True, slots=True)
class HubDeclared(KnownDeclaration):
    """The hub with the key in this statement confirms for the agency what arrived; the chain leads to its root."""

    KIND = "hub_declared"
    BY = _ADMINISTRATORS

    statement: _Statement
    chain: _Chain


@dataclass(frozen=True, slots=True)
class ErasureConfirmed(KnownDeclaration):
    """A second person stands by the erase event with this name and this body."""

    KIND = "erasure_confirmed"
    BY = _PRIVACY_OFFICERS
    BY_DESIGNATED = True

    erasure: _Event
    body_hash: Annotated[bytes, reading.a_hash]


@dataclass(frozen=True, slots=True)
class ErasureApplied(KnownDeclaration):
    """The speaker's installation holds nothing any more of what the erase event names."""

    KIND = "erasure_applied"
    BY = _EVERYBODY

    erasure: _Event


@dataclass(frozen=True, slots=True)
class HoldPlaced(KnownDeclaration):
    """Nothing in this stream is erased until the hold is lifted."""

    KIND = "hold_placed"
    BY = _SUPERVISORS | _PRIVACY_OFFICERS

    stream: _Id
    ground: Annotated[str, reading.text_of(GROUND_CHARACTERS)]


@dataclass(frozen=True, slots=True)
class HoldLifted(KnownDeclaration):
    """The hold that this event placed is over."""

    KIND = "hold_lifted"
    BY = _SUPERVISORS | _PRIVACY_OFFICERS
    BY_DESIGNATED = True

    hold: _Event


@dataclass(frozen=True, slots=True)
class RecoveryCustodians(KnownDeclaration):
    """Any two of these three open a vault of the agency whose passphrase is lost.

    Of what the hub's administrator says so the highest number counts: the hub's time in ms, or one more than the last.
    """

    KIND = "recovery_custodians"
    BY = _ADMINISTRATORS

    custodians: Annotated[tuple[Custodian, ...], some_custodians]
    number: Annotated[int, lambda value: an_int(value, least=1, most=LAST_NUMBER)]


@dataclass(frozen=True, slots=True)
class AgencyCustodians(KnownDeclaration):
    """Any two of these three give a purpose's key to who comes after its holders.

    It counts when the agency's offline root signed it, whoever carries it, or when two supervisors say the same.
    """

    KIND = "agency_custodians"
    BY = _ADMINISTRATORS | _SUPERVISORS

    purpose: Annotated[Purpose, reading.a_word(Purpose)]
    custodians: Annotated[tuple[Custodian, ...], some_custodians]
    number: Annotated[int, lambda value: an_int(value, least=1, most=LAST_NUMBER)]
    signature: Annotated[bytes, reading.bytes_of(most=SIGNATURE_SIZE)] = b""


@dataclass(frozen=True, slots=True)
class KeyEntrusted(KnownDeclaration):
    """A holder of a shared key laid it down for custodians: any two of them open these slots."""

    KIND = "key_entrusted"
    BY = _EVERYBODY

    key_id: _Id
    slots: Annotated[bytes, reading.bytes_of(most=_ENTRUSTED_BYTES)]


@dataclass(frozen=True, slots=True)
class KeySucceeded(KnownDeclaration):
    """Two custodians gave the speaker's installation a shared key; from here on another is used."""

    KIND = "key_succeeded"
    BY = _EVERYBODY

    key_id: _Id
    custodians: Annotated[tuple[bytes, ...], reading.some(reading.an_id, 2)]
    at_ms: _Ms


@dataclass(frozen=True, slots=True)
class NationalRoot(KnownDeclaration):
    """What this key signs for the whole country counts for the agency, when its own root says so; the newest number."""

    KIND = "national_root"
    BY = _ADMINISTRATORS

    public_key: Annotated[bytes, reading.bytes_of(PUBLIC_SIZE)]
    number: Annotated[int, lambda value: an_int(value, least=1, most=LAST_NUMBER)]
    signature: Annotated[bytes, reading.bytes_of(SIGNATURE_SIZE)]


@dataclass(frozen=True, slots=True)
class DocumentPublished(KnownDeclaration):
    """A signed document for every device, with its signature; whether it counts, each device judges itself."""

    KIND = "document_published"
    BY = _ADMINISTRATORS

    name: Annotated[str, reading.text_of(NAME_CHARACTERS)]
    packed: Annotated[bytes, reading.bytes_of(most=PACKED_BYTES)]
    signature: Annotated[bytes, reading.bytes_of(most=SIGNATURE_BYTES)]


@dataclass(frozen=True, slots=True)
class TokenKeyNamed(KnownDeclaration):
    """With which key the agency's hub signs a day's tokens; who is told of another one was singled out."""

    KIND = "token_key_named"
    BY = _ADMINISTRATORS

    day: Annotated[int, an_int]
    key_hash: Annotated[bytes, reading.a_hash]


@dataclass(frozen=True, slots=True)
class UnknownDeclaration:
    """Something a newer program declared: kept and passed on, not understood."""

    BY: ClassVar[frozenset[Role]] = _ADMINISTRATORS
    BY_DESIGNATED: ClassVar[bool] = False

    kind: str
    schema: int
    body: bytes


Declaration: TypeAlias = KnownDeclaration | UnknownDeclaration

# --- as bytes


def encode_declaration(declaration: Declaration) -> bytes:
    """The body of a directory event."""
    if isinstance(declaration, UnknownDeclaration):
        return declaration.body
    said = {each.word: getattr(declaration, each.name) for each in _FIELDS[declaration.KIND]}
    return cbor.encode({0: declaration.KIND, 1: SCHEMA, 2: said})


def decode_declaration(body: bytes) -> Declaration:
    """Read the body of a directory event.

    Raises:
        MalformedError: not exactly such a body, or a known kind with other fields than it has.
    """
    with reading.refusing_malformed():
        outer = a_map(cbor.decode(body, limit=LIMITS.body_bytes), 0, 1, 2)
        kind, schema, said = a_text(outer[0], most=64), an_int(outer[1], least=1), a_text_map(outer[2])
        found = _KINDS.get(kind)
        if found is None or schema != SCHEMA:
            return UnknownDeclaration(kind, schema, body)
        known = _FIELDS[kind]
        if said.keys() != {each.word for each in known}:
            raise ValueError(kind)
        make: Callable[..., KnownDeclaration] = found
        return make(**{each.name: each.read(said[each.word]) for each in known})


def may_declare(role: Role, said: Declaration | Erasure, *, designated: bool = False) -> bool:
    """Whether somebody of this role, designated or not, may say this in its own agency's directory.

    What names an investigation only the designated say. What does not name a stream is judged once that is known.
    """
    if isinstance(said, Erasure | HoldPlaced) and is_investigation(said.stream):
        return designated
    return role in said.BY or (designated and said.BY_DESIGNATED)


def is_enrolment(body: bytes) -> bool:
    """Whether a declaration is an enrolment, told by its first bytes: canonical CBOR has no other way to begin."""
    return body.startswith(_ENROLMENT)


class _Field(typing.NamedTuple):
    name: str
    word: str
    read: Callable[[object], object]


def _fields(kind: type[KnownDeclaration]) -> tuple[_Field, ...]:
    hints = typing.get_type_hints(kind, include_extras=True)
    names = [each.name for each in fields(kind)]
    return tuple(_Field(name, name.removesuffix("_ms"), hints[name].__metadata__[0]) for name in names)


_FIELDS = {name: _fields(kind) for name, kind in _KINDS.items()}
