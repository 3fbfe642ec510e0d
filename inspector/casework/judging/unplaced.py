"""Investigations whose visit has no page here: who reads them was not there, or it was erased whole."""

from dataclasses import dataclass

from inspector.casework.desk import Desk
from inspector.domain.events import DomainEvent
from inspector.domain.ids import StreamId
from inspector.domain.recorded import Recorded
from inspector.vault.model.listed import Which
from inspector.wire.scopes import StreamKind


@dataclass(frozen=True, slots=True)
class Unplaced:
    """One investigation, and all of it that is left."""

    stream: StreamId
    written: tuple[Recorded[DomainEvent], ...]


def unplaced(desk: Desk) -> tuple[Unplaced, ...]:
    """What somebody who is designated could read in the tab of no visit, the newest first; nothing for anybody else."""
    me = desk.vault.me
    if not me.is_designated:
        return ()
    own = [each for each in desk.vault.streams(StreamKind.INVESTIGATION) if each.owner is me.agency]
    named = frozenset(each.visit for each in own if each.visit is not None)
    listed = {row.id for row in desk.vault.visits(Which(named=named))} if named else set()
    found = (Unplaced(StreamId(e.id), desk.vault.written_apart(StreamId(e.id))) for e in own if e.visit not in listed)
    return tuple(sorted((each for each in found if each.written), key=_newest, reverse=True))


def _newest(each: Unplaced) -> int:
    return each.written[-1].hlc
