"""A tax officer sees where a plan sends him, and says there that he is done."""

from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import PlanOrder
from inspector.domain.values import VisitKind
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, TODAY, OfficeDay


def test_the_row_that_sends_a_tax_officer_is_closed_by_a_tap(screens: Screens) -> None:
    day, page = OfficeDay(screens), screens.page
    sent = tuple(day.world.officer(number).me.installation for number in ("w1", "t1"))
    day.spreads()
    planned = plans.plan_visit(day.desk("c1"), PlanOrder(LINDE.id, sent, VisitKind.JOINT, TODAY))
    assert isinstance(planned, plans.Planned)
    day.spreads()
    app = day.opens("w1")
    assert page.shows("Gepland")

    day.taps(app, "visit_Huis De Linde_close")

    assert page.shows("Klaar")
    assert not page.has("visit_Huis De Linde_close")
    assert day.known(app, lambda desk: len(desk.vault.closings_of(planned.plan))) == 1

    day.taps(app, "visit_Huis De Linde_reopen")

    assert page.shows("Gepland")
    assert page.has("visit_Huis De Linde_close")
    assert not page.has("visit_Huis De Linde_reopen")
    assert day.known(app, lambda desk: desk.vault.closings_of(planned.plan)) == ()
