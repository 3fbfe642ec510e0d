import hashlib
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.crypto.signatures import SigningKey
from inspector.wire.errors import UnprovenError
from inspector.wire.http_signature import SignedBy, WrongClockError, sign_request, verify_request

KEY = SigningKey(bytes(range(32)))
URL = "https://hub.example/v1/sync"
BODY = b"\xa0"
NOW = 1_795_000_000
NONCE = "0123456789abcdefghijkl"


def a_request(
    *, url: str = URL, body: bytes = BODY, created: int = NOW, key: SigningKey = KEY, nonce: str = NONCE, **more: str
) -> dict[str, str]:
    headers = {"content-type": "application/cbor", **{name.replace("_", "-"): value for name, value in more.items()}}
    digest = hashlib.sha256(body).digest()
    return sign_request("POST", url, headers, digest, key=key, created_s=created, nonce=nonce)


def verified(
    headers: dict[str, str] | Iterable[tuple[str, str]], *, method: str = "POST", url: str = URL, now: int = NOW
) -> SignedBy:
    def public_key_of(installation: bytes) -> bytes | None:
        return KEY.public if installation == KEY.id else None

    lines = headers.items() if isinstance(headers, dict) else headers
    return verify_request(method, url, lines, public_key_of=public_key_of, now_s=now)


def test_a_signed_request_names_its_installation_nonce_and_body() -> None:
    signed_by = verified(a_request())

    assert signed_by == SignedBy(KEY.id, NONCE, NOW, hashlib.sha256(BODY).digest())
    signed_by.check_body(BODY)


def test_another_body_is_refused() -> None:
    with pytest.raises(UnprovenError):
        verified(a_request()).check_body(b"\xa1")


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("PUT", URL),
        ("POST", "https://hub.example/v1/enrol"),
        ("POST", "https://other.example/v1/sync"),
        ("POST", URL + "?all=1"),
    ],
)
def test_a_signature_counts_for_one_method_and_target_only(method: str, url: str) -> None:
    with pytest.raises(UnprovenError):
        verified(a_request(), method=method, url=url)


@pytest.mark.parametrize(
    "name",
    ["content-type", "content-digest", "signature", "signature-input", "inspector-stream", "upload-offset", "range"],
)
def test_every_header_that_matters_is_covered(name: str) -> None:
    headers = a_request(inspector_stream="ab" * 16, upload_offset="0", range="bytes=0-1")

    changed = {**headers, name: headers[name] + "0"}
    removed = {key: value for key, value in headers.items() if key != name}

    for damaged in (changed, removed):
        with pytest.raises(UnprovenError):
            verified(damaged)


@pytest.mark.parametrize("name", ["inspector-stream", "upload-offset", "upload-complete", "range"])
def test_a_header_of_ours_cannot_be_added_afterwards(name: str) -> None:
    with pytest.raises(UnprovenError):
        verified({**a_request(), name: "0"})


def test_a_header_that_comes_twice_is_refused() -> None:
    with pytest.raises(UnprovenError):
        verified([*a_request().items(), ("Content-Type", "application/cbor")])


def test_headers_of_proxies_do_not_matter() -> None:
    assert verified({**a_request(), "x-forwarded-for": "10.0.0.1", "host": "elsewhere"}).nonce == NONCE


def test_a_stranger_is_refused() -> None:
    with pytest.raises(UnprovenError):
        verified(a_request(key=SigningKey(b"\x01" * 32)))


def test_trouble_while_looking_a_key_up_makes_nobody_a_stranger() -> None:
    def in_trouble(_installation: bytes) -> bytes | None:
        raise OSError("the database does not answer")

    with pytest.raises(OSError, match="does not answer"):
        verify_request("POST", URL, a_request().items(), public_key_of=in_trouble, now_s=NOW)


@pytest.mark.parametrize("skew", [-91, 91, 10**8])
def test_a_wrong_clock_is_told_apart_from_a_wrong_signature(skew: int) -> None:
    with pytest.raises(WrongClockError) as caught:
        verified(a_request(), now=NOW + skew)

    assert caught.value.nonce == NONCE


def test_a_wrong_clock_does_not_excuse_a_wrong_signature() -> None:
    headers = a_request()
    headers["content-digest"] = a_request(body=b"other")["content-digest"]

    with pytest.raises(UnprovenError):
        verified(headers, now=NOW + 10**6)


@pytest.mark.parametrize("skew", [-90, 90])
def test_ninety_seconds_are_forgiven(skew: int) -> None:
    assert verified(a_request(), now=NOW + skew).created_s == NOW


def test_a_time_past_the_last_date_is_signed_as_the_last_date() -> None:
    """A hub may say that it is the end of the year 9999; a second later the device still asks, and is told the time."""
    last = 253_402_300_799

    assert verified(a_request(created=last + 1), now=last).created_s == last


@pytest.mark.parametrize("nonce", ["short", "x" * 65, "with spaces in it 12345"])
def test_a_nonce_has_one_form(nonce: str) -> None:
    with pytest.raises(UnprovenError):
        verified(a_request(nonce=nonce))


@pytest.mark.parametrize(
    "input_",
    [
        'sig=("@method");created=1795000000;keyid="KEY";alg="ed25519";tag="inspector-sync/1"',
        'sig=("@method" "@target-uri");created=1795000000;keyid="KEY";tag="other"',
        'sig="@method"',
        "sig=()",
        "",
        "\x00",
        "sig=(",
    ],
)
def test_a_signature_that_covers_too_little_is_refused(input_: str) -> None:
    headers = {**a_request(), "signature-input": input_.replace("KEY", KEY.id.hex())}

    with pytest.raises(UnprovenError):
        verified(headers)


@given(name=st.sampled_from(["signature", "signature-input", "content-digest"]), value=st.text(max_size=80))
def test_noise_in_a_header_is_refused_and_nothing_else_is_raised(name: str, value: str) -> None:
    with pytest.raises(UnprovenError):
        verified({**a_request(), name: value})
