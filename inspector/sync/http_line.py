"""One HTTP connection to one host, with everything off that a hub never needs and an attacker might use.

Imported on the sync thread only, because `requests` is slow to import. Proxies, netrc, redirects, compression and
cookies are off; a reply is read up to a ceiling and not slower than a trickle.
"""

import socket as socket_module
import ssl
from collections.abc import Callable, Iterator
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from socket import SHUT_RDWR, socket
from threading import Lock
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.exceptions import ConnectionError as NoConnectionError
from requests.exceptions import ConnectTimeout, RequestException, SSLError
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.response import BaseHTTPResponse

from inspector.sync.failures import HUNG_UP, Failure, FailureKind
from inspector.sync.http_messages import ERROR_BYTES, Ask, HttpReply
from inspector.sync.hub_certificates import tls_context
from inspector.vault.model.clock import Clock

CONNECT_SECONDS = 5
READ_SECONDS = 20
ALIVE_SECONDS = 4
"""So often, while nothing comes, whoever is asked must say that the connection is still there.

Where the address of a cluster has another machine by then, that one says at once that it is not.
"""
PATIENCE_MS = 60_000
LEAST_BYTES_PER_MS = 1

_ALIVE_TRIES = READ_SECONDS // ALIVE_SECONDS
_PIECE_BYTES = 64 * 1024


class HttpLine:
    """Keeps the connection between two requests; `hang_up` may be called from any thread."""

    def __init__(self, clock: Clock, url: str, pin: Path | None) -> None:
        """To the host of `url`; `pin` is a file with the only certificates that may vouch for it.

        Raises:
            UnsafeHubError: it cannot be read.
        """
        self._clock = clock
        self._sockets = _OpenSockets()
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers.clear()
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.verify = True if pin is None else str(pin)
        scheme = urlsplit(url).scheme
        # Reading the certificates of a system takes longer than a request.
        context = None if scheme == "http" and pin is None else tls_context(pin)
        self._session.adapters.clear()
        self._session.mount(f"{scheme}://", _Adapter(self._sockets, context))

    def send(self, ask: Ask, sink: Callable[[bytes], object] | None = None) -> HttpReply | Failure:
        """Give the reply, or why there is none. With a sink, the body of a success goes there as it comes."""
        try:
            response = self._session.request(
                ask.method,
                ask.url,
                headers={**ask.headers, "accept-encoding": "identity", "user-agent": "inspector"},
                data=ask.body() if callable(ask.body) else ask.body or None,
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                allow_redirects=False,
                stream=True,
            )
        except RequestException as error:
            return _failure_of(error)
        with response:
            return self._read(ask, response, sink)

    def hang_up(self) -> None:
        """Break the connection, whoever waits for it."""
        self._sockets.shut()

    def _read(
        self, ask: Ask, response: requests.Response, sink: Callable[[bytes], object] | None
    ) -> HttpReply | Failure:
        headers = {name.lower(): value for name, value in response.headers.items()}
        if ask.method == "HEAD":
            return HttpReply(response.status_code, headers)
        if "content-length" not in headers:
            # Headers that were cut off look like headers that ended: the length is how the two are told apart.
            return Failure(FailureKind.CUT)
        if headers.get("content-encoding", "identity") != "identity":
            return Failure(FailureKind.NOT_TRUSTED)
        succeeded = response.status_code in ask.success
        most = ask.most_bytes if succeeded else ERROR_BYTES
        body = bytearray()
        keep = sink if sink is not None and succeeded else body.extend
        for piece in self._pieces(response.raw, most):
            if isinstance(piece, Failure):
                return piece
            # What the sink raises is the sink's: outside every handler here.
            keep(piece)
        return HttpReply(response.status_code, headers, bytes(body))

    def _pieces(self, raw: BaseHTTPResponse, most: int) -> Iterator[bytes | Failure]:
        started = self._clock.monotonic_ms()
        received = 0
        while True:
            try:
                # read1 gives what is there; read would wait for the whole piece, however slowly it came.
                piece = raw.read1(_PIECE_BYTES, decode_content=False)
            except (HTTPError, OSError):
                yield Failure(FailureKind.CUT)
                return
            received += len(piece)
            waited = self._clock.monotonic_ms() - started
            if received > most:
                yield Failure(FailureKind.NOT_TRUSTED)
                return
            if waited > PATIENCE_MS + received / LEAST_BYTES_PER_MS:
                yield Failure(FailureKind.CUT)
                return
            if not piece:
                return
            yield piece


def _alive() -> Iterator[tuple[int, int, int]]:
    """Ask whether the connection is still there; for as long as one waits for an answer, so that none is lost by it."""
    yield socket_module.SOL_SOCKET, socket_module.SO_KEEPALIVE, 1
    for name, value in (("KEEPIDLE", ALIVE_SECONDS), ("KEEPINTVL", ALIVE_SECONDS), ("KEEPCNT", _ALIVE_TRIES)):
        option = getattr(socket_module, f"TCP_{name}", None)  # not every system lets a program say it
        if option is not None:
            yield socket_module.IPPROTO_TCP, option, value


class _OpenSockets:
    """The sockets that may be waited on right now."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._open: set[socket] = set()

    def add(self, opened: socket | None) -> None:
        with self._lock:
            self._open = {each for each in self._open if each.fileno() >= 0}
            if opened is not None:
                self._open.add(opened)

    def shut(self) -> None:
        with self._lock:
            for each in self._open:
                try:
                    each.shutdown(SHUT_RDWR)
                except OSError:
                    continue


class _Adapter(HTTPAdapter):
    """Speaks TLS 1.3 only, trusts the pinned certificates only, and knows its sockets."""

    def __init__(self, sockets: _OpenSockets, context: ssl.SSLContext | None) -> None:
        self._sockets = sockets
        self._context = context
        if context is not None:
            context.minimum_version = ssl.TLSVersion.TLSv1_3
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: object) -> None:
        options = [*HTTPConnection.default_socket_options, *_alive()]
        super().init_poolmanager(
            connections, maxsize, block, ssl_context=self._context, socket_options=options, **pool_kwargs
        )
        sockets = self._sockets

        class Plain(HTTPConnection):
            def connect(self) -> None:
                super().connect()
                sockets.add(self.sock)

        class Encrypted(HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                sockets.add(self.sock)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class EncryptedPool(HTTPSConnectionPool):
            ConnectionCls = Encrypted

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": EncryptedPool}


def _failure_of(error: RequestException) -> Failure:
    """Nobody there, a broken line, or somebody who cannot prove to be the hub."""
    causes = tuple(_causes(error))
    if isinstance(error, SSLError):
        return Failure(
            FailureKind.CUT if any(isinstance(each, HUNG_UP) for each in causes) else FailureKind.NOT_TRUSTED
        )
    if isinstance(error, ConnectTimeout) or any(isinstance(each, NewConnectionError) for each in causes):
        return Failure(FailureKind.UNREACHABLE)
    if isinstance(error, NoConnectionError | requests.exceptions.Timeout):
        return Failure(FailureKind.CUT)
    return Failure(FailureKind.NOT_TRUSTED)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it wraps: urllib3 hands reasons on as arguments, not as causes."""
    while error is not None:
        yield error
        inner = [each for each in (getattr(error, "reason", None), *error.args) if isinstance(each, BaseException)]
        error = inner[0] if inner else error.__cause__
