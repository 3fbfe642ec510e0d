"""A part of a kind that only a later version knows: kept whole, called neither damaged nor false, read when it can."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.domain.events import NoteWritten
from inspector.domain.ids import StreamId
from inspector.vault.model.errors import Damage
from inspector.wire import stream_id as ids_of_streams
from inspector.wire.frames import parse
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.changed_program import ForgedLog
from tests.fakes.due_grants import reader_of
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World, a_world

LATER = max(StreamKind)
"""What the older program of the test knows nothing of."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = a_world(tmp_path, "o1", "o2")
    yield world
    ids_of_streams.scope_of.cache_clear()
    world.closes()


@pytest.fixture
def written(world: World) -> ForgedLog:
    """A part that a colleague may read."""
    writer = world.officer("o1")
    stream = StreamId(ids_of_streams.stream_id(LATER, Agency.GEMEENTE, SystemIds().id16()).hex())
    log = ForgedLog(writer, stream, SystemIds().key32())
    log.grants(reader_of(writer.vault, world.officer("o2").me.installation))
    return log.says(NoteWritten("bij de achterdeur", None))


def is_older(patch: pytest.MonkeyPatch) -> None:
    """From here on the program is one that came before this kind."""
    known = {number: kind for number, kind in ids_of_streams._KINDS.items() if number < LATER}
    patch.setattr(ids_of_streams, "_KINDS", known)
    ids_of_streams.scope_of.cache_clear()


def reads(officer: OfficerAtWork, log: ForgedLog) -> bool:
    return log.log in {head.log for head in officer.vault.heads()}


def test_it_waits_for_a_program_that_knows_it_and_is_read_by_that(
    world: World, written: ForgedLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = world.officer("o2")
    first, whole = written.frame(), written.says(NoteWritten("en binnen", None)).frame()
    with monkeypatch.context() as patch:
        is_older(patch)
        reader.vault.close()
        world.opens(reader)
        reader.vault.ingest([whole])
        reader.vault.ingest([first, whole])

        assert reader.vault.quarantined() == ()
        assert not reads(reader, written)
        assert reader.vault.backfill() == (), "nobody is asked for what could not be read again"
        assert reader.vault.check() == Damage()
        reader.vault.close()
    ids_of_streams.scope_of.cache_clear()

    world.opens(reader)

    assert reads(reader, written)
    assert written.log not in {parse(frame).log for frame in reader.vault.outbox(1 << 24)}, "the hub has it"
    assert [each.stream.hex() for each in reader.vault.backfill()] == [written.stream]
    assert reader.vault.check() == Damage()


def test_what_there_was_no_room_for_is_asked_for_by_a_program_that_knows_it_and_not_in_vain_before(
    world: World, written: ForgedLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer, reader = world.officer("o1"), world.officer("o2")
    other = StreamId(ids_of_streams.stream_id(LATER, Agency.GEMEENTE, SystemIds().id16()).hex())
    newer = ForgedLog(writer, other, SystemIds().key32()).says(NoteWritten("en binnen", None))
    with monkeypatch.context() as patch:
        is_older(patch)
        patch.setattr(type(LIMITS), "shelf_frames", 1, raising=False)
        reader.vault.close()
        world.opens(reader)
        reader.vault.ingest([written.frame()])
        reader.vault.ingest([newer.frame()])

        assert reader.vault._store.shelves.waiting() == [newer.frame()]
        assert reader.vault.backfill() == ()
        reader.vault.close()
    ids_of_streams.scope_of.cache_clear()

    world.opens(reader)

    assert {each.stream.hex() for each in reader.vault.backfill()} == {written.stream, other}


def test_who_works_at_an_agency_that_only_a_later_program_knows_is_known_as_soon_as_it_runs(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = world.people.pop("o2")  # away when the agency joins
    world.enrols("w1", Agency.BELASTINGDIENST, Role.TAX)
    gemeente, later = (world.administrator(agency).vault for agency in (Agency.GEMEENTE, Agency.BELASTINGDIENST))
    frames = [*gemeente.frames_beyond({}), *later.frames_beyond({})]
    with monkeypatch.context() as patch:
        patch.setattr(ids_of_streams, "_AGENCIES", tuple(Agency)[: tuple(Agency).index(Agency.BELASTINGDIENST)])
        ids_of_streams.scope_of.cache_clear()
        reader.vault.close()
        world.opens(reader)
        reader.vault.ingest(frames)

        assert reader.vault.roots_of(Agency.BELASTINGDIENST) != ()
        assert "w1" not in known_to(reader)
        reader.vault.close()
    ids_of_streams.scope_of.cache_clear()

    world.opens(reader)

    assert "w1" in known_to(reader)
    reader.vault.close()


def known_to(officer: OfficerAtWork) -> set[str]:
    return {each.officer.number for each in officer.vault.directory.colleagues.values()}
