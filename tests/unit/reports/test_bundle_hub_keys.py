"""A hub that got another key: both checkers take receipts by either, when the agency vouches for both."""

from inspector.crypto.signatures import SigningKey
from inspector.reports.bundle import bundle_files
from inspector.wire.event import LogHead
from inspector.wire.messages import Credentials
from inspector.wire.receipt_lines import Checkpoint, LineProof, ReceiptLine, Tree, sign_checkpoint
from inspector.wire.tree import leaf_hash
from tests.fakes.growing_tree import GrowingTree
from tests.unit.reports.example_bundle import (
    HUB,
    HUB_KEY,
    START_MS,
    SUPERVISOR,
    a_findings_log,
    a_hub,
    a_release,
    a_visit_log,
    contents,
)
from tests.unit.reports.test_bundle_attacks import signed_again, verdict

NEXT_KEY = SigningKey(b"n" * 32)
LIFE = b"i" * 16


def a_line(tree: GrowingTree, head: LogHead, ms: int, key: SigningKey) -> LineProof:
    """A receipt of one line, the next leaf of the same tree, whichever key signs."""
    receipt = Tree([ReceiptLine(head, ms)], bytes([tree.size]) * 32)
    tree.grow(leaf_hash(receipt.root))
    given = tree.now()
    message = sign_checkpoint(Checkpoint(LIFE, receipt.root, ms, given.size, given.tree), key)
    return receipt.proof(0, message, given.path)


def files_of(*hubs: Credentials) -> dict[str, bytes]:
    visit, findings = a_visit_log(), a_findings_log()
    tree = GrowingTree([leaf_hash(bytes(32))])
    lines = (
        a_line(tree, visit.head(), START_MS + 3_600_000, HUB_KEY),
        a_line(tree, findings.head(), START_MS + 3_700_000, HUB_KEY),
        a_line(tree, a_release(visit, findings).head(), START_MS + 7_200_000, NEXT_KEY),
    )
    return bundle_files(contents(receipts=lines, hubs=hubs), SUPERVISOR.key)


def test_receipts_by_the_old_key_and_by_the_new_stand_in_one_bundle() -> None:
    said = verdict(files_of(HUB, a_hub(NEXT_KEY)))

    assert said is not None
    assert sum("server" in line for line in said) >= 2


def test_a_key_that_the_agency_does_not_vouch_for_counts_in_no_bundle() -> None:
    files = files_of(HUB, a_hub(NEXT_KEY))

    for name in ("hubs/0001.cbor", "hubs/0002.cbor"):
        assert verdict(signed_again({each: files[each] for each in files.keys() - {name}})) is None
