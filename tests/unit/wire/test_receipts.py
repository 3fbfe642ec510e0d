import pytest

from inspector.crypto import cbor, cose
from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.event import LogHead
from inspector.wire.receipts import (
    BlobReceipt,
    HubTime,
    Receipt,
    StoredBlob,
    open_blob_receipt,
    open_hub_time,
    open_receipt,
)

HUB = SigningKey(bytes(range(32)))
ID, HASH = bytes(range(16)), bytes(range(32))
RECEIPT = Receipt(ID, (LogHead(ID, 9, HASH), LogHead(ID[::-1], 1, HASH[::-1])), 1_795_000_000_000)
BLOB_RECEIPT = BlobReceipt(ID, (StoredBlob(HASH, 2_000_000),), 1_795_000_000_000)
TIME = HubTime(ID, 1_795_000_000_000, "0123456789abcdef")


def test_receipts_are_read_as_they_were_signed() -> None:
    assert open_receipt(RECEIPT.sign(HUB), HUB.public) == RECEIPT
    assert open_blob_receipt(BLOB_RECEIPT.sign(HUB), HUB.public) == BLOB_RECEIPT
    assert open_hub_time(TIME.sign(HUB), HUB.public, TIME.nonce) == TIME


def test_a_receipt_by_another_hub_is_refused() -> None:
    stranger = SigningKey(b"\x01" * 32).public

    with pytest.raises(UnprovenError):
        open_receipt(RECEIPT.sign(HUB), stranger)
    with pytest.raises(UnprovenError):
        open_blob_receipt(BLOB_RECEIPT.sign(HUB), stranger)
    with pytest.raises(UnprovenError):
        open_hub_time(TIME.sign(HUB), stranger, TIME.nonce)


def test_a_changed_receipt_is_refused() -> None:
    data = RECEIPT.sign(HUB)

    for bit in range(len(data) * 8):
        damaged = bytearray(data)
        damaged[bit // 8] ^= 1 << bit % 8
        with pytest.raises(UnprovenError):
            open_receipt(bytes(damaged), HUB.public)


def test_one_kind_of_signed_message_is_never_taken_for_another() -> None:
    with pytest.raises(UnprovenError):
        open_blob_receipt(RECEIPT.sign(HUB), HUB.public)
    with pytest.raises(UnprovenError):
        open_receipt(BLOB_RECEIPT.sign(HUB), HUB.public)
    with pytest.raises(UnprovenError):
        open_receipt(TIME.sign(HUB), HUB.public)


def test_the_time_answers_one_request_only() -> None:
    with pytest.raises(UnprovenError):
        open_hub_time(TIME.sign(HUB), HUB.public, "another-nonce-1234")


@pytest.mark.parametrize("payload", [{0: ID, 1: [], 2: -1}, {0: ID, 1: [[ID, 1]], 2: 0}, {0: ID, 2: 0}])
def test_a_signed_message_that_says_something_else_is_malformed(payload: dict[int, cbor.Cbor]) -> None:
    message = cose.sign1(cbor.encode(payload), HUB, "inspector/receipt/1")

    with pytest.raises(MalformedError):
        open_receipt(message, HUB.public)
