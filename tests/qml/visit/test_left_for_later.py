"""Leaving a room for later on the screen: one wording for a wish and a sign, and a code without a network."""

from inspector.casework.visiting import for_later
from inspector.domain.ids import VisitId
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.visit.test_help import at_work, visit_of

ROOM = "Werkruimte 3"


def texts_of(screens: Screens, app: AppViewModel, visit: VisitId) -> list[str]:
    app.showVisit(visit, "door")
    screens.page.click("later_open")
    screens.rests(app)
    found = screens.page.texts()
    screens.page.click("sheet_close")
    screens.rests(app)
    return found


def test_a_room_is_left_for_later_and_every_tab_says_so_until_a_tap(screens: Screens) -> None:
    app, visit = at_work(screens, "p1")
    screens.page.click("later_open")
    screens.rests(app)
    screens.page.fill("later_place", ROOM)
    screens.page.click("later_leave")
    screens.rests(app)
    screens.page.click("later_code")
    screens.rests(app)
    assert screens.page.item("later_squares").property("visible")
    screens.page.click("sheet_close")
    screens.rests(app)
    for tab in ("door", "persons", "notes"):
        app.showVisit(visit, tab)
        screens.rests(app)
        assert screens.page.shows(f"Straks: {ROOM}")

    screens.page.click("later_banner_action")
    screens.rests(app)
    assert not screens.page.shows(f"Straks: {ROOM}")


def test_a_scanned_sign_looks_to_the_letter_as_an_own_wish(screens: Screens) -> None:
    app, visit = at_work(screens, "t1")
    later = visit_of(app).later
    later.leave(ROOM)
    screens.rests(app)
    own = texts_of(screens, app, visit)
    code = _code(screens, app, visit)
    later.goBack(ROOM.casefold())
    screens.rests(app)
    assert ROOM not in texts_of(screens, app, visit)

    assert later.scanned(code) == ""
    screens.rests(app)

    assert texts_of(screens, app, visit) == own
    assert later.scanned(b"iets anders") == "Dit is geen code voor straks. Richt op de code van uw collega."


def _code(screens: Screens, app: AppViewModel, visit: VisitId) -> bytes:
    assert app.workplace is not None
    made: list[object] = []
    app.workplace.session.read(lambda desk: for_later.as_code(desk, visit, ROOM.casefold()), made.append)
    screens.rests(app)
    (code,) = made
    assert isinstance(code, bytes)
    return code
