"""Photos between two laptops on one cable: after the text, of what both may hold, to the byte, and on to the hub."""

import hashlib
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.domain.events import PhotoAttached
from inspector.domain.ids import StreamId
from inspector.domain.recorded import NewEvent
from inspector.hub.clock import system_ms
from inspector.hub.office import administering
from inspector.hub.relay import opened
from inspector.hub.rows.blobs import BlobFolder
from inspector.hub.rows.home import Home
from inspector.sync.lan.outcomes import VisitFault
from inspector.sync.lan.photos import (
    PIECE_BYTES,
    PhotoExchange,
    PhotoTurn,
    Wanted,
    decode_photo_turn,
)
from inspector.sync.lan.turns import Party, Side, StrangerError, greet, recognise
from inspector.sync.outcomes import Outcome
from inspector.vault.files.blobs import DOWNLOADS
from inspector.vault.model.batch import Batch
from inspector.vault.sides.vault import Vault
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.chaos import chaos_before
from tests.fakes.delivering import deliver
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, enrolled
from tests.fakes.two_laptops import exchange, meet
from tests.stories.at_the_hub import desk_of, registers_linde, starts
from tests.stories.at_the_hub import meet as all_sync
from tests.stories.test_laptop_to_laptop import Cellar
from tests.stories.test_sync_when_the_hub_is_in_trouble import copied, goes_back

PIECES_AND_A_BIT = 2 * PIECE_BYTES + 1_000


