"""What every register keeps to over the network; a ministry's own joins by an adapter and passes unchanged."""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import mean, stdev

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.hashes import SHA384

from inspector.crypto.cbor import decode
from inspector.crypto.ids import SystemIds
from inspector.crypto.shapes import a_list, some_bytes
from inspector.crypto.signatures import SigningKey
from inspector.crypto.signed_document import DocumentScope, verify_document
from inspector.passes.published import PublishedList, name_of, read_published
from inspector.passes.status_list import INDICES, read_list
from inspector.wire import routes
from inspector.wire.asking.questions import (
    ANSWER_SIZE,
    LIFE_HOURS,
    QUESTION_SIZE,
    RegisterAnswer,
    last_hour_of,
    open_answer,
    seal_question,
)
from inspector.wire.asking.tokens import HOUR_MS, TOKEN_SIZE, Token, token_day
from inspector.wire.errors import UnprovenError
from inspector.wire.scopes import Agency
from tests.contracts.registers import Adapter, every
from tests.unit.wire.token_maker import TokenMaker

ANNA, BEA = "999993847", "999992077"
REPLY_KEY = b"k" * 32
YES, NO = RegisterAnswer.REGISTERED, RegisterAnswer.NOT_REGISTERED
IDS = SystemIds()
SAMPLES, TOGETHER = 2_000, 20


@dataclass
class Asker:
    """An agency whose hub the register was told of."""

    register: Adapter
    budget: int = 40
    maker: TokenMaker = field(init=False)

    def __post_init__(self) -> None:
        self.maker = TokenMaker(hub=SigningKey(IDS.key32()), day=token_day(self.now_ms))
        self.register.accept(self.maker.hub.public, Agency.GEMEENTE, self.budget)

    @property
    def now_ms(self) -> int:
        return int(self.register.now().timestamp() * 1000)

    def question(self, number: str = ANNA, token: Token | None = None, until: int | None = None) -> bytes:
        hour = last_hour_of(self.now_ms) if until is None else until
        public = self.register.question_public
        return seal_question(public, bytearray(number.encode()), hour, REPLY_KEY, token or self.maker.token())

    def signed_token(self) -> Token:
        """A token as it ends, made without hiding it: that takes ten times as long."""
        number, digest = IDS.token(TOKEN_SIZE), SHA384()
        signature = self.maker.key.sign(number, PSS(MGF1(digest), digest.digest_size), digest)
        return Token(number, signature, self.maker.token_key.signed(self.maker.hub))

    def brings(self, *questions: bytes) -> list[bytes]:
        """Send them at once, as a hub does for its officers."""
        with ThreadPoolExecutor(len(questions)) as together:
            return list(together.map(self.post, questions))

    def says(self, *questions: bytes) -> list[RegisterAnswer]:
        answers = self.brings(*questions)
        return [open_answer(REPLY_KEY, each, said) for each, said in zip(questions, answers, strict=True)]

    def post(self, question: bytes) -> bytes:
        headers = {"Content-Type": routes.OCTETS}
        return requests.post(self.register.url + routes.QUESTIONS, question, headers=headers, timeout=20).content


@pytest.fixture(scope="module", params=list(every()))
def register(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Adapter]:
    """One register of each kind for all of this; each test has an agency's hub and a day's key of its own."""
    name: str = request.param
    with every()[name](tmp_path_factory.mktemp("register")) as found:
        yield found


@pytest.fixture
def asker(register: Adapter) -> Asker:
    return Asker(register)


def list_of(register: Adapter) -> tuple[bytes, bytes]:
    """Today's document and its signature, as everybody gets them."""
    said = requests.get(f"{register.url}/v1/status-list", timeout=20)
    assert said.status_code == 200
    document, signature = a_list(decode(said.content, limit=1 << 20), length=2)
    return some_bytes(document), some_bytes(signature)


def bits_of(register: Adapter) -> bytes:
    published = read_published(list_of(register)[0])
    assert isinstance(published, PublishedList)
    return read_list(published.token, published.registers).bits


def test_it_says_who_is_registered_and_at_once_who_is_no_more(asker: Asker) -> None:
    asker.register.put_in(ANNA)

    assert asker.says(asker.question(ANNA), asker.question(BEA)) == [YES, NO]
    asker.register.take_out(ANNA)
    assert asker.says(asker.question(ANNA)) == [NO]


def test_a_token_pays_for_one_question_which_may_come_again(asker: Asker) -> None:
    token = asker.maker.token()
    question = asker.question(BEA, token)

    assert asker.says(question) == [NO]
    assert asker.says(question) == [NO]
    assert asker.says(asker.question(BEA, token)) == [RegisterAnswer.TOKEN_USED]


def test_the_same_question_again_is_sealed_anew(asker: Asker) -> None:
    question = asker.question()

    first, second = (asker.brings(question)[0] for _ in range(2))

    assert first[:12] != second[:12], "two answers under one nonce give their difference away"


