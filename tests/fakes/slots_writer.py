"""A program that unlocks a vault and dies while its slots are written anew. Tests start it.

python -m tests.fakes.slots_writer FOLDER STEP

Before step 0 the new file is opened, 1 it goes to the disk, 2 it takes the old one's place, 3 the folder follows.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from inspector.crypto.ids import SystemIds
from inspector.vault.keeping import open_vault
from tests.fakes.clock import DrivenClock
from tests.fakes.world import PASSPHRASE


def main(folder: Path, last: int) -> None:
    steps, fsync = count(), os.fsync
    part = str(folder / "slots.cbor.part")

    def take() -> None:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"open", "os.rename"} and str(arguments[0]) == part:
            take()

    def noticed_fsync(descriptor: int) -> None:
        take()
        fsync(descriptor)

    os.fsync = noticed_fsync  # type: ignore[assignment]  # nobody here hands over a file
    sys.addaudithook(audit)
    open_vault(folder, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SystemIds())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
