"""The file of tokens and sealed questions: once it goes, nothing of it stays in the folder."""

from pathlib import Path

from inspector.crypto.ids import SystemIds
from inspector.vault.files.asked import FILE, Asked, AskedFile
from inspector.vault.files.replacing import part_of


def an_asked_file(folder: Path) -> AskedFile:
    return AskedFile.of(folder, bytearray(32), lambda: SystemIds().token(12))


def test_with_the_file_goes_what_a_kill_left_of_it(tmp_path: Path) -> None:
    asked = an_asked_file(tmp_path)
    assert not asked.is_there
    asked.write(Asked(day=7))
    part_of(tmp_path / FILE).write_bytes((tmp_path / FILE).read_bytes())

    asked.remove()

    assert list(tmp_path.iterdir()) == []
    assert not asked.is_there
    assert asked.read() == Asked()


def test_what_a_kill_left_of_the_first_that_was_ever_written_is_a_file_that_can_go(tmp_path: Path) -> None:
    asked = an_asked_file(tmp_path)
    part_of(tmp_path / FILE).write_bytes(b"half of it")
    assert asked.is_there

    asked.remove()

    assert list(tmp_path.iterdir()) == []
