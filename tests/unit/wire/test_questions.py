"""A question says nothing to whoever carries it, is paid once, and names nobody who asks."""

import json
import re
from pathlib import Path

import pytest

from inspector.crypto.ids import SystemIds
from inspector.crypto.readerkeys import ReaderKey
from inspector.crypto.signatures import SigningKey
from inspector.wire.asking.questions import (
    ANSWER_SIZE,
    LIFE_HOURS,
    QUESTION_SIZE,
    RegisterAnswer,
    last_hour_of,
    open_answer,
    open_question,
    seal_answer,
    seal_question,
)
from inspector.wire.asking.tokens import (
    HOUR_MS,
    TOKENS_A_SHEET,
    Sheet,
    claimed_key,
    decode_sheet,
    decode_signed,
    open_token_key,
    token_day,
)
from inspector.wire.errors import MalformedError, UnprovenError
from inspector.wire.scopes import Agency, Role, exists, may_ask_register
from tests.unit.wire.token_maker import BSN, NOW_MS, TokenMaker

VECTORS = Path(__file__).parents[2] / "vectors" / "wire-questions.json"


@pytest.fixture(scope="module")
def maker() -> TokenMaker:
    return TokenMaker()


def test_every_question_and_every_answer_has_one_size(maker: TokenMaker) -> None:
    questions = [maker.question(bsn) for bsn in (BSN, b"000009921")]

    assert {len(each) for each in questions} == {QUESTION_SIZE}
    opened = open_question(maker.register, questions[0])
    sealed = [seal_answer(opened, questions[0], each, maker.ids.token(12)) for each in RegisterAnswer]
    assert {len(each) for each in sealed} == {ANSWER_SIZE}
    assert [open_answer(opened.reply_key, questions[0], each) for each in sealed] == list(RegisterAnswer)


def test_a_question_says_no_number_and_no_token_to_whoever_carries_it(maker: TokenMaker) -> None:
    token = maker.token()
    question = maker.question(token=token)

    for each in (BSN, token.number, token.signature, token.statement, maker.hub.public):
        assert each not in question


def test_nothing_in_a_question_names_who_asks(maker: TokenMaker) -> None:
    opened = open_question(maker.register, maker.question())

    assert set(opened._asdict()) == {"bsn", "until_hour", "reply_key", "token"}
    assert set(opened.token._asdict()) == {"number", "signature", "statement"}
    # What the statement says is the same for every officer of the agency on that day.
    assert opened.token.statement == open_question(maker.register, maker.question()).token.statement


def test_a_token_pays_only_as_it_was_signed(maker: TokenMaker) -> None:
    opened = open_question(maker.register, maker.question())
    opened.check_token(maker.token_key)

    other = TokenMaker(register=maker.register)
    with pytest.raises(UnprovenError):
        opened.check_token(other.token_key)
    forged = opened._replace(token=opened.token._replace(number=bytes(32)))
    with pytest.raises(UnprovenError):
        forged.check_token(maker.token_key)


def test_what_a_hub_says_of_a_key_counts_for_its_own_key_only(maker: TokenMaker) -> None:
    statement = maker.token_key.signed(maker.hub)

    assert open_token_key(statement, maker.hub.public) == maker.token_key
    assert claimed_key(statement) == (maker.hub.id, maker.token_key)
    for wrong, public in (
        (statement, SigningKey(bytes(32)).public),
        (statement[:-1] + bytes([statement[-1] ^ 1]), maker.hub.public),
        (b"", maker.hub.public),
        (statement + bytes(200), maker.hub.public),
    ):
        with pytest.raises(UnprovenError):
            open_token_key(wrong, public)


