"""One connection to one host: it speaks as its address says and in no other way."""

from inspector.app.clock import SystemClock
from inspector.sync.failures import Failure, FailureKind
from inspector.sync.http_line import HttpLine
from inspector.sync.http_messages import Ask


def test_a_line_to_this_machine_without_tls_can_go_nowhere_else_with_it() -> None:
    line = HttpLine(SystemClock(), "http://127.0.0.1:1", None)

    assert line.send(Ask("GET", "http://127.0.0.1:1/", {})) == Failure(FailureKind.UNREACHABLE)
    assert line.send(Ask("GET", "https://127.0.0.1:1/", {})) == Failure(FailureKind.NOT_TRUSTED)


def test_a_line_with_tls_is_never_spoken_without() -> None:
    line = HttpLine(SystemClock(), "https://127.0.0.1:1", None)

    assert line.send(Ask("GET", "https://127.0.0.1:1/", {})) == Failure(FailureKind.UNREACHABLE)
    assert line.send(Ask("GET", "http://127.0.0.1:1/", {})) == Failure(FailureKind.NOT_TRUSTED)
