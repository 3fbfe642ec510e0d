"""The laptop that shares: for a short time it listens on one address, for one colleague who has its code.

A stranger gets no further than the handshake, and the third wrong code ends it. `turns.py` decides what is served.
"""

import socket
import ssl
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address
from threading import Event, Lock, Thread
from typing import NamedTuple

from inspector.crypto.ids import IdSource
from inspector.sync.lan.outcomes import Ended, ShareEvent
from inspector.sync.lan.photos import (
    MOST_PHOTO_TURN_BYTES,
    MOST_PHOTO_TURNS,
    PhotoExchange,
    decode_photo_turn,
    is_last_of_photos,
)
from inspector.sync.lan.pinned_tls import sharer_context
from inspector.sync.lan.share_code import SHARE_SECRET_BYTES, ShareCode
from inspector.sync.lan.turns import (
    HELLO_BYTES,
    MOST_TURN_BYTES,
    MOST_TURNS,
    Host,
    Party,
    Side,
    StrangerError,
    Turn,
    decode_hello,
    decode_turn,
    greet,
    recognise,
)
from inspector.vault.model.errors import VaultError
from inspector.wire import routes
from inspector.wire.errors import MalformedError
from inspector.wire.messages import INTERFACE, OtherProtocolError

SHARE_SECONDS = 600
MOST_WRONG_CODES = 3
MOST_AT_ONCE = 4

_LOOK_SECONDS = 0.25
_STRANGER_SECONDS = 5
_PATIENCE_SECONDS = 20


class _Most(NamedTuple):
    """What one connection may ask at a path."""

    bytes_each: int
    requests: int


_MOST = {
    routes.MEET: _Most(HELLO_BYTES, 2),
    routes.SYNC: _Most(MOST_TURN_BYTES, MOST_TURNS),
    routes.BLOBS: _Most(MOST_PHOTO_TURN_BYTES, MOST_PHOTO_TURNS),
}
_REFUSALS: dict[type[Exception], HTTPStatus] = {
    OtherProtocolError: HTTPStatus.UPGRADE_REQUIRED,
    StrangerError: HTTPStatus.FORBIDDEN,
}


class _Standing(IntEnum):
    """What somebody at the door has shown. Where it is full, who showed less makes room."""

    NOTHING = 0
    THE_CODE = 1
    WHO_HE_IS = 2


@dataclass(slots=True, eq=False)
class _Line:
    """One connection of somebody at the door."""

    socket: ssl.SSLSocket
    address: str
    standing: _Standing = _Standing.NOTHING
    is_cut: bool = False
    thread: Thread | None = None

    def cut(self) -> None:
        """Whoever waits for a word over it is told at once."""
        self.is_cut = True
        with suppress(OSError):
            socket.socket.shutdown(self.socket, socket.SHUT_RDWR)

    @property
    def is_there(self) -> bool:
        return not self.is_cut and self.thread is not None and self.thread.is_alive()


