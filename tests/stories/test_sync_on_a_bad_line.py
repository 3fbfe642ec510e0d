"""The same officers behind a line that is cut at any byte in either direction."""

from collections.abc import Iterator

import pytest

from inspector.sync.outcomes import Outcome
from inspector.sync.pacing import FIRST_BYTES, LEAST_BYTES
from tests.fakes.chaos import Chaos, chaos_before
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture(scope="module")
def line(hub: RealHub) -> Iterator[Chaos]:
    with chaos_before(hub.process.port) as chaos:
        yield chaos


@pytest.fixture(scope="module")
def settled(
    hub: RealHub, line: Chaos, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    """A writer behind the bad line and a reader on a good one, who know each other."""
    folder = tmp_path_factory.mktemp("officers")
    officers = enrolled(hub, folder / "writer", url=line.url), enrolled(hub, folder / "reader")
    for _ in range(3):
        for officer in officers:
            officer.syncs()
    yield officers
    for officer in officers:
        officer.closes()


@pytest.fixture
def pair(line: Chaos, settled: tuple[SyncOfficer, SyncOfficer]) -> tuple[SyncOfficer, SyncOfficer]:
    line.heal()
    settled[0].moves_to(line.url)
    for officer in settled:
        assert officer.syncs().outcome is Outcome.OK
    settled[0].moves_to(line.url)  # with a new connection and nothing learnt about the line
    return settled


# The request line, the headers, the body's first and last bytes, and places between.
@pytest.mark.parametrize("at", [1, 10, 40, 150, 400, 700, 800, 900, 1500, 2500, 3000])
def test_a_request_cut_at_any_byte_is_offline_and_then_arrives_once(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos, at: int
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 8)
    line.cut_up = at

    cut = writer.syncs()
    line.heal()
    whole = writer.syncs()
    reader.syncs()

    assert cut.outcome is Outcome.OFFLINE
    assert whole.outcome is Outcome.OK
    assert writer.unsent() == 0
    assert reader.has_all_of(writer, stream)


@pytest.mark.parametrize("at", [1, 5, 9, 12, 13, 17, 30, 60, 90, 110, 130, 150, 170, 200, 300, 330])
def test_a_reply_cut_at_any_byte_is_offline_and_its_repetition_doubles_nothing(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos, at: int
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 8)
    line.cut_down = at

    cut = writer.syncs()
    unsent = writer.unsent()
    line.heal()
    whole = writer.syncs()
    reader.syncs()

    # The hub took it at the first try; only its signed receipt lets it leave.
    assert cut.outcome is Outcome.OFFLINE
    assert unsent > 0
    assert whole.outcome is Outcome.OK
    assert whole.forks == 0
    assert writer.unsent() == 0
    assert reader.has_all_of(writer, stream)


@pytest.mark.parametrize("at", [200, 2_000, 5_000])
def test_news_cut_at_any_byte_is_fetched_again_and_comes_once(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos, at: int
) -> None:
    reader, writer = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 30)
    writer.syncs()
    line.cut_down = at

    cut = reader.syncs()
    line.heal()
    whole = reader.syncs()

    assert cut.outcome is Outcome.OFFLINE
    assert cut.events_in == 0
    assert whole.events_in == 31
    assert reader.has_all_of(writer, stream)


def test_after_a_cut_at_most_256_kib_are_sent_again(pair: tuple[SyncOfficer, SyncOfficer], line: Chaos) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 200, size=7_000)
    waiting = sum(len(frame) for frame in writer.vault.outbox(10**9))
    assert waiting > 2 * FIRST_BYTES
    line.bytes_up = 0
    line.cut_up = waiting - FIRST_BYTES

    cut = writer.syncs()
    line.heal()
    whole = writer.syncs()

    assert (cut.outcome, whole.outcome) == (Outcome.OK, Outcome.OK) or cut.outcome is Outcome.OFFLINE
    assert writer.unsent() == 0
    headers = 1_000 * (cut.requests + whole.requests)
    assert line.bytes_up <= waiting + FIRST_BYTES + headers


def test_a_line_that_is_cut_again_and_again_still_moves_forward(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 600)
    line.cut_up = 3 * LEAST_BYTES
    left = [writer.unsent()]

    while left[-1] and len(left) < 40:
        writer.syncs()
        left.append(writer.unsent())

    assert left[-1] == 0
    line.heal()
    reader.syncs()
    assert reader.has_all_of(writer, stream)


def test_news_that_never_fits_through_in_one_piece_comes_in_smaller_ones(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    reader, writer = pair
    stream = writer.opens_a_stream(reader)
    for _ in range(8):
        writer.writes(stream, 20, size=7_000)
        writer.syncs()
    line.cut_down = 300_000
    syncs = 0

    reader.moves_to(line.url)
    while not reader.has_all_of(writer, stream) and syncs < 10:
        reader.syncs()
        syncs += 1

    assert reader.has_all_of(writer, stream)
    assert syncs > 1


def test_without_a_network_nothing_is_lost_and_nothing_is_blamed(
    pair: tuple[SyncOfficer, SyncOfficer], line: Chaos
) -> None:
    writer, reader = pair
    writer.opens_a_stream(reader)
    line.is_off = True

    result = writer.syncs()

    assert result.outcome is Outcome.OFFLINE
    assert writer.unsent() > 0
