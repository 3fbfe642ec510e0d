"""Something in the directory that this device cannot react to: photos go on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.crypto.readerkeys import READER_PUBLIC_SIZE, ReaderKeyError
from inspector.sync.outcomes import Outcome
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.directory import ReaderKeyPublished
from inspector.wire.scopes import Agency, Purpose
from tests.fakes.hub_process import RealHub, a_real_hub
from tests.fakes.officer import a_business
from tests.fakes.sync_officer import a_courier, enrolled
from tests.fakes.world import a_world


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    yield from a_real_hub(tmp_path_factory.mktemp("hub"))


def test_photos_move_when_settling_fails(hub: RealHub, tmp_path: Path) -> None:
    officer = enrolled(hub, tmp_path / "officer")
    officer.syncs()
    officer.keeps_a_photo(officer.opens_a_stream())

    def settle() -> Changes:
        raise ReaderKeyError("not a reader key")

    result = a_courier(officer.vault, officer.carrier, officer.hub_public, settle=settle).sync_once()

    assert result.outcome is Outcome.STALLED
    assert officer.vault.pending_uploads() == ()
    officer.closes()


def test_a_partners_published_bytes_that_are_no_key_stop_no_grant(tmp_path: Path) -> None:
    world = a_world(tmp_path, "c1", "a1")
    c1, a1 = world.officer("c1"), world.officer("a1")
    broken = ReaderKeyPublished(Agency.ARBEIDSINSPECTIE, Purpose.COMMON, b"\xff" * READER_PUBLIC_SIZE)
    a1.vault.append(Batch(declarations=(broken,)))
    world.spreads_directories()

    c1.records_business(a_business())

    assert len(c1.vault.businesses()) == 1
    world.closes()
