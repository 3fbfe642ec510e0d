"""With a certificate of its own the hub speaks TLS and nothing else."""

import ipaddress
import socket
import ssl
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from inspector.hub.errors import HubError
from inspector.hub.running.process import start_hub
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from tests.unit.hub.relays import a_home


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for this machine's own address, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "hub")])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=36_500))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    certificate_file, key_file = tmp_path / "hub.pem", tmp_path / "hub-key.pem"
    certificate_file.write_bytes(signed.public_bytes(Encoding.PEM))
    key_file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return certificate_file, key_file


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
