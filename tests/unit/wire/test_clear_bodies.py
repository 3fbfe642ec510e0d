from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto import cbor
from inspector.crypto.grant_bodies import WRAP_SIZE, Wrap
from inspector.wire.custodian import LAST_NUMBER, Custodian, decode_custodian, encode_custodian
from inspector.wire.directory import (
    AgencyCustodians,
    Declaration,
    DocumentPublished,
    ErasureApplied,
    ErasureConfirmed,
    HandInAccepted,
    HandInSetAside,
    HoldLifted,
    HoldPlaced,
    HubDeclared,
    InstallationEnrolled,
    InstallationRevoked,
    InstallationWiped,
    KeyEntrusted,
    KeySucceeded,
    KnownDeclaration,
    NationalRoot,
    PartnerRoot,
    ReaderKeyPublished,
    RecoveryCustodians,
    TokenKeyNamed,
    UnknownDeclaration,
    WipeCancelled,
    WipeOrdered,
    decode_declaration,
    encode_declaration,
    is_enrolment,
    may_declare,
)
from inspector.wire.erasure import ErasedTarget, Erasure, decode_erasure
from inspector.wire.errors import MalformedError
from inspector.wire.event import NO_KEY, Header, LogHead, LogPlace, SeenEvent
from inspector.wire.log_opened import LogOpened, decode_log_opened
from inspector.wire.scopes import Agency, EventClass, Purpose, Role, StreamKind
from inspector.wire.stream_id import stream_id

ID = bytes(range(16))
HASH = bytes(range(32))
OPENED = LogOpened(ID, ID[::-1], LogHead(ID[::-1], 12, HASH), "restored")
STREAM = stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, ID)
CUSTODIANS = tuple(Custodian(f"Bewaarder {n}", bytes([n]) * 1216) for n in range(3))
NAMED: list[cbor.Cbor] = [[each.name, each.public_key] for each in CUSTODIANS]
DECLARATIONS: list[Declaration] = [
    InstallationEnrolled(b"statement", (b"enrolment", b"root")),
    InstallationRevoked(ID, 1_700_000_000_000, (LogPlace(ID, 4),)),
    HandInAccepted(LogHead(ID, 7, HASH), 1_700_000_000_000),
    HandInSetAside(LogHead(ID, 7, HASH), "dubbel", 1_700_000_000_000),
    WipeOrdered(ID, 1_700_000_000_000),
    WipeCancelled(LogPlace(ID, 3)),
    InstallationWiped(1_700_000_000_000),
    AgencyCustodians(Purpose.FINDINGS, CUSTODIANS, 1, b"s" * 64),
    KeyEntrusted(ID, b"slots"),
    KeySucceeded(ID, (ID, ID[::-1]), 1_700_000_000_000),
    NationalRoot(HASH, 1, b"s" * 64),
    DocumentPublished("lijst.json", b"packed", b"signature"),
    TokenKeyNamed(20_788, HASH),
    ErasureConfirmed(LogPlace(ID, 3), HASH),
    ErasureApplied(LogPlace(ID, 3)),
    HoldPlaced(ID, "zaak loopt"),
    HoldLifted(LogPlace(ID, 9)),
    PartnerRoot(Agency.POLITIE, HASH, (Role.POLICE, Role.SUPERVISOR)),
    ReaderKeyPublished(Agency.POLITIE, Purpose.INBOX, bytes(1216)),
    HubDeclared(b"statement", (b"chain",)),
    RecoveryCustodians(CUSTODIANS, 3),
]
NEWER = UnknownDeclaration("holiday_declared", 1, cbor.encode({0: "holiday_declared", 1: 1, 2: {"day": 1}}))
ERASURE = Erasure(
    ID,
    (ErasedTarget(LogPlace(ID, 3), (SeenEvent(ID, 2, HASH[:8]),)),),
    (HASH,),
    "AVG 17",
    "8 jaar",
    ID[::-1],
    (Wrap(ID, bytes(WRAP_SIZE)),),
)

