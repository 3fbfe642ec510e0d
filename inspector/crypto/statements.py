"""Who an installation belongs to: an agency's root vouches for its enrolment key, that key for officers on devices.

`docs/formats/statement.md` describes the bytes. Trust begins at a `Root` the caller already has: its own agency's from
enrolment, a partner's from the directory.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar

from inspector.crypto import designations
from inspector.crypto.cbor import Cbor, CborError, decode, encode
from inspector.crypto.cose import CoseError, read1, sign1, verify1
from inspector.crypto.designations import Designation
from inspector.crypto.errors import CryptoError
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE, reader_key_id
from inspector.crypto.shapes import a_day, a_list, a_map, a_text, an_open_map, some_bytes
from inspector.crypto.signatures import PUBLIC_SIZE, SigningKey
from inspector.crypto.validity import EXPIRES, ISSUED_AT, NOT_BEFORE, Validity

STATEMENT_LIFE = timedelta(days=35)
ENROLMENT_LIFE = timedelta(days=400)
STATEMENT_LIMIT = 8 * 1024

_STATEMENT_TYPE = "application/vnd.inspector.statement.v1"
_AGENCY, _NUMBER = 1, 2
_NAME, _ROLE, _INSTALLATION, _SIGNING_PUBLIC, _READER_PUBLIC, _OATH = -70101, -70102, -70103, -70104, -70105, -70106
_DESIGNATIONS = -70107
_TRAINED_UNTIL = -70108
"""Stands there only of who is trained."""
_OATHS = ("", "eed", "belofte")
_ROLES, _ROLES_MOST = -70111, 16
_ADDRESS = -70141
_OLD = -70151
_TEXT_MOST = 200
_INSTALLATION_ID = b"inspector/installation/1"


class StatementFault(StrEnum):
    """What is wrong with a statement; for our own log, never for the one who sent it."""

    MALFORMED = "malformed"
    NOT_SIGNED = "not signed by the key above it"
    OTHER_AGENCY = "not of the root's agency"
    ROLE_NOT_ALLOWED = "role the root may not give"
    OTHER_INSTALLATION = "installation id of another key"
    LIVES_TOO_LONG = "valid for longer than allowed"
    ISSUED_OUTSIDE = "made when the key above it was not valid"


class StatementError(CryptoError):
    """The statement is not to be believed. The text is always the same; `reason` is for our own log."""

    def __init__(self, reason: StatementFault) -> None:
        super().__init__("statement refused")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Root:
    """Where trust begins: an agency's root key, and the limit that who trusts it sets to the roles it gives."""

    agency: str
    public: bytes
    roles: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class KeyStatement:
    """A key above says that this one speaks for the agency; the kind of statement says in what."""

    CONTENT_TYPE: ClassVar[str]
    CLAIM: ClassVar[int]
    FURTHER: ClassVar[tuple[int, ...]] = ()

    agency: str
    public: bytes
    validity: Validity

    def further(self) -> dict[int, Cbor]:
        """What this kind of statement says besides the key."""
        return {}


@dataclass(frozen=True, slots=True)
class EnrolmentStatement(KeyStatement):
    """The root says: this key enrols the agency's officers, in these roles and no other."""

    CONTENT_TYPE = "application/vnd.inspector.enrolment.v1"
    CLAIM = -70110
    FURTHER = (_ROLES,)

    roles: frozenset[str]

    def further(self) -> dict[int, Cbor]:
        """The roles, in order."""
        return {_ROLES: list[Cbor](sorted(map(str, self.roles)))}


class HubStatement(KeyStatement):
    """The enrolment key says: the hub with this key confirms for this agency what arrived, and when."""

    CONTENT_TYPE = "application/vnd.inspector.hub.v1"
    CLAIM = -70130


@dataclass(frozen=True, slots=True)
class HubAddressStatement(KeyStatement):
    """The enrolment key says: the hub with this key is reached at this address from now on."""

    CONTENT_TYPE = "application/vnd.inspector.hub-address.v1"
    CLAIM = -70140
    FURTHER = (_ADDRESS,)

    address: str

    def further(self) -> dict[int, Cbor]:
        """The address."""
        return {_ADDRESS: self.address}


@dataclass(frozen=True, slots=True)
class HubSuccessorStatement(KeyStatement):
    """The root says: the hub that had the old key has this one, from when this statement begins to hold."""

    CONTENT_TYPE = "application/vnd.inspector.hub-successor.v1"
    CLAIM = -70150
    FURTHER = (_OLD,)

    old: bytes

    def further(self) -> dict[int, Cbor]:
        """The key that it had before."""
        return {_OLD: self.old}


@dataclass(frozen=True, slots=True)
class Statement:
    """The enrolment key says: this officer works with these keys on this installation."""

    agency: str
    number: str
    name: str
    role: str
    signing_public: bytes
    reader_public: bytes
    validity: Validity
    oath: str = ""
    """`eed` or `belofte`, which of the two the officer took; empty when neither."""
    designations: tuple[Designation, ...] = ()
    """For which offences the officer may investigate, in order."""
    trained_until: date | None = None
    """The last day on which the training in talks counts that the officer followed; nothing when there was none."""

    @property
    def installation(self) -> bytes:
        """The id of the installation."""
        return installation_id(self.agency, self.signing_public)

    @property
    def reader_id(self) -> bytes:
        """The id of the officer's own reader key."""
        return reader_key_id(self.reader_public)


