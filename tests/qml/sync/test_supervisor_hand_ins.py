"""The coordinator sees that a revoked tablet handed something in, looks what, and lets it count."""

import pytest
from PySide6.QtCore import Qt

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.judging import hand_ins, wiping
from inspector.casework.judging.hand_ins import SET_ASIDE_SHOWN
from inspector.casework.visiting import notes
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.application_props import Screen
from inspector.wire.directory import WipeOrdered
from inspector.wire.receipts import message_of
from inspector.wire.scopes import Agency
from tests.fakes.more_hand_ins import hand_in_more
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.pages import Page
from tests.qml.window.test_supervisor_looks import faults_in_every_look
from tests.stories.officers import done

HEADLINE = "Ingeleverd na intrekking: 2 wijzigingen van Ambtenaar t2"
TEXT = "De achterdeur was weer op slot."


def handed_in_since(day: OfficeDay) -> None:
    """Inspector t2's tablet was revoked during a visit and handed in two notes since."""
    visit = day.starts(LINDE)
    day.spreads()
    tablet = day.world.officer("t2")
    stands = {head.log: head.seq for head in tablet.vault.heads()}
    for text in ("Nagekeken.", TEXT):
        day.world.clock.passes(minutes=4)
        notes.write_note(day.desk("t2"), visit, text)
    day.world.revokes(tablet, at=stands)
    day.spreads()


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    day = OfficeDay(screens)
    day.goes_on_from(handed_in_since)
    return day


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def the_page(day: OfficeDay) -> AppViewModel:
    app = day.opens("c1")
    day.taps(app, "handed_in_action")
    return app


def test_the_day_says_that_something_lies_aside_and_the_page_says_what(day: OfficeDay, page: Page) -> None:
    app = day.opens("c1")
    announced = page.shows(HEADLINE)

    day.taps(app, "handed_in_action")

    assert announced
    assert page.shows("Alleen de beheerder trekt een apparaat in, met de opdracht inspector hub revoke")
    assert page.shows(HEADLINE)
    assert page.shows("Huis De Linde")
    assert page.shows("2 wijzigingen")
    assert not page.shows(TEXT)


def test_it_counts_once_accepted_and_not_before(day: OfficeDay, page: Page) -> None:
    app = the_page(day)
    (row,) = day.workplace(app).handins.props.rows
    day.taps(app, "accept_part", "decline")
    declined = day.workplace(app).handins.props.count

    day.taps(app, "accept_part", "confirm")
    day.settles(app)

    assert row.installation == day.world.officer("t2").me.installation
    assert declined == 1
    assert day.workplace(app).handins.props.count == 0
    assert not page.has("accept_part")
    assert page.has("stuck_Huis De Linde")
    visit = day.known(app, lambda desk: desk.vault.visit(desk.vault.visits()[0].id))
    assert visit is not None
    assert [note.event.text for note in visit.notes] == ["Nagekeken.", TEXT]


def test_a_part_is_looked_at_before_it_is_decided_about(day: OfficeDay, page: Page) -> None:
    app = the_page(day)
    before = page.shows(TEXT)

    day.taps(app, "look_part")
    day.settles(app)

    assert not before
    assert page.shows(TEXT)
    visit = day.known(app, lambda desk: desk.vault.visit(desk.vault.visits()[0].id))
    assert visit is not None
    assert visit.notes == ()


def test_a_part_is_set_aside_with_a_reason_and_can_be_accepted_later(day: OfficeDay, page: Page) -> None:
    app = the_page(day)
    day.taps(app, "set_aside_part")
    page.fill("aside_reason", "apparaat was gestolen")
    day.taps(app, "confirm")
    day.settles(app)

    assert day.workplace(app).handins.props.count == 0
    assert page.shows("apparaat was gestolen")
    app.showSync()
    day.settles(app)
    day.taps(app, "revoked_devices_action", "accept_part", "confirm")
    day.settles(app)
    assert not page.has("accept_part")
    assert page.has("stuck_Huis De Linde")


