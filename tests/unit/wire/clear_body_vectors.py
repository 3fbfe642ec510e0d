"""wire-clear-bodies.json: what is said in the clear, and what nobody says."""

from dataclasses import replace

from inspector.crypto import cbor
from inspector.crypto.grant_bodies import WRAP_SIZE, Wrap
from inspector.wire.custodian import LAST_NUMBER, Custodian
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
    NationalRoot,
    PartnerRoot,
    ReaderKeyPublished,
    RecoveryCustodians,
    TokenKeyNamed,
    WipeCancelled,
    WipeOrdered,
    encode_declaration,
)
from inspector.wire.erasure import MOST_WRAPS, ErasedTarget, Erasure
from inspector.wire.event import LogHead, LogPlace, SeenEvent
from inspector.wire.scopes import Agency, Purpose, Role
from tests.unit.wire.vector_parts import DEVICE, HASH, LOG, MS, OPENED, OTHER, STREAM, Json, Piece, in_pieces, refused

CUSTODIANS = tuple(Custodian(f"Bewaarder {n}", bytes([n]) * 1216) for n in range(3))
NAMESAKES = (*CUSTODIANS[:2], Custodian("BEWAARDER  1", CUSTODIANS[2].public_key))
_WRITE = SeenEvent(LOG, 2, HASH[:8])
_A_WRITE = cbor.encode(list(_WRITE))


