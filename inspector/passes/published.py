"""What a register says to every device, each a document of its own: today's list with its keys, and who opens passes.

Signed by the register with a key that the national root vouches for, and carried like every signed document.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.grant_bodies import Wrap, some_wraps
from inspector.crypto.readerkeys import ReaderPublic
from inspector.crypto.shapes import a_list, a_map, some_bytes
from inspector.crypto.signatures import PUBLIC_SIZE
from inspector.crypto.wrapping import wrap
from inspector.passes.code import CARD_KEY_SIZE, card_public
from inspector.passes.status_list import read_list

LIST_FORMAT, CARDS_FORMAT = "inspector-status-list/1", "inspector-card-keys/1"
REGISTER_KEYS_MOST = 4
READERS_MOST = 40
DOCUMENT_MOST = 60_000
OPENERS = {"gemeente": "inspector", "politie": "police"}
"""Of which agency who may open passes: whose devices get a card key."""
LIST_NAME, CARDS_NAME = "register-list", "register-cards"
"""How the names of the two documents begin in a directory; behind that of a list stands its day."""


class PublishedError(CryptoError):
    """The bytes are no document of a register."""


@dataclass(frozen=True, slots=True)
class PublishedList:
    """Today's list, and the keys by which it and passes are signed."""

    token: bytes
    registers: tuple[bytes, ...]

    def encode(self) -> bytes:
        """The document."""
        return encode({0: LIST_FORMAT, 1: self.token, 2: list(self.registers)})


@dataclass(frozen=True, slots=True)
class PublishedCardKey:
    """A card key for the shared reader keys of those who may open passes, and of nobody else."""

    card_public: bytes
    wraps: tuple[Wrap, ...]

    def encode(self) -> bytes:
        """The document."""
        return encode({0: CARDS_FORMAT, 1: self.card_public, 2: [list(each) for each in self.wraps]})

    def opened(self, unwrapped: Callable[[Wrap, bytes], bytes | None]) -> bytes | None:
        """The card key, if one of the wraps opens for whoever holds reader keys and is asked with the context."""
        for each in self.wraps:
            key = unwrapped(each, _info(self.card_public, each.recipient))
            if key is not None and card_public(key) == self.card_public:
                return key
        return None


def read_published(document: bytes) -> PublishedList | PublishedCardKey:
    """The document that these bytes are.

    Raises:
        PublishedError: they are none.
    """
    try:
        fields = a_map(decode(document, limit=DOCUMENT_MOST), 0, 1, 2)
        if fields[0] == LIST_FORMAT:
            keys = a_list(fields[2], most=REGISTER_KEYS_MOST)
            return PublishedList(some_bytes(fields[1]), tuple(some_bytes(each, PUBLIC_SIZE) for each in keys))
        if fields[0] == CARDS_FORMAT:
            return PublishedCardKey(some_bytes(fields[1], CARD_KEY_SIZE), some_wraps(fields[2], most=READERS_MOST))
    except (CborError, ValueError) as error:
        raise PublishedError("no document of a register") from error
    raise PublishedError("no document of a register")


def name_of(document: PublishedList | PublishedCardKey) -> str:
    """What the document is called in a directory: a list by its day, a card key by the year's public half."""
    if isinstance(document, PublishedCardKey):
        return f"{CARDS_NAME} {document.card_public.hex()[:16]}"
    return f"{LIST_NAME} {read_list(document.token, document.registers).issued.date().isoformat()}"


def seal_card_key(card_key: bytes, readers: Iterable[ReaderPublic]) -> PublishedCardKey:
    """Seal a card key to each of these shared reader keys."""
    public = card_public(card_key)
    wraps = tuple(Wrap(each.id, wrap(each.public, card_key, _info(public, each.id))) for each in readers)
    return PublishedCardKey(public, wraps)


def _info(public: bytes, recipient: bytes) -> bytes:
    return encode(["inspector/card-key/1", public, recipient])
