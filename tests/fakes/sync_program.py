"""A program that does one sync and says each thing it saved, so that a test can kill it there: `FOLDER URL`."""

import sys
from pathlib import Path

from inspector.crypto.ids import SystemIds
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.vault.making.keeping import open_vault
from inspector.vault.model.changes import Changes
from tests.fakes.sync_officer import PASSPHRASE, WrongClock, a_courier


def say(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main(folder: Path, url: str) -> None:
    clock, ids = WrongClock(), SystemIds()
    vault = open_vault(folder, bytearray(PASSPHRASE), clock=clock, ids=ids)
    carrier = HttpCarrier(HubAddress(url, vault.identity.hub_public), vault.signing_key, clock=clock, ids=ids)

    def saved(_changes: Changes) -> None:
        say("saved")

    say(a_courier(vault, carrier, vault.identity.hub_public, on_changes=saved).sync_once().outcome)
    vault.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
