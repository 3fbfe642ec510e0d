"""Run the register as a program of its own: on loopback, behind whatever ends TLS before it, or with a certificate."""

import ipaddress
import os
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from inspector.register.app import build_app
from inspector.register.errors import RegisterError
from inspector.register.register import Register


@dataclass(frozen=True, slots=True)
class Listening:
    """Where a register listens."""

    host: str = "127.0.0.1"
    port: int = 8444
    certificate: Path | None = None
    key: Path | None = None


def serve(register: Register, listening: Listening, announce: Callable[[str], None], *, with_parent: bool) -> None:
    """Answer until told to stop; no access log is written.

    Raises:
        RegisterError: others could listen in, or the address is taken.
    """
    if listening.certificate is None and not _is_loopback(listening.host):
        raise RegisterError(f"{listening.host} is open to others: give --tls-certificate and --tls-key")
    os.umask(0o077)
    config = uvicorn.Config(
        build_app(register),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        http="h11",
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.key,
    )
    server = uvicorn.Server(config)

    def wait_for_end_of_input() -> None:
        sys.stdin.read()
        server.should_exit = True

    if with_parent:
        threading.Thread(target=wait_for_end_of_input, daemon=True).start()
    with _bound(listening) as bound:
        scheme = "http" if listening.certificate is None else "https"
        announce(f"{scheme}://{listening.host}:{bound.getsockname()[1]}")
        server.run(sockets=[bound])


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bound(listening: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((listening.host, listening.port))
        bound.listen()
    except OSError as error:
        bound.close()
        raise RegisterError(f"port {listening.port} of {listening.host} cannot be taken") from error
    return bound
