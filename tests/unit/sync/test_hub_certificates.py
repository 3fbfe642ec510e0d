"""A disk that changes the file of the hub's certificates is told as that, before anybody is asked."""

import re
import ssl
from pathlib import Path

import pytest

from inspector.sync.errors import DamagedCertificatesError
from inspector.sync.hub_certificates import check_certificates, pin_in, tls_context
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


def test_once_a_device_knew_its_hub_by_it_a_file_that_lost_its_end_is_told(pin: Path) -> None:
    whole = pin.read_bytes()
    before = trusted(pin)
    tls_context(pin)

    left = {holds(pin, whole[:size]) for size in (*range(0, len(whole), 7), *ends_of_certificates(whole))}

    assert left == {(), before}


def ends_of_certificates(whole: bytes) -> list[int]:
    return [found.end() for found in re.finditer(b"-----END CERTIFICATE-----\n", whole)]


def test_a_file_that_is_gone_or_cut_behind_a_certificate_is_told_by_what_is_lacking(pin: Path) -> None:
    whole = pin.read_bytes()
    tls_context(pin)
    pin.write_bytes(whole[: ends_of_certificates(whole)[0]])

    with pytest.raises(DamagedCertificatesError, match=r"both\.pem: lacks 1 of the 2 certificates in hub\.copy"):
        tls_context(pin)
    pin.unlink()
    with pytest.raises(DamagedCertificatesError, match=r"both\.pem: gone, and hub\.copy still has it"):
        tls_context(pin)
    pin.write_bytes(whole)
    assert tls_context(pin).get_ca_certs()


def test_a_new_certificate_in_place_of_an_old_one_counts_and_so_does_taking_all_away_on_purpose(
    pin: Path, tmp_path: Path
) -> None:
    tls_context(pin)
    pin.write_bytes(a_certificate(tmp_path, serial=3)[0].read_bytes())

    assert [each.serial_number for each in check_certificates(pin)] == [3]
    assert len(tls_context(pin).get_ca_certs()) == 1
    pin.rename(tmp_path / "hub.pem")
    assert pin_in(tmp_path) is not None
    (tmp_path / "hub.pem").unlink()
    assert pin_in(tmp_path) is not None
    (tmp_path / "hub.copy").unlink()
    assert pin_in(tmp_path) is None


def test_a_copy_that_a_disk_damaged_or_refuses_keeps_nobody_from_the_hub(pin: Path) -> None:
    tls_context(pin)
    copy = pin.with_name("hub.copy")
    copy.write_bytes(b"garbage")

    tls_context(pin)

    assert copy.read_bytes() == pin.read_bytes()
    copy.unlink()
    copy.mkdir()
    assert tls_context(pin).get_ca_certs()


@pytest.mark.parametrize("content", [b"", b"garbage", b"\xff\xfe", b"-----BEGIN CERTIFICATE-----\n"])
def test_a_file_without_certificates_is_told(pin: Path, content: bytes) -> None:
    assert holds(pin, content) == ()


def test_a_whole_file_is_all_that_is_trusted(pin: Path) -> None:
    assert len(tls_context(pin).get_ca_certs(binary_form=True)) == 2
    assert tls_context(None).verify_mode is ssl.CERT_REQUIRED
