"""What a report says of the clocks of the devices, so that its reader knows which times to rely on."""

from datetime import datetime

from inspector.domain.entering import DUTCH_TIME
from inspector.domain.values import Officer
from inspector.domain.visits.clocks import Against, Clocks
from inspector.reports.provenance import ClockRemark, ReportClock
from inspector.wire.scopes import Agency

_OFF = {
    Against.HUB: ClockRemark.OFF,
    Against.HUB_BEFORE: ClockRemark.BEHIND,
    Against.FIRST: ClockRemark.SET,
}


def clock_remarks(clocks: Clocks, agency: Agency) -> tuple[ReportClock, ...]:
    """Clocks that were wrong, those that differ from each other, and those that nobody checked.

    Of the agency's own officers: nothing in its report bears a time of another agency's device.
    """
    off = (
        ReportClock(_OFF[each.against], named(each.officer), each.ahead, each.records)
        for each in clocks.off
        if each.officer.agency is agency
    )
    differing = (
        ReportClock(
            ClockRemark.RESTARTED if each.later == each.earlier else ClockRemark.DIFFER,
            named(each.later),
            each.by,
            other=named(each.earlier),
        )
        for each in clocks.differing
        if {each.later.agency, each.earlier.agency} == {agency}
    )
    unchecked = (
        ReportClock(ClockRemark.UNCHECKED, named(each.officer), records=each.records, since=in_dutch_time(each.since))
        for each in clocks.unchecked
        if each.officer.agency is agency
    )
    return (*off, *differing, *unchecked)


def named(officer: Officer | None) -> str:
    """An officer as a report names one."""
    return "" if officer is None else f"{officer.name} ({officer.number})"


def in_dutch_time(at: datetime) -> datetime:
    """A time as it was in the Netherlands."""
    return at.astimezone(DUTCH_TIME)
