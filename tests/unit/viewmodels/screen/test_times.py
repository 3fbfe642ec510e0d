"""Times on the screen: with their day wherever it may be another, with a mark when the clock was wrong."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.domain.events import DomainEvent, NoteWritten
from inspector.domain.listing_refusals import LabelTaken
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.said_events import StatementTaken
from inspector.domain.ticks import HubAnchor, Ticks
from inspector.domain.values import InRole, SiteRole
from inspector.domain.wall_clock import reading_of
from inspector.reports.wording import wording
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.said_words import said_words
from inspector.viewmodels.screen.times import dated_text, said_text, span_text, when_text
from inspector.viewmodels.visit.said_forms import words_of
from inspector.viewmodels.window.application_props import Warned
from inspector.viewmodels.window.clock_watch import derive_warning
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import NOON, T1, Device, started

ROOT = Path(__file__).parents[4] / "inspector"
WITHOUT_A_DAY = {
    "casework/documents/document_lists.py": "behind its day",
    "casework/documents/entry_reports.py": "behind its day",
    "casework/documents/labour_papers.py": "behind its day",
    "casework/documents/report_places.py": "its day is added where it is not that of coming in",
    "cli/erasure.py": "behind its day",
    "cli/hub_office/backups.py": "behind its day",
    "cli/hub.py": "a code that holds for half an hour from now",
    "domain/opening_hours.py": "when a business is open, beside the day of the week",
    "reports/wording.py": "the template gives the day where it is another",
    "viewmodels/businesses/business_props.py": "when a business closes today; when a plan is, beside its day",
    "viewmodels/closing/closing_rows.py": "behind its day",
    "viewmodels/planning/planning_props.py": "the field of a time, beside that of the day",
    "viewmodels/screen/plain_words.py": "where these are made",
    "viewmodels/screen/times.py": "of the day that everybody knows",
    "viewmodels/screen/visit_tab.py": "said at the moment itself",
    "viewmodels/today/plan_days.py": "behind its day",
    "viewmodels/visit/for_later.py": "a wish that holds for half an hour from now",
    "viewmodels/window/clock_watch.py": "behind its day",
}
"""Where a time of day is made without a day beside it, and why nobody can take it for one of another day."""

CHECKED = Ticks(b"boot", 0, HubAnchor(NOON, 0))


def a_note(device: Device, ticks: Ticks | None, off: timedelta) -> Recorded[DomainEvent]:
    note = device.record(NewEvent(StreamKind.FINDINGS, NoteWritten("Een notitie.", None)))
    return Recorded(note.id, note.stream, note.author, NOON + off, note.hlc, note.replaces, note.event, ticks)


def test_a_time_of_another_day_is_shown_with_its_day() -> None:
    assert when_text(NOON, NOON.date()) == NOON.astimezone().strftime("13:00")
    assert when_text(NOON + timedelta(days=1), NOON.date()).endswith("13:00")
    assert len(when_text(NOON + timedelta(days=1), NOON.date())) == len("25-11-2026 13:00")
    assert when_text(NOON, None) == when_text(NOON, date.min)


@pytest.mark.parametrize(
    ("ticks", "off", "mark"),
    [
        (CHECKED, timedelta(minutes=4), ""),
        (CHECKED, timedelta(days=60), " (klok 60 dagen voor)"),
        (CHECKED, -timedelta(hours=1), " (klok 1 uur achter)"),
        (Ticks(b"next", 0, HubAnchor(NOON, None)), -timedelta(days=2), " (klok minstens 2 dagen achter)"),
        (Ticks(b"next", 0, HubAnchor(NOON, None)), timedelta(days=1100), ""),
        (None, timedelta(days=60), ""),
    ],
)
def test_what_was_recorded_under_a_clock_that_was_certainly_wrong_is_marked(
    ticks: Ticks | None, off: timedelta, mark: str
) -> None:
    device = Device(T1)
    started(device)
    note = a_note(device, ticks, off)

    assert said_text(note, device.visit).endswith("0" + mark) or mark == ""
    assert dated_text(note).partition(" (")[2] == mark[2:]


@pytest.mark.parametrize(
    ("span", "on_screen", "in_report"),
    [
        (timedelta(days=1), "1 dag", "1 dag"),
        (timedelta(hours=-30), "1 dag en 6 uur", "1 dag en 6 uur"),
        (timedelta(hours=5), "5 uur", "5 uur"),
        (timedelta(minutes=90), "1 uur en 30 minuten", "1 uur en 30 minuten"),
        (timedelta(minutes=6, seconds=40), "7 minuten", "7 minuten"),
        (timedelta(minutes=6, seconds=20), "6 minuten", "6 minuten"),
    ],
)
def test_screen_and_report_say_how_far_a_clock_is_off_with_the_same_words(
    span: timedelta, on_screen: str, in_report: str
) -> None:
    assert (span_text(span), wording("nl").span(span)) == (on_screen, in_report)


def test_an_implausible_clock_is_told_with_what_time_it_is_and_what_to_do() -> None:
    ahead = derive_warning(reading_of(NOON + timedelta(days=60), CHECKED))
    behind = derive_warning(reading_of(NOON - timedelta(days=2), Ticks(b"next", 0, HubAnchor(NOON, None))))

    assert ahead.title == "De klok van dit apparaat staat 60 dagen voor."
    assert "13:00. Zet datum en tijd goed" in ahead.text
    assert behind.title == "De klok van dit apparaat staat minstens 2 dagen achter."
    assert behind.text.startswith("Het is zeker later dan")
    assert derive_warning(reading_of(NOON + timedelta(days=60), Ticks(b"boot", 0))) == Warned()


def test_a_time_of_day_stands_alone_only_where_it_can_be_of_no_other_day() -> None:
    made = re.compile(r"\btime_text\(|%H:%M(?!:)")
    files = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py")}

    found = {name for name, text in files.items() if made.search(text) and not name.startswith(("hub/", "demo/"))}

    assert found == set(WITHOUT_A_DAY)
    assert not [
        path for path in ROOT.rglob("*.qml") if re.search(r"[hH]h:mm|formatTime|toLocaleTime", path.read_text())
    ]


def test_when_a_caution_was_given_is_shown_with_its_day_on_the_screen_and_in_the_form() -> None:
    told = round(NOON.timestamp() * 1000)
    said = StatementTaken(InRole(SiteRole.MANAGER), "De deur zit op slot.", punitive=True, cautioned_ms=told)

    assert "Cautie gegeven op 24-11-2026 13:00" in said_words(said)
    assert words_of(said)["at"] == "24-11-2026 13:00"


def test_a_sample_that_bears_the_number_already_is_named_with_its_day() -> None:
    assert "(Fatma Yildiz, 24-11-2026 13:00)" in refusal_text(LabelTaken("GGD-12", "Douche", "Fatma Yildiz", NOON))
