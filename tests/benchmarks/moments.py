"""What somebody waits for now and then: a training begun, a long text looked through for a name."""

from collections.abc import Iterator
from pathlib import Path

from inspector.app.clock import SystemClock
from inspector.app.training.making import begin_training
from inspector.crypto.ids import SystemIds
from inspector.domain.name_guard import find_names
from tests.benchmarks.figure import Figure, Stopwatch, middle

TRAININGS, TEXTS = 5, 50
CHARACTERS = 8_000
_SENTENCE = "De beheerder liet de kamers zien en zei dat mevrouw van der Berg gisteren de lampen verving. "


def measure(folder: Path) -> Iterator[Figure]:
    """Each several times."""
    begun, looked = Stopwatch(), Stopwatch()
    for number in range(TRAININGS):
        with begun.running():
            desk = begin_training(folder / f"{number}", SystemClock(), SystemIds())
        desk.vault.close()
    text = (_SENTENCE * CHARACTERS)[:CHARACTERS]
    for _ in range(TEXTS):
        with looked.running():
            assert find_names(text)
    yield middle("a training: from the touch to its first page", "ms", begun.times)
    yield middle(f"a text of {CHARACTERS} characters looked through for names", "ms", looked.times)
