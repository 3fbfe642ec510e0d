"""What somebody enrolled can try with the frames that pass through the hub."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.hub.errors import HubError
from inspector.hub.register.registrar import Officer
from inspector.hub.relay import opened
from inspector.wire.event import RawEvent
from inspector.wire.frames import parse
from inspector.wire.messages import FrameRefusal, Refused
from inspector.wire.scopes import Agency, Purpose, Role, StreamKind
from tests.fakes.device import a_purpose_key
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.relays import InProcess, TurnedClock, a_home


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock, SeededIds("devices"))


def test_a_frame_without_its_bodies_is_refused_and_the_true_one_is_kept_whole(hub: InProcess) -> None:
    writer, colleague = (hub.enrol(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2))
    log = writer.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(3)
    whole = parse(log.frame())
    first, *others = whole.events
    bare = replace(whole, events=(first, *(RawEvent.erased(each.header, each.body_hash) for each in others)))

    stripped = hub.sync(colleague, bare.pack())
    true = hub.sync(writer, log.frame())

    assert stripped.refused == (Refused(0, FrameRefusal.MALFORMED),)
    assert stripped.have[0].seq == 0
    assert not true.refused
    assert true.have[0].head == log.heads[-1]


@pytest.mark.parametrize(
    ("agency", "role", "with_own_reader_key"),
    [
        (Agency.POLITIE, Role.POLICE, False),
        (Agency.GEMEENTE, Role.SUPERVISOR, True),
        (Agency.GEMEENTE, Role.INSPECTOR, False),
    ],
)
def test_an_installation_keeps_its_agency_role_and_reader_key(
    hub: InProcess, agency: Agency, role: Role, *, with_own_reader_key: bool
) -> None:
    device = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    before = hub.known(device)
    hub.clock.pass_days(1)
    reader = device.reader.public if with_own_reader_key else ReaderKey(hub.ids.key32()).public

    hub.relay.store.write(
        lambda connection: hub.relay.registrar.enrol(
            connection, Officer(agency, role, "8", "Nep"), device.key.public, reader, now_ms=hub.clock()
        )
    ).result()

    assert hub.known(device) == before


@pytest.mark.parametrize("agency", [Agency.GEMEENTE, Agency.POLITIE])
def test_nobody_is_stated_with_the_reader_key_of_somebody_else(hub: InProcess, agency: Agency) -> None:
    victim = hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)
    role = Role.SUPERVISOR
    stranger = SigningKey(hub.ids.key32())

    with pytest.raises(HubError):
        hub.relay.store.write(
            lambda connection: hub.relay.registrar.enrol(
                connection, Officer(agency, role, "8", "Nep"), stranger.public, victim.reader.public, now_ms=hub.clock()
            )
        ).result()


def test_a_shared_key_published_for_something_else_as_well_stays_what_it_is(hub: InProcess) -> None:
    """An inspector says that the supervisors' key is everybody's, and that he was granted it."""
    supervisor, thief = hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR), hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    writer = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    seed = hub.ids.key32()
    true = a_purpose_key(seed, Agency.GEMEENTE, Purpose.FINDINGS)
    false = a_purpose_key(seed, Agency.GEMEENTE, Purpose.COMMON)
    for device, purpose, key in ((thief, Purpose.COMMON, false), (supervisor, Purpose.FINDINGS, true)):
        log = device.opens(StreamKind.DIRECTORY, Agency.GEMEENTE, stream=hub.directory(Agency.GEMEENTE))
        log.publish(Agency.GEMEENTE, purpose, key)
        for each in (false, true):
            log.grant(each, device.reader)
        assert not hub.sync(device, log.frame()).refused
    findings = writer.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    findings.grant(bytes(32), true)
    assert not hub.sync(writer, findings.frame()).refused

    his, hers = ({parse(frame).stream for frame in hub.sync(device).frames} for device in (thief, supervisor))

    assert findings.stream in hers
    assert findings.stream not in his


def test_a_log_that_calls_the_stream_something_else_is_refused(hub: InProcess) -> None:
    inspector, police = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR), hub.enrol(Agency.POLITIE, Role.SUPERVISOR)
    supervisor = hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)
    findings = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    plan = supervisor.opens(StreamKind.PLAN, Agency.GEMEENTE)
    hub.sync(inspector, findings.frame())
    hub.sync(supervisor, plan.frame())
    other_kind = police.opens(StreamKind.VISIT, Agency.POLITIE, stream=findings.stream)
    other_owner = police.opens(StreamKind.PLAN, Agency.POLITIE, stream=plan.stream)

    for log in (other_kind, other_owner):
        assert hub.sync(police, log.frame()).refused == (Refused(0, FrameRefusal.NOT_ALLOWED),)
    assert not hub.sync(
        supervisor, supervisor.opens(StreamKind.FINDINGS, Agency.GEMEENTE, stream=findings.stream).frame()
    ).refused


def test_a_visit_is_of_every_agency_that_takes_part(hub: InProcess) -> None:
    inspector, police = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR), hub.enrol(Agency.POLITIE, Role.POLICE)
    visit = inspector.opens(StreamKind.VISIT, Agency.GEMEENTE)
    hub.sync(inspector, visit.frame())

    joined = hub.sync(police, police.opens(StreamKind.VISIT, Agency.POLITIE, stream=visit.stream).frame())

    assert not joined.refused
