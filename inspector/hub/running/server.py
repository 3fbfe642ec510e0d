"""The HTTP server: it takes connections itself, so that each is counted before a byte of it is read."""

import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from types import FrameType

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from inspector.hub.answering.connections import Connections
from inspector.hub.answering.problems import problem
from inspector.hub.running.certificate import Certificate
from inspector.wire import routes
from inspector.wire.limits import LIMITS
from inspector.wire.messages import INTERFACE

WAITING_CONNECTIONS = 256
"""How many connections wait in the system until the hub takes them."""

_LOOK_SECONDS = 1
_GRACE_SECONDS = 5
_UNTIL_ONE_IS_FREE_SECONDS = 0.1


class Server(uvicorn.Server):
    """Answers on one socket until told to stop."""

    def __init__(
        self,
        app: ASGIApp,
        certificate: Certificate | None,
        bound: socket.socket,
        connections: Connections,
        *,
        speaks_to_proxies_only: bool = False,
        leave: Callable[[], None] = lambda: None,
        leave_seconds: float = 0,
    ) -> None:
        super().__init__(_config(app, certificate, connections))
        self._certificate = certificate
        self._bound = bound
        self._leave = leave
        self._leave_seconds = leave_seconds
        self._leaving: threading.Timer | None = None
        self._speaks_to_proxies_only = speaks_to_proxies_only
        self._connections = connections
        self._tasks: set[asyncio.Task[None]] = set()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002  # the library's own shape
        """Leave: begin nothing new, and end a while later, or at once when told again."""
        self.leave(0 if self._leaving else self._leave_seconds)

    def leave(self, seconds: float) -> None:
        """Begin nothing new from now on, and end after so many seconds."""

        def end() -> None:
            self.should_exit = True

        self._leave()
        self._leaving = threading.Timer(seconds, end)
        self._leaving.daemon = True
        self._leaving.start()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002  # the library's own shape
        """Begin to take connections."""
        await super().startup(sockets=[])
        self._bound.settimeout(0)
        self._begin(self._take_connections())

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002  # as above
        """Take no more, and finish what was begun."""
        for task in tuple(self._tasks):
            task.cancel()
        await super().shutdown(sockets=[self._bound])

    async def _take_connections(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connected, address = await loop.sock_accept(self._bound)
            except OSError:  # it is gone again, or there are too many
                await asyncio.sleep(_UNTIL_ONE_IS_FREE_SECONDS)
                continue
            if self._speaks_to_proxies_only and not self._connections.is_proxy(address[0]):
                connected.close()
                continue
            self._connections.enter(connected, (address[0], address[1]))
            self._begin(self._speak(connected))

    async def _speak(self, connected: socket.socket) -> None:
        """Greet, with TLS where there is a certificate, and let the protocol go on."""
        loop = asyncio.get_running_loop()

        def protocol() -> asyncio.Protocol:
            return _Terse(self.config, self.server_state, self.lifespan.state, loop)

        tls = None if self._certificate is None else self._certificate.context
        seconds = None if tls is None else LIMITS.stranger_seconds
        with suppress(OSError):
            await loop.connect_accepted_socket(protocol, connected, ssl=tls, ssl_handshake_timeout=seconds)

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class _Terse(H11Protocol):
    """Says to what is no HTTP what it says to any other nonsense."""

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  # what the server would say
        """Answer 400 as the program does, and hang up."""
        refused = problem(400)
        headers = [*refused.raw_headers, (routes.API_VERSION.encode(), INTERFACE.encode()), (b"connection", b"close")]
        for part in (
            h11.Response(status_code=400, headers=headers),
            h11.Data(data=bytes(refused.body)),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(part) or b"")
        self.transport.close()


def _config(app: ASGIApp, certificate: Certificate | None, connections: Connections) -> uvicorn.Config:
    async def look_after_connections() -> None:
        connections.end_idle()

    return uvicorn.Config(
        app,
        # h11 bounds what it reads before a request's headers are complete; httptools does not.
        http=_Terse,
        h11_max_incomplete_event_size=LIMITS.header_bytes,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        callback_notify=look_after_connections,
        timeout_notify=_LOOK_SECONDS,
        timeout_keep_alive=LIMITS.idle_seconds,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        ssl_context_factory=None if certificate is None else lambda _config, _default: certificate.context,
    )
