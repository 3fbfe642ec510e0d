"""A joint action without a network: whatever order the frames come in, everybody reads the same."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.crypto.stretching import FLOOR
from inspector.domain.values import Outcome
from inspector.vault.making.keeping import create_vault
from inspector.vault.model.batch import Batch, GrantStreamKey
from inspector.vault.sides.vault import Vault
from inspector.vault.store.pages import digest_projections
from inspector.wire.scopes import Agency, Role, StreamKind
from tests.fakes.delivering import deliver
from tests.fakes.frames_of import every_frame
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.vault_checks import assert_rebuild_equal, assert_sound
from tests.fakes.world import PASSPHRASE, World, a_world


@pytest.fixture(scope="module")
def raid(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Three agencies in one visit, a conflict, a signal, late keys, and one inspector revoked on the way."""
    world = a_world(tmp_path_factory.mktemp("raid"), "t1", "t2", "c1", "p1", "a1")
    t1, t2, c1, p1, a1 = (world.people[number] for number in ("t1", "t2", "c1", "p1", "a1"))
    business = c1.records_business()
    c1.plans_visit(business, t1, p1)
    visit = t1.starts_visit(business, with_=(t2, p1, a1))
    t2.joins(visit, t1)
    a1.joins(visit, t1)
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION, "geen alarmknop")
    t2.assesses(visit, "UV-V-07", Outcome.COMPLIANT)
    a1.assesses(visit, "WAV-01", Outcome.VIOLATION, "geen vergunning getoond")
    t1.photographs(visit, b"door")
    t1.seals_signal("angstig en stil")
    second = t2.starts_visit()
    t2.notes(second, "alleen binnen")
    deliver(t2.vault, t1.vault)
    t1.assesses(visit, "UV-V-07", Outcome.VIOLATION, "toch geen alarmknop")
    t2.vault.append(Batch(grants=(GrantStreamKey(t2.compartment(second), (t2.reader(t1),)),)))
    stands = {head.log: head.seq for head in t2.vault.heads()}
    t2.notes(second, "na de intrekking")
    world.revokes(t2, at=stands)
    t2.notes(visit, "nog later")
    return world


class Twin:
    """The same supervisor on a fresh device, as often as needed."""

    def __init__(self, world: World, folder: Path) -> None:
        self._world = world
        self._folder = folder
        self._made = 0

    @property
    def number(self) -> str:
        return "c9"

    def fresh(self) -> Vault:
        self._made += 1
        identity = self._world.identity(self.number, Agency.GEMEENTE, Role.SUPERVISOR)
        return create_vault(
            self._folder / str(self._made),
            bytearray(PASSPHRASE),
            identity,
            clock=self._world.clock,
            ids=SeededIds("twin"),
            argon2=FLOOR,
        )


@pytest.fixture(scope="module")
def twin(raid: World, tmp_path_factory: pytest.TempPathFactory) -> Twin:
    """A supervisor whom the others have granted the shared keys."""
    raid.enrols("c9", Agency.GEMEENTE, Role.SUPERVISOR)
    raid.shares_keys()
    return Twin(raid, tmp_path_factory.mktemp("twin"))


@pytest.fixture(scope="module")
def all_frames(raid: World, twin: Twin) -> list[bytes]:
    return every_frame(person.vault for person in raid.people.values() if person.number != twin.number)


@pytest.fixture(scope="module")
def expected(twin: Twin, all_frames: list[bytes]) -> Mapping[str, bytes]:
    vault = twin.fresh()
    vault.ingest(all_frames)
    assert_sound(vault)
    assert_rebuild_equal(vault)
    assert len(vault.visits()) == 2
    assert vault.visits()[1].violations + vault.visits()[0].violations == 1
    found = digest_projections(vault._connection)
    vault.close()
    return found


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_any_order_and_any_repetition_gives_the_same_projections(
    twin: Twin, all_frames: list[bytes], expected: Mapping[str, bytes], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(all_frames))
    again = data.draw(st.lists(st.sampled_from(all_frames), max_size=10))
    size = data.draw(st.integers(1, len(all_frames)))
    stream = [*shuffled, *again]
    vault = twin.fresh()

    for at in range(0, len(stream), size):
        vault.ingest(stream[at : at + size])

    assert digest_projections(vault._connection) == expected
    assert vault.quarantined() == ()
    assert vault.forks() == ()
    vault.close()


def test_what_a_revoked_officer_wrote_afterwards_is_kept_and_does_not_count(raid: World) -> None:
    t2, c1 = raid.people["t2"], raid.people["c1"]

    deliver(t2.vault, c1.vault)

    texts = [note.event.text for row in c1.vault.visits() for note in c1.visit(row.id).notes]
    assert texts == ["alleen binnen"]
    assert c1.vault.sync_state().quarantined == 2
    assert {head.log for head in t2.vault.heads()} <= {head.log for head in c1.vault.heads()}
    assert_rebuild_equal(c1.vault)


def test_each_agency_reads_its_own_compartment_only(raid: World) -> None:
    people = [raid.people[number] for number in ("t1", "p1", "a1", "c1")]
    for giver in people:
        for taker in people:
            deliver(giver.vault, taker.vault)

    read = {person.number: _kinds_read(person.vault) for person in people}

    assert StreamKind.LABOUR not in read["t1"] | read["p1"] | read["c1"]
    assert StreamKind.FINDINGS not in read["a1"] | read["p1"]
    assert read["a1"] >= {StreamKind.VISIT, StreamKind.LABOUR}
    assert read["p1"] == {StreamKind.VISIT}
    assert [len(person.vault.signals()) for person in people] == [0, 1, 0, 0]


def _kinds_read(vault: Vault) -> set[StreamKind]:
    visits = [vault.visit(row.id) for row in vault.visits()]
    return {kind for visit in visits if visit is not None for kind in visit.compartments}
