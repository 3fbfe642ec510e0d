"""Investigations whose visit has no page here: who reads them was not there, or it was erased whole."""

from dataclasses import dataclass
from itertools import islice

from inspector.casework.desk import Desk
from inspector.domain.events import DomainEvent
from inspector.domain.ids import StreamId
from inspector.domain.recorded import Recorded

LOOKED_AT = 20
"""So many investigations are looked at for each that is to be found: most of one's own have a page."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """One investigation, and all of it that is left."""

    stream: StreamId
    written: tuple[Recorded[DomainEvent], ...]


def unplaced(desk: Desk, most: int) -> tuple[tuple[Unplaced, ...], bool]:
    """What somebody who is designated could read in the tab of no visit, the newest first; nothing for anybody else.

    Not more than so many, found among those that came last; with whether there may be others.
    """
    if not desk.vault.me.is_designated:
        return (), False
    newest = desk.vault.newest_investigations(most * LOOKED_AT)
    every = (Unplaced(stream, desk.vault.written_apart(stream)) for stream, is_placed in newest if not is_placed)
    found = list(islice((each for each in every if each.written), most + 1))
    has_more = len(found) > most or len(newest) == most * LOOKED_AT
    return tuple(sorted(found[:most], key=_newest, reverse=True)), has_more


def _newest(each: Unplaced) -> int:
    return each.written[-1].hlc
