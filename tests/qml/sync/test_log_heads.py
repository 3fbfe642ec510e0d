"""The toy page "Logboeken": in the menu, with a line for each log."""

from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay


def test_the_menu_leads_to_a_line_for_each_log(screens: Screens) -> None:
    day = OfficeDay(screens)
    day.starts(LINDE)
    day.spreads()
    app = day.opens("c1")

    day.taps(app, "nav_heads")

    rows = day.workplace(app).heads.props.rows
    assert rows
    assert all(screens.page.shows(f"{row.log}: {row.events} gebeurtenissen") for row in rows[:2])
