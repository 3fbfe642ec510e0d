"""What directories say later changes what counts of what is here already, and of what comes after it."""

from datetime import timedelta
from functools import partial
from typing import cast

import pytest

from inspector.domain.ids import StreamId
from inspector.vault.model.batch import Batch, GrantReaderKey, PublishReaderKey
from inspector.wire.directory import HandInAccepted, HoldPlaced, InstallationEnrolled
from inspector.wire.event import LogHead
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind
from tests.fakes.counting import Counter, Watched
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import piece_of
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World

GEMEENTE = Agency.GEMEENTE


class Visited:
    """An inspector who writes three notes in a visit and is revoked, and two supervisors."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.t1, self.c1, self.c2 = world.officers("t1", "c1", "c2")
        self.visit = self.t1.starts_visit()
        self.logs = [
            log for log in self.t1.vault._store.logs.own() if log.kind in {StreamKind.VISIT, StreamKind.FINDINGS}
        ]
        (self.findings,) = (log for log in self.logs if log.kind is StreamKind.FINDINGS)
        self.t1.notes(self.visit, "een")
        deliver(self.t1.vault, self.c2.vault)
        for text in ("twee", "drie"):
            self.t1.notes(self.visit, text)
        deliver(self.t1.vault, self.c1.vault)
        self.end = self.t1.vault._store.logs.tail(self.findings.no).seq

    def is_revoked(self) -> None:
        self.world.revokes(self.t1)

    def is_accepted(self, by: OfficerAtWork) -> None:
        """All that the inspector wrote in the visit, as this supervisor has it; both supervisors hear it."""
        tails = [(log.id, self.t1.vault._store.logs.tail(log.no)) for log in self.logs]
        said = tuple(HandInAccepted(LogHead(log, tail.seq, tail.head), 1) for log, tail in tails)
        by.vault.append(Batch(declarations=said))
        self.world.spreads_directories()

    def piece(self, place: int) -> bytes:
        return piece_of(self.t1.vault, self.findings.id, place, place)

    def texts(self, officer: OfficerAtWork) -> list[str]:
        return [note.event.text for note in officer.visit(self.visit).notes]


@pytest.fixture
def visited(world: World) -> Visited:
    return Visited(world)


def test_what_somebody_wrote_counts_no_more_once_he_is_revoked(visited: Visited) -> None:
    assert visited.texts(visited.c1) == ["een", "twee", "drie"]

    visited.is_revoked()

    assert visited.texts(visited.c1) == []
    assert visited.c1.vault.visits() == ()
    assert_rebuild_equal(visited.c1.vault)


def test_what_is_accepted_of_it_counts_again_and_the_rest_is_asked_for(visited: Visited) -> None:
    deliver(visited.t1.vault, visited.c2.vault)
    visited.is_revoked()
    c2 = visited.c2.vault
    assert (visited.texts(visited.c2), c2.backfill()) == ([], ())

    visited.is_accepted(by=visited.c1)

    assert visited.texts(visited.c2) == ["een", "twee", "drie"]
    assert {each.stream for each in c2.backfill()} == {
        visited.t1.vault._store.streams.at(log.stream).id for log in visited.logs
    }
    assert_rebuild_equal(c2)


def test_what_was_accepted_before_it_came_counts_once_the_log_reaches_so_far(visited: Visited) -> None:
    visited.is_revoked()
    visited.is_accepted(by=visited.c1)
    c2 = visited.c2.vault
    assert visited.texts(visited.c2) == []

    c2.ingest([visited.piece(visited.end - 1)])
    in_between = visited.texts(visited.c2)
    c2.ingest([visited.piece(visited.end)])

    assert in_between == []
    assert visited.texts(visited.c2) == ["een", "twee", "drie"]
    assert_rebuild_equal(c2)


def test_a_shared_key_that_was_given_before_it_was_published_is_held_once_it_is(world: World) -> None:
    with world.together():
        c1, c2, c3 = (world.enrols(number, GEMEENTE, Role.SUPERVISOR) for number in ("c1", "c2", "c3"))
        for officer in (c1, c2, c3):
            deliver(world.administrator(GEMEENTE).vault, officer.vault)
        c1.vault.append(Batch(publish=(PublishReaderKey(Purpose.COMMON),)))
        (key,) = c1.vault.directory.purpose(GEMEENTE, Purpose.COMMON)
        c1.vault.append(Batch(reader_grants=(GrantReaderKey(Purpose.COMMON, key.reader.id, (c1.reader(c2),)),)))
        deliver(c1.vault, c2.vault)
        c2.vault.append(Batch(reader_grants=(GrantReaderKey(Purpose.COMMON, key.reader.id, (c2.reader(c3),)),)))

        c3.vault.ingest(c2.vault.outbox(1 << 24))
        early = c3.vault.directory.purpose(GEMEENTE, Purpose.COMMON)
        c3.vault.ingest(c1.vault.outbox(1 << 24))

        assert early == ()
        assert [each.held_here for each in c3.vault.directory.purpose(GEMEENTE, Purpose.COMMON)] == [True]


def test_what_is_said_in_a_directory_has_a_later_time_than_all_that_was_heard_there(world: World) -> None:
    t1 = world.officer("t1")
    now = world.clock.at
    world.clock.is_set_to(now.replace(minute=now.minute + 5))
    world.declares(GEMEENTE, HoldPlaced(bytes(16), "zaak loopt"))
    world.clock.is_set_to(now)

    t1.vault.append(Batch(declarations=(HoldPlaced(bytes(16), "zaak loopt"),)))

    assert last_time(t1, t1) > last_time(t1, world.administrator(GEMEENTE))


def last_time(reader: OfficerAtWork, writer: OfficerAtWork) -> int:
    """When somebody said something in a directory last, by the clear part of it."""
    logs = reader.vault._store.logs
    (log,) = (log for log in logs.of_kind(StreamKind.DIRECTORY) if log.author.hex() == writer.me.installation)
    event = logs.event(log.no, logs.tail(log.no).seq)
    assert event is not None
    return event.raw().header.hlc


def test_until_when_a_colleagues_training_counts_is_known_at_once_and_makes_nothing_again(visited: Visited) -> None:
    world, t1, c1 = visited.world, visited.t1, visited.c1
    until = [world.clock.now().date() + timedelta(days=each) for each in (100, 200)]
    costs = []
    for day in until:
        world.clock.passes(days=1)
        identity = world.identity("t1", GEMEENTE, Role.INSPECTOR, day)
        have = {head.log: head.seq for head in c1.vault.heads()}
        administrator, directory = world.administrator(GEMEENTE).vault, world.office(GEMEENTE).directory
        assert [note.author.trained_until for note in c1.visit(visited.visit).notes[:1]] != [day]
        administrator.append(Batch(declarations=(InstallationEnrolled(identity.statement, identity.chain),)))
        frames = administrator.frames_beyond(have, [StreamId(directory.hex())])
        c1.vault._store.memory.ask_again()
        c1.visit(visited.visit)
        counter = Counter(cast("Watched", c1.vault._connection))
        costs.append(counter.cost(partial(c1.vault.ingest, frames)))

        assert {note.author.trained_until for note in c1.visit(visited.visit).notes} == {day}
        assert_rebuild_equal(c1.vault)
        for number in range(60):
            t1.notes(visited.visit, f"meer {number}")
        deliver(t1.vault, c1.vault)

    few, more = costs
    assert more.is_as_flat_as(few)
    assert len(visited.texts(c1)) == 123
