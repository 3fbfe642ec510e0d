"""What sync asks of the rest of the program: the vault's sync port, its thread, and a carrier.

`Vault` satisfies `VaultPort` as it is; a carrier is anything that brings a request to a hub and its reply back.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from inspector.domain.ids import StreamId
from inspector.sync.failures import Failure
from inspector.vault.model.changes import Changes
from inspector.vault.model.streams import BlobPlace, StreamInfo
from inspector.wire.event import LogHead
from inspector.wire.messages import Backfill, Backfilled
from inspector.wire.scopes import StreamKind
from inspector.wire.stamps import Stamp

T = TypeVar("T")


class OnVaultThread(Protocol):
    """Runs a task on the one thread that owns the vault, and waits for it."""

    def __call__(self, task: Callable[[], T], /) -> T:
        """Give what the task gave, or raise what it raised."""


class VaultPort(Protocol):
    """The vault as sync sees it. Each call that writes is one transaction, durable when it returns.

    It raises `NotSavedError` when the disk refuses, and then nothing of it counts.
    """

    @property
    def cursor(self) -> int:
        """The ingest position up to which the hub's news is in the vault."""

    @property
    def incarnation(self) -> bytes | None:
        """The life of the hub in which `cursor` counts; None before the first sync."""

    @property
    def checkpoint(self) -> bytes | None:
        """What the hub last said, signed, of its tree of receipts."""
        ...

    def list_heads(self) -> Changes:
        """Put into the outbox how far the own logs reach that were written since the last list, if any were."""

    def outbox(self, max_bytes: int) -> tuple[bytes, ...]:
        """The next frames to push, ending at signed heads; at least one when anything is due."""

    def let_go(self, logs: Sequence[bytes]) -> None:
        """Send no more of these logs, where they are colleagues': the hub will not take them."""

    def heads(self) -> Sequence[LogHead]:
        """Every log in the vault and how far it reaches."""

    def streams(self, kind: StreamKind) -> Sequence[StreamInfo]:
        """Every stream of a kind."""

    def frames_beyond(self, have: Mapping[bytes, int], streams: Sequence[StreamId] | None = None) -> Sequence[bytes]:
        """Frames of every log, or those of these streams, for somebody who has the logs this far."""

    def apply_receipt(self, receipt: bytes) -> Changes:
        """Verify a receipt against the hub's key and let go of the outbox rows it names, and of no others."""

    @property
    def unstamped(self) -> tuple[int, ...]:
        """At which sizes of the hub's tree receipts were given that the hub now has a time stamp for."""
        ...

    def keep_stamp(self, stamp: Stamp) -> None:
        """Keep a third party's time on receipts that are here."""
        ...

    def dropped(self, have: Mapping[bytes, int], incarnation: bytes) -> int:
        """Of how many logs the hub no longer has what it signed for in this life."""
        ...

    def apply_have(self, have: Mapping[bytes, int]) -> None:
        """Queue again whatever of this vault's own the hub turns out not to have."""

    def ingest(
        self,
        frames: Sequence[bytes],
        *,
        cursor: int | None = None,
        incarnation: bytes | None = None,
        backfilled: Sequence[Backfilled] = (),
        invited: Sequence[bytes] = (),
        checkpoint: bytes | None = None,
        stamped: int = 0,
    ) -> Changes:
        """Take the news and remember how far it came, together or not at all."""

    def together(self, take: Callable[[], Changes]) -> Changes:
        """Save what is taken inside at once: one transaction for all of it, or nothing."""
        ...

    def quarantine_size(self) -> int:
        """How much came from outside and was refused."""

    def backfill(self) -> tuple[Backfill, ...]:
        """The streams whose older events are still to be fetched, and from where."""

    def renew_statement(self, statement: bytes, chain: tuple[bytes, ...]) -> Changes:
        """Take the hub's fresh statement about this installation, if the agency's root vouches for it."""

    def pending_uploads(self) -> Sequence[BlobPlace]:
        """The blobs without a receipt, in the order in which they are worth sending."""

    def blob_file(self, blob: str) -> Path | None:
        """Where a blob's ciphertext lies, when it is here."""

    def blob_receipted(self, blob: str, receipt: bytes) -> Changes:
        """Verify the hub's receipt for a blob and let go of its upload row."""

    def let_blob_go(self, blob: str) -> None:
        """Hand on no more of a colleague's blob."""

    def missing_blobs(self) -> Sequence[BlobPlace]:
        """The blobs that events name and that are not here."""

    def accept_blob(self, blob: str, path: Path) -> Changes:
        """Move a downloaded file to its place; its name is checked against its hash once more."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A blob that has no receipt yet."""

    blob: bytes
    stream: bytes
    size: int
    path: Path
    passed: Callable[[int], object] = field(default=lambda _: None, compare=False)
    """Told the size of each piece before it is sent; what this raises passes through the carrier."""


class Carrier(Protocol):
    """Brings requests to a hub. Only the sync thread calls it; every failure that happens in daily work is a value."""

    def sync(self, body: bytes) -> bytes | Failure:
        """Give the body of the reply to one sync request."""

    def uploaded(self, upload: Upload) -> int | Failure:
        """How many bytes of a blob the hub has."""

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        """Send a blob from an offset to its end; gives the hub's receipt for the whole."""

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        """Write a blob from an offset to its end; what `write` raises passes through."""

    def cancel(self) -> None:
        """Break off what is going on and begin nothing more; may be called from any thread."""
