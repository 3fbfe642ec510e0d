"""What directories said of a register goes from each device once no municipality has one, and the chains still hold."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.casework.visiting import register_end
from inspector.domain.catalogue.laws import NO_LAWS, Laws
from inspector.domain.values import Regime
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.sides.vault import Vault
from inspector.vault.writing import batches
from inspector.viewmodels.visit.pass_list import known_to
from inspector.wire import event as wire_event
from inspector.wire.asking.tokens import token_day
from inspector.wire.directory import InstallationRevoked, TokenKeyNamed
from inspector.wire.errors import MalformedError
from inspector.wire.event import FIRST_HEAD, MAY_END
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.laws import decided_by_day, shipped_law
from tests.fakes.registers import TownRegister, a_register_beside
from tests.stories.officers import Team, a_team

GEMEENTE = Agency.GEMEENTE
A_KEY = bytes([7]) * 32


@dataclass
class Town:
    """A team with a register whose list, card key and day's key stand in the directory; today is its last day."""

    team: Team
    register: TownRegister
    last: date

    def desk(self, number: str = "t1", *, again: date | None = None) -> Desk:
        """A tablet with the municipality's decision, which may have one more day with a register."""
        without, day = self.last + timedelta(days=1), timedelta(days=1)
        regimes: tuple[tuple[Regime, date, date | None], ...]
        regimes = ((Regime.WRP_REGISTER, self.last - timedelta(days=9), self.last),)
        if again is None:
            regimes += ((Regime.LOCAL_ORDINANCE, without, None),)
        else:
            regimes += (
                (Regime.LOCAL_ORDINANCE, without, again - day),
                (Regime.WRP_REGISTER, again, again),
                (Regime.LOCAL_ORDINANCE, again + day, None),
            )
        return replace(
            self.team.desk(number), laws=Laws((shipped_law(),), (decided_by_day("Voorbeeldstad", *regimes),))
        )

    def says_it(self) -> None:
        self.register.publishes_list(GEMEENTE)
        self.register.publishes_cards(GEMEENTE, "t1")
        self.names(A_KEY)

    def names(self, key: bytes) -> None:
        self.team.world.declares(GEMEENTE, TokenKeyNamed(token_day(self.desk().now_ms()), key))

    def ends(self) -> None:
        """It is the day after tomorrow."""
        self.team.world.clock.passes(days=2)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    team = a_team(tmp_path / "team", "t1", "c1")
    with a_register_beside(team.world, tmp_path / "register") as register:
        register.names_the_root(GEMEENTE)
        made = Town(team, register, team.desk("t1").today())
        made.says_it()
        yield made
    team.ends()


def bodies(vault: Vault) -> list[bool]:
    """Of each thing said of a register, whether its body is here."""
    logs = vault._store.logs
    events = [each.raw() for log in logs.of_kind(StreamKind.DIRECTORY) for each in logs.events(log.no)]
    return [each.body is not None for each in events if each.header.may_be_let_go]


def log_bytes(vault: Vault) -> int:
    path = vault.folder / "vault.db-wal"
    return path.stat().st_size if path.exists() else 0


def test_a_device_holds_it_to_the_end_and_then_nothing_and_its_chains_hold(town: Town) -> None:
    desk = town.desk()
    heads = desk.vault.heads()
    settling.settle(desk)
    assert bodies(desk.vault) == [True] * 3
    town.team.world.clock.passes(days=1)
    settling.settle(desk)
    assert bodies(desk.vault) == [True] * 3, "a question of the last night may wait"

    town.team.world.clock.passes(days=1)
    settling.settle(desk)

    assert bodies(desk.vault) == [False] * 3
    assert log_bytes(desk.vault) == 0
    assert known_to(desk).newest is None
    assert not [each for each in desk.vault.published_documents if each.name.startswith("register-")]
    assert [head for head in desk.vault.heads() if head in heads] == list(heads)
    chains: dict[bytes, bytes] = {}
    for each in map(parse, desk.vault.frames_beyond({})):
        chains[each.log] = each.heads(chains.get(each.log, FIRST_HEAD))[-1]
    assert {head.log: head.head for head in desk.vault.heads()}.items() >= chains.items()
    assert settling.settle(desk) == Changes()
    town.team.world.enrols("t9", GEMEENTE, Role.INSPECTOR)
    new = town.team.world.people["t9"].vault
    deliver(desk.vault, new)
    assert not new.quarantined()


def test_who_knows_no_decision_lets_nothing_go(town: Town) -> None:
    town.ends()
    settling.settle(replace(town.desk(), laws=NO_LAWS))

    assert bodies(town.desk().vault) == [True] * 3


def test_a_device_that_slept_or_was_put_back_lets_go_when_it_is_opened(town: Town, tmp_path: Path) -> None:
    world, person = town.team.world, town.team.world.people["t1"]
    person.vault.close()
    shutil.copytree(person.vault.folder, tmp_path / "backup")
    town.ends()
    world.opens(person)
    register_end.let_register_go(town.desk())
    assert bodies(person.vault) == [False] * 3

    folder = person.vault.folder
    person.vault.close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "backup", folder)
    world.opens(person)
    assert bodies(person.vault) == [True] * 3
    register_end.let_register_go(town.desk())
    assert bodies(person.vault) == [False] * 3
    assert log_bytes(person.vault) == 0


