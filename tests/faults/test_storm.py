"""Many devices speak with one hub over a line on which everything goes wrong, and the hub is killed meanwhile.

What a device was told is safe is at the hub, nothing comes twice, and in calm weather everything comes home.
"""

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from inspector.domain.ids import StreamId
from inspector.hub.office.checking import check
from inspector.hub.rows import tables
from inspector.hub.rows.databases import open_store
from inspector.hub.rows.home import Home
from inspector.sync.outcomes import Outcome
from inspector.wire.scopes import Agency, Role
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.storm import BAD, Storm, Weather, a_storm, tls_of
from tests.fakes.sync_officer import SyncOfficer, enrolled

TRIES = 40
KILL_SECONDS = 1.5
HEARD = {Outcome.OK, Outcome.OFFLINE, Outcome.BUSY, Outcome.NOT_TRUSTED, Outcome.REFUSED}
"""What a device says in such weather: not trusted when a stranger answered, refused when a bit was another."""


@dataclass
class Aboard:
    """One officer on a thread of his own, as a device has one."""

    thread: ThreadPoolExecutor
    officer: SyncOfficer
    stream: StreamId
    receipted: dict[bytes, int] = field(default_factory=dict)
    """How far each log reached when the device last said that nothing waits."""
    heard: list[Outcome] = field(default_factory=list)

    def syncs(self) -> bool:
        """Once; whether nothing waits after it."""
        self.heard.append(self.officer.syncs().outcome)
        state = self.officer.vault.sync_state()
        if state.outbox_events == 0:
            self.receipted = self.officer.reach()
        return state.outbox_events == state.outbox_blobs == 0

    def works(self, rounds: int) -> None:
        """Write and send until so many syncs went well, whatever happened in between."""
        tries = 0
        while sum(outcome is Outcome.OK for outcome in self.heard) < rounds:
            self.officer.writes(self.stream, 2)
            if tries % 4 == 0:
                self.officer.keeps_a_photo(self.stream, 30_000)
            self.syncs()
            tries += 1
            assert tries < TRIES * rounds

    def leaves(self) -> None:
        """Close the vault, on its own thread."""
        self.thread.submit(self.officer.closes).result()

    def comes_home(self) -> None:
        """Send until nothing waits; nothing of it was set apart."""
        assert any(self.syncs() for _ in range(TRIES))
        assert self.officer.vault.sync_state().quarantined == 0


@contextmanager
def a_fleet(hub: RealHub, storm: Storm, folder: Path, count: int) -> Iterator[tuple[SyncOfficer, list[Aboard]]]:
    """A supervisor on a good line, and officers in the storm whose streams he may read."""
    with ExitStack() as ending:
        reader = enrolled(hub, folder / "reader", Agency.GEMEENTE, Role.SUPERVISOR)
        ending.callback(reader.closes)
        assert reader.syncs().outcome is Outcome.OK
        threads = [ending.enter_context(ThreadPoolExecutor(1)) for _ in range(count)]
        places = [folder / f"n{number}" for number in range(count)]
        fleet = [
            thread.submit(_aboard, thread, hub, storm, place, reader).result()
            for thread, place in zip(threads, places, strict=True)
        ]
        for each in fleet:
            ending.callback(each.leaves)
        yield reader, fleet


def _aboard(thread: ThreadPoolExecutor, hub: RealHub, storm: Storm, folder: Path, reader: SyncOfficer) -> Aboard:
    officer = enrolled(hub, folder)
    while officer.syncs().outcome is not Outcome.OK:
        pass
    stream = officer.opens_a_stream(reader)
    officer.moves_to(storm.url)
    return Aboard(thread, officer, stream)


def everybody(fleet: Sequence[Aboard], *, rounds: int = 0) -> Iterator[None]:
    """Let all work or come home at the same time; each step is a look whether they are done."""
    running = [
        each.thread.submit(each.works, rounds) if rounds else each.thread.submit(each.comes_home) for each in fleet
    ]
    while not all(each.done() for each in running):
        yield
    for each in running:
        each.result()


def at_the_hub(home: Path) -> dict[bytes, int]:
    """How far each log reaches in the tables themselves."""

    def read(connection: Connection) -> dict[bytes, int]:
        segments = tables.segments
        last = select(segments.c.log, func.max(segments.c.last_seq)).where(~segments.c.is_fork).group_by(segments.c.log)
        return {bytes(log): int(seq) for log, seq in connection.execute(last)}

    with closing(open_store(Home(home))) as store:
        return store.read(read)


def weathers_the_storm(
    folder: Path, *, officers: int, rounds: int, kills: int, seed: int, is_secure: bool = True
) -> Storm:
    """Send a fleet into the storm, kill the hub in it, and judge what came of it."""
    pause = threading.Event()
    for hub in a_real_hub(folder, is_secure=is_secure):
        tls = None if hub.pin is None else tls_of(hub.pin, folder / "hub-key.pem")
        with (
            a_storm(hub.process.port, SeededIds(seed), tls) as storm,
            a_fleet(hub, storm, folder, officers) as (reader, fleet),
        ):
            left = kills
            for _ in everybody(fleet, rounds=rounds):
                if left:
                    hub.restart()
                    left -= 1
                pause.wait(KILL_SECONDS)
            storm.percent = 0
            hub.restart()

            held = at_the_hub(hub.home)
            assert any(each.receipted for each in fleet)
            for each in fleet:
                assert set(each.heard) <= HEARD
                missing = {log.hex() for log, seq in each.receipted.items() if held.get(log, 0) < seq}
                assert not missing, f"receipted and not there, seed {seed}"

            for _ in everybody(fleet):
                pause.wait(0.1)
            for _ in range(3):
                assert reader.syncs().outcome is Outcome.OK
            for each in fleet:
                written = each.thread.submit(each.officer.heads_in, each.stream).result()
                assert reader.heads_in(each.stream) == written != {}, f"seed {seed}"
            assert hub.status().forks == 0
            assert not check(hub.home, is_served=True)
            return storm
    raise AssertionError


def test_four_devices_in_a_storm_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    storm = weathers_the_storm(tmp_path, officers=4, rounds=3, kills=1, seed=1)

    assert sum(storm.had[weather] for weather in BAD) > 10


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("seed", "is_secure"), [(2, False), (3, True)])
def test_fifty_devices_in_a_storm_lose_nothing_and_double_nothing(tmp_path: Path, seed: int, is_secure: bool) -> None:
    storm = weathers_the_storm(tmp_path, officers=50, rounds=5, kills=6, seed=seed, is_secure=is_secure)

    assert all(storm.had[weather] for weather in Weather)
