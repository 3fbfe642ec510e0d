"""The curtain and the lock: what leaves the screen, what comes back, what is never lost."""

from dataclasses import replace
from itertools import product
from time import perf_counter

import pytest
from PySide6.QtCore import Qt

from inspector.app.main import _listen
from inspector.app.suspend import SuspendWatch
from inspector.app.window import SIZE
from inspector.casework import drafts
from inspector.casework.drafts import Draft
from inspector.domain.ids import VisitId
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.fakes.world import PASSPHRASE

CODE = "481516"
NOWHERE = VisitId("x")


def types(screens: Screens, code: str) -> None:
    for digit in code:
        screens.page.tap(f"key_{digit}")


def at_work_with_a_code(screens: Screens) -> AppViewModel:
    app = screens.app("t1", asks_code=True)
    screens.show(app)
    screens.unlocks(app)
    types(screens, CODE)
    types(screens, CODE)
    assert app.props.screen == "work"
    return app


def test_after_unlocking_a_session_code_is_chosen_and_the_work_shows(screens: Screens) -> None:
    app = screens.app("t1", asks_code=True)
    screens.show(app)
    screens.unlocks(app)
    assert app.props.screen == "curtain"
    assert not screens.page.has("nav_today")

    types(screens, CODE)
    types(screens, CODE)

    assert screens.page.has("nav_today")


def test_the_code_is_chosen_by_keys_at_once(screens: Screens) -> None:
    app = screens.app("t1", asks_code=True)
    screens.show(app)
    screens.page.type(PASSPHRASE.decode())
    screens.page.press(Qt.Key.Key_Return)
    screens.rests(app)

    screens.page.type(CODE)
    screens.page.type(CODE)

    assert app.props.screen == "work"


def test_choosing_a_code_may_be_skipped(screens: Screens) -> None:
    app = screens.app("t1", asks_code=True)
    screens.show(app)
    screens.unlocks(app)

    screens.page.click("return")

    assert app.props.screen == "work"


def test_the_curtain_takes_all_content_off_the_screen_in_the_same_moment(screens: Screens) -> None:
    app = at_work_with_a_code(screens)
    app.showSettings()
    name = app.props.user_detail

    screens.page.click("lock")

    assert app.props.screen == "curtain"
    assert not screens.page.shows(name)
    assert not screens.page.has("work")


@pytest.mark.parametrize("by", ["key", "tap"])
def test_one_key_or_tap_shows_a_neutral_page_in_under_half_a_second(screens: Screens, by: str) -> None:
    app = at_work_with_a_code(screens)
    app.showSettings()
    screens.rests(app)

    began = perf_counter()
    screens.page.press(Qt.Key.Key_F9) if by == "key" else screens.page.click("lock")
    picture = screens.page.window.grabWindow()
    took = perf_counter() - began

    places = product(range(0, picture.width(), 40), range(0, picture.height(), 40))
    colours = {picture.pixelColor(x, y).name() for x, y in places}
    assert colours == {"#000000"}
    assert took < 0.5
    screens.page.click("blank")
    asked = screens.page.shows("Typ uw sessiecode")
    screens.page.type(CODE)
    assert asked
    assert app.props.screen == "work"


def test_the_code_brings_the_same_page_back(screens: Screens) -> None:
    app = at_work_with_a_code(screens)
    app.showSettings()
    app.settings_page.select("security")
    screens.page.click("lock")

    screens.page.type(CODE)

    assert screens.page.has("cover_now")


def test_three_wrong_codes_close_the_vault(screens: Screens) -> None:
    app = at_work_with_a_code(screens)
    screens.page.click("lock")
    screens.page.click("blank")

    for _ in range(3):
        types(screens, "111222")
    screens.rests(app)

    assert app.props.screen == "unlock"
    assert app.workplace is None
    assert screens.relaunched == 1


def test_an_untouched_screen_is_covered_after_the_wanted_minutes(screens: Screens) -> None:
    app = at_work_with_a_code(screens)

    screens.world.clock.passes(minutes=2, seconds=59)
    app.tick()
    assert app.props.screen == "work"

    screens.world.clock.passes(seconds=1)
    app.tick()
    assert app.props.screen == "curtain"


def test_a_touch_begins_the_minutes_again(screens: Screens) -> None:
    app = at_work_with_a_code(screens)
    screens.world.clock.passes(minutes=2, seconds=59)

    screens.page.click("nav_settings")
    screens.world.clock.passes(minutes=2)
    app.tick()

    assert app.props.screen == "work"


