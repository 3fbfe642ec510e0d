"""What was decided to erase goes from what is here and from all that comes later, in whatever order both come."""

import pytest

from inspector.vault.model.batch import Batch
from inspector.wire.directory import ErasureConfirmed, HoldPlaced
from inspector.wire.erasure import ErasedTarget, Erasure
from inspector.wire.erasures import body_hash_of
from inspector.wire.event import LogPlace
from inspector.wire.scopes import Agency, StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import smallest_frames
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World

GEMEENTE = Agency.GEMEENTE


class Erased:
    """A visit with two notes that an inspector and a supervisor have, and the two who erase in it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.t1, self.c1, self.c2, self.f1 = world.officers("t1", "c1", "c2", "f1")
        self.visit = self.t1.starts_visit()
        self.t1.notes(self.visit, "mag weg")
        self.t1.notes(self.visit, "blijft")
        deliver(self.t1.vault, self.c1.vault)
        self.whole = smallest_frames(self.t1.vault)

    def sealed(self, kind: StreamKind) -> list[LogPlace]:
        """The events with content of the inspector's part of this kind."""
        (log,) = (log for log in self.t1.vault._store.logs.own() if log.kind is kind)
        return [LogPlace(log.id, seq) for seq in self.t1.vault._store.logs.sealed_after(log.no, 0, None)]

    def note(self) -> LogPlace:
        """The first of the notes."""
        return self.sealed(StreamKind.FINDINGS)[-2]

    def is_proposed(self, event: LogPlace) -> tuple[LogPlace, Erasure]:
        log = self.t1.vault._store.logs.find(event.log)
        assert log is not None
        stream = self.t1.vault._store.streams.at(log.stream).id
        erasure = Erasure(stream, (ErasedTarget(event),), (), "verzoek", "", bytes(16))
        self.c1.vault.append(Batch(erasures=(erasure,)))
        return said_last(self.c1), erasure

    def is_erased(self, event: LogPlace) -> LogPlace:
        """Everybody hears both halves of it."""
        place, erasure = self.is_proposed(event)
        self.world.spreads_directories()
        self.f1.vault.append(Batch(declarations=(ErasureConfirmed(place, body_hash_of(erasure)),)))
        self.world.spreads_directories()
        return place

    def texts(self, officer: OfficerAtWork) -> list[str]:
        return [note.event.text for note in officer.visit(self.visit).notes]

    def without_directories(self, officer: OfficerAtWork) -> list[bytes]:
        """What somebody has of everything else, as it is there now."""
        streams = {office.directory for office in self.world.offices.values()}
        return [frame for frame in smallest_frames(officer.vault) if frame[20:36] not in streams]


def said_last(officer: OfficerAtWork) -> LogPlace:
    logs = officer.vault._store.logs
    (log,) = logs.own_of_kind(StreamKind.DIRECTORY)
    return LogPlace(log.id, logs.tail(log.no).seq)


def has_body(officer: OfficerAtWork, event: LogPlace) -> bool:
    log = officer.vault._store.logs.find(event.log)
    stored = None if log is None else officer.vault._store.logs.event(log.no, event.seq)
    assert stored is not None
    return stored.body is not None


@pytest.fixture
def erased(world: World) -> Erased:
    return Erased(world)


def test_a_proposal_is_told_as_news_of_the_directory(erased: Erased) -> None:
    erased.is_proposed(erased.note())

    changes = deliver(erased.c1.vault, erased.t1.vault, only=(erased.world.office(GEMEENTE).directory,))

    assert changes.directory
    assert len(erased.t1.vault._store.erasure_rows.all()) == 1


def test_what_was_decided_to_erase_is_read_by_nobody_from_then_on(erased: Erased) -> None:
    note = erased.note()

    erased.is_erased(note)

    for officer in (erased.t1, erased.c1):
        assert not has_body(officer, note)
        assert erased.texts(officer) == ["blijft"]
        assert_rebuild_equal(officer.vault)


def test_an_old_whole_copy_does_not_bring_it_back(erased: Erased) -> None:
    note = erased.note()
    erased.is_erased(note)

    erased.c1.vault.ingest(erased.whole)

    assert not has_body(erased.c1, note)
    assert erased.texts(erased.c1) == ["blijft"]
    assert_rebuild_equal(erased.c1.vault)


def test_who_gets_an_old_whole_copy_only_afterwards_keeps_none_and_is_to_sign_for_that(erased: Erased) -> None:
    note = erased.note()
    erasure = erased.is_erased(note)
    assert erased.c2.vault.erasures_to_sign() == ()

    erased.c2.vault.ingest(erased.whole)

    assert not has_body(erased.c2, note)
    assert erased.texts(erased.c2) == ["blijft"]
    assert erased.c2.vault.erasures_to_sign() == (erasure,)
    assert_sound(erased.c2.vault)


def test_what_came_empty_before_the_decision_counts_with_it_also_of_a_visits_shared_part(erased: Erased) -> None:
    """Who may erase there follows from who opened the log, and that the frame says itself."""
    *_, started = erased.sealed(StreamKind.VISIT)
    del erased.world.people["c2"]  # away when it is decided
    erased.is_erased(started)
    c2 = erased.c2.vault

    c2.ingest(erased.without_directories(erased.c1))

    assert [each.reason for each in c2.quarantined()] == ["a body is missing"]
    assert started.log not in {head.log for head in c2.heads()}
    deliver(erased.c1.vault, c2, only=(erased.world.office(GEMEENTE).directory,))
    assert c2.quarantined() == ()
    assert not has_body(erased.c2, started)
    assert_sound(c2)
    assert_rebuild_equal(c2)


def test_what_a_hold_kept_goes_once_who_placed_it_does_not_count(erased: Erased) -> None:
    note = erased.note()
    stream = bytes.fromhex(erased.t1.compartment(erased.visit))
    erased.c2.vault.append(Batch(declarations=(HoldPlaced(stream, "bezwaar"),)))
    erased.world.spreads_directories()
    erased.is_erased(note)
    assert has_body(erased.t1, note)

    erased.world.revokes(erased.c2)

    assert not has_body(erased.t1, note)
    assert erased.texts(erased.t1) == ["blijft"]
    assert_rebuild_equal(erased.t1.vault)
