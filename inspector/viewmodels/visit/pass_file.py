"""A pass on a picture from a file, which somebody may have made to break its reader: one without keys reads it."""

from pathlib import Path
from threading import Event

from inspector.keyless.limits import MAX_FILE_BYTES
from inspector.keyless.process import KeylessProcess
from inspector.passes.code import PREFIX

ENDINGS = (".jpg", ".jpeg", ".png")


class PassPicture:
    """A picture that is read beside the vault's thread, for as long as somebody waits for it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._helper = KeylessProcess()
        self._is_over = Event()

    def codes(self) -> tuple[str, ...]:
        """The different codes on it that may be passes; when none is, all there are. Nothing of it is held."""
        try:
            data = self._path.read_bytes() if self._path.stat().st_size <= MAX_FILE_BYTES else b""
        except OSError:
            return ()
        if self._is_over.is_set():
            return ()
        with self._helper:
            found = dict.fromkeys(code.decode("ascii", "replace") for code in self._helper.codes_on(data))
        return tuple(code for code in found if code.startswith(PREFIX)) or tuple(found)

    def let_go(self) -> None:
        """Nobody waits any more: who reads it ends now, however busy the picture keeps it."""
        self._is_over.set()
        self._helper.end()
