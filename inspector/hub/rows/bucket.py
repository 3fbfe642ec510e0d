"""Whole blobs in a bucket that speaks S3; what arrives in parts waits on the hub's own disk until it is whole.

A blob is put in one request, so that the bucket never holds half of one. It counts once the bucket says to have it.
"""

import hashlib
import ipaddress
import os
import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import ClassVar
from urllib.parse import SplitResult, parse_qsl, urlsplit

import obstore
from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from inspector.hub.errors import HubError, StoreDownError, UnsafeError
from inspector.hub.rows.blobs import BLOB_NAME, BlobFolder, reading_part

_PIECE_BYTES = 256 * 1024
_AT_ONCE = 4
"""Each blob that goes to the bucket is in memory as a whole."""
_ASKED_AT_ONCE = 16
"""So many may wait for the first byte of a blob: a bucket that hangs must not hold up what needs none."""
_WAIT_SECONDS = 2.0
_PROBE = "probe"
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_OPTIONS = {"endpoint", "region"}
_FROM_ENVIRONMENT = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")


@dataclass(frozen=True, slots=True)
class BlobBucket(BlobFolder):
    """The bucket, and the folder for what is not whole yet."""

    store: S3Store
    turns: threading.BoundedSemaphore = field(default_factory=lambda: threading.BoundedSemaphore(_AT_ONCE))
    asking: threading.BoundedSemaphore = field(default_factory=lambda: threading.BoundedSemaphore(_ASKED_AT_ONCE))

    kept_unnamed: ClassVar = timedelta(days=1)
    tried_every: ClassVar = timedelta(seconds=10)

    def pieces(self, blob: bytes, at: int = 0, end: int | None = None) -> Iterator[bytes]:
        """A blob or a part of it; that it is there is sure before the first piece is asked for."""
        wanted: obstore.GetOptions | None = None
        if end is not None:
            wanted = {"range": (at, end)}
        elif at:
            wanted = {"range": {"offset": at}}
        with _turn(self.asking), _telling():
            found = obstore.get(self.store, _name(blob), options=wanted)
        return _streamed(found)

    def remove(self, blobs: Iterable[bytes]) -> None:
        """Take blobs away, whether or not they are there."""
        names = [_name(blob) for blob in blobs]
        with _telling():
            if names:
                obstore.delete(self.store, names)

    def beginning_with(self, first: int) -> dict[bytes, float]:
        """The whole blobs whose name begins with this byte, and when each was put."""
        with _telling():
            found = [each for page in obstore.list(self.store, prefix=f"{first:02x}") for each in page]
        named = ((each["path"].rpartition("/")[2], each["last_modified"].timestamp()) for each in found)
        return {bytes.fromhex(name): changed for name, changed in named if BLOB_NAME.fullmatch(name)}

    def keep(self, blob: bytes, installation: bytes) -> bool:
        """Put a finished blob under its name, durably; False when the bytes are not what the name says.

        Raises:
            BusyError: another process writes it.
            StoreDownError: the bucket does not take it now; what has arrived is kept.
        """
        part = self.part(blob, installation)
        with _turn(self.turns), reading_part(part) as content:
            data = content.read()
            if hashlib.sha256(data).digest() != blob:
                return False
            self.put(blob, data)
            part.unlink(missing_ok=True)
        return True

    def write(self, blob: bytes, pieces: Iterable[bytes]) -> None:
        """Write a whole blob under its name."""
        self.put(blob, b"".join(pieces))

    def put(self, blob: bytes, data: bytes) -> None:
        """Put a whole blob under its name."""
        with _telling():
            obstore.put(self.store, _name(blob), data, use_multipart=False)

    def probe(self) -> None:
        """Return only when the bucket takes something."""
        name = f"{_PROBE}-{os.getpid()}"
        with _telling():
            obstore.put(self.store, name, b"", use_multipart=False)
            obstore.delete(self.store, name)


