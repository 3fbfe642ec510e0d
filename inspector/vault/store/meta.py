"""The few values a vault has one of."""

from typing import Literal

from inspector.vault.store.database import Table

Name = Literal[
    "anchor",
    "checkpoint",
    "clock",
    "counter",
    "cursor",
    "emptied",
    "heads_salt",
    "hub_keys",
    "identity",
    "incarnation",
    "known_shape",
    "last_receipt",
    "last_sync",
    "settled_with",
    "stamped",
    "void_settled_with",
    "wipe_from",
]

Settling = Literal["settled_with", "void_settled_with"]
"""A digest of what decides who reads, when that was looked at: whatever writes in their own name, or in another's."""
SETTLED: tuple[Settling, ...] = ("settled_with", "void_settled_with")


class Meta(Table):
    """Rows of `meta`."""

    def get(self, name: Name) -> bytes | None:
        """A value, when there is one."""
        return self._first(bytes, "SELECT value FROM meta WHERE name = ?", name)

    def put(self, name: Name, value: bytes) -> None:
        """Set a value."""
        self._connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))

    def number(self, name: Name) -> int | None:
        """A value that is a number."""
        value = self.get(name)
        return None if value is None else int.from_bytes(value)

    def put_number(self, name: Name, number: int) -> None:
        """Set a value that is a number."""
        self.put(name, number.to_bytes(8))
