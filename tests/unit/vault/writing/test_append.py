"""Own events: one transaction, whole or not at all."""

from contextlib import suppress

import pytest

from inspector.domain.events import CommentMade, NoteWritten, VisitReleased
from inspector.domain.ids import ConditionId, StreamId
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Outcome, VisitState
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.vault.model.colleagues import Recipient
from inspector.vault.model.errors import NotPermittedError, NotSavedError, UnknownStreamError
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.delivering import deliver
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World

PLAN = StreamId(stream_id(StreamKind.PLAN, Agency.GEMEENTE, b"\x77" * 14).hex())


def test_what_was_appended_is_read_back_at_once(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()

    changes = t1.assesses(visit, "UV-V-07", Outcome.VIOLATION, "geen brandblusser gezien")

    assert changes.visits == {visit}
    assert t1.visit(visit).violations == ("UV-V-07",)
    (row,) = t1.vault.visits()
    assert (row.answered, row.violations, row.conflicts, row.state) == (1, 1, 0, VisitState.OPEN)


def test_a_change_of_mind_moves_the_line_of_the_visit(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    t1.assesses(visit, "UV-V-08", Outcome.COMPLIANT)

    t1.assesses(visit, "UV-V-07", None)

    (row,) = t1.vault.visits()
    assert (row.answered, row.violations) == (1, 0)
    assert_rebuild_equal(t1.vault)


def test_a_batch_that_fails_halfway_changes_nothing_on_disk_or_in_memory(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "eerste")
    stream = t1.compartment(visit)
    before = t1.visit(visit), t1.vault.heads(), t1.vault.visits(), t1.vault.sync_state()

    with pytest.raises(UnknownStreamError):
        t1.vault.append(
            Batch(
                new_streams=(NewStream(PLAN),),
                appends=(
                    NewEvent(stream, NoteWritten("tweede")),
                    NewEvent(StreamId("99" * 16), NoteWritten("nergens")),
                ),
            )
        )

    assert (t1.visit(visit), t1.vault.heads(), t1.vault.visits(), t1.vault.sync_state()) == before
    assert t1.vault.stream(PLAN) is None
    t1.notes(visit, "derde")
    assert [note.event.text for note in t1.visit(visit).notes] == ["eerste", "derde"]
    assert_sound(t1.vault)


def test_a_full_disk_is_an_error_that_leaves_no_trace(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    connection = t1.vault._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone() or (0,)
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with suppress(NotSavedError):
        for number in range(1_000):
            t1.notes(visit, f"nummer {number}" + t1.ids.token(2_000).hex())
    before = t1.visit(visit), t1.vault.heads(), t1.vault.visits()

    with pytest.raises(NotSavedError):
        t1.notes(visit, t1.ids.token(2_000).hex())

    assert (t1.visit(visit), t1.vault.heads(), t1.vault.visits()) == before
    connection.execute("PRAGMA max_page_count = 1000000").fetchall()
    t1.notes(visit, "weer ruimte")
    assert t1.visit(visit).notes[-1].event.text == "weer ruimte"
    assert_sound(t1.vault)


def test_each_log_begins_by_saying_whose_it_is_and_has_no_gaps(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    for number in range(5):
        t1.notes(visit, str(number))

    states = t1.vault.logs_of(visit)

    assert all(state.verified and state.author == t1.me for state in states)
    assert {state.stream: state.events for state in states} == {StreamKind.VISIT: 4, StreamKind.FINDINGS: 9}


def test_a_role_that_may_not_write_a_stream_does_not(world: World) -> None:
    a1 = world.officer("a1")
    stream = StreamId(stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, b"\x55" * 14).hex())

    with pytest.raises(NotPermittedError):
        a1.vault.append(
            Batch(
                new_streams=(NewStream(stream),),
                appends=(NewEvent(stream, NoteWritten("niet van mij")),),
            )
        )

    assert a1.vault.stream(stream) is None


def test_a_key_is_not_granted_to_whom_the_scopes_forbid(world: World) -> None:
    t1, a1 = world.officer("t1"), world.officer("a1")
    visit = t1.starts_visit()

    with pytest.raises(NotPermittedError):
        t1.vault.append(Batch(grants=(GrantStreamKey(t1.compartment(visit), (t1.reader(a1),)),)))


def test_a_key_is_not_granted_to_a_reader_nobody_vouches_for(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    stranger = Recipient(b"x" * 16, t1.reader(t1).public)

    with pytest.raises(NotPermittedError):
        t1.vault.append(Batch(grants=(GrantStreamKey(t1.compartment(visit), (stranger,)),)))


def test_granting_twice_writes_one_grant(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit()
    grant = Batch(grants=(GrantStreamKey(t1.compartment(visit), (t1.reader(t2),)),))
    t1.vault.append(grant)
    before = t1.vault.heads()

    t1.vault.append(grant)

    assert t1.vault.heads() == before


def test_a_supervisors_step_counts_and_an_officers_imitation_does_not(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()

    t1.writes(visit, CommentMade(ConditionId("UV-V-07"), "van een inspecteur"))
    t1.writes(visit, VisitReleased())

    assert t1.visit(visit).state is VisitState.OPEN
    assert t1.visit(visit).comments(ConditionId("UV-V-07")) == ()
    assert c1.vault.visits() == ()


def test_a_batch_larger_than_a_frame_is_signed_often_enough_to_travel(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    stream = t1.compartment(visit)

    t1.vault.append(Batch(appends=tuple(NewEvent(stream, NoteWritten(str(number))) for number in range(2_500))))

    frames = t1.vault.outbox(1 << 24)
    assert max(len(frame) for frame in frames) <= 1 << 20
    c1.vault.ingest(frames)
    assert len(c1.visit(visit).notes) == 2_500


def test_the_writer_forgets_what_is_in_an_envelope(world: World) -> None:
    t1, p1 = world.officer("t1"), world.officer("p1")
    t1.starts_visit()

    t1.seals_signal("zij mag niet naar buiten")

    assert t1.vault.signals() == ()
    assert [(sent.number, sent.delivered) for sent in t1.vault.sent_signals()] == [(1, False)]
    p1.vault.ingest(t1.vault.outbox(1 << 24))
    assert [signal.text for signal in p1.vault.signals()] == ["zij mag niet naar buiten"]
    assert_rebuild_equal(t1.vault)
    assert_rebuild_equal(p1.vault)


def test_a_sent_signal_is_delivered_when_the_hub_has_its_envelope(world: World) -> None:
    t1, _ = world.officer("t1"), world.officer("p1")
    t1.seals_signal("een")
    world.confirms(t1.vault)
    t1.seals_signal("twee")

    assert [sent.delivered for sent in t1.vault.sent_signals()] == [True, False]


def test_an_officer_writes_with_the_own_key_whatever_key_a_colleague_granted(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit(with_=(t2,))
    t2.joins(visit, t1)
    own = t1.vault.stream(t1.compartment(visit))
    deliver(t2.vault, t1.vault)

    t1.notes(visit, "voor wie ik het gaf")

    info = t1.vault.stream(t1.compartment(visit))
    assert own is not None
    assert info is not None
    assert len(info.key_ids) == 2
    assert info.own_key_ids == own.own_key_ids
    (log,) = [log for log in t1.vault._store.logs.own() if log.kind is StreamKind.FINDINGS]
    last = t1.vault._store.logs.event(log.no, t1.vault._store.logs.tail(log.no).seq)
    assert last is not None
    assert last.raw().header.key_id in own.own_key_ids
