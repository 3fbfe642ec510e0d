"""What a visit holds about a person: asked by the code that the person brought, looked for by a supervisor.

A privacy officer reads no visit. The question goes to each supervisor of the agency, each answer to all who may ask and
look, every one sealed to one reader in a stream of its own (ADR 0113, 0167). An answer is one of five words.
"""

from dataclasses import dataclass
from datetime import datetime

from inspector.casework.desk import Desk, check_role, write
from inspector.crypto import visit_code
from inspector.crypto.typed_code import TypedCodeError
from inspector.domain.actions import Action, may
from inspector.domain.acts.asking import NobodyLooks, NoVisitCode
from inspector.domain.events import DomainEvent
from inspector.domain.ids import InstallationId, VisitId
from inspector.domain.office_events import Looked, VisitAsked, VisitLookedAt
from inspector.domain.refusals import Refusal, UnknownThing
from inspector.domain.values import Officer
from inspector.vault.model.batch import Answer, Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.signals import VisitQuestion

TOKEN_SIZE = 16


@dataclass(frozen=True, slots=True)
class Looking:
    """What a supervisor answered, and when."""

    found: Looked
    by: Officer
    at: datetime


@dataclass(frozen=True, slots=True)
class Question:
    """What a privacy officer asked, with the answers in their order."""

    token: bytes
    code: str
    by: Officer
    at: datetime
    answers: tuple[Looking, ...]


def ask(desk: Desk, typed: str) -> Changes | Refusal:
    """Ask the supervisors of the own agency to look for what a visit holds about the person with this code."""
    refusal = check_role(desk, Action.ASK_OF_VISIT)
    if refusal is not None:
        return refusal
    try:
        code = visit_code.read_typed(typed)
    except TypedCodeError:
        return NoVisitCode()
    if not any(may(each, Action.LOOK_FOR_PERSON) for each in _everybody(desk)):
        return NobodyLooks()
    return _say(desk, VisitAsked(code, desk.ids.token(TOKEN_SIZE)))


def questions(desk: Desk, most: int | None = None) -> tuple[Question, ...]:
    """What was asked in the own agency, or the newest of it and of what waits for an answer; the newest first."""
    found = filter(None, map(_read, desk.vault.asked_of_visits(most)))
    return tuple({each.token: each for each in found}.values())  # a question stands once for each who was asked


def waiting(desk: Desk, most: int) -> int:
    """How many questions nobody answered, as far as this number."""
    return desk.vault.unanswered_count(most)


def visit_asked_of(desk: Desk, token: bytes) -> VisitId | Refusal:
    """The visit that a question is about, if this device knows it."""
    question = _question(desk, token)
    found = None if question is None else desk.vault.visit_of_code(visit_code.read_typed(question.code))
    return check_role(desk, Action.LOOK_FOR_PERSON) or found or UnknownThing("visit", "")


def answer(desk: Desk, token: bytes, found: Looked) -> Changes | Refusal:
    """Say what was found, to the privacy officers and the other supervisors of the agency."""
    refusal = check_role(desk, Action.LOOK_FOR_PERSON)
    if refusal is not None:
        return refusal
    if _question(desk, token) is None:
        return UnknownThing("visit", "")
    return _say(desk, VisitLookedAt(token, found))


def _read(question: VisitQuestion) -> Question | None:
    asked = question.asked
    if len(asked.event.code) != visit_code.VISIT_CODE_SIZE:
        return None
    answers = tuple(Looking(each.event.found, each.author, each.at) for each in question.answers)
    return Question(asked.event.token, visit_code.as_typed(asked.event.code), asked.author, asked.at, answers)


def _question(desk: Desk, token: bytes) -> Question | None:
    found = desk.vault.asked_of_visit(token)
    return None if found is None else _read(found)


def _say(desk: Desk, event: DomainEvent) -> Changes | Refusal:
    """To each, this device among them: nobody can open what is sealed to another."""
    mine = InstallationId(desk.vault.me.installation)
    readers = dict.fromkeys((mine, *(each.installation for each in _everybody(desk))))
    return write(desk, Batch(answers=tuple(Answer(event, to=each) for each in readers)))


def _everybody(desk: Desk) -> tuple[Officer, ...]:
    """Who may ask or look in the own agency, on a device that counts."""
    known = desk.vault.directory.colleagues.values()
    own = (each.officer for each in known if each.officer.agency is desk.vault.me.agency and not each.revoked)
    return tuple(each for each in own if may(each, Action.ASK_OF_VISIT) or may(each, Action.LOOK_FOR_PERSON))
