"""The laptop that comes by with a code: pins the sharer's key, says who it is, and takes turns until both have all."""

import socket
import ssl
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address
from threading import Event

from inspector.crypto.ids import IdSource
from inspector.sync.failures import HUNG_UP
from inspector.sync.lan.outcomes import Visited, VisitFault
from inspector.sync.lan.photos import (
    MOST_PHOTO_TURN_BYTES,
    MOST_PHOTO_TURNS,
    PhotoExchange,
    PhotoTurn,
    decode_photo_turn,
    is_last_of_photos,
)
from inspector.sync.lan.pinned_tls import pin_of, visitor_context
from inspector.sync.lan.share_code import ShareCode
from inspector.sync.lan.sharing import is_last
from inspector.sync.lan.turns import (
    HELLO_BYTES,
    MOST_TURN_BYTES,
    MOST_TURNS,
    Host,
    Party,
    Side,
    StrangerError,
    decode_hello,
    decode_turn,
    greet,
    recognise,
)
from inspector.vault.model.errors import VaultError
from inspector.wire import routes
from inspector.wire.errors import MalformedError
from inspector.wire.messages import OtherProtocolError, check_interface

_CONNECT_SECONDS = 5
_PATIENCE_SECONDS = 60


class _RefusedError(Exception):
    def __init__(self, fault: VisitFault) -> None:
        super().__init__(fault)
        self.fault = fault


class Visiting:
    """One visit by a code. `go` is called on a thread of its own."""

    def __init__(self, host: Host, code: ShareCode, ids: IdSource) -> None:
        self._host = host
        self._code = code
        self._ids = ids
        self._party: Party | None = None
        self._line: socket.socket | None = None
        self._stopped = Event()

    def cancel(self) -> None:
        """Break off soon; may be called from any thread."""
        self._stopped.set()
        line = self._line
        if line is not None:
            try:
                socket.socket.shutdown(line, socket.SHUT_RDWR)
            except OSError:
                return

    def go(self) -> Visited:
        """Exchange everything both may hold."""
        try:
            with closing(self._connected()) as line:
                self._exchange(line)
        except _RefusedError as error:
            return self._visited(error.fault)
        except StrangerError:
            return self._visited(VisitFault.STRANGER)
        except VaultError:
            return self._visited(VisitFault.NOT_SAVED)
        except OtherProtocolError as error:
            return self._visited(_of_another_protocol(is_newer=error.is_newer))
        except (OSError, HTTPException, MalformedError):
            return self._visited(VisitFault.CUT)
        return self._visited(None)

    def _visited(self, fault: VisitFault | None) -> Visited:
        if self._party is None:
            return Visited(fault=fault)
        return Visited(self._party.peer.officer.name, self._party.moved, fault)

    def _connected(self) -> ssl.SSLSocket:
        plain = self._reached()
        plain.settimeout(_PATIENCE_SECONDS)
        try:
            context = visitor_context(self._code.secret, self._ids)
            line = self._line = context.wrap_socket(plain, do_handshake_on_connect=False)
            if self._stopped.is_set():
                raise ConnectionAbortedError
            line.do_handshake()
        except OSError as error:
            (self._line or plain).close()
            # Who hangs up before a word says nothing of the code: others crowd that door, or the line broke.
            has_spoken = isinstance(error, ssl.SSLError) and not isinstance(error, HUNG_UP)
            raise _RefusedError(VisitFault.WRONG_CODE if has_spoken else VisitFault.CUT) from error
        if not self._code.fits(pin_of(line.getpeercert(binary_form=True) or b"")):
            line.close()
            raise _RefusedError(VisitFault.WRONG_CODE)
        return line

    def _reached(self) -> socket.socket:
        """A line to whoever listens there; an address of one link is looked for on each that this device has."""
        hosts = [self._code.host]
        if ip_address(self._code.host).is_link_local and ":" in self._code.host:
            hosts = [f"{self._code.host}%{name}" for _, name in socket.if_nameindex()]
        failed: OSError | None = None
        for host in hosts:
            try:
                return socket.create_connection((host, self._code.port), timeout=_CONNECT_SECONDS)
            except OSError as error:
                failed = error
        raise _RefusedError(VisitFault.UNREACHABLE) from failed

    def _exchange(self, line: ssl.SSLSocket) -> None:
        host, pin = self._host, pin_of(line.getpeercert(binary_form=True) or b"")
        connection = HTTPConnection(self._code.host, self._code.port)
        connection.sock = line
        hello = host.run(lambda: greet(host.vault, Side.VISITOR, pin))
        said = decode_hello(self._post(connection, routes.MEET, hello.encode(), HELLO_BYTES))
        peer = host.run(lambda: recognise(host.vault, said, Side.SHARER, pin))
        party = self._party = Party(host, peer, pin)
        theirs = None
        for _ in range(MOST_TURNS):
            if self._stopped.is_set():
                raise _RefusedError(VisitFault.CUT)
            mine = party.turn(theirs)
            theirs = decode_turn(self._post(connection, routes.SYNC, mine.encode(), MOST_TURN_BYTES))
            if is_last(mine, theirs):
                party.hear(theirs)
                self._exchange_photos(connection, PhotoExchange(party))
                return
        raise _RefusedError(VisitFault.CUT)

    def _exchange_photos(self, connection: HTTPConnection, photos: PhotoExchange) -> None:
        theirs: PhotoTurn | None = None
        for _ in range(MOST_PHOTO_TURNS):
            if self._stopped.is_set():
                break
            mine = photos.turn(theirs)
            said = self._post(connection, routes.BLOBS, mine.encode(), MOST_PHOTO_TURN_BYTES)
            theirs = decode_photo_turn(said)
            if is_last_of_photos(mine, theirs):
                return
        raise _RefusedError(VisitFault.CUT)

    def _post(self, connection: HTTPConnection, path: str, body: bytes, most: int) -> bytes:
        try:
            connection.request("POST", path, body, {"content-type": routes.CBOR})
            answer = connection.getresponse()
        except ssl.SSLError as error:
            # With TLS 1.3 the sharer looks at the visitor's certificate after the visitor thinks it is done.
            raise _RefusedError(VisitFault.WRONG_CODE if self._party is None else VisitFault.CUT) from error
        if answer.status == HTTPStatus.FORBIDDEN:
            raise _RefusedError(VisitFault.STRANGER)
        check_interface(answer.status, answer.headers.get(routes.API_VERSION, ""))
        if answer.status != HTTPStatus.OK or answer.length is None or answer.length > most:
            raise _RefusedError(VisitFault.CUT)
        return answer.read()


def _of_another_protocol(*, is_newer: bool) -> VisitFault:
    return VisitFault.OUTDATED if is_newer else VisitFault.OTHER_OUTDATED
