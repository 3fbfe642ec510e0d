"""What was said, asked, taken, agreed and passed on: kept in the own part, corrected, withdrawn, read there only."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework import drafts
from inspector.casework.documents.report_said import statements_of
from inspector.casework.visiting import checklists, closings, notes, saying
from inspector.domain.actions import Action
from inspector.domain.ids import VisitId
from inspector.domain.refusals import AlreadyClosed, NotAllowed, NotPassedOn, NotReadyToClose, TextRefused, UnknownThing
from inspector.domain.said_events import AgreementMade, DemandMade, MatterPassedOn, ReceiptGiven, Said, StatementTaken
from inspector.domain.values import DemandAnswer, InRole, Measured, Method, Receiver, SiteRole
from tests.stories.officers import EXIT, LOCKED, SIGNED, Team, a_team, done

STATEMENT = StatementTaken(
    InRole(SiteRole.WORKER, 1),
    "Ik bepaal zelf mijn tijden.",
    "Wbtv-1234",
    punitive=True,
    cautioned_ms=1_795_510_000_000,
    read_back=True,
)
DEMAND = DemandMade(InRole(SiteRole.OPERATOR), "Het rooster van november.", DemandAnswer.PENDING, 30)
RECEIPT = ReceiptGiven("Rooster van november, 3 bladen.")
AGREEMENT = AgreementMade("Het slot gaat er vandaag af.")
PASSED_ON = MatterPassedOn("Blusmiddelen zonder keuring.", "Wet veiligheidsregio's", Receiver.FIRE, "BW-17")
EVERY: tuple[Said, ...] = (STATEMENT, DEMAND, RECEIPT, AGREEMENT, PASSED_ON)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "c1", "a1", "p1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    for number in ("t2", "a1", "p1"):
        team.joins(number, "t1", visit)
    team.meets("t1", "t2", "c1", "a1", "p1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def said(team: Team, number: str, visit: VisitId) -> list[Said]:
    return [each.event for each in team.visit(number, visit).said]


def test_the_own_officers_and_their_supervisor_read_each_of_the_five_and_nobody_else(
    team: Team, visit: VisitId
) -> None:
    for each in EVERY:
        done(saying.record(team.desk("t1"), visit, each))

    team.meets("t1", "t2", "c1", "a1", "p1")

    assert [said(team, number, visit) for number in ("t1", "t2", "c1")] == [list(EVERY)] * 3
    assert [said(team, number, visit) for number in ("a1", "p1")] == [[], []]


def test_a_report_says_when_the_caution_was_given_by_the_clock_on_the_wall(team: Team, visit: VisitId) -> None:
    done(saying.record(team.desk("t1"), visit, STATEMENT))

    (stated,) = statements_of(team.visit("t1", visit))

    assert stated.cautioned is not None
    assert f"{stated.cautioned:%d-%m-%Y %H:%M}" == "24-11-2026 09:46"


def test_a_receipt_of_the_labour_inspectorate_is_not_the_municipalitys_to_read(team: Team, visit: VisitId) -> None:
    done(saying.record(team.desk("a1"), visit, RECEIPT))

    team.meets("t1", "t2", "c1", "a1", "p1")

    assert said(team, "a1", visit) == [RECEIPT]
    assert [said(team, number, visit) for number in ("t1", "t2", "c1", "p1")] == [[]] * 4


def test_until_the_part_is_signed_who_wrote_it_writes_it_anew(team: Team, visit: VisitId) -> None:
    t1 = team.desk("t1")
    done(saying.record(t1, visit, DEMAND))
    (demand,) = team.visit("t1", visit).said
    team.meets("t1", "t2")
    refused = replace(DEMAND, answer=DemandAnswer.REFUSED, reply="Nee.", warning="U moet meewerken (Awb 5:20).")
    assert saying.record(team.desk("t2"), visit, refused, demand.id) == NotAllowed(Action.ADD)
    assert isinstance(saying.record(t1, visit, RECEIPT, demand.id), UnknownThing)

    done(saying.record(t1, visit, refused, demand.id))

    team.meets("t1", "t2")
    assert said(team, "t1", visit) == said(team, "t2", visit) == [refused]
    (refusal,) = team.visit("t1", visit).said
    team.closes("t1", visit)
    assert saying.record(t1, visit, DEMAND, refusal.id) == AlreadyClosed()
    assert saying.record(t1, visit, AGREEMENT) == AlreadyClosed()


def test_it_is_withdrawn_with_a_reason_and_brought_back_as_a_note_is(team: Team, visit: VisitId) -> None:
    t1 = team.desk("t1")
    done(saying.record(t1, visit, STATEMENT))
    (statement,) = team.visit("t1", visit).said

    done(notes.withdraw(t1, visit, statement.id, "Hoort bij een ander bezoek."))
    assert said(team, "t1", visit) == []
    done(notes.bring_back(t1, visit, statement.id))

    assert said(team, "t1", visit) == [STATEMENT]


def test_nobody_signs_while_words_stand_in_a_form_and_not_in_the_file(team: Team, visit: VisitId) -> None:
    t1 = team.desk("t1")
    about = saying.draft_of(AgreementMade)
    done(drafts.keep_dialog(t1, visit, about, {"role": "exploitant", "text": "Het slot gaat er vandaag af."}))

    refusal = closings.close_visit(t1, visit, SIGNED)

    assert isinstance(refusal, NotReadyToClose)
    assert refusal.unsaid
    done(drafts.keep_dialog(t1, visit, about, {"role": "exploitant", "text": ""}))
    team.closes("t1", visit)


def test_nobody_signs_while_half_a_measurement_stands_in_its_fields(team: Team, visit: VisitId) -> None:
    t1 = team.desk("t1")
    team.judges("t1", visit, EXIT, LOCKED)
    about = checklists.measured_draft(EXIT)
    done(drafts.keep_dialog(t1, visit, about, {"method": "gemeten", "value": "61"}))

    refusal = closings.close_visit(t1, visit, SIGNED)

    assert isinstance(refusal, NotReadyToClose)
    assert refusal.unwritten == (EXIT,)
    done(checklists.say_how(t1, visit, EXIT, Method.MEASURED, Measured("61", "cm", "rolmaat")))
    team.closes("t1", visit)


def test_only_who_takes_part_writes_it_down(team: Team, visit: VisitId) -> None:
    assert saying.record(team.desk("c1"), visit, AGREEMENT) == NotAllowed(Action.ADD)
    for number in ("t1", "t2", "a1", "p1"):
        done(saying.record(team.desk(number), visit, AGREEMENT))


def test_what_is_refused_stays_in_its_draft_and_what_is_kept_ends_it(team: Team, visit: VisitId) -> None:
    t1 = team.desk("t1")
    about = saying.draft_of(MatterPassedOn)
    words = {"text": "Vermoeden.", "basis": "Wet"}
    done(drafts.keep_dialog(t1, visit, about, words))

    named = saying.record(t1, visit, replace(PASSED_ON, text="Gemeld bij de politie."))
    numbered = saying.record(t1, visit, replace(PASSED_ON, text="999993653"))

    assert (named, numbered) == (NotPassedOn("politie"), TextRefused("citizen_number"))
    assert drafts.dialogs_of(t1, visit) == {about: words}
    assert notes.write_note(t1, visit, "Signaal MH-12 verstuurd.") == NotPassedOn("politie")
    done(saying.record(t1, visit, PASSED_ON))
    assert drafts.dialogs_of(t1, visit) == {}
