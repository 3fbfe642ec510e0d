"""One business before the door as shown: licence, history, the visit to come. Derived without Qt from frozen inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from inspector.domain.actions import Action, may
from inspector.domain.acts.hats import hats_at_the_door
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.laws import Law
from inspector.domain.entering import DUTCH_TIME
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded, VisitPlanned
from inspector.domain.opening_hours import hours_text, open_until
from inspector.domain.planning import is_sent
from inspector.domain.values import REPETITION_MONTHS, Business, Capacity, Officer, VisitKind, VisitState
from inspector.vault.model.listed import VisitRow
from inspector.viewmodels.businesses.business_past import ChangeRow, RoleRow, change_rows, role_rows
from inspector.viewmodels.screen.decision_words import decided_texts, disputed_text, proposed_term_text
from inspector.viewmodels.screen.plain_words import short_day
from inspector.viewmodels.screen.shown import ForPython
from inspector.viewmodels.screen.times import when_text
from inspector.viewmodels.screen.words import (
    OUTCOME_ICONS,
    OUTCOME_TONES,
    capacity_word,
    in_language,
    kind_word,
    outcome_word,
    sector_word,
    severity_word,
)

_translate = QCoreApplication.translate

EXPIRES_SOON_DAYS = 60


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """What an earlier visit found about one condition."""

    key: str
    condition: str
    title: str
    outcome: str
    tone: str
    icon: str
    severity: str
    day: str
    still_open: bool
    term: str
    """By when it must be in order as was decided, or what was proposed."""
    times: int


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """A colleague who can be the second officer."""

    installation: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class OpenVisitRow:
    """A visit that runs at this business: the own one to go on with, or a colleague's to take part in."""

    visit: str
    wording: str
    mine: bool


@dataclass(frozen=True, slots=True)
class VisitChoice:
    """What the officer chose for the visit to come; nothing chosen follows the plan."""

    kind: VisitKind | None = None
    capacity: Capacity | None = None
    partner: str | None = None


@dataclass(frozen=True, slots=True)
class BusinessInputs:
    """What the page is derived from."""

    me: Officer
    today: date
    file: BusinessFile | None = None
    catalogue: Catalogue | None = None
    colleagues: tuple[Officer, ...] = ()
    plans: tuple[VisitPlanned, ...] = ()
    visits: tuple[VisitRow, ...] = ()
    to_join: frozenset[VisitId] = frozenset()
    """Those of colleagues in which this officer can take part now."""
    names: Mapping[InstallationId, str] = field(default_factory=dict)
    choice: VisitChoice = field(default_factory=VisitChoice)
    code: str = ""
    """The join code as far as it was typed."""
    code_error: str = ""
    read_only: bool = False
    law: Law | None = None
    """What holds there today."""
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class BusinessProps:
    """The page as shown."""

    business: str = ""
    name: str = ""
    address: str = ""
    sector: str = ""
    municipality: str = ""
    rules: str = ""
    """The law that a visit of today is made under."""
    licence_number: str = ""
    licence_holder: str = ""
    licence_term: str = ""
    licence_state: str = ""
    licence_tone: str = "neutral"
    workrooms: int = 0
    kvk: str = ""
    district: str = ""
    hours: str = ""
    open_now: str = ""
    """Whether it says to be open at this moment."""
    roles: tuple[RoleRow, ...] = ()
    role_warning: str = ""
    """Of whom it must be asked at the door whether he still may run it."""
    changes: tuple[ChangeRow, ...] = ()
    open_count: int = 0
    condition_count: int = 0
    may_start: bool = False
    needs_newer: bool = False
    plan: str = ""
    plan_text: str = ""
    follows: ForPython[str] = ""
    kind: str = VisitKind.ROUTINE
    capacity: str = Capacity.SUPERVISION
    partner: str = ""
    code: str = ""
    code_error: str = ""
    history: tuple[HistoryRow, ...] = ()
    is_older: bool = False
    """Of what was found longer ago only the last of each condition is shown."""
    open_visits: tuple[OpenVisitRow, ...] = ()
    runs: bool = False
    """A visit runs here already: it is offered before another one."""
    colleagues: tuple[ColleagueRow, ...] = ()
    partners: tuple[dict[str, str], ...] = ()
    kinds: tuple[dict[str, str], ...] = ()
    capacities: tuple[dict[str, str], ...] = ()


