"""The planning page as shown: what is planned, and the plan that is being put together, without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from PySide6.QtCore import QCoreApplication

from inspector.domain.actions import Action, may
from inspector.domain.acts.training import check_trained
from inspector.domain.business import BusinessFile
from inspector.domain.catalogue.laws import NO_LAWS, Laws
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.values import Officer, VisitKind
from inspector.viewmodels.screen.decision_words import open_points_due
from inspector.viewmodels.screen.plain_words import agency_word, day_text, role_word, short_day
from inspector.viewmodels.screen.training_words import choice_detail, ends_soon_text, untrained_text
from inspector.viewmodels.screen.words import kind_word

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One planned visit, its time as uu:mm or empty; `heading` stands above the first of a day."""

    plan: str
    business: str
    name: str
    address: str
    kind: str
    officers: str
    heading: str
    time: str
    is_past: bool
    mine: bool
    """The own agency's: another one takes back its plans itself."""


@dataclass(frozen=True, slots=True)
class OfficerChoice:
    """An officer who can be sent; `heading` stands above the first of an agency."""

    installation: str
    name: str
    role: str
    heading: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BusinessChoice:
    """A business that can be visited: what is due by a decision first, then where most is open."""

    business: str
    name: str
    detail: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """The plan as it is being put together; the day as jjjj-mm-dd and the time as uu:mm, empty for any."""

    business: str = ""
    officers: frozenset[str] = field(default_factory=frozenset)
    kind: VisitKind = VisitKind.ROUTINE
    day: str = ""
    time: str = ""
    follows: VisitId | None = None


@dataclass(frozen=True, slots=True)
class PlanningInputs:
    """What the page is derived from."""

    today: date = date.min
    plans: tuple[VisitPlanned, ...] = ()
    files: tuple[BusinessFile, ...] = ()
    officers: tuple[Officer, ...] = ()
    search: str = ""
    draft: PlanDraft | None = None
    own: frozenset[PlanId] = frozenset()
    """The plans of the own agency."""
    gone: tuple[Officer, ...] = ()
    """Officers whose device has no access any more."""
    about: str = ""
    """What the form was opened for: a business, a visit, a plan that is changed, or nothing yet."""
    kept: Mapping[str, PlanDraft] | None = None
    """What was chosen and not planned, by what the form was opened for; nothing before it was read once."""
    laws: Laws = NO_LAWS
    """What municipalities ask of who goes there."""
    certain_day: date = date.min
    """The latest day that has certainly come."""
    reasons: Mapping[str, str] | None = None
    """Why plans are to be taken back, where that was typed and not done."""


