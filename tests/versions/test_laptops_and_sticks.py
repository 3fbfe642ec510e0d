"""Two laptops, or a stick between them, of two versions: each is told whose is behind, and nothing is taken in part."""

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from inspector.casework.desk import Desk
from inspector.sync.file_bundle import MAGIC, FileBundleError, FileFault, read_bundle, write_bundle
from inspector.sync.lan.outcomes import Visited, VisitFault
from inspector.sync.lan.share_code import ShareCodeError, read_share_code
from inspector.viewmodels.sync.share_words import visited_notice
from inspector.viewmodels.sync.stick_words import fault_text
from tests.fakes.two_laptops import Laptop
from tests.fakes.world import World, a_world
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
