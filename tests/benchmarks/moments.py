"""What somebody waits for now and then: a training begun, a long text looked through for a name.

Of each also how long a processor worked for it, which other programs change less.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.app.training.making import begin_training
from inspector.crypto.ids import SystemIds
from inspector.domain.name_guard import find_names
from tests.benchmarks.figure import Figure, middle

TRAININGS, TEXTS = 5, 50
CHARACTERS = 8_000
_SENTENCE = "De beheerder liet de kamers zien en zei dat mevrouw van der Berg gisteren de lampen verving. "


def measure(folder: Path) -> Iterator[Figure]:
    """Each several times."""
    text = (_SENTENCE * CHARACTERS)[:CHARACTERS]
    begun = [_timed(partial(_trains, folder / f"{number}")) for number in range(TRAININGS)]
    looked = [_timed(lambda: find_names(text)) for _ in range(TEXTS)]
    through = f"a text of {CHARACTERS} characters looked through for names"
    for what, times in (("a training begun", begun), (through, looked)):
        waited, computed = zip(*times, strict=True)
        yield middle(what, "ms", waited)
        yield middle("... of which a processor worked", "ms", computed)


def _trains(folder: Path) -> None:
    begin_training(folder, SystemClock(), SystemIds()).vault.close()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    begun, before = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - before) * 1000
