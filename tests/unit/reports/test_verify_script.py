"""The one-file checker is right on its own: its arithmetic against the libraries, its manners against the README."""

import ast
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import example, given
from hypothesis import strategies as st

from inspector.crypto.cbor import Cbor, CborError, count_items, decode, encode
from inspector.crypto.cose import read1, sign1
from inspector.crypto.dictionary import DICTIONARY_SHA256
from inspector.crypto.signatures import SignatureError, SigningKey, verify
from inspector.reports.bundle import bundle_files
from tests.unit.crypto import people
from tests.unit.reports.example_bundle import SUPERVISOR, contents
from tests.unit.reports.verify_script import SCRIPT, load_script, run_script, script_counts, unpack_to

SCRIPT_MODULE = load_script()
LIMIT = 1 << 16

CBOR_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 64), (1 << 64) - 1) | st.binary(max_size=40) | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.integers(-100, 1 << 33) | st.text(max_size=30), inner, max_size=5)
    ),
    max_leaves=12,
)


def test_it_uses_nothing_but_the_standard_library() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }

    assert imported <= sys.stdlib_module_names


def test_it_can_be_read_by_every_python_since_3_8() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_it_pins_the_dictionary_of_the_event_format() -> None:
    assert SCRIPT_MODULE.DICTIONARY_SHA256 == DICTIONARY_SHA256


def test_the_bundle_carries_this_very_script() -> None:
    assert bundle_files(contents(), SUPERVISOR.key)["verify.py"] == SCRIPT.read_bytes()


@given(CBOR_VALUES)
def test_it_reads_what_the_program_writes(value: object) -> None:
    data = encode(value)  # type: ignore[arg-type] # the strategy makes only what the format holds

    assert SCRIPT_MODULE.cbor(data, LIMIT) == decode(data, limit=LIMIT)


@given(CBOR_VALUES, st.integers(1, 30))
def test_it_counts_items_as_the_program_does(value: object, most: int) -> None:
    data = encode(value)  # type: ignore[arg-type] # as above
    try:
        counted = count_items(data, most=most)
    except CborError:
        assert script_counts(data, most) is None
    else:
        assert script_counts(data, most) == counted


def nested(levels: int) -> bytes:
    return b"\x81" * levels + b"\x00"


@given(st.binary(max_size=30))
@example(b"")
@example(b"\x18\x17")  # 23 in two bytes
@example(b"\x19\x00\xff")  # 255 in three
@example(b"\x1b" + b"\xff" * 8)
@example(b"\x3b" + b"\xff" * 8)
@example(b"\x9f\xff")  # without a length
@example(b"\xa2\x01\x00\x01\x00")  # the same key twice
@example(b"\xa2\x02\x00\x01\x00")  # keys out of order
@example(b"\xa2\x61\x61\x00\x18\x64\x00")  # text before a longer integer
@example(b"\xa1\xf4\x00")  # a key that is false
@example(b"\xa1\x40\x00")  # a key of bytes
@example(b"\xc2\x41\x01")  # a tag
@example(b"\xf9\x3c\x00")  # a float
@example(b"\xf7")  # undefined
@example(b"\x61\xff")  # text that is not UTF-8
@example(b"\x63\xed\xa0\x80")  # a lone surrogate
@example(b"\x00\x00")  # a byte too many
@example(b"\x9b\x7f\xff\xff\xff\xff\xff\xff\xff")  # more items than there are bytes
@example(nested(16))
@example(nested(17))
def test_it_refuses_what_the_program_refuses(data: bytes) -> None:
    try:
        expected: object = decode(data, limit=LIMIT)
    except CborError:
        expected = CborError
    try:
        found: object = SCRIPT_MODULE.cbor(data, LIMIT)
    except Exception:  # noqa: BLE001 - the script's main refuses on any of them
        found = CborError

    assert found == expected


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200), st.binary(max_size=200))
def test_its_aes_gcm_is_the_libraries(key: bytes, associated: bytes, plaintext: bytes) -> None:
    sealed = AESGCM(key).encrypt(bytes(12), plaintext, associated)

    assert SCRIPT_MODULE.aes_gcm_open(key, associated, sealed) == plaintext
    with pytest.raises(SCRIPT_MODULE.Refused):
        SCRIPT_MODULE.aes_gcm_open(key, associated + b"\x00", sealed)


