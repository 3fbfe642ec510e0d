"""Which moments of a play are kept as pictures, and a last walk through the screens for the looks that are missing.

At the end every play has at least so many pictures, some of them dark and some in portrait, however short it was.
"""

from collections.abc import Hashable

from inspector.demo.device import OfficerDevice
from inspector.demo.playing.company import Acting, Company, acting, look_up
from inspector.demo.script import steps
from inspector.demo.stage import Stage
from inspector.domain.actions import Action, may
from inspector.domain.refusals import Refusal
from inspector.viewmodels.settings.settings import SECTIONS
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.application_props import Screen
from inspector.viewmodels.window.pages import Page

LEAST = 14
LEAST_DARK = LEAST_PORTRAIT = 3
MOST = 80
"""A long script does not fill the disk with pictures."""

_ALWAYS = (
    steps.CloseVisit | steps.Cosign | steps.Resolve | steps.Amend | steps.OpenSignal | steps.ReturnAnswer
    | steps.ReleaseVisit | steps.Lock | steps.Unlock | steps.Kill
)  # fmt: skip
_NEVER = steps.GoOffline | steps.GoOnline | steps.CutNetwork | steps.SetClock
_Place = tuple[OfficerDevice, Page, str]
"""A page of somebody's screens, with the tab or section of it."""


class Camera:
    """Takes the pictures of one play, or none."""

    def __init__(self, stage: Stage, *, is_loaded: bool = True) -> None:
        self._stage = stage
        self._is_loaded = is_loaded
        self._seen: set[Hashable] = set()

    def shoot(self, device: OfficerDevice, *, portrait: bool = False) -> None:
        """Take a picture of what an officer sees now."""
        if self._is_loaded:
            self._stage.shoot(device.key, shown_page(device.app), portrait=portrait)

    def before(self, company: Company, step: steps.OfficerStep) -> None:
        """What two officers found, or what the supervisor asks, is seen before it is settled."""
        actor = acting(company, step.actor)
        if self._is_loaded and actor is not None and isinstance(step, steps.Resolve | steps.Amend):
            visit = actor.look_at(step.visit, Tab.CHECKLIST)
            if isinstance(visit, VisitViewModel):
                look_up(visit.checklist, step.condition)
                self._shoot_new(actor.device, (step.number, "before"))

    def after(self, company: Company, step: steps.OfficerStep, refusal: Refusal | None) -> None:
        """Keep a step that shows something new."""
        device = company.devices[step.actor]
        if refusal is not None or isinstance(step, _ALWAYS):
            self._shoot_new(device, step.number)
        elif isinstance(step, steps.Sync):
            self._shoot_new(device, ("sync", company.syncs[-1].result))
        elif isinstance(step, steps.Assess) and step.outcome.needs_facts:
            self._shoot_new(device, ("violation", step.actor, step.visit))
        elif not isinstance(step, _NEVER):
            self._shoot_new(device, (step.actor, shown_page(device.app)))

    def walk(self, company: Company) -> None:
        """Some pages in the dark and some upright; then every page in every look until there is enough."""
        if not self._is_loaded:
            return
        places = _places(company)
        for place in places[:LEAST_DARK]:
            self._take(company, place, dark=True)
        for place in places[:LEAST_PORTRAIT]:
            self._take(company, place, portrait=True)
        for both in (False, True):
            for place in places:
                if len(self._stage.shots) < LEAST:
                    self._take(company, place, dark=both, portrait=both)

    def _shoot_new(self, device: OfficerDevice, what: Hashable) -> None:
        if what not in self._seen and len(self._stage.shots) < MOST:
            self._seen.add(what)
            self.shoot(device)

    def _take(self, company: Company, place: _Place, *, dark: bool = False, portrait: bool = False) -> None:
        device, page, part = place
        actor = acting(company, device.key)
        if actor is not None:
            self._stage.show(device.app)
            device.app.settings_page.setDark(dark)
            _go(company, actor, page, part)
            self.shoot(device, portrait=portrait)
            device.app.settings_page.setDark(False)
            device.rest()


def shown_page(app: AppViewModel) -> str:
    """The page in the window in one word: of a visit its tab, outside work the screen."""
    if app.props.screen != Screen.WORK:
        return app.props.screen
    visit = app.workplace.visit if app.workplace is not None else None
    return visit.props.tab if app.props.page == Page.VISIT and visit is not None else app.props.page


def _places(company: Company) -> list[_Place]:
    """First the main page of each kind of work, then every page."""
    main: dict[tuple[Page, str], OfficerDevice] = {}
    for device in company.devices.values():
        main.setdefault(_pages(device)[0], device)
    every = [(device, *page) for device in company.devices.values() for page in _pages(device)]
    return [(device, *page) for page, device in main.items()] + every


def _pages(device: OfficerDevice) -> list[tuple[Page, str]]:
    """The pages of an officer's screens, the main one first."""

    def can(action: Action) -> bool:
        return device.workplace is not None and may(device.workplace.session.me, action)

    pages = (
        (can(Action.REVIEW), Page.REVIEW, ""),
        (can(Action.OPEN_SIGNAL), Page.INBOX, ""),
        (can(Action.JOIN_VISIT), Page.VISIT, Tab.CHECKLIST),
        (True, Page.SYNC, ""),
        (can(Action.SEE_CASES), Page.TODAY, ""),
        (can(Action.SEE_CASES), Page.BUSINESSES, ""),
        (can(Action.PLAN), Page.PLANNING, ""),
        *((True, Page.SETTINGS, section) for section in SECTIONS),
    )
    return [(page, part) for is_there, page, part in pages if is_there]


def _go(company: Company, actor: Acting, page: Page, part: str) -> None:
    """To the page; of visits to one where something was found, and to today where there is none to show."""
    app = actor.device.app
    found = actor.look(lambda desk: [(key, desk.vault.visit(visit)) for key, visit in company.visits.items()])
    known = [(key, visit) for key, visit in found if visit is not None]
    match page:
        case Page.VISIT if known:
            key, visit = next((each for each in known if each[1].violations), known[0])
            opened = actor.look_at(key, Tab(part))
            if isinstance(opened, VisitViewModel) and visit.violations:
                look_up(opened.checklist, visit.violations[0])
        case Page.VISIT:
            app.showToday()
        case Page.REVIEW:
            app.showReview(company.visits[known[0][0]] if known else "")
        case Page.SETTINGS:
            app.showSettings()
            app.settings_page.select(part)
        case _:
            app.go(page)
    actor.device.rest()
