"""The program as people start it: a process of its own."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QMediaDevices

from inspector.cli.main import COMMANDS

HEAVY = (
    "PySide6.QtMultimedia",
    "zxingcpp",
    "requests",
    "sqlite_utils",
    "sqlcipher3",
    "PIL",
    "typst",
    "inspector.casework.desk",
    "inspector.domain.catalogue.catalogue",
    "inspector.domain.catalogue.cards",
    "inspector.domain.events",
    "inspector.domain.values",
    "inspector.keyless.process",
    "inspector.vault.model.listed",
)

MOST_MODULES = 65
"""Of the program's own that the unlock screen loads."""


def started(*command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run Python on something, with more in its environment, and wait for its end."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"} | more
    return subprocess.run(
        [sys.executable, *command], env=environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("words", [["--smoke"], ["app", "--smoke"]], ids=["without a word", "by its name"])
def test_the_real_screens_load_and_show_without_a_complaint(tmp_path: Path, words: list[str]) -> None:
    ended = started("-m", "inspector", *words, "--data-dir", str(tmp_path / "new"))

    assert ended.returncode == 0, ended.stderr
    assert ".qml" not in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(bool(QMediaDevices.videoInputs()), reason="a test does not look through a real camera")
def test_the_camera_page_of_a_machine_without_a_camera_says_so(tmp_path: Path) -> None:
    ended = started("-m", "inspector", "--smoke", "camera", "--data-dir", str(tmp_path / "new"))

    assert (ended.returncode, ended.stdout) == (0, "camera: absent\n"), ended.stderr
    assert ".qml" not in ended.stderr
    assert "Traceback" not in ended.stderr


def cores_of(place: Path) -> list[str]:
    """How much of its memory a process may leave after a crash, and how much it could ask for."""
    limits = (place / "limits").read_text().splitlines()
    return next(line.split()[4:6] for line in limits if line.startswith("Max core file size"))


@pytest.mark.parametrize("words", [["app", "--data-dir"], ["erasure", "list", "--vault"]], ids=["app", "command"])
def test_a_program_that_opens_a_vault_leaves_no_memory_behind_and_writes_for_its_owner_only(
    tmp_path: Path, words: list[str]
) -> None:
    """Seen from outside, while it waits for the passphrase."""
    command = [sys.executable, "-m", "inspector", *words, str(tmp_path / "new")]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen(
        command, env=environment, umask=0o022, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as waiting:
        place = Path("/proc") / str(waiting.pid)
        until = time.monotonic() + 30
        cores, status = cores_of(place), ""
        while (cores != ["0", "0"] or "Umask:\t0077" not in status) and time.monotonic() < until:
            time.sleep(0.05)
            cores, status = cores_of(place), (place / "status").read_text()
        # The system gives the files of a process that may not be dumped to its own root.
        owner = (place / "environ").stat().st_uid
        waiting.kill()

    assert "Umask:\t0077" in status
    assert cores == ["0", "0"]
    assert owner == 0
    assert "CoreDumping:\t0" in status


EACH_COMMAND = """
import argparse, ctypes, os, resource
from inspector.cli import main as program

def leaves(parser, words):
    branches = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    below = [(name, each) for branch in branches for name, each in branch.choices.items()]
    if not branches:
        yield words, parser
    for name, each in below:
        yield from leaves(each, [*words, name])

def looks(words):
    def look(_arguments):
        cores, dumpable = resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
        kept = cores == (0, 0) and dumpable == 0 and os.umask(0o022) == 0o077
        print(" ".join(words) or "app", kept, dumpable, sep="|", flush=True)
        return 0
    return look

make = program._parser

def needs_nothing(named):
    parser = make(named)
    for words, leaf in leaves(parser, []):
        leaf.set_defaults(run=looks(words))
        for each in (*leaf._actions, *leaf._mutually_exclusive_groups):
            each.required = False
    return parser

os.umask(0o022)
every = [words for name in program.present() for words, _ in leaves(make(name), []) if words[0] == name]
program._parser = needs_nothing
for words in [[], *every]:
    if not os.fork():
        program.main(words)
        os._exit(0)
    os.wait()
    print("/" + " ".join(words), flush=True)
"""


def test_each_command_there_is_but_those_of_the_hub_keeps_its_memory_and_its_files_to_itself() -> None:
    """As `main` leads to it, when it begins to run."""
    ended = started("-c", EACH_COMMAND)
    said = ended.stdout.splitlines()
    tried = {line[1:] or "app" for line in said if line.startswith("/")}
    seen = dict(line.split("|", 1) for line in said if "|" in line)

    assert {words.split()[0] for words in tried} == set(COMMANDS)
    assert seen.keys() == tried, ended.stderr
    for words, state in seen.items():
        assert state == ("False|1" if words.split()[0] == "hub" else "True|0"), words


def test_no_other_program_of_the_same_user_reads_the_memory(tmp_path: Path) -> None:
    program = f"""
import ctypes, sys
from inspector.cli.main import main
main(["erasure", "list", "--vault", {str(tmp_path)!r}])
sys.exit(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))  # PR_GET_DUMPABLE
"""
    ended = started("-c", program)

    assert ended.returncode == 0, ended.stderr


def test_showing_the_screens_makes_nothing_on_the_disk(tmp_path: Path) -> None:
    started("-m", "inspector", "--smoke", "--data-dir", str(tmp_path / "new"))

    assert not (tmp_path / "new").exists()


def test_the_unlock_screen_stands_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    program = f"""
import sys
from inspector.app.main import Options, run
from pathlib import Path
run(Options(Path({str(tmp_path)!r}), smoke=True))
print(",".join(name for name in {HEAVY!r} if name in sys.modules))
print(*(name for name in sys.modules if name.startswith("inspector")))
"""

    ended = started("-c", program)
    heavy, ours = ended.stdout.splitlines()

    assert ended.returncode == 0, ended.stderr
    assert heavy == ""
    assert len(ours.split()) <= MOST_MODULES, ours


def test_python_searches_for_garbage_again_once_everything_is_loaded(tmp_path: Path) -> None:
    program = f"""
import gc
from inspector.cli.main import main
main(["app", "--smoke", "--data-dir", {str(tmp_path / "new")!r}])
print(gc.isenabled(), gc.get_freeze_count() > 10_000)
"""

    ended = started("-c", program)

    assert ended.stdout == "True True\n", ended.stderr


def test_locking_starts_a_fresh_process_in_place_of_the_old_one(tmp_path: Path) -> None:
    program = f"""
import os, sys
from inspector.app.processes.relaunching import relaunch
print("before", os.getpid(), flush=True)
relaunch(("app", "--smoke", "--data-dir", {str(tmp_path / "new")!r}))
print("never")
"""

    ended = started("-c", program)

    assert ended.returncode == 0, ended.stderr
    assert "before" in ended.stdout
    assert "never" not in ended.stdout


def test_a_folder_that_cannot_be_is_wrong_use() -> None:
    ended = started("-m", "inspector", "--data-dir")

    assert ended.returncode == 2


BEHIND = ("Shell", "NavBar", "NavRail", "TopBar", "SyncPill", "PageHost", "EnrolPage", "CurtainPage")
MOST_FILES = 25
"""Of QML that the unlock screen reads: a page more is read by whoever starts the program, each time."""


def test_the_unlock_screen_stands_before_the_screens_behind_it_are_read_or_a_picture_is(tmp_path: Path) -> None:
    (tmp_path / "vault.db").touch()
    program = f"""
from inspector.app.main import Options, run
from pathlib import Path
run(Options(Path({str(tmp_path)!r}), smoke=True))
print(Path("/proc/self/maps").read_text().count("/imageformats/"))
"""

    ended = started("-c", program, QT_LOGGING_RULES="qt.qml.import.debug=true")
    read = set(re.findall(r"/Inspector/[\w/]+/(\w+)[.]qml", ended.stderr))

    assert ended.returncode == 0, ended.stderr
    assert "UnlockPage" in read
    assert not read & set(BEHIND)
    assert len(read) <= MOST_FILES, sorted(read)
    assert ended.stdout == "0\n"
