"""What a hub does for the list of a day stays the same however many lists there were: counted, not timed."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.hub.relay import opened
from inspector.wire.directory import DocumentPublished, encode_declaration
from inspector.wire.documents import OF_A_DAY
from inspector.wire.event import MAY_BE_SUPERSEDED
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.counting import Cost, Counter
from tests.fakes.device import Log
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home
from tests.unit.hub.test_flat_cost import connections

FEW, SOME, MANY = 100, 1_000, 10_000
AT_ONCE = 100
FIRST = date(2026, 1, 1)


def list_of_day(log: Log, day: int) -> bytes:
    """A frame with this list, and nothing else but what opens the log."""
    name = f"{OF_A_DAY}{(FIRST + timedelta(days=day)).isoformat()}"
    log.add(
        EventClass.DIRECTORY, encode_declaration(DocumentPublished(name, bytes(9), bytes(64))), flags=MAY_BE_SUPERSEDED
    )
    return log.frame(len(log.events) if day else 1)


def cost(folder: Path, days: int) -> Cost:
    """What one more list costs a hub after a list on each of so many days."""
    with opened(a_home(folder).path, clock=TurnedClock(), ids=SeededIds("relay")) as relay:
        hub = InProcess(relay, TurnedClock())
        device = hub.enrol(Agency.GEMEENTE, Role.ADMINISTRATOR)
        log = device.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
        for first in range(0, days, AT_ONCE):
            packed = [list_of_day(log, day) for day in range(first, first + AT_ONCE)]
            assert hub.sync(device, *packed, cursor=1 << 40).refused == ()
        one_more = list_of_day(log, days)
        return Counter(*connections(hub)).cost(lambda: hub.sync(device, one_more, cursor=1 << 40))


@pytest.mark.parametrize("days", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_a_list_costs_a_hub_the_same_however_many_lists_its_log_holds(tmp_path: Path, days: int) -> None:
    few, many = (cost(tmp_path / str(each), each) for each in (FEW, days))

    assert many.is_as_flat_as(few), (few, many)
