from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from inspector.viewmodels.screen.device import Preferences
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.settings.settings import SettingsViewModel, sound
from tests.unit.viewmodels.kept import InMemory


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    work = Work("vault")
    yield work
    qtbot.waitUntil(lambda: work.pending == 0)
    work.close()


@pytest.fixture
def kept() -> InMemory[Preferences]:
    return InMemory(Preferences())


@pytest.fixture
def page(work: Work, kept: InMemory[Preferences]) -> SettingsViewModel:
    return SettingsViewModel(kept, work, version="1.2.3", parts=lambda: (("cbor2", "MIT"),))


def test_a_choice_is_shown_at_once_and_kept(page: SettingsViewModel, kept: InMemory[Preferences], qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.preferencesChanged):
        page.setDark(True)

    assert page.props.dark
    qtbot.waitUntil(lambda: kept.value.dark)


def test_every_choice_reaches_the_preferences(page: SettingsViewModel) -> None:
    page.setTheme("dark")
    page.setLanguage("en")
    page.setLeftHanded(True)
    page.setReducedMotion(True)
    page.setIdleMinutes("5")
    page.setShowsName(False)

    assert page.preferences == Preferences(
        dark=True, language="en", left_handed=True, reduced_motion=True, idle_minutes=5, shows_name=False
    )


def test_the_same_choice_again_is_no_news(page: SettingsViewModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.preferencesChanged):
        page.setDark(False)


@pytest.mark.parametrize(
    ("found", "used"),
    [
        (Preferences(language="xx"), Preferences()),
        (Preferences(idle_minutes=600), Preferences()),
        (Preferences(idle_minutes=0), Preferences()),
        (Preferences(dark=True, idle_minutes=1), Preferences(dark=True, idle_minutes=1)),
    ],
)
def test_what_this_version_does_not_know_falls_back(found: Preferences, used: Preferences) -> None:
    assert sound(found) == used


def test_the_licences_are_looked_up_when_somebody_wants_to_know(page: SettingsViewModel) -> None:
    before = page.props.parts

    page.select("about")

    assert (before, page.props.parts) == ((), ({"title": "cbor2", "detail": "MIT"},))


class FullDisk(InMemory[Preferences]):
    def save(self, value: Preferences) -> None:
        raise OSError(value)


def test_a_full_disk_takes_no_choice_from_the_screen_and_is_told(work: Work, qtbot: QtBot) -> None:
    page = SettingsViewModel(FullDisk(Preferences()), work, version="")
    told: list[str] = []
    page.refused.connect(told.append)

    page.setDark(True)
    qtbot.waitUntil(lambda: work.pending == 0)

    assert page.props.dark
    assert ["niet bewaard" in text for text in told] == [True]
