"""What had arrived of an erased photo goes with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.judging import erasing
from inspector.casework.visiting import photos
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain.acts.erasing import Ground
from inspector.vault.files.blobs import DOWNLOADS
from tests.stories.officers import Team, a_team, done
from tests.stories.test_documents import a_picture


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "f1")
    yield team
    team.ends()


def test_what_had_arrived_of_an_erased_photo_goes_with_it_and_of_another_it_stays(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.joins("t2", "t1", visit)
    for name in ("deur.jpg", "raam.jpg"):
        done(photos.attach_photo(team.desk("t1"), visit, Photo(name, a_picture(), PersonOnPhoto.NO)))
    team.meets("c1", "t1", "t2", "f1")
    vault, (photo, other) = team.desk("t2").vault, team.visit("t1", visit).photos
    gone, stays = photo.event.shared.blob, other.event.shared.blob
    assert {gone, stays} <= {place.blob for place in vault.missing_blobs()}
    gone_halves = [a_half(vault.folder, gone, ending) for ending in ("part", "delen")]
    half = a_half(vault.folder, stays, "part")

    done(erasing.propose(team.desk("c1"), visit, (photo.id,), Ground.UNLAWFUL))
    team.world.spreads_directories()
    (proposal,) = erasing.proposals(team.desk("f1"))
    done(erasing.confirm(team.desk("f1"), proposal.id))
    team.world.spreads_directories()
    late = a_half(vault.folder, gone, "part")  # a line that was open wrote on
    vault.close()
    team.world.opens(team.world.officer("t2"))

    assert not any(each.exists() for each in (*gone_halves, late))
    assert half.exists()


def a_half(folder: Path, blob: str, ending: str) -> Path:
    """What arrived of a blob so far."""
    half = folder / DOWNLOADS / f"{blob}.{ending}"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"ciphertext")
    return half
