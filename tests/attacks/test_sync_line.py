"""Whoever sits on the line, or answers in the hub's place, gets nothing and is never called a bad network."""

import gzip
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from inspector.app.clock import SystemClock
from inspector.crypto.ids import SystemIds
from inspector.crypto.signatures import SigningKey
from inspector.sync.errors import UnsafeHubError
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_carrier import MOST_REPLY_BYTES, HttpCarrier, HubAddress
from inspector.wire.messages import SyncReply, SyncRequest
from inspector.wire.receipts import HubTime
from tests.fakes.rogue_server import Answer, a_rogue, reply

HUB = SigningKey(bytes(range(32)))
DEVICE = SigningKey(bytes(range(1, 33)))
BODY = SyncRequest().encode()
GOOD = SyncReply(bytes(16), 0, 0).encode()
UNTRUSTED = Failure(FailureKind.NOT_TRUSTED)


def a_carrier(url: str, *, pin: Path | None = None, clock: SystemClock | None = None) -> HttpCarrier:
    return HttpCarrier(HubAddress(url, HUB.public, pin), DEVICE, clock=clock or SystemClock(), ids=SystemIds())


def asked(answer: Answer) -> bytes | Failure:
    with a_rogue(answer) as rogue:
        return a_carrier(rogue.url).sync(BODY)


def test_without_certificates_in_the_pin_nobody_is_asked(tmp_path: Path) -> None:
    pin = tmp_path / "hub.pem"
    pin.write_text("garbage")

    with a_rogue(lambda _request: reply(GOOD)) as rogue:
        assert a_carrier(rogue.url, pin=pin).sync(BODY) == Failure(FailureKind.DAMAGED_CERTIFICATES)
        assert rogue.connections == 0


def test_a_redirect_is_not_followed() -> None:
    with (
        a_rogue(lambda _request: reply(GOOD)) as elsewhere,
        a_rogue(lambda _request: reply(b"", "302 Found", f"location: {elsewhere.url}/v1/sync")) as rogue,
    ):
        assert a_carrier(rogue.url).sync(BODY) == UNTRUSTED
        assert elsewhere.connections == 0


def test_a_login_page_of_a_public_network_is_not_the_hub() -> None:
    assert isinstance(asked(lambda _request: reply(b"<html>Log in</html>", "200 OK", "content-type: text/html")), bytes)
    assert asked(lambda _request: reply(b"<html>Log in</html>", "511 Network Authentication Required")) == UNTRUSTED


def test_a_compressed_reply_is_never_inflated() -> None:
    bomb = gzip.compress(bytes(50_000_000))

    assert asked(lambda _request: reply(bomb, "200 OK", "content-encoding: gzip")) == UNTRUSTED


def test_a_reply_without_end_is_read_up_to_the_ceiling() -> None:
    sent: list[int] = []

    def endless(_request: bytes) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n"
        for piece in repeat(bytes(65536)):
            sent.append(len(piece))
            yield piece

    assert asked(endless) == UNTRUSTED
    assert sum(sent) < 3 * MOST_REPLY_BYTES


def test_an_error_page_without_end_is_cut_off_sooner() -> None:
    def endless(_request: bytes) -> Iterator[bytes]:
        yield b"HTTP/1.1 500 Oops\r\ncontent-length: 99999999999\r\n\r\n"
        yield from repeat(bytes(65536))

    assert asked(endless) == UNTRUSTED


def test_a_reply_that_trickles_is_given_up() -> None:
    class HastyClock(SystemClock):
        passed = 0

        def monotonic_ms(self) -> int:
            self.passed += 100_000
            return self.passed

    def trickle(_request: bytes) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n"
        yield from repeat(b"x", 999)

    with a_rogue(trickle) as rogue:
        assert a_carrier(rogue.url, clock=HastyClock()).sync(BODY) == Failure(FailureKind.CUT)


