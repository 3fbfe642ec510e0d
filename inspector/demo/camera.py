"""Which moments of a play are kept as pictures, and a last walk through the screens for the looks that are missing.

A page of an officer is noteworthy the first time it shows; some steps always are. At the end every play has at least
so many pictures, some of them dark and some in portrait, however short the script was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inspector.demo.company import Acting, Company, acting
from inspector.demo.device import OfficerDevice
from inspector.demo.stage import Stage
from inspector.demo.steps import Step
from inspector.demo.steps_device import Kill, Lock
from inspector.demo.steps_on_the_spot import CloseVisit, Cosign, Resolve
from inspector.demo.steps_planning import JoinVisit, StartVisit
from inspector.demo.steps_review import Amend, OpenSignal, ReleaseVisit, ReturnAnswer
from inspector.viewmodels.application import AppViewModel
from inspector.viewmodels.application_props import Page, Screen
from inspector.viewmodels.settings import SECTIONS
from inspector.viewmodels.visit import VisitViewModel
from inspector.viewmodels.visit_props import Tab

LEAST = 14
LEAST_DARK = 3
LEAST_PORTRAIT = 2
MOST = 80
"""A long script does not fill the disk with pictures."""

_ALWAYS = (
    StartVisit, JoinVisit, Resolve, CloseVisit, Cosign, OpenSignal, ReturnAnswer, Amend, ReleaseVisit, Lock, Kill,
)  # fmt: skip


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
        self._seen: set[tuple[str, str]] = set()
        self._dark = 0
        self._portrait = 0

    def shoot(self, device: OfficerDevice) -> None:
        """Take a picture of what an officer sees now."""
        page = shown_page(device.app)
        self._seen.add((device.key, page))
        self._stage.shoot(device.key, page)

    def before(self, company: Company, step: Step) -> None:
        """What two officers found, or what the supervisor asks, is seen before it is settled."""
        if not isinstance(step, Resolve | Amend) or self._is_full():
            return
        actor = acting(company, step.actor)
        visit = None if actor is None else actor.visit(step.visit, Tab.CHECKLIST)
        if actor is not None and isinstance(visit, VisitViewModel):
            visit.checklist.select(step.condition)
            self.shoot(actor.device)

    def after(self, company: Company, step: Step) -> None:
        """Keep a step that is worth it."""
        device = company.devices[step.actor]
        is_new = (device.key, shown_page(device.app)) not in self._seen
        if (is_new or isinstance(step, _ALWAYS)) and not self._is_full():
            self.shoot(device)

    def walk(self, company: Company) -> None:
        """Take the looks that are missing."""
        for look in _looks(company):
            if self._is_wanted(look):
                self._take(company, look)

    def _is_wanted(self, look: _Look) -> bool:
        if self._dark < LEAST_DARK or self._portrait < LEAST_PORTRAIT:
            return (look.dark and self._dark < LEAST_DARK) or (look.portrait and self._portrait < LEAST_PORTRAIT)
        return len(self._stage.shots) < LEAST

    def _take(self, company: Company, look: _Look) -> None:
        actor = acting(company, look.device.key)
        if actor is None:
            return
        self._stage.show(look.device.app)
        _go(company, actor, look)
        settings = look.device.app.settings_page
        settings.setDark(look.dark)
        look.device.rest()
        self._stage.shoot(look.device.key, shown_page(look.device.app), portrait=look.portrait)
        settings.setDark(False)
        look.device.rest()
        self._dark += look.dark
        self._portrait += look.portrait

    def _is_full(self) -> bool:
        return len(self._stage.shots) >= MOST


def shown_page(app: AppViewModel) -> str:
    """The page in the window in one word: of a visit its tab, outside work the screen."""
    if app.props.screen != Screen.WORK:
        return app.props.screen
    workplace = app.workplace
    if app.props.page == Page.VISIT and workplace is not None and workplace.visit is not None:
        return workplace.visit.props.tab
    return app.props.page


def _looks(company: Company) -> Iterator[_Look]:
    """First one dark and one upright picture of what each officer's work is about, then every page in every look."""
    devices = tuple(company.devices.values())
    for device in devices:
        page, part = _main_page(device)
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
    if access.officer:
        return Page.VISIT, Tab.CHECKLIST
    return Page.SYNC, ""


def _pages(device: OfficerDevice) -> Iterable[tuple[Page, str]]:
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
    latest = list(company.visits.values())[::-1]
    match look.page:
        case Page.VISIT:
            known = actor.look(lambda desk: [visit.id for visit in desk.vault.visits()])
            mine = next((key for key, visit in reversed(company.visits.items()) if visit in known), None)
            if mine is None:
                app.showToday()
            else:
                actor.visit(mine, Tab(look.part))
        case Page.REVIEW:
            app.showReview(latest[0] if latest else "")
        case Page.SETTINGS:
            app.showSettings()
            app.settings_page.select(look.part)
        case _:
            app.go(look.page)
    look.device.rest()
