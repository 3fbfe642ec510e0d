"""Puts the program together for one data folder: the root view model and everything behind it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.app.about import VERSION, parts
from inspector.app.clock import SystemClock
from inspector.app.entrance import TrainingEntrance, VaultEntrance
from inspector.app.small_files import SmallFile, misses_in
from inspector.app.tongue import Tongue
from inspector.crypto.ids import IdSource, SystemIds
from inspector.vault.model.clock import Clock
from inspector.viewmodels.camera.camera_port import Camera
from inspector.viewmodels.screen.device import Doorplate, Preferences
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.surroundings import Cards, Mended, Surroundings

if TYPE_CHECKING:
    from inspector.app.catalogues import CatalogueRefusedError
    from inspector.app.opening import VaultPlace
    from inspector.app.tpm import Chip
    from inspector.crypto.stretching import StretchParameters
    from inspector.domain.catalogue.versions import Document
    from inspector.sync.ports import Carrier
    from inspector.vault.sides.vault import Vault


def device_camera() -> Camera:
    """The cameras of this device.

    Raises:
        ImportError: what Qt needs for them is not installed.
    """
    from inspector.app.devices.camera import DeviceCamera  # noqa: PLC0415 - brings QtMultimedia, which few starts need
    from inspector.app.devices.lenses import DeviceLenses, is_backed  # noqa: PLC0415 - as above

    if not is_backed():
        raise ImportError("Qt finds nothing here that reads cameras")
    return DeviceCamera(DeviceLenses())


@dataclass(frozen=True, slots=True)
class Wishes:
    """What may be another way than in the field: for demonstrations, training and tests."""

    clock: Clock = field(default_factory=SystemClock)
    ids: IdSource = field(default_factory=SystemIds)
    catalogues: "Callable[[Vault], tuple[Document | CatalogueRefusedError, ...]] | None" = None
    """Which signed documents count; usually those under the roots that the device pins."""
    carrier: "Callable[[Vault], Carrier] | None" = None
    argon2: "StretchParameters | None" = None
    automatic_sync: bool = True
    chip: "Callable[[], Chip | None]" = lambda: None
    """What counts up in this device and cannot be put back."""
    elsewhere: Path | None = None
    """Where wrong passphrases are counted a second time, away from the vault."""
    asks_code: bool = False
    slept_ms: Callable[[], int] = int
    ticks: bool = True
    relaunch: Callable[[], None] = lambda: None
    """What comes after locking; the tablet app starts a fresh process."""
    tongue: Tongue | None = None
    camera: Callable[[], Camera] = device_camera
    cards: Cards | None = None
    training: bool = False
    """Whether the folder is for a training: its vault is made anew."""
    train: Callable[[], None] | None = None
    """What begins a training; nothing where none can begin."""


def build_app(folder: Path, wishes: Wishes | None = None) -> tuple[AppViewModel, VaultEntrance]:
    """The root view model for the vault in this folder, or for the enrolment that will make one."""
    wanted = wishes or Wishes()
    wanted_entrance = TrainingEntrance if wanted.training else VaultEntrance
    entrance = wanted_entrance(folder, lambda: _place(folder, wanted))
    tongue = wanted.tongue or Tongue()
    preferences = SmallFile(folder / "preferences.json", Preferences())
    doorplate = SmallFile(folder / "doorplate.json", Doorplate())
    misses = misses_in(folder, wanted.elsewhere)
    around = Surroundings(
        entrance=entrance,
        clock=wanted.clock,
        preferences=preferences,
        doorplate=doorplate,
        mend=lambda: Mended(settings=any([preferences.mend(), doorplate.mend()]), misses=misses.mend()),
        misses=misses,
        speak=tongue.speak,
        relaunch=wanted.relaunch,
        camera=wanted.camera,
        cards=wanted.cards,
        version=VERSION,
        parts=parts,
        asks_code=wanted.asks_code,
        slept_ms=wanted.slept_ms,
        ticks=wanted.ticks,
        training=wanted.training,
        train=wanted.train,
    )
    return AppViewModel(around), entrance


def _place(folder: Path, wanted: Wishes) -> "VaultPlace":
    from inspector.app.opening import VaultPlace  # noqa: PLC0415 - brings the vault, casework and sync
    from inspector.app.rollback import RollbackCounter  # noqa: PLC0415 - as above

    if wanted.training:
        from inspector.app.training.making import training_place  # noqa: PLC0415 - as above

        return training_place(folder, wanted.clock, wanted.ids)
    return VaultPlace(
        folder=folder,
        clock=wanted.clock,
        ids=wanted.ids,
        catalogues=wanted.catalogues or (lambda vault: _agency_documents(folder, vault)),
        carrier=wanted.carrier,
        automatic_sync=wanted.automatic_sync,
        counter=RollbackCounter(wanted.chip()),
        elsewhere=wanted.elsewhere,
        argon2=wanted.argon2,
    )


def _agency_documents(folder: Path, vault: "Vault") -> "tuple[Document | CatalogueRefusedError, ...]":
    from inspector.app.signed_data import documents_of  # noqa: PLC0415 - brings the vault

    return documents_of(folder, vault)
