"""Signing without drawing: the passphrase is asked for once more, and stands in for the line."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.crypto.wiping import wipe
from inspector.vault.clock import Clock
from inspector.vault.errors import VaultDamagedError, WrongPassphraseError
from inspector.vault.keeping import check_passphrase_of
from inspector.viewmodels.screen.device import Kept, Misses
from inspector.viewmodels.screen.passphrases import clock_text, counted, wrong_text
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml

_translate = QCoreApplication.translate


class SigningProblem(Enum):
    """Why the passphrase did not stand in for the line."""

    WRONG = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class SigningInputs:
    """What the question is derived from."""

    is_open: bool = False
    filled: int = 0
    busy: bool = False
    problem: SigningProblem | None = None
    wait: timedelta = field(default_factory=timedelta)


@dataclass(frozen=True, slots=True)
class SigningProps:
    """The question as shown."""

    is_open: bool = False
    filled: int = 0
    busy: bool = False
    error: str = ""
    wait: str = ""


def derive_signing_props(inputs: SigningInputs) -> SigningProps:
    """Turn what is known into what is shown."""
    waits = inputs.wait > timedelta()
    return SigningProps(
        is_open=inputs.is_open,
        filled=inputs.filled,
        busy=inputs.busy or waits,
        error=_error(inputs),
        wait=clock_text(inputs.wait) if waits else "",
    )


@for_qml
class SigningViewModel(ViewModel[SigningInputs, SigningProps]):
    """What the question for the passphrase binds to. What is typed lives in a buffer here and nowhere else."""

    confirmed = Signal()
    """It was the officer's own passphrase."""

    def __init__(self, session: Session, misses: Kept[Misses], clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(session, derive_signing_props, SigningInputs(), parent)
        self._misses = misses
        self._clock = clock
        self._began_ms = clock.monotonic_ms()
        self._typed = Secret()

    @Slot()
    def open(self) -> None:
        """Ondertekenen met wachtzin."""
        self._typed.clear()
        self.show(SigningInputs(is_open=True, wait=self._misses.load().wait(self._clock, self._began_ms)))

    @Slot()
    def close(self) -> None:
        """Leave it; nothing that was typed stays."""
        self._typed.clear()
        self.show(SigningInputs())

    @Slot(str)
    def typed(self, sign: str) -> None:
        """One more sign."""
        if self._may_type():
            self._typed.add(sign)
            self.change(filled=self._typed.length, problem=None)

    @Slot()
    def erased(self) -> None:
        """The last sign away."""
        self._typed.erase()
        self.change(filled=self._typed.length)

    @Slot()
    def emptied(self) -> None:
        """All of it away."""
        self._typed.clear()
        self.change(filled=0)

    @Slot()
    def accepted(self) -> None:
        """The passphrase is complete: look whether it is the right one."""
        if not self._may_type() or not self._typed.length:
            return
        passphrase = self._typed.take()

        def attempt(desk: Desk) -> SigningProblem | None:
            try:
                counted(self._misses, self._clock, lambda: check_passphrase_of(desk.vault, passphrase))
            except WrongPassphraseError:
                return SigningProblem.WRONG
            except VaultDamagedError:
                return SigningProblem.DAMAGED
            finally:
                wipe(passphrase)
            return None

        self.change(busy=True, filled=0, problem=None)
        self.session.read(attempt, self._tried)

    def tick(self) -> None:
        """A second went by."""
        if self._inputs.wait > timedelta():
            self.change(wait=self._misses.load().wait(self._clock, self._began_ms))

    def _tried(self, problem: SigningProblem | None) -> None:
        if self.is_deleted or not self._inputs.busy:
            return  # left meanwhile
        if problem is None:
            self.close()
            self.confirmed.emit()
        else:
            self.change(busy=False, problem=problem, wait=self._misses.load().wait(self._clock, self._began_ms))

    def _may_type(self) -> bool:
        return self._inputs.is_open and not self._inputs.busy and self._inputs.wait <= timedelta()


def _error(inputs: SigningInputs) -> str:
    if inputs.problem is SigningProblem.DAMAGED:
        return _translate("Signing", "De sleutels van de opslag zijn beschadigd. Bel de functioneel beheerder.")
    return wrong_text(inputs.wait) if inputs.problem is SigningProblem.WRONG or inputs.wait > timedelta() else ""
