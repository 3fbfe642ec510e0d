"""A real PostgreSQL for tests, from Debian's package: one server for a whole run, a database of its own for each test.

It keeps its files in memory where that can be: nothing here survives a power cut anyway, and `fsync` stays on. What it
shares between its processes lies in its folder too, so nothing is left when that goes, however it ended.
"""

import atexit
import functools
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import psycopg
import pytest
from psycopg import sql

_USER = "postgres"
_START_SECONDS = 30


NewDatabase: TypeAlias = Callable[[], str | None]
"""Gives the address of an empty database; None is for a file in the hub's own folder."""


def on_each_database(*marks: pytest.MarkDecorator) -> Callable[[pytest.FixtureRequest], NewDatabase]:
    """A fixture with which each test that asks for it runs on SQLite and, with these marks, on PostgreSQL."""

    def new_database(request: pytest.FixtureRequest) -> NewDatabase:
        return a_database if request.param == "postgres" else lambda: None

    params = ["sqlite", pytest.param("postgres", marks=marks)]
    return pytest.fixture(scope="session", params=params, name="new_database")(new_database)


def a_database() -> str:
    """The address of a new, empty database."""
    return _server().database()


def crash() -> None:
    """End the server in the middle of whatever it does."""
    _server().crash()


def start_again() -> None:
    """Start the server that crashed."""
    _server().start()


def files_of(address: str) -> bytes:
    """All that the files of a database hold, apart from the log of writes."""
    return _server().files_of(address)


class _Server:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)
        data = folder / "data"
        if os.geteuid() == 0:
            shutil.chown(folder, _USER, _USER)
        subprocess.run(
            [*_as_nobody_else(), _programs() / "initdb", "--no-sync", "--auth=trust", f"--username={_USER}",
             "--encoding=UTF8", "--locale=C", "-D", data],
            check=True, stdout=subprocess.DEVNULL, cwd=folder,
        )  # fmt: skip
        self._process = self._started()

    def crash(self) -> None:
        """End in the middle of whatever it does."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait()

    def start(self) -> None:
        """Begin again with what is on the disk."""
        self._process = self._started()

    def address(self, name: str) -> str:
        return f"postgresql://{_USER}@/{name}?host={self._folder}"

    def database(self) -> str:
        name = f"hub{next(self._numbers)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.address(name)

    def files_of(self, address: str) -> bytes:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("CHECKPOINT")
            found = connection.execute(
                "SELECT oid::text FROM pg_database WHERE datname = current_database()"
            ).fetchone()
        folder = self._folder / "data" / "base" / str(*found or ())
        return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _started(self) -> "subprocess.Popen[bytes]":
        with (self._folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [*_as_nobody_else(), _programs() / "postgres", "-D", self._folder / "data", "-k", self._folder,
                 "-c", "listen_addresses=", "-c", "max_connections=300", "-c", "shared_buffers=64MB",
                 "-c", "dynamic_shared_memory_type=mmap"],
                stdout=subprocess.DEVNULL, stderr=log, cwd=self._folder,
            )  # fmt: skip
        self._wait(process)
        return process

    def _wait(self, process: "subprocess.Popen[bytes]") -> None:
        end = time.monotonic() + _START_SECONDS
        while True:
            try:
                psycopg.connect(self.address("postgres")).close()
            except psycopg.OperationalError:
                if process.poll() is not None or time.monotonic() > end:
                    raise
                time.sleep(0.05)
            else:
                return


@functools.cache
def _server() -> _Server:
    memory = Path("/dev/shm")  # noqa: S108  # a folder in it gets a name nobody can guess
    server = _Server(Path(tempfile.mkdtemp(prefix="inspector-postgres-", dir=memory if memory.is_dir() else None)))
    atexit.register(server.stop)
    return server


def _as_nobody_else() -> list[str]:
    """PostgreSQL does not run as root; and it must not outlive whoever started it."""
    user = [f"--reuid={_USER}", f"--regid={_USER}", "--clear-groups"] if os.geteuid() == 0 else []
    return ["setpriv", "--pdeathsig=KILL", *user]


def _programs() -> Path:
    """The newest version that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: float(path.parts[4]))
    if not found:
        raise FileNotFoundError("no PostgreSQL here: `make install` installs postgresql-15")
    return found[-1].parent
