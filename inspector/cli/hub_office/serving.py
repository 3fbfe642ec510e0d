"""`inspector hub serve`."""

import argparse
import ipaddress
from collections.abc import Callable, Iterable
from pathlib import Path

from inspector.cli.saying import say, warn
from inspector.crypto.ids import SystemIds
from inspector.hub.answering.in_force import RegisterDays
from inspector.hub.clock import PlayedClock, system_ms
from inspector.hub.running.serving import Listening, serve
from inspector.wire.directory import DocumentPublished


def configure(
    add: Callable[[str, Callable[[argparse.Namespace], None], str], argparse.ArgumentParser],
    add_places: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add the command with `add(name, run, purpose)`, and where its tables and blobs are with `add_places`."""
    run = add("serve", _serve, "serve until told to stop")
    add_places(run)
    run.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    run.add_argument("--port", type=int, default=8443, help="0 takes a free one")
    run.add_argument("--tls-certificate", type=Path, metavar="FILE")
    run.add_argument("--tls-key", type=Path, metavar="FILE")
    run.add_argument(
        "--behind-proxy",
        action="append",
        default=[],
        type=ipaddress.ip_network,
        metavar="ADDRESS",
        help="an address or network of a proxy that ends TLS before the hub (may be repeated): its X-Forwarded-For"
        " counts, and without a certificate of its own the hub hangs up on everybody else",
    )
    run.add_argument("--origin", metavar="URL", help="the address devices use, when a proxy stands before the hub")
    run.add_argument("--metrics-port", type=int, metavar="PORT", help="answer Prometheus on this port of this machine")
    run.add_argument(
        "--leave-seconds", type=float, default=0, metavar="SECONDS", help="when told to stop, refuse new work so long"
    )
    run.add_argument("--log-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text, or json")
    run.add_argument("--announce", action="store_true", help="print the address as the one line of output")
    run.add_argument("--with-parent", action="store_true", help="stop when standard input ends")
    run.add_argument("--played-clock", type=Path, metavar="FILE", help="for a played day: take the time from there")


def _serve(arguments: argparse.Namespace) -> None:
    listening = Listening(
        host=arguments.host,
        port=arguments.port,
        certificate=arguments.tls_certificate,
        key=arguments.tls_key,
        proxies=tuple(arguments.behind_proxy),
        origin=arguments.origin,
    )

    def announce(address: str) -> None:
        say(address if arguments.announce else f"The hub listens on {address}; stop it with Ctrl-C.")

    serve(
        arguments.folder,
        listening,
        clock=system_ms if arguments.played_clock is None else PlayedClock(arguments.played_clock),
        ids=SystemIds(),
        announce=announce,
        warn=warn,
        reads_law=_reads_law,
        with_parent=arguments.with_parent,
        address=arguments.database,
        blobs=arguments.blobs,
        metrics_port=arguments.metrics_port,
        log_format=arguments.log_format,
        leave_seconds=arguments.leave_seconds,
    )


def _reads_law(published: Iterable[DocumentPublished]) -> RegisterDays | None:
    from inspector.cli.hub_office.laws import register_in  # noqa: PLC0415 - a hub beside no register reads no law

    return register_in(published)
