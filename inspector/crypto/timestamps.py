"""Time stamps by a third party (RFC 3161): asking for one, and judging what comes back.

What is stamped is the SHA-256 of some bytes. Only what these messages need of DER is read here; keys, certificates and
signatures are those of `cryptography`.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from inspector.crypto.errors import CryptoError

TOKEN_BYTES = 32 * 1024
QUERY_TYPE, REPLY_TYPE = "application/timestamp-query", "application/timestamp-reply"

_INTEGER, _OCTETS, _OID, _TIME, _SEQUENCE, _SET = 0x02, 0x04, 0x06, 0x18, 0x30, 0x31
_CONTEXT_0, _BOOLEAN = 0xA0, 0x01
_SHA256 = bytes.fromhex("608648016503040201")
_HASHES: dict[bytes, type[hashes.SHA256 | hashes.SHA384 | hashes.SHA512]] = {
    _SHA256: hashes.SHA256,
    bytes.fromhex("608648016503040202"): hashes.SHA384,
    bytes.fromhex("608648016503040203"): hashes.SHA512,
}
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_TST_INFO = bytes.fromhex("2a864886f70d0109100104")
_CONTENT_TYPE, _MESSAGE_DIGEST = bytes.fromhex("2a864886f70d010903"), bytes.fromhex("2a864886f70d010904")
_GRANTED = {b"\x00", b"\x01"}
_DEEPEST_LENGTH = 4


class TimestampError(CryptoError):
    """It is no time stamp, or not of this, or not by whom it should be."""


class Der(NamedTuple):
    """One value: its tag, what is inside, and all of its bytes."""

    tag: int
    content: bytes
    whole: bytes


@dataclass(frozen=True, slots=True)
class Token:
    """A time stamp as it says itself; `verify` says whether to believe it."""

    digest: bytes
    at: datetime
    nonce: int | None
    info: bytes
    signed: tuple[Der, ...]
    """What stands beside it: certificates and signatures."""

    def covers(self, data: bytes) -> bool:
        """Whether these are the bytes that were stamped."""
        return hmac.compare_digest(self.digest, hashlib.sha256(data).digest())

    def verify(self, authority: Sequence[x509.Certificate]) -> None:
        """Return only when it was signed by a certificate for time stamping that is one of these or was issued by one.

        Raises:
            TimestampError: none did.
        """
        sent = (each.whole for other in self.signed if other.tag == _CONTEXT_0 for each in _inside(other))
        certificates = [*authority, *map(_certificate, sent)]
        for signer in _inside(self.signed[-1]) if self.signed else ():
            for certificate in certificates:
                if _stamped(signer.whole, certificate, authority, self):
                    return
        raise TimestampError("nobody who may stamp signed it")


def query(data: bytes, nonce: int) -> bytes:
    """What to ask a time stamping authority about these bytes; it is to send its certificate along."""
    algorithm = _sequence(_value(_OID, _SHA256))
    imprint = _sequence(algorithm, _value(_OCTETS, hashlib.sha256(data).digest()))
    return _sequence(_integer(1), imprint, _integer(nonce), _value(_BOOLEAN, b"\xff"))


def token_in(reply: bytes) -> bytes:
    """The token of a reply that grants one.

    Raises:
        TimestampError: it refuses, or is no reply.
    """
    status, *rest = _inside(_only(reply, _SEQUENCE))
    if _inside(status)[0].content not in _GRANTED or len(rest) != 1:
        raise TimestampError("refused")
    return rest[0].whole


def read_token(data: bytes) -> Token:
    """What a token says.

    Raises:
        TimestampError: it is none.
    """
    if len(data) > TOKEN_BYTES:
        raise TimestampError("too long")
    content_type, wrapped = _parts(_only(data, _SEQUENCE), _OID, _CONTEXT_0)
    signed_data = _only(wrapped.content, _SEQUENCE)
    _, _, encapsulated, *others = _inside(signed_data, least=3)
    inner_type, octets = _parts(encapsulated, _OID, _CONTEXT_0)
    if content_type.content != _SIGNED_DATA or inner_type.content != _TST_INFO or encapsulated.tag != _SEQUENCE:
        raise TimestampError("something else")
    return _token(_only(octets.content, _OCTETS).content, tuple(others))


def _token(info: bytes, signed: tuple[Der, ...]) -> Token:
    _, _, imprint, _, at, *others = _inside(_only(info, _SEQUENCE), least=5)
    algorithm, digest = _parts(imprint, _SEQUENCE, _OCTETS)
    if _inside(algorithm)[0][:2] != (_OID, _SHA256) or (imprint.tag, at.tag) != (_SEQUENCE, _TIME):
        raise TimestampError("something else")
    nonce = next((int.from_bytes(each.content) for each in others if each.tag == _INTEGER), None)
    return Token(digest.content, _moment(at.content), nonce, info, signed)


def _moment(text: bytes) -> datetime:
    found = re.fullmatch(rb"([0-9]{14})(?:\.([0-9]{1,6}))?Z", text)
    if found is None:
        raise TimestampError("no time")
    try:
        whole, fraction = found[1].decode(), (found[2] or b"0").decode()
        return datetime.strptime(f"{whole}.{fraction}", "%Y%m%d%H%M%S.%f").replace(tzinfo=UTC)
    except ValueError as error:
        raise TimestampError("no time") from error


def _stamped(signer: bytes, certificate: x509.Certificate, authority: Sequence[x509.Certificate], token: Token) -> bool:
    try:
        return _may_stamp(certificate, authority, token.at) and _signed(signer, certificate, token.info)
    except (ValueError, TypeError, x509.DuplicateExtension, x509.UnsupportedGeneralNameType, UnsupportedAlgorithm):
        return False  # parts of a certificate are read when they are asked for


def _may_stamp(certificate: x509.Certificate, authority: Sequence[x509.Certificate], at: datetime) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except x509.ExtensionNotFound:
        return False
    if not usage.critical or list(usage.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        return False
    is_valid = certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc
    return is_valid and any(certificate == each or _issued(each, certificate) for each in authority)


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _signed(signer: bytes, certificate: x509.Certificate, info: bytes) -> bool:
    """Whether this signer is that certificate's, over attributes that name this content."""
    _, _, digest_algorithm, attributes, _, signature, *_ = _inside(_only(signer, _SEQUENCE), least=6)
    algorithm = _HASHES.get(_inside(digest_algorithm)[0].content)
    if algorithm is None or attributes.tag != _CONTEXT_0:
        return False
    said = {}
    for each in _inside(attributes):
        name, values = _parts(each, _OID, _SET)
        said[name.content] = [value.content for value in _inside(values)]
    if said.get(_CONTENT_TYPE) != [_TST_INFO] or said.get(_MESSAGE_DIGEST) != [_hashed(info, algorithm())]:
        return False
    covered = bytes((_SET,)) + attributes.whole[1:]
    key = certificate.public_key()
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature.content, covered, padding.PKCS1v15(), algorithm())
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature.content, covered, ec.ECDSA(algorithm()))
        else:
            return False
    except InvalidSignature:
        return False
    return True


