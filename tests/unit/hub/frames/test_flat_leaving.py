"""What a hub does to let erased photos go stays the same however many ever went: counted, not timed."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select

from inspector.hub.frames import blob_rules
from inspector.hub.relay import Relay, opened
from inspector.hub.rows import blobs, leaving, tables
from inspector.hub.rows.blobs import StoredRow
from inspector.hub.rows.home import Home
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.counting import Cost, Counter
from tests.fakes.postgres import NewDatabase, on_each_database
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.frames.test_flat_erasing import Office
from tests.unit.hub.frames.test_said_and_signed import changes
from tests.unit.hub.relays import START_MS, InProcess, TurnedClock, a_home
from tests.unit.hub.test_flat_cost import connections

new_database = on_each_database(pytest.mark.long)

FEW, SOME, MANY = 100, 1_000, 10_000
LAST = b"\xff" * 32


def costs(folder: Path, times: int) -> Mapping[str, Cost]:
    """What a look costs when so many photos were erased and are gone: without one more, and with one."""
    with opened(a_home(folder).path, clock=TurnedClock(), ids=SeededIds("relay")) as relay:
        hub = InProcess(relay, TurnedClock())
        writes(relay, lambda connection: _erased(connection, times))
        count = Counter(*connections(hub)).cost
        found = {"nothing to do": count(relay.forget_erased)}
        half = a_half(relay, hub.enrol(Agency.GEMEENTE, Role.INSPECTOR).key.id, LAST)
        found["one that had half arrived"] = count(relay.forget_erased)
        assert not half.exists()
        a_file(relay, LAST)
        writes(relay, lambda connection: leaving.note(connection, [LAST]))
        found["one more"] = count(relay.forget_erased)
        assert not relay.blobs.file(LAST).exists()
        assert relay.store.read(leaving.noted).blobs == frozenset()
        return found


def _erased(connection: Connection, times: int) -> None:
    names = [*(at.to_bytes(32) for at in range(times)), LAST]
    rows = [{"blob": blob, "stream": b"s" * 16, "agency": "gemeente"} for blob in names]
    connection.execute(insert(tables.erased_blobs), rows)


def writes(relay: Relay, job: Callable[[Connection], None]) -> None:
    relay.store.write(job).result()


def a_file(relay: Relay, blob: bytes) -> Path:
    file = relay.blobs.file(blob)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"x")
    return file


def a_half(relay: Relay, device: bytes, blob: bytes) -> Path:
    half = relay.blobs.part(blob, device)
    half.parent.mkdir(parents=True, exist_ok=True)
    half.write_bytes(b"x")
    return half


@pytest.fixture(scope="module")
def after_few(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Cost]:
    return costs(tmp_path_factory.mktemp("few"), FEW)


@pytest.mark.parametrize("times", [SOME, MANY])
def test_what_a_look_for_erased_photos_costs_a_hub_does_not_grow_with_those_that_are_gone(
    tmp_path: Path, after_few: Mapping[str, Cost], times: int
) -> None:
    found = costs(tmp_path, times)

    assert [what for what, cost in found.items() if not cost.is_as_flat_as(after_few[what])] == []


def test_what_an_older_version_could_not_take_away_goes_when_the_hub_is_opened(tmp_path: Path) -> None:
    home = a_home(tmp_path)
    kept = b"k" * 32
    with _open(home) as relay:
        writes(relay, lambda connection: _erased(connection, 3))
        row = StoredRow(b"t" * 16, bytes(16), 1)
        writes(relay, lambda connection: blobs.add(connection, kept, row, now_ms=START_MS))
        files = [a_file(relay, at.to_bytes(32)) for at in range(3)]
        stays = a_file(relay, kept)
    changes(home, f"DROP TABLE {tables.leaving_blobs.name}")

    with _open(home):
        assert not any(file.exists() for file in files)
        assert stays.exists()


def test_a_photo_goes_whatever_came_first_its_stream_its_file_or_what_erases_it(tmp_path: Path) -> None:
    clock, before, late, again = TurnedClock(), b"b" * 32, b"l" * 32, b"a" * 32
    with opened(a_home(tmp_path).path, clock=clock, ids=SeededIds("relay")) as relay:
        office = Office(InProcess(relay, clock))
        visit, office.visit = office.visit, office.inspector.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
        row = StoredRow(office.visit.stream, office.inspector.key.id, 1)
        name = partial(blob_rules.name_whole, blob=late, row=row, now_ms=clock())

        named_late = a_file(relay, late)
        relay.store.write(name).result()
        erases(office, late)
        relay.forget_erased()
        assert named_late.exists(), "of a stream of which nothing is here nothing is erased"
        office.visit.seal(8)
        office.sent[office.visit.id] = 0
        office.push(office.inspector, office.visit)
        assert not named_late.exists()

        office.visit = visit
        never_named = a_file(relay, before)
        erases(office, before)
        relay.forget_erased()
        assert not never_named.exists()

        erases(office, again)
        relay.forget_erased()
        sent_again = a_file(relay, again)
        row = replace(row, stream=visit.stream)
        assert relay.store.write(lambda rows: blob_rules.name_whole(rows, again, row, now_ms=clock())).result() == []
        relay.forget_erased()
        assert not sent_again.exists()


def erases(office: Office, blob: bytes) -> None:
    """Two decide that a photo of the visit goes."""
    erasure = replace(office.erasure(2), blobs=(blob,))
    place = office.propose(erasure)
    office.push(office.supervisor, office.proposing)
    office.confirm(place, erasure)
    office.push(office.privacy, office.confirming)


def test_a_photo_that_belongs_to_another_stream_stays_until_that_lets_it_go(
    tmp_path: Path, new_database: NewDatabase
) -> None:
    first, row = bytes(32), StoredRow(b"t" * 16, bytes(16), 1)
    with _open(a_home(tmp_path, new_database())) as relay:
        file = a_file(relay, first)
        writes(relay, lambda connection: blobs.add(connection, first, row, now_ms=START_MS))
        writes(relay, lambda connection: _erased(connection, 1))
        writes(relay, lambda connection: leaving.note(connection, [first, LAST, first]))

        relay.forget_erased()
        assert file.exists()
        assert relay.store.read(lambda connection: connection.scalars(select(tables.leaving_blobs.c.blob)).all()) == []

        writes(relay, lambda connection: connection.execute(tables.blobs.delete()).close())
        writes(relay, lambda connection: leaving.note(connection, [first]))
        relay.forget_erased()
        assert not file.exists()


def _open(home: Home) -> AbstractContextManager[Relay]:
    return opened(home.path, clock=TurnedClock(), ids=SeededIds("relay"))
