"""A program that writes a signal unless one lies there, locks, and dies before a statement of that.

python -m tests.fakes.signal_writer FOLDER VISIT STATEMENT
"""

import os
import signal
import sys
from pathlib import Path

from inspector.casework import drafts, locking
from inspector.casework.desk import Desk
from inspector.casework.drafts import SignalDraft
from inspector.crypto.ids import SystemIds
from inspector.domain.ids import VisitId
from inspector.vault.making.keeping import open_vault
from tests.fakes.clock import DrivenClock
from tests.fakes.laws import LAWS
from tests.fakes.world import PASSPHRASE
from tests.stories.officers import CATALOGUES

# Nine digits in a row can be a citizen's number, and a lock covers those.
NO_DIGITS = str.maketrans("0123456789", "ghijklmnop")


def main(folder: Path, visit: VisitId, statement: str) -> None:
    clock, ids = DrivenClock(), SystemIds()
    vault = open_vault(folder, bytearray(PASSPHRASE), clock=clock, ids=ids)
    desk = Desk(vault, clock, ids, CATALOGUES, laws=LAWS)
    if not drafts.signal_of(desk, visit).facts:
        facts = f"Zij is bang, {ids.id16().hex().translate(NO_DIGITS)}."
        drafts.keep_signal(desk, visit, SignalDraft(facts))
        sys.stdout.write(f"KEPT {facts}\n")
        sys.stdout.flush()

    def trace(sql: str) -> None:
        if sql.startswith(statement):
            os.kill(os.getpid(), signal.SIGKILL)

    vault._connection.set_trace_callback(trace)  # type: ignore[attr-defined]
    locking.lock(desk)


if __name__ == "__main__":
    main(Path(sys.argv[1]), VisitId(sys.argv[2]), sys.argv[3])
