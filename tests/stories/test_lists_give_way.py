"""A device holds the lists of two days however many there were, and notices when its directory hides the newest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.passes.judging import Verdict, look_at
from inspector.register.lists import todays_list
from inspector.vault.model.batch import Batch
from inspector.vault.sides.vault import Vault
from inspector.vault.writing import batches
from inspector.viewmodels.visit.pass_list import known_to
from inspector.wire.directory import DocumentPublished, InstallationRevoked
from inspector.wire.event import MAY_BE_SUPERSEDED
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.registers import TownRegister, a_register_beside
from tests.stories.officers import Team, a_team

GEMEENTE = Agency.GEMEENTE
DAYS = 400
FIRST = date(2025, 1, 1)
A_FRAME = 8
LIST_BYTES = 2_000
"""Smaller than a list, so that a test of a year is short."""


@pytest.fixture
def town(tmp_path: Path) -> Iterator[tuple[Team, TownRegister]]:
    team = a_team(tmp_path / "team", "t1", "c1")
    with a_register_beside(team.world, tmp_path / "register") as register:
        register.names_the_root(GEMEENTE)
        register.publishes_cards(GEMEENTE, "t1")
        yield team, register
    team.ends()


def lists_in(vault: Vault) -> list[str]:
    return [each.name for each in vault.published_documents if each.name.startswith("register-list ")]


def bodies_in(vault: Vault) -> list[bool]:
    """Of each list in a file, whether its body is there."""
    store = vault._store
    logs = store.logs.of_kind(StreamKind.DIRECTORY)
    events = [event.raw() for log in logs for event in store.logs.events(log.no)]
    return [event.body is not None for event in events if event.header.may_be_superseded]


def says_lists(team: Team, *days: int) -> None:
    """The administrator's directory gets a list for each of these days, some in a frame."""
    keeper = team.world.administrator(GEMEENTE).vault
    names = [f"register-list {(FIRST + timedelta(days=day)).isoformat()}" for day in days]
    said = [DocumentPublished(name, bytes(LIST_BYTES), b"") for name in names]
    for first in range(0, len(said), A_FRAME):
        keeper.append(Batch(declarations=tuple(said[first : first + A_FRAME])))


def test_after_400_days_each_device_holds_two_lists_and_so_does_a_new_one(town: tuple[Team, TownRegister]) -> None:
    team, _ = town
    says_lists(team, *range(DAYS // 2))
    team.world.spreads_directories()
    before = lists_in(team.desk("t1").vault)

    says_lists(team, *range(DAYS // 2, DAYS))
    team.world.spreads_directories()
    team.world.enrols("t9", GEMEENTE, Role.INSPECTOR)
    team.world.spreads_directories()

    newest = [f"register-list {(FIRST + timedelta(days=day)).isoformat()}" for day in (DAYS - 2, DAYS - 1)]
    for number in ("admin-gemeente", "t1", "c1", "t9"):
        vault = team.world.people[number].vault
        assert lists_in(vault) == newest != before
        assert bodies_in(vault) == [False] * (DAYS - 2) + [True] * 2
        assert not vault.quarantined()


def test_an_older_list_that_is_offered_as_a_new_one_changes_nothing_on_an_old_or_a_new_device(
    town: tuple[Team, TownRegister],
) -> None:
    team, register = town
    old = todays_list(register.register)
    register.publishes(GEMEENTE, *old)
    for _ in range(3):
        team.world.clock.passes(days=1)
        register.publishes_list(GEMEENTE)
    code = register.issues()
    held = known_to(team.desk("t1")).newest

    for name in (None, None, None, "register-list 2099-01-01"):
        register.publishes(GEMEENTE, *old, name)
    team.world.adds("t9")
    register.publishes_cards(GEMEENTE, "t1", "t9")

    for number in ("t1", "t9"):
        known = known_to(team.desk(number))
        assert known.newest == held
        assert not isinstance(look_at(code, known, team.desk(number).now()), Verdict)
    assert sum(bodies_in(team.desk("t9").vault)) <= 3


def test_a_directory_that_hides_its_newest_list_gives_none_until_it_shows_it(town: tuple[Team, TownRegister]) -> None:
    team, register = town
    world, code = team.world, register.issues()
    register.publishes_list(GEMEENTE)
    world.clock.passes(days=0.5)
    assert not isinstance(look_at(code, known_to(team.desk("t1")), world.clock.now()), Verdict)
    keeper, device = world.administrator(GEMEENTE).vault, team.desk("t1").vault
    have = {head.log: head.seq for head in device.heads()}
    world.clock.passes(days=0.4)
    with world.together():
        register.publishes_list(GEMEENTE)
        (news,) = [each for each in keeper.frames_beyond(have) if parse(each).events[-1].header.may_be_superseded]
        frame = parse(news)
        hidden = replace(frame, events=(*frame.events[:-1], frame.events[-1].without_body())).pack()

        device.ingest([hidden])
        assert look_at(code, known_to(team.desk("t1")), world.clock.now()) is Verdict.NO_LIST
        assert not device.quarantined()

        device.ingest([news])
        assert not isinstance(look_at(code, known_to(team.desk("t1")), world.clock.now()), Verdict)


def test_what_bears_the_flag_and_is_no_list_counts_for_nobody_so_that_no_revocation_can_be_hidden(
    town: tuple[Team, TownRegister], monkeypatch: pytest.MonkeyPatch
) -> None:
    team, _ = town
    away = bytes.fromhex(team.desk("c1").vault.me.installation)
    keeper = team.world.administrator(GEMEENTE).vault
    with monkeypatch.context() as patched:
        patched.setattr(batches, "flags_of", lambda _: MAY_BE_SUPERSEDED)
        team.world.declares(GEMEENTE, InstallationRevoked(away, 1, ()))
    for vault in (keeper, team.desk("t1").vault):
        assert not vault.directory.colleagues[team.desk("c1").vault.me.installation].revoked

    team.world.declares(GEMEENTE, InstallationRevoked(away, 1, ()))
    assert team.desk("t1").vault.directory.colleagues[team.desk("c1").vault.me.installation].revoked
