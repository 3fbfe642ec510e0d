"""The door of a laptop that shares: four may stand at it, and who is silent or showed least makes room for the next."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.sync.lan.pinned_tls import visitor_context
from inspector.sync.lan.sharing import MOST_AT_ONCE, Sharing
from inspector.sync.lan.turns import Side, Turn, greet
from inspector.wire import routes
from tests.fakes.two_laptops import LOOPBACK
from tests.stories.test_laptop_to_laptop import Cellar


@pytest.fixture
def cellar(tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(tmp_path, ("c1", "t1", "t2"))
    yield made
    made.closes()


def test_silent_connections_keep_no_colleague_out(cellar: Cellar) -> None:
    """Somebody on the network fills the door, and somebody who read the code from the screen does it once more."""
    cellar.writes("t1", "De achterdeur was op slot.")
    sharing = cellar["t1"].shares()
    context = visitor_context(sharing.code.secret, SystemIds())
    with ExitStack() as held:
        for _ in range(MOST_AT_ONCE):
            held.enter_context(_connected(sharing))
        for _ in range(MOST_AT_ONCE):
            held.enter_context(context.wrap_socket(_connected(sharing)))
        for _ in range(MOST_AT_ONCE - 1):
            held.enter_context(_connected(sharing))
        visited = cellar["t2"].visits(sharing.code)
    sharing.close()

    assert visited.fault is None
    assert cellar.notes("t2") == ["De achterdeur was op slot."]


def test_a_colleague_comes_in_again_when_his_lines_broke_and_is_put_out_for_nobody(cellar: Cellar) -> None:
    sharing = cellar["t1"].shares()
    code, host = sharing.code, cellar["t2"].host
    context = visitor_context(code.secret, SystemIds())
    hello = cellar.on(lambda: greet(host.vault, Side.VISITOR, code.pin)).encode()
    with ExitStack() as held:
        for _ in range(MOST_AT_ONCE + 1):
            line = HTTPConnection(LOOPBACK)
            line.sock = held.enter_context(context.wrap_socket(_connected(sharing)))
            assert _says(line, routes.MEET, hello) == HTTPStatus.OK
        for _ in range(2 * MOST_AT_ONCE):
            held.enter_context(context.wrap_socket(_connected(sharing)))
        answer = _says(line, routes.SYNC, Turn().encode())
    sharing.close()

    assert answer == HTTPStatus.OK


def _connected(sharing: Sharing) -> socket.socket:
    return socket.create_connection((LOOPBACK, sharing.code.port))


def _says(line: HTTPConnection, path: str, body: bytes) -> int:
    line.request("POST", path, body)
    answer = line.getresponse()
    answer.read()
    return answer.status
