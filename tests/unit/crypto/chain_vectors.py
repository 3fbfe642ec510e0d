"""crypto-statement.json, crypto-hub.json and crypto-document.json: whom a root vouches for, and whom it does not."""

from dataclasses import replace
from datetime import datetime

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.crypto.cose import read1, sign1
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import DocumentScope
from inspector.crypto.statements import STATEMENT_LIMIT, issue_key, issue_statement
from tests.unit.crypto import test_hub_statements, test_signed_document
from tests.unit.crypto.join_vectors import Case
from tests.unit.crypto.people import (
    CHAIN,
    DAY,
    ENROLMENT,
    ENROLMENT_KEY,
    NOW,
    OFFICER,
    ROLES,
    ROOT,
    ROOT_KEY,
    STATEMENT,
)
from tests.unit.crypto.people import (
    OTHER_KEY as STRANGER_KEY,
)
from tests.unit.crypto.people import enrolment as an_enrolment

_NOW_S = int(NOW.timestamp())
_YEAR_10000 = 253_402_300_800


def _altered(message: bytes, changes: dict[int, Cbor], key: SigningKey) -> bytes:
    """The message with other claims, signed by a key that says anything."""
    envelope = read1(message, limit=STATEMENT_LIMIT)
    claims = decode(envelope.payload, limit=STATEMENT_LIMIT)
    assert isinstance(claims, dict)
    return sign1(encode(claims | changes), key, envelope.content_type)


_DEED: Cbor = ["Akte 2", "domein I", "APV", "2027-11-30"]
_NO_DESIGNATIONS: dict[str, Cbor] = {
    "designations that are no array": "opsporing",
    "nine designations": [[f"Akte {n}", "domein I", "APV", "2027-11-30"] for n in range(9)],
    "designations out of order": [_DEED, ["Akte 1", "domein I", "APV", "2027-11-30"]],
    "a designation twice": [_DEED, _DEED],
    "a designation without a deed": [[" ", "domein I", "APV", "2027-11-30"]],
    "a designation without a day": [["Akte 2", "domein I", "APV"]],
    "a day that is not in the calendar": [["Akte 2", "domein I", "APV", "2027-02-30"]],
    "a day in another form": [["Akte 2", "domein I", "APV", "20271130"]],
    "offences of 201 characters": [["Akte 2", "domein I", "n" * 201, "2027-11-30"]],
}

_NOT_TRAINED: dict[str, Cbor] = {
    "trained until no day": "",
    "trained until a day that is not in the calendar": "2027-02-30",
    "trained until a day in another form": "20271130",
    "trained until nothing": None,
}


