"""The screen for the person who is present has no keys, no line, and leaves nothing behind."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from subprocess import DEVNULL, PIPE

from inspector.app.processes.cards import told
from inspector.aside.screen import READY, SHOWN
from inspector.crypto.letters import PACKET_SIZE
from inspector.viewmodels.window.surroundings import CardsWish

FORBIDDEN = tuple(f"inspector.{each}" for each in ("casework", "crypto", "domain", "sync", "vault", "wire"))
SOCKETS = """
import json, socket
from inspector.aside.alone import stay_alone
held = stay_alone()
found = {}
for name in ("INET", "INET6", "NETLINK", "UNIX"):
    try:
        kind = socket.SOCK_RAW if name == "NETLINK" else socket.SOCK_STREAM
        socket.socket(getattr(socket, "AF_" + name), kind).close()
        found[name] = "open"
    except OSError as error:
        found[name] = error.strerror
print(json.dumps([held, found]))
"""


def asked(code: str) -> object:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)


def test_it_can_open_no_socket_to_anywhere_but_the_screen() -> None:
    assert asked(SOCKETS) == [
        True,
        {"INET": "Permission denied", "INET6": "Permission denied", "NETLINK": "Permission denied", "UNIX": "open"},
    ]


LEFT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from inspector.aside import screen
take = screen._Asked._take
def took(self, line):
    take(self, line)
    if self.view.isVisible():
        QTimer.singleShot(0, QGuiApplication.quit)
screen._Asked._take = took
sys.exit(screen.run())
"""
"""The screen, left as by its button once it is shown."""


def last_word(home: Path, *, talk: bool) -> str:
    """What the screen says when it is left."""
    wish = CardsWish(date(2026, 12, 1), registration=talk, dark=False, talk=talk)
    said = json.dumps(told(wish)).encode() + b"\nshow\n"
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    process = subprocess.Popen([sys.executable, "-c", LEFT], stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=around)
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write(said)
        process.stdin.flush()
        *_, last = process.stdout.read().decode().splitlines()
    assert process.returncode == 0
    return last


def test_at_its_end_it_hands_out_one_packet_of_one_size_whatever_was_typed(tmp_path: Path) -> None:
    word, _, packet = last_word(tmp_path, talk=False).partition(" ")

    assert (word, len(bytes.fromhex(packet))) == ("packet", PACKET_SIZE)


def test_at_the_talk_of_who_registers_it_hands_out_nothing(tmp_path: Path) -> None:
    assert f"{last_word(tmp_path, talk=True)}\n" in {READY, SHOWN}


WITHOUT_FONTS = """
import sys
from pathlib import Path
from inspector.app import fonts
from inspector.aside import screen
fonts.font_files = lambda: (Path("/nowhere/Inter.ttf"),)
sys.exit(screen.run())
"""


def test_without_the_fonts_of_the_program_it_still_shows_itself(tmp_path: Path) -> None:
    with the_screen(tmp_path, "-c", WITHOUT_FONTS) as process:
        assert shows_itself(process)


def test_it_brings_no_code_that_knows_a_vault_a_key_or_a_hub() -> None:
    loaded = asked("import json, sys, inspector.aside.screen; print(json.dumps(sorted(sys.modules)))")

    assert isinstance(loaded, list)
    assert "inspector.aside.screen" in loaded
    assert not [name for name in loaded if name.startswith((*FORBIDDEN, "sqlcipher", "requests", "cryptography"))]


@contextmanager
def the_screen(home: Path, *program: str) -> "Iterator[subprocess.Popen[bytes]]":
    places = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR")
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **{name: str(home) for name in places}}
    command = [sys.executable, *(program or ("-m", "inspector", "aside"))]
    process = subprocess.Popen(command, stdin=PIPE, stdout=PIPE, env=around, cwd=home, stderr=DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def shows_itself(process: "subprocess.Popen[bytes]") -> bool:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(told(CardsWish(date(2026, 12, 1), registration=True, dark=False))).encode() + b"\n")
    process.stdin.flush()
    is_ready = process.stdout.readline() == READY.encode()
    process.stdin.write(b"show\n")
    process.stdin.flush()
    return is_ready and process.stdout.readline() == SHOWN.encode()


def test_it_writes_nothing_and_ends_when_whoever_started_it_is_gone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    with the_screen(home) as process:
        assert shows_itself(process)
        opened = {str(each.readlink()) for each in Path(f"/proc/{process.pid}/fd").iterdir()}
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=60) == 0
        assert process.stdout is not None
        assert process.stdout.read() == b""

    assert not [each for each in opened if each.endswith((".db", ".cbor", "-wal", ".copy"))]
    assert list(home.rglob("*")) == []


def test_its_memory_is_nobody_elses_to_read_and_killing_it_leaves_nothing(tmp_path: Path) -> None:
    with the_screen(tmp_path) as process:
        assert shows_itself(process)
        status = Path(f"/proc/{process.pid}/status").read_text()
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)

    assert "NoNewPrivs:\t1" in status
    assert list(tmp_path.rglob("*")) == []
