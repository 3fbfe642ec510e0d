"""Who has the hub's database and no key: of the answers of an inbox it cannot tell whose signal was taken over."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from inspector.casework.signals import handling, signals
from inspector.casework.signals.handling import TOKEN_SIZE
from inspector.crypto.ids import SystemIds
from inspector.crypto.sealing import compress_and_pad
from inspector.domain.ids import VisitId
from inspector.domain.office_events import PlaceLeftForLater, SignalAnswered
from inspector.domain.visits.for_later import MOST_LETTERS, check_place
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import tables
from inspector.vault.events.payload import LAST_MS, write_payload
from inspector.vault.model.clock import Moment
from inspector.vault.writing.batches import ANSWER_STEP
from inspector.wire.event import RawEvent
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, EventClass, Role, StreamKind
from inspector.wire.stream_id import scope_of
from tests.fakes.facts import seen
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts
from tests.stories.officers import done

ROLES = {
    "c1": (Agency.GEMEENTE, Role.SUPERVISOR),
    "p1": (Agency.POLITIE, Role.POLICE),
    "p2": (Agency.POLITIE, Role.POLICE),
    "t1": (Agency.GEMEENTE, Role.INSPECTOR),
    "t2": (Agency.GEMEENTE, Role.INSPECTOR),
    "a1": (Agency.ARBEIDSINSPECTIE, Role.LABOUR),
}
WRITERS = ("t1", "t2", "a1")
pytestmark = pytest.mark.timeout(600)


@dataclass
class Town:
    """Three who each sealed a signal, and the police, who took over that of the first."""

    hub: RealHub
    officers: dict[str, SyncOfficer]

    def states(self, number: str) -> list[tuple[bool, bool]]:
        return [(each.delivered, each.taken_over) for each in self.officers[number].vault.sent_signals()]

    def given(self, number: str) -> int:
        """How many streams of answers the hub let this device have, its own among them."""
        return len(self.officers[number].vault.streams(StreamKind.ANSWER))

    def answers_of(self, number: str) -> list[list[RawEvent]]:
        """What the hub has of that device's answers, stream by stream."""
        segments, logs = tables.segments.c, tables.logs.c
        query = select(segments.frame).join_from(tables.segments, tables.logs, segments.log == logs.log)
        installation = bytes.fromhex(self.officers[number].vault.me.installation)
        with opened(self.hub.home, clock=system_ms, ids=SystemIds()) as relay:
            rows = relay.store.read(
                lambda connection: connection.execute(query.where(logs.installation == installation)).all()
            )
        found: dict[bytes, list[RawEvent]] = {}
        for row in rows:
            frame = parse(row.frame)
            if scope_of(frame.stream).kind is StreamKind.ANSWER:
                found.setdefault(frame.stream, []).extend(frame.events)
        return list(found.values())


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder: Path = tmp_path_factory.mktemp("town")
    for hub in a_real_hub(folder / "hub"):
        officers = {number: enrolled(hub, folder / number, *who) for number, who in ROLES.items()}
        meet(*officers.values())
        linde = registers_linde(officers["c1"])
        meet(*officers.values())
        for number in WRITERS:
            visit = starts(officers[number], linde)
            done(signals.seal_signal(desk_of(officers[number]), visit, Agency.POLITIE, ("MH-12",), seen(number)))
        assert [each.delivered for each in officers["t1"].vault.sent_signals()] == [False]
        meet(*officers.values())
        first = next(each for each in officers["p1"].vault.signals() if each.text == "t1")
        done(handling.note_read(desk_of(officers["p1"]), first.event))
        done(handling.take_over(desk_of(officers["p1"]), first.event))
        meet(*officers.values())
        yield Town(hub, officers)
        for officer in officers.values():
            officer.closes()


def test_the_writer_hears_by_the_hub_that_it_was_taken_over_and_the_others_do_not(town: Town) -> None:
    assert [town.states(number) for number in WRITERS] == [[(True, True)], [(True, False)], [(True, False)]]


def test_the_inbox_hears_by_the_hub_who_read_and_who_handles_it(town: Town) -> None:
    p1 = town.officers["p1"].vault.me.installation
    first = next(each for each in town.officers["p2"].vault.signals() if each.text == "t1")

    assert [[done.officer.installation for done in each] for each in (first.read, first.taken)] == [[p1], [p1]]


def test_the_hub_gives_an_answer_to_whom_it_is_for_and_to_nobody_else(town: Town) -> None:
    # Of p1 are: that he read it, that he took it over, and six answers, of which one is to himself and one to p2.
    assert {number: town.given(number) for number in ROLES} == {"c1": 1, "p1": 8, "p2": 3, "t1": 1, "t2": 1, "a1": 1}


def test_who_never_wrote_is_answered_like_who_did(town: Town) -> None:
    assert {number for number in ROLES if number[0] != "p" and town.given(number)} == {*WRITERS, "c1"}
    assert town.officers["c1"].vault.sent_signals() == ()


def test_all_answers_that_leave_the_agency_have_one_form(town: Town) -> None:
    elsewhere = [each for each in town.answers_of("p1") if scope_of(each[0].header.stream).owner is not Agency.POLITIE]

    forms = {tuple((event.header.event_class, event.header.body_len) for event in each) for each in elsewhere}

    assert len(elsewhere) == len(WRITERS) + 1
    assert [[event_class for event_class, _ in form] for form in forms] == [
        [EventClass.LOG_OPENED, EventClass.GRANT, EventClass.SEALED]
    ]


def test_the_hub_counts_what_an_inbox_read_and_took_over(town: Town) -> None:
    owners = [scope_of(each[0].header.stream).owner for each in town.answers_of("p1")]

    assert owners.count(Agency.POLITIE) - 2 == 2, "read, taken over; two of the answers are to the police themselves"
    assert len(owners) - owners.count(Agency.POLITIE) == len(WRITERS) + 1


def test_no_header_of_an_answer_tells_a_time(town: Town) -> None:
    assert {event.header.hlc for each in town.answers_of("p1") for event in each} == {0}


@given(
    chance=st.integers(0),
    wall_ms=st.integers(1_700_000_000_000, LAST_MS),
    monotonic_ms=st.integers(0, 1 << 40),
    place=st.text(min_size=1, max_size=MOST_LETTERS).filter(lambda text: check_place(text) is None),
    anchor=st.none() | st.tuples(st.integers(1_700_000_000_000, LAST_MS), st.none() | st.integers(0, 1 << 40)),
)
def test_what_is_said_to_one_reader_has_one_size_whatever_it_is_and_whatever_clocks_it_holds(
    chance: int, wall_ms: int, monotonic_ms: int, place: str, anchor: tuple[int, int | None] | None
) -> None:
    random = sha256(str(chance).encode()).digest()
    moment = Moment(wall_ms, monotonic_ms, random[TOKEN_SIZE:], anchor)

    said = SignalAnswered(random[:TOKEN_SIZE]), PlaceLeftForLater(VisitId(random.hex()), place, wall_ms)
    sizes = {len(compress_and_pad(write_payload(each, (), moment, wall_ms << 16), ANSWER_STEP)) for each in said}

    assert sizes == {ANSWER_STEP}
