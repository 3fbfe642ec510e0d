"""What becomes of signals that lie open: readable by their author until they are sealed, at lock or for lying idle.

What cannot be sealed stays a draft: no facts yet, no inbox known, or a citizen service number that was left out of it.
"""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft, SignalDraft, read_signal
from inspector.casework.signals import signals
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal, SignalBegun, TextRefused, UnknownThing
from inspector.domain.ticks import Ticks
from inspector.vault.model.changes import Changes
from inspector.wire.scopes import Agency

LONGEST_OPEN = timedelta(minutes=15)
"""So long after its last key a draft is sealed."""


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
    stays: tuple[Stays, ...] = ()


def keep_draft(desk: Desk, visit: VisitId, draft: SignalDraft) -> Changes | Refusal:
    """Keep a signal as far as it is written; what was begun for one receiver is never sent to another."""
    known = drafts.signal_of(desk, visit)
    if not known.is_empty and not draft.is_empty and receiver_of(desk, known) is not receiver_of(desk, draft):
        return SignalBegun(receiver_of(desk, known))
    return _misdirected(desk, visit, draft) or drafts.keep_signal(desk, visit, draft)


def add_fact(desk: Desk, visit: VisitId, draft: SignalDraft) -> SignalDraft | Refusal:
    """Let the fact that is being typed stand among the others, with this moment; the draft as it is then."""
    fact = draft.typed(desk.now_ms())
    refusal = signals.check_fact(fact)
    if refusal is not None:
        return refusal
    added = replace(draft, facts="", added=(*draft.added, fact))
    kept = keep_draft(desk, visit, added)
    return kept if isinstance(kept, Refusal) else added


def _misdirected(desk: Desk, visit: VisitId, draft: SignalDraft) -> Refusal | None:
    found = desk.vault.visit(visit)
    catalogue = None if found is None else desk.catalogue_of(found)
    if catalogue is None:
        return UnknownThing("catalogue", "")
    return signals.misdirected(catalogue, receiver_of(desk, draft), draft.chosen)


def why_not(desk: Desk, visit: VisitId, draft: SignalDraft) -> Refusal | None:
    """Why a draft cannot be sealed without its author; nothing when it can."""
    if draft.number_left_out:
        return TextRefused("citizen_number")
    return signals.why_not(desk, visit, receiver_of(desk, draft), draft.chosen, draft.told(desk.now_ms()))


def receiver_of(desk: Desk, draft: SignalDraft) -> Agency:
    """Whom the draft is for."""
    return draft.receiver or next(iter(signals.receivers(desk.vault.me)), Agency.POLITIE)


def leaves_at_once(desk: Desk, visit: VisitId, draft: SignalDraft) -> bool:
    """Whether it does not wait for the next fixed sending: as its author chose, or else as its signs ask."""
    found = desk.vault.visit(visit)
    catalogue = None if found is None else desk.catalogue_of(found)
    if draft.at_once is not None or catalogue is None:
        return draft.at_once is not False
    return signals.leaves_at_once(catalogue, draft.chosen)


def seal_open(desk: Desk, *, only_idle: bool) -> Looked:
    """Seal every draft that can be, or of those the idle ones; each is sealed and dropped in one transaction."""
    looked = Looked()
    for visit, draft, last_key in _all(desk):
        if (only_idle and not _is_idle(desk, last_key)) or why_not(desk, visit, draft) is not None:
            continue
        receiver = receiver_of(desk, draft)
        told = draft.told(desk.now_ms())
        at_once = leaves_at_once(desk, visit, draft)
        result = signals.seal_signal(desk, visit, receiver, draft.chosen, told, by_itself=True, at_once=at_once)
        if isinstance(result, Changes):
            looked = replace(looked, changes=looked.changes | result, sealed_in=(*looked.sealed_in, visit))
        else:
            looked = replace(looked, stays=(*looked.stays, Stays(visit, result)))
    return looked


def look(desk: Desk, *, may_tell: bool, all_that_stay: bool) -> Looked:
    """Seal what lay idle; when it may be told, say what stays a draft."""
    looked = seal_open(desk, only_idle=True)
    if not may_tell:
        return replace(looked, stays=())
    stays = tuple(
        Stays(visit, why)
        for visit, draft, last_key in _all(desk)
        if (all_that_stay or _is_idle(desk, last_key)) and (why := why_not(desk, visit, draft)) is not None
    )
    return replace(looked, stays=looked.stays + stays)


def _all(desk: Desk) -> list[tuple[VisitId, SignalDraft, Ticks]]:
    return [(visit, *read_signal(kept)) for visit, kept in drafts.about(desk, Draft.SIGNAL).items()]


def _is_idle(desk: Desk, last_key: Ticks) -> bool:
    """By the steady clock; what was written before the device was started again lies there since this unlocking."""
    since_ms = last_key.ms if last_key.boot == desk.clock.boot_id else desk.vault.opened_ms
    return desk.clock.monotonic_ms() - since_ms >= LONGEST_OPEN // timedelta(milliseconds=1)
