import pytest

from inspector.crypto.signatures import SignatureError, SigningKey, key_id, verify
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

ORDER = (1 << 252) + 27742317777372353535851937790883648493
"""How many points the group has."""

MESSAGE = b"inspector-head/1" + bytes(56)

RFC_8032 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
]


@pytest.mark.parametrize(("seed", "public", "message", "signature"), RFC_8032)
def test_the_vectors_of_rfc_8032_hold(seed: str, public: str, message: str, signature: str) -> None:
    key = SigningKey(bytes.fromhex(seed))

    assert key.public.hex() == public
    assert key.sign(bytes.fromhex(message)).hex() == signature
    verify(key.public, bytes.fromhex(signature), bytes.fromhex(message))


def test_a_signature_fits_one_key_and_one_message() -> None:
    key, other = SigningKey(SeededIds(1).key32()), SigningKey(SeededIds(2).key32())
    signature = key.sign(MESSAGE)

    verify(key.public, signature, MESSAGE)
    for public, message in ((other.public, MESSAGE), (key.public, MESSAGE + b"\x00"), (key.public, b"")):
        with pytest.raises(SignatureError):
            verify(public, signature, message)


def test_no_byte_of_a_signature_can_be_changed() -> None:
    key = SigningKey(SeededIds(1).key32())
    signature = key.sign(MESSAGE)

    for changed in [*one_byte_changed(signature), *cut_or_grown(signature)]:
        with pytest.raises(SignatureError):
            verify(key.public, changed, MESSAGE)


def test_a_signature_with_the_group_order_added_is_refused() -> None:
    key = SigningKey(SeededIds(1).key32())
    signature = key.sign(MESSAGE)
    grown = (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")

    with pytest.raises(SignatureError):
        verify(key.public, signature[:32] + grown, MESSAGE)


PRIME = 2**255 - 19
ORDER_8 = bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")


def small_order_keys() -> set[bytes]:
    """The y of the points of order 1, 2, 4 and 8, below and above the prime, with both signs of x."""
    root = int.from_bytes(ORDER_8, "little")
    ys = [0, 1, PRIME - 1, PRIME, PRIME + 1, root, PRIME - root]
    return {(y | sign << 255).to_bytes(32, "little") for y in ys for sign in (0, 1)}


@pytest.mark.parametrize("public", sorted(small_order_keys()))
def test_a_key_of_small_order_signs_nothing(public: bytes) -> None:
    # With the identity as R and zero as S such a key "signs" one message in eight, or all of them.
    signatures = [point + bytes(32) for point in small_order_keys()]

    for message in (b"", b"one", b"two", b"three"):
        for signature in signatures:
            with pytest.raises(SignatureError):
                verify(public, signature, message)


def test_a_key_is_named_by_the_hash_of_its_public_half_and_shows_nothing_else() -> None:
    key = SigningKey(bytes.fromhex(RFC_8032[0][0]))

    assert key.id == key_id(key.public)
    assert key.id.hex() == "21fe31dfa154a261626bf854046fd227"
    assert RFC_8032[0][0] not in repr(key)
    assert key.public.hex() in repr(key)
