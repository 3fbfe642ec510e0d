"""What was decided about one visit costs what that visit holds: counted after few and after many visits."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from inspector.casework.desk import Desk
from inspector.casework.judging import erasing, hand_ins
from inspector.casework.visiting import notes
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import StreamId, VisitId
from inspector.vault.events.device import Device
from inspector.vault.model.changes import Changes
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.years import remember
from tests.stories.officers import Team, a_team, done

FEW, SOME, MANY = 100, 400, 10_000

in_years = pytest.mark.parametrize("many", [SOME, pytest.param(MANY, marks=pytest.mark.long)])


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "t1", "t2", "t3", "c1", "f1")
    yield team
    team.world.closes()


def a_visit(team: Team, number: str = "t1") -> VisitId:
    visit = team.starts(number)
    for text in ("Mevrouw De Vries woont boven.", "De achterdeur was open."):
        done(notes.write_note(team.desk(number), visit, text))
    team.meets(number, "c1")
    return visit


def counted(desk: Desk) -> Counter:
    return Counter(cast("Watched", desk.vault._connection))


def erased(team: Team, visit: VisitId) -> Cost:
    """What it costs a supervisor to hear that the first note of a visit was erased."""
    supervisor, privacy = team.desk("c1"), team.desk("f1")
    note, _ = team.visit("c1", visit).notes
    done(erasing.propose(supervisor, visit, (note.id,), Ground.UNLAWFUL))
    team.world.spreads_directories()
    (waiting,) = (each for each in erasing.proposals(privacy) if each.first.said.confirmed_by is None)
    have = {head.log: head.seq for head in supervisor.vault.heads()}
    done(erasing.confirm(privacy, waiting.id))
    (office,) = (each for each in team.world.offices.values() if each.agency is supervisor.vault.me.agency)
    frames = privacy.vault.frames_beyond(have, [StreamId(office.directory.hex())])
    cost = counted(supervisor).cost(lambda: heard(supervisor, frames, visit))
    assert len(team.visit("c1", visit).notes) == 1
    return cost


def heard(desk: Desk, frames: tuple[bytes, ...], visit: VisitId) -> None:
    changes: Changes = desk.vault.ingest(frames)
    assert changes.visits == {visit}


@in_years
def test_an_erasure_costs_the_same_however_many_visits_there_are(
    team: Team, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All but the second copy, which is written anew whenever something is to be in no file any more."""
    monkeypatch.setattr(Device, "keep_all_beside", lambda *_: None)
    early, late = a_visit(team), a_visit(team)
    remember(team.desk("c1").vault, early, FEW)
    few = erased(team, early)
    remember(team.desk("c1").vault, late, many - FEW, FEW)

    assert erased(team, late).is_as_flat_as(few)


@in_years
def test_what_is_accepted_of_a_revoked_tablet_costs_the_same_however_many_visits_there_are(
    team: Team, many: int
) -> None:
    early, late = (revoked_at_the_door(team, number) for number in ("t2", "t3"))
    first, second = a_visit(team), a_visit(team)
    remember(team.desk("c1").vault, first, FEW)
    few = accepted(team, early)
    remember(team.desk("c1").vault, second, many - FEW, FEW)

    assert accepted(team, late).is_as_flat_as(few)


def test_what_is_left_after_both_is_what_the_log_says(team: Team) -> None:
    visit, revoked = a_visit(team), revoked_at_the_door(team, "t2")

    erased(team, visit)
    assert_rebuild_equal(team.desk("c1").vault)
    accepted(team, revoked)
    assert_rebuild_equal(team.desk("c1").vault)
    erased(team, revoked)
    assert_rebuild_equal(team.desk("c1").vault)


def revoked_at_the_door(team: Team, number: str) -> VisitId:
    """A tablet is revoked in a visit as the hub last saw it, and then hands in one note more."""
    visit = team.starts(number)
    done(notes.write_note(team.desk(number), visit, "Mevrouw De Vries woont boven."))
    team.meets(number, "c1")
    stands = {head.log: head.seq for head in team.desk(number).vault.heads()}
    done(notes.write_note(team.desk(number), visit, "De achterdeur was open."))
    team.world.revokes(team.world.people[number], at=stands)
    team.hears("c1", number)
    return visit


def accepted(team: Team, visit: VisitId) -> Cost:
    desk = team.desk("c1")
    (waiting,) = (each for each in hand_ins.waiting(desk) if visit in {log.visit for log in each.logs})
    assert len(team.visit("c1", visit).notes) == 1
    cost = counted(desk).cost(lambda: done(hand_ins.accept(desk, waiting)))
    assert len(team.visit("c1", visit).notes) == 2
    return cost
