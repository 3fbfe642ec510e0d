from pathlib import Path, PurePosixPath

import pytest

from inspector.demo.script.photo_files import PhotoFileError, read_photo

DOOR = PurePosixPath("foto/deur.jpg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "deur.jpg").write_bytes(b"inhoud")
    return tmp_path


def test_a_photo_is_read_as_it_is(folder: Path) -> None:
    assert read_photo(folder, DOOR) == b"inhoud"


def test_a_photo_that_became_a_link_after_the_check_is_not_read(folder: Path) -> None:
    (folder / "geheim").write_bytes(b"geheim")
    (folder / "foto" / "deur.jpg").unlink()
    (folder / "foto" / "deur.jpg").symlink_to(folder / "geheim")

    with pytest.raises(PhotoFileError, match="goes through a link"):
        read_photo(folder, DOOR)


def test_a_photo_that_went_away_is_one_error(folder: Path) -> None:
    (folder / "foto" / "deur.jpg").unlink()

    with pytest.raises(PhotoFileError, match="no such file"):
        read_photo(folder, DOOR)
