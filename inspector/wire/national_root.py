"""Which key speaks for the whole country: what an agency's offline root signed last, for the hub as for each device."""

from collections.abc import Iterable
from contextlib import suppress

from inspector.crypto import cbor
from inspector.crypto.signatures import SignatureError, SigningKey, verify
from inspector.wire.directory import NationalRoot


def signed_national_root(agency: str, public: bytes, number: int, root: SigningKey) -> NationalRoot:
    """What the root says of the key that speaks for the whole country."""
    return NationalRoot(public, number, root.sign(national_root_message(agency, public, number)))


def national_root_of(said: Iterable[NationalRoot], agency: str, root: bytes) -> bytes:
    """Of the keys that this root signed the one with the highest number; empty when there is none."""
    signed = [(each.number, each.public_key) for each in said if _is_signed(each, agency, root)]
    return max(signed, default=(0, b""))[1]


def national_root_message(agency: str, public: bytes, number: int) -> bytes:
    """What an agency's offline root signs when it says which key speaks for the whole country."""
    return cbor.encode(["inspector/national-root/1", agency, public, number])


def _is_signed(said: NationalRoot, agency: str, root: bytes) -> bool:
    with suppress(SignatureError):
        verify(root, said.signature, national_root_message(agency, said.public_key, said.number))
        return True
    return False
