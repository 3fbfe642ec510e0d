"""What the steps have brought into being so far, and whether the next one goes with it.

What the program itself refuses is judged here only for a step that must succeed; any other may show that refusal.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

from inspector.demo.output import LOG, REGISTER, SCREENS, STATE, SUMMARY
from inspector.demo.script import steps
from inspector.demo.script.business_steps import EditBusiness
from inspector.demo.script.decision_steps import Decide
from inspector.demo.script.help_steps import Choice, Refer, WithdrawReferral
from inspector.demo.script.photo_files import PhotoFileError, checked_photo, safe_relative_path
from inspector.demo.script.place_steps import EntryReport
from inspector.demo.script.police_steps import IssueAdministrative
from inspector.demo.script.reading import Known
from inspector.demo.script.register_steps import CheckPass, FetchStatusList
from inspector.demo.script.step_fields import LicenceFields
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.strict_document import DocumentError, Fields, shown
from inspector.domain.catalogue.strict_document import Path as Where
from inspector.domain.opening_hours import read_hours
from inspector.domain.values import FIRST_VISIT_OUTCOMES, FOLLOW_UP_OUTCOMES, VisitKind
from inspector.wire.scopes import INBOXES

_OWN_FILES = frozenset({SUMMARY, LOG, STATE, SCREENS})
_ENDINGS: Mapping[type[steps.Step], str] = {
    steps.MakeReport: ".pdf",
    steps.ExitSheet: ".pdf",
    EntryReport: ".pdf",
    steps.VisitCode: ".pdf",
    IssueAdministrative: ".pdf",
    steps.MakeBundle: ".zip",
}
_PLAIN_NAME = re.compile(r"(?=.*[A-Za-z0-9])[A-Za-z0-9_][A-Za-z0-9._-]*")


def must(holds: bool, fields: Fields, name: str, reason: str) -> None:
    """Blame a field unless this holds."""
    if not holds:
        raise fields.wrong(name, reason)


def _check_at_the_office(step: Decide | EditBusiness, fields: Fields) -> None:
    if isinstance(step, Decide):
        must(step.term_days is None or step.until is None, fields, "until", "no day beside term_days")
        return
    changes = (step.name, step.sector, step.address, step.licence, step.kvk, step.district, step.hours, step.managers)
    nothing = "nothing to change: another field must stand here too"
    must(any(each is not None for each in changes), fields, "business", nothing)
    unread = "no hours such as ma-do 12:00-02:00; za 12:00-04:00"
    must(step.hours is None or read_hours(step.hours) is not None, fields, "hours", unread)
    check_licence(step.licence, fields)


def check_licence(licence: LicenceFields | None, fields: Fields) -> None:
    """Refuse a licence that ends before it begins."""
    if licence is not None and licence.valid_until < licence.valid_from:
        raise fields.child("licence").wrong("valid_until", "lies before valid_from")


@dataclass(slots=True)
class Scene:
    """Grows step by step; a step that must be refused adds nothing to it."""

    catalogue: Catalogue
    folder: Path
    officers: frozenset[str]
    businesses: frozenset[str]
    own_conditions: frozenset[str] = frozenset()
    """What the municipality asks beside the catalogue."""
    people: frozenset[str] | None = None
    """Whom the register knows; nothing where the day has none."""
    plans: dict[str, VisitKind] = field(default_factory=dict)
    """By key, the kind of the visit it carries."""
    visits: dict[str, tuple[str, VisitKind]] = field(default_factory=dict)
    """By key, the business and the kind."""
    signals: int = 0
    requests: int = 0
    """How many requests for help were sealed."""
    exported: set[str] = field(default_factory=set)
    latest: datetime | None = None
    known: Known = field(init=False)
    """What a step may name."""

    def __post_init__(self) -> None:
        catalogue, here = self.catalogue, f" in catalogue {self.catalogue.version}"
        labour = {c.id for c in catalogue.labour_checks}
        self.known = {
            "officer": (self.officers, ""),
            "business": (self.businesses, ""),
            "person of the register": (self.people or (), ""),
            "keeper of a register": ((REGISTER,) if self.people is not None else (), ""),
            "plan of an earlier step": (self.plans, ""),
            "visit of an earlier step": (self.visits, ""),
            "condition": ({c.id for c in catalogue.conditions} | labour | self.own_conditions, here),
            "identity check": ({c.id for c in catalogue.identity_checks}, here),
            "indicator": ({i.id for i in catalogue.indicators} | {i.id for i in catalogue.sham_indicators}, here),
        }

    def take(self, step: steps.Step, fields: Fields) -> None:
        """Let a step happen, unless it contradicts itself or an earlier one."""
        if step.at is not None:
            latest = self.latest or step.at
            earlier = f"{step.at.isoformat()} lies before an earlier step's {latest.isoformat()}"
            must(step.at >= latest, fields, "at", earlier)
            self.latest = step.at
        self._check(step, fields)
        if not step.expect_refused:
            self._check_answer(step, fields)
            self._add(step, fields)

    def _check(self, step: steps.Step, fields: Fields) -> None:
        match step:
            case steps.PlanVisit():
                must(step.plan not in self.plans, fields, "plan", f"{step.plan} was planned by an earlier step")
                _check_follows(step, fields)
            case steps.StartVisit():
                must(step.visit not in self.visits, fields, "visit", f"{step.visit} was started by an earlier step")
                must(step.partner != step.actor, fields, "partner", "nobody is their own partner")
                _check_follows(step, fields)
            case steps.Exchange():
                must(step.partner != step.actor, fields, "with", "a device hears another one")
            case Decide() | EditBusiness():
                _check_at_the_office(step, fields)
            case steps.CountPersons():
                check = next(each for each in self.catalogue.identity_checks if each.id == step.check)
                unknown = f"unknown {shown(step.outcome)} for {check.id}; allowed: {', '.join(check.outcomes)}"
                must(step.outcome in check.outcomes, fields, "outcome", unknown)
            case Refer() | WithdrawReferral() | CheckPass() | FetchStatusList():
                self._check_about_people(step, fields)
            case steps.OpenSignal() | steps.TakeOver():
                unknown = f"no signal {step.signal}: {self.signals} were sent before this step"
                must(step.signal <= self.signals, fields, "signal", unknown)
            case steps.AddPhoto() | steps.Assess():
                self._check_photos_of(step, fields)
            case (
                steps.MakeReport()
                | steps.ExitSheet()
                | EntryReport()
                | steps.VisitCode()
                | IssueAdministrative()
                | steps.MakeBundle()
                | steps.ExportBundle()
                | steps.ImportBundle()
                | steps.Damage()
            ):
                self._check_file(step, fields)
            case _:
                pass

    def _check_file(
        self,
        step: steps.MakeReport
        | steps.ExitSheet
        | EntryReport
        | steps.VisitCode
        | IssueAdministrative
        | steps.MakeBundle
        | steps.ExportBundle
        | steps.ImportBundle
        | steps.Damage,
        fields: Fields,
    ) -> None:
        """A file lies beside those of the player or in the folder of the device, and nowhere else."""
        if isinstance(step, steps.Damage):
            _check_below_the_device(step.file, fields)
            return
        _check_file_name(step.file, _ENDINGS.get(type(step), ""), fields)
        exported = not isinstance(step, steps.ImportBundle) or step.file in self.exported
        must(exported, fields, "file", f"no earlier step exported {step.file}")

    def _check_about_people(self, step: Refer | WithdrawReferral | CheckPass | FetchStatusList, fields: Fields) -> None:
        match step:
            case Refer():
                _check_answer_to_help(step, fields)
            case WithdrawReferral():
                unknown = f"no request {step.code}: {self.requests} were sealed before this step"
                must(step.code <= self.requests, fields, "code", unknown)
            case _:
                self._check_registration(step, fields)

    def _check_registration(self, step: CheckPass | FetchStatusList, fields: Fields) -> None:
        if isinstance(step, FetchStatusList):
            must(self.people is not None, fields, "do", "the day has no register")
            return
        one = "says whose pass is shown, or file which picture: one of the two"
        must((step.person is None) is not (step.file is None), fields, "person", one)
        if step.file is not None:
            self._check_photos({fields.at("file"): step.file}, must_exist=True)

    def _check_photos_of(self, step: steps.AddPhoto | steps.Assess, fields: Fields) -> None:
        if isinstance(step, steps.AddPhoto):
            photos = {fields.at("file"): step.file}
        else:
            photos = {(*fields.at("photos"), place): photo for place, photo in enumerate(step.photos)}
        self._check_photos(photos, must_exist=not step.expect_refused)

    def _check_photos(self, photos: Mapping[Where, PurePosixPath], *, must_exist: bool) -> None:
        for where, photo in photos.items():
            try:
                checked_photo(self.folder, photo, must_exist=must_exist)
            except PhotoFileError as error:
                raise DocumentError(where, f"photo {shown(str(photo))} {error}") from error

    def _check_answer(self, step: steps.Step, fields: Fields) -> None:
        """An answer is one of the scale that the kind of visit knows."""
        match step:
            case steps.Assess() | steps.Resolve() | steps.Amend():
                name, answer = "outcome", step.outcome
            case steps.CloseVisit():
                name, answer = "rest", step.rest
            case _:
                return
        if isinstance(step, steps.Assess):
            only = f"{step.outcome.value} has facts; a reason is for niet_gecontroleerd and niet_te_beoordelen"
            must(not step.reason or step.outcome.needs_reason, fields, "reason", only)
        _, kind = self.visits[step.visit]
        allowed = FOLLOW_UP_OUTCOMES if kind is VisitKind.FOLLOW_UP else FIRST_VISIT_OUTCOMES
        if answer is not None:
            words = ", ".join(word.value for word in allowed)
            foreign = f"{answer.value} is no answer at a visit of kind {kind.value}; use {words}"
            must(answer in allowed, fields, name, foreign)
            needs_facts = f"{answer.value} needs facts for each condition; it cannot be the rest"
            must(name != "rest" or not answer.needs_facts, fields, name, needs_facts)

    def _add(self, step: steps.Step, fields: Fields) -> None:
        """What the program would refuse of a new thing; else the thing is there from now on."""
        match step:
            case steps.PlanVisit():
                self.plans[step.plan] = step.kind
            case steps.StartVisit():
                if step.kind is VisitKind.FOLLOW_UP:
                    missing = "is missing: a hercontrole names the visit it follows"
                    must(step.follows is not None, fields, "follows", missing)
                    elsewhere = f"visit {step.follows} was at another business"
                    must(self.visits[str(step.follows)][0] == step.business, fields, "follows", elsewhere)
                self.visits[step.visit] = step.business, self.plans.get(step.plan or "", step.kind)
            case steps.SendSignal():
                no_inbox = f"{step.receiver.value} has no inbox; use {' or '.join(sorted(INBOXES))}"
                must(step.receiver in INBOXES, fields, "receiver", no_inbox)
                self.signals += 1
            case steps.ExportBundle():
                self.exported.add(step.file)
            case Refer():
                self.requests += step.choice is Choice.IS_CALLED
            case _:
                pass


def _check_answer_to_help(step: Refer, fields: Fields) -> None:
    """Only who wants to be called names who may, and may write something."""
    for name, value in (("organisation", step.organisation), ("text", step.text)):
        wrong = "is missing: whoever wants to be called says it" if value is None else "is for choice B only"
        must((value is not None) is (step.choice is Choice.IS_CALLED), fields, name, wrong)


def _check_follows(step: steps.PlanVisit | steps.StartVisit, fields: Fields) -> None:
    foreign = f"only a {VisitKind.FOLLOW_UP.value} follows another visit"
    must(step.follows is None or step.kind is VisitKind.FOLLOW_UP, fields, "follows", foreign)


def _check_below_the_device(path: str, fields: Fields) -> None:
    try:
        safe_relative_path(path)
    except PhotoFileError as error:
        raise fields.wrong("file", str(error)) from error


def _check_file_name(name: str, ending: str, fields: Fields) -> None:
    must(name.casefold() not in _OWN_FILES, fields, "file", f"{name} is a file of the player itself")
    must(not PureWindowsPath(name).is_reserved(), fields, "file", f"{name} cannot be a file on Windows")
    plain = f"must be a plain file name of letters, digits, -, _ and . that ends in {ending or 'an ending'}"
    must(bool(_PLAIN_NAME.fullmatch(name)) and name.endswith(ending), fields, "file", plain)
