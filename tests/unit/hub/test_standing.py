"""Statements are renewed while somebody works, run out when nobody does, and end with a revocation."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.hub.errors import HubError
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.wire import frames
from inspector.wire.directory import InstallationRevoked, decode_declaration
from inspector.wire.event import LogPlace
from inspector.wire.log_opened import decode_log_opened
from inspector.wire.messages import FrameRefusal, Standing
from inspector.wire.receipts import line_proofs, open_receipt
from inspector.wire.scopes import Agency, EventClass, Purpose, Role, StreamKind
from tests.fakes.backups import backed_up, restored
from tests.fakes.postgres import NewDatabase
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home

INSPECTOR = (Agency.GEMEENTE, Role.INSPECTOR)


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def test_a_statement_in_its_first_half_is_left_alone(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    hub.clock.pass_days(10)

    assert hub.sync(device).renewal is None


def test_a_statement_in_its_second_half_is_renewed_and_everybody_learns(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    hub.clock.pass_days(20)

    reply = hub.sync(device)

    assert reply.renewal is not None
    now = datetime.fromtimestamp(hub.clock() / 1000, UTC)
    statement = hub.read(reply.renewal, Agency.GEMEENTE)
    assert statement.validity.expires - now > timedelta(days=33)
    assert statement.signing_public == device.key.public
    assert hub.sync(device).renewal is None
    assert any(reply.renewal.statement in frame for frame in hub.sync(hub.enrol(*INSPECTOR)).frames)


def test_who_comes_back_from_a_long_leave_is_renewed_at_once(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    hub.clock.pass_days(60)

    reply = hub.sync(device)

    assert reply.renewal is not None
    assert reply.standing is Standing.CURRENT
    assert reply.frames


def test_a_statement_long_over_gives_receipts_and_no_news(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    hub.clock.pass_days(80)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)

    reply = hub.sync(device, log.frame())

    assert reply.standing is Standing.EXPIRED
    assert reply.renewal is None
    assert reply.receipt is not None
    assert (reply.frames, reply.cursor) == ((), 0)


def test_an_expired_officer_changes_no_directory(hub: InProcess) -> None:
    device = hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)
    hub.clock.pass_days(80)
    log = device.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
    log.publish(Agency.GEMEENTE, Purpose.COMMON, device.reader)

    reply = hub.sync(device, log.frame())

    assert [each.reason for each in reply.refused] == [FrameRefusal.NOT_ALLOWED]


def test_a_revoked_officer_is_never_renewed(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    administering.revoke(hub.relay, device.key.id)
    hub.clock.pass_days(20)

    reply = hub.sync(device)

    assert (reply.standing, reply.renewal) == (Standing.REVOKED, None)


def test_a_revocation_tells_everybody_how_far_the_logs_stand(hub: InProcess) -> None:
    device, colleague = hub.enrol(*INSPECTOR), hub.enrol(*INSPECTOR)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(4)
    hub.sync(device, log.frame())

    administering.revoke(hub.relay, device.key.id)

    events = [event for frame in hub.sync(colleague).frames for event in frames.parse(frame).events]
    said = [
        decode_declaration(event.body)
        for event in events
        if event.header.event_class is EventClass.DIRECTORY and event.body
    ]
    assert InstallationRevoked(device.key.id, START_MS, (LogPlace(log.id, 5),)) in said


def test_revoking_twice_says_it_once(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    administering.revoke(hub.relay, device.key.id)
    position = administering.status(hub.relay).position

    administering.revoke(hub.relay, device.key.id)

    assert administering.status(hub.relay).position == position


def test_nobody_revokes_who_is_not_there_or_the_hubs_own_hand(hub: InProcess) -> None:
    administrators = [each for each in administering.status(hub.relay).installations if each.role == "administrator"]

    for installation in (bytes(16), bytes.fromhex(administrators[0].installation)):
        with pytest.raises(HubError):
            administering.revoke(hub.relay, installation)


def test_an_administrator_of_one_agency_cannot_revoke_in_another(hub: InProcess) -> None:
    police = hub.enrol(Agency.POLITIE, Role.POLICE)
    administrator = hub.enrol(Agency.GEMEENTE, Role.ADMINISTRATOR)
    log = administrator.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
    log.declare(InstallationRevoked(police.key.id, START_MS, ()))

    reply = hub.sync(administrator, log.frame())

    assert not reply.refused
    assert hub.known(police).revoked_ms is None


def test_an_officer_cannot_revoke_anybody(hub: InProcess) -> None:
    victim, officer = hub.enrol(*INSPECTOR), hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)
    log = officer.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
    log.declare(InstallationRevoked(victim.key.id, START_MS, ()))

    reply = hub.sync(officer, log.frame())

    assert [each.reason for each in reply.refused] == [FrameRefusal.NOT_ALLOWED]
    assert hub.known(victim).revoked_ms is None


def test_the_hubs_own_administrator_is_renewed_before_it_speaks(hub: InProcess) -> None:
    hub.clock.pass_days(100)

    device = hub.enrol(*INSPECTOR)

    assert hub.sync(device).standing is Standing.CURRENT
    administrators = [each for each in administering.status(hub.relay).installations if each.role == "administrator"]
    assert Standing.CURRENT in {each.standing for each in administrators if each.agency == "gemeente"}


def test_the_status_counts_streams_logs_and_events(hub: InProcess) -> None:
    before = administering.status(hub.relay)
    first, second = hub.enrol(*INSPECTOR), hub.enrol(*INSPECTOR)
    log = first.opens(StreamKind.VISIT, Agency.GEMEENTE)
    log.seal(4)
    hub.sync(first, log.frame())
    other = second.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    other.seal(2)
    hub.sync(second, other.frame())

    after = administering.status(hub.relay)

    # Each enrolment is one more event in the directory's log; each of the two logs begins with its opening.
    assert after.streams - before.streams == 2
    assert after.logs - before.logs == 2
    assert after.events - before.events == 2 + 5 + 3


def test_a_restored_hub_lives_a_new_life_and_forgets_no_device(tmp_path: Path) -> None:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
        hub = InProcess(relay, clock)
        device = hub.enrol(*INSPECTOR)
        log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        log.seal(4)
        before = hub.sync(device, log.frame(1, 3))
        copy = backed_up(relay, tmp_path / "copies").file
        hub.sync(device, log.frame(4))

    home = restored(copy, tmp_path / "restored", ids=hub.ids).home
    with opened(home.path, clock=clock, ids=SystemIds()) as relay:
        hub = InProcess(relay, clock, hub.ids)
        after = hub.sync(device, log.frame(5))
        again = hub.sync(device, log.frame(4))
        newcomer = hub.enrol(*INSPECTOR)
        events = [event for frame in hub.sync(newcomer).frames for event in frames.parse(frame).events]

    assert after.incarnation != before.incarnation
    assert after.have[0].seq == 3
    assert again.have[0].seq == 5
    openings = [decode_log_opened(event.header, event.body) for event in events if event.header.seq == 1 and event.body]
    assert [each.reason for each in openings if each.previous is not None] == ["hub restored"]


def test_a_clock_that_is_put_back_signs_for_nothing_later_than_now(hub: InProcess) -> None:
    device = hub.enrol(*INSPECTOR)
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    hub.sync(device, log.frame())
    hub.clock.pass_days(-1)

    reply = hub.sync(device, log.frame())

    assert reply.receipt is not None
    receipt = open_receipt(reply.receipt, hub.relay.hub_key.public)
    assert {line.at_ms for line in receipt.lines} == {receipt.hub_ms} == {hub.clock()}
    assert all(proof.check(hub.relay.hub_key.public) for proof in line_proofs(reply.receipt))
