"""A damaged storage on screen: what still holds, and the button that takes it over; the next unlocking works on."""

import os
from pathlib import Path

import pytest

from tests.fakes.delivering import deliver
from tests.fakes.officer import a_business
from tests.fakes.screens import Screens
from tests.fakes.vault_pages import pages_with
from tests.fakes.world import PASSPHRASE
from tests.qml.window.test_shell_pages import faults_in_every_look

PAGE = 4096
SAYS_SO = "De opslag is beschadigd: u kunt alleen lezen."


def is_photographed(screens: Screens, name: str) -> None:
    folder = os.environ.get("PICTURES")
    if folder:
        screens.window.grab().save(str(Path(folder) / f"{name}.png"))


@pytest.mark.parametrize("readable", [False, True], ids=["the overview of all tables", "a page in the middle"])
def test_what_holds_is_shown_and_taken_over(screens: Screens, *, readable: bool) -> None:
    officer = screens.world.officer("t1")
    visit = officer.starts_visit()
    for number in range(12):
        officer.notes(visit, f"regel {number} " * 100)
    app = screens.app("t1")
    database = screens.folder / "t1" / "vault.db"
    data = database.read_bytes()
    at = (len(data) // PAGE - 4) * PAGE + 200 if readable else 200
    database.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    screens.show(app)

    screens.unlocks(app)

    assert screens.relaunched == 0, "what the first page needs is looked at while the passphrase is there"
    assert screens.page.shows(SAYS_SO)
    app.showSettings()
    app.settings_page.select("check")
    screens.rests(app)
    is_photographed(screens, "beschadigd")
    assert screens.page.shows("Bezoeken die u kunt lezen: 1.")
    assert faults_in_every_look(screens, app) == {}
    screens.page.click("take_over")
    screens.rests(app)
    assert app.workplace is None

    after = screens.unlocks(app)

    screens.rests(app)
    assert not after.read_only
    assert not screens.page.shows(SAYS_SO)
    notes = after.session.wait_for(lambda desk: desk.vault.visit(visit))
    assert notes is not None
    assert len(notes.notes) == 12
    is_photographed(screens, "overgenomen")


def test_damage_that_a_later_page_finds_asks_for_the_passphrase_once_more(screens: Screens) -> None:
    c1, t1 = screens.world.officer("c1"), screens.world.officer("t1")
    business = c1.records_business(a_business("Club Achterom"))
    deliver(c1.vault, t1.vault)
    app = screens.app("t1")
    folder = screens.folder / "t1"
    data = bytearray((folder / "vault.db").read_bytes())
    for number in pages_with(folder, PASSPHRASE, business.name):
        data[number * PAGE - 2000] ^= 1
    screens.show(app)
    work = screens.unlocks(app)
    (folder / "vault.db").write_bytes(data)
    # A larger vault has let go of the page by then.
    work.session.wait_for(lambda desk: desk.vault._connection.execute("PRAGMA shrink_memory"))

    app.showBusiness(business.id)
    screens.qtbot.waitUntil(lambda: screens.relaunched == 1)
    screens.rests(app)
    screens.unlocks(app)

    assert screens.relaunched == 1
    assert screens.page.shows(SAYS_SO)


@pytest.mark.parametrize(
    ("file", "about"),
    [
        ("preferences.json", "De instellingen van dit apparaat waren beschadigd"),
        ("doorplate.json", "De instellingen van dit apparaat waren beschadigd"),
        ("misses.json", "De telling van verkeerde wachtzinnen was beschadigd"),
    ],
)
def test_settings_that_were_damaged_are_told_once_and_begin_anew(screens: Screens, file: str, about: str) -> None:
    folder = screens.world.officer("t1").vault.folder
    (folder / file).write_bytes(b'{"dark": tr')
    app = screens.app("t1")
    screens.show(app)

    screens.unlocks(app)

    screens.qtbot.waitUntil(lambda: screens.page.has("toast"))
    assert about in str(screens.page.item("toast").property("text"))
    app.lock()
    screens.rests(app)
    told: list[str] = []
    again = screens.app_in(folder)
    again.notice.connect(lambda text, *_: told.append(text))
    screens.show(again)
    screens.unlocks(again)
    assert told == []
