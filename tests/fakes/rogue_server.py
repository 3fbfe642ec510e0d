"""Somebody who answers in the hub's place, with whatever bytes a test wants."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Answer = Callable[[bytes], Iterable[bytes]]


@dataclass
class Rogue:
    """`answer` gives the pieces of a reply to a whole request; `requests` is what came."""

    port: int
    answer: Answer
    scheme: str = "http"
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0
    arrived: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def serve(self, listener: socket.socket, context: ssl.SSLContext | None) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._talk, args=(client, context), daemon=True).start()

    def _talk(self, client: socket.socket, context: ssl.SSLContext | None) -> None:
        with contextlib.suppress(OSError), contextlib.closing(client):
            line = client if context is None else context.wrap_socket(client, server_side=True)
            with contextlib.closing(line):
                while request := _request(line):
                    self.requests.append(request)
                    self.arrived.set()
                    for piece in self.answer(request):
                        line.sendall(piece)


def reply(body: bytes, status: str = "200 OK", *headers: str) -> Iterator[bytes]:
    lines = (f"HTTP/1.1 {status}", f"content-length: {len(body)}", *headers, "", "")
    yield "\r\n".join(lines).encode() + body


@contextmanager
def a_rogue(answer: Answer, context: ssl.SSLContext | None = None) -> Iterator[Rogue]:
    """Let it answer on a port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        rogue = Rogue(listener.getsockname()[1], answer, "http" if context is None else "https")
        thread = threading.Thread(target=rogue.serve, args=(listener, context), daemon=True)
        thread.start()
        try:
            yield rogue
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(5)


def _request(line: socket.socket) -> bytes:
    """One request with its body; nothing when the other end is gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = line.recv(65536)
        if not piece:
            return b""
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [int(each.split(b":")[1]) for each in head.lower().split(b"\r\n") if each.startswith(b"content-length:")]
    while len(body) < sum(lengths):
        body += line.recv(65536)
    return head + b"\r\n\r\n" + body
