"""The self-check: does everything on this device still hold, in words an officer can act on."""

import shutil
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Slot

from inspector.casework.desk import Desk
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.reading import Wording
from inspector.domain.wall_clock import ClockReading
from inspector.viewmodels.screen.device import Counted, Guards
from inspector.viewmodels.screen.plain_words import moment_text
from inspector.viewmodels.screen.viewmodel import Session, ViewModel, for_qml
from inspector.viewmodels.screen.words import in_language

_translate = QCoreApplication.translate

ROOM_LEAST = 2 * 1024**3
STATEMENT_SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a self-check found; a statement runs out at no time that has not certainly come."""

    at: datetime
    damage: tuple[str, ...]
    rolled_back: int
    read_only: bool
    logs_forked: int
    logs_missing: int
    quarantined: int
    room: int
    expires: datetime | None
    catalogue: str
    clock: ClockReading
    guards: Guards = field(default_factory=Guards)
    counted: Counted = Counted.HOLDS
    disclaimer: Wording | None = None
    """What the list in force says of itself."""
    refused_catalogues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SelfCheckProps:
    """The check as shown."""

    running: bool = False
    checked_at: str = ""
    holds: bool = True
    rows: tuple[dict[str, str], ...] = ()


def look_for_faults(desk: Desk) -> Findings:
    """Recompute chains, signatures and projections, and look at what this device needs for the field."""
    vault, now = desk.vault, desk.vault.clock.certain
    me = vault.directory.colleagues.get(vault.me.installation)
    catalogue = desk.catalogue_today()
    return Findings(
        at=now,
        damage=vault.damage.findings + vault.check().findings,
        rolled_back=len(vault.rolled_back),
        read_only=vault.read_only,
        logs_forked=len(vault.forks()),
        logs_missing=len(vault.missing_logs()),
        quarantined=len(vault.quarantined()),
        room=shutil.disk_usage(vault.folder).free,
        expires=None if me is None else me.expires,
        catalogue=catalogue.version if isinstance(catalogue, Catalogue) else "",
        disclaimer=catalogue.disclaimer if isinstance(catalogue, Catalogue) else None,
        refused_catalogues=desk.refused_catalogues,
        clock=vault.clock,
    )


@dataclass(frozen=True, slots=True)
class SelfCheckInputs:
    """What was found, and whether it is being looked at again."""

    found: Findings | None = None
    running: bool = False


def derive_self_check(inputs: SelfCheckInputs) -> SelfCheckProps:
    """Turn what was found into what is shown."""
    found = inputs.found
    if found is None:
        return SelfCheckProps(running=inputs.running)
    rows = derive_rows(found)
    holds = all(row["tone"] != "bad" for row in rows)
    return SelfCheckProps(running=inputs.running, checked_at=moment_text(found.clock.at), holds=holds, rows=rows)


def derive_rows(found: Findings) -> tuple[dict[str, str], ...]:
    """Each point in one row: what, how it stands, and whether that is well."""
    return (
        _vault_row(found),
        _logs_row(found),
        _row(
            _translate("Check", "Geweigerde berichten"),
            _translate("Check", "Geen") if not found.quarantined else str(found.quarantined),
            "warn" if found.quarantined else "ok",
        ),
        _row(
            _translate("Check", "Vrije ruimte"),
            QLocale().formattedDataSize(found.room, 0),
            "warn" if found.room < ROOM_LEAST else "ok",
        ),
        _clock_row(found.clock),
        _statement_row(found),
        _lock_row(found.guards),
        _captures_row(found.guards),
        _counter_row(found.counted),
        *_catalogue_rows(found),
    )


@for_qml
class SelfCheckViewModel(ViewModel[SelfCheckInputs, SelfCheckProps]):
    """What the settings page shows of the self-check."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, derive_self_check, SelfCheckInputs(), parent)
        self.guards = Guards()
        self.counted = Counted.NO_CHIP

    @Slot()
    def run(self) -> None:
        """Check now."""
        if not self.props.running:
            self.change(running=True)
            self.session.read(look_for_faults, self._show_found)

    def _show_found(self, found: Findings) -> None:
        self.show(SelfCheckInputs(replace(found, guards=self.guards, counted=self.counted)))


def _vault_row(found: Findings) -> dict[str, str]:
    title = _translate("Check", "Opslag")
    if found.damage:
        return _row(title, _translate("Check", "Klopt niet: alleen lezen, bel de functioneel beheerder"), "bad")
    if found.rolled_back:
        return _row(title, _translate("Check", "Een oudere stand is teruggezet; u werkt gewoon verder"), "warn")
    return _row(title, _translate("Check", "Klopt"), "ok")


