"""Cards, rooms and counts that were recorded by mistake are corrected as answers are."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.judging import reviews
from inspector.casework.visiting import abandoning, checklists, closings, corrections, notes, persons, places, visits
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.events import CardShown, PersonsCounted, Withdrawn
from inspector.domain.ids import EventId, VisitId
from inspector.domain.place_events import ConsentWithdrawn, PlaceEntered
from inspector.domain.place_refusals import StopInDwelling
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import (
    AlreadyClosed,
    NotPassedOn,
    NotReadyToClose,
    ReasonMissing,
    TextRefused,
    UnknownThing,
)
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind
from inspector.domain.visits.places import stays
from inspector.domain.visits.visit import fold
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.viewmodels.review.review_steps import timeline
from inspector.wire.scopes import StreamKind
from tests.stories.officers import AGREED, ALARM, EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

WHY = "Verkeerde kamer aangetikt."
CLOSING = Closing("", OperatorResponse.ABSENT, "Weg.", rest=Outcome.NOT_CHECKED, rest_reason="Geen tijd meer.")
AMENDED = Judgement(Outcome.VIOLATION, "Achterdeur op slot.", LOCKED.severity, 0)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "p1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    done(places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.DWELLING, "Awbi", "zolder", AGREED)))
    team.judges("t1", visit, EXIT, LOCKED)
    team.joins("p1", "t1", visit)
    team.meets("t1", "t2", "c1", "p1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def attic(team: Team, visit: VisitId) -> EventId:
    return next(p.id for p in team.visit("t1", visit).all_of(PlaceEntered) if "zolder" in str(p.event))


def names(team: Team, number: str, visit: VisitId) -> list[str]:
    return [place.event.name for place in team.visit(number, visit).places]


def returned(team: Team, visit: VisitId) -> None:
    done(closings.close_visit(team.desk("t1"), visit, CLOSING))
    team.meets("t1", "c1")
    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Welke deur?"))
    team.meets("t1", "c1")
    done(checklists.amend(team.desk("t1"), visit, EXIT, AMENDED, "Verduidelijkt."))


def report_text(team: Team, number: str, visit: VisitId) -> str:
    made = documents.finding_report(team.desk(number), visit)
    assert isinstance(made, bytes), made
    return " ".join(" ".join(page.split()) for page in pages_of(made))


def test_a_room_recorded_by_mistake_counts_no_more_for_anybody_and_stays_in_the_file(
    team: Team, visit: VisitId
) -> None:
    done(corrections.take_back(team.desk("t1"), visit, attic(team, visit), WHY))
    team.meets("t1", "t2", "c1", "p1")

    assert [names(team, number, visit) for number in ("t1", "t2", "c1")] == [[""]] * 3
    assert len(team.visit("c1", visit).all_of(PlaceEntered)) == 2
    assert [each.event.reason for each in team.visit("c1", visit).withdrawals] == [WHY]
    assert any(WHY in str(step["title"]) for step in timeline(team.visit("c1", visit)))


def test_a_card_is_corrected_by_a_colleague_too_and_closing_asks_for_another(team: Team, visit: VisitId) -> None:
    (card,) = team.visit("t2", visit).cards

    done(corrections.take_back(team.desk("t2"), visit, card.id, "Was aan niemand getoond."))
    team.meets("t1", "t2")

    missing = closings.close_visit(team.desk("t1"), visit, CLOSING)
    assert isinstance(missing, NotReadyToClose)
    assert missing.card_not_shown
    done(visits.show_card(team.desk("t1"), visit, "exploitant"))
    done(closings.close_visit(team.desk("t1"), visit, CLOSING))


def test_nobody_takes_back_what_another_agency_recorded(team: Team, visit: VisitId) -> None:
    desk = team.desk("p1")
    (card,) = team.visit("p1", visit).cards
    for target in (card.id, attic(team, visit)):
        assert isinstance(corrections.take_back(desk, visit, target, WHY), UnknownThing)

    stream = desk.vault.stream_of(visit, StreamKind.VISIT)
    assert stream is not None
    taken = tuple(NewEvent(stream, Withdrawn(each, WHY)) for each in (card.id, attic(team, visit)))
    desk.vault.append(Batch(appends=taken))
    team.meets("t1", "p1", "c1")

    assert [len(team.visit(number, visit).cards) for number in ("t1", "p1", "c1")] == [1] * 3
    assert [names(team, number, visit) for number in ("t1", "c1")] == [["", "zolder"]] * 2


def test_a_consent_that_was_not_taken_back_after_all_counts_again_and_the_mistake_stays_in_the_file(
    team: Team, visit: VisitId
) -> None:
    desk = team.desk("t1")
    done(places.withdraw_consent(desk, visit, attic(team, visit)))
    assert checklists.assess(desk, visit, ALARM, Judgement(Outcome.COMPLIANT)) == StopInDwelling("zolder", "withdrawn")
    team.meets("t1", "t2", "c1")
    (ended,) = team.visit("t1", visit).consents_withdrawn

    assert isinstance(corrections.take_back(team.desk("t2"), visit, ended.id, WHY), UnknownThing)
    done(corrections.take_back(desk, visit, ended.id, WHY))
    done(checklists.assess(desk, visit, ALARM, Judgement(Outcome.COMPLIANT)))
    team.meets("t1", "t2", "c1")

    for number in ("t1", "t2", "c1"):
        found = team.visit(number, visit)
        assert (stays(found)[-1].withdrawals, len(found.all_of(ConsentWithdrawn))) == ((), 1)
    said = report_text(team, "c1", visit)
    assert f"Teruggenomen, telt niet mee: Toestemming ingetrokken: zolder. Reden: {WHY}" in said
    assert "Toestemming ingetrokken om" not in said


def test_taking_back_wants_a_reason_without_a_citizen_number(team: Team, visit: VisitId) -> None:
    desk, target = team.desk("t1"), attic(team, visit)

    assert corrections.take_back(desk, visit, target, " ") == ReasonMissing()
    assert corrections.take_back(desk, visit, target, "was 111222333") == TextRefused("citizen_number")
    assert names(team, "t1", visit) == ["", "zolder"]


def test_no_text_of_the_door_and_no_reason_names_a_sign_by_its_code(team: Team, visit: VisitId) -> None:
    desk, target = team.desk("t1"), attic(team, visit)
    done(notes.write_note(desk, visit, "Slot gezien."))
    (note,) = team.visit("t1", visit).notes

    for refused in (
        visits.show_card(desk, visit, "MH-12"),
        places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "kamer MH-12")),
        places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "MH-12")),
        corrections.take_back(desk, visit, target, "MH-12"),
        corrections.take_back(team.desk("p1"), visit, target, "MH-12"),
        corrections.correct_count(desk, visit, {}, "MH-12"),
        notes.withdraw(desk, visit, note.id, "MH-12"),
        abandoning.abandon_visit(desk, visit, "MH-12"),
    ):
        assert refused == NotPassedOn("politie")


def test_after_the_signature_the_door_is_corrected_only_when_the_visit_came_back(team: Team, visit: VisitId) -> None:
    done(closings.close_visit(team.desk("t1"), visit, CLOSING))
    assert corrections.take_back(team.desk("t1"), visit, attic(team, visit), WHY) == AlreadyClosed()
    team.meets("t1", "c1")
    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Welke deur?"))
    team.meets("t1", "c1")

    done(corrections.take_back(team.desk("t1"), visit, attic(team, visit), WHY))
    done(places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "berging")))

    assert names(team, "t1", visit) == ["", "berging"]


def test_a_visit_that_lost_its_last_card_is_not_handed_in_again(team: Team, visit: VisitId) -> None:
    returned(team, visit)
    (card,) = team.visit("t1", visit).own_cards
    done(corrections.take_back(team.desk("t1"), visit, card.id, WHY))

    assert checklists.resubmit(team.desk("t1"), visit) == NotReadyToClose(card_not_shown=True)
    done(visits.show_card(team.desk("t1"), visit, "exploitant"))
    done(checklists.resubmit(team.desk("t1"), visit))


def test_a_count_that_was_signed_is_corrected_with_a_reason_and_the_first_stays_in_the_file(
    team: Team, visit: VisitId
) -> None:
    done(persons.count_persons(team.desk("t1"), visit, "ID-10", "ja", 4))
    done(persons.count_persons(team.desk("t1"), visit, "ID-10", "nee_geweigerd", 1))
    done(closings.close_visit(team.desk("t1"), visit, CLOSING))
    wanted = {"ID-10": {"ja": 3}}
    assert corrections.correct_count(team.desk("t1"), visit, wanted, WHY) == AlreadyClosed()
    team.meets("t1", "c1")
    done(reviews.return_answer(team.desk("c1"), visit, EXIT, "Welke deur?"))
    team.meets("t1", "c1")

    done(corrections.correct_count(team.desk("t1"), visit, wanted, "Een klant meegeteld."))
    done(corrections.correct_count(team.desk("t1"), visit, {"ID-10": {"nee_geweigerd": 0}}, "Ook een klant."))
    team.meets("t1", "c1")

    assert team.visit("c1", visit).totals == {"ID-10": {"ja": 3}}
    assert len(team.visit("c1", visit).all_of(PersonsCounted)) == 3
    assert any("Een klant meegeteld." in str(step["title"]) for step in timeline(team.visit("c1", visit)))


def test_nobody_corrects_what_somebody_else_counted(team: Team, visit: VisitId) -> None:
    done(persons.count_persons(team.desk("t1"), visit, "ID-10", "ja", 4))
    returned(team, visit)
    team.meets("t1", "t2", "c1")

    refused = corrections.correct_count(team.desk("t2"), visit, {"ID-10": {"ja": 1}}, WHY)

    assert isinstance(refused, UnknownThing)
    assert team.visit("t2", visit).totals == {"ID-10": {"ja": 4}}


def test_the_report_says_what_was_taken_back_and_why_and_lists_it_nowhere_else(team: Team, visit: VisitId) -> None:
    done(corrections.take_back(team.desk("t1"), visit, attic(team, visit), WHY))
    done(closings.close_visit(team.desk("t1"), visit, CLOSING))
    team.meets("t1", "c1")

    text = report_text(team, "c1", visit)

    assert "Teruggenomen, telt niet mee" in text
    assert WHY in text
    assert text.count("zolder") == 1


def test_every_order_of_arrival_of_corrections_adds_up_to_the_same(team: Team, visit: VisitId) -> None:
    done(corrections.take_back(team.desk("t1"), visit, attic(team, visit), WHY))
    known = tuple(team.visit("t1", visit).known.values())
    moving = [each for each in known if isinstance(each.event, PlaceEntered | CardShown | Withdrawn)]
    rest = [each for each in known if each not in moving]

    folds = set()
    for order in permutations(moving):
        found = fold(visit, rest)
        for each in order:
            found = found.with_events((each,))
        folds.add((tuple(place.id for place in found.places), tuple(card.id for card in found.cards)))

    assert len(folds) == 1
    assert isinstance(corrections.take_back(team.desk("t1"), visit, attic(team, visit), WHY), UnknownThing)
    assert places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.DWELLING, "Awbi", "zolder", AGREED)) != Changes()
