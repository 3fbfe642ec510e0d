"""The names, limits and plain-text files of a court bundle. `docs/formats/bundle.md` describes them."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from inspector.crypto.statements import Root
from inspector.reports.errors import BundleError

README, DICTIONARY, EVENTS, ROOTS, VERIFIER = "LEESMIJ.txt", "dictionary.bin", "events.json", "root.txt", "verify.py"
MANIFEST, SIGNATURE, REPORT = "manifest.txt", "manifest.sig", "report.pdf"
FIXED = frozenset({README, DICTIONARY, EVENTS, ROOTS, VERIFIER, MANIFEST, SIGNATURE})

FILE_LIMIT = 64 << 20
LOG_VERSION = 1
WITHHELD, CLEAR, OPENED, HEADER_ONLY = range(4)
SIGNED_TYPE = "inspector/bundle/1"
SIGNED_LIMIT = 8 * 1024
TITLE_MOST = 200

_VARYING = re.compile(
    r"report\.pdf|logs/[0-9a-f]{32}\.cbor|(?:statements|hubs|receipts)/[0-9]{4}\.cbor"
    r"|stamps/[0-9]{4}\.(?:cose|tst)"
    r"|photos/[0-9a-f]{32}-[1-9][0-9]{0,8}\.(?:jpg|png)"
)
_ROOTS_FORMAT = "inspector-roots/1"
_KEY = re.compile("[0-9a-f]{64}")


def check_names(files: Mapping[str, bytes]) -> None:
    """Let only a bundle's own files through, all that every bundle has among them.

    Raises:
        BundleError: a file too many, too few or too large.
    """
    strange = [name for name in files if name not in FIXED and not _VARYING.fullmatch(name)]
    if strange:
        raise BundleError(f"een bestand dat er niet hoort: {strange[0]}")
    missing = sorted(FIXED - files.keys())
    if missing:
        raise BundleError(f"ontbreekt: {', '.join(missing)}")
    if any(len(content) > FILE_LIMIT for content in files.values()):
        raise BundleError("de bundel is te groot")


def in_folder(files: Mapping[str, bytes], folder: str) -> list[str]:
    """The files of one folder in the order of their names."""
    return sorted(name for name in files if name.startswith(folder + "/"))


def manifest_of(files: Mapping[str, bytes]) -> bytes:
    """The SHA-256 of every file but the manifest and its signature, in the form `sha256sum -c` reads."""
    covered = sorted(files.keys() - {MANIFEST, SIGNATURE})
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in covered).encode()


def write_roots(roots: Iterable[Root]) -> bytes:
    """Each root with its fingerprint; which roles it may give only its own signature says."""
    lines = [_ROOTS_FORMAT]
    lines += [f"root {root.agency} {root.public.hex()} {fingerprint(root.public)}" for root in roots]
    return "".join(line + "\n" for line in lines).encode("ascii")


def read_roots(data: bytes) -> dict[str, Root]:
    """The roots by agency.

    Raises:
        BundleError: not such a file, a key twice, or a fingerprint of another key.
    """
    roots: dict[str, Root] = {}
    try:
        first, *lines, last = data.decode("ascii").split("\n")
    except ValueError as error:
        raise BundleError("root.txt heeft een andere vorm") from error
    if first != _ROOTS_FORMAT or last:
        raise BundleError("root.txt heeft een andere vorm")
    for line in lines:
        match line.split(" "):
            case ["root", agency, key, mark] if agency not in roots:
                roots[agency] = Root(agency, _marked(key, mark))
            case _:
                raise BundleError("root.txt heeft een andere vorm")
    return roots


def fingerprint(public: bytes) -> str:
    """What people compare of a key: its SHA-256 in hex."""
    return hashlib.sha256(public).hexdigest()


def _marked(key: str, mark: str) -> bytes:
    if not _KEY.fullmatch(key) or fingerprint(bytes.fromhex(key)) != mark:
        raise BundleError("root.txt: vingerafdruk hoort niet bij de sleutel")
    return bytes.fromhex(key)
