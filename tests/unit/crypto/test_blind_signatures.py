"""Tokens are signed unseen: RFC 9474's own example holds, and nothing the signer saw fits what comes of it."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPrivateNumbers,
    RSAPublicNumbers,
    rsa_crt_dmp1,
    rsa_crt_dmq1,
    rsa_crt_iqmp,
)

from inspector.crypto.blind_signatures import (
    BlindSignatureError,
    blind,
    blind_with,
    check,
    modulus_of,
    new_key,
    sign_blinded,
    unblind,
)
from inspector.crypto.ids import SystemIds

IDS = SystemIds()
VECTOR = Path(__file__).parents[2] / "vectors" / "rfc9474.json"


@dataclass(frozen=True)
class Published:
    """The example of RFC 9474, appendix A.3."""

    key: RSAPrivateKey
    message: bytes
    salt: bytes
    inverse: bytes
    blinded: bytes
    signed: bytes
    signature: bytes

    @property
    def modulus(self) -> bytes:
        """The public half."""
        return modulus_of(self.key)

    @property
    def factor(self) -> int:
        """What the message was multiplied with."""
        return pow(int.from_bytes(self.inverse), -1, int.from_bytes(self.modulus))


@pytest.fixture(scope="module")
def published() -> Published:
    """Read from the file of published vectors."""
    (case,) = json.loads(VECTOR.read_text())
    p, q = int(case["p"], 16), int(case["q"], 16)
    d = pow(65537, -1, (p - 1) * (q - 1))
    numbers = RSAPrivateNumbers(
        p, q, d, rsa_crt_dmp1(d, p), rsa_crt_dmq1(d, q), rsa_crt_iqmp(p, q), RSAPublicNumbers(65537, p * q)
    )
    read = {
        name: bytes.fromhex(case[name]) for name in ("message", "salt", "inverse", "blinded", "signed", "signature")
    }
    return Published(numbers.private_key(), **read)


@pytest.fixture(scope="module")
def key() -> RSAPrivateKey:
    """A key of an agency."""
    return new_key()


def test_the_published_example_holds(published: Published) -> None:
    blinded = blind_with(published.modulus, published.message, published.salt, published.factor)

    assert blinded == (published.blinded, published.inverse)
    assert sign_blinded(published.key, published.blinded, IDS) == published.signed
    signature = unblind(published.modulus, published.message, published.signed, published.inverse)
    assert signature == published.signature
    check(published.modulus, published.message, published.signature)


def test_whatever_a_signer_saw_fits_every_token_equally(key: RSAPrivateKey) -> None:
    modulus = modulus_of(key)
    n = int.from_bytes(modulus)
    tokens = [IDS.token(32) for _ in range(3)]
    seen = [blind(modulus, token, IDS) for token in tokens]
    signatures = [
        unblind(modulus, token, sign_blinded(key, each.message, IDS), each.unblinding)
        for token, each in zip(tokens, seen, strict=True)
    ]

    # For each pair of a blinded message and a signature there is a factor that made the one of the other.
    for each in seen:
        for signature in signatures:
            encoded = pow(int.from_bytes(signature), 65537, n)
            factor_to_the_e = int.from_bytes(each.message) * pow(encoded, -1, n) % n
            factor = int.from_bytes(sign_blinded(key, factor_to_the_e.to_bytes(len(modulus)), IDS))
            assert encoded * pow(factor, 65537, n) % n == int.from_bytes(each.message)


def test_signing_the_same_twice_gives_the_same(key: RSAPrivateKey) -> None:
    blinded = blind(modulus_of(key), b"token", IDS)

    assert sign_blinded(key, blinded.message, IDS) == sign_blinded(key, blinded.message, IDS)


def test_another_message_key_or_byte_is_refused(key: RSAPrivateKey) -> None:
    modulus = modulus_of(key)
    blinded = blind(modulus, b"token", IDS)
    signed = sign_blinded(key, blinded.message, IDS)
    signature = unblind(modulus, b"token", signed, blinded.unblinding)

    for wrong in (
        lambda: check(modulus, b"other", signature),
        lambda: check(modulus_of(new_key()), b"token", signature),
        lambda: check(modulus, b"token", signature[:-1] + bytes([signature[-1] ^ 1])),
        lambda: check(modulus, b"token", b""),
        lambda: unblind(modulus, b"token", signed[:-1], blinded.unblinding),
        lambda: unblind(modulus, b"token", blinded.message, blinded.unblinding),
        lambda: sign_blinded(key, bytes(len(modulus)), IDS),
        lambda: sign_blinded(key, modulus, IDS),
        lambda: sign_blinded(key, blinded.message[1:], IDS),
        lambda: blind(bytes(256), b"token", IDS),
        lambda: blind(modulus[1:], b"token", IDS),
        lambda: blind_with(modulus, b"token", bytes(48), 0),
    ):
        with pytest.raises(BlindSignatureError):
            wrong()
