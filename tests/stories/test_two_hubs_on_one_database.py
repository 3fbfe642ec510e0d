"""Two hub processes on one PostgreSQL database, and devices that ask now this one, now that one."""

import hashlib
import secrets
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import psycopg
import pytest
import requests
from sqlalchemy import Connection, select

from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.rows import tables, tree
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.databases import open_store
from inspector.hub.rows.home import Home
from inspector.hub.running.process import ServerProcess, start_hub
from inspector.wire import frames, routes
from inspector.wire.event import LogHead
from inspector.wire.limits import LIMITS
from inspector.wire.messages import Standing, SyncReply, SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from inspector.wire.tree import is_consistent
from tests.fakes.device import Device, Log
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.postgres import a_database, crash, start_again

DAY_MS = 24 * 3600 * 1000
STREAM_KEY = bytes(range(32))
WRITERS = 4
ROUNDS = 30
OLD_ENOUGH_TO_DIE = 8
"""After so many rounds of a writer one of the hubs is killed."""


@dataclass
class Two:
    """Both hubs."""

    first: RealHub
    second: ServerProcess

    @property
    def urls(self) -> tuple[str, str]:
        return self.first.url, self.second.url

    def kills_the_second(self) -> None:
        """In the middle of whatever it does; then it comes back at its address."""
        port = self.second.port
        self.second.kill()
        self.second = start_hub(self.first.home, port=port)

    def hold(self) -> "Stored":
        with closing(open_store(Home(self.first.home))) as store:
            return store.read(stored)


@dataclass
class Stored:
    """What the database holds in the end."""

    heads: dict[bytes, list[tuple[int, int]]]
    nodes: dict[int, bytes]


def stored(connection: Connection) -> Stored:
    segments = tables.segments
    heads: dict[bytes, list[tuple[int, int]]] = {}
    for row in connection.execute(select(segments).order_by(segments.c.log, segments.c.first_seq)):
        assert not row.is_fork
        heads.setdefault(bytes(row.log), []).append((row.first_seq, row.last_seq))
    nodes = {row.node: bytes(row.hash) for row in connection.execute(select(tables.tree))}
    return Stored(heads, nodes)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    for hub in a_real_hub(tmp_path_factory.mktemp("hub"), a_database()):
        made = Two(hub, start_hub(hub.home))
        yield made
        made.second.kill()


@pytest.fixture
def inspector(two: Two) -> Device:
    return two.first.device(Agency.GEMEENTE, Role.INSPECTOR)


def asks_either(device: Device, two: Two, request: SyncRequest, at: int) -> SyncReply:
    """Ask one hub, and as long as none answers the other one, as a balancer would."""
    for attempt in range(200):
        device.url = two.urls[(at + attempt) % 2]
        try:
            return device.asks(request)
        except requests.ConnectionError:  # it is being killed; nobody may be refused
            threading.Event().wait(0.05)
    raise TimeoutError


def writes(two: Two, device: Device, log: Log, number: int) -> list[SyncReply]:
    """Push a few events again and again, every third time to both hubs at the same moment."""
    replies = []
    for at in range(ROUNDS):
        first = len(log.events) + 1
        log.seal(3, size=64)
        request = SyncRequest(0, frames=(log.frame(first),), room=0)
        twice = at % 3 == 2
        replies += [asks_either(device, two, request, number + at + more) for more in range(1 + twice)]
        if number == 0 and at == OLD_ENOUGH_TO_DIE:
            two.kills_the_second()
    return replies


def reads(two: Two, device: Device, is_over: threading.Event) -> dict[bytes, list[tuple[int, int]]]:
    """Follow the news from cursor to cursor, at both hubs in turn."""
    got: dict[bytes, list[tuple[int, int]]] = {}
    at, cursor, is_last = 0, 0, False
    while True:
        reply = asks_either(device, two, SyncRequest(cursor), at)
        for data in reply.frames:
            frame = frames.parse(data)
            got.setdefault(frame.log, []).append((frame.first_seq, frame.last_seq))
        at, cursor = at + 1, reply.cursor
        if is_last and not reply.more:
            return got
        is_last = is_over.is_set()
        threading.Event().wait(0.02)


def follow_one_another(pieces: list[tuple[int, int]]) -> bool:
    return pieces[0][0] == 1 and all(last + 1 == first for (_, last), (first, _) in pairwise(pieces))


def test_nothing_receipted_is_lost_or_doubled_and_no_reader_misses_anything(two: Two) -> None:
    supervisor = two.first.device(Agency.GEMEENTE, Role.SUPERVISOR)
    devices = [two.first.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(WRITERS)]
    logs = [device.opens(StreamKind.FINDINGS, Agency.GEMEENTE) for device in devices]
    for log in logs:
        log.grant(STREAM_KEY, supervisor.reader)
        log.device.asks(SyncRequest(0, frames=(log.frame(),), room=0))
    is_over = threading.Event()

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reading = pool.submit(reads, two, supervisor, is_over)
        writing = [
            pool.submit(writes, two, *each, number) for number, each in enumerate(zip(devices, logs, strict=True))
        ]
        replies = [(device, reply) for device, each in zip(devices, writing, strict=True) for reply in each.result()]
        is_over.set()
        got = reading.result()

    held = two.hold()
    for log in logs:
        assert follow_one_another(held.heads[log.id])
        assert held.heads[log.id][-1][1] == len(log.events)
        assert follow_one_another(got[log.id])
        assert got[log.id][-1][1] == len(log.events)
    known = {log.id: log for log in logs}
    for device, reply in replies:
        for head in device.confirmed(reply):
            assert known[head.log].heads[head.seq] == head.head


