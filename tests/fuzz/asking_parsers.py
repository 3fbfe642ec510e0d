"""The parsers of tokens, questions to a register and answers, with what they begin with."""

from datetime import date
from functools import partial
from typing import Any

from inspector.crypto import cose
from inspector.passes import question_key
from inspector.wire.asking import questions, tokens
from inspector.wire.errors import MalformedError, UnprovenError
from tests.fuzz.parser import Parser, vector_bytes
from tests.unit.wire.token_maker import TokenMaker
from tests.unit.wire.vector_parts import HUB

_LIMIT = 1 << 20


def _token_key(data: bytes) -> tokens.TokenKey:
    """A key of tokens that the hub signed for, whatever it says."""
    message = cose.sign1(data, HUB, "application/vnd.inspector.token-key.v1")
    opened = tokens.open_token_key(message, HUB.public)
    assert tokens.claimed_key(message) == (HUB.id, opened)
    return opened


_ASKED = TokenMaker()
_QUESTION = _ASKED.question()
_OPENED = questions.open_question(_ASKED.register, _QUESTION)
_ANSWER = questions.seal_answer(_OPENED, _QUESTION, questions.RegisterAnswer.REGISTERED, bytes(12))


def _question(data: bytes) -> questions.Question:
    opened = questions.open_question(_ASKED.register, data)
    opened.check_token(_ASKED.token_key)
    return opened


ASKING: tuple[Parser[Any], ...] = (
    Parser(
        (
            "wire.asking.questions.open_question",
            "wire.asking.questions.Question.check_token",
            "crypto.blind_signatures.check",
        ),
        _question,
        (MalformedError, UnprovenError),
        (_QUESTION, *vector_bytes("wire-questions", "question")),
    ),
    Parser(
        ("passes.question_key.read_question_key",),
        question_key.read_question_key,
        question_key.QuestionKeyError,
        (question_key.QuestionKey(_ASKED.register.public, date(2027, 1, 5)).encode(),),
        question_key.QuestionKey.encode,
    ),
    Parser(
        ("wire.asking.questions.split_questions",),
        questions.split_questions,
        MalformedError,
        (_QUESTION, _QUESTION * 2),
        b"".join,
    ),
    Parser(
        ("wire.asking.questions.split_answers",),
        lambda data: questions.split_answers(data, 2),
        MalformedError,
        (_ANSWER * 2,),
        b"".join,
    ),
    Parser(
        ("wire.asking.questions.open_answer",),
        partial(questions.open_answer, _OPENED.reply_key, _QUESTION),
        UnprovenError,
        (_ANSWER, *vector_bytes("wire-questions", "answer")),
    ),
    Parser(
        ("wire.asking.tokens.open_token_key", "wire.asking.tokens.claimed_key"),
        partial(tokens.open_token_key, hub_public=HUB.public),
        UnprovenError,
        (_ASKED.token_key.signed(HUB), *vector_bytes("wire-questions", "statement")),
    ),
    Parser(
        ("wire.asking.tokens.open_token_key",),
        _token_key,
        UnprovenError,
        (cose.read1(_ASKED.token_key.signed(HUB), limit=_LIMIT).payload,),
        lambda key: cose.read1(key.signed(HUB), limit=_LIMIT).payload,
        inside="of what the hub signed",
    ),
    Parser(
        ("wire.asking.tokens.decode_sheet",),
        tokens.decode_sheet,
        MalformedError,
        (tokens.Sheet(bytes(32), (bytes(256),) * tokens.TOKENS_A_SHEET).encode(),),
        tokens.Sheet.encode,
    ),
    Parser(
        ("wire.asking.tokens.decode_signed",),
        tokens.decode_signed,
        MalformedError,
        (bytes(256 * tokens.TOKENS_A_SHEET),),
        b"".join,
    ),
)