def installation_id(agency: str, public: bytes) -> bytes:
    """Name an installation by its agency and its signing key: no agency can speak of another's."""
    return hashlib.sha256(_INSTALLATION_ID + agency.encode() + b"\x00" + public).digest()[:16]


def issue_key(statement: KeyStatement, above: SigningKey) -> bytes:
    """Sign an enrolment key with the agency's root, or a hub's key with the enrolment key.

    Raises:
        StatementError: it would live longer than anyone accepts.
    """
    _check_life(statement.validity, ENROLMENT_LIFE)
    claims: dict[int, Cbor] = {
        _AGENCY: statement.agency,
        **statement.validity.claims(),
        statement.CLAIM: statement.public,
        **statement.further(),
    }
    return sign1(encode(claims), above, statement.CONTENT_TYPE)


def issue_statement(statement: Statement, enrolment: SigningKey) -> bytes:
    """Sign an officer's keys with the agency's enrolment key.

    Raises:
        StatementError: it would live longer than anyone accepts, or says a designation that nobody could read.
    """
    _check_life(statement.validity, STATEMENT_LIFE)
    try:
        designated = designations.to_cbor(statement.designations)
    except CborError as error:
        raise StatementError(StatementFault.MALFORMED) from error
    claims: dict[int, Cbor] = {
        _AGENCY: statement.agency,
        _NUMBER: statement.number,
        **statement.validity.claims(),
        _NAME: statement.name,
        _ROLE: statement.role,
        _INSTALLATION: statement.installation,
        _SIGNING_PUBLIC: statement.signing_public,
        _READER_PUBLIC: statement.reader_public,
        _OATH: statement.oath,
        _DESIGNATIONS: designated,
    }
    if statement.trained_until is not None:
        claims[_TRAINED_UNTIL] = statement.trained_until.isoformat()
    return sign1(encode(claims), enrolment, _STATEMENT_TYPE)


def authenticate_statement(statement: bytes, chain: Sequence[bytes], root: Root) -> Statement:
    """Give the officer this statement speaks of, if the root vouches for it, whether or not it holds now.

    The caller asks its validity whether it holds: for old events at the time the hub received them.

    Raises:
        StatementError: the root does not vouch for it, for the reason named.
    """
    enrolment = _enrolment_in(chain, root)
    found = _decode_statement(_verified(statement, enrolment.public, _STATEMENT_TYPE))
    if found.agency != root.agency:
        raise StatementError(StatementFault.OTHER_AGENCY)
    if found.role not in enrolment.roles or (root.roles is not None and found.role not in root.roles):
        raise StatementError(StatementFault.ROLE_NOT_ALLOWED)
    _check_life(found.validity, STATEMENT_LIFE)
    _check_issued(found.validity, enrolment)
    return found


@lru_cache(maxsize=256)
def authenticate_hub(statement: bytes, chain: tuple[bytes, ...], root: Root) -> HubStatement:
    """Give the hub this statement speaks of, if the root vouches for it, whether or not it holds now.

    Raises:
        StatementError: the root does not, for the reason named.
    """
    enrolment = _enrolment_in(chain, root)
    public, validity, _ = _key_in(HubStatement, statement, enrolment.public, root.agency)
    _check_issued(validity, enrolment)
    return HubStatement(root.agency, public, validity)


def authenticate_hub_address(statement: bytes, chain: tuple[bytes, ...], root: Root) -> HubAddressStatement:
    """Give the address this statement speaks of, if the root vouches for it, whether or not it holds now.

    Raises:
        StatementError: the root does not, for the reason named.
    """
    enrolment = _enrolment_in(chain, root)
    public, validity, claims = _key_in(HubAddressStatement, statement, enrolment.public, root.agency)
    try:
        address = a_text(claims[_ADDRESS], most=_TEXT_MOST)
    except CborError as error:
        raise StatementError(StatementFault.MALFORMED) from error
    _check_issued(validity, enrolment)
    return HubAddressStatement(root.agency, public, validity, address)


def authenticate_hub_successor(statement: bytes, root: Root) -> HubSuccessorStatement:
    """Give the key that this statement says a hub has now, if the root itself said so.

    The enrolment key may not: it lies beside the hub's key, and who has taken the one has the other.

    Raises:
        StatementError: the root did not, for the reason named.
    """
    public, validity, claims = _key_in(HubSuccessorStatement, statement, root.public, root.agency)
    try:
        old = some_bytes(claims[_OLD], PUBLIC_SIZE)
    except CborError as error:
        raise StatementError(StatementFault.MALFORMED) from error
    if old == public:
        raise StatementError(StatementFault.MALFORMED)
    return HubSuccessorStatement(root.agency, public, validity, old)


