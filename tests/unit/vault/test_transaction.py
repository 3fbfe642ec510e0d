"""One module begins, commits and rolls back, and one room speaks SQL: counted in the source."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

import inspector.vault
from inspector.domain.values import Outcome
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError, ReadOnlyError
from inspector.vault.sides.vault import Vault
from inspector.vault.transaction import Transaction, all_or_nothing
from inspector.wire.errors import WireError
from tests.fakes.world import World

ROOT = Path(inspector.vault.__file__).parent
ENDS = {"commit", "rollback", "finish", "settle", "fold", "write_out", "undone", "ask_again"}


def calls(names: set[str]) -> Iterator[tuple[str, ast.Call]]:
    """Every call in the vault of a method with one of these names, and the module it stands in."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names:
                yield path.relative_to(ROOT).with_suffix("").as_posix(), node


def statement(call: ast.Call) -> str:
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def test_one_module_begins_commits_and_rolls_back() -> None:
    ends = ("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE")

    found = Counter((where, statement(call)) for where, call in calls({"execute"}) if statement(call).startswith(ends))

    assert found == {
        # One of what officers write, and one of the tables before anything is read.
        ("transaction", "BEGIN IMMEDIATE"): 2,
        ("transaction", "BEGIN"): 1,
        ("transaction", "COMMIT"): 2,
        ("transaction", "ROLLBACK"): 2,
    }


def test_nothing_else_settles_folds_keeps_or_forgets() -> None:
    found = Counter((where, ast.unparse(call.func).rpartition(".")[2]) for where, call in calls(ENDS))

    assert found == {
        ("transaction", "write_out"): 1,
        ("transaction", "settle"): 1,
        # Visits, then the lists that follow from them.
        ("transaction", "fold"): 2,
        ("transaction", "finish"): 1,
        ("transaction", "commit"): 1,
        ("transaction", "rollback"): 1,
        ("store/memory", "ask_again"): 1,
        ("events/opening", "ask_again"): 1,
        # What is declared must be in the log before the directory is folded again; relearning opens what it finds.
        ("writing/batches", "write_out"): 1,
        ("events/opening", "settle"): 1,
        # `check` makes everything again and lets it be undone.
        ("sides/vault", "finish"): 1,
        ("sides/vault", "undone"): 1,
    }


def test_only_the_store_speaks_sql() -> None:
    found = {where for where, _ in calls({"execute", "executemany", "executescript"})}

    assert {where for where in found if not where.startswith("store/")} == {"transaction"}


def test_what_is_written_outside_a_transaction_is_noticed(world: World) -> None:
    t1 = world.officer("t1")
    t1.starts_visit()

    with pytest.raises(AssertionError, match="outside a transaction"):
        t1.vault._store.drafts.put("note/1", b"half een zin")

    assert t1.vault.drafts() == {}


def test_a_failure_inside_leaves_heads_and_hybrid_time_as_they_were(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    moments, second_copy = t1.vault._device.moments, t1.vault._device.second_copy
    before = moments._last.now, second_copy.all()

    def breaks(tx: Transaction) -> None:
        tx.pens.pen(t1.vault._stream_row(t1.compartment(visit))).write_sealed(b"x", bytes(32), moments.next()[1])
        tx.pens.write_out()
        raise RuntimeError

    with pytest.raises(RuntimeError), t1.vault._saving() as tx:
        breaks(tx)

    assert (moments._last.now, second_copy.all()) == before
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION)
    assert world.reopens(t1).vault.visits()[0].violations == 1


