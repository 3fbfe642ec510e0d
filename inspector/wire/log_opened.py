"""The first event of each log: whose it is, what the stream is about, and which log it carries on from."""

from dataclasses import dataclass

from inspector.crypto import cbor
from inspector.crypto.shapes import a_map, a_text, an_int
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.reading import a_log_head, an_id, refusing_malformed
from inspector.wire.scopes import Agency, StreamKind

_REASON_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class LogOpened:
    """Signed and clear, so that the hub can tell whether the writer may write here.

    `agency` owns the stream: the receiver of an envelope, the keeper of a compartment, the starter of a visit.
    `previous` is set when this log carries on from one that a restored vault may not continue.
    """

    installation: bytes
    kind: StreamKind
    agency: Agency
    previous: LogHead | None
    reason: str

    def encode(self) -> bytes:
        """The body of the event."""
        return cbor.encode(
            {
                0: self.installation,
                1: int(self.kind),
                2: self.agency.value,
                3: None if self.previous is None else list(self.previous),
                4: self.reason,
            }
        )


def decode_log_opened(body: bytes) -> LogOpened:
    """Read the body of a `log_opened` event.

    Raises:
        MalformedError: not exactly such a body, or of a kind or agency this version does not know.
    """
    with refusing_malformed():
        fields = a_map(cbor.decode(body, limit=LIMITS.body_bytes), 0, 1, 2, 3, 4)
        return LogOpened(
            installation=an_id(fields[0]),
            kind=StreamKind(an_int(fields[1])),
            agency=Agency(a_text(fields[2])),
            previous=None if fields[3] is None else a_log_head(fields[3]),
            reason=a_text(fields[4], most=_REASON_CHARACTERS),
        )
