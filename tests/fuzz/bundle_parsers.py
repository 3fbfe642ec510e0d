"""A court bundle, read by the program and by the one-file checker that a judge runs; both must say the same."""

from collections.abc import Callable
from typing import Any

from inspector.crypto import cbor
from inspector.crypto.errors import CryptoError
from inspector.crypto.shapes import an_open_map
from inspector.reports import stored_zip
from inspector.reports.bundle_layout import read_roots, write_roots
from inspector.reports.errors import BundleError
from inspector.reports.events_view import payload_view
from inspector.reports.log_verification import ItemsLeft, verify_log
from inspector.reports.verification import authors_of, verify_bundle
from tests.fuzz.parser import VECTORS, Parser, vector_bytes
from tests.unit.reports.test_bundle_attacks import FILES, signed_again
from tests.unit.reports.verify_script import load_script

_SCRIPT = load_script()
_ARCHIVE = (VECTORS / "bundle-1.zip").read_bytes()
_LOGS = tuple(name for name in FILES if name.startswith("logs/"))
_AUTHORS = authors_of(FILES)
_LIMIT = 1 << 20


class ScriptRefusedError(Exception):
    """The one-file checker refuses, however it does: its own `main` turns everything into one answer."""


def _by_script(check: Callable[[], object]) -> object:
    try:
        return check()
    except Exception as error:
        raise ScriptRefusedError(type(error).__name__) from error


def _both(program: Callable[[], object], script: Callable[[], object], refusal: type[Exception]) -> object:
    """What the program reads; the script reads just what the program reads."""
    try:
        read = program()
    except refusal:
        _by_script(script)
        raise AssertionError("only the script takes it") from None
    try:
        _by_script(script)
    except ScriptRefusedError as error:
        raise AssertionError("only the program takes it") from error
    return read


def _cbor(data: bytes) -> object:
    read = _both(lambda: cbor.decode(data, limit=_LIMIT), lambda: _SCRIPT.cbor(data, _LIMIT), cbor.CborError)
    assert _SCRIPT.cbor(data, _LIMIT) == read, "the script reads another value"
    return read


def _roots(data: bytes) -> object:
    return _both(lambda: read_roots(data), lambda: _SCRIPT.read_roots(data), BundleError)


def _changed(name: str, data: bytes) -> dict[str, bytes]:
    """The bundle with this file changed, and signed again by a maker with a genuine key."""
    return signed_again({**FILES, name: data})


def _both_verify(files: dict[str, bytes]) -> object:
    return _both(lambda: verify_bundle(files), lambda: _SCRIPT.check(files, frozenset()), BundleError)


def _log(name: str) -> Callable[[bytes], object]:
    return lambda data: verify_log(name[5:37], data, _AUTHORS, ItemsLeft())


def _payload(data: bytes) -> object:
    return payload_view(an_open_map(cbor.decode(data, limit=_LIMIT)), 0)


def _file(name: str) -> tuple[Parser[Any], Parser[Any]]:
    of, seeds = ("reports.verification.verify_bundle", "reports.verification.authors_of"), (FILES[name],)
    return (
        Parser(of, lambda data: verify_bundle(_changed(name, data)), BundleError, seeds, inside=name),
        Parser(
            of,
            lambda data: _both_verify(_changed(name, data)),
            ScriptRefusedError,
            seeds,
            inside=f"and verify.py, {name}",
            is_dear=True,
        ),
    )


BUNDLE: tuple[Parser[Any], ...] = (
    Parser(("reports.stored_zip.unpack",), stored_zip.unpack, BundleError, (_ARCHIVE,), stored_zip.pack),
    Parser(
        ("reports.bundle_layout.read_roots",),
        _roots,
        ScriptRefusedError,
        (FILES["root.txt"],),
        lambda roots: write_roots(roots.values()),
    ),
    *(
        Parser(
            ("reports.log_verification.verify_log", "reports.log_verification.ItemsLeft.decode"),
            _log(name),
            BundleError,
            (FILES[name],),
            inside=name,
        )
        for name in _LOGS
    ),
    Parser(
        ("reports.events_view.payload_view", "reports.events_view.readable"),
        _payload,
        (BundleError, CryptoError),
        vector_bytes("vault-payloads", "payload"),
    ),
    *(
        parser
        for name in sorted(FILES)
        if not name.startswith(("manifest.txt", "LEESMIJ", "report.pdf", "verify.py", "dictionary"))
        for parser in _file(name)
    ),
    Parser(
        ("crypto.cbor.decode",),
        _cbor,
        ScriptRefusedError,
        vector_bytes("crypto-cbor", "bytes"),
        inside="and verify.py",
    ),
)
