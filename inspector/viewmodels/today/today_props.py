"""The day as shown: what is planned, what is going on, what waits. Derived without Qt from frozen inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from inspector.casework.businesses.plans import used
from inspector.casework.keys import LoneKey
from inspector.domain.actions import Action, may, reads_businesses
from inspector.domain.business import BusinessFile
from inspector.domain.ids import InstallationId, PlanId, VisitId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.planning import is_sent
from inspector.domain.values import Officer, VisitState
from inspector.domain.visits.parts import CHECKED, part_of
from inspector.vault.model.listed import VisitRow
from inspector.vault.model.revoked_devices import HandIn
from inspector.vault.model.streams import SyncState
from inspector.viewmodels.screen.lone_key_words import lone_key_rows
from inspector.viewmodels.screen.plain_words import day_text, moment_text
from inspector.viewmodels.screen.times import when_text
from inspector.viewmodels.screen.words import STATE_TONES, handed_in_text, kind_word, state_word, stuck_title
from inspector.viewmodels.today.exercises import exercises
from inspector.viewmodels.today.plan_days import day_and_month, joining_text, plan_day_text
from inspector.viewmodels.today.waiting_words import waiting_words
from inspector.wire.scopes import Agency, Role

_translate = QCoreApplication.translate
_begun = attrgetter("started_at")

_DETAIL_ICONS = {"warn": "warning", "primary": "list-checks", "ok": "check-circle", "neutral": "list-checks"}
SIGNED_WITHIN_DAYS = 14
"""How long back a missing signature is looked for; older ones are the coordinator's to ask about."""

SIGNED = frozenset({VisitState.CLOSED, VisitState.RETURNED, VisitState.RESUBMITTED})
_STATE_ICONS = {
    VisitState.OPEN: "play-circle",
    VisitState.CLOSED: "check-circle",
    VisitState.RETURNED: "arrow-u-up-left",
    VisitState.RESUBMITTED: "pencil-simple",
    VisitState.RELEASED: "seal-check",
    VisitState.ABANDONED: "prohibit",
}


@dataclass(frozen=True, slots=True)
class TodayRow:
    """A planned visit or one that was started."""

    key: str
    visit: str
    plan: str
    business: str
    name: str
    address: str
    kind: str
    state_word: str
    state_tone: str
    state_icon: str
    is_open: bool
    when: str
    detail: str
    detail_tone: str
    detail_icon: str
    colleagues: str
    answered: int
    violations: int
    total: int
    may_close: bool = False
    """Whether the officer says here that he is done."""
    may_reopen: bool = False
    """Whether he says here that he is not, after all."""


@dataclass(frozen=True, slots=True)
class TodayInputs:
    """What the page is derived from."""

    me: Officer
    today: date
    plans: tuple[VisitPlanned, ...] = ()
    visits: tuple[VisitRow, ...] = ()
    businesses: tuple[BusinessFile, ...] = ()
    sync: SyncState | None = None
    catalogue: str = ""
    names: Mapping[InstallationId, str] = field(default_factory=dict)
    sizes: Mapping[VisitId, int] = field(default_factory=dict)
    """How many conditions the checklist of an open visit has."""
    hand_ins: tuple[HandIn, ...] = ()
    unsigned: Mapping[VisitId, tuple[InstallationId, ...]] = field(default_factory=dict)  # who is yet to sign
    awaited: frozenset[VisitId] = frozenset()
    """Visits that colleagues began from a plan that sends this officer too, who did not come in yet."""
    read_only: bool = False
    lone_keys: tuple[LoneKey, ...] = ()
    """What only one device can read any more, for whoever answers for the agency."""
    known: int = 0
    """How many businesses this device knows, where `businesses` are only those that are gone to."""
    unchecked_since: datetime | None = None
    """The last time the hub signed, when nothing tells whether the clock of the device was right since."""
    has_register: bool = False
    closed: frozenset[PlanId] = frozenset()
    """Where plans sent this officer and he is done."""
    practised: frozenset[str] | None = None  # of the exercises of a training
    stuck: Mapping[InstallationId, tuple[VisitRow, ...]] = field(default_factory=dict)  # by revoked device


