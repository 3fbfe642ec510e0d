"""The first event of each log: whose it is, and which log it carries on from.

A log's id follows from the installation that writes it, so nobody else can open a log under that id.
"""

import hashlib
from dataclasses import dataclass
from typing import Annotated

from inspector.crypto import cbor
from inspector.crypto.shapes import an_open_map
from inspector.wire.errors import MalformedError
from inspector.wire.event import ID_BYTES, Header, LogHead, RawEvent
from inspector.wire.limits import LIMITS
from inspector.wire.numbered import At, numbered, read_numbered
from inspector.wire.reading import a_log_head, an_id, or_none, refusing_malformed, text_of
from inspector.wire.scopes import EventClass
from inspector.wire.stream_id import scope_of

_REASON_CHARACTERS = 200
_LOG = b"inspector/log/1"


@dataclass(frozen=True, slots=True)
class LogOpened:
    """Signed and clear, so that the hub can tell whether the writer may write here.

    `previous` is set when this log carries on from one that a restored vault may not continue.
    """

    installation: Annotated[bytes, At(0, an_id)]
    nonce: Annotated[bytes, At(1, an_id)]
    previous: Annotated[LogHead | None, At(2, or_none(a_log_head))] = None
    reason: Annotated[str, At(3, text_of(_REASON_CHARACTERS))] = ""

    @property
    def log(self) -> bytes:
        """The id of the log that this opens."""
        return hashlib.sha256(_LOG + self.installation + self.nonce).digest()[:ID_BYTES]

    def encode(self) -> bytes:
        """The body of the event."""
        return cbor.encode(numbered(self))


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
        opened = read_numbered(LogOpened, an_open_map(cbor.decode(body, limit=LIMITS.body_bytes)))
    if opened.log != header.log:
        raise MalformedError
    return opened
