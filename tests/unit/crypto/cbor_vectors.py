"""crypto-cbor.json: the one encoding of each value, and every other that is refused."""

import json

from inspector.crypto.cbor import MAX_DEPTH, Cbor, encode
from tests.unit.crypto.join_vectors import Case


def diagnostic(value: object) -> str:
    """The value as RFC 8949 section 8 spells it."""
    match value:
        case None | bool() | int() | str():
            return json.dumps(value, ensure_ascii=False)
        case bytes():
            return f"h'{value.hex()}'"
        case list():
            return f"[{', '.join(map(diagnostic, value))}]"
        case dict():
            return "{" + ", ".join(f"{diagnostic(key)}: {diagnostic(item)}" for key, item in value.items()) + "}"
        case _:
            raise TypeError(value)


def cbor_cases() -> list[Case]:
    """Values with their bytes; a value of null that is no text means that the bytes are refused."""
    deepest: list[Cbor] = [0]
    for _ in range(MAX_DEPTH - 1):
        deepest = [deepest]
    values: dict[str, Cbor] = {
        "the smallest integer": -(2**64),
        "the largest integer": 2**64 - 1,
        "an integer in its byte": 23,
        "an integer in a byte more": 24,
        "null": None,
        "true": True,
        "no text": "",
        "text of two planes": "é𐅑",
        "bytes": b"\x00\xff",
        "keys: 10 before -1": {10: 0, 100: 0, -1: 0},
        "keys: a number before text, short text before long": {-1: 0, "b": 0, "aa": 0},
        "a map in a list in a map": {0: [{"x": None}]},
        "sixteen lists inside each other": deepest,
        "sixteen, the innermost empty": json.loads("[" * MAX_DEPTH + "]" * MAX_DEPTH),
    }
    refused = {
        "nothing": "",
        "two values": "0101",
        "a cut value": "4401",
        "23 in a byte more": "1817",
        "a long length": "580100",
        "a tag": "c100",
        "a bignum": "c249010000000000000000",
        "a float": "fb3ff8000000000000",
        "undefined": "f7",
        "a simple value": "f820",
        "a list without an end": "9f01ff",
        "text without an end": "7f6161ff",
        "keys: -1 before 10": "a220000a00",
        "keys: aa before b": "a2626161006162" + "00",
        "a key twice": "a201000101",
        "a key that is true": "a1f500",
        "a key that is bytes": "a1410000",
        "text that is no UTF-8": "62c328",
        "a surrogate in text": "63eda080",
        "a pair of surrogates in text": "66eda080edb080",
        "seventeen lists inside each other": "81" * (MAX_DEPTH + 1) + "00",
        "seventeen, the innermost empty": "81" * MAX_DEPTH + "80",
    }
    return [
        *({"name": name, "bytes": encode(value).hex(), "value": diagnostic(value)} for name, value in values.items()),
        *({"name": name, "bytes": data, "value": None} for name, data in refused.items()),
    ]
