"""The settings: how the screen looks, when it covers itself, and what the program is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.viewmodels.screen.device import IDLE_MINUTES, LANGUAGES, Kept, Preferences
from inspector.viewmodels.screen.shown import Shown, for_qml
from inspector.viewmodels.screen.work import Work

_translate = QCoreApplication.translate

SECTIONS = ("view", "enrolment", "security", "check", "about")


@dataclass(frozen=True, slots=True)
class AboutProgram:
    """What the program says of itself."""

    version: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    """Delivered packages and their licences."""


@dataclass(frozen=True, slots=True)
class SettingsInputs:
    """What the page is derived from."""

    preferences: Preferences = field(default_factory=Preferences)
    section: str = SECTIONS[0]
    about: AboutProgram = field(default_factory=AboutProgram)


@dataclass(frozen=True, slots=True)
class SettingsProps:
    """The page as shown."""

    dark: bool = False
    language: str = LANGUAGES[0]
    left_handed: bool = False
    reduced_motion: bool = False
    idle_minutes: str = ""
    shows_name: bool = True
    section: str = SECTIONS[0]
    sections: tuple[dict[str, str], ...] = ()
    themes: tuple[dict[str, str], ...] = ()
    languages: tuple[dict[str, str], ...] = ()
    idle_choices: tuple[dict[str, str], ...] = ()
    version: str = ""
    parts: tuple[dict[str, str], ...] = ()


def sound(preferences: Preferences) -> Preferences:
    """The settings with what this version does not know put back to the default."""
    default = Preferences()
    return replace(
        preferences,
        language=preferences.language if preferences.language in LANGUAGES else default.language,
        idle_minutes=preferences.idle_minutes if preferences.idle_minutes in IDLE_MINUTES else default.idle_minutes,
    )


def derive_settings_props(inputs: SettingsInputs) -> SettingsProps:
    """Turn what is known into what is shown."""
    wanted = inputs.preferences
    minutes = _translate("Settings", "%1 min")
    return SettingsProps(
        dark=wanted.dark,
        language=wanted.language,
        left_handed=wanted.left_handed,
        reduced_motion=wanted.reduced_motion,
        idle_minutes=str(wanted.idle_minutes),
        shows_name=wanted.shows_name,
        section=inputs.section,
        sections=(
            {"key": "view", "label": _translate("Settings", "Weergave en taal"), "icon": "sun"},
            {"key": "enrolment", "label": _translate("Settings", "Uw inschrijving"), "icon": "identification-card"},
            {"key": "security", "label": _translate("Settings", "Beveiliging"), "icon": "lock-key"},
            {"key": "check", "label": _translate("Settings", "Zelfcontrole"), "icon": "shield-check"},
            {"key": "about", "label": _translate("Settings", "Over deze app"), "icon": "info"},
        ),
        themes=(
            {"key": "light", "label": _translate("Settings", "Daglicht")},
            {"key": "dark", "label": _translate("Settings", "Nacht")},
        ),
        # A language is named in itself.
        languages=({"key": "nl", "label": "Nederlands"}, {"key": "en", "label": "English"}),
        idle_choices=tuple({"key": str(n), "label": minutes.replace("%1", str(n))} for n in IDLE_MINUTES),
        version=inputs.about.version,
        parts=tuple({"title": name, "detail": licence} for name, licence in inputs.about.parts),
    )


@for_qml
class SettingsViewModel(Shown[SettingsInputs, SettingsProps]):
    """What the settings page binds to; kept on the device, outside the vault."""

    preferencesChanged = Signal()
    refused = Signal(str)
    """One sentence on why a choice is not kept."""

    def __init__(
        self,
        kept: Kept[Preferences],
        work: Work,
        *,
        version: str,
        parts: Callable[[], tuple[tuple[str, str], ...]] = tuple,
        parent: QObject | None = None,
    ) -> None:
        """`parts` names what the program is made of; it is asked when somebody wants to know."""
        super().__init__(derive_settings_props, SettingsInputs(sound(kept.load()), about=AboutProgram(version)), parent)
        self._kept = kept
        self._work = work
        self._parts = parts

    @property
    def preferences(self) -> Preferences:
        """The settings as they are now."""
        return self._inputs.preferences

    @Slot(bool)
    def setDark(self, dark: bool) -> None:
        """Night or daylight."""
        self._want(dark=dark)

    @Slot(str)
    def setTheme(self, theme: str) -> None:
        """The same by its name on the page."""
        self._want(dark=theme == "dark")

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """The language of the interface."""
        self._want(language=language)

    @Slot(bool)
    def setLeftHanded(self, left_handed: bool) -> None:
        """Put the decisive buttons under the left thumb."""
        self._want(left_handed=left_handed)

    @Slot(bool)
    def setReducedMotion(self, reduced_motion: bool) -> None:
        """Let nothing move."""
        self._want(reduced_motion=reduced_motion)

    @Slot(str)
    def setIdleMinutes(self, minutes: str) -> None:
        """How long an untouched screen stays readable."""
        self._want(idle_minutes=int(minutes))

    @Slot(bool)
    def setShowsName(self, shows_name: bool) -> None:
        """Whether the locked screen shows the officer's own name."""
        self._want(shows_name=shows_name)

    @Slot(str)
    def select(self, section: str) -> None:
        """Show another part of the page."""
        if section == "about" and not self._inputs.about.parts:
            self.change(about=replace(self._inputs.about, parts=self._parts()))
        self.change(section=section)

    def _want(self, **changes: object) -> None:
        wanted = sound(replace(self._inputs.preferences, **changes))  # type: ignore[arg-type]  # the fields
        if wanted == self._inputs.preferences:
            return
        self.change(preferences=wanted)
        self._work.submit(lambda: self._kept.save(wanted), _kept, self._not_kept)
        self.preferencesChanged.emit()

    def _not_kept(self, _error: Exception) -> None:
        self.refused.emit(
            _translate("Settings", "Deze keuze is niet bewaard: de schijf weigert. Zij geldt tot u vergrendelt.")
        )


def _kept(_nothing: None) -> None:
    """Nothing to say: the screen has changed already."""