def test_a_supervisor_asks_for_a_device_to_be_wiped_and_takes_it_back(day: OfficeDay, page: Page) -> None:
    app = the_page(day)

    day.taps(app, "order_wipe", "confirm")
    day.settles(app)
    asked = page.shows("Gevraagd om te wissen door Ambtenaar c1 (Coördinator).")
    day.taps(app, "cancel_wipe")
    day.settles(app)

    assert asked
    assert not page.has("wipe")
    assert page.has("order_wipe")


def test_a_revoked_device_says_so_and_is_empty_once_the_day_is_over(day: OfficeDay, page: Page) -> None:
    tablet = day.world.officer("t2")
    about = bytes.fromhex(tablet.me.installation)
    day.world.declares(Agency.GEMEENTE, WipeOrdered(about, 1))
    done(wiping.order(day.desk("c1"), tablet.me.installation))
    day.world.spreads_directories()
    for _ in range(3):
        day.world.confirms(tablet.vault)
        tablet.vault.ingest((), checkpoint=message_of(day.world.receipt()))
    app = day.opens("t2")
    app.showSync()
    day.settles(app)
    told = page.shows("Ingetrokken") and page.shows("op zijn vroegst 25-11-2026")
    ended = page.shows("Beëindigd") and not page.shows("geldig tot")

    day.world.clock.passes(days=1.1)
    day.known(app, lambda desk: _a_day_later(day, desk))
    day.workplace(app).driver.go_offline()
    day.settles(app)

    assert told
    assert ended
    assert app.props.screen == Screen.ENROL
    assert not [path for path in (day.world.folder / "t2").iterdir() if path.name.startswith(("vault", "slots"))]


def test_the_window_of_a_revoked_device_says_that_access_has_ended_and_that_nothing_was_refused(
    day: OfficeDay, page: Page
) -> None:
    app = day.opens("t2")
    app.showSync()
    day.settles(app)

    assert page.shows("Toegang")
    assert page.shows("Beëindigd")
    assert not page.shows("geldig tot")
    assert app.props.sync_title == "Ingetrokken"
    assert "Geweigerd" not in page.texts()
    assert not page.shows("De server nam niet alles aan")


def _a_day_later(day: OfficeDay, desk: Desk) -> None:
    """What a sync would do: hear the time, say that it is done, and have that receipted."""
    for _ in range(2):
        desk.vault.ingest((), checkpoint=message_of(day.world.receipt()))
        settling.settle(desk)
        day.world.confirms(desk.vault)


def test_nothing_is_cut_off_in_any_look(day: OfficeDay) -> None:
    app = day.opens("c1")
    found = {"today": faults_in_every_look(day, app)}
    app.showHandIns()
    day.settles(app)

    found |= {"page": faults_in_every_look(day, app)}
    day.taps(app, "look_part")
    found |= {"looked at": faults_in_every_look(day, app)}

    assert not any(found.values()), found


def test_what_was_set_aside_long_ago_is_shown_to_who_asks(day: OfficeDay, page: Page) -> None:
    desk = day.desk("c1")
    (waiting,) = hand_ins.waiting(desk)
    (log,) = waiting.logs
    hand_in_more(desk.vault, log, SET_ASIDE_SHOWN)
    done(hand_ins.set_aside(desk, hand_ins.waiting(desk)[0], "Het apparaat was gestolen."))
    app = day.opens("c1")
    app.showHandIns()
    day.settles(app)
    before = [len(row.parts) for row in day.workplace(app).handins.props.rows]

    page.focus("older_aside")
    page.press(Qt.Key.Key_Space)
    day.settles(app)

    assert before == [SET_ASIDE_SHOWN]
    assert [len(row.parts) for row in day.workplace(app).handins.props.rows] == [SET_ASIDE_SHOWN + 1]
    assert not page.has("older_aside")
