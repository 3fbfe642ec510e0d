"""What is not in the log yet: unfinished text, running totals, and what has to be said later.

A draft is durable on this device, in no log, and gone without a trace when dropped. Every key and form of one is known
here; what a draft became is written and the draft dropped in one batch (`key_of`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from inspector.casework.desk import Desk
from inspector.crypto import cbor
from inspector.domain.citizen_number import LEFT_OUT, without_citizen_numbers
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import NotSaved, Refusal
from inspector.domain.texts import check_text
from inspector.domain.ticks import Ticks
from inspector.domain.values import FactSource, InRole, OperatorResponse, SignalFact, SiteRole
from inspector.domain.visits.visit import Visit
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.wire.scopes import Agency

Totals = dict[str, dict[str, int]]

MEASURED, MEASURED_FIELDS = "measured/", ("value", "unit", "instrument")
"""What the dialog of a measured value is about, before the condition; and what is typed in it."""
SAID, SAID_FIELDS = "said/", ("text", "interpreter", "reply", "warning", "basis", "receipt", "heads", "relations")
"""What the form of something said is about, before its kind; and what is typed in it."""
DECISION = "decision/"  # what the form of a decision is about, before its condition; taking one back names that too
_MAX_TOTALS_BYTES = _MAX_DRAFT = 65_536
_CLOSING_TEXTS = "reaction", "operator_reason", "rest_reason", "signer_role", "signer_name"


class Draft(StrEnum):
    """What a draft will be: the first part of its key."""

    FACTS = "facts"
    NOTE = "note"
    COMMENT = "review"
    CLOSING = "closing"
    SIGNAL = "signal"
    TOTALS = "persons"
    LEAVING = "leaving"  # that they left, signed before it was known here which agency began the visit
    DIALOG = "dialog"
    """What stands in a dialog that was closed, or ended with the program, before it was confirmed."""
    HEARD = "heard"
    """Up to when everything that a colleague's device had of a visit is here."""
    FORM = "form"
    """What stands in a form of the office that was not saved; it is about no visit."""
    STOPPED = "stopped"
    """That the routine of a visit waits for a possible minor; gone when its officer says how it goes on."""
    PLACE = "place"
    """Where in a visit the officer stands, so that a crash or a lock leads back there."""
    LATER = "later"
    """Which places of a visit its officer leaves for later, on a sign or of himself."""
    CODE = "code"
    """What a scanned join code said of the beginning, from which the visit code follows."""
    SENDING = "sending"
    """That a fixed sending is due because the own part of a visit was signed."""
    SENT_ON = "sent_on"
    """The day of the last fixed sending; it is about no visit."""
    LETTER = "letter"  # a packet of `signals/referrals.py`, about no visit
    SENT = "sent"  # what the logbook will say of a sealed signal that waits for one; about no visit
    NAMES = "names"  # see `visiting/name_questions.py`


_OF_NO_VISIT = frozenset({Draft.SIGNAL, Draft.FORM, Draft.SENT_ON, Draft.SENT, Draft.LETTER})


class Form(StrEnum):
    """A form outside a visit: the second part of its key."""

    BUSINESS = "business"
    PLAN = "plan"
    CANCEL_PLAN = "cancel_plan"
    SET_ASIDE = "set_aside"
    JOIN = "join"  # a typed join code, of a business or of what it names itself


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """What was filled in before signing; signatures are drawn at the end and kept in no draft."""

    reaction: str = ""
    operator: str = ""
    operator_reason: str = ""
    rest: bool = False
    rest_reason: str = ""
    signer_role: str = ""
    signer_name: str = ""
    read_aloud: tuple[str, ...] = ()
    """Of what is kept back from the operator, what he hears all the same."""
    language: str = ""
    """Of the sheet; the screen's own when empty."""


@dataclass(frozen=True, slots=True)
class OfficerPlace:
    """The visit in which an officer stands, the part of it and the condition."""

    visit: VisitId
    tab: str
    condition: str = ""


