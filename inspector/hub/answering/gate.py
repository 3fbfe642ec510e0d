"""Who is asking: of a request nothing is read before signature and nonce hold, and nothing is said to a stranger."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import anyio
from anyio import CapacityLimiter, Lock, to_thread
from sqlalchemy import Connection
from starlette.requests import ClientDisconnect, Request

from inspector.hub.answering.connections import Connections
from inspector.hub.errors import ReplayedError
from inspector.hub.relay import Relay
from inspector.hub.rows import installations, nonces
from inspector.hub.rows.installations import Installation
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.http_signature import SignedBy, verify_request
from inspector.wire.limits import LIMITS

T = TypeVar("T")

_THREADS = 64
_THREADS_FOR_STRANGERS = 8


class TooLargeError(Exception):
    """The body is longer than its route allows."""


class TooManyError(Exception):
    """The device asks more often than it may."""


@dataclass(slots=True)
class _Caller:
    """What goes on with one installation."""

    nonces: set[str] = field(default_factory=set)
    exchange: Lock = field(default_factory=Lock)


class Gate:
    """Lets requests of enrolled installations in, at a bearable rate."""

    def __init__(self, relay: Relay, origin: str | None, connections: Connections) -> None:
        self._relay = relay
        self._origin = origin
        self._connections = connections
        self._callers: dict[bytes, _Caller] = {}
        self._limiter = CapacityLimiter(_THREADS)
        self._knocking = CapacityLimiter(_THREADS_FOR_STRANGERS)

    async def in_thread(self, work: Callable[[], T]) -> T:
        """Run what waits for the disk without holding up the others."""
        return await to_thread.run_sync(work, limiter=self._limiter)

    @asynccontextmanager
    async def admitted(self, request: Request) -> AsyncIterator[SignedBy]:
        """Give who signed the request, as its headers prove; its body is unread, and its nonce nobody else's meanwhile.

        Raises:
            UnprovenError: nobody we know did.
            WrongClockError: somebody did, with a clock that is wrong.
            ReplayedError: the request was made before, or is being made.
            TooManyError: too often.
        """
        signed_by = await to_thread.run_sync(lambda: self._verify(request), limiter=self._knocking)
        caller = self._callers.setdefault(signed_by.installation, _Caller())
        if signed_by.nonce in caller.nonces:
            raise ReplayedError
        if request.client is not None:
            self._connections.belongs((request.client.host, request.client.port), signed_by.installation)
        caller.nonces.add(signed_by.nonce)
        try:
            await self._count(signed_by)
            yield signed_by
        finally:
            caller.nonces.discard(signed_by.nonce)

    @asynccontextmanager
    async def turn(self, signed_by: SignedBy) -> AsyncIterator[None]:
        """Let an installation make one exchange after the other: many at once are of use to an attack only."""
        async with self._callers[signed_by.installation].exchange:
            yield

    async def doubt(self, signed_by: SignedBy, size: int) -> None:
        """Count so many bytes of a body as nonsense, which costs requests, until they prove to be worth something."""
        await self._add(signed_by, -(size // LIMITS.nonsense_bytes))

    async def believe(self, signed_by: SignedBy, size: int, nonsense: int) -> None:
        """Take back what was counted for so many bytes, but for the nonsense among them."""
        await self._add(signed_by, (size - nonsense) // LIMITS.nonsense_bytes)

    def announced(self, request: Request, limit: int) -> int:
        """How long the body is, or may be when its sender does not say.

        Raises:
            TooLargeError: longer than the limit.
        """
        size = request.headers.get("content-length", str(limit))
        if not size.isdecimal() or int(size) > limit:
            raise TooLargeError
        return int(size)

    async def body(self, request: Request, limit: int) -> bytes:
        """Read a body of at most so many bytes.

        Raises:
            TooLargeError: it is longer.
            MalformedError: it does not come in time or not whole.
        """
        self.announced(request, limit)
        parts: list[bytes] = []
        room = limit
        try:
            with anyio.fail_after(LIMITS.request_seconds):
                async for part in request.stream():
                    room -= len(part)
                    if room < 0:
                        raise TooLargeError
                    parts.append(part)
        except (TimeoutError, ClientDisconnect) as error:
            raise MalformedError from error
        return b"".join(parts)

    def spend(self, signed_by: SignedBy) -> Installation:
        """Take the request's nonce; for requests that write nothing else first.

        Raises:
            ReplayedError: the request was made before.
        """
        now_ms = self._relay.clock()
        self._relay.store.write(lambda connection: nonces.spend(connection, signed_by, now_ms=now_ms)).result()
        caller = self._relay.store.read(lambda connection: installations.find(connection, signed_by.installation))
        if caller is None:
            raise ReplayedError
        return caller

    def _verify(self, request: Request) -> SignedBy:
        return self._relay.store.read(lambda connection: self._signed_by(connection, request))

    def _signed_by(self, connection: Connection, request: Request) -> SignedBy:
        def public_key_of(installation: bytes) -> bytes | None:
            known = installations.find(connection, installation)
            return None if known is None or known.barred_ms is not None else known.signing_public

        signed_by = verify_request(
            request.method,
            self._target(request),
            request.headers.items(),
            public_key_of=public_key_of,
            now_s=self._relay.clock() // 1000,
        )
        if nonces.is_spent(connection, signed_by):
            raise ReplayedError
        return signed_by

    def _target(self, request: Request) -> str:
        """The address as the device spelt it; behind a proxy only the operator knows its first half."""
        origin = self._origin or f"{request.url.scheme}://{request.headers.get('host', '')}"
        query = request.scope["query_string"]
        path: bytes = request.scope["raw_path"]
        try:
            return origin + (path + b"?" + query if query else path).decode("ascii")
        except UnicodeDecodeError as error:
            raise UnprovenError from error

    async def _count(self, signed_by: SignedBy) -> None:
        rates, now_ms = self._relay.store.rates, self._relay.clock()
        if not await self._where_it_waits(lambda: rates.take(signed_by.installation, now_ms)):
            raise TooManyError

    async def _add(self, signed_by: SignedBy, requests: int) -> None:
        rates, now_ms = self._relay.store.rates, self._relay.clock()
        if requests:
            await self._where_it_waits(lambda: rates.add(signed_by.installation, requests, now_ms))

    async def _where_it_waits(self, work: Callable[[], T]) -> T:
        """Run what waits for a database in a thread, and what does not at once."""
        return await self.in_thread(work) if self._relay.store.rates.is_elsewhere else work()
