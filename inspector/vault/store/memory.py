"""What is remembered of the file: caches, which may be empty at any time, and values, which change in step with it."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memory:
    """Every cache and value of one vault, so that a transaction ends them all at once."""

    __slots__ = ("_clear", "_keep", "_put_back")

    def __init__(self) -> None:
        self._clear: list[Callable[[], None]] = []
        self._keep: list[Callable[[], None]] = []
        self._put_back: list[Callable[[], None]] = []

    def cache(self, most: int | None = None) -> "Cache[K, V]":
        """A place for rows by a key, as many as that."""
        made = Cache[K, V]() if most is None else CacheOfNewest[K, V](most)
        self._clear.append(made.clear)
        return made

    def value(self, now: V) -> "Value[V]":
        """A place for one thing that is not asked for each time it is needed."""
        made = Value(now)
        self._keep.append(made.keep)
        self._put_back.append(made.put_back)
        return made

    def commit(self) -> None:
        """What the values are now is what the file says."""
        for keep in self._keep:
            keep()

    def rollback(self) -> None:
        """Nothing that was remembered since the last transaction is believed."""
        self.ask_again()
        for put_back in self._put_back:
            put_back()

    def ask_again(self) -> None:
        """Every row is read from the file when it is asked for next."""
        for clear in self._clear:
            clear()


class Cache(dict[K, V]):
    """Nothing is certain about a key that is not in it."""

    __slots__ = ()


class CacheOfNewest(Cache[K, V]):
    """One of a certain size: for the one more that is set, the one that was set longest ago goes."""

    __slots__ = ("_most",)

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        self.pop(key, None)
        if len(self) == self._most:
            del self[next(iter(self))]
        super().__setitem__(key, value)


class Value(Generic[V]):
    """What it is `now`, and what it was when the last transaction ended."""

    __slots__ = ("_before", "now")

    def __init__(self, now: V) -> None:
        self.now = self._before = now

    def keep(self) -> None:
        """It is so in the file too."""
        self._before = self.now

    def put_back(self) -> None:
        """It never changed."""
        self.now = self._before
