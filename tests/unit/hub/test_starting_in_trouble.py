"""A hub that cannot start, or goes on no longer, says why in one sentence."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
import requests

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.errors import HubError
from inspector.hub.office.renewing import keep
from inspector.hub.relay import opened
from inspector.hub.rows.home import Home
from inspector.hub.running.process import start_hub
from inspector.hub.running.sweeping import sweep
from inspector.wire import routes
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.warm_servers import begun_cold


@pytest.fixture(scope="module", autouse=True)
def programs() -> Iterator[None]:
    with begun_cold():
        yield


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    for hub in a_real_hub(tmp_path_factory.mktemp("start")):
        device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        for _ in range(8):
            log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
            log.seal(30)
            device.syncs(log.frame())
        hub.stop()
        yield hub


@pytest.fixture
def home(stopped: RealHub, tmp_path: Path) -> Home:
    shutil.copytree(stopped.home, tmp_path / "hub")
    return Home(tmp_path / "hub")


def served(home: Home) -> "subprocess.CompletedProcess[str]":
    """What the program says when it cannot serve."""
    command = [sys.executable, "-m", "inspector", "hub", "serve", str(home.path), "--port", "0", "--with-parent"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, stdin=subprocess.DEVNULL)


def test_a_damaged_database_is_one_sentence_at_the_start(home: Home) -> None:
    home.database.write_bytes(b"no database at all" * 1000)

    done = served(home)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "inspector hub: the database is damaged: `inspector hub check` says what of it holds\n"


def test_a_database_of_another_version_is_one_sentence(home: Home) -> None:
    with closing(sqlite3.connect(home.database)) as connection:  # noqa: TID251  # the hub's, not a vault
        connection.execute("ALTER TABLE hub DROP COLUMN digest")

    done = served(home)

    assert done.returncode == 2
    assert done.stderr == "inspector hub: the database is of another version of this program, or damaged\n"


def test_a_full_disk_is_one_sentence_at_the_start(home: Home) -> None:
    small = home.path.parent / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    try:
        shutil.copytree(home.path, small / "hub")
        with (small / "ballast").open("wb", buffering=0) as ballast:
            while ballast.write(bytes(4096)) == 4096:
                pass
    except OSError:
        done = served(Home(small / "hub"))
    finally:
        subprocess.run(["umount", "--lazy", small], check=True)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("serve", "status", "check"):
        assert main(["hub", command, str(tmp_path / "nothing")]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_no_turned_bit_of_the_database_ends_in_anything_but_a_sentence(home: Home) -> None:
    whole = home.database.read_bytes()
    sentences: set[str] = set()
    for turn in range(120):
        place = int.from_bytes(hashlib.sha256(str(turn).encode()).digest()) % (len(whole) * 8)
        turned = bytearray(whole)
        turned[place // 8] ^= 1 << place % 8
        home.database.write_bytes(turned)
        for beside in ("hub.db-wal", "hub.db-shm"):
            (home.path / beside).unlink(missing_ok=True)
        try:
            with opened(home.path, clock=system_ms, ids=SystemIds()) as relay:
                keep(relay, sentences.add)
                sweep(relay)
        except HubError as error:
            sentences.add(str(error))

    assert all(sentences)


def test_a_hub_whose_database_is_damaged_meanwhile_stops_and_says_so(
    home: Home, capfd: pytest.CaptureFixture[str]
) -> None:
    hub = RealHub(home.path, start_hub(home.path))
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    size = home.database.stat().st_size
    with home.database.open("r+b") as database:
        database.seek(4096)
        database.write(b"\xff" * (size - 4096))
    statuses = set()
    with suppress(requests.RequestException):
        while hub.process.process.poll() is None:
            statuses.add(device.sends("POST", routes.SYNC, SyncRequest().encode()).status_code)
    status = hub.process.process.wait(15)
    hub.kill()

    assert status == 1
    assert statuses <= {requests.codes.ok, requests.codes.server_error, requests.codes.unavailable}
    said = capfd.readouterr().err
    assert "is damaged" in said
    assert "Traceback" not in said
