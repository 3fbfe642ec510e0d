"""Choosing a file or a place to save: what a folder shows, and under which name a file is written."""

import os
import sys
from pathlib import Path

import pytest

from inspector.viewmodels.screen.file_choice import (
    FileChoiceInputs,
    FolderEntry,
    StartFolder,
    clean_name,
    derive_file_choice,
    entries_of,
)

FOLDER = Path("/media/stick")
ENTRIES = (
    FolderEntry(FOLDER / "oud.csv", is_folder=False, size=2_400, changed_s=1_000),
    FolderEntry(FOLDER / "nieuw.csv", is_folder=False, size=2_500_000, changed_s=2_000),
    FolderEntry(FOLDER / "map", is_folder=True),
)


def test_folders_come_first_and_then_the_newest_file() -> None:
    props = derive_file_choice(FileChoiceInputs(FOLDER, ENTRIES))

    assert [row.name for row in props.rows] == ["map", "nieuw.csv", "oud.csv"]
    assert props.rows[1].detail.startswith("2,5 MB · ")
    assert props.rows[2].detail.startswith("2 kB · ")
    assert (props.name, props.count, props.has_parent) == ("stick", 2, True)


def test_a_folder_that_cannot_be_read_says_so_and_takes_no_file() -> None:
    props = derive_file_choice(FileChoiceInputs(FOLDER, None, file_name="rapport.pdf", ending=".pdf"))

    assert props.problem == "Deze map is niet te lezen. Kies een andere."
    assert props.target == ""


def test_the_root_of_a_disk_has_no_folder_above() -> None:
    assert not derive_file_choice(FileChoiceInputs(Path("/"), ())).has_parent


def test_a_name_that_is_there_is_replaced_only_after_it_was_told() -> None:
    taken = derive_file_choice(FileChoiceInputs(FOLDER, ENTRIES, file_name="oud", ending=".csv"))
    free = derive_file_choice(FileChoiceInputs(FOLDER, ENTRIES, file_name="anders", ending=".csv"))

    assert (taken.target, taken.replaces) == (str(FOLDER / "oud.csv"), True)
    assert (free.target, free.replaces) == (str(FOLDER / "anders.csv"), False)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Rapport Linde", "Rapport Linde.pdf"),
        ("rapport.PDF", "rapport.PDF"),
        ("../../etc/passwd", "etcpasswd.pdf"),
        ('a<b>c:d"e|f?g*h', "abcdefgh.pdf"),
        (" . ", ""),
        ("", ""),
        ("tab\tregel\n", "tabregel.pdf"),
    ],
)
def test_a_file_name_holds_no_sign_that_leads_elsewhere(wanted: str, name: str) -> None:
    assert clean_name(wanted, ".pdf") == name


def test_places_are_offered_before_a_folder_is_read() -> None:
    props = derive_file_choice(FileChoiceInputs(places=(StartFolder(FOLDER, "Stick", "usb"),)))

    assert props.places == ({"key": str(FOLDER), "label": "Stick", "icon": "usb"},)


def test_hidden_and_foreign_files_are_left_out(tmp_path: Path) -> None:
    for name in ("a.csv", "B.CSV", ".c.csv", "d.jpg"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "map").mkdir()
    (tmp_path / ".verborgen").mkdir()

    entries = entries_of(tmp_path, (".csv",))

    assert entries is not None
    assert {entry.path.name for entry in entries} == {"a.csv", "B.CSV", "map"}


@pytest.mark.skipif(sys.platform == "win32", reason="it has neither")
def test_what_is_named_like_a_picture_and_never_ends_is_not_offered(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pas.jpg")
    (tmp_path / "foto.jpg").symlink_to("/dev/zero")
    (tmp_path / "weg.jpg").symlink_to(tmp_path / "nergens")
    (tmp_path / "goed.jpg").write_bytes(b"")

    assert [entry.path.name for entry in entries_of(tmp_path, (".jpg",)) or ()] == ["goed.jpg"]


def test_a_folder_that_is_gone_is_nothing(tmp_path: Path) -> None:
    assert entries_of(tmp_path / "weg", (".csv",)) is None
