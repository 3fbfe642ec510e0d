"""Asking the register about a person who is present: one sealed question, of which only its answer's count is kept.

Nothing here can read an answer, and nothing of a question is in the vault: it waits in a file beside it for at most
twelve hours (ADR 0177). Whoever shows the answer opens it, and hands back which outcome is counted.
"""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from inspector.casework.desk import Desk, changeable_visit, own_visit, write_to_visit
from inspector.casework.drafts import totals_of
from inspector.casework.visiting.persons import count_checked
from inspector.crypto.blind_signatures import BlindSignatureError, blind, unblind
from inspector.crypto.wiping import wipe_given
from inspector.domain.actions import Action
from inspector.domain.asking_refusals import (
    AlreadyAsked,
    AskedTooMuch,
    AskedTooSoon,
    MistypedNumber,
    NobodyPresent,
    NoRegisterHere,
    NoTokens,
)
from inspector.domain.citizen_number import digits_pass
from inspector.domain.events import PersonsCounted
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NotSaved, Refusal
from inspector.domain.visits.stages import is_time_for
from inspector.domain.visits.visit import Visit
from inspector.vault.files.asked import MOST_WAITING, Asked, AskedFile, Hidden, Waiting
from inspector.vault.model.changes import Changes
from inspector.vault.model.errors import NotSavedError
from inspector.wire.asking.questions import last_hour_of, seal_question
from inspector.wire.asking.tokens import (
    HOUR_MS,
    TOKEN_SIZE,
    TOKENS_A_SHEET,
    Sheet,
    Token,
    decode_signed,
    token_day,
)
from inspector.wire.errors import WireError
from inspector.wire.scopes import may_ask_register

REGISTERED = ConditionId("ID-08")
MOST_A_VISIT = 40
PAUSE_MS = 30_000
"""So long between two questions of one officer."""
_KEPT_HOURS = 24
"""So long a question that nobody answered can still be counted as not determined."""


@dataclass(frozen=True, slots=True)
class AskingState:
    """What the screen of a visit shows of questions; nothing about anybody."""

    offered: bool = False
    tokens: int = 0
    waiting: int = 0
    answered: int = 0
    """Questions of this visit whose answer, or end, can be looked at."""


def asking_state(desk: Desk, visit: Visit) -> AskingState:
    """How questions stand in a visit; nothing where its law has no register or the officer asks nothing."""
    if not is_matter_of(desk, visit):
        return AskingState()
    asked = _alive(desk, desk.vault.asked.read())
    own, ready = sum(1 for each in asked.waiting if each.visit == visit.id), len(_ready(asked, visit.id))
    today = token_day(desk.now_ms())
    return AskingState(
        is_time_for(visit, Action.COUNT), len(asked.tokens) if asked.day == today else 0, own - ready, ready
    )


def is_matter_of(desk: Desk, visit: Visit) -> bool:
    """Whether this officer may ask the register in a visit: its law has one, and it is a matter of his agency."""
    me, catalogue = desk.vault.me, desk.catalogue_of(visit)
    check = None if catalogue is None else catalogue.identity_check(REGISTERED)
    return (
        check is not None
        and visit.started is not None
        and desk.law_of(visit.started).registration
        and me.agency in check.agencies
        and may_ask_register(me.agency, me.role)
    )


def ask(
    desk: Desk, visit: VisitId, digits: bytearray, register_public: bytes | None, *, is_present: bool
) -> Changes | Refusal:
    """Seal the question whether a number is registered; it leaves with the next sync. The caller wipes the number."""
    found = changeable_visit(desk, visit, Action.COUNT)
    if isinstance(found, Refusal):
        return found
    refusal = _may_ask(desk, found, digits, is_present=is_present)
    if refusal is not None:
        return refusal
    asked, now_ms = _alive(desk, desk.vault.asked.read()), desk.now_ms()
    refusal = _within_limits(desk, found, asked, now_ms)
    if refusal is not None:
        return refusal
    if register_public is None:
        return NoRegisterHere()
    (seed, masked), *left = asked.tokens
    reply_key, until = desk.ids.key32(), last_hour_of(now_ms)
    number, signature = desk.vault.asked.token_of(seed), desk.vault.asked.masked_signature(seed, masked)
    try:
        sealed = seal_question(register_public, digits, until, reply_key, Token(number, signature, asked.statement))
    finally:
        wipe_given(number, signature)
    waiting = (*asked.waiting, Waiting(visit, sealed, reply_key, until, b""))
    kept = _keep(desk, replace(asked, tokens=tuple(left), waiting=waiting, asked_ms=now_ms))
    return kept if isinstance(kept, Refusal) else Changes(visits=frozenset({visit}), sync=True)


