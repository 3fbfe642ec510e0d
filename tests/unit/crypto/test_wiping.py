"""What is overwritten holds nothing any more, also bytes that a library gave."""

import hmac

from inspector.crypto.wiping import wipe, wipe_given


def test_bytes_that_a_library_gave_are_overwritten_in_place() -> None:
    key = bytearray(b"k" * 32)
    given = hmac.digest(key, b"said", "sha256")
    same = given

    wipe_given(given)
    wipe(key)

    assert (same, key) == (bytes(32), bytearray(32))


def test_what_everybody_shares_stays_as_it_is() -> None:
    wipe_given(b"", bytes([65]))

    assert bytes([65]) == b"A"
