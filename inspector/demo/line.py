"""The line between one device and the hub: a small TCP relay that can be off, or break at a byte.

Only the network is played; both ends are the real program. A break lasts until `mend`, so that the sync it was meant
for ends there and the next one finds the line whole again.
"""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_PIECE_BYTES = 16 * 1024
_HOST = "127.0.0.1"
_STOP_SECONDS = 5


class Line:
    """Relays connections to a port of this machine. Every method may be called from any thread."""

    def __init__(self, target_port: int) -> None:
        self._target_port = target_port
        self._listener = socket.create_server((_HOST, 0))
        self._port: int = self._listener.getsockname()[1]
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._is_up = True
        self._is_broken = False
        self._left: int | None = None
        self._thread = threading.Thread(target=self._serve, name=f"line-{self._port}", daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where the device finds the hub."""
        return f"http://{_HOST}:{self._port}"

    def go_down(self) -> None:
        """No network: what is open breaks, nothing new goes through."""
        with self._lock:
            self._is_up = False
            self._hang_up()

    def go_up(self) -> None:
        """The network is there again."""
        with self._lock:
            self._is_up = True

    def break_after(self, count: int) -> None:
        """Let so many bytes through, both ways together, and nothing after them until `mend`."""
        with self._lock:
            self._left = count
            self._is_broken = count == 0
            if self._is_broken:
                self._hang_up()

    def mend(self) -> None:
        """A break is over, whether it happened or not."""
        with self._lock:
            self._left = None
            self._is_broken = False

    def close(self) -> None:
        """End every connection and the relay."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            self._hang_up()
        self._thread.join(_STOP_SECONDS)

    def _serve(self) -> None:
        while True:
            try:
                device, _ = self._listener.accept()
            except OSError:
                return
            pair = self._connect(device)
            if pair is None:
                device.close()
                continue
            for source, sink in (pair, pair[::-1]):
                threading.Thread(target=self._pipe, args=(source, sink), daemon=True).start()

    def _connect(self, device: socket.socket) -> tuple[socket.socket, socket.socket] | None:
        with self._lock:
            if not self._is_up or self._is_broken:
                return None
        try:
            hub = socket.create_connection((_HOST, self._target_port))
        except OSError:
            return None
        for end in (device, hub):
            # A relay that waits for more before it passes something on costs each request 40 ms.
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._lock:
            self._open |= {device, hub}
        return device, hub

    def _pipe(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(_PIECE_BYTES):
                passed = self._passed(piece)
                sink.sendall(passed)
                if len(passed) < len(piece):
                    break
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        with self._lock:
            self._open -= {source, sink}
            if self._is_broken:
                self._hang_up()

    def _passed(self, piece: bytes) -> bytes:
        """What goes through of a piece; the last byte of an armed break breaks the line for everybody."""
        with self._lock:
            if self._left is None:
                return piece
            passed = piece[: self._left]
            self._left -= len(passed)
            if len(passed) < len(piece):
                self._is_broken = True
            return passed

    def _hang_up(self) -> None:
        for end in self._open:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def line_to(target_port: int) -> Iterator[Line]:
    """A line for as long as the block lasts."""
    line = Line(target_port)
    try:
        yield line
    finally:
        line.close()
