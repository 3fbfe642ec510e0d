"""Whether this vault can be recovered when its passphrase is lost, and by whom."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.vault.model import Changes
from inspector.viewmodels.session import Session
from inspector.viewmodels.shown import for_qml
from inspector.viewmodels.viewmodel import ViewModel, prop

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Keepers:
    """The names of the custodians who can recover this vault now, and of those whom the agency names."""

    able: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecoveryProps:
    """The row as shown."""

    title: str = ""
    detail: str = ""
    tone: str = ""


def look(desk: Desk) -> Keepers:
    """Read who they are."""
    vault = desk.vault
    return Keepers(tuple(each.name for each in vault.recoverable_by), tuple(each.name for each in vault.custodians))


def derive_recovery_props(keepers: Keepers) -> RecoveryProps:
    """Say it in words an officer can act on."""
    if keepers.able:
        text = _translate(
            "Recovery",
            "Vergeet u uw wachtzin, dan trekt de beheerder dit apparaat in en kunnen twee van deze drie bewaarders"
            " samen inleveren wat hier nog staat: %1.",
        )
        return RecoveryProps(
            _translate("Recovery", "Deze opslag is te herstellen"), text.replace("%1", _listed(keepers.able)), "ok"
        )
    title = _translate("Recovery", "Deze opslag is nog niet te herstellen")
    if keepers.named:
        text = _translate(
            "Recovery",
            "Vergrendel en ontgrendel een keer met uw wachtzin. Daarna kunnen twee van deze drie bewaarders samen"
            " inleveren wat hier nog staat als u die vergeet: %1.",
        )
        return RecoveryProps(title, text.replace("%1", _listed(keepers.named)), "warn")
    text = _translate(
        "Recovery",
        "Uw organisatie heeft nog geen bewaarders aangewezen. Vergeet u uw wachtzin, dan gaat verloren wat nog niet"
        " verzonden is.",
    )
    return RecoveryProps(title, text, "warn")


@for_qml
class RecoveryViewModel(ViewModel[RecoveryProps]):
    """What the settings page shows of it."""

    propsChanged = Signal()

    title = prop(str, "title", propsChanged)
    detail = prop(str, "detail", propsChanged)
    tone = prop(str, "tone", propsChanged)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_recovery_props(Keepers()), parent)
        session.changed.connect(self._on_changes)
        self._reload()

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if changes.directory:
            self._reload()

    def _reload(self) -> None:
        self.session.read(look, lambda keepers: self.show(derive_recovery_props(keepers)))


def _listed(names: tuple[str, ...]) -> str:
    return "; ".join(names)  # a name may have commas in it
