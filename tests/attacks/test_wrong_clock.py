"""A device whose clock stands where no event can be: nothing is refused or lost, and what it writes is marked."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.casework.signals import signals
from inspector.casework.visiting import notes
from inspector.vault.model.clock import YEAR_2200_MS
from inspector.wire.event import hlc_of
from inspector.wire.scopes import Agency
from tests.fakes.facts import seen
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "p1")
    yield team
    team.ends()


@pytest.mark.parametrize("year", [1969, 2200, 9999])
@pytest.mark.parametrize("has_hub_time", [True, False])
def test_nothing_is_refused_or_lost_under_a_clock_that_is_far_off(team: Team, year: int, *, has_hub_time: bool) -> None:
    true = team.world.clock.at
    if has_hub_time:
        team.desk("t1").vault.note_hub_time(round(true.timestamp() * 1000))
    team.world.clock.is_set_to(datetime(year, 7, 1, tzinfo=UTC))
    visit = team.starts("t1") if has_hub_time else None
    team.world.clock.is_set_to(true)
    visit = visit or team.starts("t1")
    team.world.clock.is_set_to(datetime(year, 7, 1, tzinfo=UTC))

    done(notes.write_note(team.desk("t1"), visit, "Onder een klok die nergens op slaat."))
    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, ("MH-12",), seen("Paspoort lag in de kluis.")))
    team.judges("t1", visit, EXIT, LOCKED)

    team.world.reopens(team.world.people["t1"])
    team.world.clock.is_set_to(true)
    team.meets("t1", "c1", "p1")
    assert team.visit("c1", visit).violations == (EXIT,)
    assert [note.event.text for note in team.visit("c1", visit).notes] == ["Onder een klok die nergens op slaat."]
    assert [signal.text for signal in team.desk("p1").vault.signals()] == ["Paspoort lag in de kluis."]
    judged = team.visit("c1", visit).register(EXIT).values[0].at
    assert judged.year == (1970 if year < 1970 else 2199)


def test_what_the_hub_can_see_of_a_time_is_right_again_at_once_when_the_device_has_heard_the_hub(team: Team) -> None:
    clock, desk = team.world.clock, team.desk("t1")
    visit, true = team.starts("t1"), clock.at
    desk.vault.note_hub_time(round(true.timestamp() * 1000))
    clock.is_set_to(datetime(2190, 7, 1, tzinfo=UTC))
    done(notes.write_note(desk, visit, "Uit de toekomst."))

    logs = desk.vault._store.logs
    newest = max(hlc_of(event.header) for log in logs.own() for event in logs.events(log.no))

    assert (newest >> 16) - true.timestamp() * 1000 < 60_000 < YEAR_2200_MS
