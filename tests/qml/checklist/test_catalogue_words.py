"""What the catalogue knows of a condition, where the officer needs it."""

from tests.qml.heard import Heard
from tests.qml.officer_screen import OfficerScreen

TESTS = "UV-G-06"


def test_a_warning_stands_beside_its_condition_without_a_tap(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, category="gezondheid")

    assert screen.page.item(f"warning_{TESTS}").property("text") == "Vraag en noteer nooit een testuitslag."
    assert not screen.page.has("warning_UV-G-01")


def test_the_facts_say_how_much_about_people_they_may_hold(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)

    screen.tap("answer_UV-V-02_overtreding")

    assert screen.page.item("person_rule_UV-V-02").property("text") == "Schrijf niets over personen."


def test_the_explanation_names_every_source_and_which_no_lawyer_looked_up(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)

    screen.tap("info_UV-V-01")

    shown = "\n".join(screen.page.texts())
    assert "vast onderdeel van het bedrijfsplan (niet juridisch getoetst)" in shown
    assert "Kamerstukken II 2011/12, 32 211, nr. 63: vergunning waarborgt gezondheid" in shown
    assert "Last onder dwangsom (2 dagen na het besluit), burgemeester, met hercontrole" in shown


def test_the_persons_page_says_what_stays_of_each_answer_and_how_old_one_must_be(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "persons")

    assert screen.page.shows("Wie hier werkt, moet minstens 21 jaar zijn.")
    assert screen.page.shows("Bewaard blijft: aantal per soort document; geen nummer, naam of beeld.")
    assert screen.page.shows("Bij twijfel neemt de politie het over; de gemeente stopt.")
    assert "niets bij een toezichthouder" in screen.page.item("uncounted_ID-12").property("text")


def test_a_strong_sign_asks_for_a_call_and_a_weak_one_does_not(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    signals = screen.opens(visit, "signals").signals
    asked = Heard(signals, "callAsked")

    signals.toggle("MH-08")
    signals.toggle("MH-12")

    assert asked.count == 1


def test_the_door_says_why_the_card_comes_first(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "door")

    assert screen.page.item("card_note").property("text") == "Awb 5:12: eerst legitimeren, dan controleren."
