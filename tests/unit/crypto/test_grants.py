import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.grant_bodies import Grant, GrantError, KeyKind, Wrap, decode_grant, encode_grant
from inspector.crypto.grants import grant_info, make_grant, open_grant
from inspector.crypto.readerkeys import ReaderKey, ReaderKeyError
from inspector.crypto.sealing import stream_key_id
from inspector.crypto.wrapping import unwrap, wrap
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.independent import hpke_open
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

IDS = SeededIds("grants")
OFFICER, SUPERVISOR, STRANGER = (ReaderKey(IDS.key32()) for _ in range(3))
STREAM, LOG, KEY = IDS.id16(), IDS.id16(), IDS.key32()
INFO = grant_info(STREAM, stream_key_id(KEY), LOG, OFFICER.id)


def a_grant(kind: KeyKind = KeyKind.STREAM, secret: bytes = KEY) -> Grant:
    return make_grant(kind, secret, [SUPERVISOR, OFFICER], stream=STREAM, granter_log=LOG)


def test_the_library_reproduces_rfc_9180_a_2_1() -> None:
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    private = X25519PrivateKey.from_private_bytes(
        bytes.fromhex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")
    )
    encapsulated = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
    ciphertext = "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"

    plaintext = openssl.hpke._decrypt_with_aad(
        suite, bytes.fromhex(encapsulated + ciphertext), private, b"Ode on a Grecian Urn", b"Count-0"
    )

    assert plaintext == b"Beauty is truth, truth beauty"


def test_a_wrap_opens_with_a_second_implementation() -> None:
    assert hpke_open(OFFICER.seed, wrap(OFFICER.public, KEY, INFO), INFO) == KEY


def test_each_recipient_opens_the_same_key() -> None:
    grant = a_grant()

    for reader in (OFFICER, SUPERVISOR):
        assert open_grant(grant, reader, stream=STREAM, granter_log=LOG) == KEY
    with pytest.raises(GrantError):
        open_grant(grant, STRANGER, stream=STREAM, granter_log=LOG)


def test_a_reader_key_is_granted_as_its_seed() -> None:
    purpose = ReaderKey(IDS.key32())
    grant = a_grant(KeyKind.READER, purpose.seed)

    assert grant.key_id == purpose.id
    assert ReaderKey(open_grant(grant, OFFICER, stream=STREAM, granter_log=LOG)).public == purpose.public


def test_a_recipient_named_twice_gets_one_wrap() -> None:
    grant = make_grant(KeyKind.STREAM, KEY, [OFFICER] * 3, stream=STREAM, granter_log=LOG)

    assert [each.recipient for each in grant.wraps] == [OFFICER.id]


def test_a_wrap_is_worth_nothing_in_another_stream_log_or_name() -> None:
    grant = a_grant()
    renamed = Grant(grant.kind, stream_key_id(bytes(32)), grant.wraps)
    moved = Grant(grant.kind, grant.key_id, (Wrap(STRANGER.id, grant.wraps[0].sealed),))

    for wrong, reader, stream, log in (
        (grant, OFFICER, LOG, LOG),
        (grant, OFFICER, STREAM, STREAM),
        (renamed, OFFICER, STREAM, LOG),
        (moved, STRANGER, STREAM, LOG),
    ):
        with pytest.raises(GrantError):
            open_grant(wrong, reader, stream=stream, granter_log=log)


def test_a_granter_cannot_give_two_readers_different_keys_under_one_name() -> None:
    named, other = stream_key_id(KEY), IDS.key32()
    lie = Wrap(OFFICER.id, wrap(OFFICER.public, other, INFO))

    with pytest.raises(GrantError):
        open_grant(Grant(KeyKind.STREAM, named, (lie,)), OFFICER, stream=STREAM, granter_log=LOG)


def test_a_stream_key_is_not_taken_for_a_reader_key() -> None:
    grant = a_grant()

    with pytest.raises(GrantError):
        open_grant(Grant(KeyKind.READER, grant.key_id, grant.wraps), OFFICER, stream=STREAM, granter_log=LOG)


def test_no_byte_of_a_wrap_can_be_changed() -> None:
    sealed = wrap(OFFICER.public, KEY, INFO)

    assert unwrap(OFFICER, sealed, INFO) == KEY
    for changed in [*one_byte_changed(sealed), *cut_or_grown(sealed)]:
        with pytest.raises(GrantError):
            unwrap(OFFICER, changed, INFO)


def test_only_32_bytes_are_wrapped_and_unwrapped() -> None:
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    short = suite.encrypt(bytes(31), OFFICER.private.public_key(), INFO)

    with pytest.raises(GrantError):
        wrap(OFFICER.public, bytes(31), INFO)
    with pytest.raises(GrantError):
        unwrap(OFFICER, short, INFO)
    with pytest.raises(ReaderKeyError):
        wrap(OFFICER.public[:-1], KEY, INFO)


def test_a_body_decodes_to_the_grant_it_was_made_of() -> None:
    grant = a_grant()

    assert decode_grant(encode_grant(grant)) == grant


WRAPS: Cbor = [[OFFICER.id, bytes(1168)]]


@pytest.mark.parametrize(
    ("what", "fields"),
    [
        ("an unknown kind", {0: "person", 1: bytes(16), 2: 2, 3: WRAPS}),
        ("a kind that is a number", {0: 1, 1: bytes(16), 2: 2, 3: WRAPS}),
        ("a short key id", {0: "stream", 1: bytes(15), 2: 2, 3: WRAPS}),
        ("suite 1", {0: "stream", 1: bytes(16), 2: 1, 3: WRAPS}),
        ("suite 3", {0: "stream", 1: bytes(16), 2: 3, 3: WRAPS}),
        ("no recipient", {0: "stream", 1: bytes(16), 2: 2, 3: []}),
        ("a recipient twice", {0: "stream", 1: bytes(16), 2: 2, 3: [[OFFICER.id, bytes(1168)]] * 2}),
        ("a short recipient", {0: "stream", 1: bytes(16), 2: 2, 3: [[bytes(15), bytes(1168)]]}),
        ("a short wrap", {0: "stream", 1: bytes(16), 2: 2, 3: [[bytes(16), bytes(1167)]]}),
        ("a wrap of three parts", {0: "stream", 1: bytes(16), 2: 2, 3: [[bytes(16), bytes(1168), 0]]}),
        ("a missing field", {0: "stream", 1: bytes(16), 2: 2}),
        ("a field more", {0: "stream", 1: bytes(16), 2: 2, 3: WRAPS, 4: 0}),
    ],
)
def test_a_body_that_is_not_exactly_a_grant_is_refused(what: str, fields: dict[int, Cbor]) -> None:
    with pytest.raises(GrantError):
        decode_grant(encode(fields))
    assert what


def test_a_grant_body_has_no_room_for_anything_else() -> None:
    body = encode_grant(a_grant())

    for changed in cut_or_grown(body):
        with pytest.raises(GrantError):
            decode_grant(changed)
