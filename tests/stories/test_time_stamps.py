"""From a push to a court: a third party's time on the hub's tree proves when a record was there, without the hub."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.domain.ids import StreamId
from inspector.hub.clock import system_ms
from inspector.hub.office.stamping import CERTIFICATES_FILE, URL_FILE, authority_of, stamp
from inspector.hub.relay import opened
from inspector.sync.outcomes import Outcome
from inspector.wire.receipt_lines import LineProof
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.fakes.time_authority import TimeAuthority, a_time_authority
from tests.stories.test_sync_when_the_hub_is_in_trouble import everybody_syncs


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path / "hub")


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[TimeAuthority]:
    with a_time_authority(tmp_path / "authority") as found:
        yield found


@pytest.fixture
def pair(hub: RealHub, tmp_path: Path) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    officers = enrolled(hub, tmp_path / "writer"), enrolled(hub, tmp_path / "reader")
    everybody_syncs(*officers)
    yield officers
    for officer in officers:
        officer.closes()


def lines_of(officer: SyncOfficer, stream: StreamId) -> tuple[LineProof, ...]:
    store = officer.vault._store
    row = store.streams.find(bytes.fromhex(stream))
    assert row is not None
    return tuple(line for log in store.logs.in_stream(row.no) for line in store.receipt_lines.proofs(log))


def is_stamped(hub: RealHub, authority: TimeAuthority) -> None:
    """The operator names an authority; while the hub stands still the quarter of an hour passes."""
    hub.stop()
    (hub.home / URL_FILE).write_text(authority.url, encoding="ascii")
    shutil.copy(authority.certificates, hub.home / CERTIFICATES_FILE)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        whom = authority_of(hub.home)
        assert whom is not None
        assert stamp(relay, whom)
    hub.restart()


def test_what_was_pushed_before_stands_under_the_stamp_after_two_syncs(
    hub: RealHub, authority: TimeAuthority, pair: tuple[SyncOfficer, SyncOfficer], tmp_path: Path
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    assert writer.syncs().outcome is Outcome.OK
    before = [line for line in lines_of(writer, stream) if line.stamped is None]
    is_stamped(hub, authority)

    assert (writer.syncs().outcome, writer.vault.unstamped != ()) == (Outcome.OK, True)
    assert (writer.syncs().outcome, writer.vault.unstamped) == (Outcome.OK, ())

    after = lines_of(writer, stream)
    assert before
    assert all(line.stamped is not None for line in after)
    (name,) = {line.stamped[0] for line in after if line.stamped is not None}
    kept = writer.vault.stamp(name)
    assert kept is not None
    (tmp_path / "stamp.cose").write_bytes(kept.message)
    (tmp_path / "stamp.tst").write_bytes(kept.token)
    assert authority.verifies(tmp_path / "stamp.tst", tmp_path / "stamp.cose")
    writer.restarts()
    assert lines_of(writer, stream) == after


def test_a_hub_without_an_authority_is_asked_for_nothing(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)

    assert writer.syncs().outcome is writer.syncs().outcome is Outcome.OK

    assert writer.vault.unstamped == ()
    assert all(line.stamped is None for line in lines_of(writer, stream))
