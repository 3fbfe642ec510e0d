"""A line on which everything happens that happens on lines, request by request and by a chance that can be repeated.

with a_storm(hub.process.port, SeededIds(7)) as storm:
    officer.moves_to(storm.url)

Over TLS it has the hub's own key, as nobody has outside of a test: so all of it happens within the encrypted line too.
"""

import asyncio
import contextlib
import os
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from inspector.crypto.ids import IdSource

TARGET = "127.0.0.1"
_HEAD_END = b"\r\n\r\n"
_MOST = 64 * 1024 * 1024
_A_WHILE = 0.4
_PAGE = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 39\r\n\r\n<html><body>Welcome, log in</body></html>"
)


class Weather(StrEnum):
    """What becomes of one request."""

    CLEAR = "clear"
    SLOW = "slow"
    """It and its reply take a while."""
    CUT_UP = "cut up"
    """The line breaks somewhere in the request."""
    CUT_DOWN = "cut down"
    """The line breaks somewhere in the reply: the hub took it, and its sender cannot know."""
    ENDED_EARLY = "ended early"
    """The reply stops somewhere, as if that were all of it."""
    DRIP = "drip"
    """Both come in small pieces."""
    HALF_CLOSED = "half closed"
    """Whoever asked says that nothing more comes, and waits for the reply."""
    LATE = "late"
    """The line breaks, and the request arrives all the same, after others that came later."""
    TWICE = "twice"
    """It arrives two times at one moment; the sender hears of one of them."""
    DAMAGED = "damaged"
    """A bit of it is another."""
    PAGE = "page"
    """Somebody else answers: the page of a hotel's network."""
    SILENCE = "silence"
    """Nothing comes back, and then the line breaks."""
    GARBLED = "garbled"
    """Bytes of nobody come between the encrypted ones; without TLS, in place of a reply."""


BAD = tuple(weather for weather in Weather if weather is not Weather.CLEAR)


class Tls(NamedTuple):
    """With what the storm says to devices that it is the hub, and knows the hub by."""

    to_devices: ssl.SSLContext
    to_hub: ssl.SSLContext


def tls_of(certificate: Path, key: Path) -> Tls:
    """Both halves for a hub with this certificate."""
    to_devices, to_hub = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    to_devices.load_cert_chain(certificate, key)
    to_hub.load_verify_locations(certificate)
    return Tls(to_devices, to_hub)


