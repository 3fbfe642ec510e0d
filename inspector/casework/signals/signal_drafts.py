"""A signal that is being written: readable by its author until it is sealed, by hand, at lock or for lying idle.

What cannot be sealed stays a draft: no facts yet, no inbox known, or a citizen service number that was left out of it.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import timedelta

from inspector.casework.desk import Desk
from inspector.casework.signals import signals
from inspector.domain.citizen_number import find_citizen_numbers
from inspector.domain.ids import VisitId
from inspector.domain.refusals import NotSaved, Refusal, TextRefused
from inspector.domain.texts import check_text
from inspector.vault.errors import NotSavedError
from inspector.vault.model import Changes
from inspector.wire.scopes import Agency

LONGEST_OPEN = timedelta(minutes=15)
"""So long after its last key a draft is sealed."""

_TOLD = "told/signals"
_NUMBER = "citizen_number"


@dataclass(frozen=True, slots=True)
class SignalDraft:
    """What was written so far."""

    facts: str = ""
    chosen: tuple[str, ...] = ()
    receiver: Agency | None = None
    """As chosen; nothing chosen means whom the screen names first."""
    number_left_out: bool = False
    """A citizen service number stood in the facts and does not any more; its author has to look before it may go."""

    @property
    def is_empty(self) -> bool:
        """Nothing was written."""
        return not self.facts and not self.chosen

    def as_stored(self, at_ms: int) -> bytes:
        """The draft's row, with the time of the last key."""
        kept = {"facts": self.facts, "chosen": self.chosen, "left_out": self.number_left_out, "at": at_ms}
        return json.dumps({**kept, "receiver": self.receiver}).encode()


@dataclass(frozen=True, slots=True)
class Stays:
    """A draft that was not sealed, and why."""

    visit: VisitId
    why: Refusal


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of the drafts, and what their author has not been told."""

    changes: Changes = field(default_factory=Changes)
    sealed_in: tuple[VisitId, ...] = ()
    sealed: tuple[int, ...] = ()
    """The numbers of the signals that were sealed by themselves since this was last asked."""
    stays: tuple[Stays, ...] = ()


def read(desk: Desk, visit: VisitId) -> SignalDraft:
    """The draft of a visit, or an empty one."""
    return _read(desk.vault.draft(signals.draft_key(visit)))[0]


def keep(desk: Desk, visit: VisitId, draft: SignalDraft) -> Changes | Refusal:
    """Have a draft on the disk. A citizen service number is refused and left out; what stands around it is kept."""
    refusal = check_text(draft.facts)
    if refusal is not None and refusal.why != _NUMBER:
        return refusal
    key = signals.draft_key(visit)
    try:
        if draft.is_empty:
            desk.vault.drop_draft(key)
        else:
            desk.vault.put_draft(key, _without_numbers(draft).as_stored(_now_ms(desk)))
    except NotSavedError:
        return NotSaved()
    return refusal or Changes()


def why_not(desk: Desk, visit: VisitId, draft: SignalDraft) -> Refusal | None:
    """Why a draft cannot be sealed without its author; nothing when it can."""
    if draft.number_left_out:
        return TextRefused(_NUMBER)
    return signals.why_not(desk, visit, receiver_of(desk, draft), draft.chosen, draft.facts)


def receiver_of(desk: Desk, draft: SignalDraft) -> Agency:
    """Whom the draft is for."""
    return draft.receiver or next(iter(signals.receivers(desk.vault.me)), Agency.POLITIE)


def seal_open(desk: Desk, *, only_idle: bool) -> tuple[tuple[VisitId, ...], Changes]:
    """Seal every draft that can be, or of those the idle ones; each is sealed and dropped in one transaction."""
    sealed, changes = [], Changes()
    for visit, draft, at_ms in _all(desk):
        if (only_idle and not _is_idle(desk, at_ms)) or why_not(desk, visit, draft) is not None:
            continue
        receiver = receiver_of(desk, draft)
        result = signals.seal_signal(desk, visit, receiver, draft.chosen, draft.facts, by_itself=True)
        if isinstance(result, Changes):
            sealed.append(visit)
            changes |= result
    return tuple(sealed), changes


def look(desk: Desk, *, may_tell: bool, all_that_stay: bool) -> Looked:
    """Seal what lay idle; when it may be told, say what was sealed by itself and what stays a draft."""
    sealed_in, changes = seal_open(desk, only_idle=True)
    if not may_tell:
        return Looked(changes, sealed_in)
    stays = tuple(
        Stays(visit, why)
        for visit, draft, at_ms in _all(desk)
        if (all_that_stay or _is_idle(desk, at_ms)) and (why := why_not(desk, visit, draft)) is not None
    )
    return Looked(changes, sealed_in, _untold(desk), stays)


def _untold(desk: Desk) -> tuple[int, ...]:
    told = int(desk.vault.draft(_TOLD) or b"0")
    numbers = tuple(sent.number for sent in desk.vault.sent_signals() if sent.by_itself and sent.number > told)
    if numbers:
        try:
            desk.vault.put_draft(_TOLD, str(max(numbers)).encode())
        except NotSavedError:
            return ()
    return numbers


def _all(desk: Desk) -> list[tuple[VisitId, SignalDraft, int]]:
    prefix = signals.draft_key(VisitId(""))
    kept = desk.vault.drafts(prefix)
    return [(VisitId(key.removeprefix(prefix)), *_read(stored)) for key, stored in kept.items()]


def _read(stored: bytes | None) -> tuple[SignalDraft, int]:
    if stored is None:
        return SignalDraft(), 0
    kept = json.loads(stored)
    receiver = None if kept["receiver"] is None else Agency(kept["receiver"])
    return SignalDraft(kept["facts"], tuple(kept["chosen"]), receiver, kept["left_out"]), kept["at"]


def _is_idle(desk: Desk, at_ms: int) -> bool:
    """Also when the clock says that it was written later than now: how long it lies there is not known then."""
    return not 0 <= _now_ms(desk) - at_ms < LONGEST_OPEN // timedelta(milliseconds=1)


def _now_ms(desk: Desk) -> int:
    return round(desk.clock.now().timestamp() * 1000)


def _without_numbers(draft: SignalDraft) -> SignalDraft:
    letters = list(draft.facts)
    found = find_citizen_numbers(draft.facts)
    for start, end in found:
        letters[start:end] = "*" * (end - start)
    return replace(draft, facts="".join(letters), number_left_out=draft.number_left_out or bool(found))
