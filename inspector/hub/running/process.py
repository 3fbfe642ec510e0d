"""Start a real hub or register as a process of its own and stop it again: for the demonstration day and for tests."""

import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from inspector.hub.errors import HubError

_START_SECONDS = 30
_STOP_SECONDS = 15


@dataclass(frozen=True, slots=True)
class ServerProcess:
    """A hub or a register that runs. It ends with the program that started it, however that ends."""

    home: Path
    url: str
    process: "subprocess.Popen[str]"

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.url.rpartition(":")[2])

    def stop(self) -> None:
        """Let it finish what it is doing."""
        self.process.terminate()
        try:
            self.process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self._reap()

    def kill(self) -> None:
        """End it in the middle of whatever it is doing, as a power cut of the process."""
        self.process.kill()
        self._reap()

    def _reap(self) -> None:
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


def start_hub(home: Path, *, port: int = 0, options: Sequence[str] = ()) -> ServerProcess:
    """Start the hub in a folder that `init` made, with more options of `serve`; returns once it can be called.

    Raises:
        HubError: it did not start; its own line on standard error says why.
    """
    return start_server("hub", home, port=port, options=options)


def start_server(
    what: Literal["hub", "register"], home: Path, *, port: int = 0, options: Sequence[str] = ()
) -> ServerProcess:
    """Start one or the other in a folder that its `init` made; returns once it can be called.

    Raises:
        HubError: it did not start; its own line on standard error says why.
    """
    process = _begun(what, "serve", str(home), "--port", str(port), "--announce", "--with-parent", *options)
    server = ServerProcess(home, _first_line(process), process)
    if not server.url.startswith("http"):
        server.kill()
        raise HubError(f"the hub in {home} did not start" if what == "hub" else f"the register in {home} did not start")
    return server


def _begun(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([*_program(), *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603  # our own program


def _program() -> list[str]:
    """How this very program is started again, also when it is frozen into one file."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "inspector"]


def _first_line(process: "subprocess.Popen[str]") -> str:
    """The address, or nothing when it does not come in time."""
    if process.stdout is None:
        return ""
    timer = threading.Timer(_START_SECONDS, process.kill)
    timer.start()
    try:
        return process.stdout.readline().strip()
    finally:
        timer.cancel()
