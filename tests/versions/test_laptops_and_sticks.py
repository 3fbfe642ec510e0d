"""Two laptops, or a stick between them, of two versions: each is told whose is behind, and nothing is taken in part."""

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.visiting import notes
from inspector.sync.by_stick.file_bundle import MAGIC, FileBundleError, FileFault, read_bundle, write_bundle
from inspector.sync.by_stick.stick import take_stick, write_stick
from inspector.sync.lan.outcomes import Visited, VisitFault
from inspector.sync.lan.share_code import ShareCodeError, read_share_code
from inspector.viewmodels.sync.share_words import visited_notice
from inspector.viewmodels.sync.stick_words import fault_text
from tests.fakes.officer import OfficerAtWork
from tests.fakes.two_laptops import Laptop
from tests.fakes.world import World, a_world
from tests.stories.officers import done, team_in
from tests.versions.programs import NEXT, WAIT, next_does

CHANGES = ["protocol,paths", pytest.param("protocol", marks=pytest.mark.long)]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two colleagues; the vault of the second is closed, for another program to open."""
    world = a_world(tmp_path, "t1", "t2")
    world.officer("t2").vault.close()
    yield world
    world.officer("t1").vault.close()


@pytest.fixture
def laptop(world: World) -> Iterator[Laptop]:
    t1 = world.officer("t1")
    t1.vault.close()
    with ThreadPoolExecutor(1) as thread:
        thread.submit(world.opens, t1).result()
        yield Laptop(Desk(t1.vault, t1.clock, t1.ids, ()), thread)
        thread.submit(t1.vault.close).result()
        world.opens(t1)


def comes_by(world: World, changes: str, code: str) -> str:
    said = next_does(changes, "visit", str(world.folder / "t2"), code)
    assert said.returncode == 0, said.stderr
    return said.stdout.strip()


@pytest.mark.parametrize("changes", CHANGES)
def test_a_newer_laptop_that_comes_by_is_told_that_the_other_is_behind(
    world: World, laptop: Laptop, changes: str
) -> None:
    sharing = laptop.shares()
    fault = comes_by(world, changes, sharing.code.text())
    sharing.close()

    assert fault == str(VisitFault.OTHER_OUTDATED)


@pytest.mark.parametrize("changes", CHANGES)
def test_who_comes_by_a_newer_laptop_is_told_that_his_own_is_behind(world: World, laptop: Laptop, changes: str) -> None:
    command = [*NEXT, changes, "share", str(world.folder / "t2")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as sharer:
        assert sharer.stdout is not None
        visited = laptop.visits(read_share_code(sharer.stdout.readline().strip()))
        sharer.communicate("\n", timeout=WAIT)

    assert visited == Visited(fault=VisitFault.OUTDATED)
    assert "uw werk staat op dit apparaat" in visited_notice(visited).text


def test_a_code_of_a_newer_version_is_told_from_what_is_no_code(laptop: Laptop) -> None:
    sharing = laptop.shares()
    text = sharing.code.text()
    sharing.close()

    for spoiled, is_newer in (
        (text.replace("share:1?", "share:2?"), True),
        (text.replace("share:1?", "share:2?") + "&more=" + "x" * 900, True),
        (text.replace("share:1?", "share:0?"), False),
        (text.replace("share:1?", "share:?"), False),
        (text.replace("inspector", "other"), False),
    ):
        with pytest.raises(ShareCodeError) as refused:
            read_share_code(spoiled)
        assert refused.value.is_newer is is_newer, spoiled


def test_a_file_of_a_newer_version_is_told_from_another_programs(world: World, tmp_path: Path) -> None:
    path, key = tmp_path / "stick", world.officer("t1").vault.signing_key
    write_bundle(path, (), key=key, now_ms=0)
    whole = path.read_bytes()

    for magic, fault in ((b"IFB2", FileFault.NEWER), (b"IFBX", FileFault.FOREIGN), (b"PK\3\4", FileFault.FOREIGN)):
        path.write_bytes(magic + whole[len(MAGIC) :])
        with pytest.raises(FileBundleError) as refused:
            read_bundle(path)
        assert refused.value.fault is fault
    assert "Laat die versie installeren" in fault_text(FileFault.NEWER)


def test_a_stick_goes_between_two_versions_both_ways_and_nothing_on_it_is_lost(tmp_path: Path) -> None:
    """Its form has a number of its own: as long as that is the same, what two programs say to each other may differ."""
    team = team_in(a_world(tmp_path, "c1", "t1", "t2"), "c1", "t1", "t2")  # another program opens its vaults
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    for number in ("t1", "t2"):
        done(notes.write_note(team.desk(number), visit, f"De achterdeur was op slot, zag {number}."))
    first, second = team.world.officer("t1"), team.world.officer("t2")
    here, there = tmp_path / "here", tmp_path / "there"
    write_stick(first.vault, here, now_ms=0)
    second.vault.close()

    newer = [
        next_does("protocol,paths", *words)
        for words in (("writes", *_of(second, there)), ("takes", *_of(second, here)))
    ]
    taken = take_stick(first.vault, read_bundle(there), lambda: settling.settle(team.desk("t1")))
    team.world.opens(second)

    assert [each.returncode for each in newer] == [0, 0], newer
    assert int(newer[1].stdout) > 0
    assert taken.events > 0
    assert taken.is_whole
    texts = {number: {note.event.text for note in team.visit(number, visit).notes} for number in ("t1", "t2")}
    assert texts["t1"] == texts["t2"]
    assert len(texts["t1"]) == 2
    assert {person.vault.quarantine_size() for person in (first, second)} == {0}
    team.ends()


def _of(person: OfficerAtWork, stick: Path) -> tuple[str, str]:
    return str(person.vault.folder), str(stick)
