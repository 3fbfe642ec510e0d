"""Sealed questions: each token pays once, each agency has its budget, and all answers leave together in one size.

What stays of a question is that a token was used, under a key of the register and in no order, until the token's day is
over.
"""

import asyncio
import hashlib
import hmac
from asyncio import Future, Task
from collections.abc import Sequence
from sqlite3 import Connection

from starlette.concurrency import run_in_threadpool

from inspector.crypto.signatures import PUBLIC_SIZE
from inspector.crypto.signed_document import DOCUMENT_KEY_LIFE, DocumentScope, sign_document
from inspector.passes.question_key import QuestionKey
from inspector.register import rows
from inspector.register.errors import RefusedError, RegisterError
from inspector.register.register import Register
from inspector.wire.asking.questions import (
    ANSWER_SIZE,
    LIFE_HOURS,
    Question,
    RegisterAnswer,
    open_question,
    seal_answer,
)
from inspector.wire.asking.tokens import HOUR_MS, TokenKey, claimed_key, last_hour_of_day, open_token_key
from inspector.wire.errors import WireError
from inspector.wire.scopes import Agency, Role, may_ask_register

BUDGET = 400
"""Questions of one agency at one hub in one day, unless the register's keeper said otherwise."""
GATHER_SECONDS = 0.1
"""So long questions are gathered; then they are answered together."""
ANSWER_SECONDS = 0.2
"""So long after that their answers leave, whatever they say and however soon they stood."""

_NONCE_SIZE = 12
_DAY_HOURS = 24
_CLOCK_AHEAD_MS = 5 * 60 * 1000
"""So far a device's clock may be ahead."""
_MOST_BUDGET = 100_000


def accept(register: Register, hub_public: bytes, agency: Agency, budget: int = BUDGET) -> None:
    """Answer an agency from now on, by the word of its hub; a budget of 0 ends that.

    Raises:
        RefusedError: that is no key of a hub, no budget, or the register is no matter of that agency.
    """
    if len(hub_public) != PUBLIC_SIZE:
        raise RefusedError("that is no key of a hub")
    if not any(may_ask_register(agency, role) for role in Role):
        raise RefusedError(f"nobody of {agency.value} asks a register")
    if not 0 <= budget <= _MOST_BUDGET:
        raise RefusedError(f"a budget is a number from 0 to {_MOST_BUDGET}")
    with register.rows.writing() as connection:
        rows.accept(connection, hub_public, agency.value, budget)


def answer(register: Register, questions: Sequence[bytes]) -> list[bytes]:
    """The sealed answer to each question, in one transaction; random bytes for what cannot be read."""
    read = [_read(register, each) for each in questions]
    try:
        return _answers(register, read, questions)
    finally:
        for question in filter(None, read):
            question.wipe()


