"""The power goes, the process is killed, the disk is full: what was said to be saved is there, and nothing half."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from inspector.domain.ids import VisitId
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World, a_world

STATEMENTS_OF_AN_APPEND = 6


@pytest.fixture
def crashed(tmp_path: Path) -> tuple[World, OfficerAtWork, VisitId]:
    world = a_world(tmp_path, "t1")
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.close()
    return world, t1, visit


def writer(officer: OfficerAtWork, world: World, visit: VisitId, *how: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.fakes.vault_writer", str(world.folder / officer.number), visit, *how]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def texts(officer: OfficerAtWork, visit: VisitId) -> list[str]:
    return [note.event.text for note in officer.visit(visit).notes]


def test_killed_before_any_statement_an_append_is_whole_or_not_there(
    crashed: tuple[World, OfficerAtWork, VisitId],
) -> None:
    world, t1, visit = crashed
    for statement in range(STATEMENTS_OF_AN_APPEND):
        said, _ = writer(t1, world, visit, "die_before", str(statement)).communicate(timeout=60)
        assert said.splitlines() == ["SAVED before"], statement

    world.opens(t1)

    assert texts(t1, visit) == ["warming up", "before"] * STATEMENTS_OF_AN_APPEND
    assert_sound(t1.vault)
    assert_rebuild_equal(t1.vault)
    t1.vault.close()


def test_everything_said_to_be_saved_survives_a_kill_at_any_moment(
    crashed: tuple[World, OfficerAtWork, VisitId],
) -> None:
    world, t1, visit = crashed
    saved: list[str] = []
    for run in range(4):
        process = writer(t1, world, visit, "keep_on")
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(20 + 7 * run)]
        process.kill()
        said += process.stdout.readlines()
        process.wait(timeout=60)
        process.stdout.close()
        saved += [line.removeprefix("SAVED ").strip() for line in said if line.endswith("\n")]

    world.opens(t1)

    found = [text for text in texts(t1, visit) if text != "warming up"]
    assert Counter(saved) <= Counter(found)
    assert t1.vault.rolled_back == ()
    assert_sound(t1.vault)
    assert_rebuild_equal(t1.vault)
    t1.vault.close()


def test_a_disk_that_is_full_refuses_and_goes_on_when_there_is_room(
    crashed: tuple[World, OfficerAtWork, VisitId],
) -> None:
    world, t1, visit = crashed

    said, _ = writer(t1, world, visit, "fill_disk").communicate(timeout=60)

    *saved, refused, room, closed = said.splitlines()
    assert (refused, room, closed) == ("REFUSED", "SAVED room again", "CLOSED")
    world.opens(t1)
    assert [f"SAVED {text}" for text in texts(t1, visit)[1:]] == [*saved, room]
    assert_sound(t1.vault)
    t1.vault.close()
