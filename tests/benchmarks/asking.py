"""Questions to the register: sealed on a device, answered by a register, in a time that says nothing of the answer."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean, stdev
from time import perf_counter

import requests
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.hashes import SHA384
from requests.adapters import HTTPAdapter

from inspector.crypto.ids import SystemIds
from inspector.passes.binding import DocumentKind
from inspector.register.passes import issue
from inspector.register.questions import accept, answer
from inspector.register.register import make_register, opened, system_now
from inspector.wire import routes
from inspector.wire.asking.questions import ANSWER_SIZE, QUESTION_SIZE, RegisterAnswer
from inspector.wire.asking.tokens import TOKEN_SIZE, Token, token_day
from inspector.wire.scopes import Agency
from tests.benchmarks.figure import Figure, middle
from tests.fakes.register_process import served
from tests.fakes.seeded_ids import SeededIds
from tests.unit.register.registers import ANNA, BEA, ROOT
from tests.unit.wire.token_maker import TokenMaker

COUNT, TOGETHER = 200, 6 * 16
ROUNDS = 20
GOAL_MS, GOAL_ANSWER_MS, GOAL_A_SECOND = 50, 5, 200
SAMPLES = 1_000

OCTETS = {"Content-Type": routes.OCTETS}


def measure(folder: Path) -> Iterator[Figure]:
    """A question with its token, and two hundred answers of a register with its store on this disk."""
    make_register(folder / "register", SystemIds()).vouch(ROOT, "Proefregister", system_now())
    with opened(folder / "register", SeededIds("bench")) as register:
        issue(register, ANNA, DocumentKind.PASSPORT, "SPECI2014", "10031990")
        now_ms = int(system_now().timestamp() * 1000)
        maker = TokenMaker(register=register.question_key, day=token_day(now_ms))
        accept(register, maker.hub.public, Agency.GEMEENTE, 100_000)
        tokens = [maker.token() for _ in range(COUNT)]
        sealing, questions = [], []
        for token in tokens:
            began = perf_counter()
            questions.append(maker.question(ANNA.encode(), now_ms=now_ms, token=token))
            sealing.append((perf_counter() - began) * 1000)
        yield middle("question to the register sealed", "ms", sealing, GOAL_MS)
        began = perf_counter()
        answer(register, questions)
        yield Figure(
            "an answer of a register, of 200 together", (perf_counter() - began) * 1000 / COUNT, "ms", GOAL_ANSWER_MS
        )
        times = {bsn: [] for bsn in (ANNA, BEA)}  # type: dict[str, list[float]]
        for _ in range(ROUNDS):
            for bsn, taken in times.items():
                question = maker.question(bsn.encode(), now_ms=now_ms, token=maker.token())
                began = perf_counter()
                answer(register, [question])
                taken.append((perf_counter() - began) * 1000)
        yield from _over_the_line(folder / "register", maker, now_ms)
        apart = abs(mean(times[ANNA]) - mean(times[BEA])) / max(map(stdev, times.values()))
        yield Figure(f"{RegisterAnswer.REGISTERED.name} and not, before they leave together", apart, "sigma", 1)


def _over_the_line(folder: Path, maker: TokenMaker, now_ms: int) -> Iterator[Figure]:
    """Of a register that serves, asked by six hubs that let 16 through at once; whether a time tells an answer."""
    kinds = {"yes": ANNA, "no": BEA, "unreadable": ""}
    asked = [(kind, _question(maker, bsn, now_ms)) for kind, bsn in kinds.items() for _ in range(SAMPLES)]
    asked.sort(key=lambda _one: maker.ids.token(8))
    times = {kind: [] for kind in kinds}  # type: dict[str, list[float]]
    with served(folder) as url, requests.Session() as session, ThreadPoolExecutor(TOGETHER) as together:
        session.mount(url, HTTPAdapter(pool_maxsize=TOGETHER))

        def ask(one: tuple[str, bytes]) -> None:
            began = perf_counter()
            said = session.post(url + routes.QUESTIONS, one[1], headers=OCTETS, timeout=60)
            times[one[0]].append((perf_counter() - began) * 1000)
            if len(said.content) != ANSWER_SIZE:
                raise AssertionError(said.status_code)

        began = perf_counter()
        list(together.map(ask, asked))
        took = perf_counter() - began
    yield Figure(
        f"answers of a register that serves, {TOGETHER} at once", len(asked) / took, "a second", GOAL_A_SECOND,
        is_floor=True,
    )  # fmt: skip
    means = [mean(each) for each in times.values()]
    apart = (max(means) - min(means)) / max(map(stdev, times.values()))
    yield Figure(f"... yes, no and unreadable apart, {SAMPLES} of each", apart, "sigma", 1)


def _question(maker: TokenMaker, bsn: str, now_ms: int) -> bytes:
    if not bsn:
        return maker.ids.token(QUESTION_SIZE)
    number, digest = maker.ids.token(TOKEN_SIZE), SHA384()
    signature = maker.key.sign(number, PSS(MGF1(digest), digest.digest_size), digest)
    token = Token(number, signature, maker.token_key.signed(maker.hub))  # not hidden: that takes ten times as long
    return maker.question(bsn.encode(), now_ms=now_ms, token=token)
