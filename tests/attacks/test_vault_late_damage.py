"""A vault with more own logs than are recomputed before the first page: what does not hold is never written beside."""

from pathlib import Path

import pytest

from inspector.domain.events import NoteWritten
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.vault.answers.lookups import carried_logs
from inspector.vault.errors import Damage, ReadOnlyError, VaultDamagedError
from inspector.vault.events.chains import AT_ONCE, AT_OPENING
from inspector.vault.model import Batch, NewStream
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import World, a_world

OLD = 3 * AT_ONCE


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1")


def fills_up(officer: OfficerAtWork, number: int) -> None:
    """So many logs, in one write."""
    kind, owner = StreamKind.FINDINGS, Agency.GEMEENTE
    streams = [StreamId(stream_id(kind, owner, officer.ids.id16()).hex()) for _ in range(number)]
    officer.vault.append(
        Batch(
            new_streams=tuple(NewStream(each) for each in streams),
            appends=tuple(NewEvent(each, NoteWritten("vulling")) for each in streams),
        )
    )


def two_old_visits(world: World) -> tuple[OfficerAtWork, VisitId, VisitId]:
    """An officer with two visits from long ago, of which the first does not hold any more."""
    t1 = world.officer("t1")
    broken, sound = t1.starts_visit(), t1.starts_visit()
    t1.notes(broken, "een")
    t1.notes(sound, "een")
    fills_up(t1, AT_OPENING + OLD)
    stream = t1.vault.stream_of(broken, StreamKind.FINDINGS)
    assert stream is not None
    (log,) = carried_logs(t1.vault._authority, [stream])
    t1.vault._connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE log = ? AND seq = 2", (log.no,))
    t1.vault.close()
    return t1, broken, sound


def test_the_page_comes_before_the_old_logs_and_the_rest_is_recomputed_after_it(world: World) -> None:
    t1, _, _ = two_old_visits(world)

    world.opens(t1, read_only_when_damaged=True)

    assert not t1.vault._own_check.is_complete
    assert (t1.vault.damage, t1.vault.read_only) == (Damage(), False)
    while not t1.vault.check_more():
        pass
    assert len(t1.vault.damage.findings) == 1
    assert t1.vault.read_only
    t1.vault.close()


def test_an_old_log_is_recomputed_before_anything_is_written_in_it(world: World) -> None:
    t1, broken, sound = two_old_visits(world)
    world.opens(t1, read_only_when_damaged=True)
    before = t1.vault.heads()

    t1.notes(sound, "twee")
    written = t1.vault.heads()
    with pytest.raises(ReadOnlyError):
        t1.notes(broken, "twee")

    assert written != before
    assert t1.vault.heads() == written
    assert t1.vault.read_only
    assert t1.vault.damage
    with pytest.raises(ReadOnlyError):
        t1.notes(sound, "drie")
    assert [note.event.text for note in t1.visit(sound).notes] == ["een", "twee"]
    t1.vault.close()


def test_who_wants_a_vault_that_holds_waits_for_every_log(world: World) -> None:
    t1, _, _ = two_old_visits(world)

    with pytest.raises(VaultDamagedError):
        world.opens(t1)


def test_of_a_sound_vault_every_log_is_recomputed_in_the_end(world: World) -> None:
    t1 = world.officer("t1")
    fills_up(t1, AT_OPENING + OLD)
    t1.vault.close()
    world.opens(t1, read_only_when_damaged=True)

    turns = 1
    while not t1.vault.check_more():
        turns += 1

    assert OLD // AT_ONCE <= turns <= OLD // AT_ONCE + 2
    assert not t1.vault.read_only
    assert_sound(t1.vault)
    t1.vault.close()
