"""The borrowed formats once more, from their specifications and plain primitives.

If `cryptography` ever dropped HPKE or Cobblestone, evidence must still open: these few lines prove it can.
"""

import hashlib
import hmac

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

CHUNK = 16 * 1024
TAG = 16


def hkdf_extract(salt: bytes, key: bytes, digest: str) -> bytes:
    return hmac.digest(salt or bytes(hashlib.new(digest).digest_size), key, digest)


def hkdf_expand(prk: bytes, info: bytes, size: int, digest: str) -> bytes:
    block, out, counter = b"", b"", 1
    while len(out) < size:
        block = hmac.digest(prk, block + info + bytes([counter]), digest)
        out, counter = out + block, counter + 1
    return out[:size]


def hpke_open(seed: bytes, sealed: bytes, info: bytes) -> bytes:
    """RFC 9180 base mode, one message: X-Wing (0x647a), HKDF-SHA256 (1), ChaCha20-Poly1305 (3)."""
    encapsulated, ciphertext = sealed[:1120], sealed[1120:]
    suite = b"HPKE" + bytes.fromhex("647a00010003")

    def extract(salt: bytes, label: bytes, key: bytes) -> bytes:
        return hkdf_extract(salt, b"HPKE-v1" + suite + label + key, "sha256")

    def expand(prk: bytes, label: bytes, context: bytes, size: int) -> bytes:
        return hkdf_expand(prk, size.to_bytes(2) + b"HPKE-v1" + suite + label + context, size, "sha256")

    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(xwing_decapsulate(seed, encapsulated), b"secret", b"")
    key, nonce = expand(secret, b"key", context, 32), expand(secret, b"base_nonce", context, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, b"")


def xwing_decapsulate(seed: bytes, encapsulated: bytes) -> bytes:
    """draft-connolly-cfrg-xwing-kem, section 5."""
    expanded = hashlib.shake_256(seed).digest(96)
    mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
    x25519 = X25519PrivateKey.from_private_bytes(expanded[64:])
    mlkem_ciphertext, x25519_ciphertext = encapsulated[:1088], encapsulated[1088:]
    shared = (
        mlkem.decapsulate(mlkem_ciphertext)
        + x25519.exchange(X25519PublicKey.from_public_bytes(x25519_ciphertext))
        + x25519_ciphertext
        + x25519.public_key().public_bytes_raw()
    )
    return hashlib.sha3_256(shared + bytes.fromhex("5c2e2f2f5e5c")).digest()


def cobblestone_seal(key: bytes, context: bytes, plaintext: bytes, salt: bytes) -> bytes:
    """c2sp.org/chunked-encryption with SHA-512 and AES-256-GCM; the salt chosen here, so that a vector can be fixed."""
    aead, nonce, commitment = _cobblestone_keys(key, context, salt)
    chunks = [plaintext[at : at + CHUNK] for at in range(0, len(plaintext) + 1, CHUNK)]
    sealed = (aead.encrypt(_nonce(nonce, number), chunk, None) for number, chunk in enumerate(chunks))
    return salt + commitment + b"".join(sealed)


def cobblestone_open(key: bytes, context: bytes, ciphertext: bytes) -> bytes:
    salt, commitment, rest = ciphertext[:24], ciphertext[24:56], ciphertext[56:]
    aead, nonce, expected = _cobblestone_keys(key, context, salt)
    assert commitment == expected
    chunks = [rest[at : at + CHUNK + TAG] for at in range(0, len(rest), CHUNK + TAG)]
    assert len(chunks[-1]) < CHUNK + TAG
    return b"".join(aead.decrypt(_nonce(nonce, number), chunk, None) for number, chunk in enumerate(chunks))


def _cobblestone_keys(key: bytes, context: bytes, salt: bytes) -> tuple[AESGCM, bytes, bytes]:
    info = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00" + salt + context
    derived = hkdf_expand(key, info, 76, "sha512")
    return AESGCM(derived[:32]), derived[32:44], derived[44:]


def _nonce(base: bytes, number: int) -> bytes:
    return (int.from_bytes(base) ^ number).to_bytes(12)
