"""A damaged vault: what holds can be read, and taken into a new one; lost is what stood on the damaged page."""

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from inspector.app.opening import VaultPlace, open_desk
from inspector.domain.ids import VisitId
from inspector.domain.values import Outcome
from inspector.vault.files.damaged import is_to_be_salvaged
from inspector.vault.making.keeping import salvage_vault
from inspector.vault.model.errors import NotSavedError, ReadOnlyError, VaultDamagedError
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import PASSPHRASE, World

PAGE = 4096
LONG = "lang " * 600


def a_day(world: World) -> tuple[OfficerAtWork, VisitId]:
    """Some of it is receipted, some is not, a colleague's is among it."""
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit(with_=(t2,))
    deliver(t1.vault, t2.vault)
    t2.joins(visit, t1)
    t2.notes(visit, "van een collega")
    deliver(t2.vault, t1.vault)
    for number in range(12):
        t1.assesses(visit, f"UV-V-{number:02}", Outcome.VIOLATION, f"gezien {number}")
    t1.notes(visit, LONG)
    t1.photographs(visit, b"foto" * 500)
    world.confirms(t1.vault)
    t1.notes(visit, "nog niet verzonden")
    t1.vault.put_draft(f"note/{visit}", b"half een zin")
    return t1, visit


def what_is_said(officer: OfficerAtWork, visit: VisitId) -> tuple[list[str], list[str], object, dict[str, bytes]]:
    shown = officer.visit(visit)
    notes = sorted(note.event.text for note in shown.notes)
    photos = [photo.event.name for photo in shown.photos]
    answers = {each: register.current_ids for each, register in shown.registers.items()}
    return notes, photos, answers, officer.vault.drafts()


