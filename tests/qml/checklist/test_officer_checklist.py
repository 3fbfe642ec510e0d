"""The checklist in the hands of an officer: fingers, keys, undo, differences."""

from datetime import date

from PySide6.QtCore import Qt

from inspector.domain.acts.assessing import Judgement
from inspector.domain.values import Outcome, Severity, VisitKind
from tests.qml.officer_day import ALARM, EXIT, NOORD
from tests.qml.officer_screen import PORTRAIT, OfficerScreen

SETTLED = 850
"""Milliseconds after which a tap on the same answer is a decision of its own."""


def test_a_tap_on_an_answer_is_in_the_file_and_the_foot_says_when(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.day.clock.passes(minutes=42)

    screen.tap("answer_UV-V-01_voldoet")

    answer = screen.answer(visit, "UV-V-01")
    assert answer is not None
    assert answer.outcome is Outcome.COMPLIANT
    assert screen.page.item("answer_UV-V-01_voldoet").property("checked")
    assert screen.page.shows(f"Bewaard om {screen.day.now_text()}")


def test_bewaard_waits_for_the_file_and_for_no_screen_that_hears_of_it(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    page = screen.opens(visit)
    heard: list[object] = []
    page.checklist.kept.connect(lambda _: heard.append(("said", page.props.saved_at)))
    page.session.changed.connect(lambda _: heard.append("told"))
    screen.day.clock.passes(minutes=42)

    screen.tap("answer_UV-V-01_voldoet")

    assert heard == [("said", screen.day.now_text()), "told"]
    assert screen.answer(visit, "UV-V-01") is not None


def test_nothing_moves_under_the_finger(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    before = screen.page.area("answer_UV-V-02_overtreding")

    screen.tap("answer_UV-V-01_voldoet")
    screen.tap("answer_UV-V-02_overtreding")

    assert screen.page.area("answer_UV-V-02_overtreding") == before
    assert screen.page.has("facts_UV-V-02")


def test_a_second_tap_on_the_chosen_answer_opens_the_condition_again_unless_it_is_the_same_tap(
    screen: OfficerScreen,
) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)

    screen.tap("answer_UV-V-01_voldoet")
    screen.tap("answer_UV-V-01_voldoet")
    bounced = screen.answer(visit, "UV-V-01")
    screen.stage.qtbot.wait(SETTLED)
    screen.tap("answer_UV-V-01_voldoet")

    assert bounced is not None
    assert screen.answer(visit, "UV-V-01") is None
    assert len(screen.day.visit(visit).register(ALARM).writes) == 2


def test_a_violation_takes_its_usual_weight_and_waits_for_facts(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)

    screen.tap("answer_UV-V-02_overtreding")

    answer = screen.answer(visit, "UV-V-02")
    assert answer is not None
    assert answer.severity is not None
    row = next(row for row in view_model.checklist.props.rows if row.condition == "UV-V-02")
    assert (row.needs_facts, row.incomplete) == (True, True)


def test_undo_takes_back_answer_and_text_and_the_file_keeps_both(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, "UV-V-01", Outcome.VIOLATION, "Knop werkt niet.", Severity.SERIOUS)
    screen.opens(visit)

    screen.tap("answer_UV-V-01_voldoet")
    screen.tap("answer_UV-V-02_voldoet")
    screen.page.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    screen.settles()
    screen.tap("undo")

    answer = screen.answer(visit, "UV-V-01")
    assert answer is not None
    assert (answer.outcome, answer.facts) == (Outcome.VIOLATION, "Knop werkt niet.")
    assert screen.answer(visit, "UV-V-02") is None
    assert len(screen.day.visit(visit).registers) == 2

    screen.tap("undo")

    assert screen.answer(visit, "UV-V-01") is None
    assert not screen.page.item("undo").isEnabled()


def test_the_list_is_one_tab_stop_and_is_walked_and_answered_by_keys(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit)
    screen.page.focus("checklist_keys")

    screen.page.press(Qt.Key.Key_Down, Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_3)
    screen.settles()
    walked = view_model.checklist.props.current
    screen.page.press(Qt.Key.Key_Tab)
    beyond = screen.page.focused()
    screen.page.press(Qt.Key.Key_Backtab)

    said = [answer.outcome for c in ("UV-V-01", "UV-V-02", "UV-V-03") if (answer := screen.answer(visit, c))]
    assert said == [Outcome.COMPLIANT, Outcome.VIOLATION, Outcome.NOT_CHECKED]
    assert walked == "UV-V-03"
    assert beyond == "undo"
    assert screen.page.focused() == "checklist_keys"


def test_every_row_is_reached_by_keys_also_far_below(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, category="bedrijfsvoering")
    screen.page.focus("checklist_keys")

    screen.page.press(Qt.Key.Key_End)
    screen.settles()
    last = view_model.checklist.props.current
    screen.page.press(Qt.Key.Key_4)
    screen.settles()
    screen.page.press(Qt.Key.Key_Home, Qt.Key.Key_PageUp)
    screen.settles()

    answer = screen.answer(visit, last)
    assert answer is not None
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert view_model.checklist.props.category == "zelfbeschikkingsrecht"


def test_n_writes_facts_at_a_violation_and_a_note_elsewhere(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.page.focus("checklist_keys")

    screen.page.press(Qt.Key.Key_Down, Qt.Key.Key_2)
    screen.settles()
    screen.page.press(Qt.Key.Key_N)
    at_violation = screen.page.focused()
    screen.page.press(Qt.Key.Key_Escape, Qt.Key.Key_Down)
    screen.settles()
    screen.page.press(Qt.Key.Key_N)
    elsewhere = screen.page.focused()
    screen.page.type("Balie was bezet.")
    screen.page.press(Qt.Key.Key_Escape)
    screen.settles()

    assert at_violation == "facts_UV-V-01_input"
    assert elsewhere == "note_text_UV-V-02_input"
    assert [(note.event.text, note.event.condition) for note in screen.day.visit(visit).notes] == [
        ("Balie was bezet.", "UV-V-02")
    ]


def test_next_open_goes_over_the_parts_and_brings_the_row_into_sight(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.walks(visit, 28)
    view_model = screen.opens(visit, category="gezondheid")

    screen.page.press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    screen.settles()

    current = view_model.checklist.props.current
    assert screen.answer(visit, current) is None
    assert view_model.checklist.props.category != "gezondheid"
    assert screen.page.area(f"answer_{current}_voldoet").bottom() <= screen.page.area("next_open").top()


def test_what_is_chosen_stands_in_the_strip_of_a_tablet_held_upright(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.turns(PORTRAIT)
    view_model = screen.opens(visit)
    screen.tap(f"answer_{ALARM}_overtreding")
    assert screen.page.area("filter_violations").right() > PORTRAIT[0]

    view_model.checklist.showFiltered("violations")
    screen.settles()

    assert screen.page.area("filter_violations").right() <= PORTRAIT[0]


def test_only_open_keeps_a_row_that_was_just_answered(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.walks(visit, 20)
    view_model = screen.opens(visit)

    screen.tap("filter_open")
    first = view_model.checklist.props.rows[0].condition
    before = len(view_model.checklist.props.rows)
    screen.tap(f"answer_{first}_voldoet")

    assert len(view_model.checklist.props.rows) == before
    assert view_model.checklist.props.open_count == before - 1


def test_a_difference_is_compared_side_by_side_and_settled_with_a_reason(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.colleague_joins(visit)
    theirs = Judgement(Outcome.VIOLATION, "Knop in kamer 3 werkt niet.", Severity.SERIOUS, 7)
    screen.day.colleague_judges(visit, "UV-V-01", theirs)
    screen.day.judges(visit, "UV-V-01", Outcome.COMPLIANT)
    screen.day.hears("t2")
    view_model = screen.opens(visit)

    screen.tap("conflict_UV-V-01_action")
    shown = [screen.page.shows(text) for text in ("Knop in kamer 3 werkt niet.", "Geen feiten genoteerd")]
    blocked = screen.page.item("confirm").isEnabled()
    place = next(n for n, row in enumerate(view_model.checklist.props.conflict_rows) if row.outcome == "overtreding")
    screen.tap(f"conflict_answer_{place}")
    screen.page.focus("conflict_reason_input")
    screen.page.type("Samen nagelopen.")
    screen.tap("confirm")

    answer = screen.answer(visit, "UV-V-01")
    assert shown == [True, True]
    assert not blocked
    assert answer is not None
    assert (answer.outcome, answer.reason) == (Outcome.VIOLATION, "Samen nagelopen.")
    assert screen.day.visit(visit).conflicts == ()


def test_a_returned_answer_shows_the_comment_is_amended_and_handed_in_again(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
    screen.day.closes_visit(visit)
    screen.day.is_returned(visit, EXIT, "Welke deur?")
    screen.opens(visit)

    screen.tap("returned_banner_action")
    commented = screen.page.shows("Welke deur?")
    screen.tap("returned_UV-V-07_action")
    screen.page.focus("amend_facts_input")
    screen.page.press(Qt.Key.Key_End)
    screen.page.type(" Achterdeur.")
    screen.page.focus("amend_reason_input")
    screen.page.type("Verduidelijkt.")
    screen.tap("confirm")
    screen.tap("resubmit_banner_action")
    screen.tap("resubmit")

    answer = screen.answer(visit, EXIT)
    assert commented
    assert answer is not None
    assert (answer.facts, answer.reason) == ("Deur op slot. Achterdeur.", "Verduidelijkt.")
    assert screen.day.visit(visit).state.value == "resubmitted"


def test_a_follow_up_asks_only_what_was_open_with_its_own_answers(screen: OfficerScreen) -> None:
    screen.day.found_before(NOORD, EXIT, date(2026, 9, 3), Severity.ACUTE)
    visit = screen.day.starts_visit(NOORD, VisitKind.FOLLOW_UP)
    view_model = screen.opens(visit)

    told = screen.page.shows("Eerder: 03-09-2026, overtreding, acuut, voorstel: 14 dagen na het besluit")
    screen.tap("answer_UV-V-07_hersteld")

    answer = screen.answer(visit, EXIT)
    assert told
    assert [row.condition for row in view_model.checklist.props.rows] == [EXIT]
    assert screen.page.names("answer_") == [
        "answer_UV-V-07_hersteld",
        "answer_UV-V-07_niet_hersteld",
        "answer_UV-V-07_niet_te_beoordelen",
    ]
    assert answer is not None
    assert answer.outcome is Outcome.RESOLVED


def test_a_visit_is_found_again_where_it_was_left(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, category="bedrijfsvoering")
    screen.page.focus("checklist_keys")
    screen.page.press(Qt.Key.Key_End)
    screen.settles()

    screen.tap("nav_today")
    screen.tap("nav_visit")

    assert screen.page.has("answer_UV-B-19_voldoet")
    assert screen.page.area("answer_UV-B-19_voldoet").bottom() <= screen.page.area("next_open").top()


def test_f_asks_for_a_photo_of_the_current_condition(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit)
    screen.page.focus("checklist_keys")

    screen.page.press(Qt.Key.Key_Down, Qt.Key.Key_F)
    screen.settles()

    assert screen.page.shows("Foto bij UV-V-01")
    screen.tap("camera_close")
