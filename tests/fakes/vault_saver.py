"""A program that saves so many notes, for whoever counts what the operating system is asked for.

python -m tests.fakes.vault_saver FOLDER VISIT NOTES
"""

import sys
from pathlib import Path

from inspector.crypto.ids import SystemIds
from inspector.domain.ids import VisitId
from inspector.vault.making.keeping import open_vault
from tests.fakes.clock import DrivenClock
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import PASSPHRASE


def main(folder: Path, visit: VisitId, notes: int) -> None:
    clock, ids = DrivenClock(), SystemIds()
    vault = open_vault(folder, bytearray(PASSPHRASE), clock=clock, ids=ids)
    officer = OfficerAtWork(folder.name, vault, clock, ids)
    for number in range(notes):
        officer.notes(visit, f"number {number}")
    vault.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), VisitId(sys.argv[2]), int(sys.argv[3]))
