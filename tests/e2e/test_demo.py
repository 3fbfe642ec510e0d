"""`inspector demo` as somebody at a terminal meets it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.cli.main import main
from inspector.demo.script.cast import DEFAULT_PASSPHRASE
from inspector.demo.script.day import read_day_script
from tests.e2e.golden_documents import DOCUMENTS, kept, text_of
from tests.fakes.day import BEGUN, C1, LINDE, T1, Fields, plays_script, step, the_catalogues
from tests.fakes.summary_reader import decode_summary
from tests.unit.demo.given import DAY, document_of

PLAY_SECONDS = 240


def demo(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        [sys.executable, "-m", "inspector", "demo", *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        timeout=PLAY_SECONDS,
        env=environment,
    )


def write_day(path: Path, *steps: Fields, **changes: object) -> Path:
    day: Fields = {
        "format": "inspector-day/1",
        "municipality": {"name": "Voorbeeldstad", "regime": "WRP_REGISTER"},
        "officers": [T1, C1],
        "businesses": [LINDE],
        "steps": list(steps),
    }
    path.write_text(json.dumps(day | changes, indent=1), encoding="utf-8")
    return path


@pytest.mark.long
@pytest.mark.timeout(PLAY_SECONDS + 20)
def test_the_day_in_voorbeeldstad_is_played_to_its_end(tmp_path: Path) -> None:
    played = demo("--day", DAY, "--headless", "--out", tmp_path / "out")

    assert (played.returncode, played.stderr) == (0, "")
    steps = document_of(DAY)["steps"]
    assert isinstance(steps, list)
    assert f"Played {len(steps)} steps" in played.stdout
    leaves_what_it_promises(tmp_path / "out")


@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(PLAY_SECONDS + 20)
def test_the_day_in_voorbeeldstad_leaves_its_documents_without_a_window(tmp_path: Path) -> None:
    played = plays_script(read_day_script(DAY, the_catalogues()[-1]), tmp_path / "out")

    assert played.ended_well
    leaves_what_it_promises(tmp_path / "out")


def leaves_what_it_promises(out: Path) -> None:
    summary = decode_summary((out / "summary.json").read_bytes())
    assert {(officer.outbox, officer.quarantine) for officer in summary.officers.values()} == {(0, 0)}
    assert [sync.result for sync in summary.syncs].count("offline") == 1
    assert all(refusal.expected for refusal in summary.refusals)
    assert {path.suffix for path in out.iterdir() if path.is_file()} >= {
        ".pdf",
        ".zip",
        ".json",
        ".jsonl",
    }
    for name in DOCUMENTS:
        assert text_of((out / f"{name}.pdf").read_bytes()) == kept(name), (
            "look at it, then: python -m tests.e2e.golden_documents OUT"
        )


def test_an_unexpected_refusal_is_told_in_words_and_leaves_what_was_made(tmp_path: Path) -> None:
    day = write_day(tmp_path / "dag.json", *BEGUN, step("t1", "cosign", visit="v1"), step("t1", "sync"))

    played = demo("--day", day, "--headless", "--out", tmp_path / "out")

    assert played.returncode == 1
    (line,) = played.stderr.splitlines()
    assert line.startswith("inspector demo: step 4 (line ")
    assert "t1 cosign" in line
    summary = decode_summary((tmp_path / "out" / "summary.json").read_bytes())
    assert [(refusal.do, refusal.expected) for refusal in summary.refusals] == [("cosign", False)]
    assert summary.syncs == ()
    assert (tmp_path / "out" / "state" / "t1" / "vault.db").exists()


@pytest.mark.long
def test_a_folder_of_an_earlier_play_is_used_again(tmp_path: Path) -> None:
    out, day = tmp_path / "out", write_day(tmp_path / "dag.json", step("t1", "sync"))
    (out / "state" / "t9").mkdir(parents=True)
    (out / "state" / "t9" / "vault.db").touch()
    (out / "log.jsonl").touch()
    (out / "eigen.txt").write_text("van mij", encoding="utf-8")

    played = demo("--day", day, "--headless", "--out", out)

    assert (played.returncode, played.stderr) == (0, "")
    assert {path.name for path in (out / "state").iterdir()} == {"hub", "t1", "c1"}
    assert (out / "eigen.txt").read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"steps": [step("t1", "vliegen")]}, ("line ", "steps[0].do", "unknown 'vliegen'")),
        ({"steps": [step("t7", "sync")]}, ("line ", "steps[0].as", "no officer")),
        ({"steps": [step("t1", "note", visit="v1", text="x")]}, ("line ", "steps[0].visit", "no visit")),
        ({"officers": [T1 | {"passphrase": "kort"}]}, ("line ", "officers[0].passphrase")),
        ({"format": "inspector-day/9"}, ("line ", "format", "must be inspector-day/1")),
    ],
)
def test_a_wrong_day_is_refused_before_anything_starts(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], changes: Fields, words: tuple[str, ...]
) -> None:
    day = write_day(tmp_path / "dag.json", step("t1", "sync"), **changes)

    status = main(["demo", "--day", str(day), "--headless", "--out", str(tmp_path / "out")])

    told = capfd.readouterr()
    assert (status, told.out) == (2, "")
    (line,) = told.err.splitlines()
    assert all(word in line for word in words), line
    assert not (tmp_path / "out").exists()


def test_wrong_use_is_refused_before_anything_starts(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    day = write_day(tmp_path / "dag.json", step("t1", "sync"))
    (tmp_path / "strange" / "state").mkdir(parents=True)
    (tmp_path / "strange" / "state" / "mine").touch()

    for arguments in (
        ("--day", tmp_path / "none.json", "--headless", "--out", tmp_path / "out"),
        ("--day", day, "--headless", "--open", "--out", tmp_path / "out"),
        ("--day", day, "--headless", "--out", tmp_path / "strange"),
        ("--day", day, "--headless", "--out", day),
    ):
        status = main(["demo", *map(str, arguments)])
        told = capfd.readouterr().err
        assert status == 2, told
        assert told.startswith("inspector demo: ")
        assert DEFAULT_PASSPHRASE not in told
    assert not (tmp_path / "out").exists()