def ends(data: bytes) -> bytes:
    return data[: len(data) // 2 // PAGE * PAGE + 100]


def begins_foreign(data: bytes) -> bytes:
    return bytes(2 * PAGE) + data[2 * PAGE :]


def test_an_interruption_is_gone_on_with_at_the_next_opening(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    t1, visit = a_day(world)
    said = what_is_said(t1, visit)
    t1.vault.close()
    folder, replace = world.folder / "t1", Path.replace
    database = folder / "vault.db"
    database.write_bytes(bytes(PAGE) + database.read_bytes()[PAGE:])
    damaged = shutil.copytree(folder, tmp_path / "damaged")
    interrupted, left = True, 0
    while interrupted:
        left += 1
        shutil.rmtree(folder)
        shutil.copytree(damaged, folder)
        steps = iter(range(left))

        def moves(path: Path, target: Path, steps: Iterator[int] = steps) -> Path:
            if {"salvaged", "t1"} & {path.parent.name} and next(steps, None) is None:
                raise OSError(5, "Input/output error")
            return replace(path, target)

        with monkeypatch.context() as disk:
            disk.setattr(Path, "replace", moves)
            try:
                salvage_vault(folder, bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)
                interrupted = False
            except (NotSavedError, VaultDamagedError):
                pass
        world.opens(t1, read_only_when_damaged=True)
        assert what_is_said(t1, visit) == said, left
        t1.vault.close()
    assert left > 4, "steps were interrupted"


def test_whatever_is_not_receipted_comes_back_however_much_it_is(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    for _ in range(80):
        t1.notes(visit, world.ids.token(15_000).hex())
    said = what_is_said(t1, visit)
    assert sum(map(len, t1.vault.outbox(1 << 24))) > LIMITS.frame_bytes
    t1.vault.close()
    (world.folder / "t1" / "vault.db").write_bytes(b"")

    salvaged, _ = salvage_vault(world.folder / "t1", bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)

    assert salvaged.missing_events == 0
    world.opens(t1)
    assert what_is_said(t1, visit) == said
    t1.vault.close()


def test_whoever_asked_for_it_gets_it_at_the_next_unlocking(world: World) -> None:
    t1, visit = a_day(world)
    said = what_is_said(t1, visit)
    t1.vault.close()
    folder = world.folder / "t1"
    database = folder / "vault.db"
    database.write_bytes(bytes(PAGE) + database.read_bytes()[PAGE:])
    world.opens(t1, read_only_when_damaged=True)
    t1.vault.ask_to_salvage()
    t1.vault.close()
    place = VaultPlace(folder, world.clock, t1.ids, lambda _: ())

    t1.vault = open_desk(place, bytearray(PASSPHRASE)).vault

    assert not t1.vault.read_only
    assert what_is_said(t1, visit) == said
    assert not is_to_be_salvaged(folder)
    t1.vault.close()


def test_an_event_that_does_not_fit_its_chain_is_not_taken_over_though_its_page_holds(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit(with_=(t2,))
    deliver(t1.vault, t2.vault)
    t2.joins(visit, t1)
    for text in ("een", "twee", "drie"):
        t2.notes(visit, text)
    deliver(t2.vault, t1.vault)
    read = t1.vault._connection.execute
    ((log,),) = read("SELECT no FROM logs WHERE NOT own AND kind = ?", (StreamKind.FINDINGS,)).fetchall()
    events = read("SELECT seq, body FROM events WHERE log = ? ORDER BY seq", (log,)).fetchall()
    seq, body = events[-2]
    assert isinstance(body, bytes)
    other = bytes(len(body))
    altered = (other, sha256(other).digest(), log, seq)
    read("UPDATE events SET body = ?, body_hash = ? WHERE log = ? AND seq = ?", altered)
    t1.vault.close()
    database = world.folder / "t1" / "vault.db"
    data = database.read_bytes()
    database.write_bytes(bytes(16) + data[16:])

    salvage_vault(world.folder / "t1", bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)

    world.opens(t1)
    assert_sound(t1.vault)
    assert {note.event.text for note in t1.visit(visit).notes} <= {"een"}
    deliver(t2.vault, t1.vault)
    assert sorted(note.event.text for note in t1.visit(visit).notes) == ["drie", "een", "twee"]
    t1.vault.close()


def test_a_salt_that_the_disk_altered_costs_nothing_for_it_stands_twice(world: World) -> None:
    t1, visit = a_day(world)
    said = what_is_said(t1, visit)
    t1.vault.close()
    database = world.folder / "t1" / "vault.db"
    data = database.read_bytes()
    database.write_bytes(bytes(16) + data[16:])

    salvaged, _ = salvage_vault(world.folder / "t1", bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)

    assert (salvaged.missing_events, salvaged.missing_photos, salvaged.drafts) == (0, 0, 1)
    world.opens(t1)
    assert what_is_said(t1, visit) == said
    t1.vault.close()


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("vault.db", lambda data: bytes([data[0] ^ 1]) + data[1:]),  # the salt
        ("vault.db", lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:]),  # the overview of all tables
        ("vault.db", begins_foreign),
        ("vault.db", ends),
        ("vault.db", lambda _: b""),
        ("second.copy", lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:]),
        ("second.copy", lambda _: b""),
        ("slots.cbor", lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:]),
        ("slots.copy", lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:]),
    ],
)
def test_what_holds_of_a_damaged_vault_is_read_and_taken_over(
    world: World, name: str, damage: Callable[[bytes], bytes]
) -> None:
    t1, visit = a_day(world)
    said, t2 = what_is_said(t1, visit), world.people["t2"]
    t1.vault.close()
    file = world.folder / "t1" / name
    broken = damage(file.read_bytes())
    file.write_bytes(broken)

    with pytest.raises(VaultDamagedError):
        world.opens(t1)
    world.opens(t1, read_only_when_damaged=True)
    assert t1.vault.damage
    with pytest.raises(ReadOnlyError):
        t1.vault.put_draft("note/x", b"")
    t1.vault.close()
    assert file.read_bytes() == broken, "reading changes nothing"

    salvaged, old = salvage_vault(world.folder / "t1", bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)

    assert (old / name).read_bytes() == broken, "nothing is deleted"
    assert salvaged.drafts <= 1
    world.opens(t1)
    assert_sound(t1.vault)
    assert_rebuild_equal(t1.vault)
    t1.notes(visit, "verder in een nieuw logboek")
    deliver(t1.vault, t2.vault)
    world.confirms(t1.vault)
    deliver(t2.vault, t1.vault)
    assert t1.vault.sync_state().outbox_events == 0
    if salvaged.missing_events == 0:
        notes, photos, answers, _ = what_is_said(t1, visit)
        assert sorted(notes) == sorted([*said[0], "verder in een nieuw logboek"])
        assert (photos, answers) == said[1:3]
    t1.vault.close()


def test_what_colleagues_gave_without_the_hub_is_still_handed_on_by_a_salvaged_vault(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit(with_=(t2,))
    deliver(t1.vault, t2.vault)
    t2.joins(visit, t1)
    deliver(t2.vault, t1.vault)
    t2.notes(visit, "van een laptop die daarna weg was")
    photo = t2.photographs(visit, b"foto" * 500).shared.blob
    have = {head.log: head.seq for head in t1.vault.heads()}
    t1.vault.ingest(t2.vault.frames_beyond(have), without_hub=True)
    there, here = t2.vault.blob_file(photo), world.folder / "photo.part"
    assert there is not None
    shutil.copyfile(there, here)
    t1.vault.accept_blob(photo, here, without_hub=True)
    before = t1.vault.sync_state().carried_events, t1.vault.carried_frames(), carried_photos(t1)
    assert before[0] > 0
    t1.vault.close()
    database = world.folder / "t1" / "vault.db"
    database.write_bytes(bytes(PAGE) + database.read_bytes()[PAGE:])

    salvage_vault(world.folder / "t1", bytearray(PASSPHRASE), clock=world.clock, ids=t1.ids)

    world.opens(t1)
    assert (t1.vault.sync_state().carried_events, t1.vault.carried_frames(), carried_photos(t1)) == before
    assert carried_photos(t1) == [photo]
    assert t1.vault.blob_file(photo) is not None
    t1.vault.close()


def carried_photos(officer: OfficerAtWork) -> list[str]:
    return [place.blob for place in officer.vault.pending_uploads() if place.is_carried]
