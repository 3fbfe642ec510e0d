"""The folder a register lives in; nobody but its own user may look inside.

```
register.key         signs passes and lists
register.statement   what the national root says of that key
question.key         opens sealed questions
people.key           under which citizen service numbers are kept
cards/<year>.key     opens passes of that year; the officers' devices have it too
laws/<hash>.json     which law holds, as its keeper had the register take it
register.db          who is registered, which passes there are, how the list stands
```
"""

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import DOCUMENT_KEY_LIFE, DocumentKeyStatement, DocumentScope, issue_document_key
from inspector.crypto.validity import Validity
from inspector.register.errors import NoRegisterError, RegisterError

_KEY_SIZE = 32


@dataclass(frozen=True, slots=True)
class Folder:
    """Where everything of a register is."""

    path: Path

    @property
    def database(self) -> Path:
        """The file of its store."""
        return self.path / "register.db"

    @property
    def signing(self) -> SigningKey:
        """What it signs with."""
        return SigningKey(_read(self.path / "register.key"))

    @property
    def statement(self) -> bytes:
        """What the national root says of its key; read each time, for it is renewed while the register runs."""
        try:
            return (self.path / "register.statement").read_bytes()
        except OSError as error:
            raise NoRegisterError(f"{self.path} holds no register") from error

    @property
    def question_key(self) -> ReaderKey:
        """What opens sealed questions."""
        return ReaderKey(_read(self.path / "question.key"))

    @property
    def people_key(self) -> bytes:
        """Under which numbers are kept."""
        return _read(self.path / "people.key")

    @property
    def laws(self) -> tuple[bytes, ...]:
        """The documents of country and municipalities that it knows."""
        return tuple(each.read_bytes() for each in sorted((self.path / "laws").glob("*.json")))

    def take_law(self, document: bytes) -> None:
        """Know a document from now on; who signed it, the caller has looked at."""
        _write(self.path / "laws" / f"{hashlib.sha256(document).hexdigest()}.json", document)

    def card_key(self, year: int, ids: IdSource) -> bytes:
        """What opens the passes that are made in a year; made when it is first asked for."""
        file = self.path / "cards" / f"{year}.key"
        if not file.exists():
            _write(file, ids.key32().hex().encode())
        return _read(file)

    def vouch(self, root: SigningKey, issuer: str, at: datetime) -> None:
        """Let the national root say for 400 days that this register's key signs passes and lists, that of today too."""
        validity = Validity.starting(at.replace(hour=0, minute=0, second=0), DOCUMENT_KEY_LIFE)
        said = DocumentKeyStatement(issuer, self.signing.public, DocumentScope.REGISTER, validity)
        _write(self.path / "register.statement", issue_document_key(said, root))


def make_folder(path: Path, ids: IdSource) -> Folder:
    """Make a folder with fresh keys; the root must still vouch for them.

    Raises:
        RegisterError: something is there already.
    """
    if path.exists() and any(path.iterdir()):
        raise RegisterError(f"{path} is not empty")
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in ("register.key", "people.key", "question.key"):
        _write(path / name, ids.key32().hex().encode())
    return Folder(path)


def _read(file: Path) -> bytes:
    try:
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise NoRegisterError(f"{file.parent} holds no register") from error
    if len(key) != _KEY_SIZE:
        raise NoRegisterError(f"{file.parent} holds no register")
    return key


def _write(file: Path, content: bytes) -> None:
    """Write for the own user only, whole or not at all."""
    file.parent.mkdir(mode=0o700, exist_ok=True)
    fresh = file.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    fresh.replace(file)