@pytest.fixture
def cellar(tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(tmp_path, ("t1", "t2", "a1"))
    yield made
    made.closes()


def keeps(vault: Vault, stream: StreamId, size: int, original: int = 0) -> str:
    """A photo of so many bytes that nobody can tell from a picture's; the name of its blob."""
    content = hashlib.shake_128(b"%d" % size).digest(size)
    key = vault.store_blob(stream, content)
    taken = vault.store_blob(stream, hashlib.shake_128(b"o").digest(original)) if original else None
    digest = hashlib.sha256(content).hexdigest()
    photo = PhotoAttached("foto.jpg", key, digest, digest, 40, 30, original=taken)
    vault.append(Batch(appends=(NewEvent(stream, photo),)))
    return key.blob


def part_of(vault: Vault, cellar: Cellar, kind: StreamKind) -> StreamId:
    return next(each.id for each in vault.streams_of(cellar.visit) if each.kind is kind)


def takes(cellar: Cellar, number: str, size: int, kind: StreamKind = StreamKind.FINDINGS, original: int = 0) -> str:
    vault = cellar.vault(number)
    return cellar.on(lambda: keeps(vault, part_of(vault, cellar, kind), size, original))


def file_at(cellar: Cellar, number: str, blob: str) -> bytes | None:
    path = cellar.vault(number).blob_file(blob)
    return None if path is None else path.read_bytes()


def parties(cellar: Cellar, sharer: str, visitor: str) -> tuple[Party, Party]:
    """The two sides of an exchange that nobody carries over a line."""
    pin = bytes(32)
    sides = ((sharer, visitor, Side.VISITOR), (visitor, sharer, Side.SHARER))

    def met(me: str, other: str, side: Side) -> Party:
        hello = cellar.on(lambda: greet(cellar.vault(other), side, pin))
        host = cellar[me].host
        return Party(host, cellar.on(lambda: recognise(host.vault, hello, side, pin)), pin)

    return met(*sides[0]), met(*sides[1])


def test_photos_of_both_go_over_after_the_text_and_both_are_told_how_many(cellar: Cellar) -> None:
    cellar.writes("t1", "De achterdeur was op slot.")
    meet(cellar["t1"], cellar["t2"])
    cellar.on(lambda: cellar.team.joins("t2", "t1", cellar.visit))
    blobs = [takes(cellar, "t1", size) for size in (PIECES_AND_A_BIT, 900)]
    blobs.append(takes(cellar, "t2", 5_000, StreamKind.VISIT, original=PIECES_AND_A_BIT))
    while not cellar["t1"].told.empty():
        cellar["t1"].told.get()

    visited = meet(cellar["t1"], cellar["t2"])

    assert visited.fault is None
    assert visited.moved is not None
    assert (visited.moved.photos, visited.moved.photos_given) == (2, 1)
    heard = cellar["t1"].heard_last().moved
    assert heard is not None
    assert (heard.photos, heard.photos_given) == (1, 2)
    for number in ("t1", "t2"):
        assert cellar.on(cellar.vault(number).missing_blobs) == ()
        assert list((cellar.vault(number).folder / DOWNLOADS).glob("*")) == []
    assert all(file_at(cellar, "t1", blob) == file_at(cellar, "t2", blob) is not None for blob in blobs)


def test_a_photo_that_a_line_broke_off_goes_on_at_that_byte_with_the_same_code(cellar: Cellar) -> None:
    blob = takes(cellar, "t1", PIECES_AND_A_BIT)
    sharing = cellar["t1"].shares()
    with chaos_before(sharing.code.port) as line:
        code = replace(sharing.code, port=line.port)
        line.cut_down = PIECE_BYTES + PIECE_BYTES // 2
        broke = cellar["t2"].visits(code)
        had = file_at(cellar, "t2", blob)
        line.heal()
        before = line.bytes_down
        visited = cellar["t2"].visits(code)
        passed = line.bytes_down - before
    sharing.close()

    assert (broke.fault, had) == (VisitFault.CUT, None)
    assert visited.fault is None
    assert file_at(cellar, "t2", blob) == file_at(cellar, "t1", blob)
    assert PIECE_BYTES < passed < PIECE_BYTES + PIECE_BYTES // 4


def test_a_partner_gets_no_photo_of_a_part_that_is_not_his_though_he_knows_its_name(cellar: Cellar) -> None:
    hidden = takes(cellar, "t1", 900)
    shown = takes(cellar, "t1", 1_000, StreamKind.VISIT)
    cellar.on(lambda: cellar.team.joins("a1", "t1", cellar.visit))
    giver, _ = parties(cellar, "t1", "a1")

    visited = meet(cellar["t1"], cellar["a1"])
    answer = PhotoExchange(giver).turn(PhotoTurn(tuple(Wanted(bytes.fromhex(blob), 0) for blob in (hidden, shown))))

    assert visited.fault is None
    assert file_at(cellar, "a1", shown) == file_at(cellar, "t1", shown)
    assert file_at(cellar, "a1", hidden) is None
    assert answer.given is not None
    assert answer.given.blob.hex() == shown


def test_wrong_bytes_are_not_kept_and_what_the_other_lacks_is_passed_over(cellar: Cellar) -> None:
    false, lost, whole = (takes(cellar, "t1", size) for size in (900, 1_000, 1_100))
    for blob in (false, lost):
        path = cellar.vault("t1").blob_file(blob)
        assert path is not None
        path.unlink() if blob == lost else path.write_bytes(bytes(path.stat().st_size))

    visited = meet(cellar["t1"], cellar["t2"])

    assert visited.fault is None
    assert [file_at(cellar, "t2", blob) is not None for blob in (false, lost, whole)] == [False, False, True]
    assert list((cellar.vault("t2").folder / DOWNLOADS).glob("*")) == []
    assert visited.moved is not None
    assert visited.moved.photos == 1


def test_a_large_photo_takes_a_piece_of_memory_and_not_itself(cellar: Cellar) -> None:
    takes(cellar, "t1", 20 * PIECE_BYTES)
    cellar.on(lambda: cellar.team.hears("t2", "t1"))
    giver, taker = map(PhotoExchange, parties(cellar, "t1", "t2"))
    tracemalloc.start()
    given, turn = PhotoTurn(), taker.turn(None)
    for _ in range(10):
        given = giver.turn(turn)
        turn = taker.turn(decode_photo_turn(given.encode()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert turn.wanted[0].offset == 10 * PIECE_BYTES
    assert peak < 8 * PIECE_BYTES


def test_who_is_revoked_between_two_pieces_gets_no_more(cellar: Cellar) -> None:
    takes(cellar, "t1", PIECES_AND_A_BIT)
    cellar.on(lambda: cellar.team.hears("t2", "t1"))
    giver, taker = map(PhotoExchange, parties(cellar, "t1", "t2"))
    first = giver.turn(taker.turn(None))

    def is_revoked() -> None:
        world = cellar.team.world
        world.revokes(world.officer("t2"))
        deliver(world.administrator(Agency.GEMEENTE).vault, cellar.vault("t1"))

    cellar.on(is_revoked)

    assert first.given is not None
    with pytest.raises(StrangerError):
        giver.turn(taker.turn(first))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


def found_by(hub: RealHub, folder: Path) -> tuple[SyncOfficer, SyncOfficer, str, StreamId]:
    """A supervisor, a colleague whom a laptop met before it was lost, its photo and where that belongs."""
    supervisor = enrolled(hub, folder / "c1", role=Role.SUPERVISOR)
    lost, finder = enrolled(hub, folder / "t1"), enrolled(hub, folder / "t2")
    all_sync(supervisor, lost, finder)
    linde = registers_linde(supervisor)
    all_sync(supervisor, lost, finder)
    visit = starts(lost, linde, finder)
    hub.stop()
    findings = next(each.id for each in lost.vault.streams_of(visit) if each.kind is StreamKind.FINDINGS)
    blob = keeps(lost.vault, findings, 900)
    exchange(desk_of(finder), desk_of(lost))
    lost.closes()
    return supervisor, finder, blob, findings


def test_a_photo_of_a_lost_laptop_comes_to_the_hub_from_the_colleague_it_met_and_again_once_the_hub_was_restored(
    hub: RealHub, tmp_path: Path
) -> None:
    supervisor, finder, blob, findings = found_by(hub, tmp_path)
    carried = finder.vault.pending_uploads()
    own = keeps(finder.vault, findings, PIECES_AND_A_BIT)
    waiting, state = finder.vault.pending_uploads(), finder.vault.sync_state()
    copy = copied(hub, tmp_path / "copy")

    result = finder.syncs()
    again = finder.syncs()
    all_sync(supervisor)

    assert [(place.blob, place.is_carried) for place in carried] == [(blob, True)]
    assert [place.blob for place in waiting] == [own, blob]  # the own before what others took, whatever its size
    assert (state.outbox_photos, state.carried_photos) == (1, 1)
    assert (result.outcome, result.blobs_up) == (Outcome.OK, 2)
    assert (again.outcome, again.blobs_up, finder.vault.pending_uploads()) == (Outcome.OK, 0, ())
    there = supervisor.vault.blob_file(blob)
    assert there is not None
    assert hashlib.sha256(there.read_bytes()).hexdigest() == blob
    goes_back(hub, copy, says_so=True)
    assert not BlobFolder(Home(hub.home).blobs).file(bytes.fromhex(blob)).exists()
    all_sync(finder)
    assert BlobFolder(Home(hub.home).blobs).file(bytes.fromhex(blob)).exists()
    assert finder.vault.pending_uploads() == ()
    for officer in (supervisor, finder):
        officer.closes()


def test_a_revoked_device_brings_no_colleagues_photo_and_asks_once(hub: RealHub, tmp_path: Path) -> None:
    supervisor, finder, blob, _ = found_by(hub, tmp_path)
    with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
        administering.revoke(relay, finder.vault.signing_key.id)
    hub.restart()

    result = finder.syncs()

    assert (result.outcome, result.blobs_up) == (Outcome.REVOKED, 0)
    assert finder.vault.pending_uploads() == ()
    assert not BlobFolder(Home(hub.home).blobs).file(bytes.fromhex(blob)).exists()
    for officer in (supervisor, finder):
        officer.closes()
