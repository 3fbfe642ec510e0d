"""What the hub takes of whom about investigations: of the designated, and of no supervisor or privacy officer."""

import pytest

from inspector.wire.directory import Declaration, ErasureConfirmed, HandInAccepted, HoldPlaced
from inspector.wire.event import LogHead, LogPlace
from inspector.wire.messages import FrameRefusal
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.hub_process import RealHub

APART = stream_id(StreamKind.INVESTIGATION, Agency.GEMEENTE, bytes(14))
FINDINGS = stream_id(StreamKind.FINDINGS, Agency.GEMEENTE, bytes(14))
PLACE = LogPlace(b"l" * 16, 3)


@pytest.mark.parametrize(
    ("said", "role", "designated", "is_taken"),
    [
        (HoldPlaced(APART, "zaak loopt"), Role.INSPECTOR, True, True),
        (HoldPlaced(APART, "zaak loopt"), Role.INSPECTOR, False, False),
        (HoldPlaced(APART, "zaak loopt"), Role.SUPERVISOR, False, False),
        (HoldPlaced(APART, "zaak loopt"), Role.PRIVACY_OFFICER, False, False),
        (HoldPlaced(FINDINGS, "zaak loopt"), Role.INSPECTOR, True, False),
        (ErasureConfirmed(PLACE, bytes(32)), Role.INSPECTOR, True, True),
        (ErasureConfirmed(PLACE, bytes(32)), Role.INSPECTOR, False, False),
        (HandInAccepted(LogHead(b"l" * 16, 3, bytes(32)), 1), Role.INSPECTOR, True, True),
        (HandInAccepted(LogHead(b"l" * 16, 3, bytes(32)), 1), Role.INSPECTOR, False, False),
    ],
)
def test_the_hub_takes_a_decision_of_who_may_decide(
    hub: RealHub, said: Declaration, role: Role, designated: bool, is_taken: bool
) -> None:
    device = hub.device(Agency.GEMEENTE, role, designated=designated)
    log = device.opens_directory()
    log.declare(said)

    refused = [each.reason for each in device.syncs(log.frame()).refused]

    assert refused == ([] if is_taken else [FrameRefusal.NOT_ALLOWED])
