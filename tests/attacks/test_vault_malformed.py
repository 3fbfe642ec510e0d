"""A changed program of a known officer seals what is no event; everybody else goes on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.crypto.cbor import Cbor, encode
from inspector.domain.blobs import BlobKey
from inspector.domain.events import NoteWritten, PhotoAttached
from inspector.vault.events.payload import write_payload
from inspector.vault.model.clock import Moment
from tests.fakes.delivering import deliver
from tests.fakes.rogue import seals
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world

MOMENT = Moment(1_772_524_800_123, 5_000, b"boot-001")
YEAR_2200_MS = round(datetime(2200, 1, 1, tzinfo=UTC).timestamp() * 1000)


def a_photo(blob: dict[str, Cbor]) -> bytes:
    photo: dict[str, Cbor] = {
        "name": "x.jpg",
        "shared": blob,
        "sha256": "00" * 32,
        "shared_sha256": "11" * 32,
        "width": 1,
        "height": 1,
    }
    return encode({0: "photo_attached", 1: 1, 2: photo, 4: MOMENT.wall_ms, 5: 5, 6: b"b"})


WHOLE: dict[str, Cbor] = {"blob": "cc" * 32, "key": b"k" * 32, "size": 9}
MALFORMED = {
    "a blob that is no hash": a_photo(WHOLE | {"blob": "niet-hex"}),
    "a blob of a short hash": a_photo(WHOLE | {"blob": "cc" * 31}),
    "a blob without a key": a_photo(WHOLE | {"key": b""}),
    "a blob of nothing": a_photo(WHOLE | {"size": 0}),
    "a blob beyond every disk": a_photo(WHOLE | {"size": 2**64 - 1}),
    "a time nobody will see": write_payload(NoteWritten("x"), (), Moment(YEAR_2200_MS, 5, b"b"), MOMENT.wall_ms << 16),
    "no event": b"\xff",
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1", "c1")


@pytest.mark.parametrize("payload", MALFORMED.values(), ids=MALFORMED.keys())
def test_one_malformed_event_is_set_aside_and_stops_nobody(world: World, payload: bytes) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()
    deliver(t1.vault, c1.vault)

    seals(t1, visit, payload)
    t1.notes(visit, "erna")
    deliver(t1.vault, c1.vault)

    assert [note.event.text for note in c1.visit(visit).notes] == ["erna"]
    assert c1.visit(visit).photos == ()
    reasons = c1.vault._connection.execute("SELECT reason FROM unopened WHERE reason = 'broken'").fetchall()
    assert len(reasons) == 1
    assert_rebuild_equal(c1.vault)


def test_a_photo_as_the_program_writes_it_is_taken(world: World) -> None:
    t1, c1 = world.officer("t1"), world.officer("c1")
    visit = t1.starts_visit()

    t1.writes(visit, PhotoAttached("x.jpg", BlobKey("cc" * 32, b"k" * 32, 9), "00" * 32, "11" * 32, 1, 1))
    deliver(t1.vault, c1.vault)

    assert len(c1.visit(visit).photos) == 1
