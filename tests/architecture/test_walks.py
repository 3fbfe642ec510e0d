"""How far one has to walk through the vault to read what a tap or a pulled frame does."""

from pathlib import Path

import pytest

from tests.architecture.walks import Walk, walks

MODULES = 14
RETURNS = 4


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Walk]:
    """The walks of a note and of the frame that brings it to a colleague."""
    folder: Path = tmp_path_factory.mktemp("walks")
    return walks(folder)


@pytest.mark.parametrize("door", ["Vault.append", "SyncSide.ingest"])
def test_a_walk_stays_short_and_seldom_comes_back(followed: dict[str, Walk], door: str) -> None:
    walk = followed[door].within("vault/")

    assert {"vault/writing/batches", "vault/taking/intake"} & set(walk.stays), "nothing was followed"
    assert walk.modules <= MODULES, walk.stays
    assert walk.returns <= RETURNS, walk.stays
