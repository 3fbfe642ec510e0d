"""The output folder: an earlier play makes room, somebody else's files stay."""

from pathlib import Path

import pytest

from inspector.demo.output import LOG, SCREENS, STATE, SUMMARY, make_ready
from inspector.demo.trouble import OutputError


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    make_ready(tmp_path / "a" / "b")

    assert {path.name for path in (tmp_path / "a" / "b").iterdir()} == {STATE, SCREENS}


def test_what_an_earlier_play_left_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    for name in (f"{STATE}/t1/vault.db", f"{SCREENS}/01-t1-today.png", SUMMARY, LOG, "rapport.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("oud", encoding="utf-8")

    make_ready(tmp_path)

    assert {path.name for path in tmp_path.rglob("*")} == {STATE, SCREENS, LOG, "rapport.pdf"}


@pytest.mark.parametrize("name", [STATE, SCREENS])
def test_a_folder_that_no_play_left_is_refused_untouched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "mine").touch()

    with pytest.raises(OutputError, match="was left by no play"):
        make_ready(tmp_path)

    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == [name, f"{name}/mine"]


def test_a_summary_of_somebody_else_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / SUMMARY).write_text("hi", encoding="utf-8")

    with pytest.raises(OutputError, match="was left by no play"):
        make_ready(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [SUMMARY]
    assert (tmp_path / SUMMARY).read_text(encoding="utf-8") == "hi"


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").touch()

    with pytest.raises(OutputError):
        make_ready(tmp_path / "out")
