"""The curtain: the screen is covered, the vault stays open, and a code of six figures known only in memory opens it.

The code is chosen right after unlocking, or else when the curtain first falls, and forgotten when the vault is locked.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.vault.model.clock import Clock
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.shown import ForPython, Shown, for_qml

CODE_LENGTH = 6
TRIES = 3
LONGEST_MS = 15 * 60_000
"""After this long the curtain becomes a lock."""
LONGEST_CHOOSING_MS = 60_000
"""A curtain nobody chose a code for is not left standing."""

_DIFFERENT_FIGURES = 3
_translate = QCoreApplication.translate


class Mode(StrEnum):
    """What the figures are for."""

    CHOOSE = "choose"
    REPEAT = "repeat"
    ENTER = "enter"


@dataclass(frozen=True, slots=True)
class CurtainInputs:
    """What the screen is derived from."""

    mode: Mode = Mode.CHOOSE
    filled: int = 0
    stays: bool = True
    """Whether the screen stays covered once a code is chosen."""
    tries: int = TRIES
    wrong: bool = False
    too_simple: bool = False
    blank: bool = False
    """Nothing at all is shown until somebody touches the screen."""
    waiting: int = 0
    """How many events and photos exist only on this device."""


@dataclass(frozen=True, slots=True)
class CurtainProps:
    """The screen as shown."""

    mode: ForPython[str] = Mode.CHOOSE
    length: int = CODE_LENGTH
    filled: int = 0
    wrong: bool = False
    title: str = ""
    text: str = ""
    blank: bool = False
    only_here: str = ""
    return_text: str = ""


def derive_curtain_props(inputs: CurtainInputs) -> CurtainProps:
    """Turn what is known into what is shown."""
    only_here = ""
    if inputs.waiting:
        one = _translate("Curtain", "1 wacht op verzending en staat alleen op dit apparaat.")
        more = _translate("Curtain", "%1 wachten op verzending en staan alleen op dit apparaat.")
        only_here = one if inputs.waiting == 1 else more.replace("%1", str(inputs.waiting))
    return CurtainProps(
        mode=inputs.mode,
        filled=inputs.filled,
        wrong=inputs.wrong or inputs.too_simple,
        title={
            Mode.CHOOSE: _translate("Curtain", "Kies een code voor deze sessie"),
            Mode.REPEAT: _translate("Curtain", "Typ de code nog een keer"),
            Mode.ENTER: _translate("Curtain", "Typ uw sessiecode"),
        }[inputs.mode],
        text=_text(inputs),
        blank=inputs.blank,
        only_here=only_here,
        return_text=_return_text(inputs),
    )


@for_qml
class CurtainViewModel(Shown[CurtainInputs, CurtainProps]):
    """What the curtain page binds to."""

    uncovered = Signal()
    lockWished = Signal()
    """By hand, after three wrong codes, or because it took too long."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(derive_curtain_props, CurtainInputs(), parent)
        self._clock = clock
        self._code = Secret()
        self._chosen = Secret()
        self._typed = Secret()
        self._fell_at_ms: int | None = None

    @property
    def has_code(self) -> bool:
        """Whether a code was chosen in this session."""
        return self._code.length == CODE_LENGTH

    def fall(self, waiting: int, *, stays: bool = True, blank: bool = False) -> None:
        """The screen is covered from here on; until a code is chosen only, unless it `stays`.

        `blank`: with a neutral page, where a code was chosen that brings the work back.
        """
        self._fell_at_ms = self._clock.monotonic_ms()
        self._typed.clear()
        self._chosen.clear()
        mode = Mode.ENTER if self.has_code else Mode.CHOOSE
        self.change(mode=mode, filled=0, wrong=False, too_simple=False, stays=stays, tries=TRIES, waiting=waiting)
        self.change(blank=blank and self.has_code)

    def forget(self) -> None:
        """The vault is locked: nothing of the code stays."""
        self._fell_at_ms = None
        for secret in (self._code, self._chosen, self._typed):
            secret.clear()
        self.change(mode=Mode.CHOOSE, filled=0, wrong=False, too_simple=False, tries=TRIES, blank=False)

    @Slot()
    def wake(self) -> None:
        """Somebody touches the neutral page: the code is asked for."""
        self.change(blank=False)

    @Slot(str)
    def typed(self, digit: str) -> None:
        """One more figure; the sixth is the answer. It counts on the neutral page too, and ends it."""
        self.wake()
        if len(digit) != 1 or digit not in "0123456789" or self._typed.length == CODE_LENGTH:
            return
        self._typed.add(digit)
        self.change(filled=self._typed.length, wrong=False, too_simple=False)
        if self._typed.length == CODE_LENGTH:
            self._judge()

    @Slot()
    def erased(self) -> None:
        """The last figure away."""
        self._typed.erase()
        self.change(filled=self._typed.length)

    @Slot()
    def emptied(self) -> None:
        """All figures away."""
        self._typed.clear()
        self.change(filled=0)

    @Slot()
    def goBack(self) -> None:
        """Take the curtain away again; only whoever has not chosen a code yet may."""
        if self._inputs.mode is not Mode.ENTER:
            self._rise()

    @Slot()
    def lock(self) -> None:
        """Close the vault instead."""
        self.lockWished.emit()

    @Slot()
    def tick(self) -> None:
        """A second went by."""
        if self._fell_at_ms is None:
            return
        longest = LONGEST_MS if self.has_code else LONGEST_CHOOSING_MS
        if self._clock.monotonic_ms() - self._fell_at_ms >= longest:
            self.lockWished.emit()

    def _judge(self) -> None:
        match self._inputs.mode:
            case Mode.CHOOSE if _is_too_simple(self._typed):
                self._again(Mode.CHOOSE, too_simple=True)
            case Mode.CHOOSE:
                self._chosen.put(self._typed)
                self._again(Mode.REPEAT)
            case Mode.REPEAT if self._typed.same_as(self._chosen):
                self._code.put(self._typed)
                self._chosen.clear()
                self._again(Mode.ENTER)
                if not self._inputs.stays:
                    self._rise()
            case Mode.REPEAT:
                self._chosen.clear()
                self._again(Mode.CHOOSE, wrong=True)
            case Mode.ENTER if self._typed.same_as(self._code):
                self._rise()
            case Mode.ENTER:
                self._again(Mode.ENTER, wrong=True, tries=self._inputs.tries - 1)
                if self._inputs.tries <= 0:
                    self.lockWished.emit()

    def _again(self, mode: Mode, **changes: object) -> None:
        self._typed.clear()
        self.change(mode=mode, filled=0, **changes)

    def _rise(self) -> None:
        self._fell_at_ms = None
        self._typed.clear()
        self.change(filled=0)
        self.uncovered.emit()


