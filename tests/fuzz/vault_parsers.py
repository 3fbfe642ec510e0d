"""What a device takes in besides the wire: sealed payloads, its own files, scanned codes, invitations, sticks."""

import hashlib
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from inspector.casework.visiting.for_later import read_sign
from inspector.casework.visiting.joining import Invitation, as_qr, read_qr, read_typed
from inspector.crypto.joincode import JoinCodeError, pack_scanned, unpack_scanned
from inspector.crypto.sign_code import NONCE_SIZE, SAID_SIZE, SignCodeError, seal_sign
from inspector.crypto.typed_code import TypedCodeError
from inspector.sync.by_stick.file_bundle import FileBundleError, read_bundle
from inspector.sync.by_stick.photo_files import SourceError, open_photo
from inspector.sync.invitation import InvitationError, parse_invitation, typed_invitation
from inspector.sync.lan.photos import PhotoTurn, decode_photo_turn
from inspector.sync.lan.share_code import ShareCodeError, read_share_code
from inspector.sync.lan.turns import Hello, Turn, decode_hello, decode_turn
from inspector.sync.meeting import MeetingError, Parts, open_greeting
from inspector.vault.directory.identity import Identity, decode_identity
from inspector.vault.events.payload import PayloadError, is_understood, read_payload, write_payload
from inspector.vault.files.loose_rows import loose_rows
from inspector.vault.files.second_copy import FILE, SecondCopy
from inspector.vault.files.write_ahead import PAGE_BYTES, pages_in_log, reaches
from inspector.vault.model.errors import VaultDamagedError
from inspector.vault.taking.remains import remains_of
from inspector.wire.errors import MalformedError
from inspector.wire.of_hub.stick_photos import HEADER_BYTES
from tests.fuzz.parser import Parser, a_text, vector_bytes, vector_texts

_HLC = 117637120000000000
_KEY = b"k" * 32
_CODES = tuple(code for code in vector_bytes("crypto-scanned", "code") if code[:1] == b"\x01")
_SIGN_KEY = vector_bytes("crypto-sign-code", "key")[0]
_IDENTITY = Identity(_KEY, _KEY, b"statement", (b"chain",), _KEY, "https://hub.example", _KEY, b"d" * 16)


