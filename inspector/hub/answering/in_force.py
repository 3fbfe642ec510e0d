"""Whether a municipality of this hub has a register now: only then is there a route, a table or a word of it here.

What the hub's administrators published says so, and who knows the law reads it for the hub, which does not.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TypeAlias

from sqlalchemy import Connection, func, select

from inspector.hub.frames.superseding import let_register_go
from inspector.hub.register.directories import declarations
from inspector.hub.relay import Relay
from inspector.hub.rows import installations, tables, tokens
from inspector.wire.asking.questions import LIFE_HOURS
from inspector.wire.asking.tokens import HOUR_MS
from inspector.wire.directory import DocumentPublished
from inspector.wire.documents import OF_A_REGISTER
from inspector.wire.scopes import Agency


@dataclass(frozen=True, slots=True)
class RegisterDays:
    """When some municipality has a register, as far as anything is decided."""

    holds: Callable[[int], bool]
    """Whether one has it at a moment."""
    holds_from: Callable[[int], bool]
    """Whether one has it then or on a later day."""


ReadsLaw: TypeAlias = Callable[[Iterable[DocumentPublished]], RegisterDays | None]
"""From what was published to when a municipality has a register; nothing where none published a decision."""

_NEVER = RegisterDays(lambda _: False, lambda _: False)
_ALWAYS = RegisterDays(lambda _: True, lambda _: True)

LOOK_SECONDS = 60
LATE_MS = LIFE_HOURS * HOUR_MS
"""For as long a question waits that was asked in a visit which began on the last day."""

_CLOCKS_APART_MS = 10 * 60_000
"""So far the clocks of two processes of one hub may be apart: no table goes before the last of them stopped asking."""


class RegisterInForce:
    """What a hub does of a register at a moment; it is asked of one only where its folder names that."""

    def __init__(self, relay: Relay, reads_law: ReadsLaw, *, is_named: bool = True) -> None:
        self._relay = relay
        self._reads_law = reads_law
        self._is_named = is_named
        self._lock = Lock()
        self._days = _NEVER
        self._read_to = -1
        self._published: Mapping[Agency, tuple[DocumentPublished, ...]] | None = None
        self._emptied_to = -1
        self._has_tables: bool | None = None

    @property
    def is_on(self) -> bool:
        """Whether there is a register today, or was while a question was asked that still waits."""
        return self._was_on(self._relay.clock())

    def look(self) -> None:
        """Read what was published since the last look, and have tables for tokens for as long as they are needed.

        Where no municipality has a register any more, what directories said of it goes too.
        """
        with self._lock:
            newest = self._relay.store.read(_newest)
            if newest != self._read_to:
                read_to, said = self._relay.store.read(self._published_since)
                before = self._published or {}
                published = {agency: (*new, *before.get(agency, ())) for agency, new in said.items()}
                if published != self._published:
                    self._days = self._judged(published)
                self._read_to, self._published = read_to, published
            now_ms = self._relay.clock()
            was_on = self._was_on(now_ms) or self._was_on(now_ms - _CLOCKS_APART_MS)
            is_needed = self._is_named and was_on
            if is_needed is not self._has_tables:
                switch(self._relay, has_register=is_needed)
                self._has_tables = is_needed
            is_over = not was_on and not self._days.holds_from(now_ms)
            if is_over and newest != self._emptied_to:
                emptied_to = self._emptied_to
                self._relay.store.write(lambda connection: let_register_go(connection, emptied_to)).result()
                self._relay.store.scrub()  # also what a hub that was killed here left
                self._emptied_to = newest

    def _was_on(self, now_ms: int) -> bool:
        return self._days.holds(now_ms) or self._days.holds(now_ms - LATE_MS)

    def _judged(self, published: Mapping[Agency, Iterable[DocumentPublished]]) -> RegisterDays:
        days = self._reads_law(each for said in published.values() for each in said)
        if days is not None:
            return days
        serves_a_municipality = Agency.GEMEENTE in published
        return _NEVER if serves_a_municipality else _ALWAYS  # where none is here, another hub has its decision

    def _published_since(self, connection: Connection) -> tuple[int, dict[Agency, list[DocumentPublished]]]:
        """What administrators published since the last look, the newest first, and how far that goes.

        What a register publishes is passed over: it is no law, and what is kept of it must go with it.
        """
        said = {
            entry.agency: [
                each
                for each in declarations(connection, entry, DocumentPublished, after=max(self._read_to, 0))
                if not each.name.startswith(OF_A_REGISTER)
            ]
            for entry in installations.agencies(connection)
        }
        return _newest(connection), said


def switch(relay: Relay, *, has_register: bool) -> None:
    """Have tables for tokens or not; what went with them stays in no file of the database either."""
    relay.store.write(lambda connection: tokens.switch(connection, has_register=has_register)).result()
    relay.store.scrub()


def _newest(connection: Connection) -> int:
    """The last place in a directory; asked for one at a time, for of several the database would go through all."""
    of_one = select(func.max(tables.segments.c.position))
    found = (
        connection.scalar(of_one.where(tables.segments.c.stream == each.directory))
        for each in installations.agencies(connection)
    )
    return max((position for position in found if position is not None), default=0)
