"""One connection to one host: it speaks as its address says and in no other way."""

import socket

from inspector.app.clock import SystemClock
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_line import ALIVE_SECONDS, READ_SECONDS, HttpLine
from inspector.sync.http_messages import Ask
from tests.fakes.rogue_server import a_rogue, reply


def test_a_line_to_this_machine_without_tls_can_go_nowhere_else_with_it() -> None:
    line = HttpLine(SystemClock(), "http://127.0.0.1:1", None)

    assert line.send(Ask("GET", "http://127.0.0.1:1/", {})) == Failure(FailureKind.UNREACHABLE)
    assert line.send(Ask("GET", "https://127.0.0.1:1/", {})) == Failure(FailureKind.NOT_TRUSTED)


def test_a_line_with_tls_is_never_spoken_without() -> None:
    line = HttpLine(SystemClock(), "https://127.0.0.1:1", None)

    assert line.send(Ask("GET", "https://127.0.0.1:1/", {})) == Failure(FailureKind.UNREACHABLE)
    assert line.send(Ask("GET", "http://127.0.0.1:1/", {})) == Failure(FailureKind.NOT_TRUSTED)


def test_who_waits_for_an_answer_asks_meanwhile_whether_the_line_is_there_and_gives_it_up_no_sooner() -> None:
    """A device that asked when the address of a cluster went to another machine must not wait for as long as it may."""
    with a_rogue(lambda _request: reply(b"")) as rogue:
        line = HttpLine(SystemClock(), rogue.url, None)
        line.send(Ask("GET", f"{rogue.url}/", {}))
        (opened,) = line._sockets._open
        idle, tries = (
            opened.getsockopt(socket.IPPROTO_TCP, each) for each in (socket.TCP_KEEPIDLE, socket.TCP_KEEPCNT)
        )

        assert opened.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        assert idle == opened.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL) == ALIVE_SECONDS
        assert idle * (tries + 1) > READ_SECONDS
