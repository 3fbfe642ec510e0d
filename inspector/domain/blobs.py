"""What the name of an encrypted blob can be: every device that receives it must be able to fetch and open it."""

import re
from dataclasses import dataclass

MOST_BLOB_BYTES = 25 * 1024 * 1024 + 64 * 1024
"""The largest blob a hub takes."""

_DIGITS = re.compile(r"[0-9a-f]{64}")
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class BlobKey:
    """Where an encrypted blob is and what opens it; `blob` is the SHA-256 of the ciphertext in hex."""

    blob: str
    key: bytes
    size: int

    @property
    def is_possible(self) -> bool:
        """Whether such a blob can be stored and opened."""
        named = _DIGITS.fullmatch(self.blob) is not None
        return named and len(self.key) == _KEY_BYTES and 1 <= self.size <= MOST_BLOB_BYTES
