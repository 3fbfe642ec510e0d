import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.wire.errors import MalformedError
from inspector.wire.scopes import KEEPERS, Agency, StreamKind
from inspector.wire.stream_id import Scope, compartment_stream_id, scope_of, stream_id, visit_stream_id
from tests.unit.crypto.independent import hkdf_expand, hkdf_extract

COMPARTMENTS = (StreamKind.FINDINGS, StreamKind.LABOUR, StreamKind.POLICE, StreamKind.HYGIENE, StreamKind.TAX)
KEY = bytes(range(32))


@pytest.mark.parametrize("kind", StreamKind)
@pytest.mark.parametrize("owner", Agency)
def test_an_id_says_what_the_stream_is_and_only_what_it_can_be(kind: StreamKind, owner: Agency) -> None:
    keeper = Agency.GEMEENTE if kind is StreamKind.VISIT else KEEPERS.get(kind, owner)
    if keeper is owner:
        assert scope_of(stream_id(kind, owner, bytes(14))) == Scope(kind, owner)
        return
    with pytest.raises(ValueError, match=owner.value):
        stream_id(kind, owner, bytes(14))
    with pytest.raises(MalformedError):
        scope_of(bytes((kind, 1 + list(Agency).index(owner))) + bytes(14))


@given(st.binary(max_size=20))
def test_noise_is_an_id_or_refused(noise: bytes) -> None:
    try:
        kind, owner = scope_of(noise)
    except MalformedError:
        return
    assert stream_id(kind, owner, noise[2:]) == noise


def test_too_little_that_is_unique_gives_no_id() -> None:
    with pytest.raises(ValueError, match="plan"):
        stream_id(StreamKind.PLAN, Agency.GEMEENTE, bytes(13))


def test_the_streams_of_a_visit_follow_from_its_key_as_the_format_says() -> None:
    prk = hkdf_extract(b"", KEY, "sha256")

    assert visit_stream_id(KEY) == b"\x04\x01" + hkdf_expand(prk, b"inspector/visit-stream/1", 14, "sha256")
    assert compartment_stream_id(KEY, StreamKind.LABOUR) == b"\x06\x03" + hkdf_expand(
        prk, b"inspector/compartment/1\x06", 14, "sha256"
    )


def test_no_two_streams_of_a_visit_have_the_same_id() -> None:
    ids = {compartment_stream_id(KEY, kind)[2:] for kind in COMPARTMENTS}

    assert len(ids | {visit_stream_id(KEY)[2:]}) == len(COMPARTMENTS) + 1
