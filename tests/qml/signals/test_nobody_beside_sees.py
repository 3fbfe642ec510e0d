"""What a colleague or the operator sees on the tablet is the same whether the officer sealed a signal or not."""

from inspector.casework.signals import handling
from inspector.domain.ids import VisitId
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, NOORD, OfficeDay
from tests.stories.officers import done

FACTS = "Een man in een auto telde het geld van vier vrouwen."
TABS = ("door", "checklist", "persons", "photos", "notes", "said", "closing")


def everything_shown(screens: Screens, app: AppViewModel, visit: VisitId) -> dict[str, list[str]]:
    """Every text on every page but the tab of signals."""
    shown = {}
    for tab in TABS:
        app.showVisit(visit, tab)
        screens.rests(app)
        shown[tab] = screens.page.texts()
    for name, go in (("sync", app.showSync), ("today", app.showToday), ("businesses", app.showBusinesses)):
        go()
        screens.rests(app)
        shown[name] = screens.page.texts()
    return shown


def test_no_page_that_others_see_tells_that_a_signal_was_written_or_sealed(screens: Screens) -> None:
    screens.world.officer("p1")
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    visit = screens.starts_visit(app, business)
    before = everything_shown(screens, app, visit)
    app.showVisit(visit, "signals")
    screens.rests(app)
    screens.page.click("signal_open")
    screens.page.fill("signal_facts_input", FACTS)
    screens.rests(app)
    written = everything_shown(screens, app, visit)
    app.showVisit(visit, "signals")
    screens.rests(app)
    screens.page.click("signal_open")
    screens.page.click("signal_seal")
    screens.page.click("confirm")
    screens.rests(app)
    assert screens.page.shows("Signaal verzegeld.")

    sealed = everything_shown(screens, app, visit)

    assert app.workplace is not None
    assert len(app.workplace.session.wait_for(lambda desk: desk.vault.sent_signals())) == 1
    assert written == before
    assert sealed == before


def test_a_signal_at_one_business_is_counted_at_no_other(screens: Screens) -> None:
    """Whoever stands beside the officer at the second business learns neither that there is one nor where."""
    day = OfficeDay(screens)
    day.world.officer("p1")
    day.spreads()
    first, second = day.starts(LINDE), day.starts(NOORD)
    app = day.opens("t1")
    everything_shown(screens, app, second)  # a list that was shown before is shown from where it stood
    before = everything_shown(screens, app, second)
    app.showVisit(first, "signals")
    screens.rests(app)
    screens.page.click("signal_open")
    screens.page.fill("signal_facts_input", FACTS)
    screens.rests(app)
    written = everything_shown(screens, app, second)
    app.showVisit(first, "signals")
    screens.rests(app)
    screens.page.click("signal_open")
    screens.page.click("signal_seal")
    screens.page.click("confirm")
    screens.rests(app)

    sealed = everything_shown(screens, app, second)
    app.showVisit(second, "signals")
    screens.rests(app)
    on_the_tab = [text for text in screens.page.texts() if text.startswith("Signalen")]

    assert len(day.known(app, lambda desk: desk.vault.sent_signals())) == 1
    assert written == before
    assert sealed == before
    assert set(on_the_tab) == {"Signalen"}, "the tab, which lists what its writer sent, counts nothing either"


def test_the_door_plate_of_a_locked_tablet_counts_no_signal(screens: Screens) -> None:
    screens.world.officer("p1")
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    screens.starts_visit(app, business)
    assert app.workplace is not None
    assert app.workplace.visit is not None
    before = app.workplace.sync.props
    app.workplace.visit.signals.seal("politie", FACTS)
    screens.rests(app)

    after = app.workplace.sync.props

    assert (after.waiting, after.detail, after.waiting_events) == (before.waiting, before.detail, before.waiting_events)
    assert not after.all_sent


def test_no_page_that_others_see_tells_that_a_signal_was_taken_over(screens: Screens) -> None:
    day = OfficeDay(screens)
    visit = day.starts(LINDE)
    day.signals(visit, FACTS, "MH-12")
    app = day.opens("t1")
    everything_shown(screens, app, visit)  # a list that was shown before is shown from where it stood
    before = everything_shown(screens, app, visit)
    police = day.desk("p1")
    done(handling.take_over(police, police.vault.signals()[0].event))
    day.brings(app, "p1")

    after = everything_shown(screens, app, visit)

    app.showVisit(visit, "signals")
    screens.rests(app)
    assert screens.page.item("sent_1").property("text") == "Overgenomen"
    assert not screens.page.shows(police.vault.me.name)
    assert after == before
