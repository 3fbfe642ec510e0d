"""What every store of the hub keeps to. A store on another database joins `STORES` and passes unchanged."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import wait
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select

from inspector.hub.rows import tables
from inspector.hub.rows.databases import open_postgres
from inspector.hub.rows.sqlite import SqliteStore
from inspector.hub.rows.store import HubStore
from inspector.wire.limits import LIMITS
from tests.fakes.postgres import a_database

Opener = Callable[[], HubStore]


def sqlite(folder: Path) -> Opener:
    return lambda: SqliteStore(folder / "hub.db")


def postgres(_folder: Path) -> Opener:
    address = a_database()
    return lambda: open_postgres(address)


STORES = [pytest.param(sqlite, id="sqlite"), pytest.param(postgres, id="postgres")]


@pytest.fixture(params=STORES)
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    maker: Callable[[Path], Opener] = request.param
    return maker(tmp_path)


@pytest.fixture
def store(opener: Opener) -> Iterator[HubStore]:
    opened = opener()
    yield opened
    opened.close()


def add(nonce: str) -> Callable[[Connection], str]:
    def job(connection: Connection) -> str:
        connection.execute(insert(tables.nonces).values(installation=b"i", nonce=nonce, spent_s=1))
        return nonce

    return job


def fail_after(nonce: str) -> Callable[[Connection], str]:
    def job(connection: Connection) -> str:
        add(nonce)(connection)
        raise LookupError(nonce)

    return job


def known(connection: Connection) -> set[str]:
    return set(connection.scalars(select(tables.nonces.c.nonce)))


def test_a_result_is_given_once_it_can_be_read_by_others(store: HubStore) -> None:
    assert store.write(add("a")).result() == "a"
    assert store.read(known) == {"a"}


def test_what_was_told_is_there_after_closing_and_opening(opener: Opener) -> None:
    first = opener()
    first.write(add("a")).result()
    first.close()

    second = opener()

    assert second.read(known) == {"a"}
    second.close()


def test_a_job_that_fails_leaves_nothing_and_takes_nobody_along(store: HubStore) -> None:
    told = [store.write(job) for job in (add("a"), fail_after("b"), add("c"))]

    wait(told)

    assert isinstance(told[1].exception(), LookupError)
    assert store.read(known) == {"a", "c"}


def test_a_job_that_fails_with_nobody_beside_it_leaves_nothing_and_the_next_one_is_kept(store: HubStore) -> None:
    failed = store.write(fail_after("a")).exception()
    broken = [store.write(add("b")).exception() is None for _ in range(2)]
    unreadable = store.write(lambda _: b"\xff".decode()).exception()
    store.write(add("c")).result()

    assert isinstance(failed, LookupError)
    assert broken == [True, False]
    assert isinstance(unreadable, UnicodeDecodeError)
    assert store.read(known) == {"b", "c"}


def test_a_job_that_breaks_a_constraint_fails_alone(store: HubStore) -> None:
    told = [store.write(job) for job in (add("a"), add("a"), add("b"))]

    wait(told)

    twice, other = [each.exception() is None for each in told[:2]], told[2].exception() is None
    assert (sorted(twice), other) == ([False, True], True)  # chance says which of the two came first
    assert store.read(known) == {"a", "b"}


def test_jobs_that_wait_together_share_a_commit(store: HubStore) -> None:
    gate, begun = threading.Event(), threading.Event()

    def hold(_connection: Connection) -> None:
        begun.set()
        gate.wait(20)

    before = store.commits
    first = store.write(hold)
    begun.wait(20)
    others = [store.write(add(str(number))) for number in range(100)]
    gate.set()
    wait([first])
    wait(others)

    assert store.commits - before == 2
    assert len(store.read(known)) == 100


def test_jobs_run_one_after_the_other(store: HubStore) -> None:
    def count_then_add(connection: Connection) -> int:
        count = connection.scalar(select(func.count()).select_from(tables.nonces)) or 0
        add(str(count))(connection)
        return count

    told: list[int] = []
    threads = [threading.Thread(target=lambda: told.append(store.write(count_then_add).result())) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(told) == list(range(20))


def test_a_reader_sees_one_unchanging_moment(store: HubStore) -> None:
    def look_twice(connection: Connection) -> tuple[set[str], set[str]]:
        before = known(connection)
        store.write(add("later")).result()
        return before, known(connection)

    assert store.read(look_twice) == (set(), set())
    assert store.read(known) == {"later"}


def test_positions_grow_and_are_never_given_twice(store: HubStore) -> None:
    def append(connection: Connection) -> int:
        result = connection.execute(
            insert(tables.segments)
            .values(
                log=b"l",
                stream=b"s",
                first_seq=1,
                last_seq=1,
                previous=b"",
                head=b"",
                is_fork=False,
                received_ms=0,
                frame=b"",
            )
            .returning(tables.segments.c.position)
        )
        return int(result.scalar_one())

    def open_log(connection: Connection) -> None:
        connection.execute(
            insert(tables.installations).values(
                installation=b"i",
                agency="",
                role="",
                number="",
                name="",
                oath="",
                designations=b"",
                trained_until="",
                signing_public=b"",
                reader_public=b"",
                reader_id=b"",
                statement=b"",
                chain=b"",
                issued_s=0,
                expires_s=0,
            )
        )
        connection.execute(
            insert(tables.logs).values(
                log=b"l",
                stream=b"s",
                installation=b"i",
                kind=1,
                owner="",
                scope="",
                seq=0,
                head=b"",
                received_ms=0,
                opened_at=0,
            )
        )

    def append_and_fail(connection: Connection) -> int:
        append(connection)
        raise LookupError

    store.write(open_log).result()
    first = store.write(append).result()
    store.write(append_and_fail).exception()
    second = store.write(append).result()

    assert second > first


def test_a_store_that_is_closed_has_finished_what_waited(opener: Opener) -> None:
    store = opener()
    told = [store.write(add(str(number))) for number in range(300)]

    store.close()

    assert all(each.done() for each in told)
    reopened = opener()
    assert len(reopened.read(known)) == 300
    reopened.close()


def taken(store: HubStore, times: int, now_ms: int) -> int:
    return sum(store.rates.take(b"i", now_ms) for _ in range(times))


def test_requests_are_counted_and_come_back_with_time(store: HubStore) -> None:
    first = taken(store, 2 * LIMITS.request_burst, 0)
    second = taken(store, 2 * LIMITS.requests_per_second, 1_000)
    of_another = store.rates.take(b"another", 1_000)

    assert (first, second, of_another) == (LIMITS.request_burst, LIMITS.requests_per_second, True)


def test_nonsense_costs_requests_and_is_given_back(store: HubStore) -> None:
    store.rates.add(b"i", -LIMITS.request_burst, 0)
    refused = store.rates.take(b"i", 0)
    store.rates.add(b"i", 3, 0)

    assert (refused, taken(store, 10, 0)) == (False, 3)
    store.rates.add(b"i", 10 * LIMITS.request_burst, 0)
    assert taken(store, 2 * LIMITS.request_burst, 0) == LIMITS.request_burst


def test_a_clock_that_was_set_back_gives_nobody_more(store: HubStore) -> None:
    taken(store, LIMITS.request_burst, 10_000)

    assert not store.rates.take(b"i", 0)
