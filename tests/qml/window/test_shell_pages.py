"""Every page of the shell, in both themes, both orientations and both languages, has nothing wrong with it."""

import os

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from inspector.casework import drafts
from inspector.casework.drafts import Draft
from inspector.crypto.readerkeys import ReaderKey
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotSaved
from inspector.viewmodels.door.enrolment_wizard import EnrolStep
from inspector.viewmodels.window.application import AppViewModel
from inspector.wire.custodian import Custodian
from tests.fakes.screens import Screens
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.world import PASSPHRASE
from tests.qml.stage import LANDSCAPE, PORTRAIT


def keepers(*names: str) -> tuple[Custodian, ...]:
    return tuple(Custodian(name, ReaderKey(SeededIds(name).key32()).public) for name in names)


NOWHERE = VisitId("x")
KEEPERS = keepers("mr. A.B. van den Bergh-Zonneveld, directeur bedrijfsvoering", "J. de Vries, CISO", "M. Jansen, FG")
FEW = [("landscape", LANDSCAPE, True, "en"), ("portrait", PORTRAIT, False, "nl")]
"""Each language, theme and way up; `make test-long` says LOOKS=every."""
EVERY = [
    (name, size, dark, language)
    for name, size in (("landscape", LANDSCAPE), ("portrait", PORTRAIT))
    for dark in (False, True)
    for language in ("nl", "en")
]
LOOKS = EVERY if os.environ.get("LOOKS") == "every" else FEW


def faults_in_every_look(screens: Screens, app: AppViewModel) -> dict[str, list[str]]:
    """What is wrong with the page that is shown, by how it is looked at; nothing when it is well."""
    found = {}
    for name, size, dark, language in LOOKS:
        app.settings_page.setDark(dark)
        app.settings_page.setLanguage(language)
        screens.turns(size)
        screens.rests(app)
        found[f"{name} {'dark' if dark else 'light'} {language}"] = screens.faults()
    app.settings_page.setLanguage("nl")
    screens.rests(app)
    return {look: faults for look, faults in found.items() if faults}


def test_the_unlock_page(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    assert faults_in_every_look(screens, app) == {}

    app.unlock_screen.unlock("verkeerd")
    screens.rests(app)
    assert faults_in_every_look(screens, app) == {}


def test_the_unlock_page_while_it_waits_with_a_name(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)
    app.lock()
    screens.rests(app)
    for _ in range(5):
        app.unlock_screen.unlock("verkeerd")
        screens.rests(app)

    assert screens.page.has("wait")
    assert faults_in_every_look(screens, app) == {}


def test_the_curtain(screens: Screens) -> None:
    screens.world.officer("t1").starts_visit()
    app = screens.app("t1")
    screens.show(app)
    screens.unlocks(app)

    app.cover()
    assert faults_in_every_look(screens, app) == {}

    for digit in "481516481516481517":
        app.curtain_screen.typed(digit)
    assert app.curtain_screen.props.wrong
    assert faults_in_every_look(screens, app) == {}


def test_the_enrolment_page(screens: Screens) -> None:
    app = screens.app_in(screens.folder / "nobody")
    screens.show(app)
    assert faults_in_every_look(screens, app) == {}

    assert not screens.page.has("wiped")
    app.enrol_screen.tell_of_wiping()
    assert screens.page.has("wiped")
    assert faults_in_every_look(screens, app) == {}

    app.enrol_screen.setText("geen uitnodiging")
    app.enrol_screen.proceed()
    screens.rests(app)
    assert app.enrol_screen.props.error
    assert faults_in_every_look(screens, app) == {}

    app.enrol_screen.change(step=EnrolStep.CHOOSE, address="https://hub.voorbeeldstad.nl", filled=9)
    assert faults_in_every_look(screens, app) == {}


@pytest.mark.parametrize("section", ["view", "enrolment", "security", "check", "about"])
def test_the_settings_page(screens: Screens, section: str) -> None:
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    app.showSettings()
    app.settings_page.select(section)
    workplace.self_check.run()
    screens.rests(app)

    assert faults_in_every_look(screens, app) == {}


def test_a_self_check_that_was_made_is_told_in_another_language_at_once(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    workplace.self_check.run()
    screens.rests(app)

    app.settings_page.setLanguage("en")

    first, *_others, last = workplace.self_check.props.rows
    assert first == {"title": "Storage", "text": "Holds", "tone": "ok", "icon": "check-circle"}
    assert "Made for demonstration" in last["text"]


def test_the_settings_say_who_recovers_a_lost_passphrase(screens: Screens) -> None:
    screens.world.officer("t1")
    screens.world.names_custodians(KEEPERS)
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)

    screens.qtbot.waitUntil(lambda: screens.page.has("toast"))
    assert "bewaarders van uw opslag zijn veranderd" in str(screens.page.item("toast").property("text"))
    app.showSettings()
    app.settings_page.select("security")
    screens.rests(app)
    assert workplace.recovery.props.tone == "ok"
    assert faults_in_every_look(screens, app) == {}


@pytest.mark.parametrize("hindrance", ["full disk", "damage"])
def test_the_settings_say_that_replaced_custodians_still_open_the_vault(screens: Screens, hindrance: str) -> None:
    t1 = screens.world.officer("t1")
    t1.starts_visit()
    screens.world.names_custodians(KEEPERS)
    screens.world.reopens(t1)
    screens.world.names_custodians(keepers(*(f"{each.name[:40]} (nieuw)" for each in KEEPERS)), number=2)
    if hindrance == "damage":
        t1.vault._connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE seq = 2")
    else:
        (t1.vault.folder / "slots.cbor.part").mkdir()
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    app.showSettings()
    app.settings_page.select("security")
    screens.rests(app)

    assert workplace.recovery.props.people.count("een eerdere bewaarder") == len(KEEPERS)
    assert workplace.recovery.props.tone == {"full disk": "warn", "damage": "bad"}[hindrance]
    assert faults_in_every_look(screens, app) == {}


def test_the_sync_page(screens: Screens) -> None:
    screens.world.officer("t1").starts_visit()
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    app.showSync()
    screens.rests(app)
    assert faults_in_every_look(screens, app) == {}

    workplace.driver.go_offline()
    screens.rests(app)
    assert faults_in_every_look(screens, app) == {}


def test_a_damaged_vault_can_be_read_and_says_so_above_every_page(screens: Screens) -> None:
    officer = screens.world.officer("t1")
    officer.notes(officer.starts_visit(), "een")
    officer.vault._connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE seq = 2")
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)

    for page in (app.showToday, app.showSync, app.showSettings):
        page()
        assert screens.page.has("warning")
        assert faults_in_every_look(screens, app) == {}

    kept: list[object] = []
    workplace.session.act(lambda desk: drafts.keep_text(desk, Draft.NOTE, NOWHERE, "", "drie"), kept.append)
    screens.rests(app)
    assert kept == [NotSaved()]


