"""A tablet is revoked while it holds work: that comes in by hub or stick, lies aside, and counts by decision only."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import settling
from inspector.casework.documents import documents
from inspector.casework.judging import hand_ins
from inspector.casework.visiting import notes
from inspector.crypto.ids import SystemIds
from inspector.domain.events import ConditionAssessed, NoteWritten
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotAllowed, TextRefused
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.sync.by_stick.file_bundle import read_bundle, write_bundle
from inspector.sync.by_stick.file_carrier import frames_for, take_in
from inspector.sync.outcomes import Outcome as SyncOutcome
from inspector.vault.model.batch import Batch, GrantStreamKey
from inspector.vault.model.revoked_devices import HandIn
from inspector.wire.directory import HandInAccepted
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.due_grants import reader_of
from tests.fakes.frames_of import smallest_frames
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import enrolled
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.stories.at_the_hub import desk_of, meet, registers_linde, starts
from tests.stories.officers import ALARM, EXIT, LINDE, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "c2", "t1", "t2", "p1")
    yield team
    team.ends()


def revoked_at_the_door(team: Team) -> VisitId:
    """t1 and t2 are in a visit; t2's tablet is revoked as the hub last saw it and goes on, without a network."""
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.judges("t2", visit, ALARM, LOCKED)
    team.meets("t1", "t2", "c1", "c2")
    stands = {head.log: head.seq for head in team.desk("t2").vault.heads()}
    team.judges("t2", visit, EXIT, LOCKED)
    done(notes.write_note(team.desk("t2"), visit, "Achterdeur op slot."))
    team.world.revokes(team.world.people["t2"], at=stands)
    return visit


def the_hand_in(team: Team, number: str = "c1") -> HandIn:
    (found,) = hand_ins.waiting(team.desk(number))
    return found


def test_what_a_revoked_tablet_hands_in_lies_aside_until_a_supervisor_accepts_it(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.hears("c1", "t2")
    team.hears("t1", "t2")

    waiting = the_hand_in(team)

    assert (waiting.events, waiting.writer.officer.number) == (2, "t2")
    assert {log.visit for log in waiting.logs} == {visit}
    for number in ("c1", "t1"):
        assert team.visit(number, visit).answer(EXIT) is None
        assert team.visit(number, visit).answer(ALARM) is not None
        assert_rebuild_equal(team.desk(number).vault)

    done(hand_ins.accept(team.desk("c1"), waiting))
    team.world.spreads_directories()

    for number in ("c1", "t1"):
        assert team.visit(number, visit).answer(EXIT) is not None
        assert [note.event.text for note in team.visit(number, visit).notes] == ["Achterdeur op slot."]
        assert hand_ins.waiting(team.desk(number)) == ()
        assert_rebuild_equal(team.desk(number).vault)
        assert_sound(team.desk(number).vault)


def test_a_revocation_at_the_end_of_time_holds_and_stops_no_page(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    team.judges("t2", visit, EXIT, LOCKED)
    team.world.revokes(team.world.people["t2"], at_ms=(1 << 63) - 1)
    team.hears("c1", "t2")
    team.hears("c1", "t1")

    assert the_hand_in(team).writer.revoked_at.year == 2200
    assert team.visit("c1", visit).answer(EXIT) is None
    assert isinstance(documents.finding_report(team.desk("c1"), visit), bytes)


def test_accepting_asks_the_hub_for_the_streams_again_in_the_same_transaction(team: Team) -> None:
    revoked_at_the_door(team)
    team.hears("c1", "t2")
    vault = team.desk("c1").vault
    before = {each.stream for each in vault.backfill()}
    streams = {bytes.fromhex(log.stream) for log in the_hand_in(team).logs}

    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))

    assert {each.stream for each in vault.backfill()} - before == streams - before
    assert streams <= {each.stream for each in vault.backfill()}


def test_only_what_the_supervisor_saw_counts_and_what_comes_later_lies_aside_again(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.hears("c1", "t2")
    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))

    done(notes.write_note(team.desk("t2"), visit, "Nog iets."))
    team.hears("c1", "t2")

    assert the_hand_in(team).events == 1
    assert [note.event.text for note in team.visit("c1", visit).notes] == ["Achterdeur op slot."]
    assert_rebuild_equal(team.desk("c1").vault)


def test_it_is_the_same_whether_the_acceptance_or_the_work_arrives_first(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.hears("c1", "t2")
    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))
    team.world.spreads_directories()

    late, early = team.desk("c2").vault, team.desk("t2").vault
    for frame in smallest_frames(early):
        late.ingest([frame])

    assert team.visit("c2", visit).known == team.visit("c1", visit).known
    assert_rebuild_equal(late)


