"""What one screen shows to another's camera: whole or nothing, from who says so, and short."""

from dataclasses import replace

import pytest

from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import installation_id
from inspector.domain.ids import InstallationId, VisitId
from inspector.sync.meeting import MOST_PARTS, PART_BYTES, Greeting, MeetingError, Parts, codes_of, open_greeting
from inspector.viewmodels.screen.squares import squares_of
from inspector.wire.event import LogHead
from inspector.wire.scopes import Agency

KEY = SigningKey(b"k" * 32)
OTHER = SigningKey(b"o" * 32)
HEADS = (LogHead(b"a" * 16, 7, b"h" * 32), LogHead(b"b" * 16, 3, b"i" * 32))
GREETING = Greeting(VisitId("0401" + "aa" * 14), KEY.public, 1_764_540_000_000, HEADS, (b"f" * 900, b"g" * 800))


def gathered(codes: tuple[bytes, ...]) -> Parts:
    parts = Parts()
    for code in codes:
        parts = parts.with_part(code)
    return parts


def test_a_greeting_is_read_from_its_codes_in_any_order_and_with_repeats() -> None:
    codes = codes_of(GREETING, KEY)
    whole = gathered((*codes[::-1], *codes)).whole

    assert len(codes) == 3
    assert max(map(len, codes)) <= PART_BYTES + 10
    assert whole is not None
    assert open_greeting(whole) == GREETING
    assert gathered(codes[:-1]).whole is None


def test_a_part_of_another_greeting_begins_anew() -> None:
    first, second = codes_of(GREETING, KEY), codes_of(replace(GREETING, at_ms=1), KEY)

    mixed = gathered((first[0], second[1]))

    assert mixed.whole is None
    assert list(mixed.got) == [1]


@pytest.mark.parametrize(
    "code",
    [
        b"",
        b"IMC1",
        b"IMC1name\x00",
        b"IMC1name\x01\x01x",
        b"IMC1name\x00" + bytes([MOST_PARTS + 1]) + b"x",
        b"IMC1name\x00\x01" + b"x" * (PART_BYTES + 1),
        b"inspector-enrol:1?code=x",
    ],
)
def test_what_is_no_part_of_a_greeting_is_refused(code: bytes) -> None:
    with pytest.raises(MeetingError):
        Parts().with_part(code)


def test_a_greeting_that_somebody_else_signed_or_changed_is_refused() -> None:
    whole = gathered(codes_of(GREETING, KEY)).whole
    forged = gathered(codes_of(GREETING, OTHER)).whole
    assert whole is not None
    assert forged is not None

    for said in (forged, whole[:-1], bytes([whole[0] ^ 1]) + whole[1:], whole + b"x", b""):
        with pytest.raises(MeetingError):
            open_greeting(said)


def test_a_greeting_is_of_the_device_that_signed_it() -> None:
    own = InstallationId(installation_id(Agency.GEMEENTE, KEY.public).hex())

    assert GREETING.is_by(Agency.GEMEENTE, own)
    assert not GREETING.is_by(Agency.POLITIE, own)
    assert not replace(GREETING, writer=OTHER.public).is_by(Agency.GEMEENTE, own)


def test_who_has_less_lacks_something() -> None:
    assert GREETING.lacking(HEADS[:1])
    assert GREETING.lacking((HEADS[0], replace_seq(HEADS[1], 2)))
    assert not GREETING.lacking((replace_seq(HEADS[0], 9), HEADS[1]))


def test_each_code_has_squares_that_a_tablet_can_read_from_another_s_screen() -> None:
    for code in codes_of(GREETING, KEY):
        assert len(squares_of(code)) <= 117  # of 177 that there can be


def replace_seq(head: LogHead, seq: int) -> LogHead:
    return LogHead(head.log, seq, head.head)
