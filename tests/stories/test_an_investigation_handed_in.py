"""An investigator's tablet is revoked: a designated colleague judges what it hands in, and no supervisor does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.judging import erasing, erasing_apart, hand_ins
from inspector.casework.judging.unplaced import unplaced
from inspector.casework.visiting import hats
from inspector.crypto.ids import SystemIds
from inspector.domain.actions import Action
from inspector.domain.acts.erasing import Ground
from inspector.domain.hats.events import Investigated, InvestigationNoted, text_of
from inspector.domain.hats.refusals import NotDesignated
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.refusals import NotAllowed, Refusal, TextRefused, UnknownThing
from inspector.domain.visits.hats import investigated
from inspector.domain.visits.visit import Visit
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.vault.model.batch import Batch
from inspector.vault.model.revoked_devices import HandIn
from inspector.viewmodels.erasures.erasures import PAGE, read_erasures
from inspector.viewmodels.erasures.erasures_props import derive_erasures_props
from inspector.wire.directory import HandInAccepted
from inspector.wire.scopes import Role, StreamKind
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts
from tests.stories.officers import Team, a_team, done
from tests.stories.test_a_switch_of_hats import NOTE, REASON, joined, words
from tests.stories.test_erasing_an_investigation import WRONG
from tests.stories.test_erasure_through_a_hub import bodies, on_disk

EVERYBODY = ("o1", "o2", "o3", "t1", "c1", "f1", "a1", "p1")
THERE = ("o2", "o3", "t1", "a1", "p1")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def handed_in(team: Team) -> VisitId:
    """o1 goes over and writes behind what the hub knows of his tablet, which is then revoked."""
    visit = team.starts("o1")
    for number in THERE:
        joined(team, number, "o1", visit)
    team.meets(*EVERYBODY)
    stands = {head.log: head.seq for head in team.desk("o1").vault.heads()}
    done(hats.switch_hat(team.desk("o1"), visit, REASON))
    done(hats.investigate(team.desk("o1"), visit, InvestigationNoted(NOTE)))
    team.world.revokes(team.world.people["o1"], at=stands)
    for number in EVERYBODY[1:]:
        team.hears(number, "o1")
    return visit


def waits(team: Team, number: str) -> HandIn:
    (found,) = hand_ins.waiting(team.desk(number))
    return found


def kinds(team: Team, number: str) -> set[StreamKind]:
    return {log.kind for each in hand_ins.waiting(team.desk(number)) for log in each.logs}


def test_a_designated_colleague_reads_it_lets_it_count_and_passes_it_on(team: Team) -> None:
    visit = team.goes_on_from(handed_in)
    other = team.desk("o2")
    (log,) = waits(team, "o2").logs

    read = [each.event for each in hand_ins.look(other, log.head.log)]

    assert (log.kind, log.visit) == (StreamKind.INVESTIGATION, visit)
    assert InvestigationNoted(NOTE) in read
    assert words(team, "o2", visit) == []
    assert {each.writer.officer.number for each in hand_ins.devices(other)} == {"o1"}
    done(hand_ins.accept(other, waits(team, "o2")))
    assert words(team, "o2", visit) == [REASON, NOTE]
    team.meets(*EVERYBODY[1:])
    assert words(team, "o3", visit) == [REASON, NOTE], "he was granted what the revoked tablet could not grant"
    assert hand_ins.waiting(other) == hand_ins.waiting(team.desk("o3")) == ()
    for number in ("t1", "c1", "f1", "a1", "p1"):
        seen = team.desk(number).vault.visit(visit)
        assert seen is None or not seen.apart, number
    assert_rebuild_equal(other.vault)
    assert_sound(other.vault)


def test_neither_a_supervisor_nor_who_is_not_designated_nor_its_writer_decides(team: Team) -> None:
    visit = team.goes_on_from(handed_in)
    tablet = team.world.officer("o1+2")
    team.hears("o1+2", "o1", "o2")
    seen = waits(team, "o2")

    assert StreamKind.INVESTIGATION not in kinds(team, "c1")
    assert StreamKind.FINDINGS in kinds(team, "c1"), "that he went over is the supervisor's to judge"
    expected = {
        "t1": NotDesignated(),
        "c1": NotAllowed(Action.JUDGE_INVESTIGATION),
        "f1": NotAllowed(Action.JUDGE_INVESTIGATION),
    }
    for number, refusal in expected.items():
        assert hand_ins.accept(team.desk(number), seen) == refusal
        assert hand_ins.set_aside(team.desk(number), seen, "dubbel") == refusal
        assert hand_ins.look(team.desk(number), seen.logs[0].head.log) == ()
    assert isinstance(hand_ins.accept(team.desk("o1+2"), seen), UnknownThing), "nobody judges his own"
    for number in (*expected, "a1", "o1+2"):
        # A rebuilt program says it nevertheless.
        team.desk(number).vault.append(Batch(declarations=tuple(HandInAccepted(log.head, 1) for log in seen.logs)))
    team.world.spreads_directories()

    assert words(team, "o2", visit) == []
    assert waits(team, "o2").events == seen.events
    assert tablet.me.is_designated
    until = team.desk("o2").vault.me.designations[0].until
    team.world.clock.passes(days=(until - team.desk("o2").today()).days + 1)
    assert hand_ins.accept(team.desk("o2"), seen) == NotDesignated(until)


def test_it_is_set_aside_with_a_reason_that_the_other_designated_read_and_can_still_count(team: Team) -> None:
    visit = team.goes_on_from(handed_in)
    assert isinstance(hand_ins.set_aside(team.desk("o2"), waits(team, "o2"), " "), TextRefused)

    done(hand_ins.set_aside(team.desk("o2"), waits(team, "o2"), "apparaat was gestolen"))
    team.world.spreads_directories()

    (log,) = waits(team, "o3").logs
    assert log.set_aside is not None
    assert (log.set_aside.reason, log.set_aside.by) == ("apparaat was gestolen", team.desk("o2").vault.me)
    assert words(team, "o3", visit) == []
    done(hand_ins.accept(team.desk("o3"), waits(team, "o3")))
    team.world.spreads_directories()
    assert words(team, "o2", visit) == words(team, "o3", visit) == [REASON, NOTE]


# --- through a real hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path / "hub")


def investigating_at(business: BusinessId, officer: SyncOfficer, other: SyncOfficer) -> VisitId:
    """A visit in which an officer went over and wrote, before anybody hears of it."""
    visit = starts(officer, business, other)
    done(hats.switch_hat(desk_of(officer), visit, REASON))
    done(hats.investigate(desk_of(officer), visit, InvestigationNoted(NOTE)))
    return visit


def erased_by_two(
    hub: RealHub, writer: SyncOfficer, colleague: SyncOfficer, others: tuple[SyncOfficer, ...], visit: VisitId
) -> None:
    """Who wrote it proposes, a designated colleague confirms; nobody else may, and the hub lets go of it."""
    done(hats.investigate(desk_of(writer), visit, InvestigationNoted(WRONG)))
    meet(writer, colleague, *others)
    found = investigated(known(writer, visit))
    wrong = next(each.id for each in found if each.event == InvestigationNoted(WRONG))
    (body,) = bodies(writer, wrong)
    assert body is not None
    for other in others:
        assert isinstance(erasing_apart.propose(desk_of(other), visit, (wrong,), Ground.UNLAWFUL), Refusal)
    done(erasing_apart.propose(desk_of(writer), visit, (wrong,), Ground.UNLAWFUL))
    meet(writer, colleague, *others)
    (proposal,) = erasing.proposals(desk_of(colleague))
    assert colleague.vault.visit(visit) is None, "he was not there"
    assert erasing_apart.words_of(desk_of(colleague), proposal) == WRONG
    (alone,), has_more = unplaced(desk_of(colleague), PAGE)
    assert not has_more
    texts = [text_of(each.event) for each in alone.written if isinstance(each.event, Investigated)]
    assert texts == [REASON, NOTE, WRONG]
    (row,) = derive_erasures_props(read_erasures(desk_of(colleague), PAGE)).apart
    assert [line.partition(": ")[2] for line in row.text.splitlines()] == texts
    for other in others:
        assert isinstance(erasing_apart.confirm(desk_of(other), proposal.id), Refusal)
    assert body in on_disk(hub.home), "one alone erases nothing"

    done(erasing_apart.confirm(desk_of(colleague), proposal.id))
    meet(colleague, writer, colleague)

    assert body not in on_disk(hub.home)
    for officer in (writer, colleague):
        assert bodies(officer, wrong) == [None]
    left = [each.event for each in investigated(known(writer, visit))]
    assert InvestigationNoted(NOTE) in left
    assert InvestigationNoted(WRONG) not in left
    (alone,), has_more = unplaced(desk_of(colleague), PAGE)
    assert not has_more
    assert WRONG not in repr(alone)
    assert [unplaced(desk_of(each), PAGE) for each in (writer, *others)] == [((), False)] * (len(others) + 1)
    (state,) = erasing.proposals(desk_of(colleague))[0].parts
    assert {officer.vault.me.installation for officer in (writer, colleague)} <= state.applied_by


def known(officer: SyncOfficer, visit: VisitId) -> Visit:
    found = officer.vault.visit(visit)
    assert found is not None
    return found


def test_through_the_hub_two_erase_and_a_hand_in_reaches_the_designated_and_no_supervisor(
    hub: RealHub, tmp_path: Path
) -> None:
    supervisor = enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR)
    revoked, colleague = (enrolled(hub, tmp_path / number, designated=True) for number in ("o1", "o2"))
    other, privacy = enrolled(hub, tmp_path / "t1"), enrolled(hub, tmp_path / "f1", role=Role.PRIVACY_OFFICER)
    everybody = (supervisor, revoked, colleague, other, privacy)
    meet(*everybody)
    linde = registers_linde(supervisor)
    meet(*everybody)
    erased_by_two(hub, revoked, colleague, (supervisor, privacy, other), investigating_at(linde, revoked, other))
    visit = investigating_at(linde, revoked, other)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        administering.revoke(relay, revoked.vault.signing_key.id)

    revoked.syncs()
    for officer in (colleague, supervisor, other):
        officer.syncs()
        officer.syncs()

    def kinds_of(officer: SyncOfficer) -> set[StreamKind]:
        return {log.kind for each in hand_ins.waiting(desk_of(officer)) for log in each.logs}

    assert revoked.unsent() == 0
    assert kinds_of(supervisor) == {StreamKind.VISIT, StreamKind.FINDINGS}
    assert kinds_of(other) == set()
    assert kinds_of(colleague) == {StreamKind.INVESTIGATION}, "and nothing of the supervision"
    (waiting,) = hand_ins.waiting(desk_of(colleague))
    read = [each.event for each in hand_ins.look(desk_of(colleague), waiting.logs[0].head.log)]
    assert InvestigationNoted(NOTE) in read
    done(hand_ins.accept(desk_of(colleague), waiting))
    meet(colleague, supervisor, other)
    assert hand_ins.waiting(desk_of(colleague)) == ()
    apart = revoked.vault.investigation_of(visit)
    assert apart is not None
    for officer in (supervisor, other, privacy):
        stream = officer.vault.stream(apart)
        assert stream is None or not stream.key_ids
