import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from inspector.crypto.signatures import SigningKey
from inspector.wire.of_hub.for_hub import STEP, ForHubError, _montgomery, open_for_hub, seal_for_hub

HUB, OTHER = SigningKey(bytes(range(32))), SigningKey(bytes(32))
OVERHEAD = 32 + 16


@pytest.mark.parametrize("content", [b"", b"x", bytes(STEP - 4), bytes(STEP)])
def test_only_the_hub_opens_what_was_sealed_for_it(content: bytes) -> None:
    sealed = seal_for_hub(HUB.public, content)

    assert open_for_hub(HUB, sealed) == content
    with pytest.raises(ForHubError):
        open_for_hub(OTHER, sealed)
    with pytest.raises(ForHubError):
        open_for_hub(HUB, sealed[:-1] + bytes([sealed[-1] ^ 1]))


@pytest.mark.parametrize("number", range(20))
def test_the_two_forms_of_a_key_belong_together(number: int) -> None:
    key = SigningKey(bytes([number]) * 32)

    expected = X25519PrivateKey.from_private_bytes(key.agreement_key()).public_key().public_bytes_raw()

    assert _montgomery(key.public) == expected


def test_its_length_does_not_tell_a_short_note_from_none() -> None:
    assert len(seal_for_hub(HUB.public, b"")) == len(seal_for_hub(HUB.public, bytes(60_000))) == STEP + OVERHEAD


@pytest.mark.parametrize("public", [b"", bytes(31), (1).to_bytes(32, "little"), b"\x00" * 32])
def test_what_is_no_key_is_refused(public: bytes) -> None:
    with pytest.raises(ForHubError):
        seal_for_hub(public, b"")
