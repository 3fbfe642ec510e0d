"""What was withdrawn and brought back: the same for everybody, in whichever order it comes."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.visiting import notes
from inspector.domain.actions import Action
from inspector.domain.events import BroughtBack, NoteWritten, Withdrawn
from inspector.domain.ids import EventId, VisitId
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import AlreadyClosed, NotAllowed, UnknownThing
from inspector.domain.visits.visit import fold
from inspector.reports import stored_zip
from tests.stories.officers import Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

TEXT = "De nooduitgang was vrij."


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "c1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    team.joins("t2", "t1", visit)
    done(notes.write_note(team.desk("t1"), visit, TEXT))
    team.meets("t1", "t2", "c1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def the_note(team: Team, visit: VisitId) -> EventId:
    (note,) = team.visit("t1", visit).all_of(NoteWritten)
    return note.id


def texts(team: Team, number: str, visit: VisitId) -> list[str]:
    return [note.event.text for note in team.visit(number, visit).notes]


def test_it_counts_again_for_everybody_and_can_be_withdrawn_again(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    done(notes.withdraw(team.desk("t1"), visit, note, "dubbel"))
    assert texts(team, "t1", visit) == []

    done(notes.bring_back(team.desk("t1"), visit, note))

    team.meets("t1", "t2", "c1")
    assert [texts(team, number, visit) for number in ("t1", "t2", "c1")] == [[TEXT]] * 3
    done(notes.withdraw(team.desk("t1"), visit, note, "toch dubbel"))
    assert texts(team, "t1", visit) == []
    assert [each.event.reason for each in team.visit("t1", visit).withdrawals] == ["toch dubbel"]


def test_a_withdrawal_of_which_its_author_did_not_know_still_stands(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    done(notes.withdraw(team.desk("t1"), visit, note, "dubbel"))
    done(notes.withdraw(team.desk("t2"), visit, note, "klopt niet"))

    done(notes.bring_back(team.desk("t1"), visit, note))

    team.meets("t1", "t2")
    assert texts(team, "t1", visit) == texts(team, "t2", visit) == []
    done(notes.bring_back(team.desk("t1"), visit, note))
    assert texts(team, "t1", visit) == [TEXT]


def test_only_its_author_brings_it_back_and_only_before_signing(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    assert isinstance(notes.bring_back(team.desk("t1"), visit, note), UnknownThing)
    done(notes.withdraw(team.desk("t1"), visit, note, "dubbel"))
    team.meets("t1", "t2")

    assert notes.bring_back(team.desk("t2"), visit, note) == NotAllowed(Action.BRING_BACK)
    team.closes("t1", visit)
    assert notes.bring_back(team.desk("t1"), visit, note) == AlreadyClosed()


def test_every_order_of_arrival_adds_up_to_the_same(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    for reason in ("een", "twee"):
        done(notes.withdraw(team.desk("t1"), visit, note, reason))
        done(notes.bring_back(team.desk("t1"), visit, note))
    done(notes.withdraw(team.desk("t1"), visit, note, "drie"))
    whole = team.visit("t1", visit)
    said = whole.all_of(Withdrawn, BroughtBack)
    others = [each for each in whole.known.values() if each not in said]

    for order in permutations(said):
        assert fold(visit, (*order, *others)) == whole
        assert fold(visit, (*others, *order[:2])).with_events((*order, *others)) == whole


def test_nothing_that_somebody_could_sign_makes_a_circle(team: Team, visit: VisitId) -> None:
    whole = team.visit("t1", visit)
    (note,) = whole.all_of(NoteWritten)
    one, other = EventId(note.id.log, 900), EventId(note.id.log, 901)
    circle = [
        Recorded(one, note.stream, note.author, note.at, note.hlc, (), Withdrawn(other, "x")),
        Recorded(other, note.stream, note.author, note.at, note.hlc, (), BroughtBack(one)),
    ]

    assert whole.with_events(circle).notes == whole.notes


def test_report_and_bundle_hold_what_counts(team: Team, visit: VisitId) -> None:
    note = the_note(team, visit)
    done(notes.withdraw(team.desk("t1"), visit, note, "dubbel"))
    team.meets("t1", "c1")
    without = documents.finding_report(team.desk("c1"), visit)
    done(notes.bring_back(team.desk("t1"), visit, note))
    team.meets("t1", "c1")

    report, bundle = documents.finding_report(team.desk("c1"), visit), documents.court_bundle(team.desk("c1"), visit)

    assert isinstance(without, bytes)
    assert isinstance(report, bytes)
    assert isinstance(bundle, bytes)
    assert TEXT not in " ".join(pages_of(without))
    assert TEXT in " ".join(pages_of(report))
    events = stored_zip.unpack(bundle)["events.json"]
    assert b"withdrawn" in events
    assert b"brought_back" in events
