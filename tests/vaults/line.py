"""What a device and a hub said to each other, kept to the byte: played back it is a device of that day, or a hub of it.

The device signed the address that it used, so the hub is told that one when it is played back.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import msgspec
import requests

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.hub.clock import PlayedClock
from inspector.hub.running.process import ServerProcess, start_hub
from inspector.sync.courier import Courier
from inspector.sync.http_carrier import HttpCarrier, HubAddress
from inspector.sync.outcomes import SyncResult

_WAIT = 60
_OF_THE_LINE = frozenset({"connection", "content-length", "date", "host", "server", "transfer-encoding"})


class Exchange(msgspec.Struct, frozen=True):
    """One request as a device signed it, and the answer."""

    officer: str
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    status: int
    answer_headers: dict[str, str]
    answer: bytes


Answering = Callable[[BaseHTTPRequestHandler, bytes], Exchange]


@dataclass
class Recorder:
    """Passes everything on to a hub, and keeps it."""

    hub: str
    officer: str = ""
    kept: list[Exchange] = field(default_factory=list)

    def __call__(self, asked: BaseHTTPRequestHandler, body: bytes) -> Exchange:
        headers = _headers(asked.headers.items())
        said = requests.request(asked.command, self.hub + asked.path, headers=headers, data=body, timeout=_WAIT)
        answer = _headers(said.headers.items())
        kept = Exchange(self.officer, asked.command, asked.path, headers, body, said.status_code, answer, said.content)
        self.kept.append(kept)
        return kept


@dataclass
class Replayed:
    """Answers as a hub did, one after the other, whatever is said; it must be asked at the same places."""

    left: list[Exchange]

    def __call__(self, asked: BaseHTTPRequestHandler, _body: bytes) -> Exchange:
        next_ = self.left.pop(0)
        assert (asked.command, asked.path) == (next_.method, next_.path)
        return next_


@contextmanager
def a_line(answering: Answering) -> Iterator[str]:
    """Listen on this machine; gives the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            said = answering(self, self.rfile.read(int(self.headers.get("content-length") or 0)))
            self.send_response(said.status)
            for name, value in said.answer_headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(said.answer)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(said.answer)

        do_GET = do_HEAD = do_PUT = do_POST  # noqa: N815 - the library's names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """A test says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def a_hub_of_the_day(home: Path, made_at: datetime, origin: str) -> Iterator[ServerProcess]:
    """Today's program serves a hub whose devices know it by this address, at the time of that day."""
    clock = home.parent / "played-clock"
    PlayedClock(clock).set_to(round(made_at.timestamp() * 1000))
    hub = start_hub(home, options=("--played-clock", str(clock), "--origin", origin))
    try:
        yield hub
    finally:
        hub.stop()


def syncs_with(desk: Desk, url: str, folder: Path) -> SyncResult:
    """One sync of today's program over a line."""
    vault = desk.vault
    carrier = HttpCarrier(HubAddress(url, vault.identity.hub_public), vault.signing_key, clock=desk.clock, ids=desk.ids)
    courier = Courier(
        vault,
        carrier,
        hub_public=vault.identity.hub_public,
        downloads=folder / "downloads",
        run=lambda task: task(),
        settle=lambda: settling.settle(desk),
        on_changes=lambda _changes: None,
    )
    try:
        return courier.sync_once()
    finally:
        carrier.cancel()


def packed(kept: list[Exchange], origin: str) -> bytes:
    """As it is kept."""
    return msgspec.json.encode({"origin": origin, "said": kept})


def unpacked(data: bytes) -> tuple[str, list[Exchange]]:
    """The address that the line had, and what was said on it."""
    read = msgspec.json.decode(data, type=_Line)
    return read.origin, read.said


class _Line(msgspec.Struct, frozen=True):
    origin: str
    said: list[Exchange]


def _headers(said: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in said if name.lower() not in _OF_THE_LINE}
