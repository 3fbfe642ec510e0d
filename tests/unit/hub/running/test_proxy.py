"""Behind a proxy the hub counts by the address that the proxy names, and believes nobody else who names one."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from ipaddress import ip_network
from pathlib import Path

import pytest
import requests

from inspector.hub.answering.connections import Connections
from inspector.hub.errors import HubError
from inspector.hub.running.process import ServerProcess, start_hub
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from inspector.wire.scopes import Agency, Role
from tests.architecture.project import ROOT
from tests.fakes.certificates import a_certificate
from tests.fakes.hub_process import RealHub
from tests.unit.hub.relays import a_home

ORIGIN = "https://hub.example"
PROXY = "127.0.0.2"


@contextmanager
def behind(home: Path, *proxies: str, origin: str = ORIGIN) -> Iterator[ServerProcess]:
    named = [part for proxy in proxies for part in ("--behind-proxy", proxy)]
    hub = start_hub(home, options=[*named, "--origin", origin])
    try:
        yield hub
    finally:
        hub.kill()


def stranger(hub: ServerProcess, host: str, forwarded: str | None) -> socket.socket:
    """A connection from an address, on which a request for somebody was answered and the next one was begun."""
    connection = socket.create_connection(("127.0.0.1", hub.port), timeout=20, source_address=(host, 0))
    said = "" if forwarded is None else f"x-forwarded-for: {forwarded}\r\n"
    connection.sendall(f"GET {routes.LIVE} HTTP/1.1\r\nhost: hub\r\n{said}\r\n".encode())
    assert connection.recv(4096).startswith(b"HTTP/1.1 200")
    return connection


def is_ended(connection: socket.socket) -> bool:
    connection.settimeout(0.5)
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False


def test_of_one_address_behind_a_proxy_only_the_newest_stay_and_others_do_not_notice(tmp_path: Path) -> None:
    with behind(a_home(tmp_path).path, PROXY) as hub, ExitStack() as held:
        calm = held.enter_context(stranger(hub, PROXY, "192.0.2.7"))
        # What stands before the last address, whoever asks may have written.
        names = [f"192.0.2.{number % 200}, 192.0.2.200" for number in range(LIMITS.strangers_of_an_address + 1)]
        crowd = [held.enter_context(stranger(hub, PROXY, name)) for name in names]

        assert is_ended(crowd[0])
        assert not is_ended(crowd[1])
        assert not is_ended(calm)


def test_without_a_certificate_nobody_but_a_proxy_is_spoken_to(tmp_path: Path) -> None:
    with (
        behind(a_home(tmp_path).path, "192.0.2.1") as hub,
        socket.create_connection(("127.0.0.1", hub.port), timeout=20) as connection,
    ):
        assert is_ended(connection)


def test_who_is_no_proxy_names_no_address() -> None:
    connections = Connections(time.monotonic, proxies=(ip_network("192.0.2.1"),))
    with ExitStack() as held:
        others = []
        for number in range(LIMITS.strangers_of_an_address + 1):
            hub_end, other = (held.enter_context(each) for each in socket.socketpair())
            others.append(other)
            connections.enter(hub_end, ("192.0.2.9", number))
            connections.comes_for(("192.0.2.9", number), f"198.51.100.{number % 250}")

        assert is_ended(others[0])
        assert not is_ended(others[1])


def test_with_a_certificate_others_are_spoken_to(tmp_path: Path) -> None:
    chain, key = a_certificate(tmp_path)
    options = ["--tls-certificate", str(chain), "--tls-key", str(key), "--behind-proxy", PROXY, "--origin", ORIGIN]
    hub = start_hub(a_home(tmp_path).path, options=options)
    try:
        answer = requests.get(hub.url + routes.LIVE, verify=str(chain), timeout=20)
    finally:
        hub.kill()

    assert answer.status_code == requests.codes.ok


@pytest.mark.parametrize("forwarded", ["nonsense", "", "1.2.3.4.5", "::1%eth0", "\u00ff", "unknown, _hidden"])
def test_a_proxy_that_names_nonsense_is_counted_as_itself(tmp_path: Path, forwarded: str) -> None:
    with behind(a_home(tmp_path).path, "127.0.0.0/8") as hub:
        connection = socket.create_connection(("127.0.0.1", hub.port), timeout=20)
        with connection:
            said = f"GET {routes.LIVE} HTTP/1.1\r\nhost: hub\r\nx-forwarded-for: {forwarded}\r\n\r\n"
            connection.sendall(said.encode("latin-1"))

            assert connection.recv(4096).startswith(b"HTTP/1.1 200")


def test_behind_a_proxy_a_hub_must_know_the_address_that_devices_sign(tmp_path: Path) -> None:
    home = a_home(tmp_path).path

    with pytest.raises(HubError):
        start_hub(home, options=["--behind-proxy", PROXY])


def test_the_documented_proxy_lets_a_device_in_and_keeps_readiness_to_itself(tmp_path: Path) -> None:
    chain, key = a_certificate(tmp_path)
    both = tmp_path / "both.pem"
    both.write_bytes(chain.read_bytes() + key.read_bytes())
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    origin = f"https://127.0.0.1:{port}"
    home = a_home(tmp_path).path
    with behind(home, "127.0.0.1", origin=origin) as hub, proxied(both, port, hub.port):
        device = RealHub(home, hub).device  # enrols through the proxy
        with trusting(chain):
            inspector = device(Agency.GEMEENTE, Role.INSPECTOR, url=origin)
            assert inspector.syncs().hub_ms > 0
        seen = {path: requests.get(origin + path, verify=str(chain), timeout=20).status_code for path in PATHS}

    assert seen == {routes.LIVE: 200, routes.READY: 404, routes.OPENAPI: 200, routes.SYNC: 405}


PATHS = (routes.LIVE, routes.READY, routes.OPENAPI, routes.SYNC)


@contextmanager
def trusting(chain: Path) -> Iterator[None]:
    before = os.environ.get("REQUESTS_CA_BUNDLE")
    os.environ["REQUESTS_CA_BUNDLE"] = str(chain)
    try:
        yield
    finally:
        os.environ.pop("REQUESTS_CA_BUNDLE") if before is None else os.environ.update(REQUESTS_CA_BUNDLE=before)


@contextmanager
def proxied(certificate: Path, port: int, hub_port: int) -> Iterator[None]:
    """The proxy with the settings of `docs/deployment/haproxy.cfg`, once it knows that the hub is ready."""
    program = shutil.which("haproxy") or "/usr/sbin/haproxy"
    settings = {
        "HUB_LISTEN": f"127.0.0.1:{port}",
        "HUB_CERTIFICATE": str(certificate),
        "HUB_ADDRESS": f"127.0.0.1:{hub_port}",
    }
    process = subprocess.Popen(
        [program, "-db", "-q", "-f", str(ROOT / "docs" / "deployment" / "haproxy.cfg")], env={**os.environ, **settings}
    )
    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(20)