def open_bucket(address: str, folder: Path, credentials: Path, environment: Mapping[str, str]) -> BlobBucket:
    """The bucket at `s3://BUCKET/PREFIX?endpoint=URL&region=NAME`.

    Raises:
        HubError: it is no such address, or nothing says with which key to ask.
        UnsafeError: what goes there could be read or changed on the way.
    """
    parts, options = parsed(address)
    key, secret = _credentials(credentials, environment)
    try:
        store = _store(parts, options, key, secret)
    except BaseError as error:
        raise _no_address() from error
    return BlobBucket(folder, store)


def _store(parts: SplitResult, options: Mapping[str, str], key: str, secret: str) -> S3Store:
    endpoint = options.get("endpoint")
    return S3Store(
        parts.netloc,
        prefix=parts.path.strip("/") or None,
        endpoint=endpoint,
        region=options.get("region", "us-east-1"),
        access_key_id=key,
        secret_access_key=secret,
        checksum_algorithm="SHA256",
        client_options={
            "allow_http": endpoint is not None and _is_here(endpoint),
            "connect_timeout": "5s",
            "timeout": "30s",
        },
        retry_config={"max_retries": 1, "retry_timeout": timedelta(seconds=10)},
    )


def parsed(address: str) -> tuple[SplitResult, dict[str, str]]:
    """The address of a bucket taken apart.

    Raises:
        HubError: it is none.
        UnsafeError: what goes there could be read or changed on the way.
    """
    try:
        parts = urlsplit(address)
        options = dict(parse_qsl(parts.query, keep_blank_values=True, max_num_fields=len(_OPTIONS)))
    except ValueError as error:
        raise _no_address() from error
    if parts.scheme != "s3" or not _BUCKET.fullmatch(parts.netloc) or options.keys() - _OPTIONS:
        raise _no_address()
    endpoint = options.get("endpoint")
    if endpoint is not None and "@" in endpoint:
        raise _no_address()  # a key in it would stand on the command's line
    if endpoint is not None and not endpoint.startswith("https://") and not _is_here(endpoint):
        raise UnsafeError("the store of blobs is on another machine: say https:// in its endpoint")
    return parts, options


def _no_address() -> HubError:
    return HubError("the address of the blobs is not s3://BUCKET/PREFIX?endpoint=URL&region=NAME")


def _credentials(file: Path, environment: Mapping[str, str]) -> tuple[str, str]:
    if file.exists():
        lines = file.read_text(encoding="utf-8").split()
        if len(lines) == len(_FROM_ENVIRONMENT):
            return lines[0], lines[1]
        raise HubError(f"{file} does not hold two lines: the key's name and its secret")
    key, secret = (environment.get(name, "") for name in _FROM_ENVIRONMENT)
    if key and secret:
        return key, secret
    raise HubError(f"nothing says with which key to ask for blobs: write {file}, or set {_FROM_ENVIRONMENT[0]}")


def _is_here(endpoint: str) -> bool:
    try:
        return ipaddress.ip_address(urlsplit(endpoint).hostname or "").is_loopback
    except ValueError:
        return False


def _name(blob: bytes) -> str:
    return f"{blob[:1].hex()}/{blob.hex()}"


def _streamed(found: "obstore.GetResult") -> Iterator[bytes]:
    with _telling():
        for piece in found.stream(min_chunk_size=_PIECE_BYTES):
            yield bytes(piece)


@contextmanager
def _turn(turns: threading.BoundedSemaphore) -> Iterator[None]:
    """Wait a little for a turn, and then no longer."""
    if not turns.acquire(timeout=_WAIT_SECONDS):
        raise StoreDownError("the store of blobs is slow: others wait for it too")
    try:
        yield
    finally:
        turns.release()


@contextmanager
def _telling() -> Iterator[None]:
    """Say what is wrong with the bucket, without the address or answer that an error quotes."""
    try:
        yield
    except (PermissionDeniedError, UnauthenticatedError) as error:
        raise StoreDownError("the store of blobs refuses this hub: look at its key and its bucket") from error
    except FileNotFoundError:
        raise
    except (BaseError, OSError) as error:
        raise StoreDownError("the store of blobs does not answer") from error
