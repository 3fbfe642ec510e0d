"""The day of a plan in words, and what it asks of who does not begin its visit."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from inspector.domain.actions import Action, may
from inspector.domain.office_events import VisitPlanned
from inspector.domain.values import Officer

_translate = QCoreApplication.translate


def day_and_month(day: date) -> str:
    """A day of these weeks, short."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def joining_text(me: Officer) -> str:
    """How somebody comes into a planned visit that he does not begin himself."""
    joins = may(me, Action.JOIN_VISIT) and not may(me, Action.START_VISIT)
    return _translate("Today", "U doet mee met de code op het scherm van een collega") if joins else ""


def plan_day_text(plan: VisitPlanned, today: date) -> str:
    """When somebody is sent, as far as the plan says it."""
    if plan.day is None:
        return ""
    day = _translate("Today", "Vandaag") if plan.day == today else day_and_month(plan.day)
    return day if plan.at is None else f"{day} {plan.at:%H:%M}"
