"""What directories said of a register goes from a hub and every file of it once no municipality has one."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inspector.cli.hub_office.laws import register_in
from inspector.crypto.ids import SystemIds
from inspector.demo.script.cast import Municipality, ScriptRegime
from inspector.domain.entering import DUTCH_TIME
from inspector.domain.values import Regime
from inspector.hub.answering.in_force import RegisterDays, RegisterInForce
from inspector.hub.frames.superseding import let_register_go
from inspector.hub.office.checking import check
from inspector.hub.relay import opened
from inspector.wire import frames
from inspector.wire.asking.tokens import token_day
from inspector.wire.directory import Declaration, DocumentPublished, TokenKeyNamed
from inspector.wire.event import FIRST_HEAD
from inspector.wire.frames import Frame
from inspector.wire.scopes import Agency, Role
from tests.fakes.postgres import NewDatabase, files_of
from tests.fakes.publishing import publishes
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home

GEMEENTE = Agency.GEMEENTE
FIRST = datetime.fromtimestamp(START_MS // 1000, UTC).date()
LAST = FIRST + timedelta(days=2)
TOWN = Municipality(
    "Voorbeeldstad",
    regimes=(
        ScriptRegime(Regime.WRP_REGISTER, FIRST, LAST),
        ScriptRegime(Regime.LOCAL_ORDINANCE, LAST + timedelta(days=1)),
    ),
)
CARDS = DocumentPublished(f"register-cards {FIRST.year}", SeededIds("cards").token(300), b"signature")
A_LIST = DocumentPublished(f"register-list {FIRST.isoformat()}", SeededIds("list").token(300), b"signature")
KEY = TokenKeyNamed(token_day(START_MS), SeededIds("key").key32())
OTHER = DocumentPublished("wet.json", SeededIds("law").token(300), b"signature")
SECRETS = (b"register-cards", b"register-list", b"token_key_named", CARDS.packed, A_LIST.packed, KEY.key_hash)


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def says(hub: InProcess, *said: Declaration) -> None:
    for each in said:
        hub.relay.store.write(
            lambda connection, each=each: hub.relay.registrar.declare(  # type: ignore[misc]
                connection, GEMEENTE, each, now_ms=hub.clock()
            )
        ).result()


def comes_to(hub: InProcess, day: date, hour: int, minute: int) -> None:
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=DUTCH_TIME)
    hub.clock.now_ms = round(moment.timestamp() * 1000)


def found_on_disk(hub: InProcess) -> set[bytes]:
    address = hub.relay.home.address
    if address is not None:
        kept = files_of(address)
    else:
        kept = b"".join(each.read_bytes() for each in hub.relay.home.path.rglob("*") if each.is_file())
    return {each for each in SECRETS if each in kept}


def directory_of(hub: InProcess) -> list[Frame]:
    """What a new device is given of the municipality's directory, each log whole and proven by its chain."""
    reply = hub.sync(hub.enrol(GEMEENTE, Role.INSPECTOR))
    assert not reply.more
    found = [frames.parse(each) for each in reply.frames]
    mine = [each for each in found if each.stream == hub.directory(GEMEENTE)]
    heads: dict[bytes, bytes] = {}
    for each in mine:
        heads[each.log] = each.heads(heads.get(each.log, FIRST_HEAD))[-1]
    return mine


def bodies(hub: InProcess) -> list[bool]:
    events = [event for frame in directory_of(hub) for event in frame.events]
    return [event.body is not None for event in events if event.header.may_be_let_go]


def over_from(at_ms: int) -> RegisterDays:
    return RegisterDays(lambda now: now < at_ms, lambda now: now < at_ms)


def test_a_hub_holds_what_a_register_said_until_the_last_question_died_and_then_no_byte_of_it(hub: InProcess) -> None:
    publishes(hub.relay.home, TOWN, hub.clock)
    says(hub, CARDS, A_LIST, KEY, OTHER)
    in_force = RegisterInForce(hub.relay, register_in, is_named=False)
    for day, hour, minute in ((FIRST, 13, 0), (LAST, 23, 59), (LAST + timedelta(days=1), 12, 9)):
        comes_to(hub, day, hour, minute)
        in_force.look()
        assert bodies(hub) == [True] * 3
        assert found_on_disk(hub) == set(SECRETS)

    comes_to(hub, LAST + timedelta(days=1), 12, 11)
    in_force.look()

    assert bodies(hub) == [False] * 3
    assert found_on_disk(hub) == set()
    assert OTHER.packed in b"".join(each.pack() for each in directory_of(hub))
    assert check(hub.relay.home.path, is_served=True) == ()


def test_a_device_that_was_away_is_sent_nothing_twice_by_the_end(hub: InProcess) -> None:
    device = hub.enrol(GEMEENTE, Role.INSPECTOR)
    says(hub, CARDS, KEY)
    cursor = hub.sync(device).cursor
    RegisterInForce(hub.relay, lambda _: over_from(0)).look()

    assert hub.sync(device, cursor=cursor).frames == ()
    assert bodies(hub) == [False] * 2


def test_a_hub_that_was_killed_before_its_files_forgot_forgets_at_the_next_start(hub: InProcess) -> None:
    says(hub, CARDS, A_LIST, KEY)
    hub.relay.store.write(lambda connection: let_register_go(connection, -1)).result()
    before = found_on_disk(hub)

    RegisterInForce(hub.relay, lambda _: over_from(0)).look()

    assert before, "this is what a kill leaves"
    assert found_on_disk(hub) == set()


def test_a_second_period_that_is_published_later_says_its_own_and_ends_too(hub: InProcess) -> None:
    says(hub, CARDS, A_LIST, KEY)
    end = START_MS
    in_force = RegisterInForce(hub.relay, lambda _: over_from(end))
    hub.clock.pass_days(1)
    in_force.look()
    first = bodies(hub)
    hub.clock.pass_days(30)
    end = hub.clock() + 24 * 3600 * 1000
    says(hub, OTHER, CARDS)
    in_force.look()
    second = bodies(hub)
    hub.clock.pass_days(2)
    in_force.look()

    assert (first, second, bodies(hub)) == ([False] * 3, [False] * 3 + [True], [False] * 4)
    assert found_on_disk(hub) == set()


def test_a_hub_empties_nothing_while_a_later_day_has_a_register(hub: InProcess) -> None:
    says(hub, CARDS)
    RegisterInForce(hub.relay, lambda _: RegisterDays(lambda _: False, lambda _: True)).look()

    assert bodies(hub) == [True]
