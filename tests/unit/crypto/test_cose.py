import cbor2
import pytest

from inspector.crypto.cbor import Cbor, encode
from inspector.crypto.cose import CoseError, read1, sign1, verify1
from inspector.crypto.signatures import SigningKey, verify
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

KEY, OTHER = SigningKey(SeededIds("cose").key32()), SigningKey(SeededIds("other").key32())
TYPE = "application/vnd.inspector.test"
PAYLOAD = encode({0: b"payload"})


def a_message(protected: Cbor, unprotected: Cbor | None = None, payload: Cbor = PAYLOAD) -> bytes:
    """A message whose signature is right whatever else is wrong."""
    header = encode(protected)
    signature = KEY.sign(encode(["Signature1", header, b"", payload]))
    return encode([header, {} if unprotected is None else unprotected, payload, signature])


def test_a_message_is_cose_sign1_as_any_other_program_reads_it() -> None:
    message = sign1(PAYLOAD, KEY, TYPE)

    protected, unprotected, payload, signature = cbor2.loads(message)
    assert cbor2.loads(protected) == {1: -19, 3: TYPE, 4: KEY.id}
    assert unprotected == {}
    assert payload == PAYLOAD
    verify(KEY.public, signature, cbor2.dumps(["Signature1", protected, b"", payload]))


def test_a_message_opens_for_its_key_and_its_type_only() -> None:
    message = sign1(PAYLOAD, KEY, TYPE)

    assert verify1(message, KEY.public, TYPE, limit=1000) == PAYLOAD
    for public, content_type, limit in ((OTHER.public, TYPE, 1000), (KEY.public, "other", 1000), (KEY.public, TYPE, 9)):
        with pytest.raises(CoseError):
            verify1(message, public, content_type, limit=limit)


def test_a_message_tells_who_claims_to_have_signed_it() -> None:
    envelope = read1(sign1(PAYLOAD, KEY, TYPE), limit=1000)

    assert (envelope.key_id, envelope.content_type, envelope.payload) == (KEY.id, TYPE, PAYLOAD)


def test_no_byte_of_a_message_can_be_changed() -> None:
    message = sign1(PAYLOAD, KEY, TYPE)

    for changed in [*one_byte_changed(message), *cut_or_grown(message)]:
        with pytest.raises(CoseError):
            verify1(changed, KEY.public, TYPE, limit=1000)


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("another algorithm", a_message({1: -8, 3: TYPE, 4: KEY.id})),
        ("no algorithm", a_message({3: TYPE, 4: KEY.id})),
        ("no type", a_message({1: -19, 4: KEY.id})),
        ("no key id", a_message({1: -19, 3: TYPE})),
        ("the id of another key", a_message({1: -19, 3: TYPE, 4: OTHER.id})),
        ("a critical header", a_message({1: -19, 2: [99], 3: TYPE, 4: KEY.id})),
        ("something unsigned", a_message({1: -19, 3: TYPE, 4: KEY.id}, {4: KEY.id})),
        ("a detached payload", a_message({1: -19, 3: TYPE, 4: KEY.id}, payload=None)),
        ("a tag", b"\xd2" + a_message({1: -19, 3: TYPE, 4: KEY.id})),
        ("five parts", encode([b"", {}, b"", bytes(64), 0])),
        ("no array", encode({0: 1})),
    ],
)
def test_a_message_of_any_other_form_is_refused(what: str, message: bytes) -> None:
    with pytest.raises(CoseError):
        verify1(message, KEY.public, TYPE, limit=1000)
    assert what


def test_the_refusal_does_not_say_what_was_wrong() -> None:
    texts = set()
    for message in (b"", a_message({1: -8, 3: TYPE, 4: KEY.id}), sign1(PAYLOAD, OTHER, TYPE), sign1(PAYLOAD, KEY, "x")):
        with pytest.raises(CoseError) as refused:
            verify1(message, KEY.public, TYPE, limit=1000)
        texts.add(str(refused.value))

    assert len(texts) == 1
