"""How a device stands with the hub, in words: what waits is never called sent, what is refused never offline."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from inspector.casework.keys import LoneKey
from inspector.domain.ids import VisitId
from inspector.domain.values import Officer
from inspector.sync.failures import FailureKind
from inspector.sync.outcomes import Outcome, SyncResult
from inspector.sync.witness import HubFault
from inspector.vault.model.listed import VisitRow
from inspector.vault.model.revoked_devices import OwnWipe
from inspector.vault.model.streams import SyncState
from inspector.viewmodels.screen.lone_key_words import lone_key_rows
from inspector.viewmodels.screen.plain_words import moment_text, waiting_text
from inspector.viewmodels.screen.times import when_text
from inspector.viewmodels.screen.words import is_all_sent
from inspector.viewmodels.sync.move_words import key_begins, key_text, move_text
from inspector.viewmodels.sync.sync_driver import Synced, SyncStatus

_translate = QCoreApplication.translate

_NOT_TRUSTED = frozenset({Outcome.NOT_TRUSTED})
_NOT_TAKEN = frozenset(
    {
        Outcome.DAMAGED_CERTIFICATES,
        Outcome.REFUSED,
        Outcome.REVOKED,
        Outcome.EXPIRED,
        Outcome.OUTDATED,
        Outcome.HUB_OUTDATED,
    }
)
_NOTHING = SyncState(0, 0, 0, 0, None, None, 0)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One visit that is not wholly at the hub."""

    visit: str
    name: str
    progress: str
    copies: str
    """Which colleagues have a second copy of all of it, in words."""


@dataclass(frozen=True, slots=True)
class SyncInputs:
    """What the pill and the page are derived from."""

    state: SyncState = _NOTHING
    status: SyncStatus = field(default_factory=SyncStatus)
    visits: tuple[VisitRow, ...] = ()
    hub: str = ""
    moves_to: str = ""
    """Where the own agency says that the hub is now."""
    new_key: str = ""
    """The key that the hub has now, as the root alone says; the officer is asked."""
    is_key_contested: bool = False
    is_moving: bool = False
    move_failed: FailureKind | None = None
    key_failed: FailureKind | None = None
    answers_by_old_key: bool = False
    """The root and the old key named another key, and at the last sync the hub still had the old one."""
    expires: datetime | None = None
    revoked: bool = False
    read_only: bool = False
    me: Officer | None = None
    lone_keys: tuple[LoneKey, ...] = ()
    """What only one device can read any more, for the administrator."""
    wipe: OwnWipe | None = None
    """What comes of an order to wipe this very device."""
    revoked_devices: int = 0
    """How many of the agency were revoked, for who decides about what they hand in."""
    today: date | None = None
    copies: Mapping[VisitId, tuple[str, ...]] = field(default_factory=dict)
    """Colleagues whose devices have all that waits of a visit, but for photos."""


@dataclass(frozen=True, slots=True)
class SyncProps:
    """The pill and the page as shown."""

    phase: str = "offline"
    title: str = ""
    detail: str = ""
    advice: str = ""
    online: bool = True
    running: bool = False
    waiting: int = 0
    all_sent: bool = True
    waiting_events: int = 0
    waiting_visits: int = 0
    waiting_photos: int = 0
    carried_events: int = 0
    """Of colleagues, to be handed on."""
    carried_photos: int = 0
    missing_photos: int = 0
    quarantined: int = 0
    conflicts: int = 0
    differing: tuple[str, ...] = ()
    """The visits with answers that stand beside each other, the newest first."""
    last_sync: str = ""
    last_receipt: str = ""
    hub: str = ""
    moves_to: str = ""
    moving: bool = False
    move_text: str = ""
    key_text: str = ""
    """What is said of the hub's other key; nothing where it has none, or was followed."""
    key_begins: str = ""
    """What the officer compares; empty where there is nothing to say yes to."""
    statement: str = ""
    lone_keys: tuple[dict[str, str], ...] = ()
    revoked_devices: int = 0
    rows: tuple[WaitingRow, ...] = ()
    past: tuple[dict[str, str], ...] = ()


def derive_sync_props(inputs: SyncInputs) -> SyncProps:
    """Turn what is known into what is shown."""
    state, status = inputs.state, inputs.status
    waiting = state.outbox_shown + state.outbox_photos
    conflicts = sum(visit.conflicts for visit in inputs.visits)
    phase, title = _phase(inputs, conflicts)
    return SyncProps(
        phase=phase,
        title=title,
        detail=_detail(phase, waiting, conflicts, inputs),
        advice=_advice(phase, inputs),
        online=status.online,
        running=status.running,
        waiting=waiting,
        all_sent=is_all_sent(state),
        waiting_events=state.outbox_shown,
        waiting_visits=state.outbox_visits,
        waiting_photos=state.outbox_photos,
        carried_events=state.carried_events,
        carried_photos=state.carried_photos,
        missing_photos=state.missing_photos,
        quarantined=state.quarantined,
        conflicts=conflicts,
        differing=tuple(visit.id for visit in inputs.visits if visit.conflicts),
        last_sync=_moment(state.last_sync_at),
        last_receipt=_moment(state.last_receipt_at),
        hub=inputs.hub,
        moves_to=inputs.moves_to,
        moving=inputs.is_moving,
        move_text=move_text(inputs.moves_to, inputs.move_failed) if inputs.moves_to else "",
        key_text=key_text(
            inputs.new_key,
            inputs.key_failed,
            is_contested=inputs.is_key_contested,
            is_old=inputs.answers_by_old_key,
        ),
        key_begins=key_begins(inputs.new_key) if inputs.new_key else "",
        statement=_statement(inputs),
        lone_keys=() if inputs.me is None else lone_key_rows(inputs.lone_keys, inputs.me),
        revoked_devices=inputs.revoked_devices,
        rows=tuple(_waiting_row(visit, inputs.copies.get(visit.id, ())) for visit in inputs.visits if not visit.on_hub),
        past=tuple(_past(synced, inputs.today) for synced in status.past),
    )


