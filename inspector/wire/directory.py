"""What an agency says in the clear, signed, in its directory: who works with which keys, and which agencies count."""

from dataclasses import dataclass
from typing import TypeAlias, assert_never

from inspector.crypto import cbor
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE, purpose_label, reader_key_id
from inspector.crypto.shapes import a_list, a_map, a_text, a_text_map, an_int, some_bytes
from inspector.crypto.signatures import PUBLIC_SIZE
from inspector.wire.custodian import LAST_NUMBER, Custodian, some_custodians
from inspector.wire.erasure import GROUND_CHARACTERS, Erasure
from inspector.wire.event import EventId, LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.reading import a_hash, a_log_head, an_event_id, an_id, refusing_malformed
from inspector.wire.scopes import Agency, Purpose, Role

SCHEMA = 1

HUB_ADMINISTRATOR = "hub"
"""The officer's number under which an agency's administrator is enrolled at the hub itself."""

_REVOKED_HEADS = 5_000
_ENROLMENT = cbor.encode({0: "installation_enrolled", 1: SCHEMA, 2: None})[:-4]
"""A map of three, and the kind."""


@dataclass(frozen=True, slots=True)
class InstallationEnrolled:
    """An officer works on a device; the chain leads from the agency's root to this statement."""

    statement: bytes
    chain: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class InstallationRevoked:
    """An installation may hand in and read nothing; what its logs held at the hub up to these places stands."""

    installation: bytes
    at_ms: int
    heads: tuple[EventId, ...]


@dataclass(frozen=True, slots=True)
class HandInAccepted:
    """What a revoked installation wrote in a log up to this head counts; what it grants or erases there never does."""

    head: LogHead
    at_ms: int


@dataclass(frozen=True, slots=True)
class PartnerRoot:
    """Statements under this root count as the partner agency's, for these roles only."""

    agency: Agency
    public_key: bytes
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class ReaderKeyPublished:
    """The public half of the key that an agency reads with for one purpose.

    Published again for something else it is another key, which nobody holds.
    """

    agency: Agency
    purpose: Purpose
    public_key: bytes

    @property
    def key_id(self) -> bytes:
        """What grants name this key by; it follows from everything said here."""
        return reader_key_id(self.public_key, purpose_label(self.agency, self.purpose))


@dataclass(frozen=True, slots=True)
class HubDeclared:
    """The hub with the key in this statement confirms for the agency what arrived; the chain leads to its root."""

    statement: bytes
    chain: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ErasureConfirmed:
    """A second person stands by the erase event with this name and this body."""

    erasure: EventId
    body_hash: bytes


@dataclass(frozen=True, slots=True)
class ErasureApplied:
    """The speaker's installation holds nothing any more of what the erase event names."""

    erasure: EventId


@dataclass(frozen=True, slots=True)
class HoldPlaced:
    """Nothing in this stream is erased until the hold is lifted."""

    stream: bytes
    ground: str


@dataclass(frozen=True, slots=True)
class HoldLifted:
    """The hold that this event placed is over."""

    hold: EventId


@dataclass(frozen=True, slots=True)
class RecoveryCustodians:
    """Any two of these three open a vault of the agency whose passphrase is lost.

    Of what the hub's administrator says so the highest number counts: the hub's time in ms, or one more than the last.
    """

    custodians: tuple[Custodian, ...]
    number: int


@dataclass(frozen=True, slots=True)
class UnknownDeclaration:
    """Something a newer program declared: kept and passed on, not understood."""

    kind: str
    schema: int
    body: bytes


Declaration: TypeAlias = (
    InstallationEnrolled
    | InstallationRevoked
    | HandInAccepted
    | PartnerRoot
    | ReaderKeyPublished
    | HubDeclared
    | ErasureConfirmed
    | ErasureApplied
    | HoldPlaced
    | HoldLifted
    | RecoveryCustodians
    | UnknownDeclaration
)


def encode_declaration(declaration: Declaration) -> bytes:  # noqa: C901, PLR0912 - one case a kind
    """The body of a directory event."""
    match declaration:
        case InstallationEnrolled():
            return _encode(
                "installation_enrolled", {"statement": declaration.statement, "chain": list(declaration.chain)}
            )
        case InstallationRevoked():
            return _encode(
                "installation_revoked",
                {
                    "installation": declaration.installation,
                    "at": declaration.at_ms,
                    "heads": [list(head) for head in declaration.heads],
                },
            )
        case HandInAccepted():
            return _encode("hand_in_accepted", {"head": list(declaration.head), "at": declaration.at_ms})
        case PartnerRoot():
            return _encode(
                "partner_root",
                {
                    "agency": declaration.agency.value,
                    "public_key": declaration.public_key,
                    "roles": [role.value for role in declaration.roles],
                },
            )
        case ReaderKeyPublished():
            return _encode(
                "reader_key_published",
                {
                    "agency": declaration.agency.value,
                    "purpose": declaration.purpose.value,
                    "public_key": declaration.public_key,
                },
            )
        case HubDeclared():
            return _encode("hub_declared", {"statement": declaration.statement, "chain": list(declaration.chain)})
        case ErasureConfirmed():
            return _encode(
                "erasure_confirmed", {"erasure": list(declaration.erasure), "body_hash": declaration.body_hash}
            )
        case ErasureApplied():
            return _encode("erasure_applied", {"erasure": list(declaration.erasure)})
        case HoldPlaced():
            return _encode("hold_placed", {"stream": declaration.stream, "ground": declaration.ground})
        case HoldLifted():
            return _encode("hold_lifted", {"hold": list(declaration.hold)})
        case RecoveryCustodians():
            return _encode(
                "recovery_custodians",
                {
                    "custodians": [[each.name, each.public_key] for each in declaration.custodians],
                    "number": declaration.number,
                },
            )
        case UnknownDeclaration():
            return declaration.body
        case other:
            assert_never(other)