def test_another_register_cannot_read_a_question_nor_answer_it(maker: TokenMaker) -> None:
    question = maker.question()

    with pytest.raises(UnprovenError):
        open_question(ReaderKey(bytes(32)), question)
    with pytest.raises(MalformedError):
        open_question(maker.register, question[:-1])
    opened = open_question(maker.register, question)
    answer = seal_answer(opened, question, RegisterAnswer.REGISTERED, maker.ids.token(12))
    for wrong in (SystemIds().token(ANSWER_SIZE), answer[:-1], answer[:-1] + bytes([answer[-1] ^ 1])):
        with pytest.raises(UnprovenError):
            open_answer(opened.reply_key, question, wrong)
    with pytest.raises(UnprovenError):
        open_answer(opened.reply_key, maker.question(), answer)


def test_the_number_is_taken_from_a_buffer_that_the_caller_can_wipe(maker: TokenMaker) -> None:
    typed = bytearray(BSN)

    question = seal_question(maker.register.public, typed, last_hour_of(NOW_MS), bytes(32), maker.token())
    typed[:] = bytes(9)

    assert open_question(maker.register, question).bsn == BSN
    with pytest.raises(MalformedError):
        seal_question(maker.register.public, bytearray(b"12345678"), 0, bytes(32), maker.token())


def test_a_day_of_tokens_begins_at_night_and_a_question_ends_within_twelve_hours() -> None:
    midnight = NOW_MS - 12 * HOUR_MS

    assert token_day(midnight + 4 * HOUR_MS) == token_day(midnight + 4 * HOUR_MS - 1) + 1
    assert token_day(midnight + 28 * HOUR_MS - 1) == token_day(NOW_MS)
    for sealed_ms in (NOW_MS, NOW_MS + 1, NOW_MS + HOUR_MS - 1):
        end_ms = (last_hour_of(sealed_ms) + 1) * HOUR_MS
        assert (LIFE_HOURS - 1) * HOUR_MS < end_ms - sealed_ms <= LIFE_HOURS * HOUR_MS


def test_a_sheet_is_forty_hidden_tokens_and_nothing_else(maker: TokenMaker) -> None:
    sheet = Sheet(bytes(32), tuple(maker.ids.token(256) for _ in range(TOKENS_A_SHEET)))

    assert TOKENS_A_SHEET == 40
    assert decode_sheet(sheet.encode()) == sheet
    assert decode_signed(b"".join(sheet.blinded)) == sheet.blinded
    for wrong in (sheet._replace(blinded=sheet.blinded[1:]).encode(), sheet.encode() + b"\0", b"", b"\x80"):
        with pytest.raises(MalformedError):
            decode_sheet(wrong)
    with pytest.raises(MalformedError):
        decode_signed(b"")


def test_municipal_inspectors_and_police_ask_and_nobody_else() -> None:
    asking = {(agency, role) for agency in Agency for role in Role if may_ask_register(agency, role)}

    assert asking == {(Agency.GEMEENTE, Role.INSPECTOR), (Agency.POLITIE, Role.POLICE)}
    assert all(exists(agency, role) for agency, role in asking)


def test_the_bytes_are_those_of_the_format_page() -> None:
    for case in json.loads(VECTORS.read_text())["questions"]:
        register, question = ReaderKey(bytes.fromhex(case["register_seed"])), bytes.fromhex(case["question"])
        if case["bsn"] is None:
            with pytest.raises((UnprovenError, MalformedError)):
                open_question(register, question)
            continue
        opened = open_question(register, question)
        assert opened.bsn.decode() == case["bsn"]
        assert opened.until_hour == case["until_hour"]
        assert opened.token.number.hex() == case["token"]
        opened.check_token(open_token_key(opened.token.statement, bytes.fromhex(case["hub_public"])))
        answer = open_answer(opened.reply_key, question, bytes.fromhex(case["answer"]))
        assert answer.name.lower() == case["answers"]


def test_no_example_holds_the_number_of_somebody_who_exists() -> None:
    numbers = {each["bsn"] for each in json.loads(VECTORS.read_text())["questions"] if each["bsn"]}

    assert numbers
    assert all(re.fullmatch("99999[0-9]{4}|000009921", each) for each in numbers)
