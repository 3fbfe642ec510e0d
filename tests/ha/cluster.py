"""The deployment of `docs/deployment/cluster` with its own settings: three databases, two hubs, two proxies, a store.

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
SWITCH, STORE, FIELD = "switch", "store", "field"
DATABASES, HUBS, FRONTS = ("db1", "db2", "db3"), ("hub1", "hub2"), ("front1", "front2")
AGREEING = (*HUBS, FRONTS[0])
SHARED = "10.77.0.200"
"""The address between the two fronts."""
S3_PORT = 8333
STORE_KEY, STORE_SECRET = "hubs", "only-of-this-cluster"
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
        return f"https://{SHARED}:443"

    def front(self) -> Machine:
        """The one front that has the address where devices come."""
        (holder,) = (each for name in FRONTS if SHARED in (each := self[name]).addresses())
        return holder

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

    def is_ready(self, hub: str) -> bool:
        """Whether a hub says so of itself."""
        asked = f"https://{self[hub].address}:8443/health/ready"
        return self.field(["curl", "-sfk", "-m", "5", asked]).returncode == 0

    def field(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        """Run a command where the devices are."""
        done = self[FIELD].street.inside(FIELD, command)
        return subprocess.run(done, check=False, capture_output=True, text=True)

    def hub_says(self, command: str, *options: str, hub: str = HUBS[0], typed: str = "") -> str:
        """What an administrator reads on the machine of a hub."""
        words = self[hub].inside([*settings_of(self[hub]), *_PROGRAM, "hub", command, str(self.home), *options])
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
        self.hub_says("migrate", "--blobs", store_address(self))
        for name in HUBS:
            self[name].starts_again()

    def mend(self) -> None:
        """Put every cable back, make room on every disk and start what is dead; returns once all is whole."""
        for name in (*DATABASES, *FRONTS, STORE):
            self[name].street.mend(name)
        for name in DATABASES:
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
    sizes = dict.fromkeys((SWITCH, *HUBS, *FRONTS, STORE, FIELD, *field)) | dict.fromkeys(DATABASES, DISK_MIB)
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


def store_address(cluster: Cluster) -> str:
    """How the hubs name the bucket."""
    return f"s3://inspector/hub?endpoint=https://{cluster[STORE].address}:{S3_PORT}"


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
    fronts = [word for each in FRONTS for word in ("--behind-proxy", cluster[each].address)]
    proxy = [*fronts, "--origin", cluster.url]
    where = ["--host", machine.address, "--port", "8443", "--log-format", "json"]
    machine.starts("hub", [*settings_of(machine), *_PROGRAM, "hub", "serve", str(cluster.home), *where, *proxy, *tls])


def start_front(cluster: Cluster, name: str) -> None:
    """Start one of the two proxies, and what gives one of them the address where devices come."""
    machine = cluster[name]
    names = {"HUB_LISTEN": ":443", "HUB_CERTIFICATE": str(machine.folder / BOTH)}
    names |= {f"HUB_{number}": f"{cluster[hub].address}:8443" for number, hub in enumerate(HUBS, 1)}
    names["CLUSTER_CA"] = str(machine.folder / CA)
    said = [f"{each}={value}" for each, value in names.items()]
    machine.starts("haproxy", ["env", *said, "haproxy", "-db", "-f", str(SETTINGS / "haproxy.cfg")])
    (other,) = set(FRONTS) - {name}
    settings = machine.folder / "keepalived.conf"
    filled = _names(cluster, name) | {"OTHER": cluster[other].address, "SHARED": SHARED, "INTERFACE": "eth0"}
    settings.write_text(Template((SETTINGS / settings.name).read_text()).substitute(filled))
    own = [f"--{each}={machine.folder / each}" for each in ("pid", "vrrp_pid")]
    machine.starts("keepalived", ["keepalived", "-n", "-l", "-D", "-f", str(settings), *own])


def start_store(cluster: Cluster) -> None:
    """Start the object store, and write down for the hubs with which key they ask it."""
    machine = cluster[STORE]
    who = machine.folder / "store.json"
    names = {"STORE_KEY": STORE_KEY, "STORE_SECRET": STORE_SECRET}
    who.write_text(Template((SETTINGS / who.name).read_text()).substitute(names))
    tls = [f"-s3.cert.file={machine.folder / CERTIFICATE}", f"-s3.key.file={machine.folder / KEY}"]
    data = machine.folder / "data"
    data.mkdir()
    machine.starts(
        "store",
        [
            str(Path(sys.executable).with_name("weed")), "server", f"-dir={data}", f"-ip={machine.address}",
            "-filer", "-s3", f"-s3.port={S3_PORT}", f"-s3.config={who}", "-s3.port.iceberg=0", "-s3.port.lance=0",
            "-volume.max=100", "-master.volumeSizeLimitMB=64", "-master.telemetry=false", *tls,
        ],
    )  # fmt: skip


def settings_of(machine: Machine) -> list[str]:
    """Before a command of the hub: whom to believe about the store, and with which key to ask it."""
    said = {"SSL_CERT_FILE": machine.folder / CA, "AWS_ACCESS_KEY_ID": STORE_KEY, "AWS_SECRET_ACCESS_KEY": STORE_SECRET}
    return ["env", *(f"{name}={value}" for name, value in said.items())]


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
        more = (SHARED,) if machine.name in FRONTS else ()
        authority.certify(machine.folder, machine.name, machine.address, *more)
    for name in DATABASES:
        folder = cluster[name].folder
        for path in (folder, *folder.iterdir()):
            subprocess.run(["chown", f"{USER}:{USER}", path], check=True)
    shared = cluster[HUBS[0]].folder.parent / "hub-keys"
    shared.mkdir()
    authority.certify(shared, HUBS[0], cluster[HUBS[0]].address)


def _start(cluster: Cluster) -> None:
    start_store(cluster)
    for name in AGREEING:
        start_with(cluster, name, "etcd", "etcd", "--config-file")
    for name in DATABASES:
        start_with(cluster, name, "patroni", PATRONI, user=USER)
    waits(cluster.is_whole, START_SECONDS)
    primary = cluster.primary().name
    for line in _sql():
        assert cluster.asks(primary, line) is not None, line
    agencies = [word for each in Agency for word in ("--agency", each.value)]
    where = ["--database", database_address(cluster), "--blobs", store_address(cluster)]
    cluster.hub_says("init", *agencies, *where)
    for name in HUBS:
        start_hub(cluster, name)
    for name in FRONTS:
        start_front(cluster, name)
    waits(cluster.is_answering, START_SECONDS)