def take_answers(desk: Desk, visit: VisitId) -> tuple[Waiting, ...] | Refusal:
    """The questions of a visit once all were answered or ended, taken out of the file: they are looked at once."""
    asked = _alive(desk, desk.vault.asked.read())
    ready = _ready(asked, visit)
    if not ready:
        return ()
    left = tuple(each for each in asked.waiting if each not in ready)
    kept = _keep(desk, replace(asked, waiting=left))
    return kept if isinstance(kept, Refusal) else ready


def put_back(desk: Desk, taken: Sequence[Waiting]) -> None:
    """What was taken out could not be counted: it can be looked at again."""
    asked = desk.vault.asked.read()
    _keep(desk, replace(asked, waiting=(*asked.waiting, *taken)))


def count_answers(desk: Desk, visit: VisitId, outcomes: Sequence[str]) -> Changes | Refusal:
    """Count what the register said; once the own part is signed it stands beside that as what came later."""
    found = own_visit(desk, visit, Action.COUNT)
    if isinstance(found, Refusal):
        return found
    if is_time_for(found, Action.COUNT):
        return count_checked(desk, visit, *({str(REGISTERED): outcome} for outcome in outcomes))
    totals = {str(REGISTERED): {outcome: outcomes.count(outcome) for outcome in outcomes}}
    return write_to_visit(desk, visit, NewEvent(found.part, PersonsCounted(totals)))


def lacks_tokens(desk: Desk) -> bool:
    """Whether an officer who may ask has no sheet of today yet, nor heard that he gets none."""
    me, today, asked = desk.vault.me, token_day(desk.now_ms()), desk.vault.asked
    if desk.vault.read_only or not may_ask_register(me.agency, me.role) or asked.read().refused_day == today:
        return False
    return asked.read().day != today or bool(asked.read().hidden)


def wants_tokens(desk: Desk) -> bool:
    """Whether today's sheet is to be fetched: where some municipality has a register, as the documents say now."""
    if not lacks_tokens(desk):
        return False
    return desk.renewed().has_register


def sheet_for(desk: Desk, statement: bytes) -> bytes | None:
    """The sheet of today's tokens, hidden, as the hub is asked to sign it: the same again until it was signed.

    Nothing when the hub does not say it of a key of this agency and day, the agency's directory does not name just that
    key, nothing can be hidden for it, or its tokens are here already.
    """
    try:
        key = desk.vault.hub_keys.token_key(statement)
    except WireError:
        return None
    if key.agency is not desk.vault.me.agency or abs(key.day - token_day(desk.now_ms())) > 1:
        return None
    if desk.vault.token_keys_named(key.day) != {hashlib.sha256(statement).digest()}:
        return None
    asked = desk.vault.asked.read()
    if asked.statement == statement and not asked.hidden:
        return None  # the hub's day is another one than this device's
    if asked.statement != statement:
        try:
            hidden = tuple(_hide(desk, key.modulus) for _ in range(TOKENS_A_SHEET))
        except BlindSignatureError:
            return None
        asked = replace(_alive(desk, asked), statement=statement, day=key.day, tokens=(), hidden=hidden)
        if isinstance(_keep(desk, asked), Refusal):
            return None
    return Sheet(hashlib.sha256(statement).digest(), tuple(each.message for each in asked.hidden)).encode()


def is_singled_out(desk: Desk, statement: bytes | None = None) -> bool:
    """Whether the agency's directory names another key of tokens than the hub told this device, or two for one day.

    What is meant is what the hub says now, or without it what the tokens here were signed with.
    """
    asked = desk.vault.asked.read()
    told = asked.statement if statement is None else statement
    try:
        day = desk.vault.hub_keys.token_key(told).day
    except WireError:
        return False
    named = desk.vault.token_keys_named(day)
    return bool(named) and named != {hashlib.sha256(told).digest()}


def take_signed(desk: Desk, signed: bytes) -> bool:
    """Keep the tokens that the hub signed; whether they are what was asked for."""
    asked = desk.vault.asked.read()
    try:
        modulus = desk.vault.hub_keys.token_key(asked.statement).modulus
        tokens = tuple(
            (each.seed, _unblinded(desk.vault.asked, modulus, each, given))
            for each, given in zip(asked.hidden, decode_signed(signed), strict=True)
        )
    except (WireError, BlindSignatureError, ValueError):
        return False
    return not isinstance(_keep(desk, replace(asked, tokens=tokens, hidden=())), Refusal)


def take_refusal(desk: Desk) -> None:
    """The hub had issued this officer's sheet of that day elsewhere."""
    asked = desk.vault.asked.read()
    _keep(desk, replace(asked, hidden=(), tokens=(), refused_day=asked.day))


