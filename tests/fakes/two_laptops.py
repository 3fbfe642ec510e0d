"""Vaults that meet over real sockets; a vault is asked on the one thread that made it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Queue
from typing import TypeVar

from inspector.casework import settling
from inspector.casework.desk import Desk
from inspector.crypto.ids import SystemIds
from inspector.sync.lan.outcomes import ShareEvent, Visited
from inspector.sync.lan.photos import PhotoExchange, is_last_of_photos
from inspector.sync.lan.share_code import ShareCode
from inspector.sync.lan.sharing import SHARE_SECONDS, Sharing, is_last
from inspector.sync.lan.turns import Host, Party, Side, greet, recognise
from inspector.sync.lan.visiting import Visiting

T = TypeVar("T")
LOOPBACK = "127.0.0.1"
WAIT = 30


@dataclass
class Laptop:
    """One officer's vault, and the thread it is asked on."""

    desk: Desk
    thread: ThreadPoolExecutor
    told: "Queue[ShareEvent]" = field(default_factory=Queue)

    def run(self, task: Callable[[], T], /) -> T:
        return self.thread.submit(task).result()

    @property
    def host(self) -> Host:
        desk = self.desk
        return Host(desk.vault, self.run, lambda: settling.settle(desk), desk.now_ms, lambda _changes: None)

    def shares(self, *, seconds: float = SHARE_SECONDS, address: str = LOOPBACK) -> Sharing:
        return Sharing(self.host, address, SystemIds(), lambda _, event: self.told.put(event), seconds=seconds)

    def visits(self, code: ShareCode) -> Visited:
        return Visiting(self.host, code, SystemIds()).go()

    def heard_last(self) -> ShareEvent:
        """What the sharing said when it ended."""
        while True:
            event = self.told.get(timeout=WAIT)
            if event.ended is not None:
                return event


def meet(sharer: Laptop, visitor: Laptop) -> Visited:
    """One shares, the other comes by; both have come to an end when this returns."""
    sharing = sharer.shares()
    visited = visitor.visits(sharing.code)
    sharing.close()
    return visited


def exchange(one: Desk, other: Desk) -> None:
    """All text and all photos as over a line, of two vaults of one thread."""
    visitor, sharer = _side_of(one, other, Side.SHARER), _side_of(other, one, Side.VISITOR)
    theirs = None
    while True:
        mine = visitor.turn(theirs)
        theirs = sharer.turn(mine)
        if is_last(mine, theirs):
            break
    here, there, given = PhotoExchange(visitor), PhotoExchange(sharer), None
    while True:
        asked = here.turn(given)
        given = there.turn(asked)
        if is_last_of_photos(asked, given):
            break


def _side_of(desk: Desk, other: Desk, side: Side) -> Party:
    host = Host(desk.vault, lambda task: task(), lambda: settling.settle(desk), desk.now_ms, lambda _: None)
    return Party(host, recognise(desk.vault, greet(other.vault, side, bytes(32)), side, bytes(32)), bytes(32))
