"""An officer hands the tablet over: the work is covered, and a code stands between the cards and the way back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QAccessible

from inspector.app.processes.cards import CardsProcess
from inspector.vault.model.listed import Which
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.surroundings import CardsWish
from tests.fakes.screens import CATALOGUES, Screens
from tests.qml.window.test_leaving import CODE, at_work_with_a_code, types

REGISTER = True


def with_cards(screens: Screens) -> tuple[AppViewModel, CardsProcess]:
    screens.business("t1", "t2")
    app, cards = at_work_with_a_code(screens), CardsProcess(screens.window)
    app.around = replace(app.around, cards=cards)
    return app, cards


def test_the_work_is_covered_before_anybody_reads_and_comes_back_by_the_code_alone(screens: Screens) -> None:
    app, cards = with_cards(screens)

    app.showCards(not REGISTER)

    assert app.props.screen == "curtain"
    assert app.curtain_screen.props.blank
    assert not screens.page.has("nav_today")
    screens.rests(app)
    process = cards.process
    assert process is not None
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
    screens.rests(app)
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
    cards = CardsProcess(screens.window)
    app.around = replace(app.around, cards=cards)

    app.showCards(not REGISTER)
    assert app.props.screen == "curtain"
    screens.rests(app)
    assert not stands(cards)
    types(screens, CODE)
    types(screens, CODE)
    assert app.props.screen == "work"
    app.showCards(REGISTER)
    screens.rests(app)

    assert stands(cards)
    assert app.props.screen == "curtain"
    cards.end()


def test_who_is_at_the_persons_has_a_screen_that_stands_ready_and_is_let_go_with_the_page(screens: Screens) -> None:
    app, cards = with_cards(screens)

    app.prepareCards(REGISTER)
    screens.rests(app)
    assert stands(cards)
    assert app.props.screen == "work"
    ready = cards.process
    app.showCards(REGISTER)
    screens.rests(app)
    assert cards.process is ready
    assert app.props.screen == "curtain"
    assert cards.process is not None
    cards.process.closeWriteChannel()
    screens.qtbot.waitUntil(lambda: not stands(cards), timeout=60_000)
    types(screens, CODE)

    app.prepareCards(not REGISTER)
    screens.rests(app)
    assert stands(cards)
    app.showSettings()
    screens.qtbot.waitUntil(lambda: not stands(cards))


def stands(cards: CardsProcess) -> bool:
    return cards.process is not None


def test_the_lock_after_a_quarter_of_an_hour_takes_the_cards_off_the_screen(screens: Screens) -> None:
    app, cards = with_cards(screens)
    app.locked.connect(cards.end)
    app.showCards(not REGISTER)
    screens.rests(app)
    assert cards.process is not None

    screens.world.clock.passes(minutes=15)
    app.tick()
    screens.rests(app)
    assert app.props.screen == "unlock"

    assert cards.process is None


def test_what_reads_the_screen_to_blind_people_finds_nothing_of_the_work_behind_the_cards(screens: Screens) -> None:
    business = screens.business("t1", "t2")
    app, cards = at_work_with_a_code(screens), CardsProcess(screens.window)
    app.around = replace(app.around, cards=cards)
    screens.starts_visit(app, business)
    screens.rests(app)
    assert business.name in " ".join(names_in_the_window(screens))

    app.showCards(REGISTER)
    screens.rests(app)

    assert stands(cards)
    left = names_in_the_window(screens)
    assert not [name for name in left if business.name in name or "Personen" in name or "Bezoek" in name], left
    cards.end()


def test_at_the_talk_of_who_registers_nothing_is_kept_and_no_letter_leaves_the_screen(screens: Screens) -> None:
    app, cards = with_cards(screens)
    handed_out: list[bytes] = []
    cards.handed_out.connect(handed_out.append)
    assert app.workplace is not None
    app.showToday()
    screens.rests(app)
    before, on_disk = everything_kept(screens, app), every_byte(screens, app)
    assert on_disk

    screens.page.click("show_talk")
    screens.rests(app)
    assert app.props.screen == "curtain"
    wish, process = cards._wish, cards.process
    assert wish is not None
    assert (wish.talk, wish.organisations) == (True, ())
    assert process is not None
    process.closeWriteChannel()
    screens.qtbot.waitUntil(lambda: not stands(cards), timeout=60_000)
    types(screens, CODE)
    screens.rests(app)

    assert everything_kept(screens, app) == before
    assert handed_out == []
    assert every_byte(screens, app) == on_disk, "a byte of the device is another one after the talk"


def everything_kept(screens: Screens, app: AppViewModel) -> tuple[object, ...]:
    """What waits, every draft and every visit in the vault."""
    assert app.workplace is not None
    found: list[tuple[object, ...]] = []
    app.workplace.session.read(
        lambda desk: (desk.vault.sync_state(), desk.vault.drafts(), desk.vault.visits(Which())), found.append
    )
    screens.rests(app)
    return found[0]


def every_byte(screens: Screens, app: AppViewModel) -> dict[Path, bytes]:
    """What stands in each file of the device."""
    assert app.workplace is not None
    found: list[Path] = []
    app.workplace.session.read(lambda desk: desk.vault.folder, found.append)
    screens.rests(app)
    (folder,) = found
    return {each: each.read_bytes() for each in folder.parent.rglob("*") if each.is_file()}


def test_where_there_is_no_register_no_talk_is_offered_or_shown(screens: Screens) -> None:
    screens.documents = CATALOGUES
    app, cards = with_cards(screens)
    app.showToday()
    screens.rests(app)

    app.showTalk()
    screens.rests(app)

    assert not screens.page.has("show_talk")
    assert not stands(cards)
    assert app.props.screen == "work"


def names_in_the_window(screens: Screens) -> list[str]:
    """What the accessibility bus (AT-SPI on Linux) is told to be shown here; a screen reader walks no further."""
    waiting = [QAccessible.queryAccessibleInterface(screens.window.view)]
    found = []
    while waiting:
        one = waiting.pop()
        if not one.state().invisible:
            found.append(one.text(QAccessible.Text.Name))
            waiting += [one.child(place) for place in range(one.childCount())]
    return [name for name in found if name]


class Wished:
    """Stands where the screen for who is present is begun, and keeps what is wished of it."""

    def __init__(self) -> None:
        self.registration: list[bool] = []

    def prepare(self, wish: CardsWish) -> None:
        self.registration.append(wish.registration)

    def show(self, wish: CardsWish, on_left: object) -> bool:
        assert callable(on_left)
        self.prepare(wish)
        return True

    def end(self) -> None:
        """Nothing runs."""


def test_no_cards_speak_of_registration_but_where_the_open_visit_has_it(screens: Screens) -> None:
    business, wished = screens.business("t1", "t2"), Wished()
    app = at_work_with_a_code(screens)
    app.around = replace(app.around, cards=wished)
    app.prepareCards(REGISTER)
    screens.rests(app)
    screens.starts_visit(app, business)
    screens.rests(app)
    assert app.workplace is not None
    assert app.workplace.visit is not None
    assert app.workplace.visit.persons_tab.props.registration
    app.prepareCards(REGISTER)
    screens.rests(app)

    assert wished.registration == [False, True]
