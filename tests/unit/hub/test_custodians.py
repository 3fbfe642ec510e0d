"""The administrator names custodians: in the directory, numbered on, whatever life the hub is in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.hub.errors import HubError
from inspector.hub.office.custodians import name_custodians
from inspector.hub.relay import opened
from inspector.wire import frames
from inspector.wire.custodian import LAST_NUMBER, Custodian
from inspector.wire.directory import RecoveryCustodians, decode_declaration
from inspector.wire.event import RawEvent
from inspector.wire.messages import FrameRefusal
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.fakes.backups import backed_up, restored
from tests.fakes.postgres import NewDatabase
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def three(seed: str) -> tuple[Custodian, ...]:
    return tuple(Custodian(f"{seed} {n}", ReaderKey(SeededIds(f"{seed} {n}").key32()).public) for n in range(3))


def heard(hub: InProcess) -> list[RecoveryCustodians]:
    """What a new device of the gemeente hears."""
    device = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    events: list[RawEvent] = []
    reply = hub.sync(device)
    for frame in reply.frames:
        events.extend(frames.parse(frame).events)
    assert not reply.more
    said = [
        decode_declaration(event.body)
        for event in events
        if event.header.event_class is EventClass.DIRECTORY and event.body is not None
    ]
    return [each for each in said if isinstance(each, RecoveryCustodians)]


def test_custodians_stand_in_the_agency_s_directory_under_the_time_and_the_number_goes_up(hub: InProcess) -> None:
    first, second = three("first"), three("second")
    now_ms = hub.clock()

    name_custodians(hub.relay, Agency.GEMEENTE, first)
    name_custodians(hub.relay, Agency.POLITIE, first)
    name_custodians(hub.relay, Agency.GEMEENTE, second)

    said = heard(hub)
    assert RecoveryCustodians(second, now_ms + 1) in said
    assert said.count(RecoveryCustodians(first, now_ms)) == 2  # a directory for each agency


def test_with_the_clock_set_back_the_number_goes_up_all_the_same(hub: InProcess) -> None:
    hub.clock.pass_days(1)
    name_custodians(hub.relay, Agency.GEMEENTE, three("first"))
    first_ms = hub.clock()

    hub.clock.now_ms -= 60_000
    name_custodians(hub.relay, Agency.GEMEENTE, three("second"))

    assert RecoveryCustodians(three("second"), first_ms + 1) in heard(hub)


def test_a_hub_put_back_to_before_the_last_naming_numbers_past_it(tmp_path: Path) -> None:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
        name_custodians(relay, Agency.GEMEENTE, three("first"))
        copy = backed_up(relay, tmp_path / "copies").file
        clock.now_ms += 1_000
        name_custodians(relay, Agency.GEMEENTE, three("replaced"))
        (lost,) = (each.number for each in heard(InProcess(relay, clock)) if each.custodians == three("replaced"))
    again = restored(copy, tmp_path / "restored", ids=SystemIds()).home

    clock.now_ms += 1_000
    with opened(again.path, clock=clock, ids=SystemIds()) as relay:
        name_custodians(relay, Agency.GEMEENTE, three("third"))
        numbers = {each.custodians[0].name: each.number for each in heard(InProcess(relay, clock))}

    assert "replaced 0" not in numbers
    assert numbers["third 0"] > lost > numbers["first 0"]


def test_past_the_year_2199_nobody_is_named(hub: InProcess) -> None:
    hub.relay.store.write(
        lambda connection: hub.relay.registrar.declare(
            connection, Agency.GEMEENTE, RecoveryCustodians(three("x"), LAST_NUMBER), now_ms=hub.clock()
        )
    ).result()

    with pytest.raises(HubError, match="2199"):
        name_custodians(hub.relay, Agency.GEMEENTE, three("y"))

    assert heard(hub) == [RecoveryCustodians(three("x"), LAST_NUMBER)]


def test_a_number_beyond_is_taken_from_nobody(hub: InProcess) -> None:
    beyond = RecoveryCustodians(three("x"), LAST_NUMBER + 1)

    with pytest.raises(HubError):
        hub.relay.store.write(
            lambda connection: hub.relay.registrar.declare(connection, Agency.GEMEENTE, beyond, now_ms=hub.clock())
        ).result()

    assert heard(hub) == []


@pytest.mark.parametrize(
    "named",
    [
        three("x")[:2],
        (*three("x"), *three("y")[:1]),
        (*three("x")[:2], three("x")[0]),
        (*three("x")[:2], Custodian("X  1", three("x")[2].public_key)),
        (*three("x")[:2], Custodian("x 2", three("x")[0].public_key)),
        (*three("x")[:2], Custodian("Niemand", b"\xff" * 1216)),
        (*three("x")[:2], Custodian("Niemand", three("x")[2].public_key[:1184] + bytes(32))),
    ],
    ids=["two", "four", "one twice", "one name", "one key", "garbage", "small order"],
)
def test_anything_but_three_real_keys_is_refused(hub: InProcess, named: tuple[Custodian, ...]) -> None:
    with pytest.raises(HubError):
        name_custodians(hub.relay, Agency.GEMEENTE, named)

    assert heard(hub) == []


def test_an_agency_that_is_not_served_gets_none(hub: InProcess) -> None:
    with pytest.raises(HubError):
        name_custodians(hub.relay, Agency.GGD, three("x"))


def test_whoever_is_no_administrator_is_refused_by_the_hub(hub: InProcess) -> None:
    officer = hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)
    log = officer.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
    log.declare(RecoveryCustodians(three("x"), 1))

    assert [each.reason for each in hub.sync(officer, log.frame()).refused] == [FrameRefusal.NOT_ALLOWED]


def test_what_another_administrator_says_does_not_count_up(hub: InProcess) -> None:
    other = hub.enrol(Agency.GEMEENTE, Role.ADMINISTRATOR)
    log = other.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
    log.declare(RecoveryCustodians(three("x"), LAST_NUMBER))
    assert not hub.sync(other, log.frame()).refused

    name_custodians(hub.relay, Agency.GEMEENTE, three("y"))

    assert RecoveryCustodians(three("y"), hub.clock()) in heard(hub)
