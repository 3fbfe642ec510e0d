"""A TCP proxy that cuts connections at a byte: what a bad network does, exactly and repeatably."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_PIECE_BYTES = 16 * 1024


@dataclass
class Chaos:
    """Between a device and the hub. `cut_up` and `cut_down` end a connection when more than so many bytes
    would pass in that direction."""

    port: int
    target_port: int
    cut_up: int | None = None
    cut_down: int | None = None
    is_off: bool = False
    bytes_up: int = 0
    bytes_down: int = 0
    connections: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def heal(self) -> None:
        """A good network again."""
        self.cut_up = self.cut_down = None
        self.is_off = False

    def serve(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            if self.is_off:
                client.close()
                continue
            try:
                hub = socket.create_connection(("127.0.0.1", self.target_port))
            except OSError:
                client.close()
                continue
            for source, sink, limit, is_up in ((client, hub, self.cut_up, True), (hub, client, self.cut_down, False)):
                threading.Thread(target=self._pipe, args=(source, sink, limit, is_up), daemon=True).start()

    def _pipe(self, source: socket.socket, sink: socket.socket, limit: int | None, is_up: bool) -> None:
        left = limit
        with contextlib.suppress(OSError):
            while piece := source.recv(_PIECE_BYTES):
                passed = piece if left is None else piece[:left]
                sink.sendall(passed)
                with self._lock:
                    if is_up:
                        self.bytes_up += len(passed)
                    else:
                        self.bytes_down += len(passed)
                if left is not None:
                    left -= len(passed)
                    if len(passed) < len(piece):
                        break
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@contextmanager
def chaos_before(target_port: int) -> Iterator[Chaos]:
    """Put a proxy before a port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        chaos = Chaos(listener.getsockname()[1], target_port)
        thread = threading.Thread(target=chaos.serve, args=(listener,), daemon=True)
        thread.start()
        yield chaos
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)
