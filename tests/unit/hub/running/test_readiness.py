"""A hub says that it is alive as long as it answers, and that it is ready as long as it can take what it is sent."""

import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
import requests
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from inspector.hub.answering import problems
from inspector.hub.answering.readiness import LEAST_FREE_BYTES
from inspector.hub.rows.sqlite import SqliteStore
from inspector.wire import routes
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import PATIENCE_SECONDS, RealHub, a_real_hub
from tests.fakes.postgres import a_database

MIB = 1024 * 1024
ENDED = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'inspector-hub'"


def is_alive(hub: RealHub) -> bool:
    return requests.get(hub.url + routes.LIVE, timeout=20).ok


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with little more room than a hub wants to see."""
    folder = tmp_path / "disk"
    folder.mkdir()
    size = f"size={LEAST_FREE_BYTES + 8 * MIB}"
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_hub_whose_disk_is_nearly_full_is_not_ready_and_still_takes_what_fits(
    disk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for hub in a_real_hub(disk):
        device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
        ballast = disk / "ballast"
        assert hub.comes_to(requests.codes.ok)
        ballast.write_bytes(bytes(9 * MIB))

        assert hub.comes_to(requests.codes.service_unavailable)
        assert is_alive(hub)
        assert device.asks(SyncRequest()).hub_ms > 0
        ballast.unlink()
        assert hub.comes_to(requests.codes.ok)

    said = capfd.readouterr().err
    assert said.count("Not ready: the disk of ") == 1
    assert said.count("Ready again.") == 1


def test_a_hub_that_cannot_write_blobs_is_not_ready(hub: RealHub) -> None:
    blobs = hub.home / "blobs"
    assert hub.comes_to(requests.codes.ok)
    blobs.rename(hub.home / "elsewhere")

    assert hub.comes_to(requests.codes.service_unavailable)
    assert is_alive(hub)
    (hub.home / "elsewhere").rename(blobs)
    assert hub.comes_to(requests.codes.ok)


@pytest.mark.long
def test_a_hub_whose_database_is_held_by_somebody_is_not_ready(hub: RealHub) -> None:
    store = SqliteStore(hub.home / "hub.db")
    held = store.write(lambda _: hub.comes_to(requests.codes.service_unavailable))

    assert held.result(2 * PATIENCE_SECONDS)
    assert is_alive(hub)
    store.close()
    assert hub.comes_to(requests.codes.ok)


def test_a_hub_whose_database_is_gone_is_not_ready(tmp_path: Path) -> None:
    address = a_database()
    for hub in a_real_hub(tmp_path, address):
        assert hub.comes_to(requests.codes.ok)
        name = sql.Identifier(str(conninfo_to_dict(address)["dbname"]))
        with closing(psycopg.connect(address, dbname="postgres", autocommit=True)) as admin:
            admin.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'inspector-hub'"
            )

            assert hub.comes_to(requests.codes.service_unavailable)
            assert is_alive(hub)
            admin.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(name))
        assert hub.comes_to(requests.codes.ok)


def test_who_asks_whether_a_hub_is_ready_learns_no_reason(hub: RealHub) -> None:
    (hub.home / "blobs").rename(hub.home / "elsewhere")
    assert hub.comes_to(requests.codes.service_unavailable)

    answer = requests.get(hub.url + routes.READY, timeout=20)

    assert answer.content == problems.body(503)
    assert int(answer.headers["retry-after"]) > 0
