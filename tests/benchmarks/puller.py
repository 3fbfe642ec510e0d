"""A supervisor's device in a process of its own: opens its vault, syncs, and prints what that took as JSON.

python -m tests.benchmarks.puller FOLDER
"""

import json
import sys
import time
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.crypto.ids import SystemIds
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.outcomes import Outcome
from inspector.vault.making.keeping import open_vault
from tests.benchmarks.memory import forget_the_peak, peak_mib, resident_mib
from tests.fakes.laws import LAWS
from tests.fakes.sync_officer import PASSPHRASE, a_courier
from tests.stories.officers import CATALOGUES


def main(folder: Path) -> dict[str, float]:
    """One sync."""
    clock, ids = SystemClock(), SystemIds()
    vault = open_vault(folder, bytearray(PASSPHRASE), clock=clock, ids=ids)
    desk = Desk(vault, clock, ids, CATALOGUES, laws=LAWS)
    identity = vault.identity
    carrier = HttpCarrier(HubAddress(identity.hub_url, identity.hub_public), vault.signing_key, clock=clock, ids=ids)
    courier = a_courier(vault, carrier, identity.hub_public, settle=lambda: settling.settle(desk))
    forget_the_peak()
    resident, started = resident_mib(), time.monotonic()
    result = courier.sync_once()
    seconds = time.monotonic() - started
    assert result.outcome is Outcome.OK, result
    found = {
        "seconds": seconds,
        "requests": result.requests,
        "bytes": result.bytes_up + result.bytes_down,
        "visits": len(vault.visits()),
        "resident_mib": resident,
        "peak_mib": peak_mib(),
    }
    carrier.cancel()
    vault.close()
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))) + "\n")