def test_what_a_colleague_still_carries_goes_again(town: Town) -> None:
    town.ends()
    ours, theirs = town.desk(), town.desk("c1")
    register_end.let_register_go(ours)
    ours.vault.ingest(list(theirs.vault.frames_beyond({})))
    assert bodies(ours.vault) == [True] * 3
    settling.settle(ours)

    assert (bodies(ours.vault), bodies(theirs.vault)) == ([False] * 3, [True] * 3)


def test_a_vault_that_was_killed_before_its_log_was_emptied_empties_it_at_its_next_opening(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, person = town.team.world, town.team.world.people["t1"]
    town.ends()
    with monkeypatch.context() as killed:
        killed.setattr(type(person.vault._device), "empty_log", lambda *_: False)
        register_end.let_register_go(town.desk())
    assert log_bytes(person.vault) > 0
    world.reopens(person)
    register_end.let_register_go(town.desk())

    assert bodies(person.vault) == [False] * 3
    assert log_bytes(person.vault) == 0


def test_a_second_period_counts_by_what_is_said_in_it(town: Town) -> None:
    town.ends()
    settling.settle(town.desk())
    town.team.world.clock.passes(days=20)
    desk = town.desk(again=town.team.desk("t1").today())
    town.says_it()
    settling.settle(desk)

    assert bodies(desk.vault) == [False] * 3 + [True] * 3
    assert known_to(desk).newest is not None
    assert known_to(desk).card_keys
    assert desk.vault.token_keys_named(token_day(desk.now_ms())) == {A_KEY}


def test_who_let_go_too_early_asks_for_it_once_more(town: Town) -> None:
    town.ends()
    register_end.let_register_go(town.desk())
    assert town.desk().vault.lacks_of_register
    decided = town.desk(again=town.team.desk("t1").today())
    register_end.let_register_go(decided)
    assert not decided.vault.lacks_of_register, "asked for, once"
    decided.vault.ingest(list(town.desk("c1").vault.frames_beyond({})))
    register_end.let_register_go(decided)

    assert bodies(decided.vault) == [True] * 3


def test_a_key_that_is_hidden_from_one_device_may_be_another_key_than_the_one_it_is_shown(town: Town) -> None:
    team, day = town.team, token_day(town.desk().now_ms())
    keeper, device = team.world.administrator(GEMEENTE).vault, town.desk().vault
    with team.world.together():
        have = {head.log: head.seq for head in keeper.heads()}
        keeper.append(Batch(declarations=(TokenKeyNamed(day, bytes(32)),)))
        (news,) = keeper.frames_beyond(have)
        frame = parse(news)
        device.ingest([replace(frame, events=tuple(each.without_body() for each in frame.events)).pack()])
    assert device.token_keys_named(day) == {A_KEY, b""}
    assert device.token_keys_named(day + 2) == frozenset()
    device.ingest([news])
    assert device.token_keys_named(day) == {A_KEY, bytes(32)}


def test_a_key_that_is_named_on_another_day_than_its_own_counts_for_nobody(town: Town) -> None:
    day = token_day(town.desk().now_ms())
    town.team.world.declares(GEMEENTE, *(TokenKeyNamed(day + ahead, bytes(32)) for ahead in (-2, -1, 1, 2)))

    named = [bool(town.desk().vault.token_keys_named(day + ahead)) for ahead in (-2, -1, 0, 1, 2)]
    assert named == [False, True, True, True, False]


def test_what_bears_the_flag_and_is_of_no_register_counts_for_nobody(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = town.team.desk("c1").vault.me.installation
    with monkeypatch.context() as patched:
        patched.setattr(batches, "flags_of", lambda _: MAY_END)
        town.team.world.declares(GEMEENTE, InstallationRevoked(bytes.fromhex(away), 1, ()))

    assert not town.desk().vault.directory.colleagues[away].revoked


def test_what_was_said_without_the_flag_counts_and_stays(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    day, key = token_day(town.desk().now_ms()), bytes([9]) * 32
    with monkeypatch.context() as patched:
        patched.setattr(batches, "flags_of", lambda _: 0)
        town.names(key)
    assert town.desk().vault.token_keys_named(day) == {A_KEY, key}
    town.ends()
    settling.settle(town.desk())

    assert key in town.desk().vault.token_keys_named(day)


def test_a_program_without_the_flag_takes_whole_frames_and_stops_at_emptied_ones_until_it_is_updated(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = town.team.world
    town.ends()
    settling.settle(town.desk())
    whole = world.administrator(GEMEENTE).vault.frames_beyond({})
    emptied = list(town.desk().vault.frames_beyond({}))
    lacks = {each: [event for event in parse(each).events if event.body is None] for each in emptied}
    ended = {
        each: parse(each)
        for each, events in lacks.items()
        if not all(event.header.may_be_superseded for event in events)
    }
    assert ended
    with world.together():
        older = world.enrols("t9", GEMEENTE, Role.INSPECTOR).vault
        with monkeypatch.context() as patched:
            patched.setattr(wire_event, "MAY_END", 0)
            for each in whole:
                parse(each)
            for each in ended:
                with pytest.raises(MalformedError):
                    parse(each)
            older.ingest(emptied)
            reached = {head.log: head.seq for head in older.heads()}
            assert all(reached.get(each.log, 0) < each.first_seq for each in ended.values())
        older.ingest(emptied)
        reached = {head.log: head.seq for head in older.heads()}
        assert all(reached[each.log] >= each.last_seq for each in ended.values())
