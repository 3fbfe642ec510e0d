"""When the hub had a log: its writer's receipt says it exactly, everybody else's to the quarter of an hour."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.hub.relay import opened
from inspector.wire.messages import SyncReply
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.receipts import open_receipt
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Log
from tests.fakes.postgres import NewDatabase
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

QUARTER_MS = 15 * 60 * 1000
STREAM_KEY = bytes(range(32))


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


@pytest.mark.parametrize("later_ms", [1, 61_007, QUARTER_MS - 1])
def test_a_receipt_keeps_its_exact_line_for_its_writer_and_for_nobody_else(hub: InProcess, later_ms: int) -> None:
    writer, reader = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR), hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)
    log = writer.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.grant(STREAM_KEY, reader.reader)
    log.seal(2)
    hub.clock.now_ms += later_ms
    brought = hub.clock()
    to_writer = hub.sync(writer, log.frame())
    hub.clock.now_ms += 4 * QUARTER_MS

    to_reader = hub.sync(reader)

    assert brought % QUARTER_MS
    assert line_in(hub, to_writer, log).at_ms == brought
    assert line_in(hub, to_reader, log).at_ms == -(-brought // QUARTER_MS) * QUARTER_MS


def line_in(hub: InProcess, reply: SyncReply, log: Log) -> ReceiptLine:
    """What the receipt in a reply says of a log."""
    assert reply.receipt is not None
    lines = open_receipt(reply.receipt, hub.relay.hub_key.public).lines
    (line,) = (each for each in lines if each.head.log == log.id)
    return line