@dataclass(frozen=True, slots=True)
class SignalDraft:
    """What was written of a signal so far."""

    facts: str = ""
    """The fact that is being typed."""
    chosen: tuple[str, ...] = ()
    receiver: Agency | None = None
    """As chosen; nothing chosen means whom the screen names first."""
    number_left_out: bool = False
    """A citizen service number stood in the facts and does not any more; its author has to look before it may go."""
    added: tuple[SignalFact, ...] = ()
    """The facts that are written."""
    source: FactSource = FactSource.SEEN
    by: SiteRole | None = None
    """How the one that is being typed came to be known, and who told it."""
    at_once: bool | None = None
    """Whether it leaves before the next fixed sending; not chosen means as its signs ask."""

    @property
    def is_empty(self) -> bool:
        """Nothing was written."""
        return not self.facts and not self.chosen and not self.added

    def typed(self, at_ms: int) -> SignalFact:
        """The fact that is being typed, as known at this moment."""
        by = self.by if self.source is FactSource.TOLD else None
        return SignalFact(self.facts.strip(), self.source, at_ms, None if by is None else InRole(by))

    def told(self, at_ms: int) -> tuple[SignalFact, ...]:
        """Every fact, also the one that is being typed."""
        return (*self.added, self.typed(at_ms)) if self.facts.strip() else self.added


# --- keys


def key_of(kind: Draft, visit: str, condition: str | None = None) -> str:
    """Where a draft about a visit, or about one condition of it, is kept."""
    return f"{kind}/{visit}" if condition is None else f"{kind}/{visit}/{condition}"


def about(desk: Desk, kind: Draft) -> dict[VisitId, bytes]:
    """The drafts of a kind of which a visit has one at most, as they are kept."""
    prefix = key_of(kind, "")
    return {VisitId(key.removeprefix(prefix)): kept for key, kept in desk.vault.drafts(prefix).items()}


def typed_about_visits(desk: Desk) -> tuple[tuple[str, VisitId], ...]:
    """Every key and its visit, without those of signals: a signal is not the visit's and goes to its receiver."""
    parts = ((key, *key.split("/")) for key in desk.vault.drafts())
    return tuple((key, VisitId(visit)) for key, kind, visit, *_ in parts if kind not in _OF_NO_VISIT)


# --- text that is being typed


def keep_text(desk: Desk, kind: Draft, visit: VisitId, condition: str, text: str) -> Changes | Refusal:
    """Keep unfinished text, or drop it when nothing is left.

    A citizen service number is left out and refused, an endless text is refused; what stands around it is kept.
    """
    kept = without_citizen_numbers(text)[:_MAX_DRAFT]
    return _refused_or(_put(desk, key_of(kind, visit, condition), kept), text)


def text_of(desk: Desk, kind: Draft, visit: VisitId, condition: str) -> str:
    """The unfinished text about a condition, or nothing."""
    return (desk.vault.draft(key_of(kind, visit, condition)) or b"").decode()


def texts(desk: Desk, kind: Draft, visit: VisitId) -> dict[ConditionId, str]:
    """The unfinished texts about a visit by condition; the empty name is the visit as such."""
    prefix = key_of(kind, visit, "")
    return {ConditionId(key.removeprefix(prefix)): text.decode() for key, text in desk.vault.drafts(prefix).items()}


def unwritten(
    visit: Visit,
    facts: Mapping[ConditionId, str],
    notes: Mapping[ConditionId, str],
    dialogs: Mapping[str, Mapping[str, str]],
) -> tuple[ConditionId, ...]:
    """Where unfinished text has to be finished or taken away before anybody signs; empty for a note on the visit."""
    left = {condition for condition, text in notes.items() if text.strip()}
    left |= {c for c in visit.registers if _is_half_measured(visit, c, dialogs)}
    for condition, text in facts.items():
        answer = visit.answer(condition)
        if answer is not None and answer.outcome is not None:
            left |= {condition} if text.strip() != answer.words.strip() else set()
    return tuple(sorted(left))


def _is_half_measured(visit: Visit, condition: ConditionId, dialogs: Mapping[str, Mapping[str, str]]) -> bool:
    answer, words = visit.answer(condition), dialogs.get(f"{MEASURED}{condition}", {})
    return answer is not None and answer.is_state and any(map(words.get, MEASURED_FIELDS))


