"""Signing without drawing: the passphrase is asked for once more, and stands in for the line."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.vault.making.keeping import check_passphrase_of
from inspector.vault.model.clock import Clock
from inspector.viewmodels.screen.asked_passphrase import AskedInputs, AskedPassphrase, AskedProblem
from inspector.viewmodels.screen.device import Kept, Misses
from inspector.viewmodels.screen.passphrases import clock_text, wrong_text
from inspector.viewmodels.screen.viewmodel import Session, for_qml

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SigningInputs(AskedInputs):
    """What the question is derived from."""

    is_open: bool = False
    problem: AskedProblem | None = None


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
    return SigningProps(
        is_open=inputs.is_open,
        filled=inputs.filled,
        busy=inputs.busy or inputs.waits,
        error=_error(inputs),
        wait=clock_text(inputs.wait) if inputs.waits else "",
    )


@for_qml
class SigningViewModel(AskedPassphrase[SigningInputs, SigningProps]):
    """What the question for the passphrase binds to."""

    confirmed = Signal()
    """It was the officer's own passphrase."""

    def __init__(self, session: Session, misses: Kept[Misses], clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(session, derive_signing_props, SigningInputs(), misses, clock, parent)

    @Slot()
    def open(self) -> None:
        """Ondertekenen met wachtzin."""
        self._typed.clear()
        self.show(SigningInputs(is_open=True, wait=self._wait_left()))

    @Slot()
    def close(self) -> None:
        """Leave it; nothing that was typed stays."""
        self._typed.clear()
        self.show(SigningInputs())

    @Slot()
    def accepted(self) -> None:
        """The passphrase is complete: look whether it is the right one."""
        if not self._may_type() or not self._typed.length:
            return
        passphrase = self._typed.take()
        attempt = self._attempt(lambda desk: check_passphrase_of(desk.vault, passphrase), passphrase)
        self.change(busy=True, filled=0, problem=None)
        self.session.read(attempt, self._tried)

    def _may_type(self) -> bool:
        return self._inputs.is_open and super()._may_type()

    def _tried(self, problem: AskedProblem | None) -> None:
        if self.is_deleted or not self._inputs.busy:
            return  # left meanwhile
        if problem is None:
            self.close()
            self.confirmed.emit()
        else:
            self.change(busy=False, problem=problem, wait=self._wait_left())


def _error(inputs: SigningInputs) -> str:
    match inputs.problem:
        case AskedProblem.DAMAGED:
            return _translate("Signing", "De sleutels van de opslag zijn beschadigd. Bel de functioneel beheerder.")
        case AskedProblem.NOT_SAVED:
            return _translate("Signing", "De schijf weigert. Maak ruimte vrij en probeer opnieuw.")
        case AskedProblem.WRONG:
            return wrong_text(inputs.wait)
        case None:
            return wrong_text(inputs.wait) if inputs.waits else ""
