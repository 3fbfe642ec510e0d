"""A program whose disk fails it, or that dies, while the slots of a vault are written anew. Tests start it.

python -m tests.fakes.slots_writer FOLDER STEP [NEW [refuses]]

It unlocks the vault or, with a new passphrase, changes to that; then it says whether that was saved. Before step 0 the
new file is opened, 1 it goes to the disk, 2 it takes the old one's place, 3 the folder follows.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from inspector.crypto.ids import SystemIds
from inspector.crypto.stretching import FLOOR
from inspector.vault.making.keeping import change_passphrase, open_vault
from inspector.vault.model.errors import NotSavedError
from tests.fakes.clock import DrivenClock
from tests.fakes.world import PASSPHRASE


def main(folder: Path, last: int, new: str = "", how: str = "dies") -> None:
    steps, fsync, has_begun = count(), os.fsync, False
    part = str(folder / "slots.cbor.part")

    def take() -> None:
        if has_begun and next(steps) == last:
            if how == "refuses":
                raise OSError(28, "No space left on device")
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal has_begun
        has_begun = has_begun or (event == "open" and arguments[:2] == (part, "w"))
        if event in {"open", "os.rename"} and str(arguments[0]) == part:
            take()

    def noticed_fsync(descriptor: int) -> None:
        take()
        fsync(descriptor)

    os.fsync = noticed_fsync  # type: ignore[assignment]  # nobody here hands over a file
    sys.addaudithook(audit)
    if not new:
        open_vault(folder, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SystemIds())
        return
    try:
        change_passphrase(folder, bytearray(PASSPHRASE), bytearray(new.encode()), SystemIds(), FLOOR)
        sys.stdout.write("saved")
    except NotSavedError:
        sys.stdout.write("not saved")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
