"""The bytes that `docs/formats/pass.md` promises."""

import json

from inspector.crypto.grant_bodies import Wrap
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.wrapping import unwrap
from inspector.passes.binding import binding
from inspector.passes.code import as_scanned, read_code
from inspector.passes.published import PublishedCardKey, read_published
from tests.unit.passes.make_vectors import FILE


def test_the_vectors_are_read_as_they_say() -> None:
    said = json.loads(FILE.read_text("utf-8"))
    expected, card_key = said["pass"], bytes.fromhex(said["card_key"])

    for given in (expected["code"], expected["letters"]):
        read = read_code(as_scanned(given), (card_key,), (bytes.fromhex(said["register"]),))
        assert (read.issued.isoformat(), read.expires.isoformat()) == (expected["issued"], expected["expires"])
        assert (read.index, read.over_21, read.document) == (
            expected["place"],
            expected["over_21"],
            expected["document"],
        )
        assert (read.salt.hex(), read.binding.hex()) == (expected["salt"], expected["binding"])
    number, born = (bytearray(expected[name], "ascii") for name in ("number", "born"))
    assert binding(number, born, bytes.fromhex(expected["salt"])).hex() == expected["binding"]


def test_the_card_key_of_the_vectors_opens_for_its_reader_only() -> None:
    said = json.loads(FILE.read_text("utf-8"))
    document = read_published(bytes.fromhex(said["card_keys"]["document"]))
    assert isinstance(document, PublishedCardKey)

    def opened(seed: bytes) -> bytes | None:
        def unwrapped(sealed: Wrap, info: bytes) -> bytes | None:
            reader = ReaderKey(seed)
            return unwrap(reader, sealed.sealed, info) if reader.id == sealed.recipient else None

        return document.opened(unwrapped)

    assert opened(bytes.fromhex(said["card_keys"]["reader_seed"])) == bytes.fromhex(said["card_key"])
    assert opened(bytes(32)) is None
