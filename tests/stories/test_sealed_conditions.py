"""A condition whose facts go sealed to the police has no answer: nothing of it is in a visit or what follows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.businesses.follow_ups import still_open
from inspector.casework.desk import Desk
from inspector.casework.documents import documents
from inspector.casework.judging import reviews
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, joining, notes, photos
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain.acts.assessing import Judgement
from inspector.domain.events import ConditionAssessed
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import NotAllowed, SealedOnly
from inspector.domain.values import Outcome, Severity
from inspector.reports.bundle_reading import read_bundle
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of
from tests.unit.viewmodels.given import the_catalogue

GUARDS = ConditionId("UV-Z-18")
FACTS = "Een man in een auto telde het geld van vier vrouwen."


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "p1")
    yield team
    team.ends()


def events_of(desk: Desk, visit: VisitId) -> int:
    found = desk.vault.visit(visit)
    return 0 if found is None else len(found.known)


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_no_answer_to_it_is_taken_by_any_agency(team: Team, outcome: Outcome | None) -> None:
    visit = team.starts("t1")
    team.joins("p1", "t1", visit)

    # Who answers a list hears where it goes instead; the police answer none.
    for number, refusal in (("t1", SealedOnly), ("p1", NotAllowed)):
        desk = team.desk(number)
        before, judgement = events_of(desk, visit), Judgement(outcome, FACTS, Severity.ACUTE, 0)

        assert isinstance(checklists.assess(desk, visit, GUARDS, judgement), refusal)
        assert isinstance(checklists.resolve(desk, visit, GUARDS, judgement, "Samen bekeken."), refusal)
        assert isinstance(checklists.amend(desk, visit, GUARDS, judgement, "Aangevuld."), refusal)
        assert events_of(desk, visit) == before


def test_no_note_and_no_photo_of_it_is_taken(team: Team) -> None:
    visit = team.starts("t1")

    assert notes.write_note(team.desk("t1"), visit, FACTS, GUARDS) == SealedOnly(GUARDS)
    photo = Photo("auto.jpg", b"", PersonOnPhoto.NO)
    assert photos.prepare_photo(team.desk("t1"), visit, photo, GUARDS) == SealedOnly(GUARDS)


def test_the_rest_of_a_closing_leaves_it_out_and_nothing_waits_for_it(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)

    team.closes("t1", visit)

    closed = team.visit("t1", visit)
    assert GUARDS not in closed.registers
    assert set(closed.registers) == set(team.desk("t1").checklist(closed))
    assert team.desk("t1").sealed(closed) == (GUARDS,)


def test_a_visit_with_a_signal_about_it_and_one_without_leave_the_same(team: Team, tmp_path: Path) -> None:
    told = []
    for sends in (False, True):
        visit = team.starts("t1", partner="t2")
        team.is_at_the_door("t1", visit)
        team.judges("t1", visit, EXIT, LOCKED)
        if sends:
            done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, ("MH-15",), seen(FACTS)))
        team.closes("t1", visit)
        team.meets("t1", "t2", "c1")
        done(reviews.release_visit(team.desk("c1"), visit, "Is naar een ander adres."))
        report, bundle = tmp_path / f"{sends}.pdf", tmp_path / f"{sends}.zip"
        done(documents.write_report(team.desk("c1"), visit, report))
        done(documents.write_bundle(team.desk("c1"), visit, bundle))
        text = "\n".join(pages_of(report.read_bytes()))
        events = read_bundle(bundle)["events.json"].decode()
        kinds = sorted(recorded.event.KIND for recorded in team.visit("c1", visit).known.values())
        told.append((kinds, team.visit("c1", visit).registers.keys(), events.count('"kind"')))
        for word in (GUARDS, "MH-15", FACTS, "signaal", "signal_sent"):
            assert word not in text
            assert word not in events
        invited = joining.invite(team.desk("t1"), visit)
        assert isinstance(invited, joining.Invitation)
        assert GUARDS not in invited.open_conditions

    assert told[0] == told[1]


def test_an_answer_by_a_changed_program_reaches_no_history_plan_follow_up_or_report(team: Team, tmp_path: Path) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    forged = ConditionAssessed(GUARDS, Outcome.VIOLATION, FACTS, Severity.ACUTE, 0)
    team.world.people["t2"].writes(visit, forged)
    team.meets("t1", "t2", "c1")
    assert GUARDS in team.visit("c1", visit).violations
    team.closes("t1", visit)
    team.meets("t1", "t2", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, "Is naar een ander adres."))
    team.meets("t1", "c1", "p1")
    report = tmp_path / "rapport.pdf"
    done(documents.write_report(team.desk("c1"), visit, report))

    file = team.desk("p1").vault.business(team.linde)
    assert file is not None
    assert EXIT in file.open_findings()
    assert GUARDS not in {record.condition for record in file.history}
    assert still_open(team.desk("t1"), team.linde, visit) == (EXIT,)
    text = "\n".join(pages_of(report.read_bytes()))
    assert GUARDS not in text
    assert FACTS not in text


def test_every_condition_that_is_sealed_names_the_signs_that_its_form_shows_first() -> None:
    sealed = [condition for condition in the_catalogue().conditions if condition.is_sealed]

    assert [condition.id for condition in sealed] == [GUARDS]
    assert all(condition.opens_indicators for condition in sealed)
