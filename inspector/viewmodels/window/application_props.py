"""Where the officer is in the program and where to go from there, turned into what the window shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.vault.model.errors import VaultInUseError
from inspector.viewmodels.screen.device import Preferences
from inspector.viewmodels.screen.plain_words import agency_word, initials, role_word

if TYPE_CHECKING:  # nobody is in while the unlock screen stands
    from inspector.domain.values import Officer
from inspector.viewmodels.screen.shown import ForPython
from inspector.viewmodels.window.pages import Page

LONGEST_PATH = 20

_translate = QCoreApplication.translate


class Screen(StrEnum):
    """What fills the window."""

    ENROL = "enrol"
    UNLOCK = "unlock"
    CURTAIN = "curtain"
    WORK = "work"
    TRAINING = "training"
    """A training is being made ready."""


_PLACE_OF = {Page.BUSINESS: Page.BUSINESSES, Page.HAND_INS: Page.TODAY}
"""Where in the menu a page lies that has no place of its own."""
_FIRST_PAGES = frozenset({Page.TODAY, Page.ERASURES, Page.SYNC})
"""Where somebody begins after unlocking."""
_ROOM_OF = {Page.BUSINESS: "Businesses", Page.INBOX: "Signals", Page.HAND_INS: "Sync"}
"""The folder of a page's QML that is not the room of its own name."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A page and what it is about."""

    page: Page
    subject: str = ""
    tab: str = ""


@dataclass(frozen=True, slots=True)
class Pill:
    """How the device stands with the hub, for the head of every page."""

    phase: str = "offline"
    title: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Warned:
    """What a page says before anything else: what is wrong, and what to do."""

    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class AppInputs:
    """What the window is derived from."""

    screen: Screen = Screen.UNLOCK
    preferences: Preferences = field(default_factory=Preferences)
    me: "Officer | None" = None
    path: tuple[Whereabouts, ...] = (Whereabouts(Page.TODAY),)
    waiting: Mapping[Page, int] = field(default_factory=dict)
    """How much waits for this officer at a place."""
    read_only: bool = False
    training: bool = False
    no_training: str = ""
    """Why a training could not begin."""
    may_train: bool = False
    put_back: Warned = field(default_factory=Warned)
    """Said when the vault is an older copy."""
    clock: Warned = field(default_factory=Warned)
    sync: Pill = field(default_factory=Pill)


@dataclass(frozen=True, slots=True)
class AppProps:
    """The window as shown."""

    screen: str = Screen.UNLOCK
    page: str = Page.TODAY
    room: str = "Today"
    subject: ForPython[str] = ""
    tab: str = ""
    place: str = Page.TODAY
    places: tuple[dict[str, str], ...] = ()
    bottom_places: tuple[dict[str, str], ...] = ()
    can_go_back: bool = False
    dark: bool = False
    language: str = "nl"
    left_handed: bool = False
    reduced_motion: bool = False
    user_name: str = ""
    user_detail: str = ""
    initials: str = ""
    reviews: ForPython[bool] = False
    training: bool = False
    no_training: str = ""
    may_train: bool = False
    warning: str = ""
    warning_text: str = ""
    sync_phase: str = "offline"
    sync_title: str = ""
    sync_detail: str = ""


def derive_app_props(inputs: AppInputs) -> AppProps:
    """Turn what is known into what is shown."""
    me, here, warned = inputs.me, inputs.path[-1], _warned(inputs)
    places, reviews = _open_to(me, inputs.waiting)
    return AppProps(
        screen=inputs.screen,
        page=here.page,
        room=_ROOM_OF.get(here.page, here.page.capitalize()),
        subject=here.subject,
        tab=here.tab,
        place=_PLACE_OF.get(here.page, here.page),
        places=places,
        bottom_places=_bottom_places(),
        can_go_back=len(inputs.path) > 1,
        dark=inputs.preferences.dark,
        language=inputs.preferences.language,
        left_handed=inputs.preferences.left_handed,
        reduced_motion=inputs.preferences.reduced_motion,
        user_name="" if me is None else me.name,
        user_detail="" if me is None else f"{role_word(me.role)} · {agency_word(me.agency)}",
        initials="" if me is None else initials(me.name),
        reviews=reviews,
        training=inputs.training,
        no_training=inputs.no_training,
        may_train=inputs.may_train,
        warning=warned.title,
        warning_text=warned.text,
        sync_phase=inputs.sync.phase,
        sync_title=inputs.sync.title,
        sync_detail=inputs.sync.detail,
    )


def _open_to(me: "Officer | None", waiting: Mapping[Page, int]) -> tuple[tuple[dict[str, str], ...], bool]:
    """Where somebody may go, and whether he judges what others recorded."""
    if me is None:
        return (), False
    from inspector.viewmodels.window.places import places_of, reviews  # noqa: PLC0415 - brings who may do what

    return places_of(me, waiting), reviews(me)


def gone_to(path: tuple[Whereabouts, ...], there: Whereabouts) -> tuple[Whereabouts, ...]:
    """The way back after going somewhere; a page that is on it already is not on it twice."""
    known = next((n for n, at in enumerate(path) if (at.page, at.subject) == (there.page, there.subject)), len(path))
    return (*path[:known], there)[-LONGEST_PATH:]


def _bottom_places() -> tuple[dict[str, str], ...]:
    return (
        {"key": Page.SYNC.value, "label": _translate("Navigation", "Verzenden"), "icon": "arrows-clockwise"},
        {"key": Page.SETTINGS.value, "label": _translate("Navigation", "Instellingen"), "icon": "gear-six"},
    )


def _warned(inputs: AppInputs) -> Warned:
    if inputs.me is None:
        return Warned()
    if not inputs.read_only:
        first = inputs.put_back if inputs.put_back.title else inputs.clock
        return first if inputs.path[-1].page in _FIRST_PAGES else Warned()
    return Warned(
        _translate("Navigation", "De opslag is beschadigd: u kunt alleen lezen."),
        _translate("Navigation", "Bij Instellingen, Zelfcontrole staat wat heel is en hoe u verder werkt."),
    )


def no_training_text(error: Exception) -> str:
    """Why there is no training now, and that the own work is as it was."""
    if isinstance(error, VaultInUseError):
        return _translate(
            "Navigation",
            "Er loopt al een oefening in een ander venster van deze app. Sluit dat eerst. Aan uw eigen werk is niets"
            " veranderd.",
        )
    return _translate(
        "Navigation",
        "Het apparaat kon geen oefening opslaan. Maak ruimte vrij en probeer het opnieuw. Aan uw eigen werk is niets"
        " veranderd.",
    )
