"""Every way to change one thing about some bytes."""

from collections.abc import Iterator


def one_byte_changed(data: bytes) -> Iterator[bytes]:
    """The data with one bit flipped in each byte in turn."""
    for place in range(len(data)):
        yield data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :]


def cut_or_grown(data: bytes) -> Iterator[bytes]:
    """The data without its end, without its beginning, and with something added to either."""
    yield b""
    yield data[:-1]
    yield data[1:]
    yield data[: len(data) // 2]
    yield data + b"\x00"
    yield b"\x00" + data
