"""What a revoked device may still say in its agency's directory, and what comes of it at the hub."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.hub.errors import HubError
from inspector.hub.office.wiping import cancel_wipe, order_wipe
from inspector.hub.relay import opened
from inspector.wire import frames
from inspector.wire.directory import (
    Declaration,
    ErasureApplied,
    ErasureConfirmed,
    HandInAccepted,
    HoldPlaced,
    InstallationWiped,
    WipeCancelled,
    WipeOrdered,
    decode_declaration,
)
from inspector.wire.event import LogHead, LogPlace
from inspector.wire.messages import FrameRefusal, SyncReply
from inspector.wire.scopes import Agency, EventClass, Purpose, Role, StreamKind
from tests.fakes.device import Device, Log, a_purpose_key
from tests.fakes.hub_process import RealHub
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

PLACE = LogPlace(b"l" * 16, 3)


def refused(reply: SyncReply) -> list[FrameRefusal]:
    return [each.reason for each in reply.refused]


def revoked(hub: RealHub, role: Role) -> tuple[Device, Log]:
    """A device that wrote in its directory before it was revoked, and that log."""
    device = hub.device(Agency.GEMEENTE, role)
    log = device.opens_directory()
    device.syncs(log.frame())
    hub.revoke(device)
    return device, log


@pytest.mark.parametrize(
    "said", [ErasureApplied(PLACE), InstallationWiped(7), HandInAccepted(LogHead(b"l" * 16, 3, bytes(32)), 1)]
)
def test_a_revoked_device_signs_for_what_it_erased_and_hands_in_what_it_had_said(
    hub: RealHub, said: Declaration
) -> None:
    device, log = revoked(hub, Role.SUPERVISOR)
    log.declare(said)

    assert refused(device.syncs(log.frame())) == []


@pytest.mark.parametrize("said", [HoldPlaced(b"s" * 16, "zaak loopt"), WipeOrdered(b"i" * 16, 1)])
def test_a_revoked_supervisor_decides_nothing_more(hub: RealHub, said: Declaration) -> None:
    device, log = revoked(hub, Role.SUPERVISOR)
    log.declare(said)

    assert refused(device.syncs(log.frame())) == [FrameRefusal.NOT_ALLOWED]


def test_a_revoked_privacy_officer_confirms_nothing_more(hub: RealHub) -> None:
    device, log = revoked(hub, Role.PRIVACY_OFFICER)
    log.declare(ErasureConfirmed(PLACE, bytes(32)))

    assert refused(device.syncs(log.frame())) == [FrameRefusal.NOT_ALLOWED]


def test_a_key_that_a_revoked_device_hands_out_gives_nobody_anything(hub: RealHub) -> None:
    device, log = revoked(hub, Role.SUPERVISOR)
    colleague, late = hub.device(Agency.GEMEENTE, Role.SUPERVISOR), hub.device(Agency.GEMEENTE, Role.SUPERVISOR)
    key = a_purpose_key(b"f" * 32, Agency.GEMEENTE, Purpose.FINDINGS)
    published = colleague.opens_directory()
    published.publish(Agency.GEMEENTE, Purpose.FINDINGS, key)
    visit = colleague.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    visit.grant(bytes(range(32)), key)
    colleague.syncs(published.frame(), visit.frame())
    log.grant(key, late.reader)

    assert refused(device.syncs(log.frame())) == []

    streams = {frames.parse(each).stream for each in late.syncs().frames}
    assert visit.stream not in streams


# --- the administrator's half of an order to wipe


@pytest.fixture
def office(tmp_path: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def heard(office: InProcess, device: Device) -> list[Declaration]:
    """What a device hears of wiping."""
    events = [event for frame in office.sync(device).frames for event in frames.parse(frame).events]
    said = [
        decode_declaration(event.body)
        for event in events
        if event.header.event_class is EventClass.DIRECTORY and event.body is not None
    ]
    return [each for each in said if isinstance(each, WipeOrdered | WipeCancelled)]


def test_the_administrator_orders_to_wipe_what_was_revoked_and_takes_it_back(office: InProcess) -> None:
    device = office.enrol(Agency.GEMEENTE, Role.INSPECTOR)
    with pytest.raises(HubError, match="revoke the installation first"):
        order_wipe(office.relay, device.key.id)
    known = office.known(device)
    office.relay.store.write(
        lambda connection: office.relay.registrar.revoke(connection, known, now_ms=office.clock())
    ).result()

    order_wipe(office.relay, device.key.id)
    ordered = heard(office, device)
    cancel_wipe(office.relay, device.key.id)

    assert ordered == [WipeOrdered(device.key.id, office.clock())]
    assert [type(each) for each in heard(office, device)] == [WipeOrdered, WipeCancelled]
