"""A 128-bit secret that people can read out and type: 26 Crockford base-32 characters in groups."""

from inspector.wire.errors import MalformedError

SECRET_BYTES = 16
CODE_CHARACTERS = 26

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_GROUP = 4
_SPARE_BITS = 5 * CODE_CHARACTERS - 8 * SECRET_BYTES


def format_code(secret: bytes) -> str:
    """Write a secret of 16 bytes as `XXXX-XXXX-...`."""
    if len(secret) != SECRET_BYTES:
        raise MalformedError
    number = int.from_bytes(secret) << _SPARE_BITS
    letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(CODE_CHARACTERS)))
    return "-".join(letters[at : at + _GROUP] for at in range(0, CODE_CHARACTERS, _GROUP))


def parse_code(typed: str) -> bytes:
    """Read a code as people type it: any case, with or without dashes and spaces, O for 0, I or L for 1.

    Raises:
        MalformedError: it cannot be a code.
    """
    letters = typed.upper().replace("-", "").replace(" ", "")
    if len(letters) != CODE_CHARACTERS or not set(letters) <= _VALUES.keys():
        raise MalformedError
    number = 0
    for letter in letters:
        number = number << 5 | _VALUES[letter]
    if number & (1 << _SPARE_BITS) - 1:
        raise MalformedError
    return (number >> _SPARE_BITS).to_bytes(SECRET_BYTES)
