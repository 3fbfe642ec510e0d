"""The page that is turned to the operator: the sheet, and nothing of the officer's."""

from PySide6.QtQuick import QQuickItem

from inspector.domain.values import Outcome, Severity
from tests.qml.closing.test_officer_closing import TALL, operator_signs
from tests.qml.officer_day import EXIT
from tests.qml.officer_screen import OfficerScreen

POLICE = "UV-V-08"


def on_the_sheet(screen: OfficerScreen) -> list[str]:
    """Every text that lies on the sheet, which covers the whole window."""
    texts = list[str]()
    waiting: list[QQuickItem] = [_popup(screen.page.item("sheet_0"))]
    while waiting:
        item = waiting.pop()
        waiting += item.childItems()
        if item.isVisible() and item.inherits("QQuickText") and item.property("text"):
            texts.append(str(item.property("text")))
    return texts


def _popup(item: QQuickItem) -> QQuickItem:
    above = item.parentItem()
    while not above.inherits("QQuickOverlay"):
        item, above = above, above.parentItem()
    return item


def test_the_sheet_covers_the_window_and_shows_what_he_must_put_right(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
    screen.day.judges(visit, POLICE, Outcome.VIOLATION, "Slot aan de buitenkant.", Severity.ACUTE)
    screen.opens(visit, "closing")
    screen.tap("segment_signs")
    screen.tap("show_sheet")
    popup = _popup(screen.page.item("sheet_0"))
    texts = " ".join(on_the_sheet(screen))

    assert (popup.width(), popup.height()) == (screen.page.window.width(), screen.page.window.height())
    assert "Deur op slot." in texts
    assert "Dit is geen besluit" in texts
    assert POLICE not in texts
    assert "Slot aan de buitenkant." not in texts
    assert not any(word in texts for word in ("Signalen", "Personen", "niet gecontroleerd", "Voldoet"))


def test_a_police_matter_is_read_aloud_only_when_the_officer_switches_it_on(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, POLICE, Outcome.VIOLATION, "De deur gaat niet open.", Severity.ACUTE)
    view_model = screen.opens(visit, "closing")
    screen.turns(TALL)
    before = [row.condition for row in view_model.closing.props.sheet]
    silent = screen.page.has(f"silent_{POLICE}")

    screen.tap(f"aloud_{POLICE}")

    assert before == [""]
    assert (silent, screen.page.has(f"silent_{POLICE}")) == (True, False)
    assert [row.condition for row in view_model.closing.props.sheet] == ["", POLICE]


def test_the_sheet_changes_its_language_and_says_that_the_dutch_text_prevails(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "closing")
    screen.tap("segment_refuses")
    screen.tap("show_sheet")
    screen.tap("segment_en")

    assert view_model.closing.props.sheet_language == "en"
    assert "The Dutch text prevails." in " ".join(on_the_sheet(screen))


def test_what_the_operator_drew_is_wiped_when_the_words_above_it_change(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, POLICE, Outcome.VIOLATION, "De deur gaat niet open.", Severity.ACUTE)
    view_model = screen.opens(visit, "closing")
    screen.turns(TALL)
    screen.tap("segment_signs")
    operator_signs(screen)
    drawn = len(view_model.closing.props.operator_strokes)

    screen.tap(f"aloud_{POLICE}")
    after_a_point = len(view_model.closing.props.operator_strokes)
    operator_signs(screen)
    view_model.closing.setLanguage("en")

    assert (drawn, after_a_point, len(view_model.closing.props.operator_strokes)) == (1, 0, 0)
