"""Random histories of pushes: in any order, overlapping, repeated, and of two futures of one log."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from inspector.crypto.ids import SystemIds
from inspector.hub.relay import opened
from inspector.hub.rows import logs
from inspector.wire.event import FIRST_HEAD
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.device import Device
from tests.fakes.postgres import NewDatabase
from tests.unit.hub.relays import InProcess, TurnedClock, a_home

LENGTH = 12
NO_NEWS = 10**12
ranges = st.tuples(st.integers(1, LENGTH), st.integers(1, LENGTH)).map(lambda ends: (min(ends), max(ends)))


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory, new_database: NewDatabase) -> Iterator[InProcess]:
    """One hub for every example; each has a log of its own."""
    clock = TurnedClock()
    folder: Path = tmp_path_factory.mktemp("histories")
    with opened(a_home(folder, new_database()).path, clock=clock, ids=SystemIds()) as relay:
        yield InProcess(relay, clock)


@pytest.fixture(scope="module")
def device(hub: InProcess) -> Device:
    return hub.enrol(Agency.GEMEENTE, Role.INSPECTOR)


@given(pushes=st.lists(ranges, max_size=12))
def test_any_order_of_pieces_gives_the_longest_prefix_they_allow(
    hub: InProcess, device: Device, pushes: list[tuple[int, int]]
) -> None:
    log = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    log.seal(LENGTH - 1, size=64)
    expected = 0

    for first, last in pushes:
        reply = hub.sync(device, log.frame(first, last), cursor=NO_NEWS)
        expected = max(expected, last) if first <= expected + 1 else expected

        assert not reply.refused
        assert [head.seq for head in reply.have] == [expected]
        assert reply.have[0].head == (log.heads[expected] if expected else FIRST_HEAD)


@given(fork_after=st.integers(1, LENGTH - 1), pushes=st.lists(st.tuples(st.booleans(), ranges), max_size=14))
def test_with_two_futures_nothing_receipted_ever_changes_and_nothing_signed_is_dropped(
    hub: InProcess, device: Device, fork_after: int, pushes: list[tuple[bool, tuple[int, int]]]
) -> None:
    original = device.opens(StreamKind.FINDINGS, Agency.GEMEENTE)
    original.seal(LENGTH - 1, size=64)
    other = original.branch(after=fork_after)
    other.seal(LENGTH - fork_after, size=64)
    receipted: dict[int, bytes] = {}
    ends: set[tuple[int, bytes]] = set()

    for is_other, (first, last) in pushes:
        future = other if is_other else original
        reply = hub.sync(device, future.frame(first, last), cursor=NO_NEWS)

        (have,) = reply.have
        if have.seq:
            assert receipted.setdefault(have.seq, have.head) == have.head
            assert have.head in {original.heads[have.seq], other.heads[have.seq]}
        ends |= {(fork.seq, fork.head) for fork in reply.forks}
        assert not ends - {(fork.seq, fork.head) for fork in reply.forks}, "a branch that was kept stays kept"
        touches = not reply.refused and first <= have.seq + 1
        if touches and head_at(hub, future.id, last) != future.heads[last]:
            assert (last, future.heads[last]) in ends


def head_at(hub: InProcess, log: bytes, seq: int) -> bytes | None:
    """The head the hub has at a place of the log itself, branches left out."""

    def look(connection: Connection) -> bytes | None:
        stored = logs.find(connection, log)
        return None if stored is None or seq > stored.seq else logs.head_at(connection, stored, seq)

    return hub.relay.store.read(look)
