"""A device whose wall clock is wrong: nothing expires, begins or is refused for that alone, and every page says so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.documents import documents
from inspector.casework.drafts import SignalDraft
from inspector.casework.judging import erasing, reviews
from inspector.casework.signals import signal_drafts
from inspector.casework.visiting import notes, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.erasing import Ground
from inspector.domain.refusals import TermNotOver, TermUnchecked
from inspector.domain.values import VisitKind
from inspector.domain.visits.clocks import Against, ClockOff, ClockUnchecked, clocks_of
from tests.stories.officers import ALONE, CATALOGUES, EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

FAR = timedelta(days=60)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "p1")
    hears_the_hub(team)
    yield team
    team.ends()


def hears_the_hub(team: Team) -> None:
    """Everybody has a receipt of this moment."""
    for person in team.world.people.values():
        person.vault.note_hub_time(round(team.world.clock.at.timestamp() * 1000))


def restarts(team: Team, number: str, boot: bytes = b"boot-002") -> None:
    """The device is started again, and so are the others of this small world."""
    for person in team.world.people.values():
        person.vault.close()
    team.world.clock.boot_id = boot
    for person in team.world.people.values():
        team.world.opens(person)
    assert team.desk(number).clock.boot_id == boot


def with_the_next(desk: Desk, begins: date) -> Desk:
    """The desk with a catalogue more that comes into force on that day, when the present one ends."""
    (now,) = CATALOGUES
    following = replace(now, version="2026.2", in_force_from=begins, in_force_until=None)
    return replace(desk, catalogues=(replace(now, in_force_until=begins - timedelta(days=1)), following))


@pytest.mark.parametrize("off", [timedelta(days=3650), FAR, -FAR], ids=["ten years", "ahead", "behind"])
def test_no_visit_begins_on_another_day_or_under_other_rules_for_a_clock_that_was_set(
    team: Team, off: timedelta
) -> None:
    today = team.desk("t1").today()
    team.world.clock.is_set_to(team.world.clock.now() + off)
    desk = with_the_next(team.desk("t1"), today + timedelta(days=1))

    started = visits.start_visit(desk, VisitOrder(team.linde, VisitKind.ROUTINE))

    assert isinstance(started, Started), started
    begun = team.visit("t1", started.visit).started
    assert begun is not None
    assert (begun.day, begun.catalogue) == (today, CATALOGUES[0].version)


def test_after_a_restart_new_rules_begin_only_once_the_clock_is_checked(team: Team) -> None:
    clock, today = team.world.clock, team.desk("t1").today()
    clock.passes(days=2)
    restarts(team, "t1")
    before = with_the_next(team.desk("t1"), today + timedelta(days=1)).catalogue_today()
    hears_the_hub(team)
    after = with_the_next(team.desk("t1"), today + timedelta(days=1)).catalogue_today()

    assert before == replace(CATALOGUES[0], in_force_until=today)
    assert getattr(after, "version", "") == "2026.2"


def test_a_clock_behind_the_last_receipt_dates_nothing_before_it(team: Team) -> None:
    clock, today = team.world.clock, team.desk("t1").today()
    restarts(team, "t1")
    clock.is_set_to(clock.now() - timedelta(days=2))

    assert team.desk("t1").vault.clock.at_least
    assert team.desk("t1").today() == today


def test_nothing_is_erased_for_a_term_that_only_an_unchecked_clock_says_is_over(team: Team) -> None:
    visit = team.starts("t1")
    done(notes.write_note(team.desk("t1"), visit, "Weg ermee."))
    team.meets("t1", "c1")
    note, clock = team.visit("c1", visit).notes[0].id, team.world.clock
    ended = team.desk("c1").today() + timedelta(days=30)

    clock.is_set_to(clock.now() + FAR)
    set_ahead = erasing.propose(team.desk("c1"), visit, (note,), Ground.RETENTION_OVER, ended)
    restarts(team, "c1")
    unchecked = erasing.propose(team.desk("c1"), visit, (note,), Ground.RETENTION_OVER, ended)
    hears_the_hub(team)
    checked = erasing.propose(team.desk("c1"), visit, (note,), Ground.RETENTION_OVER, ended)

    assert (set_ahead, unchecked) == (TermNotOver(ended), TermUnchecked(ended))
    done(checked)


def test_a_signal_is_not_sealed_for_a_clock_that_was_set_and_is_after_its_quarter_of_an_hour(team: Team) -> None:
    visit, clock = team.starts("t1"), team.world.clock
    done(drafts.keep_signal(team.desk("t1"), visit, SignalDraft("Paspoort lag in de kluis.", ("MH-12",))))

    def lies_open() -> bool:
        signal_drafts.seal_open(team.desk("t1"), only_idle=True)
        return not drafts.signal_of(team.desk("t1"), visit).is_empty

    for off in (FAR, -2 * FAR):
        clock.is_set_to(clock.now() + off)
        assert lies_open()
    restarts(team, "t1")
    clock.is_set_to(clock.now() + FAR)
    assert lies_open()
    clock.passes(minutes=15)
    assert not lies_open()


def test_the_same_tap_at_the_door_is_one_however_the_clock_is_set_between(team: Team) -> None:
    visit, clock = team.starts("t1"), team.world.clock
    team.is_at_the_door("t1", visit)
    clock.is_set_to(clock.now() + FAR)
    clock.passes(minutes=1)
    team.is_at_the_door("t1", visit)
    once = len(team.visit("t1", visit).cards)
    clock.passes(minutes=2)
    team.is_at_the_door("t1", visit)

    assert (once, len(team.visit("t1", visit).cards)) == (1, 2)


def test_a_report_says_which_clock_was_wrong_and_which_nobody_checked(team: Team) -> None:
    clock = team.world.clock
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    since, true = clock.at, clock.now()
    clock.is_set_to(true + FAR)
    team.judges("t1", visit, EXIT, LOCKED)
    clock.is_set_to(true)
    restarts(team, "t1")
    clock.passes(hours=1)
    team.closes("t1", visit)
    hears_the_hub(team)
    team.meets("t1", "c1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))

    found = clocks_of(team.visit("c1", visit))
    report = documents.finding_report(team.desk("c1"), visit)

    me = team.desk("t1").vault.me
    assert found.off == (ClockOff(me, FAR, 1, Against.HUB),)
    (unchecked,) = found.unchecked
    assert unchecked == ClockUnchecked(me, since, unchecked.records)
    assert isinstance(report, bytes), report
    text = " ".join(pages_of(report))
    assert "liep bij 1 vastlegging 60 dagen voor op de tijd van de server" in text
    assert "niet nagegaan sinds 3 maart 2026, 09:00" in text


def test_what_was_recorded_before_the_hub_was_heard_in_a_boot_is_judged_by_it_too(team: Team) -> None:
    clock = team.world.clock
    restarts(team, "t1")
    true = clock.now()
    clock.is_set_to(true + FAR)
    visit = team.starts("t1")
    clock.passes(minutes=10)
    for person in team.world.people.values():
        person.vault.note_hub_time(round((clock.now() - FAR).timestamp() * 1000))
    team.is_at_the_door("t1", visit)

    (off,) = clocks_of(team.visit("t1", visit)).off

    assert (off.ahead, off.against) == (FAR, Against.HUB)
    assert off.records == len(team.visit("t1", visit).known)
