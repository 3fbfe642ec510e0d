"""What passes between the program and the process without keys: a length of four bytes, then MessagePack."""

from typing import IO, TypeVar

import msgspec

MOST_BYTES = 512 * 1024 * 1024
"""No message is longer."""

MOST_CODES = 16
"""So many codes of one picture are given, and no more."""

_LENGTH_SIZE = 4
T = TypeVar("T")


class Scale(msgspec.Struct, tag=True, frozen=True):
    """Decode a picture so that its longest side is no longer than this."""

    picture: bytes
    side: int


class Preview(msgspec.Struct, tag=True, frozen=True):
    """Decode a picture that the officer chose, of any kind that can be chosen, upright and no longer than this."""

    picture: bytes
    side: int


class Share(msgspec.Struct, tag=True, frozen=True):
    """Decode such a picture and encode it anew: cropped, covered, upright, without metadata."""

    picture: bytes
    crop: tuple[int, int, int, int] | None
    """From the left, the top, to the right and the bottom, in thousandths."""
    blur: tuple[tuple[int, int, int, int], ...]


class Measure(msgspec.Struct, tag=True, frozen=True):
    """Decode a picture to its end and say what it is."""

    picture: bytes


class Search(msgspec.Struct, tag=True, frozen=True):
    """Decode a picture and read the QR codes on it."""

    picture: bytes


class Typeset(msgspec.Struct, tag=True, frozen=True):
    """Make a document of these files; they are named as the template names them."""

    files: dict[str, bytes]
    root: str
    fonts: str
    made_at_s: int


class Pixels(msgspec.Struct, tag=True, frozen=True):
    """A decoded picture: four bytes a pixel, red, green, blue and how solid, row after row from the top."""

    width: int
    height: int
    data: bytes


class Shared(msgspec.Struct, tag=True, frozen=True):
    """A picture as JPEG, encoded anew."""

    data: bytes
    width: int
    height: int


class Measured(msgspec.Struct, tag=True, frozen=True):
    """What a picture is that decodes to its end."""

    mime: str
    width: int
    height: int


class Codes(msgspec.Struct, tag=True, frozen=True):
    """What the QR codes on a picture say; none when there is nothing that can be read."""

    found: tuple[bytes, ...]


class Made(msgspec.Struct, tag=True, frozen=True):
    """A document."""

    document: bytes


class Refused(msgspec.Struct, tag=True, frozen=True):
    """It cannot be done; of a chosen picture `why` is the word of a fault, else it is for whoever looks into it."""

    why: str = ""


Asked = Scale | Preview | Share | Measure | Search | Typeset
Answer = Pixels | Shared | Measured | Codes | Made | Refused


ASKED: "msgspec.msgpack.Decoder[Asked]" = msgspec.msgpack.Decoder(Asked)
ANSWER: "msgspec.msgpack.Decoder[Answer]" = msgspec.msgpack.Decoder(Answer)


def write(stream: IO[bytes], message: Asked | Answer) -> None:
    """Send one message."""
    data = msgspec.msgpack.encode(message)
    stream.write(len(data).to_bytes(_LENGTH_SIZE))
    stream.write(data)
    stream.flush()


def read(stream: IO[bytes], kind: "msgspec.msgpack.Decoder[T]") -> T | None:
    """The next message; nothing when the other end is gone or says what is none."""
    length = stream.read(_LENGTH_SIZE)
    size = int.from_bytes(length)
    if len(length) < _LENGTH_SIZE or size > MOST_BYTES:
        return None
    try:
        return kind.decode(stream.read(size))
    except msgspec.MsgspecError:
        return None
