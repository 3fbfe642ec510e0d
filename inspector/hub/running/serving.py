"""Run the hub as a program of its own: on loopback unless its operator says how outsiders' traffic is protected."""

import ipaddress
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspector.crypto.ids import IdSource
from inspector.hub.answering.app import build_app
from inspector.hub.answering.connections import Connections, Network
from inspector.hub.answering.in_force import LOOK_SECONDS as IN_FORCE_SECONDS
from inspector.hub.answering.in_force import ReadsLaw, RegisterInForce
from inspector.hub.answering.measured import Measured
from inspector.hub.answering.questions import URL_FILE, RegisterLine, register_of
from inspector.hub.answering.readiness import LOOK_SECONDS as READINESS_SECONDS
from inspector.hub.answering.readiness import Readiness
from inspector.hub.clock import Clock
from inspector.hub.errors import DiskFailedError, HubError, StoreDownError, UnsafeError
from inspector.hub.office.renewing import keep
from inspector.hub.office.stamping import EVERY_SECONDS, authority_of, stamp
from inspector.hub.register.successors import replaced
from inspector.hub.relay import Relay, opened
from inspector.hub.running.alone import serving_alone, serving_together
from inspector.hub.running.certificate import LOOK_SECONDS, Certificate
from inspector.hub.running.journal import COUNTS_SECONDS, Format, Journal, counting
from inspector.hub.running.metrics import exposition, measuring
from inspector.hub.running.repeated import repeated
from inspector.hub.running.server import WAITING_CONNECTIONS, Server
from inspector.hub.running.sweeping import sweep
from inspector.wire.limits import LIMITS

_DAY_SECONDS = 24 * 3600
_ERASING_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the hub listens and how outsiders' traffic is protected."""

    host: str = "127.0.0.1"
    port: int = 8443
    certificate: Path | None = None
    key: Path | None = None
    proxies: tuple[Network, ...] = ()
    """Who ends TLS before the hub; without a certificate nobody else is spoken to."""
    origin: str | None = None
    """The address devices spell, when a proxy stands before the hub."""

    @property
    def speaks_to_proxies_only(self) -> bool:
        """Whether what comes from elsewhere is hung up on: nothing encrypts it."""
        return bool(self.proxies) and self.certificate is None

    def check(self) -> None:
        """Return only when nobody can listen in.

        Raises:
            UnsafeError: the address is not this machine's own and nothing encrypts the traffic.
            HubError: a certificate without its key or the other way round, or a proxy without the address of devices.
        """
        if (self.certificate is None) is not (self.key is None):
            raise HubError("a certificate and its key come together")
        if self.proxies and self.origin is None:
            raise HubError("devices sign the address that they use: behind a proxy give it with --origin")
        if not (_is_loopback(self.host) or self.certificate is not None or self.proxies):
            raise UnsafeError(f"{self.host} is open to others: give --tls-certificate and --tls-key, or --behind-proxy")


def serve(
    path: Path,
    listening: Listening,
    *,
    clock: Clock,
    ids: IdSource,
    announce: Callable[[str], None],
    warn: Callable[[str], None],
    reads_law: ReadsLaw,
    with_parent: bool,
    address: str | None = None,
    blobs: str | None = None,
    metrics_port: int | None = None,
    log_format: Format = "text",
    leave_seconds: float = 0,
) -> None:
    """Serve until told to stop, from the database and blobs at the addresses or where the folder says.

    `announce` is given the address it listens on once it can be called, `warn` what runs out soon; in JSON the log is.
    `reads_law` tells from published documents when a municipality has a register.

    Raises:
        HubError: there is no hub in the folder, it is unsafe, the address is taken, or the disk failed.
    """
    listening.check()
    journal, measured = Journal(log_format), Measured()
    warn = journal.warn if log_format == "json" else warn
    certificate = _certificate(listening, warn)
    os.umask(0o077)
    _allow_open_files()
    with (
        opened(path, clock=clock, ids=ids, address=address, blobs=blobs) as relay,
        _serving(relay, warn),
        _bound(listening) as bound,
        _kept(relay, warn),
        _renewed(certificate, warn),
        _looking(relay, warn) as readiness,
        _register_of(relay, reads_law, warn) as register,
    ):
        server: Server
        failures: list[HubError] = []

        def stop() -> None:
            server.leave(0)

        def give_up(failure: HubError) -> None:
            failures.append(failure)
            stop()

        connections = Connections(time.monotonic, proxies=listening.proxies)
        app = build_app(
            relay,
            origin=listening.origin,
            connections=connections,
            readiness=readiness,
            measured=measured,
            give_up=give_up,
            register=register,
        )
        server = Server(
            app,
            certificate,
            bound,
            connections,
            speaks_to_proxies_only=listening.speaks_to_proxies_only,
            leave=readiness.leave,
            leave_seconds=leave_seconds,
        )
        if with_parent:
            threading.Thread(target=_wait_for_end_of_input, args=(stop,), daemon=True).start()
        scheme = "http" if listening.certificate is None else "https"
        host, port = bound.getsockname()[:2]
        for ending in (signal.SIGINT, signal.SIGTERM):
            # uvicorn listens from `run` on: before, this does.
            signal.signal(ending, server.handle_exit)
        tell_counts = counting(journal, measured)
        with (
            measuring(metrics_port, lambda: exposition(measured, readiness, connections)),
            repeated("hub-counting", tell_counts, COUNTS_SECONDS, warn),
        ):
            journal.tell("serving")
            announce(f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}")
            server.run()
        tell_counts()
        journal.tell("stopped")
        if failures:
            raise DiskFailedError(
                f"{failures[0]}, so the hub stopped: nothing was acknowledged that is not on the disk"
            )