@dataclass
class Storm:
    """Between devices and a hub; of so many requests in a hundred something becomes."""

    port: int
    target: int
    chance: IdSource
    tls: Tls | None = None
    percent: int = 40
    had: "Counter[Weather]" = field(default_factory=Counter)
    late: "set[asyncio.Task[None]]" = field(default_factory=set)

    @property
    def url(self) -> str:
        return f"http{'s' if self.tls else ''}://{TARGET}:{self.port}"

    async def to_hub(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A line of the storm's own."""
        return await asyncio.open_connection(TARGET, self.target, ssl=self.tls and self.tls.to_hub)

    async def meets(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of a device, until the weather ends it."""
        with contextlib.suppress(OSError, EOFError, asyncio.IncompleteReadError):
            while await _DOES[self._weather()](self, await _message(reader), writer):
                pass
        writer.transport.abort()

    def draw(self, below: int) -> int:
        """A number from 0, by chance."""
        return int.from_bytes(self.chance.token(4)) % max(1, below)

    def _weather(self) -> Weather:
        weather = BAD[self.draw(len(BAD))] if self.draw(100) < self.percent else Weather.CLEAR
        self.had[weather] += 1
        return weather

    def _while(self) -> float:
        return self.draw(1000) / 1000 * _A_WHILE

    async def asks(self, request: bytes, *, piece: int = 0, ends: bool = False) -> bytes:
        """What the hub answers to these bytes."""
        reader, writer = await self.to_hub()
        try:
            await _write(writer, request, piece)
            if ends and writer.can_write_eof():
                writer.write_eof()
            return await _message(reader, has_body=not request.startswith(b"HEAD "))
        finally:
            writer.transport.abort()

    async def clear(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        return await _write(writer, await self.asks(request))

    async def slow(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(self._while())
        reply = await self.asks(request)
        await asyncio.sleep(self._while())
        return await _write(writer, reply)

    async def cut_up(self, request: bytes, _writer: asyncio.StreamWriter) -> bool:
        _, hub = await self.to_hub()
        await _write(hub, request[: self.draw(len(request))])
        hub.transport.abort()
        return False

    async def cut_down(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        reply = await self.asks(request)
        await _write(writer, reply[: self.draw(len(reply))])
        return False

    async def ended_early(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        reply = await self.asks(request)
        await _write(writer, reply[: self.draw(len(reply))])
        if writer.can_write_eof():
            writer.write_eof()
        else:
            writer.close()  # as TLS says that nothing more comes
        await asyncio.sleep(self._while())
        return False

    async def drip(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        reply = await self.asks(request, piece=1 + len(request) // 30)
        return await _write(writer, reply, 1 + len(reply) // 30)

    async def half_closed(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        return await _write(writer, await self.asks(request, ends=True))

    async def arrives_late(self, request: bytes, _writer: asyncio.StreamWriter) -> bool:
        async def arrives() -> None:
            await asyncio.sleep(self._while())
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await self.asks(request)

        task = asyncio.get_running_loop().create_task(arrives())
        self.late.add(task)
        task.add_done_callback(self.late.discard)
        return False

    async def twice(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        replies = await asyncio.gather(self.asks(request), self.asks(request))
        return await _write(writer, replies[self.draw(2)])

    async def damaged(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        begins = request.index(_HEAD_END) + len(_HEAD_END)
        changed = bytearray(request)
        at = begins + self.draw(len(request) - begins) if len(request) > begins else begins - 5
        changed[at] ^= 1 << self.draw(8)
        return await _write(writer, await self.asks(bytes(changed)))

    async def page(self, _request: bytes, writer: asyncio.StreamWriter) -> bool:
        await _write(writer, _PAGE)
        return False

    async def silence(self, _request: bytes, _writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(self._while())
        return False

    async def garbled(self, request: bytes, writer: asyncio.StreamWriter) -> bool:
        await self.asks(request)
        os.write(writer.get_extra_info("socket").fileno(), self.chance.token(1 + self.draw(200)))
        await asyncio.sleep(self._while())
        return False


_Does = Callable[[Storm, bytes, asyncio.StreamWriter], Coroutine[None, None, bool]]
_DOES: Mapping[Weather, _Does] = {
    Weather.CLEAR: Storm.clear,
    Weather.SLOW: Storm.slow,
    Weather.CUT_UP: Storm.cut_up,
    Weather.CUT_DOWN: Storm.cut_down,
    Weather.ENDED_EARLY: Storm.ended_early,
    Weather.DRIP: Storm.drip,
    Weather.HALF_CLOSED: Storm.half_closed,
    Weather.LATE: Storm.arrives_late,
    Weather.TWICE: Storm.twice,
    Weather.DAMAGED: Storm.damaged,
    Weather.PAGE: Storm.page,
    Weather.SILENCE: Storm.silence,
    Weather.GARBLED: Storm.garbled,
}


async def _message(reader: asyncio.StreamReader, *, has_body: bool = True) -> bytes:
    """One request or reply, whole."""
    head = await reader.readuntil(_HEAD_END)
    names = (line.partition(b":") for line in head.lower().split(b"\r\n"))
    size = next((int(value) for name, _, value in names if name == b"content-length"), 0)
    return head + (await reader.readexactly(size) if has_body else b"")


async def _write(writer: asyncio.StreamWriter, content: bytes, piece: int = 0) -> bool:
    for at in range(0, len(content), piece or len(content) or 1):
        writer.write(content[at : at + (piece or len(content))])
        await writer.drain()
        if piece:
            await asyncio.sleep(0.005)
    return True


@contextmanager
def a_storm(target: int, chance: IdSource, tls: Tls | None = None) -> Iterator[Storm]:
    """A stormy line to a port of this machine, for as long as the block lasts."""
    loop = asyncio.new_event_loop()
    storm = Storm(0, target, chance, tls)

    async def begin() -> asyncio.Server:
        return await asyncio.start_server(storm.meets, TARGET, 0, limit=_MOST, ssl=tls and tls.to_devices)

    server = loop.run_until_complete(begin())
    storm.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield storm
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(20)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(20)
        loop.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
