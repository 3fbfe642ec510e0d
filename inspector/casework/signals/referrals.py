"""Letters of people who were present to aid organisations: sealed where they were typed, unreadable here.

At each leaving the screen for who is present hands a packet out, with a letter or without: nobody can tell which, this
program included. At each fixed sending as many packets leave, those that wait first and covers for the rest (ADR 0168).
"""

from dataclasses import dataclass

from inspector.casework.desk import Desk, write
from inspector.casework.drafts import Draft, key_of
from inspector.crypto.letters import LIFE_MS, LetterError, cover, mark_of, read_packet
from inspector.domain.actions import Action, may
from inspector.domain.refusals import Refusal
from inspector.vault.model import Batch, Changes
from inspector.wire.scopes import Agency, Role

AT_ONCE = 4
"""So many packets leave with each fixed sending."""
_WAITS, _LEAVES = "wacht", "gaat"
_MOST_WAITING = 64


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whom a letter can be for."""

    name: str
    key: bytes


def organisations(desk: Desk) -> tuple[Organisation, ...]:
    """The aid organisations whose statement holds today, by name; each by its device that was enrolled last."""
    if not may(desk.vault.me, Action.SEND_SIGNAL):
        return ()
    known = sorted(desk.vault.directory.colleagues.values(), key=lambda each: each.expires)
    found = {
        each.officer.name: Organisation(each.officer.name, each.reader.public)
        for each in known
        if (each.officer.agency, each.officer.role) == (Agency.HULP, Role.AID)
        and not each.revoked
        and each.expires > desk.now()
    }
    return tuple(found[name] for name in sorted(found, key=str.casefold))


def keep(desk: Desk, packet: bytes) -> Changes | Refusal:
    """Let a packet wait that was handed out; a letter that it takes back and that waits here goes at once."""
    if not organisations(desk):
        return Changes()
    try:
        read = read_packet(packet)
    except LetterError:
        return Changes()
    taken_back = mark_of(read.takes_back)
    gone = tuple(key for key, each in _all(desk).items() if read_packet(each).mark == taken_back)
    room = len(_of(desk, _WAITS)) < _MOST_WAITING
    name = f"{desk.now_ms():014}-{read.mark.hex()}"
    kept = ((key_of(Draft.LETTER, f"{_WAITS}/{name}"), packet),) if room else ()
    return write(desk, Batch(drop_drafts=gone, keep_drafts=kept))


def let_leave(desk: Desk, times: int) -> Batch:
    """What a fixed sending that is made so many times writes: packets that may leave from now on."""
    if not organisations(desk):
        return Batch()
    waiting = list(_of(desk, _WAITS).items())[: AT_ONCE * times]
    leaving = [(key.replace(f"/{_WAITS}/", f"/{_LEAVES}/", 1), packet) for key, packet in waiting]
    for number in range(AT_ONCE * times - len(waiting)):
        packet = cover()
        name = f"{desk.now_ms():014}-{packet.mark.hex()}{number}"
        leaving.append((key_of(Draft.LETTER, f"{_LEAVES}/{name}"), packet.encode()))
    return Batch(drop_drafts=tuple(key for key, _ in waiting), keep_drafts=tuple(leaving))


def leaving(desk: Desk) -> dict[str, bytes]:
    """The packets that may leave, in the order of their marks: it says nothing of when each was made."""
    found = _of(desk, _LEAVES).items()
    return dict(sorted(found, key=lambda each: each[1]))


def left(desk: Desk, name: str) -> Changes | Refusal:
    """The hub has it."""
    return write(desk, Batch(drop_drafts=(name,)))


def forget_old(desk: Desk) -> Changes | Refusal:
    """What is older than three days leaves no more."""
    oldest = desk.now_ms() - LIFE_MS
    old = tuple(key for key in _all(desk) if int(key.rpartition("/")[2].partition("-")[0]) <= oldest)
    return write(desk, Batch(drop_drafts=old)) if old else Changes()


def _all(desk: Desk) -> dict[str, bytes]:
    return desk.vault.drafts(f"{Draft.LETTER}/")


def _of(desk: Desk, where: str) -> dict[str, bytes]:
    return desk.vault.drafts(f"{Draft.LETTER}/{where}/")
