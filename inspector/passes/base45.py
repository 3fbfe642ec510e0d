"""Base45 (RFC 9285): bytes in the letters that a QR code holds most of."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
_BASE = len(ALPHABET)
_PAIR, _SINGLE = 3, 2


def encode(data: bytes) -> str:
    """The letters that mean these bytes."""
    letters = []
    for place in range(0, len(data), 2):
        part = data[place : place + 2]
        number = int.from_bytes(part)
        for _ in range(_PAIR if len(part) == 2 else _SINGLE):  # noqa: PLR2004 - two bytes in three letters
            number, value = divmod(number, _BASE)
            letters.append(ALPHABET[value])
    return "".join(letters)


def decode(text: str) -> bytes:
    """The bytes that these letters mean.

    Raises:
        ValueError: they mean none.
    """
    data = bytearray()
    for place in range(0, len(text), _PAIR):
        part = text[place : place + _PAIR]
        if len(part) == 1 or any(letter not in _VALUES for letter in part):
            raise ValueError("not base45")
        number = sum(_VALUES[letter] * _BASE**power for power, letter in enumerate(part))
        size = len(part) - 1
        if number >> 8 * size:
            raise ValueError("not base45")
        data += number.to_bytes(size)
    return bytes(data)
