"""Who is asking: nothing of a request is read before its signature holds, and nothing is said to a stranger."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import anyio
from anyio import CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect, Request

from inspector.hub.errors import ReplayedError
from inspector.hub.relay import Relay
from inspector.hub.rows import installations, nonces
from inspector.hub.rows.installations import Installation
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.http_signature import SignedBy, verify_request
from inspector.wire.limits import LIMITS

T = TypeVar("T")

_THREADS = 64


class TooLargeError(Exception):
    """The body is longer than its route allows."""


class TooManyError(Exception):
    """The device asks more often than it may."""


@dataclass(slots=True)
class _Bucket:
    """How many requests a device may make at once; it fills up again with time."""

    left: float
    filled_ms: int


class Gate:
    """Lets requests of enrolled installations in, at a bearable rate."""

    def __init__(self, relay: Relay, origin: str | None) -> None:
        self._relay = relay
        self._origin = origin
        self._buckets: dict[bytes, _Bucket] = {}
        self._limiter = CapacityLimiter(_THREADS)

    async def in_thread(self, work: Callable[[], T]) -> T:
        """Run what waits for the disk without holding up the others."""
        return await to_thread.run_sync(work, limiter=self._limiter)

    async def admit(self, request: Request) -> SignedBy:
        """Give who signed the request; its body is still unread and its nonce unspent.

        Raises:
            UnprovenError: nobody we know did.
            WrongClockError: somebody did, with a clock that is wrong.
            TooManyError: too often.
        """
        signed_by = await self.in_thread(lambda: self._verify(request))
        self._count(signed_by.installation)
        return signed_by

    async def body(self, request: Request, limit: int) -> bytes:
        """Read a body of at most so many bytes.

        Raises:
            TooLargeError: it is longer.
            MalformedError: it does not come in time or not whole.
        """
        announced = request.headers.get("content-length")
        if announced is not None and (not announced.isdecimal() or int(announced) > limit):
            raise TooLargeError
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
        def public_key_of(installation: bytes) -> bytes | None:
            known = self._relay.store.read(lambda connection: installations.find(connection, installation))
            return None if known is None else known.signing_public

        return verify_request(
            request.method,
            self._target(request),
            request.headers.items(),
            public_key_of=public_key_of,
            now_s=self._relay.clock() // 1000,
        )

    def _target(self, request: Request) -> str:
        """The address as the device spelt it; behind a proxy only the operator knows its first half."""
        origin = self._origin or f"{request.url.scheme}://{request.headers.get('host', '')}"
        query = request.scope["query_string"]
        path: bytes = request.scope["raw_path"]
        try:
            return origin + (path + b"?" + query if query else path).decode("ascii")
        except UnicodeDecodeError as error:
            raise UnprovenError from error

    def _count(self, installation: bytes) -> None:
        now_ms = self._relay.clock()
        bucket = self._buckets.setdefault(installation, _Bucket(LIMITS.request_burst, now_ms))
        refill = max(0, now_ms - bucket.filled_ms) * LIMITS.requests_per_second / 1000
        bucket.left = min(LIMITS.request_burst, bucket.left + refill)
        bucket.filled_ms = now_ms
        if bucket.left < 1:
            raise TooManyError
        bucket.left -= 1