@dataclass(frozen=True, slots=True)
class TodayProps:
    """The page as shown."""

    day: str = ""
    count: int = 0
    waiting_events: int = 0
    waiting_visits: int = 0
    waiting_photos: int = 0
    sync_title: str = ""
    sync_text: str = ""
    sync_icon: str = "cloud-slash"
    sync_tone: str = "neutral"
    last_sync: str = ""
    may_start: bool = False
    may_join: bool = False
    plans: bool = False
    talk: bool = False
    """Whether this officer can lead the talk when somebody registers."""
    handed_in: tuple[str, ...] = ()
    """For each revoked device that handed something in for this supervisor to judge, how much."""
    stuck: tuple[str, ...] = ()  # for each revoked device of visits that nobody finishes, how many
    lone_keys: tuple[dict[str, str], ...] = ()
    exercises: tuple[dict[str, str], ...] = ()
    ready: tuple[dict[str, str], ...] = ()
    rows: tuple[TodayRow, ...] = ()


def of_today(inputs: TodayInputs) -> TodayInputs:
    """Less that gives the same page: without the visits of other days and the plans that became a visit."""
    taken = used(inputs.visits)
    return replace(
        inputs,
        plans=tuple(plan for plan in inputs.plans if plan.plan not in taken),
        visits=tuple(visit for visit in inputs.visits if _is_shown(visit, inputs)),
    )


def may_be_awaited(visit: VisitRow, me: Officer, plan: VisitPlanned | None) -> bool:
    """Whether this officer is sent, by the visit's plan, to a visit that runs and is not known to take part."""
    if visit.state is not VisitState.OPEN or plan is None or me.installation in visit.officers:
        return False
    return is_sent(plan, me.installation)


def may_lack_signature(visit: VisitRow, me: Officer, today: date) -> bool:
    """Whether this officer has a reason to look in a visit for who did not sign yet."""
    is_recent = (today - visit.day).days <= SIGNED_WITHIN_DAYS
    return visit.state in SIGNED and is_recent and may(me, Action.JOIN_VISIT)


def derive_today_props(inputs: TodayInputs | None) -> TodayProps:
    """Turn what is known into what is shown: what waits for this officer, what is open, planned, and done today."""
    if inputs is None:
        return TodayProps()
    rows = _rows(inputs)
    props = TodayProps(
        day=day_text(inputs.today),
        count=len(rows),
        may_start=may(inputs.me, Action.START_VISIT) and not inputs.read_only,
        may_join=may(inputs.me, Action.JOIN_VISIT) and not inputs.read_only,
        plans=may(inputs.me, Action.PLAN),
        talk=inputs.has_register and _leads_talks(inputs.me),
        handed_in=tuple(
            handed_in_text(each.undecided.events, each.writer.officer.name)
            for each in inputs.hand_ins
            if each.undecided.logs
        ),
        stuck=tuple(stuck_title(len(rows), inputs.names[officer]) for officer, rows in inputs.stuck.items()),
        lone_keys=lone_key_rows(inputs.lone_keys, inputs.me),
        exercises=exercises(inputs.practised),
        ready=_ready(inputs),
        rows=rows,
    )
    if inputs.sync is None:
        return props
    has_signals = may(inputs.me, Action.SEND_SIGNAL)
    return _with_sync(props, inputs.sync, read_only=inputs.read_only, has_signals=has_signals)


def _leads_talks(me: Officer) -> bool:
    """Municipalities register people; whoever else is there reads along."""
    return me.agency is Agency.GEMEENTE and me.role in {Role.INSPECTOR, Role.SUPERVISOR}


def _rows(inputs: TodayInputs) -> tuple[TodayRow, ...]:
    mine = [visit for visit in inputs.visits if _is_shown(visit, inputs)]
    asks = [v for v in mine if v.state is VisitState.RETURNED or _asks_me_to_sign(v, inputs)]
    going_on = [v for v in mine if v.state is VisitState.OPEN]
    early = (*sorted(asks, key=_begun), *sorted(going_on, key=_begun))
    above = {v.id for v in early}
    done = sorted((v for v in mine if v.id not in above), key=_begun, reverse=True)
    return (*(_started(v, inputs) for v in early), *_plans(inputs), *(_started(v, inputs) for v in done))


def _plans(inputs: TodayInputs) -> list[TodayRow]:
    files = {file.business.id: file for file in inputs.businesses}
    taken = used(inputs.visits)
    waiting = [plan for plan in inputs.plans if plan.plan not in taken and _is_mine(plan, inputs.me)]
    waiting.sort(
        key=lambda plan: (plan.day or date.max, plan.at or time.max, _name(files.get(plan.business)), plan.plan)
    )
    return [_planned(plan, files.get(plan.business), inputs) for plan in waiting]


