"""A disk that changes the file of the hub's certificates is told as that, before anybody is asked."""

import ssl
from pathlib import Path

import pytest

from inspector.sync.errors import DamagedCertificatesError
from inspector.sync.hub_certificates import check_certificates, tls_context
from tests.fakes.certificates import a_certificate


@pytest.fixture
def pin(tmp_path: Path) -> Path:
    """Two certificates, with what an administrator may write beside them."""
    first = a_certificate(tmp_path)[0].read_bytes()
    second = a_certificate(tmp_path, serial=2)[0].read_bytes()
    path = tmp_path / "both.pem"
    path.write_bytes(b"# de hub, en die van het volgende jaar\n" + first + b"\n" + second)
    return path


def trusted(pin: Path) -> tuple[bytes, ...]:
    """What the certificates of the file say, without their signatures."""
    return tuple(each.tbs_certificate_bytes for each in check_certificates(pin))


def holds(pin: Path, content: bytes) -> tuple[bytes, ...]:
    """What counts of the file with this content; nothing when it is told as damaged."""
    pin.write_bytes(content)
    try:
        return trusted(pin)
    except DamagedCertificatesError:
        return ()


@pytest.mark.filterwarnings("ignore:Parsed a serial number")  # what a flipped bit makes of it
@pytest.mark.parametrize("every", [17, pytest.param(1, marks=pytest.mark.long)])
def test_no_flipped_bit_changes_whom_a_device_trusts(pin: Path, every: int) -> None:
    whole = pin.read_bytes()
    before = trusted(pin)

    changed = {
        (at, bit)
        for at in range(whole.index(b"\n") + 1, len(whole), every)
        for bit in range(8)
        if holds(pin, whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]) not in {(), before}
    }

    assert changed == set()


def test_an_end_that_is_gone_is_told_unless_whole_certificates_are_left(pin: Path) -> None:
    whole = pin.read_bytes()
    before = trusted(pin)

    left = {holds(pin, whole[:size]) for size in range(0, len(whole), 7)}

    assert left <= {(), before[:1], before}


@pytest.mark.parametrize("content", [b"", b"garbage", b"\xff\xfe", b"-----BEGIN CERTIFICATE-----\n"])
def test_a_file_without_certificates_is_told(pin: Path, content: bytes) -> None:
    assert holds(pin, content) == ()


def test_a_whole_file_is_all_that_is_trusted(pin: Path) -> None:
    assert len(tls_context(pin).get_ca_certs(binary_form=True)) == 2
    assert tls_context(None).verify_mode is ssl.CERT_REQUIRED
