"""Why a request brought no reply, as a value: a lost network is daily work, a stranger who answers is not."""

import ssl
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

HUNG_UP = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
"""What TLS raises when the other end goes without a word; which of the three hangs on the release of Python."""


class FailureKind(StrEnum):
    """What went wrong on the way to the hub and back."""

    UNREACHABLE = "unreachable"
    """Nobody answered; nothing was sent."""
    CUT = "cut"
    """The line broke while something was on it; the hub may or may not have taken it."""
    BUSY = "busy"
    """The hub asks to come back later."""
    HUB_FULL = "hub_full"
    """The hub's disk is full; it took nothing and said so."""
    TOO_LARGE = "too_large"
    """More in one request than the hub takes."""
    UNKNOWN = "unknown"
    """The hub has no such thing, or does not tell this installation of it."""
    REFUSED = "refused"
    """The hub understood and will not; the same request will never do."""
    OUTDATED = "outdated"
    """The hub speaks a later version than this program."""
    HUB_OUTDATED = "hub_outdated"
    """The hub speaks an earlier version than this program."""
    NOT_TRUSTED = "not_trusted"
    """Somebody answered who cannot prove to be the hub, or the hub's proof is false."""
    DAMAGED_CERTIFICATES = "damaged_certificates"
    """The file beside the vault that says whom to trust does not hold; nobody was asked."""
    NOT_SAVED = "not_saved"
    """This device could not write what came."""
    UNSETTLED = "unsettled"
    """This device could not react to what came: a key could not be passed on, or something would not be written."""
    CANCELLED = "cancelled"
    """Somebody here asked to stop."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One request that brought nothing, and how long the hub asked to wait."""

    kind: FailureKind
    wait: timedelta | None = None


def of_another_protocol(*, is_newer: bool) -> Failure:
    """Why nothing came of it when the hub speaks a later version than this program, or an earlier one."""
    return Failure(FailureKind.OUTDATED if is_newer else FailureKind.HUB_OUTDATED)
