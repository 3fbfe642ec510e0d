"""Asking an officer at work for the passphrase of the open vault: typing it, and what came of an attempt with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum, auto
from typing import TypeVar

from PySide6.QtCore import QObject, Slot

from inspector.casework.desk import Desk
from inspector.crypto.wiping import wipe
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import NotSavedError, VaultDamagedError, WrongPassphraseError
from inspector.viewmodels.screen.device import Kept, Misses
from inspector.viewmodels.screen.passphrases import counted
from inspector.viewmodels.screen.secret import Secret
from inspector.viewmodels.screen.viewmodel import Session, ViewModel

I = TypeVar("I", bound="AskedInputs")  # noqa: E741 - inputs
P = TypeVar("P")


class AskedProblem(Enum):
    """Why an attempt came to nothing."""

    WRONG = auto()
    DAMAGED = auto()
    NOT_SAVED = auto()


@dataclass(frozen=True, slots=True)
class AskedInputs:
    """How the typing stands."""

    filled: int = 0
    busy: bool = False
    wait: timedelta = field(default_factory=timedelta)

    @property
    def waits(self) -> bool:
        """Whether the next attempt is still some time away."""
        return self.wait > timedelta()


class AskedPassphrase(ViewModel[I, P]):
    """What a field for the passphrase binds to. What is typed lives in a buffer here and nowhere else."""

    def __init__(
        self,
        session: Session,
        derive: Callable[[I], P],
        inputs: I,
        misses: Kept[Misses],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, derive, inputs, parent)
        self._misses = misses
        self._clock = clock
        self._began_ms = clock.monotonic_ms()
        self._typed = Secret()

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

    def tick(self) -> None:
        """A second went by."""
        if self._inputs.waits:
            self.change(wait=self._wait_left())

    def _may_type(self) -> bool:
        return not self._inputs.busy and not self._inputs.waits

    def _wait_left(self) -> timedelta:
        return self._misses.load().wait(self._clock, self._began_ms)

    def _attempt(self, attempted: Callable[[Desk], None], *secrets: bytearray) -> Callable[[Desk], AskedProblem | None]:
        """The same as something for the vault's thread: counted, with its problem, and the secrets wiped at the end."""

        def action(desk: Desk) -> AskedProblem | None:
            try:
                counted(self._misses, self._clock, lambda: attempted(desk))
            except WrongPassphraseError:
                return AskedProblem.WRONG
            except VaultDamagedError:
                return AskedProblem.DAMAGED
            except (NotSavedError, OSError):
                return AskedProblem.NOT_SAVED
            finally:
                for secret in secrets:
                    wipe(secret)
            return None

        return action
