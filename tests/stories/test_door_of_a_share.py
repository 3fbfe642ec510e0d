"""The door of a laptop that shares: four may stand at it, and who is silent or showed least makes room for the next."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.sync.lan.own_addresses import own_addresses
from inspector.sync.lan.pinned_tls import visitor_context
from inspector.sync.lan.sharing import MOST_AT_ONCE, Sharing
from inspector.sync.lan.turns import Side, Turn, greet
from inspector.wire import routes
from tests.fakes.two_laptops import LOOPBACK
from tests.stories.test_laptop_to_laptop import Cellar, own_links


@pytest.fixture
def cellar(tmp_path: Path) -> Iterator[Cellar]:
    made = Cellar(tmp_path)
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


def test_nothing_answers_but_on_the_address_that_was_chosen(cellar: Cellar) -> None:
    """Nor anywhere once it is over. That the search would find it, a socket on every address shows."""
    with socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True) as everywhere:
        assert _answering(everywhere.getsockname()[1]) == set(_addresses())
    for chosen in ("127.0.0.2", "::1", *(each.address for each in own_addresses()), *own_links()):
        for _ in range(TRIES):
            sharing = cellar["t1"].shares(address=chosen)
            while_shared = _answering(sharing.code.port)
            sharing.close()
            afterwards = _answering(sharing.code.port)
            if not afterwards:
                break

        assert while_shared - {ANY_OF.get(chosen)} == {chosen}
        assert afterwards == set()


@pytest.mark.parametrize("every", ["0.0.0.0", "0", "::", "::0"])  # noqa: S104 - what is tried must be refused
def test_every_address_at_once_is_none_that_can_be_chosen(cellar: Cellar, every: str) -> None:
    with pytest.raises(OSError, match="every one"):
        cellar["t1"].shares(address=every)


ANY_OF = {"::1": "::", "127.0.0.1": "0.0.0.0"}  # noqa: S104 - where the system leads who asks for no address
"""How else the address may be asked for that only this machine reaches."""


TRIES = 3
"""Another program of this machine may listen on the same number at another address, also after the share is over."""


def _addresses() -> list[str]:
    """Every address at which somebody could ask this machine."""
    loops = ["127.0.0.1", "127.0.0.2", "127.0.0.3", "::1", *ANY_OF.values()]
    return list(dict.fromkeys([*loops, *(each.address for each in own_addresses()), *own_links()]))


def _answering(port: int) -> set[str]:
    """At which addresses somebody takes a connection to this port."""
    found = set()
    for address in _addresses():
        with suppress(OSError), socket.create_connection((address, port), timeout=2):
            found.add(address)
    return found


def _connected(sharing: Sharing) -> socket.socket:
    return socket.create_connection((LOOPBACK, sharing.code.port))


def _says(line: HTTPConnection, path: str, body: bytes) -> int:
    line.request("POST", path, body)
    answer = line.getresponse()
    answer.read()
    return answer.status
