"""The head of a visit and its door."""

import pytest

from inspector.app.tongue import Tongue
from inspector.domain.blobs import BlobKey
from inspector.domain.events import CardShown, OfficerJoined, PersonsCounted, PhotoAttached
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Capacity, PlaceKind
from inspector.viewmodels.visit.visit_props import (
    ShownCode,
    Tab,
    VisitHeadInputs,
    derive_visit_props,
    grouped,
)
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import ALARM, T2, VISIT, Device
from tests.unit.viewmodels.given import COMPLIANT, at_work, judged, known, noted


def badges(device: Device, tab: Tab = Tab.CHECKLIST) -> dict[str, str]:
    return {each["key"]: each.get("badge", "") for each in derive_visit_props(VisitHeadInputs(known(device), tab)).tabs}


def a_photo() -> PhotoAttached:
    return PhotoAttached("deur.jpg", BlobKey("aa" * 32, bytes(32), 10), "cc" * 32, "dd" * 32, 4, 3)


def test_the_head_says_where_and_why() -> None:
    props = derive_visit_props(VisitHeadInputs(known(at_work())))

    assert props.business_name == "Huis De Linde"
    assert props.subtitle == "Voorbeeldgracht 12 · Reguliere controle"
    assert (props.started_at, props.state) == ("13:00", "Bezig")


def test_no_tab_says_how_much_was_written_or_photographed_and_none_how_much_was_answered_at_the_closing() -> None:
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    before = badges(device), badges(device, Tab.CLOSING)
    noted(device, "Beheerder werkte mee.")
    device.record(NewEvent(StreamKind.FINDINGS, a_photo()))

    assert (badges(device), badges(device, Tab.CLOSING)) == before
    nothing = dict.fromkeys(("door", "checklist", "persons", "signals", "photos", "notes", "closing"), "")
    assert before == (nothing | {"checklist": "1/3"}, nothing)


def test_a_tab_that_counts_keeps_room_for_its_count() -> None:
    tabs = derive_visit_props(VisitHeadInputs(known(at_work()), Tab.CLOSING)).tabs

    assert [tab["key"] for tab in tabs if tab.get("badge") == ""] == ["checklist"]


def test_no_tab_says_how_many_people_were_counted() -> None:
    device = at_work()
    device.record(NewEvent(StreamKind.FINDINGS, PersonsCounted({"ID-10": {"nee_geweigerd": 1}})))
    tabs = derive_visit_props(VisitHeadInputs(known(device))).tabs

    assert "persons" not in {tab["key"] for tab in tabs if "badge" in tab}


def test_the_door_asks_for_card_place_and_ground() -> None:
    device = at_work(with_door=False)
    nothing = badges(device)["door"]
    device.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    only_card = badges(device)["door"]
    device.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.DWELLING, " ")))
    without_ground = badges(device)["door"]

    assert (nothing, only_card, without_ground) == ("!", "!", "!")
    assert badges(at_work())["door"] == ""


@pytest.mark.usefixtures("qapp")
def test_who_saw_the_card_is_recorded_in_dutch_and_shown_in_the_language_of_the_interface() -> None:
    device = at_work(with_door=False)
    for to in ("beheerder", "de buurman"):
        device.record(NewEvent(StreamKind.VISIT, CardShown(to)))
    tongue = Tongue()

    tongue.speak("en")
    props = derive_visit_props(VisitHeadInputs(known(device)))
    tongue.speak("nl")

    assert props.listeners[0] == {"key": "beheerder", "label": "Manager"}
    assert [row.to for row in props.card_rows] == ["manager", "de buurman"]


def test_a_colleague_who_joined_is_named() -> None:
    device, other = at_work(), Device(T2)
    other.hears(device)
    other.record(NewEvent(StreamKind.VISIT, OfficerJoined(VISIT, Capacity.SUPERVISION)))
    device.hears(other)

    props = derive_visit_props(VisitHeadInputs(known(device)))

    assert [(row.name, row.me) for row in props.officer_rows] == [("T1", True), ("T2", False)]


def test_a_join_code_is_read_out_in_groups() -> None:
    assert grouped("ABCDEFGHIJ") == "ABCDE FGHIJ"


def test_what_the_officer_turned_to_is_shown() -> None:
    head = VisitHeadInputs(known(at_work()), tab=Tab.NOTES, saved_at="09:45", code=ShownCode("ABCD", ("101", "010")))

    props = derive_visit_props(head)

    assert (props.tab, props.saved_at, props.join_code) == ("notes", "09:45", "ABCD")
    assert props.join_squares == ("101", "010")
