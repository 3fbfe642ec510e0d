"""The one command: where it leads, what it imports, how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.cli.main import COMMANDS, main


def test_every_command_is_named_with_its_purpose(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["gossip"],
        ["hub"],
        ["hub", "gossip"],
        ["hub", "serve"],
        ["hub", "init", "x", "--agency", "fire"],
        ["demo", "--out", ""],
    ],
)
def test_wrong_use_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


def test_a_terminal_command_starts_without_qt() -> None:
    program = "import sys; from inspector.cli.main import main; main(['hub', '--help'])"
    check = f"try:\n {program}\nfinally:\n assert not [name for name in sys.modules if name.startswith('PySide6')]"

    ended = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False, timeout=60)

    assert ended.returncode == 0, ended.stderr


def test_a_hub_that_serves_carries_nothing_of_a_vault_or_a_register() -> None:
    program = "import sys; from inspector.cli.main import main; main(['hub', 'serve', '--help'])"
    rooms = ("inspector.vault.store", "inspector.casework", "inspector.register", "sqlcipher3", "PIL")
    check = f"try:\n {program}\nfinally:\n assert not [name for name in sys.modules if name.startswith({rooms})]"

    ended = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False, timeout=60)

    assert ended.returncode == 0, ended.stderr


def test_bytes_that_are_no_text_are_refused_in_one_line(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "inspector", "hub", "init", str(tmp_path / "hub"), "--agency"]

    ran = subprocess.run([*map(os.fsencode, words), b"Jan\xff"], capture_output=True, text=True, check=False)

    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1
    assert not (tmp_path / "hub").exists()
