"""What a bundle is attacked with; both checkers must refuse, and refuse the same things."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.crypto.cbor import Cbor, decode, encode
from inspector.crypto.cose import sign1
from inspector.crypto.shapes import a_list, a_text, an_open_map, some_bytes
from inspector.crypto.signatures import SigningKey, key_id
from inspector.crypto.statements import STATEMENT_LIFE, STATEMENT_LIMIT, EnrolmentStatement, HubStatement, issue_key
from inspector.crypto.validity import Validity
from inspector.domain.events import OfficerJoined
from inspector.domain.values import Capacity
from inspector.reports.binding import title_of
from inspector.reports.bundle import _write_log, bundle_files
from inspector.reports.bundle_contents import BundleContents
from inspector.reports.bundle_layout import MANIFEST, SIGNATURE, SIGNED_TYPE, fingerprint, manifest_of
from inspector.reports.errors import BundleContentsError, BundleError
from inspector.reports.proof_lines import lines_about
from inspector.reports.verification import verify_bundle
from inspector.wire.event import LogPlace
from inspector.wire.receipt_lines import LineProof
from tests.unit.reports.example_bundle import (
    CHAIN,
    LINDE,
    OFFICER,
    ROLES,
    ROOT_KEY,
    START,
    SUPERVISOR,
    VISIT,
    a_findings_log,
    a_receipt,
    a_release,
    a_start,
    a_visit_log,
    contents,
    places_of,
    released,
)
from tests.unit.reports.verify_script import SCRIPT, run_script, script_lines, script_reads_log, unpack_to

FILES = bundle_files(contents(), SUPERVISOR.key)
ONLY_THE_MAKER_VOUCHES = ("LEESMIJ.txt", "report.pdf", "verify.py")
"""Everything else is also bound to an officer, an agency, the hub or the program."""


def program_lines(files: dict[str, bytes], expected: tuple[str, ...] = ()) -> list[str] | None:
    try:
        return list(lines_about(verify_bundle(files, expected)))
    except BundleError:
        return None


def verdict(files: dict[str, bytes], expected: tuple[str, ...] = ()) -> list[str] | None:
    """What both checkers say, who must agree to the letter."""
    program, script = program_lines(files, expected), script_lines(files, expected)
    assert program == script
    return program


def signed_again(
    files: dict[str, bytes], *, title: str | None = None, places: tuple[LogPlace, ...] | None = None
) -> dict[str, bytes]:
    """The same files with the manifest and signature of a maker who cheats with a genuine key."""
    manifest = manifest_of(files)
    visit, findings = a_visit_log(), a_findings_log()
    named = places_of(visit, findings, a_release(visit, findings)) if places is None else places
    payload: dict[int, Cbor] = {
        0: hashlib.sha256(manifest).digest(),
        1: contents().title if title is None else title,
        2: int(contents().made_at.timestamp() * 1000),
        3: [list(place) for place in named],
    }
    return {**files, MANIFEST: manifest, SIGNATURE: sign1(encode(payload), SUPERVISOR.key, SIGNED_TYPE)}


def with_a_bit_turned(name: str, place: int) -> dict[str, bytes]:
    content = bytearray(FILES[name])
    content[place] ^= 1 << place % 8
    return {**FILES, name: bytes(content)}


def every_place(step: int) -> Iterator[tuple[str, int]]:
    """Every so many bytes of the bundle, each file's first and last among them."""
    for name, content in FILES.items():
        yield name, len(content) - 1
        for place in range(0, len(content), step):
            yield name, place


def test_the_untouched_bundle_holds_for_both() -> None:
    assert verdict(FILES) is not None
    assert signed_again(FILES) == FILES


def test_no_changed_byte_goes_unseen() -> None:
    for name, place in every_place(step=251):
        assert verdict(with_a_bit_turned(name, place)) is None, (name, place)


