"""Run the hub as a program of its own: on loopback unless its operator says how outsiders' traffic is protected."""

import ipaddress
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from inspector.crypto.ids import IdSource
from inspector.hub.answering.app import build_app
from inspector.hub.clock import Clock
from inspector.hub.errors import DiskFailedError, HubError, UnsafeError
from inspector.hub.office.renewing import keep, keep_daily
from inspector.hub.relay import Relay, opened
from inspector.hub.running.alone import serving_alone
from inspector.hub.running.sweeping import sweep
from inspector.wire.limits import LIMITS

_CONNECTIONS = 256
_KEEP_ALIVE_SECONDS = 75
_GRACE_SECONDS = 5
_DAY_SECONDS = 24 * 3600

_LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {"uvicorn.error": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the hub listens and how outsiders' traffic is protected."""

    host: str = "127.0.0.1"
    port: int = 8443
    certificate: Path | None = None
    key: Path | None = None
    behind_tls_proxy: bool = False
    origin: str | None = None
    """The address devices spell, when a proxy stands before the hub."""

    def check(self) -> None:
        """Return only when nobody can listen in.

        Raises:
            UnsafeError: the address is not this machine's own and nothing encrypts the traffic.
            HubError: a certificate without its key, or the other way round.
        """
        if (self.certificate is None) is not (self.key is None):
            raise HubError("a certificate and its key come together")
        if not (_is_loopback(self.host) or self.certificate is not None or self.behind_tls_proxy):
            raise UnsafeError(
                f"{self.host} is open to others: give --tls-certificate and --tls-key, or --behind-tls-proxy"
            )


def serve(
    path: Path,
    listening: Listening,
    *,
    clock: Clock,
    ids: IdSource,
    announce: Callable[[str], None],
    warn: Callable[[str], None],
    with_parent: bool,
) -> None:
    """Serve until told to stop; `announce` is given the address once it can be called, `warn` what runs out soon.

    Raises:
        HubError: there is no hub in the folder, it is unsafe, the address is taken, or the disk failed.
    """
    listening.check()
    os.umask(0o077)
    with (
        opened(path, clock=clock, ids=ids) as relay,
        serving_alone(path),
        _bound(listening) as bound,
        _kept(relay, warn),
    ):
        swept = sweep(relay)
        if swept:
            warn(f"Took away {swept} blob files that nothing speaks of: a crash leaves such.")
        server: uvicorn.Server
        is_broken = threading.Event()

        def stop() -> None:
            server.should_exit = True

        def give_up() -> None:
            is_broken.set()
            stop()

        server = uvicorn.Server(_config(build_app(relay, origin=listening.origin, give_up=give_up), listening))
        if with_parent:
            threading.Thread(target=_wait_for_end_of_input, args=(stop,), daemon=True).start()
        scheme = "http" if listening.certificate is None else "https"
        host, port = bound.getsockname()[:2]
        for ending in (signal.SIGINT, signal.SIGTERM):
            # uvicorn finishes what it began, then raises the signal once more for whoever listened before.
            signal.signal(ending, _has_ended)
        announce(f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}")
        server.run(sockets=[bound])
        if is_broken.is_set():
            raise DiskFailedError("the disk failed, so the hub stopped: nothing was acknowledged that is not on it")


@contextmanager
def _kept(relay: Relay, warn: Callable[[str], None]) -> Iterator[None]:
    """Renew what runs out, now and once a day for as long as the block lasts."""
    ended = threading.Event()
    daily = threading.Thread(
        target=keep_daily, args=(relay, warn, lambda: ended.wait(_DAY_SECONDS)), name="hub-renewing", daemon=True
    )
    keep(relay, warn)
    daily.start()
    try:
        yield
    finally:
        ended.set()
        daily.join()


def _config(app: Starlette, listening: Listening) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        # h11 bounds what it reads before a request's headers are complete; httptools does not.
        http="h11",
        h11_max_incomplete_event_size=LIMITS.header_bytes,
        ws="none",
        lifespan="off",
        log_config=_LOGGING,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.key,
    )


def _bound(listening: Listening) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
        return socket.create_server((listening.host, listening.port), family=family, backlog=_CONNECTIONS)
    except OSError as error:
        raise HubError(f"cannot listen on {listening.host}:{listening.port}: {error.strerror}") from error


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _has_ended(_signal: int, _frame: FrameType | None) -> None:
    """Nothing is left to do: the store is closed next."""


def _wait_for_end_of_input(stop: Callable[[], None]) -> None:
    """Whoever started the hub holds the other end of its standard input; when that is gone, so is its reason."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    stop()
