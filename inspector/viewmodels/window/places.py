"""Where somebody who is in may go. Apart from the window's props, for the unlock screen stands before anybody is in."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from inspector.domain.actions import Action, may, reads_businesses
from inspector.domain.values import Officer
from inspector.viewmodels.screen.plain_words import figure_text
from inspector.viewmodels.window.pages import Page

_translate = QCoreApplication.translate


def first_page(me: Officer) -> Page:
    """Where somebody begins after unlocking."""
    return Page.TODAY if may(me, Action.SEE_CASES) else Page.ERASURES if may(me, Action.HOLD) else Page.SYNC


def places_of(me: Officer, waiting: Mapping[Page, int]) -> tuple[dict[str, str], ...]:
    """The lines of the menu, with how much waits at each."""
    every = (
        (Action.SEE_CASES, Page.TODAY, _translate("Navigation", "Vandaag"), "calendar-check"),
        (Action.JOIN_VISIT, Page.VISIT, _translate("Navigation", "Bezoek"), "clipboard-text"),
        (Action.PLAN, Page.PLANNING, _translate("Navigation", "Planning"), "calendar-plus"),
        (Action.REVIEW, Page.REVIEW, _translate("Navigation", "Beoordelen"), "list-checks"),
        (Action.OPEN_SIGNAL, Page.INBOX, _translate("Navigation", "Postvak"), "tray"),
        (Action.SEE_CASES, Page.BUSINESSES, _translate("Navigation", "Bedrijven"), "buildings"),
        (Action.HOLD, Page.ERASURES, _translate("Navigation", "Wissen"), "eraser"),
    )
    return tuple(
        {"key": page.value, "label": label, "icon": icon, "badge": figure_text(waiting.get(page, 0))}
        for action, page, label, icon in every
        if _has_place(me, page, action)
    )


def _has_place(me: Officer, page: Page, action: Action) -> bool:
    """Those who are designated decide about erasing too, in investigations."""
    decides = may(me, action) or (page is Page.ERASURES and me.is_designated)
    return decides and (page is not Page.BUSINESSES or reads_businesses(me))


def reviews(me: Officer) -> bool:
    """Whether somebody judges what others recorded."""
    return may(me, Action.REVIEW)
