"""The folder a hub lives in: its keys, its database, its blobs. Nobody but the hub's own user may look inside.

```
hub.key                       signs receipts
hub.key.next                  the key that takes its place, until that is done
old-keys/<key id>.key         what it had before: open what was sealed to them on sticks
hub.db                        everything the tables hold, unless they are elsewhere:
database.url                  the address of the PostgreSQL database that holds them
hub.lock                      locked while a process serves; empty
looking-*/                    the tables of PostgreSQL while a check reads them; of a killed one swept at the start
blobs.url                     the address of the bucket that holds the blobs, unless they are in the folder
blobs.credentials             with which key to ask there, unless the environment says so
blobs/                        ciphertext files, named by their hash; what `hub.db` does not name is swept at the start
agencies/<agency>/            enrolment.key, enrolment.statement, administrator.key
offline-roots/<agency>.key    to be carried away after `init`; the hub never reads them again
offline-roots/landelijk.key   the same, for whoever signs for the whole country
```
"""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import NoHubError, UnsafeError
from inspector.wire.scopes import Agency

ENROLMENT_STATEMENT = "enrolment.statement"
NATIONAL_ROOT = "landelijk.key"
ADDRESS_FILE = "database.url"
BLOBS_ADDRESS_FILE = "blobs.url"
CREDENTIALS_FILE = "blobs.credentials"
LOOKING = "looking-"
OLD_KEYS = "old-keys"

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class AgencyKeys:
    """What the hub signs with for one agency."""

    enrolment: SigningKey
    enrolment_file: Path
    administrator: SigningKey

    @property
    def enrolment_statement(self) -> bytes:
        """What the root says of the enrolment key; read each time, for it is renewed while the hub runs."""
        return self.enrolment_file.read_bytes()


@dataclass(frozen=True, slots=True)
class Home:
    """The folder and where everything in it is."""

    path: Path
    given_address: str | None = None
    """Where its tables are, whatever the folder says."""
    given_blobs: str | None = None
    """Where its blobs are, whatever the folder says."""

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.path / "hub.db"

    @property
    def address_file(self) -> Path:
        """What says that the tables are in a PostgreSQL database."""
        return self.path / ADDRESS_FILE

    @property
    def address(self) -> str | None:
        """The address of the PostgreSQL database that holds the tables; None when the SQLite file does."""
        if self.given_address is not None or not self.address_file.exists():
            return self.given_address
        return self.address_file.read_text(encoding="utf-8").strip()

    @property
    def blobs(self) -> Path:
        """The folder of blobs."""
        return self.path / "blobs"

    @property
    def blobs_address_file(self) -> Path:
        """What says that the blobs are in a bucket."""
        return self.path / BLOBS_ADDRESS_FILE

    @property
    def blobs_address(self) -> str | None:
        """The address of the bucket that holds the blobs; None when the folder does."""
        if self.given_blobs is not None or not self.blobs_address_file.exists():
            return self.given_blobs
        return self.blobs_address_file.read_text(encoding="utf-8").strip()

    @property
    def credentials_file(self) -> Path:
        """With which key to ask for blobs."""
        return self.path / CREDENTIALS_FILE

    @property
    def agencies(self) -> Path:
        """The folder of what the hub signs with for its agencies."""
        return self.path / "agencies"

    @property
    def offline_roots(self) -> Path:
        """The folder of root keys, as long as nobody has carried them to a safe."""
        return self.path / "offline-roots"

    @property
    def hub_key_file(self) -> Path:
        """The key that signs receipts."""
        return self.path / "hub.key"

    @property
    def next_key_file(self) -> Path:
        """The key that is about to take the place of the one that signs receipts."""
        return self.path / "hub.key.next"

    def old_key_file(self, name: bytes) -> Path:
        """Where a key lies that the hub had before, by its key id."""
        return self.path / OLD_KEYS / f"{name.hex()}.key"

    def old_keys(self) -> tuple[SigningKey, ...]:
        """The keys that the hub had before, as far as they are here."""
        return tuple(read_key(path) for path in sorted((self.path / OLD_KEYS).glob("*.key")))

    def agency_folder(self, agency: Agency) -> Path:
        """The folder of what the hub signs with for one agency."""
        return self.agencies / agency.value

    def hub_key(self) -> SigningKey:
        """The key that signs receipts."""
        return read_key(self.hub_key_file)

    def agency_keys(self, agency: Agency) -> AgencyKeys:
        """What the hub signs with for one agency."""
        folder = self.agency_folder(agency)
        return AgencyKeys(
            read_key(folder / "enrolment.key"),
            folder / ENROLMENT_STATEMENT,
            read_key(folder / "administrator.key"),
        )

    def check(self) -> None:
        """Return only when there is a hub here that nobody else can read.

        Raises:
            NoHubError: there is none.
            UnsafeError: the folder or a key belongs to another user, or others may open it.
        """
        if not self.hub_key_file.is_file():
            raise NoHubError(f"no hub in {self.path}: make one with `inspector hub init`")
        if os.name != "posix":
            return
        tables = [self.database] if self.address is None else [self.address_file] * self.address_file.exists()
        told = [each for each in (self.blobs_address_file, self.credentials_file) if each.exists()]
        for path in (self.path, *self.path.rglob("*.key"), *tables, *told):
            found = path.stat()
            if found.st_uid != os.geteuid():
                raise UnsafeError(f"{path} belongs to another user")
            if found.st_mode & _OTHERS:
                raise UnsafeError(f"others may open {path}: chmod go-rwx it")


def make_folder(path: Path) -> None:
    """Make a folder for this user only."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)


def write_secret(path: Path, content: bytes) -> None:
    """Write a new file for this user only, and have the disk keep it before anything is signed with it."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def write_new(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a new file for this user only, its content on the disk before this returns."""
    make_folder(path.parent)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def replace_secret(path: Path, content: bytes) -> None:
    """Put another file in the place of one, so that whoever reads finds the old or the new one, also after a crash."""
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    write_secret(fresh, content)
    fresh.replace(path)
    if os.name == "posix":
        sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Have the disk keep the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_key(path: Path, seed: bytes) -> SigningKey:
    """Write the seed of a signing key and give the key."""
    write_secret(path, seed_text(seed))
    return SigningKey(seed)


def seed_text(seed: bytes) -> bytes:
    """The seed of a signing key as its file holds it."""
    return seed.hex().encode() + b"\n"


def read_key(path: Path) -> SigningKey:
    """Read a signing key.

    Raises:
        NoHubError: there is none.
    """
    try:
        return SigningKey(bytes.fromhex(path.read_text(encoding="ascii").strip()))
    except (OSError, ValueError) as error:
        raise NoHubError(f"{path} holds no key") from error
