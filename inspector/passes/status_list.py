"""Which passes were withdrawn: one bit for each of 131,072 places, half of them set, most of them nobody's.

A Token Status List (draft-ietf-oauth-status-list) as a signed CBOR Web Token; `docs/formats/pass.md` has the bytes.
"""

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from inspector.crypto.cbor import CborError
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_map, a_text_map, an_int, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.passes.web_token import EXPIRES, ISSUED_AT, SUBJECT, TokenError, claims_in, signed

INDICES = 1 << 17
LIST_BYTES = INDICES // 8
LIST_NAME = "rsw:1"
LIST_TYPE = "application/statuslist+cwt"
FRESH = timedelta(hours=24)
LIST_LIFE = timedelta(hours=48)

_LIST, _LASTS = 65533, 65534
_PACKED_MOST = LIST_BYTES + 64
_TOKEN_MOST = _PACKED_MOST + 512
_LAST_SECOND = 253_402_300_799


class StatusListError(CryptoError):
    """The bytes are no list of a register that is trusted here."""


@dataclass(frozen=True, slots=True)
class StatusList:
    """A list as it stood at a moment."""

    issued: datetime
    bits: bytes

    def is_withdrawn(self, index: int) -> bool:
        """Whether the pass with this place was withdrawn or replaced."""
        return bool(self.bits[index // 8] >> index % 8 & 1)


def make_list(bits: bytes, at: datetime, register: SigningKey) -> bytes:
    """Sign a list; whoever fetches it reads nothing from its size."""
    if len(bits) != LIST_BYTES:
        raise ValueError("no such list")
    issued = int(at.timestamp())
    return signed(
        {
            SUBJECT: LIST_NAME,
            EXPIRES: issued + int(LIST_LIFE.total_seconds()),
            ISSUED_AT: issued,
            _LIST: packed(bits),
            _LASTS: int(FRESH.total_seconds()),
        },
        register,
        LIST_TYPE,
    )


def read_list(token: bytes, registers: tuple[bytes, ...]) -> StatusList:
    """The list, if one of these registers signed it.

    Raises:
        StatusListError: it is none, larger than any, or signed by nobody who is trusted here.
    """
    try:
        claims = claims_in(token, registers, LIST_TYPE, limit=_TOKEN_MOST)
        fields = a_map(claims, SUBJECT, EXPIRES, ISSUED_AT, _LIST, _LASTS)
        issued = an_int(fields[ISSUED_AT], most=_LAST_SECOND)
        an_int(fields[_LASTS], least=int(FRESH.total_seconds()), most=int(FRESH.total_seconds()))
        life = an_int(fields[EXPIRES], most=_LAST_SECOND) - issued
        if fields[SUBJECT] != LIST_NAME or life != int(LIST_LIFE.total_seconds()):
            raise StatusListError("not a list")
        bits = unpacked(fields[_LIST], LIST_BYTES)
    except (CborError, TokenError) as error:
        raise StatusListError("not a list") from error
    return StatusList(datetime.fromtimestamp(issued, UTC), bits)


def packed(bits: bytes) -> dict[str, int | bytes]:
    """One bit for each place, the lowest bit of a byte first, as other programs read it."""
    return {"bits": 1, "lst": zlib.compress(bits, 9)}


def unpacked(value: object, size: int) -> bytes:
    """The bits of a list of so many bytes; nothing larger is ever unpacked.

    Raises:
        CborError: another form or size.
    """
    fields = a_text_map(value)
    if fields.keys() != {"bits", "lst"}:
        raise CborError("not a list")
    an_int(fields["bits"], least=1, most=1)
    inflate = zlib.decompressobj()
    try:
        bits = inflate.decompress(some_bytes(fields["lst"], most=_PACKED_MOST), size + 1)
    except zlib.error as error:
        raise CborError("not a list") from error
    if len(bits) != size or not inflate.eof or inflate.unused_data:
        raise CborError("not a list")
    return bits
