import json
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.reports.bundle import write_bundle
from inspector.reports.bundle_layout import fingerprint
from inspector.reports.bundle_reading import read_bundle
from tests.unit.reports.example_bundle import ROOT_KEY, SUPERVISOR, contents
from tests.unit.reports.verify_script import run_script, unpack_to

ARCHIVE = write_bundle(contents(), SUPERVISOR.key)


def inspector_verify(*arguments: str | Path) -> int:
    return main(["verify", "--language", "nl", *map(str, arguments)])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "bundel.zip"
    path.write_bytes(ARCHIVE)
    return path


def test_a_bundle_that_holds_gives_status_0_and_the_words_of_the_script(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = inspector_verify(archive)

    folder = unpack_to(archive.parent / "map", read_bundle(archive))
    assert status == 0
    assert capsys.readouterr().out == run_script(folder).stdout
    assert inspector_verify(folder) == 0


def test_a_bundle_that_does_not_hold_gives_status_1_and_one_line(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.write_bytes(ARCHIVE[:-1])

    assert inspector_verify(archive) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1


def test_no_bundle_at_all_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert inspector_verify(tmp_path / "nergens.zip") == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_program_can_read_the_result(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert inspector_verify(archive, "--json") == 0
    held = json.loads(capsys.readouterr().out)
    archive.write_bytes(b"PK")

    assert inspector_verify(archive, "--json") == 1
    assert json.loads(capsys.readouterr().out)["holds"] is False
    assert held["holds"] is True
    assert sorted(log["last"] for log in held["logs"]) == [3, 4, 8]
    assert (held["part"], held["released"], held["signed"]) == ("findings", True, True)
    assert held["roots"] == {"gemeente": fingerprint(ROOT_KEY.public)}


def test_a_published_fingerprint_can_be_asked_for(archive: Path) -> None:
    assert inspector_verify(archive, "--root", fingerprint(ROOT_KEY.public)) == 0
    assert inspector_verify(archive, "--root", "0" * 64) == 1
    with pytest.raises(SystemExit) as stopped:
        inspector_verify(archive, "--root", "kort")
    assert stopped.value.code == 2


def test_no_line_about_a_bundle_is_left_in_dutch(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--language", "en", str(archive)]) == 0
    english = capsys.readouterr().out.splitlines()
    assert inspector_verify(archive) == 0
    dutch = capsys.readouterr().out.splitlines()

    assert len(english) == len(dutch)
    assert set(english) & set(dutch) == set()
    assert english[0].startswith("Bundle: ")
