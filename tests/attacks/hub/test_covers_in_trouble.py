"""A fixed sending on a device in trouble, or one that is to be wiped: it stops nothing, and tells no more than else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.vault.making.keeping import salvage_vault
from inspector.vault.model.batch import Batch
from inspector.wire.scopes import EventClass, StreamKind
from tests.attacks.hub.test_covers import ROOM, SHORT, _look
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import PASSPHRASE, World, a_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = a_world(tmp_path, "t1", "t2", "p1")
    yield made
    made.closes()


def _is_salvaged(world: World, officer: OfficerAtWork, *, of_database: slice) -> None:
    """A disk kept no more than this of the database."""
    officer.vault.close()
    database = officer.vault.folder / "vault.db"
    whole = database.read_bytes()
    database.write_bytes(bytes(of_database.start or 0) + whole[of_database])
    salvage_vault(officer.vault.folder, bytearray(PASSPHRASE), clock=world.clock, ids=officer.ids)
    world.opens(officer)


def _both_have_a_sending_behind_them(world: World) -> tuple[OfficerAtWork, OfficerAtWork]:
    t1, t2, p1 = world.officer("t1"), world.officer("t2"), world.officer("p1")
    for officer in (t1, t2):
        officer.vault.append(Batch(fixed_sendings=1))
        p1.vault.ingest(officer.vault.outbox(ROOM))
        world.confirms(officer.vault)
    return t1, t2


def test_a_signal_that_waits_waits_on_after_a_salvage_and_leaves_in_the_place_of_a_cover(world: World) -> None:
    t1, t2 = _both_have_a_sending_behind_them(world)
    t1.seals_signal(SHORT, waits=True)
    for officer in (t1, t2):
        _is_salvaged(world, officer, of_database=slice(4096, None))

    at_once = _look(t1.vault.outbox(ROOM)), _look(t2.vault.outbox(ROOM))
    waits = [sent.waits for sent in t1.vault.sent_signals()]
    for officer in (t1, t2):
        world.confirms(officer.vault)
        officer.vault.append(Batch(fixed_sendings=1))
    leaving = [_sealed_envelopes(officer) for officer in (t1, t2)]
    world.officer("p1").vault.ingest(t1.vault.outbox(ROOM))

    assert at_once[0] == at_once[1]
    assert waits == [True]
    assert leaving == [1, 1]
    assert [signal.text for signal in world.officer("p1").vault.signals()] == [SHORT]


def test_of_a_database_that_is_gone_no_signal_leaves_by_itself(world: World) -> None:
    t1, t2 = _both_have_a_sending_behind_them(world)
    t1.seals_signal(SHORT, waits=True)
    for officer in (t1, t2):
        _is_salvaged(world, officer, of_database=slice(0, 0))

    assert _look(t1.vault.outbox(ROOM)) == _look(t2.vault.outbox(ROOM))


def _sealed_envelopes(officer: OfficerAtWork) -> int:
    """How many would leave now."""
    return sum(
        kind == StreamKind.ENVELOPE and how == EventClass.SEALED
        for kind, _, _, how, _ in _look(officer.vault.outbox(ROOM))
    )
