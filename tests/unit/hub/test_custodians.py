"""The administrator names custodians: in the directory, numbered on, whatever life the hub is in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.ids import SeededIds, SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.hub.copies import back_up, restore
from inspector.hub.custodians import name_custodians
from inspector.hub.errors import HubError
from inspector.hub.relay import opened
from inspector.wire import frames
from inspector.wire.custodian import Custodian
from inspector.wire.directory import RecoveryCustodians, decode_declaration
from inspector.wire.event import RawEvent
from inspector.wire.messages import Refusal
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from tests.unit.hub.relays import InProcess, TurnedClock, a_home


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
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


def test_custodians_stand_in_the_agency_s_directory_with_a_number_that_goes_up(hub: InProcess) -> None:
    first, second = three("first"), three("second")

    name_custodians(hub.relay, Agency.GEMEENTE, first)
    name_custodians(hub.relay, Agency.POLITIE, first)
    name_custodians(hub.relay, Agency.GEMEENTE, second)

    said = heard(hub)
    assert RecoveryCustodians(second, 2) in said
    assert said.count(RecoveryCustodians(first, 1)) == 2  # a directory for each agency


def test_a_restored_hub_numbers_on(tmp_path: Path) -> None:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
        name_custodians(relay, Agency.GEMEENTE, three("first"))
        name_custodians(relay, Agency.GEMEENTE, three("second"))
        copy = back_up(relay, tmp_path / "copy")
    restored = restore(copy.path, tmp_path / "restored", ids=SystemIds())

    with opened(restored.path, clock=clock, ids=SystemIds()) as relay:
        name_custodians(relay, Agency.GEMEENTE, three("third"))
        numbers = {each.custodians[0].name: each.number for each in heard(InProcess(relay, clock))}

    assert numbers == {"first 0": 1, "second 0": 2, "third 0": 3}


@pytest.mark.parametrize(
    "named",
    [
        three("x")[:2],
        (*three("x"), *three("y")[:1]),
        (*three("x")[:2], three("x")[0]),
        (*three("x")[:2], Custodian("Niemand", b"\xff" * 1216)),
        (*three("x")[:2], Custodian("Niemand", three("x")[2].public_key[:1184] + bytes(32))),
    ],
    ids=["two", "four", "one twice", "garbage", "small order"],
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

    assert [each.reason for each in hub.sync(officer, log.frame()).refused] == [Refusal.NOT_ALLOWED]


def test_what_another_administrator_says_does_not_count_up(hub: InProcess) -> None:
    other = hub.enrol(Agency.GEMEENTE, Role.ADMINISTRATOR)
    log = other.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
    log.declare(RecoveryCustodians(three("x"), (1 << 63) - 1))
    assert not hub.sync(other, log.frame()).refused

    name_custodians(hub.relay, Agency.GEMEENTE, three("y"))

    assert RecoveryCustodians(three("y"), 1) in heard(hub)
