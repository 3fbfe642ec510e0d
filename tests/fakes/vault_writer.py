"""A program that writes notes into a vault and says after each that it is saved. Tests start it and let it die.

python -m tests.fakes.vault_writer FOLDER VISIT keep_on
python -m tests.fakes.vault_writer FOLDER VISIT die_before STATEMENT
python -m tests.fakes.vault_writer FOLDER VISIT fill_disk
"""

import os
import resource
import signal
import sys
from pathlib import Path

from inspector.crypto.ids import SystemIds
from inspector.domain.ids import VisitId
from inspector.vault.making.keeping import open_vault
from inspector.vault.model.errors import NotSavedError
from tests.fakes.clock import DrivenClock
from tests.fakes.officer import OfficerAtWork

PASSPHRASE = b"vier losse woorden samen"


def main(folder: Path, visit: VisitId, how: str, statement: int) -> None:
    clock, ids = DrivenClock(), SystemIds()
    vault = open_vault(folder, bytearray(PASSPHRASE), clock=clock, ids=ids)
    officer = OfficerAtWork(folder.name, vault, clock, ids)
    officer.notes(visit, "warming up")
    match how:
        case "keep_on":
            for number in range(1_000_000):
                clock.passes(seconds=1)
                _save(officer, visit, f"number {number}")
        case "die_before":
            _save(officer, visit, "before")
            _die_before(officer, statement)
            _save(officer, visit, "during")
        case _:
            _fill_disk(officer, visit, folder)


def _save(officer: OfficerAtWork, visit: VisitId, text: str) -> None:
    officer.notes(visit, text)
    _say(f"SAVED {text}")


def _die_before(officer: OfficerAtWork, statement: int) -> None:
    left = iter(range(statement))

    def trace(_sql: str) -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    officer.vault._connection.set_trace_callback(trace)  # type: ignore[attr-defined]


def _fill_disk(officer: OfficerAtWork, visit: VisitId, folder: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = (folder / "vault.db-wal").stat().st_size + 40_000
    sys.dont_write_bytecode = True  # what is imported now would be kept torn
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        for number in range(1_000):
            _save(officer, visit, f"number {number}")
    except NotSavedError:
        _say("REFUSED")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    _save(officer, visit, "room again")
    officer.vault.close()
    _say("CLOSED")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), VisitId(sys.argv[2]), sys.argv[3], int(sys.argv[4]) if len(sys.argv) > 4 else 0)
