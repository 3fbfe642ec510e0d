import hashlib
import io

import pytest

from inspector.crypto.blobs import BlobError, blob_id, decrypt_blob, decrypt_file, encrypt_blob, encrypt_file
from inspector.crypto.cbor import encode
from tests.fakes.seeded_ids import SeededIds
from tests.unit.crypto.independent import CHUNK, TAG, cobblestone_open, cobblestone_seal
from tests.unit.crypto.tampering import cut_or_grown, one_byte_changed

IDS = SeededIds("blobs")
KEY, OTHER_KEY, STREAM, OTHER_STREAM = IDS.key32(), IDS.key32(), IDS.id16(), IDS.id16()
CONTEXT = encode(["inspector/blob/1", STREAM])
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7]


@pytest.mark.parametrize("size", SIZES)
def test_a_blob_opens_to_what_it_was(size: int) -> None:
    plaintext = SeededIds(size).token(size)

    sealed = encrypt_blob(KEY, STREAM, plaintext)

    assert sealed.id == hashlib.sha256(sealed.ciphertext).digest() == blob_id(sealed.ciphertext)
    assert decrypt_blob(KEY, STREAM, sealed.id, io.BytesIO(sealed.ciphertext)) == plaintext


@pytest.mark.parametrize("size", SIZES)
def test_a_second_implementation_reads_and_writes_the_same_format(size: int) -> None:
    plaintext = SeededIds(size).token(size)

    theirs = cobblestone_seal(KEY, CONTEXT, plaintext, bytes(24))

    assert decrypt_blob(KEY, STREAM, blob_id(theirs), io.BytesIO(theirs)) == plaintext
    assert cobblestone_open(KEY, CONTEXT, encrypt_blob(KEY, STREAM, plaintext).ciphertext) == plaintext


def test_no_byte_of_a_blob_can_be_changed() -> None:
    ciphertext = encrypt_blob(KEY, STREAM, b"photo" * 20).ciphertext

    for changed in [*one_byte_changed(ciphertext), *cut_or_grown(ciphertext)]:
        with pytest.raises(BlobError):
            decrypt_blob(KEY, STREAM, blob_id(ciphertext), io.BytesIO(changed))
        # The name is no protection from somebody who can rename; the encryption must hold by itself.
        with pytest.raises(BlobError):
            decrypt_blob(KEY, STREAM, blob_id(changed), io.BytesIO(changed))


def test_a_blob_belongs_to_its_key_and_stream() -> None:
    sealed = encrypt_blob(KEY, STREAM, b"photo")

    for key, stream in ((OTHER_KEY, STREAM), (KEY, OTHER_STREAM)):
        with pytest.raises(BlobError):
            decrypt_blob(key, stream, sealed.id, io.BytesIO(sealed.ciphertext))


@pytest.mark.parametrize("size", SIZES)
def test_a_file_is_encrypted_as_the_bytes_are(size: int) -> None:
    plaintext = SeededIds(size).token(size)
    ciphertext, back = io.BytesIO(), io.BytesIO()

    sealed = encrypt_file(KEY, STREAM, io.BytesIO(plaintext), ciphertext)
    decrypt_file(KEY, STREAM, sealed.id, io.BytesIO(ciphertext.getvalue()), back)

    assert sealed.size == len(ciphertext.getvalue())
    assert decrypt_blob(KEY, STREAM, sealed.id, io.BytesIO(ciphertext.getvalue())) == plaintext
    assert back.getvalue() == plaintext


def test_a_file_is_read_from_where_it_stands() -> None:
    sealed = encrypt_blob(KEY, STREAM, b"photo" * 1000)
    source, target = io.BytesIO(b"before" + sealed.ciphertext), io.BytesIO()
    source.seek(6)

    decrypt_file(KEY, STREAM, sealed.id, source, target)

    assert target.getvalue() == b"photo" * 1000


def test_nothing_of_a_damaged_file_comes_out() -> None:
    """Cobblestone itself hands out every good chunk before it finds the end missing."""
    sealed = encrypt_blob(KEY, STREAM, SeededIds("file").token(40 * CHUNK))
    whole_chunks = sealed.ciphertext[: 56 + 20 * (CHUNK + TAG)]
    flipped = sealed.ciphertext[:-1] + bytes([sealed.ciphertext[-1] ^ 1])

    for damaged in (whole_chunks, flipped, sealed.ciphertext[:-1], sealed.ciphertext + b"\x00", b""):
        for name in (sealed.id, blob_id(damaged)):
            target = io.BytesIO()
            with pytest.raises(BlobError):
                decrypt_file(KEY, STREAM, name, io.BytesIO(damaged), target)
            assert target.getvalue() == b""


def test_another_blob_under_this_name_is_refused() -> None:
    one, two = encrypt_blob(KEY, STREAM, b"one"), encrypt_blob(KEY, STREAM, b"two")
    target = io.BytesIO()

    with pytest.raises(BlobError):
        decrypt_blob(KEY, STREAM, one.id, io.BytesIO(two.ciphertext))
    with pytest.raises(BlobError):
        decrypt_file(KEY, STREAM, one.id, io.BytesIO(two.ciphertext), target)
    assert target.getvalue() == b""