def _answers(register: Register, read: Sequence[Question | None], questions: Sequence[bytes]) -> list[bytes]:
    now_ms = int(register.now().timestamp() * 1000)
    with register.rows.writing() as connection:
        rows.forget_tokens(connection, now_ms // HOUR_MS)
        said = [
            None if question is None else _judged(register, connection, question, sealed, now_ms)
            for question, sealed in zip(read, questions, strict=True)
        ]
    return [
        register.ids.token(ANSWER_SIZE)
        if question is None or each is None
        else seal_answer(question, sealed, each, register.ids.token(_NONCE_SIZE))
        for question, sealed, each in zip(read, questions, said, strict=True)
    ]


def question_key_document(register: Register) -> tuple[str, bytes, bytes]:
    """What devices seal questions by until the signing key must be vouched for again, its name, and its signature."""
    last = register.today + DOCUMENT_KEY_LIFE
    key = QuestionKey(register.question_key.public, last)
    document = key.encode()
    signature = sign_document(
        document, register.signing, register.folder.statement, DocumentScope.REGISTER, at=register.now()
    )
    return key.name, document, signature


class Answering:
    """Gathers questions and lets the answers of those that came together leave together."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._waiting: list[tuple[bytes, Future[bytes]]] = []
        self._task: Task[None] | None = None

    async def answer(self, question: bytes) -> bytes:
        """The answer, when its time has come; whatever is no question gets one too.

        Raises:
            RegisterError: the store cannot be asked.
        """
        loop = asyncio.get_running_loop()
        waiting: Future[bytes] = loop.create_future()
        self._waiting.append((question, waiting))
        if self._task is None:
            self._task = loop.create_task(self._answer_together())
        return await waiting

    async def _answer_together(self) -> None:
        await asyncio.sleep(GATHER_SECONDS)
        together, self._waiting, self._task = self._waiting, [], None
        leaves = asyncio.get_running_loop().time() + ANSWER_SECONDS
        try:
            answers: list[bytes] = await run_in_threadpool(answer, self._register, [each for each, _ in together])
        except Exception:  # noqa: BLE001 - whatever it is, who asked is told that there is no answer now
            answers = []
        await asyncio.sleep(leaves - asyncio.get_running_loop().time())
        for place, (_, waiting) in enumerate(together):
            if waiting.done():
                continue  # whoever asked is gone
            if answers:
                waiting.set_result(answers[place])
            else:
                waiting.set_exception(RegisterError("the store cannot be asked"))


def _read(register: Register, sealed: bytes) -> Question | None:
    try:
        return open_question(register.question_key, sealed)
    except WireError:
        return None


def _judged(
    register: Register, connection: Connection, question: Question, sealed: bytes, now_ms: int
) -> RegisterAnswer:
    """What to say. Whether somebody is registered is looked up every time, and forgotten where it is not said."""
    person = hmac.digest(register.people_key, question.bsn, hashlib.sha256)
    found = RegisterAnswer.REGISTERED if rows.is_registered(connection, person) else RegisterAnswer.NOT_REGISTERED
    accepted = _accepted(connection, question)
    if accepted is None:
        return RegisterAnswer.NOT_ACCEPTED
    hub_public, key, budget = accepted
    issuer = rows.Issuer(hub_public, key.agency.value, key.day)
    last, sealed_in = last_hour_of_day(key.day), question.until_hour - LIFE_HOURS + 1
    is_alive = now_ms // HOUR_MS <= question.until_hour and sealed_in <= (now_ms + _CLOCK_AHEAD_MS) // HOUR_MS
    if not is_alive or not last - _DAY_HOURS < sealed_in <= last:
        return RegisterAnswer.TOO_LATE
    token, asked = (_hidden(register, each) for each in (question.token.number, sealed))
    if not rows.is_first_key(connection, issuer, hashlib.sha256(key.modulus).digest()):
        return RegisterAnswer.NOT_ACCEPTED
    used = rows.used_for(connection, token)
    if used is not None:
        return found if hmac.compare_digest(used, asked) else RegisterAnswer.TOKEN_USED
    if rows.count_used(connection, issuer) >= budget:
        return RegisterAnswer.BUDGET_SPENT
    rows.use(connection, token, asked, issuer, last + LIFE_HOURS)
    return found


def _accepted(connection: Connection, question: Question) -> tuple[bytes, TokenKey, int] | None:
    """The hub that was accepted for an agency, the key that signed the token by its word, and the budget there."""
    try:
        name, _ = claimed_key(question.token.statement)
        for hub_public, agency, budget in rows.accepted(connection):
            if hashlib.sha256(hub_public).digest()[: len(name)] == name:
                key = open_token_key(question.token.statement, hub_public)
                if key.agency.value == agency:
                    question.check_token(key)
                    return hub_public, key, budget
    except WireError:
        return None
    return None


def _hidden(register: Register, said: bytes) -> bytes:
    mac = hmac.new(register.people_key, b"question", hashlib.sha256)
    mac.update(said)  # and no copy of a token is made beside it
    return mac.digest()