OTHERS_SAY: dict[type, set[Role]] = {
    ReaderKeyPublished: set(Role),
    ErasureApplied: set(Role),
    HandInAccepted: {Role.SUPERVISOR},
    HandInSetAside: {Role.SUPERVISOR},
    WipeOrdered: {Role.ADMINISTRATOR, Role.SUPERVISOR},
    WipeCancelled: {Role.ADMINISTRATOR, Role.SUPERVISOR},
    InstallationWiped: set(Role),
    AgencyCustodians: {Role.ADMINISTRATOR, Role.SUPERVISOR},
    KeyEntrusted: set(Role),
    KeySucceeded: set(Role),
    Erasure: {Role.SUPERVISOR},
    ErasureConfirmed: {Role.PRIVACY_OFFICER},
    HoldPlaced: {Role.SUPERVISOR, Role.PRIVACY_OFFICER},
    HoldLifted: {Role.SUPERVISOR, Role.PRIVACY_OFFICER},
}


def an_opening(body: bytes, log: bytes = OPENED.log, stream: bytes = STREAM) -> LogOpened:
    return decode_log_opened(Header(EventClass.LOG_OPENED, stream, log, 1, NO_KEY, 0, 1), body)


DECODERS: list[tuple[Callable[[bytes], object], bytes]] = [
    (an_opening, OPENED.encode()),
    (decode_erasure, ERASURE.encode()),
    (decode_custodian, encode_custodian(CUSTODIANS[0])),
    *((decode_declaration, encode_declaration(each)) for each in DECLARATIONS),
]


@pytest.mark.parametrize("opened", [OPENED, LogOpened(ID, HASH[:16])])
def test_an_opening_is_read_as_it_was_written(opened: LogOpened) -> None:
    assert an_opening(opened.encode(), opened.log) == opened


@pytest.mark.parametrize("declaration", [*DECLARATIONS, NEWER])
def test_a_declaration_is_read_as_it_was_written(declaration: Declaration) -> None:
    assert decode_declaration(encode_declaration(declaration)) == declaration


def test_an_erasure_is_read_as_it_was_written() -> None:
    assert decode_erasure(ERASURE.encode()) == ERASURE


def test_a_custodian_s_file_is_read_as_it_was_written() -> None:
    assert decode_custodian(encode_custodian(CUSTODIANS[1])) == CUSTODIANS[1]


@pytest.mark.parametrize(
    "fields", [{0: 2, 1: "Naam", 2: bytes(1216)}, {0: 1, 1: "", 2: bytes(1216)}, {0: 1, 1: "Naam"}]
)
def test_a_custodian_s_file_of_any_other_form_is_refused(fields: dict[int, cbor.Cbor]) -> None:
    with pytest.raises(MalformedError):
        decode_custodian(cbor.encode(fields))


def test_an_erasure_that_names_an_event_twice_is_refused() -> None:
    again = ErasedTarget(ERASURE.targets[0].event)

    with pytest.raises(MalformedError):
        decode_erasure(replace(ERASURE, targets=(*ERASURE.targets, again)).encode())


@pytest.mark.parametrize(("decode", "body"), DECODERS)
def test_a_body_cut_lengthened_or_of_another_kind_is_refused(decode: Callable[[bytes], object], body: bytes) -> None:
    for damaged in (b"", body[:-1], body + b"\x00", cbor.encode({}), cbor.encode([1]), cbor.encode({9: 1})):
        with pytest.raises(MalformedError):
            decode(damaged)


@given(st.binary(max_size=200))
def test_noise_is_refused_and_nothing_else_is_raised(noise: bytes) -> None:
    for decode in (an_opening, decode_erasure, decode_custodian, decode_declaration):
        with pytest.raises(MalformedError):
            decode(noise)


@pytest.mark.parametrize(
    "fields",
    [
        {0: ID[:15], 1: ID[::-1], 2: None, 3: ""},
        {0: ID, 1: ID[:15], 2: None, 3: ""},
        {0: ID, 1: ID[::-1], 2: [ID, 1], 3: ""},
        {0: ID, 1: ID[::-1], 2: None, 3: "x" * 201},
        {0: ID, 1: ID[::-1], 2: None, 3: "", 4: 0},
    ],
)
def test_an_opening_with_other_fields_is_refused(fields: dict[int, cbor.Cbor]) -> None:
    with pytest.raises(MalformedError):
        an_opening(cbor.encode(fields))


