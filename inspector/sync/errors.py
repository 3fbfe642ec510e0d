"""What goes wrong in this package beyond daily work; a lost network is a value, see failures.py."""


class SyncError(Exception):
    """Root of this package's errors."""


class OutOfStepError(SyncError):
    """The steps of a round were taken in another order than it gave them."""


class UnsafeHubError(SyncError):
    """The address would carry officers' work over a line anybody can listen to or change."""


class DamagedCertificatesError(UnsafeHubError):
    """The file of the certificates that may vouch for the hub is not as somebody put it there."""
