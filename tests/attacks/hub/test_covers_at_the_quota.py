"""A device that brought all it may in a day: a cover keeps no news away, and being refused tells nothing of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete

from inspector.crypto.ids import SystemIds
from inspector.domain.office_events import SignalLogged, SignalSent
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import carried, installations, tables
from inspector.hub.rows.carried import NewFrames
from inspector.sync.outcomes import Outcome
from inspector.vault.model.batch import Batch, Envelope
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Role
from tests.fakes.facts import seen
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.stories.at_the_hub import meet, registers_linde

ALL = NewFrames(frames=LIMITS.carried_frames_per_device_day)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


def has_brought(hub: RealHub, officer: SyncOfficer, brought: NewFrames) -> None:
    """So much today, by the hub's book."""
    device = bytes.fromhex(officer.vault.me.installation)

    def note(connection: Connection) -> None:
        connection.execute(delete(tables.carried).where(tables.carried.c.installation == device))
        carried.count(connection, installations.enrolled(connection, device), brought, now_ms=system_ms())

    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        relay.store.write(note).result()


def test_at_the_hubs_quota_a_cover_keeps_no_news_away_and_tells_no_more_than_a_signal(
    hub: RealHub, tmp_path: Path
) -> None:
    police = enrolled(hub, tmp_path / "p1", Agency.POLITIE, Role.POLICE)
    supervisor = enrolled(hub, tmp_path / "c1", role=Role.SUPERVISOR)
    writer, other = enrolled(hub, tmp_path / "t1"), enrolled(hub, tmp_path / "t2")
    everybody = (police, supervisor, writer, other)
    meet(*everybody)
    signal = SignalSent(1, ("angst",), seen("Paspoort lag in de kluis."), "Club", "Kade 1", bytes(16))
    logged = SignalLogged(1, Agency.POLITIE, bytes(16))
    writer.vault.append(Batch(envelopes=(Envelope(Agency.POLITIE, signal, logged, waits=True),)))
    for officer in (writer, other):
        has_brought(hub, officer, ALL)
        officer.vault.append(Batch(fixed_sendings=1))
    registers_linde(supervisor)
    meet(supervisor)

    ended = [officer.syncs() for officer in (writer, other)]

    assert [each.outcome for each in ended] == [Outcome.BUSY, Outcome.BUSY]
    assert ended[0].requests == ended[1].requests
    assert [officer.vault.sync_state().outbox_shown for officer in (writer, other)] == [0, 0]
    assert [len(officer.vault.businesses()) for officer in (writer, other)] == [1, 1]
    assert police.vault.signals() == ()
    for officer in (writer, other):
        has_brought(hub, officer, NewFrames())
    meet(*everybody)
    assert [each.text for each in police.vault.signals()] == ["Paspoort lag in de kluis."]
    for officer in everybody:
        officer.closes()
