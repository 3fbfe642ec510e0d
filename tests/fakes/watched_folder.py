"""Every file that is made in a folder while it is watched, also one that is gone again at once (inotify, Linux)."""

import ctypes
import os
import struct
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_CREATED, _WRITTEN, _MOVED_HERE = 0x100, 0x2, 0x80
_EVENT = struct.Struct("iIII")
_ROOM = 1 << 20


class WatchedFolder:
    """Watches a folder and all folders in it, those made later too."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._inotify = self._libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
        assert self._inotify >= 0
        self._watches: dict[int, Path] = {}
        self._seen: set[str] = set()
        self._over = threading.Event()
        self._reader = threading.Thread(target=self._read)

    def __enter__(self) -> Self:
        for path in (self._folder, *self._folder.rglob("*")):
            if path.is_dir():
                self._watch(path)
        self._reader.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._reader.join()
        os.close(self._inotify)

    def names(self) -> list[str]:
        """What was made or written, relative to the folder."""
        return sorted(self._seen)

    def _watch(self, folder: Path) -> None:
        mask = _CREATED | _WRITTEN | _MOVED_HERE
        number = self._libc.inotify_add_watch(self._inotify, os.fsencode(folder), mask)
        if number >= 0:
            self._watches[number] = folder

    def _read(self) -> None:
        is_over = False
        while True:
            try:
                events = os.read(self._inotify, _ROOM)
            except BlockingIOError:
                # Once more after the end: what happened last may just have come.
                if is_over:
                    return
                is_over = self._over.wait(0.02)
                continue
            self._note(events)

    def _note(self, events: bytes) -> None:
        at = 0
        while at < len(events):
            number, _mask, _cookie, length = _EVENT.unpack_from(events, at)
            name = events[at + _EVENT.size : at + _EVENT.size + length].rstrip(b"\x00")
            at += _EVENT.size + length
            path = self._watches[number] / os.fsdecode(name)
            self._seen.add(str(path.relative_to(self._folder)))
            if path.is_dir():
                self._watch(path)
                self._seen.update(str(each.relative_to(self._folder)) for each in path.rglob("*"))
