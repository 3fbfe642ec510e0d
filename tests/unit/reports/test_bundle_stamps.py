"""Receipts under a third party's time: both checkers see the same, and refuse what does not belong together."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from inspector.crypto.signatures import SigningKey
from inspector.crypto.timestamps import query, read_token, token_in
from inspector.reports.bundle import bundle_files
from inspector.wire.errors import UnprovenError
from inspector.wire.receipt_lines import Checkpoint, LineProof, ReceiptLine, Tree, sign_checkpoint
from inspector.wire.stamps import Stamp
from inspector.wire.tree import inclusion, leaf_hash
from tests.fakes.growing_tree import GrowingTree
from tests.fakes.time_authority import TimeAuthority
from tests.unit.reports.example_bundle import (
    HUB_KEY,
    START_MS,
    SUPERVISOR,
    a_findings_log,
    a_release,
    a_visit_log,
    contents,
)
from tests.unit.reports.test_bundle_attacks import FILES, signed_again, verdict
from tests.unit.reports.verify_script import script_reads_time, unpack_to

LIFE, LATER_MS = b"i" * 16, START_MS + 3_600_000


@dataclass(frozen=True)
class Stamped:
    files: dict[str, bytes]
    lines: tuple[LineProof, ...]
    stamp: Stamp
    authority: TimeAuthority


def a_stamp(authority: TimeAuthority, tree: GrowingTree, *, life: bytes = LIFE, key: SigningKey = HUB_KEY) -> Stamp:
    message = sign_checkpoint(Checkpoint(life, None, LATER_MS, tree.size, tree.root), key)
    return Stamp(message, token_in(authority.answers(query(message, 7))))


@pytest.fixture(scope="module")
def stamped(tmp_path_factory: pytest.TempPathFactory) -> Stamped:
    """The example with one receipt, the third of the hub's tree, under a stamp on the seventh."""
    authority = TimeAuthority(tmp_path_factory.mktemp("authority"))
    authority.makes_keys()
    visit, findings = a_visit_log(), a_findings_log()
    heads = [log.head() for log in (visit, findings, a_release(visit, findings))]
    receipt = Tree([ReceiptLine(head, LATER_MS) for head in heads], b"s" * 32)
    tree = GrowingTree([leaf_hash(bytes([at]) * 32) for at in range(2)])
    tree.grow(leaf_hash(receipt.root))
    given = tree.now()
    for at in range(4):
        tree.grow(leaf_hash(bytes([at + 9]) * 32))
    stamp = a_stamp(authority, tree)
    message = sign_checkpoint(Checkpoint(LIFE, receipt.root, LATER_MS, given.size, given.tree), HUB_KEY)
    way = (stamp.id, inclusion(2, tree.size, tree.node))
    lines = tuple(replace(receipt.proof(place, message, given.path), stamped=way) for place in range(3))
    return Stamped(bundle_files(contents(receipts=lines, stamps=(stamp,)), SUPERVISOR.key), lines, stamp, authority)


def changed(files: dict[str, bytes], **others: bytes | None) -> list[str] | None:
    """What both say when a maker who cheats puts other bytes into the stamp's files, or leaves one out."""
    made = {**files, **{f"stamps/0001.{end}": content or b"" for end, content in others.items()}}
    gone = {f"stamps/0001.{end}" for end, content in others.items() if content is None}
    return verdict(signed_again({name: content for name, content in made.items() if name not in gone}))


def test_both_say_under_which_time_a_receipt_stands(stamped: Stamped) -> None:
    said = verdict(stamped.files)

    assert said is not None
    at = f"{read_token(stamped.stamp.token).at:%Y-%m-%dT%H:%M:%SZ}"
    assert sum(f"; onder een tijdstempel van {at}" in line for line in said) == 3
    assert not any("tijdstempel van" in line for line in verdict(FILES) or ())


def test_openssl_checks_what_both_leave_to_it(stamped: Stamped, tmp_path: Path) -> None:
    folder = unpack_to(tmp_path, stamped.files)

    assert stamped.authority.verifies(folder / "stamps" / "0001.tst", folder / "stamps" / "0001.cose")
    assert not stamped.authority.verifies(folder / "stamps" / "0001.tst", folder / "root.txt")


def test_the_readme_says_that_only_openssl_vouches_for_a_token(stamped: Stamped) -> None:
    token = stamped.stamp.token
    (said,) = (line for line in stamped.files["LEESMIJ.txt"].decode().splitlines() if line.startswith("stamps: "))

    assert changed(stamped.files, tst=token[:-1] + bytes([token[-1] ^ 1])) is not None
    assert "alleen openssl" in said


def test_a_stamp_on_something_else_or_half_of_one_is_refused(stamped: Stamped) -> None:
    other = a_stamp(stamped.authority, GrowingTree([leaf_hash(b"another")]))

    assert changed(stamped.files, tst=other.token) is None
    assert changed(stamped.files, tst=None) is None
    assert changed(stamped.files, cose=None) is None
    assert changed(stamped.files, cose=other.message, tst=other.token) is None


def test_a_stamp_of_another_hub_tree_or_life_is_refused(stamped: Stamped) -> None:
    tree = GrowingTree([leaf_hash(bytes([at])) for at in range(7)])
    for stamp in (
        a_stamp(stamped.authority, tree),
        a_stamp(stamped.authority, tree, life=b"j" * 16),
        a_stamp(stamped.authority, tree, key=SUPERVISOR.key),
    ):
        lines = [replace(line, stamped=(stamp.id, (line.stamped or (b"", ()))[1])).encode() for line in stamped.lines]
        files = {**stamped.files, "stamps/0001.cose": stamp.message, "stamps/0001.tst": stamp.token}
        files |= {f"receipts/{number:04}.cbor": line for number, line in enumerate(lines, 1)}
        assert verdict(signed_again(files)) is None


def test_a_way_that_leads_elsewhere_is_refused(stamped: Stamped) -> None:
    line = stamped.lines[0]
    name, path = line.stamped or (b"", ())
    for way in (path[:-1], (*path, bytes(32)), (bytes(32), *path[1:]), path[::-1], ()):
        receipt = replace(line, stamped=(name, way)).encode()
        assert verdict(signed_again({**stamped.files, "receipts/0001.cbor": receipt})) is None
    unnamed = replace(line, stamped=(bytes(32), path)).encode()
    assert verdict(signed_again({**stamped.files, "receipts/0001.cbor": unnamed})) is None
    plain = replace(line, stamped=None).encode()
    assert verdict(signed_again({**stamped.files, "receipts/0001.cbor": plain})) is not None


def test_both_read_the_same_of_a_token_whatever_byte_is_changed(stamped: Stamped) -> None:
    """Only openssl looks at the signature, so some changes pass; they must say the same time with both."""
    token, message = stamped.stamp.token, stamped.stamp.message
    torn = [token[:end] for end in range(len(token))]
    torn += [
        token[:place] + bytes([token[place] ^ 1 << bit]) + token[place + 1 :]
        for place in range(len(token))
        for bit in range(8)
    ]

    for each in torn:
        assert said_by_the_program(each, message) == script_reads_time(each, message), each.hex()
    assert said_by_the_program(token, message)


def said_by_the_program(token: bytes, message: bytes) -> str:
    try:
        return f"{Stamp(message, token).said().at:%Y-%m-%dT%H:%M:%SZ}"
    except UnprovenError:
        return ""
