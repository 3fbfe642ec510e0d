import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from inspector.casework.businesses import businesses
from inspector.casework.businesses.plans import Planned, PlanOrder, plan_visit
from inspector.casework.drafts import totals_of
from inspector.casework.judging import reviews
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, closings, joining, notes, persons, photos, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.crypto.joincode import JoinCodeError
from inspector.domain.actions import Action
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.events import VisitReleased
from inspector.domain.ids import ConditionId
from inspector.domain.refusals import (
    FollowsElsewhere,
    NoOpenConditions,
    NoSuchOutcome,
    NotAllowed,
    NotCounted,
    NotOnTheChecklist,
    NotReadyToClose,
    PhotoForbidden,
    PlanElsewhere,
    SignatureMissing,
    TextRefused,
    TooManyPersons,
    UnknownThing,
    WasNotThere,
)
from inspector.domain.values import OperatorResponse, Outcome, Severity, VisitKind, VisitState
from inspector.vault.model.changes import Changes
from inspector.vault.model.signals import Signal
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.facts import seen
from tests.fakes.world import a_world
from tests.stories.officers import ALARM, ALONE, EXIT, LINDE, LOCKED, SIGNED, Team, a_team, done

BROKEN = Judgement(Outcome.VIOLATION, "Knop in kamer 3 werkt niet.", Severity.SERIOUS)
PAY = ConditionId("AR-WML-02")
UNSEEN = ConditionId("UV-Z-13")
"""A talk with workers: the catalogue takes no photo of it."""


def a_grey_picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 64), "grey").save(out, "PNG")
    return out.getvalue()


GREY = a_grey_picture()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "a1", "p1")
    yield team
    team.ends()


