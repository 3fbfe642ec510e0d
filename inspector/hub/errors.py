"""What can go wrong at the hub."""


class HubError(Exception):
    """Root of this package's errors; the text is one line for whoever runs the hub."""


class UnsafeError(HubError):
    """The hub refuses to start like this, because others could read its keys or its traffic."""


class NoHubError(HubError):
    """The folder holds no hub, or one of another version."""


class NewerHubError(NoHubError):
    """A newer version of this program keeps the hub, and serves it. Nothing of it was changed."""

    def __init__(self) -> None:
        super().__init__("a newer version of this program keeps this hub: use that one; nothing was changed")


class EnrolmentOverError(HubError):
    """The agency's enrolment key may state nothing any more until the root has vouched for it again."""


class DiskFullError(HubError):
    """There is no room; nothing of the request was acknowledged."""


class DiskFailedError(HubError):
    """The disk did not keep what it was told to keep; the hub must stop, for a second try would prove nothing."""


class DamagedError(HubError):
    """What is on the disk is not what was written there; the hub must stop, for it would give that away."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is damaged: `inspector hub check` says what of it holds")


class ReplayedError(HubError):
    """This request was made before."""


class StoreDownError(HubError):
    """The place where blobs are cannot be asked now; nothing of the request was acknowledged."""


class BackupError(HubError):
    """A backup is not what its hub wrote, or not for whoever wants to open it."""