@contextmanager
def file_of(data: bytes, name: str) -> Iterator[Path]:
    """The bytes in a file, alone in its folder."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        yield path


def _payload(data: bytes) -> None:
    payload = read_payload(data, _HLC)
    if is_understood(data, _HLC):
        again = read_payload(write_payload(payload.event, payload.replaces, payload.moment, payload.hlc), _HLC)
        assert again == payload, "what is written again is read as something else"


def _second_copy(data: bytes) -> None:
    with file_of(data, FILE) as path:
        copy = SecondCopy(path.parent, bytes.fromhex(vector_texts("vault-second-copy", "key")[0]), lambda: bytes(12))
        for head in copy.all():
            assert copy.seen(head.log) == head
        assert len(list(copy.things())) <= len(data)


def _loose_rows(data: bytes) -> None:
    pages = {1: data[:PAGE_BYTES].ljust(PAGE_BYTES, b"\0"), 2: data[PAGE_BYTES:][:PAGE_BYTES].ljust(PAGE_BYTES, b"\0")}
    remains = remains_of(loose_rows(pages), ())
    assert remains.frames_in_order() == sorted(remains.frames), "frames of random bytes"


def _a_page() -> bytes:
    with sqlite3.connect(":memory:") as database:  # noqa: TID251 - a page as SQLite writes it
        database.execute("CREATE TABLE a (b INTEGER PRIMARY KEY, c BLOB, d TEXT)")
        database.executemany("INSERT INTO a (c, d) VALUES (?, ?)", [(bytes(each), "x" * each) for each in range(40)])
        page = bytes(database.serialize()[PAGE_BYTES : 2 * PAGE_BYTES])
    database.close()
    return page


def _write_ahead(data: bytes) -> None:
    with file_of(data, "log") as path:
        for page in pages_in_log(path):
            assert reaches(path, page.mark, is_in_file=False) == page.holds


def _stick(data: bytes) -> None:
    with file_of(data, "stick.bundle") as path:
        read_bundle(path)


def _stick_photo(data: bytes) -> None:
    name = hashlib.sha256(data[HEADER_BYTES:]).hexdigest()
    with file_of(data, f"{name}.foto") as path, open_photo(path.parent, name) as photo:
        assert b"".join(photo.pieces()) == data[HEADER_BYTES:]


def _unpacked(code: bytes) -> tuple[bytes, ...]:
    try:
        return (unpack_scanned(code),)
    except JoinCodeError:
        return ()


def _typed_invitation(data: bytes) -> None:
    hub, _, code = a_text(data).partition("\n")
    typed_invitation(hub, code)


def _invited(data: bytes) -> Invitation:
    """What a code says; fields of a newer program are left out, so what is said again may be shorter."""
    invitation = read_qr(pack_scanned(data))
    assert read_qr(as_qr(invitation)) == invitation
    return invitation


def _sign(code: bytes) -> tuple[str, int]:
    return read_sign(_SIGN_KEY, code)


VAULT: tuple[Parser[Any], ...] = (
    Parser(
        ("vault.events.payload.read_payload", "domain.codec.decode_event"),
        _payload,
        PayloadError,
        vector_bytes("vault-payloads", "payload") + vector_bytes("vault-must-understand", "payload"),
    ),
    Parser(
        ("vault.directory.identity.decode_identity",),
        decode_identity,
        VaultDamagedError,
        (_IDENTITY.encode(),),
        Identity.encode,
    ),
    Parser(
        ("vault.files.second_copy.SecondCopy.all", "vault.files.second_copy.SecondCopy.things"),
        _second_copy,
        (),
        vector_bytes("vault-second-copy", "file"),
    ),
    Parser(("vault.files.loose_rows.loose_rows", "vault.taking.remains.remains_of"), _loose_rows, (), (_a_page(),)),
    Parser(("vault.files.write_ahead.pages_in_log",), _write_ahead, (), vector_bytes("vault-second-copy", "log")),
    Parser(
        ("casework.visiting.joining.read_typed",),
        lambda data: read_typed(a_text(data)),
        TypedCodeError,
        tuple(typed.encode() for typed in vector_texts("crypto-joincode", "typed")),
    ),
    Parser(("casework.visiting.joining.read_qr",), read_qr, JoinCodeError, _CODES),
    Parser(
        ("casework.visiting.for_later.read_sign", "crypto.sign_code.open_sign"),
        _sign,
        SignCodeError,
        vector_bytes("crypto-sign-code", "code"),
    ),
    Parser(
        ("casework.visiting.for_later.read_sign",),
        lambda data: _sign(seal_sign(_SIGN_KEY, data[:SAID_SIZE], _KEY[:NONCE_SIZE])),
        SignCodeError,
        vector_bytes("crypto-sign-code", "said"),
        inside="sealed",
    ),
    Parser(
        ("casework.visiting.joining.read_qr",),
        _invited,
        JoinCodeError,
        tuple(said for code in _CODES for said in _unpacked(code)),
        inside="packed",
    ),
    Parser(
        ("sync.invitation.parse_invitation",),
        lambda data: parse_invitation(a_text(data)),
        InvitationError,
        tuple(text.encode() for text in vector_texts("sync-invitation", "text")),
    ),
    Parser(
        ("sync.invitation.typed_invitation",),
        _typed_invitation,
        InvitationError,
        tuple(f"https://hub.example\n{code}".encode() for code in vector_texts("wire-enrolment", "code")),
    ),
    Parser(
        ("sync.meeting.Parts.with_part",),
        Parts().with_part,
        MeetingError,
        vector_bytes("sync-meeting", "codes"),
    ),
    Parser(("sync.meeting.open_greeting",), open_greeting, MeetingError, vector_bytes("sync-meeting", "said")),
    Parser(
        ("sync.lan.share_code.read_share_code", "sync.lan.share_code.typed_share_code"),
        lambda data: read_share_code(a_text(data)),
        ShareCodeError,
        tuple(text.encode() for text in vector_texts("sync-share", "text")),
    ),
    Parser(
        ("sync.lan.turns.decode_hello",),
        decode_hello,
        MalformedError,
        vector_bytes("sync-share", "hello"),
        Hello.encode,
    ),
    Parser(
        ("sync.lan.turns.decode_turn",),
        decode_turn,
        MalformedError,
        vector_bytes("sync-share", "turn", "many"),
        Turn.encode,
    ),
    Parser(
        ("sync.lan.photos.decode_photo_turn",),
        decode_photo_turn,
        MalformedError,
        vector_bytes("sync-share", "photos"),
        PhotoTurn.encode,
    ),
    Parser(
        ("sync.by_stick.file_bundle.read_bundle",), _stick, FileBundleError, vector_bytes("sync-file-bundle", "file")
    ),
    Parser(
        ("sync.by_stick.photo_files.open_photo",), _stick_photo, SourceError, vector_bytes("sync-stick-photos", "file")
    ),
)
