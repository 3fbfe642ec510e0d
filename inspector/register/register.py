"""A register that is open: its keys, its store and the clock; the rooms `passes` and `lists` work with it."""

import hashlib
import hmac
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.domain.catalogue.laws import Laws
from inspector.domain.citizen_number import passes_eleven_test
from inspector.passes.days import day_of
from inspector.register.ages import laws_of
from inspector.register.errors import RefusedError
from inspector.register.folder import Folder, make_folder
from inspector.register.rows import Rows

DIGITS = 9


def system_now() -> datetime:
    """The clock of the machine, the only one that a register has."""
    return datetime.now(UTC)  # noqa: TID251 - everything else receives it as an argument


@dataclass(frozen=True, slots=True)
class Register:
    """What the rooms of a register share."""

    folder: Folder
    rows: Rows
    signing: SigningKey
    people_key: bytes
    question_key: ReaderKey
    ids: IdSource
    now: Callable[[], datetime]
    laws: Laws
    """By which the keeper says from which age somebody can be registered."""

    @property
    def today(self) -> date:
        """The day in the Netherlands, by which ages, passes and laws are counted."""
        return day_of(self.now())

    def person(self, number: str) -> bytes:
        """What stands in the store for a citizen service number: nothing that leads back to it without the key.

        Raises:
            RefusedError: it is no such number.
        """
        digits = re.sub(r"[\s.\-/]", "", number).zfill(DIGITS)
        if not passes_eleven_test(digits):
            raise RefusedError("that is no citizen service number: it does not pass the 11-test")
        return hmac.digest(self.people_key, digits.encode("ascii"), hashlib.sha256)


def make_register(path: Path, ids: IdSource) -> Folder:
    """Make a register in a new folder."""
    folder = make_folder(path, ids)
    Rows(folder.database, make=True)
    folder.database.chmod(0o600)
    return folder


@contextmanager
def opened(
    path: Path, ids: IdSource, now: Callable[[], datetime] = system_now, laws: Laws | None = None
) -> Iterator[Register]:
    """Open a register; the law is that of its folder unless it is given.

    Raises:
        NoRegisterError: there is none in the folder.
        RegisterError: a law in the folder cannot be read.
    """
    folder = Folder(path)
    keys = folder.signing, folder.people_key, folder.question_key
    yield Register(folder, Rows(folder.database), *keys, ids, now, laws_of(folder) if laws is None else laws)
