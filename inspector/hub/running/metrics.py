"""`/metrics` for Prometheus, on a port of its own that only this machine can reach."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate

from inspector.hub.answering.connections import Connections
from inspector.hub.answering.measured import BOUNDS, Measured
from inspector.hub.answering.readiness import Readiness
from inspector.hub.errors import HubError

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_PATIENCE_SECONDS = 5


def exposition(measured: Measured, readiness: Readiness, connections: Connections) -> str:
    """Everything that is measured, in the text format of Prometheus."""
    return "".join(
        f"{line}\n"
        for line in (
            *_requests(measured),
            *_gauge("inspector_hub_connections", "Connections that are open.", connections.count),
            *_gauge("inspector_hub_ready", "1 when the hub can take what it is sent.", int(not readiness.troubles)),
            *_gauge("inspector_hub_free_bytes", "Room left on the disk of the hub.", readiness.free_bytes),
        )
    )


def _requests(measured: Measured) -> Iterator[str]:
    name = "inspector_hub_request_seconds"
    yield f"# HELP {name} How long requests took, by kind and class of answer."
    yield f"# TYPE {name} histogram"
    for (kind, said), series in measured.series.items():
        labels = f'route="{kind}",answer="{said}"'
        counts = tuple(accumulate(series.counts))
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), counts, strict=True):
            yield f'{name}_bucket{{{labels},le="{bound}"}} {count}'
        yield f"{name}_sum{{{labels}}} {series.seconds:.6f}"
        yield f"{name}_count{{{labels}}} {counts[-1]}"


def _gauge(name: str, meaning: str, value: int) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} gauge"
    yield f"{name} {value}"


@contextmanager
def measuring(port: int | None, text: Callable[[], str]) -> Iterator[None]:
    """Answer `GET /metrics` on that port of this machine for as long as the block lasts; without a port nothing.

    Raises:
        HubError: the port is taken.
    """
    if port is None:
        yield
        return

    class Answering(BaseHTTPRequestHandler):
        timeout = _PATIENCE_SECONDS

        def do_GET(self) -> None:
            is_right = self.path == "/metrics"
            body = text().encode() if is_right else b""
            self.send_response(HTTPStatus.OK if is_right else HTTPStatus.NOT_FOUND)
            self.send_header("content-type", MEDIA_TYPE)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Answering)
    except OSError as error:
        raise HubError(f"cannot listen on 127.0.0.1:{port}: {error.strerror}") from error
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, name="hub-metrics", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
