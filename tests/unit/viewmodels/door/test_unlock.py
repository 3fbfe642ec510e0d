from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from inspector.vault.model.errors import (
    Damage,
    NewerVaultError,
    NotSavedError,
    VaultDamagedError,
    VaultError,
    VaultInUseError,
    WrongPassphraseError,
)
from inspector.viewmodels.door.unlock import Hindrance, UnlockInputs, UnlockViewModel, derive_unlock_props
from inspector.viewmodels.screen.device import Doorplate, Misses, Preferences
from inspector.viewmodels.screen.passphrases import clock_text
from inspector.viewmodels.screen.work import Work
from inspector.wire.scopes import Agency, Role
from tests.fakes.clock import DrivenClock
from tests.unit.viewmodels.kept import InMemory

PLATE = Doorplate("Sanne van Visser", Agency.GEMEENTE, Role.INSPECTOR, 0, datetime(2026, 11, 24, 6, 48, tzinfo=UTC))


@dataclass
class PaperDoor:
    """Opens with one passphrase, unless something is wrong with the vault."""

    passphrase: bytes = b"vier losse woorden samen"
    fault: VaultError | None = None
    buffers: list[bytearray] = field(default_factory=list)

    def open(self, passphrase: bytearray) -> object:
        self.buffers.append(passphrase)
        if self.fault is not None:
            raise self.fault
        if bytes(passphrase) != self.passphrase:
            raise WrongPassphraseError
        return "desk"


@dataclass
class Setting:
    """One unlock screen with everything it stands on."""

    qtbot: QtBot
    work: Work = field(default_factory=lambda: Work("vault"))
    clock: DrivenClock = field(default_factory=DrivenClock)
    door: PaperDoor = field(default_factory=PaperDoor)
    misses: InMemory[Misses] = field(default_factory=lambda: InMemory(Misses()))

    def __post_init__(self) -> None:
        self.screen = self.another()

    def another(self) -> UnlockViewModel:
        """As after a restart: what is in memory is gone, what is on the disk is not."""
        return UnlockViewModel(
            self.door, self.work, self.clock, self.misses, doorplate=Doorplate(), preferences=Preferences()
        )

    def tries(self, passphrase: str) -> Hindrance | None:
        answers: list[Hindrance | None] = []
        self.screen.unlock(passphrase, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]


@pytest.fixture
def setting(qtbot: QtBot) -> Iterator[Setting]:
    setting = Setting(qtbot)
    yield setting
    setting.work.close()


def test_the_right_passphrase_opens_and_is_wiped(setting: Setting) -> None:
    with setting.qtbot.waitSignal(setting.screen.opened) as opened:
        assert setting.tries("vier losse woorden samen") is None

    assert opened.args == ["desk"]
    assert setting.door.buffers == [bytearray(24)]
    assert setting.screen.props.filled == 0


def test_a_wrong_passphrase_says_so_and_is_wiped_too(setting: Setting) -> None:
    assert setting.tries("verkeerd") is Hindrance.WRONG

    assert "klopt niet" in setting.screen.props.error
    assert setting.door.buffers == [bytearray(8)]
    assert setting.screen.props.wait == ""


def test_the_message_goes_when_somebody_types_on(setting: Setting) -> None:
    setting.tries("verkeerd")

    setting.screen.typed("v")

    assert setting.screen.props.error == ""
    assert setting.screen.props.filled == 1


def test_after_five_misses_the_door_stays_shut_for_a_minute_and_shows_a_clock(setting: Setting) -> None:
    for _ in range(5):
        setting.tries("verkeerd")
    assert setting.screen.props.wait == "01:00"

    setting.screen.typed("v")
    assert setting.screen.props.filled == 0

    setting.clock.passes(seconds=18)
    setting.screen.tick()
    assert setting.screen.props.wait == "00:42"

    setting.clock.passes(seconds=43)
    setting.screen.tick()
    assert setting.screen.props.wait == ""
    assert setting.tries("vier losse woorden samen") is None


def test_a_restart_forgives_no_miss(setting: Setting) -> None:
    for _ in range(5):
        setting.tries("verkeerd")

    assert setting.another().props.wait == "01:00"


def test_the_right_passphrase_forgives_all_misses(setting: Setting) -> None:
    setting.tries("verkeerd")

    setting.tries("vier losse woorden samen")

    assert setting.misses.value == Misses()


@pytest.mark.parametrize(
    ("fault", "hindrance", "word"),
    [
        (VaultInUseError(), Hindrance.IN_USE, "al open"),
        (VaultDamagedError(Damage(("x",))), Hindrance.DAMAGED, "beschadigd"),
        (NewerVaultError(), Hindrance.NEWER, "Een nieuwere versie van de app"),
        (NotSavedError(), Hindrance.NO_ROOM, "te vol"),
        (VaultError(), Hindrance.UNREADABLE, "niet worden gelezen"),
    ],
)
def test_what_is_wrong_with_the_vault_is_never_called_a_wrong_passphrase(
    setting: Setting, fault: VaultError, hindrance: Hindrance, word: str
) -> None:
    setting.door.fault = fault

    assert setting.tries("vier losse woorden samen") is hindrance

    assert word in setting.screen.props.error
    assert setting.misses.value == Misses()


def test_nothing_typed_is_not_tried(setting: Setting) -> None:
    setting.screen.accepted()

    assert setting.work.pending == 0


def test_the_plate_names_the_officer_only_when_the_officer_wants_it() -> None:
    shown = derive_unlock_props(UnlockInputs(doorplate=PLATE))
    hidden = derive_unlock_props(UnlockInputs(doorplate=PLATE, preferences=Preferences(shows_name=False)))

    assert (shown.name, shown.initials, shown.detail) == ("Sanne van Visser", "SV", "Toezichthouder · Gemeente")
    assert (hidden.name, hidden.initials, hidden.detail) == ("", "", "")


@pytest.mark.parametrize(
    ("plate", "icon", "title"),
    [
        (Doorplate(), "cloud-slash", "Werkt zonder verbinding"),
        (PLATE, "cloud-check", "Wat is vastgelegd, is verzonden"),
        (Doorplate(waiting=12), "cloud-slash", "12 wachten op verzending"),
    ],
)
def test_the_screen_says_what_exists_only_here(plate: Doorplate, icon: str, title: str) -> None:
    fact = derive_unlock_props(UnlockInputs(doorplate=plate)).facts[1]

    assert (fact["icon"], fact["title"]) == (icon, title)


def test_a_clock_never_shows_zero_while_there_is_time_left() -> None:
    assert clock_text(timedelta(milliseconds=1)) == "00:01"
    assert clock_text(timedelta(minutes=15)) == "15:00"
