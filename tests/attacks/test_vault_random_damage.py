"""A disk that does anything to one file of a vault: none of it goes unnoticed, and lost is what stood where it was."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - the same seed does the same damage

import pytest

from inspector.crypto.slots import unlock
from inspector.domain.values import Outcome
from inspector.vault.files.loose_rows import loose_rows
from inspector.vault.files.pages import PageSeal, whole_pages
from inspector.vault.files.write_ahead import PAGE_BYTES, pages_in_log
from inspector.vault.making.keeping import open_vault, salvage_vault
from inspector.vault.model.errors import VaultDamagedError
from inspector.vault.sides.vault import Vault
from inspector.vault.taking.remains import remains_of
from inspector.wire.frames import parse
from tests.fakes.delivering import deliver
from tests.fakes.killed import killed
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import PASSPHRASE, World, a_world

FEW, MANY = 15, 1_000
DATABASE, LOG = "vault.db", "vault.db-wal"
LAST_RECORD = 65
"""That of the last draft is no longer."""
KEYED = (DATABASE, LOG, "second.copy", "slots.cbor", "slots.copy")

Places = frozenset[tuple[bytes, int]]


@dataclass(frozen=True)
class Stage:
    """A vault as it was closed and one whose program was killed, and somebody else's."""

    world: World
    whole: tuple[Path, ...]
    foreign: Path


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    world = a_world(tmp_path / "world", "t1", "t2")
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit(with_=(t2,))
    deliver(t1.vault, t2.vault)
    t2.joins(visit, t1)
    t2.notes(visit, "van een collega " * 200)
    deliver(t2.vault, t1.vault)
    for number in range(25):
        t1.assesses(visit, f"UV-V-{number:02}", Outcome.VIOLATION, f"gezien {number}")
    t1.photographs(visit, b"foto" * 3_000)
    world.confirms(t1.vault)
    t1.notes(visit, "nog niet verzonden " * 300)
    world.reopens(t1)
    closed = shutil.copytree(t1.vault.folder, tmp_path / "closed")
    for number in range(10):
        t1.notes(visit, f"daarna {number}")
        t1.vault.put_draft(f"note/{visit}", f"half {number}".encode() * 40)
    dead = shutil.copytree(killed(t1), tmp_path / "killed")
    yield Stage(world, (closed, dead), t2.vault.folder)
    t2.vault.close()


# --- what a disk does


def a_flipped_bit(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def a_torn_page(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data)) // 512 * 512
    torn = chance.randbytes(min(512, len(data) - at))
    return data[:at] + torn + data[at + 512 :]


