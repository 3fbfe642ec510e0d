"""Each agency closes, reviews and releases its own part of a visit, and no other agency learns of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import drafts
from inspector.casework.businesses.plans import Planned, PlanOrder, plan_visit
from inspector.casework.drafts import Draft
from inspector.casework.judging import reviews
from inspector.casework.visiting import checklists, closings, joining, notes, persons, places, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import VisitOrder
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement, outcomes_for
from inspector.domain.acts.closing import Closing
from inspector.domain.events import VisitClosed
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.place_events import PlaceEntered
from inspector.domain.refusals import AlreadyClosed, NotAllowed, NotClosedYet, NotReadyToClose
from inspector.domain.values import (
    FIRST_VISIT_OUTCOMES,
    FOLLOW_UP_OUTCOMES,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Relation,
    Severity,
    VisitKind,
    VisitState,
)
from inspector.wire.scopes import Agency, StreamKind
from tests.stories.officers import ALONE, EXIT, LOCKED, SIGNED, Team, a_team, done

PAY = ConditionId("AR-WML-02")
HOURS = ConditionId("AR-ATW-01")
NO_SLIPS = Judgement(Outcome.VIOLATION, "Niemand heeft een loonstrook over oktober.", Severity.MODERATE, 28)
EVERYBODY = ("c1", "t1", "t2", "a1", "a2", "b1")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def a_joint_visit(team: Team) -> VisitId:
    """t1 starts, a1 joins; both state their own basis at the door and find something."""
    visit = team.starts("t1", VisitKind.JOINT)
    team.joins("a1", "t1", visit)
    for number in ("t1", "a1"):
        team.is_at_the_door(number, visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.judges("a1", visit, PAY, NO_SLIPS)
    team.meets(*EVERYBODY)
    return visit


def said_in_the_shared_part(team: Team, reader: str, visit: VisitId) -> set[str]:
    known = team.visit(reader, visit).known.values()
    return {f"{r.author.number} {r.event.KIND}" for r in known if r.stream is StreamKind.VISIT}


@pytest.mark.parametrize("order", [("t1", "a1"), ("a1", "t1")])
def test_in_a_joint_visit_each_part_is_closed_and_released_on_its_own(team: Team, order: tuple[str, str]) -> None:
    visit = a_joint_visit(team)
    first, second = order
    shared = said_in_the_shared_part(team, "t1", visit)

    team.closes(first, visit)
    team.meets(*EVERYBODY)

    assert team.visit(first, visit).state is VisitState.CLOSED
    assert team.visit(second, visit).state is VisitState.OPEN
    assert said_in_the_shared_part(team, second, visit) - shared == ({"t1 visit_closed"} if first == "t1" else set())

    team.judges(second, visit, HOURS if second == "a1" else ConditionId("UV-V-02"), Judgement(Outcome.COMPLIANT))
    done(notes.write_note(team.desk(second), visit, "Nog even gebleven."))
    team.closes(second, visit)
    team.meets(*EVERYBODY)
    assert said_in_the_shared_part(team, "b1", visit) - shared == {"t1 visit_closed"}
    assert team.visit("c1", visit).closed is not None
    assert team.visit("b1", visit).closed is not None

    done(reviews.release_visit(team.desk("b1" if first == "t1" else "c1"), visit, ALONE))
    team.meets(*EVERYBODY)
    assert {team.visit(n, visit).state for n in ("c1", "b1")} == {VisitState.CLOSED, VisitState.RELEASED}
    done(reviews.release_visit(team.desk("c1" if first == "t1" else "b1"), visit, ALONE))
    team.meets(*EVERYBODY)

    for number in ("t1", "c1"):
        assert team.visit(number, visit).compartments == {StreamKind.VISIT, StreamKind.FINDINGS}
        assert PAY not in team.visit(number, visit).registers
    for number in ("a1", "b1"):
        assert team.visit(number, visit).compartments == {StreamKind.VISIT, StreamKind.LABOUR}
        assert EXIT not in team.visit(number, visit).registers
        assert team.visit(number, visit).state is VisitState.RELEASED
    for number in EVERYBODY:
        vault = team.desk(number).vault
        known, business = [said.event for said in vault._lists._said_of(team.linde)], vault.business(team.linde)
        left = [each for each in known if isinstance(each, ConditionHistoryRecorded)]
        assert {record.condition for record in left if record.outcome.needs_facts} == {EXIT}
        assert not any(record.condition.startswith("AR-") for record in left)
        assert business is not None
        assert business.open_conditions() == ((PAY,) if number[0] in "ab" else (EXIT,))


def test_a_part_needs_the_card_the_entry_and_the_answers_of_its_own_officers_only(team: Team) -> None:
    visit = team.starts("t1", VisitKind.JOINT)
    team.joins("a1", "t1", visit)
    team.is_at_the_door("t1", visit)
    done(places.enter(team.desk("a1"), visit, PlaceEntered(PlaceKind.BUSINESS, "", "kelder")))
    team.judges("a1", visit, PAY, Judgement(Outcome.VIOLATION))
    team.meets(*EVERYBODY)

    refused = closings.close_visit(team.desk("a1"), visit, Closing("", None, rest=Outcome.NOT_CHECKED))

    assert refused == NotReadyToClose(
        incomplete=(PAY,),
        card_not_shown=True,
        places_without_ground=("bedrijfsruimte (kelder)",),
        operator_missing=True,
        rest_reason_missing=True,
    )
    team.closes("t1", visit)
    team.meets(*EVERYBODY)
    done(visits.show_card(team.desk("a1"), visit, "bedrijfsleider"))
    assert visits.show_card(team.desk("t1"), visit, "bedrijfsleider") == AlreadyClosed()


def test_labour_officers_alone_go_from_the_door_to_the_release(team: Team) -> None:
    visit = team.starts("a1", partner="a2")
    team.joins("a2", "a1", visit)
    team.is_at_the_door("a1", visit)
    team.judges("a1", visit, PAY, NO_SLIPS)
    done(persons.count_persons(team.desk("a2"), visit, "ID-10", "ja", 2))
    team.closes("a1", visit)
    team.meets(*EVERYBODY)
    done(closings.cosign(team.desk("a2"), visit))
    team.meets(*EVERYBODY)

    seen = team.visit("b1", visit)
    assert seen.closed is not None
    assert seen.closed.author.number == "a1"
    assert [recorded.author.number for recorded in seen.cosigned] == ["a2"]
    assert seen.totals == {"ID-10": {"ja": 2}}
    assert [team.desk(number).vault.visit(visit) for number in ("c1", "t1", "t2")] == [None, None, None]

    done(reviews.return_answer(team.desk("b1"), visit, PAY, "Over welke maand?"))
    team.meets(*EVERYBODY)
    assert team.visit("a1", visit).state is VisitState.RETURNED
    better = Judgement(Outcome.VIOLATION, "Geen loonstroken over september en oktober.", Severity.SERIOUS, 14)
    done(checklists.amend(team.desk("a1"), visit, PAY, better, "Verduidelijkt na vraag."))
    done(checklists.resubmit(team.desk("a1"), visit))
    team.meets(*EVERYBODY)
    assert team.visit("b1", visit).state is VisitState.RESUBMITTED
    done(reviews.release_visit(team.desk("b1"), visit, ALONE))
    team.meets(*EVERYBODY)

    assert team.visit("a2", visit).state is VisitState.RELEASED
    assert team.visit("a2", visit).comments(PAY) == ("Over welke maand?",)
    assert all(log.verified for log in team.desk("b1").vault.logs_of(visit))


def test_two_labour_officers_who_differ_cannot_close_before_they_agree(team: Team) -> None:
    visit = team.starts("a1", partner="a2")
    team.joins("a2", "a1", visit)
    team.is_at_the_door("a1", visit)
    team.judges("a1", visit, PAY, Judgement(Outcome.COMPLIANT))
    team.judges("a2", visit, PAY, NO_SLIPS)
    team.meets("a1", "a2")

    refused = closings.close_visit(team.desk("a1"), visit, SIGNED)
    assert isinstance(refused, NotReadyToClose)
    assert refused.conflicts == (PAY,)
    done(checklists.resolve(team.desk("a2"), visit, PAY, NO_SLIPS, "Samen nagelopen."))
    team.meets("a1", "a2")
    team.closes("a1", visit)


def test_nobody_else_writes_signs_or_reviews_a_part(team: Team) -> None:
    visit = team.starts("a1")
    team.joins("t1", "a1", visit)
    team.is_at_the_door("a1", visit)
    team.judges("a1", visit, PAY, NO_SLIPS)
    team.meets(*EVERYBODY)

    assert PAY in team.visit("a2", visit).registers, "every labour inspector reads along"
    for refused in (
        checklists.assess(team.desk("a2"), visit, PAY, NO_SLIPS),
        notes.write_note(team.desk("a2"), visit, "Ik was er niet bij."),
        closings.close_visit(team.desk("a2"), visit, SIGNED),
        closings.close_visit(team.desk("b1"), visit, SIGNED),
        closings.close_visit(team.desk("c1"), visit, SIGNED),
        reviews.return_answer(team.desk("a1"), visit, PAY, "?"),
    ):
        assert isinstance(refused, NotAllowed), refused
    team.closes("a1", visit)
    team.meets(*EVERYBODY)
    assert closings.cosign(team.desk("a2"), visit) == NotAllowed(Action.COSIGN)
    assert closings.cosign(team.desk("t1"), visit) == NotClosedYet()
    assert team.visit("b1", visit).cosigned == ()


def test_only_the_agency_that_began_says_when_the_officers_left_and_says_it_late_if_it_must(team: Team) -> None:
    visit = team.starts("a1")
    team.joins("t1", "a1", visit)
    team.joins("a2", "a1", visit)
    for number in ("t1", "a2"):
        team.is_at_the_door(number, visit)
        team.closes(number, visit)
        assert not any(isinstance(r.event, VisitClosed) for r in team.visit(number, visit).known.values())

    team.meets(*EVERYBODY)

    said = [r.author.number for r in team.visit("t1", visit).known.values() if isinstance(r.event, VisitClosed)]
    assert said == ["a2"]
    assert team.visit("b1", visit).closed is not None
    assert drafts.about(team.desk("a2"), Draft.LEAVING) == {}
    assert drafts.about(team.desk("t1"), Draft.LEAVING) == {}


def test_a_labour_follow_up_rests_on_labour_s_own_findings_and_shows_nobody_which(team: Team) -> None:
    first = a_joint_visit(team)
    team.closes("a1", first)
    team.meets(*EVERYBODY)
    done(reviews.release_visit(team.desk("b1"), first, ALONE))
    team.meets(*EVERYBODY)

    again = team.starts("a2", VisitKind.FOLLOW_UP)
    invitation = joining.invite(team.desk("a2"), again)
    assert isinstance(invitation, Invitation)
    assert b"AR-" not in joining.as_qr(invitation)
    team.joins("a1", "a2", again)
    team.joins("t1", "a2", again)

    for number in ("a1", "a2"):
        assert team.desk(number).checklist(team.visit(number, again)) == (PAY,)
        assert outcomes_for(team.visit(number, again)) == FOLLOW_UP_OUTCOMES
    assert len(team.desk("t1").checklist(team.visit("t1", again))) > 20
    assert outcomes_for(team.visit("t1", again)) == FIRST_VISIT_OUTCOMES
    team.meets(*EVERYBODY)
    assert len(team.desk("t1").checklist(team.visit("t1", again))) > 20
    assert team.visit("c1", again).open_conditions == ()

    team.judges("a2", again, PAY, Judgement(Outcome.RESOLVED))
    team.is_at_the_door("a2", again)
    team.closes("a2", again)
    team.meets(*EVERYBODY)
    done(reviews.release_visit(team.desk("b1"), again, ALONE))
    team.meets(*EVERYBODY)

    file = team.desk("a1").vault.business(team.linde)
    assert file is not None
    assert file.times_found(PAY, team.visit("a1", again).started.day) == 1  # type: ignore[union-attr]  # it was started
    assert file.open_conditions() == ()


def test_a_municipal_follow_up_is_a_first_visit_for_a_labour_officer_who_joins(team: Team) -> None:
    first = a_joint_visit(team)
    team.closes("t1", first)
    team.meets(*EVERYBODY)
    done(reviews.release_visit(team.desk("c1"), first, ALONE))
    team.meets(*EVERYBODY)
    again = team.starts("t1", VisitKind.FOLLOW_UP)
    team.joins("a1", "t1", again)

    assert team.desk("t1").checklist(team.visit("t1", again)) == (EXIT,)
    team.says_how_they_work("a1", again, Relation.EMPLOYED)
    assert PAY in team.desk("a1").checklist(team.visit("a1", again))
    assert outcomes_for(team.visit("a1", again)) == FIRST_VISIT_OUTCOMES
    assert team.visit("a1", again).open_conditions == ()


def test_a_labour_supervisor_plans_for_labour_officers_and_the_municipality_does_not_see_it(team: Team) -> None:
    a1 = team.world.people["a1"].vault.me.installation
    planned = plan_visit(team.desk("b1"), PlanOrder(team.linde, (a1,), VisitKind.ROUTINE))
    assert isinstance(planned, Planned)
    team.meets(*EVERYBODY)

    assert [plan.plan for plan in team.desk("a1").vault.plans()] == [planned.plan]
    assert team.desk("c1").vault.plans() == ()
    done(visits.start_visit(team.desk("a1"), VisitOrder(team.linde, VisitKind.ROUTINE, plan=planned.plan)))


def test_police_sign_their_part_without_an_operator_and_nobody_reviews_it(tmp_path: Path) -> None:
    team = a_team(tmp_path, "c1", "p1", "q1")
    visit = team.starts("p1")

    refused = closings.close_visit(team.desk("p1"), visit, Closing("", None))
    assert refused == NotReadyToClose(card_not_shown=True, no_place=True)
    team.is_at_the_door("p1", visit)
    done(notes.write_note(team.desk("p1"), visit, "Gesproken met drie mensen."))
    done(closings.close_visit(team.desk("p1"), visit, Closing("", None)))
    team.meets("c1", "p1", "q1")

    assert team.visit("p1", visit).state is VisitState.CLOSED
    assert team.visit("q1", visit).closed is not None
    assert notes.write_note(team.desk("p1"), visit, "Nog iets.") == AlreadyClosed()
    assert reviews.release_visit(team.desk("q1"), visit) == NotAllowed(Action.RELEASE)
    assert team.desk("c1").vault.visit(visit) is None
    team.ends()


def test_a_police_officer_in_a_municipal_visit_signs_when_ready_and_tells_nobody(tmp_path: Path) -> None:
    team = a_team(tmp_path, "c1", "t1", "p1")
    visit = team.starts("t1", VisitKind.JOINT)
    team.joins("p1", "t1", visit)
    for number in ("t1", "p1"):
        team.is_at_the_door(number, visit)
    team.closes("t1", visit)
    team.meets("c1", "t1", "p1")
    assert team.visit("p1", visit).state is VisitState.OPEN
    shared = said_in_the_shared_part(team, "t1", visit)

    done(closings.close_visit(team.desk("p1"), visit, Closing("", OperatorResponse.ABSENT, "Al weg.")))
    team.meets("c1", "t1", "p1")

    assert said_in_the_shared_part(team, "c1", visit) == shared
    assert team.visit("p1", visit).state is VisitState.CLOSED
    assert Agency.POLITIE not in {r.author.agency for r in team.visit("c1", visit).all_of(VisitClosed)}
    team.ends()