@dataclass(frozen=True, slots=True)
class PlanningProps:
    """The page as shown."""

    count: int = 0
    editing: bool = False
    changing: bool = False
    """A plan that is there already."""
    kind: str = VisitKind.ROUTINE.value
    day: str = ""
    time: str = ""
    ready: bool = False
    summary: str = ""
    warning: str = ""
    kinds: tuple[dict[str, str], ...] = ()
    rows: tuple[PlanRow, ...] = ()
    officers: tuple[OfficerChoice, ...] = ()
    businesses: tuple[BusinessChoice, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    training: str = ""
    """Whose training in talks ends soon."""


def derive_planning_props(inputs: PlanningInputs) -> PlanningProps:
    """Turn what is known into what is shown."""
    files = {file.business.id: file for file in inputs.files}
    draft = inputs.draft or PlanDraft()
    rows = _rows(inputs, files)
    return PlanningProps(
        count=len(rows),
        editing=inputs.draft is not None,
        kind=draft.kind.value,
        changing=any(plan.plan == inputs.about for plan in inputs.plans),
        day=draft.day,
        time=draft.time,
        ready=bool(draft.business and draft.officers - _companions(inputs)),
        summary=_summary(inputs, draft, files),
        warning=_warning(inputs, draft, files),
        kinds=tuple({"key": kind.value, "label": kind_word(kind)} for kind in VisitKind),
        rows=rows,
        officers=_officers(inputs, draft),
        businesses=_businesses(inputs, draft),
        reasons=inputs.reasons or {},
        training=ends_soon_text(inputs.officers, inputs.certain_day),
    )


def words_of(draft: PlanDraft) -> dict[str, str]:
    """What is kept of a draft, by field."""
    return {
        "business": draft.business,
        "officers": " ".join(sorted(draft.officers)),
        "kind": draft.kind.value,
        "day": draft.day,
        "time": draft.time,
        "follows": draft.follows or "",
    }


def draft_from(words: Mapping[str, str]) -> PlanDraft:
    """A draft as it was kept."""
    follows = VisitId(words["follows"]) if words["follows"] else None
    officers = frozenset(words["officers"].split())
    return PlanDraft(words["business"], officers, VisitKind(words["kind"]), words["day"], words["time"], follows)


def draft_of(plan: VisitPlanned) -> PlanDraft:
    """A plan as it is, to be changed."""
    day, time = "" if plan.day is None else plan.day.isoformat(), _time_text(plan.at)
    return PlanDraft(plan.business, frozenset(plan.officers), plan.kind, day, time, plan.follows)


def day_of(text: str) -> date | None:
    """The day of a draft; nothing when any day will do."""
    return date.fromisoformat(text) if text else None


def time_of(text: str) -> time | None:
    """The time of a draft; nothing when any will do."""
    return time.fromisoformat(text) if text else None


def _time_text(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"


def _rows(inputs: PlanningInputs, files: Mapping[BusinessId, BusinessFile]) -> tuple[PlanRow, ...]:
    without = _translate("Planning", "%1 (geen toegang meer)")
    names = {officer.installation: without.replace("%1", officer.name) for officer in inputs.gone}
    names |= {officer.installation: officer.name for officer in inputs.officers}
    rows: list[PlanRow] = []
    above: date | str | None = ""
    for plan in sorted(inputs.plans, key=_by_day_and_time):
        heading = "" if plan.day == above else _day_heading(plan.day, inputs.today)
        rows.append(_row(plan, files.get(plan.business), names, heading, inputs))
        above = plan.day
    return tuple(rows)


def _by_day_and_time(plan: VisitPlanned) -> tuple[bool, date, bool, time, str]:
    return plan.day is None, plan.day or date.max, plan.at is None, plan.at or time.max, plan.plan


def _row(
    plan: VisitPlanned,
    file: BusinessFile | None,
    names: Mapping[InstallationId, str],
    heading: str,
    inputs: PlanningInputs,
) -> PlanRow:
    return PlanRow(
        plan=plan.plan,
        business=plan.business,
        name="" if file is None else file.business.name,
        address="" if file is None else file.business.address,
        kind=kind_word(plan.kind),
        officers=", ".join(names.get(officer, officer[:8]) for officer in plan.officers),
        heading=heading,
        time=_time_text(plan.at),
        is_past=plan.day is not None and plan.day < inputs.today,
        mine=plan.plan in inputs.own,
    )


def _day_heading(day: date | None, today: date) -> str:
    if day is None:
        return _translate("Planning", "Elke dag")
    text, today_word = day_text(day), _translate("Planning", "Vandaag")
    return f"{today_word}, {text}" if day == today else text[:1].upper() + text[1:]


def _officers(inputs: PlanningInputs, draft: PlanDraft) -> tuple[OfficerChoice, ...]:
    rows = []
    above = ""
    for officer in inputs.officers:
        agency = agency_word(officer.agency)
        chosen = officer.installation in draft.officers
        heading = "" if agency == above else agency
        said = role_word(officer.role), _part_text(officer), choice_detail(officer, inputs.certain_day)
        detail = " · ".join(filter(None, said))
        rows.append(OfficerChoice(officer.installation, officer.name, detail, heading, chosen))
        above = agency
    return tuple(rows)


def _companions(inputs: PlanningInputs) -> frozenset[str]:
    """Who can be sent along and begins no visit."""
    return frozenset(each.installation for each in inputs.officers if not may(each, Action.START_VISIT))


def _part_text(officer: Officer) -> str:
    """What somebody does at the door who does not begin the visit."""
    if may(officer, Action.START_VISIT):
        return ""
    if may(officer, Action.JOIN_VISIT):
        return _translate("Planning", "doet mee met de code van een collega")
    return _translate("Planning", "gaat mee en leest het bezoek niet")


def _businesses(inputs: PlanningInputs, draft: PlanDraft) -> tuple[BusinessChoice, ...]:
    wanted = inputs.search.strip().casefold()
    found = (f for f in inputs.files if wanted in f"{f.business.name} {f.business.address}".casefold())
    ordered = sorted(found, key=_most_urgent)
    return tuple(
        BusinessChoice(
            file.business.id,
            file.business.name,
            _business_detail(file, inputs.today),
            file.business.id == draft.business,
        )
        for file in ordered
    )


def _most_urgent(file: BusinessFile) -> tuple[date, int, str]:
    """What a decision says must be in order first, then where most is open."""
    return file.first_due() or date.max, -len(file.open_conditions()), file.business.name.casefold()


def _business_detail(file: BusinessFile, today: date) -> str:
    count = len(file.open_conditions())
    if count == 0:
        return file.business.address
    text = _translate("Planning", "1 open punt") if count == 1 else _translate("Planning", "%1 open punten")
    return " · ".join((file.business.address, text.replace("%1", str(count)), *open_points_due(file, today)))


def _summary(inputs: PlanningInputs, draft: PlanDraft, files: Mapping[BusinessId, BusinessFile]) -> str:
    """The plan in one line, or what is missing."""
    file = files.get(BusinessId(draft.business))
    if file is None:
        return _translate("Planning", "Kies een bedrijf.")
    if not draft.officers:
        return _translate("Planning", "Kies wie er gaat.")
    if not draft.officers - _companions(inputs):
        return _translate("Planning", "Kies er iemand bij die het bezoek kan beginnen.")
    day = day_of(draft.day)
    names = ", ".join(officer.name for officer in inputs.officers if officer.installation in draft.officers)
    when = _translate("Planning", "elke dag") if day is None else short_day(day)
    when = f"{when} {draft.time}" if day is not None and draft.time else when
    return f"{file.business.name} · {names} · {when}"


def _warning(inputs: PlanningInputs, draft: PlanDraft, files: Mapping[BusinessId, BusinessFile]) -> str:
    """What would surprise the officers; it keeps nobody from planning."""
    file, day = files.get(BusinessId(draft.business)), day_of(draft.day)
    if day is not None and day < inputs.today:
        return _translate("Planning", "Deze dag is al voorbij.")
    untrained = "" if file is None else _untrained(inputs, draft, file.business.municipality)
    if untrained:
        return untrained
    if file is None or draft.kind is not VisitKind.FOLLOW_UP or draft.follows is not None:
        return ""  # the plan carries what the visit that it follows left open
    if not file.open_conditions():
        return _translate(
            "Planning", "In vrijgegeven bezoeken staan hier geen punten open. Een hercontrole kan dan niet beginnen."
        )
    return ""


def _untrained(inputs: PlanningInputs, draft: PlanDraft, municipality: str) -> str:
    """Whom of those chosen the municipality does not let begin on the day of the plan."""
    day = day_of(draft.day) or inputs.today
    law = inputs.laws.on(municipality, day)
    chosen = (officer for officer in inputs.officers if officer.installation in draft.officers)
    refused = (each.name for each in chosen if check_trained(each, law, municipality, day) is not None)
    return untrained_text(refused, municipality)