def overwrite_ended(desk: Desk) -> None:
    """Let the file hold neither content nor key of a question that ended; a disk that refuses is asked again.

    Where no municipality has a register any more the file goes too, once nothing in it can be used.
    """
    asked = desk.vault.asked.read()
    alive = _alive(desk, asked)
    if desk.vault.read_only:
        return
    if _is_over(desk, alive):
        desk.vault.asked.remove()
    elif alive != asked:
        _keep(desk, alive)


def _is_over(desk: Desk, alive: Asked) -> bool:
    """Whether there is a file that nobody asks from: no register today, no token of today, and no question waits."""
    is_used = alive.waiting or alive.day == token_day(desk.now_ms())
    return desk.vault.asked.is_there and not is_used and not desk.renewed().has_register


def unanswered(desk: Desk) -> tuple[bytes, ...]:
    """The questions to bring to the register now, in an order that says nothing: that of their hashes."""
    overwrite_ended(desk)
    if is_singled_out(desk):
        return ()  # the register could tell the questions of this officer by their key
    asked = _alive(desk, desk.vault.asked.read())
    waiting = (each.sealed for each in asked.waiting if each.sealed and not each.answer)
    return tuple(sorted(waiting, key=lambda each: hashlib.sha256(each).digest()))


def keep_answers(desk: Desk, answers: Mapping[bytes, bytes]) -> Changes:
    """Keep the answers to sealed questions, sealed as they came, until somebody looks at them."""
    asked = desk.vault.asked.read()
    waiting = tuple(each._replace(answer=answers.get(each.sealed, each.answer)) for each in asked.waiting)
    if isinstance(_keep(desk, replace(asked, waiting=waiting)), Refusal):
        return Changes()
    return Changes(visits=frozenset(VisitId(each.visit) for each in waiting if each.sealed in answers))


def _ready(asked: Asked, visit: VisitId) -> tuple[Waiting, ...]:
    """All of a visit, or none: an answer that came alone would be taken for that about whoever was asked about last."""
    own = tuple(each for each in asked.waiting if each.visit == visit)
    return own if all(each.answer or not each.sealed for each in own) else ()


def _may_ask(desk: Desk, visit: Visit, digits: bytearray, *, is_present: bool) -> Refusal | None:
    if not is_matter_of(desk, visit):
        return NoRegisterHere()
    if not is_present:
        return NobodyPresent()
    return None if digits_pass(digits) else MistypedNumber()


def _within_limits(desk: Desk, visit: Visit, asked: Asked, now_ms: int) -> Refusal | None:
    if abs(now_ms - asked.asked_ms) < PAUSE_MS:
        return AskedTooSoon()
    counted = (totals_of(desk, visit.id), visit.totals)
    checked = sum(number for each in counted for number in each.get(REGISTERED, {}).values())
    if checked + sum(1 for each in asked.waiting if each.visit == visit.id) >= MOST_A_VISIT:
        return AskedTooMuch(MOST_A_VISIT)
    if len(asked.waiting) >= MOST_WAITING:
        return AlreadyAsked()
    return None if asked.tokens and asked.day == token_day(now_ms) else NoTokens()


def _alive(desk: Desk, asked: Asked) -> Asked:
    """What is left of it now: a question that ended keeps neither its content nor its key."""
    hour = desk.now_ms() // HOUR_MS
    waiting = tuple(
        each if each.answer or hour <= each.until_hour else each._replace(sealed=b"", reply_key=b"")
        for each in asked.waiting
        if hour <= each.until_hour + _KEPT_HOURS
    )
    return replace(asked, waiting=waiting)


def _hide(desk: Desk, modulus: bytes) -> Hidden:
    seed, file = desk.ids.token(TOKEN_SIZE), desk.vault.asked
    number = file.token_of(seed)
    try:
        hidden = blind(modulus, number, desk.ids)
    finally:
        wipe_given(number)
    masked = Hidden(seed, hidden.message, file.masked_unblinding(seed, hidden.unblinding))
    wipe_given(hidden.unblinding)
    return masked


def _unblinded(file: AskedFile, modulus: bytes, hidden: Hidden, signed: bytes) -> bytes:
    """The signature of a token, masked."""
    number, unblinding = file.token_of(hidden.seed), file.masked_unblinding(hidden.seed, hidden.unblinding)
    try:
        signature = unblind(modulus, number, signed, unblinding)
    finally:
        wipe_given(number, unblinding)
    masked = file.masked_signature(hidden.seed, signature)
    wipe_given(signature)
    return masked


def _keep(desk: Desk, asked: Asked) -> NotSaved | None:
    with suppress(NotSavedError):
        desk.vault.asked.write(asked)
        return None
    return NotSaved()
