"""Registration passes, the list of withdrawn ones, and what a register publishes."""

from contextlib import suppress
from datetime import UTC, datetime

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.grant_bodies import GrantError, Wrap
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.wrapping import unwrap
from inspector.passes import base45
from inspector.passes.binding import BindingError, binding, is_bound
from inspector.passes.code import PassError, as_letters, as_scanned, read_code
from inspector.passes.published import PublishedCardKey, PublishedError, PublishedList, read_published, seal_card_key
from inspector.passes.status_list import LIST_BYTES, StatusListError, make_list, packed, read_list, unpacked
from inspector.passes.web_token import TokenError, claims_in, signed
from tests.fuzz.parser import Parser, a_text
from tests.unit.passes.passes import A_PASS, CARD_KEY, REGISTER, SALT, a_code

_CODE = a_code()
_LIST = make_list(bytes(range(256)) * (LIST_BYTES // 256), datetime(2026, 12, 1, tzinfo=UTC), REGISTER)
_TOKEN = signed({1: 1}, REGISTER)
_READER = ReaderKey(b"r" * 32)
_CARDS = seal_card_key(CARD_KEY, (_READER,)).encode()


def _code(data: bytes) -> None:
    given = a_text(data)
    read_code(as_scanned(given), (CARD_KEY,), (REGISTER.public,))


def _unwrapped(sealed: Wrap, info: bytes) -> bytes | None:
    with suppress(GrantError):
        return unwrap(_READER, sealed.sealed, info)
    return None


def _published(document: bytes) -> PublishedList | PublishedCardKey:
    read = read_published(document)
    if isinstance(read, PublishedCardKey):
        read.opened(_unwrapped)
    return read


def _unpacked(data: bytes) -> None:
    unpacked(decode(data, limit=1 << 16), 2)


def _bound(data: bytes) -> None:
    number, _, born = data.partition(b"\n")
    with suppress(BindingError):
        is_bound(A_PASS.binding, bytearray(number), bytearray(born), SALT)
    binding(bytearray(number), bytearray(born), SALT)


PASSES = (
    Parser(("passes.base45.decode",), lambda data: base45.decode(a_text(data)), ValueError, (b"QED8WEX0", b"BB8")),
    Parser(("passes.code.read_code",), _code, PassError, (_CODE.encode(), as_letters(_CODE).encode())),
    Parser(
        ("passes.web_token.claims_in",),
        lambda data: claims_in(data, (REGISTER.public,), limit=1 << 16),
        TokenError,
        (_TOKEN,),
    ),
    Parser(
        ("passes.web_token.claims_in",),
        lambda data: claims_in(signed({-1: data}, REGISTER), (REGISTER.public,), limit=1 << 16),
        TokenError,
        (b"",),
        inside="signed",
    ),
    Parser(
        ("passes.status_list.read_list",), lambda data: read_list(data, (REGISTER.public,)), StatusListError, (_LIST,)
    ),
    Parser(("passes.status_list.unpacked",), _unpacked, CborError, (encode(packed(b"\xb9\xa3")),)),
    Parser(
        ("passes.published.read_published",),
        _published,
        PublishedError,
        (_CARDS, PublishedList(_LIST, (REGISTER.public,)).encode()),
        lambda read: read.encode(),
    ),
    Parser(
        ("passes.binding.binding", "passes.binding.is_bound"), _bound, BindingError, (b"A1\n31011990",), is_dear=True
    ),
)
