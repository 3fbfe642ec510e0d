"""wire-receipt.json: what the hub signs, and what it does not."""

from dataclasses import replace

from inspector.crypto import cbor
from inspector.crypto.shapes import a_list, some_bytes
from inspector.wire.event import LogHead
from inspector.wire.reading import LAST_MS
from inspector.wire.receipt_lines import ReceiptLine, a_line, leaf
from inspector.wire.receipts import BlobReceipt, HubTime, Receipt, StoredBlob, line_proofs
from tests.unit.wire.vector_parts import DEVICE, HASH, HUB, LOG, MS, OTHER, RECEIPT, Json, refused


def receipt_vectors() -> Json:
    receipt = RECEIPT.sign(HUB)
    first, second = RECEIPT.lines
    further = ReceiptLine(first.head._replace(seq=9), MS)
    blobs, time = BlobReceipt(OTHER, (StoredBlob(HASH, 2_000_000),), MS), HubTime(OTHER, MS, "vector-nonce-0001")
    shown = line_proofs(receipt)[0]
    other = line_proofs(Receipt(OTHER, (ReceiptLine(LogHead(LOG, 3, HASH), MS),), MS, bytes(32)).sign(HUB))[0]
    return {
        "format": "inspector-receipt/1",
        "hub_public": HUB.public.hex(),
        "events": [
            {"name": "two logs", "receipt": receipt.hex()},
            {"name": "one log at two places", "receipt": replace(RECEIPT, lines=(first, further)).sign(HUB).hex()},
            {"name": "the last time there is", "receipt": replace(RECEIPT, hub_ms=LAST_MS).sign(HUB).hex()},
        ],
        "blobs": [{"name": "one blob", "receipt": blobs.sign(HUB).hex()}],
        "times": [
            {
                "name": "for one request",
                "nonce": "vector-nonce-0001",
                "time": time.sign(HUB).hex(),
            }
        ],
        "lines": [
            {
                "name": "the first of two",
                "proof": shown.encode().hex(),
                "leaf": leaf(shown.line, shown.salt).hex(),
                "root": shown.check(HUB.public).root.hex(),
            }
        ],
        "refused": [
            refused("by another key", RECEIPT.sign(DEVICE)),
            refused("one bit changed", receipt[:-1] + bytes([receipt[-1] ^ 1])),
            refused("a line left out", _without_last_line(receipt)),
            refused("a line later than the signature", replace(RECEIPT, lines=(first, _at(second, MS + 1))).sign(HUB)),
            refused("after the year 9999", replace(RECEIPT, hub_ms=LAST_MS + 1).sign(HUB)),
            refused("a seed of 31 bytes", replace(RECEIPT, seed=HASH[:31]).sign(HUB)),
            refused("no line", replace(RECEIPT, lines=()).sign(HUB)),
            refused("a line for nothing", replace(RECEIPT, lines=(ReceiptLine(LogHead(LOG, 0, HASH), MS),)).sign(HUB)),
            refused("a line twice", replace(RECEIPT, lines=(first, first)).sign(HUB)),
            refused("a place twice, at two times", replace(RECEIPT, lines=(first, _at(first, MS))).sign(HUB)),
        ],
        "refused_blobs": [
            refused("by another key", blobs.sign(DEVICE)),
            refused("a receipt for events", shown.message),
            refused("after the year 9999", replace(blobs, hub_ms=LAST_MS + 1).sign(HUB)),
            refused("a blob of no bytes", replace(blobs, blobs=(StoredBlob(HASH, 0),)).sign(HUB)),
        ],
        "refused_times": [
            refused("by another key", time.sign(DEVICE)),
            refused("for another request", replace(time, nonce="vector-nonce-0002").sign(HUB)),
            refused("after the year 9999", replace(time, hub_ms=LAST_MS + 1).sign(HUB)),
        ],
        "refused_lines": [
            refused("under another receipt", replace(shown, message=other.message).encode()),
            refused("with the salt of another", replace(shown, salt=other.salt).encode()),
            refused("with a shorter path", replace(shown, path=shown.path[:-1]).encode()),
            refused("an empty path", replace(shown, path=()).encode()),
            refused("a path of seventeen", replace(shown, path=shown.path + (HASH,) * 14).encode()),
            refused(
                "later than the signature",
                line_proofs(replace(RECEIPT, lines=(_at(first, MS + 1),)).sign(HUB))[0].encode(),
            ),
            refused("a later time", replace(shown, line=shown.line._replace(at_ms=MS)).encode()),
        ],
    }


def _without_last_line(receipt: bytes) -> bytes:
    message, seed, lines = a_list(cbor.decode(receipt, limit=len(receipt)), length=3)
    return cbor.encode(
        [
            some_bytes(message),
            some_bytes(seed),
            [[*a_line(each).head, a_line(each).at_ms] for each in a_list(lines)[:-1]],
        ]
    )


def _at(line: ReceiptLine, ms: int) -> ReceiptLine:
    return line._replace(at_ms=ms)