def test_a_proxy_in_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_rogue(lambda _request: reply(GOOD)) as proxy, a_rogue(lambda _request: reply(GOOD)) as hub:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("NO_PROXY", raising=False)

        assert a_carrier(hub.url).sync(BODY) == GOOD
        assert proxy.connections == 0


def test_no_password_of_another_program_is_sent_along(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with a_rogue(lambda _request: reply(GOOD)) as hub:
        a_carrier(hub.url).sync(BODY)

    assert b"authorization" not in hub.requests[0].lower()


def test_a_cookie_does_not_come_back() -> None:
    with a_rogue(lambda _request: reply(GOOD, "200 OK", "set-cookie: follow=me; Path=/")) as hub:
        carrier = a_carrier(hub.url)
        carrier.sync(BODY)
        carrier.sync(BODY)

    assert len(hub.requests) == 2
    assert all(b"cookie" not in request.lower() for request in hub.requests)


def test_no_request_is_signed_twice_the_same_way() -> None:
    with a_rogue(lambda _request: reply(GOOD)) as hub:
        carrier = a_carrier(hub.url)
        carrier.sync(BODY)
        carrier.sync(BODY)

    first, second = (request.partition(b"signature: ")[2] for request in hub.requests)
    assert first != second


@pytest.mark.parametrize(
    "url",
    [
        "http://hub.example",
        "http://192.0.2.1:8443",
        "ftp://127.0.0.1",
        "https://",
        "hub.example",
        "https://name:word@hub.example",
        "http://localhost.example",
        "http://127.0.0.1@hub.example",
    ],
)
def test_an_address_without_tls_is_for_this_machine_only(url: str) -> None:
    with pytest.raises(UnsafeHubError):
        a_carrier(url)


def test_the_time_of_a_stranger_is_not_taken() -> None:
    stranger = SigningKey(bytes(32))

    def false_time(request: bytes) -> Iterator[bytes]:
        return reply(HubTime(bytes(16), 0, nonce_of(request)).sign(stranger), "401 Unauthorized")

    with a_rogue(false_time) as rogue:
        assert a_carrier(rogue.url).sync(BODY) == UNTRUSTED
        assert len(rogue.requests) == 1


def test_the_hubs_time_of_another_request_is_not_taken() -> None:
    old = HubTime(bytes(16), 0, "0" * 32).sign(HUB)

    assert asked(lambda _request: reply(old, "401 Unauthorized")) == UNTRUSTED


def test_a_hub_that_is_never_content_with_the_time_is_asked_twice_and_no_more() -> None:
    def time(request: bytes) -> Iterator[bytes]:
        return reply(HubTime(bytes(16), 0, nonce_of(request)).sign(HUB), "401 Unauthorized")

    with a_rogue(time) as rogue:
        assert a_carrier(rogue.url).sync(BODY) == Failure(FailureKind.REFUSED)
        assert len(rogue.requests) == 2


def nonce_of(request: bytes) -> str:
    return request.partition(b'nonce="')[2].partition(b'"')[0].decode()


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("400 Bad Request", FailureKind.REFUSED),
        ("401 Unauthorized", FailureKind.REFUSED),
        ("404 Not Found", FailureKind.UNKNOWN),
        ("413 Too Large", FailureKind.TOO_LARGE),
        ("426 Upgrade Required", FailureKind.OUTDATED),
        ("429 Too Many", FailureKind.BUSY),
        ("500 Oops", FailureKind.BUSY),
        ("502 Bad Gateway", FailureKind.UNREACHABLE),
        ("503 Unavailable", FailureKind.BUSY),
        ("507 Full", FailureKind.HUB_FULL),
        ("204 No Content", FailureKind.NOT_TRUSTED),
        ("599 Whatever", FailureKind.NOT_TRUSTED),
    ],
)
def test_every_status_means_one_thing(status: str, kind: FailureKind) -> None:
    assert asked(lambda _request: reply(b"", status)) == Failure(kind)


