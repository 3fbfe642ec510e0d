import pytest

from inspector.crypto.readerkeys import ReaderKey, ReaderKeyError, is_reader_public, load_reader_public, reader_key_id
from tests.fakes.seeded_ids import SeededIds

# draft-connolly-cfrg-xwing-kem, appendix C, first vector; of the 1216 bytes the ends of both halves.
XWING_SEED = "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26"
XWING_BEGINS = "e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5b19cfc3d"
XWING_ENDS = "06cc03de5b69859edb06eff389b27dce59844570216223593d4ba32d9abac8cd049040ef6534"

SMALL_ORDER = (
    "00" * 32,
    "01" + "00" * 31,
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ec" + "ff" * 30 + "7f",
    "ed" + "ff" * 30 + "7f",
    "ee" + "ff" * 30 + "7f",
    "00" * 31 + "80",
)
"""The points with which everybody agrees on the same secret."""


def test_a_seed_expands_to_the_key_pair_of_the_x_wing_draft() -> None:
    key = ReaderKey(bytes.fromhex(XWING_SEED))

    assert key.public.hex().startswith(XWING_BEGINS)
    assert key.public.hex().endswith(XWING_ENDS)
    assert len(key.public) == 1216


def test_a_reader_key_is_named_by_its_public_half_and_shows_nothing_else() -> None:
    key = ReaderKey(bytes.fromhex(XWING_SEED))

    assert key.id == reader_key_id(key.public)
    assert len(key.id) == 16
    assert repr(key) == f"ReaderKey(id={key.id.hex()})"


def test_a_seed_of_another_size_is_refused_without_being_shown() -> None:
    for size in (0, 31, 33, 64):
        with pytest.raises(ReaderKeyError) as refused:
            ReaderKey(SeededIds(size).token(size))
        assert SeededIds(size).token(size).hex() not in f"{refused.value!r}" or size == 0


def test_bytes_that_are_no_public_key_are_refused() -> None:
    public = ReaderKey(bytes.fromhex(XWING_SEED)).public

    load_reader_public(public)
    for wrong in (b"", public[:-1], public + b"\x00", b"\xff" * 1216):
        with pytest.raises(ReaderKeyError):
            load_reader_public(wrong)


@pytest.mark.parametrize("point", SMALL_ORDER)
def test_a_point_of_small_order_is_no_public_key(point: str) -> None:
    """RFC 7748 section 7: everybody would agree with it on the same secret, and wrapping to it fails."""
    mlkem = ReaderKey(bytes.fromhex(XWING_SEED)).public[:1184]

    assert not is_reader_public(mlkem + bytes.fromhex(point))
