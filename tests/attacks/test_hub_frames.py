"""What somebody enrolled can try with the frames that pass through the hub."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.crypto.ids import SeededIds
from inspector.hub.relay import opened
from inspector.wire.event import RawEvent
from inspector.wire.frames import parse
from inspector.wire.messages import Refusal, Refused
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.unit.hub.relays import InProcess, TurnedClock, a_home


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock) as relay:
        yield InProcess(relay, clock, SeededIds("devices"))


def test_a_frame_without_its_bodies_is_refused_and_the_true_one_is_kept_whole(hub: InProcess) -> None:
    writer, colleague = (hub.enrol(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2))
    log = writer.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(3)
    whole = parse(log.frame())
    first, *others = whole.events
    bare = replace(whole, events=(first, *(RawEvent.erased(each.header, each.body_hash) for each in others)))

    stripped = hub.sync(colleague, bare.pack())
    true = hub.sync(writer, log.frame())

    assert stripped.refused == (Refused(0, Refusal.MALFORMED),)
    assert stripped.receipt is None
    assert not true.refused
    assert true.have[0].head == log.heads[-1]
