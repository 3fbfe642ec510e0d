"""The one place that opens databases."""

from pathlib import Path

import pytest

from inspector.vault.store.database import Connection, DatabaseError, open_database
from inspector.vault.store.migrations import is_current, migrate

KEY = bytes(range(32))


def opened(folder: Path, key: bytes = KEY) -> Connection:
    return open_database(folder / "vault.db", bytearray(key))


def test_only_the_key_opens_the_file(tmp_path: Path) -> None:
    connection = opened(tmp_path)
    connection.execute("CREATE TABLE here (marker TEXT)")
    connection.close()

    with pytest.raises(DatabaseError):
        opened(tmp_path, bytes(32))
    assert opened(tmp_path).execute("SELECT count(*) FROM here").fetchone() == (0,)


def test_the_file_shows_neither_header_nor_content(tmp_path: Path) -> None:
    connection = opened(tmp_path)
    connection.execute("CREATE TABLE here (marker TEXT)")
    connection.execute("INSERT INTO here VALUES ('a marker nobody should find')")
    connection.close()

    data = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert b"SQLite format" not in data
    assert b"marker" not in data


@pytest.mark.parametrize("statement", ["ATTACH DATABASE ':memory:' AS other", "DETACH DATABASE main"])
def test_nothing_can_be_attached_so_nothing_can_be_copied_out(tmp_path: Path, statement: str) -> None:
    connection = opened(tmp_path)

    with pytest.raises(DatabaseError, match="not authorized"):
        connection.execute(statement)


def test_a_commit_waits_for_the_disk_and_deleted_rows_are_overwritten(tmp_path: Path) -> None:
    connection = opened(tmp_path)

    settings = {name: connection.execute(f"PRAGMA {name}").fetchone() for name in _EXPECTED}

    assert settings == {name: (value,) for name, value in _EXPECTED.items()}


_EXPECTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "locking_mode": "exclusive",
}


def test_migrations_run_once_and_say_when_they_are_done(tmp_path: Path) -> None:
    connection = opened(tmp_path)

    migrate(connection)
    migrate(connection)

    assert is_current(connection)


def test_the_key_is_not_left_in_the_callers_hands(tmp_path: Path) -> None:
    key = bytearray(KEY)

    open_database(tmp_path / "vault.db", key).close()

    assert key == KEY, "the caller wipes its own buffer"


def test_a_key_of_another_length_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a vault key"):
        open_database(tmp_path / "vault.db", bytearray(16))
