"""A police officer asks colleagues in a visit to leave a room for later: no screen, file or code says who, or why."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.documents.documents import court_bundle, finding_report
from inspector.casework.signals.handling import TOKEN_SIZE
from inspector.casework.visiting import closings, for_later
from inspector.crypto.sign_code import SignCodeError, open_sign
from inspector.domain.ids import VisitId
from inspector.domain.office_events import SignalAnswered
from inspector.domain.refusals import TextRefused
from inspector.domain.visits.for_later import PlaceNameTooLong, SignOfAnotherVisit
from inspector.vault.model.batch import Answer, Batch
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.for_later import LaterInputs, LaterProps, derive_later_props
from inspector.wire.frames import parse
from inspector.wire.scopes import EventClass, StreamKind
from tests.stories.officers import SIGNED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

ROOM = "Werkruimte 3"
THERE = ("t1", "p1", "a1", "g1", "p2")
EVERYBODY = (*THERE, "c1", "t2")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    folder: Path = tmp_path_factory.mktemp("later")
    team = a_team(folder, *EVERYBODY)
    yield team
    team.ends()


@pytest.fixture
def visit(town: Team) -> VisitId:
    visit = town.starts("t1")
    for number in THERE[1:]:
        town.joins(number, "t1", visit)
    for number in THERE:
        town.is_at_the_door(number, visit)
    town.meets(*EVERYBODY)
    return visit


def shown(team: Team, number: str, visit: VisitId) -> LaterProps:
    known = read_visit(team.desk(number), visit)
    assert known is not None
    return derive_later_props(LaterInputs(known))


def places(team: Team, number: str, visit: VisitId) -> list[str]:
    return [each.place for each in for_later.left_for_later(team.desk(number), team.visit(number, visit))]


def test_each_colleague_in_the_visit_sees_the_sign_and_nobody_else_does(town: Team, visit: VisitId) -> None:
    done(for_later.leave_for_later(town.desk("p1"), visit, f"  {ROOM} "))
    assert places(town, "p1", visit) == [ROOM]
    town.meets(*EVERYBODY)

    assert {number: places(town, number, visit) for number in THERE} == {number: [ROOM] for number in THERE}
    assert town.desk("t2").vault.left_for_later(visit) == town.desk("c1").vault.left_for_later(visit) == ()


def test_a_sign_looks_as_a_wish_of_ones_own(town: Team, visit: VisitId) -> None:
    done(for_later.leave_for_later(town.desk("p1"), visit, ROOM))
    town.meets(*EVERYBODY)
    asked = shown(town, "t1", visit)
    done(for_later.go_back(town.desk("t1"), visit, ROOM.casefold()))
    assert places(town, "t1", visit) == []

    done(for_later.leave_for_later(town.desk("t1"), visit, ROOM))
    assert shown(town, "t1", visit) == asked != LaterProps(may_write=True)
    town.meets(*EVERYBODY)
    assert places(town, "p2", visit) == [ROOM], "what an inspector leaves for later asks nothing of anybody"


def test_an_inspectors_own_wish_stays_on_his_device(town: Team, visit: VisitId) -> None:
    done(for_later.leave_for_later(town.desk("t1"), visit, ROOM))
    town.meets(*EVERYBODY)

    assert [places(town, number, visit) for number in THERE] == [[ROOM], [], [], [], []]


def test_it_goes_away_when_it_is_taken_back_and_after_half_an_hour(town: Team, visit: VisitId) -> None:
    done(for_later.leave_for_later(town.desk("p1"), visit, ROOM))
    done(for_later.leave_for_later(town.desk("p1"), visit, "Keuken"))
    town.meets(*EVERYBODY)
    done(for_later.go_back(town.desk("p1"), visit, "keuken"))
    town.meets(*EVERYBODY)
    assert {number: places(town, number, visit) for number in THERE} == {number: [ROOM] for number in THERE}

    town.world.clock.passes(minutes=31)
    assert {number: places(town, number, visit) for number in THERE} == {number: [] for number in THERE}


def test_a_tap_puts_the_banner_away_and_a_new_sign_brings_it_back(town: Team, visit: VisitId) -> None:
    done(for_later.leave_for_later(town.desk("p1"), visit, ROOM))
    town.meets(*EVERYBODY)
    assert shown(town, "t1", visit).unseen == ROOM

    done(for_later.note_seen(town.desk("t1"), visit))
    seen = shown(town, "t1", visit)
    assert (seen.unseen, [row.place for row in seen.rows]) == ("", [ROOM])

    town.world.clock.passes(minutes=1)
    done(for_later.leave_for_later(town.desk("p1"), visit, ROOM))
    town.meets(*EVERYBODY)
    assert shown(town, "t1", visit).unseen == ROOM


def test_without_a_network_a_code_says_the_same_to_whoever_takes_part(town: Team, visit: VisitId) -> None:
    other = town.starts("t2")
    done(for_later.leave_for_later(town.desk("p1"), visit, ROOM))
    code = for_later.as_code(town.desk("p1"), visit, ROOM.casefold())
    assert isinstance(code, bytes)
    assert ROOM.encode() not in code

    for number in ("t1", "g1"):
        done(for_later.take_code(town.desk(number), visit, code))
        assert places(town, number, visit) == [ROOM]
    assert for_later.take_code(town.desk("t2"), other, code) == SignOfAnotherVisit()
    with pytest.raises(SignCodeError):
        open_sign(bytes(32), code)


def test_no_file_of_the_visit_says_that_there_was_a_sign(town: Team, visit: VisitId) -> None:
    before = {number: town.visit(number, visit).known.keys() for number in THERE}
    done(for_later.leave_for_later(town.desk("p1"), visit, ROOM))
    town.meets(*EVERYBODY)
    assert {number: town.visit(number, visit).known.keys() for number in THERE} == before

    done(closings.close_visit(town.desk("t1"), visit, SIGNED))
    report, bundle = finding_report(town.desk("t1"), visit), court_bundle(town.desk("t1"), visit)
    assert isinstance(report, bytes), report
    assert isinstance(bundle, bytes), bundle
    assert ROOM not in " ".join(pages_of(report))
    assert ROOM.encode() not in bundle


def test_on_the_wire_a_sign_has_the_form_of_an_answer_and_goes_to_each_colleague_and_to_no_inbox(
    town: Team, visit: VisitId
) -> None:
    police, t1 = town.desk("p1"), town.desk("t1").vault.me.installation
    before = said_to_one(police.vault)
    police.vault.append(Batch(answers=(Answer(SignalAnswered(bytes(TOKEN_SIZE)), to=t1),)))
    ((answered, answer),) = said_to_one(police.vault).items() - before.items()

    done(for_later.leave_for_later(police, visit, ROOM))
    signs = said_to_one(police.vault).items() - before.items() - {(answered, answer)}

    assert [form for _, form in signs] == [answer] * (len(THERE) - 1)
    assert [event_class for event_class, *_ in answer] == [EventClass.LOG_OPENED, EventClass.GRANT, EventClass.SEALED]


def said_to_one(vault: Vault) -> dict[bytes, tuple[tuple[int, int, int], ...]]:
    """What leaves in streams of answers: of each event its class, how long it is, and the time its header tells."""
    frames = [frame for frame in map(parse, vault.outbox(1 << 24)) if frame.stream[0] == StreamKind.ANSWER]
    headers = {frame.stream: [event.header for event in frame.events] for frame in frames}
    return {stream: tuple((each.event_class, each.body_len, each.hlc) for each in of) for stream, of in headers.items()}


def test_a_place_has_a_short_name_and_no_number_of_a_person(town: Team, visit: VisitId) -> None:
    police = town.desk("p1")

    assert for_later.leave_for_later(police, visit, "x" * 41) == PlaceNameTooLong()
    assert for_later.leave_for_later(police, visit, "间" * 30) == PlaceNameTooLong()
    assert for_later.leave_for_later(police, visit, " ") == TextRefused("empty")
    assert for_later.leave_for_later(police, visit, "111222333") == TextRefused("citizen_number")
