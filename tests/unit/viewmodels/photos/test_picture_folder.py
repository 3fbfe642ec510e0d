"""Looking for a picture on this device."""

from pathlib import Path

from inspector.viewmodels.photos.picture_folder import MOST, PICTURES, FolderInputs, derive_folder_props
from inspector.viewmodels.screen.file_choice import FolderEntry, entries_of


def test_folders_stand_first_and_then_the_newest_picture() -> None:
    folder = Path("/fotos")
    entries = (
        FolderEntry(folder / "oud.jpg", is_folder=False, changed_s=100),
        FolderEntry(folder / "nieuw.jpg", is_folder=False, changed_s=200),
        FolderEntry(folder / "Map", is_folder=True),
    )

    props = derive_folder_props(FolderInputs(folder, entries))

    assert [row.name for row in props.rows] == ["Map", "nieuw.jpg", "oud.jpg"]
    assert (props.count, props.has_parent, props.name) == (2, True, "fotos")


def test_only_pictures_and_folders_are_offered_and_nothing_hidden(tmp_path: Path) -> None:
    for name in ("uitgang.JPG", "notitie.txt", ".verborgen.jpg", "scherm.heic"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "map").mkdir()

    entries = entries_of(tmp_path, PICTURES)

    assert entries is not None
    assert {entry.path.name for entry in entries} == {"uitgang.JPG", "scherm.heic", "map"}


def test_a_folder_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    props = derive_folder_props(FolderInputs(tmp_path / "weg", entries_of(tmp_path / "weg", PICTURES)))

    assert props.problem
    assert props.rows == ()


def test_a_very_full_folder_stays_bearable() -> None:
    entries = tuple(
        FolderEntry(Path(f"/fotos/{number}.jpg"), is_folder=False, changed_s=number) for number in range(MOST * 2)
    )

    assert len(derive_folder_props(FolderInputs(Path("/fotos"), entries)).rows) == MOST


def test_the_top_has_nothing_above_it() -> None:
    assert not derive_folder_props(FolderInputs(Path("/"), ())).has_parent
