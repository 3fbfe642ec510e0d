"""What a device may send counts by the day, so that nobody runs out of it for life."""

import os
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection

from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import blobs, installations
from inspector.hub.rows.blobs import BlobFolder, StoredRow
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.hub_process import a_real_hub
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import TurnedClock, a_home

DAY_MS = 24 * 60 * 60 * 1000
DEVICE, OTHER = b"d" * 16, b"o" * 16


@pytest.mark.parametrize(("days_later", "counted"), [(0.0, 700), (0.5, 700), (1.5, 200), (3.0, 0)])
def test_only_what_a_device_sent_in_the_last_day_counts(tmp_path: Path, days_later: float, counted: int) -> None:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SeededIds("hub")) as relay:
        start = clock()
        for blob, device, size, days in ((b"a", DEVICE, 500, 0), (b"b", DEVICE, 200, 1), (b"c", OTHER, 900, 1)):
            row, at = StoredRow(b"s" * 16, device, size), start + days * DAY_MS
            relay.store.write(partial(blobs.add, blob=blob * 32, row=row, now_ms=at)).result()
        now = start + round(days_later * DAY_MS)

        _, sent = relay.store.read(lambda connection: blobs.sent(connection, DEVICE, since_ms=now - DAY_MS))

    assert sent == counted


def test_a_device_is_still_sending_so_many_blobs_at_most_and_the_oldest_goes_first(tmp_path: Path) -> None:
    folder = BlobFolder(a_home(tmp_path).blobs)
    names = [number.to_bytes(32) for number in range(LIMITS.unfinished_blobs_per_device + 3)]
    for age, name in enumerate(names):
        folder.make_room(name, DEVICE)
        with folder.writing(name, DEVICE, 0) as part:
            part.append(b"half")
        os.utime(folder.part(name, DEVICE), (age, age))
    with folder.writing(names[0], OTHER, 0):
        pass

    kept = {name for name in names if folder.received(name, DEVICE) is not None}
    assert kept == set(names[3:])
    assert folder.received(names[0], OTHER) == 0
    assert folder.make_room(names[-1], DEVICE) == 4 * (LIMITS.unfinished_blobs_per_device - 1)


def test_a_device_sends_so_many_blobs_a_day_and_no_more(tmp_path: Path) -> None:
    for hub in a_real_hub(tmp_path):
        device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        device.syncs(log.frame())
        with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
            relay.store.write(partial(sends_all, installation=device.key.id, now_ms=system_ms())).result()

        assert device.puts_blob(b"one more", log.stream).status_code == 507


@pytest.mark.parametrize(("is_revoked", "status"), [(False, 201), (True, 507)])
def test_of_a_revoked_device_all_days_since_then_count_together(tmp_path: Path, is_revoked: bool, status: int) -> None:
    for hub in a_real_hub(tmp_path):
        device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        device.syncs(log.frame())
        with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
            then = system_ms() - 3 * DAY_MS
            relay.store.write(partial(sends_all, installation=device.key.id, now_ms=then)).result()
            if is_revoked:
                revoke = partial(
                    installations.revoke, installation=device.key.id, agency=Agency.GEMEENTE, now_ms=then - DAY_MS
                )
                relay.store.write(revoke).result()

        assert device.puts_blob(b"one more", log.stream).status_code == status


def sends_all(connection: Connection, installation: bytes, now_ms: int) -> None:
    """As many blobs as a device may send in a day."""
    for number in range(LIMITS.blobs_per_device_day):
        row = StoredRow(b"s" * 16, installation, 1)
        blobs.add(connection, number.to_bytes(32), row, now_ms=now_ms)
