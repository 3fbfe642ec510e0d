"""Times as they are shown: with their day wherever that may be another, and with a mark when the clock was wrong."""

from datetime import date, datetime, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication

from inspector.domain.events import DomainEvent
from inspector.domain.ids import EventId
from inspector.domain.recorded import Recorded
from inspector.domain.visits.visit import Visit
from inspector.domain.wall_clock import parts_of, reading_of
from inspector.viewmodels.screen.plain_words import local_day, moment_text, time_text

_translate = QCoreApplication.translate


def when_text(at: datetime, day: date | None) -> str:
    """A time of day where everybody knows that it is of this day; otherwise with its own day."""
    return time_text(at) if local_day(at) == day else moment_text(at)


def said_text(recorded: Recorded[DomainEvent], visit: Visit) -> str:
    """The time that a record of a visit bears; its day is left out when it is that of the visit."""
    return when_text(recorded.at, None if visit.started is None else visit.started.day) + clock_mark(recorded)


def written_text(event: EventId, visit: Visit) -> str:
    """The same of a record by its name."""
    recorded = visit.known.get(event)
    return "" if recorded is None else said_text(recorded, visit)


def dated_text(recorded: Recorded[DomainEvent]) -> str:
    """The day and time that a record bears."""
    return moment_text(recorded.at) + clock_mark(recorded)


def span_text(span: timedelta) -> str:
    """A length of time by its two largest parts, as the report says it."""
    return _translate("Times", " en ").join(_part_text(name, number) for name, number in parts_of(span))


def _part_text(name: Literal["days", "hours", "minutes"], number: int) -> str:
    one, more = {
        "days": (_translate("Times", "1 dag"), _translate("Times", "%1 dagen")),
        "hours": (_translate("Times", "1 uur"), _translate("Times", "%1 uur")),
        "minutes": (_translate("Times", "1 minuut"), _translate("Times", "%1 minuten")),
    }[name]
    return one if number == 1 else more.replace("%1", str(number))


def clock_mark(recorded: Recorded[DomainEvent]) -> str:
    """What the device knew to be wrong with its clock when it wrote this."""
    reading = reading_of(recorded.at, recorded.ticks)
    if reading.off is None:
        return ""
    if reading.at_least:
        text = _translate("Times", " (klok minstens %1 achter)")
    elif reading.off > timedelta():
        text = _translate("Times", " (klok %1 voor)")
    else:
        text = _translate("Times", " (klok %1 achter)")
    return text.replace("%1", span_text(reading.off))
