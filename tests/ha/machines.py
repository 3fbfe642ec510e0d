"""The machines of a cluster: network namespaces on this one, with programs that end when whoever started them does."""

import errno
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.raid.street import Street, a_street

PREFIX = "inspector-ha-"
LOG = "log"
_OWN_MEMORY = "mount -t tmpfs tmpfs /dev/shm; "
"""What a killed database leaves in shared memory goes with its process namespace."""
_ONCE = _OWN_MEMORY + 'exec "$@"'
_ALWAYS = _OWN_MEMORY + 'while :; do "$@"; sleep 1; done'
"""As systemd does with `Restart=always`."""


@dataclass
class Service:
    """One program on a machine, with all that it starts, in a process namespace of its own: they end together."""

    command: tuple[str, ...]
    log: Path
    process: "subprocess.Popen[bytes] | None" = None

    def starts(self) -> None:
        """Begin; what it says is added to its log."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def dies(self) -> None:
        """kill -9, whatever it is doing."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self.process is not None and self.process.poll() is None


@dataclass
class Machine:
    """One machine: an address, a folder, and programs by name."""

    street: Street
    name: str
    folder: Path
    services: dict[str, Service] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return self.street.address(self.name)

    def starts(self, name: str, command: Sequence[str], *, user: str | None = None) -> Service:
        """Start a program here, as nobody else but root may look into."""
        service = Service(tuple(self._within(_ALWAYS, command, user)), self.folder / f"{name}.{LOG}")
        self.services[name] = service
        service.starts()
        return service

    def inside(self, command: Sequence[str]) -> list[str]:
        """The command that runs a command here, until it or whoever started it ends."""
        return self._within(_ONCE, command, None)

    def addresses(self) -> list[str]:
        """Every address that it has now."""
        words = self.street.inside(self.name, ["ip", "-j", "addr", "show", "dev", "eth0"])
        said = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
        return [each["local"] for each in said[0]["addr_info"]]

    def fills_up(self) -> None:
        """Write zeros to this machine's disk until nothing more goes in."""
        piece = bytes(1024 * 1024)
        with self._zeros.open("wb", buffering=0) as zeros:
            try:
                while zeros.write(piece):
                    pass
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise

    def makes_room(self) -> None:
        """Take the zeros away."""
        self._zeros.unlink(missing_ok=True)

    def _within(self, script: str, command: Sequence[str], user: str | None) -> list[str]:
        as_user = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
        own = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", script, "sh"]
        return ["setpriv", "--pdeathsig=KILL", *self.street.inside(self.name, [*own, *as_user, *command])]

    @property
    def _zeros(self) -> Path:
        return self.folder / "zeros"

    def dies(self) -> None:
        """Pull the plug."""
        for service in self.services.values():
            service.dies()

    def starts_again(self) -> None:
        """Everything that ran here and is dead begins again, with what is on the disk."""
        for service in self.services.values():
            if not service.runs:
                service.starts()


@contextmanager
def some_machines(sizes: dict[str, int | None]) -> Iterator[dict[str, Machine]]:
    """Machines by name, the first of them the switch; a size in MiB gives one a disk of its own.

    Raises:
        NoStreetError: this machine lets us make no network namespaces.
    """
    clean_up()
    base = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
    base.chmod(0o755)
    try:
        with a_street(*sizes) as street:
            machines = {name: Machine(street, name, _disk(base / name, size)) for name, size in sizes.items()}
            try:
                yield machines
            finally:
                for machine in machines.values():
                    machine.dies()
    finally:
        _remove(base)


def clean_up() -> None:
    """Take away the disks and namespaces of clusters whose maker was killed; their programs ended with it."""
    for base in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if not _lives(base.name.removeprefix(PREFIX).partition("-")[0]):
            _remove(base)
    listed = subprocess.run(["ip", "netns", "list"], check=True, capture_output=True, text=True).stdout
    for name in (line.split()[0] for line in listed.splitlines() if line.startswith("raid-")):
        if not _lives(name.split("-")[1]):
            subprocess.run(["ip", "netns", "delete", name], check=True)


def _lives(process: str) -> bool:
    return Path("/proc", process).exists()


def _disk(folder: Path, size: int | None) -> Path:
    folder.mkdir()
    if size is not None:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}m,mode=755", "tmpfs", folder], check=True)
    return folder


def _remove(base: Path) -> None:
    for folder in base.iterdir():
        if folder.is_mount():
            subprocess.run(["umount", "--lazy", folder], check=True)
    shutil.rmtree(base)
