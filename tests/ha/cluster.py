"""The deployment of `docs/deployment/cluster` with its own settings: three databases, two hubs, one proxy.

with a_cluster() as cluster:
    cluster.primary().dies()
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from string import Template

from inspector.wire.scopes import Agency
from tests.architecture.project import ROOT
from tests.ha.certificates import BOTH, CA, CERTIFICATE, KEY, Authority
from tests.ha.machines import Machine, some_machines

SETTINGS = ROOT / "docs" / "deployment" / "cluster"
LOGS = ROOT / "out" / "ha"
SWITCH, FRONT, FIELD = "switch", "front", "field"
DATABASES, HUBS = ("db1", "db2", "db3"), ("hub1", "hub2")
AGREEING = (*HUBS, FRONT)
DISK_MIB = 700
START_SECONDS = 90
WHOLE_SECONDS = 90
USER, PATRONI = "postgres", "/opt/inspector-patroni/bin/patroni"
_PROGRAM = (sys.executable, "-m", "inspector")


@dataclass
class Cluster:
    """All machines, and what can be asked of them."""

    machines: dict[str, Machine]

    def __getitem__(self, name: str) -> Machine:
        return self.machines[name]

    @property
    def url(self) -> str:
        """Where devices come."""
        return f"https://{self[FRONT].address}:443"

    @property
    def home(self) -> Path:
        """The folder that both hubs share."""
        return self[HUBS[0]].folder.parent / "hub"

    def asks(self, machine: str, sql: str, *, of: str = USER) -> str | None:
        """What the database of that name on a machine answers, nothing when it does not."""
        done = subprocess.run(
            ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "psql", "-XAt",
             "-h", str(self[machine].folder), "-U", USER, "-d", of, "-c", sql],
            check=False, capture_output=True, text=True, cwd="/", timeout=20,
        )  # fmt: skip
        return done.stdout.strip() if done.returncode == 0 else None

    def reaches(self) -> dict[str, int]:
        """How far each log reaches in the tables of the hubs, on the machine that is the primary now."""
        sql = "SELECT encode(log, 'hex'), max(last_seq) FROM segments WHERE NOT is_fork GROUP BY 1"
        said = self.asks(self.primary().name, sql, of="inspector")
        assert said is not None
        return {log: int(seq) for log, _, seq in (line.partition("|") for line in said.splitlines())}

    def primaries(self) -> list[str]:
        """The databases that take writes now."""
        return [name for name in DATABASES if self.asks(name, "SELECT pg_is_in_recovery()") == "f"]

    def primary(self) -> Machine:
        """The one machine whose database takes writes."""
        (name,) = self.primaries()
        return self[name]

    def is_whole(self) -> bool:
        """Whether there is one primary and both others follow it, one of them so that no commit is without it."""
        found = self.primaries()
        said = self.asks(found[0], "SELECT sync_state FROM pg_stat_replication ORDER BY 1") if len(found) == 1 else None
        return said is not None and said.split() == ["async", "sync"]

    def is_answering(self) -> bool:
        """Whether the proxy knows a hub that is ready."""
        return self.field(["curl", "-sfk", "-m", "2", f"{self.url}/health/live"]).returncode == 0

    def field(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        """Run a command where the devices are."""
        done = self[FIELD].street.inside(FIELD, command)
        return subprocess.run(done, check=False, capture_output=True, text=True)

    def hub_says(self, command: str, *options: str, hub: str = HUBS[0], typed: str = "") -> str:
        """What an administrator reads on the machine of a hub."""
        words = self[hub].inside([*_PROGRAM, "hub", command, str(self.home), *options])
        done = subprocess.run(words, check=False, input=typed, capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def is_put_back(self, backup: Path, key: Path, passphrase: str) -> None:
        """Both hubs and their database are gone, and a backup takes their place."""
        for name in HUBS:
            self[name].services["hub"].dies()
        address = (self.home / "database.url").read_text().strip()
        shutil.rmtree(self.home)
        primary = self.primary().name
        for line in ("DROP DATABASE inspector WITH (FORCE)", *_sql()[1:]):
            assert self.asks(primary, line) is not None, line
        self.hub_says("restore", "--from", str(backup), "--key", str(key), typed=passphrase)
        self.hub_says("migrate", address)
        for name in HUBS:
            self[name].starts_again()

    def mend(self) -> None:
        """Put every cable back, make room on every disk and start what is dead; returns once all is whole."""
        for name in DATABASES:
            self[name].street.mend(name)
            self[name].makes_room()
        for machine in self.machines.values():
            machine.starts_again()
        waits(self.is_whole, WHOLE_SECONDS)
        waits(self.is_answering, WHOLE_SECONDS)

    def keep_logs(self) -> None:
        """Copy every log to where whoever must find out what went wrong looks."""
        shutil.rmtree(LOGS, ignore_errors=True)
        LOGS.mkdir(parents=True)
        for file in self[SWITCH].folder.parent.glob("*/*.log"):
            shutil.copyfile(file, LOGS / f"{file.parent.name}-{file.name}")


@contextmanager
def a_cluster(field: tuple[str, ...] = ()) -> Iterator[Cluster]:
    """Start all of it, with more machines of these names in the field; only logs are left when the block ends.

    Raises:
        NoStreetError: this machine lets us make no network namespaces.
    """
    sizes = dict.fromkeys((SWITCH, *HUBS, FRONT, FIELD, *field)) | dict.fromkeys(DATABASES, DISK_MIB)
    with some_machines(sizes) as machines:
        cluster = Cluster(machines)
        try:
            _certify(cluster)
            _start(cluster)
            yield cluster
        finally:
            cluster.keep_logs()


def waits(until: Callable[[], bool], seconds: float) -> float:
    """Wait for something; gives how long it took.

    Raises:
        TimeoutError: it did not come.
    """
    begun = time.monotonic()
    while not until():
        if time.monotonic() - begun > seconds:
            raise TimeoutError
        time.sleep(0.1)
    return time.monotonic() - begun


def database_address(cluster: Cluster) -> str:
    """How the hubs name the database: all three machines, of which they take the one that takes writes."""
    keys = cluster[HUBS[0]].folder.parent / "hub-keys"
    hosts = ",".join(cluster[name].address for name in DATABASES)
    said = Template((SETTINGS / "database.url").read_text().splitlines()[-1])
    return said.substitute(DATABASES=hosts, KEYS=keys)


def start_with(cluster: Cluster, name: str, program: str, *command: str, user: str | None = None) -> None:
    """Start a program on a machine with the settings that the deployment has for it."""
    machine = cluster[name]
    settings = machine.folder / f"{program}.yml"
    settings.write_text(Template((SETTINGS / settings.name).read_text()).substitute(_names(cluster, name)))
    machine.starts(program, [*command, str(settings)], user=user)


def start_hub(cluster: Cluster, name: str) -> None:
    """Start one of the two hubs."""
    machine = cluster[name]
    tls = ["--tls-certificate", str(machine.folder / CERTIFICATE), "--tls-key", str(machine.folder / KEY)]
    proxy = ["--behind-proxy", cluster[FRONT].address, "--origin", cluster.url]
    where = ["--host", machine.address, "--port", "8443", "--log-format", "json"]
    machine.starts("hub", [*_PROGRAM, "hub", "serve", str(cluster.home), *where, *proxy, *tls])


def _names(cluster: Cluster, name: str) -> dict[str, str]:
    machine = cluster[name]
    agreeing = {each.upper(): cluster[each].address for each in AGREEING}
    return {
        "NAME": name,
        "ADDRESS": machine.address,
        "DATA": str(machine.folder),
        "KEYS": str(machine.folder),
    } | agreeing


def _sql() -> list[str]:
    """How the role and the database of the hubs are made, in this order."""
    lines = (SETTINGS / "database.sql").read_text().splitlines()
    return [line for line in lines if not line.startswith("--")]


def _certify(cluster: Cluster) -> None:
    authority = Authority()
    for machine in cluster.machines.values():
        authority.certify(machine.folder, machine.name, machine.address)
    for name in DATABASES:
        folder = cluster[name].folder
        for path in (folder, *folder.iterdir()):
            subprocess.run(["chown", f"{USER}:{USER}", path], check=True)
    shared = cluster[HUBS[0]].folder.parent / "hub-keys"
    shared.mkdir()
    authority.certify(shared, HUBS[0], cluster[HUBS[0]].address)


def _start(cluster: Cluster) -> None:
    for name in AGREEING:
        start_with(cluster, name, "etcd", "etcd", "--config-file")
    for name in DATABASES:
        start_with(cluster, name, "patroni", PATRONI, user=USER)
    waits(cluster.is_whole, START_SECONDS)
    primary = cluster.primary().name
    for line in _sql():
        assert cluster.asks(primary, line) is not None, line
    agencies = [word for each in Agency for word in ("--agency", each.value)]
    cluster.hub_says("init", *agencies, "--database", database_address(cluster))
    for name in HUBS:
        start_hub(cluster, name)
    both = cluster[FRONT].folder / BOTH
    names = {"HUB_LISTEN": f"{cluster[FRONT].address}:443", "HUB_CERTIFICATE": str(both)}
    names |= {f"HUB_{number}": f"{cluster[name].address}:8443" for number, name in enumerate(HUBS, 1)}
    names["CLUSTER_CA"] = str(cluster[FRONT].folder / CA)
    said = [f"{name}={value}" for name, value in names.items()]
    cluster[FRONT].starts("haproxy", ["env", *said, "haproxy", "-db", "-f", str(SETTINGS / "haproxy.cfg")])
    waits(cluster.is_answering, START_SECONDS)