def clear_body_vectors() -> Json:
    declarations: list[tuple[str, Declaration]] = [
        ("installation_enrolled", InstallationEnrolled(b"statement", (b"chain",))),
        ("installation_revoked", InstallationRevoked(OTHER, MS, (LogPlace(LOG, 4),))),
        ("hand_in_accepted", HandInAccepted(LogHead(LOG, 12, HASH), MS)),
        ("hand_in_set_aside", HandInSetAside(LogHead(LOG, 12, HASH), "dubbel", MS)),
        ("wipe_ordered", WipeOrdered(OTHER, MS)),
        ("wipe_cancelled", WipeCancelled(LogPlace(LOG, 3))),
        ("installation_wiped", InstallationWiped(MS)),
        ("erasure_confirmed", ErasureConfirmed(LogPlace(LOG, 3), HASH)),
        ("erasure_applied", ErasureApplied(LogPlace(LOG, 3))),
        ("hold_placed", HoldPlaced(OTHER, "zaak loopt")),
        ("hold_lifted", HoldLifted(LogPlace(LOG, 5))),
        ("partner_root", PartnerRoot(Agency.POLITIE, DEVICE.public, (Role.POLICE, Role.SUPERVISOR))),
        ("hub_declared", HubDeclared(b"statement", (b"chain",))),
        ("reader_key_published", ReaderKeyPublished(Agency.POLITIE, Purpose.INBOX, bytes(1216))),
        ("recovery_custodians", RecoveryCustodians(CUSTODIANS, 2)),
        ("agency_custodians", AgencyCustodians(Purpose.INBOX, CUSTODIANS, 2, bytes(64))),
        ("key_entrusted", KeyEntrusted(OTHER, b"slots")),
        ("key_succeeded", KeySucceeded(OTHER, (LOG, OTHER), MS)),
        ("national_root", NationalRoot(DEVICE.public, MS, bytes(64))),
        ("document_published", DocumentPublished("lijst.json", b"\x03\x00", b"signature")),
        ("token_key_named", TokenKeyNamed(20_788, HASH)),
    ]
    carried_on = replace(OPENED, previous=LogHead(OTHER, 12, HASH), reason="vault restored")
    erased = ErasedTarget(LogPlace(LOG, 3), (SeenEvent(LOG, 2, HASH[:8]),))
    wraps = tuple(Wrap(bytes([n]) * 16, bytes(WRAP_SIZE)) for n in range(MOST_WRAPS))
    erasure = Erasure(OTHER, (erased,), (HASH,), "AVG 17", "2034-11-24", LOG, wraps[:1])
    bare = Erasure(OTHER, (), (), "", "", LOG)
    return {
        "format": "inspector-clear-bodies/1",
        "log_opened": [
            {"name": "a new log", "log": LOG.hex(), "stream": STREAM.hex(), "body": OPENED.encode().hex()},
            {
                "name": "a log that carries on",
                "log": LOG.hex(),
                "stream": STREAM.hex(),
                "body": carried_on.encode().hex(),
            },
        ],
        "directory": [{"name": name, "body": encode_declaration(each).hex()} for name, each in declarations],
        "unknown": [
            {"name": "a kind nobody knows", "body": cbor.encode({0: "roof_painted", 1: 1, 2: {"x": [1, None]}}).hex()},
            {"name": "a known kind of a later schema", "body": cbor.encode({0: "hold_lifted", 1: 2, 2: {}}).hex()},
            {"name": "the longest kind", "body": cbor.encode({0: "k" * 64, 1: 2**63 - 1, 2: {}}).hex()},
        ],
        "erase": [
            {"name": "an event and a photo", "body": erasure.encode().hex()},
            {"name": "nothing, for no reason", "body": bare.encode().hex()},
            {"name": "the longest reasons", "body": replace(bare, ground="é" * 60, term="t" * 60).encode().hex()},
            {"name": "for as many readers as there can be", "body": replace(bare, wraps=wraps).encode().hex()},
        ],
        "refused": [
            refused("empty", b""),
            refused("a byte too many", OPENED.encode() + b"\x00"),
            refused("the log of another installation", replace(OPENED, installation=OTHER).encode()),
            refused("the log of another nonce", replace(OPENED, nonce=OTHER).encode()),
            refused("a custodian twice", encode_declaration(RecoveryCustodians(CUSTODIANS[:1] * 3, 1))),
            refused("two custodians of one name", encode_declaration(RecoveryCustodians(NAMESAKES, 1))),
            refused("custodians after 2199", encode_declaration(RecoveryCustodians(CUSTODIANS, LAST_NUMBER + 1))),
            refused("two custodians", encode_declaration(RecoveryCustodians(CUSTODIANS[:2], 1))),
            refused("a reason of 201 characters", replace(OPENED, reason="r" * 201).encode()),
            refused("no such log to carry on from", _opened_after([OTHER, 1])),
            refused("a kind of 65 characters", cbor.encode({0: "k" * 65, 1: 1, 2: {}})),
            refused("schema 0", cbor.encode({0: "roof_painted", 1: 0, 2: {}})),
            refused("fields with a number for a name", cbor.encode({0: "roof_painted", 1: 1, 2: {1: 1}})),
            refused("a hold of 61 characters", encode_declaration(HoldPlaced(OTHER, "g" * 61))),
            refused(
                "a reason of 121 characters", encode_declaration(HandInSetAside(LogHead(LOG, 1, HASH), "r" * 121, MS))
            ),
            refused("a name of 121 characters", encode_declaration(DocumentPublished("n" * 121, b"", b""))),
            refused("a signature of 4,097 bytes", encode_declaration(DocumentPublished("n", b"", bytes(4_097)))),
            refused("a national root without a signature", encode_declaration(NationalRoot(DEVICE.public, 1, b""))),
            refused("ten roles", encode_declaration(PartnerRoot(Agency.POLITIE, DEVICE.public, (Role.POLICE,) * 10))),
            refused("a ground of 61 characters", replace(erasure, ground="g" * 61).encode()),
            refused("a term of 61 characters", replace(erasure, term="t" * 61).encode()),
            refused("a proposal of 15 bytes", replace(bare, proposal=LOG[:15]).encode()),
            refused("a reader twice", replace(bare, wraps=wraps[:1] * 2).encode()),
            refused("a wrap of 1,167 bytes", replace(bare, wraps=(wraps[0]._replace(sealed=bytes(1_167)),)).encode()),
            refused("17 readers", replace(bare, wraps=(*wraps, Wrap(LOG, bytes(WRAP_SIZE)))).encode()),
            refused("a target twice", replace(erasure, targets=(erased, ErasedTarget(erased.event))).encode()),
            refused("a target at place 0", replace(erasure, targets=(ErasedTarget(LogPlace(LOG, 0)),)).encode()),
            refused("2,001 targets", replace(erasure, targets=_targets(2_001)).encode()),
            in_pieces("2,001 blobs", _with_many(replace(erasure, blobs=(HASH,) * 2_001).encode(), b"\x58\x20" + HASH)),
            in_pieces("2,001 writes for a target", _with_many(_with_writes(erasure, 2_001), _A_WRITE)),
            in_pieces("5,001 heads", _with_many(_revoked(5_001), cbor.encode([OTHER, 1]))),
            refused("a known kind with other fields", cbor.encode({0: "partner_root", 1: 1, 2: {}})),
        ],
    }


def _opened_after(previous: list[cbor.Cbor]) -> bytes:
    return cbor.encode({0: OPENED.installation, 1: OPENED.nonce, 2: previous, 3: ""})


def _targets(count: int) -> tuple[ErasedTarget, ...]:
    return tuple(ErasedTarget(LogPlace(LOG, seq)) for seq in range(1, count + 1))


def _with_writes(erasure: Erasure, count: int) -> bytes:
    return replace(erasure, targets=(ErasedTarget(LogPlace(LOG, 3), (_WRITE,) * count),)).encode()


def _revoked(heads: int) -> bytes:
    return encode_declaration(InstallationRevoked(OTHER, MS, (LogPlace(OTHER, 1),) * heads))


def _with_many(body: bytes, item: bytes) -> list[Piece]:
    """The body in pieces around an item that it holds again and again."""
    times = body.count(item)
    before, after = body.split(item * times)
    return [(before, 1), (item, times), (after, 1)]