def statement_cases() -> list[Case]:
    """An officer's statement under its root, and everything that must not be believed."""

    def case(
        name: str,
        statement: bytes = STATEMENT,
        chain: tuple[bytes, ...] = CHAIN,
        *,
        at: int = 0,
        reason: str | None = None,
    ) -> Case:
        return {
            "name": name,
            "root_agency": ROOT.agency,
            "root_public": ROOT.public.hex(),
            "root_roles": sorted(ROLES),
            "statement": statement.hex(),
            "chain": [each.hex() for each in chain],
            "at": _NOW_S + at,
            "number": OFFICER.number if reason is None else None,
            "reason": reason,
        }

    def altered(changes: dict[int, Cbor]) -> bytes:
        return _altered(STATEMENT, changes, ENROLMENT_KEY)

    def enrolled(changes: dict[int, Cbor]) -> tuple[bytes, ...]:
        return (_altered(CHAIN[0], changes, ROOT_KEY),)

    long_ago = replace(ENROLMENT.validity, expires=NOW)
    elsewhere = replace(OFFICER, agency="politie").installation
    begins = int(ENROLMENT.validity.not_before.timestamp())
    return [
        case("an officer"),
        case("two designations", altered({-70107: [["Akte 1", "domein I", "APV", "2027-11-30"], _DEED]})),
        case("trained in talks until a day", altered({-70108: "2027-11-30"})),
        case("a name of 200 characters", altered({-70101: "é" * 200})),
        case("an enrolment key of 400 days", chain=enrolled({4: begins + 400 * 86_400})),
        case("the last second", at=35 * 86400 - 1),
        case("a second too late", at=35 * 86400, reason="EXPIRED"),
        case("a second too early", at=-1, reason="NOT_YET_VALID"),
        case("signed by a stranger", issue_statement(OFFICER, STRANGER_KEY), reason="NOT_SIGNED"),
        case("signed by the root itself", issue_statement(OFFICER, ROOT_KEY), reason="NOT_SIGNED"),
        case("enrolment by a stranger", chain=(issue_key(ENROLMENT, STRANGER_KEY),), reason="NOT_SIGNED"),
        case("last byte changed", STATEMENT[:-1] + bytes([STATEMENT[-1] ^ 1]), reason="NOT_SIGNED"),
        case("trailing byte", STATEMENT + b"\x00", reason="NOT_SIGNED"),
        case("an enrolment for an officer", CHAIN[0], reason="NOT_SIGNED"),
        case("more than 8 KiB", altered({-70101: "n" * 8_192}), reason="NOT_SIGNED"),
        case("no chain", chain=(), reason="MALFORMED"),
        case("a chain of two", chain=CHAIN * 2, reason="MALFORMED"),
        case(
            "another agency",
            altered({1: "politie", -70103: elsewhere}),
            reason="OTHER_AGENCY",
        ),
        case("the installation of another agency", altered({1: "politie"}), reason="OTHER_INSTALLATION"),
        case("another agency enrols", chain=an_enrolment(agency="politie"), reason="OTHER_AGENCY"),
        case("a role the root may not give", altered({-70102: "police"}), reason="ROLE_NOT_ALLOWED"),
        case("another installation", altered({-70103: bytes(16)}), reason="OTHER_INSTALLATION"),
        case("a claim too many", altered({99: 0}), reason="MALFORMED"),
        case("a name of 201 characters", altered({-70101: "n" * 201}), reason="MALFORMED"),
        case("a number that is none of text", altered({2: 4711}), reason="MALFORMED"),
        case("until the year 10000", altered({4: _YEAR_10000}), reason="MALFORMED"),
        *(case(name, altered({-70107: value}), reason="MALFORMED") for name, value in _NO_DESIGNATIONS.items()),
        *(case(name, altered({-70108: value}), reason="MALFORMED") for name, value in _NOT_TRAINED.items()),
        case("36 days", altered({4: _NOW_S + 36 * 86_400}), reason="LIVES_TOO_LONG"),
        case(
            "36 days since it was made",
            altered({5: _NOW_S + 5 * 86_400, 4: _NOW_S + 36 * 86_400}),
            reason="LIVES_TOO_LONG",
        ),
        case("no second", altered({4: _NOW_S}), reason="LIVES_TOO_LONG"),
        case("an enrolment key of 401 days", chain=enrolled({4: begins + 401 * 86_400}), reason="LIVES_TOO_LONG"),
        case("made after the enrolment key ended", chain=an_enrolment(validity=long_ago), reason="ISSUED_OUTSIDE"),
        case(
            "all of it wrong but the form: the installation is named first",
            altered({1: "politie", -70102: "police", 4: _NOW_S, 6: 0}),
            reason="OTHER_INSTALLATION",
        ),
        case(
            "then the agency",
            altered({1: "politie", -70103: elsewhere, -70102: "police", 4: _NOW_S, 6: 0}),
            reason="OTHER_AGENCY",
        ),
        case("then the role", altered({-70102: "police", 4: _NOW_S, 6: 0}), reason="ROLE_NOT_ALLOWED"),
        case("then the life", altered({4: _NOW_S, 6: 0}), reason="LIVES_TOO_LONG"),
        case(
            "then when it was made",
            chain=an_enrolment(validity=long_ago),
            at=36 * 86_400,
            reason="ISSUED_OUTSIDE",
        ),
    ]


def hub_cases() -> list[Case]:
    """Whose receipts count for the agency of the root."""
    hub, signed = test_hub_statements.HUB, test_hub_statements.SIGNED

    def case(name: str, statement: bytes = signed, chain: tuple[bytes, ...] = CHAIN, reason: str | None = None) -> Case:
        return {
            "name": name,
            "root_agency": ROOT.agency,
            "root_public": ROOT.public.hex(),
            "statement": statement.hex(),
            "chain": [each.hex() for each in chain],
            "hub_public": hub.public.hex() if reason is None else None,
            "reason": reason,
        }

    def altered(changes: dict[int, Cbor]) -> bytes:
        return _altered(signed, changes, ENROLMENT_KEY)

    begins = int(hub.validity.not_before.timestamp())
    return [
        case("a hub"),
        case("400 days", altered({4: begins + 400 * 86_400})),
        case("an officer's statement", STATEMENT, reason="NOT_SIGNED"),
        case("signed by the root itself", _altered(signed, {}, ROOT_KEY), reason="NOT_SIGNED"),
        case("no chain", chain=(), reason="MALFORMED"),
        case("a key of 31 bytes", altered({-70130: bytes(31)}), reason="MALFORMED"),
        case("another agency", altered({1: "politie"}), reason="OTHER_AGENCY"),
        case("401 days", altered({4: begins + 401 * 86_400}), reason="LIVES_TOO_LONG"),
        case(
            "made after the enrolment key ended",
            chain=an_enrolment(validity=replace(ENROLMENT.validity, expires=NOW)),
            reason="ISSUED_OUTSIDE",
        ),
    ]


