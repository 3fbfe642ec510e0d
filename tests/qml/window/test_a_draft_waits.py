"""What stands in a field only was never sent: no screen that is shut says that everything was."""

from inspector.app.small_files import SmallFile
from inspector.casework import drafts
from inspector.casework.drafts import Draft
from inspector.viewmodels.screen.device import Doorplate
from inspector.wire.scopes import Agency, Role
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, NINE, OfficeDay

WORDS = "Deur van de kelder nog nagaan"


def says_that_all_is_sent(texts: list[str]) -> list[str]:
    return [text for text in texts if "alles" in text.lower() and "verzonden" in text.lower()]


def test_neither_curtain_nor_lock_screen_says_that_everything_was_sent_while_a_draft_waits(screens: Screens) -> None:
    day, page = OfficeDay(screens), screens.page
    visit = day.starts(LINDE)
    drafts.keep_text(day.desk("t1"), Draft.NOTE, visit, "", WORDS)
    plate = Doorplate("Ambtenaar t1", Agency.GEMEENTE, Role.INSPECTOR, waiting=0, last_sync=NINE)
    SmallFile(screens.folder / "t1" / "doorplate.json", Doorplate()).save(plate)
    app = screens.app("t1")
    day.apps["t1"] = app
    screens.show(app)
    day.settles(app)
    shut = page.texts()

    screens.unlocks(app)
    app.cover()
    day.settles(app)
    covered = page.texts()
    app.lock()
    screens.rests(app)
    day.settles(app)
    locked = page.texts()

    assert "Wat is vastgelegd, is verzonden" in shut
    assert [says_that_all_is_sent(each) for each in (shut, covered, locked)] == [[], [], []]
    screens.unlocks(app)
    assert day.known(app, lambda desk: drafts.text_of(desk, Draft.NOTE, visit, "")) == WORDS
