"""The program ends in the middle of a word: where the officer stands again, and with which text."""

import pytest

from inspector.domain.ids import ConditionId, VisitId
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens

ROW = "UV-V-07"
WORDS = "De deur van de nooduitgang zat op slot en de sleutel"


def at_a_row(screens: Screens, *, violation: bool = True) -> tuple[AppViewModel, VisitId]:
    """An officer in the middle of the checklist, in another part of it than the first."""
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    visit = screens.starts_visit(app, business)
    app.showVisit(visit, "checklist")
    screens.rests(app)
    opened(app).checklist.selectCategory("veiligheid")
    screens.rests(app)
    if violation:
        opened(app).checklist.assess(ROW, "overtreding")
    while opened(app).checklist.props.current != ROW or not screens.page.has(f"condition_{ROW}"):
        opened(app).checklist.move(1)
        screens.rests(app)
    return app, visit


def opened(app: AppViewModel) -> VisitViewModel:
    assert app.workplace is not None
    assert app.workplace.visit is not None
    return app.workplace.visit


def kept(app: AppViewModel, prefix: str) -> dict[str, bytes]:
    assert app.workplace is not None
    return app.workplace.session.wait_for(lambda desk: desk.vault.drafts(prefix))


def test_the_officer_stands_at_the_same_row_with_the_same_text(screens: Screens) -> None:
    app, visit = at_a_row(screens)
    screens.page.fill(f"facts_{ROW}_input", WORDS)
    screens.qtbot.waitUntil(lambda: WORDS.encode() in kept(app, "facts/").values())
    screens.qtbot.waitUntil(lambda: ROW in str(kept(app, "place/")))

    again = screens.crashes(app, "t1")
    screens.rests(again)

    shown = opened(again)
    assert (again.props.page, shown.props.visit, shown.props.tab) == ("visit", visit, "checklist")
    assert shown.checklist.props.current == ROW
    assert screens.page.item(f"facts_{ROW}_input").property("text") == WORDS


def test_a_note_at_a_row_is_open_again_with_its_text(screens: Screens) -> None:
    app, _ = at_a_row(screens, violation=False)
    screens.page.click(f"note_{ROW}")
    screens.page.fill(f"note_text_{ROW}_input", WORDS)
    screens.qtbot.waitUntil(lambda: WORDS.encode() in kept(app, "note/").values())
    screens.qtbot.waitUntil(lambda: ROW in str(kept(app, "place/")))

    again = screens.crashes(app, "t1")
    screens.rests(again)

    assert opened(again).checklist.props.current == ROW
    assert screens.page.item(f"note_text_{ROW}_input").property("text") == WORDS


def test_a_lock_leads_back_to_the_row_too(screens: Screens) -> None:
    app, visit = at_a_row(screens)

    app.lock()
    screens.rests(app)
    screens.unlocks(app)
    screens.rests(app)

    assert (app.props.page, opened(app).props.visit) == ("visit", visit)
    assert opened(app).checklist.props.current == ROW


@pytest.mark.parametrize("page", ["today", "settings"])
def test_who_left_the_visit_begins_as_on_every_morning(screens: Screens, page: str) -> None:
    app, _ = at_a_row(screens)
    screens.qtbot.waitUntil(lambda: kept(app, "place/") != {})
    app.go(page)
    screens.qtbot.waitUntil(lambda: kept(app, "place/") == {})

    again = screens.crashes(app, "t1")

    assert again.props.page == "today"


def test_undo_goes_on_where_it_was(screens: Screens) -> None:
    app, visit = at_a_row(screens)
    opened(app).checklist.setSeverity(ROW, "licht")
    screens.qtbot.waitUntil(lambda: ROW in str(kept(app, "place/")))

    again = screens.crashes(app, "t1")
    assert again.workplace is not None
    session = again.workplace.session
    known = opened(again).checklist
    for _ in range(2):
        assert known.props.can_undo
        known.undo()
        screens.rests(again)
    answer = session.wait_for(lambda desk: desk.vault.visit(visit))

    assert answer is not None
    assert answer.answer(ConditionId(ROW)) is None
    assert not known.props.can_undo


def test_a_refused_number_is_left_out_and_no_word_around_it_is_lost_or_slips_in(screens: Screens) -> None:
    app, visit = at_a_row(screens, violation=False)
    screens.page.click(f"note_{ROW}")
    screens.page.fill(f"note_text_{ROW}_input", "Zij gaf 111222333 op en liep weg.")
    screens.qtbot.waitUntil(lambda: "liep weg." in str(kept(app, "note/")))
    screens.qtbot.waitUntil(lambda: ROW in str(kept(app, "place/")))

    again = screens.crashes(app, "t1")
    screens.rests(again)
    shown = screens.page.item(f"note_text_{ROW}_input").property("text")
    told = screens.page.shows("burgerservicenummer weggelaten")
    again.showVisit(visit, "closing")
    screens.rests(again)
    assert again.workplace is not None
    known = again.workplace.session.wait_for(lambda desk: desk.vault.visit(visit))

    assert (shown, told) == ("Zij gaf ********* op en liep weg.", True)
    assert known is not None
    assert known.notes == ()
    assert screens.page.shows(f"Tekst staat nog niet in het dossier bij: {ROW}.")
