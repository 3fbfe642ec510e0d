"""Whether the hub can take what it is sent: looked at again and again, so that asking for it costs nothing."""

import os
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLongError
from contextlib import suppress

from sqlalchemy import Connection, text

from inspector.hub.errors import HubError, StoreDownError
from inspector.hub.relay import Relay

LOOK_SECONDS = 2
LEAST_FREE_BYTES = 256 * 1024 * 1024
"""With less room on the disk the hub takes what still fits, and is not ready any more."""

_ANSWER_SECONDS = 10
_STALE_SECONDS = 3 * _ANSWER_SECONDS


class Readiness:
    """What is wrong at the moment, in one sentence for whoever runs the hub."""

    def __init__(self, relay: Relay, warn: Callable[[str], None]) -> None:
        self._relay = relay
        self._warn = warn
        self._looked_s = time.monotonic()
        self._leaving = threading.Event()
        self._troubles: Mapping[str, str] = {}
        self.free_bytes = 0
        self._try_blobs_s = 0.0
        self._of_blobs: str | None = None
        self._waiting: Future[object] | None = None

    @property
    def troubles(self) -> Mapping[str, str]:
        """What is wrong, by what it is wrong with; empty when the hub is ready."""
        if self._leaving.is_set():
            return {"stopping": "the hub is about to end"}
        if time.monotonic() - self._looked_s > _STALE_SECONDS:
            return {"database": "the hub waits for its disk or database"}
        return self._troubles

    @property
    def is_leaving(self) -> bool:
        """Whether the hub is about to end, and begins nothing any more."""
        return self._leaving.is_set()

    def leave(self) -> None:
        """Be ready no more: the hub is about to end."""
        self._leaving.set()

    def look(self) -> None:
        """Look at disk, database and folder of blobs, and tell what changed."""
        looks = {"disk": self._disk, "blobs": self._blobs, "database": self._database}
        found = {name: said for name, look in looks.items() if (said := look()) is not None}
        before, self._troubles, self._looked_s = self._troubles, found, time.monotonic()
        for name in found.keys() - before.keys():
            self._warn(f"Not ready: {found[name]}.")
        if before and not found:
            self._warn("Ready again.")

    def _disk(self) -> str | None:
        for folder in (self._relay.home.path, self._relay.home.blobs):
            try:
                free = _free_bytes(folder)
            except OSError as error:
                return f"{folder}: {error.strerror}"
            self.free_bytes = free
            if free < LEAST_FREE_BYTES:
                return f"the disk of {folder} has {free // 1024 // 1024} MiB left"
        return None

    def _blobs(self) -> str | None:
        now_s = time.monotonic()
        if now_s >= self._try_blobs_s:
            self._try_blobs_s = now_s + self._relay.blobs.tried_every.total_seconds()
            self._of_blobs = self._tried_blobs()
        return self._of_blobs

    def _tried_blobs(self) -> str | None:
        try:
            self._relay.blobs.probe()
        except StoreDownError as error:
            return str(error)
        except OSError as error:
            return f"{self._relay.home.blobs} cannot be written: {error.strerror}"
        return None

    def _database(self) -> str | None:
        """Read, and have the writer commit nothing: it must not hang behind somebody."""
        if self._waiting is not None and not self._waiting.done():
            return "the database does not answer"
        try:
            self._relay.store.read(_nothing)
            self._waiting = self._relay.store.write(_nothing)
            self._waiting.result(_ANSWER_SECONDS)
        except HubError as error:
            return str(error)
        except TookTooLongError:
            return "the database does not answer"
        return None


def _nothing(connection: Connection) -> object:
    return connection.scalar(text("SELECT 1"))


def _free_bytes(folder: os.PathLike[str]) -> int:
    """What somebody without privileges may still write; nothing when no more files can be made."""
    with suppress(AttributeError):  # not on every system
        found = os.statvfs(folder)
        is_out_of_files = found.f_files > 0 and found.f_favail == 0
        return 0 if is_out_of_files else found.f_bavail * found.f_frsize
    return LEAST_FREE_BYTES
