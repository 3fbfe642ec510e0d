"""Another passphrase for an open vault: the old one is asked for, then the new one twice; then only that opens it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.crypto.passphrase import PassphraseProblem
from inspector.vault.making.keeping import change_passphrase_of, check_passphrase_of
from inspector.vault.model.clock import Clock
from inspector.viewmodels.screen.asked_passphrase import AskedInputs, AskedPassphrase, AskedProblem
from inspector.viewmodels.screen.device import Kept, Misses
from inspector.viewmodels.screen.passphrases import (
    choose_help,
    clock_text,
    different_text,
    problem_of,
    problem_text,
    repeat_help,
    wrong_text,
)
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.viewmodel import Session, for_qml

_translate = QCoreApplication.translate


class ChangeStep(StrEnum):
    """What is asked for."""

    CLOSED = ""
    OLD = "old"
    CHOOSE = "choose"
    REPEAT = "repeat"


class ChangeProblem(Enum):
    """Why the new one will not do."""

    SAME = auto()
    DIFFERENT = auto()


@dataclass(frozen=True, slots=True)
class PassphraseInputs(AskedInputs):
    """What the page is derived from."""

    step: ChangeStep = ChangeStep.CLOSED
    problem: AskedProblem | ChangeProblem | PassphraseProblem | None = None


@dataclass(frozen=True, slots=True)
class PassphraseProps:
    """The page as shown."""

    step: str = ChangeStep.CLOSED
    is_open: bool = False
    title: str = ""
    label: str = ""
    help: str = ""
    error: str = ""
    accept_text: str = ""
    wait: str = ""
    filled: int = 0
    busy: bool = False


def derive_passphrase_props(inputs: PassphraseInputs) -> PassphraseProps:
    """Turn what is known into what is shown."""
    label, help_text = _asked(inputs)
    return PassphraseProps(
        step=inputs.step,
        is_open=inputs.step is not ChangeStep.CLOSED,
        title=_title(inputs),
        label=label,
        help=help_text,
        error=_error(inputs),
        accept_text=_translate("Passphrase", "Wijzigen")
        if inputs.step is ChangeStep.REPEAT
        else _translate("Passphrase", "Verder"),
        wait=clock_text(inputs.wait) if inputs.waits else "",
        filled=inputs.filled,
        busy=inputs.busy or inputs.waits,
    )


@for_qml
class PassphraseViewModel(AskedPassphrase[PassphraseInputs, PassphraseProps]):
    """What the page binds to. The old and the new one wait in buffers too until both are there."""

    told = Signal(str, str)
    """A sentence and its tone."""

    def __init__(self, session: Session, misses: Kept[Misses], clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(session, derive_passphrase_props, PassphraseInputs(), misses, clock, parent)
        self._old, self._new = Secret(), Secret()

    @Slot()
    def open(self) -> None:
        """Wachtzin wijzigen."""
        self.close()
        self.change(step=ChangeStep.OLD, wait=self._wait_left())

    @Slot()
    def close(self) -> None:
        """Leave it; nothing that was typed stays."""
        self._forget()
        self.show(PassphraseInputs())

    @Slot()
    def accepted(self) -> None:
        """What is asked for is complete: on to the next, and after the last one change it."""
        if not self._may_type() or not self._typed.length:
            return
        match self._inputs.step:
            case ChangeStep.OLD:
                self._check()
            case ChangeStep.CHOOSE:
                self._judge()
            case ChangeStep.REPEAT if not self._typed.same_as(self._new):
                self._ask(ChangeStep.CHOOSE, ChangeProblem.DIFFERENT)
            case ChangeStep.REPEAT:
                self._exchange()
            case ChangeStep.CLOSED:
                pass

    def _may_type(self) -> bool:
        return self._inputs.step is not ChangeStep.CLOSED and super()._may_type()

    def _check(self) -> None:
        self._old.put(self._typed)
        passphrase = self._typed.take()

        def finished(problem: AskedProblem | None) -> None:
            if not self._inputs.busy:
                return  # left meanwhile
            if problem is not None:
                self._old.clear()
            self._ask(ChangeStep.CHOOSE if problem is None else ChangeStep.OLD, problem)

        self._try((passphrase,), lambda desk: check_passphrase_of(desk.vault, passphrase), finished)

    def _judge(self) -> None:
        problem = ChangeProblem.SAME if self._typed.same_as(self._old) else problem_of(self._typed)
        if problem is not None:
            self.change(problem=problem)
            return
        self._new.put(self._typed)
        self._ask(ChangeStep.REPEAT)

    def _exchange(self) -> None:
        old, new = self._old.take(), self._typed.take()

        def finished(problem: AskedProblem | None) -> None:
            if problem is None:
                self.close()
                text = _translate("Passphrase", "Uw wachtzin is gewijzigd. Alleen de nieuwe opent deze opslag nog.")
                self.told.emit(text, "ok")
            elif self._inputs.busy:
                self._ask(ChangeStep.OLD, problem)
            else:
                self.told.emit(_error(PassphraseInputs(problem=problem)), "bad")

        self._new.clear()
        self._try((old, new), lambda desk: change_passphrase_of(desk.vault, old, new, desk.ids), finished)

    def _try(
        self,
        secrets: tuple[bytearray, ...],
        attempt: Callable[[Desk], None],
        then: Callable[[AskedProblem | None], None],
    ) -> None:
        def finished(problem: AskedProblem | None) -> None:
            if not self.is_deleted:
                then(problem)

        self.change(busy=True, filled=0, problem=None)
        self.session.act(self._attempt(attempt, *secrets), finished)

    def _ask(self, step: ChangeStep, problem: AskedProblem | ChangeProblem | None = None) -> None:
        self._typed.clear()
        self.change(step=step, filled=0, busy=False, problem=problem, wait=self._wait_left())

    def _forget(self) -> None:
        for secret in (self._typed, self._old, self._new):
            secret.clear()


def _title(inputs: PassphraseInputs) -> str:
    if inputs.busy:
        return _translate("Passphrase", "Even geduld")
    if inputs.step is ChangeStep.OLD:
        return _translate("Passphrase", "Wat is uw wachtzin nu?")
    return _translate("Passphrase", "Kies uw nieuwe wachtzin")


def _asked(inputs: PassphraseInputs) -> tuple[str, str]:
    match inputs.step:
        case ChangeStep.CHOOSE:
            return _translate("Passphrase", "Nieuwe wachtzin"), choose_help(inputs.filled)
        case ChangeStep.REPEAT:
            return _translate("Passphrase", "Nieuwe wachtzin herhalen"), repeat_help()
        case ChangeStep.OLD | ChangeStep.CLOSED:
            return _translate("Passphrase", "Huidige wachtzin"), ""


def _error(inputs: PassphraseInputs) -> str:
    match inputs.problem:
        case None:
            return wrong_text(inputs.wait) if inputs.waits else ""
        case PassphraseProblem() as problem:
            return problem_text(problem)
        case AskedProblem.WRONG:
            return wrong_text(inputs.wait)
        case ChangeProblem.SAME:
            return _translate("Passphrase", "Dit is uw wachtzin al. Kies een andere.")
        case ChangeProblem.DIFFERENT:
            return different_text()
        case AskedProblem.DAMAGED:
            return _translate(
                "Passphrase",
                "De sleutels van de opslag zijn beschadigd. Uw wachtzin is niet gewijzigd. Bel de functioneel"
                " beheerder.",
            )
        case AskedProblem.NOT_SAVED:
            return _translate("Passphrase", "De schijf weigert. Uw wachtzin is niet gewijzigd: de oude geldt nog.")
