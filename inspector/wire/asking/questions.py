"""A question to the register about one person: sealed to the register, paid with a token that nobody can trace.

`docs/formats/question.md` describes the bytes. Whoever carries question and answer sees two sizes and nothing else.
"""

from enum import IntEnum
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from inspector.crypto import blind_signatures
from inspector.crypto.blind_signatures import MODULUS_SIZE, BlindSignatureError
from inspector.crypto.readerkeys import ReaderKey, load_reader_public
from inspector.crypto.wiping import wipe, wipe_given
from inspector.wire.asking.tokens import HOUR_MS, KEY_STATEMENT_LIMIT, TOKEN_SIZE, TOKENS_A_SHEET, Token, TokenKey
from inspector.wire.errors import MalformedError, UnprovenError

REPLY_KEY_SIZE = 32
BSN_SIZE = 9
LIFE_HOURS = 12
"""So long a question may wait for the register."""
QUESTION_SIZE = 2160
ANSWER_SIZE = 92
QUESTIONS_LIMIT = TOKENS_A_SHEET * QUESTION_SIZE
"""Bytes of all that an officer can ask of a hub in one request."""

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_INFO = b"inspector/question/1"

_PLAIN_SIZE = 1024
_VERSION = 1
_BSN, _UNTIL, _REPLY = slice(1, 10), slice(10, 14), slice(14, 46)
_TOKEN, _SIGNATURE, _LENGTH, _STATEMENT = slice(46, 78), slice(78, 334), slice(334, 336), 336

_NONCE_SIZE = 12
_ANSWER_PLAIN = 64


class RegisterAnswer(IntEnum):
    """What the register says; the one who carries it cannot tell one from another."""

    REGISTERED = 1
    NOT_REGISTERED = 2
    TOKEN_USED = 3
    BUDGET_SPENT = 4
    TOO_LATE = 5
    NOT_ACCEPTED = 6
    """The token is of no agency that the register answers, or is none."""


def last_hour_of(now_ms: int) -> int:
    """In which whole hour since 1970 a question ends that is sealed now; the hour says little of the moment."""
    return now_ms // HOUR_MS + LIFE_HOURS - 1


class Question(NamedTuple):
    """What the register finds in a question. It does not say who asks."""

    bsn: bytes
    until_hour: int
    reply_key: bytes
    token: Token

    def wipe(self) -> None:
        """Overwrite whom it is about, what paid for it and the key of the answer; it is worth nothing afterwards."""
        wipe_given(self.bsn, self.reply_key, self.token.number, self.token.signature)

    def check_token(self, key: TokenKey) -> None:
        """Return only when the token was signed with this day's key.

        Raises:
            UnprovenError: it was not.
        """
        try:
            blind_signatures.check(key.modulus, self.token.number, self.token.signature)
        except BlindSignatureError as error:
            raise UnprovenError from error


def seal_question(register_public: bytes, bsn: bytearray, until_hour: int, reply_key: bytes, token: Token) -> bytes:
    """Seal a question so that only the register reads it; what was written for it is wiped, the number itself not.

    Raises:
        ReaderKeyError: the register's key is none.
        MalformedError: a part has another size.
    """
    sizes = (len(bsn), len(reply_key), len(token.number), len(token.signature))
    if sizes != (BSN_SIZE, REPLY_KEY_SIZE, TOKEN_SIZE, MODULUS_SIZE) or len(token.statement) > KEY_STATEMENT_LIMIT:
        raise MalformedError
    plain = bytearray(_PLAIN_SIZE)
    try:
        plain[0] = _VERSION
        plain[_BSN] = bsn
        plain[_UNTIL] = until_hour.to_bytes(4)
        plain[_REPLY], plain[_TOKEN], plain[_SIGNATURE] = reply_key, token.number, token.signature
        plain[_LENGTH] = len(token.statement).to_bytes(2)
        plain[_STATEMENT : _STATEMENT + len(token.statement)] = token.statement
        return _SUITE.encrypt(plain, load_reader_public(register_public), _INFO)
    finally:
        wipe(plain)


def open_question(register: ReaderKey, sealed: bytes) -> Question:
    """Read a question as the register does.

    Raises:
        UnprovenError: it was not sealed to this key.
        MalformedError: it was, and is no question.
    """
    if len(sealed) != QUESTION_SIZE:
        raise MalformedError
    try:
        plain = _SUITE.decrypt(sealed, register.private, _INFO)
    except (InvalidTag, ValueError) as error:
        raise UnprovenError from error
    try:
        end = _STATEMENT + int.from_bytes(plain[_LENGTH])
        if len(plain) != _PLAIN_SIZE or plain[0] != _VERSION or end > _PLAIN_SIZE or any(plain[end:]):
            raise MalformedError
        token = Token(plain[_TOKEN], plain[_SIGNATURE], plain[_STATEMENT:end])
        return Question(plain[_BSN], int.from_bytes(plain[_UNTIL]), plain[_REPLY], token)
    finally:
        wipe_given(plain)


def split_questions(body: bytes) -> tuple[bytes, ...]:
    """The sealed questions that a device sends together.

    Raises:
        MalformedError: there is none, or not a whole number of them.
    """
    if not body or len(body) % QUESTION_SIZE or len(body) > QUESTIONS_LIMIT:
        raise MalformedError
    return tuple(body[at : at + QUESTION_SIZE] for at in range(0, len(body), QUESTION_SIZE))


def split_answers(body: bytes, number: int) -> tuple[bytes, ...]:
    """The sealed answers to so many questions, in their order.

    Raises:
        MalformedError: they are not as many.
    """
    if len(body) != number * ANSWER_SIZE:
        raise MalformedError
    return tuple(body[at : at + ANSWER_SIZE] for at in range(0, len(body), ANSWER_SIZE))


def seal_answer(question: Question, sealed_question: bytes, answer: RegisterAnswer, nonce: bytes) -> bytes:
    """Seal an answer so that only whoever asked reads it; the nonce is new for each, also to the same question."""
    plain = bytes((_VERSION, answer)).ljust(_ANSWER_PLAIN, b"\0")
    return nonce + ChaCha20Poly1305(question.reply_key).encrypt(nonce, plain, sealed_question)


def open_answer(reply_key: bytes, sealed_question: bytes, sealed: bytes) -> RegisterAnswer:
    """Read the answer to a question of this device.

    Raises:
        UnprovenError: nobody who could read the question made it.
    """
    if len(sealed) != ANSWER_SIZE:
        raise UnprovenError
    try:
        plain = ChaCha20Poly1305(reply_key).decrypt(sealed[:_NONCE_SIZE], sealed[_NONCE_SIZE:], sealed_question)
        if plain[0] != _VERSION or any(plain[2:]):
            raise UnprovenError
        return RegisterAnswer(plain[1])
    except (InvalidTag, ValueError) as error:
        raise UnprovenError from error
