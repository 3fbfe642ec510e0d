"""A small value in memory, in place of its file."""

from typing import Generic, TypeVar

T = TypeVar("T")


class InMemory(Generic[T]):
    """Loads what was saved last."""

    def __init__(self, value: T) -> None:
        self.value = value

    def load(self) -> T:
        return self.value

    def save(self, value: T) -> None:
        self.value = value
