"""The hub is killed, comes back from an old copy, signs with another key; or this device's own disk is full."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.hub.clock import system_ms
from inspector.hub.office.copies import begin_new_life
from inspector.hub.relay import opened
from inspector.hub.rows.home import Home, write_key
from inspector.sync.courier import Courier
from inspector.sync.failures import Failure
from inspector.sync.outcomes import Outcome
from inspector.sync.ports import Carrier, Upload
from inspector.sync.witness import HubFault
from inspector.vault.model.changes import Changes
from inspector.wire.messages import SyncRequest, decode_sync_reply
from inspector.wire.scopes import Agency, Role
from tests.fakes.chaos import chaos_before
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.sync_officer import SyncOfficer, a_courier, enrolled


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path)


@pytest.fixture
def pair(hub: RealHub, tmp_path: Path) -> Iterator[tuple[SyncOfficer, SyncOfficer]]:
    officers = enrolled(hub, tmp_path / "first"), enrolled(hub, tmp_path / "second")
    everybody_syncs(*officers)
    yield officers
    for officer in officers:
        officer.closes()


def everybody_syncs(*officers: SyncOfficer) -> None:
    for _ in range(3):
        for officer in officers:
            assert officer.syncs().outcome is Outcome.OK


def goes_back(hub: RealHub, copy: Path, *, says_so: bool) -> None:
    """Put an old copy of the hub's folder in place of the present one, as its operator would after a lost disk."""
    hub.stop()
    shutil.rmtree(hub.home)
    shutil.copytree(copy, hub.home)
    if says_so:
        with opened(hub.home, clock=system_ms, ids=SystemIds()) as relay:
            relay.store.write(lambda connection: begin_new_life(connection, hub.ids.id16())).result()
    hub.restart()


def copied(hub: RealHub, to: Path) -> Path:
    hub.stop()
    shutil.copytree(hub.home, to)
    hub.restart()
    return to


def hub_has(officer: SyncOfficer) -> dict[bytes, int]:
    """How far the hub has every log that the officer has."""
    logs = tuple(officer.reach())
    answer = officer.carrier.sync(SyncRequest(logs=logs).encode())
    assert not isinstance(answer, Failure)
    return {head.log: head.seq for head in decode_sync_reply(answer).have}


@pytest.mark.parametrize("at", [1, *(pytest.param(each, marks=pytest.mark.long) for each in (2, 3))])
def test_a_hub_killed_between_two_requests_loses_nothing(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], at: int
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 1_800)
    stored: list[Changes] = []

    def kill_after_some(changes: Changes) -> None:
        stored.append(changes)
        if len(stored) == at:
            hub.kill()

    killed = a_courier(writer.vault, writer.carrier, writer.hub_public, on_changes=kill_after_some).sync_once()
    hub.restart()
    again = writer.syncs()
    reader.syncs()

    assert killed.outcome in {Outcome.OFFLINE, Outcome.OK}
    assert again.outcome is Outcome.OK
    assert again.forks == 0
    assert writer.unsent() == 0
    assert reader.has_all_of(writer, stream)


def test_a_hub_killed_with_a_push_in_its_hands_loses_nothing_and_doubles_nothing(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer]
) -> None:
    writer, reader = pair
    with chaos_before(hub.process.port) as line:
        for _ in range(5):
            stream = writer.opens_a_stream(reader)
            writer.writes(stream, 200)
            writer.moves_to(line.url)
            line.cut_down = 1
            assert writer.syncs().outcome is Outcome.OFFLINE
            hub.kill()
            hub.restart()
            line.heal()
            assert writer.syncs().outcome is Outcome.OK
            reader.syncs()

            assert writer.unsent() == 0
            assert reader.has_all_of(writer, stream)


def test_a_hub_that_goes_back_without_saying_so_is_named_and_believed_in_nothing_until_it_says_so(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], tmp_path: Path
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    everybody_syncs(writer, reader)
    copy = copied(hub, tmp_path / "copy")
    writer.writes(stream, 20)
    everybody_syncs(writer, reader)
    goes_back(hub, copy, says_so=False)
    writer.writes(stream)
    unsent = writer.unsent()

    silent = writer.syncs()
    assert (silent.outcome, silent.hub) == (Outcome.NOT_TRUSTED, HubFault.WENT_BACK)
    assert writer.unsent() >= unsent

    goes_back(hub, copied(hub, tmp_path / "again"), says_so=True)
    everybody_syncs(writer, reader)
    assert hub_has(writer) == writer.reach()
    assert hub_has(reader) == reader.reach()
    assert reader.has_all_of(writer, stream)
    assert not writer.vault.forks()
    assert writer.syncs().requests == 1, "all is quiet again"


def test_a_hub_that_comes_back_from_an_old_copy_gets_everything_again(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], tmp_path: Path
) -> None:
    writer, reader = pair
    old = writer.opens_a_stream(reader)
    everybody_syncs(writer, reader)
    copy = copied(hub, tmp_path / "copy")
    writer.writes(old, 20)
    new = writer.opens_a_stream(reader)
    everybody_syncs(writer, reader)
    reader.writes(new, 7)
    everybody_syncs(writer, reader)
    goes_back(hub, copy, says_so=True)
    assert hub_has(writer) != writer.reach()

    everybody_syncs(writer, reader)

    assert hub_has(writer) == writer.reach()
    assert hub_has(reader) == reader.reach()
    for stream in (old, new):
        assert reader.has_all_of(writer, stream)
    assert not writer.vault.forks()


