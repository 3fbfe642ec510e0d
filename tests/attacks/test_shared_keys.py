"""Somebody inside says false things about an agency's shared reader keys: whose they are, who has them, who is who."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.readerkeys import ReaderKey, purpose_label, reader_key_id
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIFE, Statement, issue_statement
from inspector.crypto.validity import Validity
from inspector.vault.events.opening import Opening
from inspector.vault.model.batch import Batch
from inspector.vault.model.colleagues import PurposeKey
from inspector.vault.sides.vault import Vault
from inspector.wire.directory import InstallationEnrolled, ReaderKeyPublished
from inspector.wire.frames import parse
from inspector.wire.scopes import Agency, Purpose, Role, holders
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import EXIT, LOCKED, Team, a_team
from tests.stories.revoking import (
    COMMON,
    FINDINGS,
    granted,
    is_revoked,
    keys_of,
    live,
    newcomer,
    office,
    reach,
    settles,
)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "c2", "t1", "t2", "p1")
    yield team
    team.ends()


def keys_of_the_gemeente(vault: Vault) -> tuple[PurposeKey, ...]:
    return tuple(key for key in vault.directory.purpose_keys if key.agency is Agency.GEMEENTE)


def publishes_as_common(team: Team, number: str, keys: tuple[PurposeKey, ...]) -> None:
    """The public bytes of these keys, under a label that this officer may use."""
    vault = team.desk(number).vault
    agency = vault.me.agency
    said = tuple(ReaderKeyPublished(agency, Purpose.COMMON, key.reader.public) for key in keys)
    vault.append(Batch(declarations=said))


# --- what a key is for


def test_the_same_bytes_under_another_label_are_another_key() -> None:
    public = ReaderKey(bytes(32)).public
    labels = [b"", *(purpose_label(agency, purpose) for agency in Agency for purpose in Purpose)]

    assert len({reader_key_id(public, label) for label in labels}) == len(labels)


def test_who_publishes_the_supervisors_key_as_common_is_not_given_it(team: Team) -> None:
    visit = team.starts("t1")
    team.judges("t1", visit, EXIT, LOCKED)
    everybody = ("c1", "c2", "t1", "t2")
    team.meets(*everybody)
    keys = keys_of(team.desk("t2").vault, FINDINGS)

    publishes_as_common(team, "t2", keys)
    team.meets(*everybody)
    team.meets(*everybody)

    vault = team.desk("t2").vault
    assert all(vault._store.readers.find(key.reader.id) is None for key in keys)
    relabelled = {reader_key_id(key.reader.public, purpose_label(*COMMON)) for key in keys}
    for number in everybody:
        vault = team.desk(number).vault
        assert not {key.reader.id for key in vault.directory.purpose_keys if key.held_here} & relabelled
        assert_rebuild_equal(vault)
    assert team.desk("t2").vault.visit(visit) is None
    assert {key.reader for key in keys_of(team.desk("c1").vault, FINDINGS)} == {key.reader for key in keys}


def test_a_partner_s_publication_of_our_keys_touches_none_of_them(team: Team) -> None:
    visit = team.starts("t1")
    team.judges("t1", visit, EXIT, LOCKED)
    everybody = ("c1", "c2", "t1", "p1")
    team.meets(*everybody)
    before = keys_of_the_gemeente(team.desk("c1").vault)
    publications = published_by_the_gemeente(team)

    for _ in range(3):
        publishes_as_common(team, "p1", before)
        team.meets(*everybody)

    for number in ("c1", "t1"):
        ours = {key.reader.id: key for key in keys_of_the_gemeente(team.desk(number).vault)}
        assert ours.keys() == {key.reader.id for key in before}
        assert all(key.is_live for key in ours.values())
    assert published_by_the_gemeente(team) == publications
    newcomer(team, "c3")
    team.hears("c1", office())
    team.hears("c3", office(), "c1", "t1")
    assert team.visit("c3", visit).answer(EXIT) is not None, "what was sealed before is passed on still"


def published_by_the_gemeente(team: Team) -> int:
    return sum(len(key.publishers) for key in keys_of_the_gemeente(team.desk("c1").vault))


def test_a_partner_s_publication_makes_nobody_judge_again_what_was_judged(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = team.desk("t1").vault
    publishes_as_common(team, "p1", keys_of_the_gemeente(vault))
    again = list[str]()
    monkeypatch.setattr(Opening, "relearn", lambda _: again.append("again"))

    team.hears("t1", "p1")

    assert again == []
    assert len(vault.directory.every(Agency.POLITIE, Purpose.COMMON)) > 1, "it was heard"


# --- who has which reader key


def states_the_reader_of(team: Team, number: str, agency: Agency, role: Role) -> None:
    """An enrolment of somebody who never turns up, with the public reader key of an officer of the team."""
    world = team.world
    keys, person = world.office(agency), team.desk(number).vault.me
    statement = Statement(
        agency.value,
        "x9",
        "Ambtenaar x9",
        role.value,
        SigningKey(bytes(range(32))).public,
        team.desk("t1").vault.directory.colleagues[person.installation].reader.public,
        Validity.starting(world.clock.now(), STATEMENT_LIFE),
    )
    world.declares(agency, InstallationEnrolled(issue_statement(statement, keys.enrolment), keys.chain))


LIES = pytest.mark.parametrize(
    ("agency", "role"),
    [(Agency.POLITIE, Role.POLICE), (Agency.GEMEENTE, Role.INSPECTOR), (Agency.GEMEENTE, Role.ADMINISTRATOR)],
)


@LIES
def test_who_states_a_supervisor_s_reader_key_keeps_nobody_from_passing_keys_on(
    team: Team, agency: Agency, role: Role
) -> None:
    newcomer(team, "c3")
    states_the_reader_of(team, "c2", agency, role)
    is_revoked(team, "c3")

    for number in ("c1", "t1", "c2"):
        team.hears(number, office(), office(Agency.POLITIE))
    team.meets("c1", "c2", "t1")

    newcomer(team, "c4")
    for number in ("c1", "c2", "c4"):
        team.hears(number, office(), *(other for other in ("c1", "c2") if other != number))
    for number in ("c2", "c4"):
        assert {key.held_here for key in keys_of(team.desk(number).vault, FINDINGS)} == {True}


@LIES
def test_who_states_a_lost_tablet_s_reader_key_keeps_no_key_in_use(team: Team, agency: Agency, role: Role) -> None:
    states_the_reader_of(team, "c2", agency, role)
    is_revoked(team, "c2")
    for number in ("c1", "t1"):
        team.hears(number, office(), office(Agency.POLITIE))
    team.meets("c1", "t1")

    visit = team.starts("t1")
    team.judges("t1", visit, EXIT, LOCKED)

    on_the_tablet = {key.reader.id for key in keys_of(team.desk("c2").vault, FINDINGS) if key.held_here}
    assert on_the_tablet
    assert not granted(team, "t1", visit) & on_the_tablet


# --- who does not know of a revocation, or says so


def test_who_never_hears_of_a_revocation_makes_nobody_rotate_for_ever(tmp_path: Path) -> None:
    aware = ("c1", "t1", "t2")
    team = a_team(tmp_path, *aware, "t4", "t5")
    is_revoked(team, "t5")
    for _ in range(6):
        for number in aware:
            team.hears(number, office(), *(other for other in aware if other != number), "t4")
        hears_all_but_the_office(team, "t4", aware)
    at_rest = {number: reach(team.desk(number).vault) for number in aware}
    for number in aware:
        team.hears(number, "t4", *(other for other in aware if other != number))

    assert {number: reach(team.desk(number).vault) for number in aware} == at_rest
    for agency, purpose in (COMMON, FINDINGS):
        keys = keys_of(team.desk("c1").vault, (agency, purpose))
        able = [number for number in (*aware, "t4") if team.desk(number).vault.me.role in holders(agency, purpose)]
        assert len(keys) <= 2 * len(able), "for each holder one to begin with and one for the revocation"
    team.ends()


def hears_all_but_the_office(team: Team, listener: str, speakers: tuple[str, ...]) -> None:
    administrator = bytes.fromhex(team.world.administrator(Agency.GEMEENTE).me.installation)
    taker = team.desk(listener).vault
    for speaker in speakers:
        giver = team.desk(speaker).vault
        hidden = {log.id for log in giver._store.logs.all() if log.author == administrator}
        frames = giver.frames_beyond({head.log: head.seq for head in taker.heads()})
        taker.ingest([frame for frame in frames if parse(frame).log not in hidden])
    settles(team, listener)


# --- many at once


def test_after_everybody_rotated_at_the_same_time_two_keys_are_used_and_everybody_comes_to_rest(tmp_path: Path) -> None:
    numbers = ("c1", *(f"t{n}" for n in range(1, 8)))
    team = a_team(tmp_path, *numbers)
    is_revoked(team, numbers[-1])
    rest = numbers[:-1]
    for number in rest:
        team.hears(number, office())
    team.meets(*rest)

    assert len(live(team.desk("c1").vault, COMMON)) == len(rest)
    used = [team.desk(number).vault.directory.purpose(*COMMON) for number in rest]
    assert {len(keys) for keys in used} == {2}
    assert len({tuple(key.reader.id for key in keys) for keys in used}) == 1, "all agree"
    at_rest = {number: reach(team.desk(number).vault) for number in rest}
    team.meets(*rest)
    assert {number: reach(team.desk(number).vault) for number in rest} == at_rest
    team.ends()
