"""The requests of wire-signature.json: made by the program where it makes them, signed by hand where it never would."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from inspector.crypto.signatures import SigningKey
from inspector.wire.http_signature import TAG, sign_request
from inspector.wire.messages import SyncRequest

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
Lines = list[list[str]]

DEVICE = SigningKey(hashlib.sha256(b"device").digest())
NOW_S = 1_795_000_000
NONCE = "vector-nonce-0001"
SYNC = "https://hub.example/v1/sync"
BLOB = f"https://hub.example/v1/blobs/{hashlib.sha256(b'blob').hexdigest()}"
STREAM = {"inspector-stream": "10" * 16}
CBOR, OCTETS = {"content-type": "application/cbor"}, {"content-type": "application/octet-stream"}
PARAMETERS = {"created": NOW_S, "keyid": DEVICE.id.hex(), "nonce": NONCE, "tag": TAG}
ALWAYS = ("@method", "@target-uri", "content-digest", "content-type")
_WRONG_PARAMETERS: dict[str, dict[str, str | int]] = {
    "a nonce of 15 characters": {"nonce": "n" * 15},
    "a nonce of 65 characters": {"nonce": "n" * 65},
    "another tag": {"tag": "inspector-sync/2"},
    "another alg": {"alg": "ecdsa-p256-sha256"},
    "expired": {"expires": NOW_S - 1},
    "expires later": {"expires": NOW_S + 60},
    "an unknown parameter": {"extra": "1"},
    "a stranger": {"keyid": "00" * 16},
}


def signature_vectors() -> Json:
    """Requests that hold, those that hold but for the clock, and those that do not."""
    asked = SyncRequest().encode()
    upload = OCTETS | STREAM | {"upload-offset": "0", "upload-length": "3", "upload-complete": "?1"}
    some = OCTETS | STREAM | {"range": "bytes=0-99"}
    sync = _case("a sync", "POST", SYNC, asked, _signed("POST", SYNC, asked, CBOR))
    hand = _by_hand("POST", SYNC, asked, CBOR)
    twice = _by_hand("POST", SYNC, asked, CBOR, labels=("sig", "other"))
    return {
        "format": "inspector-signature/1",
        "public_key": DEVICE.public.hex(),
        "cases": [
            sync,
            _case("an upload", "PUT", BLOB, b"abc", _signed("PUT", BLOB, b"abc", upload)),
            _case("a question with an empty body", "HEAD", BLOB, b"", _signed("HEAD", BLOB, b"", OCTETS | STREAM)),
            _case("a part of a blob", "GET", BLOB, b"", _signed("GET", BLOB, b"", some)),
            sync | {"name": "90 s late", "now_s": NOW_S + 90},
            sync | {"name": "90 s early", "now_s": NOW_S - 90},
            _case("no alg", "POST", SYNC, asked, hand),
            _case("another label", "POST", SYNC, asked, _by_hand("POST", SYNC, asked, CBOR, labels=("mine",))),
            _case("another order", "POST", SYNC, asked, _by_hand("POST", SYNC, asked, CBOR, covered=ALWAYS[::-1])),
        ],
        "wrong_clock": [
            sync | {"name": "91 s late", "now_s": NOW_S + 91},
            sync | {"name": "91 s early", "now_s": NOW_S - 91},
        ],
        "refused": [
            *(
                _case(name, "POST", SYNC, asked, _by_hand("POST", SYNC, asked, CBOR, parameters=parameters))
                for name, parameters in _WRONG_PARAMETERS.items()
            ),
            _case("no content-type", "POST", SYNC, asked, _by_hand("POST", SYNC, asked, {})),
            _case("range not covered", "GET", BLOB, b"", _by_hand("GET", BLOB, b"", some)),
            _case("a header twice", "POST", SYNC, asked, [*hand, ["Content-Type", "application/cbor"]]),
            _case("two signatures with the tag", "POST", SYNC, asked, twice),
            _case(
                "a digest of another kind", "POST", SYNC, asked, _by_hand("POST", SYNC, asked, CBOR, digest="sha512")
            ),
            sync | {"name": "another method", "method": "PUT"},
            sync | {"name": "another address", "url": "https://other.example/v1/sync"},
        ],
    }


def _case(name: str, method: str, url: str, body: bytes, headers: Lines) -> dict[str, Json]:
    lines: list[Json] = [[line, value] for line, value in headers]
    return {"name": name, "now_s": NOW_S, "method": method, "url": url, "body": body.hex(), "headers": lines}


def _signed(method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Lines:
    """The headers a device sends."""
    digest = hashlib.sha256(body).digest()
    signed = sign_request(method, url, headers, digest, key=DEVICE, created_s=NOW_S, nonce=NONCE)
    return [[name, signed[name]] for name in sorted(signed)]


def _by_hand(
    method: str,
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    covered: Sequence[str] | None = None,
    labels: Sequence[str] = ("sig",),
    digest: str = "sha256",
    parameters: Mapping[str, str | int] | None = None,
) -> Lines:
    """The headers of a request signed by RFC 9421 alone; what is always covered is, as far as it is there."""
    hashed = base64.b64encode(hashlib.new(digest, body).digest()).decode()
    said = {**headers, "content-digest": f"sha-{digest[3:]}=:{hashed}:"}
    known = {"@method": method, "@target-uri": url, **said}
    names = covered or [name for name in ALWAYS if name in known]
    asked = {**PARAMETERS, **(parameters or {})}
    listed = " ".join(f'"{name}"' for name in names)
    spelt = "".join(
        f";{name}={value}" if isinstance(value, int) else f';{name}="{value}"' for name, value in asked.items()
    )
    base = "".join(f'"{name}": {known[name]}\n' for name in names) + f'"@signature-params": ({listed}){spelt}'
    signature = base64.b64encode(DEVICE.sign(base.encode())).decode()
    said["signature-input"] = ", ".join(f"{label}=({listed}){spelt}" for label in labels)
    said["signature"] = ", ".join(f"{label}=:{signature}:" for label in labels)
    return [[name, said[name]] for name in sorted(said)]
