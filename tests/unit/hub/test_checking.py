"""`hub check` finds what a disk made of a hub's rows, indexes and blobs, and knows who still has it."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.hub.office.checking import Finding, check
from inspector.hub.rows.home import Home
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind
from tests.fakes.device import Device, Log, a_purpose_key
from tests.fakes.hub_process import RealHub, a_real_hub


@pytest.fixture(scope="module")
def damaged_never(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    """A hub with something in every table."""
    for hub in a_real_hub(tmp_path_factory.mktemp("check")):
        supervisor = hub.device(Agency.GEMEENTE, Role.SUPERVISOR)
        inspector = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        police = hub.device(Agency.POLITIE, Role.POLICE)
        directory = supervisor.opens_directory()
        key = a_purpose_key(b"k" * 32, Agency.GEMEENTE, Purpose.FINDINGS)
        directory.publish(Agency.GEMEENTE, Purpose.FINDINGS, key)
        supervisor.syncs(directory.frame())
        for device in (inspector, police):
            for _ in range(6):
                a_log_of(device, supervisor)
        log = a_log_of(inspector, supervisor)
        for number in range(3):
            inspector.puts_blob(bytes([number]) * 40_000, log.stream)
        hub.code(Agency.GEMEENTE, Role.INSPECTOR)
        hub.stop()
        yield hub


def a_log_of(device: Device, reader: Device) -> Log:
    kind = StreamKind.POLICE if device.agency is Agency.POLITIE else StreamKind.FINDINGS
    log = device.opens(kind, device.agency or Agency.GEMEENTE)
    log.grant(b"s" * 32, reader.reader)
    log.seal(30)
    device.syncs(log.frame(1, 20))
    device.syncs(log.frame(21))
    branch = log.branch(after=25)
    branch.seal(2)
    device.syncs(branch.frame(21))
    return log


@pytest.fixture
def home(damaged_never: RealHub, tmp_path: Path) -> Home:
    shutil.copytree(damaged_never.home, tmp_path / "hub")
    return Home(tmp_path / "hub")


def found(home: Home) -> tuple[Finding, ...]:
    return check(home.path, is_served=False)


def read_only(database: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)  # noqa: TID251  # the hub's, not a vault
    connection.text_factory = bytes
    return connection


def content(database: Path) -> list[object]:
    """Every row of every table and every entry of every index, by a reader that knows nothing of digests."""
    rows: list[object] = []
    with closing(read_only(database)) as connection, suppress(sqlite3.Error, UnicodeError):
        rows.append(made := connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall())
        for kind, name, table, _ in ((each.decode() if each else "" for each in row) for row in made):
            what = (
                "rowid, *"
                if kind == "table"
                else ", ".join(row[2].decode() for row in connection.execute(f"PRAGMA index_info({name})"))
            )
            how = "" if name == "sqlite_sequence" else "NOT INDEXED" if kind == "table" else f"INDEXED BY {name}"
            order = "" if kind == "table" else f"ORDER BY {what}"
            rows.append(connection.execute(f"SELECT {what} FROM {table} {how} {order}").fetchall())  # noqa: S608
        return rows
    return [*rows, "unreadable"]


def kept(home: Home) -> dict[Path, bytes]:
    files = (path for path in home.path.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files}


def test_a_hub_that_nothing_happened_to_holds_and_is_left_as_it_was(home: Home) -> None:
    before = kept(home)

    assert found(home) == ()
    assert kept(home) == before


def unnoticed(home: Home, file: Path, turns: int, seed: int) -> list[int]:
    """The places of turned bits that changed what the database says and that nobody noticed."""
    whole, before = file.read_bytes(), content(home.database)
    missed = []
    for turn in range(turns):
        place = int.from_bytes(hashlib.sha256(f"{seed} {turn}".encode()).digest()) % (len(whole) * 8)
        turned = bytearray(whole)
        turned[place // 8] ^= 1 << place % 8
        file.write_bytes(turned)
        if content(home.database) != before and not found(home):
            missed.append(place)
    file.write_bytes(whole)
    return missed


def test_every_turned_bit_that_changes_a_row_or_an_index_is_found(home: Home) -> None:
    assert unnoticed(home, home.database, turns=150, seed=1) == []


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_every_turned_bit_of_thousands_that_changes_a_row_or_an_index_is_found(home: Home) -> None:
    assert unnoticed(home, home.database, turns=5_000, seed=2) == []


def test_every_turned_bit_of_a_blob_is_found_and_its_sender_named(home: Home) -> None:
    blobs = [path for path in home.blobs.rglob("*") if path.is_file()]
    for number, blob in enumerate(blobs):
        whole = blob.read_bytes()
        blob.write_bytes(whole[:number] + bytes([whole[number] ^ 1]) + whole[number + 1 :])

    findings = found(home)

    assert sorted(each.what for each in findings) == sorted(f"blob {blob.name}: damaged or missing" for blob in blobs)
    assert all(len(each.refill) == 1 and each.refill[0].startswith("N002 (") for each in findings)


@pytest.mark.parametrize("name", ["hub.key", "agencies/gemeente/enrolment.key", "agencies/politie/administrator.key"])
def test_a_key_that_is_another_is_found(home: Home, name: str) -> None:
    key = home.path / name
    seed = bytearray.fromhex(key.read_text())
    seed[3] ^= 1
    key.write_text(seed.hex() + "\n")

    assert [each.what.split(":")[0] for each in found(home)].count(Path(name).name) >= 1


def damages(home: Home, statement: str) -> None:
    with closing(sqlite3.connect(home.database)) as connection, connection:  # noqa: TID251  # as above
        assert connection.execute(statement).rowcount


def test_a_damaged_frame_is_named_with_the_devices_that_can_send_it_again(home: Home) -> None:
    with closing(read_only(home.database)) as connection:
        (position,) = connection.execute("SELECT min(position) FROM segments WHERE first_seq = 21").fetchone()
    damages(home, f"UPDATE segments SET frame = zeroblob(length(frame)) WHERE position = {position}")  # noqa: S608

    row, log = found(home)

    assert row.what == f"hub.db: row {position} of segments is not what was written"
    assert "events 21 to 32 are damaged or missing" in log.what
    assert [each.split(" ")[0] for each in log.refill] == ["N001", "N002"]


@pytest.mark.parametrize("column", ["log", "stream", "head", "frame"])
def test_bytes_that_became_text_stop_no_check(home: Home, column: str) -> None:
    damages(
        home,
        f"UPDATE segments SET {column} = CAST({column} AS TEXT) "  # noqa: S608
        "WHERE position = (SELECT max(position) FROM segments)",
    )

    whats = [each.what for each in found(home)]

    assert any("of segments is not what was written" in each for each in whats)


def test_a_damaged_number_is_not_repeated_and_hides_no_other_device(home: Home) -> None:
    damages(home, "UPDATE segments SET frame = zeroblob(length(frame)) WHERE first_seq = 21 AND NOT is_fork")
    whole = {device for each in found(home) for device in each.refill}
    damages(
        home,
        "UPDATE installations SET number = 'N002' || char(10) || 'Everything holds.', role = 'x' WHERE number = 'N002'",
    )

    named = {device for each in found(home) for device in each.refill}

    (damaged,) = (each for each in whole if each.startswith("N002 "))
    assert named == whole - {damaged} | {damaged[len("N002 (") : -1]}


def test_a_row_that_is_gone_is_found(home: Home) -> None:
    damages(home, "DELETE FROM segments WHERE position = (SELECT max(position) FROM segments WHERE NOT is_fork)")

    assert any("damaged or missing" in each.what for each in found(home))


def test_a_turned_bit_in_the_writes_of_a_killed_hub_is_found(tmp_path: Path) -> None:
    for hub in a_real_hub(tmp_path):
        device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        a_log_of(device, device)
        hub.kill()
        home = Home(hub.home)
        wal = home.database.with_name("hub.db-wal")
        assert found(home) == ()
        assert wal.stat().st_size

        assert unnoticed(home, wal, turns=60, seed=3) == []


def test_the_command_says_it_in_words_and_in_json(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub", "check", str(home.path)]) == 0
    assert capsys.readouterr().out == "Everything holds.\n"

    blob = next(path for path in home.blobs.rglob("*") if path.is_file())
    blob.unlink()

    assert main(["hub", "check", str(home.path)]) == 1
    said = capsys.readouterr()
    assert f"blob {blob.name}: damaged or missing; can be sent again by N002 (" in said.out
    assert "1 things do not hold" in said.err
    assert main(["hub", "check", str(home.path), "--json"]) == 1
    assert '"holds": false' in capsys.readouterr().out


def test_a_hub_that_serves_can_be_checked_meanwhile(tmp_path: Path) -> None:
    for hub in a_real_hub(tmp_path):
        a_log_of(device := hub.device(Agency.GEMEENTE, Role.INSPECTOR), device)

        assert main(["hub", "check", str(hub.home)]) == 0
        assert device.syncs().hub_ms > 0


@pytest.mark.parametrize("nodes", ["node = 0", "node >= 1 << 56"])
def test_a_hole_in_the_tree_of_receipts_is_found(home: Home, nodes: str) -> None:
    damages(home, f"DELETE FROM tree WHERE {nodes}")  # noqa: S608  # ours

    assert [each.what for each in found(home)] == ["hub.db: the tree of all receipts is not whole"]
