"""The file beside a vault with the only TLS certificates that may vouch for the hub, and whether a disk changed it.

Each certificate holds by its own signature or another's, so a flipped bit tells itself. That the file is gone, or was
cut behind a certificate, a second copy tells, which the program keeps beside it: a disk takes away and never adds.
"""

import ssl
from base64 import b64decode
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, InvalidVersion, load_der_x509_certificate

from inspector.sync.errors import DamagedCertificatesError
from inspector.vault.files.replacing import replace_file

CERTIFICATES = "hub.pem"
"""Beside the vault: the only TLS certificates that may vouch for the hub, where an administrator put some."""

COPY = "hub.copy"
"""The same bytes once more. Who takes certificates away and puts none in their place takes this away as well."""

_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
_COMMENT = "#"
_DAMAGED = "{}: not as an administrator put it there; put it there again"
_GONE = "{}: gone, and {} still has it; put it there again, or take the copy away too if you took it away"
_CUT = "{}: lacks {} of the {} certificates in {}; put it there again, or take the copy away too if you took them away"


def pin_in(folder: Path) -> Path | None:
    """The certificates beside a vault, when there are some, or were."""
    pin = folder / CERTIFICATES
    return pin if pin.exists() or pin.with_name(COPY).exists() else None


def check_certificates(pin: Path) -> tuple[Certificate, ...]:
    """The certificates of a file, when it holds nothing else, each whole and signed by itself or another of them.

    Nobody signed the file as such: these signatures are what tells a flipped bit, and the copy that something is gone.

    Raises:
        DamagedCertificatesError: it does not.
    """
    copy = pin.with_name(COPY)
    known = _whole(copy) if copy.exists() else ()
    if not pin.exists():
        raise DamagedCertificatesError(_GONE.format(pin, copy.name))
    certificates = _whole(pin)
    if not certificates:
        raise DamagedCertificatesError(_DAMAGED.format(pin))
    if set(certificates) < set(known):
        lacking = len(set(known) - set(certificates))
        raise DamagedCertificatesError(_CUT.format(pin, lacking, len(set(known)), copy.name))
    return certificates


def keep_copy(pin: Path) -> None:
    """Remember the certificates of a file that holds. A disk that refuses leaves the copy as it was."""
    copy, content = pin.with_name(COPY), pin.read_bytes()
    with suppress(OSError):
        if not copy.exists() or copy.read_bytes() != content:
            replace_file(copy, content)


def tls_context(pin: Path | None) -> ssl.SSLContext:
    """What to trust a host by: the certificates in this file alone, or without one those of the system.

    Raises:
        DamagedCertificatesError: the file does not hold.
    """
    if pin is None:
        return ssl.create_default_context()
    trusted = b"".join(each.public_bytes(Encoding.DER) for each in check_certificates(pin))
    keep_copy(pin)
    return ssl.create_default_context(cadata=trusted)


def _whole(path: Path) -> tuple[Certificate, ...]:
    """The certificates of a file that holds; none of any other."""
    try:
        found = _certificates(path.read_bytes().decode("ascii"))
    except (OSError, ValueError, InvalidVersion, UnsupportedAlgorithm):
        return ()
    return found if all(_is_vouched_for(each, found) for each in found) else ()


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
