"""What a device asks of its hub during some syncs, in order: for who watches the line.

with noted(officer.carrier) as line:
    officer.syncs()
assert line.asked == ["sync", "letters"]
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from inspector.sync.failures import Failure
from inspector.sync.http_carrier import HttpCarrier


@dataclass
class Line:
    """What passed."""

    asked: list[str] = field(default_factory=list)
    letters: list[bytes] = field(default_factory=list)


@contextmanager
def noted(carrier: HttpCarrier) -> Iterator[Line]:
    """Note each sync and each sending of letters, which pass as they are."""
    line, sync, bring = Line(), carrier.sync, carrier.bring_letters

    def syncs(body: bytes) -> bytes | Failure:
        line.asked.append("sync")
        return sync(body)

    def brings(packets: Sequence[bytes], /) -> Failure | None:
        line.asked.append("letters")
        line.letters.append(b"".join(packets))
        return bring(packets)

    carrier.sync, carrier.bring_letters = syncs, brings  # type: ignore[method-assign]  # notes what passes
    try:
        yield line
    finally:
        carrier.sync, carrier.bring_letters = sync, bring  # type: ignore[method-assign]  # as above
