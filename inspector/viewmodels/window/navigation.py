"""Where to go: the pages of the program, the way to each and the way back."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from inspector.domain.ids import VisitId
from inspector.viewmodels.screen.shown import Shown
from inspector.viewmodels.settings.settings import SettingsViewModel
from inspector.viewmodels.window.application_props import AppInputs, AppProps, Whereabouts, derive_app_props, gone_to
from inspector.viewmodels.window.pages import Page

if TYPE_CHECKING:
    # Loads the vault, casework and sync; the unlock screen must stand before that.
    from inspector.casework.desk import Desk
    from inspector.viewmodels.visit.visit import VisitViewModel
    from inspector.viewmodels.window.workplace import Workplace


def child(name: str, notify: Signal) -> Property:
    """A Qt property with one view model of the workplace; nothing while the vault is locked."""

    def read(app: "Navigation") -> QObject | None:
        found: QObject | None = getattr(app.workplace, name, None)
        return found

    return Property(QObject, read, notify=notify)


class Navigation(Shown[AppInputs, AppProps]):
    """The part of the root that knows the pages."""

    pageModelChanged = Signal()
    """Another page, or the same one about something else; both are known when this comes."""

    pageModel = Property(QObject, lambda app: app.page_model, notify=pageModelChanged)

    settings_page: SettingsViewModel

    def __init__(self, inputs: AppInputs, parent: QObject | None = None) -> None:
        super().__init__(derive_app_props, inputs, parent)
        self.workplace: Workplace | None = None
        """What stands behind the screens; nothing while the vault is locked."""
        self._page_shown: tuple[str, QObject | None] = ("", None)

    @property
    def page_model(self) -> QObject | None:
        """What the page in the frame shows; nothing while the vault is locked."""
        if self.workplace is None:
            return None
        page = self._inputs.path[-1].page
        found: QObject | None = self.settings_page if page is Page.SETTINGS else getattr(self.workplace, page.value)
        return found

    @Slot(str)
    def go(self, place: str) -> None:
        """A place of the main menu."""
        match Page(place):
            case Page.VISIT:
                self._go_to_visit()
            case Page.REVIEW:
                self.showReview()
            case page:
                self._go(Whereabouts(page))

    @Slot()
    def showToday(self) -> None:
        """Vandaag."""
        self._go(Whereabouts(Page.TODAY))

    @Slot(str)
    def showBusiness(self, business: str) -> None:
        """One business."""
        if self.workplace is not None:
            self.workplace.business.open(business)
            self._go(Whereabouts(Page.BUSINESS, business))

    @Slot(str)
    @Slot(str, str)
    def showVisit(self, visit: str, tab: str = "") -> None:
        """One visit, at a tab or where it was left."""
        if self.workplace is None:
            return
        if self.props.reviews:
            self.showReview(visit)
            return
        self.open_visit(VisitId(visit), tab)

    @Slot()
    def showBusinesses(self) -> None:
        """Bedrijven."""
        self._go(Whereabouts(Page.BUSINESSES))

    @Slot()
    def showPlanning(self) -> None:
        """Planning."""
        self._go(Whereabouts(Page.PLANNING))

    @Slot()
    @Slot(str)
    def showReview(self, visit: str = "") -> None:
        """Beoordelen: the queue, or one visit of it."""
        if self.workplace is not None:
            if visit:
                self.workplace.review.select(visit)
            self._go(Whereabouts(Page.REVIEW, visit))

    @Slot()
    def showInbox(self) -> None:
        """Postvak."""
        self._go(Whereabouts(Page.INBOX))

    @Slot()
    def showHandIns(self) -> None:
        """Ingeleverd na intrekking."""
        self._go(Whereabouts(Page.HAND_INS))

    @Slot()
    def showErasures(self) -> None:
        """Wissen."""
        self._go(Whereabouts(Page.ERASURES))

    @Slot()
    def showSync(self) -> None:
        """Verzenden."""
        self._go(Whereabouts(Page.SYNC))

    @Slot()
    def showStanding(self) -> None:
        """What the state in the head leads to: the one visit where answers differ, else Verzenden."""
        known = None if self.workplace is None else self.workplace.sync.props
        if known is not None and known.phase == "conflict" and len(known.differing) == 1:
            self.showDifferences(known.differing[0])
        else:
            self.showSync()

    @Slot(str)
    def showDifferences(self, visit: str) -> None:
        """The conditions of a visit on which officers differ."""
        if self.workplace is not None and self.props.reviews:
            self.showReview(visit)
            return

        def opened(found: "VisitViewModel | None") -> None:
            if found is not None:
                found.showTab(found.props.first_tab)
                found.checklist.showFiltered("conflicts")

        self.open_visit(VisitId(visit), then=opened)

    @Slot()
    def showSettings(self) -> None:
        """Instellingen."""
        self._go(Whereabouts(Page.SETTINGS))

    @Slot(str)
    def setTab(self, tab: str) -> None:
        """The page shows another tab; going back comes back to it."""
        here = self._inputs.path[-1]
        self.change(path=(*self._inputs.path[:-1], replace(here, tab=tab)))

    @Slot()
    def back(self) -> None:
        """One page back."""
        if len(self._inputs.path) > 1:
            self._return_to(self._inputs.path[:-1])

    def open_visit(
        self, visit: VisitId, tab: str = "", then: Callable[["VisitViewModel | None"], None] | None = None
    ) -> None:
        """Read a visit and show it; `then` gets its view model."""
        workplace = self.workplace
        if workplace is None:
            return

        def opened(found: "VisitViewModel | None") -> None:
            if found is not None:
                known = self._inputs.path[-1]
                same = known.page is Page.VISIT and known.subject == visit
                self._go(Whereabouts(Page.VISIT, visit, tab or (known.tab if same else "")))
            if then is not None:
                then(found)

        workplace.open_visit(visit, opened)

    def leave_visit(self) -> None:
        """No page shows a visit any more, and no way back leads to one."""
        path = tuple(at for at in self._inputs.path if at.page is not Page.VISIT)
        self.change(path=path or (Whereabouts(Page.TODAY),))

    # --- inside

    def _go_to_visit(self) -> None:
        """The visit that was opened last, else the one that is going on."""
        workplace = self.workplace
        if workplace is None:
            return
        if workplace.visit is not None:
            self.showVisit(workplace.visit.props.visit)
            return

        def found(known: tuple[str, bool]) -> None:
            visit, may_start = known
            if visit:
                self.showVisit(visit)
                return
            self.showToday()
            begins = QCoreApplication.translate("Navigation", "Er is geen bezoek bezig. Kies er een of begin er een.")
            none = QCoreApplication.translate(
                "Navigation", "Er is geen bezoek bezig. Meedoen kan met de code van een collega."
            )
            workplace.refused.emit(begins if may_start else none)

        workplace.session.read(_going_on, found)

    def _go(self, there: Whereabouts) -> None:
        if self._inputs.path[-1] != there:
            self.change(path=gone_to(self._inputs.path, there))

    def _return_to(self, path: tuple[Whereabouts, ...]) -> None:
        there = path[-1]
        if self.workplace is not None and there.page is Page.BUSINESS:
            self.workplace.business.open(there.subject)
        if there.page is Page.VISIT and (self.workplace is None or self.workplace.visit is None):
            return
        self.change(path=path)

    def show(self, inputs: AppInputs) -> None:
        """Show where the officer is; another page is told last, when all of it is known."""
        super().show(inputs)
        shown = (self.props.page, self.page_model)
        if shown != self._page_shown:
            self._page_shown = shown
            self.pageModelChanged.emit()


def _going_on(desk: "Desk") -> tuple[str, bool]:
    """The visit this officer began or joined last and did not sign yet, and whether he may begin one."""
    # The unlock screen needs none of it.
    from inspector.domain.actions import Action, may  # noqa: PLC0415 - see above
    from inspector.domain.values import VisitState  # noqa: PLC0415 - see above
    from inspector.vault.model.listed import Which  # noqa: PLC0415 - see above

    mine = desk.vault.me.installation
    open_ones = desk.vault.visits(Which(states=frozenset({VisitState.OPEN})))
    visits = (row.id for row in open_ones if mine in row.officers)
    return next(visits, ""), may(desk.vault.me, Action.START_VISIT)
