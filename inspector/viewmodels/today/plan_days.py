"""The day of a plan in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from inspector.domain.office_events import VisitPlanned

_translate = QCoreApplication.translate


def day_and_month(day: date) -> str:
    """A day of these weeks, short."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def plan_day_text(plan: VisitPlanned, today: date) -> str:
    """When somebody is sent, as far as the plan says it."""
    if plan.day is None:
        return ""
    day = _translate("Today", "Vandaag") if plan.day == today else day_and_month(plan.day)
    return day if plan.at is None else f"{day} {plan.at:%H:%M}"
