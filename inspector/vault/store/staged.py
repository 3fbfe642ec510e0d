"""What the vault keeps in memory follows its transactions: a change counts once saved, or it never happened."""

from typing import Generic, Protocol, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memory(Protocol):
    """Anything that changes in step with the file."""

    def commit(self) -> None:
        """Keep what changed since the last commit or rollback."""
        ...

    def rollback(self) -> None:
        """Forget what changed since the last commit or rollback."""
        ...


class Staged(Generic[K, V]):
    """A cache of rows. Nothing is certain about a key that is not in it: the file must be asked."""

    __slots__ = ("_changed", "_emptied", "_known", "_most")

    def __init__(self, most: int | None = None) -> None:
        self._known: dict[K, V] = {}
        self._changed: dict[K, V | None] = {}
        self._emptied = False
        self._most = most

    def get(self, key: K) -> V | None:
        """What is remembered of a key."""
        if key in self._changed:
            return self._changed[key]
        return None if self._emptied else self._known.get(key)

    def __setitem__(self, key: K, value: V) -> None:
        self._changed[key] = value

    def forget(self, key: K) -> None:
        """Remember nothing of a key."""
        self._changed[key] = None

    def forget_all(self) -> None:
        """Remember nothing."""
        self._changed.clear()
        self._emptied = True

    def commit(self) -> None:
        """Keep what changed; beyond the size of the cache the oldest entries go."""
        if self._emptied:
            self._known.clear()
            self._emptied = False
        if not self._changed:
            return
        for key, value in self._changed.items():
            self._known.pop(key, None)
            if value is not None:
                self._known[key] = value
        self._changed.clear()
        if self._most is not None:
            while len(self._known) > self._most:
                del self._known[next(iter(self._known))]

    def rollback(self) -> None:
        """Forget what changed."""
        self._changed.clear()
        self._emptied = False
