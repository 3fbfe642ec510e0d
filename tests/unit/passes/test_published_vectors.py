"""What other programs write is read, and what is written others read: the vectors of the standards themselves."""

import base64

import cbor2

from inspector.crypto.signatures import SigningKey, verify
from inspector.passes import base45
from inspector.passes.status_list import packed, unpacked
from inspector.passes.web_token import to_be_signed

# draft-ietf-oauth-status-list, "Test vectors for Status List encoding": 2^20 places, these of them set.
SET = (0, 1993, 25460, 159495, 495669, 554353, 645645, 723232, 854545, 934534, 1000345)
ONE_BIT = (
    "eNrt3AENwCAMAEGogklACtKQPg9LugC9k_ACvreiogEAAKkeCQAAAAAAAAAAAAAAAAAAAIBylgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAXG9IAAAAAAAAAPwsJAAAAAAAAAAAAAAAvhsSAAAAAAAAAAAA7KpLAAAAAAAAAAAAAAAAAAAAAJsLCQAAAAAAAAAAADjelAAAAAAA"
    "AAAAKjDMAQAAAACAZC8L2AEb"
)


def test_base45_is_that_of_rfc_9285() -> None:
    for data, text in ((b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581")):
        assert base45.encode(data) == text
        assert base45.decode(text) == data
    assert base45.decode("QED8WEX0") == b"ietf!"


def test_a_status_list_is_that_of_the_draft() -> None:
    """Section 5: two bytes, as CBOR."""
    theirs = cbor2.loads(bytes.fromhex("a2646269747301636c73744a78dadbb918000217015d"))

    assert unpacked(theirs, 2) == b"\xb9\xa3"
    assert packed(b"\xb9\xa3") == theirs


def test_the_places_of_a_long_status_list_are_those_of_the_draft() -> None:
    bits = unpacked({"bits": 1, "lst": base64.urlsafe_b64decode(ONE_BIT + "=" * (-len(ONE_BIT) % 4))}, (1 << 20) // 8)

    assert tuple(place for place in range(1 << 20) if bits[place // 8] >> place % 8 & 1) == SET


def test_what_is_signed_is_that_of_cose() -> None:
    """cose-wg/Examples, eddsa-examples/eddsa-sig-01."""
    key = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    signature = bytes.fromhex(
        "7142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4d3607c5781932b7afb87"
        "11497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d"
    )

    said = to_be_signed(bytes.fromhex("a201270300"), b"This is the content.")

    assert key.sign(said) == signature
    verify(key.public, signature, said)