def test_a_vault_that_nobody_is_sure_of_goes_on_once_its_log_is_empty(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault._store.is_unsure = True

    t1.notes(visit, "weer ruimte")

    assert not t1.vault._store.is_unsure
    assert (world.folder / "t1" / "vault.db-wal").stat().st_size > 0


def test_a_vault_that_is_not_to_be_written_refuses_before_it_begins(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.vault._store.read_only = True

    with pytest.raises(ReadOnlyError):
        t1.notes(visit, "te laat")

    assert not t1.vault._connection.in_transaction


def test_what_is_taken_together_is_there_as_a_whole_or_not_at_all(world: World) -> None:
    t1, t2 = world.officer("t1"), world.officer("t2")
    visit = t1.starts_visit()
    news = t1.vault.frames_beyond({}, [stream.id for stream in t1.vault.streams_of(visit)])
    before = t2.vault.cursor, t2.vault.heads()

    def take() -> Changes:
        t2.vault.ingest(news, cursor=7)
        return t2.vault.apply_receipt(b"no receipt")

    with pytest.raises(WireError):
        t2.vault.together(take)

    assert (t2.vault.cursor, t2.vault.heads()) == before
    t2.vault.together(lambda: t2.vault.ingest(news, cursor=7))
    assert t2.vault.cursor == 7
    assert len(t2.vault.heads()) > len(before[1])


class EndingConnection(driver.Connection):  # type: ignore[misc]  # the driver brings no types
    """A real one of which each COMMIT ends as a test says; a full disk is rolled back, as SQLite does by itself."""

    end: BaseException | None = None

    def execute(self, sql: str, values: Any = (), /) -> Any:  # noqa: ANN401 - a cursor
        if sql == "COMMIT" and self.end is not None:
            if isinstance(self.end, driver.Error):
                super().execute("ROLLBACK")
            raise self.end
        return super().execute(sql, values)


@pytest.fixture
def ending(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = driver.connect
    monkeypatch.setattr(driver, "connect", lambda *args, **kwargs: connect(*args, factory=EndingConnection, **kwargs))


def ends(vault: Vault, how: BaseException | None) -> None:
    connection = vault._connection
    assert isinstance(connection, EndingConnection)
    connection.end = how


@pytest.mark.usefixtures("ending")
def test_a_commit_that_a_full_disk_took_back_is_told_and_the_vault_goes_on(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    full = driver.OperationalError("database or disk is full")
    vars(full)["sqlite_errorcode"] = 13
    ends(t1.vault, full)

    with pytest.raises(NotSavedError) as told:
        t1.notes(visit, "te veel")

    assert not isinstance(told.value, ReadOnlyError)
    ends(t1.vault, None)
    assert not t1.vault.read_only
    t1.notes(visit, "past weer")
    again = world.reopens(t1).vault.visit(visit)
    assert again is not None
    assert [note.event.text for note in again.notes] == ["past weer"]


@pytest.mark.usefixtures("ending")
def test_a_commit_that_was_interrupted_is_no_failure_of_the_disk_and_nothing_more_is_written(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    ends(t1.vault, KeyboardInterrupt())

    with pytest.raises(KeyboardInterrupt):
        t1.notes(visit, "misschien")

    ends(t1.vault, None)
    assert not t1.vault._connection.in_transaction
    assert t1.vault.read_only


def test_making_the_projections_again_for_a_check_changes_nothing(world: World) -> None:
    t1 = world.officer("t1")
    visit = t1.starts_visit()
    t1.notes(visit, "blijft staan")
    connection: Any = t1.vault._connection
    before = connection.total_changes

    assert t1.vault._stale_projections() == ()

    assert connection.total_changes > before, "they were made again"
    assert not t1.vault._connection.in_transaction
    known = t1.vault.visit(visit)
    assert known is not None
    assert [note.event.text for note in known.notes] == ["blijft staan"]


def test_what_is_thrown_away_everywhere_stays_in_no_log_of_the_database(world: World) -> None:
    t1 = world.officer("t1")
    log = world.folder / "t1" / "vault.db-wal"
    t1.vault.put_draft("signal", b"wat niemand mag lezen")
    assert log.stat().st_size > 0

    t1.vault.drop_draft("signal", everywhere=True)

    assert log.stat().st_size == 0


@pytest.mark.parametrize("rolled_back", [False, True], ids=["by us", "by SQLite"])
def test_tables_that_break_off_are_as_before_and_whoever_made_them_hears_of_it(*, rolled_back: bool) -> None:
    connection = driver.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE shelf (book)")

    def breaks_off() -> None:
        with all_or_nothing(connection):
            connection.execute("INSERT INTO shelf VALUES (1)")
            if rolled_back:
                connection.execute("ROLLBACK")
            raise KeyError("broken off")

    with pytest.raises(KeyError, match="broken off"):
        breaks_off()
    assert not connection.in_transaction
    assert connection.execute("SELECT count(*) FROM shelf").fetchone() == (0,)