def derive_business_props(inputs: BusinessInputs | None) -> BusinessProps:
    """Turn what is known into what is shown."""
    file = None if inputs is None else inputs.file
    if inputs is None or file is None:
        return BusinessProps()
    business, catalogue = file.business, inputs.catalogue
    still_open = file.open_conditions()
    props = BusinessProps(
        business=business.id,
        name=business.name,
        address=business.address,
        sector=sector_word(catalogue, business.sector),
        municipality=business.municipality,
        rules=_rules_text(inputs),
        open_count=len(still_open),
        condition_count=0 if catalogue is None else len(catalogue.conditions_of(business.sector)),
        may_start=may(inputs.me, Action.START_VISIT) and not inputs.read_only,
        needs_newer=file.needs_newer,
        code=inputs.code,
        code_error=inputs.code_error,
        history=tuple(
            _history(record, inputs, still_open=record.condition in still_open)
            for record in sorted(file.history, key=lambda r: (r.day, r.visit), reverse=True)
            if record.outcome.needs_facts or record.condition in still_open
        ),
        is_older=file.is_older,
        open_visits=tuple(_open_visit(row, inputs) for row in inputs.visits if _is_offered(row, inputs)),
        runs=any(row.state is VisitState.OPEN and _is_offered(row, inputs) for row in inputs.visits),
    )
    props = _with_roles(_with_licence(props, file, inputs.today), file, inputs)
    return _with_choices(props, inputs, has_open=bool(still_open))


def _with_roles(props: BusinessProps, file: BusinessFile, inputs: BusinessInputs) -> BusinessProps:
    business, roles = file.business, role_rows(file, inputs.today)
    allowed = {role.name for role in roles if role.tone != "bad"}
    expired = [role.name for role in roles if role.name not in allowed]
    warning = _translate("Business", "Vraag wie nu de leiding heeft. Die mag hier vandaag niet leiden: %1.")
    return replace(
        props,
        kvk=business.kvk,
        district=business.district,
        hours=hours_text(business.hours),
        open_now="" if inputs.now is None else _open_text(business, inputs.now),
        roles=roles,
        role_warning=warning.replace("%1", ", ".join(expired)) if expired else "",
        changes=change_rows(file, inputs.catalogue),
    )


def _open_text(business: Business, now: datetime) -> str:
    if not business.hours:
        return ""
    until = open_until(business.hours, now.astimezone(DUTCH_TIME))
    if until is None:
        return _translate("Business", "Volgens opgave nu gesloten")
    return _translate("Business", "Volgens opgave nu open, tot %1").replace("%1", f"{until:%H:%M}")


def _rules_text(inputs: BusinessInputs) -> str:
    law, catalogue = inputs.law, inputs.catalogue
    if law is None or catalogue is None:
        return ""
    name = in_language(law.name(catalogue))
    if law.municipal is None:
        text = _translate("Business", "%1; van een besluit van deze gemeente is hier niets bekend")
        return text.replace("%1", name)
    decided = _translate("Business", "%1, volgens %2").replace("%2", in_language(law.municipal.name))
    return decided.replace("%1", name)


def _with_licence(props: BusinessProps, file: BusinessFile, today: date) -> BusinessProps:
    state, tone = _licence_state(file, today)
    props, licence = replace(props, licence_state=state, licence_tone=tone), file.business.licence
    if licence is None:
        return props
    return replace(
        props,
        licence_number=licence.number,
        licence_holder=licence.holder,
        licence_term=f"{short_day(licence.valid_from)} - {short_day(licence.valid_until)}",
        workrooms=licence.workrooms,
    )


def _with_choices(props: BusinessProps, inputs: BusinessInputs, *, has_open: bool) -> BusinessProps:
    """The visit to come: what was chosen for it, or else what was planned."""
    plan, choice = _plan_of(inputs), inputs.choice
    partner = choice.partner if choice.partner is not None else _planned_partner(inputs, plan)
    kind = choice.kind or (VisitKind.ROUTINE if plan is None else plan.kind)
    if plan is not None and kind is plan.kind:
        props = replace(props, plan=plan.plan, plan_text=_plan_text(plan, inputs), follows=plan.follows or "")
    elif plan is not None:
        text = _translate("Business", "Anders dan gepland: %1. Wat gepland is, blijft staan.")
        props = replace(props, plan_text=text.replace("%1", kind_word(plan.kind).lower()))
    return replace(
        props,
        kind=kind,
        capacity=choice.capacity or Capacity.SUPERVISION,
        partner=partner,
        colleagues=tuple(ColleagueRow(c.installation, c.name, c.installation == partner) for c in inputs.colleagues),
        partners=(
            {"key": "", "label": _translate("Business", "Nog niet bekend")},
            *({"key": str(c.installation), "label": c.name} for c in inputs.colleagues),
        ),
        kinds=_kinds(may_follow_up=has_open or (plan is not None and plan.kind is VisitKind.FOLLOW_UP)),
        capacities=tuple({"key": each.value, "label": capacity_word(each)} for each in hats_at_the_door(inputs.me)),
    )


