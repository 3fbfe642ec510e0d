"""The code that somebody who was present may take along: it names a visit, and opens and tells nothing.

It follows from the nonce of the visit's beginning, as the join secret does, so that neither leads to the other.
`docs/formats/visit-code.md` describes the bytes.
"""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.crypto.joincode import JOIN_SECRET_SIZE, starter_proof
from inspector.crypto.typed_code import decode_typed, encode_typed

VISIT_CODE_SIZE = 7
"""12 characters that mean it and 4 that tell where one was mistyped."""


def visit_code(proof: bytes, key: bytes) -> bytes | None:
    """The code of the visit with this key, from what its beginning hides by it; nothing when it says nothing."""
    if len(proof) != JOIN_SECRET_SIZE:
        return None
    return HKDF(SHA256(), VISIT_CODE_SIZE, None, b"inspector/visit-code/1").derive(starter_proof(proof, key))


def as_typed(code: bytes) -> str:
    """The 16 characters that stand on the paper."""
    return encode_typed(code, VISIT_CODE_SIZE)


def read_typed(typed: str) -> bytes:
    """The code behind typed characters; case, groups and look-alike letters do not matter.

    Raises:
        TypedCodeError: it is none.
    """
    return decode_typed(typed, VISIT_CODE_SIZE)
