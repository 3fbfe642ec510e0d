"""Headers and bodies for the tests of sealing, made by hand as the format page says."""

import struct
import zlib
from dataclasses import dataclass, replace

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from inspector.crypto.dictionary import payload_dictionary
from inspector.crypto.sealing import body_length, compress_and_pad, event_keys, seal, stream_key_id
from tests.fakes.seeded_ids import SeededIds

_IDS = SeededIds("events")
STREAM_KEY, OTHER_KEY = _IDS.key32(), _IDS.key32()
STREAM, LOG, SALT = _IDS.id16(), _IDS.id16(), _IDS.id16()
PAYLOAD = b"\xa1\x00\x72condition_assessed" * 8


@dataclass(frozen=True)
class Fields:
    """A header before it is packed."""

    length: int
    version: int = 1
    event_class: int = 1
    flags: int = 0
    stream: bytes = STREAM
    log: bytes = LOG
    seq: int = 7
    key_id: bytes = stream_key_id(STREAM_KEY)
    hlc: int = 1_796_412_345_678 << 16

    def pack(self) -> bytes:
        return struct.pack(
            ">BBH16s16sQ16sQI",
            self.version,
            self.event_class,
            self.flags,
            self.stream,
            self.log,
            self.seq,
            self.key_id,
            self.hlc,
            self.length,
        )


def sealed(payload: bytes = PAYLOAD, *, salt: bytes = SALT) -> tuple[bytes, bytes]:
    """A header and its body, as a program makes them."""
    padded = compress_and_pad(payload)
    header = Fields(body_length(padded)).pack()
    return header, seal(STREAM_KEY, header, padded, salt)


def sealed_by_hand(padded: bytes, fields: Fields | None = None) -> tuple[bytes, bytes]:
    """A header and its body around any padded content, for what no program of ours would write."""
    header = replace(fields or Fields(0), length=len(padded) + 64).pack()
    key, commitment = event_keys(STREAM_KEY, SALT, LOG, 7)
    prefix = SALT + commitment
    return header, prefix + AESGCM(key).encrypt(bytes(12), padded, header + prefix)


def deflated(payload: bytes) -> bytes:
    """Raw DEFLATE with the payload dictionary."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15, 8, zdict=payload_dictionary())
    return deflate.compress(payload) + deflate.flush()


def padded_to_64(data: bytes, *, size: int | None = None, filler: bytes = b"\x00") -> bytes:
    """Length, data and padding; another length or filler than is true on request."""
    content = (len(data) if size is None else size).to_bytes(2) + data
    return content + filler * (-len(content) % 64)
