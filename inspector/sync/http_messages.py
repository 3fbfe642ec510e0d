"""A request and a reply as values, so that signing and judging need no HTTP library."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import IO, Protocol, TypeAlias

from inspector.sync.failures import Failure

Body: TypeAlias = bytes | Callable[[], IO[bytes]]
"""The bytes, or what opens them anew for each try."""

ERROR_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Ask:
    """A request with every header that is signed."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: Body = b""
    success: tuple[HTTPStatus, ...] = (HTTPStatus.OK,)
    most_bytes: int = ERROR_BYTES
    """How long the reply may be when it is a success."""


@dataclass(frozen=True, slots=True)
class HttpReply:
    """A whole reply; its body is empty when it went to a sink."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class HubLine(Protocol):
    """A connection to one host."""

    def send(self, ask: Ask, sink: Callable[[bytes], object] | None = None) -> HttpReply | Failure:
        """Give the reply, or why there is none. With a sink, the body of a success goes there as it comes."""

    def hang_up(self) -> None:
        """Break the connection; may be called from any thread."""
