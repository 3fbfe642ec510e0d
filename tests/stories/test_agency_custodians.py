"""The only holder of an agency's keys is gone: two of three custodians give them to a successor, and to nobody else."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.judging import succession
from inspector.cli.main import main
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.recovery_slots import NoSlotIsTheirsError, recover
from inspector.crypto.slots import create_slots
from inspector.crypto.stretching import FLOOR
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotAllowed
from inspector.hub.rows.home import Home
from inspector.vault.model.batch import Batch
from inspector.wire.custodian import Custodian, custodians_message, encode_custodian, key_fingerprint
from inspector.wire.directory import AgencyCustodians, KeyEntrusted
from inspector.wire.scopes import Agency, Purpose, Role
from tests.architecture.project import ROOT
from tests.fakes.delivering import deliver
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.sync_officer import enrolled
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import PASSPHRASE
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.stories.revoking import FINDINGS, live, newcomer, settles

SEEDS = tuple(bytes([n]) * 32 for n in (1, 2, 3))
KEYS = tuple(map(ReaderKey, SEEDS))
NAMED = tuple(Custodian(f"Bewaarder {n}", key.public) for n, key in enumerate(KEYS))
OTHERS = tuple(Custodian(f"Ander {n}", ReaderKey(bytes([9 + n]) * 32).public) for n in range(3))
Terminal = pytest.CaptureFixture[str]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1")
    yield team
    team.ends()


def signed_by_root(
    team: Team, named: tuple[Custodian, ...], number: int, purpose: Purpose = Purpose.FINDINGS
) -> AgencyCustodians:
    message = custodians_message(Agency.GEMEENTE, purpose, named, number)
    return AgencyCustodians(purpose, named, number, team.world.office(Agency.GEMEENTE).root.sign(message))


def named_by(team: Team, number: str) -> tuple[Custodian, ...]:
    return team.desk(number).vault.keepers.get(Purpose.FINDINGS, ())


def the_only_supervisor_is_gone(team: Team) -> VisitId:
    """Her key was laid down; c2 comes after her and has all frames, and no colleague who could grant anything."""
    visit = team.starts("t1")
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets("t1", "c1")
    team.world.declares(Agency.GEMEENTE, signed_by_root(team, NAMED, 1))
    settles(team, "c1")
    team.world.spreads_directories()
    heads = {head.log: head.seq for head in team.desk("c1").vault.heads()}
    team.world.revokes(team.world.people["c1"], at=heads)
    newcomer(team, "c2")
    team.world.spreads_directories()
    deliver(team.desk("c1").vault, team.desk("c2").vault)
    settles(team, "c2")
    return visit


def test_without_them_a_successor_sees_nothing_and_two_of_them_give_it_back_with_a_new_key(team: Team) -> None:
    visit = the_only_supervisor_is_gone(team)
    successor = team.desk("c2")
    assert successor.vault.visit(visit) is None
    before = live(successor.vault, FINDINGS)

    assert succession.succeed(successor, Purpose.FINDINGS, KEYS[2], KEYS[0]).keys == 1
    team.world.spreads_directories()

    assert team.visit("c2", visit).answer(EXIT) is not None
    assert_rebuild_equal(successor.vault)
    (old,) = [key for key in successor.vault.directory.every(*FINDINGS) if key.has_succeeded]
    assert not old.is_live
    assert live(team.desk("t1").vault, FINDINGS) == live(successor.vault, FINDINGS)
    assert live(successor.vault, FINDINGS)
    assert old.reader.id not in live(successor.vault, FINDINGS) | before
    assert succession.missing(successor, Purpose.FINDINGS) == ()


def test_a_key_that_custodians_had_in_hand_is_used_no_more_though_nobody_was_revoked(team: Team) -> None:
    team.world.declares(Agency.GEMEENTE, signed_by_root(team, NAMED, 1))
    settles(team, "c1")
    newcomer(team, "c2")
    team.world.spreads_directories()
    (old,) = live(team.desk("c2").vault, FINDINGS)

    assert succession.succeed(team.desk("c2"), Purpose.FINDINGS, KEYS[0], KEYS[1]).keys == 1
    team.world.spreads_directories()

    assert old not in live(team.desk("t1").vault, FINDINGS)
    assert live(team.desk("t1").vault, FINDINGS)


def test_one_custodian_or_strangers_open_nothing(team: Team) -> None:
    the_only_supervisor_is_gone(team)
    (slots,) = next(iter(team.desk("c2").vault.entrusted.values()))
    stranger = ReaderKey(b"x" * 32)

    for first, second in ((KEYS[0], KEYS[0]), (KEYS[0], stranger)):
        with pytest.raises(NoSlotIsTheirsError):
            recover(slots, first, second)
        assert succession.succeed(team.desk("c2"), Purpose.FINDINGS, first, second).keys == 0


def test_nothing_but_trust_stops_two_custodians_and_the_threat_model_says_so(team: Team) -> None:
    """What everybody has who reads the directory, and two keys: no successor, no fingerprint, and nobody is told."""
    the_only_supervisor_is_gone(team)
    vault = team.desk("t1").vault
    ((key_id, (slots,)),) = vault.entrusted.items()
    before = vault.heads()

    opened = ReaderKey(bytes(recover(slots, KEYS[1], KEYS[2])))

    (shared,) = (each.reader for each in vault.directory.every(*FINDINGS) if each.reader.id == key_id)
    assert opened.public == shared.public
    assert vault.heads() == before
    said = " ".join((ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8").split())
    assert (
        "Two custodians of an agency's purpose can open what was sealed to its key, alone, whenever they like: nothing"
        " but trust stops them." in said
    )


def test_an_administrator_names_nobody_nor_does_one_supervisor_alone(team: Team) -> None:
    newcomer(team, "c2")
    team.world.spreads_directories()
    for signature in (b"", bytes(64)):
        team.world.declares(Agency.GEMEENTE, AgencyCustodians(Purpose.FINDINGS, NAMED, 1, signature))
        assert named_by(team, "c1") == ()
    done(succession.name(team.desk("c1"), Purpose.FINDINGS, NAMED, 2))
    done(succession.name(team.desk("c1"), Purpose.FINDINGS, NAMED, 2))
    team.world.spreads_directories()
    assert named_by(team, "c1") == ()
    done(succession.name(team.desk("c2"), Purpose.FINDINGS, OTHERS, 2))
    team.world.spreads_directories()
    assert named_by(team, "c1") == ()

    done(succession.name(team.desk("c2"), Purpose.FINDINGS, NAMED, 2))
    team.world.spreads_directories()

    assert named_by(team, "c1") == named_by(team, "t1") == NAMED
    team.world.declares(Agency.GEMEENTE, signed_by_root(team, OTHERS, 3))
    assert named_by(team, "c1") == OTHERS
    assert isinstance(succession.name(team.desk("t1"), Purpose.FINDINGS, NAMED, 4), NotAllowed)


def test_one_supervisor_on_two_tablets_is_one_and_names_nobody(team: Team) -> None:
    team.world.enrols("c1+2", Agency.GEMEENTE, Role.SUPERVISOR)
    team.world.spreads_directories()
    team.world.shares_keys()
    for tablet in ("c1", "c1+2"):
        done(succession.name(team.desk(tablet), Purpose.FINDINGS, NAMED, 1))
    team.world.spreads_directories()

    assert named_by(team, "c1") == named_by(team, "t1") == ()
    newcomer(team, "c2")
    team.world.spreads_directories()
    done(succession.name(team.desk("c2"), Purpose.FINDINGS, NAMED, 1))
    team.world.spreads_directories()
    assert named_by(team, "c1") == named_by(team, "t1") == NAMED


def test_what_the_root_signed_for_one_purpose_or_number_names_nobody_for_another(team: Team) -> None:
    said = signed_by_root(team, NAMED, 3)
    for purpose, number in ((Purpose.ERASING, 3), (Purpose.FINDINGS, 4), (Purpose.INVESTIGATION, 3)):
        team.world.declares(Agency.GEMEENTE, AgencyCustodians(purpose, NAMED, number, said.signature))
        assert team.desk("c1").vault.keepers == {}

    team.world.declares(Agency.GEMEENTE, said)

    assert team.desk("c1").vault.keepers == {Purpose.FINDINGS: NAMED}


def test_the_police_inbox_is_laid_down_for_those_whom_police_name_and_for_nobody_else(team: Team) -> None:
    team.world.officer("p1")
    message = custodians_message(Agency.POLITIE, Purpose.INBOX, OTHERS, 9)
    by_municipality = team.world.office(Agency.GEMEENTE).root.sign(message)
    team.world.declares(Agency.GEMEENTE, AgencyCustodians(Purpose.INBOX, OTHERS, 9, by_municipality))
    team.world.declares(Agency.POLITIE, AgencyCustodians(Purpose.INBOX, OTHERS, 8, by_municipality))
    settles(team, "p1")
    assert team.desk("p1").vault.keepers == {}
    assert team.desk("p1").vault.entrusted == {}

    message = custodians_message(Agency.POLITIE, Purpose.INBOX, NAMED, 1)
    by_police = team.world.office(Agency.POLITIE).root.sign(message)
    team.world.declares(Agency.POLITIE, AgencyCustodians(Purpose.INBOX, NAMED, 1, by_police))
    settles(team, "p1")

    assert team.desk("p1").vault.keepers == {Purpose.INBOX: NAMED}
    assert len(team.desk("p1").vault.entrusted) == 1


def test_two_supervisors_of_another_agency_name_nobody_for_the_police_inbox_and_two_police_do(team: Team) -> None:
    for number in ("c2", "p1", "q1", "q2"):
        team.world.officer(number)
    said = AgencyCustodians(Purpose.INBOX, OTHERS, 5, b"")
    for number in ("c1", "c2"):
        team.desk(number).vault.append(Batch(declarations=(said,)))
    team.world.spreads_directories()
    settles(team, "p1")
    assert team.desk("p1").vault.keepers == team.desk("q1").vault.keepers == {}

    for number in ("q1", "q2"):
        done(succession.name(team.desk(number), Purpose.INBOX, NAMED, 1))
    team.world.spreads_directories()
    settles(team, "p1")

    assert team.desk("p1").vault.keepers == {Purpose.INBOX: NAMED}
    assert len(team.desk("p1").vault.entrusted) == 1


def test_supervisors_together_get_no_key_of_investigations_and_the_root_may_name_who_keeps_it(
    team: Team, tmp_path: Path, capsys: Terminal
) -> None:
    newcomer(team, "c2")
    team.world.officer("o1")
    team.world.spreads_directories()
    for number in ("c1", "c2"):
        done(succession.name(team.desk(number), Purpose.INVESTIGATION, NAMED, 1))
    team.world.spreads_directories()
    settles(team, "o1")
    assert team.desk("o1").vault.keepers == {}
    assert team.desk("o1").vault.entrusted == {}
    wanted = ["--vault", str(tmp_path), "--purpose", "investigation", "--number", "2", "1.pub", "2.pub", "3.pub"]
    assert main(["custodians", "name", *wanted]) == 2
    assert "let the offline root name them" in capsys.readouterr().err

    team.world.declares(Agency.GEMEENTE, signed_by_root(team, NAMED, 1, Purpose.INVESTIGATION))
    settles(team, "o1")

    assert team.desk("o1").vault.keepers == {Purpose.INVESTIGATION: NAMED}
    assert len(team.desk("o1").vault.entrusted) == 1


def test_who_may_not_hold_a_key_neither_lays_it_down_nor_succeeds(team: Team) -> None:
    the_only_supervisor_is_gone(team)
    (key_id,) = team.desk("t1").vault.entrusted
    team.desk("t1").vault.append(Batch(declarations=(KeyEntrusted(key_id, b"rubbish"),)))
    team.world.spreads_directories()

    assert len(team.desk("c2").vault.entrusted[key_id]) == 1


def test_the_ceremony_gives_the_keys_only_to_whom_both_custodians_have_the_fingerprint_of(
    team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Terminal
) -> None:
    visit = the_only_supervisor_is_gone(team)
    ids, person = SeededIds("ceremony"), team.world.people["c2"]
    files = [tmp_path / f"{n}.key" for n in range(2)]
    for file, seed in zip(files, SEEDS, strict=False):
        file.write_bytes(create_slots(ids.id16(), bytearray(seed), bytearray(b"wachtzin van bewaarder"), FLOOR, ids))
    own = key_fingerprint(team.desk("c2").vault.directory.colleagues[person.me.installation].reader.id)
    wrong = key_fingerprint(KEYS[0].id)
    person.vault.close()

    def ceremony(fingerprint: str) -> int:
        typed = (PASSPHRASE.decode(), "wachtzin van bewaarder", "wachtzin van bewaarder", fingerprint)
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        keys = [word for file in files for word in ("--key", str(file))]
        return main(["custodians", "succeed", "--vault", str(team.world.folder / "c2"), "--purpose", "findings", *keys])

    assert ceremony(wrong) == 1
    assert "nothing was given" in capsys.readouterr().err
    assert ceremony(own) == 0
    team.world.opens(person)

    assert "c2 holds 1 keys of findings now" in capsys.readouterr().out
    assert team.visit("c2", visit).answer(EXIT) is not None


# --- through a real hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path / "hub")


def test_through_the_hub_a_successor_gets_what_was_sealed_to_the_key_and_the_root_names_the_custodians(
    hub: RealHub, tmp_path: Path, capsys: Terminal
) -> None:
    only, inspector = enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR), enrolled(hub, tmp_path / "t1")
    meet(only, inspector)
    linde = registers_linde(only)
    meet(only, inspector)
    visit = starts(inspector, linde)
    meet(inspector, only)
    files = []
    for each in NAMED:
        files.append(tmp_path / f"{each.name}.pub")
        files[-1].write_bytes(encode_custodian(each))
    words = ["hub", "keepers", str(hub.home), "--agency", "gemeente", "--purpose", "findings", *map(str, files)]
    (root, other) = (Home(hub.home).offline_roots / f"{agency}.key" for agency in ("gemeente", "politie"))

    assert main([*words, "--root", str(other)]) == 2
    assert "not the root key of gemeente" in capsys.readouterr().err
    assert main([*words, "--root", str(root)]) == 0
    meet(only, inspector)
    assert main(["hub", "revoke", str(hub.home), "--installation", only.vault.me.installation, "--lose-keys"]) == 0
    successor = enrolled(hub, tmp_path / "c2", role=Role.SUPERVISOR)
    meet(successor)
    before = successor.vault.visit(visit)
    assert succession.succeed(desk_of(successor), Purpose.FINDINGS, KEYS[0], KEYS[1]).keys == 1
    meet(successor)

    assert before is None
    assert successor.vault.visit(visit) is not None
    meet(inspector)
    assert live(inspector.vault, FINDINGS) == live(successor.vault, FINDINGS) != set()
    for officer in (only, inspector, successor):
        officer.closes()
