"""A tablet that holds an agency's shared keys is revoked: nothing new is wrapped to them, and nobody loses the old."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.judging import reviews
from inspector.casework.signals import signals
from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import STATEMENT_LIFE, Statement, issue_statement
from inspector.crypto.validity import Validity
from inspector.domain.ids import VisitId
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.sync.outcomes import Outcome as SyncOutcome
from inspector.wire.directory import InstallationEnrolled
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.due_grants import reader_of
from tests.fakes.facts import seen
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts
from tests.stories.officers import ALONE, EXIT, LOCKED, Team, a_team, done
from tests.stories.revoking import (
    COMMON,
    FINDINGS,
    INBOX,
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
    team = a_team(tmp_path, "c1", "c2", "t1", "p1", "p2")
    yield team
    team.ends()


def test_after_a_supervisor_s_tablet_is_revoked_nothing_new_is_wrapped_to_the_key_it_holds(team: Team) -> None:
    before = team.starts("t1")
    team.judges("t1", before, EXIT, LOCKED)
    team.meets("c1", "c2", "t1")
    (old,) = live(team.desk("t1").vault, FINDINGS)

    is_revoked(team, "c2")
    team.hears("c1", office())
    team.hears("t1", office(), "c1")
    after = team.starts("t1")
    team.judges("t1", after, EXIT, LOCKED)
    team.hears("c1", "t1")
    team.hears("c2", "t1", "c1")

    (new,) = live(team.desk("t1").vault, FINDINGS)
    assert old not in granted(team, "t1", after)
    assert old not in granted(team, "t1", after, StreamKind.VISIT)
    assert new in granted(team, "t1", after)
    for visit in (before, after):
        assert team.visit("c1", visit).answer(EXIT) is not None, "old keys are kept"
    assert team.desk("c2").vault.visit(after) is None, "whatever frames it gets hold of"
    assert team.desk("c2").vault.visit(before) is not None, "what it could read it may have kept"


def test_a_new_supervisor_is_given_the_old_keys_too_and_reads_what_was_released(team: Team) -> None:
    visit = released(team)
    is_revoked(team, "c2")
    team.hears("c1", office())
    newcomer(team, "c3")
    team.hears("c1", office())
    team.hears("c3", office(), "c1", "t1")

    held = [key for key in keys_of(team.desk("c3").vault, FINDINGS) if key.held_here]

    assert [key.is_live for key in sorted(held, key=lambda key: key.is_live)] == [False, True]
    assert team.visit("c3", visit).answer(EXIT) is not None


def released(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    team.meets("c1", "c2", "t1")
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("c1", "c2", "t1")
    return visit


def test_open_work_is_granted_to_the_new_key_and_finished_work_only_when_nobody_left_holds_the_old(team: Team) -> None:
    finished, unfinished = released(team), team.starts("t1")
    team.meets("c1", "c2", "t1")
    is_revoked(team, "c2")
    team.hears("c1", office())
    team.hears("t1", office(), "c1")
    (second,) = live(team.desk("t1").vault, FINDINGS)

    assert second in granted(team, "t1", unfinished)
    assert second not in granted(team, "t1", finished)

    is_revoked(team, "c1")
    newcomer(team, "c3")
    team.hears("c3", office())
    team.hears("t1", office(), "c3")
    team.hears("c3", "t1")

    (third,) = live(team.desk("t1").vault, FINDINGS)
    for visit in (finished, unfinished):
        assert third in granted(team, "t1", visit)
        assert team.desk("c3").vault.visit(visit) is not None, "only the new key opens it for c3"
    assert not [key for key in keys_of(team.desk("c3").vault, FINDINGS) if key.held_here and not key.is_live]


def test_a_revocation_costs_two_grants_for_each_visit_that_is_not_over_and_then_nothing(team: Team) -> None:
    released(team)
    for _ in range(3):
        team.starts("t1")
    team.meets("c1", "c2", "t1")
    is_revoked(team, "c2")
    team.hears("c1", office())
    deliver(team.world.administrator(Agency.GEMEENTE).vault, team.desk("t1").vault)
    deliver(team.desk("c1").vault, team.desk("t1").vault)
    before = grants_by(team, "t1")

    settles(team, "t1")
    once = grants_by(team, "t1")
    at_rest = reach(team.desk("t1").vault)
    for _ in range(5):
        settles(team, "t1")

    # The shared part and the findings of the three; nothing of the released visit, and c1 passed the keys on.
    assert once - before == 2 * 3
    assert reach(team.desk("t1").vault) == at_rest


def grants_by(team: Team, number: str) -> int:
    connection = team.desk(number).vault._connection
    rows = connection.execute(
        "SELECT count(DISTINCT grants.log || '/' || grants.seq) FROM grants JOIN logs ON logs.no = grants.log"
        " WHERE logs.own = 1"
    )
    (count,) = rows.fetchone() or (0,)
    return int(count)


def test_a_business_is_not_granted_again_while_somebody_left_passes_the_old_key_on(team: Team) -> None:
    before = grants_by(team, "c1")
    is_revoked(team, "t1")  # holds the key that every inspector reads businesses with
    team.hears("c1", office())
    team.hears("c1", office())

    # Only the new key, to the supervisors; the business stays where it was.
    assert grants_by(team, "c1") - before == 1
    newcomer(team, "t2")
    team.hears("c1", office())
    team.hears("t2", office(), "c1")
    assert team.desk("t2").vault.business(team.linde) is not None


def test_two_supervisors_who_rotate_at_the_same_time_end_with_two_live_keys_and_stop(team: Team) -> None:
    is_revoked(team, "p1")
    is_revoked(team, "t1")
    for number in ("c1", "c2", "p2"):
        team.hears(number, office(), office(Agency.POLITIE))
    team.meets("c1", "c2", "p2")
    at_rest = {number: reach(team.desk(number).vault) for number in ("c1", "c2", "p2")}
    team.meets("c1", "c2", "p2")

    assert {number: reach(team.desk(number).vault) for number in ("c1", "c2", "p2")} == at_rest
    for number in ("c1", "c2", "p2"):
        vault = team.desk(number).vault
        assert len(live(vault, COMMON)) == 2
        assert len(live(vault, INBOX)) == 1
    assert {key.held_here for key in keys_of(team.desk("c1").vault, COMMON)} == {True}


def test_an_inspector_who_knows_no_live_inbox_seals_to_the_last_one_and_to_the_new_one_as_soon_as_it_is_known(
    team: Team,
) -> None:
    visit = team.starts("t1")
    (old,) = live(team.desk("t1").vault, INBOX)
    is_revoked(team, "p1")
    team.hears("t1", office(Agency.POLITIE))

    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, (), seen("Paspoort in de kluis.")))
    assert envelopes(team) == [{old}]
    team.hears("p2", office(Agency.POLITIE), "t1")
    assert [signal.text for signal in team.desk("p2").vault.signals()] == ["Paspoort in de kluis."]

    team.hears("t1", "p2")
    (new,) = live(team.desk("t1").vault, INBOX)
    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, (), seen("Tweede verklaring.")))
    team.hears("p2", "t1")
    team.hears("p1", "t1", "p2")

    assert envelopes(team) == [{old}, {new}]
    assert len(team.desk("p2").vault.signals()) == 2
    assert len(team.desk("p1").vault.signals()) == 1, "the revoked tablet opens what was sealed to its key, no more"


def envelopes(team: Team) -> list[set[bytes]]:
    """The inboxes that envelopes of t1 were sealed to, in the order they were written; covers go where signals go."""
    connection = team.desk("t1").vault._connection
    rows = connection.execute(
        "SELECT grants.seq, recipient FROM grants JOIN logs ON logs.no = grants.log"
        " WHERE logs.own = 1 AND logs.kind = ? ORDER BY grants.seq",
        (int(StreamKind.ENVELOPE),),
    )
    found: dict[int, set[bytes]] = {}
    for seq, recipient in rows:
        found.setdefault(seq, set()).add(recipient)
    inboxes = list(found.values())
    return [each for place, each in enumerate(inboxes) if each not in inboxes[:place]]


def test_with_every_holder_revoked_nobody_publishes_evidence_is_sealed_still_and_a_newcomer_begins_anew(
    team: Team,
) -> None:
    visit = team.starts("t1")
    for number in ("p1", "p2"):
        is_revoked(team, number)
    team.hears("t1", office(Agency.POLITIE))
    everything = keys_of(team.desk("t1").vault, INBOX)

    for _ in range(3):
        team.meets("t1", "c1", office(Agency.POLITIE))
    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, (), seen("Paspoort in de kluis.")))

    assert keys_of(team.desk("t1").vault, INBOX) == everything
    assert live(team.desk("t1").vault, INBOX) == set()
    newcomer(team, "p3")
    team.hears("p3", office(Agency.POLITIE))
    team.hears("t1", "p3")
    assert len(live(team.desk("t1").vault, INBOX)) == 1
    done(signals.seal_signal(team.desk("t1"), visit, Agency.POLITIE, (), seen("Tweede verklaring.")))
    team.hears("p3", "t1")
    assert [signal.text for signal in team.desk("p3").vault.signals()] == ["Tweede verklaring."]


def test_a_revoked_tablet_that_hears_of_it_publishes_nothing_however_often_it_settles(team: Team) -> None:
    for number in ("c1", "c2"):
        is_revoked(team, number, stands=False)
    team.hears("c2", office())
    at_rest = reach(team.desk("c2").vault)

    for _ in range(5):
        settles(team, "c2")

    assert reach(team.desk("c2").vault) == at_rest


def test_an_officer_who_is_enrolled_again_holds_the_new_keys_and_the_old_and_ends_no_key(team: Team) -> None:
    visit = team.starts("t1")
    team.judges("t1", visit, EXIT, LOCKED)
    team.meets("t1", "c1", "c2")
    is_revoked(team, "c2")
    newcomer(team, "c3")  # the same supervisor, with a new tablet
    for _ in range(2):
        team.hears("c1", office(), "t1", "c3")
        team.hears("c3", office(), "c1", "t1")

    keys = keys_of(team.desk("c3").vault, FINDINGS)
    assert sorted((key.is_live, key.held_here) for key in keys) == [(False, True), (True, True)]
    assert team.visit("c3", visit).answer(EXIT) is not None


def test_who_states_a_colleague_s_reader_key_takes_no_key_along_when_revoked(team: Team) -> None:
    """A careless or changed enrolment: two installations state one reader key, and one of them is revoked."""
    world = team.world
    impostor = world.enrols("c8", Agency.GEMEENTE, Role.SUPERVISOR)
    world.clock.passes(hours=1)
    states_the_reader_of(world, "c8", "c1")
    assert reader_of(team.desk("c1").vault, impostor.me.installation) == reader_of(
        team.desk("c1").vault, team.desk("c1").vault.me.installation
    )
    before = keys_of(team.desk("c1").vault, FINDINGS)

    is_revoked(team, "c8")
    for _ in range(3):
        team.hears("c1", office())

    assert [key.reader for key in keys_of(team.desk("c1").vault, FINDINGS)] == [key.reader for key in before]
    assert len(live(team.desk("c1").vault, FINDINGS)) == 1


def states_the_reader_of(world: World, number: str, other: str) -> None:
    office, other_reader = world.office(Agency.GEMEENTE), world.people[other].vault.identity.reader_seed
    statement = Statement(
        Agency.GEMEENTE.value,
        number,
        f"Ambtenaar {number}",
        Role.SUPERVISOR.value,
        SigningKey(world.people[number].vault.identity.signing_seed).public,
        ReaderKey(other_reader).public,
        Validity.starting(world.clock.now(), STATEMENT_LIFE),
    )
    world.declares(Agency.GEMEENTE, InstallationEnrolled(issue_statement(statement, office.enrolment), office.chain))


# --- through a real hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path / "hub")


def test_through_the_hub_one_sync_of_a_supervisor_brings_the_new_key_to_everybody_who_syncs_after(
    hub: RealHub, tmp_path: Path
) -> None:
    kept, lost = (enrolled(hub, tmp_path / name, role=Role.SUPERVISOR) for name in ("c1", "c2"))
    inspector = enrolled(hub, tmp_path / "t1")
    meet(kept, lost, inspector)
    linde = registers_linde(kept)
    meet(kept, lost, inspector)
    before = starts(inspector, linde)
    meet(inspector, kept, lost)
    (old,) = live(inspector.vault, FINDINGS)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        administering.revoke(relay, lost.vault.signing_key.id)

    meet_once(kept, inspector)
    after = starts(inspector, linde)
    meet_once(inspector, kept)

    (new,) = live(inspector.vault, FINDINGS)
    assert new != old
    assert live(kept.vault, FINDINGS) == {new}
    for visit in (before, after):
        stream = inspector.vault.stream_of(visit, StreamKind.FINDINGS)
        info = None if stream is None else inspector.vault.stream(stream)
        assert info is not None
        readers = set().union(*info.granted.values())
        assert new in readers
        assert (old in readers) is (visit == before)
        assert kept.vault.visit(visit) is not None
    assert lost.syncs().outcome is SyncOutcome.REVOKED
    assert lost.vault.visit(after) is None

    newcomer = enrolled(hub, tmp_path / "c3", role=Role.SUPERVISOR)
    meet_once(newcomer, kept, newcomer)
    assert newcomer.vault.visit(before) is not None
    assert newcomer.vault.visit(after) is not None
    for officer in (kept, inspector, newcomer):
        assert_rebuild_equal(officer.vault)
        at_rest = reach(officer.vault)
        settling.settle(desk_of(officer))
        assert reach(officer.vault) == at_rest
    for officer in (kept, lost, inspector, newcomer):
        officer.closes()


def meet_once(*officers: SyncOfficer) -> None:
    for officer in officers:
        assert officer.syncs().outcome is SyncOutcome.OK
