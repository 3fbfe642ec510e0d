"""Whether this vault can be recovered when its passphrase is lost, and by whom."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.vault.files.recovery import Recovery
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.wire.custodian import Custodian, key_fingerprint

_translate = QCoreApplication.translate
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Keepers:
    """Whom the vault's slots are for, whom the agency names now, and whether nothing is written any more."""

    recovery: Recovery = field(default_factory=Recovery)
    named: tuple[Custodian, ...] = ()
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class RecoveryProps:
    """The row as shown."""

    title: str = ""
    detail: str = ""
    people: str = ""
    """One custodian a line: the name, and what the key is told by."""
    tone: str = ""


def read_custodians(desk: Desk) -> Keepers:
    """Read who they are."""
    vault = desk.vault
    return Keepers(vault.recovery, vault.custodians, vault.read_only)


def derive_recovery_props(keepers: Keepers) -> RecoveryProps:
    """Say it in words an officer can act on."""
    recovery = keepers.recovery
    able = _people(recovery.known, recovery.earlier)
    if keepers.read_only:
        return _of_damaged(able)
    if recovery.refused:
        return _of_refused(able)
    if able:
        return RecoveryProps(_translate("Recovery", "Deze opslag is te herstellen"), _of_able(keepers), able, "ok")
    title = _translate("Recovery", "Deze opslag is nog niet te herstellen")
    if keepers.named:
        text = _translate(
            "Recovery",
            "Vergrendel en ontgrendel een keer met uw wachtzin. Pas daarna kunnen twee van deze drie bewaarders helpen"
            " als u uw wachtzin vergeet.",
        )
        return RecoveryProps(title, text, _people(keepers.named), "warn")
    text = _translate(
        "Recovery",
        "Uw organisatie heeft nog geen bewaarders aangewezen. Vergeet u uw wachtzin, dan gaat verloren wat nog niet"
        " verzonden is.",
    )
    return RecoveryProps(title, text, tone="warn")


def _of_able(keepers: Keepers) -> str:
    text = _translate(
        "Recovery",
        "Vergeet u uw wachtzin, dan trekt de functioneel beheerder dit apparaat in. Daarna kunnen twee van deze drie"
        " bewaarders samen inleveren wat u hebt vastgelegd en nog niet hebt verzonden. Concepten die niet af zijn"
        " leveren zij niet in. Samen zouden zij ook kunnen lezen wat op dit apparaat staat. De code achter een naam"
        " heeft die bewaarder ook op papier.",
    )
    if keepers.recovery.changed:
        before = _translate(
            "Recovery", "De bewaarders zijn veranderd sinds de vorige ontgrendeling. Vraag hun zelf of dit klopt."
        )
        text = f"{before} {text}"
    if keepers.named != keepers.recovery.known:
        after = _translate(
            "Recovery", "Uw organisatie heeft anderen aangewezen: dat gaat in als u vergrendelt en weer ontgrendelt."
        )
        text = f"{text} {after}"
    return text


def _of_damaged(able: str) -> RecoveryProps:
    text = _translate(
        "Recovery",
        "De opslag is beschadigd: er wordt niets meer in veranderd, en bewaarders kunnen er niets uit inleveren. Bel"
        " de functioneel beheerder.",
    )
    if able:
        more = _translate("Recovery", "Twee van deze bewaarders zouden samen nog wel kunnen lezen wat hier staat.")
        text = f"{text} {more}"
    return RecoveryProps(_translate("Recovery", "Deze opslag is niet te herstellen"), text, able, "bad")


def _of_refused(able: str) -> RecoveryProps:
    text = _translate(
        "Recovery",
        "De schijf nam de sleutels van de nieuwe bewaarders niet aan. Maak ruimte vrij op dit apparaat, en vergrendel"
        " en ontgrendel dan een keer met uw wachtzin.",
    )
    if not able:
        return RecoveryProps(_translate("Recovery", "Deze opslag is nog niet te herstellen"), text, tone="warn")
    more = _translate(
        "Recovery", "Tot dan kunnen twee van de vorige bewaarders samen inleveren en lezen wat op dit apparaat staat."
    )
    title = _translate("Recovery", "De vorige bewaarders kunnen deze opslag nog openen")
    return RecoveryProps(title, f"{text} {more}", able, "warn")


@for_qml
class RecoveryViewModel(ViewModel[Keepers, RecoveryProps]):
    """What the settings page shows of it."""

    told = Signal(str, str)
    """A sentence and its tone."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_recovery_props, Keepers(), parent)
        self._has_told = False
        self.follow()

    def tell_of_change(self) -> None:
        """Say once that they are others than at the unlocking before."""
        self.session.read(read_custodians, self._tell_of)

    def _tell_of(self, keepers: Keepers) -> None:
        if keepers.recovery.changed and not self._has_told:
            self._has_told = True
            text = _translate(
                "Recovery",
                "De bewaarders van uw opslag zijn veranderd sinds de vorige ontgrendeling. Bekijk hen bij Instellingen,"
                " Beveiliging.",
            )
            self.told.emit(text, "bad")

    def concerns(self, changes: Changes) -> bool:
        """Who the custodians are."""
        return bool(changes.directory)

    @Slot()
    def reload(self) -> None:
        """Look again; a vault that is found damaged says so to nobody else."""
        self.session.read(read_custodians, self.show)


def _people(custodians: tuple[Custodian, ...], earlier: tuple[bytes, ...] = ()) -> str:
    unknown = _translate("Recovery", "een eerdere bewaarder")
    pairs = [(each.name, each.fingerprint) for each in custodians]
    pairs += [(unknown, key_fingerprint(each)) for each in earlier]
    return "\n".join(f"{name} ({fingerprint.replace(' ', _NO_BREAK)})" for name, fingerprint in pairs)