def test_its_ed25519_passes_the_vectors_of_rfc_8032() -> None:
    # Section 7.1, test 2.
    public = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    signature = bytes.fromhex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )

    SCRIPT_MODULE.signed_by(public, signature, b"\x72")


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=100), st.integers(0, 1023))
def test_its_ed25519_agrees_with_the_program(seed: bytes, message: bytes, bit: int) -> None:
    key = SigningKey(seed)
    signature = bytearray(key.sign(message))
    SCRIPT_MODULE.signed_by(key.public, bytes(signature), message)

    signature[bit // 8 % 64] ^= 1 << bit % 8

    with pytest.raises(SignatureError):
        verify(key.public, bytes(signature), message)
    with pytest.raises(SCRIPT_MODULE.Refused):
        SCRIPT_MODULE.signed_by(key.public, bytes(signature), message)


@pytest.mark.parametrize("public", [bytes([1]) + bytes(31), bytes(32), bytes([0xEC]) + b"\xff" * 30 + b"\x7f"])
def test_its_ed25519_refuses_keys_of_small_order(public: bytes) -> None:
    with pytest.raises(SCRIPT_MODULE.Refused):
        SCRIPT_MODULE.signed_by(public, bytes([1]) + bytes(63), b"anything")


def test_a_signature_with_a_scalar_too_large_is_refused() -> None:
    key = SigningKey(b"k" * 32)
    signature = key.sign(b"m")
    larger = (int.from_bytes(signature[32:], "little") + SCRIPT_MODULE.L).to_bytes(32, "little")

    with pytest.raises(SCRIPT_MODULE.Refused):
        SCRIPT_MODULE.signed_by(key.public, signature[:32] + larger, b"m")


class TestHowItIsUsed:
    def test_without_arguments_it_says_how(self, tmp_path: Path) -> None:
        assert run_script(tmp_path, "geen vingerafdruk").returncode == 2
        assert run_script(tmp_path / "nergens").returncode == 2

    def test_an_empty_folder_is_no_bundle(self, tmp_path: Path) -> None:
        done = run_script(tmp_path)

        assert done.returncode == 1
        assert done.stdout == ""
        assert done.stderr.startswith("DE BUNDEL KLOPT NIET: ontbreekt: LEESMIJ.txt")

    def test_a_changed_bundle_gives_one_line_and_status_1(self, tmp_path: Path) -> None:
        files = bundle_files(contents(), SUPERVISOR.key)
        folder = unpack_to(tmp_path, {**files, "report.pdf": b"%PDF-1.7 another"})

        done = run_script(folder)

        assert done.returncode == 1
        assert done.stderr.splitlines() == ["DE BUNDEL KLOPT NIET: manifest.txt past niet bij de bestanden."]

    def test_a_published_fingerprint_may_be_typed_in_groups(self, tmp_path: Path) -> None:
        folder = unpack_to(tmp_path, bundle_files(contents(), SUPERVISOR.key))
        line = next(line for line in run_script(folder).stdout.splitlines() if line.startswith("Wortel"))
        mark = line.split("vingerafdruk ")[1]

        assert run_script(folder, mark.upper()).returncode == 0
        assert run_script(folder, "0" * 64).returncode == 1


@pytest.mark.parametrize(
    ("until", "reads"), [("2027-11-30", True), ("2027-02-30", False), ("20271130", False), (None, False)]
)
def test_it_reads_a_statement_of_an_officer_who_was_trained_in_talks(until: str | None, reads: bool) -> None:
    statement, chain = people.STATEMENT, list[Cbor](people.CHAIN)
    claims = decode(read1(statement, limit=LIMIT).payload, limit=LIMIT)
    assert isinstance(claims, dict)
    trained = sign1(encode(claims | {-70108: until}), people.ENROLMENT_KEY, read1(statement, limit=LIMIT).content_type)
    roots = {people.ROOT.agency: people.ROOT.public}

    if reads:
        assert SCRIPT_MODULE.read_statement(encode([trained, chain]), roots)["number"] == people.OFFICER.number
    else:
        with pytest.raises(SCRIPT_MODULE.Refused):
            SCRIPT_MODULE.read_statement(encode([trained, chain]), roots)
