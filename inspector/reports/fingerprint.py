"""One value for the state of a whole file: printed on every page of the report and recomputed from the court bundle."""

import hashlib
import struct
from collections.abc import Iterable

_LABEL = b"inspector-heads/1"


def heads_fingerprint(heads: Iterable[tuple[bytes, int, bytes]]) -> bytes:
    """SHA-256 over the (log, seq, head) of each log, ordered by log; the order of collecting does not matter."""
    parts = (log + struct.pack(">Q", seq) + head for log, seq, head in sorted(heads))
    return hashlib.sha256(_LABEL + b"".join(parts)).digest()


def in_groups(hexadecimal: str, size: int = 4) -> str:
    """A hash as people read it aloud: groups with a space between."""
    return " ".join(hexadecimal[start : start + size] for start in range(0, len(hexadecimal), size))
