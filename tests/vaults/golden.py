"""One version's disks, laid out in a folder where the program may work on them, and what can be read in them."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft, key_of
from inspector.demo.script.cast import DEFAULT_PASSPHRASE
from inspector.demo.summary_of import Names, summary_of
from inspector.hub.office import administering
from inspector.hub.relay import Relay, opened
from inspector.reports.proof import BundleProof
from inspector.vault.making.keeping import open_vault
from inspector.vault.sides.vault import Vault
from tests.fakes.clock import DrivenClock
from tests.fakes.day import the_catalogues
from tests.fakes.seeded_ids import SeededIds

FOLDER = Path(__file__).parent
OFFICERS = ("t1", "c1")
DISKS, BUNDLE, STICK, EXPECTED = "disks.zip", "bundle.zip", "visit.ifr", "expected.json"
LINE = "line.json"
"""What was said on the line between both devices and their hub, when they synced next."""
FILES = frozenset({DISKS, EXPECTED})

Told = dict[str, object]


@dataclass(frozen=True, slots=True)
class Golden:
    """The disks of one version in a folder of their own; the time on every clock is that of their making."""

    folder: Path
    made_at: datetime

    @classmethod
    def lay_out(cls, version: Path, folder: Path) -> "Golden":
        """Unpack one version for this user only, as the hub asks."""
        folder.mkdir(mode=0o700, parents=True)
        with zipfile.ZipFile(version / DISKS) as disks:
            disks.extractall(folder)
        for path in folder.rglob("*"):
            path.chmod(0o700 if path.is_dir() else 0o600)
        expected = msgspec.json.decode((version / EXPECTED).read_bytes())
        return cls(folder, datetime.fromisoformat(expected["made_at"]))

    @contextmanager
    def desk(self, officer: str) -> Iterator[Desk]:
        """An officer's vault, opened with the passphrase of the demo."""
        clock, ids = DrivenClock(self.made_at), SeededIds(f"golden {officer}")
        vault = open_vault(self.folder / officer, bytearray(DEFAULT_PASSPHRASE.encode()), clock=clock, ids=ids)
        try:
            desk = Desk(vault, clock, ids, the_catalogues())
            # No fixed sending is due: what leaves with one is drawn by chance.
            vault.put_draft(key_of(Draft.SENT_ON, ""), desk.today().isoformat().encode())
            yield desk
        finally:
            vault.close()

    @contextmanager
    def hub(self) -> Iterator[Relay]:
        """The hub, in this process."""
        now_ms = round(self.made_at.timestamp() * 1000)
        with opened(self.folder / "hub", clock=lambda: now_ms, ids=SeededIds("golden hub")) as relay:
            yield relay


def told_by(desk: Desk) -> Told:
    """Everything that can be read in a vault, under the ids it has there."""
    vault = desk.vault
    names = Names(
        officers={},
        businesses={},
        visits={row.id: str(row.id) for row in vault.visits()},
        signals={(signal.author.installation, signal.number): signal.number for signal in vault.signals()},
    )
    return {
        "officer": vault.me.number,
        "reads": _as_read_back(summary_of(desk, names)),
        "businesses": {each.business.name: len(each.history) for each in vault.businesses()},
        "sent_signals": len(vault.sent_signals()),
        "logs": {head.log.hex(): [head.seq, head.head.hex()] for head in vault.heads()},
        "confirmed": _confirmed(vault),
    }


def told_of(relay: Relay) -> Told:
    """How a hub stands, but for what the file system makes of it."""
    told = _as_read_back(administering.status(relay))
    return {name: value for name, value in told.items() if name != "database_bytes"}


def versions() -> list[Path]:
    """The folder of every version that has one."""
    return sorted(path.parent for path in FOLDER.glob(f"*/{EXPECTED}"))


def _as_read_back(value: object) -> Told:
    """As it comes out of a JSON file."""
    told: Told = msgspec.json.decode(msgspec.json.encode(value))
    return told


def _confirmed(vault: Vault) -> dict[str, int]:
    """For each visit how many lines of hub receipts prove when its logs were there."""
    return {
        str(row.id): len(vault.receipt_lines([stream.id for stream in vault.streams_of(row.id)]))
        for row in vault.visits()
    }


def proven_by(proof: BundleProof) -> Told:
    """What a court bundle proves, without the words for it."""
    return {
        "title": proof.title,
        "maker": proof.maker.number,
        "logs": {
            log.log.hex(): {
                "head": log.head.hex(),
                "shown": [log.shown, log.withheld, log.header_only],
                "confirmed": [[mark.seq, mark.at_ms] for mark in proof.marks.get(log.log, ())],
            }
            for log in proof.logs
        },
        "photos": proof.photos,
        "report_mark": proof.report_mark,
    }