def an_end_that_is_gone(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def nothing_left(_data: bytes, _chance: Random) -> None:
    return None


Damage = Callable[[bytes, Random], bytes | None]
DAMAGES: tuple[Damage, ...] = (*[a_flipped_bit] * 5, *[a_torn_page] * 3, an_end_that_is_gone, nothing_left)


def spoil(folder: Path, foreign: Path, chance: Random) -> str:
    """Do something to one keyed file; what it was."""
    blobs = [str(path.relative_to(folder)) for path in (folder / "blobs").rglob("*") if path.is_file()]
    names = [name for name in (*KEYED, *blobs[:1]) if (folder / name).exists() and (folder / name).stat().st_size]
    name = chance.choice(names)
    path, other = folder / name, foreign / name
    if chance.random() < 0.05 and other.exists() and other.stat().st_size:
        shutil.copyfile(other, path)
        return f"{name} is another vault's"
    damage = chance.choice(DAMAGES)
    spoiled = damage(path.read_bytes(), chance)
    path.unlink()
    if spoiled is not None:
        path.write_bytes(spoiled)
    return f"{name}: {damage.__name__}"


# --- what must hold


def places(folder: Path) -> Places:
    """The events that stand on whole pages."""
    key = unlock((folder / "slots.cbor").read_bytes(), bytearray(PASSPHRASE))
    return _places_of(folder, key, (folder / DATABASE).read_bytes()[:16])


def _places_of(folder: Path, key: bytearray, salt: bytes) -> Places:
    pages = whole_pages(folder / DATABASE, folder / LOG, key, PageSeal(key, salt))
    frames = [parse(frame) for frame in remains_of(loose_rows(pages), ()).frames]
    return frozenset((frame.log, event.header.seq) for frame in frames for event in frame.events)


def kept(vault: Vault) -> Places:
    """The events in logs, and those that wait for one before them."""
    known = {
        (log.id, seq) for log in vault._store.logs.all() for seq in range(1, vault._store.logs.tail(log.no).seq + 1)
    }
    waiting = [parse(frame) for frame in vault._store.shelves.waiting()]
    return frozenset(known | {(frame.log, event.header.seq) for frame in waiting for event in frame.events})


def is_what_a_crash_leaves(whole: Path, folder: Path) -> bool:
    """Pages that the write-ahead log overwrites anyway, or a last record beside the file that is not there in full."""
    before, after = (each / DATABASE for each in (whole, folder))
    copies = [
        (each / "second.copy").read_bytes() if (each / "second.copy").exists() else b"" for each in (whole, folder)
    ]
    if copies[0] != copies[1]:
        rest = copies[0][len(copies[1]) :]
        return (whole / LOG).stat().st_size > 0 and copies[0].startswith(copies[1]) and len(rest) <= LAST_RECORD
    if not after.exists() or before.stat().st_size != after.stat().st_size:
        return False
    old, new = before.read_bytes(), after.read_bytes()
    altered = {
        at // PAGE_BYTES + 1
        for at in range(0, len(old), PAGE_BYTES)
        if old[at : at + PAGE_BYTES] != new[at : at + PAGE_BYTES]
    }
    return bool(altered) and altered <= {page.number for page in pages_in_log(whole / LOG)}


def looked_at(folder: Path, world: World) -> tuple[bool, Places | None]:
    """Whether `vault check` would say anything, and what is read at the next unlocking; nothing where it is shut."""
    try:
        vault = opened_for_reading(folder, world)
        try:
            is_noticed = bool(vault.damage or vault.rolled_back or vault.check())
            vault.has_damaged_pages()  # the program asks it in the background
        finally:
            vault.close()
        vault = opened_for_reading(folder, world)
    except VaultDamagedError:
        return True, None
    try:
        return is_noticed, kept(vault)
    finally:
        vault.close()


def opened_for_reading(folder: Path, world: World) -> Vault:
    return open_vault(
        folder, bytearray(PASSPHRASE), clock=world.clock, ids=SeededIds("look"), read_only_when_damaged=True
    )


@pytest.mark.parametrize("times", [FEW, pytest.param(MANY, marks=pytest.mark.long)])
@pytest.mark.timeout(7_200)
def test_no_damage_goes_unnoticed_and_lost_are_only_events_on_damaged_pages(
    stage: Stage, tmp_path: Path, times: int
) -> None:
    chance = Random(9)  # noqa: S311 - the same damages each time
    unnoticed, shut, unread, lost_more = [], [], [], []
    for number in range(times):
        whole = chance.choice(stage.whole)
        folder = tmp_path / "one" / "t1"
        shutil.rmtree(folder.parent, ignore_errors=True)
        shutil.copytree(whole, folder)
        key = unlock((whole / "slots.cbor").read_bytes(), bytearray(PASSPHRASE))
        done = f"{number} {whole.name} {spoil(folder, stage.foreign, chance)}"
        left = _places_of(folder, key, (whole / DATABASE).read_bytes()[:16])
        beside = shutil.copytree(folder, tmp_path / "one" / "beside")
        is_noticed, shown = looked_at(beside, stage.world)
        if not is_noticed and not is_what_a_crash_leaves(whole, folder):
            unnoticed.append(done)
        if shown is None:
            shut.append(done)
        elif not left <= shown:
            unread.append(done)
        salvage_vault(folder, bytearray(PASSPHRASE), clock=stage.world.clock, ids=SeededIds(done))
        vault = open_vault(folder, bytearray(PASSPHRASE), clock=stage.world.clock, ids=SeededIds("again"))
        if not left <= kept(vault):
            lost_more.append(done)
        if number % 10 == 0:
            assert_sound(vault)
        vault.close()

    assert (unnoticed, shut, unread, lost_more) == ([], [], [], [])
