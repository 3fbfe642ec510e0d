import pytest

from inspector.crypto import cose
from inspector.crypto.signatures import SigningKey
from inspector.wire.colleague_receipts import ColleagueReceipt, open_colleague_receipt
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.event import LogHead

KEY, OTHER = SigningKey(bytes(range(32))), SigningKey(bytes(32))
ID = bytes(range(16))
RECEIPT = ColleagueReceipt(ID, 1_795_000_000_000, (LogHead(b"a" * 16, 7, b"h" * 32),))


def public_of(installation: bytes) -> bytes | None:
    return KEY.public if installation == ID else None


def test_it_is_read_as_it_was_signed() -> None:
    assert open_colleague_receipt(RECEIPT.sign(KEY), public_of) == RECEIPT


@pytest.mark.parametrize(
    "message",
    [
        RECEIPT.sign(OTHER),
        ColleagueReceipt(bytes(16), 0, ()).sign(KEY),
        RECEIPT.sign(KEY)[:-1] + b"\x00",
        b"",
        cose.sign1(b"\xa0", KEY, "inspector/receipt/1"),
    ],
)
def test_what_its_device_did_not_sign_is_refused(message: bytes) -> None:
    with pytest.raises((UnprovenError, MalformedError)):
        open_colleague_receipt(message, public_of)
