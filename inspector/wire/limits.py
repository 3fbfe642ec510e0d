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
    blobs_per_device_day: int = 5_000
    unfinished_blobs_per_device: int = 64
    """Blobs that one device is still sending; the one it left alone for longest goes first."""
    carried_bytes_per_device_day: int = 1024 * _MIB
    carried_frames_per_device_day: int = 200_000
    carried_logs_per_device_day: int = 50_000
    """What a hub takes of new frames from one device in a day, whoever wrote them, and from a revoked one ever again. A
    busy year of one officer is a tenth of it: a hub that was restored from an old copy is sent such."""

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
    nonsense_bytes: int = 32 * _KIB
    """So many bytes of nonsense, a whole body or a frame that does not hold, count as one request more."""

    connections: int = 1_024
    strangers_of_an_address: int = 256
    """Connections from one address on which nobody has proven yet who he is."""
    connections_of_a_device: int = 8
    stranger_seconds: int = 20
    """How long a connection may be open before somebody proves on it who he is."""
    idle_seconds: int = 75

    enrol_code_seconds: int = 30 * 60
    enrol_tries: int = 5


LIMITS = Limits()
