"""A device whose clock stands where no event can be: it is told so, and nothing is written that nobody can read."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, notes, visits
from inspector.casework.visiting.visits import VisitOrder
from inspector.domain.refusals import ClockUnusable
from inspector.domain.values import VisitKind
from inspector.vault.errors import ClockUnusableError
from inspector.wire.scopes import Agency
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "p1")
    yield team
    team.ends()


@pytest.mark.parametrize("year", [1969, 2200, 9999])
def test_a_clock_that_is_far_off_is_refused_and_loses_nothing(team: Team, year: int) -> None:
    visit = team.starts("t1")
    done(notes.write_note(team.desk("t1"), visit, "Voor de klok verliep."))
    true, desk = team.world.clock.at, team.desk("t1")
    desk.vault.put_draft("note/1", b"half")
    before = desk.vault.visit(visit), desk.vault.heads(), desk.vault.sync_state()
    team.world.clock.is_set_to(datetime(year, 7, 1, tzinfo=UTC))

    refused = (
        checklists.assess(desk, visit, EXIT, LOCKED),
        notes.write_note(desk, visit, "Erna."),
        signals.seal_signal(desk, visit, Agency.POLITIE, ("MH-12",), "Paspoort lag in de kluis."),
    )
    settling.settle(desk)

    assert set(refused) == {ClockUnusable()}
    assert (desk.vault.visit(visit), desk.vault.heads(), desk.vault.sync_state()) == before
    assert desk.vault.draft("note/1") == b"half"
    team.world.reopens(team.world.people["t1"])
    team.world.clock.is_set_to(true)
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets("t1", "c1")
    assert team.visit("c1", visit).violations == (EXIT,)


def test_a_visit_is_not_begun_under_such_a_clock(team: Team) -> None:
    true = team.world.clock.at
    team.world.clock.is_set_to(datetime(2200, 1, 1, tzinfo=UTC))
    started = visits.start_visit(team.desk("t1"), VisitOrder(team.linde, VisitKind.ROUTINE))
    team.world.clock.is_set_to(true)

    assert started == ClockUnusable()
    assert team.desk("t1").vault.visits() == ()


def test_the_vault_says_so_itself(team: Team) -> None:
    officer = team.world.people["t1"]
    visit = officer.starts_visit()
    true = team.world.clock.at
    team.world.clock.is_set_to(datetime(2250, 1, 1, tzinfo=UTC))

    with pytest.raises(ClockUnusableError):
        officer.notes(visit, "uit de toekomst")
    team.world.clock.is_set_to(true)
