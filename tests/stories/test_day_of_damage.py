"""A day on which a disk flips a bit of a tablet's storage, as a script plays it: taken over, handed in, worked on."""

from pathlib import Path

import pytest

from tests.fakes.day import BEGUN, C1, T1, Fields, plays, step

pytestmark = pytest.mark.usefixtures("qapp")

OFFICERS = [T1, C1]
WRITTEN = (
    *BEGUN,
    step("t1", "note", visit="v1", text="Al verzonden."),
    step("t1", "sync"),
    step("t1", "note", visit="v1", text="Nog niet verzonden."),
    step("t1", "lock"),
)


@pytest.mark.parametrize(
    ("file", "byte"),
    [
        ("vault.db", 3),
        pytest.param("vault.db", 300, marks=pytest.mark.long),
        ("vault.db", 20_000),
        ("second.copy", 90),
        pytest.param("slots.cbor", 40, marks=pytest.mark.long),
    ],
)
def test_what_holds_of_a_damaged_storage_reaches_the_supervisor_and_the_officer_goes_on(
    tmp_path: Path, file: str, byte: int
) -> None:
    on_the_disk: tuple[Fields, ...] = (step("t1", "damage", file=file, byte=byte, bit=5),)

    day = plays(
        tmp_path,
        *WRITTEN,
        *on_the_disk,
        step("t1", "salvage"),
        step("t1", "note", visit="v1", text="En verder."),
        step("t1", "sync"),
        step("c1", "sync"),
        officers=OFFICERS,
    )

    assert day.ended_well
    for officer in ("t1", "c1"):
        notes = str(day.visit(officer).notes)
        assert all(text in notes for text in ("Al verzonden.", "Nog niet verzonden.", "En verder."))
    assert [sync.result for sync in day.syncs if sync.actor == "t1"] == ["ok", "ok", "ok"]
    assert day.files("state/t1/damaged-1")


def test_a_storage_that_holds_is_not_salvaged_and_what_is_not_there_is_not_damaged(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("t1", "damage", file="vault.db", byte=3, expect="refused"),
        step("t1", "lock"),
        step("t1", "damage", file="vault.db", byte=999_999_999, expect="refused"),
        step("t1", "damage", file="niets.txt", byte=0, expect="refused"),
        step("t1", "salvage", expect="refused"),
        officers=OFFICERS,
    )

    assert day.ended_well
    assert not day.files("state/t1/damaged-1")
