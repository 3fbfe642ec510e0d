"""A hub does not start where others could read its keys or its traffic."""

import os
import shutil
import signal
import stat
from ipaddress import ip_network
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.crypto.ids import SystemIds
from inspector.hub.errors import HubError, NoHubError, UnsafeError
from inspector.hub.office.founding import found
from inspector.hub.relay import opened
from inspector.hub.running.process import start_hub
from inspector.hub.running.serving import Listening
from inspector.wire.scopes import Agency
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import START_MS, TurnedClock, a_home


def test_nothing_in_a_new_hub_is_open_to_others(tmp_path: Path) -> None:
    home = a_home(tmp_path)

    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (home.path, *home.path.rglob("*"))}

    assert [str(path) for path, mode in modes.items() if mode & 0o077] == []


@pytest.mark.parametrize("is_there", [True, False])
def test_others_cannot_look_into_a_copy_while_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_there: bool
) -> None:
    home, target = a_home(tmp_path), tmp_path / "made"
    if is_there:
        target.mkdir(mode=0o755)
    copy_file = shutil.copyfile
    modes: dict[str, int] = {}

    def watched(source: str, copy: str, *, follow_symlinks: bool = True) -> str:
        modes[Path(copy).name] = stat.S_IMODE(target.stat().st_mode)
        return copy_file(source, copy, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(shutil, "copyfile", watched)
    before = os.umask(0o022)
    try:
        assert main(["hub", "salvage", str(target), "--from", str(home.path)]) == 0
    finally:
        os.umask(before)

    assert modes["hub.key"] == 0o700
    assert set(modes.values()) == {0o700}


@pytest.mark.parametrize("name", [".", "hub.key", "hub.db", "agencies/gemeente/enrolment.key"])
def test_a_folder_or_key_that_others_may_open_stops_the_hub(tmp_path: Path, name: str) -> None:
    home = a_home(tmp_path)
    opened_up = home.path / name
    opened_up.chmod(opened_up.stat().st_mode | 0o040)

    with pytest.raises(UnsafeError), opened(home.path, clock=TurnedClock(), ids=SystemIds()):
        pass


def test_a_folder_without_a_hub_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(NoHubError), opened(tmp_path, clock=TurnedClock(), ids=SystemIds()):
        pass


def test_a_damaged_key_is_said_to_be_none(tmp_path: Path) -> None:
    home = a_home(tmp_path)
    home.hub_key_file.write_text("no key")

    with pytest.raises(NoHubError), opened(home.path, clock=TurnedClock(), ids=SystemIds()):
        pass


@pytest.mark.parametrize("agencies", [[], [Agency.GEMEENTE, Agency.GEMEENTE]])
def test_a_hub_serves_each_of_its_agencies_once(tmp_path: Path, agencies: list[Agency]) -> None:
    with pytest.raises(HubError):
        found(tmp_path / "hub", agencies, ids=SeededIds(1), now_ms=START_MS)


def test_a_hub_is_never_made_over_something_else(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")

    with pytest.raises(HubError):
        found(tmp_path, [Agency.GEMEENTE], ids=SeededIds(1), now_ms=START_MS)

    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "hub.example"])  # noqa: S104  # that is the point
def test_an_address_open_to_others_needs_encryption(host: str) -> None:
    with pytest.raises(UnsafeError):
        Listening(host).check()

    Listening(host, proxies=(ip_network("192.0.2.1"),), origin="https://hub.example").check()
    Listening(host, certificate=Path("hub.pem"), key=Path("hub.key")).check()


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machines_own_address_needs_none(host: str) -> None:
    Listening(host).check()


def test_a_certificate_needs_its_key() -> None:
    with pytest.raises(HubError):
        Listening(certificate=Path("hub.pem")).check()


def test_a_second_process_does_not_serve_the_same_folder(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    home = a_home(tmp_path)
    first = start_hub(home.path)
    try:
        with pytest.raises(HubError):
            start_hub(home.path)
    finally:
        first.kill()
    assert "another process serves this hub" in capfd.readouterr().err
    start_hub(home.path).stop()


def test_a_hub_that_is_told_to_stop_the_moment_it_can_be_called_stops_by_itself(tmp_path: Path) -> None:
    hub = start_hub(a_home(tmp_path).path)
    hub.stop()

    assert hub.process.returncode != -signal.SIGKILL
