"""What a hub on PostgreSQL promises beside what every store does."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import cast

import psycopg
import pytest
import requests
from psycopg import sql
from sqlalchemy import Connection, delete, insert, inspect, select

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.errors import HubError, NoHubError, UnsafeError
from inspector.hub.office.checking import check
from inspector.hub.office.founding import found
from inspector.hub.office.migrating import migrate
from inspector.hub.office.salvaging import salvage
from inspector.hub.relay import opened
from inspector.hub.rows import tokens
from inspector.hub.rows.databases import open_postgres, open_store
from inspector.hub.rows.home import Home
from inspector.hub.rows.moving import copy_rows
from inspector.hub.rows.postgres import is_private
from inspector.hub.rows.tables import nonces, segments, there
from inspector.hub.running.process import start_hub
from inspector.wire.messages import Known, SyncReply
from inspector.wire.receipts import Receipt, open_receipt
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.tree import is_consistent
from tests.fakes.backups import backed_up, restored
from tests.fakes.device import Device, Log
from tests.fakes.postgres import a_database, files_of
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home

INSPECTOR = (Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture
def address() -> str:
    return a_database()


@pytest.fixture
def home(tmp_path: Path, address: str) -> Home:
    return a_home(tmp_path, address)


@contextmanager
def at(home: Path) -> Iterator[InProcess]:
    with opened(home, clock=TurnedClock(), ids=SystemIds()) as relay:
        yield InProcess(relay, TurnedClock(), SystemIds())


def pushed(home: Path, events: int = 5) -> tuple[Device, Log, SyncReply]:
    """A device that wrote something, and what it was answered."""
    with at(home) as hub:
        device = hub.enrol(*INSPECTOR)
        log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        log.seal(events - 1)
        reply = hub.sync(device, log.frame())
    return device, log, reply


def receipt_in(reply: SyncReply, home: Path) -> Receipt:
    assert reply.receipt is not None
    return open_receipt(reply.receipt, Home(home).hub_key().public)


def as_known(reply: SyncReply, home: Path) -> Known:
    receipt = receipt_in(reply, home)
    return Known(receipt.incarnation, receipt.logged.size)


def content(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, with its digest."""

    def rows(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
        ordered = {each.name: select(each).order_by(*each.primary_key) for each in there(connection)}
        return {name: [tuple(row) for row in connection.execute(each)] for name, each in ordered.items()}

    with closing(open_store(Home(home))) as store:
        return store.read(rows)


def test_tables_of_tokens_are_there_only_where_a_register_is_on_and_move_with_the_hub(address: str) -> None:
    with closing(open_postgres(address)) as store:
        for has_register in (False, True, True, False):

            def switch(connection: Connection, *, on: bool = has_register) -> None:
                tokens.switch(connection, has_register=on)

            store.write(switch).result()
            names = store.read(lambda connection: set(inspect(connection).get_table_names()))
            assert {each for each in names if "token" in each} == (
                {"token_keys", "token_sheets"} if has_register else set()
            )
            assert {"segments", "hub", "letters"} <= names


@pytest.mark.parametrize("setting", ["synchronous_commit", "synchronous_commit = local"])
def test_a_database_that_says_to_have_what_it_may_lose_is_refused(address: str, setting: str) -> None:
    name, _, value = setting.partition(" = ")
    with psycopg.connect(address, autocommit=True) as connection:
        database = sql.Identifier(connection.info.dbname)
        change = sql.SQL("ALTER DATABASE {} SET {} = {}")
        connection.execute(change.format(database, sql.Identifier(name), sql.Literal(value or "off")))

    with pytest.raises(UnsafeError):
        open_postgres(address)


def test_a_database_that_does_not_answer_is_named_in_a_sentence(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    home.address_file.write_text("postgresql://nobody@/none?host=/nowhere\n", encoding="utf-8")

    assert main(["hub", "status", str(home.path)]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert "the database does not answer" in line


@pytest.mark.parametrize(
    ("host", "is_encrypted", "expected"),
    [
        ("/run/postgresql", False, True),
        ("localhost", False, True),
        ("127.0.0.1", False, True),
        ("::1", False, True),
        ("10.0.0.5", False, False),
        ("db.intern", False, False),
        ("db.intern", True, True),
    ],
)
def test_the_way_to_a_database_elsewhere_is_encrypted_or_not_taken(
    host: str, *, is_encrypted: bool, expected: bool
) -> None:
    assert is_private(host, is_encrypted=is_encrypted) is expected


def test_a_process_that_hangs_in_a_commit_does_not_keep_the_others_from_writing(address: str) -> None:
    soon = f"{address}&options=-c%20idle_in_transaction_session_timeout%3D300ms"
    has_begun, may_end = threading.Event(), threading.Event()

    def hang(connection: Connection) -> None:
        connection.execute(insert(nonces).values(installation=b"i", nonce="hung", spent_s=1))
        has_begun.set()
        may_end.wait(30)
        connection.execute(insert(nonces).values(installation=b"i", nonce="more", spent_s=1))

    with closing(open_postgres(soon)) as hanging, closing(open_postgres(address)) as other:
        hung = hanging.write(hang)
        has_begun.wait(30)
        other.write(lambda connection: connection.execute(select(nonces)).close()).result(timeout=10)
        may_end.set()

        with pytest.raises(HubError, match="does not answer"):
            hung.result(timeout=10)
        assert other.read(lambda connection: connection.execute(select(nonces)).all()) == []


def _spends(number: int, rows: Connection) -> None:
    rows.execute(insert(nonces).values(installation=b"i", nonce=str(number), spent_s=1))


def _waits(other: "psycopg.Connection[tuple[object, ...]]", waiting: str, kept: "Future[None]") -> object:
    """Who waits for another server; nothing once the commit is told as kept."""
    while not kept.done():
        found = other.execute(waiting).fetchone()
        if found is not None:
            return found
        threading.Event().wait(0.02)
    return None


def test_a_commit_whose_wait_for_another_server_was_cut_short_is_told_to_nobody_as_kept(address: str) -> None:
    waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = current_database()"
    with closing(open_postgres(address)) as store, psycopg.connect(address, autocommit=True) as other:
        other.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        try:
            other.execute("SELECT pg_reload_conf()")
            # The server takes the setting over in its own time; the first commit that waits is the one.
            for number in range(200):
                kept = store.write(partial(_spends, number))
                found = _waits(other, waiting, kept)
                if found is not None:
                    break
            assert found is not None
            assert not kept.done()
            other.execute("SELECT pg_cancel_backend(%s)", cast("tuple[int]", found))
            with pytest.raises(HubError, match="told not to wait"):
                kept.result(timeout=30)
        finally:
            other.execute("ALTER SYSTEM RESET synchronous_standby_names")
            other.execute("SELECT pg_reload_conf()")
        assert store.write(lambda _: 7).result(timeout=30) == 7


def test_what_is_no_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HubError, match="no address"):
        found(tmp_path / "hub", [Agency.GEMEENTE], ids=SeededIds("hub"), now_ms=START_MS, address="hub.db")


def test_a_hub_is_made_and_served_at_the_address_that_a_command_names(tmp_path: Path, address: str) -> None:
    folder = tmp_path / "hub"
    assert main(["hub", "init", str(folder), "--agency", "gemeente", "--database", address]) == 0
    said = (folder / "database.url").read_text(encoding="utf-8")
    (folder / "database.url").unlink()

    hub = start_hub(folder, options=["--database", address])

    try:
        assert said == f"{address}\n"
        assert not (folder / "hub.db").exists()
        assert requests.get(f"{hub.url}/health/ready", timeout=20).status_code == 200
    finally:
        hub.kill()


def test_a_hub_that_serves_is_not_moved(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    hub = start_hub(home.path)

    try:
        assert main(["hub", "migrate", str(home.path), "sqlite"]) == 2
    finally:
        hub.kill()

    assert "stop the hub first" in capsys.readouterr().err


def test_who_had_the_old_file_open_writes_nothing_into_it_any_more(tmp_path: Path, address: str) -> None:
    home = a_home(tmp_path)
    with at(home.path) as command:
        device = command.enrol(*INSPECTOR)
        migrate(home.path, address)

        with pytest.raises(HubError):
            command.sync(device)


def test_a_second_hub_does_not_move_into_a_database_that_holds_one(home: Home, tmp_path: Path) -> None:
    with pytest.raises(HubError, match="already"):
        a_home(tmp_path / "another", home.address)


def test_an_address_that_others_may_read_stops_the_hub(home: Home) -> None:
    home.address_file.chmod(0o640)

    with pytest.raises(UnsafeError):
        home.check()


def test_a_backup_of_a_hub_on_postgres_is_restored_without_it(home: Home, tmp_path: Path) -> None:
    device, log, reply = pushed(home.path)
    with at(home.path) as hub:
        copy = backed_up(hub.relay, tmp_path / "copies").file

    again = restored(copy, tmp_path / "restored", ids=SeededIds("restored")).home

    assert again.address is None
    assert check(again.path, is_served=False) == ()
    with at(again.path) as hub:
        assert hub.sync(device, log.frame()).have == reply.have


def test_a_changed_row_in_postgres_is_found_and_left_out_of_a_salvage(home: Home, address: str, tmp_path: Path) -> None:
    device, log, _ = pushed(home.path)
    before = check(home.path, is_served=True)
    with psycopg.connect(address) as connection:
        connection.execute("UPDATE segments SET first_seq = 2 WHERE log = %s", [log.id])

    found_faults = check(home.path, is_served=True)
    salvaged = salvage(home.path, tmp_path / "salvaged", ids=SeededIds("salvaged"))

    assert before == ()
    assert any("segments is not what was written" in each.what for each in found_faults)
    assert salvaged.frames == salvaged.of_frames
    assert Home(tmp_path / "salvaged").address is None
    with at(tmp_path / "salvaged") as hub:
        assert not hub.sync(device, log.frame()).refused


def test_what_was_deleted_is_in_no_file_of_the_table_any_more(home: Home, address: str) -> None:
    _, log, _ = pushed(home.path, events=2)
    body = log.events[1].body
    assert body is not None
    before = body in files_of(address)
    with closing(open_postgres(address)) as store:
        gone = delete(segments).where(segments.c.log == log.id)
        store.write(lambda connection: connection.execute(gone).close()).result()
        store.scrub()

    assert before
    assert body not in files_of(address)


def test_a_hub_moves_there_and_back_and_every_receipt_and_cursor_holds(tmp_path: Path, address: str) -> None:
    home = a_home(tmp_path)
    device, log, first = pushed(home.path, events=40)
    before = content(home.path)
    log.seal(3)

    migrate(home.path, address)
    there = content(home.path)
    assert not list(home.path.glob("hub.db*"))
    assert check(home.path, is_served=False) == ()
    known = as_known(first, home.path)
    with at(home.path) as hub:
        second = hub.sync(device, log.frame(41, 43), cursor=first.cursor, known=known)
    migrate(home.path, None)
    with at(home.path) as hub:
        third = hub.sync(device, cursor=second.cursor, known=as_known(second, home.path))

    assert before == there
    assert check(home.path, is_served=False) == ()
    assert not home.address_file.exists()
    assert second.cursor > first.cursor
    assert not second.frames
    assert (third.cursor, third.frames) == (second.cursor, ())
    for earlier, later in ((first, second), (second, third)):
        old, new = receipt_in(earlier, home.path), receipt_in(later, home.path)
        assert old.incarnation == new.incarnation
        assert is_consistent(old.logged.size, old.logged.tree, new.logged.size, new.logged.tree, later.grown)


def test_a_hub_that_was_moved_is_not_in_its_old_database(tmp_path: Path, address: str) -> None:
    home = a_home(tmp_path)
    with closing(open_postgres(address)) as running:
        migrate(home.path, address)
        migrate(home.path, None)

        with pytest.raises(NoHubError):
            running.read(lambda connection: connection.exec_driver_sql("SELECT * FROM hub").all())


def test_a_migration_that_was_cut_short_is_ended_by_the_next(tmp_path: Path, address: str) -> None:
    home = a_home(tmp_path)
    pushed(home.path)
    before = content(home.path)
    migrate(home.path, address)
    home.address_file.unlink()  # as if it had been killed before it wrote this
    home.database.touch(0o600)

    migrate(home.path, address)

    assert content(home.path) == before


@pytest.mark.parametrize("writes", [False, True])
def test_a_move_that_ended_after_the_copy_goes_on_unless_the_hub_served_since(
    tmp_path: Path, address: str, *, writes: bool
) -> None:
    home = a_home(tmp_path)
    pushed(home.path)
    with closing(open_store(home)) as old, closing(open_postgres(address)) as new:
        new.write(lambda into: old.read(lambda rows: copy_rows(rows, into))).result()
    if writes:
        pushed(home.path)
    before = content(home.path)

    with nullcontext() if not writes else pytest.raises(HubError, match="already"):
        migrate(home.path, address)

    assert content(home.path) == before
    assert (home.address is None) is writes


def test_a_damaged_hub_is_not_moved_and_stays_as_it_is(tmp_path: Path, address: str) -> None:
    home = a_home(tmp_path)
    _, log, _ = pushed(home.path)
    with at(home.path) as hub:
        damage = "UPDATE segments SET first_seq = 2 WHERE log = ?"
        hub.relay.store.write(lambda connection: connection.exec_driver_sql(damage, (log.id,)).close()).result()
    before = content(home.path)

    with pytest.raises(HubError, match="damaged"):
        migrate(home.path, address)

    assert content(home.path) == before
    assert home.address is None


def test_another_hub_in_the_target_is_left_alone(home: Home, address: str, tmp_path: Path) -> None:
    other = a_home(tmp_path / "another")
    pushed(other.path)

    with pytest.raises(HubError, match="already"):
        migrate(other.path, address)

    assert check(home.path, is_served=False) == ()
    assert check(other.path, is_served=False) == ()