def _return_text(inputs: CurtainInputs) -> str:
    if inputs.mode is Mode.ENTER:
        return ""
    return _translate("Curtain", "Terug") if inputs.stays else _translate("Curtain", "Overslaan")


def _is_too_simple(code: Secret) -> bool:
    """The same figures over and over, or a plain row of them."""
    return code.variety() < _DIFFERENT_FIGURES or len(code.steps()) == 1


def _text(inputs: CurtainInputs) -> str:
    if inputs.too_simple:
        return _translate("Curtain", "Deze code is te makkelijk te raden. Kies een andere.")
    match inputs.mode:
        case Mode.CHOOSE if inputs.wrong:
            return _translate("Curtain", "De codes verschillen. Kies opnieuw.")
        case Mode.CHOOSE:
            return _translate("Curtain", "Zes cijfers. De code geldt tot u vergrendelt en wordt nergens bewaard.")
        case Mode.REPEAT:
            return _translate("Curtain", "Zo weet u zeker dat u straks terug kunt.")
        case Mode.ENTER if inputs.wrong:
            text = _translate("Curtain", "Deze code klopt niet. Nog %1 keer, daarna is de wachtzin nodig.")
            return text.replace("%1", str(inputs.tries))
        case Mode.ENTER:
            return _translate("Curtain", "Na 15 minuten is de wachtzin nodig.")
