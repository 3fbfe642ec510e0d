"""What one sync came to, in counts and one word; the screen chooses the sentence."""

from dataclasses import dataclass, fields
from datetime import timedelta
from enum import StrEnum

from inspector.sync.failures import FailureKind
from inspector.sync.witness import HubFault
from inspector.wire.messages import Standing


class Outcome(StrEnum):
    """How one sync ended. All but OK leave the work where it was: in the outbox, on this device."""

    OK = "ok"
    OFFLINE = "offline"
    BUSY = "busy"
    """The hub asked for a pause, or its disk is full; it will be tried again."""
    REFUSED = "refused"
    """The hub took something, but not all of it, and trying again will not help."""
    REVOKED = "revoked"
    """The hub takes and receipts this installation's work and gives it nothing."""
    EXPIRED = "expired"
    """As revoked, until the administrator renews the statement."""
    NOT_TRUSTED = "not_trusted"
    """A false signature, receipt or chain: never shown as being offline."""
    DAMAGED_CERTIFICATES = "damaged_certificates"
    """The file that says whom to trust is damaged; nobody was asked."""
    NOT_SAVED = "not_saved"
    """This device could not write what came; nothing of it counts."""
    OUTDATED = "outdated"
    """The hub speaks a later version than this program."""
    HUB_OUTDATED = "hub_outdated"
    """The hub speaks an earlier version than this program."""
    STALLED = "stalled"
    """The hub answers in good order, yet nothing moves, or this device cannot react to what came."""
    CANCELLED = "cancelled"


OF_FAILURE = {
    FailureKind.UNREACHABLE: Outcome.OFFLINE,
    FailureKind.CUT: Outcome.OFFLINE,
    FailureKind.BUSY: Outcome.BUSY,
    FailureKind.HUB_FULL: Outcome.BUSY,
    FailureKind.TOO_LARGE: Outcome.REFUSED,
    FailureKind.UNKNOWN: Outcome.REFUSED,
    FailureKind.REFUSED: Outcome.REFUSED,
    FailureKind.OUTDATED: Outcome.OUTDATED,
    FailureKind.HUB_OUTDATED: Outcome.HUB_OUTDATED,
    FailureKind.NOT_TRUSTED: Outcome.NOT_TRUSTED,
    FailureKind.DAMAGED_CERTIFICATES: Outcome.DAMAGED_CERTIFICATES,
    FailureKind.NOT_SAVED: Outcome.NOT_SAVED,
    FailureKind.UNSETTLED: Outcome.STALLED,
    FailureKind.CANCELLED: Outcome.CANCELLED,
}

OF_STANDING = {
    Standing.CURRENT: Outcome.OK,
    Standing.EXPIRED: Outcome.EXPIRED,
    Standing.REVOKED: Outcome.REVOKED,
}


@dataclass(frozen=True, slots=True)
class Tally:
    """What one sync moved."""

    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    receipts: int = 0
    """Signed receipts for what was sent, for events and for blobs."""
    events_in: int = 0
    blobs_up: int = 0
    blobs_down: int = 0
    refused: int = 0
    """Pushed frames the hub would not take; they stay in the outbox and are shown."""
    forks: int = 0
    """Branches of a log that the hub keeps beside the one it has."""
    distrusted: int = 0
    """Frames and receipts that do not hold; the vault set them apart."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Tally)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncResult(Tally):
    """How one sync ended and what it moved before it did."""

    outcome: Outcome
    wait: timedelta | None = None
    """How long the hub asked to stay away."""
    hub: HubFault | None = None
    """What the hub did that no honest one does."""
    rests: bool = False
    """Work of another kind waits for the next sync, which is to come after a while that chance decides."""

    @classmethod
    def of(
        cls,
        outcome: Outcome,
        tally: Tally,
        wait: timedelta | None = None,
        hub: HubFault | None = None,
        *,
        rests: bool = False,
    ) -> "SyncResult":
        """Say the word about these counts."""
        counts = {each.name: getattr(tally, each.name) for each in fields(Tally)}
        return cls(**counts, outcome=outcome, wait=wait, hub=hub, rests=rests)
