"""What the administrator does at a hub is kept in order, signed, and cannot be changed or shortened unseen."""

import getpass
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector.cli.main import main
from inspector.hub.rows.sqlite import SqliteStore
from inspector.wire.scopes import Agency, Role
from tests.fakes.backups import PASSPHRASE, write_keys
from tests.fakes.hub_process import AGENCIES, RealHub, a_real_hub
from tests.fakes.postgres import a_database

Terminal = pytest.CaptureFixture[str]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


def ok(*words: object) -> None:
    assert main([str(each) for each in words]) == 0


def done(folder: Path, capsys: Terminal) -> list[dict[str, Any]]:
    capsys.readouterr()
    ok("hub", "audit", folder, "--json")
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def last_line(folder: Path, capsys: Terminal) -> str:
    capsys.readouterr()
    ok("hub", "audit", folder, "--language", "en")
    return capsys.readouterr().out.strip().rpartition(" ")[2]


def changed(hub: RealHub, statement: str) -> None:
    store = SqliteStore(hub.home / "hub.db")
    store.write(lambda connection: connection.exec_driver_sql(statement).close()).result()
    store.close()


def test_each_act_of_the_administrator_is_kept_with_who_and_when(
    hub: RealHub, tmp_path: Path, capsys: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    public, secret = write_keys(tmp_path)
    device = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    name, root = device.key.id.hex(), hub.home / "offline-roots" / "gemeente.key"
    one_of = ("--agency", "gemeente", "--role", "inspector", "--number", "101", "--name", "A. Jansen")

    ok("hub", "enrol", hub.home, *one_of, "--by", "B. de Vries")
    ok("hub", "bar", hub.home, "--installation", name)
    ok("hub", "bar", hub.home, "--installation", name, "--lift")
    ok("hub", "revoke", hub.home, "--installation", name, "--lose-keys")
    ok("hub", "wipe", hub.home, "--installation", name)
    ok("hub", "wipe", hub.home, "--installation", name, "--cancel")
    ok("hub", "renew", hub.home, "--agency", "gemeente", "--root", root)
    ok("hub", "backup", hub.home, "--to", tmp_path / "copies", "--key", public)
    (copy,) = (tmp_path / "copies").iterdir()
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    hub.stop()
    ok("hub", "restore", tmp_path / "restored", "--from", copy, "--key", secret)
    ok("hub", "salvage", tmp_path / "salvaged", "--from", hub.home)

    acts = done(hub.home, capsys)
    mine = [each for each in acts if each["who"]]
    assert [each["what"] for each in mine] == [
        "code given", "barred", "let in again", "revoked", "wipe ordered", "wipe cancelled", "enrolment renewed",
        "backed up",
    ]  # fmt: skip
    assert mine[0]["who"] == f"{getpass.getuser()} (B. de Vries)"
    assert mine[0]["facts"] == {"agency": "gemeente", "role": "inspector", "number": "101"}
    assert {each["facts"]["installation"] for each in mine[1:6]} == {name}
    assert [each["number"] for each in acts] == list(range(1, len(acts) + 1))
    assert all(acts[0]["at_ms"] <= each["at_ms"] for each in acts)
    assert done(tmp_path / "restored", capsys)[-1]["what"] == "restored"
    assert [each["what"] for each in done(tmp_path / "salvaged", capsys)[-2:]] == ["backed up", "salvaged"]


def test_an_act_moves_to_the_other_database_and_so_does_the_move(hub: RealHub, capsys: Terminal) -> None:
    hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    hub.stop()
    before = done(hub.home, capsys)

    ok("hub", "migrate", hub.home, a_database())
    there = done(hub.home, capsys)
    ok("hub", "migrate", hub.home, "sqlite")
    back = done(hub.home, capsys)

    assert there[:-1] == before
    assert back[:-1] == there
    assert [each["facts"]["to"] for each in back[-2:]] == ["PostgreSQL", "SQLite"]


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM acts WHERE number = 2",
        "UPDATE acts SET act = (SELECT act FROM acts WHERE number = 3) WHERE number = 2",
        "UPDATE acts SET act = substr(act, 1, 60) || x'00' || substr(act, 62) WHERE number = 2",
        "UPDATE acts SET number = number - 1",
    ],
)
def test_what_was_changed_is_told_and_so_is_all_after_it(hub: RealHub, change: str) -> None:
    for _ in range(3):
        hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    hub.stop()
    changed(hub, change)

    assert main(["hub", "audit", str(hub.home)]) == 1
    assert main(["hub", "check", str(hub.home)]) == 1


def test_a_list_that_was_shortened_at_its_end_is_told_by_who_kept_its_last_line(hub: RealHub, capsys: Terminal) -> None:
    for _ in range(3):
        hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    known = last_line(hub.home, capsys)
    ok("hub", "audit", hub.home, "--known", known)
    hub.stop()
    changed(hub, "DELETE FROM acts WHERE number = (SELECT max(number) FROM acts)")

    ok("hub", "audit", hub.home)
    assert main(["hub", "audit", str(hub.home), "--known", known]) == 1


def test_a_new_address_is_kept_for_each_agency_with_who_named_it(hub: RealHub, capsys: Terminal) -> None:
    ok("hub", "move", hub.home, "https://hub.example", "--by", "B. de Vries")

    moved = [each for each in done(hub.home, capsys) if each["what"] == "address moved"]
    assert {each["facts"]["agency"] for each in moved} == set(AGENCIES)
    assert {each["facts"]["to"] for each in moved} == {"https://hub.example"}
    assert {each["who"] for each in moved} == {f"{getpass.getuser()} (B. de Vries)"}


def test_an_act_that_fails_is_not_kept(hub: RealHub, capsys: Terminal) -> None:
    before = done(hub.home, capsys)

    assert main(["hub", "revoke", str(hub.home), "--installation", "00" * 16]) == 2

    assert done(hub.home, capsys) == before
