"""What a hub does for one more device stays the same however many there ever were: counted, not timed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random  # noqa: TID251 - the same histories each time
from typing import Any

import pytest
from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.dialects import sqlite

from inspector.cli.hub_office.laws import register_in
from inspector.demo.script.cast import Municipality
from inspector.domain.values import Regime
from inspector.hub.answering.in_force import RegisterDays, RegisterInForce
from inspector.hub.frames import blob_rules
from inspector.hub.office.checking import check
from inspector.hub.relay import Relay, opened
from inspector.hub.rows import blobs, installations, membership, tables
from inspector.wire import scopes
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import pack_document
from inspector.wire.scopes import Agency, Purpose, Role
from tests.fakes.counting import Cost, Counter
from tests.fakes.laws import REGISTER_TOWN
from tests.fakes.seeded_ids import SeededIds
from tests.unit.hub.frames.test_said_and_signed import changes
from tests.unit.hub.relays import DAY_MS, InProcess, TurnedClock, a_home
from tests.unit.hub.test_flat_cost import connections

FEW, SOME, MANY = 100, 1_000, 10_000
LAW_WITH_REGISTER = pack_document(REGISTER_TOWN.law_document())
LAW_ELSEWHERE = pack_document(Municipality("Elders", Regime.LOCAL_ORDINANCE).law_document())
AGENCIES = ("gemeente", "politie")
_FRAME = bytes(300)


@contextmanager
def a_hub(folder: Path) -> Iterator[InProcess]:
    clock = TurnedClock()
    with opened(a_home(folder).path, clock=clock, ids=SeededIds("relay")) as relay:
        yield InProcess(relay, clock)


def costs(folder: Path, devices: int) -> Mapping[str, Cost]:
    """What each thing costs when so many devices were enrolled, and one of them sent as many photos on earlier days."""
    with a_hub(folder) as hub:
        first, relay = hub.enrol(Agency.GEMEENTE, Role.INSPECTOR), hub.relay
        supervisor = hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)
        in_force = RegisterInForce(relay, register_in)
        relay.store.write(lambda connection: _remember(connection, first.key.id, devices, hub.clock())).result()
        in_force.look()
        hub.clock.pass_days(2)
        count = Counter(*connections(hub)).cost
        found = {"one more device": count(lambda: hub.enrol(Agency.GEMEENTE, Role.INSPECTOR))}
        found["whether there is a register since"] = count(in_force.look)
        found["whether there is a register"] = count(in_force.look)
        known, now_ms = hub.known(first), hub.clock()
        may_send = partial(blob_rules.is_within_day, device=known, size=1, now_ms=now_ms)
        found["nothing new"] = count(partial(hub.sync, supervisor, cursor=1 << 40))
        found["a photo"] = count(lambda: relay.store.read(may_send))
        found["a reader key that is somebody's"] = count(
            lambda: relay.store.read(partial(installations.is_anothers_reader, reader_id=b"r", installation=b"i"))
        )
        return found


def _remember(connection: Connection, device: bytes, devices: int, now_ms: int) -> None:
    """Rows like those of this device and of what the directory says of it, as many as that."""
    entry = installations.served(connection, Agency.GEMEENTE)
    known = installations.enrolled(connection, device)
    row = installations._columns(known)
    connection.execute(
        insert(tables.installations),
        [{**row, "installation": at.to_bytes(16), "reader_id": at.to_bytes(16)} for at in range(devices)],
    )
    log = b"l" * 16
    about = {"log": log, "stream": entry.directory, "received_ms": tables.kept_time(now_ms), "head": bytes(32)}
    connection.execute(
        insert(tables.logs),
        [
            {
                **about, "installation": entry.administrator, "kind": 2, "owner": "gemeente", "scope": "", "seq": 1,
                "opened_at": 1,
            }
        ],
    )  # fmt: skip
    connection.execute(
        insert(tables.segments),
        [
            {**about, "first_seq": at, "last_seq": at, "previous": bytes(32), "is_fork": False, "frame": _FRAME}
            for at in range(1, devices + 1)
        ],
    )
    connection.execute(
        insert(tables.reader_keys),
        [_key(at.to_bytes(32), at.to_bytes(16), "gemeente", Purpose.FINDINGS) for at in range(devices)],
    )
    connection.execute(
        insert(tables.blobs),
        [
            {"blob": at.to_bytes(32), "stream": b"s", "installation": device, "size": 1, "received_ms": now_ms}
            for at in range(devices)
        ],
    )


def _key(key_id: bytes, publisher: bytes, agency: str, purpose: Purpose) -> dict[str, Any]:
    return {"key_id": key_id, "publisher": publisher, "agency": agency, "purpose": purpose.value, "position": 1}


@pytest.fixture(scope="module")
def after_few(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Cost]:
    return costs(tmp_path_factory.mktemp("few"), FEW)


@pytest.mark.parametrize("devices", [SOME, pytest.param(MANY, marks=pytest.mark.long)])
def test_what_one_more_device_or_photo_costs_a_hub_does_not_grow_with_how_many_there_were(
    tmp_path: Path, after_few: Mapping[str, Cost], devices: int
) -> None:
    found = costs(tmp_path, devices)

    assert [what for what, cost in found.items() if not cost.is_as_flat_as(after_few[what])] == []


def test_a_hub_that_an_older_version_kept_holds_and_looks_things_up_as_fast_once_it_is_opened(tmp_path: Path) -> None:
    home = a_home(tmp_path)
    changes(home, *(f"DROP INDEX {index.name}" for index in tables.LATER_INDEXES))
    assert check(home.path, is_served=False) == (), "what was not made yet is no damage"

    with opened(home.path, clock=TurnedClock(), ids=SeededIds("relay")) as relay:
        assert {index.name for index in tables.LATER_INDEXES} <= set(relay.store.read(_indexes))

    assert check(home.path, is_served=False) == ()
    changes(home, "DROP INDEX segments_of_log")
    (found,) = check(home.path, is_served=False)
    assert found.what == "hub.db: its tables are not those of this program"


def _indexes(connection: Connection) -> list[str]:
    return [name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'index'")]


def test_somebody_s_photos_of_the_last_day_are_counted_whatever_he_and_others_sent(tmp_path: Path) -> None:
    chance = Random(41)  # noqa: S311 - as above
    with a_hub(tmp_path) as hub:
        now_ms, sent = hub.clock(), list[tuple[bytes, int, int]]()
        for at in range(300):
            device, size = bytes([chance.randrange(3)]) * 16, chance.randrange(1_000)
            at_ms = tables.kept_time(now_ms - chance.randrange(3 * DAY_MS))
            sent.append((device, size, at_ms))
            row = blobs.StoredRow(b"s", device, size)
            hub.relay.store.write(partial(blobs.add, blob=at.to_bytes(32), row=row, now_ms=at_ms)).result()

        for number in range(3):
            device, since_ms = bytes([number]) * 16, now_ms - DAY_MS
            mine = [size for who, size, at_ms in sent if who == device and at_ms > since_ms]
            found = hub.relay.store.read(partial(blobs.sent, installation=device, since_ms=since_ms))
            assert found == (len(mine), sum(mine))


def test_a_device_holds_the_keys_it_published_or_was_granted_that_its_role_may_hold_and_no_others(
    tmp_path: Path,
) -> None:
    chance = Random(42)  # noqa: S311 - as above
    with a_hub(tmp_path) as hub:
        me, other = hub.known(hub.enrol(Agency.GEMEENTE, Role.SUPERVISOR)), b"o" * 16
        streams = [hub.directory(Agency.GEMEENTE), hub.directory(Agency.POLITIE), b"s" * 16]
        keys = [
            {**_key(at.to_bytes(32), *about), "position": chance.randrange(9)}
            for at in range(300)
            for about in [(chance.choice((me.id, other)), chance.choice(AGENCIES), chance.choice(list(Purpose)))]
        ]
        grants = [
            {
                "stream": chance.choice(streams), "recipient": chance.choice((me.reader_id, other)), "judges": "",
                "key_id": chance.choice(keys)["key_id"], "is_reader_key": chance.random() < 0.8, "position": at,
            }
            for at in range(400)
        ]  # fmt: skip
        hub.relay.store.write(lambda connection: connection.execute(insert(tables.reader_keys), keys)).result()
        add = sqlite.insert(tables.grants).on_conflict_do_nothing()
        hub.relay.store.write(lambda connection: connection.execute(add, grants)).result()
        kept = hub.relay.store.read(lambda connection: connection.execute(select(tables.grants)).all())
        granted = {
            key_id: min(row.position for row in rows)
            for key_id, rows in _by_key(
                row for row in kept if row.is_reader_key and (row.recipient, row.stream) == (me.reader_id, streams[0])
            ).items()
        }

        held = hub.relay.store.read(lambda connection: membership.reader(connection, me)).keys

    purposes = scopes.purposes(me.agency, me.role)
    allowed = [
        key for key in keys if (key["agency"], key["purpose"]) in {("gemeente", each.value) for each in purposes}
    ]
    mine = {key["key_id"]: key["position"] for key in allowed if key["publisher"] == me.id}
    given = {key["key_id"]: max(key["position"], granted[key["key_id"]]) for key in allowed if key["key_id"] in granted}
    assert {key.key_id: key.since for key in held} == {me.reader_id: 0, **given, **mine}
    assert len(held) == len({key.key_id for key in held})
    assert mine.keys() - given.keys()
    assert given.keys() - mine.keys()
    assert given.keys() & mine.keys()


def _by_key(rows: Iterable[Row[Any]]) -> dict[bytes, list[Row[Any]]]:
    found: dict[bytes, list[Row[Any]]] = {}
    for row in rows:
        found.setdefault(bytes(row.key_id), []).append(row)
    return found


def test_a_hub_that_reads_on_knows_of_a_register_what_one_that_reads_everything_knows(tmp_path: Path) -> None:
    """Whatever is published and who is enrolled between two looks, a register's own lists among it."""
    chance = Random(40)  # noqa: S311 - as above
    was_on = set[bool]()
    with a_hub(tmp_path) as hub:
        reading_on, told = _hearing(hub.relay)
        at = 0
        acts: list[Callable[[], object]] = [
            lambda: hub.enrol(Agency.GEMEENTE, Role.INSPECTOR),
            lambda: hub.enrol(Agency.POLITIE, Role.POLICE),
            lambda: _says(hub, DocumentPublished(f"law {chance.random()}", LAW_ELSEWHERE, b"signature")),
            lambda: _says(
                hub, DocumentPublished(f"register-list 2026-01-{chance.randrange(9)}", b"list", b"signature")
            ),
            lambda: _says(hub, DocumentPublished("law", LAW_WITH_REGISTER, b"signature")),
        ]
        for at in range(60):
            acts[min(chance.randrange(at // 20 + 3), len(acts) - 1)]()
            if chance.random() < 0.6:
                reading_on.look()
                afresh, told_at_once = _hearing(hub.relay)
                afresh.look()
                assert told[-1] == told_at_once[-1]
                assert reading_on.is_on is afresh.is_on
                was_on.add(reading_on.is_on)
    assert was_on == {False, True}
    assert 2 < len(told) < 40, "the law is not read again where nobody published anything"


def _hearing(relay: Relay) -> tuple[RegisterInForce, list[list[DocumentPublished]]]:
    """What tells whether there is a register, and what it is told of published documents each time it asks."""
    told: list[list[DocumentPublished]] = []

    def reads_law(published: Iterable[DocumentPublished]) -> RegisterDays | None:
        told.append(list(published))
        return register_in(told[-1])

    return RegisterInForce(relay, reads_law), told


def _says(hub: InProcess, said: DocumentPublished) -> None:
    declare = partial(hub.relay.registrar.declare, agency=Agency.GEMEENTE, declaration=said, now_ms=hub.clock())
    hub.relay.store.write(declare).result()
