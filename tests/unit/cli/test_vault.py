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


NEW = b"geheel nieuwe woorden hier"


def changes(
    world: World, monkeypatch: pytest.MonkeyPatch, old: bytes = PASSPHRASE, new: bytes = NEW, number: str = "t1"
) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{old.decode()}\n{new.decode()}\n"))
    return main(["vault", "passphrase", str(world.folder / number)])


def test_a_changed_passphrase_opens_the_vault_and_the_old_one_does_not(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.closes()

    assert changes(world, monkeypatch) == 0
    assert capsys.readouterr().out == "changed\n"
    for passphrase, status in ((PASSPHRASE, 2), (NEW, 0)):
        types(monkeypatch, passphrase)
        assert main(["vault", "check", str(world.folder / "t1")]) == status


@pytest.mark.parametrize(
    ("old", "new", "number", "why"),
    [
        (b"vier andere woorden samen", NEW, "t1", "opens nothing"),
        (PASSPHRASE, b"kort", "t1", "will not do: too short"),
        (PASSPHRASE, b"qwertyuiopqwertyuiop", "t1", "will not do: known to everybody"),
        (PASSPHRASE, PASSPHRASE, "t1", "is the old one"),
        (PASSPHRASE, NEW, "nobody", "no vault"),
    ],
)
def test_a_change_that_will_not_do_changes_nothing(
    world: World,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    old: bytes,
    new: bytes,
    number: str,
    why: str,
) -> None:
    world.closes()
    before = (world.folder / "t1" / "slots.cbor").read_bytes()

    assert changes(world, monkeypatch, old, new, number) == 2
    assert why in capsys.readouterr().err
    assert (world.folder / "t1" / "slots.cbor").read_bytes() == before


def test_the_passphrase_of_a_vault_that_the_app_has_open_is_changed_there(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert changes(world, monkeypatch) == 2
    assert "open in another process" in capsys.readouterr().err
    world.closes()


def test_a_damaged_vault_is_salvaged_and_what_came_over_is_said(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.closes()
    folder = world.folder / "t1"
    broken = bytes(4096) + (folder / "vault.db").read_bytes()[4096:]
    (folder / "vault.db").write_bytes(broken)
    assert main(["vault", "check", str(folder)]) == 1
    assert "cannot be read" in capsys.readouterr().out

    types(monkeypatch, PASSPHRASE)
    assert main(["vault", "salvage", "--json", str(folder)]) == 1, "nobody answers at the hub's address"

    said = json.loads(capsys.readouterr().out)
    assert said["events"] > 0
    assert said["missing_events"] == 0
    assert said["sent"]["left_events"] > 0
    assert (folder / "damaged-1" / "vault.db").read_bytes() == broken
    types(monkeypatch, PASSPHRASE)
    assert main(["vault", "check", str(folder)]) == 0


def test_a_vault_that_holds_is_not_salvaged(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    world.closes()

    assert main(["vault", "salvage", str(world.folder / "t1")]) == 2
    assert "nothing to salvage" in capsys.readouterr().err
    assert not (world.folder / "t1" / "damaged-1").exists()
