"""In a dwelling on nothing: everything that an officer can write there, one by one, and whether it is going on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from inspector.casework import drafts
from inspector.casework.visiting import (
    abandoning,
    administrative,
    closings,
    corrections,
    for_later,
    handing_over,
    joining,
    notes,
    persons,
    photos,
    places,
    saying,
    visits,
)
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain.actions import PERMISSIONS, may
from inspector.domain.acts.saying import kinds_of
from inspector.domain.hygiene_events import WaterResult, WaterSampled, WaterTest, WaterVerdict
from inspector.domain.ids import EventId, VisitId
from inspector.domain.labour_events import (
    DocumentListed,
    DocumentStep,
    EisMade,
    HeadCountAt,
    HeadsCounted,
    IndependenceFactNoted,
    RelationsStated,
    WorkFunction,
)
from inspector.domain.place_events import PlaceEntered
from inspector.domain.place_refusals import StopInDwelling
from inspector.domain.refusals import EisRefused
from inspector.domain.said_events import (
    AgreementMade,
    DemandMade,
    MatterPassedOn,
    ReceiptGiven,
    Said,
    StatementTaken,
)
from inspector.domain.values import DemandAnswer, InRole, Outcome, PlaceKind, Receiver, Relation, SiteRole
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs, read_visit
from inspector.viewmodels.visit.listing import ListingInputs, derive_listing_props
from inspector.viewmodels.visit.saying import SayingInputs, derive_saying_props
from inspector.wire.scopes import Agency
from tests.stories.officers import AGREED, SIGNED, Team, a_team, done
from tests.stories.test_an_eis import RISKS
from tests.stories.test_documents import a_picture
from tests.stories.test_who_may_do_what import CALLS

CAST = ("t1", "t2", "a1", "g1", "p1", "c1")
IN_THE_VISIT = ("t1", "a1", "g1", "p1")
ON_NOTHING = PlaceEntered(PlaceKind.DWELLING, "", "zolder", unlawful=True)
STOPPED = StopInDwelling("zolder", "unlawful")
RESIDENT = InRole(SiteRole.RESIDENT)
ROSTER = DocumentListed(DocumentStep.TAKEN, text="Rooster van deze week")
TAP = WaterSampled("GGD-1", "Kraan op zolder", WaterTest.LEGIONELLA)

WORDS: tuple[Said, ...] = (
    StatementTaken(RESIDENT, "Gaat u alstublieft weg."),
    AgreementMade("Wij komen morgen terug met een machtiging."),
    MatterPassedOn("De trap is onveilig.", "Convenant veiligheid", Receiver.FIRE),
    ReceiptGiven("Map met roosters", returned=True),
)
TAKEN: tuple[tuple[str, Said], ...] = (
    ("t1", DemandMade(RESIDENT, "Uw huurcontract.", DemandAnswer.PENDING)),
    ("t1", ReceiptGiven("Map met roosters")),
    ("p1", DemandMade(RESIDENT, "Een bewijs van identiteit.", DemandAnswer.COMPLIED)),
    ("a1", RelationsStated((Relation.EMPLOYED,))),
    ("a1", HeadsCounted(WorkFunction.SEX_WORK, 3, HeadCountAt.LEAVING)),
    ("a1", IndependenceFactNoted("SZ-01", "Zij kiest haar uren zelf.")),
    ("a1", EisMade(RISKS, "Zet de nooduitgang vrij.", 14, date(2026, 11, 24))),
    *(
        ("a1", replace(ROSTER, text="Contract", step=step))
        for step in (DocumentStep.ASKED, DocumentStep.SEEN, DocumentStep.COPIED, DocumentStep.TAKEN)
    ),
    ("g1", replace(TAP, label="GGD-2")),
)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *CAST)
    yield team
    team.ends()


def gone_in(team: Team) -> VisitId:
    """Four agencies in a visit; two of them wrote something down before each came into the attic on nothing."""
    visit = team.starts("t1", partner="t2")
    for number in IN_THE_VISIT:
        if number != "t1":
            team.joins(number, "t1", visit)
        team.is_at_the_door(number, visit)
    team.meets(*CAST)
    done(saying.record(team.desk("a1"), visit, ROSTER))
    done(saying.record(team.desk("g1"), visit, TAP))
    done(persons.count_persons(team.desk("t1"), visit, "ID-10", "ja", 2))
    for number in IN_THE_VISIT:
        done(places.enter(team.desk(number), visit, ON_NOTHING))
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(gone_in)


def stay(team: Team, visit: VisitId, number: str = "t1") -> EventId:
    return team.visit(number, visit).places[-1].id


def seen(team: Team, number: str, visit: VisitId) -> VisitInputs:
    known = read_visit(team.desk(number), visit)
    assert known is not None
    return known


def test_every_guard_stops_there_what_the_table_says_stops_and_nothing_else(team: Team, visit: VisitId) -> None:
    code = joining.invite(team.desk("t1"), visit)
    assert isinstance(code, Invitation)

    for action, call in CALLS.items():
        for number in IN_THE_VISIT:
            desk = team.desk(number)
            is_stopped = call(desk, visit, code) == STOPPED
            assert is_stopped is (PERMISSIONS[action].stops and may(desk.vault.me, action)), (action, number)


def test_what_is_taken_or_demanded_there_waits_until_the_officer_is_outside(team: Team, visit: VisitId) -> None:
    for number, said in TAKEN:
        assert saying.record(team.desk(number), visit, said) == STOPPED, said
    for number in IN_THE_VISIT:
        done(places.leave(team.desk(number), visit, stay(team, visit, number)))
    outside = [saying.record(team.desk(number), visit, said) for number, said in TAKEN]

    assert "ga naar buiten en leg vast dat u weg bent" in refusal_text(STOPPED)
    assert [type(each) for each in outside if not isinstance(each, Changes)] == [EisRefused], "no violation stands"


def test_every_kind_of_what_is_said_is_walked() -> None:
    walked = {type(said) for said in WORDS} | {type(said) for _, said in TAKEN} | {WaterResult}

    assert walked == {kind for agency in Agency for kind in kinds_of(agency)}


def test_words_of_what_happened_are_taken_there(team: Team, visit: VisitId) -> None:
    for number, said in product(IN_THE_VISIT, WORDS):
        done(saying.record(team.desk(number), visit, said))


def test_what_a_laboratory_found_and_what_was_given_back_are_recorded_there(team: Team, visit: VisitId) -> None:
    sample = next(each.id for each in team.visit("g1", visit).said if isinstance(each.event, WaterSampled))

    done(saying.record(team.desk("g1"), visit, WaterResult(sample, WaterVerdict.WITHIN, "20 kve/l")))
    done(saying.record(team.desk("a1"), visit, replace(ROSTER, step=DocumentStep.RETURNED)))


def test_what_happened_is_recorded_there_and_the_visit_is_closed(team: Team, visit: VisitId) -> None:
    desk = team.desk("t1")
    wanted = replace(SIGNED, rest_reason="Weggestuurd.")

    done(visits.show_card(desk, visit, "bewoner"))
    done(notes.write_note(desk, visit, "De bewoner wees ons de deur."))
    done(persons.count_persons(desk, visit, "ID-10", "ja", -1))
    done(places.enter(desk, visit, replace(ON_NOTHING, name="kelder")))
    done(for_later.leave_for_later(desk, visit, "kamer 2"))
    done(abandoning.abandon_visit(desk, visit, "Verkeerd bedrijf."))
    done(administrative.draft(team.desk("p1"), visit, "De bewoner wees ons de deur."))
    assert closings.close_visit(desk, visit, replace(wanted, rest=Outcome.COMPLIANT, rest_reason="")) == STOPPED
    done(closings.close_visit(desk, visit, wanted))

    assert team.visit("t1", visit).signed is not None


def test_consent_a_warrant_and_an_emergency_let_him_go_on(team: Team, visit: VisitId) -> None:
    done(places.enter(team.desk("g1"), visit, replace(ON_NOTHING, ground="Awbi 1", consent=AGREED, unlawful=False)))
    still = saying.record(team.desk("g1"), visit, replace(TAP, label="GGD-2"))
    done(places.leave(team.desk("g1"), visit, stay(team, visit, "g1")))
    first = next(each for each in team.visit("g1", visit).places if each.event == ON_NOTHING)
    done(places.leave(team.desk("g1"), visit, first.id))
    done(places.enter(team.desk("g1"), visit, replace(ON_NOTHING, emergency="Rook.", unlawful=False)))
    on_fire = saying.record(team.desk("g1"), visit, replace(TAP, label="GGD-2"))

    assert still == STOPPED, "he is still inside on nothing, whatever the next room rests on"
    assert isinstance(on_fire, Changes)


def test_a_consent_that_is_withdrawn_stops_the_sample_and_not_the_words(team: Team, visit: VisitId) -> None:
    desk = team.desk("g1")
    done(places.leave(desk, visit, stay(team, visit, "g1")))
    done(places.enter(desk, visit, replace(ON_NOTHING, ground="Awbi 1", consent=AGREED, unlawful=False)))
    done(saying.record(desk, visit, replace(TAP, label="GGD-2")))
    done(places.withdraw_consent(desk, visit, stay(team, visit, "g1")))

    assert saying.record(desk, visit, replace(TAP, label="GGD-3")) == StopInDwelling("zolder", "withdrawn")
    done(saying.record(desk, visit, WORDS[0]))


def test_what_was_photographed_before_is_captioned_and_withdrawn_there_and_no_photo_is_added(
    team: Team, visit: VisitId
) -> None:
    desk, door = team.desk("t1"), Photo("deur.jpg", a_picture(), PersonOnPhoto.NO)
    inside = stay(team, visit)
    done(places.leave(desk, visit, inside))
    done(photos.attach_photo(desk, visit, door))
    made = team.visit("t1", visit).photos[-1].id
    done(places.enter(desk, visit, replace(ON_NOTHING, name="kelder")))

    assert photos.attach_photo(desk, visit, door) == StopInDwelling("kelder", "unlawful")
    done(photos.caption_photo(desk, visit, made, "De achterdeur."))
    done(notes.withdraw(desk, visit, made, "Onscherp."))
    done(notes.bring_back(desk, visit, made))
    entry = stay(team, visit)
    done(corrections.take_back(desk, visit, entry, "Deur bleef dicht."))
    done(photos.attach_photo(desk, visit, door))


def test_what_was_typed_stays_when_it_is_refused(team: Team, visit: VisitId) -> None:
    desk, about = team.desk("g1"), saying.draft_of(WaterSampled)
    done(drafts.keep_dialog(desk, visit, about, {"label": "GGD-2", "text": "Kraan op zolder"}))

    assert saying.record(desk, visit, replace(TAP, label="GGD-2")) == STOPPED
    assert drafts.dialogs_of(desk, visit)[about]["text"] == "Kraan op zolder"


def test_a_number_that_was_counted_is_mended_downwards_there_and_never_up(team: Team, visit: VisitId) -> None:
    """Numbers that went into the file when he let a colleague go on."""
    t1, t2 = (team.desk(number).vault.me.installation for number in ("t1", "t2"))
    done(handing_over.hand_over(team.desk("t1"), visit, t1, t2))

    up = corrections.correct_count(team.desk("t1"), visit, {"ID-10": {"ja": 3}}, "Verteld.")
    done(corrections.correct_count(team.desk("t1"), visit, {"ID-10": {"ja": 1}}, "Verteld."))

    assert up == STOPPED
    assert team.visit("t1", visit).totals["ID-10"]["ja"] == 1


def test_the_forms_say_it_before_the_tap(team: Team, visit: VisitId) -> None:
    def waits(number: str) -> set[str]:
        props = derive_saying_props(SayingInputs(seen(team, number, visit)))
        return {each["key"] for each in props.kinds if each["stopped"]}

    assert waits("t1") == waits("p1") == {"demand_made"}, "a receipt can say that something was given back"
    assert waits("g1") == {"demand_made", "water_sampled"}
    assert waits("a1") == {
        "demand_made",
        "relations_stated",
        "heads_counted",
        "independence_fact_noted",
        "eis_made",
    }
    form = derive_saying_props(SayingInputs(seen(team, "g1", visit), WaterSampled))
    words = derive_saying_props(SayingInputs(seen(team, "g1", visit), StatementTaken))
    assert (form.stop, words.stop) == (refusal_text(STOPPED), "")
    assert [row.mendable for row in form.rows] == [False]

    done(places.leave(team.desk("g1"), visit, stay(team, visit, "g1")))
    assert waits("g1") == set()
    assert derive_saying_props(SayingInputs(seen(team, "g1", visit), WaterSampled)).stop == ""


def test_the_list_of_documents_offers_there_only_what_is_given_back(team: Team, visit: VisitId) -> None:
    props = derive_listing_props(ListingInputs(seen(team, "a1", visit)))
    offered = {each["step"]: each["stop"] for each in props.rows[0].next}
    done(places.leave(team.desk("a1"), visit, stay(team, visit, "a1")))
    outside = derive_listing_props(ListingInputs(seen(team, "a1", visit)))

    why = refusal_text(STOPPED)
    assert (props.stop, offered) == (why, {"seen": why, "copied": why, "returned": ""})
    assert (outside.stop, {each["stop"] for each in outside.rows[0].next}) == ("", {""})