def _with_sync(props: TodayProps, sync: SyncState, *, read_only: bool, has_signals: bool) -> TodayProps:
    title, text, icon, tone = waiting_words(sync, read_only=read_only, has_signals=has_signals)
    return replace(
        props,
        waiting_events=sync.outbox_shown,
        waiting_visits=sync.outbox_visits,
        waiting_photos=sync.outbox_photos,
        sync_title=title,
        sync_text=text,
        sync_icon=icon,
        sync_tone=tone,
        last_sync="" if sync.last_sync_at is None else moment_text(sync.last_sync_at),
    )


def _is_mine(plan: VisitPlanned, me: Officer) -> bool:
    return may(me, Action.PLAN) or is_sent(plan, me.installation)


def _is_shown(visit: VisitRow, inputs: TodayInputs) -> bool:
    if visit.day == inputs.today or _asks_me_to_sign(visit, inputs):
        return True
    return visit.state in {VisitState.OPEN, VisitState.RETURNED} and (
        inputs.me.role is Role.SUPERVISOR or inputs.me.installation in visit.officers
    )


def _asks_me_to_sign(visit: VisitRow, inputs: TodayInputs) -> bool:
    me = inputs.me.installation
    return me in inputs.unsigned.get(visit.id, ()) and me in visit.officers


def _name(file: BusinessFile | None) -> str:
    return "" if file is None else file.business.name.casefold()


def _planned(plan: VisitPlanned, file: BusinessFile | None, inputs: TodayInputs) -> TodayRow:
    business = None if file is None else file.business
    is_done = plan.plan in inputs.closed
    detail, tone = _what_to_know(file, plan) if reads_businesses(inputs.me) else (joining_text(inputs.me), "neutral")
    return TodayRow(
        key=f"plan/{plan.plan}",
        visit="",
        plan=plan.plan,
        business=plan.business if business is not None or reads_businesses(inputs.me) else "",
        name=plan.name if business is None else business.name,
        address=plan.address if business is None else business.address,
        kind=kind_word(plan.kind),
        state_word=_translate("Today", "Klaar") if is_done else _translate("Today", "Gepland"),
        state_tone="ok" if is_done else "neutral",
        state_icon="check-circle" if is_done else "clock",
        is_open=False,
        when=plan_day_text(plan, inputs.today),
        detail=detail,
        detail_tone=tone,
        detail_icon=_DETAIL_ICONS[tone],
        colleagues=_colleagues(plan.officers, inputs),
        answered=0,
        violations=0,
        total=0,
        may_close=may(inputs.me, Action.CLOSE_ROW) and not is_done and (plan.day is None or plan.day <= inputs.today),
        may_reopen=may(inputs.me, Action.CLOSE_ROW) and is_done,
    )


def _colleagues(officers: tuple[InstallationId, ...], inputs: TodayInputs) -> str:
    names = (inputs.names.get(officer, "") for officer in officers if officer != inputs.me.installation)
    return ", ".join(filter(None, names))


def _what_to_know(file: BusinessFile | None, plan: VisitPlanned) -> tuple[str, str]:
    if file is None:
        return _translate("Today", "Bedrijf nog niet op dit apparaat: %1").replace("%1", plan.business[-8:]), "warn"
    still_open = file.open_conditions() or plan.open_conditions
    if len(still_open) == 1:
        return _translate("Today", "1 open punt van een eerdere controle"), "warn"
    if still_open:
        return _translate("Today", "%1 open punten van eerdere controles").replace("%1", str(len(still_open))), "warn"
    if not file.history:
        return _translate("Today", "Nog geen bezoek vrijgegeven"), "neutral"
    return _translate("Today", "Geen open punten in vrijgegeven bezoeken"), "neutral"


