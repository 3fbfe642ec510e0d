"""An officer hands the tablet over: the work is covered, and a code stands between the cards and the way back."""

from collections.abc import Callable
from dataclasses import replace

from inspector.app.processes.cards import CardsProcess
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.surroundings import CardsWish
from tests.fakes.screens import Screens
from tests.qml.window.test_leaving import CODE, at_work_with_a_code, types

REGISTER = True


def with_cards(screens: Screens) -> tuple[AppViewModel, CardsProcess]:
    screens.business("t1", "t2")
    app, cards = at_work_with_a_code(screens), CardsProcess(screens.window)
    app.around = replace(app.around, show_cards=cards.show)
    return app, cards


def test_the_work_is_covered_before_anybody_reads_and_comes_back_by_the_code_alone(screens: Screens) -> None:
    app, cards = with_cards(screens)

    app.showCards(not REGISTER)

    process = cards.process
    assert process is not None
    assert app.props.screen == "curtain"
    assert app.curtain_screen.props.blank
    assert not screens.page.has("nav_today")
    process.closeWriteChannel()
    screens.qtbot.waitUntil(lambda: cards.process is None, timeout=60_000)
    screens.qtbot.waitUntil(lambda: not app.curtain_screen.props.blank)
    assert app.props.screen == "curtain"
    types(screens, CODE)
    assert app.props.screen == "work"


def test_a_screen_that_was_killed_ends_at_the_code_too_and_the_officer_is_told(screens: Screens) -> None:
    app, cards = with_cards(screens)
    told: list[str] = []
    app.notice.connect(lambda text, *_: told.append(text))
    app.showCards(REGISTER)
    assert cards.process is not None

    cards.process.kill()

    screens.qtbot.waitUntil(lambda: cards.process is None, timeout=60_000)
    assert app.props.screen == "curtain"
    assert told == []
    types(screens, CODE)
    assert told == ["De uitleg kon niet worden getoond. Vertel zelf wat u komt doen."]


def test_whoever_chose_no_code_chooses_one_first(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    shown: list[CardsWish] = []

    def show(wish: CardsWish, _ended: Callable[[bool], None]) -> bool:
        shown.append(wish)
        return True

    app.around = replace(app.around, show_cards=show)

    app.showCards(not REGISTER)
    assert app.props.screen == "curtain"
    assert not shown
    types(screens, CODE)
    types(screens, CODE)
    assert app.props.screen == "work"
    app.showCards(REGISTER)

    assert [wish.registration for wish in shown] == [True]
    assert app.props.screen == "curtain"


def test_locking_takes_the_cards_off_the_screen(screens: Screens) -> None:
    app, cards = with_cards(screens)
    app.locked.connect(cards.end)
    app.showCards(not REGISTER)
    assert cards.process is not None

    app.lock()
    screens.rests(app)

    assert cards.process is None
