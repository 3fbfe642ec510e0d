"""The cases of crypto-timestamp.json, stamped by `openssl ts` with keys made for it: other bytes each time."""

from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from inspector.crypto.timestamps import query, read_token, token_in
from tests.fakes.time_authority import TimeAuthority
from tests.unit.crypto.join_vectors import Case

MESSAGE, NONCE = b"what is stamped", 0x1122334455667788


def timestamp_cases() -> list[Case]:
    """One stamp, and what must not be believed of it."""
    with TemporaryDirectory() as folder, TemporaryDirectory() as other:
        authority, stranger = TimeAuthority(Path(folder)), TimeAuthority(Path(other))
        for each in (authority, stranger):
            each.makes_keys()
        asked = query(MESSAGE, NONCE)
        reply = authority.answers(asked)
        issuer, nobody = (_certificate(each) for each in (authority, stranger))
    token = token_in(reply)
    said = read_token(token)
    info = token.index(said.info)

    def case(name: str, token: bytes = token, authority: bytes = issuer, at: str | None = None) -> Case:
        return {
            "name": name,
            "message": MESSAGE.hex(),
            "query": asked.hex(),
            "reply": reply.hex(),
            "authority": authority.hex(),
            "token": token.hex(),
            "at": at,
        }

    return [
        case("stamped", at=said.at.isoformat()),
        case("of another authority", authority=nobody),
        case("changed", token[: info + 40] + bytes([token[info + 40] ^ 1]) + token[info + 41 :]),
        case("cut off", token[:-1]),
    ]


def _certificate(authority: TimeAuthority) -> bytes:
    return x509.load_pem_x509_certificate(authority.certificates.read_bytes()).public_bytes(Encoding.DER)
