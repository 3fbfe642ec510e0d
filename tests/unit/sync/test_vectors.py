"""The committed files and invitations are read as they say, and the code still writes those bytes."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from inspector.crypto.signatures import SigningKey
from inspector.sync.by_stick.file_bundle import FileBundleError, read_bundle
from inspector.sync.by_stick.photo_files import open_photo, photo_path
from inspector.sync.invitation import Invitation, InvitationError, fingerprint_of_root, parse_invitation
from inspector.sync.lan.photos import decode_photo_turn
from inspector.sync.lan.share_code import ShareCodeError, read_share_code, typed_share_code
from inspector.sync.lan.turns import decode_hello, decode_turn
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.of_hub.for_hub import ForHubError
from inspector.wire.of_hub.stick_photos import read_photo_header
from tests.unit.sync import make_vectors
from tests.unit.sync.make_vectors import FILE_BUNDLE, INVITATION, MEETING, SHARE, STICK_PHOTOS

BUNDLES: dict[str, Any] = json.loads(FILE_BUNDLE.read_text(encoding="utf-8"))
INVITATIONS: dict[str, Any] = json.loads(INVITATION.read_text(encoding="utf-8"))
SHARES: dict[str, Any] = json.loads(SHARE.read_text(encoding="utf-8"))
PHOTOS: dict[str, Any] = json.loads(STICK_PHOTOS.read_text(encoding="utf-8"))


def name(case: dict[str, Any]) -> str:
    return str(case["name"])


def stored(case: dict[str, Any], folder: Path) -> Path:
    path = folder / "all.ifb"
    path.write_bytes(bytes.fromhex(case["file"]))
    return path


def test_the_formats_have_not_moved() -> None:
    assert make_vectors.file_bundle_vectors() == BUNDLES
    assert make_vectors.invitation_vectors() == INVITATIONS
    assert make_vectors.meeting_vectors() == json.loads(MEETING.read_text(encoding="utf-8"))
    assert make_vectors.share_vectors() == SHARES
    assert make_vectors.stick_photo_vectors() == PHOTOS


def test_a_share_code_leads_to_the_same_laptop_scanned_or_typed() -> None:
    scanned, typed = read_share_code(SHARES["text"]), typed_share_code(SHARES["address"], SHARES["code"])

    assert (scanned.host, scanned.port) == (typed.host, typed.port) == ("192.168.1.23", 49152)
    assert scanned.secret == typed.secret == bytes.fromhex(SHARES["secret"])
    assert scanned.pin == bytes.fromhex(SHARES["pin"])
    assert typed.fits(scanned.pin)
    assert not typed.fits(bytes(32))
    assert SHARES["secret"] not in repr(scanned)


def test_a_share_code_of_ipv6_stands_in_brackets() -> None:
    six = read_share_code(SHARES["six"]["text"])

    assert (six.host, six.port) == ("fe80::23", 49152)
    assert six.address == SHARES["six"]["address"] == "[fe80::23]:49152"
    assert typed_share_code(six.address.upper(), six.code).host == six.host


@pytest.mark.parametrize("case", SHARES["refused"], ids=name)
def test_what_is_no_share_code_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(ShareCodeError):
        read_share_code(case["text"])


def test_what_laptops_say_is_read_as_it_was_said() -> None:
    for kind, decode in (("hello", decode_hello), ("turn", decode_turn), ("photos", decode_photo_turn)):
        assert decode(bytes.fromhex(SHARES[kind])).encode().hex() == SHARES[kind]
    for said in SHARES["many"]:
        assert decode_turn(bytes.fromhex(said)).encode().hex() == said


def test_a_photo_on_a_stick_says_by_whom_and_to_the_hub_alone_where(tmp_path: Path) -> None:
    """Vectors of `docs/formats/stick-photos.md`."""
    header, blob = read_photo_header(bytes.fromhex(PHOTOS["header"])), bytes.fromhex(PHOTOS["blob"])
    photo_path(tmp_path, PHOTOS["blob"]).write_bytes(bytes.fromhex(PHOTOS["file"]))

    header.check(blob)
    with open_photo(tmp_path, PHOTOS["blob"]) as photo:
        content = b"".join(photo.pieces())

    assert hashlib.sha256(content).digest() == blob
    assert photo.header == header
    assert header.writer.hex() == PHOTOS["writer"]
    assert header.stream(SigningKey(bytes.fromhex(PHOTOS["hub_seed"]))).hex() == PHOTOS["stream"]
    with pytest.raises(ForHubError):
        header.stream(SigningKey(bytes(32)))
    with pytest.raises(UnprovenError):
        header.check(bytes(32))


@pytest.mark.parametrize("header", PHOTOS["refused"])
def test_any_other_bytes_are_no_header_of_a_photo(header: str) -> None:
    with pytest.raises(MalformedError):
        read_photo_header(bytes.fromhex(header))


@pytest.mark.parametrize("case", BUNDLES["cases"], ids=name)
def test_of_a_file_that_is_taken_which_is_whole(case: dict[str, Any], tmp_path: Path) -> None:
    bundle = read_bundle(stored(case, tmp_path))

    assert [each.hex() for each in bundle.frames] == case["frames"]
    assert [each.hex() for each in bundle.lines] == case["lines"]
    assert [each.hex() for each in bundle.receipts] == case["receipts"]
    assert [each.hex() for each in bundle.colleague_receipts] == case["colleague_receipts"]
    assert [each.hex() for each in bundle.for_hub] == case["for_hub"]
    assert [each.hex() for each in bundle.blob_receipts] == case["blob_receipts"]
    assert (None if bundle.writer is None else bundle.writer.hex()) == case["writer"]
    assert bundle.created_ms == BUNDLES["created_ms"]


@pytest.mark.parametrize("case", BUNDLES["refused"], ids=name)
def test_what_does_not_begin_as_a_file_of_ours_is_refused(case: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(FileBundleError):
        read_bundle(stored(case, tmp_path))


@pytest.mark.parametrize("case", INVITATIONS["cases"], ids=name)
def test_an_invitation_says_what_was_handed_over(case: dict[str, Any]) -> None:
    invitation = parse_invitation(case["text"])

    assert invitation == Invitation(case["hub"], bytes.fromhex(case["secret"]), case["root"])
    assert invitation.text() == case["text"]
    if case["root"] is not None:
        assert fingerprint_of_root(bytes.fromhex(case["root_public"])) == case["root"]


@pytest.mark.parametrize("case", INVITATIONS["refused"], ids=name)
def test_any_other_text_is_no_invitation(case: dict[str, Any]) -> None:
    with pytest.raises(InvitationError):
        parse_invitation(case["text"])
