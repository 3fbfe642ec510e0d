"""Somebody inside hands out or takes keys that the scopes do not allow, or lies about what a stream is."""

from pathlib import Path

import pytest

from inspector.crypto.grant_bodies import KeyKind, encode_grant
from inspector.crypto.grants import make_grant
from inspector.crypto.sealing import stream_key_id
from inspector.domain.events import NoteWritten, OfficerJoined
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.values import Capacity, Outcome
from inspector.vault.model.batch import Batch, GrantReaderKey, GrantStreamKey
from inspector.vault.model.errors import NotPermittedError
from inspector.wire.scopes import Agency, EventClass, Purpose, StreamKind
from tests.fakes.changed_program import ForgedLog
from tests.fakes.delivering import deliver
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1", "c1", "a1")


def findings_key(officer: OfficerAtWork, visit: VisitId) -> bytes:
    row = officer.vault._store.streams.find(bytes.fromhex(officer.compartment(visit)))
    assert row is not None
    return officer.vault._store.keys.of(row.no)[-1].key


def grants_against_the_scopes(giver: OfficerAtWork, visit: VisitId, taker: OfficerAtWork) -> None:
    """What a changed program would write: the grant that ours refuses to make."""
    row = giver.vault._stream_row(giver.compartment(visit))
    with giver.vault._saving() as tx:
        pen = tx.pens.pen(row)
        readers = (giver.reader(taker),)
        grant = make_grant(KeyKind.STREAM, findings_key(giver, visit), readers, stream=row.id, granter_log=pen.log.id)
        tx.pens.write_clear(row, EventClass.GRANT, encode_grant(grant))


def test_a_labour_inspector_does_not_take_a_findings_key_from_a_helpful_colleague(world: World) -> None:
    t1, a1 = world.officer("t1"), world.officer("a1")
    visit = t1.starts_visit(with_=(a1,))
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)

    grants_against_the_scopes(t1, visit, a1)
    deliver(t1.vault, a1.vault)

    assert a1.vault.visit(visit) is not None
    assert a1.visit(visit).compartments == {StreamKind.VISIT}
    heard_of = a1.vault._store.streams.find(bytes.fromhex(t1.compartment(visit)))
    assert heard_of is not None
    assert a1.vault._store.keys.of(heard_of.no) == ()
    assert_rebuild_equal(a1.vault)


def test_who_may_not_write_in_a_stream_grants_nothing_in_it(world: World) -> None:
    t1, c1, a1 = world.officer("t1"), world.officer("c1"), world.officer("a1")
    visit = t1.starts_visit()
    reviewers = a1.purpose_readers(Agency.GEMEENTE, Purpose.FINDINGS)
    intruder = ForgedLog(a1, t1.compartment(visit), a1.ids.key32()).grants(*reviewers)

    deliver(t1.vault, c1.vault)
    c1.vault.ingest([intruder.says(NoteWritten("in andermans stroom")).frame()])

    assert c1.visit(visit).notes == ()
    info = c1.vault.stream(t1.compartment(visit))
    assert info is not None
    assert stream_key_id(intruder.key) not in info.key_ids
    assert_rebuild_equal(c1.vault)


def test_a_key_that_a_revoked_officer_gave_away_afterwards_opens_nothing(world: World) -> None:
    t1, t2, c1 = world.officer("t1"), world.officer("t2"), world.officer("c1")
    visit = t2.starts_visit()
    t2.notes(visit, "van t2")
    shared = t2.vault.stream_of(visit, StreamKind.VISIT)
    assert shared is not None
    stands = {head.log: head.seq for head in t2.vault.heads()}
    late = Batch(grants=tuple(GrantStreamKey(stream, (t2.reader(t1),)) for stream in (shared, t2.compartment(visit))))
    t2.vault.append(late)
    deliver(t2.vault, t1.vault)
    assert t1.vault.visit(visit) is not None

    world.revokes(t2, at=stands)

    assert t1.vault.visit(visit) is None
    deliver(t2.vault, c1.vault)
    assert [note.event.text for note in c1.visit(visit).notes] == ["van t2"], "what stood before still stands"
    for officer in (t1, c1):
        assert_rebuild_equal(officer.vault)


def test_nothing_is_granted_to_a_revoked_reader(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit()
    reader = t1.reader(t2)
    world.revokes(t2)

    with pytest.raises(NotPermittedError):
        t1.vault.append(Batch(grants=(GrantStreamKey(t1.compartment(visit), (reader,)),)))


def test_a_purposes_key_is_not_passed_to_a_role_that_may_not_hold_it(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    (key,) = c1.vault.directory.purpose(Agency.GEMEENTE, Purpose.FINDINGS)

    with pytest.raises(NotPermittedError):
        c1.vault.append(Batch(reader_grants=(GrantReaderKey(Purpose.FINDINGS, key.reader.id, (c1.reader(t1),)),)))


def test_the_administrator_holds_no_key_and_reads_no_case(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    administrator = world.administrator(Agency.GEMEENTE)

    deliver(t1.vault, administrator.vault)

    assert administrator.vault.visit(visit) is None
    assert not any(key.held_here for key in administrator.vault.directory.purpose_keys)


@pytest.mark.parametrize("comes_first", [True, False], ids=["before", "after"])
def test_a_visit_has_the_key_its_id_follows_from_and_no_other(world: World, *, comes_first: bool) -> None:
    t1, c1, a1 = world.officer("t1"), world.officer("c1"), world.officer("a1")
    visit = t1.starts_visit()
    slipped = ForgedLog(a1, StreamId(visit), a1.ids.key32()).grants(
        *a1.purpose_readers(Agency.GEMEENTE, Purpose.FINDINGS)
    )
    slipped.says(OfficerJoined(visit, Capacity.SUPERVISION))

    if comes_first:
        c1.vault.ingest([slipped.frame()])
    deliver(t1.vault, c1.vault)
    c1.vault.ingest([slipped.frame()])

    shared = c1.vault.stream(StreamId(visit))
    assert shared is not None
    assert stream_key_id(slipped.key) not in shared.key_ids
    assert c1.visit(visit).officers == (t1.me,)
    assert_rebuild_equal(c1.vault)
