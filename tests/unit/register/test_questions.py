"""A register answers a sealed question once, within its agency's budget, and nothing links two of them."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import DocumentScope, verify_document
from inspector.passes.binding import DocumentKind
from inspector.passes.question_key import QuestionKeyError, read_question_key
from inspector.register.errors import RefusedError
from inspector.register.passes import issue, revoke
from inspector.register.questions import Answering, accept, answer, question_key_document
from inspector.register.register import Register
from inspector.wire.asking.questions import ANSWER_SIZE, QUESTION_SIZE, RegisterAnswer, open_answer
from inspector.wire.asking.tokens import token_day
from inspector.wire.errors import UnprovenError
from inspector.wire.scopes import Agency
from tests.unit.register.registers import ANNA, BEA, ROOT, Day, a_register
from tests.unit.wire.token_maker import TokenMaker

PASSPORT = (DocumentKind.PASSPORT, "SPECI2014", "10031990")
YES, NO = RegisterAnswer.REGISTERED, RegisterAnswer.NOT_REGISTERED
REPLY_KEY = b"k" * 32


class Asked:
    """A register and an agency that it answers."""

    def __init__(self, register: Register, day: Day) -> None:
        self.register, self.day = register, day
        self.maker = TokenMaker(register=register.question_key, day=token_day(self.now_ms))

    @property
    def now_ms(self) -> int:
        return int(self.day.now.timestamp() * 1000)

    def question(self, bsn: str = ANNA, **given: object) -> bytes:
        return self.maker.question(bsn.encode(), now_ms=self.now_ms, **given)  # type: ignore[arg-type]

    def says(self, question: bytes) -> RegisterAnswer:
        (sealed,) = answer(self.register, [question])
        return open_answer(REPLY_KEY, question, sealed)


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    day = Day(datetime(2026, 12, 1, 12, tzinfo=UTC))
    with a_register(tmp_path / "register", day) as register:
        issue(register, ANNA, *PASSPORT)
        found = Asked(register, day)
        accept(register, found.maker.hub.public, Agency.GEMEENTE, 5)
        yield found


def kept(register: Register) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(register.folder.path.rglob("*")) if file.is_file())


def test_it_says_who_is_registered_and_at_once_who_is_no_more(asked: Asked) -> None:
    assert asked.says(asked.question(ANNA)) is YES
    assert asked.says(asked.question(BEA)) is NO
    revoke(asked.register, ANNA)
    assert asked.says(asked.question(ANNA)) is NO


def test_a_token_pays_once_and_the_same_question_again_is_no_second_one(asked: Asked) -> None:
    token = asked.maker.token()
    question = asked.question(ANNA, token=token)

    assert [asked.says(question) for _ in range(3)] == [YES] * 3
    assert asked.says(asked.question(BEA, token=token)) is RegisterAnswer.TOKEN_USED
    assert asked.says(asked.question(ANNA, token=token)) is RegisterAnswer.TOKEN_USED
    others = [asked.says(asked.question(BEA)) for _ in range(4)]
    assert others == [NO] * 4, "a question that came again was counted again"


def test_an_agency_has_its_budget_each_day_and_another_agency_its_own(asked: Asked) -> None:
    police = TokenMaker(
        register=asked.register.question_key, agency=Agency.POLITIE, day=asked.maker.day, hub=asked.maker.hub
    )
    accept(asked.register, police.hub.public, Agency.POLITIE, 1)

    assert [asked.says(asked.question()) for _ in range(6)] == [YES] * 5 + [RegisterAnswer.BUDGET_SPENT]
    assert asked.says(police.question(ANNA.encode(), now_ms=asked.now_ms)) is YES
    asked.day.passes(1)
    asked.maker = TokenMaker(register=asked.register.question_key, day=token_day(asked.now_ms))
    assert asked.says(asked.question()) is YES


def test_the_hubs_of_two_municipalities_are_answered_on_one_day_each_with_its_own_key_and_budget(asked: Asked) -> None:
    other = TokenMaker(register=asked.register.question_key, day=asked.maker.day, hub=SigningKey(b"o" * 32))
    accept(asked.register, other.hub.public, Agency.GEMEENTE, 1)

    assert asked.says(asked.question()) is YES
    assert asked.says(other.question(BEA.encode(), now_ms=asked.now_ms)) is NO
    assert asked.says(other.question(BEA.encode(), now_ms=asked.now_ms)) is RegisterAnswer.BUDGET_SPENT
    assert asked.says(asked.question()) is YES


def test_a_question_ends_after_twelve_hours_and_a_token_with_its_day(asked: Asked) -> None:
    early, token = asked.question(), asked.maker.token()
    asked.day.now += timedelta(hours=11, minutes=59)
    assert asked.says(early) is YES
    asked.day.now += timedelta(minutes=1)
    late = asked.question(BEA)
    assert asked.says(early) is RegisterAnswer.TOO_LATE
    assert asked.says(late) is NO
    asked.day.now += timedelta(hours=6)
    assert asked.says(asked.question(token=token)) is RegisterAnswer.TOO_LATE
    asked.day.now -= timedelta(hours=30)
    assert asked.says(late) is RegisterAnswer.TOO_LATE, "it was sealed in a time to come"


def test_what_no_agency_that_is_answered_paid_is_not_accepted(asked: Asked) -> None:
    other_hub = TokenMaker(register=asked.register.question_key, day=asked.maker.day, hub=SigningKey(b"o" * 32))
    other_agency = TokenMaker(register=asked.register.question_key, day=asked.maker.day, agency=Agency.POLITIE)
    good = asked.maker.token()
    second_key = TokenMaker(register=asked.register.question_key, day=asked.maker.day)
    assert asked.says(asked.question()) is YES

    for wrong in (
        other_hub.question(now_ms=asked.now_ms),
        other_agency.question(now_ms=asked.now_ms),
        asked.question(token=good._replace(number=bytes(32))),
        asked.question(token=good._replace(signature=bytes(256))),
        asked.question(token=good._replace(statement=b"")),
        second_key.question(now_ms=asked.now_ms),
    ):
        assert asked.says(wrong) is RegisterAnswer.NOT_ACCEPTED
    accept(asked.register, asked.maker.hub.public, Agency.GEMEENTE, 0)
    assert asked.says(asked.question()) is RegisterAnswer.NOT_ACCEPTED


def test_what_it_cannot_read_gets_an_answer_of_the_same_size(asked: Asked) -> None:
    elsewhere = TokenMaker(day=asked.maker.day).question(now_ms=asked.now_ms)
    questions = [asked.question(), elsewhere, asked.maker.ids.token(QUESTION_SIZE)]

    answers = answer(asked.register, questions)

    assert {len(each) for each in answers} == {ANSWER_SIZE}
    for question, sealed in zip(questions[1:], answers[1:], strict=True):
        with pytest.raises(UnprovenError):
            open_answer(REPLY_KEY, question, sealed)


def test_answers_that_came_together_leave_together_whatever_they_say(asked: Asked) -> None:
    token = asked.maker.token()
    asked.says(asked.question(token=token))
    kinds = {
        "yes": asked.question(ANNA),
        "no": asked.question(BEA),
        "again": asked.question(BEA, token=token),
        "not accepted": asked.question(token=token._replace(signature=bytes(256))),
        "unreadable": asked.maker.ids.token(QUESTION_SIZE),
    }

    async def times() -> dict[str, float]:
        answering, loop = Answering(asked.register), asyncio.get_running_loop()

        async def one(name: str) -> tuple[str, float]:
            sealed = await answering.answer(kinds[name])
            assert len(sealed) == ANSWER_SIZE
            return name, loop.time()

        return dict(await asyncio.gather(*(one(each) for each in kinds)))

    came = asyncio.run(times())
    assert max(came.values()) - min(came.values()) < 0.02


def test_nothing_stays_of_a_question_that_names_or_links_anything(asked: Asked) -> None:
    first, second = asked.maker.token(), asked.maker.token()
    questions = [asked.question(ANNA, token=first), asked.question(BEA, token=second)]

    answer(asked.register, questions)

    found = kept(asked.register)
    for secret in (ANNA.encode(), BEA.encode(), *(each.number for each in (first, second)), first.signature, REPLY_KEY):
        assert secret not in found
    for question in questions:
        assert question[:16] not in found
    with asked.register.rows.reading() as connection:
        (columns,) = {tuple(each) for each in connection.execute("SELECT agency, day, until FROM used")}
    assert len(columns) == 3, "two tokens of a day differ in nothing but themselves"


def test_days_that_differ_only_in_whom_was_asked_about_leave_stores_of_one_form(tmp_path: Path) -> None:
    forms = []
    for name, asked_about in (("one", (ANNA, ANNA)), ("other", (BEA, BEA))):
        day = Day(datetime(2026, 12, 1, 12, tzinfo=UTC))
        with a_register(tmp_path / name, day) as register:
            issue(register, ANNA, *PASSPORT)
            asked = Asked(register, day)
            accept(register, asked.maker.hub.public, Agency.GEMEENTE)
            for each in asked_about:
                asked.says(asked.question(each))
            files = {file.relative_to(tmp_path / name): file.stat().st_size for file in (tmp_path / name).rglob("*")}
            with register.rows.reading() as connection:
                used = connection.execute("SELECT count(*), sum(length(token) + length(question)) FROM used").fetchone()
                spent = connection.execute("SELECT agency, day, number FROM spent").fetchall()
            forms.append((files, used, spent))
    assert forms[0] == forms[1]


def test_what_was_used_is_forgotten_with_its_day(asked: Asked) -> None:
    asked.says(asked.question())
    asked.day.passes(3)
    answer(asked.register, [asked.maker.ids.token(QUESTION_SIZE)])

    with asked.register.rows.reading() as connection:
        left = [connection.execute(each).fetchone() for each in ("SELECT * FROM used", "SELECT * FROM spent")]
        assert [*left, connection.execute("SELECT * FROM token_key").fetchone()] == [None] * 3


def test_devices_seal_by_a_key_that_the_national_root_vouches_for(asked: Asked) -> None:
    name, document, signature = question_key_document(asked.register)

    verify_document(document, signature, ROOT.public, DocumentScope.REGISTER, at=asked.day.now)
    key = read_question_key(document)
    assert (key.public, key.name) == (asked.register.question_key.public, name)
    for wrong in (document[:-1], document + b"\0", b"", document.replace(b"question", b"questiom"), bytes(100)):
        with pytest.raises(QuestionKeyError):
            read_question_key(wrong)


def test_only_agencies_whose_officers_ask_are_accepted(asked: Asked) -> None:
    for agency, key, budget in (
        (Agency.ARBEIDSINSPECTIE, bytes(32), 1),
        (Agency.GEMEENTE, bytes(31), 1),
        (Agency.GEMEENTE, bytes(32), -1),
    ):
        with pytest.raises(RefusedError):
            accept(asked.register, key, agency, budget)