def hub_address_cases() -> list[Case]:
    """Where the agency says that its hub is."""
    hub, signed = test_hub_statements.HUB, test_hub_statements.SIGNED_ADDRESS

    def case(name: str, statement: bytes = signed, reason: str | None = None) -> Case:
        return {
            "name": name,
            "root_agency": ROOT.agency,
            "root_public": ROOT.public.hex(),
            "statement": statement.hex(),
            "chain": [each.hex() for each in CHAIN],
            "hub_public": hub.public.hex() if reason is None else None,
            "address": test_hub_statements.ADDRESS.address if reason is None else None,
            "reason": reason,
        }

    return [
        case("an address"),
        case("a hub's statement", test_hub_statements.SIGNED, "NOT_SIGNED"),
        case("signed by the root itself", _altered(signed, {}, ROOT_KEY), "NOT_SIGNED"),
        case("an address of 201 characters", _altered(signed, {-70141: "x" * 201}, ENROLMENT_KEY), "MALFORMED"),
        case("no text", _altered(signed, {-70141: 1}, ENROLMENT_KEY), "MALFORMED"),
        case("another agency", _altered(signed, {1: "politie"}, ENROLMENT_KEY), "OTHER_AGENCY"),
    ]


def hub_successor_cases() -> list[Case]:
    """Which key the root says that a hub has now, and what the old one said of that."""
    successor, signed = test_hub_statements.SUCCESSOR, test_hub_statements.SIGNED_SUCCESSOR

    def case(name: str, statement: bytes = signed, farewell: bytes = b"", reason: str | None = None) -> Case:
        return {
            "name": name,
            "root_agency": ROOT.agency,
            "root_public": ROOT.public.hex(),
            "statement": statement.hex(),
            "farewell": farewell.hex(),
            "old": successor.old.hex() if reason is None else None,
            "new": successor.public.hex() if reason is None else None,
            "since_ms": _NOW_S * 1000 if reason is None else None,
            "is_proven": bool(farewell) if reason is None else None,
            "reason": reason,
        }

    farewell = test_hub_statements.FAREWELL
    return [
        case("the old key says so too", farewell=farewell),
        case("the old key is lost"),
        case("a farewell to another statement", _altered(signed, {6: _NOW_S - 1}, ROOT_KEY), farewell, "NOT_SIGNED"),
        case("signed by the enrolment key", _altered(signed, {}, ENROLMENT_KEY), farewell, "NOT_SIGNED"),
        case("the same key again", _altered(signed, {-70150: successor.old}, ROOT_KEY), reason="MALFORMED"),
        case("a key of 31 bytes", _altered(signed, {-70151: bytes(31)}, ROOT_KEY), reason="MALFORMED"),
        case("another agency", _altered(signed, {1: "politie"}, ROOT_KEY), reason="OTHER_AGENCY"),
    ]


def document_cases() -> list[Case]:
    """A document with its signature file."""
    document, statement = test_signed_document.DOCUMENT, test_signed_document.STATEMENT
    signature = test_signed_document.a_signature()
    key, message = test_signed_document.parts(signature)

    def case(
        name: str,
        signature: bytes = signature,
        *,
        text: bytes = document,
        scope: DocumentScope = DocumentScope.CATALOGUE,
        at: datetime = NOW,
        is_good: bool = False,
    ) -> Case:
        return {
            "name": name,
            "root_public": ROOT.public.hex(),
            "document": text.hex(),
            "signature": signature.hex(),
            "scope": scope.value,
            "at": int(at.timestamp()),
            "issuer": statement.issuer if is_good else None,
        }

    def keyed(changes: dict[int, Cbor]) -> bytes:
        return encode([_altered(key, changes, ROOT_KEY), message])

    def signed(changes: dict[int, Cbor]) -> bytes:
        return encode([key, _altered(message, changes, test_signed_document.KEY)])

    begins = int(statement.validity.not_before.timestamp())
    demo = replace(statement, scope=DocumentScope.DEMO)
    demonstration = test_signed_document.a_signature(demo, scope=DocumentScope.DEMO)
    return [
        case("a catalogue", is_good=True),
        case("long after the key ended", at=NOW + 3_000 * DAY, is_good=True),
        case("a key of 400 days", keyed({4: begins + 400 * 86_400}), is_good=True),
        case("a demonstration", demonstration, scope=DocumentScope.DEMO, is_good=True),
        case("a demonstration for a real program", demonstration),
        case("a key for demonstrations that signed a catalogue", test_signed_document.a_signature(demo)),
        case("another document", text=document + b"\n"),
        case("a key of 401 days", keyed({4: begins + 401 * 86_400})),
        case("a key by a stranger", test_signed_document.a_signature(root=STRANGER_KEY)),
        case("signed before the key began", test_signed_document.a_signature(at=NOW - 2 * DAY)),
        case(
            "signed when the key had ended", test_signed_document.a_signature(at=NOW + 364 * DAY), at=NOW + 3_000 * DAY
        ),
        case("signed a second from now", test_signed_document.a_signature(at=NOW), at=NOW - DAY / 86_400),
        case("an unknown scope", signed({1: "other"})),
        case("a claim too many", keyed({99: 0})),
        case("a field too many", signed({7: 0})),
        case("signed in the year 10000", signed({6: _YEAR_10000})),
        case("an issuer of 201 characters", keyed({1: "m" * 201})),
        case("the two in another order", encode([message, key])),
        case("a byte too many", signature + b"\x00"),
    ]
