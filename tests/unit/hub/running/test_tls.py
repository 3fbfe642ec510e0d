"""With a certificate of its own the hub speaks TLS and nothing else."""

import signal
import socket
import ssl
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
import requests
from cryptography import x509

from inspector.hub.errors import HubError
from inspector.hub.running.certificate import LOOK_SECONDS
from inspector.hub.running.process import start_hub
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from tests.fakes.certificates import a_certificate
from tests.unit.hub.relays import a_home


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    return a_certificate(tmp_path)


def options(certificate: tuple[Path, Path]) -> list[str]:
    return ["--tls-certificate", str(certificate[0]), "--tls-key", str(certificate[1])]


def test_a_hub_with_a_certificate_is_reached_over_tls_only(
    tmp_path: Path, certificate: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    hub = start_hub(a_home(tmp_path).path, options=options(certificate))
    try:
        encrypted = requests.get(hub.url + routes.LIVE, verify=str(certificate[0]), timeout=20)
        with pytest.raises(requests.RequestException):
            requests.get(hub.url.replace("https", "http") + routes.LIVE, timeout=20)
    finally:
        hub.kill()

    assert hub.url.startswith("https://127.0.0.1:")
    assert encrypted.status_code == requests.codes.ok
    assert "Traceback" not in capfd.readouterr().err


def test_an_older_tls_than_1_3_is_not_spoken(tmp_path: Path, certificate: tuple[Path, Path]) -> None:
    hub = start_hub(a_home(tmp_path).path, options=options(certificate))
    spoken = {}
    try:
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            context = ssl.create_default_context(cafile=certificate[0])
            context.minimum_version = context.maximum_version = version
            with socket.create_connection(("127.0.0.1", hub.port), timeout=20) as raw:
                try:
                    with context.wrap_socket(raw, server_hostname="127.0.0.1") as encrypted:
                        spoken[version] = encrypted.version()
                except (ssl.SSLError, ConnectionError):
                    spoken[version] = None
    finally:
        hub.kill()

    assert spoken == {ssl.TLSVersion.TLSv1_2: None, ssl.TLSVersion.TLSv1_3: "TLSv1.3"}


def test_who_never_ends_a_tls_greeting_does_not_keep_others_out(tmp_path: Path, certificate: tuple[Path, Path]) -> None:
    hub = start_hub(a_home(tmp_path).path, options=options(certificate))
    try:
        with ExitStack() as held:
            silent = [
                held.enter_context(socket.create_connection(("127.0.0.1", hub.port), timeout=20))
                for _ in range(LIMITS.strangers_of_an_address + 20)
            ]
            for connection in silent:
                connection.sendall(b"\x16\x03\x01")
            answer = requests.get(hub.url + routes.LIVE, verify=str(certificate[0]), timeout=20)

            assert answer.status_code == requests.codes.ok
            assert silent[0].recv(1) == b""
    finally:
        hub.kill()


def test_a_certificate_that_is_none_is_one_sentence(
    tmp_path: Path, certificate: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    certificate[0].write_text("no certificate")

    with pytest.raises(HubError):
        start_hub(a_home(tmp_path).path, options=options(certificate))

    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert "no certificate with its key" in said


def greeted(port: int) -> tuple[ssl.SSLSocket, int]:
    """A connection, and the number of the certificate that it was greeted with."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    encrypted = context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=20))
    shown = encrypted.getpeercert(binary_form=True)
    assert shown is not None
    return encrypted, x509.load_der_x509_certificate(shown).serial_number


def asked(connection: ssl.SSLSocket) -> bytes:
    connection.sendall(b"GET /health/live HTTP/1.1\r\nhost: hub\r\n\r\n")
    return connection.recv(4096).split(b"\r\n")[0]


def soon_greeted(port: int, number: int, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        connection, shown = greeted(port)
        connection.close()
        if shown == number:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("is_told", [True, False])
def test_a_new_certificate_greets_the_next_connection_and_drops_none(
    tmp_path: Path, certificate: tuple[Path, Path], *, is_told: bool
) -> None:
    hub = start_hub(a_home(tmp_path).path, options=options(certificate))
    try:
        before, first = greeted(hub.port)
        with before:
            assert asked(before) == b"HTTP/1.1 200 OK"
            a_certificate(tmp_path, serial=2)
            if is_told:
                hub.process.send_signal(signal.SIGHUP)

            assert first == 1
            assert soon_greeted(hub.port, 2, LOOK_SECONDS / 2 if is_told else 4 * LOOK_SECONDS)
            assert asked(before) == b"HTTP/1.1 200 OK"
    finally:
        hub.kill()


def test_a_new_certificate_that_is_none_is_told_once_and_the_old_one_stays(
    tmp_path: Path, certificate: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    hub = start_hub(a_home(tmp_path).path, options=options(certificate))
    try:
        certificate[0].write_text("half of a certificate")
        for _ in range(3):
            hub.process.send_signal(signal.SIGHUP)
            time.sleep(0.2)
        connection, shown = greeted(hub.port)
        with connection:
            assert shown == 1
            assert asked(connection) == b"HTTP/1.1 200 OK"
        certificate[1].unlink()
        hub.process.send_signal(signal.SIGHUP)
        time.sleep(0.2)
        a_certificate(tmp_path, serial=3)

        assert soon_greeted(hub.port, 3, 4 * LOOK_SECONDS)
    finally:
        hub.kill()

    said = capfd.readouterr().err
    assert said.count("no certificate with its key: the old one stays") == 1
    assert "Traceback" not in said
