"""What a bundle that holds has shown, as values: for the commands, for the screen and for the text below them."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.crypto.statements import HubStatement, Root, Statement
from inspector.reports.typesetting import Json
from inspector.wire.log_opened import LogOpened
from inspector.wire.stream_id import Scope, scope_of


@dataclass(frozen=True, slots=True)
class HubMark:
    """The hub confirmed that it had this log up to this place at this time."""

    seq: int
    at_ms: int
    hub_vouched: bool
    """Whether the agency's word about the hub held when the hub signed."""


@dataclass(frozen=True, slots=True)
class LogProof:
    """One log that holds from its first event to `last`; `heads[n]` is the head after event n."""

    log: bytes
    stream: bytes
    opened: LogOpened
    author: Statement
    heads: tuple[bytes, ...]
    views: tuple[Json, ...]
    payloads: Mapping[int, Mapping[int, object]]
    shown: int
    withheld: int
    header_only: int

    @property
    def scope(self) -> Scope:
        """What the log's stream is, as its id says."""
        return scope_of(self.stream)

    @property
    def last(self) -> int:
        """The number of events."""
        return len(self.heads) - 1

    @property
    def head(self) -> bytes:
        """The head its writer signed."""
        return self.heads[-1]


@dataclass(frozen=True, slots=True)
class BundleProof:
    """A bundle that holds."""

    title: str
    made_ms: int
    maker: Statement
    roots: tuple[Root, ...]
    hubs: tuple[HubStatement, ...]
    logs: tuple[LogProof, ...]
    statements: tuple[Statement, ...]
    marks: Mapping[bytes, tuple[HubMark, ...]]
    photos: int
    report_mark: str
