"""Questions to the register: sealed on a device, answered by a register, in a time that says nothing of the answer."""

from collections.abc import Iterator
from pathlib import Path
from statistics import mean, stdev
from time import perf_counter

from inspector.crypto.ids import SystemIds
from inspector.passes.binding import DocumentKind
from inspector.register.passes import issue
from inspector.register.questions import accept, answer
from inspector.register.register import make_register, opened, system_now
from inspector.wire.asking.questions import RegisterAnswer
from inspector.wire.asking.tokens import token_day
from inspector.wire.scopes import Agency
from tests.benchmarks.figure import Figure, middle
from tests.fakes.seeded_ids import SeededIds
from tests.unit.register.registers import ANNA, BEA, ROOT
from tests.unit.wire.token_maker import TokenMaker

COUNT = 200
ROUNDS = 20
GOAL_MS, GOAL_ANSWER_MS = 50, 5


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
        apart = abs(mean(times[ANNA]) - mean(times[BEA])) / max(map(stdev, times.values()))
        yield Figure(f"{RegisterAnswer.REGISTERED.name} and not, before they leave together", apart, "sigma", 1)
