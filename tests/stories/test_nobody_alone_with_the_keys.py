"""The program says when one living device alone holds a shared key, on the pages and before a revocation."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import keys
from inspector.casework.keys import LoneKey
from inspector.cli.main import main
from inspector.viewmodels.screen.lone_key_words import lone_key_rows
from inspector.wire.scopes import Purpose, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.at_the_hub import desk_of, meet
from tests.stories.officers import Team, a_team
from tests.stories.revoking import newcomer

Terminal = pytest.CaptureFixture[str]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1")
    yield team
    team.ends()


def alone(team: Team, number: str) -> dict[Purpose, str]:
    """Who alone holds a key, as somebody sees it."""
    return {each.purpose: each.holder.number for each in keys.lone_keys(team.desk(number))}


def test_the_only_supervisor_is_named_until_a_second_one_holds_the_key(team: Team) -> None:
    assert alone(team, "c1") == {Purpose.FINDINGS: "c1", Purpose.ERASING: "c1"}
    assert alone(team, "admin-gemeente") == alone(team, "c1")

    newcomer(team, "c2")
    team.world.spreads_directories()
    assert alone(team, "c1") == {Purpose.FINDINGS: "c1", Purpose.ERASING: "c1"}, "enrolled, and given nothing yet"
    team.meets("c1", "c2", "admin-gemeente")

    assert alone(team, "c1") == alone(team, "admin-gemeente") == {}


def test_of_two_supervisors_the_one_who_is_left_after_a_revocation_is_named(team: Team) -> None:
    newcomer(team, "c2")
    team.world.spreads_directories()
    team.meets("c1", "c2")

    team.world.revokes(team.world.people["c1"])
    team.meets("c2", "t1")

    assert alone(team, "c2") == {Purpose.FINDINGS: "c2", Purpose.ERASING: "c2"}


def test_a_device_whose_statement_has_ended_is_not_counted_as_living(team: Team) -> None:
    newcomer(team, "c2")
    team.world.spreads_directories()
    team.meets("c1", "c2")
    team.world.clock.passes(days=30)
    team.world.enrols("f1", team.world.people["c1"].me.agency, Role.PRIVACY_OFFICER)
    assert alone(team, "c1") == {}
    team.world.clock.passes(days=10)

    assert alone(team, "c1")[Purpose.FINDINGS] in {"c1", "c2"}


def test_the_warning_names_the_device_what_it_reads_and_what_helps(team: Team) -> None:
    me, other = team.desk("c1").vault.me, team.desk("t1").vault.me

    (own,) = lone_key_rows([LoneKey(Purpose.FINDINGS, me), LoneKey(Purpose.ERASING, me)], me)
    (others,) = lone_key_rows([LoneKey(Purpose.FINDINGS, me)], other)

    assert own["title"].startswith("Alleen dit apparaat")
    assert "dossiers, voorstellen om te wissen" in own["text"]
    assert f"{me.name} (c1)" in others["title"]


# --- through a real hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path / "hub")


def _revoke(hub: RealHub, officer: SyncOfficer, *more: str) -> int:
    return main(["hub", "revoke", str(hub.home), "--installation", officer.vault.me.installation, *more])


def test_the_last_holder_of_a_key_is_revoked_only_by_saying_so(hub: RealHub, tmp_path: Path, capsys: Terminal) -> None:
    supervisor, inspector = enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR), enrolled(hub, tmp_path / "t1")
    meet(supervisor, inspector)
    assert main(["hub", "status", str(hub.home), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)["lone_keys"]
    assert {(each["purpose"], each["installation"]) for each in said} == {
        ("findings", supervisor.vault.me.installation),
        ("erasing", supervisor.vault.me.installation),
    }

    assert _revoke(hub, supervisor) == 2
    assert "nobody else holds the keys of erasing, findings" in capsys.readouterr().err
    meet(supervisor)
    assert _revoke(hub, supervisor, "--lose-keys") == 0

    assert f"Only {inspector.vault.me.number} holds the key of common now." in capsys.readouterr().out


def test_with_a_second_supervisor_the_first_is_revoked_and_the_last_one_named(
    hub: RealHub, tmp_path: Path, capsys: Terminal
) -> None:
    first, second = (enrolled(hub, tmp_path / name, role=Role.SUPERVISOR) for name in ("c1", "c2"))
    meet(first, second)
    assert keys.lone_keys(desk_of(first)) == ()

    assert _revoke(hub, first) == 0

    number = second.vault.me.number
    assert f"Only {number} holds the key of findings now." in capsys.readouterr().out
