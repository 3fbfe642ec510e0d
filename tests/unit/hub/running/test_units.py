"""The units that the manual names are units: systemd itself reads them, and each option is one of the program's."""

import configparser
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.cli.main import main
from tests.architecture.project import ROOT

UNITS = sorted(path for path in (ROOT / "docs" / "deployment").iterdir() if path.suffix in {".service", ".timer"})
SYSTEMD = shutil.which("systemd-analyze")


def test_each_service_and_timer_is_looked_at() -> None:
    assert {"inspector-hub.service", "inspector-hub-backup.service", "inspector-hub-backup.timer"} <= {
        path.name for path in UNITS
    }


@pytest.mark.skipif(SYSTEMD is None, reason="this machine has no systemd that could read a unit")
def test_systemd_finds_nothing_wrong_in_a_unit(tmp_path: Path) -> None:
    """It also looks whether the programs are there: those of this machine stand in for those of the hub's."""
    assert SYSTEMD is not None
    for unit in UNITS:
        text = unit.read_text("utf-8").replace("/opt/inspector/.venv/bin/python", sys.executable)
        (tmp_path / unit.name).write_text(text, "utf-8")

    done = subprocess.run(
        [SYSTEMD, "verify", "--man=no", *map(str, sorted(tmp_path.iterdir()))],
        check=False, capture_output=True, text=True,
    )  # fmt: skip

    told = [line for line in done.stderr.splitlines() if str(tmp_path) in line or "inspector-" in line]
    assert (done.returncode, told) == (0, [])


@pytest.mark.parametrize("unit", [each for each in UNITS if each.suffix == ".service"], ids=lambda unit: unit.stem)
def test_a_service_runs_a_command_with_options_that_the_program_has(
    unit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reading = configparser.RawConfigParser(strict=False, delimiters="=")
    reading.optionxform = str  # type: ignore[assignment, method-assign]
    reading.read_string(unit.read_text("utf-8"))
    words = shlex.split(reading["Service"]["ExecStart"])
    command = words[words.index("inspector") + 1 :]

    with pytest.raises(SystemExit):
        main([*command[:2], "--help"])

    options = {word for word in command if word.startswith("--")}
    assert options <= set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) | {"--by"}
