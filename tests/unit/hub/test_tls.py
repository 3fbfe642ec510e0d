"""With a certificate of its own the hub speaks TLS and nothing else."""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from inspector.hub.running.process import start_hub
from inspector.wire import routes
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


def test_a_hub_with_a_certificate_is_reached_over_tls_only(
    tmp_path: Path, certificate: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    certificate_file, key_file = certificate
    options = ["--tls-certificate", str(certificate_file), "--tls-key", str(key_file)]
    hub = start_hub(a_home(tmp_path).path, options=options)
    try:
        encrypted = requests.get(hub.url + routes.LIVEZ, verify=str(certificate_file), timeout=20)
        with pytest.raises(requests.RequestException):
            requests.get(hub.url.replace("https", "http") + routes.LIVEZ, timeout=20)
    finally:
        hub.kill()

    assert hub.url.startswith("https://127.0.0.1:")
    assert encrypted.status_code == requests.codes.ok
    assert "Traceback" not in capfd.readouterr().err