def result_text(result: SyncResult) -> str:
    """How one sync ended, in one sentence; what a hub did that no honest one does is named."""
    if result.hub is not None:
        return _fault_text(result.hub)
    if result.outcome is Outcome.REFUSED and not result.refused:
        return _translate("Sync", "De server weigerde dit apparaat")
    return {
        Outcome.OK: _translate("Sync", "Gelukt"),
        Outcome.OFFLINE: _translate("Sync", "Geen verbinding met de server"),
        Outcome.BUSY: _translate("Sync", "De server heeft het druk en vraagt om later terug te komen"),
        Outcome.REFUSED: _translate("Sync", "De server nam niet alles aan"),
        Outcome.REVOKED: _translate("Sync", "Dit apparaat is ingetrokken: het mag inleveren, niet ophalen"),
        Outcome.EXPIRED: _translate("Sync", "Het toegangsbewijs van dit apparaat is verlopen: inleveren gaat door"),
        Outcome.NOT_TRUSTED: _translate("Sync", "Wie antwoordde, kan niet bewijzen dat hij de server is"),
        Outcome.DAMAGED_CERTIFICATES: _translate(
            "Sync", "Het bestand waaraan dit apparaat de server herkent, is weg of beschadigd"
        ),
        Outcome.NOT_SAVED: _translate("Sync", "De schijf weigerde wat er binnenkwam"),
        Outcome.OUTDATED: _translate("Sync", "Deze app is ouder dan de server: er moet een nieuwe versie op"),
        Outcome.HUB_OUTDATED: _translate("Sync", "De server is ouder dan deze app: hij moet worden bijgewerkt"),
        Outcome.STALLED: _translate("Sync", "De server antwoordt, maar er komt niets verder"),
        Outcome.CANCELLED: _translate("Sync", "Afgebroken"),
    }[result.outcome]


def _fault_text(fault: HubFault) -> str:
    match fault:
        case HubFault.FORKED:
            return _translate("Sync", "De server toont een andere reeks ontvangstbewijzen dan eerder")
        case HubFault.WENT_BACK:
            return _translate("Sync", "De server is teruggezet naar een oudere stand en zegt dat niet")
        case HubFault.DROPPED:
            return _translate("Sync", "De server heeft niet meer alles waarvan hij de ontvangst bevestigde")
        case HubFault.SINGLED_OUT:
            return _translate("Sync", "De server noemt dit apparaat een andere sleutel van de dag dan collega's")


def _phase(inputs: SyncInputs, conflicts: int) -> tuple[str, str]:
    outcome = None if inputs.status.last is None else inputs.status.last.result.outcome
    if outcome in _NOT_TRUSTED:
        return "distrusted", _translate("Sync", "Niet vertrouwd")
    if conflicts:
        return "conflict", _translate("Sync", "Verschil")
    if inputs.status.running:
        return "syncing", _translate("Sync", "Verzenden")
    if inputs.revoked or outcome is Outcome.REVOKED:
        return "refused", _translate("Sync", "Ingetrokken")
    if outcome is Outcome.DAMAGED_CERTIFICATES:
        return "refused", _translate("Sync", "Beschadigd")
    if outcome in _NOT_TAKEN:
        return "refused", _translate("Sync", "Geweigerd")
    if not inputs.status.online or outcome in {Outcome.OFFLINE, Outcome.BUSY}:
        return "offline", _translate("Sync", "Offline")
    if not is_all_sent(inputs.state):
        return "waiting", _translate("Sync", "Wacht op verzending")
    if inputs.state.last_sync_at is None:
        return "offline", _translate("Sync", "Nog niet verbonden")
    return "synced", _translate("Sync", "Bijgewerkt")


def _detail(phase: str, waiting: int, conflicts: int, inputs: SyncInputs) -> str:
    last = inputs.state.last_sync_at
    match phase:
        case "conflict":
            one, more = _translate("Sync", "1 keuze nodig"), _translate("Sync", "%1 keuzes nodig")
            return _count(conflicts, one, more)
        case "distrusted":
            return _translate("Sync", "Niets gewijzigd")
        case "synced" if last is not None:
            return _translate("Sync", "om %1").replace("%1", when_text(last, inputs.today))
        case "waiting" | "syncing" if waiting:
            return _translate("Sync", "nog %1 te gaan").replace("%1", str(waiting))
    if waiting:
        return waiting_text(waiting)
    if not is_all_sent(inputs.state):
        return _translate("Sync", "Nog niet alles verzonden")
    return _translate("Sync", "Er wacht niets")


