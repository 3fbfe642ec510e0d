"""Who holds a connection: of strangers the newest of each address, of an installation its newest, nobody for nothing.

A stranger is who has not made a request yet whose signature holds. Whoever opens many connections loses the oldest of
them, so that somebody else, who says at once who he is, finds room: also from the same address, or behind one proxy.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TypeAlias

from inspector.wire.limits import LIMITS

Peer: TypeAlias = tuple[str, int]
Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network

_IPV6_OF_ONE_NETWORK = 64
_UNANSWERED_MS = LIMITS.request_seconds * 1000


@dataclass(slots=True, eq=False)
class _Connection:
    """One connection, and since when it waits."""

    socket: socket.socket
    network: str | None
    since: float
    installation: bytes | None = None
    requests: int = 0

    @property
    def goes_first(self) -> tuple[bool, bool, float]:
        """The smallest is the least worth keeping: strangers, then who asks nothing, then who has been here longest."""
        return self.installation is not None, self.requests > 0, self.since

    def is_over(self, now: float) -> bool:
        """Whether it was given all the time there is."""
        if self.installation is None:
            return now - self.since > LIMITS.stranger_seconds
        return not self.requests and now - self.since > LIMITS.idle_seconds


class Connections:
    """The connections of a hub; all but the counting happens in the thread of its event loop."""

    def __init__(
        self, clock: Callable[[], float], most: int = LIMITS.connections, *, proxies: Iterable[Network] = ()
    ) -> None:
        self._clock = clock
        self._most = most
        self._proxies = tuple(proxies)
        self._all: dict[Peer, _Connection] = {}

    @property
    def count(self) -> int:
        """How many are open; asked from another thread, so what is gone through here is replaced and never changed."""
        return sum(each.socket.fileno() >= 0 for each in self._all.values())

    def enter(self, connected: socket.socket, peer: Peer) -> None:
        """Count one more connection, and end another when it is one too many."""
        with suppress(AttributeError, OSError):  # not every system ends a connection whose other end takes nothing
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNANSWERED_MS)
        self._all = {known: each for known, each in self._all.items() if each.socket.fileno() >= 0}
        # Of a proxy's connection the first request says for whom it is.
        network = None if self.is_proxy(peer[0]) else _network(peer[0].partition("%")[0])
        self._make_room(network)
        self._keep_newest(self._all.values(), self._most - 1)
        self._all = {**self._all, peer: _Connection(connected, network, self._clock())}

    def is_proxy(self, host: str) -> bool:
        """Whether this is one of the proxies that were named."""
        address = ipaddress.ip_address(host.partition("%")[0])
        mapped = getattr(address, "ipv4_mapped", None) or address
        return any(mapped in each for each in self._proxies)

    def comes_for(self, peer: Peer, forwarded: str | None) -> None:
        """Count a connection of a named proxy as one of the address for which it asks; nobody else is believed."""
        known = self._all.get(peer)
        if known is None or not self.is_proxy(peer[0]):
            return
        try:
            network = _network((forwarded or peer[0]).strip().partition("%")[0])
        except ValueError:
            network = _network(peer[0].partition("%")[0])
        if known.network != network:
            self._make_room(network)
            known.network = network

    def belongs(self, peer: Peer, installation: bytes) -> None:
        """Know from now on whose connection this is."""
        known = self._all.get(peer)
        if known is None or known.installation == installation:
            return
        known.installation = installation
        own = [each for each in self._all.values() if each.installation == installation and each is not known]
        self._keep_newest(own, LIMITS.connections_of_a_device - 1)

    @contextmanager
    def answering(self, peer: Peer | None) -> Iterator[None]:
        """Count a request that is being answered on this connection; None when that is gone already."""
        known = None if peer is None else self._all.get(peer)
        if known is None:
            yield
            return
        known.requests += 1
        try:
            yield
        finally:
            known.requests -= 1
            if known.installation is not None:  # a stranger's time runs on
                known.since = self._clock()

    def end_idle(self) -> None:
        """End what waited too long."""
        now = self._clock()
        for known in [known for known in self._all.values() if known.is_over(now)]:
            self._end(known)

    def _make_room(self, network: str | None) -> None:
        """Let one more stranger of a network in."""
        strangers = [each for each in self._all.values() if each.installation is None and each.network == network]
        if network is not None:
            self._keep_newest(strangers, LIMITS.strangers_of_an_address - 1)

    def _keep_newest(self, some: Iterable[_Connection], most: int) -> None:
        ordered = sorted(some, key=lambda each: each.goes_first)
        for known in ordered[: max(0, len(ordered) - most)]:
            self._end(known)

    def _end(self, known: _Connection) -> None:
        self._all = {peer: each for peer, each in self._all.items() if each is not known}
        with suppress(OSError):  # it is gone already
            known.socket.shutdown(socket.SHUT_RDWR)


def _network(host: str) -> str:
    """What one attacker has for the price of one: an address, or with IPv6 a network of them."""
    address = ipaddress.ip_address(host)
    if isinstance(address, ipaddress.IPv4Address):
        return host
    mapped = address.ipv4_mapped  # an IPv4 address that came to a socket for both
    return str(mapped or ipaddress.ip_network((int(address), _IPV6_OF_ONE_NETWORK), strict=False))
