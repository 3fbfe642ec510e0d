"""The file beside a vault with the only TLS certificates that may vouch for the hub, and whether a disk changed it."""

import ssl
from base64 import b64decode
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, InvalidVersion, load_der_x509_certificate

from inspector.sync.errors import DamagedCertificatesError

CERTIFICATES = "hub.pem"
"""Beside the vault: the only TLS certificates that may vouch for the hub, where an administrator put some."""

_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
_COMMENT = "#"
_DAMAGED = "{}: not as an administrator put it there; put it there again"


def pin_in(folder: Path) -> Path | None:
    """The certificates beside a vault, when there are some."""
    pin = folder / CERTIFICATES
    return pin if pin.exists() else None


def check_certificates(pin: Path) -> tuple[Certificate, ...]:
    """The certificates of a file, when it holds nothing else, each whole and signed by itself or another of them.

    Nobody signed the file as such: these signatures are what tells a flipped bit.

    Raises:
        DamagedCertificatesError: it does not.
    """
    try:
        certificates = _certificates(pin.read_bytes().decode("ascii"))
    except (OSError, ValueError, InvalidVersion, UnsupportedAlgorithm) as error:
        raise DamagedCertificatesError(_DAMAGED.format(pin)) from error
    if not certificates or not all(_is_vouched_for(each, certificates) for each in certificates):
        raise DamagedCertificatesError(_DAMAGED.format(pin))
    return certificates


def tls_context(pin: Path | None) -> ssl.SSLContext:
    """What to trust a host by: the certificates in this file alone, or without one those of the system.

    Raises:
        DamagedCertificatesError: the file does not hold.
    """
    if pin is None:
        return ssl.create_default_context()
    trusted = b"".join(each.public_bytes(Encoding.DER) for each in check_certificates(pin))
    return ssl.create_default_context(cadata=trusted)


def _certificates(text: str) -> tuple[Certificate, ...]:
    """The whole certificates of a text; anything else but empty lines and comments is refused as a wrong value."""
    found: list[Certificate] = []
    block: list[str] | None = None
    for line in text.splitlines():
        if line == _END and block is not None:
            found.append(load_der_x509_certificate(b64decode("".join(block), validate=True)))
            block = None
        elif block is not None:
            block.append(line)
        elif line == _BEGIN:
            block = []
        elif line.strip() and not line.startswith(_COMMENT):
            raise ValueError(line)
    if block is not None:
        raise ValueError(_END)
    return tuple(found)


def _is_vouched_for(certificate: Certificate, among: tuple[Certificate, ...]) -> bool:
    return any(_issued(issuer, certificate) for issuer in among)


def _issued(issuer: Certificate, certificate: Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, UnsupportedAlgorithm, TypeError, ValueError):
        return False
    return True
