"""The first event of each log: whose it is, and which log it carries on from.

A log's id follows from the installation that writes it, so nobody else can open a log under that id.
"""

import hashlib
from dataclasses import dataclass

from inspector.crypto import cbor
from inspector.crypto.shapes import a_map, a_text
from inspector.wire.errors import MalformedError
from inspector.wire.event import ID_BYTES, Header, LogHead, RawEvent
from inspector.wire.limits import LIMITS
from inspector.wire.reading import a_log_head, an_id, refusing_malformed
from inspector.wire.scopes import EventClass
from inspector.wire.stream_id import scope_of

_REASON_CHARACTERS = 200
_LOG = b"inspector/log/1"


@dataclass(frozen=True, slots=True)
class LogOpened:
    """Signed and clear, so that the hub can tell whether the writer may write here.

    `previous` is set when this log carries on from one that a restored vault may not continue.
    """

    installation: bytes
    nonce: bytes
    previous: LogHead | None = None
    reason: str = ""

    @property
    def log(self) -> bytes:
        """The id of the log that this opens."""
        return hashlib.sha256(_LOG + self.installation + self.nonce).digest()[:ID_BYTES]

    def encode(self) -> bytes:
        """The body of the event."""
        return cbor.encode(
            {
                0: self.installation,
                1: self.nonce,
                2: None if self.previous is None else list(self.previous),
                3: self.reason,
            }
        )


def opening_in(event: RawEvent) -> LogOpened | None:
    """The opening of a log, when this is its first event.

    Raises:
        MalformedError: it says so and is none.
    """
    if event.header.event_class is not EventClass.LOG_OPENED:
        return None
    if event.body is None:
        raise MalformedError
    return decode_log_opened(event.header, event.body)


def decode_log_opened(header: Header, body: bytes) -> LogOpened:
    """Read a `log_opened` event.

    Raises:
        MalformedError: not exactly such a body, the log is not its installation's, or the stream's id is none.
    """
    scope_of(header.stream)
    with refusing_malformed():
        fields = a_map(cbor.decode(body, limit=LIMITS.body_bytes), 0, 1, 2, 3)
        opened = LogOpened(
            installation=an_id(fields[0]),
            nonce=an_id(fields[1]),
            previous=None if fields[2] is None else a_log_head(fields[2]),
            reason=a_text(fields[3], most=_REASON_CHARACTERS),
        )
    if opened.log != header.log:
        raise MalformedError
    return opened
