"""A registration pass as its holder carries it: claims signed by the register, sealed to the officers' card key.

It holds no name, address, number, nationality, photo or day of birth. `docs/formats/pass.md` describes the bytes.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from inspector.crypto.cbor import CborError
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import a_list, a_text_map, an_int, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.passes import base45
from inspector.passes.binding import BINDING_SIZE, DocumentKind
from inspector.passes.status_list import INDICES, LIST_NAME
from inspector.passes.web_token import EXPIRES, ISSUED_AT, TokenError, claims_in, signed

PASS_LIFE = timedelta(days=35)
SALT_SIZE = 16
CARD_KEY_SIZE = 32
PREFIX = "N1:"
"""Neutral: whoever reads the code without the card key sees nothing of what it is."""
CODE_MOST = 600
"""Letters of a code at most."""

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011", " -\t\r\n\u00a0")
_LETTER_BITS, _GROUP = 5, 5

_PROFILE = 1
_STATUS, _PASS = 65535, -70001
_INFO = b"rsw-card/v1"
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
_TOKEN_MOST = 300
_SEALED_LEAST = 216
"""Bytes of the shortest pass, sealed: its place in the list takes one."""
_DAY = 24 * 3600
_LAST_DAY = 253_402_300_799


class Fault(StrEnum):
    """Why a code gives no pass."""

    OTHER_CODE = "other_code"
    """Of something else: a web address, a number on a box."""
    TOO_LONG = "too_long"
    CUT_SHORT = "cut_short"
    """A part of it is missing, or a sign that no such code has is in it."""
    NOT_OPENED = "not_opened"
    """Sealed to another key, or damaged: nobody can tell which."""
    NOT_PROVEN = "not_proven"
    """It opens, and no register that counts here signed it so."""


class PassError(CryptoError):
    """The code is no pass, or not sealed to a card key that is here."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Pass:
    """What a pass says; it lives in memory only and its text shows nothing."""

    issued: date
    expires: date
    """The first day on which it holds no more."""
    index: int
    over_21: bool
    document: DocumentKind
    salt: bytes
    binding: bytes

    def __repr__(self) -> str:
        return "Pass()"


def make_code(said: Pass, register: SigningKey, card_public: bytes) -> str:
    """The letters of a pass, signed and sealed.

    Raises:
        ValueError: it would last longer than anybody accepts, or has an index that no list has.
    """
    if not said.issued < said.expires <= said.issued + PASS_LIFE or not 0 <= said.index < INDICES:
        raise ValueError("no such pass")
    token = signed(
        {
            EXPIRES: _seconds(said.expires),
            ISSUED_AT: _seconds(said.issued),
            _STATUS: {"status_list": {"idx": said.index, "uri": LIST_NAME}},
            _PASS: [_PROFILE, said.over_21, said.salt, said.binding, int(said.document)],
        },
        register,
    )
    sealed = _SUITE.encrypt(token, X25519PublicKey.from_public_bytes(card_public), _INFO)
    return PREFIX + base45.encode(sealed)


def read_code(code: str, card_keys: tuple[bytes, ...], registers: tuple[bytes, ...]) -> Pass:
    """What a scanned or typed code says, if one of these registers signed it.

    Raises:
        PassError: no code of a pass, cut short, sealed to other keys, or signed by nobody who is trusted here.
    """
    token = _opened(code, card_keys)
    try:
        claims = claims_in(token, registers, limit=_TOKEN_MOST)
        if claims.keys() != {EXPIRES, ISSUED_AT, _STATUS, _PASS}:
            raise PassError(Fault.NOT_PROVEN)
        said = a_list(claims[_PASS], length=5)
        an_int(said[0], least=_PROFILE, most=_PROFILE)
        if not isinstance(said[1], bool):
            raise PassError(Fault.NOT_PROVEN)
        read = Pass(
            _day(claims[ISSUED_AT]),
            _day(claims[EXPIRES]),
            _index(claims[_STATUS]),
            said[1],
            DocumentKind(an_int(said[4])),
            some_bytes(said[2], SALT_SIZE),
            some_bytes(said[3], BINDING_SIZE),
        )
    except (CborError, TokenError, ValueError) as error:
        raise PassError(Fault.NOT_PROVEN) from error
    if not read.issued < read.expires <= read.issued + PASS_LIFE:
        raise PassError(Fault.NOT_PROVEN)
    return read


def card_public(card_key: bytes) -> bytes:
    """What passes are sealed to that this card key opens."""
    return X25519PrivateKey.from_private_bytes(card_key).public_key().public_bytes_raw()


def as_letters(code: str) -> str:
    """The code in groups of five letters and digits, for whoever must type it: base32 without I, L, O and U."""
    sealed = base45.decode(code.removeprefix(PREFIX))
    size = -(-len(sealed) * 8 // _LETTER_BITS)
    number = int.from_bytes(sealed) << size * _LETTER_BITS - len(sealed) * 8
    letters = "".join(_LETTERS[number >> shift & 31] for shift in range((size - 1) * _LETTER_BITS, -1, -_LETTER_BITS))
    return " ".join(letters[place : place + _GROUP] for place in range(0, size, _GROUP))


def as_scanned(given: str) -> str:
    """The code that was meant: as it was scanned or pasted, or typed in letters, however these are spaced.

    What is neither comes back as it was given; reading it says so.
    """
    if len(given) > 2 * CODE_MOST:
        return given
    pasted = "".join(given.strip("\r\n\t").splitlines())
    if pasted.startswith(PREFIX):
        return pasted
    letters = given.upper().translate(_READ_AS)
    if not letters or any(letter not in _LETTERS for letter in letters):
        return given
    number = 0
    for letter in letters:
        number = number << _LETTER_BITS | _LETTERS.index(letter)
    size, spare = divmod(len(letters) * _LETTER_BITS, 8)
    return PREFIX + base45.encode((number >> spare).to_bytes(size))


def no_code_of_a_pass(code: str) -> Fault | None:
    """Why a code cannot be that of any pass, whoever made it; nothing when it can."""
    if not code.startswith(PREFIX):
        return Fault.OTHER_CODE
    return Fault.TOO_LONG if len(code) > CODE_MOST else None


def _opened(code: str, card_keys: tuple[bytes, ...]) -> bytes:
    fault = no_code_of_a_pass(code)
    if fault is not None:
        raise PassError(fault)
    try:
        sealed = base45.decode(code.removeprefix(PREFIX))
    except ValueError as error:
        raise PassError(Fault.CUT_SHORT) from error
    if len(sealed) < _SEALED_LEAST:
        raise PassError(Fault.CUT_SHORT)
    for key in card_keys:
        try:
            return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(key), _INFO)
        except (InvalidTag, ValueError):
            continue
    raise PassError(Fault.NOT_OPENED)


def _index(status: object) -> int:
    entry = a_text_map(a_text_map(status).get("status_list"))
    if entry.keys() != {"idx", "uri"} or entry["uri"] != LIST_NAME:
        raise CborError("not a place in a list")
    return an_int(entry["idx"], most=INDICES - 1)


def _seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _day(seconds: object) -> date:
    whole = an_int(seconds, most=_LAST_DAY)
    if whole % _DAY:
        raise CborError("not the beginning of a day")
    return datetime.fromtimestamp(whole, UTC).date()
