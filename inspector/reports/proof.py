"""What a bundle that holds has shown, as values: for the commands, for the screen and for the text below them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from inspector.crypto.statements import HubStatement, Root, Statement
from inspector.reports.typesetting import Json
from inspector.wire.log_opened import LogOpened
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import Scope, scope_of


@dataclass(frozen=True, slots=True)
class HubMark:
    """The hub confirmed that it had this log up to this place at this time."""

    seq: int
    at_ms: int
    hub_vouched: bool
    """Whether the agency's word about the hub held when the hub signed."""
    stamped: datetime | None = None
    """When, by a third party's token that was not checked here, the hub's receipt was there."""


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
    erased: frozenset[int]
    """The sealed events of which only the header is shown."""

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


@dataclass(slots=True)
class Binding:
    """What the bundle is about, and how far signatures and release go in each log."""

    visit: str
    part: StreamKind
    signed: dict[bytes, int] = field(default_factory=dict)
    """How far each log was known to who closed the part; a signature that does not say so was given to nothing."""
    shown: dict[bytes, int] = field(default_factory=dict)
    """How far each log was known when something was put to the operator, at the closing or later."""
    later: dict[bytes, int] = field(default_factory=dict)
    """How far each log is named by who cosigned, or put it to the operator after the closing."""
    released: dict[bytes, int] = field(default_factory=dict)

    @property
    def let_out(self) -> dict[bytes, int]:
        """How far each log was let out: as the release names it, or whoever signed since."""
        every = (self.released, self.later)
        return {log: max(ends.get(log, 0) for ends in every) for log in self.released.keys() | self.later.keys()}

    @property
    def is_released(self) -> bool:
        """Whether a supervisor let it out; otherwise it is a concept."""
        return bool(self.released)

    @property
    def is_signed(self) -> bool:
        """Whether an officer closed the part."""
        return bool(self.signed)


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
    binding: Binding