@contextmanager
def _serving(relay: Relay, warn: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder: alone, or together with others where the database lets several write.

    Raises:
        HubError: somebody else holds it, or the hub has another key by now than this folder.
    """

    def begin() -> None:
        try:
            swept = sweep(relay)
        except StoreDownError as error:  # what is sent meanwhile is taken all the same
            warn(f"Nothing was swept: {error}.")
        else:
            if swept:
                warn(f"Took away {swept} blob files that nothing speaks of: a crash leaves such.")

    def check_key() -> None:
        if relay.home.next_key_file.exists():
            raise HubError("the hub is between two keys: end `inspector hub key` first")
        if relay.hub_key.public in relay.store.read(replaced):
            raise HubError("another key took the place of this folder's: copy the folder of the hub that has it")

    if relay.home.address is not None:
        from inspector.hub.running.holding import held_together  # noqa: PLC0415 - not needed on SQLite, nor its driver

        with held_together(relay.home.address, warn), serving_together(relay.home.path, begin):
            check_key()
            yield
    else:
        with serving_alone(relay.home.path):
            check_key()
            begin()
            yield


@contextmanager
def _kept(relay: Relay, warn: Callable[[str], None]) -> Iterator[None]:
    """Renew what runs out, and have the tree stamped where a third party is named, for as long as the block lasts.

    Raises:
        HubError: the folder says half of whom to ask.
    """
    authority = authority_of(relay.home.path)
    keep(relay, warn)
    with ExitStack() as stack:
        stack.enter_context(repeated("hub-renewing", lambda: keep(relay, warn), _DAY_SECONDS, warn))
        if relay.home.blobs_address is not None:  # it may not have answered when something was erased
            stack.enter_context(repeated("hub-erasing", relay.forget_erased, _ERASING_SECONDS, warn))
        if authority is not None:
            stack.enter_context(repeated("hub-stamping", lambda: stamp(relay, authority), EVERY_SECONDS, warn))
        yield


@contextmanager
def _looking(relay: Relay, warn: Callable[[str], None]) -> Iterator[Readiness]:
    """Look whether the hub is ready for as long as the block lasts."""
    readiness = Readiness(relay, warn)
    readiness.look()
    with repeated("hub-readiness", readiness.look, READINESS_SECONDS, warn):
        yield readiness


@contextmanager
def _register_of(
    relay: Relay, reads_law: ReadsLaw, warn: Callable[[str], None]
) -> Iterator[tuple[RegisterLine, RegisterInForce] | None]:
    """Where the register is asked that the folder names; look for as long as the block lasts when one is in force."""
    line = register_of(relay.home.path)
    in_force = RegisterInForce(relay, reads_law, is_named=line is not None)
    in_force.look()
    if line is not None and not in_force.is_on:
        warn(f"{URL_FILE} names a register, and no published decision has one today: nothing here answers for it.")
    with repeated("hub-register", in_force.look, IN_FORCE_SECONDS, warn):
        yield None if line is None else (line, in_force)


def _allow_open_files() -> None:
    """Let the process hold as many connections as it may, and the files it works with."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - exists on the other platforms only

        wanted = 2 * LIMITS.connections
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted if most < 0 else min(wanted, most), most))


def _certificate(listening: Listening, warn: Callable[[str], None]) -> Certificate | None:
    if listening.certificate is None or listening.key is None:
        return None
    return Certificate(listening.certificate, listening.key, warn)


@contextmanager
def _renewed(certificate: Certificate | None, warn: Callable[[str], None]) -> Iterator[None]:
    """Look at the certificate's files now and then, and at once on SIGHUP, for as long as the block lasts."""
    if certificate is None:
        yield
        return
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, lambda *_: certificate.look())
    with repeated("hub-certificate", certificate.look, LOOK_SECONDS, warn):
        yield


def _bound(listening: Listening) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
        return socket.create_server((listening.host, listening.port), family=family, backlog=WAITING_CONNECTIONS)
    except OSError as error:
        raise HubError(f"cannot listen on {listening.host}:{listening.port}: {error.strerror}") from error


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _wait_for_end_of_input(stop: Callable[[], None]) -> None:
    """Whoever started the hub holds the other end of its standard input; when that is gone, so is its reason."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    stop()