def _hashed(data: bytes, algorithm: hashes.HashAlgorithm) -> bytes:
    digest = hashes.Hash(algorithm)
    digest.update(data)
    return digest.finalize()


def _certificate(data: bytes) -> x509.Certificate:
    try:
        return x509.load_der_x509_certificate(data)
    except ValueError as error:
        raise TimestampError("a certificate that is none") from error


# --- the little of DER that is needed


def _value(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 0x80:  # noqa: PLR2004 - the short form of a length
        return bytes((tag, size)) + content
    length = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(length))) + length + content


def _integer(number: int) -> bytes:
    return _value(_INTEGER, number.to_bytes(number.bit_length() // 8 + 1))


def _sequence(*values: bytes) -> bytes:
    return _value(_SEQUENCE, b"".join(values))


def _only(data: bytes, tag: int) -> Der:
    found = _values(data)
    if len(found) != 1 or found[0].tag != tag:
        raise TimestampError("another form")
    return found[0]


def _inside(value: Der, *, least: int = 1) -> tuple[Der, ...]:
    found = _values(value.content)
    if len(found) < least:
        raise TimestampError("another form")
    return found


def _parts(value: Der, *tags: int) -> tuple[Der, ...]:
    found = _inside(value)
    if tuple(each.tag for each in found) != tags:
        raise TimestampError("another form")
    return found


def _values(data: bytes) -> tuple[Der, ...]:
    return tuple(_each(data))


def _each(data: bytes) -> Iterator[Der]:
    at = 0
    while at < len(data):
        start, tag = at, data[at]
        size, at = _length(data, at + 1)
        if at + size > len(data):
            raise TimestampError("cut off")
        yield Der(tag, data[at : at + size], data[start : at + size])
        at += size


def _length(data: bytes, at: int) -> tuple[int, int]:
    if at >= len(data):
        raise TimestampError("cut off")
    first = data[at]
    if first < 0x80:  # noqa: PLR2004 - the short form of a length
        return first, at + 1
    count = first & 0x7F
    if not 1 <= count <= _DEEPEST_LENGTH or at + 1 + count > len(data):
        raise TimestampError("another form")
    return int.from_bytes(data[at + 1 : at + 1 + count]), at + 1 + count