def test_a_hub_that_signs_with_another_key_is_not_trusted_and_nothing_leaves_the_outbox(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer]
) -> None:
    writer, reader = pair
    writer.opens_a_stream(reader)
    hub.stop()
    key = Home(hub.home).hub_key_file
    key.unlink()
    write_key(key, hub.ids.key32())
    hub.restart()

    result = writer.syncs()

    assert result.outcome is Outcome.NOT_TRUSTED
    assert result.receipts == 0
    assert writer.unsent() > 0


def test_a_full_disk_here_is_said_and_the_news_comes_again(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 400)
    writer.syncs()
    cursor = reader.vault.cursor
    disk_is_full(reader, is_full=True)

    full = reader.syncs()
    disk_is_full(reader, is_full=False)

    assert full.outcome is Outcome.NOT_SAVED
    assert full.events_in == 0
    assert reader.vault.cursor == cursor
    assert reader.syncs().events_in == 401
    assert reader.has_all_of(writer, stream)


def test_a_receipt_that_cannot_be_saved_lets_nothing_go(pair: tuple[SyncOfficer, SyncOfficer]) -> None:
    writer, reader = pair
    writer.opens_a_stream(reader)
    writer.vault._connection.execute("PRAGMA query_only = ON")

    full = writer.syncs()
    unsent = writer.unsent()
    writer.vault._connection.execute("PRAGMA query_only = OFF")
    again = writer.syncs()

    assert full.outcome is Outcome.NOT_SAVED
    assert unsent > 0
    assert again.outcome is Outcome.OK
    assert writer.unsent() == 0


def disk_is_full(officer: SyncOfficer, *, is_full: bool) -> None:
    """Let the vault's file grow no further."""
    connection = officer.vault._connection
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (pages,) = connection.execute("PRAGMA page_count").fetchone() or (0,)
    connection.execute(f"PRAGMA max_page_count = {pages if is_full else 2**30}")


class Repeating:
    """A line on which every request arrives twice, and the first of all once more after each."""

    def __init__(self, carrier: Carrier) -> None:
        self._carrier = carrier
        self._first: bytes | None = None

    def sync(self, body: bytes) -> bytes | Failure:
        self._first = self._first or body
        self._carrier.sync(body)
        answer = self._carrier.sync(body)
        self._carrier.sync(self._first)
        return answer

    def uploaded(self, upload: Upload) -> int | Failure:
        return self._carrier.uploaded(upload)

    def upload(self, upload: Upload, offset: int) -> bytes | Failure:
        return self._carrier.upload(upload, offset)

    def download(self, blob: bytes, stream: bytes, offset: int, write: Callable[[bytes], object]) -> Failure | None:
        return self._carrier.download(blob, stream, offset, write)

    def cancel(self) -> None:
        self._carrier.cancel()


def test_requests_that_come_twice_and_out_of_order_change_nothing(
    pair: tuple[SyncOfficer, SyncOfficer],
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    writer.writes(stream, 1_800)
    courier: Courier = a_courier(writer.vault, Repeating(writer.carrier), writer.hub_public)

    result = courier.sync_once()
    reader.syncs()

    assert result.outcome is Outcome.OK
    assert result.forks == 0
    assert reader.has_all_of(writer, stream)


def test_an_officer_whom_the_hub_does_not_know_is_refused_not_offline(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], tmp_path: Path
) -> None:
    copy = copied(hub, tmp_path / "copy")
    late = enrolled(hub, tmp_path / "late", Agency.POLITIE, Role.POLICE)
    goes_back(hub, copy, says_so=True)

    result = late.syncs()

    assert result.outcome is Outcome.REFUSED
    assert pair[0].syncs().outcome is Outcome.OK
    late.closes()


def test_the_photos_a_restored_hub_lost_are_sent_again_and_the_others_only_asked_about(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], tmp_path: Path
) -> None:
    writer, reader = pair
    stream = writer.opens_a_stream(reader)
    kept = [writer.keeps_a_photo(stream, 200_000) for _ in range(3)]
    everybody_syncs(writer)
    copy = copied(hub, tmp_path / "copy")
    lost = [writer.keeps_a_photo(stream, 210_000) for _ in range(2)]
    everybody_syncs(writer)
    goes_back(hub, copy, says_so=True)

    result = writer.syncs()
    reader.syncs()

    assert result.outcome is Outcome.OK
    assert result.blobs_up == len(kept) + len(lost)
    assert result.bytes_up < 3 * 210_000
    assert all(reader.vault.blob_file(blob) is not None for blob in (*kept, *lost))


def test_what_a_lost_device_wrote_returns_to_a_restored_hub_from_its_colleagues(
    hub: RealHub, pair: tuple[SyncOfficer, SyncOfficer], tmp_path: Path
) -> None:
    lost, colleague = pair
    copy = copied(hub, tmp_path / "copy")
    stream = lost.opens_a_stream(colleague)
    lost.writes(stream, 300)
    everybody_syncs(lost, colleague)
    late = enrolled(hub, tmp_path / "late")
    everybody_syncs(late, colleague, late)
    also = late.opens_a_stream(colleague)
    everybody_syncs(late, colleague)
    goes_back(hub, copy, says_so=True)

    result = colleague.syncs()

    # `late` was enrolled after the copy was made: the directory that says so comes back first, from a colleague too.
    assert result.outcome is Outcome.OK
    assert hub_has(colleague) == colleague.reach()
    assert late.syncs().outcome is Outcome.OK
    assert colleague.has_all_of(late, also)
    assert colleague.has_all_of(lost, stream)
    late.closes()
