"""What a hub gives to somebody before it knows who that is, and what it says to nonsense: as good as nothing."""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection

import pytest
import requests

from inspector.hub.answering import problems
from inspector.hub.answering.connections import Connections
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from inspector.wire.messages import SyncRequest
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device
from tests.fakes.hub_process import RealHub, a_real_hub

NOTHING = SyncRequest().encode()


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture
def device(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


def connected(hub: RealHub) -> socket.socket:
    return socket.create_connection(("127.0.0.1", hub.process.port), timeout=15)


def head(headers: dict[str, str], method: str = "POST", path: str = routes.SYNC) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode()


def status_of(connection: socket.socket) -> int:
    return int(connection.recv(4096).split(b" ")[1])


def headers_for(hub: RealHub, device: Device, body: bytes) -> dict[str, str]:
    url = hub.url + routes.SYNC
    return {
        "host": hub.url.removeprefix("http://"),
        "content-length": str(len(body)),
        **device.signed("POST", url, body),
    }


def test_a_signature_is_judged_before_a_byte_of_the_body_is_there(hub: RealHub) -> None:
    stranger = Device(hub.url, hub.ids)
    with connected(hub) as connection:
        connection.sendall(head(headers_for(hub, stranger, bytes(LIMITS.request_bytes))))

        assert status_of(connection) == requests.codes.unauthorized


def test_a_replayed_nonce_is_refused_before_a_byte_of_the_body_is_there(hub: RealHub, device: Device) -> None:
    headers = headers_for(hub, device, NOTHING)
    with connected(hub) as first, connected(hub) as second:
        first.sendall(head(headers) + NOTHING)
        assert status_of(first) == requests.codes.ok

        second.sendall(head(headers))

        assert status_of(second) == requests.codes.unauthorized


def test_a_nonce_is_taken_while_the_first_request_still_sends_its_body(hub: RealHub, device: Device) -> None:
    headers = headers_for(hub, device, NOTHING)
    with connected(hub) as first, connected(hub) as second:
        first.sendall(head(headers) + NOTHING[:10])
        time.sleep(0.5)
        second.sendall(head(headers) + NOTHING)
        refused = status_of(second)
        first.sendall(NOTHING[10:])

        assert (status_of(first), refused) == (requests.codes.ok, requests.codes.unauthorized)


def test_a_cut_request_does_not_use_up_its_nonce(hub: RealHub, device: Device) -> None:
    headers = headers_for(hub, device, NOTHING)
    with connected(hub) as first:
        first.sendall(head(headers) + NOTHING[:10])
        time.sleep(0.5)
    time.sleep(0.5)
    with connected(hub) as second:
        second.sendall(head(headers) + NOTHING)

        assert status_of(second) == requests.codes.ok


NONSENSE = [
    b"GET /health/live/ HTTP/1.1\r\nhost: evil.example\r\n\r\n",
    b"GET /v1/sync/ HTTP/1.1\r\nhost: evil.example\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00",
    b"GET / HTTP/9.9\r\nhost: hub\r\n\r\n",
    b"GET /health/live HTTP/1.1\r\n\r\n",
    b"GET /health/live HTTP/1.1\r\nhost: hub\r\nx y: z\r\n\r\n",
    b"POST /v1/sync HTTP/1.1\r\nhost: hub\r\ncontent-length: -1\r\n\r\n",
    b"POST /v1/sync HTTP/1.1\r\nhost: hub\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
    b"GET /\xff HTTP/1.1\r\nhost: hub\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nhost: hub\r\n\r\n",
    b"GET /health/live HTTP/1.1\r\nhost: hub\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
]


@pytest.mark.parametrize("said", NONSENSE, ids=range(len(NONSENSE)))
def test_nothing_that_a_stranger_says_is_answered_with_words_or_a_redirect(hub: RealHub, said: bytes) -> None:
    with connected(hub) as connection:
        connection.sendall(said)
        answer = connection.recv(4096).lower()
        start, _, body = answer.partition(b"\r\n\r\n")
        while len(body) < int(start.partition(b"content-length: ")[2].partition(b"\r\n")[0]):
            body += connection.recv(4096).lower()

    assert start.split(b" ")[1] in {b"200", b"400", b"401", b"404", b"405"}
    status = int(start.split(b" ")[1])
    assert body == (b"" if status == requests.codes.ok else problems.body(status).lower())
    assert b"location" not in start
    assert b"evil" not in start + body


def test_who_says_nothing_is_hung_up_on_and_who_has_proven_himself_is_not(hub: RealHub, device: Device) -> None:
    device.syncs()
    with ExitStack() as held:
        silent = [held.enter_context(connected(hub)) for _ in range(LIMITS.strangers_of_an_address + 20)]
        time.sleep(0.5)
        silent[0].settimeout(5)

        assert silent[0].recv(1) == b""
        silent[-1].settimeout(0.2)
        with pytest.raises(TimeoutError):
            silent[-1].recv(1)
        assert device.syncs().hub_ms > 0


def test_an_installation_has_its_newest_connections_and_no_more(hub: RealHub, device: Device) -> None:
    own = [HTTPConnection("127.0.0.1", hub.process.port, timeout=15) for _ in range(LIMITS.connections_of_a_device + 1)]

    statuses = [asked(connection, headers_for(hub, device, NOTHING)) for connection in (*own, own[-1], own[1])]

    assert set(statuses) == {requests.codes.ok}
    assert own[0].sock.recv(1) == b""
    for connection in own:
        connection.close()


def asked(connection: HTTPConnection, headers: dict[str, str]) -> int:
    connection.request("POST", routes.SYNC, NOTHING, headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status


def test_one_installation_makes_one_exchange_after_the_other(device: Device) -> None:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(400)

    with ThreadPoolExecutor(LIMITS.connections_of_a_device) as pool:
        answers = [pool.submit(hub_sync, device, log.frame(1, 50 * part)) for part in range(1, 9)]

    assert {answer.result() for answer in answers} == {requests.codes.ok}
    assert device.syncs(logs=(log.id,)).have[0].seq == 400


def hub_sync(device: Device, frame: bytes) -> int:
    return device.sends("POST", routes.SYNC, SyncRequest(frames=(frame,)).encode()).status_code


def test_nonsense_costs_its_sender_requests_and_nobody_else(hub: RealHub) -> None:
    noisy, calm = (hub.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2))
    bomb = b"\x9a" + (LIMITS.request_bytes - 5).to_bytes(4) + b"\x80" * (LIMITS.request_bytes - 5)

    statuses = [noisy.sends("POST", routes.SYNC, bomb).status_code for _ in range(4)]

    assert statuses[0] == requests.codes.bad_request
    assert statuses[-1] == requests.codes.too_many_requests
    assert calm.syncs().hub_ms > 0


def test_a_barred_device_is_a_stranger_until_it_is_let_in_again(hub: RealHub, device: Device) -> None:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    device.syncs(log.frame())
    stranger = Device(hub.url, hub.ids).sends("POST", routes.SYNC, NOTHING)

    hub.bar(device)
    barred = device.sends("POST", routes.SYNC, NOTHING)
    late = device.sends("POST", routes.SYNC, NOTHING, created_s=0)
    photo = device.puts_blob(b"photo", log.stream)
    hub.bar(device, is_barred=False)

    assert {(each.status_code, each.content) for each in (stranger, barred, late, photo)} == {(401, problems.body(401))}
    assert tuple(barred.headers) == tuple(stranger.headers)
    assert device.syncs(logs=(log.id,)).have[0].seq == 1


def test_a_barred_device_stays_so_when_a_statement_of_it_comes_again(hub: RealHub, device: Device) -> None:
    hub.bar(device)
    directory = hub.device(Agency.GEMEENTE, Role.SUPERVISOR).asks(SyncRequest()).frames

    courier = hub.device(Agency.GEMEENTE, Role.INSPECTOR)
    courier.syncs(*directory[: LIMITS.request_frames])

    assert device.sends("POST", routes.SYNC, NOTHING).status_code == requests.codes.unauthorized


class Turned:
    """Seconds, in the test's hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_strangers_time_runs_out_whatever_he_says_and_an_idle_devices_later() -> None:
    clock = Turned()
    connections = Connections(clock)
    with ExitStack() as held:
        ends = [[held.enter_context(each) for each in socket.socketpair()] for _ in range(3)]
        for port, (hub_end, _) in enumerate(ends):
            connections.enter(hub_end, ("192.0.2.1", port))
        connections.belongs(("192.0.2.1", 1), b"i" * 16)
        held.enter_context(connections.answering(("192.0.2.1", 2)))
        connections.belongs(("192.0.2.1", 2), b"j" * 16)
        clock.now = LIMITS.stranger_seconds + 1
        connections.end_idle()
        after_a_while = [is_ended(other) for _, other in ends]
        clock.now = LIMITS.idle_seconds + 1
        connections.end_idle()

        assert after_a_while == [True, False, False]
        assert [is_ended(other) for _, other in ends[1:]] == [True, False]


def is_ended(connection: socket.socket) -> bool:
    connection.settimeout(0)
    try:
        return connection.recv(1) == b""
    except BlockingIOError:
        return False


def test_when_there_is_no_room_strangers_go_before_anybody_and_the_busy_last() -> None:
    clock, most = Turned(), 100
    connections = Connections(clock, most)
    with ExitStack() as held:
        others = []
        for number in range(most + 2):
            hub_end, other = (held.enter_context(each) for each in socket.socketpair())
            others.append(other)
            clock.now = number / 1000
            peer = ("192.0.2.1", number)
            connections.enter(hub_end, peer)
            if number:
                connections.belongs(peer, number.to_bytes(16))
            if number == 1:
                held.enter_context(connections.answering(peer))

        assert [number for number, other in enumerate(others) if is_ended(other)] == [0, 2]
