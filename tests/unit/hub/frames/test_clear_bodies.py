"""What the hub refuses inside frames whose chain and signature hold, as docs/formats/event.md lists it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector.crypto import cbor
from inspector.crypto.ids import SystemIds
from inspector.hub.relay import opened
from inspector.wire import frames
from inspector.wire.directory import HoldPlaced, PartnerRoot, UnknownDeclaration
from inspector.wire.erasure import Erasure
from inspector.wire.messages import FrameRefusal
from inspector.wire.scopes import Agency, EventClass, Purpose, Role, StreamKind
from tests.fakes.device import Device, Log, a_purpose_key
from tests.fakes.postgres import NewDatabase
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

GEMEENTE = Agency.GEMEENTE
NEWER = UnknownDeclaration("roof_painted", 1, cbor.encode({0: "roof_painted", 1: 1, 2: {"colour": "rood"}}))
LATER = UnknownDeclaration("hold_lifted", 2, cbor.encode({0: "hold_lifted", 1: 2, 2: {}}))
SHARED = a_purpose_key(bytes(32), GEMEENTE, Purpose.COMMON)
ERASURE = Erasure(bytes(16), (), (), "", "", bytes(16))


@pytest.fixture
def hub(tmp_path: Path, new_database: NewDatabase) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(tmp_path, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


def directory(hub: InProcess, device: Device) -> Log:
    return device.opens(StreamKind.DIRECTORY, GEMEENTE, stream=hub.directory(GEMEENTE))


@pytest.mark.parametrize(
    ("says", "reason"),
    [
        (lambda log: log.seal(), FrameRefusal.NOT_ALLOWED),
        (lambda log: log.grant(bytes(32), SHARED), FrameRefusal.NOT_ALLOWED),
        (lambda log: log.declare(NEWER), FrameRefusal.NOT_ALLOWED),
        (lambda log: log.declare(LATER), FrameRefusal.NOT_ALLOWED),
        (lambda log: log.declare(PartnerRoot(Agency.GGD, bytes(32), ())), FrameRefusal.NOT_ALLOWED),
        (lambda log: log.publish(Agency.POLITIE, Purpose.COMMON, SHARED), FrameRefusal.NOT_ALLOWED),
        (lambda log: log.publish(GEMEENTE, Purpose.INBOX, SHARED), FrameRefusal.NOT_ALLOWED),
        (lambda log: log.add(EventClass.DIRECTORY, b"\xa0"), FrameRefusal.MALFORMED),
        (lambda log: log.add(EventClass.ERASE, b"\xa0"), FrameRefusal.MALFORMED),
        (lambda log: log.add(EventClass.GRANT, b"\xa0"), FrameRefusal.MALFORMED),
    ],
)
def test_in_a_directory_a_supervisor_is_refused(
    hub: InProcess, says: Callable[[Log], None], reason: FrameRefusal
) -> None:
    device = hub.enrol(GEMEENTE, Role.SUPERVISOR)
    fine, log = directory(hub, device), directory(hub, device)
    fine.declare(HoldPlaced(bytes(16), "zaak"))
    says(log)

    reply = hub.sync(device, fine.frame(), log.frame())

    assert reply.refused == ((1, reason),)


@pytest.mark.parametrize(
    "says",
    [
        lambda log: log.declare(HoldPlaced(bytes(16), "zaak")),
        lambda log: log.add(EventClass.ERASE, ERASURE.encode()),
        lambda log: log.grant(SHARED, SHARED),
    ],
)
def test_what_belongs_in_a_directory_is_refused_elsewhere(hub: InProcess, says: Callable[[Log], None]) -> None:
    device = hub.enrol(GEMEENTE, Role.SUPERVISOR)
    log = device.opens(StreamKind.FINDINGS, GEMEENTE)
    says(log)

    assert hub.sync(device, log.frame()).refused == ((0, FrameRefusal.NOT_ALLOWED),)


@pytest.mark.parametrize("declaration", [NEWER, LATER])
def test_what_a_newer_administrator_declares_is_kept_and_passed_on_as_it_is(
    hub: InProcess, declaration: UnknownDeclaration
) -> None:
    administrator, reader = hub.enrol(GEMEENTE, Role.ADMINISTRATOR), hub.enrol(GEMEENTE, Role.INSPECTOR)
    log = directory(hub, administrator)
    log.declare(declaration)

    assert not hub.sync(administrator, log.frame()).refused
    news = [event for frame in hub.sync(reader).frames for event in frames.parse(frame).events]
    assert declaration.body in [event.body for event in news]