def test_the_receipts_of_both_are_one_tree(two: Two, inspector: Device) -> None:
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    told = []
    for at in range(12):
        log.seal()
        inspector.url = two.urls[at % 2]
        told.append(inspector.receipt(inspector.asks(SyncRequest(0, frames=(log.frame(),), room=0))))

    with closing(open_store(Home(two.first.home))) as store:
        for receipt in told:
            now = store.read(partial(tree.standing, before=receipt.logged.size))
            assert is_consistent(receipt.logged.size, receipt.logged.tree, now.logged.size, now.logged.tree, now.grown)
    assert [receipt.logged.size for receipt in told] == sorted({receipt.logged.size for receipt in told})
    assert tree.is_whole(two.hold().nodes)


def test_a_request_that_one_hub_answered_is_refused_by_the_other(two: Two, inspector: Device) -> None:
    nonce = SystemIds().token(16).hex()
    body = SyncRequest(0).encode()
    answers = []
    for url in two.urls:
        inspector.url = url
        answers.append(inspector.sends("POST", routes.SYNC, body, nonce=nonce).status_code)

    assert answers == [200, 401]


def test_a_nonce_is_taken_while_its_request_waits_to_be_counted(two: Two, inspector: Device) -> None:
    nonce, body = SystemIds().token(16).hex(), SyncRequest(0).encode()
    url = inspector.url + routes.SYNC
    inspector.asks(SyncRequest(0))  # from now on its count is a row
    with psycopg.connect(Home(two.first.home).address or "") as busy, ThreadPoolExecutor(1) as pool:
        busy.execute("SELECT 1 FROM rates WHERE installation = %s FOR UPDATE", [inspector.key.id])
        waiting = pool.submit(inspector.sends, "POST", routes.SYNC, body, nonce=nonce)
        threading.Event().wait(0.5)
        signed = inspector.signed("POST", url, body, nonce=nonce)
        refused = requests.post(url, data=body, headers=signed, timeout=10)
        busy.rollback()

    assert (waiting.result().status_code, refused.status_code) == (200, 401)


def test_who_asks_one_hub_too_often_asks_both_too_often(two: Two, inspector: Device) -> None:
    with closing(open_store(Home(two.first.home))) as store:
        store.rates.add(inspector.key.id, -2 * LIMITS.request_burst, system_ms() + 2 * DAY_MS)

    for url in two.urls:
        inspector.url = url
        assert inspector.sends("POST", routes.SYNC, SyncRequest(0).encode()).status_code == 429


def test_who_is_revoked_is_revoked_at_both(two: Two, inspector: Device) -> None:
    two.first.revoke(inspector)

    for url in two.urls:
        inspector.url = url
        assert inspector.asks(SyncRequest(0)).standing is Standing.REVOKED


def test_a_blob_that_one_hub_began_is_ended_by_the_other(two: Two, inspector: Device) -> None:
    photo, log = secrets.token_bytes(300_000), inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    inspector.asks(SyncRequest(0, frames=(log.frame(),)))
    began = inspector.puts_blob(photo, log.stream, upto=100_000)
    inspector.url = two.second.url

    ended = inspector.puts_blob(photo, log.stream, offset=100_000)
    inspector.url = two.first.url
    got = inspector.sends("GET", routes.blob_path(hashlib.sha256(photo).digest()))

    assert (began.status_code, ended.status_code) == (202, 201)
    assert got.content == photo


def test_a_blob_is_written_by_one_hub_at_a_time(two: Two, inspector: Device) -> None:
    photo, log = secrets.token_bytes(300_000), inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    blob = hashlib.sha256(photo).digest()
    inspector.asks(SyncRequest(0, frames=(log.frame(),)))
    with BlobFolder(two.first.home / "blobs").writing(blob, inspector.key.id, 0) as part:  # as another process would
        part.append(photo[:1000])
        meanwhile = inspector.puts_blob(photo, log.stream)
        part.append(photo[1000:2000])

    later = inspector.puts_blob(photo, log.stream, offset=2000)

    assert (meanwhile.status_code, later.status_code) == (409, 201)


def test_only_the_first_to_start_sweeps_what_a_crash_left(two: Two) -> None:
    blob = secrets.token_bytes(32)
    file = BlobFolder(two.first.home / "blobs").file(blob)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"as if a hub were about to name it")

    two.kills_the_second()
    beside_the_first = file.exists()
    two.second.kill()
    two.first.restart()
    alone = file.exists()
    two.kills_the_second()

    assert (beside_the_first, alone) == (True, False)


def test_both_go_on_after_the_database_crashed_and_say_nothing_false_meanwhile(
    two: Two, inspector: Device, capfd: pytest.CaptureFixture[str]
) -> None:
    log = inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    before = inspector.asks(SyncRequest(0, frames=(log.frame(),))).have
    two.kills_the_second()  # what the new one says comes to this test
    crash()
    log.seal()
    body = SyncRequest(0, frames=(log.frame(),)).encode()
    meanwhile = []
    for url in two.urls:
        inspector.url = url
        meanwhile.append(inspector.sends("POST", routes.SYNC, body).status_code)
    start_again()

    after = [soon_asks(inspector, url, log) for url in two.urls]

    assert meanwhile == [500, 500]
    told = capfd.readouterr().err
    assert "the database does not answer" in told
    assert "Traceback" not in told
    assert before == (LogHead(log.id, 1, log.heads[1]),)
    assert after == [(LogHead(log.id, 2, log.heads[2]),)] * 2


def soon_asks(device: Device, url: str, log: Log) -> tuple[LogHead, ...]:
    device.url = url
    for _ in range(50):
        with suppress(AssertionError):
            return device.asks(SyncRequest(0, frames=(log.frame(),), room=0)).have
        threading.Event().wait(0.1)
    raise TimeoutError