def test_a_maker_with_a_genuine_key_cannot_change_what_others_signed() -> None:
    for name, place in every_place(step=599):
        if name not in (*ONLY_THE_MAKER_VOUCHES, MANIFEST, SIGNATURE):
            assert verdict(signed_again(with_a_bit_turned(name, place))) is None, (name, place)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_no_changed_byte_at_all_goes_unseen() -> None:
    for name, place in every_place(step=1):
        assert verdict(with_a_bit_turned(name, place)) is None, (name, place)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_maker_with_a_genuine_key_cannot_change_a_single_byte_of_what_others_signed() -> None:
    for name, place in every_place(step=1):
        if name not in (*ONLY_THE_MAKER_VOUCHES, MANIFEST, SIGNATURE):
            assert verdict(signed_again(with_a_bit_turned(name, place))) is None, (name, place)


@pytest.mark.parametrize("name", ONLY_THE_MAKER_VOUCHES)
def test_the_readme_names_what_only_the_maker_vouches_for(name: str) -> None:
    changed = signed_again({**FILES, name: FILES[name] + b"\n# iets anders"})
    sentence = next(line for line in FILES["LEESMIJ.txt"].decode().splitlines() if "alleen de handtekening" in line)

    assert verdict(changed) is not None
    assert name in sentence


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_missing_file_is_noticed(name: str) -> None:
    assert verdict({other: content for other, content in FILES.items() if other != name}) is None


@pytest.mark.parametrize(
    "name",
    [
        "logs/extra.cbor",
        "logs/" + "0" * 32 + ".cbor",
        "receipts/0009.cbor",
        "receipts/0001.cose",
        "hubs/0002.cbor",
        "statements/0003.cbor",
        "photos/" + "0" * 32 + "-1.jpg",
        "notitie.txt",
        "../buiten.txt",
        "/etc/passwd",
        "logs/../manifest.txt",
        "photos\\x.jpg",
        "report.pdf ",
    ],
)
def test_a_file_too_many_is_noticed_even_when_the_maker_signs_for_it(name: str) -> None:
    assert verdict({**FILES, name: b"x"}) is None
    assert verdict(signed_again({**FILES, name: b"x"})) is None


def test_a_bundle_under_another_root_than_the_published_one_is_refused() -> None:
    assert verdict(FILES, (fingerprint(ROOT_KEY.public),)) is not None
    assert verdict(FILES, (fingerprint(SigningKey(b"x" * 32).public),)) is None


def test_an_agency_cannot_speak_for_another() -> None:
    files = dict(FILES)
    files["root.txt"] = FILES["root.txt"].replace(b"root gemeente", b"root politie")

    assert verdict(signed_again(files)) is None


def test_a_key_of_small_order_signs_for_nobody() -> None:
    # Under the neutral point the signature (R = neutral, S = 0) is good for every message, if nobody looks at the key.
    neutral, forged = bytes([1]) + bytes(31), bytes([1]) + bytes(63)
    stated = EnrolmentStatement("gemeente", neutral, Validity.starting(START, STATEMENT_LIFE), ROLES)
    chain = issue_key(stated, ROOT_KEY)
    protected, _, payload, _ = a_list(decode(OFFICER.statement.statement, limit=STATEMENT_LIMIT))
    header = an_open_map(decode(some_bytes(protected), limit=STATEMENT_LIMIT))
    by_neutral = encode({1: -19, 3: a_text(header[3]), 4: key_id(neutral)})
    statement = encode([by_neutral, {}, some_bytes(payload), forged])

    files = {**FILES, "statements/0001.cbor": encode([statement, [chain]])}

    assert verdict(signed_again(files)) is None


@pytest.mark.parametrize("meaning", [0, 1, 2, 3, 4, -1, True, False, None, "1", b"\x01"])
@pytest.mark.parametrize("seq", range(1, 7))
def test_an_entry_cannot_be_given_another_meaning(seq: int, meaning: Cbor) -> None:
    name = f"logs/{a_findings_log().log.hex()}.cbor"
    log = an_open_map(decode(FILES[name], limit=len(FILES[name])))
    entries = [a_list(entry) for entry in a_list(log[3])]
    is_the_same = meaning == entries[seq - 1][0] and not isinstance(meaning, bool)
    entries[seq - 1][0] = meaning

    found = verdict(signed_again({**FILES, name: encode({**log, 3: entries})}))  # type: ignore[arg-type] # as decoded

    assert (found is not None) is is_the_same


