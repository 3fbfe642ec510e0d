"""Mutual TLS 1.3 for one sharing: the sharer's key is made for it and pinned by the code, which gives the visitor's.

Whoever does not know the secret of the code cannot finish the handshake, and so reads and writes nothing. No key of a
vault has a part in it: who the two are, their installations sign inside (`turns.py`).
"""

import hashlib
import ssl
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat

from inspector.crypto.ids import IdSource

# Clocks of laptops can be years off, and a certificate that lives as long as a sharing needs no end.
_FROM, _UNTIL = datetime(1970, 1, 2, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)
_NAME = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "inspector")])


def sharer_context(secret: bytes, ids: IdSource) -> tuple[ssl.SSLContext, bytes]:
    """What the sharer speaks TLS with, and the pin of its certificate."""
    key = Ed25519PrivateKey.from_private_bytes(ids.key32())
    certificate = _certificate(key)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(cadata=visitor_certificate(secret))
    context.num_tickets = 0
    _prepare(context, key, certificate, ids)
    return context, pin_of(_der(certificate))


def visitor_context(secret: bytes, ids: IdSource) -> ssl.SSLContext:
    """What the visitor speaks TLS with; the caller compares the pin before it says anything."""
    key = _visitor_key(secret)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # nobody vouches for it but the code: the pin is compared
    _prepare(context, key, _certificate(key), ids)
    return context


def visitor_certificate(secret: bytes) -> bytes:
    """What the visitor shows: it follows from the secret, so both sides make the same bytes."""
    return _der(_certificate(_visitor_key(secret)))


def pin_of(certificate: bytes) -> bytes:
    """What a certificate is told by."""
    return hashlib.sha256(certificate).digest()


def _prepare(context: ssl.SSLContext, key: Ed25519PrivateKey, certificate: x509.Certificate, ids: IdSource) -> None:
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    password = ids.key32().hex().encode()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password))
    with TemporaryDirectory(prefix="inspector-") as folder:  # the library reads keys from files only
        path = Path(folder) / "once.pem"
        path.write_bytes(pem + certificate.public_bytes(Encoding.PEM))
        context.load_cert_chain(path, password=password)


def _visitor_key(secret: bytes) -> Ed25519PrivateKey:
    seed = HKDF(SHA256(), 32, None, b"inspector/share-visitor/1").derive(secret)
    return Ed25519PrivateKey.from_private_bytes(seed)


def _certificate(key: Ed25519PrivateKey) -> x509.Certificate:
    """The same bytes for the same key, on either side."""
    return (
        x509.CertificateBuilder(_NAME, _NAME, key.public_key(), 1, _FROM, _UNTIL)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, None)
    )


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)