def test_two_inspectors_and_a_labour_inspector_work_in_one_visit_without_a_network(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.joins("a1", "t1", visit)
    team.judges("t1", visit, ALARM, Judgement(Outcome.COMPLIANT))
    team.judges("t2", visit, ALARM, BROKEN)
    team.judges("a1", visit, PAY, Judgement(Outcome.VIOLATION, "Geen loonstroken.", Severity.MODERATE))

    team.meets("t1", "t2", "a1", "c1", "p1")

    assert team.visit("t1", visit).conflicts == (ALARM,)
    assert team.visit("t2", visit).conflicts == (ALARM,)
    assert team.visit("c1", visit).conflicts == (ALARM,)
    assert team.visit("t1", visit).compartments == {StreamKind.VISIT, StreamKind.FINDINGS}
    assert team.visit("a1", visit).compartments == {StreamKind.VISIT, StreamKind.LABOUR}
    assert set(team.visit("a1", visit).registers) == {PAY}
    assert PAY not in team.visit("c1", visit).registers
    assert team.desk("p1").vault.visit(visit) is None
    first, *others = (officer.number for officer in team.visit("c1", visit).officers)
    assert (first, set(others)) == ("t1", {"t2", "a1"})


def test_whoever_reads_a_colleagues_part_already_still_has_to_come_in(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets("t1", "t2")
    assert EXIT in team.visit("t2", visit).registers

    team.joins("t2", "t1", visit)
    team.joins("t2", "t1", visit)
    team.meets("t1", "t2")

    assert [officer.number for officer in team.visit("t1", visit).officers] == ["t1", "t2"]


def test_a_conflict_is_resolved_with_a_reason_and_everybody_sees_one_answer(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.judges("t1", visit, ALARM, Judgement(Outcome.COMPLIANT))
    team.judges("t2", visit, ALARM, BROKEN)
    team.meets("t1", "t2")

    done(checklists.resolve(team.desk("t1"), visit, ALARM, BROKEN, "Samen nagelopen."))
    team.meets("t1", "t2", "c1")

    for officer in ("t1", "t2", "c1"):
        values = team.visit(officer, visit).register(ALARM).values
        assert [(value.outcome, value.reason) for value in values] == [(Outcome.VIOLATION, "Samen nagelopen.")]


def test_a_partner_who_never_came_in_cannot_sign_and_the_release_says_why_it_goes_without_him(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    team.meets("t1", "t2", "c1")

    assert closings.cosign(team.desk("t2"), visit) == WasNotThere()
    assert isinstance(reviews.release_visit(team.desk("c1"), visit), SignatureMissing)
    done(reviews.release_visit(team.desk("c1"), visit, "Toezichthouder 2 kwam niet."))

    released = team.visit("c1", visit).all_of(VisitReleased)[0].event
    assert getattr(released, "missing_signature", "") == "Toezichthouder 2 kwam niet."


def test_from_the_door_to_the_release_and_the_follow_up(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    done(notes.write_note(team.desk("t1"), visit, "Beheerder was rustig."))
    done(persons.count_persons(team.desk("t1"), visit, "ID-08", "niet_vast_te_stellen", 2))
    team.closes("t1", visit)
    team.meets("t1", "t2", "c1")
    done(closings.cosign(team.desk("t2"), visit))
    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Welke deur?"))
    team.meets("t1", "t2", "c1")
    better = Judgement(Outcome.VIOLATION, "Achteruitgang eerste verdieping op slot.", Severity.ACUTE, 0)
    done(checklists.amend(team.desk("t1"), visit, EXIT, better, "Verduidelijkt na vraag."))
    done(checklists.resubmit(team.desk("t1"), visit))
    team.meets("t1", "t2", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("t1", "t2", "c1")

    seen = team.visit("t2", visit)
    assert seen.state is VisitState.RELEASED
    assert len(seen.register(EXIT).writes) == 2
    assert seen.comments(EXIT) == ("Welke deur?",)
    assert seen.totals == {"ID-08": {"niet_vast_te_stellen": 2}}
    assert [recorded.author.number for recorded in seen.cosigned] == ["t2"]
    assert all(log.verified for log in team.desk("c1").vault.logs_of(visit))

    follow_up = team.starts("t1", VisitKind.FOLLOW_UP)
    assert team.desk("t1").checklist(team.visit("t1", follow_up)) == (EXIT,)
    team.judges("t1", follow_up, EXIT, Judgement(Outcome.RESOLVED))
    team.is_at_the_door("t1", follow_up)
    team.closes("t1", follow_up)
    team.meets("t1", "c1")
    done(reviews.release_visit(team.desk("c1"), follow_up, ALONE))
    business = team.desk("c1").vault.business(team.linde)
    assert business is not None
    assert business.open_conditions() == ()


def test_a_signal_reaches_the_police_and_nobody_else_not_even_its_writer(team: Team) -> None:
    facts = "Paspoort lag in de kluis van de beheerder."
    done(signals.seal_signal(team.desk("t1"), team.starts("t1"), Agency.POLITIE, ("MH-12",), seen(facts)))

    team.meets("t1", "t2", "c1", "a1", "p1")

    opened = signals.open_signal(team.desk("p1"), 1)
    assert isinstance(opened, Signal)
    assert (opened.number, opened.indicators, opened.facts) == (1, ("MH-12",), seen(facts))
    assert [sent.number for sent in team.desk("t1").vault.sent_signals()] == [1]
    for officer in ("t1", "t2", "c1"):
        assert signals.open_signal(team.desk(officer), 1) == NotAllowed(Action.OPEN_SIGNAL)
    assert signals.open_signal(team.desk("a1"), 1) == UnknownThing("signal", "1")
    assert [team.desk(officer).vault.signals() for officer in ("t1", "t2", "c1", "a1")] == [()] * 4


def test_closing_names_what_is_missing_and_changes_nothing(team: Team) -> None:
    visit = team.starts("t1")
    team.judges("t1", visit, EXIT, Judgement(Outcome.VIOLATION))
    before = team.visit("t1", visit)

    refused = closings.close_visit(team.desk("t1"), visit, Closing("", OperatorResponse.ABSENT))

    assert isinstance(refused, NotReadyToClose)
    assert refused.card_not_shown
    assert refused.no_place
    assert refused.incomplete == (EXIT,)
    assert refused.operator_reason_missing
    assert ALARM in refused.unanswered
    assert team.visit("t1", visit) == before


@pytest.mark.parametrize("number", ["c1"])
def test_a_supervisor_starts_and_closes_no_visits(team: Team, number: str) -> None:
    visit = team.starts("t1")
    team.meets("t1", "c1")

    assert visits.start_visit(team.desk(number), VisitOrder(team.linde, VisitKind.ROUTINE)) == NotAllowed(
        Action.START_VISIT
    )
    assert closings.close_visit(team.desk(number), visit, SIGNED) == NotAllowed(Action.CLOSE_VISIT)
    assert checklists.assess(team.desk(number), visit, EXIT, LOCKED) == NotAllowed(Action.ASSESS)


def test_inspectors_do_not_review(team: Team) -> None:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.closes("t1", visit)

    assert reviews.release_visit(team.desk("t1"), visit) == NotAllowed(Action.RELEASE)
    assert reviews.return_answer(team.desk("t1"), visit, EXIT, "?") == NotAllowed(Action.REVIEW)


def test_words_with_a_citizen_service_number_are_kept_out_everywhere(team: Team) -> None:
    visit = team.starts("t1")
    words = "Zij gaf nummer 999993847 op."
    refused = TextRefused("citizen_number")
    assert notes.write_note(team.desk("t1"), visit, words) == refused
    assert checklists.assess(team.desk("t1"), visit, EXIT, Judgement(Outcome.VIOLATION, words)) == refused
    assert signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, ("MH-12",), seen(words)) == refused
    assert visits.show_card(team.desk("t1"), visit, words) == refused


def test_a_count_knows_only_the_outcomes_of_its_check(team: Team) -> None:
    visit = team.starts("t1")

    assert persons.count_persons(team.desk("t1"), visit, "ID-08", "misschien", 1) == NoSuchOutcome("misschien")
    assert persons.count_persons(team.desk("t1"), visit, "ID-99", "ja", 1) == UnknownThing("check", "ID-99")
    assert persons.count_persons(team.desk("t1"), visit, "ID-07", "ja", 1) == NotCounted("ID-07", "never_kept"), (
        "never kept"
    )


def test_a_count_that_would_pass_its_limit_is_refused_and_not_cut_short(team: Team) -> None:
    visit = team.starts("t1")
    done(persons.count_persons(team.desk("t1"), visit, "ID-10", "ja", 600))

    assert persons.count_persons(team.desk("t1"), visit, "ID-10", "ja", 600) == TooManyPersons(999)
    done(persons.count_persons(team.desk("t1"), visit, "ID-10", "ja", 399))

    assert totals_of(team.desk("t1"), visit) == {"ID-10": {"ja": 999}}


def test_a_photo_of_a_condition_needs_the_condition_on_the_checklist(team: Team) -> None:
    visit = team.starts("t1")
    photo = photos.Photo("deur.png", GREY, photos.PersonOnPhoto.NO)

    assert photos.attach_photo(team.desk("t1"), visit, photo, PAY) == NotOnTheChecklist(PAY)
    done(photos.attach_photo(team.desk("t1"), visit, photo, EXIT))

    assert [each.event.condition for each in team.visit("t1", visit).photos] == [EXIT]


def test_no_photo_shows_what_the_catalogue_wants_described(team: Team) -> None:
    visit = team.starts("t1")
    photo = photos.Photo("kamer.png", GREY, photos.PersonOnPhoto.NO)

    assert photos.attach_photo(team.desk("t1"), visit, photo, UNSEEN) == PhotoForbidden(UNSEEN)
    assert photos.prepare_photo(team.desk("t1"), visit, photo, UNSEEN) == PhotoForbidden(UNSEEN)
    done(photos.attach_photo(team.desk("t1"), visit, photo))

    assert [each.event.condition for each in team.visit("t1", visit).photos] == [None]


def test_a_plan_starts_a_visit_at_its_own_business_only(team: Team) -> None:
    supervisor, inspector = team.desk("c1"), team.desk("t1")
    cafe = businesses.with_id(supervisor, replace(LINDE, name="Café De Kade"))
    done(businesses.record_businesses(supervisor, [cafe]))
    planned = plan_visit(supervisor, PlanOrder(team.linde, (inspector.vault.me.installation,), VisitKind.JOINT))
    assert isinstance(planned, Planned)
    team.meets("c1", "t1")

    elsewhere = VisitOrder(cafe.id, VisitKind.COMPLAINT, plan=planned.plan)
    assert visits.start_visit(inspector, elsewhere) == PlanElsewhere()
    done(visits.start_visit(inspector, replace(elsewhere, business=team.linde)))


def test_a_visit_to_another_business_is_followed_up_by_nobody(team: Team) -> None:
    supervisor, inspector = team.desk("c1"), team.desk("t1")
    cafe = businesses.with_id(supervisor, replace(LINDE, name="Café De Kade"))
    done(businesses.record_businesses(supervisor, [cafe]))
    first = team.starts("t1")
    team.is_at_the_door("t1", first)
    team.judges("t1", first, EXIT, LOCKED)
    team.closes("t1", first)
    team.meets("c1", "t1")
    again = VisitOrder(team.linde, VisitKind.FOLLOW_UP, follows=first)

    assert visits.start_visit(inspector, replace(again, business=cafe.id)) == FollowsElsewhere()
    plan = PlanOrder(cafe.id, (inspector.vault.me.installation,), VisitKind.FOLLOW_UP, follows=first)
    assert plan_visit(supervisor, plan) == FollowsElsewhere()
    done(visits.start_visit(inspector, again))


def test_a_follow_up_without_open_points_is_refused(team: Team) -> None:
    refused = visits.start_visit(team.desk("t1"), VisitOrder(team.linde, VisitKind.FOLLOW_UP))

    assert refused == NoOpenConditions()


def test_what_a_second_officer_counted_is_handed_in_when_a_colleague_closed_their_part(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    for number in ("t2", "a1"):
        team.joins(number, "t1", visit)
    team.is_at_the_door("t1", visit)
    done(persons.count_persons(team.desk("t2"), visit, "ID-10", "ja", 3))
    done(persons.count_persons(team.desk("a1"), visit, "ID-10", "ja", 5))
    team.closes("t1", visit)

    team.meets("t1", "t2", "a1")

    assert team.visit("t1", visit).totals == {"ID-10": {"ja": 3}}
    assert totals_of(team.desk("t2"), visit) == {}
    assert team.visit("a1", visit).totals == {}
    assert totals_of(team.desk("a1"), visit) == {"ID-10": {"ja": 5}}, "labour goes on counting"


def test_a_scanned_code_brings_the_business_to_a_device_that_does_not_have_it(tmp_path: Path) -> None:
    world = a_world(tmp_path / "strangers", "c1", "t1", "a1")
    strangers = Team(world, LINDE.id)
    linde = businesses.with_id(strangers.desk("c1"), LINDE)
    done(businesses.record_businesses(strangers.desk("c1"), [linde]))
    strangers.linde = linde.id
    strangers.hears("t1", "c1")
    visit = strangers.starts("t1")

    strangers.joins("a1", "t1", visit)

    desk = strangers.desk("a1")
    started = strangers.visit("a1", visit).started
    assert desk.vault.business(linde.id) is None
    assert started is not None
    assert started.business == linde
    assert desk.checklist(strangers.visit("a1", visit))
    strangers.ends()


def test_joining_again_writes_nothing(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("t2", "t1", visit)
    before = team.desk("t2").vault.heads()

    team.joins("t2", "t1", visit)
    invitation = joining.invite(team.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    own = joining.join_visit(team.desk("t1"), invitation)

    assert team.desk("t2").vault.heads() == before
    assert isinstance(own, Started)
    assert own.changes == Changes()


def test_a_code_that_tells_of_another_visit_than_it_leads_to_is_refused(team: Team) -> None:
    first, second = team.starts("t1"), team.starts("t1")
    one, other = (joining.invite(team.desk("t1"), visit) for visit in (first, second))
    assert isinstance(one, Invitation)
    assert isinstance(other, Invitation)

    with pytest.raises(JoinCodeError):
        joining.read_qr(joining.as_qr(replace(one, given=other.given)))


def test_a_visit_under_conditions_that_are_not_on_the_device_is_not_joined(team: Team) -> None:
    visit = team.starts("t1")
    invitation = joining.invite(team.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    desk = replace(team.desk("t2"), catalogues=())

    refused = joining.join_visit(desk, invitation)

    assert refused == UnknownThing("catalogue", "2026.1")
    assert desk.vault.visit(visit) is None


def test_a_scanned_business_with_a_citizen_service_number_is_not_signed_by_who_scans_it(team: Team) -> None:
    visit = team.starts("t1")
    invitation = joining.invite(team.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    assert invitation.given is not None
    named = replace(invitation.given.business, name="Kamer van 999993847")
    desk, before = team.desk("t2"), team.desk("t2").vault.heads()

    refused = joining.join_visit(desk, replace(invitation, given=replace(invitation.given, business=named)))

    assert refused == TextRefused("citizen_number")
    assert desk.vault.heads() == before
    assert desk.vault.visit(visit) is None