@pytest.mark.parametrize(
    ("payload", "is_read"),
    [
        (encode({0: "note_written", 1: 1, 2: {"text": "x"}, 4: -1}), True),
        (encode({0: 1, 1: "x", 2: None, 99: b"later"}), True),
        (encode({0: "note_written", 1: 1, 2: {}, "x": 1}), False),
        (encode({0: "note_written", 1: 1}), False),
        (encode([0, 1, 2]), False),
        (b"\xff", False),
    ],
    ids=["a strange time", "a later program's", "a key that is text", "without fields", "a list", "noise"],
)
def test_both_read_what_an_officer_sealed_alike(payload: bytes, is_read: bool) -> None:
    log = a_visit_log()
    log.write_payload(payload)
    logs = released(log, a_findings_log())
    name = f"logs/{log.log.hex()}.cbor"

    try:
        files = bundle_files(contents(logs=logs, receipts=(), report=None), SUPERVISOR.key)
    except BundleContentsError:
        files = None

    assert (files is not None and verdict(files) is not None) is is_read
    assert script_reads_log(name, _write_log(logs[0]), FILES) is is_read


def test_logs_cannot_trade_places() -> None:
    first, second, _ = sorted(name for name in FILES if name.startswith("logs/"))

    assert verdict(signed_again({**FILES, first: FILES[second], second: FILES[first]})) is None


def with_receipt(*lines: LineProof) -> dict[str, bytes]:
    """The bundle with these lines for receipts, signed by a maker who cheats."""
    others = {name: content for name, content in FILES.items() if not name.startswith("receipts/")}
    return signed_again(others | {f"receipts/{at:04}.cbor": line.encode() for at, line in enumerate(lines, 1)})


VISIT_LINE, FINDINGS_LINE = a_receipt(a_visit_log(), a_findings_log())
EARLIER = a_receipt(a_visit_log(), a_findings_log(), at=START + timedelta(hours=1))[0]
LATER = VISIT_LINE.line.at_ms + 1


def test_lines_of_genuine_receipts_hold() -> None:
    assert verdict(with_receipt(VISIT_LINE, FINDINGS_LINE, EARLIER)) is not None
    assert verdict(with_receipt()) is not None


@pytest.mark.parametrize(
    "line",
    [
        replace(VISIT_LINE, line=FINDINGS_LINE.line),
        replace(VISIT_LINE, line=EARLIER.line),
        replace(VISIT_LINE, line=VISIT_LINE.line._replace(at_ms=LATER)),
        replace(VISIT_LINE, line=VISIT_LINE.line._replace(head=a_findings_log().head())),
        replace(VISIT_LINE, message=EARLIER.message),
        replace(VISIT_LINE, salt=FINDINGS_LINE.salt),
        replace(VISIT_LINE, path=FINDINGS_LINE.path),
        replace(VISIT_LINE, path=VISIT_LINE.path[:-1]),
        replace(VISIT_LINE, path=VISIT_LINE.path[::-1]),
        replace(VISIT_LINE, path=(*VISIT_LINE.path, bytes(32))),
        a_receipt(a_visit_log(), key=SUPERVISOR.key)[0],
        a_receipt(a_visit_log(SUPERVISOR))[0],
        a_receipt(a_visit_log(), upto=0)[0],
    ],
    ids=[
        "the line of another log",
        "an earlier time than the hub signed",
        "a time after the signature",
        "another log's head",
        "under another receipt",
        "another line's salt",
        "another line's path",
        "a path cut short",
        "a path turned round",
        "a path too long",
        "signed by an officer",
        "of a log outside the bundle",
        "of no event",
    ],
)
def test_a_receipt_that_was_swapped_cut_or_forged_is_refused(line: LineProof) -> None:
    assert verdict(with_receipt(line)) is None


