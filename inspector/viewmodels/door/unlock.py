"""The unlock screen: the passphrase, what it could not open, and how long to wait after wrong ones."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.crypto.wiping import wipe
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import (
    NewerVaultError,
    NotSavedError,
    VaultDamagedError,
    VaultInUseError,
    WrongPassphraseError,
)
from inspector.viewmodels.screen.device import Doorplate, Kept, Misses, Preferences
from inspector.viewmodels.screen.passphrases import clock_text, counted, wrong_text
from inspector.viewmodels.screen.plain_words import agency_word, initials, moment_text, role_word, waiting_text
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.shown import Shown, for_qml
from inspector.viewmodels.screen.work import Work

_translate = QCoreApplication.translate


class Hindrance(Enum):
    """Why the vault did not open."""

    WRONG = auto()
    IN_USE = auto()
    DAMAGED = auto()
    NEWER = auto()
    NO_ROOM = auto()
    UNREADABLE = auto()


class Door(Protocol):
    """What a passphrase opens. `open` runs on the worker thread and keeps the vault there."""

    def open(self, passphrase: bytearray) -> object:
        """Open the vault.

        Raises:
            VaultError: it stays shut.
        """
        ...


@dataclass(frozen=True, slots=True)
class UnlockInputs:
    """What the screen is derived from."""

    filled: int = 0
    busy: bool = False
    hindrance: Hindrance | None = None
    misses: Misses = field(default_factory=Misses)
    wait: timedelta = field(default_factory=timedelta)
    doorplate: Doorplate = field(default_factory=Doorplate)
    preferences: Preferences = field(default_factory=Preferences)


@dataclass(frozen=True, slots=True)
class UnlockProps:
    """The screen as shown."""

    filled: int = 0
    busy: bool = False
    error: str = ""
    wait: str = ""
    name: str = ""
    detail: str = ""
    initials: str = ""
    facts: tuple[dict[str, str], ...] = ()


def derive_unlock_props(inputs: UnlockInputs) -> UnlockProps:
    """Turn what is known into what is shown."""
    plate = inputs.doorplate if inputs.preferences.shows_name else Doorplate()
    return UnlockProps(
        filled=inputs.filled,
        busy=inputs.busy,
        error=_error(inputs),
        wait=clock_text(inputs.wait) if inputs.wait > timedelta() else "",
        name=plate.name,
        detail=_standing(plate),
        initials=initials(plate.name),
        facts=_facts(inputs.doorplate, inputs.preferences),
    )


def _standing(plate: Doorplate) -> str:
    if plate.role is None or plate.agency is None:
        return ""
    return f"{role_word(plate.role)} · {agency_word(plate.agency)}"


@for_qml
class UnlockViewModel(Shown[UnlockInputs, UnlockProps]):
    """What the unlock page binds to. The passphrase lives in one buffer here and nowhere else."""

    opened = Signal(object)
    """Carries what the door gave."""

    def __init__(
        self,
        door: Door,
        work: Work,
        clock: Clock,
        misses: Kept[Misses],
        *,
        doorplate: Doorplate,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        known = misses.load()
        self._began_ms = clock.monotonic_ms()
        wait = known.wait(clock, self._began_ms)
        inputs = UnlockInputs(misses=known, wait=wait, doorplate=doorplate, preferences=preferences)
        super().__init__(derive_unlock_props, inputs, parent)
        self._door = door
        self._work = work
        self._clock = clock
        self._misses = misses
        self._secret = Secret()
        self._then: Callable[[Hindrance | None], None] | None = None

    @property
    def hindrance(self) -> Hindrance | None:
        """Why the last try did not open the vault."""
        return self._inputs.hindrance

    def show_plate(self, preferences: Preferences, doorplate: Doorplate) -> None:
        """The settings or the door plate are others now; wrong passphrases may have been counted elsewhere."""
        misses = self._misses.load()
        wait = misses.wait(self._clock, self._began_ms)
        self.change(preferences=preferences, doorplate=doorplate, misses=misses, wait=wait)

    @Slot(str)
    def typed(self, sign: str) -> None:
        """One more sign."""
        if self._may_type():
            self._secret.add(sign)
            self.change(filled=self._secret.length, hindrance=None)

    @Slot()
    def erased(self) -> None:
        """The last sign away."""
        self._secret.erase()
        self.change(filled=self._secret.length)

    @Slot()
    def emptied(self) -> None:
        """All of it away."""
        self._secret.clear()
        self.change(filled=0)

    @Slot()
    def accepted(self) -> None:
        """Try to open the vault with what was typed."""
        if not self._may_type() or not self._secret.length:
            return
        passphrase = self._secret.take()
        self.change(busy=True, hindrance=None, filled=0)
        self._work.submit(lambda: self._open(passphrase), self._opened, self._failed)

    def unlock(self, passphrase: str, then: Callable[[Hindrance | None], None] | None = None) -> None:
        """Type all of it and try; `then` learns what stood in the way."""
        self._secret.clear()
        for sign in passphrase:
            self._secret.add(sign)
        self._then = then
        self.accepted()

    @Slot()
    def tick(self) -> None:
        """A second went by."""
        if self._inputs.wait > timedelta():
            self.change(wait=self._inputs.misses.wait(self._clock, self._began_ms))

    def _may_type(self) -> bool:
        return not self._inputs.busy and self._inputs.wait <= timedelta()

    def _open(self, passphrase: bytearray) -> tuple[object, Misses]:
        try:
            return counted(self._misses, self._clock, lambda: self._door.open(passphrase)), Misses()
        finally:
            wipe(passphrase)

    def _opened(self, result: tuple[object, Misses]) -> None:
        found, misses = result
        self.change(busy=False, hindrance=None, misses=misses, wait=timedelta())
        self.opened.emit(found)
        self._answer(None)

    def _failed(self, error: Exception) -> None:
        match error:
            case WrongPassphraseError():
                hindrance = Hindrance.WRONG
            case VaultInUseError():
                hindrance = Hindrance.IN_USE
            case VaultDamagedError():
                hindrance = Hindrance.DAMAGED
            case NewerVaultError():
                hindrance = Hindrance.NEWER
            case NotSavedError():
                hindrance = Hindrance.NO_ROOM
            case _:
                hindrance = Hindrance.UNREADABLE
        misses = self._misses.load()
        self.change(busy=False, hindrance=hindrance, misses=misses, wait=misses.wait(self._clock, self._began_ms))
        self._answer(hindrance)

    def _answer(self, hindrance: Hindrance | None) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(hindrance)


def _error(inputs: UnlockInputs) -> str:
    if inputs.wait > timedelta():
        return wrong_text(inputs.wait)
    match inputs.hindrance:
        case None:
            return ""
        case Hindrance.WRONG:
            return wrong_text(inputs.wait)
        case Hindrance.IN_USE:
            return _translate("Unlock", "De app staat al open op dit apparaat. Sluit het andere venster.")
        case Hindrance.DAMAGED:
            return _translate("Unlock", "De opslag is beschadigd en gaat niet open. Bel de functioneel beheerder.")
        case Hindrance.NEWER:
            return _translate(
                "Unlock",
                "Een nieuwere versie van de app heeft deze opslag bijgewerkt. Laat die versie installeren;"
                " er is niets veranderd.",
            )
        case Hindrance.NO_ROOM:
            return _translate(
                "Unlock",
                "De schijf is te vol om de opslag bij te werken. Maak ruimte vrij en probeer opnieuw;"
                " er is niets veranderd.",
            )
        case Hindrance.UNREADABLE:
            return _translate("Unlock", "De opslag kan niet worden gelezen. Herstart het apparaat en probeer opnieuw.")


def _facts(plate: Doorplate, preferences: Preferences) -> tuple[dict[str, str], ...]:
    return (
        {
            "icon": "lock-key",
            "title": _translate("Unlock", "Versleuteld op dit apparaat"),
            "text": _translate("Unlock", "Gaat open met uw wachtzin"),
        },
        _waiting_fact(plate),
        {
            "icon": "timer",
            "title": _translate("Unlock", "Scherm gaat vanzelf dicht"),
            "text": _translate("Unlock", "Na %1 min zonder aanraking").replace("%1", str(preferences.idle_minutes)),
        },
    )


def _waiting_fact(plate: Doorplate) -> dict[str, str]:
    when = ""
    if plate.last_sync is not None:
        when = _translate("Unlock", "Laatst verzonden %1").replace("%1", moment_text(plate.last_sync))
    if plate.waiting:
        title = waiting_text(plate.waiting)
        return {"icon": "cloud-slash", "title": title, "text": when or _translate("Unlock", "Nog niets verzonden")}
    if when:
        return {"icon": "cloud-check", "title": _translate("Unlock", "Wat is vastgelegd, is verzonden"), "text": when}
    return {
        "icon": "cloud-slash",
        "title": _translate("Unlock", "Werkt zonder verbinding"),
        "text": _translate("Unlock", "Verzenden gaat vanzelf zodra het kan"),
    }
