"""A visit is handed over by its officer, or by a supervisor once the old device is revoked; the successor goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import drafts, settling
from inspector.casework.documents import documents
from inspector.casework.judging import hand_ins, reviews
from inspector.casework.visiting import closings, handing_over, notes, persons
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import unsigned
from inspector.domain.events import VisitHandedOver
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NotAllowed, Refusal, UnknownThing
from inspector.domain.values import Outcome, VisitState
from inspector.domain.visits.handovers import RevokedHere, handed_to, succeeded, unattested_by
from inspector.vault.model.batch import Batch
from inspector.viewmodels.review.review_steps import timeline
from inspector.viewmodels.screen.officer_rows import OfficerRow
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.visit_props import VisitHeadInputs, derive_visit_props
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.stories.officers import ALARM, ALONE, EXIT, LOCKED, Team, a_team, changed, done
from tests.unit.reports.pdf_text import pages_of

NEW_TABLET = "t1+2"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "t3", "p1", "g1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    """t1 is in it alone, and found one thing."""
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets("t1", "t2", "c1", "p1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def tablet(team: Team, number: str) -> InstallationId:
    return team.world.people[number].vault.me.installation


def hands_over(team: Team, by: str, visit: VisitId, officer: str, to: str) -> object:
    return handing_over.hand_over(team.desk(by), visit, tablet(team, officer), tablet(team, to))


def gets_a_new_tablet(team: Team) -> None:
    """t1 has a new tablet beside the old one."""
    team.world.enrols(NEW_TABLET, Agency.GEMEENTE, Role.INSPECTOR)
    team.world.spreads_directories()
    team.world.shares_keys()


def is_revoked(team: Team, visit: VisitId) -> None:
    """The old tablet is revoked as the hub last saw it, and wrote a note since."""
    stands = {head.log: head.seq for head in team.desk("t1").vault.heads()}
    done(notes.write_note(team.desk("t1"), visit, "Nog niet verzonden."))
    team.world.revokes(team.world.people["t1"], at=stands)
    team.hears("c1", "t1")


def shown_of(team: Team, visit: VisitId, number: str) -> OfficerRow:
    """What the page of the visit shows the supervisor of an officer who takes part."""
    return next(row for row in rows_of(team, visit) if row.installation == tablet(team, number))


def rows_of(team: Team, visit: VisitId, reader: str = "c1") -> tuple[OfficerRow, ...]:
    """Everybody whom the page of the visit shows a reader."""
    known = read_visit(team.desk(reader), visit)
    assert known is not None
    return derive_visit_props(VisitHeadInputs(known)).officer_rows


def report_text(team: Team, number: str, visit: VisitId) -> str:
    made = documents.finding_report(team.desk(number), visit)
    assert isinstance(made, bytes), made
    return " ".join(" ".join(page.split()) for page in pages_of(made))


def words_of(team: Team, number: str, visit: VisitId) -> list[str]:
    """The notes that an officer reads, whoever wrote them."""
    return [note.event.text for note in team.visit(number, visit).notes]


def test_who_was_not_there_reads_and_goes_on_only_after_it_was_handed_over(team: Team, visit: VisitId) -> None:
    assert team.desk("t2").vault.visit(visit) is None

    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2", "c1")

    assert team.visit("t2", visit).answer(EXIT) is not None
    assert isinstance(notes.write_note(team.desk("t2"), visit, "Te vroeg."), NotAllowed)
    assert [row.id for row in team.desk("t2").vault.visits() if tablet(team, "t2") in row.officers] == [visit]
    done(handing_over.take_over(team.desk("t2"), visit))
    done(notes.write_note(team.desk("t2"), visit, "Om tien uur overgenomen."))
    team.meets("t1", "t2", "c1")
    assert [note.event.text for note in team.visit("c1", visit).notes] == ["Om tien uur overgenomen."]
    assert any("Overgedragen" in str(step["title"]) for step in timeline(team.visit("c1", visit)))
    assert handed_to(team.visit("t2", visit), team.desk("t2").vault.me) is None
    assert handing_over.take_over(team.desk("t2"), visit) == NotAllowed(Action.TAKE_OVER)


def test_the_successor_signs_and_nobody_waits_for_who_handed_it_over(team: Team, visit: VisitId) -> None:
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2")
    done(handing_over.take_over(team.desk("t2"), visit))
    team.closes("t2", visit)
    team.meets("t2", "c1")

    assert team.visit("c1", visit).state is VisitState.CLOSED
    assert unsigned(team.visit("c1", visit)) == ()
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    assert team.visit("c1", visit).state is VisitState.RELEASED


def test_the_successor_attests_only_what_he_saw_himself(team: Team, visit: VisitId) -> None:
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2")
    done(handing_over.take_over(team.desk("t2"), visit))
    team.judges("t2", visit, ALARM, Judgement(Outcome.COMPLIANT))
    team.closes("t2", visit)
    team.meets("t1", "t2", "c1")
    found, successor = team.visit("c1", visit), team.desk("t2").vault.me

    giver = succeeded(found, successor)
    assert giver is not None
    assert giver.number == "t1"
    assert unattested_by(found, successor) == (EXIT,)
    assert unattested_by(found, team.desk("t1").vault.me) == ()
    text = report_text(team, "c1", visit)
    assert "Nam dit bezoek over van Ambtenaar t1 (t1) en verklaart niet uit eigen waarneming over: UV-V-07" in text


def test_what_was_counted_before_handing_over_does_not_stay_with_the_old_tablet(team: Team, visit: VisitId) -> None:
    done(persons.count_persons(team.desk("t1"), visit, "ID-10", "ja", 3))
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2", "c1")

    done(handing_over.take_over(team.desk("t2"), visit))
    done(persons.count_persons(team.desk("t2"), visit, "ID-10", "ja", 1))
    team.closes("t2", visit)
    team.meets("t2", "c1")

    assert team.visit("c1", visit).totals == {"ID-10": {"ja": 4}}
    assert drafts.totals_of(team.desk("t1"), visit) == {}


def test_who_handed_it_over_can_still_stand_by_what_he_saw(team: Team, visit: VisitId) -> None:
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2")
    done(handing_over.take_over(team.desk("t2"), visit))
    team.closes("t2", visit)
    team.meets("t1", "t2")

    done(closings.cosign(team.desk("t1"), visit))
    team.meets("t1", "c1", "t2")

    assert [each.author.number for each in team.visit("c1", visit).cosigned] == ["t1"]


def test_a_colleague_who_was_there_attests_as_before(team: Team, visit: VisitId) -> None:
    team.joins("t2", "t1", visit)
    team.meets("t1", "t2")
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2")

    assert handing_over.take_over(team.desk("t2"), visit) == NotAllowed(Action.TAKE_OVER)
    team.closes("t2", visit)
    team.meets("t2", "c1")
    assert succeeded(team.visit("c1", visit), team.desk("t2").vault.me) is None
    assert unsigned(team.visit("c1", visit)) == ()


def test_nobody_hands_over_to_another_agency_to_himself_or_what_is_not_his(team: Team, visit: VisitId) -> None:
    team.joins("p1", "t1", visit)
    team.meets("t1", "p1", "c1")

    assert isinstance(hands_over(team, "t1", visit, "t1", "p1"), UnknownThing)
    assert isinstance(hands_over(team, "t1", visit, "t1", "t1"), UnknownThing)
    assert hands_over(team, "p1", visit, "t1", "p1") == NotAllowed(Action.HAND_OVER)
    assert hands_over(team, "c1", visit, "t1", "t2") == NotAllowed(Action.REPLACE)
    team.closes("t1", visit)
    assert hands_over(team, "t1", visit, "t1", "t2") == NotAllowed(Action.HAND_OVER)


def test_nobody_hands_over_the_place_of_a_colleague_whatever_his_program_says(team: Team, visit: VisitId) -> None:
    team.joins("t2", "t1", visit)
    team.meets("t1", "t2", "c1")
    desk = team.desk("t2")
    shared = desk.vault.stream_of(visit, StreamKind.VISIT)
    assert shared is not None
    said = VisitHandedOver(tablet(team, "t1"), tablet(team, "t3"))
    desk.vault.append(Batch(appends=(NewEvent(shared, said),)))
    team.closes("t2", visit)
    team.meets("t1", "t2", "c1")

    found = team.visit("c1", visit)
    assert handed_to(found, team.desk("t3").vault.me) is None
    assert unsigned(found) == (tablet(team, "t1"),)


def test_a_supervisor_lets_another_go_on_once_the_old_device_is_revoked_and_its_hand_in_accepted(
    team: Team, visit: VisitId
) -> None:
    gets_a_new_tablet(team)
    assert hands_over(team, "c1", visit, "t1", "t2") == NotAllowed(Action.REPLACE)
    is_revoked(team, visit)
    assert hands_over(team, "c1", visit, "t1", "t2") == NotAllowed(Action.REPLACE)

    done(hand_ins.accept(team.desk("c1"), hand_ins.waiting(team.desk("c1"))[0]))
    done(hands_over(team, "c1", visit, "t1", "t2"))
    team.world.spreads_directories()
    team.meets("c1", "t2")
    done(handing_over.take_over(team.desk("t2"), visit))
    team.closes("t2", visit)
    team.meets("c1", "t2")

    found = team.visit("c1", visit)
    assert found.state is VisitState.CLOSED
    assert [note.event.text for note in found.notes] == ["Nog niet verzonden."]
    assert unattested_by(found, team.desk("t2").vault.me) == (EXIT,)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))


def test_a_visit_is_not_stuck_with_whom_it_was_handed_to_and_whose_tablet_was_lost_before_he_went_on(
    team: Team, visit: VisitId
) -> None:
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2", "c1")
    team.world.revokes(team.world.people["t2"])
    team.hears("c1", "t2")

    row = shown_of(team, visit, "t2")
    done(hands_over(team, "c1", visit, "t2", "t3"))
    team.meets("c1", "t3")
    done(handing_over.take_over(team.desk("t3"), visit))
    team.meets("c1", "t3")

    assert row.replaceable
    assert row.role == "Toezichthouder, voor zover hier bekend niet verdergegaan"
    assert shown_of(team, visit, "t3").role == "Toezichthouder"
    assert [row.name for row in rows_of(team, visit)] == [
        team.world.people[each].vault.me.name for each in ("t1", "t3")
    ]


def test_of_nobody_who_may_still_come_in_it_is_said_that_he_never_went_on(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.meets("t1", "t2", "c1")

    rows = {reader: [row.role for row in rows_of(team, visit, reader)] for reader in ("t1", "t2", "c1")}

    assert rows == {reader: ["Toezichthouder"] for reader in ("t1", "t2", "c1")}


def test_a_supervisor_is_told_what_was_set_aside_before_another_goes_on_without_it(team: Team, visit: VisitId) -> None:
    gets_a_new_tablet(team)
    is_revoked(team, visit)
    nothing = shown_of(team, visit, "t1")
    done(hand_ins.set_aside(team.desk("c1"), hand_ins.waiting(team.desk("c1"))[0], "Het apparaat was gestolen."))

    told = shown_of(team, visit, "t1")
    done(hand_ins.accept(team.desk("c1"), hand_ins.waiting(team.desk("c1"))[0]))

    assert (nothing.replaceable, nothing.aside) == (False, "")
    assert told.replaceable
    assert told.aside.startswith("Van dit bezoek ligt terzijde: 1 wijziging.")
    assert shown_of(team, visit, "t1").aside == ""


def test_an_officer_goes_on_with_his_own_visit_on_a_new_tablet_and_attests_all_of_it(
    team: Team, visit: VisitId
) -> None:
    gets_a_new_tablet(team)
    is_revoked(team, visit)
    done(hand_ins.accept(team.desk("c1"), hand_ins.waiting(team.desk("c1"))[0]))
    team.world.spreads_directories()
    assert team.desk(NEW_TABLET).vault.visit(visit) is None

    done(hands_over(team, "c1", visit, "t1", NEW_TABLET))
    team.meets("c1", NEW_TABLET)
    done(handing_over.take_over(team.desk(NEW_TABLET), visit))
    team.judges(NEW_TABLET, visit, ALARM, Judgement(Outcome.COMPLIANT))
    team.closes(NEW_TABLET, visit)
    team.meets("c1", NEW_TABLET)

    found, me = team.visit("c1", visit), team.desk(NEW_TABLET).vault.me
    assert (found.state, me.number) == (VisitState.CLOSED, "t1")
    assert succeeded(found, me) is None
    assert unattested_by(found, me) == ()
    assert "Nam dit bezoek over" not in report_text(team, "c1", visit)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))


def test_a_successor_reads_what_colleagues_record_later(team: Team, visit: VisitId) -> None:
    team.joins("t3", "t1", visit)
    team.meets("t1", "t3", "c1")
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2", "t3", "c1")
    done(handing_over.take_over(team.desk("t2"), visit))

    team.judges("t3", visit, ALARM, LOCKED)
    changed(settling.settle(team.desk("t3")))
    team.meets("t2", "t3")

    assert team.visit("t2", visit).answer(ALARM) is not None


def test_a_successor_reads_what_the_health_service_recorded_once_he_goes_on(team: Team, visit: VisitId) -> None:
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2", "c1", "g1")
    team.joins("g1", "t1", visit)
    done(notes.write_note(team.desk("g1"), visit, "Boiler op 40 graden."))
    team.meets("t1", "t2", "g1")
    assert "Boiler op 40 graden." in words_of(team, "t1", visit)
    assert "Boiler op 40 graden." not in words_of(team, "t2", visit)

    done(handing_over.take_over(team.desk("t2"), visit))
    team.meets("t1", "t2", "g1")

    assert "Boiler op 40 graden." in words_of(team, "t2", visit)


def test_the_successor_shows_the_join_code_to_the_next_colleague(team: Team, visit: VisitId) -> None:
    done(hands_over(team, "t1", visit, "t1", "t2"))
    team.meets("t1", "t2")
    done(handing_over.take_over(team.desk("t2"), visit))

    team.joins("t3", "t2", visit)
    done(notes.write_note(team.desk("t3"), visit, "Sloot later aan."))
    team.meets("t2", "t3")

    assert [note.author.number for note in team.visit("t2", visit).notes] == ["t3"]


def test_a_handed_over_visit_goes_from_hand_to_hand(team: Team, visit: VisitId) -> None:
    for giver, taker in (("t1", "t2"), ("t2", "t3")):
        done(hands_over(team, giver, visit, giver, taker))
        team.meets("t1", "t2", "t3", "c1")
        done(handing_over.take_over(team.desk(taker), visit))
        team.meets("t1", "t2", "t3", "c1")

    team.closes("t3", visit)
    team.meets("t3", "c1")

    found = team.visit("c1", visit)
    before = succeeded(found, team.desk("t3").vault.me)
    assert before is not None
    assert (before.number, unsigned(found)) == ("t2", ())
    assert not isinstance(reviews.release_visit(team.desk("c1"), visit, ALONE), Refusal)


def test_nobody_goes_on_with_a_visit_on_a_tablet_that_was_revoked(team: Team, visit: VisitId) -> None:
    done(hands_over(team, "t1", visit, "t1", "t3"))
    team.meets("t1", "t3", "c1")
    team.world.revokes(team.world.people["t3"])
    team.world.spreads_directories()

    refused = handing_over.take_over(team.desk("t3"), visit)
    known = read_visit(team.desk("t3"), visit)
    team.hears("c1", "t3")
    done(hands_over(team, "c1", visit, "t3", "t2"))

    assert isinstance(refused, RevokedHere)
    assert known is not None
    shown = derive_visit_props(VisitHeadInputs(known))
    assert (shown.handed_by != "", shown.may_go_on) == (True, False)
