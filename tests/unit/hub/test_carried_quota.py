"""What one device brings counts by the day, whoever wrote it; what a revoked one brings counts for ever."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.hub.errors import DiskFullError
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.hub.rows import carried
from inspector.hub.rows.carried import NewFrames
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device, Log
from tests.fakes.postgres import NewDatabase
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

NEARLY = {
    "frames": NewFrames(frames=LIMITS.carried_frames_per_device_day),
    "frame_bytes": NewFrames(frame_bytes=LIMITS.carried_bytes_per_device_day),
    "logs": NewFrames(logs=LIMITS.carried_logs_per_device_day),
}


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SeededIds("hub")) as relay:
        yield InProcess(relay, clock)


@pytest.fixture
def inspector(hub: InProcess) -> Device:
    return hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)


def a_log(device: Device, events: int = 1) -> Log:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(events - 1)
    return log


def counts(hub: InProcess, device: Device, brought: NewFrames) -> None:
    known, now_ms = hub.known(device), hub.clock()
    hub.relay.store.write(lambda connection: carried.count(connection, known, brought, now_ms=now_ms)).result()


@pytest.mark.parametrize("what", NEARLY)
def test_a_device_that_brought_all_it_may_in_a_day_waits_for_the_next(
    hub: InProcess, inspector: Device, what: str
) -> None:
    counts(hub, inspector, replace(NEARLY[what], **{what: getattr(NEARLY[what], what) - 1}))
    log = a_log(inspector)

    with pytest.raises(DiskFullError):
        hub.sync(inspector, log.frame(), a_log(inspector).frame())
    assert hub.sync(hub.enrol(Agency.GEMEENTE, Role.INSPECTOR), a_log(inspector).frame()).have[0].seq == 1
    hub.clock.pass_days(1)
    assert hub.sync(inspector, log.frame(), a_log(inspector).frame()).have[0].seq == 1


def test_nothing_of_a_push_that_is_too_much_is_kept(hub: InProcess, inspector: Device) -> None:
    counts(hub, inspector, NEARLY["frames"])
    log = a_log(inspector)

    with pytest.raises(DiskFullError):
        hub.sync(inspector, log.frame())

    courier = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    assert hub.sync(courier, log.frame(1, 1)).have[0].seq == 1


def test_what_is_here_already_may_be_brought_for_ever(hub: InProcess, inspector: Device) -> None:
    log = a_log(inspector, 10)
    hub.sync(inspector, log.frame())
    counts(hub, inspector, NewFrames(frames=LIMITS.carried_frames_per_device_day - 1))

    for _ in range(3):
        assert hub.sync(inspector, log.frame()).have[0].seq == 10


def test_a_revoked_device_brings_what_it_may_in_one_day_and_never_more(hub: InProcess, inspector: Device) -> None:
    administering.revoke(hub.relay, inspector.key.id)
    log = a_log(inspector)
    assert hub.sync(inspector, log.frame()).have[0].seq == 1
    counts(hub, inspector, NewFrames(logs=LIMITS.carried_logs_per_device_day - 1))

    hub.clock.pass_days(20)

    with pytest.raises(DiskFullError):
        hub.sync(inspector, a_log(inspector).frame())
    assert hub.sync(inspector).standing.value == "revoked"
