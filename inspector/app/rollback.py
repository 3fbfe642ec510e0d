"""Notices that a whole vault was put back, with everything beside it: a counter in a chip cannot be put back with it.

The vault says first to which number it will raise the counter, then it is raised. A vault that says less than the
counter stands at is an older copy; one more is a crash in between.
"""

import hashlib
import logging
from threading import Lock, Thread

from inspector.app.tpm import Chip, TpmCounter, TpmError
from inspector.vault.model.errors import VaultError
from inspector.vault.sides.vault import Vault
from inspector.viewmodels.screen.device import Counted
from inspector.viewmodels.screen.session import Session

LOG = logging.getLogger(__name__)

_FIRST_INDEX = 0x0180_0000
_INDEXES = 1 << 21
_TRIES = 8


class RollbackCounter:
    """The counter of one vault. Nothing here ever keeps a vault from being opened, written or locked."""

    def __init__(self, chip: Chip | None) -> None:
        self._chip = chip
        self._lock = Lock()
        self._counter: TpmCounter | None = None
        self.found = Counted.NO_CHIP
        """What opening found."""

    def opened(self, vault: Vault) -> None:
        """Compare, and say it; on the vault's thread."""
        self._counter, self.found = None, Counted.NO_CHIP
        if self._chip is None or vault.read_only:
            return
        try:
            self.found = self._compared(vault, self._chip)
            if self.found is Counted.OLDER:
                vault.retire_own_logs()
        except (TpmError, VaultError) as error:
            LOG.warning("the counter of the chip cannot be used: %s", error)
            self._counter, self.found = None, Counted.LOST

    def advance(self, session: Session) -> None:
        """Raise it beside whatever else is done: the chip takes its time."""
        if self._counter is not None:
            Thread(target=self._raise, args=(session,), name="rollback-counter", daemon=True).start()

    def locking(self, vault: Vault) -> None:
        """Raise it before the vault closes; on the vault's thread, which waits for nobody who waits for it."""
        counter = self._counter
        if counter is None or vault.read_only or not self._lock.acquire(blocking=False):
            return
        try:
            stands = counter.read()
            if stands is not None:
                vault.note_counter(counter.index, stands + 1)
                counter.increment()
        except (TpmError, VaultError) as error:
            LOG.warning("the counter of the chip was not raised: %s", error)
        finally:
            self._lock.release()

    def _raise(self, session: Session) -> None:
        counter = self._counter
        if counter is None:
            return
        with self._lock:
            try:
                stands = counter.read()
                if stands is None:
                    return
                session.wait_for(lambda desk: desk.vault.note_counter(counter.index, stands + 1))
                counter.increment()
            except (TpmError, VaultError, RuntimeError) as error:  # the last: the vault was locked meanwhile
                LOG.warning("the counter of the chip was not raised: %s", error)

    def _compared(self, vault: Vault, chip: Chip) -> Counted:
        known = vault.counter
        if known is None:
            return self._begun(vault, chip)
        index, said = known
        counter = TpmCounter(chip, index)
        stands = counter.read()
        if stands is None or stands < said - 1:
            found = self._begun(vault, chip)
            return Counted.LOST if found is Counted.HOLDS else found
        self._counter = counter
        if stands <= said:
            return Counted.HOLDS
        vault.note_counter(index, stands + 1)
        counter.increment()
        return Counted.OLDER

    def _begun(self, vault: Vault, chip: Chip) -> Counted:
        start = int.from_bytes(hashlib.sha256(vault.me.installation.encode()).digest()[:4])
        for step in range(_TRIES):
            counter = TpmCounter(chip, _FIRST_INDEX + (start + step) % _INDEXES)
            if counter.read() is None:
                vault.note_counter(counter.index, counter.make())
                self._counter = counter
                return Counted.HOLDS
        raise TpmError("every place is taken")