def _kinds(*, may_follow_up: bool) -> tuple[dict[str, str], ...]:
    kinds = [kind for kind in VisitKind if kind is not VisitKind.FOLLOW_UP or may_follow_up]
    return tuple({"key": kind.value, "label": kind_word(kind)} for kind in kinds)


def _plan_of(inputs: BusinessInputs) -> VisitPlanned | None:
    """The planned visit this officer is to make here, the soonest first."""
    mine = [plan for plan in inputs.plans if is_sent(plan, inputs.me.installation)]
    return min(mine, key=lambda plan: (plan.day or date.max, plan.at or time.max, plan.plan), default=None)


def _planned_partner(inputs: BusinessInputs, plan: VisitPlanned | None) -> str:
    known = {colleague.installation for colleague in inputs.colleagues}
    planned = () if plan is None else plan.officers
    return next((officer for officer in planned if officer in known), "")


def _plan_text(plan: VisitPlanned, inputs: BusinessInputs) -> str:
    kind = kind_word(plan.kind)
    if plan.day is None:
        return _translate("Business", "Gepland: %1.").replace("%1", kind.lower())
    at = "" if plan.at is None else f"{plan.at:%H:%M}"
    if plan.day != inputs.today:
        text = _translate("Business", "Gepland op %2: %1.").replace("%2", f"{short_day(plan.day)} {at}".strip())
    elif at:
        text = _translate("Business", "Gepland voor vandaag om %2: %1.").replace("%2", at)
    else:
        text = _translate("Business", "Gepland voor vandaag: %1.")
    return text.replace("%1", kind.lower())


def _is_offered(row: VisitRow, inputs: BusinessInputs) -> bool:
    return _goes_on(row, inputs) or row.id in inputs.to_join


def _goes_on(row: VisitRow, inputs: BusinessInputs) -> bool:
    mine = inputs.me.installation in row.officers
    return mine and row.state in {VisitState.OPEN, VisitState.RETURNED}


def _open_visit(row: VisitRow, inputs: BusinessInputs) -> OpenVisitRow:
    mine = inputs.me.installation in row.officers
    names = ", ".join(filter(None, (inputs.names.get(officer, "") for officer in row.officers)))
    text = _translate("Business", "%1 van %2, begonnen om %3")
    if not mine and names:
        text = _translate("Business", "%1 van %2, begonnen om %3, met %4").replace("%4", names)
    text = text.replace("%1", kind_word(row.kind)).replace("%2", short_day(row.day))
    return OpenVisitRow(row.id, text.replace("%3", when_text(row.started_at, row.day)), mine)


def _licence_state(file: BusinessFile, today: date) -> tuple[str, str]:
    licence = file.business.licence
    if licence is None:
        return _translate("Business", "Geen vergunning bekend"), "bad"
    if not licence.holds_on(today):
        return _translate("Business", "Vergunning niet van kracht"), "bad"
    if (licence.valid_until - today).days < EXPIRES_SOON_DAYS:
        return _translate("Business", "Loopt binnenkort af"), "warn"
    return _translate("Business", "Van kracht"), "ok"


def _history(record: ConditionHistoryRecorded, inputs: BusinessInputs, *, still_open: bool) -> HistoryRow:
    item = None if inputs.catalogue is None else inputs.catalogue.condition(record.condition)
    return HistoryRow(
        key=f"{record.visit}/{record.condition}",
        condition=record.condition,
        title="" if item is None else in_language(item.title),
        outcome=outcome_word(record.outcome),
        tone=OUTCOME_TONES[record.outcome],
        icon=OUTCOME_ICONS[record.outcome],
        severity="" if record.severity is None else severity_word(record.severity),
        day=short_day(record.day),
        still_open=still_open,
        term=_term(record, inputs.today, still_open=still_open),
        times=_times(record, inputs),
    )


def _term(record: ConditionHistoryRecorded, today: date, *, still_open: bool) -> str:
    if record.disputed:
        return disputed_text()
    if record.decided is not None:
        return " · ".join(decided_texts(record.decided, today))
    return proposed_term_text(record.term_days) if still_open else ""


def _times(record: ConditionHistoryRecorded, inputs: BusinessInputs) -> int:
    if inputs.file is None:
        return 0
    months = REPETITION_MONTHS if inputs.law is None else inputs.law.repetition_months
    return inputs.file.times_found(record.condition, inputs.today, months)
