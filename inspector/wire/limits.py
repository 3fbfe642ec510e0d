"""Every size and time that crosses the network has its ceiling here, once, with its unit."""

from dataclasses import dataclass

_KIB = 1024
_MIB = 1024 * _KIB


@dataclass(frozen=True, slots=True)
class Limits:
    """The ceilings both ends keep. A name ends in its unit; counts have none."""

    frame_bytes: int = _MIB
    frame_events: int = 2_000
    frame_key_ids: int = 256
    body_bytes: int = 256 * _KIB
    """One event. A sealed body has at most 65,600; a grant to a hundred readers is about 118,000."""

    request_bytes: int = 4 * _MIB
    request_frames: int = 64
    request_logs: int = 5_000
    request_backfills: int = 1_000
    reply_bytes: int = 4 * _MIB
    """Where a hub stops adding frames and answers `more`. A reply may pass it by one frame and its own lists."""

    header_bytes: int = 8 * _KIB
    enrol_request_bytes: int = 8 * _KIB
    statement_bytes: int = 8 * _KIB
    statement_chain: int = 4

    blob_bytes: int = 25 * _MIB + 64 * _KIB
    """25 MiB of content and what the encryption adds to it."""
    blobs_per_device_day_bytes: int = 8 * 1024 * _MIB
    """What one device may send in 24 hours: some three hundred of the largest photos, a thousand of the usual ones."""

    shelf_frames: int = 2_000
    shelf_bytes: int = 64 * _MIB
    """What a device keeps of frames that were refused, and again of frames that wait; the oldest leave first."""
    forks_per_log: int = 16
    """Branches of one log that a device keeps beside it: the first ones prove what there is to prove."""
    fork_frames_per_log: int = 1_000
    """Frames of branches that a hub keeps of one log; what a restored device writes before it notices is far less."""

    clock_skew_seconds: int = 90
    nonce_seconds: int = 600
    request_seconds: int = 60
    requests_per_second: int = 20
    request_burst: int = 200

    enrol_code_seconds: int = 30 * 60
    enrol_tries: int = 5


LIMITS = Limits()
