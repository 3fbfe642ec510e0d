"""Which hub's receipts count: the agency's enrolment key vouches for its signing key. `docs/formats/statement.md`."""

from dataclasses import dataclass
from functools import lru_cache

from inspector.crypto.cbor import Cbor, CborError, decode, encode
from inspector.crypto.cose import CoseError, sign1, verify1
from inspector.crypto.shapes import a_map, a_text, some_bytes
from inspector.crypto.signatures import PUBLIC_SIZE, SigningKey
from inspector.crypto.statements import (
    ENROLMENT_LIFE,
    STATEMENT_LIMIT,
    Root,
    StatementError,
    StatementFault,
    verify_enrolment,
)
from inspector.crypto.validity import EXPIRES, ISSUED_AT, NOT_BEFORE, Validity

_TYPE = "application/vnd.inspector.hub.v1"
_AGENCY, _HUB_PUBLIC = 1, -70130
_TEXT_MOST = 200


@dataclass(frozen=True, slots=True)
class HubStatement:
    """The enrolment key says: the hub with this key confirms for this agency what arrived, and when."""

    agency: str
    public: bytes
    validity: Validity


def issue_hub(statement: HubStatement, enrolment: SigningKey) -> bytes:
    """Sign a hub's key with the agency's enrolment key.

    Raises:
        StatementError: it would live longer than anyone accepts.
    """
    if not statement.validity.is_within(ENROLMENT_LIFE):
        raise StatementError(StatementFault.LIVES_TOO_LONG)
    claims: dict[int, Cbor] = {
        _AGENCY: statement.agency,
        **statement.validity.claims(),
        _HUB_PUBLIC: statement.public,
    }
    return sign1(encode(claims), enrolment, _TYPE)


@lru_cache(maxsize=256)
def authenticate_hub(statement: bytes, chain: tuple[bytes, ...], root: Root) -> HubStatement:
    """Give the hub this statement speaks of, if the root vouches for it, whether or not it holds now.

    Raises:
        StatementError: the root does not, for the reason named.
    """
    if len(chain) != 1:
        raise StatementError(StatementFault.MALFORMED)
    enrolment = verify_enrolment(chain[0], root)
    try:
        payload = verify1(statement, enrolment.public, _TYPE, limit=STATEMENT_LIMIT)
    except CoseError as error:
        raise StatementError(StatementFault.NOT_SIGNED) from error
    try:
        claims = a_map(decode(payload, limit=STATEMENT_LIMIT), _AGENCY, EXPIRES, NOT_BEFORE, ISSUED_AT, _HUB_PUBLIC)
        found = HubStatement(
            a_text(claims[_AGENCY], most=_TEXT_MOST),
            some_bytes(claims[_HUB_PUBLIC], PUBLIC_SIZE),
            Validity.from_claims(claims),
        )
    except CborError as error:
        raise StatementError(StatementFault.MALFORMED) from error
    if found.agency != root.agency:
        raise StatementError(StatementFault.OTHER_AGENCY)
    if not found.validity.is_within(ENROLMENT_LIFE):
        raise StatementError(StatementFault.LIVES_TOO_LONG)
    if not enrolment.validity.holds_at(found.validity.issued_at):
        raise StatementError(StatementFault.ISSUED_OUTSIDE)
    return found
