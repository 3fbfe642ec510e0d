"""To which key questions to the register are sealed: a document that the register signs, carried like every other."""

from dataclasses import dataclass
from datetime import date

from inspector.crypto.cbor import CborError, decode, encode
from inspector.crypto.errors import CryptoError
from inspector.crypto.readerkeys import READER_PUBLIC_SIZE, ReaderKeyError, load_reader_public
from inspector.crypto.shapes import a_map, a_text, some_bytes

FORMAT = "inspector-question-key/1"
NAME = "register-questions"
"""How its name begins in a directory."""
DOCUMENT_MOST = 2_000

_DAY_CHARACTERS = 10


class QuestionKeyError(CryptoError):
    """The bytes are no key for questions."""


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """A public reader key, and the last day on which a device seals to it."""

    public: bytes
    last: date

    @property
    def name(self) -> str:
        """What the document is called in a directory."""
        return f"{NAME} {self.last.isoformat()}"

    def encode(self) -> bytes:
        """The document."""
        return encode({0: FORMAT, 1: self.public, 2: self.last.isoformat()})


def read_question_key(document: bytes) -> QuestionKey:
    """The key in a document.

    Raises:
        QuestionKeyError: there is none, or nothing can be sealed to it.
    """
    try:
        fields = a_map(decode(document, limit=DOCUMENT_MOST), 0, 1, 2)
        public, said = some_bytes(fields[1], READER_PUBLIC_SIZE), a_text(fields[2], most=_DAY_CHARACTERS)
        load_reader_public(public)
        found = QuestionKey(public, date.fromisoformat(said))
    except (CborError, ReaderKeyError, ValueError) as error:
        raise QuestionKeyError("no key for questions") from error
    if fields[0] != FORMAT or found.encode() != document:
        raise QuestionKeyError("no key for questions")
    return found
