"""The line between one device and the hub: a small TCP relay that can be off, or break at a byte.

Only the network is played; both ends are the real program. A break lasts until `mend`, so that the sync it was meant
for ends there and the next one finds the line whole again.
"""

import contextlib
import socket
import threading

_PIECE_BYTES = 16 * 1024
_HOST = "127.0.0.1"
_STOP_SECONDS = 5


class RelayedLine:
    """Relays connections to a port of this machine. Every method may be called from any thread."""

    def __init__(self, target_port: int) -> None:
        self._target_port = target_port
        self._listener = socket.create_server((_HOST, 0))
        self.url = f"http://{_HOST}:{self._listener.getsockname()[1]}"
        """Where the device finds the hub."""
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._is_up = True
        self._is_broken = False
        self._left: int | None = None
        """The bytes that still go through before a break."""
        self._thread = threading.Thread(target=self._serve, name="line", daemon=True)
        self._thread.start()

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
        with contextlib.suppress(OSError):
            while True:
                self._connect(self._listener.accept()[0])

    def _connect(self, device: socket.socket) -> None:
        with self._lock, contextlib.suppress(OSError):
            if self._is_up and not self._is_broken:
                hub = socket.create_connection((_HOST, self._target_port))
                for source, sink in ((device, hub), (hub, device)):
                    # A relay that waits for more before it passes something on costs each request 40 ms.
                    source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    self._open.add(source)
                    threading.Thread(target=self._pipe, args=(source, sink), daemon=True).start()
                return
        device.close()

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
            self._is_broken = self._is_broken or len(passed) < len(piece)
            return passed

    def _hang_up(self) -> None:
        for end in self._open:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
