"""A municipality's decision as a document: written, carried on, looked at, and never written over."""

import json
from pathlib import Path

import pytest

from inspector.cli.main import main
from tests.fakes.laws import SHIPPED_LAW

Terminal = pytest.CaptureFixture[str]
WHO = ["--municipality", "Elders"]
REGISTER = ["--regime", "WRP_REGISTER", "--registration", "--minimum-age", "21"]


def make(file: Path, version: str, begins: str, *more: str) -> int:
    return main(["regime", "make", str(file), *WHO, "--version", version, "--from", begins, *more])


@pytest.fixture
def first(tmp_path: Path) -> Path:
    assert make(tmp_path / "een.json", "1", "2026-01-01", *REGISTER) == 0
    return tmp_path / "een.json"


def shown(file: Path, day: str, terminal: Terminal) -> list[str]:
    terminal.readouterr()
    assert main(["regime", "show", str(file), "--national", str(SHIPPED_LAW), "--on", day]) == 0
    return terminal.readouterr().out.splitlines()


def test_a_decision_that_follows_another_ends_it_on_the_day_before(
    first: Path, tmp_path: Path, capsys: Terminal
) -> None:
    second = tmp_path / "twee.json"

    assert make(second, "2", "2026-12-01", "--regime", "APV_NU", "--after", str(first)) == 0

    held = json.loads(second.read_bytes())["regimes"]
    assert [(each["from"], each["until"]) for each in held] == [("2026-01-01", "2026-11-30"), ("2026-12-01", None)]
    assert shown(second, "2026-11-30", capsys)[:2] == [
        "in Elders holds on 2026-11-30 WRP_REGISTER",
        "registration is checked, from 21 years",
    ]
    assert shown(second, "2026-12-01", capsys)[:2] == [
        "in Elders holds on 2026-12-01 APV_NU",
        "no registration, from 18 years",
    ]


def test_a_training_in_talks_is_asked_of_the_agencies_that_are_named_from_the_day_on(
    first: Path, tmp_path: Path, capsys: Terminal
) -> None:
    second, named = tmp_path / "twee.json", ["--trained-in-talks", "gemeente", "--trained-in-talks", "ggd"]

    assert make(second, "2", "2026-12-01", "--regime", "APV_NU", "--after", str(first), *named) == 0

    said = "a training in talks is asked of gemeente, ggd"
    assert said not in shown(second, "2026-11-30", capsys)
    assert said in shown(second, "2026-12-01", capsys)
    assert "trained_in_talks" not in first.read_text()


def test_a_document_that_is_there_is_never_written_over(first: Path) -> None:
    before = first.read_bytes()

    assert make(first, "2", "2026-12-01", "--regime", "APV_NU") == 2
    assert first.read_bytes() == before


@pytest.mark.parametrize("wrong", [["--repetition-months", "0"], ["--repetition-months", "121"]])
def test_what_no_device_would_take_is_not_written(tmp_path: Path, wrong: list[str], capsys: Terminal) -> None:
    assert make(tmp_path / "fout.json", "1", "2026-01-01", *REGISTER, *wrong) == 2
    assert "repetition_months: must be from 1 to 120" in capsys.readouterr().err
    assert not (tmp_path / "fout.json").exists()


def test_another_kind_of_document_is_told(first: Path, tmp_path: Path, capsys: Terminal) -> None:
    asked = ["regime", "show", str(SHIPPED_LAW), "--national", str(first), "--on", "2026-01-01"]

    assert main(asked) == 2
    assert make(tmp_path / "x.json", "2", "2026-12-01", "--regime", "APV_NU", "--after", str(SHIPPED_LAW)) == 2
    assert capsys.readouterr().err.count("is another kind of document") == 2
    (tmp_path / "torn.json").write_text("{")
    assert (
        main(["regime", "show", str(tmp_path / "torn.json"), "--national", str(SHIPPED_LAW), "--on", "2026-01-01"]) == 1
    )
