"""What proves to others when the hub had a log: kept line by line, believed only when the hub signed it."""

from inspector.crypto.signatures import SigningKey
from inspector.domain.ids import StreamId, VisitId
from inspector.domain.values import Outcome
from inspector.vault.answers.disclosure import DisclosedLog
from inspector.wire.event import LogHead
from inspector.wire.receipt_lines import ReceiptLine
from inspector.wire.receipts import line_proofs
from inspector.wire.scopes import StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.growing_tree import a_receipt
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import World

FINDINGS = frozenset({StreamKind.FINDINGS})


def the_log(officer: OfficerAtWork, visit: VisitId) -> DisclosedLog:
    (log,) = officer.vault.disclosure(visit, FINDINGS)
    return log


def heads_of(officer: OfficerAtWork, visit: VisitId) -> tuple[LogHead, ...]:
    log = the_log(officer, visit)
    return (LogHead(log.log, log.head.seq, log.head.head),)


def test_each_push_of_a_visit_proves_its_own_time(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    first = heads_of(t1, visit)
    t1.vault.apply_receipt(world.receipt(*first))
    world.clock.passes(minutes=30)
    t1.notes(visit, "later")
    t1.vault.apply_receipt(world.receipt(*heads_of(t1, visit)))

    lines = the_log(t1, visit).receipts

    assert [line.line.head for line in lines] == [*first, *heads_of(t1, visit)]
    assert lines[1].line.at_ms - lines[0].line.at_ms == 30 * 60_000
    assert all(line.check(world.hub.public) for line in lines)


def test_the_same_receipt_twice_is_kept_once_and_the_first_time_counts(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.apply_receipt(world.receipt(*t1.vault.heads()))
    before = the_log(t1, visit).receipts
    world.clock.passes(minutes=30)

    changes = t1.vault.apply_receipt(world.receipt(*t1.vault.heads()))

    assert the_log(t1, visit).receipts == before
    assert changes.visits == frozenset()


def test_of_what_no_bundle_shows_only_the_newest_line_is_kept(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    (directory,) = [stream.id for stream in t1.vault.streams(StreamKind.DIRECTORY) if stream.owner is t1.me.agency]
    t1.vault.apply_receipt(world.receipt(*t1.vault.heads()))
    count = len(t1.vault.receipt_lines([directory]))
    world.officer("t2")

    t1.vault.apply_receipt(world.receipt(*t1.vault.heads()))

    logs = {head.log for head in t1.vault.heads()}
    assert count <= len(t1.vault.receipt_lines([directory])) <= len(logs)


def test_a_supervisor_is_told_the_time_of_what_others_wrote(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    deliver(t1.vault, c1.vault)
    unsent = c1.vault.sync_state().outbox_events

    c1.vault.apply_receipt(world.receipt(*heads_of(t1, visit)))

    (line,) = the_log(c1, visit).receipts
    assert line.line.head == heads_of(t1, visit)[0]
    assert c1.vault.sync_state().outbox_events == unsent


def test_a_receipt_for_another_branch_of_somebody_elses_log_is_no_lie_and_no_proof(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    deliver(t1.vault, c1.vault)
    other = tuple(head._replace(head=bytes(32)) for head in heads_of(t1, visit))

    c1.vault.apply_receipt(world.receipt(*other))

    assert the_log(c1, visit).receipts == ()
    assert c1.vault.quarantine_size() == 0


def test_a_line_by_another_way_proves_the_time_and_lets_nothing_leave_the_outbox(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    unsent = t1.vault.sync_state().outbox_events
    lines = [proof.encode() for proof in line_proofs(world.receipt(*heads_of(t1, visit)))]

    taken = t1.vault.take_receipt_lines(lines)

    assert taken == 1
    assert len(the_log(t1, visit).receipts) == 1
    assert t1.vault.sync_state().outbox_events == unsent
    assert t1.vault.take_receipt_lines(lines) == 1
    assert len(the_log(t1, visit).receipts) == 1


def test_a_line_that_does_not_hold_is_not_kept(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    (head,) = heads_of(t1, visit)
    stranger = a_receipt(world.incarnation, (ReceiptLine(head, 1),), 1).sign(SigningKey(bytes(32)))
    (genuine,) = line_proofs(world.receipt(head))
    data = genuine.encode()
    elsewhere = line_proofs(world.receipt(head._replace(log=bytes(16)), head._replace(head=bytes(32))))

    taken = t1.vault.take_receipt_lines(
        [
            line_proofs(stranger)[0].encode(),
            *(proof.encode() for proof in elsewhere),
            data[:-1],
            data[:-1] + bytes([data[-1] ^ 1]),
            b"",
        ]
    )

    assert taken == 0
    assert the_log(t1, visit).receipts == ()


def test_lines_of_chosen_streams_are_given_and_no_others(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault.apply_receipt(world.receipt(*t1.vault.heads()))

    lines = t1.vault.receipt_lines([StreamId(the_log(t1, visit).stream)])

    assert lines == tuple(proof.encode() for proof in the_log(t1, visit).receipts)
