"""A damaged storage: what still holds of it, in words, and the one thing to do about it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DamageFound:
    """Whether nothing is written any more, what was found, and what can be read."""

    read_only: bool = False
    findings: tuple[str, ...] = ()
    visits: int = 0
    photos_missing: int = 0
    waiting: int = 0
    """Own events that nobody else has."""


@dataclass(frozen=True, slots=True)
class SalvageProps:
    """The card as shown; without a title there is none."""

    title: str = ""
    text: str = ""
    report: tuple[str, ...] = ()
    button: str = ""


def read_damage(desk: Desk) -> DamageFound:
    """Read how it stands."""
    vault = desk.vault
    if not vault.read_only:
        return DamageFound()
    return DamageFound(
        read_only=True,
        findings=vault.damage.findings,
        visits=len(vault.visits()),
        photos_missing=len(vault.missing_blobs()),
        waiting=vault.sync_state().outbox_events,
    )


def derive_salvage_props(found: DamageFound) -> SalvageProps:
    """Say it in words an officer can act on."""
    if not found.read_only:
        return SalvageProps()
    if not found.findings:
        text = _translate(
            "Salvage",
            "De schijf weigerde bij het opslaan. Vergrendel en ontgrendel met uw wachtzin: dan ziet u wat bewaard is.",
        )
        return SalvageProps(
            _translate("Salvage", "Er wordt niets meer opgeslagen"), text, (), _translate("Salvage", "Vergrendelen")
        )
    text = _translate(
        "Salvage",
        "Wat heel is, kunt u hier lezen. Neem het over om verder te werken: het komt in een nieuwe opslag en wordt"
        " verzonden. De beschadigde bestanden blijven bewaard. De app vergrendelt; ontgrendel daarna met uw wachtzin.",
    )
    return SalvageProps(
        _translate("Salvage", "Deze opslag is beschadigd"),
        text,
        _report(found),
        _translate("Salvage", "Overnemen en vergrendelen"),
    )


def _report(found: DamageFound) -> tuple[str, ...]:
    pages = sum(finding.startswith("page ") for finding in found.findings)
    logs = sum(finding.startswith("log ") for finding in found.findings)
    lines = [_translate("Salvage", "Bezoeken die u kunt lezen: %1.").replace("%1", str(found.visits))]
    if pages:
        lines.append(_translate("Salvage", "Beschadigde stukken van de opslag: %1.").replace("%1", str(pages)))
    if logs:
        lines.append(_translate("Salvage", "Delen die niet meer kloppen: %1.").replace("%1", str(logs)))
    if len(found.findings) > pages + logs:
        lines.append(_translate("Salvage", "Een bestand van de opslag is beschadigd, te kort of weg."))
    if found.photos_missing:
        text = _translate("Salvage", "Foto's die hier niet meer zijn: %1. Wat verzonden was, komt terug.")
        lines.append(text.replace("%1", str(found.photos_missing)))
    if found.waiting:
        text = _translate("Salvage", "Wacht op verzending en staat misschien alleen hier: %1.")
        lines.append(text.replace("%1", str(found.waiting)))
    return tuple(lines)


@for_qml
class SalvageViewModel(ViewModel[DamageFound, SalvageProps]):
    """What the settings page shows of it."""

    lockWished = Signal()
    """The next unlocking does the rest."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_salvage_props, DamageFound(), parent)
        self.follow()

    def concerns(self, _changes: Changes) -> bool:
        """Nothing that is written; the vault is looked through beside that."""
        return False

    @Slot()
    def reload(self) -> None:
        """Look again, when something was found."""
        self.session.read(read_damage, self.show)

    @Slot()
    def takeOver(self) -> None:
        """Ask for it, and lock."""
        self.session.read(_ask, self._asked)

    def _asked(self, problem: str) -> None:
        if problem:
            self.refused.emit(problem)
        else:
            self.lockWished.emit()


def _ask(desk: Desk) -> str:
    if not desk.vault.damage:
        return ""
    try:
        desk.vault.ask_to_salvage()
    except NotSavedError:
        return _translate("Salvage", "De schijf weigert. Maak ruimte vrij en probeer opnieuw.")
    return ""