def test_an_opening_under_another_name_or_in_what_is_no_stream_is_refused() -> None:
    for log, stream in ((ID, STREAM), (OPENED.log, b"\x0e" + STREAM[1:]), (OPENED.log, STREAM[:1] + b"\x02" + ID[2:])):
        with pytest.raises(MalformedError):
            an_opening(OPENED.encode(), log, stream)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("partner_root", {"agency": "brandweer", "public_key": HASH, "roles": []}),
        ("partner_root", {"agency": "politie", "public_key": HASH, "roles": ["chief"]}),
        ("partner_root", {"agency": "politie", "public_key": ID, "roles": []}),
        ("partner_root", {"agency": "politie", "public_key": HASH}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["BEWAARDER  1", bytes(1216)]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["Bewaarder 2", bytes(1216)]], "number": 1}),
        ("recovery_custodians", {"custodians": NAMED, "number": LAST_NUMBER + 1}),
        ("reader_key_published", {"agency": "politie", "purpose": "gossip", "public_key": bytes(1216)}),
        ("reader_key_published", {"agency": "politie", "purpose": "inbox", "public_key": bytes(1215)}),
        ("installation_revoked", {"installation": ID, "at": -1, "heads": []}),
        ("hand_in_accepted", {"at": 0, "head": [ID, 4]}),
        ("erasure_confirmed", {"erasure": [ID, 3], "body_hash": ID}),
        ("erasure_applied", {"erasure": [ID, 0]}),
        ("hold_placed", {"stream": ID, "ground": "x" * 61}),
        ("hold_lifted", {"hold": [ID[:15], 3]}),
        ("hand_in_accepted", {"at": 0, "head": [ID, 4, ID]}),
        ("hand_in_set_aside", {"at": 0, "head": [ID, 4, HASH]}),
        ("hand_in_set_aside", {"at": 0, "head": [ID, 4, HASH], "reason": "x" * 121}),
        ("installation_enrolled", {"statement": b"", "chain": [b""] * 5}),
        ("recovery_custodians", {"custodians": NAMED}),
        ("recovery_custodians", {"custodians": NAMED, "number": 0}),
        ("recovery_custodians", {"custodians": NAMED[:2], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED, ["Vierde", b"4" * 1216]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["Dezelfde", CUSTODIANS[0].public_key]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["", b"3" * 1216]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["x" * 61, b"3" * 1216]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["Twee\nregels", b"3" * 1216]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["Omge\u202ekeerd", b"3" * 1216]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["Te kort", b"3" * 1215]], "number": 1}),
        ("recovery_custodians", {"custodians": [*NAMED[:2], ["Zonder sleutel"]], "number": 1}),
    ],
)
def test_a_known_declaration_with_wrong_fields_is_refused(kind: str, fields: dict[str, cbor.Cbor]) -> None:
    with pytest.raises(MalformedError):
        decode_declaration(cbor.encode({0: kind, 1: 1, 2: fields}))


def test_each_kind_is_said_by_its_own_roles_and_everything_else_by_administrators() -> None:
    said: list[Declaration | Erasure] = [*DECLARATIONS, NEWER, ERASURE]
    for each in said:
        roles = OTHERS_SAY.get(type(each), {Role.ADMINISTRATOR})
        assert {role for role in Role if may_declare(role, each)} == roles


BY_DESIGNATED = {HandInAccepted, HandInSetAside, ErasureConfirmed, HoldLifted}
"""What who is designated says too, though his role does not; of investigations, as whoever folds it knows."""


@pytest.mark.parametrize("said", [*DECLARATIONS, NEWER, ERASURE])
def test_who_is_designated_says_what_decides_about_investigations_and_nothing_else(said: Declaration | Erasure) -> None:
    for role in (Role.INSPECTOR, Role.LABOUR):
        expected = may_declare(role, said) or type(said) in BY_DESIGNATED
        assert may_declare(role, said, designated=True) is expected


@pytest.mark.parametrize("role", Role)
def test_to_erase_or_hold_in_an_investigation_takes_a_designation_whatever_the_role(role: Role) -> None:
    stream = stream_id(StreamKind.INVESTIGATION, Agency.GEMEENTE, bytes(14))
    for said in (HoldPlaced(stream, "zaak loopt"), replace(ERASURE, stream=stream)):
        assert not may_declare(role, said)
        assert may_declare(role, said, designated=True)


def test_a_kind_that_nobody_may_say_does_not_import() -> None:
    with pytest.raises(TypeError):
        type("Silent", (KnownDeclaration,), {"KIND": "silence_kept", "BY": frozenset()})


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_an_enrolment_is_told_by_its_first_bytes(declaration: Declaration) -> None:
    assert is_enrolment(encode_declaration(declaration)) is isinstance(declaration, InstallationEnrolled)
