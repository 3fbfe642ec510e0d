"""A real object store for tests: one SeaweedFS for a whole run, a bucket of its own for each test."""

import atexit
import functools
import itertools
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import requests

KEY, SECRET = "a-hub", "the-secret-of-a-hub"
_START_SECONDS = 60
_ACTIONS = ["Admin", "Read", "Write", "List", "Tagging"]


@dataclass
class Weed:
    """The server and its folder."""

    folder: Path
    port: int
    replication: str = "000"
    """001: each volume is on two servers before the store says to have something."""
    process: "subprocess.Popen[bytes] | None" = None
    copy: "subprocess.Popen[bytes] | None" = None
    """A second server of volumes, which can be lost alone."""
    master: str = ""

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it; returns once it takes something."""
        ports = {name: a_free_port() for name in ("master", "volume", "filer")}
        inner = {name: a_free_port() for name in ("master", "volume", "filer", "s3")}
        others = [f"-{name}.port={port}" for name, port in ports.items()]
        grpc = [f"-{name}.port.grpc={port}" for name, port in inner.items()]
        self.master = f"127.0.0.1:{ports['master']}.{inner['master']}"
        self.process = subprocess.Popen(
            [
                str(Path(sys.executable).with_name("weed")), "server", f"-dir={self.folder}", "-ip=127.0.0.1",
                "-filer", "-s3", f"-s3.port={self.port}", f"-s3.config={self.folder / 's3.json'}",
                "-s3.port.iceberg=0", "-s3.port.lance=0", "-volume.max=100", "-master.volumeSizeLimitMB=64",
                "-master.telemetry=false", f"-master.defaultReplication={self.replication}", *others, *grpc,
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + _START_SECONDS
        while time.monotonic() < until:
            try:
                if requests.get(f"{self.endpoint}/status", timeout=5).ok:
                    return
            except requests.RequestException:
                time.sleep(0.1)
        raise TimeoutError("the object store does not start")

    def keep_second_copies(self) -> None:
        """Start the second server of volumes; returns once the first knows of it."""
        folder = self.folder / "copy"
        folder.mkdir(exist_ok=True)
        self.copy = subprocess.Popen(
            [
                str(Path(sys.executable).with_name("weed")), "volume", f"-dir={folder}", "-ip=127.0.0.1", "-max=100",
                f"-port={a_free_port()}", f"-port.grpc={a_free_port()}", f"-master={self.master}",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + _START_SECONDS
        while self._servers() < 2:
            if time.monotonic() > until:
                raise TimeoutError("the second server of volumes does not start")
            time.sleep(0.1)

    def lose_second_copies(self) -> None:
        """The machine of the second server is gone, with its disk."""
        if self.copy is not None:
            os.killpg(self.copy.pid, signal.SIGKILL)
            self.copy.wait()
            self.copy = None
        shutil.rmtree(self.folder / "copy", ignore_errors=True)

    def _servers(self) -> int:
        """How many servers of volumes the master knows."""
        address, _, _grpc = self.master.rpartition(".")
        told = requests.get(f"http://{address}/dir/status", timeout=5).json()
        centers = told["Topology"].get("DataCenters") or []
        racks = [rack for center in centers for rack in center.get("Racks") or []]
        return sum(len(rack.get("DataNodes") or []) for rack in racks)

    def stop(self) -> None:
        """End it and all it started."""
        self.lose_second_copies()
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None


def a_bucket() -> str:
    """The address of a new, empty bucket."""
    return address_in(the_weed())


def address_in(weed: Weed) -> str:
    return f"s3://test-{next(_numbers)}/hub?endpoint={weed.endpoint}"


@functools.cache
def the_weed() -> Weed:
    weed = a_weed(Path(tempfile.mkdtemp(prefix="inspector-weed-")))
    atexit.register(shutil.rmtree, weed.folder, ignore_errors=True)
    atexit.register(weed.stop)
    return weed


def a_weed(folder: Path, *, keeps_two: bool = False) -> Weed:
    """A server of its own, started, with a second server of volumes or none; who asks for it stops it."""
    folder.mkdir(exist_ok=True)
    identity = {"name": "hub", "credentials": [{"accessKey": KEY, "secretKey": SECRET}], "actions": _ACTIONS}
    (folder / "s3.json").write_text(json.dumps({"identities": [identity]}), "utf-8")
    weed = Weed(folder, a_free_port(), "001" if keeps_two else "000")
    weed.start()
    if keeps_two:
        weed.keep_second_copies()
    return weed


def a_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


_numbers = itertools.count(os.getpid() * 1000)


def credentials(file: Path, secret: str = SECRET) -> Path:
    """Write with which key a hub asks."""
    file.write_text(f"{KEY}\n{secret}\n", "utf-8")
    file.chmod(0o600)
    return file