def test_a_whole_visit_that_began_behind_the_revocation_is_readable_once_accepted(team: Team) -> None:
    world = team.world
    stands = {head.log: head.seq for head in team.desk("t2").vault.heads()}
    visit = team.starts("t2", partner="t1")
    team.judges("t2", visit, EXIT, LOCKED)
    world.revokes(world.people["t2"], at=stands)
    team.hears("c1", "t2")
    team.hears("t1", "t2")
    assert team.desk("c1").vault.visit(visit) is None

    waiting = the_hand_in(team)
    done(hand_ins.accept(team.desk("c1"), waiting))
    team.hears("t1", "c1")

    assert waiting.events == 5  # two logs named, begun, opened, judged
    assert {log.visit for log in waiting.logs} == {visit}, "the findings say whose they are before they count"
    assert team.visit("c1", visit).answer(EXIT) is not None
    assert team.visit("t1", visit).answer(EXIT) is not None, "the supervisor granted what the revoked tablet could not"
    assert_rebuild_equal(team.desk("c1").vault)
    assert_rebuild_equal(team.desk("t1").vault)


def test_a_stick_from_the_revoked_tablet_is_judged_like_the_hub(team: Team, tmp_path: Path) -> None:
    visit = revoked_at_the_door(team)
    giver, taker, stick = team.desk("t2").vault, team.desk("c1"), tmp_path / "stick.ifb"
    write_bundle(stick, frames_for(giver, [visit], Agency.GEMEENTE), key=giver.signing_key, now_ms=0)

    take_in(taker.vault, read_bundle(stick), lambda: settling.settle(taker))
    assert team.visit("c1", visit).answer(EXIT) is None
    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))

    assert team.visit("c1", visit).answer(EXIT) is not None


def test_nobody_but_a_supervisor_of_the_same_agency_accepts(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.meets("c1", "t1", "t2", "p1")
    seen = the_hand_in(team)

    for number in ("t1", "t2", "p1"):
        assert hand_ins.waiting(team.desk(number)) == ()
        assert isinstance(hand_ins.accept(team.desk(number), seen), NotAllowed)
        # A rebuilt program says it nevertheless.
        forged = tuple(HandInAccepted(log.head, 1) for log in seen.logs)
        team.desk(number).vault.append(Batch(declarations=forged))
    team.world.spreads_directories()

    assert team.visit("c1", visit).answer(EXIT) is None
    assert the_hand_in(team).events >= seen.events


def test_a_grant_behind_the_revocation_stays_void_when_the_work_is_accepted(team: Team) -> None:
    visit = team.starts("t2")
    done(notes.write_note(team.desk("t2"), visit, "Alleen binnen."))
    team.meets("t2", "c1")
    vault = team.desk("t2").vault
    stands = {head.log: head.seq for head in vault.heads()}
    findings = vault.stream_of(visit, StreamKind.FINDINGS)
    assert findings is not None
    stranger = reader_of(vault, team.desk("t1").vault.me.installation)
    vault.append(Batch(grants=(GrantStreamKey(findings, (stranger,)),)))
    done(notes.write_note(team.desk("t2"), visit, "Daarna."))
    team.world.revokes(team.world.people["t2"], at=stands)
    team.hears("c1", "t2")
    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))
    team.hears("t1", "t2", "c1")

    assert [note.event.text for note in team.visit("c1", visit).notes] == ["Alleen binnen.", "Daarna."]
    assert team.desk("t1").vault.visit(visit) is None


def test_another_branch_of_the_same_log_was_not_accepted(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.hears("c1", "t2")
    seen = the_hand_in(team)
    other = tuple(HandInAccepted(log.head._replace(head=bytes(32)), 1) for log in seen.logs)

    team.desk("c1").vault.append(Batch(declarations=other))

    assert team.visit("c1", visit).answer(EXIT) is None
    assert the_hand_in(team).events == 2


def test_the_report_says_what_was_handed_in_late_and_whether_it_counts(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.hears("c1", "t1", "t2")

    aside = _report(team, visit)
    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))
    accepted = _report(team, visit)

    assert "Ingeleverd na intrekking" in aside
    assert "door niemand aanvaard" in aside
    assert "2 wijzigingen van Ambtenaar t2 (t2)" in accepted
    assert "aanvaard door Ambtenaar c1 (c1)" in accepted


def test_a_supervisor_reads_each_log_before_deciding_and_nothing_counts_by_it(team: Team) -> None:
    visit = revoked_at_the_door(team)
    for number in ("c1", "t1"):
        team.hears(number, "t2")
    (log,) = the_hand_in(team).logs

    read = hand_ins.look(team.desk("c1"), log.head.log)

    (answer, note) = (each.event for each in read)
    assert isinstance(answer, ConditionAssessed)
    assert answer.condition == EXIT
    assert note == NoteWritten("Achterdeur op slot.", None)
    assert team.visit("c1", visit).notes == ()
    assert the_hand_in(team).logs == (log,)
    assert hand_ins.look(team.desk("t1"), log.head.log) == ()


def test_each_log_is_decided_about_alone_and_a_new_visit_has_a_name_before(team: Team) -> None:
    stands = {head.log: head.seq for head in team.desk("t2").vault.heads()}
    visit = team.starts("t2", partner="t1")
    team.judges("t2", visit, EXIT, LOCKED)
    team.world.revokes(team.world.people["t2"], at=stands)
    team.hears("c1", "t2")
    waiting = the_hand_in(team)
    by_kind = {log.kind: log.head.log for log in waiting.logs}
    assert set(hand_ins.names(team.desk("c1"), [waiting]).values()) == {LINDE.name}

    done(hand_ins.accept(team.desk("c1"), hand_ins.only(waiting, by_kind[StreamKind.VISIT])))

    assert team.visit("c1", visit).answer(EXIT) is None
    assert [log.kind for log in the_hand_in(team).logs] == [StreamKind.FINDINGS]
    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))
    assert team.visit("c1", visit).answer(EXIT) is not None


