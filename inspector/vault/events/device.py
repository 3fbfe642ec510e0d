"""What this installation writes with, besides its database."""

from dataclasses import dataclass

from inspector.crypto.ids import IdSource
from inspector.crypto.signatures import SigningKey
from inspector.vault.events.moments import Moments
from inspector.vault.files.blobs import Blobs
from inspector.vault.files.copied import Thing
from inspector.vault.files.damaged import drop_damaged
from inspector.vault.files.second_copy import SecondCopy
from inspector.vault.files.write_ahead import WriteAhead
from inspector.vault.store.store import Store


@dataclass(frozen=True, slots=True)
class Device:
    """Its key, its clocks, its chance, and the files beside the database."""

    key: SigningKey
    ids: IdSource
    moments: Moments
    second_copy: SecondCopy
    write_ahead: WriteAhead
    salt: Thing
    """That of the database's pages."""
    blobs: Blobs
    directory: bytes | None
    """The stream of the agency's directory, as enrolment named it."""

    def keep_beside(self, *, is_in_file: bool = False) -> None:
        """Write what is pending beside the file, with the place that the write-ahead log reached.

        Raises:
            OSError: the disk refused; it stays pending.
        """
        self.second_copy.write(self.write_ahead.reached(), is_in_file=is_in_file)

    def keep_all_beside(self, store: Store) -> None:
        """Write the second copy anew: what was erased or receipted meanwhile is in it no more.

        Raises:
            OSError: the disk refused; the old one stands.
            DatabaseError: the tables cannot be read.
        """
        self.second_copy.write_anew((self.salt, *store.second_copies()), self.write_ahead.reached())

    def drop_damaged(self) -> None:
        """Take away the files of a vault that was salvaged here.

        Raises:
            OSError: the disk refused.
        """
        drop_damaged(self.second_copy.folder)

    def empty_log(self, store: Store) -> bool:
        """Leave nothing in the write-ahead log; whether that was done.

        It is said outside before, or an empty log would be taken for a lost one.

        Raises:
            OSError: the disk refused.
            DatabaseError: the disk refused.
        """
        return empty_log(store, self.second_copy, self.write_ahead)


def empty_log(store: Store, second_copy: SecondCopy, write_ahead: WriteAhead) -> bool:
    """`Device.empty_log`, also of a database that is not read yet."""
    if not write_ahead.reached().frames:
        return True
    if not store.fill_file():
        return False
    second_copy.write(write_ahead.reached(), is_in_file=True)
    return store.empty_log()
