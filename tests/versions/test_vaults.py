"""A vault that a newer version brought up to date is left alone by this one, and no crash on that way costs a thing."""

import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import StringIO
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.domain.events import NoteWritten
from inspector.domain.recorded import NewEvent
from inspector.vault.files.second_copy import SecondCopy
from inspector.vault.making import assembling
from inspector.vault.making.keeping import open_vault, salvage_vault
from inspector.vault.model.batch import Batch
from inspector.vault.model.errors import NewerVaultError, NotSavedError, VaultDamagedError
from inspector.vault.store import migrations
from inspector.vault.store.database import LOG, Connection
from inspector.wire.scopes import StreamKind
from tests.fakes.clock import DrivenClock
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.vault_checks import assert_sound
from tests.fakes.world import a_world
from tests.versions.next_program import PASSPHRASE, STEPS, add_steps
from tests.versions.programs import bytes_in, next_does

TYPED = PASSPHRASE.decode() + "\n"
NO_ROOM = 512
WRONG_USE = 2


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """The closed vault of an officer who wrote something."""
    world = a_world(tmp_path / "world", "t1")
    officer = world.officer("t1")
    officer.notes(officer.starts_visit(), "bij de achterdeur")
    world.closes()
    return tmp_path / "world" / "t1"


@pytest.fixture
def older(vault: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same vault; this process is the next version from here on."""
    monkeypatch.setattr(migrations._steps, "_migrations", list(migrations._steps._migrations))
    add_steps()
    return vault


def opens(folder: Path) -> None:
    """Open it, look at what is in it, and close it."""
    vault = open_vault(folder, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("a version"))
    try:
        assert len(vault.visits()) == 1
        assert_sound(vault)
    finally:
        vault.close()


def test_what_a_newer_version_brought_up_to_date_is_left_as_it_is_to_the_byte(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert next_does("tables", "inspector", "vault", "check", str(vault), typed=TYPED).stdout == "holds\n"
    before = bytes_in(vault)

    for action in ("check", "rebuild", "salvage"):
        monkeypatch.setattr("sys.stdin", StringIO(TYPED))
        assert main(["vault", action, str(vault)]) == WRONG_USE
        assert "a newer version of this program wrote the vault" in capsys.readouterr().err
    for opening in (open_vault, salvage_vault):
        with pytest.raises(NewerVaultError):
            opening(vault, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("this version"))

    assert bytes_in(vault) == before
    assert next_does("tables", "inspector", "vault", "check", str(vault), typed=TYPED).stdout == "holds\n"


def test_a_newer_version_that_was_killed_leaves_its_log_to_itself(vault: Path) -> None:
    def writes_and_dies() -> None:
        add_steps()
        officer = open_vault(vault, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("the next version"))
        officer.put_draft("note/a/b", b"half a sentence")
        os.kill(os.getpid(), signal.SIGKILL)

    assert _in_another_process(writes_and_dies) == signal.SIGKILL
    assert (vault / LOG).stat().st_size > 0
    before = bytes_in(vault)

    with pytest.raises(NewerVaultError):
        open_vault(vault, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("x"), read_only_when_damaged=True)

    assert bytes_in(vault) == before


@pytest.mark.parametrize("was_killed_before", [pytest.param(False, marks=pytest.mark.long), True])
def test_killed_at_any_statement_of_the_upgrade_it_opens_whole(
    older: Path, tmp_path: Path, was_killed_before: bool
) -> None:
    if was_killed_before:
        assert _in_another_process(lambda: _writes_and_dies(older)) == signal.SIGKILL
    ends: list[int] = []
    while 0 not in ends:
        copy = shutil.copytree(older, tmp_path / f"copy {len(ends)}")
        ends.append(_in_another_process(partial(_dies_before, copy, len(ends))))
        vault = open_vault(copy, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("a version"))
        assert len(vault.visits()) == 1
        vault.close()

    opens(copy)
    assert len(ends) > len(STEPS) + 2
    assert set(ends[:-1]) == {signal.SIGKILL}


def altered(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def put_back_without_its_end(file: Path) -> None:
    """As it was before the last commit."""
    before = file.read_bytes()
    vault = open_vault(file.parent, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("later"))
    stream = vault.stream_of(vault.visits()[0].id, StreamKind.FINDINGS)
    assert stream is not None
    vault.append(Batch(appends=(NewEvent(stream, NoteWritten("bij de voordeur")),)))
    vault.close()
    file.write_bytes(before)


@pytest.mark.parametrize("damage", [altered, put_back_without_its_end])
def test_a_second_copy_that_does_not_hold_is_told_and_nothing_is_brought_up_to_date(
    vault: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    damage(vault / "second.copy")
    monkeypatch.setattr(migrations._steps, "_migrations", list(migrations._steps._migrations))
    add_steps()
    before = bytes_in(vault)

    with pytest.raises(VaultDamagedError) as told:
        open_vault(vault, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("x"))
    assert bytes_in(vault) == before
    seen = open_vault(
        vault, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("x"), read_only_when_damaged=True
    )
    try:
        assert (seen.read_only, len(seen.visits())) == (True, 1)
        assert set(told.value.damage.findings) <= set(seen.damage.findings)
    finally:
        seen.close()
    assert {name: bytes_in(vault)[name] for name in before} == before


def test_a_disk_without_room_leaves_the_tables_as_they_were(vault: Path) -> None:
    before = bytes_in(vault)

    def fails() -> None:
        add_steps()
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        sys.dont_write_bytecode = True  # what is imported now would be kept torn
        resource.setrlimit(resource.RLIMIT_FSIZE, (NO_ROOM, resource.RLIM_INFINITY))
        with suppress(NotSavedError):
            open_vault(
                vault, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("x"), read_only_when_damaged=True
            )
            os._exit(3)

    assert _in_another_process(fails) == 0

    assert bytes_in(vault) == before
    opens(vault)


def _dies_before(folder: Path, statement: int) -> None:
    """Open it, and be killed before this statement of what brings it up to date."""
    left = iter(range(statement))

    def trace(_sql: str) -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    bring = assembling._bring_up_to_date

    def traced(connection: Connection, second_copy: SecondCopy) -> None:
        connection.set_trace_callback(trace)  # type: ignore[attr-defined]
        bring(connection, second_copy)
        connection.set_trace_callback(None)  # type: ignore[attr-defined]

    assembling._bring_up_to_date = traced
    open_vault(folder, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("a version")).close()


def _writes_and_dies(folder: Path) -> None:
    """As this version, for the next one finds what a crash left."""
    migrations._steps._migrations[:] = [each for each in migrations._steps._migrations if each.name not in STEPS]
    vault = open_vault(folder, bytearray(PASSPHRASE), clock=DrivenClock(), ids=SeededIds("before"))
    vault.put_draft("note/a/b", b"half a sentence")
    os.kill(os.getpid(), signal.SIGKILL)


def _in_another_process(does: Callable[[], None]) -> int:
    """Fork, do it there, and give how that ended: 0, or another number."""
    pid = os.fork()
    if not pid:
        status = 9
        with suppress(BaseException):
            does()
            status = 0
        os._exit(status)
    return os.waitpid(pid, 0)[1]
