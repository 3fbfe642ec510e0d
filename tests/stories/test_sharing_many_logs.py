"""Two laptops with more shared logs than one list holds: a turn costs what differs, and both end with all."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from inspector.casework.visiting import notes
from inspector.domain.ids import VisitId
from inspector.sync.lan import comparing, turns
from inspector.sync.lan.comparing import FEW_LOGS, Pages, SharedLogs
from inspector.sync.lan.sharing import is_last
from inspector.sync.lan.turns import Party, Turn, decode_turn
from inspector.vault.model.streams import SharedLog
from inspector.vault.sides.vault import Vault
from inspector.wire.colleague_receipts import MOST_HEADS
from inspector.wire.event import LogHead
from tests.fakes.counting import Watched
from tests.stories.officers import done
from tests.stories.test_laptop_to_laptop import Cellar
from tests.stories.test_photos_by_share import parties

MANY = MOST_HEADS + 1_000


@pytest.fixture
def cellar(tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(tmp_path)
    exchanges(*parties(made, "t1", "t2"))
    yield made
    made.closes()


class Exchanged(NamedTuple):
    """What it took."""

    turns: int
    heads: int
    most_bytes: int
    """Of a turn."""
    statements: tuple[int, ...]
    """Of the vault, at each turn of the visitor."""


def exchanges(sharer: Party, visitor: Party, counted: Callable[[], int] = lambda: 0) -> Exchanged:
    theirs: Turn | None = None
    heads, most_bytes, statements = 0, 0, []
    for number in range(1, 60):
        before = counted()
        mine = visitor.turn(theirs)
        statements.append(counted() - before)
        theirs = decode_turn(sharer.turn(decode_turn(mine.encode())).encode())
        heads += len(mine.heads) + len(theirs.heads)
        most_bytes = max(most_bytes, len(mine.encode()), len(theirs.encode()))
        if is_last(mine, theirs):
            visitor.hear(theirs)
            return Exchanged(number, heads, most_bytes, tuple(statements))
    raise AssertionError("it does not end")


def heads_of(number: int) -> tuple[bytes, bytes]:
    return hashlib.sha256(b"log%d" % number).digest()[:16], hashlib.sha256(b"head%d" % number).digest()


def has_many(vault: Vault, visit: VisitId) -> None:
    """Rows of logs of colleagues in a shared part; of their events nothing is read when both have them so far."""
    store = vault._store
    stream = next(store.streams.find(bytes.fromhex(each.id)) for each in vault.streams_of(visit))
    assert stream is not None
    insert = "INSERT INTO logs (id, stream, author, kind, owner, own) VALUES (?, ?, ?, ?, ?, 0)"
    connection = vault._connection
    connection.execute("BEGIN")
    for number in range(MANY):
        log, head = heads_of(number)
        kind, owner = int(stream.kind), stream.owner.value
        connection.execute(insert, (log, stream.no, bytes(16), kind, owner))
        connection.execute("INSERT INTO heads VALUES (last_insert_rowid(), 1, ?, ?)", (head, bytes(64)))
    connection.execute("COMMIT")


def test_of_thousands_of_logs_that_both_have_only_those_that_differ_are_named(cellar: Cellar) -> None:
    cellar.on(lambda: has_many(cellar.vault("t1"), cellar.visit))
    cellar.on(lambda: has_many(cellar.vault("t2"), cellar.visit))
    cellar.writes("t1", "De achterdeur was op slot.")
    said: list[str] = []
    cellar.on(lambda: cast("Watched", cellar.vault("t2")._connection).set_trace_callback(said.append))

    took = exchanges(*parties(cellar, "t1", "t2"), lambda: len(said))

    assert cellar.notes("t2") == ["De achterdeur was op slot."]
    assert cellar.heads("t1") == cellar.heads("t2")
    assert took.turns <= 5
    assert took.heads < 100
    assert took.most_bytes < 64 * 1024
    assert max(took.statements[1:]) < 1_000 < MANY


@pytest.mark.long
@pytest.mark.parametrize("who", ["t1", "t2"])
def test_who_has_few_and_who_has_thousands_end_with_all_that_can_be_given(cellar: Cellar, who: str) -> None:
    cellar.on(lambda: has_many(cellar.vault(who), cellar.visit))
    cellar.writes("t1", "De achterdeur was op slot.")

    took = exchanges(*parties(cellar, "t1", "t2"))

    assert cellar.notes("t2") == ["De achterdeur was op slot."]
    assert took.turns < 12


def test_both_end_with_the_union_when_every_list_is_a_few_logs_long(
    cellar: Cellar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "FEW_LOGS", 2)
    monkeypatch.setattr(turns, "MOST_HEADS", 40)
    monkeypatch.setattr(comparing, "MOST_HEADS", 3)
    team = cellar.team
    visits = cellar.on(lambda: [team.starts(number, partner=other) for number, other in (("t1", "t2"), ("t2", "t1"))])
    cellar.on(lambda: done(notes.write_note(team.desk("t1"), visits[0], "Van t1.")))
    cellar.on(lambda: done(notes.write_note(team.desk("t2"), visits[1], "Van t2.")))

    first = exchanges(*parties(cellar, "t1", "t2"))
    again = exchanges(*parties(cellar, "t2", "t1"))

    def heads(number: str, visit: VisitId) -> set[LogHead]:
        vault = cellar.vault(number)
        return cellar.on(lambda: set(vault.all_heads_in([each.id for each in vault.streams_of(visit)])))

    assert all(heads("t1", visit) == heads("t2", visit) != set() for visit in visits)
    assert first.turns < 40
    assert (again.heads, again.turns) == (0, 2)


def test_groups_follow_from_the_sharing_and_digests_from_what_is_in_them() -> None:
    pin, other = bytes(32), bytes(31) + b"\1"
    logs = [SharedLog(LogHead(log, 1, head)) for log, head in map(heads_of, range(FEW_LOGS))]
    one, two = SharedLogs(pin), SharedLogs(pin)
    one.put(logs)
    two.put(reversed(logs[1:]))

    assert {one.group_of(each.head.log) for each in logs} != {
        SharedLogs(other).group_of(each.head.log) for each in logs
    }
    assert one.differing(two.summary()) == {one.group_of(logs[0].head.log)}
    assert two.behind(each.head for each in logs) == {one.group_of(logs[0].head.log)}
    assert two.put(logs) == {logs[0].head.log}
    assert one.differing(two.summary()) == frozenset()
    assert len(one) == len(two) == FEW_LOGS


def test_a_page_is_shown_until_it_brings_nothing_more() -> None:
    logs = SharedLogs(bytes(32))
    pages = Pages()
    pages.add((1, 2))

    assert pages.show(logs) == (1, 2)
    pages.answered(gave=True)
    assert pages.show(logs) == (1, 2)
    pages.add((2, 3))
    pages.answered(gave=False)
    assert pages.show(logs) == (3,)
    pages.answered(gave=False)
    assert pages.is_over
    assert pages.show(logs) == ()