def unsaid(dialogs: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether words stand in a form of what was said, asked, taken or agreed, and not in the file."""
    forms = (words for about, words in dialogs.items() if about.startswith(SAID))
    return any(words.get(name, "").strip() for words in forms for name in SAID_FIELDS)


# --- what stands in a dialog


def dialog_key(visit: VisitId, about: str) -> str:
    """Where the words of a dialog are kept until what it asks for is done."""
    return key_of(Draft.DIALOG, visit, about)


def keep_dialog(desk: Desk, visit: VisitId, about: str, words: Mapping[str, str]) -> Changes | Refusal:
    """Keep what stands in a dialog, field by field, without citizen service numbers."""
    kept = {name: without_citizen_numbers(text)[:_MAX_DRAFT] for name, text in words.items() if text}
    return _put(desk, dialog_key(visit, about), json.dumps(kept) if kept else "")


def dialogs_of(desk: Desk, visit: VisitId) -> dict[str, dict[str, str]]:
    """What stands in the dialogs of a visit, by what each is about."""
    prefix = key_of(Draft.DIALOG, visit, "")
    return {key.removeprefix(prefix): json.loads(kept) for key, kept in desk.vault.drafts(prefix).items()}


# --- what stands in a form of the office


def form_key(form: Form, about: str) -> str:
    """Where what stands in a form is kept until what it asks for is written."""
    return key_of(Draft.FORM, form, about)


def keep_form(desk: Desk, form: Form, about: str, words: Mapping[str, str]) -> Changes | Refusal:
    """Keep what stands in a form about one thing, field by field, without citizen service numbers; no words drop it."""
    kept = {name: without_citizen_numbers(text)[:_MAX_DRAFT] for name, text in words.items()}
    return _put(desk, form_key(form, about), json.dumps(kept) if kept else "")


def forms_of(desk: Desk, form: Form) -> dict[str, dict[str, str]]:
    """What stands in the forms of a kind, by what each is about."""
    prefix = form_key(form, "")
    return {key.removeprefix(prefix): json.loads(kept) for key, kept in desk.vault.drafts(prefix).items()}


# --- what is filled in before signing


def keep_closing(desk: Desk, visit: VisitId, draft: ClosingDraft) -> Changes | Refusal:
    """Keep what was filled in; whoever signs gives no reason, and none is kept."""
    reason = "" if draft.operator == OperatorResponse.SIGNED else draft.operator_reason
    chosen = {
        "operator": draft.operator,
        "rest": draft.rest,
        "read_aloud": draft.read_aloud,
        "language": draft.language,
    }
    typed = draft.reaction, reason, draft.rest_reason, draft.signer_role, draft.signer_name
    texts = dict(zip(_CLOSING_TEXTS, map(without_citizen_numbers, typed), strict=True))
    text = "" if draft == ClosingDraft() else json.dumps(texts | chosen)
    return _refused_or(_put(desk, key_of(Draft.CLOSING, visit), text), *typed)


def closing_of(desk: Desk, visit: VisitId) -> ClosingDraft:
    """What was filled in so far."""
    stored = desk.vault.draft(key_of(Draft.CLOSING, visit))
    if stored is None:
        return ClosingDraft()
    kept = json.loads(stored)
    typed = {name: kept[name] for name in _CLOSING_TEXTS}
    aloud = tuple(kept["read_aloud"])
    return ClosingDraft(
        operator=kept["operator"], rest=kept["rest"], read_aloud=aloud, language=kept["language"], **typed
    )


# --- where the officer stands


def keep_place(desk: Desk, place: OfficerPlace | None) -> Changes | Refusal:
    """Keep where the officer stands, in one visit at most; nothing when he is in none."""
    key = "" if place is None else key_of(Draft.PLACE, place.visit)
    for visit in about(desk, Draft.PLACE):
        left = key_of(Draft.PLACE, visit)
        dropped = Changes() if left == key else _put(desk, left, "")
        if isinstance(dropped, Refusal):
            return dropped
    return Changes() if place is None else _put(desk, key, json.dumps({"tab": place.tab, "condition": place.condition}))


def place_of(desk: Desk) -> OfficerPlace | None:
    """Where the officer stood last."""
    for visit, stored in about(desk, Draft.PLACE).items():
        kept = json.loads(stored)
        return OfficerPlace(visit, kept["tab"], kept["condition"])
    return None


def stop(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """Let the routine of a visit wait, over a lock and a restart too; on this device and nowhere else."""
    return _put(desk, key_of(Draft.STOPPED, visit), "1")


def go_on(desk: Desk, visit: VisitId) -> Changes | Refusal:
    """Let it go on; no file says any more that it waited."""
    return _put(desk, key_of(Draft.STOPPED, visit), "")


def is_stopped(desk: Desk, visit: VisitId) -> bool:
    """Whether it waits."""
    return desk.vault.draft(key_of(Draft.STOPPED, visit)) is not None


# --- signals


def keep_signal(desk: Desk, visit: VisitId, draft: SignalDraft) -> Changes | Refusal:
    """Keep a signal. A citizen service number is refused and left out; what stands around it is kept."""
    kept = _without_numbers(draft)
    added = [[f.text, f.source, f.at_ms, None if f.by is None else f.by.role] for f in kept.added]
    stored = {"facts": kept.facts, "chosen": kept.chosen, "left_out": kept.number_left_out, "added": added}
    stored |= {"source": kept.source, "by": kept.by, "at_once": kept.at_once}
    last_key = {"boot": desk.clock.boot_id.hex(), "ms": desk.clock.monotonic_ms()}
    text = "" if draft.is_empty else json.dumps({**stored, **last_key, "receiver": draft.receiver})
    return _refused_or(_put(desk, key_of(Draft.SIGNAL, visit), text), draft.facts.replace(LEFT_OUT, ""))


def signal_of(desk: Desk, visit: VisitId) -> SignalDraft:
    """The signal that is being written in a visit, or an empty one."""
    stored = desk.vault.draft(key_of(Draft.SIGNAL, visit))
    return SignalDraft() if stored is None else read_signal(stored)[0]


def read_signal(stored: bytes) -> tuple[SignalDraft, Ticks]:
    """A signal as it was kept, and what the steady clock said at its last key."""
    kept = json.loads(stored)
    receiver = None if kept["receiver"] is None else Agency(kept["receiver"])
    added = tuple(SignalFact(text, FactSource(how), at, _in_role(by)) for text, how, at, by in kept["added"])
    by = None if kept["by"] is None else SiteRole(kept["by"])
    draft = SignalDraft(
        kept["facts"],
        tuple(kept["chosen"]),
        receiver,
        kept["left_out"],
        added,
        FactSource(kept["source"]),
        by,
        kept["at_once"],
    )
    return draft, Ticks(bytes.fromhex(kept["boot"]), kept["ms"])


def _in_role(role: str | None) -> InRole | None:
    return None if role is None else InRole(SiteRole(role))


def _without_numbers(draft: SignalDraft) -> SignalDraft:
    kept = without_citizen_numbers(draft.facts)
    return replace(draft, facts=kept, number_left_out=draft.number_left_out or kept != draft.facts)


# --- persons


def keep_totals(desk: Desk, visit: VisitId, totals: Totals) -> Changes | Refusal:
    """Keep the running totals of a visit."""
    return _put(desk, key_of(Draft.TOTALS, visit), cbor.encode(totals))


def totals_of(desk: Desk, visit: VisitId) -> Totals:
    """What this device has counted in a visit and not yet closed."""
    stored = desk.vault.draft(key_of(Draft.TOTALS, visit))
    kept = {} if stored is None else cbor.decode(stored, limit=_MAX_TOTALS_BYTES)
    if not isinstance(kept, dict):
        raise TypeError("a draft of totals is a map")
    return {str(check): {str(o): int(n) for o, n in dict(outcomes).items()} for check, outcomes in kept.items()}


def _refused_or(written: Changes | Refusal, *texts: str) -> Changes | Refusal:
    """What became of the draft, or why one of its texts cannot go into the file as it stands."""
    if isinstance(written, Refusal):
        return written
    return next(filter(None, map(check_text, texts)), written)


def _put(desk: Desk, key: str, value: str | bytes) -> Changes | NotSaved:
    try:
        if value:
            desk.vault.put_draft(key, value.encode() if isinstance(value, str) else value)
        else:
            desk.vault.drop_draft(key, everywhere=key.partition("/")[0] in {Draft.SIGNAL, Draft.STOPPED})
    except NotSavedError:
        return NotSaved()
    return Changes()
