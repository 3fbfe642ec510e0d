"""What the program hands to the screens of one officer: the way in, the clock, what lies beside the vault."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from inspector.vault.model.clock import Clock
from inspector.viewmodels.camera.camera_port import Camera
from inspector.viewmodels.door.enrolment_wizard import Enroller
from inspector.viewmodels.door.unlock import Door
from inspector.viewmodels.screen.device import Doorplate, Kept, Misses, Preferences
from inspector.viewmodels.screen.work import Work

if TYPE_CHECKING:
    from inspector.casework.signals.referrals import Organisation
    from inspector.domain.catalogue.cards_shown import SignedCards

    # Loads the vault, casework and sync; the unlock screen must stand before that.
    from inspector.viewmodels.window.workplace import Workplace


_translate = QCoreApplication.translate


class Entrance(Door, Enroller, Protocol):
    """The vault in one folder, seen from outside."""

    def has_vault(self) -> bool:
        """Whether somebody enrolled here."""
        ...

    def furnish(self, opened: object, work: Work) -> "Workplace":
        """Make the workplace of what `open` or `enrol` gave; on the GUI thread."""
        ...


@dataclass(frozen=True, slots=True)
class CardsWish:
    """What the person who is present gets to read."""

    day: date
    registration: bool
    """Whether this municipality has a register."""
    dark: bool
    signed: "SignedCards | None" = None
    """What its agency and the country signed, if anything."""
    organisations: "tuple[Organisation, ...]" = ()
    """Who can be asked for help."""
    room: str = "letter"
    """What can be asked of this tablet now (`casework/signals/referrals.py`)."""
    talk: bool = False
    """Whether it is read at the talk when somebody registers, and not in a visit."""
    training: bool = False
    """Whether nobody is present, for an officer trains."""


class Cards(Protocol):
    """The screen for the person who is present."""

    def prepare(self, wish: CardsWish) -> None:
        """Let it stand ready behind the work."""
        ...

    def show(self, wish: CardsWish, ended: Callable[[bool], None]) -> bool:
        """Put it on the screen, and say later that it ended, and whether well; gives whether it started at all."""
        ...

    def end(self) -> None:
        """Let go of it, shown or not."""
        ...


@dataclass(frozen=True, slots=True)
class Mended:
    """What began anew because it was damaged."""

    settings: bool = False
    misses: bool = False

    @property
    def text(self) -> str:
        """What the officer is told; nothing when all was whole."""
        settings = _translate("Navigation", "De instellingen van dit apparaat waren beschadigd: stel ze opnieuw in.")
        misses = _translate(
            "Navigation",
            "De telling van verkeerde wachtzinnen was beschadigd of weg. Deed u dat niet zelf, bel dan de functioneel"
            " beheerder.",
        )
        return " ".join(([settings] if self.settings else []) + ([misses] if self.misses else []))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program hands to the screens of one officer."""

    entrance: Entrance
    clock: Clock
    preferences: Kept[Preferences]
    doorplate: Kept[Doorplate]
    misses: Kept[Misses]
    speak: Callable[[str], bool]
    """Let every text of the program be in this language from here on; whether it was in another."""
    relaunch: Callable[[], None]
    """Start again with clean memory; called when the vault is locked."""
    camera: Callable[[], Camera]
    """Load the cameras of the device; ImportError where what they need is not installed."""
    cards: Cards | None = None
    """In a process of their own; nothing where there is no such screen."""
    mend: Callable[[], Mended] = Mended
    """Begin the small files anew that were damaged; which of them were."""
    version: str = ""
    parts: Callable[[], tuple[tuple[str, str], ...]] = tuple
    asks_code: bool = False
    """Whether a session code is asked for right after unlocking."""
    slept_ms: Callable[[], int] = int
    """How long the device has slept since it started, as far as the system tells."""
    training: bool = False
    """Whether all of this is a training."""
    train: Callable[[], None] | None = None
    """Begin one; nothing where none can begin."""
    ticks: bool = True
    """Whether time passes by itself; otherwise somebody calls `tick`."""


class PlateKeeper:
    """The door plate, written again only when it says something else."""

    def __init__(self, kept: Kept[Doorplate], work: Work) -> None:
        self.plate = kept.load()
        """As it is now."""
        self._kept = kept
        self._work = work

    def keep(self, plate: Doorplate) -> None:
        """Say this from now on; a disk that refuses leaves the old one, and nothing of the work depends on it."""
        if plate != self.plate:
            self.plate = plate
            self._work.submit(lambda: self._kept.save(plate), _nothing, _nothing)


def _nothing(_outcome: object) -> None:
    """Nothing to say."""
