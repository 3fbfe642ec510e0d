"""What an action will have come to: handed to it as `then`, and asked once the screens are quiet again."""

from time import perf_counter
from typing import Generic, TypeVar

T = TypeVar("T")


class Answer(Generic[T]):
    """Filled in once; knows how long that took from its making."""

    def __init__(self) -> None:
        self._given: list[T] = []
        self._began = perf_counter()
        self.took_ms = 0.0
        """From the tap to the result, once there is one."""

    def __call__(self, result: T) -> None:
        """This is what came of it."""
        self.took_ms = (perf_counter() - self._began) * 1000
        self._given.append(result)

    @property
    def is_there(self) -> bool:
        """Whether the action came to its end."""
        return bool(self._given)

    @property
    def result(self) -> T:
        """What came of it."""
        return self._given[0]
