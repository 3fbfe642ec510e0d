"""A TPM of software: swtpm speaks the same bytes as a chip."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass
class SoftwareChip:
    """swtpm behind a socket."""

    path: Path

    def ask(self, command: bytes) -> bytes:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.path))
            line.sendall(command)
            return line.recv(4096)


def a_chip(folder: Path) -> Iterator[SoftwareChip]:
    program = shutil.which("swtpm")
    if program is None:
        pytest.skip("no swtpm on this machine")
    state, server = folder / "chip", folder / "s"
    state.mkdir(exist_ok=True)
    command = [program, "socket", "--tpm2", "--tpmstate", f"dir={state}", "--server", f"type=unixio,path={server}"]
    command += ["--ctrl", f"type=unixio,path={folder / 'c'}", "--flags", "not-need-init,startup-clear"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not server.exists():
        assert process.poll() is None, "swtpm did not start"
        time.sleep(0.01)  # it says nothing when it is ready
    yield SoftwareChip(server)
    process.kill()
    process.wait()
