"""What somebody on the network, or somebody enrolled, can try with a request."""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from inspector.hub.answering import problems
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from inspector.wire.messages import SyncRequest, decode_sync_reply
from inspector.wire.receipts import open_hub_time
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device
from tests.fakes.hub_process import RealHub, a_real_hub

NOTHING = SyncRequest().encode()
UNAUTHORIZED = requests.codes.unauthorized


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture
def device(hub: RealHub) -> Device:
    return hub.device(Agency.GEMEENTE, Role.INSPECTOR)


def test_a_stranger_learns_nothing(hub: RealHub) -> None:
    stranger = Device(hub.url, hub.ids)
    answers = [
        stranger.sends("POST", routes.SYNC, NOTHING),
        stranger.sends("POST", routes.SYNC, b"nonsense"),
        stranger.sends("GET", routes.blob_path(bytes(32))),
        stranger.sends("PUT", routes.blob_path(bytes(32)), b"x"),
        requests.post(hub.url + routes.SYNC, data=NOTHING, timeout=20),
        requests.get(hub.url + routes.blob_path(bytes(32)), timeout=20),
    ]

    assert {(answer.status_code, answer.content) for answer in answers} == {(UNAUTHORIZED, problems.body(UNAUTHORIZED))}
    assert len({tuple(sorted(answer.headers.keys())) for answer in answers}) == 1


def test_a_request_made_before_is_refused(device: Device) -> None:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    body = SyncRequest(frames=(log.frame(),)).encode()
    url = device.url + routes.SYNC
    headers = device.signed("POST", url, body)

    first, replayed = (device.session.post(url, data=body, headers=headers, timeout=20) for _ in range(2))

    assert first.status_code == requests.codes.ok
    assert (replayed.status_code, replayed.content) == (UNAUTHORIZED, problems.body(UNAUTHORIZED))


def test_a_replay_is_refused_after_the_hub_was_killed_too(hub: RealHub, device: Device) -> None:
    url = device.url + routes.SYNC
    headers = device.signed("POST", url, NOTHING)
    device.session.post(url, data=NOTHING, headers=headers, timeout=20)
    hub.kill()
    hub.restart()

    replayed = device.session.post(url, data=NOTHING, headers=headers, timeout=20)

    assert replayed.status_code == UNAUTHORIZED


def test_a_blob_request_cannot_be_replayed_either(device: Device) -> None:
    url = device.url + routes.blob_path(bytes(32))
    headers = device.signed("GET", url, b"")

    first, replayed = (device.session.get(url, headers=headers, timeout=20) for _ in range(2))

    assert (first.status_code, replayed.status_code) == (requests.codes.not_found, UNAUTHORIZED)


def test_a_signed_body_cannot_be_exchanged(device: Device) -> None:
    url = device.url + routes.SYNC
    headers = device.signed("POST", url, NOTHING)

    response = device.session.post(url, data=SyncRequest(cursor=1).encode(), headers=headers, timeout=20)

    assert response.status_code == UNAUTHORIZED


def test_a_signature_for_one_route_or_host_does_not_open_another(hub: RealHub, device: Device) -> None:
    headers = device.signed("POST", "http://other.example" + routes.SYNC, NOTHING)

    response = device.session.post(hub.url + routes.SYNC, data=NOTHING, headers=headers, timeout=20)

    assert response.status_code == UNAUTHORIZED