def _advice(phase: str, inputs: SyncInputs) -> str:
    if inputs.read_only and phase in {"offline", "waiting", "syncing"}:
        return _translate("Sync", "Wat nog niet verzonden is, staat op dit apparaat.")
    match phase:
        case "distrusted" if inputs.status.last is not None and inputs.status.last.result.hub is not None:
            what = _fault_text(inputs.status.last.result.hub) + ". "
            return what + _translate("Sync", "Bel de functioneel beheerder. Uw werk staat op dit apparaat; werk door.")
        case "distrusted":
            return _translate(
                "Sync",
                "Probeer een ander netwerk. Blijft dit zo, bel dan de functioneel beheerder. Werk gewoon door.",
            )
        case "conflict":
            return _translate("Sync", "Twee antwoorden staan naast elkaar. Kies in het bezoek welk antwoord geldt.")
        case "refused" if inputs.revoked:
            return " ".join(filter(None, (_of_revoked(), _of_wipe(inputs.wipe))))
        case "refused":
            last = inputs.status.last
            why = "" if last is None else result_text(last.result) + ". "
            return why + _translate("Sync", "Uw werk staat op dit apparaat. Bel de functioneel beheerder.")
        case "offline":
            return _translate("Sync", "U kunt gewoon doorwerken. Wat wacht, gaat mee bij de volgende verbinding.")
        case "waiting":
            return _translate("Sync", "Dit gaat vanzelf mee.")
        case "syncing":
            return _translate("Sync", "U kunt gewoon doorwerken.")
        case _:
            return _translate("Sync", "De server heeft de ontvangst bevestigd.")


def _statement(inputs: SyncInputs) -> str:
    if inputs.revoked:
        return _translate("Sync", "Beëindigd")
    if inputs.expires is None:
        return ""
    return _translate("Sync", "geldig tot %1").replace("%1", moment_text(inputs.expires))


def _of_revoked() -> str:
    return _translate(
        "Sync",
        "Dit apparaat is ingetrokken. Het levert in wat erop staat en hoort wat gewist moet worden, verder niets. Klopt"
        " dat niet, bel dan de functioneel beheerder.",
    )


def _of_wipe(wipe: OwnWipe | None) -> str:
    if wipe is None:
        return ""
    if wipe.not_before is None:
        return _translate("Sync", "Als alles is ingeleverd en daarna een dag voorbij is, wordt dit apparaat gewist.")
    text = _translate("Sync", "Dit apparaat wordt gewist, op zijn vroegst %1 en pas als alles is ingeleverd.")
    return text.replace("%1", moment_text(wipe.not_before))


def _waiting_row(visit: VisitRow, copies: tuple[str, ...]) -> WaitingRow:
    answers = _count(visit.answered, _translate("Sync", "1 antwoord"), _translate("Sync", "%1 antwoorden"))
    begun = _translate("Sync", "begonnen %1").replace("%1", moment_text(visit.started_at))
    text = ""
    if copies:
        # No colleague's device signs for photos, though some may have gone along.
        said = _translate("Sync", "Tweede kopie van de tekst bij %1"), _translate("Sync", "Tweede kopie bij %1")
        text = said[not visit.photos].replace("%1", ", ".join(copies))
    return WaitingRow(visit.id, visit.business_name, " · ".join((answers, _photos(visit.photos), begun)), text)


def _past(synced: Synced, today: date | None) -> dict[str, str]:
    result = synced.result
    parts = [when_text(synced.at, today)]
    if result.receipts:
        one, more = _translate("Sync", "1 ontvangstbewijs"), _translate("Sync", "%1 ontvangstbewijzen")
        parts.append(_count(result.receipts, one, more))
    if result.events_in:
        parts.append(_translate("Sync", "%1 nieuw ontvangen").replace("%1", str(result.events_in)))
    if result.blobs_up or result.blobs_down:
        parts.append(_photos(result.blobs_up + result.blobs_down))
    if result.refused:
        parts.append(_translate("Sync", "%1 geweigerd").replace("%1", str(result.refused)))
    icon, tone = ("check-circle", "ok") if result.outcome is Outcome.OK else ("cloud-slash", "neutral")
    if result.outcome in _NOT_TRUSTED | _NOT_TAKEN:
        icon, tone = "warning-circle", "bad"
    return {"title": result_text(result), "detail": " · ".join(parts), "icon": icon, "tone": tone}


def _moment(at: datetime | None) -> str:
    return _translate("Sync", "Nog niet") if at is None else moment_text(at)


def _photos(number: int) -> str:
    return _count(number, _translate("Sync", "1 foto"), _translate("Sync", "%1 foto's"))


def _count(number: int, one: str, more: str) -> str:
    return one if number == 1 else more.replace("%1", str(number))
