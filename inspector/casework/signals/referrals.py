"""Letters of people who were present to aid organisations: sealed where they were typed, unreadable here.

At each leaving the screen for who is present hands a packet out, with a letter or without: nobody can tell which, this
program included. At each fixed sending as many packets leave, those that wait first and covers for the rest (ADR 0168).
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from inspector.casework.desk import Desk, write
from inspector.casework.drafts import Draft, key_of
from inspector.crypto.letters import AT_ONCE, LIFE_MS, LetterError, Packet, cover, mark_of, read_packet
from inspector.domain.actions import Action, may
from inspector.domain.catalogue.aid import places_on
from inspector.domain.refusals import Refusal
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import Agency, Role

_WAITS, _LATER, _LEAVES = "wacht", "later", "gaat"
_MOST_LATER = 64
_MOST_SENDINGS = 7
"""Of sendings that are made at once so many have packets: all that can wait leaves, and who was long without a line
does not use up with covers what his device may bring in a day."""


class Room(StrEnum):
    """What somebody who is present can ask of this tablet now; it is told before anybody writes."""

    LETTER = "letter"
    """A letter that is written now leaves with the next fixed sending."""
    TAKING_BACK = "taking_back"
    """A letter would wait for longer, so none is written; one that was sent can be taken back."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whom a letter can be for."""

    name: str
    key: bytes
    """Empty where no enrolled device has the key that the map names: it can receive nothing now."""


def organisations(desk: Desk) -> tuple[Organisation, ...]:
    """Each place that a map which is shown today names with a key; of two with one name each says whose map it is."""
    if not may(desk.vault.me, Action.SEND_SIGNAL):
        return ()
    keys = {fingerprint(key): key for key in _aid_keys(desk)}
    shown = [each for each in places_on(desk.cards.maps, desk.today()) if each.place.key]
    named = {(each.place.name, each.place.key): each.map for each in shown}
    often = Counter(name for name, _ in named)
    found = {
        f"{name} ({its_map})" if often[name] > 1 else name: keys.get(key, b"") for (name, key), its_map in named.items()
    }
    return tuple(Organisation(name, found[name]) for name in sorted(found, key=str.casefold))


def fingerprint(key: bytes) -> str:
    """What a map calls a public key."""
    return sha256(key).hexdigest()


def _aid_keys(desk: Desk) -> tuple[bytes, ...]:
    """The keys of aid organisations whose statement holds today."""
    return tuple(
        each.reader.public
        for each in desk.vault.directory.colleagues.values()
        if (each.officer.agency, each.officer.role) == (Agency.HULP, Role.AID)
        and not each.revoked
        and each.expires > desk.now()
    )


def room(desk: Desk) -> Room:
    """What can be asked; it follows from how often the screen was left, and says nothing of what was asked."""
    if not _may_send(desk):
        return Room.NOTHING
    if len(_of(desk, _WAITS)) < AT_ONCE:
        return Room.LETTER
    return Room.TAKING_BACK if len(_of(desk, _LATER)) < _MOST_LATER else Room.NOTHING


def keep(desk: Desk, packet: bytes) -> Changes | Refusal:
    """Let a packet wait that was handed out; a letter that it takes back and that waits here goes at once.

    What may hold a letter leaves with the next fixed sending; what is handed out beyond that holds none (`room`).
    Where the sending is made already and waits for a line, a cover takes the letter's place: twelve leave all the same.
    """
    if not _may_send(desk):
        return Changes()
    try:
        read = read_packet(packet)
    except LetterError:
        return Changes()
    taken_back = mark_of(read.takes_back)
    gone = tuple(key for key, each in _all(desk).items() if read_packet(each).mark == taken_back)
    covered = tuple(_leaving_at(int(_moment(key)), cover()) for key in gone if key in _of(desk, _LEAVES))
    name = f"{desk.now_ms():014}-{read.mark.hex()}"
    where = {Room.LETTER: _WAITS, Room.TAKING_BACK: _LATER}.get(room(desk))
    kept = ((key_of(Draft.LETTER, f"{where}/{name}"), packet),) if where else ()
    return write(desk, Batch(drop_drafts=gone, keep_drafts=(*kept, *covered)))


def let_leave(desk: Desk, times: int) -> Batch:
    """What a fixed sending that is made so many times writes: packets that may leave from now on, and age together."""
    if not _may_send(desk):
        return Batch()
    now_ms, most = desk.now_ms(), AT_ONCE * min(times, _MOST_SENDINGS)
    waiting = [*_of(desk, _WAITS).items(), *_of(desk, _LATER).items()][:most]
    packets = [read_packet(packet) for _, packet in waiting]
    packets += [cover() for _ in range(most - len(waiting))]
    return Batch(
        drop_drafts=tuple(key for key, _ in waiting),
        keep_drafts=tuple(_leaving_at(now_ms, each) for each in packets),
    )


def _leaving_at(sent_ms: int, packet: Packet) -> tuple[str, bytes]:
    return key_of(Draft.LETTER, f"{_LEAVES}/{sent_ms:014}-{packet.mark.hex()}"), packet.encode()


def _moment(key: str) -> str:
    return key.rpartition("/")[2].partition("-")[0]


def leaving(desk: Desk) -> dict[str, bytes]:
    """The packets that may leave, in the order of their marks: it says nothing of when each was made."""
    found = _of(desk, _LEAVES).items()
    return dict(sorted(found, key=lambda each: each[1]))


def left(desk: Desk, names: tuple[str, ...]) -> Changes | Refusal:
    """The hub has these."""
    return write(desk, Batch(drop_drafts=names))


def forget_old(desk: Desk) -> Changes | Refusal:
    """What is older than three days leaves no more; of one sending all or nothing."""
    oldest = desk.now_ms() - LIFE_MS
    old = tuple(key for key in _all(desk) if int(_moment(key)) <= oldest)
    return write(desk, Batch(drop_drafts=old)) if old else Changes()


def _may_send(desk: Desk) -> bool:
    """Whether packets leave this device; it does not follow from a map, so that none changes what the hub sees."""
    return may(desk.vault.me, Action.SEND_SIGNAL) and bool(_aid_keys(desk))


def _all(desk: Desk) -> dict[str, bytes]:
    return desk.vault.drafts(f"{Draft.LETTER}/")


def _of(desk: Desk, where: str) -> dict[str, bytes]:
    return desk.vault.drafts(f"{Draft.LETTER}/{where}/")
