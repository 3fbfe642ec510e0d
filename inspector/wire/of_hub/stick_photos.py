"""What stands before a photo on a stick: who put it there and, for the hub alone, where it belongs.

`docs/formats/stick-photos.md` describes the bytes.
"""

from dataclasses import dataclass

from inspector.crypto.signatures import PUBLIC_SIZE, SIGNATURE_SIZE, SignatureError, SigningKey, verify
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.of_hub.for_hub import SEALED_ID_BYTES, open_id_for_hub, seal_id_for_hub

MAGIC = b"IFP1"
HEADER_BYTES = len(MAGIC) + PUBLIC_SIZE + SEALED_ID_BYTES + SIGNATURE_SIZE
_SIGNED = b"inspector/stick-photo/1"


@dataclass(frozen=True, slots=True)
class PhotoHeader:
    """Who put a photo on a stick and to which stream it belongs; nothing of it is proven yet."""

    writer: bytes
    place: bytes
    """The stream, sealed to the hub."""
    signature: bytes

    def check(self, blob: bytes) -> None:
        """Return only when the writer signed for this photo in this place.

        Raises:
            UnprovenError: he did not.
        """
        try:
            verify(self.writer, self.signature, _signed(blob, self.place))
        except SignatureError as error:
            raise UnprovenError from error

    def stream(self, hub_key: SigningKey) -> bytes:
        """The stream it belongs to.

        Raises:
            ForHubError: it was sealed to another hub, or changed.
        """
        return open_id_for_hub(hub_key, self.place)


def make_photo_header(blob: bytes, stream: bytes, hub_public: bytes, key: SigningKey) -> bytes:
    """What goes before the bytes of this photo.

    Raises:
        ForHubError: the hub's key is none.
    """
    place = seal_id_for_hub(hub_public, stream)
    return MAGIC + key.public + place + key.sign(_signed(blob, place))


def read_photo_header(data: bytes) -> PhotoHeader:
    """Read it.

    Raises:
        MalformedError: it is none of this version.
    """
    if len(data) != HEADER_BYTES or not data.startswith(MAGIC):
        raise MalformedError
    writer, place = len(MAGIC) + PUBLIC_SIZE, HEADER_BYTES - SIGNATURE_SIZE
    return PhotoHeader(data[len(MAGIC) : writer], data[writer:place], data[place:])


def _signed(blob: bytes, place: bytes) -> bytes:
    return _SIGNED + blob + place
