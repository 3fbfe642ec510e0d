"""Officers with real vaults and a real hub on a good line."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.sync.outcomes import Outcome
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture(scope="module")
def officers(hub: RealHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    folder = tmp_path_factory.mktemp("officers")
    made = enrolled(hub, folder / "first"), enrolled(hub, folder / "second")
    for _ in range(2):
        for officer in made:
            officer.syncs()
    yield made
    for officer in made:
        officer.closes()


@pytest.fixture
def pair(officers: tuple[SyncOfficer, SyncOfficer]) -> tuple[SyncOfficer, SyncOfficer]:
    """Two officers of the gemeente who know each other and have nothing to tell."""
    for _ in range(2):
        for officer in officers:
            officer.clock.off = timedelta()
            assert officer.syncs().outcome is Outcome.OK
    return officers


def test_what_one_officer_wrote_offline_is_with_the_other_after_both_synced(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 25)

    sent, received = writer.syncs(), reader.syncs()

    assert (sent.outcome, received.outcome) == (Outcome.OK, Outcome.OK)
    assert writer.unsent() == 0
    assert reader.has_all_of(writer, stream)
    assert received.events_in == 26


def test_a_small_outbox_and_its_news_take_one_request(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    first, second = pair
    streams = first.opens_a_stream(second), second.opens_a_stream(first)
    first.syncs()
    first.writes(streams[0], 10)

    result = second.syncs()

    assert (result.requests, result.receipts, result.events_in) == (1, 1, 1)
    assert second.unsent() == 0


def test_with_nothing_to_say_on_either_side_a_sync_is_one_small_request(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    result = pair[0].syncs()

    assert (result.requests, result.events_in, result.receipts) == (1, 0, 0)
    assert result.bytes_up + result.bytes_down < 500  # the signed checkpoint of the tree, and that it only grew


def test_the_logbook_names_what_a_sync_pushes_in_the_same_request_and_falls_silent(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.syncs()
    lists = len(writer.vault._lists.heads_listed())
    writer.writes(stream, 3)

    first, second = writer.syncs(), writer.syncs()

    assert (first.requests, first.receipts, writer.unsent()) == (1, 1, 0)
    (made,) = writer.vault._lists.heads_listed()[lists:]
    assert len(made.heads) == 1
    assert (second.requests, second.receipts) == (1, 0)
    assert writer.vault.missing_logs() == ()


def test_a_thousand_events_do_not_take_a_thousand_requests(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 1000)

    sent, received = writer.syncs(), reader.syncs()

    assert sent.requests <= 2
    assert received.requests == 1
    assert reader.has_all_of(writer, stream)


@pytest.mark.parametrize("off", [timedelta(days=730), timedelta(days=-730), timedelta(days=-365 * 50)])
def test_a_clock_that_is_years_off_still_syncs(pair: tuple[SyncOfficer, SyncOfficer], off: timedelta) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.clock.off = off
    writer.writes(stream, 3)

    result = writer.syncs()
    reader.syncs()

    assert result.outcome is Outcome.OK
    assert writer.unsent() == 0
    assert reader.has_all_of(writer, stream)


def test_the_officers_side_reacts_to_news_and_its_reaction_leaves_in_the_same_sync(
    hub: RealHub, tmp_path: Path
) -> None:
    first = enrolled(hub, tmp_path / "first", Agency.ARBEIDSINSPECTIE, Role.LABOUR)
    first.syncs()
    second = enrolled(hub, tmp_path / "second", Agency.ARBEIDSINSPECTIE, Role.LABOUR)
    second.syncs()

    result = first.syncs()

    # It learnt of a colleague, who may hold the agency's shared keys, and granted them at once.
    assert result.requests <= 1 + 3
    assert result.receipts == 1
    assert first.unsent() == 0
    for officer in (first, second):
        officer.closes()


def test_a_colleague_who_comes_later_gets_what_was_written_before(hub: RealHub, tmp_path: Path) -> None:
    inspector = enrolled(hub, tmp_path / "inspector", Agency.POLITIE, Role.POLICE)
    inspector.syncs()
    late = enrolled(hub, tmp_path / "late", Agency.POLITIE, Role.POLICE)

    for officer in (late, inspector, late, inspector, late):
        assert officer.syncs().outcome is Outcome.OK

    shared = late.vault.directory.purpose_keys
    assert [key for key in shared if key.agency is Agency.POLITIE and key.held_here]
    assert late.vault.backfill() == ()
    for officer in (inspector, late):
        officer.closes()


def test_a_revoked_installation_hands_in_is_told_so_and_gets_nothing(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], tmp_path: Path
) -> None:
    colleague, _ = pair
    revoked = enrolled(hub, tmp_path / "revoked")
    for officer in (revoked, colleague, revoked):
        officer.syncs()
    stream = revoked.opens_a_stream(colleague)
    revoked.syncs()
    colleague.syncs()
    colleague.writes(stream, 5)
    colleague.syncs()
    revoked.writes(stream, 5)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        administering.revoke(relay, revoked.vault.signing_key.id)

    result = revoked.syncs()

    assert result.outcome is Outcome.REVOKED
    assert result.receipts == 1
    assert not revoked.has_all_of(colleague, stream)
    assert revoked.unsent() == 0
    revoked.closes()