def types(screens: Screens, app: AppViewModel, text: str) -> None:
    """Type with a keyboard and accept."""
    screens.page.type(text)
    screens.page.press(Qt.Key.Key_Return)
    screens.rests(app)


def begins_a_change(screens: Screens, app: AppViewModel) -> None:
    """Go to the security settings and ask for another passphrase."""
    app.showSettings()
    app.settings_page.select("security")
    QCoreApplication.processEvents()
    screens.page.click("change_passphrase")
    screens.rests(app)


def test_a_passphrase_is_changed_on_the_settings_page_and_stands_nowhere(screens: Screens) -> None:
    new = "geheel nieuwe woorden hier"
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    begins_a_change(screens, app)

    types(screens, app, "verkeerd")
    assert faults_in_every_look(screens, app) == {}
    types(screens, app, PASSPHRASE.decode())
    types(screens, app, "kort")
    assert faults_in_every_look(screens, app) == {}
    screens.page.press(Qt.Key.Key_Delete)
    types(screens, app, new)
    assert faults_in_every_look(screens, app) == {}
    assert not any(word in text for text in screens.page.texts() for word in (new, "kort", "verkeerd"))
    assert workplace.passphrase.props.step == "repeat"
    types(screens, app, new)

    assert workplace.passphrase.props.step == ""
    assert screens.page.has("change_passphrase")
    app.lock()
    screens.rests(app)
    app.unlock_screen.unlock(PASSPHRASE.decode())
    screens.rests(app)
    assert app.workplace is None
    app.unlock_screen.unlock(new)
    screens.rests(app)
    assert app.workplace is not None


def test_covering_the_screen_or_going_elsewhere_forgets_an_unfinished_change(screens: Screens) -> None:
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)

    for leave in (
        app.cover,
        app.showToday,
        lambda: screens.page.click("section_about"),
        lambda: screens.page.click("back"),
    ):
        begins_a_change(screens, app)
        screens.page.type("x")
        assert workplace.passphrase.props.filled == 1
        leave()
        QCoreApplication.processEvents()
        assert workplace.passphrase.props.step == ""
        app.curtain_screen.uncovered.emit()
        screens.rests(app)
