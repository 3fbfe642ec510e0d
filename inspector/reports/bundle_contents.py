"""What goes into a court bundle: each log from its first event to a signed head, only disclosed events readable."""

from dataclasses import dataclass
from datetime import datetime

from inspector.crypto.statements import Root
from inspector.wire.event import LogPlace, RawEvent
from inspector.wire.messages import Credentials
from inspector.wire.receipt_lines import LineProof
from inspector.wire.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Disclosed:
    """An event that is shown; a sealed one with the secret that opens it and no other.

    Of an erased one, and of a grant, only the header leaves: no bundle carries wrapped keys.
    """

    event: RawEvent
    secret: bytes | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """An event of which only its hash in the chain is shown."""

    leaf: bytes


@dataclass(frozen=True, slots=True)
class BundleLog:
    """One log without a gap and its writer's signature over the head after the last event."""

    events: tuple[Disclosed | Withheld, ...]
    signature: bytes


@dataclass(frozen=True, slots=True)
class BundlePhoto:
    """The shared copy of a photo and the disclosed event that names its hash."""

    event: LogPlace
    picture: bytes


@dataclass(frozen=True, slots=True)
class BundleReport:
    """The report as it was rendered and, per log it names, the place its printed heads stand at."""

    pdf: bytes
    places: tuple[LogPlace, ...]


@dataclass(frozen=True, slots=True)
class BundleContents:
    """Everything a bundle is made from.

    `statements` must vouch for the writer of each log and for whoever signs the bundle, `hubs` for the hub that signed
    the receipts. Each of `receipts` is one line of a receipt, so that it tells of no log outside the bundle.
    """

    title: str
    made_at: datetime
    logs: tuple[BundleLog, ...]
    statements: tuple[Credentials, ...]
    roots: tuple[Root, ...]
    hubs: tuple[Credentials, ...] = ()
    receipts: tuple[LineProof, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    """What a third party put a time on, as far as a receipt names it."""
    photos: tuple[BundlePhoto, ...] = ()
    report: BundleReport | None = None
