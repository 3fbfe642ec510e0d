"""`inspector vault` on real vaults."""

import io
import json
from pathlib import Path

import pytest

from inspector.cli.main import main
from tests.fakes.world import PASSPHRASE, World, a_world


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    made = a_world(tmp_path, "t1")
    made.officer("t1").starts_visit()
    types(monkeypatch, PASSPHRASE)
    return made


def types(monkeypatch: pytest.MonkeyPatch, passphrase: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(passphrase.decode() + "\n"))


def test_a_sound_vault_holds(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    world.closes()

    assert main(["vault", "check", str(world.folder / "t1")]) == 0
    assert capsys.readouterr().out == "holds\n"


def test_a_vault_with_a_changed_event_does_not_hold(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    world.officer("t1").vault._connection.execute("UPDATE events SET body_hash = zeroblob(32) WHERE seq = 2")
    world.closes()

    assert main(["vault", "check", "--json", str(world.folder / "t1")]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["holds"] is False
    assert said["findings"]


def test_a_rebuild_brings_back_a_lost_projection(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    t1 = world.officer("t1")
    t1.vault._connection.execute("DELETE FROM visit_rows")
    world.closes()

    assert main(["vault", "check", str(world.folder / "t1")]) == 1
    assert "visit_rows does not follow from the log" in capsys.readouterr().out
    types(monkeypatch, PASSPHRASE)
    assert main(["vault", "rebuild", str(world.folder / "t1")]) == 0
    world.opens(t1)
    assert len(t1.vault.visits()) == 1
    world.closes()


def test_a_wrong_passphrase_is_wrong_use(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.closes()
    types(monkeypatch, b"vier andere woorden samen")

    assert main(["vault", "check", str(world.folder / "t1")]) == 2
    assert "passphrase" in capsys.readouterr().err


def test_a_folder_without_a_vault_is_wrong_use(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    world.closes()

    assert main(["vault", "check", str(world.folder / "nobody")]) == 2
    assert "no vault" in capsys.readouterr().err
