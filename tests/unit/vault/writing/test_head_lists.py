"""What the logbook says of the other logs, and when."""

import json

import pytest

from inspector.crypto.cbor import Cbor, encode
from inspector.domain.ids import StreamId
from inspector.domain.office_events import HeadsListed
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Outcome
from inspector.vault.events.payload import PayloadError, read_payload
from inspector.vault.model.batch import Batch, NewStream
from inspector.vault.writing.head_lists import MOST_LISTED
from inspector.wire.scopes import Agency, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import World
from tests.unit.vault import make_vectors


def lists_of(world: World, number: str = "t1") -> tuple[HeadsListed, ...]:
    return world.officer(number).vault._lists.heads_listed()


def test_a_list_names_what_was_written_since_the_last_one_and_nothing_else(world: World) -> None:
    t1 = world.officer("t1")
    visits = t1.starts_visit(), t1.starts_visit()
    t1.vault.list_heads()
    t1.assesses(visits[1], "UV-V-07", Outcome.COMPLIANT)
    t1.assesses(visits[1], "UV-V-08", Outcome.COMPLIANT)

    t1.vault.list_heads()

    first, second = lists_of(world)
    assert len(first.heads) >= 4  # two visits in two streams each
    assert len(second.heads) == 1
    assert second.heads[0][:16] in {entry[:16] for entry in first.heads}
    assert second.heads[0] not in first.heads
    assert t1.vault.missing_logs() == ()


def test_without_news_nothing_is_written_not_even_about_the_list(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    t1.vault.list_heads()
    before = t1.vault.heads()

    changes = t1.vault.list_heads()

    assert not changes.events
    assert t1.vault.heads() == before
    world.reopens(t1)
    assert not t1.vault.list_heads().events


def test_what_was_written_before_a_crash_is_listed_after_it(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.list_heads()
    t1.starts_visit()
    world.reopens(t1)

    t1.vault.list_heads()

    assert len(lists_of(world)[-1].heads) == 2


def test_more_logs_than_one_event_holds_take_more_events(world: World) -> None:
    t1 = world.officer("t1")
    t1.vault.list_heads()
    streams = [
        StreamId(stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, t1.ids.id16()).hex()) for _ in range(MOST_LISTED + 1)
    ]
    t1.vault.append(
        Batch(
            new_streams=tuple(NewStream(each) for each in streams),
            appends=tuple(NewEvent(each, make_vectors.A_NOTE) for each in streams),
        )
    )
    already = len(lists_of(world))

    t1.vault.list_heads()

    assert [len(each.heads) for each in lists_of(world)[already:]] == [MOST_LISTED, 1]
    assert t1.vault.missing_logs() == ()


def test_a_list_holds_no_id_of_any_log_and_nobody_else_can_open_it(world: World) -> None:
    t1, c1, p1 = world.officer("t1"), world.officer("c1"), world.officer("p1")
    t1.starts_visit(with_=(p1,))
    t1.seals_signal("Zij durft niet te praten.")
    t1.vault.list_heads()
    frames = t1.vault.frames_beyond({})

    for other in (c1, p1):
        other.vault.ingest(frames)

    stored = [
        payload
        for (payload,) in t1.vault._connection.execute(
            "SELECT payload FROM opened JOIN logs ON logs.no = opened.log WHERE logs.kind = ?", (StreamKind.LOGBOOK,)
        )
    ]
    assert stored
    for log in t1.vault._store.logs.all():
        assert not any(log.id in payload for payload in stored)
    assert lists_of(world, "t1")
    assert lists_of(world, "c1") == lists_of(world, "p1") == ()
    for other in (c1, p1):
        unread = other.vault._connection.execute(
            "SELECT count(*) FROM unopened JOIN logs ON logs.no = unopened.log WHERE logs.kind = ?",
            (StreamKind.LOGBOOK,),
        ).fetchone()
        assert unread is not None
        assert unread[0] > 0


def test_a_read_only_vault_lists_nothing(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    t1.vault._store.read_only = True

    assert not t1.vault.list_heads().events


def test_lists_follow_from_the_log_like_everything_else(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()
    t1.vault.list_heads()

    assert_rebuild_equal(t1.vault)
    assert_sound(t1.vault)
    assert len(lists_of(world)) == 1


def test_the_format_has_not_moved() -> None:
    assert json.loads(make_vectors.HEADS_LISTED.read_text(encoding="utf-8")) == make_vectors.heads_listed_vectors()


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"salt": b"s" * 16},
        {"salt": "s", "heads": []},
        {"salt": b"s" * 16, "heads": {}},
        {"salt": b"s" * 16, "heads": [5]},
    ],
)
def test_a_list_of_another_form_is_refused(fields: dict[str, Cbor]) -> None:
    with pytest.raises(PayloadError):
        read_payload(encode({0: "heads_listed", 1: 1, 2: fields, 4: 1, 5: 2, 6: b"b"}), 0)
