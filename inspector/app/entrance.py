"""The way into one folder's vault; what is heavy is loaded on the worker thread, once the unlock screen stands."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.viewmodels.screen.work import Work

if TYPE_CHECKING:
    from inspector.app.opening import Enrolment, VaultPlace
    from inspector.viewmodels.window.workplace import Workplace

VAULT_FILES = ("slots.cbor", "slots.copy", "vault.db", "second.copy")
"""A folder with one of these holds a vault, as `vault/making/keeping.py` says, and nobody enrols over it."""


class VaultEntrance:
    """Opens the vault, or makes one at the first run. `open` and `enrol` run on the thread that keeps the vault."""

    def __init__(self, folder: Path, place: "Callable[[], VaultPlace]") -> None:
        """`place` describes the surroundings; it is asked on the worker thread, for it may load much."""
        self._folder = folder
        self._describe = place
        self._place: VaultPlace | None = None
        self._enrolment: Enrolment | None = None

    def has_vault(self) -> bool:
        """Whether somebody enrolled here."""
        is_half_made = (self._folder / "vault.db.making").exists() and not (self._folder / "vault.db").exists()
        return not is_half_made and any((self._folder / name).exists() for name in VAULT_FILES)

    def warm_up(self) -> None:
        """Load everything that opening needs, before anybody waits for it."""
        self._known_place()

    def open(self, passphrase: bytearray) -> object:
        """Open the vault and give the desk before it.

        Raises:
            VaultError: it stays shut.
        """
        from inspector.app.opening import open_desk  # noqa: PLC0415 - brings the vault, casework and sync

        return open_desk(self._known_place(), passphrase)

    def check_invitation(self, text: str, hub: str, code: str) -> str:
        """Give the hub's address that an invitation names, once a hub answered there.

        Raises:
            EnrolmentFailedError: it is no invitation, nobody answers, or nothing can be kept here.
        """
        from inspector.app.opening import hub_of  # noqa: PLC0415 - see open

        return hub_of(self._known_place(), text, hub, code)

    def enrol(self, text: str, hub: str, code: str, passphrase: bytearray) -> object:
        """Enrol at the hub, make the vault and give the desk before it.

        Raises:
            EnrolmentFailedError: it did not work.
        """
        from inspector.app.opening import Enrolment  # noqa: PLC0415 - see open

        if self._enrolment is None:
            self._enrolment = Enrolment(self._known_place())
        return self._enrolment.desk(text, hub, code, passphrase)

    def furnish(self, opened: object, work: Work) -> "Workplace":
        """Make the workplace of what `open` or `enrol` gave.

        Raises:
            TypeError: it gave something else.
        """
        from inspector.app.opening import furnish  # noqa: PLC0415 - see open
        from inspector.casework.desk import Desk  # noqa: PLC0415 - see open

        if not isinstance(opened, Desk):
            raise TypeError(opened)
        return furnish(self._known_place(), opened, work)

    def _known_place(self) -> "VaultPlace":
        if self._place is None:
            self._place = self._describe()
        return self._place


class TrainingEntrance(VaultEntrance):
    """The way into a training: its vault is made anew, with made-up people, whenever it is opened."""

    def has_vault(self) -> bool:
        """Nobody enrols for a training."""
        return True

    def open(self, passphrase: bytearray) -> object:  # noqa: ARG002 - the port's signature
        """Make the vault and give the desk before it; nobody types a passphrase for it.

        Raises:
            VaultError: the disk refused, or a training goes on in another window.
        """
        from inspector.app.training.making import begin_training  # noqa: PLC0415 - see open

        place = self._known_place()
        return begin_training(self._folder, place.clock, place.ids)