def claimed(statement: bytes) -> tuple[bytes, int]:
    """The installation a statement says it is of, and when it says it was made, in seconds; nothing of it is proven.

    Raises:
        StatementError: it is no statement, whoever may have signed it.
    """
    found = _claims_in(statement)
    return found.installation, int(found.validity.issued_at.timestamp())


def claimed_agency(statement: bytes) -> str:
    """The agency a statement says it is of, which the installation it is of is named by; nothing of it is proven.

    Raises:
        StatementError: it is no statement, whoever may have signed it.
    """
    return _claims_in(statement).agency


def claimed_reader(statement: bytes) -> bytes:
    """The id of the key with which a statement says its officer reads, as little proven as what `claimed` gives."""
    return _claims_in(statement).reader_id


def _claims_in(statement: bytes) -> Statement:
    try:
        return _decode_statement(read1(statement, limit=STATEMENT_LIMIT).payload)
    except CoseError as error:
        raise StatementError(StatementFault.MALFORMED) from error


@lru_cache(maxsize=256)
def verify_enrolment(statement: bytes, root: Root) -> EnrolmentStatement:
    """Give the enrolment key this root vouches for, whether or not the statement holds now.

    Raises:
        StatementError: the root does not vouch for it, for the reason named.
    """
    public, validity, claims = _key_in(EnrolmentStatement, statement, root.public, root.agency)
    try:
        roles = [a_text(role, most=_TEXT_MOST) for role in a_list(claims[_ROLES], most=_ROLES_MOST)]
    except CborError as error:
        raise StatementError(StatementFault.MALFORMED) from error
    if roles != sorted(set(roles)):
        raise StatementError(StatementFault.MALFORMED)
    return EnrolmentStatement(root.agency, public, validity, frozenset(roles))


def _enrolment_in(chain: Sequence[bytes], root: Root) -> EnrolmentStatement:
    if len(chain) != 1:
        raise StatementError(StatementFault.MALFORMED)
    return verify_enrolment(chain[0], root)


def _key_in(
    kind: type[KeyStatement], statement: bytes, above: bytes, agency: str
) -> tuple[bytes, Validity, dict[int, object]]:
    payload = _verified(statement, above, kind.CONTENT_TYPE)
    times = (_AGENCY, EXPIRES, NOT_BEFORE, ISSUED_AT)
    try:
        claims = a_map(decode(payload, limit=STATEMENT_LIMIT), *times, kind.CLAIM, *kind.FURTHER)
        found = a_text(claims[_AGENCY], most=_TEXT_MOST)
        public, validity = some_bytes(claims[kind.CLAIM], PUBLIC_SIZE), Validity.from_claims(claims)
    except CborError as error:
        raise StatementError(StatementFault.MALFORMED) from error
    if found != agency:
        raise StatementError(StatementFault.OTHER_AGENCY)
    _check_life(validity, ENROLMENT_LIFE)
    return public, validity, claims


def _check_life(validity: Validity, life: timedelta) -> None:
    if not validity.is_within(life):
        raise StatementError(StatementFault.LIVES_TOO_LONG)


def _check_issued(validity: Validity, above: EnrolmentStatement) -> None:
    if not above.validity.holds_at(validity.issued_at):
        raise StatementError(StatementFault.ISSUED_OUTSIDE)


def _verified(message: bytes, public: bytes, content_type: str) -> bytes:
    try:
        return verify1(message, public, content_type, limit=STATEMENT_LIMIT)
    except CoseError as error:
        raise StatementError(StatementFault.NOT_SIGNED) from error


def _decode_statement(payload: bytes) -> Statement:
    keys = (_AGENCY, _NUMBER, EXPIRES, NOT_BEFORE, ISSUED_AT)
    own = (_NAME, _ROLE, _INSTALLATION, _SIGNING_PUBLIC, _READER_PUBLIC, _OATH, _DESIGNATIONS)
    try:
        said = an_open_map(decode(payload, limit=STATEMENT_LIMIT))
        claims = a_map(said, *keys, *own, *({_TRAINED_UNTIL} & said.keys()))
        agency, number, name, role = (a_text(claims[key], most=_TEXT_MOST) for key in (_AGENCY, _NUMBER, _NAME, _ROLE))
        found = Statement(
            agency,
            number,
            name,
            role,
            some_bytes(claims[_SIGNING_PUBLIC], PUBLIC_SIZE),
            some_bytes(claims[_READER_PUBLIC], READER_PUBLIC_SIZE),
            Validity.from_claims(claims),
            a_text(claims[_OATH], most=_TEXT_MOST),
            designations.read(claims[_DESIGNATIONS]),
            a_day(claims[_TRAINED_UNTIL]) if _TRAINED_UNTIL in claims else None,
        )
        installation = some_bytes(claims[_INSTALLATION], 16)
    except CborError as error:
        raise StatementError(StatementFault.MALFORMED) from error
    if found.oath not in _OATHS:
        raise StatementError(StatementFault.MALFORMED)
    if installation != found.installation:
        raise StatementError(StatementFault.OTHER_INSTALLATION)
    return found
