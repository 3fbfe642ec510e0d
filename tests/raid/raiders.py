"""The raid from above: a hub and officers, each a process in a house of its own, and what can be done to them."""

import ipaddress
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from inspector.app.clock import SystemClock
from inspector.sync.hub_certificates import CERTIFICATES
from inspector.wire.scopes import Agency, Role
from tests.raid.street import Street, a_street

HUB, PORT = "hub", 8443
Said = dict[str, Any]


@dataclass
class Raider:
    """One officer's tablet, a process in a house of its own."""

    street: Street
    key: str
    agency: Agency
    role: Role
    folder: Path
    program: str = "officer_program"
    installation: str = ""
    process: "subprocess.Popen[str] | None" = None

    def begins(self) -> None:
        """Start the process; nothing is open yet."""
        words = (str(self.folder), self.key, self.agency.value, self.role.value)
        command = [sys.executable, "-m", f"tests.raid.{self.program}", *words]
        self.process = subprocess.Popen(
            self.street.inside(self.key, command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def does(self, do: str, **said: object) -> Said:
        """Tell the officer to do something; it must not be refused."""
        answer = self.tries(do, **said)
        assert answer.get("why") is None, (self.key, do, answer["why"])
        return answer

    def tries(self, do: str, **said: object) -> Said:
        """Tell the officer to do something, and hear what came of it."""
        self.orders(do, **said)
        return self.hears(do)

    def hears(self, do: str) -> Said:
        """Wait for what came of an order."""
        assert self.process is not None
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"{self.key} died at {do}"
        answer: Said = json.loads(line)
        return answer

    def orders(self, do: str, **said: object) -> None:
        """Tell the officer to do something, and do not wait."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **said}) + "\n")
        self.process.stdin.flush()

    def opens(self, **known: object) -> None:
        """Start the program, unlock it, and say what things are called."""
        self.begins()
        self.does("open", installation=self.installation)
        self.does("know", **known)

    def syncs(self) -> str:
        """Exchange news with the hub; gives how it ended."""
        return str(self.does("sync")["synced"])

    def dies(self) -> None:
        """kill -9."""
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


@dataclass
class Raid:
    """Everybody, and the hub."""

    street: Street
    folder: Path
    officers: dict[str, Raider]
    hub: "subprocess.Popen[str] | None" = None
    known: dict[str, dict[str, str]] = field(default_factory=lambda: {"visits": {}, "plans": {}})

    def __getitem__(self, key: str) -> Raider:
        return self.officers[key]

    @property
    def url(self) -> str:
        return f"https://{self.street.address(HUB)}:{PORT}"

    def hub_says(self, *words: str, typed: str = "") -> str:
        """What the administrator reads at the hub's own machine."""
        command, *options = words
        done = subprocess.run(
            self.street.inside(HUB, [*_PROGRAM, "hub", command, str(self.folder / HUB), *options]),
            check=False, input=typed, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def hub_begins(self) -> None:
        """Start the hub; returns once it listens."""
        tls = ["--tls-certificate", str(self.folder / "hub.pem"), "--tls-key", str(self.folder / "hub.key")]
        where = ["--host", self.street.address(HUB), "--port", str(PORT), "--announce", *tls]
        command = [*_PROGRAM, "hub", "serve", str(self.folder / HUB), *where]
        self.hub = subprocess.Popen(self.street.inside(HUB, command), stdout=subprocess.PIPE, text=True)
        assert self.hub.stdout is not None
        assert self.hub.stdout.readline().startswith("https://")

    def hub_dies(self) -> None:
        """kill -9."""
        if self.hub is not None:
            self.hub.kill()
            self.hub.communicate()
            self.hub = None

    def names(self, kind: str, key: str, value: str) -> None:
        """Let everybody whose program runs know what a visit or plan is called."""
        self.known[kind][key] = value
        for officer in self.officers.values():
            if officer.process is not None:
                officer.does("know", **{kind: {key: value}})

    def settles(self) -> None:
        """Let everybody sync until nobody's view changes any more."""
        before: dict[str, Said] = {}
        for _ in range(8):
            assert {officer.syncs() for officer in self.officers.values()} == {"ok"}
            now = {key: officer.does("summary") for key, officer in self.officers.items()}
            if now == before:
                return
            before = now
        raise AssertionError("the officers never come to rest")


_PROGRAM = (sys.executable, "-m", "inspector")


def a_raid(folder: Path, **people: tuple[Agency, Role]) -> AbstractContextManager[Raid]:
    """A hub and enrolled officers whose programs run with their windows; all of it is gone when the block ends.

    Raises:
        NoStreetError: this machine lets us make no network namespaces.
    """
    return a_night(folder, "officer_program", people)


@contextmanager
def a_night(folder: Path, program: str, people: Mapping[str, tuple[Agency, Role]]) -> Iterator[Raid]:
    """A hub and enrolled officers who each run this program of `tests.raid`.

    Raises:
        NoStreetError: this machine lets us make no network namespaces.
    """
    with a_street(HUB, *people) as street, ExitStack() as ending:
        officers = {key: Raider(street, key, *who, folder / key / "vault", program) for key, who in people.items()}
        raid = Raid(street, folder, officers)
        ending.callback(raid.hub_dies)
        _certify(folder, street.address(HUB))
        agencies = sorted({each.agency.value for each in officers.values()})
        raid.hub_says("init", *(word for each in agencies for word in ("--agency", each)))
        raid.hub_begins()
        for officer in officers.values():
            ending.callback(officer.dies)
            _enrol(raid, officer)
        yield raid


def _enrol(raid: Raid, officer: Raider) -> None:
    (officer.folder.parent / "screens").mkdir(parents=True)
    officer.folder.mkdir()
    (officer.folder / CERTIFICATES).write_bytes((raid.folder / "hub.pem").read_bytes())
    root = raid.folder / HUB / "offline-roots" / f"{officer.agency.value}.key"
    who = ("--agency", officer.agency.value, "--role", officer.role.value, "--root", str(root))
    code = json.loads(raid.hub_says("enrol", "--json", *who, "--number", officer.key, "--name", officer.key))["code"]
    officer.begins()
    answer = officer.does("enrol", url=raid.url, code=code)
    officer.installation = answer["installation"]
    officer.dies()
    officer.opens()


def _certify(folder: Path, address: str) -> None:
    """A certificate for the hub's address, which the tablets are told to trust."""
    key, start = ec.generate_private_key(ec.SECP256R1()), SystemClock().now() - timedelta(days=1)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HUB)])
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, start, start + timedelta(days=400))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    (folder / "hub.pem").write_bytes(signed.public_bytes(Encoding.PEM))
    (folder / "hub.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (folder / "hub.key").chmod(0o600)
