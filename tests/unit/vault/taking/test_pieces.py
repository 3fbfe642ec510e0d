"""Pieces of a log from outside: what is new is added, what can follow later waits, what is wrong stays apart."""

from dataclasses import replace

import pytest

from inspector.wire.directory import HoldPlaced
from inspector.wire.frames import Frame, parse
from inspector.wire.messages import Backfilled
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import stream_id
from tests.attacks.test_vault_statements import an_unsigned_frame
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import piece_of
from tests.fakes.officer import OfficerAtWork
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import World
from tests.unit.vault.taking.test_ingest import findings_frames

TEXTS = ["een", "twee", "drie", "vier"]


class Findings:
    """The log of an inspector's findings, with a note for each of the texts, and a supervisor who has none of them."""

    def __init__(self, world: World) -> None:
        self.t1, self.c1 = world.officers("t1", "c1")
        self.visit = self.t1.starts_visit()
        deliver(self.t1.vault, self.c1.vault)
        (self.log,) = (log.id for log in self.t1.vault._store.logs.own() if log.kind is StreamKind.FINDINGS)
        self.begun = self.reach(self.c1)
        for text in TEXTS:
            self.t1.notes(self.visit, text)

    def reach(self, officer: OfficerAtWork) -> int:
        return next((head.seq for head in officer.vault.heads() if head.log == self.log), 0)

    def piece(self, first: int, last: int) -> bytes:
        """From one note to another."""
        return piece_of(self.t1.vault, self.log, self.begun + first, self.begun + last)

    def texts(self) -> list[str]:
        """What the supervisor reads."""
        return [note.event.text for note in self.c1.visit(self.visit).notes]

    def why_refused(self) -> list[str]:
        return [each.reason for each in self.c1.vault.quarantined()]


@pytest.fixture
def findings(world: World) -> Findings:
    return Findings(world)


@pytest.mark.parametrize("known", [1, 2, 3])
def test_of_a_frame_that_begins_before_the_end_what_is_new_is_added(findings: Findings, known: int) -> None:
    c1 = findings.c1.vault
    c1.ingest([findings.piece(1, 3)])

    c1.ingest([findings.piece(4 - known, 4)])

    assert findings.texts() == TEXTS
    assert findings.reach(findings.c1) == findings.reach(findings.t1)
    assert (findings.why_refused(), c1.forks()) == ([], ())
    assert_sound(c1)


def test_what_goes_on_with_a_log_and_is_not_signed_is_kept_apart_and_the_true_one_counts(findings: Findings) -> None:
    c1, true = findings.c1.vault, findings.piece(1, 1)
    unsigned = replace(parse(true), signature=bytes(64)).pack()

    c1.ingest([unsigned])

    assert findings.texts() == []
    assert findings.why_refused() == ["unproven"]
    assert [each.frame for each in c1.quarantined()] == [unsigned]
    c1.ingest([true])
    assert findings.texts() == TEXTS[:1]


def test_a_piece_that_says_it_stands_in_another_stream_than_its_log_is_kept_apart(findings: Findings) -> None:
    c1, true = findings.c1.vault, parse(findings.piece(1, 1))
    other = stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, b"another stream")
    events = tuple(replace(event, header=replace(event.header, stream=other)) for event in true.events)
    moved = Frame(true.log, other, true.first_seq, events, true.signature).pack()

    c1.ingest([moved])

    assert findings.texts() == []
    assert findings.why_refused() == ["other stream"]
    c1.ingest([true.pack()])
    assert findings.texts() == TEXTS[:1]


def test_the_middle_of_a_log_that_nobody_opened_here_waits_for_its_beginning(world: World) -> None:
    t1, c1 = world.officers("t1", "c1")
    visit = t1.starts_visit()
    for text in TEXTS:
        t1.notes(visit, text)
    opening, *middle, last = findings_frames(t1)
    deliver(t1.vault, c1.vault, only=(bytes.fromhex(visit),))

    c1.vault.ingest([last])
    c1.vault.ingest(middle)

    assert [each.stream for each in c1.vault.backfill()] == [parse(last).stream]
    assert parse(last).log not in {head.log for head in c1.vault.heads()}
    c1.vault.ingest([opening])
    assert [note.event.text for note in c1.visit(visit).notes] == TEXTS
    assert c1.vault._store.shelves.waiting() == []


def test_a_stream_is_not_asked_for_anew_when_a_gap_becomes_smaller(findings: Findings) -> None:
    c1 = findings.c1.vault
    stream = parse(findings.piece(1, 1)).stream
    c1.ingest([findings.piece(3, 3)])
    assert [each.stream for each in c1.backfill()] == [stream]
    c1.ingest([], backfilled=[Backfilled(stream, 9, is_done=True)])

    c1.ingest([findings.piece(1, 1)])

    assert findings.texts() == TEXTS[:1]
    assert c1.backfill() == ()
    c1.ingest([findings.piece(2, 2)])
    assert findings.texts() == TEXTS[:3]


def test_news_of_the_directory_do_not_change_which_waiting_frame_leaves_first(world: World) -> None:
    t1 = world.officer("t1").vault
    later, earlier = (an_unsigned_frame(world, installation=bytes([number]) * 16) for number in (9, 1))
    t1.ingest([later, earlier])

    world.declares(Agency.GEMEENTE, HoldPlaced(bytes(16), "zaak loopt"))

    assert t1._store.shelves.waiting() == [later, earlier]


def test_what_came_without_the_hub_is_handed_on_to_it_and_what_came_from_it_is_not(findings: Findings) -> None:
    c1, t1 = findings.c1.vault, findings.t1.vault
    c1.ingest([findings.piece(1, 1)])
    assert c1.carried_frames() == ()

    c1.ingest([findings.piece(2, 4)], without_hub=True)

    assert c1.carried_frames() == (findings.piece(2, 4),)
    assert t1.carried_frames() == ()
