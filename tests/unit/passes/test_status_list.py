"""A list is what a register signed, of one size, and nothing larger is ever unpacked."""

import zlib
from datetime import UTC, datetime

import pytest

from inspector.crypto.cbor import Cbor
from inspector.passes.status_list import LIST_BYTES, LIST_TYPE, StatusListError, make_list, packed, read_list
from inspector.passes.web_token import signed
from tests.unit.passes.passes import IDS, REGISTER, STRANGER

AT = datetime(2026, 12, 1, 7, 0, 12, tzinfo=UTC)
BITS = IDS.token(LIST_BYTES)
KEYS = (STRANGER.public, REGISTER.public)


def a_token(**changed: Cbor) -> bytes:
    issued = int(AT.timestamp())
    claims: dict[int, Cbor] = {2: "rsw:1", 4: issued + 172_800, 6: issued, 65533: packed(BITS), 65534: 86_400}
    return signed({**claims, **{int(name[1:]): value for name, value in changed.items()}}, REGISTER, LIST_TYPE)


def test_a_list_is_read_as_it_was_made() -> None:
    read = read_list(make_list(BITS, AT, REGISTER), KEYS)

    assert (read.issued, read.bits) == (AT, BITS)
    assert make_list(BITS, AT, REGISTER) == a_token()
    assert [read.is_withdrawn(place) for place in range(8)] == [bool(BITS[0] >> place & 1) for place in range(8)]


def test_a_list_that_is_forged_foreign_cut_or_of_another_size_is_none() -> None:
    token = make_list(BITS, AT, REGISTER)
    bomb: dict[str, Cbor] = {"bits": 1, "lst": zlib.compress(bytes(200_000_000), 9)[:16_400]}
    wrong = [
        *(b"", token[:-1], token + b"\0", token[:9000] + bytes([token[9000] ^ 1]) + token[9001:], bytes(1 << 20)),
        make_list(BITS, AT, STRANGER),
        signed({}, REGISTER, LIST_TYPE),
        signed({2: "rsw:1"}, REGISTER),
        a_token(_2="rsw:2"),
        a_token(_4=int(AT.timestamp()) + 999_999),
        a_token(_65534=999_999),
        a_token(_65533=packed(BITS[1:])),
        a_token(_65533=packed(BITS + b"\0")),
        a_token(_65533={"bits": 2, "lst": zlib.compress(BITS)}),
        a_token(_65533={"bits": 1, "lst": BITS[:900]}),
        a_token(_65533=bomb),
    ]

    for each in wrong:
        with pytest.raises(StatusListError):
            read_list(each, (REGISTER.public,))
