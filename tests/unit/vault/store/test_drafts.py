"""Drafts are kept at the tap and gone when dropped."""

from inspector.domain.events import NoteWritten
from inspector.domain.recorded import NewEvent
from inspector.vault.model.batch import Batch
from tests.fakes.vault_pages import all_plaintext
from tests.fakes.world import PASSPHRASE, World

MARKER = "het meisje aan de achterdeur"


def test_a_draft_survives_locking(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.put_draft("note/1", MARKER.encode())

    world.reopens(t1)

    assert t1.vault.draft("note/1") == MARKER.encode()


def test_drafts_are_found_by_the_beginning_of_their_key(world: World) -> None:
    t1 = world.officer("t1")
    for key in ("note/1", "note/2", "signal/1", "note_3"):
        t1.vault.put_draft(key, key.encode())

    assert t1.vault.drafts("note/") == {"note/1": b"note/1", "note/2": b"note/2"}


def test_a_dropped_draft_is_in_no_page_of_the_closed_file(world: World) -> None:
    t1 = world.officer("t1")
    for number in range(20):
        t1.vault.put_draft(f"note/{number}", (MARKER * 200).encode())
    assert MARKER.encode() in _plaintext(world)

    for number in range(20):
        t1.vault.drop_draft(f"note/{number}")
    t1.vault.close()

    assert MARKER.encode() not in _plaintext(world)
    world.opens(t1)


def test_a_batch_drops_the_draft_it_makes_into_an_event(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.put_draft("note", MARKER.encode())

    t1.vault.append(Batch(appends=(NewEvent(t1.compartment(visit), NoteWritten(MARKER)),), drop_drafts=("note",)))

    assert t1.vault.draft("note") is None
    assert [note.event.text for note in t1.visit(visit).notes] == [MARKER]


def _plaintext(world: World) -> bytes:
    return all_plaintext(world.folder / "t1", PASSPHRASE)
