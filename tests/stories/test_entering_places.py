"""In a dwelling: what happened is recorded, also what was not lawful, and nothing is taken there without a ground."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.casework.documents import documents
from inspector.casework.visiting import checklists, closings, corrections, notes, persons, photos, places
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain.acts.closing import Closing
from inspector.domain.entering import DUTCH_TIME
from inspector.domain.ids import VisitId
from inspector.domain.place_events import Companion, PlaceEntered, Warrant
from inspector.domain.place_refusals import EntryRefused, NoConsent, NotInside, StopInDwelling
from inspector.domain.recorded import Recorded
from inspector.domain.refusals import AlreadyClosed, NotPassedOn, Refusal
from inspector.domain.values import Outcome, PlaceKind, SiteRole
from inspector.domain.visits.places import Stay, stays
from inspector.vault.model.changes import Changes
from inspector.wire.receipts import message_of
from tests.stories.officers import AGREED, EXIT, LOCKED, SIGNED, Team, a_team, done
from tests.stories.test_documents import a_picture

WARRANT = Warrant("M-12", "A. de Boer", "burgemeester", date(2026, 11, 24))
ATTIC = PlaceEntered(PlaceKind.DWELLING, "Awbi 1", "zolder", AGREED)
BARE = PlaceEntered(PlaceKind.DWELLING, "Awb 5:15", "zolder")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "c1", "a1", "b1")
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    visit = team.starts("t1", partner="t2")
    team.is_at_the_door("t1", visit)
    for number in ("t2", "a1"):
        team.joins(number, "t1", visit)
    team.meets("t1", "t2", "c1", "a1", "b1")
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def entered(team: Team, visit: VisitId, entry: PlaceEntered, number: str = "t1") -> Recorded[PlaceEntered]:
    done(places.enter(team.desk(number), visit, entry))
    return team.visit(number, visit).places[-1]


def the_stay(team: Team, visit: VisitId, number: str = "t1", name: str = "zolder") -> Stay:
    return next(stay for stay in stays(team.visit(number, visit)) if stay.name == name)


def until_midnight(team: Team, *, days: int = 0, before: int) -> None:
    """So many minutes before the midnight that ends this day, or one of the next."""
    local = team.world.clock.at.astimezone(DUTCH_TIME)
    minutes = (24 * (days + 1) - local.hour) * 60 - local.minute - before
    team.world.clock.passes(minutes=minutes)


def takes(team: Team, visit: VisitId, number: str = "t1") -> list[object]:
    """What becomes of an answer, a photo and a count."""
    desk = team.desk(number)
    return [
        checklists.assess(desk, visit, EXIT, LOCKED),
        photos.attach_photo(desk, visit, Photo("deur.jpg", a_picture(), PersonOnPhoto.NO)),
        persons.count_persons(desk, visit, "ID-10", "ja", 1),
    ]


def test_a_dwelling_without_a_ground_is_refused_until_it_is_said_that_it_happened(team: Team, visit: VisitId) -> None:
    before = team.visit("t1", visit).places

    refused = places.enter(team.desk("t1"), visit, BARE)
    unchanged = team.visit("t1", visit).places
    entered(team, visit, replace(BARE, unlawful=True))

    assert refused == EntryRefused("no_basis")
    assert unchanged == before
    assert the_stay(team, visit).is_unlawful


@pytest.mark.parametrize(
    "entry",
    [
        replace(BARE, unlawful=True),
        replace(BARE, consent=replace(AGREED, by=SiteRole.OPERATOR), unlawful=True),
        replace(BARE, place=PlaceKind.UNCLEAR, unlawful=True),
        replace(BARE, warrant=replace(WARRANT, issued=date(2020, 1, 1)), unlawful=True),
    ],
    ids=["on nothing", "by the operator", "unclear", "on an old warrant"],
)
def test_while_inside_unlawfully_no_answer_photo_or_count_is_taken_and_words_are(
    team: Team, visit: VisitId, entry: PlaceEntered
) -> None:
    inside = entered(team, visit, entry)

    stopped = takes(team, visit)
    done(notes.write_note(team.desk("t1"), visit, "De bewoner wees ons de deur."))
    done(places.leave(team.desk("t1"), visit, inside.id))

    assert stopped == [StopInDwelling("zolder", "unlawful")] * 3
    assert not any(isinstance(result, Refusal) for result in takes(team, visit))


def test_what_stops_one_officer_stops_no_colleague(team: Team, visit: VisitId) -> None:
    entered(team, visit, replace(BARE, unlawful=True))
    team.meets("t1", "t2", "a1")

    assert not any(isinstance(result, Refusal) for result in takes(team, visit, "t2"))


def test_consent_that_is_taken_back_ends_it_until_the_officer_left(team: Team, visit: VisitId) -> None:
    inside = entered(team, visit, ATTIC)
    fine = takes(team, visit)
    team.world.clock.passes(minutes=4)
    done(places.withdraw_consent(team.desk("t1"), visit, inside.id))
    again = places.withdraw_consent(team.desk("t1"), visit, inside.id)
    stopped = takes(team, visit)
    done(places.leave(team.desk("t1"), visit, inside.id))

    assert not any(isinstance(result, Refusal) for result in fine)
    assert again == Changes()
    assert stopped == [StopInDwelling("zolder", "withdrawn")] * 3
    assert not any(isinstance(result, Refusal) for result in takes(team, visit))
    stay = the_stay(team, visit)
    assert stay.left is not None
    assert [each.at > stay.came_in.at for each in stay.withdrawals] == [True]


def test_after_a_withdrawal_a_warrant_for_who_is_still_inside_lets_him_go_on(team: Team, visit: VisitId) -> None:
    inside = entered(team, visit, ATTIC)
    done(places.withdraw_consent(team.desk("t1"), visit, inside.id))
    warrant = replace(BARE, ground="Awbi 2", warrant=replace(WARRANT, issued=team.desk("t1").today()))

    done(places.enter(team.desk("t1"), visit, warrant, inside.id))

    assert not any(isinstance(result, Refusal) for result in takes(team, visit))
    stay = the_stay(team, visit)
    assert (len(stay.entries), len(stay.withdrawals), stay.came_in.id) == (2, 1, inside.id)


def test_a_workroom_that_turns_out_a_dwelling_stops_the_work_without_being_called_unlawful(
    team: Team, visit: VisitId
) -> None:
    room = entered(team, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "kamer 3"))

    done(places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.DWELLING, "", "kamer 3"), room.id))
    stopped = takes(team, visit)
    stay = the_stay(team, visit, name="kamer 3")
    done(places.enter(team.desk("t1"), visit, replace(ATTIC, name="kamer 3"), stay.last.id))

    assert stopped == [StopInDwelling("kamer 3", "no_basis")] * 3
    assert not stay.is_unlawful
    assert not any(isinstance(result, Refusal) for result in takes(team, visit))


def test_the_third_day_after_a_warrant_it_opens_the_door_and_the_fourth_only_on_the_record(
    team: Team, visit: VisitId
) -> None:
    today = team.desk("t1").today()
    entry = replace(BARE, ground="Awbi 2", warrant=replace(WARRANT, issued=today))
    team.world.clock.passes(days=3)
    third = places.enter(team.desk("t1"), visit, entry)
    team.world.clock.passes(days=1)
    fourth = places.enter(team.desk("t1"), visit, replace(entry, name="kelder"))
    recorded = places.enter(team.desk("t1"), visit, replace(entry, name="kelder", unlawful=True))

    assert isinstance(third, Changes)
    assert fourth == EntryRefused("too_late", date.fromordinal(today.toordinal() + 3))
    assert isinstance(recorded, Changes)


def test_at_night_only_a_warrant_that_says_so(team: Team, visit: VisitId) -> None:
    clock = team.world.clock
    local = clock.at.astimezone(DUTCH_TIME)
    clock.passes(hours=24 - local.hour + 2)
    entry = replace(BARE, ground="Awbi 2", warrant=replace(WARRANT, issued=team.desk("t1").today()))

    by_day = places.enter(team.desk("t1"), visit, entry)
    by_night = replace(entry, warrant=replace(WARRANT, issued=team.desk("t1").today(), night=True))

    assert by_day == EntryRefused("night")
    assert isinstance(places.enter(team.desk("t1"), visit, by_night), Changes)


def test_a_warrant_that_ends_while_inside_stops_the_work_at_midnight_of_the_fourth_day_until_a_new_one(
    team: Team, visit: VisitId
) -> None:
    today = team.desk("t1").today()
    by_night = replace(WARRANT, issued=today, night=True)
    until_midnight(team, days=3, before=1)
    inside = entered(team, visit, replace(BARE, ground="Awbi 2", warrant=by_night))
    fine = takes(team, visit)
    team.world.clock.passes(minutes=2)

    stopped = takes(team, visit)
    done(notes.write_note(team.desk("t1"), visit, "Om 0.01 uur nog op zolder."))
    new = replace(by_night, number="M-13", issued=team.desk("t1").today())
    done(places.enter(team.desk("t1"), visit, replace(BARE, ground="Awbi 2", warrant=new), inside.id))

    assert not any(isinstance(result, Refusal) for result in fine)
    assert stopped == [StopInDwelling("zolder", "over")] * 3
    assert not any(isinstance(result, Refusal) for result in takes(team, visit))
    assert not the_stay(team, visit).is_unlawful, "he came in lawfully"


def test_who_came_in_before_midnight_goes_on_in_the_night_only_if_the_warrant_says_so(
    team: Team, visit: VisitId
) -> None:
    until_midnight(team, before=5)
    today = team.desk("t1").today()
    inside = entered(team, visit, replace(BARE, ground="Awbi 2", warrant=replace(WARRANT, issued=today)))
    fine = takes(team, visit)
    team.world.clock.passes(minutes=6)
    stopped = takes(team, visit)
    done(places.leave(team.desk("t1"), visit, inside.id))
    night = replace(WARRANT, issued=today, night=True)
    entered(team, visit, replace(BARE, ground="Awbi 2", warrant=night))

    assert not any(isinstance(result, Refusal) for result in (*fine, *takes(team, visit)))
    assert stopped == [StopInDwelling("zolder", "night")] * 3


def test_a_clock_that_is_put_back_makes_no_warrant_longer(team: Team, visit: VisitId) -> None:
    today = team.desk("t1").today()
    entry = replace(BARE, ground="Awbi 2", warrant=replace(WARRANT, issued=today))
    team.world.clock.passes(days=4)
    team.world.confirms(team.desk("t1").vault)
    team.desk("t1").vault.ingest((), checkpoint=message_of(team.world.receipt()))

    team.world.clock.is_set_to(team.world.clock.at - timedelta(days=3))

    assert places.enter(team.desk("t1"), visit, entry) == EntryRefused("too_late", today + timedelta(days=3))
    recorded = entered(team, visit, replace(entry, unlawful=True))
    assert recorded.event.unlawful


def test_with_the_resident_away_only_a_warrant_that_says_so(team: Team, visit: VisitId) -> None:
    warrant = replace(WARRANT, issued=team.desk("t1").today())
    entry = replace(BARE, ground="Awbi 2", warrant=warrant, resident_absent=True)

    assert places.enter(team.desk("t1"), visit, entry) == EntryRefused("absent")
    inside = entered(team, visit, replace(entry, warrant=replace(warrant, absent=True)))
    assert inside.event.resident_absent
    assert not any(isinstance(result, Refusal) for result in takes(team, visit))


def test_an_emergency_and_who_came_along_are_said_with_their_reason(team: Team, visit: VisitId) -> None:
    entry = replace(BARE, emergency="Rook onder de deur.", companions=(Companion("brandweer", "blussen"),))

    refused = places.enter(team.desk("t1"), visit, replace(entry, companions=(Companion("brandweer", " "),)))

    assert refused == EntryRefused("companion")
    assert entered(team, visit, entry).event.companions == entry.companions
    assert the_stay(team, visit).stop is None


def test_leaving_and_taking_back_are_for_who_is_there(team: Team, visit: VisitId) -> None:
    inside = entered(team, visit, ATTIC)
    room = team.visit("t1", visit).places[0]
    team.meets("t1", "t2")

    assert places.leave(team.desk("t2"), visit, inside.id) == NotInside()
    assert places.withdraw_consent(team.desk("t1"), visit, room.id) == NoConsent()
    assert places.leave(team.desk("t1"), visit, room.id, withdrawn=True) == NoConsent()
    done(places.leave(team.desk("t1"), visit, inside.id))
    assert places.leave(team.desk("t1"), visit, inside.id) == NotInside()
    assert places.enter(team.desk("t1"), visit, ATTIC, inside.id) == NotInside()


def test_nothing_said_of_a_place_names_a_sign_of_trafficking(team: Team, visit: VisitId) -> None:
    for entry in (
        replace(ATTIC, name="MH-12"),
        replace(BARE, emergency="MH-12 gezien"),
        replace(ATTIC, companions=(Companion("tolk", "MH-12"),)),
        replace(BARE, warrant=replace(WARRANT, capacity="MH-12")),
    ):
        assert places.enter(team.desk("t1"), visit, entry) == NotPassedOn("politie")


def test_no_other_agency_reads_what_was_entered_and_on_what(team: Team, visit: VisitId) -> None:
    entered(team, visit, ATTIC)
    done(places.enter(team.desk("a1"), visit, PlaceEntered(PlaceKind.BUSINESS, "Arbowet", "kantoor")))
    team.meets("t1", "t2", "c1", "a1", "b1")

    assert [place.event.name for place in team.visit("a1", visit).places] == ["kantoor"]
    assert "kantoor" not in [place.event.name for place in team.visit("c1", visit).places]
    assert the_stay(team, visit, "c1").by.number == "t1"
    for reader, hidden in (("a1", "zolder"), ("t1", "kantoor")):
        assert hidden not in str(team.visit(reader, visit).known)


def test_closing_is_not_stopped_but_answers_nothing_from_inside(team: Team, visit: VisitId) -> None:
    entered(team, visit, replace(BARE, unlawful=True))
    wanted = replace(SIGNED, rest=Outcome.COMPLIANT, rest_reason="")

    assert isinstance(wanted, Closing)
    assert closings.close_visit(team.desk("t1"), visit, wanted) == StopInDwelling("zolder", "unlawful")
    team.closes("t1", visit)
    assert places.enter(team.desk("t1"), visit, ATTIC) == AlreadyClosed()


def test_an_entry_by_mistake_is_taken_back_with_its_reason_and_the_report_says_so(team: Team, visit: VisitId) -> None:
    inside = entered(team, visit, replace(BARE, unlawful=True))
    done(corrections.take_back(team.desk("t1"), visit, inside.id, "Deur bleef dicht."))

    assert not any(isinstance(result, Refusal) for result in takes(team, visit))
    assert isinstance(documents.finding_report(team.desk("t1"), visit), bytes)


def test_coming_in_again_the_same_way_at_once_is_another_stay_and_consent_given_anew_counts(
    team: Team, visit: VisitId
) -> None:
    inside = entered(team, visit, ATTIC)
    done(places.withdraw_consent(team.desk("t1"), visit, inside.id))
    done(places.enter(team.desk("t1"), visit, ATTIC, inside.id))
    anew = the_stay(team, visit)
    done(places.leave(team.desk("t1"), visit, anew.last.id))
    done(places.enter(team.desk("t1"), visit, ATTIC))

    assert (anew.stop, len(anew.withdrawals)) == (None, 1)
    assert [stay.left is None for stay in stays(team.visit("t1", visit)) if stay.name == "zolder"] == [False, True]


def test_a_place_that_was_left_stays_left_when_what_it_turned_out_to_be_was_a_mistake(
    team: Team, visit: VisitId
) -> None:
    room = entered(team, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "kamer 3"))
    done(places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.DWELLING, "", "kamer 3"), room.id))
    turned_out = the_stay(team, visit, name="kamer 3").last
    done(places.leave(team.desk("t1"), visit, turned_out.id))
    left = the_stay(team, visit, name="kamer 3").left

    done(corrections.take_back(team.desk("t1"), visit, turned_out.id, "Toch een kantoor."))

    stay = the_stay(team, visit, name="kamer 3")
    assert (stay.place, stay.left) == (PlaceKind.BUSINESS, left)


def test_a_consent_that_was_taken_back_stays_so_when_what_came_after_was_a_mistake(team: Team, visit: VisitId) -> None:
    inside = entered(team, visit, ATTIC)
    done(places.withdraw_consent(team.desk("t1"), visit, inside.id))
    done(places.enter(team.desk("t1"), visit, ATTIC, inside.id))
    anew = the_stay(team, visit).last
    done(corrections.take_back(team.desk("t1"), visit, anew.id, "Bewoner zei nee."))

    stay = the_stay(team, visit)
    assert (stay.stop, len(stay.withdrawals)) == ("withdrawn", 1)
    assert takes(team, visit) == [StopInDwelling("zolder", "withdrawn")] * 3


def test_what_he_was_in_keeps_its_beginning_when_one_word_between_was_a_mistake(team: Team, visit: VisitId) -> None:
    room = entered(team, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "kamer 3"))
    done(places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.DWELLING, "", "kamer 3"), room.id))
    between = the_stay(team, visit, name="kamer 3").last
    done(places.enter(team.desk("t1"), visit, replace(ATTIC, name="kamer 3"), between.id))

    done(corrections.take_back(team.desk("t1"), visit, between.id, "Twee keer getikt."))

    (stay,) = [stay for stay in stays(team.visit("t1", visit)) if stay.name == "kamer 3"]
    assert stay.came_in.id == room.id