def _logs_row(found: Findings) -> dict[str, str]:
    title = _translate("Check", "Dossiers en handtekeningen")
    if found.logs_forked:
        text = _translate(
            "Check", "%1 keer twee verschillende versies bewaard; laat de functioneel beheerder kijken"
        ).replace("%1", str(found.logs_forked))
        return _row(title, text, "warn")
    if found.damage:
        return _row(title, _translate("Check", "Zie opslag"), "bad")
    if found.logs_missing:
        text = _translate(
            "Check",
            "Niet alles wat u schreef staat hier. Maak verbinding; bel de functioneel beheerder als dit blijft staan.",
        )
        return _row(title, text, "bad")
    return _row(title, _translate("Check", "Kloppen"), "ok")


def _clock_row(clock: ClockReading) -> dict[str, str]:
    title = _translate("Check", "Klok")
    if clock.off is not None:
        return _row(title, _translate("Check", "Staat verkeerd: zet datum en tijd van het apparaat goed"), "warn")
    if clock.unchecked_since is not None:
        text = _translate("Check", "Niet nagegaan sinds %1").replace("%1", moment_text(clock.unchecked_since))
        return _row(title, text, "warn")
    return _row(title, _translate("Check", "Klopt"), "ok")


def _lock_row(guards: Guards) -> dict[str, str]:
    title = _translate("Check", "Vergrendelen")
    if guards.sleep and guards.session_lock:
        return _row(title, _translate("Check", "Ook bij slaapstand en als het scherm op slot gaat"), "ok")
    text = _translate(
        "Check",
        "Dit systeem meldt niet alles. Vergrendel de app zelf voor u weggaat. Na slaapstand is zij op slot.",
    )
    return _row(title, text, "neutral")


def _counter_row(counted: Counted) -> dict[str, str]:
    title = _translate("Check", "Teller in het apparaat")
    match counted:
        case Counted.HOLDS:
            return _row(title, _translate("Check", "Klopt"), "ok")
        case Counted.OLDER:
            return _row(title, _translate("Check", "Er is een oudere stand van de opslag teruggezet"), "warn")
        case Counted.LOST:
            return _row(title, _translate("Check", "Weg of onbruikbaar; meld het de functioneel beheerder"), "warn")
        case Counted.NO_CHIP:
            text = _translate("Check", "Dit apparaat heeft er geen die de app mag gebruiken")
            return _row(title, text, "neutral")


def _captures_row(guards: Guards) -> dict[str, str]:
    title = _translate("Check", "Schermafdrukken")
    if guards.captures:
        return _row(title, _translate("Check", "De app blijft buiten beeld"), "ok")
    return _row(title, _translate("Check", "Dit systeem kan ze niet tegenhouden"), "neutral")


def _statement_row(found: Findings) -> dict[str, str]:
    title = _translate("Check", "Uw toegangsbewijs")
    if found.expires is None:
        return _row(title, _translate("Check", "Nog niet ontvangen"), "warn")
    text = _translate("Check", "Geldig tot %1").replace("%1", moment_text(found.expires))
    left = found.expires - found.at
    if left <= timedelta():
        return _row(title, _translate("Check", "Verlopen; werken en inleveren gaat door"), "warn")
    return _row(title, text, "warn" if left < STATEMENT_SOON else "ok")


def _catalogue_rows(found: Findings) -> tuple[dict[str, str], ...]:
    """The list in force with what it says of itself, and each document that is not used, with why."""
    title = _translate("Check", "Voorschriften")
    if found.catalogue:
        disclaimer = "" if found.disclaimer is None else in_language(found.disclaimer)
        in_force = _row(title, ". ".join(filter(None, (found.catalogue, disclaimer))), "ok")
    else:
        in_force = _row(title, _translate("Check", "Geen lijst van kracht"), "bad")
    unused = _translate("Check", "Stuk dat niet meetelt")
    return in_force, *(_row(unused, _unused_text(refused), "warn") for refused in found.refused_catalogues)


def _unused_text(refused: str) -> str:
    """Why a list, law, card, review or map is not used, and that the rest goes on; what experts read comes last."""
    name, _, why = refused.partition(": ")
    if why.startswith("the signature does not hold"):
        text = _translate(
            "Check",
            "%1: niet ondertekend, ondertekend door wie dat niet mag, of daarna veranderd. Al het andere werkt gewoon."
            " Meld het de functioneel beheerder.",
        )
        return text.replace("%1", name)
    text = _translate(
        "Check",
        "%1: de inhoud kan zo niet worden gebruikt. Al het andere werkt gewoon. Meld het de functioneel beheerder: %2",
    )
    return text.replace("%1", name.partition(", line ")[0]).replace("%2", refused)


def _row(title: str, text: str, tone: str) -> dict[str, str]:
    icons = {"ok": "check-circle", "neutral": "info", "warn": "warning", "bad": "warning-octagon"}
    return {"title": title, "text": text, "tone": tone, "icon": icons[tone]}