def test_what_is_set_aside_with_a_reason_counts_nowhere_and_can_be_accepted_later(team: Team) -> None:
    visit = revoked_at_the_door(team)
    for number in ("c1", "c2", "t1"):
        team.hears(number, "t2")
    done(hand_ins.set_aside(team.desk("c1"), the_hand_in(team), "apparaat was gestolen"))
    team.world.spreads_directories()

    (log,) = the_hand_in(team, "c2").logs
    assert log.set_aside is not None
    assert (log.set_aside.reason, log.set_aside.by) == ("apparaat was gestolen", team.desk("c1").vault.me)
    assert the_hand_in(team, "c2").undecided.logs == ()
    assert team.visit("c2", visit).answer(EXIT) is None
    assert_rebuild_equal(team.desk("c2").vault)
    report = _report(team, visit)
    assert "terzijde gelegd" in report
    assert "apparaat was gestolen" in report

    done(hand_ins.accept(team.desk("c2"), the_hand_in(team, "c2")))
    team.world.spreads_directories()
    assert team.visit("c1", visit).answer(EXIT) is not None
    assert hand_ins.waiting(team.desk("c1")) == ()


def test_what_comes_after_it_was_set_aside_is_to_be_decided_again(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.hears("c1", "t2")
    done(hand_ins.set_aside(team.desk("c1"), the_hand_in(team), "dubbel"))

    done(notes.write_note(team.desk("t2"), visit, "Nog iets."))
    team.hears("c1", "t2")

    assert the_hand_in(team).undecided.events == 3


@pytest.mark.parametrize(
    ("reason", "why"), [("", "empty"), ("x" * 121, "reason_too_long"), ("123456782", "citizen_number")]
)
def test_setting_aside_takes_a_reason_that_everybody_may_read(team: Team, reason: str, why: str) -> None:
    revoked_at_the_door(team)
    team.hears("c1", "t2")

    refused = hand_ins.set_aside(team.desk("c1"), the_hand_in(team), reason)

    assert isinstance(refused, TextRefused)
    assert refused.why == why
    assert isinstance(hand_ins.set_aside(team.desk("t1"), the_hand_in(team), "dubbel"), NotAllowed)


def test_a_bundle_shows_nothing_of_what_nobody_accepted(team: Team) -> None:
    visit = revoked_at_the_door(team)
    team.hears("c1", "t1", "t2")
    late = {(log.head.log, log.head.seq) for log in the_hand_in(team).logs}

    def shown() -> set[tuple[bytes, int]]:
        logs = team.desk("c1").vault.disclosure(visit, frozenset({StreamKind.VISIT, StreamKind.FINDINGS}))
        return {
            (log.log, place) for log in logs for place, event in enumerate(log.events, 1) if event.secret is not None
        }

    before = shown()
    assert isinstance(documents.court_bundle(team.desk("c1"), visit), bytes)
    done(hand_ins.accept(team.desk("c1"), the_hand_in(team)))
    after = shown()

    assert not late & before
    assert late <= after
    assert isinstance(documents.court_bundle(team.desk("c1"), visit), bytes)


def _report(team: Team, visit: VisitId) -> str:
    report = documents.finding_report(team.desk("c1"), visit)
    assert isinstance(report, bytes), report
    return " ".join(pages_of(report))


# --- through a real hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path / "hub")


def test_through_the_hub_a_revoked_tablet_s_new_visit_reaches_its_supervisor_and_nobody_else(
    hub: RealHub, tmp_path: Path
) -> None:
    supervisor = enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR)
    revoked, colleague = enrolled(hub, tmp_path / "t1"), enrolled(hub, tmp_path / "t2")
    everybody = (supervisor, revoked, colleague)
    meet(*everybody)
    linde = registers_linde(supervisor)
    meet(*everybody)
    visit = starts(revoked, linde, colleague)
    done(notes.write_note(desk_of(revoked), visit, "Alleen op deze tablet."))
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        administering.revoke(relay, revoked.vault.signing_key.id)

    handed_in = revoked.syncs()
    colleague.syncs()
    supervisor.syncs()
    supervisor.syncs()

    assert handed_in.outcome is SyncOutcome.REVOKED
    assert revoked.unsent() == 0
    assert colleague.vault.visit(visit) is None
    (waiting,) = hand_ins.waiting(desk_of(supervisor))
    assert waiting.events == 5

    done(hand_ins.accept(desk_of(supervisor), waiting))
    meet(supervisor, colleague)

    for officer in (supervisor, colleague):
        found = officer.vault.visit(visit)
        assert found is not None
        assert [note.event.text for note in found.notes] == ["Alleen op deze tablet."]
        assert_rebuild_equal(officer.vault)
    for officer in everybody:
        officer.closes()