class Sharing:
    """Listens from when it is made until it is closed, the time is over, or the colleague has been here."""

    def __init__(
        self,
        host: Host,
        address: str,
        ids: IdSource,
        tell: Callable[["Sharing", ShareEvent], None],
        *,
        seconds: float = SHARE_SECONDS,
    ) -> None:
        """Begin to listen on one address of this machine and a free port.

        Raises:
            OSError: the address is none of this machine's.
        """
        secret = ids.token(SHARE_SECRET_BYTES)
        self._host = host
        self._tell = tell
        self._context, self._pin = sharer_context(secret, ids)
        self._socket = _listening(address)
        self._socket.settimeout(_LOOK_SECONDS)
        self.code = ShareCode(address.partition("%")[0], self._socket.getsockname()[1], self._pin, secret)
        self._until = time.monotonic() + seconds
        self._stopped = Event()
        self._lock = Lock()
        self._wrong = 0
        self._ended: Ended | None = None
        self._party: Party | None = None
        self._photos: PhotoExchange | None = None
        self._lines: list[_Line] = []
        self._thread = Thread(target=self._listen, name="sharing", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening and break off what goes on; no call to the vault comes from here any more."""
        self.end(Ended.STOPPED)
        self._thread.join()

    def end(self, why: Ended) -> None:
        """Let nobody in any more."""
        with self._lock:
            self._ended = self._ended or why
        self._stopped.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # whoever waits for a guest is told at once
        self._socket.close()

    def _listen(self) -> None:
        while not self._stopped.is_set():
            if time.monotonic() > self._until:
                self.end(Ended.TIME)
                break
            try:
                connection, address = self._socket.accept()
            except TimeoutError:
                continue
            except OSError:
                self.end(Ended.FAILED)  # the socket is gone; where somebody ended it, that stands
                break
            self._receive(connection, address[0])
        for line in self._lines:
            line.cut()
            if line.thread is not None:
                line.thread.join()
        moved = None if self._party is None else self._party.moved
        colleague = "" if self._party is None else self._party.peer.officer.name
        self._tell(self, ShareEvent(colleague, moved, self._ended))

    def _receive(self, connection: socket.socket, address: str) -> None:
        """Let the newest in; where the door is full, somebody leaves who showed less, or nobody could come in."""
        self._lines = [each for each in self._lines if each.thread is not None and each.thread.is_alive()]
        there = [each for each in self._lines if each.is_there]
        if len(there) >= MOST_AT_ONCE:
            crowds = Counter(each.address for each in there)
            min(there, key=lambda each: (each.standing, -crowds[each.address])).cut()
        connection.settimeout(_STRANGER_SECONDS)
        try:
            wrapped = self._context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        except (OSError, ValueError):
            connection.close()  # who came is gone again
            return
        line = _Line(wrapped, address)
        line.thread = Thread(target=self._serve, args=(line,), name="sharing-guest", daemon=True)
        self._lines.append(line)
        line.thread.start()

    def _serve(self, line: _Line) -> None:
        try:
            line.socket.do_handshake()
            line.standing = _Standing.THE_CODE
            _Guest(line, self)
        except ssl.SSLError as error:
            # A visitor whose certificate does not follow from the secret; whoever only looks who listens shows none.
            if error.reason == "CERTIFICATE_VERIFY_FAILED":
                self._count_wrong()
        except (OSError, ValueError):
            pass  # the line broke, or what came over it is no request
        finally:
            line.socket.close()

    def _count_wrong(self) -> None:
        with self._lock:
            self._wrong += 1
        if self._wrong >= MOST_WRONG_CODES:
            self.end(Ended.WRONG_CODES)

    def meet(self, body: bytes) -> bytes:
        """Hear who comes, and say who this is.

        Raises:
            OtherProtocolError: who comes has another version of the program.
            MalformedError: it is no greeting.
            StrangerError: no colleague, or another one than came before.
        """
        if self._stopped.is_set():
            raise StrangerError("nothing is shared any more")
        hello = decode_hello(body)
        peer = self._host.run(lambda: recognise(self._host.vault, hello, Side.VISITOR, self._pin))
        with self._lock:
            if self._party is not None and self._party.peer.installation != peer.installation:
                raise StrangerError("the code was for one")
            if self._party is None:
                self._party = Party(self._host, peer, self._pin)
            self._photos = None  # what was asked on a line that broke is not answered on this one
        self._tell(self, ShareEvent(peer.officer.name))
        return self._host.run(lambda: greet(self._host.vault, Side.SHARER, self._pin)).encode()

    def goes_on_with(self, line: _Line) -> None:
        """The colleague is on this line; one of his that broke without a word is given up."""
        for older in self._lines:
            if older is not line and older.standing is _Standing.WHO_HE_IS:
                older.cut()
        line.standing = _Standing.WHO_HE_IS
        line.socket.settimeout(_PATIENCE_SECONDS)

    def answer(self, body: bytes) -> bytes:
        """Take a turn and give the next.

        Raises:
            MalformedError: it is no turn.
            StrangerError: nobody has greeted yet.
            NotSavedError: the disk refused.
        """
        return self._guest().turn(decode_turn(body)).encode()

    def answer_about_photos(self, body: bytes) -> tuple[bytes, bool]:
        """Take a piece and give one; whether both have everything now.

        Raises:
            MalformedError: it is no message about photos.
            StrangerError: nobody has greeted yet.
            NotSavedError: the disk refused.
        """
        theirs, party = decode_photo_turn(body), self._guest()
        self._photos = self._photos or PhotoExchange(party)
        mine = self._photos.turn(theirs)
        return mine.encode(), is_last_of_photos(theirs, mine)

    def _guest(self) -> Party:
        if self._party is None or self._stopped.is_set():
            raise StrangerError("nobody has greeted, or nothing is shared any more")
        return self._party


def _listening(address: str) -> socket.socket:
    """A socket on this address alone; behind `%` stands whose link it is of."""
    family, *_, where = socket.getaddrinfo(address, 0, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)[0]
    if ip_address(where[0]).is_unspecified:
        raise OSError("this is no address, but every one of the machine")
    return socket.create_server(where, family=family, backlog=MOST_AT_ONCE)


def is_last(one: Turn, other: Turn) -> bool:
    """Whether neither side had anything for the other, and each said what it has."""
    return not (one.frames or other.frames or one.more or other.more) and one.receipt is not None


class _Guest(BaseHTTPRequestHandler):
    """Answers one connection of one visitor, request by request."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "inspector", ""

    def __init__(self, line: _Line, sharing: Sharing) -> None:
        self._sharing = sharing
        self._turns: Counter[str] = Counter()
        self._line = line
        super().__init__(line.socket, ("", 0), sharing)  # type: ignore[arg-type]  # it asks nothing of a server

    def do_POST(self) -> None:
        """One message."""
        is_hello = self.path == routes.MEET
        if self.path not in _MOST:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        size, most = self.headers.get("content-length", ""), _MOST[self.path]
        self._turns[self.path] += 1
        if not size.isdecimal() or int(size) > most.bytes_each or self._turns[self.path] > most.requests:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        # On this very line: somebody else may have the code too.
        if not is_hello and self._line.standing is not _Standing.WHO_HE_IS:
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        body = self.rfile.read(int(size))
        try:
            if is_hello:
                said = self._sharing.meet(body)
                self._sharing.goes_on_with(self._line)
                self._give(said)
                return
            if self.path == routes.SYNC:
                answer, is_done = self._sharing.answer(body), False
            else:
                answer, is_done = self._sharing.answer_about_photos(body)
        except (MalformedError, StrangerError) as error:
            self._refuse(_REFUSALS.get(type(error), HTTPStatus.BAD_REQUEST))
        except VaultError:
            self._refuse(HTTPStatus.INSUFFICIENT_STORAGE)
            self._sharing.end(Ended.FAILED)
        else:
            self._give(answer)
            if is_done:
                self._sharing.end(Ended.DONE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Nothing is written down about who came by."""

    def _give(self, body: bytes) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("content-type", routes.CBOR)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self.send_response(status)
        self.send_header(routes.API_VERSION, INTERFACE)
        self.send_header("content-length", "0")
        self.end_headers()