@pytest.mark.parametrize("step", [41, pytest.param(1, marks=pytest.mark.long)])
def test_a_receipt_cut_anywhere_is_refused(step: int) -> None:
    whole = VISIT_LINE.encode()
    for end in range(0, len(whole), step):
        assert verdict(signed_again({**FILES, "receipts/0001.cbor": whole[:end]})) is None
    assert verdict(signed_again({**FILES, "receipts/0001.cbor": whole + b"\x00"})) is None
    assert verdict(signed_again({**FILES, "receipts/0001.cbor": FILES["manifest.sig"]})) is None


def test_nobody_but_the_agency_says_whose_receipts_count() -> None:
    forger = SigningKey(b"f" * 32)
    forged = with_receipt(*a_receipt(a_visit_log(), key=forger))
    by_officer = issue_key(
        HubStatement("gemeente", forger.public, Validity.starting(START, STATEMENT_LIFE)), OFFICER.key
    )

    assert verdict(forged) is None
    assert verdict(signed_again({**forged, "hubs/0002.cbor": encode([by_officer, [CHAIN]])})) is None
    assert verdict(signed_again({**forged, "hubs/0002.cbor": FILES["statements/0001.cbor"]})) is None
    assert verdict(signed_again({**FILES, "statements/0003.cbor": FILES["hubs/0001.cbor"]})) is None
    assert verdict({**FILES, "hubs/0001.cbor": FILES["hubs/0001.cbor"][:-1]}) is None


def with_payload_bombs(count: int) -> BundleContents:
    """A genuine log whose writer put payloads into it that are short in the bundle and large when they are read."""
    log = a_visit_log()
    for _ in range(count):
        log.write_payload(encode({0: "note", 1: 1, 2: {"x": [[]] * 60_000}}))
    return contents(logs=released(log), receipts=(), photos=(), report=None)


@pytest.mark.parametrize(
    ("checker", "reason"),
    [
        (["-m", "inspector", "--language", "nl", "verify"], "klopt niet"),
        (["-I", str(SCRIPT)], "CBOR: te veel of te kort"),
    ],
    ids=["program", "script"],
)
def test_a_log_that_is_a_bomb_is_refused_before_anything_of_it_is_built(
    tmp_path: Path, checker: list[str], reason: str
) -> None:
    name = next(name for name in FILES if name.startswith("logs/"))
    bomb = b"\xa1\x03\x9a" + (9 << 20).to_bytes(4) + b"\x80" * (9 << 20)
    folder = unpack_to(tmp_path / "bundel", signed_again({**FILES, name: bomb}))
    within_300_mb = ["sh", "-c", 'ulimit -v 300000; exec "$@"', "sh", sys.executable, *checker, str(folder)]

    done = subprocess.run(within_300_mb, capture_output=True, text=True, encoding="utf-8", check=False)

    assert done.returncode == 1
    assert reason in done.stderr


@pytest.mark.long
def test_what_is_disclosed_has_a_bound_for_the_whole_bundle() -> None:
    few, many = with_payload_bombs(1), with_payload_bombs(9)
    name = next(name for name in bundle_files(few, SUPERVISOR.key) if name.startswith("logs/"))

    assert verdict(bundle_files(few, SUPERVISOR.key)) is not None
    assert script_reads_log(name, _write_log(few.logs[0]), FILES)
    assert not script_reads_log(name, _write_log(many.logs[0]), FILES)
    with pytest.raises(BundleContentsError):
        bundle_files(many, SUPERVISOR.key)


def test_a_name_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    name = "zaak \x1b[2J\N{RIGHT-TO-LEFT OVERRIDE}"
    visit = a_visit_log()
    visit.write(OfficerJoined(VISIT, Capacity.SUPERVISION, replace(a_start(), business=replace(LINDE, name=name))))
    logs = released(visit, a_findings_log())
    title = title_of(name, START.date().isoformat())
    files = bundle_files(contents(title=title, logs=logs, report=None), SUPERVISOR.key)

    done = run_script(unpack_to(tmp_path, files))

    assert done.returncode == 0
    assert "zaak ?[2J?" in done.stdout
    assert verdict(files) == done.stdout.splitlines()