def test_an_untouched_screen_without_a_code_is_locked(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    screens.world.clock.passes(minutes=3)
    app.tick()
    screens.rests(app)

    assert app.props.screen == "unlock"


def test_ctrl_l_locks_at_once_and_starts_again_with_clean_memory(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    screens.page.press(Qt.Key.Key_L, modifier=Qt.KeyboardModifier.ControlModifier)

    assert not screens.page.has("nav_today")
    screens.qtbot.waitUntil(lambda: screens.relaunched == 1)
    assert not app.curtain_screen.has_code


def test_what_was_just_written_is_in_the_vault_after_locking(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)

    workplace.session.act(lambda desk: drafts.keep_text(desk, Draft.NOTE, NOWHERE, "", "onaf"))
    app.lock()
    screens.rests(app)
    again = screens.unlocks(app)

    assert again.session.wait_for(lambda desk: drafts.text_of(desk, Draft.NOTE, NOWHERE, "")) == "onaf"


def test_the_locked_screen_says_how_much_exists_only_here(screens: Screens) -> None:
    officer = screens.world.officer("t1")
    officer.starts_visit()
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    waiting = workplace.sync.props.waiting
    assert waiting > 0

    app.lock()
    screens.rests(app)

    assert screens.page.shows(f"{waiting} wachten op verzending")


def test_the_curtain_says_it_before(screens: Screens) -> None:
    screens.world.officer("t1").starts_visit()
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    app.cover()

    assert screens.page.has("only_here")


def test_the_vault_can_be_opened_again_after_locking(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    for _ in range(2):
        screens.unlocks(app)
        app.lock()
        screens.rests(app)

    screens.unlocks(app)

    assert app.props.screen == "work"
    assert app.props.page == "today"


@pytest.mark.parametrize("way", ["lock_fully", "lock_now"])
def test_both_buttons_lock(screens: Screens, way: str) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.settings_page.select("security")
    app.showSettings()
    if way == "lock_fully":
        app.cover()

    screens.page.click(way)
    screens.rests(app)

    assert app.workplace is None


def test_a_name_on_the_locked_screen_is_the_officers_choice(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.lock()
    screens.rests(app)
    assert screens.page.shows("Ambtenaar t1")

    app.settings_page.setShowsName(False)

    assert not screens.page.shows("Ambtenaar t1")


@pytest.mark.parametrize("way", ["lock", "cover"])
def test_a_note_half_typed_is_kept_when_the_screen_is_left_at_once(screens: Screens, way: str) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    visit = screens.starts_visit(app, business)
    app.showVisit(visit, "notes")
    screens.rests(app)
    screens.page.fill("note_input", "Halve zin")

    if way == "lock":
        app.lock()
        screens.rests(app)
        screens.unlocks(app)
    else:
        app.cover()
        screens.rests(app)

    assert app.workplace is not None
    known = app.workplace.session.wait_for(lambda desk: desk.vault.visit(visit))
    assert known is not None
    assert [note.event.text for note in known.notes] == ["Halve zin"]


def test_a_device_that_slept_is_locked_when_it_wakes_also_where_nobody_told_of_it(
    screens: Screens,
) -> None:
    app = at_work_with_a_code(screens)
    app.around = replace(app.around, slept_ms=lambda: slept[0])
    slept = [40_000]
    app.tick()
    screens.rests(app)
    assert app.props.screen == "unlock"

    screens.unlocks(app)
    app.tick()
    screens.rests(app)
    assert app.workplace is not None


@pytest.mark.parametrize("said", ["sleep", "session", "screen"])
def test_the_program_locks_when_the_system_tells_of_sleep_or_of_a_locked_session_and_says_what_it_is_told(
    screens: Screens, said: str
) -> None:
    app = at_work_with_a_code(screens)
    watch, begins = _listen(app, screens.window), True
    assert isinstance(watch, SuspendWatch)

    if said == "sleep":
        watch.prepareForSleep(begins)
    elif said == "session":
        watch.sessionLocked()
    else:
        watch.screenCovered(begins)
    screens.rests(app)

    assert app.props.screen == "unlock"
    assert not app.guards.captures, "no system but Windows keeps a window off pictures"


def test_a_window_opens_no_larger_than_the_screen(screens: Screens) -> None:
    app = screens.app("t1")
    screens.window.show_app(app)
    screens.window.open()

    room = screens.window.view.screen().availableGeometry().size()
    assert room.height() < SIZE.height() or room.width() < SIZE.width(), "the screen of the tests is a small one"
    assert screens.window.view.size() == SIZE.boundedTo(room)