def decode_declaration(body: bytes) -> Declaration:  # noqa: C901, PLR0912 - one case a kind
    """Read the body of a directory event.

    Raises:
        MalformedError: not exactly such a body, or a known kind with other fields than it has.
    """
    with refusing_malformed():
        outer = a_map(cbor.decode(body, limit=LIMITS.body_bytes), 0, 1, 2)
        kind, schema, fields = a_text(outer[0], most=64), an_int(outer[1], least=1), a_text_map(outer[2])
        match (kind, schema, sorted(fields)):
            case ("installation_enrolled", 1, ["chain", "statement"]):
                chain = a_list(fields["chain"], most=LIMITS.statement_chain)
                return InstallationEnrolled(_a_statement(fields["statement"]), tuple(_a_statement(s) for s in chain))
            case ("installation_revoked", 1, ["at", "heads", "installation"]):
                heads = a_list(fields["heads"], most=_REVOKED_HEADS)
                return InstallationRevoked(
                    an_id(fields["installation"]), an_int(fields["at"]), tuple(an_event_id(head) for head in heads)
                )
            case ("hand_in_accepted", 1, ["at", "head"]):
                return HandInAccepted(a_log_head(fields["head"]), an_int(fields["at"]))
            case ("partner_root", 1, ["agency", "public_key", "roles"]):
                roles = a_list(fields["roles"], most=len(Role))
                return PartnerRoot(
                    Agency(a_text(fields["agency"])),
                    some_bytes(fields["public_key"], PUBLIC_SIZE),
                    tuple(Role(a_text(role)) for role in roles),
                )
            case ("reader_key_published", 1, ["agency", "public_key", "purpose"]):
                return ReaderKeyPublished(
                    Agency(a_text(fields["agency"])),
                    Purpose(a_text(fields["purpose"])),
                    some_bytes(fields["public_key"], READER_PUBLIC_SIZE),
                )
            case ("hub_declared", 1, ["chain", "statement"]):
                chain = a_list(fields["chain"], most=LIMITS.statement_chain)
                return HubDeclared(_a_statement(fields["statement"]), tuple(_a_statement(s) for s in chain))
            case ("erasure_confirmed", 1, ["body_hash", "erasure"]):
                return ErasureConfirmed(an_event_id(fields["erasure"]), a_hash(fields["body_hash"]))
            case ("erasure_applied", 1, ["erasure"]):
                return ErasureApplied(an_event_id(fields["erasure"]))
            case ("hold_placed", 1, ["ground", "stream"]):
                return HoldPlaced(an_id(fields["stream"]), a_text(fields["ground"], most=GROUND_CHARACTERS))
            case ("hold_lifted", 1, ["hold"]):
                return HoldLifted(an_event_id(fields["hold"]))
            case ("recovery_custodians", 1, ["custodians", "number"]):
                number = an_int(fields["number"], least=1, most=LAST_NUMBER)
                return RecoveryCustodians(some_custodians(fields["custodians"]), number)
            case (known, 1, _) if known in _KINDS:
                raise ValueError(known)
            case _:
                return UnknownDeclaration(kind, schema, body)


def may_declare(role: Role, said: Declaration | Erasure) -> bool:
    """Whether somebody of this role may say this in its own agency's directory."""
    match said:
        case ReaderKeyPublished() | ErasureApplied():
            return True
        case HandInAccepted() | Erasure():
            return role is Role.SUPERVISOR
        case ErasureConfirmed():
            return role is Role.PRIVACY_OFFICER
        case HoldPlaced() | HoldLifted():
            return role in {Role.SUPERVISOR, Role.PRIVACY_OFFICER}
        case _:
            return role is Role.ADMINISTRATOR


_KINDS = frozenset(
    {
        "installation_enrolled",
        "installation_revoked",
        "hand_in_accepted",
        "partner_root",
        "reader_key_published",
        "hub_declared",
        "erasure_confirmed",
        "erasure_applied",
        "hold_placed",
        "hold_lifted",
        "recovery_custodians",
    }
)


def _a_statement(value: object) -> bytes:
    return some_bytes(value, most=LIMITS.statement_bytes)


def is_enrolment(body: bytes) -> bool:
    """Whether a declaration is an enrolment, told by its first bytes: canonical CBOR has no other way to begin."""
    return body.startswith(_ENROLMENT)


def _encode(kind: str, fields: dict[str, cbor.Cbor]) -> bytes:
    return cbor.encode({0: kind, 1: SCHEMA, 2: fields})
