import hashlib

from inspector.crypto.cbor import encode
from inspector.crypto.grant_bodies import Wrap
from inspector.crypto.proposals import open_nonce, proposal_id, seal_nonce
from inspector.crypto.readerkeys import ReaderKey, purpose_label
from inspector.crypto.wrapping import wrap
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.independent import hpke_open
from tests.unit.crypto.tampering import cut_or_grown

IDS = SeededIds("proposals")
ERASING = ReaderKey(IDS.key32(), purpose_label("gemeente", "erasing"))
STRANGER = ReaderKey(IDS.key32(), ERASING.label)
STREAM, OTHER_STREAM, NONCE = IDS.id16(), IDS.id16(), IDS.key32()


def info(stream: bytes, proposal: bytes) -> bytes:
    return encode(["inspector/proposal/1", stream, proposal, ERASING.id])


def test_the_name_of_a_part_is_the_hash_that_the_format_says() -> None:
    by_hand = hashlib.sha256(b"inspector/proposal/1" + NONCE + STREAM).digest()[:16]

    assert proposal_id(NONCE, STREAM) == by_hand


def test_parts_of_one_proposal_share_no_byte_string_that_tells_them_from_others() -> None:
    names = {proposal_id(nonce, stream) for nonce in (NONCE, bytes(32)) for stream in (STREAM, OTHER_STREAM)}
    sealed = {wrapped.sealed for stream in (STREAM, OTHER_STREAM) for wrapped in seal_nonce(NONCE, stream, [ERASING])}

    assert len(names) == 4
    assert len({each[:32] for each in sealed} | {each[-48:] for each in sealed}) == 4


def test_each_reader_opens_the_same_nonce_and_nobody_else_does() -> None:
    second = ReaderKey(IDS.key32(), ERASING.label)
    name = proposal_id(NONCE, STREAM)
    sealed = seal_nonce(NONCE, STREAM, [ERASING, second])

    assert [open_nonce(each, reader, STREAM, name) for each, reader in zip(sealed, (ERASING, second), strict=True)] == [
        NONCE
    ] * 2
    assert open_nonce(sealed[0], STRANGER, STREAM, name) is None


def test_a_wrap_opens_with_a_second_implementation() -> None:
    (sealed,) = seal_nonce(NONCE, STREAM, [ERASING])

    assert hpke_open(ERASING.seed, sealed.sealed, info(STREAM, proposal_id(NONCE, STREAM))) == NONCE


def test_a_wrap_moved_to_another_stream_or_name_does_not_open() -> None:
    (sealed,) = seal_nonce(NONCE, STREAM, [ERASING])

    assert open_nonce(sealed, ERASING, OTHER_STREAM, proposal_id(NONCE, OTHER_STREAM)) is None
    assert open_nonce(sealed, ERASING, STREAM, bytes(16)) is None


def test_a_name_that_does_not_follow_from_the_nonce_is_nobody_s() -> None:
    forged = Wrap(ERASING.id, wrap(ERASING.public, NONCE, info(STREAM, bytes(16))))

    assert open_nonce(forged, ERASING, STREAM, bytes(16)) is None


def test_a_damaged_wrap_gives_nothing() -> None:
    (sealed,) = seal_nonce(NONCE, STREAM, [ERASING])

    for data in cut_or_grown(sealed.sealed):
        assert open_nonce(Wrap(ERASING.id, data), ERASING, STREAM, proposal_id(NONCE, STREAM)) is None
