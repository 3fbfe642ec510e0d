"""wire-receipt.json: what the hub signs, and what it does not."""

from dataclasses import replace

from inspector.crypto import cbor
from inspector.crypto.shapes import a_list, some_bytes
from inspector.wire.colleague_receipts import ColleagueReceipt
from inspector.wire.event import LogHead
from inspector.wire.reading import LAST_MS
from inspector.wire.receipt_lines import Origin, ReceiptLine, a_line, leaf
from inspector.wire.receipts import BlobReceipt, HubTime, Receipt, StoredBlob, line_proofs, root_over
from inspector.wire.tree import leaf_hash
from tests.fakes.growing_tree import GrowingTree, a_receipt
from tests.unit.wire.vector_parts import DEVICE, HASH, HUB, LOG, MS, OTHER, RECEIPT, Json, refused

COLLEAGUE = ColleagueReceipt(OTHER, MS, (LogHead(LOG, 3, HASH),))
SEALED = (
    "44dc33431770433160a0616ada067298f15117b0331c2e174be9f2b4b568c469"
    "b2cdc17d33dc09a29cdfacf4e1ad3370e17d9a3d62b7882cbf98573875b34ef7"
)
"""Sealed once: each time it would come out otherwise."""


def receipt_vectors() -> Json:
    receipt = RECEIPT.sign(HUB)
    first, second = RECEIPT.lines
    further = ReceiptLine(first.head._replace(seq=9), MS)
    blobs, time = BlobReceipt(OTHER, (StoredBlob(HASH, 2_000_000),), MS), HubTime(OTHER, MS, "vector-nonce-0001")
    tree, root = GrowingTree([leaf_hash(b"before")]), root_over(RECEIPT.lines, RECEIPT.seed)
    assert root is not None
    grown = replace(RECEIPT, logged=tree.grow_with(RECEIPT.lines, RECEIPT.seed))
    empty = replace(RECEIPT, lines=())
    shown = line_proofs(grown.sign(HUB))[0]
    other = line_proofs(a_receipt(OTHER, (ReceiptLine(LogHead(LOG, 3, HASH), MS),), MS).sign(HUB))[0]
    return {
        "format": "inspector-receipt/1",
        "hub_public": HUB.public.hex(),
        "events": [
            {"name": "two logs", "receipt": receipt.hex()},
            {"name": "one log at two places", "receipt": over((first, further)).sign(HUB).hex()},
            {"name": "the second of the tree", "receipt": grown.sign(HUB).hex()},
            {"name": "in a life from a copy", "receipt": replace(grown, origin=Origin(LOG, 7, HASH)).sign(HUB).hex()},
            {"name": "the last time there is", "receipt": replace(RECEIPT, hub_ms=LAST_MS).sign(HUB).hex()},
        ],
        "without_lines": [{"name": "how the tree stands", "receipt": empty.sign(HUB).hex()}],
        "tree": tree_vectors(),
        "blobs": [{"name": "one blob", "receipt": blobs.sign(HUB).hex()}],
        "colleagues": [{"name": "one log", "colleague": COLLEAGUE.sign(HUB).hex()}],
        "refused_colleagues": [
            refused("by another key", COLLEAGUE.sign(DEVICE)),
            refused("a receipt of the hub", shown.message),
            refused("after the year 9999", replace(COLLEAGUE, at_ms=LAST_MS + 1).sign(HUB)),
        ],
        "for_hub": [
            {"name": "two bytes", "content": b"ab".hex(), "for_hub": SEALED},
        ],
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
                "root": root.hex(),
                "tree": tree.root.hex(),
            }
        ],
        "refused": [
            refused("by another key", RECEIPT.sign(DEVICE)),
            refused("one bit changed", receipt[:-1] + bytes([receipt[-1] ^ 1])),
            refused("a line left out", _without_last_line(receipt)),
            refused("a line later than the signature", over((first, _at(second, MS + 1))).sign(HUB)),
            refused("after the year 9999", replace(RECEIPT, hub_ms=LAST_MS + 1).sign(HUB)),
            refused("a seed of 31 bytes", replace(RECEIPT, seed=HASH[:31]).sign(HUB)),
            refused("no leaf of the tree", replace(grown, logged=grown.logged._replace(path=(HASH,))).sign(HUB)),
            refused("of a larger tree", replace(grown, logged=grown.logged._replace(size=4)).sign(HUB)),
            refused("of an empty tree", replace(grown, logged=grown.logged._replace(size=0)).sign(HUB)),
            refused("a line for nothing", over((ReceiptLine(LogHead(LOG, 0, HASH), MS),)).sign(HUB)),
            refused("a line twice", over((first, first)).sign(HUB)),
            refused("a place twice, at two times", over((first, _at(first, MS))).sign(HUB)),
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
                line_proofs(over((_at(first, MS + 1),)).sign(HUB))[0].encode(),
            ),
            refused("no leaf of the tree", replace(shown, logged=()).encode()),
            refused("a later time", replace(shown, line=shown.line._replace(at_ms=MS)).encode()),
        ],
    }


def tree_vectors() -> Json:
    """A tree of eleven leaves: its root at each size, and what shows that each begins with a smaller one."""
    tree, leaves = GrowingTree(), [bytes([at]) * 32 for at in range(11)]
    roots: list[Json] = []
    grown: list[Json] = []
    for leaf_input in leaves:
        tree.grow(leaf_hash(leaf_input))
        roots.append(tree.root.hex())
        for before in (1, 4, 7):
            proof: list[Json] = [each.hex() for each in tree.since(before)]
            if before < tree.size:
                grown.append({"from": before, "to": tree.size, "proof": proof})
    return {"leaves": [each.hex() for each in leaves], "roots": roots, "grown": grown}


def over(lines: tuple[ReceiptLine, ...]) -> Receipt:
    """The receipt over other lines."""
    return a_receipt(RECEIPT.incarnation, lines, RECEIPT.hub_ms, RECEIPT.seed)


def _without_last_line(receipt: bytes) -> bytes:
    message, seed, lines, path = a_list(cbor.decode(receipt, limit=len(receipt)), length=4)
    return cbor.encode(
        [
            some_bytes(message),
            some_bytes(seed),
            [[*a_line(each).head, a_line(each).at_ms] for each in a_list(lines)[:-1]],
            [some_bytes(each) for each in a_list(path)],
        ]
    )


def _at(line: ReceiptLine, ms: int) -> ReceiptLine:
    return line._replace(at_ms=ms)