@pytest.mark.parametrize("offset_s", [-3600, 3600, -400 * 24 * 3600])
def test_a_device_with_a_wrong_clock_is_told_the_signed_time_and_succeeds_with_it(
    device: Device, offset_s: int
) -> None:
    wrong = int(time.time()) + offset_s
    nonce = device.ids.token(16).hex()

    refused = device.sends("POST", routes.SYNC, NOTHING, created_s=wrong, nonce=nonce)
    told = open_hub_time(refused.content, device.hub_public, nonce)
    accepted = device.sends("POST", routes.SYNC, NOTHING, created_s=told.hub_ms // 1000)

    assert refused.status_code == UNAUTHORIZED
    assert accepted.status_code == requests.codes.ok


def test_a_stranger_with_a_wrong_clock_is_not_told_the_time(hub: RealHub) -> None:
    response = Device(hub.url, hub.ids).sends("POST", routes.SYNC, NOTHING, created_s=0)

    assert (response.status_code, response.content) == (UNAUTHORIZED, problems.body(UNAUTHORIZED))


def test_a_body_beyond_the_limit_is_refused_before_it_is_read(device: Device) -> None:
    body = bytes(LIMITS.request_bytes + 1)

    response = device.sends("POST", routes.SYNC, body)

    assert response.status_code == requests.codes.request_entity_too_large


def test_a_body_that_does_not_say_its_length_is_cut_at_the_limit(device: Device) -> None:
    url = device.url + routes.SYNC
    headers = device.signed("POST", url, NOTHING)

    def endless() -> Iterator[bytes]:
        for _ in range(LIMITS.request_bytes // 65_536 + 2):
            yield bytes(65_536)

    response = device.session.post(url, data=endless(), headers=headers, timeout=20)

    assert response.status_code == requests.codes.request_entity_too_large


def test_headers_beyond_the_limit_are_refused(hub: RealHub) -> None:
    response = requests.get(hub.url + routes.LIVE, headers={"x-long": "a" * 2 * LIMITS.header_bytes}, timeout=20)

    assert response.status_code == requests.codes.header_fields_too_large


def test_an_endless_header_does_not_fill_the_memory(hub: RealHub) -> None:
    with socket.create_connection(("127.0.0.1", hub.process.port), timeout=20) as connection:
        connection.sendall(b"GET /health/live HTTP/1.1\r\nhost: hub\r\nx-endless: ")
        answer = b""
        try:
            for _ in range(100):
                connection.sendall(b"a" * 1024)
            answer = connection.recv(1024)
        except (ConnectionResetError, BrokenPipeError):
            pass

    assert answer == b"" or b" 400 " in answer.split(b"\r\n")[0]


@pytest.mark.parametrize("body", [b"", b"\xf6", b"\xa1\x00\x01", b"\xff" * 100])
def test_a_signed_nonsense_body_is_refused(device: Device, body: bytes) -> None:
    response = device.sends("POST", routes.SYNC, body)

    assert response.status_code in {requests.codes.bad_request, requests.codes.upgrade_required}
    assert response.content == problems.body(response.status_code)


def test_another_protocol_version_is_told_so(device: Device) -> None:
    response = device.sends("POST", routes.SYNC, b"\xa1\x00\x02")

    assert response.status_code == requests.codes.upgrade_required


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/v1",
        "/v1/sync/",
        "/v1/blobs",
        "/v1/blobs/",
        "/v1/blobs/..%2f..%2fhub.key",
        "/v1/blobs/%00",
        "/hub.key",
        "/docs",
    ],
)
def test_no_other_path_leads_anywhere(device: Device, path: str) -> None:
    response = device.sends("GET", path)

    assert (response.status_code, response.content) == (requests.codes.not_found, problems.body(404))


@pytest.mark.parametrize("method", ["DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_other_method_does_anything(device: Device, method: str) -> None:
    for path in (routes.SYNC, routes.blob_path(bytes(32)), routes.ENROL):
        response = device.sends(method, path)

        assert (response.status_code, response.content) == (405, problems.body(405))


def test_a_device_that_asks_without_end_is_slowed_down(hub: RealHub) -> None:
    noisy, calm = (hub.device(Agency.GEMEENTE, Role.INSPECTOR) for _ in range(2))

    def asks(_: int) -> requests.Response:
        return noisy.sends("HEAD", routes.blob_path(bytes(32)))

    with ThreadPoolExecutor(8) as connections:  # one alone does not outrun the limit on a busy machine
        answers = list(connections.map(asks, range(2 * LIMITS.request_burst)))

    slowed = [answer for answer in answers if answer.status_code == requests.codes.too_many_requests]
    assert slowed
    assert {answer.headers["retry-after"] for answer in slowed} == {"1"}
    assert calm.sends("POST", routes.SYNC, NOTHING).status_code == requests.codes.ok


def test_a_slow_reader_of_nothing_does_not_hold_up_the_others(hub: RealHub, device: Device) -> None:
    idle = [socket.create_connection(("127.0.0.1", hub.process.port), timeout=20) for _ in range(50)]
    try:
        for connection in idle:
            connection.sendall(b"POST /v1/sync HTTP/1.1\r\nhost: hub\r\n")

        answer = device.sends("POST", routes.SYNC, NOTHING)
    finally:
        for connection in idle:
            connection.close()

    assert decode_sync_reply(answer.content).hub_ms > 0


def test_the_hub_says_neither_what_it_is_nor_what_it_runs_on(hub: RealHub) -> None:
    response = requests.get(hub.url + routes.LIVE, timeout=20)

    assert response.status_code == requests.codes.ok
    assert not {"server", "x-powered-by"} & {name.lower() for name in response.headers}


def test_the_hub_is_ready_once_its_database_answers(hub: RealHub) -> None:
    assert requests.get(hub.url + routes.READY, timeout=20).status_code == requests.codes.ok