def _detail(visit: VisitRow, inputs: TodayInputs) -> str:
    """How far it is, and what it waits for."""
    total = inputs.sizes.get(visit.id, 0)
    done = _translate("Today", "%1 van %2 beantwoord").replace("%2", str(total))
    parts = [(done if total else _translate("Today", "%1 beantwoord")).replace("%1", str(visit.answered))]
    if part_of(inputs.me.agency) not in CHECKED:
        parts = [_translate("Today", "Uw deel is nog niet ondertekend")] if visit.state is VisitState.OPEN else []
    if visit.violations:
        text = (
            _translate("Today", "1 overtreding") if visit.violations == 1 else _translate("Today", "%1 overtredingen")
        )
        parts.append(text.replace("%1", str(visit.violations)))
    if visit.id in inputs.awaited:
        parts = [_translate("Today", "Uw collega is begonnen. U kunt meedoen")]
    if visit.conflicts:
        parts.append(_translate("Today", "%1 verschil op te lossen").replace("%1", str(visit.conflicts)))
    if visit.state is VisitState.RETURNED:
        parts = [_translate("Today", "De coördinator vraagt om aanvulling")]
    elif not visit.state.is_unsigned and not visit.on_hub:
        parts.append(_translate("Today", "wacht op verzending"))
    unsigned = _unsigned_texts(visit, inputs)
    return " · ".join([*parts, *unsigned] if visit.state is VisitState.RETURNED else [*unsigned, *parts])


def _started(visit: VisitRow, inputs: TodayInputs) -> TodayRow:
    asked = _asks_me_to_sign(visit, inputs)
    tone = "warn" if visit.conflicts or asked or visit.state is VisitState.RETURNED else "primary"
    return TodayRow(
        key=f"visit/{visit.id}",
        visit="" if visit.id in inputs.awaited else visit.id,  # the page of the business lets him come in
        plan=visit.plan or "",
        business=visit.business,
        name=visit.business_name,
        address=visit.address,
        kind=kind_word(visit.kind),
        state_word=state_word(visit.state),
        state_tone="warn" if asked else STATE_TONES[visit.state],
        state_icon=_STATE_ICONS[visit.state],
        is_open=visit.state is VisitState.OPEN,
        when=when_text(visit.started_at, visit.day) if visit.day == inputs.today else day_and_month(visit.day),
        detail=_detail(visit, inputs),
        detail_tone=tone if asked or visit.state in {VisitState.OPEN, VisitState.RETURNED} else "neutral",
        detail_icon=_started_icon(visit, inputs, tone),
        colleagues=_colleagues(visit.officers, inputs),
        answered=visit.answered,
        violations=visit.violations,
        total=inputs.sizes.get(visit.id, 0),
    )


def _unsigned_texts(visit: VisitRow, inputs: TodayInputs) -> list[str]:
    if _asks_me_to_sign(visit, inputs):
        return [_translate("Today", "Wacht op uw handtekening")]
    text = _translate("Today", "%1 heeft nog niet meegetekend")
    return [
        text.replace("%1", inputs.names[each]) for each in inputs.unsigned.get(visit.id, ()) if each in inputs.names
    ]


def _started_icon(visit: VisitRow, inputs: TodayInputs, tone: str) -> str:
    if visit.state is VisitState.RETURNED:
        return "arrow-u-up-left"
    if inputs.unsigned.get(visit.id):
        return "signature"
    return _DETAIL_ICONS[tone] if visit.on_hub or visit.state is VisitState.OPEN else "cloud-arrow-up"


def _ready(inputs: TodayInputs) -> tuple[dict[str, str], ...]:
    """What an officer needs on the road, and whether it is on the device."""
    files, version = inputs.known or len(inputs.businesses), inputs.catalogue
    one, more = _translate("Today", "Dossier van 1 bedrijf"), _translate("Today", "Dossiers van %1 bedrijven")
    known = one if files == 1 else more.replace("%1", str(files))
    rules = _translate("Today", "Voorschriften versie %1").replace("%1", version)
    there = (_line(known, files > 0, _translate("Today", "Nog geen dossiers op dit apparaat")),)
    return (
        *(there if reads_businesses(inputs.me) else ()),
        _line(rules, bool(version), _translate("Today", "Geen voorschriften van kracht")),
        *_clock_line(inputs.unchecked_since),
    )


def _clock_line(since: datetime | None) -> tuple[dict[str, str], ...]:
    if since is None:
        return ()
    text = _translate("Today", "Klok niet nagegaan sinds %1. Maak verbinding om haar te laten nagaan.")
    return (_line("", is_there=False, otherwise=text.replace("%1", moment_text(since))),)


def _line(text: str, is_there: bool, otherwise: str) -> dict[str, str]:
    if is_there:
        return {"text": text, "icon": "check-circle", "tone": "ok"}
    return {"text": otherwise, "icon": "warning", "tone": "warn"}