def test_an_agency_that_spent_its_budget_hears_so(register: Adapter) -> None:
    asker = Asker(register, budget=2)

    said = asker.says(*(asker.question(BEA) for _ in range(3)))

    assert sorted(said) == [NO, NO, RegisterAnswer.BUDGET_SPENT]


def test_a_question_that_is_too_old_or_of_another_day_is_refused(asker: Asker) -> None:
    hour = asker.now_ms // HOUR_MS
    yesterday = replace(asker.maker, day=asker.maker.day - 1)

    said = asker.says(
        asker.question(until=hour - 1),
        asker.question(until=hour + LIFE_HOURS + 1),
        asker.question(token=yesterday.token()),
    )

    assert said == [RegisterAnswer.TOO_LATE] * 3


def test_only_the_first_key_of_a_day_of_a_hub_that_was_accepted_pays(asker: Asker) -> None:
    stranger = replace(asker.maker, hub=SigningKey(IDS.key32()))
    second = TokenMaker(hub=asker.maker.hub, day=asker.maker.day)
    police = replace(asker.maker, agency=Agency.POLITIE)
    good = asker.maker.token()
    assert asker.says(asker.question(BEA)) == [NO]

    wrong = (stranger.token(), second.token(), police.token(), good._replace(signature=bytes(256)))
    said = asker.says(*(asker.question(token=each) for each in wrong))

    assert said == [RegisterAnswer.NOT_ACCEPTED] * 4


def test_what_it_cannot_read_gets_an_answer_of_the_same_size_that_says_nothing(asker: Asker) -> None:
    elsewhere = TokenMaker().question()
    clear = ANNA.encode().ljust(QUESTION_SIZE, b"\0")

    answers = asker.brings(elsewhere, clear, asker.question(BEA))

    assert {len(each) for each in answers} == {ANSWER_SIZE}
    for question, said in zip((elsewhere, clear), answers, strict=False):
        with pytest.raises(UnprovenError):
            open_answer(REPLY_KEY, question, said)


def test_there_is_nothing_to_search_or_count(asker: Asker) -> None:
    for path in ("/v1/people", "/v1/persons", f"/v1/people/{ANNA}", f"/v1/questions?bsn={ANNA}", "/v1/count"):
        assert requests.get(asker.register.url + path, timeout=20).status_code in {404, 405}


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_yes_no_and_unreadable_take_the_same_time_in_2000_answers_each(register: Adapter) -> None:
    asker = Asker(register, budget=2 * SAMPLES + 1)
    register.put_in(ANNA)
    asker.says(asker.question(BEA))
    times: dict[str, list[float]] = {"yes": [], "no": [], "unread": []}

    def timed(asked: tuple[str, bytes]) -> None:
        name, question = asked
        began = time.perf_counter()
        said = asker.post(question)
        times[name].append(time.perf_counter() - began)
        assert len(said) == ANSWER_SIZE

    with ThreadPoolExecutor(TOGETHER) as together:
        for _ in range(0, SAMPLES, TOGETHER):
            asked = [("yes", asker.question(ANNA, asker.signed_token())) for _ in range(TOGETHER)]
            asked += [("no", asker.question(BEA, asker.signed_token())) for _ in range(TOGETHER)]
            asked += [("unread", IDS.token(QUESTION_SIZE)) for _ in range(TOGETHER)]
            asked.sort(key=lambda _each: IDS.token(8))
            list(together.map(timed, asked))

    assert {len(each) for each in times.values()} == {SAMPLES}
    assert spread(list(times.values())) < 1
    register.take_out(ANNA)


def spread(times: Sequence[Sequence[float]]) -> float:
    """How far the means lie apart, in widths of what is measured."""
    means = [mean(each) for each in times]
    return (max(means) - min(means)) / max(stdev(each) for each in times)


def test_the_list_of_the_day_is_signed_and_the_same_for_everybody(register: Adapter) -> None:
    first, second = list_of(register), list_of(register)

    assert first == second
    verify_document(*first, register.root, DocumentScope.REGISTER, at=register.now())
    published = read_published(first[0])
    assert isinstance(published, PublishedList)
    assert name_of(published).endswith(read_list(published.token, published.registers).issued.date().isoformat())


def test_no_list_says_how_many_are_registered_or_left(register: Adapter) -> None:
    lists = [bits_of(register)]
    for number in ("999990019", None, None):
        if number is not None:
            register.put_in(number)
        register.tomorrow()
        lists.append(bits_of(register))
    register.take_out("999990019")
    register.tomorrow()
    lists.append(bits_of(register))

    assert {int.from_bytes(each).bit_count() for each in lists} == {INDICES // 2}
    flips = {(int.from_bytes(one) ^ int.from_bytes(next_)).bit_count() for one, next_ in pairwise(lists)}
    assert len(flips) == 1, "a day on which somebody came or left differs from the others"
