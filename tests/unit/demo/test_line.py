"""The line between a device and the hub breaks where it was told to, and is whole again afterwards."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from inspector.demo.line import RelayedLine

SECONDS = 5


class Echo:
    """A server that gives back what it is sent."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(caller,), daemon=True).start()

    def _answer(self, caller: socket.socket) -> None:
        with caller:
            while piece := _received(caller):
                caller.sendall(piece)


@pytest.fixture
def line() -> Iterator[RelayedLine]:
    echo = Echo()
    with closing(RelayedLine(echo.port)) as line:
        yield line
    echo.listener.shutdown(socket.SHUT_RDWR)
    echo.listener.close()


def dial(line: RelayedLine) -> socket.socket:
    return socket.create_connection(("127.0.0.1", int(line.url.rpartition(":")[2])), SECONDS)


def heard(call: socket.socket, count: int) -> bytes:
    got = b""
    while len(got) < count and (piece := _received(call)):
        got += piece
    return got


def _received(call: socket.socket) -> bytes:
    try:
        return call.recv(1024)
    except OSError:
        return b""


def test_everything_goes_through_both_ways(line: RelayedLine) -> None:
    with dial(line) as call:
        call.sendall(b"hello")

        assert heard(call, 5) == b"hello"


def test_a_break_lets_exactly_so_many_bytes_through_both_ways_together(line: RelayedLine) -> None:
    line.break_after(15)
    with dial(line) as call:
        call.sendall(b"0123456789")

        assert heard(call, 10) == b"01234"


def test_a_break_also_meets_a_connection_that_was_open_before(line: RelayedLine) -> None:
    with dial(line) as call:
        call.sendall(b"hello")
        heard(call, 5)

        line.break_after(0)

        assert heard(call, 1) == b""


def test_nothing_new_goes_through_a_broken_line_until_it_is_mended(line: RelayedLine) -> None:
    line.break_after(1)
    with dial(line) as call:
        call.sendall(b"hello")
        assert heard(call, 5) == b""
    with dial(line) as call:
        assert heard(call, 1) == b""

    line.mend()

    with dial(line) as call:
        call.sendall(b"again")
        assert heard(call, 5) == b"again"


def test_a_line_that_is_down_is_silent_and_comes_back(line: RelayedLine) -> None:
    with dial(line) as call:
        call.sendall(b"hello")
        heard(call, 5)
        line.go_down()
        assert heard(call, 1) == b""
    with dial(line) as call:
        assert heard(call, 1) == b""

    line.go_up()

    with dial(line) as call:
        call.sendall(b"again")
        assert heard(call, 5) == b"again"
