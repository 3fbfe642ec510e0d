"""What directories say about erasing, folded for one stream at a time: nothing here reads all that was ever erased.

Who says something is judged when it is read, so no row has to change when somebody is revoked. What lists are chosen
from (`erasure_rows`) is written when something is said of a stream, and again with everything that follows from trust.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from inspector.crypto.cbor import encode
from inspector.domain.values import Officer
from inspector.vault.directory.declared import Declared
from inspector.vault.directory.token_keys import is_of_its_day
from inspector.vault.directory.trust import Trust, is_believed
from inspector.vault.store.directory_rows import (
    SaidEvent,
    SaidRow,
    Subject,
    said_in,
)
from inspector.vault.store.erasure_rows import ErasureRow
from inspector.vault.store.rows import LogRow
from inspector.vault.store.store import Store
from inspector.wire.directory import HoldPlaced, TokenKeyNamed
from inspector.wire.erasure import Erasure
from inspector.wire.erasures import (
    ErasurePlace,
    Erasures,
    Hold,
    Said,
    SaidErasure,
    Speaker,
    fold_applied,
    fold_erasures,
    name_of,
    place_named,
)
from inspector.wire.event import ID_BYTES, Header, LogPlace, hlc_of
from inspector.wire.scopes import StreamKind
from inspector.wire.stream_id import is_investigation

_MOST_KNOWN = 1_000


@dataclass(frozen=True, slots=True)
class ErasedIn:
    """What was decided about one stream, and who signed for having carried it out."""

    erasures: Erasures = field(default_factory=Erasures)
    applied: Mapping[LogPlace, frozenset[bytes]] = field(default_factory=dict)

    def is_moot(self, said: SaidErasure) -> bool:
        """Whether there is nothing left for a confirmation to erase: other erasures in force take all of it."""
        return all(self._is_taken(said, target.event) for target in said.erasure.targets)

    def _is_taken(self, said: SaidErasure, event: LogPlace) -> bool:
        others = (self.erasures.known[name] for name, _ in self.erasures.targets.get(event, ()))
        return any(each.agency is said.agency and self.erasures.hold_on(each) is None for each in others)


_NOTHING = ErasedIn()


class Erasing:
    """The erasures of a vault, as far as those count who say so."""

    def __init__(self, store: Store, trust: Callable[[], Trust], me: Callable[[], Officer]) -> None:
        self._store = store
        self._trust = trust
        self._me = me
        self._known: dict[bytes, ErasedIn] = store.memory.cache(_MOST_KNOWN)

    def in_stream(self, stream: bytes) -> ErasedIn:
        """What was decided about a stream."""
        if not self._store.directory_rows.has_erasing:
            return _NOTHING
        known = self._known.get(stream)
        if known is None:
            known = self._known[stream] = self._fold(self._said_about(stream))
        return known

    def at(self, place: ErasurePlace | None) -> Erasures:
        """What was decided where something stands; nobody erases where no one knows who may."""
        return Erasures() if place is None else self.in_stream(place.stream).erasures

    def stream_of(self, place: LogPlace) -> bytes | None:
        """The stream that an erase event, or what places a hold, is about."""
        log = self._store.logs.find(place.log)
        if log is None or log.kind is not StreamKind.DIRECTORY:
            return None
        event = self._store.logs.event(log.no, place.seq)
        said = None if event is None else said_in(event.header, event.body)
        return said.stream if isinstance(said, Erasure | HoldPlaced) else None

    def said(self, place: LogPlace) -> SaidErasure | None:
        """The erasure with this name, if it counts."""
        stream = self.stream_of(place)
        return None if stream is None else self.in_stream(stream).erasures.known.get(place)

    def hold(self, place: LogPlace) -> Hold | None:
        """The hold with this name, as long as it stands."""
        stream = self.stream_of(place)
        held = () if stream is None else self.in_stream(stream).erasures.holds
        return next((each for each in held if each.id == place), None)

    # --- in step with what is said

    def forget(self) -> None:
        """Judge anew who counts."""
        self._known.clear()

    def take_up(self, news: Iterable[SaidRow]) -> frozenset[bytes]:
        """Write the rows of what these are about; the streams of which something else is decided now."""
        heard: dict[bytes, set[LogPlace]] = {}
        for each in news:
            if each.subject is Subject.ERASING:
                named = each.about if len(each.about) == ID_BYTES else self.stream_of(place_named(each.about))
                if named is not None:
                    heard.setdefault(named, set()).add(LogPlace(self._store.logs.at(each.log).id, each.seq))
        return frozenset(stream for stream, places in heard.items() if self._take_up(stream, places))

    def _take_up(self, stream: bytes, new: set[LogPlace]) -> bool:
        said = self._said_about(stream)
        before = self._fold(each for each in said if LogPlace(each.log, each.seq) not in new)
        now = self._known[stream] = self._fold(said)
        self.list_again(stream)
        return _decided(before.erasures) != _decided(now.erasures)

    def list_all_again(self) -> None:
        """Write every row again."""
        self._store.erasure_rows.drop_all()
        for stream in self._store.directory_rows.streams():
            self.list_again(stream)

    def list_sealed_again(self) -> None:
        """Put together the proposals whose parts could not be, now that another key is held."""
        for stream in self._store.erasure_rows.sealed():
            self.list_again(stream)

    def list_again(self, stream: bytes) -> None:
        """Write the rows of one stream."""
        found = self.in_stream(stream)
        own = (said for said in found.erasures.known.values() if said.agency is self._me().agency)
        self._store.erasure_rows.replace(
            stream, [self._row(found, said) for said in own], is_due=any(map(self.is_due, self.confirmed_in(stream)))
        )

    def confirmed_in(self, stream: bytes) -> tuple[SaidErasure, ...]:
        """The erasures in a stream that are in force."""
        return tuple(self.in_stream(stream).erasures.in_force())

    def is_due(self, said: SaidErasure) -> bool:
        """Whether something was here that an erasure names, and this installation did not sign for it."""
        signed = self.in_stream(said.erasure.stream).applied.get(said.id, frozenset())
        if bytes.fromhex(self._me().installation) in signed:
            return False
        logs = map(self._store.logs.find, {target.event.log for target in said.erasure.targets})
        return any(log is not None and self.is_about(said, log) for log in logs)

    def is_about(self, said: SaidErasure, log: LogRow) -> bool:
        """Whether an erasure may empty something in a log."""
        place = self.place_of(log)
        return place is not None and place.is_erased_by(said.agency, said.erasure.stream)

    def place_of(self, log: LogRow) -> ErasurePlace | None:
        """Where the events of a log stand; nothing while its writer is unknown."""
        writer = self._trust().officer(log.author)
        stream = self._store.streams.at(log.stream)
        return None if writer is None else ErasurePlace.in_stream(stream.id, writer.agency)

    # --- inside

    def _row(self, found: ErasedIn, said: SaidErasure) -> ErasureRow:
        log = self._store.logs.find(said.id.log)
        event = None if log is None else self._store.logs.event(log.no, said.id.seq)
        if log is None or event is None:
            raise LookupError(said.id)
        stream = said.erasure.stream
        is_open = said.confirmed_by is None and not found.is_moot(said)
        return ErasureRow(
            stream, log.no, event.seq, hlc_of(event.header), self._proposal(said), is_investigation(stream), is_open
        )

    def _proposal(self, said: SaidErasure) -> bytes | None:
        nonce, erasure = self._store.readers.nonce_of(said.erasure), said.erasure
        return None if nonce is None else hashlib.sha256(encode([nonce, erasure.ground, erasure.term])).digest()

    def _said_about(self, stream: bytes) -> list[Declared]:
        first = self._declared(stream)
        return [*first, *(each for known in first for each in self._declared(name_of(LogPlace(known.log, known.seq))))]

    def _declared(self, about: bytes) -> list[Declared]:
        events = self._store.directory_rows.about(Subject.ERASING, about)
        return [found for event in events if (found := declared(self._store, event)) is not None]

    def _fold(self, declarations: Iterable[Declared]) -> ErasedIn:
        trust = self._trust()
        said = [_said(each, trust) for each in declarations if is_believed(each, trust)]
        return ErasedIn(fold_erasures(said), fold_applied(said))


def declared(store: Store, event: SaidEvent) -> Declared | None:
    """What an event of a directory says, and who says it where."""
    said, log = said_in(event.header, event.body), store.logs.at(event.log)
    if said is None or (isinstance(said, TokenKeyNamed) and not is_of_its_day(said, Header.unpack(event.header))):
        return None
    return Declared(log.id, event.seq, log.author, log.owner, said)


def _said(each: Declared, trust: Trust) -> Said:
    officer = trust.members[each.author].officer
    speaker = Speaker(each.author, each.owner, officer.number, officer.is_designated)
    return Said(LogPlace(each.log, each.seq), speaker, each.declaration)


def _decided(erasures: Erasures) -> tuple[object, object]:
    """What decides about bodies; proposals and receipts do not."""
    return erasures.targets, erasures.holds
