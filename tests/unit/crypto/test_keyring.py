import pytest

from inspector.crypto.grant_bodies import Grant, GrantError, KeyKind
from inspector.crypto.grants import make_grant
from inspector.crypto.ids import SeededIds
from inspector.crypto.keyring import Keyring, OpenedKey
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.sealing import stream_key_id

IDS = SeededIds("keyring")
OFFICER, PURPOSE = ReaderKey(IDS.key32()), ReaderKey(IDS.key32())
STREAM, LOG, KEY = IDS.id16(), IDS.id16(), IDS.key32()


def a_keyring(*readers: ReaderKey) -> Keyring:
    keyring = Keyring()
    for reader in readers:
        keyring.add_reader(reader.seed)
    return keyring


def a_grant(secret: bytes, *recipients: ReaderKey, kind: KeyKind = KeyKind.STREAM) -> Grant:
    return make_grant(kind, secret, [each.public for each in recipients], stream=STREAM, granter_log=LOG)


def test_a_key_is_held_under_its_id_until_it_is_forgotten() -> None:
    keyring = Keyring()

    key_id = keyring.add_stream_key(KEY)
    assert key_id == stream_key_id(KEY)
    assert keyring.stream_key(key_id) == KEY
    keyring.forget_stream_key(key_id)
    keyring.forget_stream_key(key_id)
    assert keyring.stream_key(key_id) is None


def test_a_grant_to_a_key_held_here_becomes_a_key_held_here() -> None:
    keyring = a_keyring(OFFICER)

    opened = keyring.open(a_grant(KEY, PURPOSE, OFFICER), stream=STREAM, granter_log=LOG)

    assert opened == OpenedKey(KeyKind.STREAM, stream_key_id(KEY), KEY)
    assert keyring.stream_key(stream_key_id(KEY)) == KEY


def test_a_granted_reader_key_opens_the_next_grant() -> None:
    keyring = a_keyring(OFFICER)
    assert keyring.open(a_grant(KEY, PURPOSE), stream=STREAM, granter_log=LOG) is None

    keyring.open(a_grant(PURPOSE.seed, OFFICER, kind=KeyKind.READER), stream=STREAM, granter_log=LOG)
    opened = keyring.open(a_grant(KEY, PURPOSE), stream=STREAM, granter_log=LOG)

    assert keyring.reader_ids == {OFFICER.id, PURPOSE.id}
    assert opened is not None
    assert opened.secret == KEY


def test_a_grant_that_breaks_its_word_raises_and_leaves_nothing() -> None:
    keyring = a_keyring(OFFICER)
    grant = a_grant(KEY, OFFICER)

    with pytest.raises(GrantError):
        keyring.open(Grant(grant.kind, bytes(16), grant.wraps), stream=STREAM, granter_log=LOG)
    assert keyring.stream_key(bytes(16)) is None
    assert keyring.stream_key(stream_key_id(KEY)) is None


def test_a_keyring_shows_how_many_keys_it_holds_and_never_which() -> None:
    keyring = a_keyring(OFFICER)
    keyring.add_stream_key(KEY)

    assert repr(keyring) == "Keyring(1 stream keys, 1 reader keys)"
    reader = keyring.reader(OFFICER.id)
    assert reader is not None
    assert reader.public == OFFICER.public
    assert keyring.reader(bytes(16)) is None
