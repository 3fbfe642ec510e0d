"""The hub's certificate: read anew when its files change, while connections greeted with the old one go on."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from inspector.hub.errors import HubError

LOOK_SECONDS = 5
"""How often the files are looked at."""


@dataclass(slots=True)
class Certificate:
    """How the hub proves itself and encrypts: TLS 1.3 and nothing older."""

    chain: Path
    key: Path
    warn: Callable[[str], None]
    context: ssl.SSLContext = field(init=False)
    """What the next connection is greeted with."""
    _seen: tuple[tuple[int, int, int], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Read the files.

        Raises:
            HubError: they hold no certificate with its key.
        """
        self._seen, self.context = self._stamp(), self._read()

    def look(self) -> None:
        """Read the files again if they changed; what cannot be used is told once, and the old one stays."""
        try:
            stamp = self._stamp()
            if stamp == self._seen:
                return
            self._seen = stamp
            self.context = self._read()
        except HubError as error:
            self.warn(f"{error}: the old one stays")

    def _read(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        try:
            context.load_cert_chain(self.chain, self.key)
        except OSError as error:
            raise HubError(f"{self.chain} and {self.key}: no certificate with its key") from error
        return context

    def _stamp(self) -> tuple[tuple[int, int, int], ...]:
        try:
            found = [path.stat() for path in (self.chain, self.key)]
        except OSError as error:
            raise HubError(f"{error.filename}: {error.strerror}") from error
        return tuple((each.st_ino, each.st_mtime_ns, each.st_size) for each in found)
