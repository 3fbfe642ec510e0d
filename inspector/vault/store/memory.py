"""What is remembered of the file: caches, which may be empty at any time, and values, which change in step with it."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memory:
    """Every cache and value of one vault, so that a transaction ends them all at once."""

    __slots__ = ("clear", "keep", "put_back")

    def __init__(self) -> None:
        self.clear: list[Callable[[], None]] = []
        self.keep: list[Callable[[], None]] = []
        self.put_back: list[Callable[[], None]] = []

    def commit(self) -> None:
        """What the values are now is what the file says."""
        for keep in self.keep:
            keep()

    def rollback(self) -> None:
        """Nothing that was remembered since the last transaction is believed."""
        self.ask_again()
        for put_back in self.put_back:
            put_back()

    def ask_again(self) -> None:
        """Every row is read from the file when it is asked for next."""
        for clear in self.clear:
            clear()


class Cache(dict[K, V]):
    """Rows by a key. Nothing is certain about a key that is not in it. With a size, the one set longest ago goes."""

    __slots__ = ("_most",)

    def __init__(self, memory: Memory, most: int | None = None) -> None:
        super().__init__()
        self._most = most
        memory.clear.append(self.clear)

    def __setitem__(self, key: K, value: V) -> None:
        if self._most is not None:
            self.pop(key, None)
            if len(self) == self._most:
                del self[next(iter(self))]
        super().__setitem__(key, value)


class Value(Generic[V]):
    """One thing that no row is asked for each time it is needed."""

    __slots__ = ("_before", "now")

    def __init__(self, memory: Memory, now: V) -> None:
        self.now = self._before = now
        memory.keep.append(self._keep)
        memory.put_back.append(self._put_back)

    def _keep(self) -> None:
        self._before = self.now

    def _put_back(self) -> None:
        self.now = self._before
