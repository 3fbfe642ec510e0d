"""Which moments of a play are kept as pictures, and a last walk through the screens for the looks that are missing.

At the end every play has at least so many pictures, some of them dark and some in portrait, however short it was.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from inspector.demo.device import OfficerDevice
from inspector.demo.playing.company import Acting, Company, acting, look_up
from inspector.demo.script.steps import (
    Amend,
    Assess,
    CloseVisit,
    Cosign,
    CountPersons,
    CutNetwork,
    GoOffline,
    GoOnline,
    Kill,
    Lock,
    OpenSignal,
    ReleaseVisit,
    Resolve,
    ReturnAnswer,
    SetClock,
    Step,
    Sync,
    Unlock,
)
from inspector.demo.stage import Stage
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.viewmodels.settings.settings import SECTIONS
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.application_props import Page, Screen

LEAST = 14
LEAST_DARK = LEAST_PORTRAIT = 3
MOST = 80
"""A long script does not fill the disk with pictures."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One picture of the last walk."""

    device: OfficerDevice
    page: Page
    part: str = ""
    dark: bool = False
    portrait: bool = False


class Camera:
    """Takes the pictures of one play."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._seen: set[Hashable] = set()
        self._dark = 0
        self._portrait = 0

    def shoot(self, device: OfficerDevice) -> None:
        """Take a picture of what an officer sees now."""
        self._stage.shoot(device.key, shown_page(device.app))

    def before(self, company: Company, step: Step) -> None:
        """What two officers found, or what the supervisor asks, is seen before it is settled."""
        if not isinstance(step, Resolve | Amend):
            return
        actor = acting(company, step.actor)
        visit = None if actor is None else actor.visit(step.visit, Tab.CHECKLIST)
        if actor is not None and isinstance(visit, VisitViewModel):
            look_up(visit.checklist, step.condition)
            self._shoot_new(actor.device, (step.number, "before"))

    def after(self, company: Company, step: Step, refusal: Refusal | None) -> None:
        """Keep a step that is worth it."""
        device = company.devices[step.actor]
        what = (step.number,) if refusal is not None else _worth(company, step, shown_page(device.app))
        if what is not None:
            self._shoot_new(device, what)

    def walk(self, company: Company) -> None:
        """Take the looks that are missing."""
        for look in _looks(company):
            if self._is_wanted(look):
                self._take(company, look)

    def _shoot_new(self, device: OfficerDevice, what: Hashable) -> None:
        if what not in self._seen and len(self._stage.shots) < MOST:
            self._seen.add(what)
            self.shoot(device)

    def _is_wanted(self, look: _Look) -> bool:
        if self._dark < LEAST_DARK or self._portrait < LEAST_PORTRAIT:
            return (look.dark and self._dark < LEAST_DARK) or (look.portrait and self._portrait < LEAST_PORTRAIT)
        return len(self._stage.shots) < LEAST

    def _take(self, company: Company, look: _Look) -> None:
        actor = acting(company, look.device.key)
        if actor is None:
            return
        settings = look.device.app.settings_page
        self._stage.show(look.device.app)
        settings.setDark(look.dark)
        _go(company, actor, look)
        self._stage.shoot(look.device.key, shown_page(look.device.app), portrait=look.portrait)
        settings.setDark(False)
        look.device.rest()
        self._dark += look.dark
        self._portrait += look.portrait


def shown_page(app: AppViewModel) -> str:
    """The page in the window in one word: of a visit its tab, outside work the screen."""
    if app.props.screen != Screen.WORK:
        return app.props.screen
    workplace = app.workplace
    if app.props.page == Page.VISIT and workplace is not None and workplace.visit is not None:
        return workplace.visit.props.tab
    return app.props.page


def _worth(company: Company, step: Step, page: str) -> Hashable | None:
    """What a step shows that is worth one picture; the same thing again is not."""
    match step:
        case CloseVisit() | Cosign() | Resolve() | Amend() | OpenSignal() | ReturnAnswer() | ReleaseVisit():
            return step.number
        case Lock() | Unlock() | Kill():
            return step.number
        case Sync():
            return "sync", company.syncs[-1].result
        case GoOffline() | GoOnline() | CutNetwork() | SetClock():
            return None
        case Assess() if step.outcome.needs_facts:
            return "violation", step.actor, step.visit
        case CountPersons() if _goes_on(company, step):
            return None
        case _:
            return step.actor, page


def _goes_on(company: Company, step: CountPersons) -> bool:
    """Whether the same officer counts on: the totals are worth a picture when they are complete."""
    later = company.script.steps[step.number : step.number + 1]
    return any(isinstance(each, CountPersons) and each.actor == step.actor for each in later)


def _looks(company: Company) -> Iterator[_Look]:
    """First one dark and one upright picture for each kind of work, then every page in every look."""
    devices = tuple(company.devices.values())
    kinds: dict[tuple[Page, str], OfficerDevice] = {}
    for device in devices:
        kinds.setdefault(_main_page(device), device)
    for (page, part), device in kinds.items():
        yield _Look(device, page, part, dark=True)
        yield _Look(device, page, part, portrait=True)
    for dark, portrait in ((True, False), (False, True), (False, False), (True, True)):
        for device in devices:
            for page, part in _pages(device):
                yield _Look(device, page, part, dark=dark, portrait=portrait)


def _main_page(device: OfficerDevice) -> tuple[Page, str]:
    access = device.app.props.access
    if access.reviews:
        return Page.REVIEW, ""
    if access.inbox:
        return Page.INBOX, ""
    return (Page.VISIT, Tab.CHECKLIST) if access.officer else (Page.SYNC, "")


def _pages(device: OfficerDevice) -> Iterator[tuple[Page, str]]:
    access = device.app.props.access
    if access.cases:
        yield Page.TODAY, ""
        yield Page.BUSINESSES, ""
    if access.plans:
        yield Page.PLANNING, ""
    if access.inbox:
        yield Page.INBOX, ""
    yield Page.SYNC, ""
    for section in SECTIONS:
        yield Page.SETTINGS, section


def _go(company: Company, actor: Acting, look: _Look) -> None:
    """To the page; to today where there is no visit to show."""
    app = look.device.app
    known = actor.look(lambda desk: [visit.id for visit in desk.vault.visits()])
    visits = {visit: key for key, visit in company.visits.items() if visit in known}
    match look.page:
        case Page.VISIT if visits:
            _open(actor, *next(iter(visits.items())), Tab(look.part))
        case Page.VISIT:
            app.showToday()
        case Page.REVIEW:
            app.showReview(next(iter(visits), ""))
        case Page.SETTINGS:
            app.showSettings()
            app.settings_page.select(look.part)
        case _:
            app.go(look.page)
    look.device.rest()


def _open(actor: Acting, visit: VisitId, key: str, tab: Tab) -> None:
    """A visit where something was found, if anything was."""
    opened = actor.visit(key, tab)
    found = actor.look(lambda desk: desk.vault.visit(visit))
    if isinstance(opened, VisitViewModel) and found is not None and found.violations:
        look_up(opened.checklist, found.violations[0])
