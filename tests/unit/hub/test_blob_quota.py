"""What a device may send counts by the day, so that nobody runs out of it for life."""

from functools import partial
from pathlib import Path

import pytest

from inspector.hub.relay import opened
from inspector.hub.rows import blobs
from inspector.hub.rows.blobs import StoredRow
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
