"""Somebody goes through the disk after photos were taken: nothing of a picture is, or ever was, anywhere in plain."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fakes.delivering import deliver
from tests.fakes.photographer import scenery
from tests.fakes.watched_folder import WatchedFolder
from tests.fakes.world import a_world

OF_THE_VAULT = re.compile(
    r"data/(vault\.db(-wal|-shm)?|vault\.lock|second\.copy|slots\.copy|doorplate\.(json|new)"
    r"|blobs(/sealed\.part|/[0-9a-f]{2}(/[0-9a-f]{64})?)?)"
)
"""What lies beside a vault; `docs/formats/vault.md` says what is in each."""
WRITING = re.compile(r'(?:open\w*|creat)\((?:AT_FDCWD, )?"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT|TMPFILE)')
HARMLESS = re.compile(r"/dev/(null|urandom|random|tty|dri/.*)|/proc/.*|/sys/.*")
SOUND = re.compile(r'"[^"]*(/dev/snd|/pulse/native|pipewire-\d)[^"]*"')


@dataclass(frozen=True)
class Session:
    """Photos were taken in a home, and somebody watched."""

    home: Path
    said: str
    made: tuple[str, ...]
    """The names of all files there ever were."""
    trace: tuple[str, ...]
    """What the system was asked for, where it can be seen."""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    home = a_home(tmp_path_factory.mktemp("session"))
    trace = home.parent / "trace"
    calls = "open,openat,openat2,creat,memfd_create,connect,mkdir,mkdirat"
    strace = ("strace", "-f", "-qq", "-s", "400", "-o", str(trace), "-e", f"trace={calls}")
    with WatchedFolder(home) as watched:
        said = photographs(home, *(strace if shutil.which("strace") else ()))
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines() if trace.exists() else ()
    return Session(home, said, tuple(watched.names()), tuple(lines))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return a_home(tmp_path)


def a_home(tmp_path: Path) -> Path:
    """Everything a program may call its own, empty but for a vault."""
    world = a_world(tmp_path / "world", "t1", "c1")
    world.officer("c1").records_business()
    deliver(world.officer("c1").vault, world.officer("t1").vault)
    world.closes()
    home = tmp_path / "home"
    for name in ("tmp", "cache", "config", "state", "run"):
        (home / name).mkdir(parents=True, mode=0o700)
    shutil.copytree(tmp_path / "world" / "t1", home / "data")
    return home


def photographs(home: Path, *before: str) -> str:
    """Let the program take its photos; gives what it says."""
    own = {
        "HOME": home,
        "TMPDIR": home / "tmp",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "run",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": Path(__file__).parents[2],
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QML_DISABLE_DISK_CACHE": "1",
    }
    ended = subprocess.run(
        [*before, sys.executable, "-m", "tests.fakes.photographer", str(home / "data")],
        env=os.environ | {name: str(value) for name, value in own.items()},
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def plain_in(home: Path) -> list[str]:
    """The files that hold a part of a picture, as pixels or as any kind of picture file."""
    pixels = scenery()
    parts = [pixels[at : at + 48] for at in range(0, len(pixels), len(pixels) // 50)]
    kinds = [b"JFIF\x00", b"Exif\x00", b"\x89PNG\r\n", b"WEBPVP", b"ftypheic", b"ftypmp4"]
    found = []
    for path in home.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        if any(part in data for part in [*parts, *kinds]):
            found.append(str(path.relative_to(home)))
    return found


def strange(names: Sequence[str]) -> list[str]:
    return sorted({name for name in names if not OF_THE_VAULT.fullmatch(name)})


def test_no_file_is_made_beside_the_vault_and_none_holds_a_picture(session: Session) -> None:
    assert session.said == "2 photos\n"
    assert any(name.startswith("data/blobs/") for name in session.made)
    assert strange(session.made) == []
    assert plain_in(session.home) == []


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not on this machine")
def test_the_system_sees_no_other_file_written_and_no_microphone_opened(session: Session) -> None:
    home, lines = session.home, session.trace
    written = [match[1] for line in lines if (match := WRITING.search(line)) and " = -1 " not in line]
    outside = [name for name in written if not name.startswith(str(home)) and not HARMLESS.fullmatch(name)]
    inside = [str(Path(name).relative_to(home)) for name in written if name.startswith(str(home))]
    assert inside
    assert outside == []
    assert strange(inside) == []
    assert [line for line in lines if SOUND.search(line) and " = -1 " not in line] == []


def test_this_file_would_notice_a_picture(home: Path) -> None:
    with WatchedFolder(home) as watched:
        (home / "tmp" / "preview.bin").write_bytes(scenery())
        noticed = plain_in(home)
        (home / "tmp" / "preview.bin").unlink()

    assert noticed == ["tmp/preview.bin"]
    assert strange(watched.names()) == ["tmp/preview.bin"]
