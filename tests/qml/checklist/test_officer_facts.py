"""The facts of a violation: opened, typed, kept and refused."""

from datetime import date

from PySide6.QtCore import Qt

from inspector.domain.values import Outcome, Severity
from tests.qml.officer_day import EXIT, LOTUS
from tests.qml.officer_screen import OfficerScreen


def test_facts_are_durable_while_they_are_typed_and_in_the_file_once_the_field_is_left(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.tap("answer_UV-V-01_overtreding")

    screen.page.focus("facts_UV-V-01_input")
    screen.page.type("Knop werkt niet.")
    screen.stage.qtbot.waitUntil(lambda: screen.day.draft(f"facts/{visit}/UV-V-01") == "Knop werkt niet.")
    typed = screen.answer(visit, "UV-V-01")
    screen.tap("segment_zwaar")

    answer = screen.answer(visit, "UV-V-01")
    assert typed is not None
    assert typed.facts == ""
    assert answer is not None
    assert (answer.facts, answer.severity) == ("Knop werkt niet.", Severity.SERIOUS)
    assert screen.day.draft(f"facts/{visit}/UV-V-01") == ""


def test_facts_that_were_being_typed_go_into_the_file_when_the_tab_is_left(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.tap("answer_UV-V-01_overtreding")
    screen.page.focus("facts_UV-V-01_input")
    screen.page.type("Knop werkt niet.")

    screen.tap("tab_notes")

    answer = screen.answer(visit, "UV-V-01")
    assert answer is not None
    assert answer.facts == "Knop werkt niet."


def test_a_citizen_number_among_the_facts_is_refused_and_never_kept(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.tap("answer_UV-V-01_overtreding")
    screen.page.focus("facts_UV-V-01_input")

    screen.page.type("BSN 111222333")
    screen.tap("tab_notes")
    screen.tap("tab_checklist")

    answer = screen.answer(visit, "UV-V-01")
    assert answer is not None
    assert "111222333" not in answer.facts + screen.day.draft(f"facts/{visit}/UV-V-01")
    assert screen.page.shows("burgerservicenummer")


def test_a_quick_phrase_goes_where_the_officer_writes(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.tap("answer_UV-V-01_overtreding")
    screen.page.focus("facts_UV-V-01_input")

    screen.page.tap("phrase_UV-V-01")
    screen.page.type("deur op slot")
    screen.tap("tab_notes")

    answer = screen.answer(visit, "UV-V-01")
    assert answer is not None
    assert answer.facts == "Gezien: deur op slot"


def test_who_writes_before_the_facts_are_all_drawn_writes_in_the_facts(screen: OfficerScreen) -> None:
    rows = screen.opens(screen.day.starts_visit()).checklist.rows_of("rows")
    screen.page.focus("checklist_keys")
    screen.page.press(Qt.Key.Key_Home)
    rows.dataChanged.connect(lambda: screen.page.press(Qt.Key.Key_N), Qt.ConnectionType.SingleShotConnection)

    screen.page.press(Qt.Key.Key_2)
    screen.settles()

    assert screen.page.item("facts_UV-V-01_input").property("activeFocus")


def test_a_violation_that_comes_into_sight_has_its_height_from_the_first_moment(screen: OfficerScreen) -> None:
    view_model = screen.opens(screen.day.starts_visit())
    screen.tap("answer_UV-V-01_overtreding")
    view_model.checklist.selectCategory("gezondheid")
    screen.settles()
    gone = not screen.page.has("facts_UV-V-01")

    view_model.checklist.selectCategory("veiligheid")
    screen.stage.view.grabWindow()

    assert gone
    assert screen.page.has("facts_UV-V-01")


def test_a_note_at_a_violation_stands_beside_its_facts(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.tap("answer_UV-V-01_overtreding")

    screen.tap("note_UV-V-01")
    screen.page.type("Eigenaar belde de installateur.")
    screen.tap("note_UV-V-01")

    (note,) = screen.day.visit(visit).notes
    assert (note.event.text, note.event.condition) == ("Eigenaar belde de installateur.", "UV-V-01")
    assert not screen.page.has("note_text_UV-V-01_input")


def test_a_term_gives_way_to_the_weight_of_the_violation(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)
    screen.tap("answer_UV-V-02_overtreding")
    view_model.checklist.setTerm("UV-V-02", 7)
    screen.settles()
    before = screen.answer(visit, "UV-V-02")

    screen.tap("segment_acuut")

    answer = screen.answer(visit, "UV-V-02")
    assert before is not None
    assert before.term_days == 7
    assert answer is not None
    assert (answer.severity, answer.term_days) == (Severity.ACUTE, 0)
    assert [option["key"] for option in view_model.checklist.termsFor("acuut", 0)] == ["-1", "0"]


def test_what_an_earlier_visit_found_stands_at_its_condition_with_the_facts_that_are_here(
    screen: OfficerScreen,
) -> None:
    first = screen.day.starts_visit(LOTUS)
    screen.day.judges(first, EXIT, Outcome.VIOLATION, "Uitgang geblokkeerd met kratten.", Severity.SERIOUS)
    screen.day.closes_visit(first)
    screen.day.found_before(LOTUS, EXIT, date(2026, 9, 3), Severity.SERIOUS, first)

    screen.opens(screen.day.starts_visit(LOTUS))

    assert screen.page.shows("Eerder: 03-09-2026, overtreding, zwaar, voorstel: 14 dagen na het besluit")
    assert screen.page.shows("Uitgang geblokkeerd met kratten.")
    assert [name for name in screen.page.names("earlier_") if name != "earlier_"] == ["earlier_UV-V-07"]


def test_what_a_violation_asks_is_made_once_for_each_row(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.tap("answer_UV-V-01_overtreding")
    first = screen.page.item("facts_UV-V-01")

    screen.tap("answer_UV-V-01_niet_van_toepassing")
    between = screen.page.names("facts_")
    screen.tap("answer_UV-V-01_overtreding")

    assert between == []
    assert screen.page.item("facts_UV-V-01") is first