@pytest.mark.parametrize(
    ("wish", "seconds"), [("7", 7), ("0", 0), ("-1", None), ("soon", None), ("9" * 30, None), ("1e9", None)]
)
def test_a_wish_to_wait_is_a_number_of_seconds_or_nothing(wish: str, seconds: int | None) -> None:
    answer = asked(lambda _request: reply(b"", "503 Busy", f"retry-after: {wish}"))

    assert answer == Failure(FailureKind.BUSY, None if seconds is None else timedelta(seconds=seconds))


def test_a_hub_that_never_answers_can_be_left_at_once() -> None:
    def never(_request: bytes) -> Iterator[bytes]:
        waiting.wait(20)
        return iter(())

    waiting = threading.Event()
    answers: list[bytes | Failure] = []
    with a_rogue(never) as rogue:
        carrier = a_carrier(rogue.url)
        thread = threading.Thread(target=lambda: answers.append(carrier.sync(BODY)))
        thread.start()
        rogue.arrived.wait(10)

        carrier.cancel()
        thread.join(5)

        assert answers == [Failure(FailureKind.CANCELLED)]
        assert carrier.sync(BODY) == Failure(FailureKind.CANCELLED)
        assert rogue.connections == 1
        waiting.set()


class Certificates(NamedTuple):
    """A server's certificate with its key, and the authority that made it."""

    chain: Path
    authority: Path


def certificates(folder: Path, *, host: str = "127.0.0.1", expired: bool = False, name: str = "hub") -> Certificates:
    now = datetime.now(UTC)  # noqa: TID251 - certificates are judged by the system's clock
    start, end = (now - timedelta(days=9), now - timedelta(days=2)) if expired else (now, now + timedelta(days=2))
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{name} authority")])
    authority = (
        x509.CertificateBuilder()
        .subject_name(authority_name)
        .issuer_name(authority_name)
        .public_key(authority_key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=10))
        .not_valid_after(now + timedelta(days=10))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(authority_key.public_key()), critical=False)
        .add_extension(key_usage(signs_certificates=True), critical=True)
        .sign(authority_key, hashes.SHA256())
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(authority_name)
        .public_key(key.public_key())
        .serial_number(2)
        .not_valid_before(start - timedelta(days=1))
        .not_valid_after(end)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    chain, pin = folder / f"{name}.pem", folder / f"{name}-authority.pem"
    chain.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    pin.write_bytes(authority.public_bytes(serialization.Encoding.PEM))
    return Certificates(chain, pin)


def key_usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def over_tls(made: Certificates, pin: Path | None, newest: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3) -> bytes | Failure:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.maximum_version = newest
    context.load_cert_chain(made.chain)
    with a_rogue(lambda _request: reply(GOOD), context) as rogue:
        return a_carrier(rogue.url, pin=pin).sync(BODY)


def test_a_hub_with_the_pinned_certificate_is_spoken_to(tmp_path: Path) -> None:
    made = certificates(tmp_path)

    assert over_tls(made, made.authority) == GOOD


def test_a_certificate_of_another_authority_is_not_trusted(tmp_path: Path) -> None:
    made, other = certificates(tmp_path), certificates(tmp_path, name="other")

    assert over_tls(other, made.authority) == UNTRUSTED


def test_a_private_authority_counts_only_when_it_is_pinned(tmp_path: Path) -> None:
    assert over_tls(certificates(tmp_path), None) == UNTRUSTED


def test_an_expired_certificate_is_not_trusted(tmp_path: Path) -> None:
    made = certificates(tmp_path, expired=True)

    assert over_tls(made, made.authority) == UNTRUSTED


def test_a_certificate_for_another_host_is_not_trusted(tmp_path: Path) -> None:
    made = certificates(tmp_path, host="192.0.2.1")

    assert over_tls(made, made.authority) == UNTRUSTED


def test_an_older_tls_is_not_spoken(tmp_path: Path) -> None:
    made = certificates(tmp_path)

    assert over_tls(made, made.authority, ssl.TLSVersion.TLSv1_2) == UNTRUSTED
