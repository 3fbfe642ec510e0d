"""A street of houses that only a cable joins: one network namespace for the hub and one for each officer.

with a_street("hub", "i1") as street:
    street.runs("i1", ["ping", "-c1", street.address("hub")])
    street.cut("i1")
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

_NET = "10.77.0"


class NoStreetError(Exception):
    """Namespaces cannot be made here: this needs root and the program `ip`."""


@dataclass(frozen=True, slots=True)
class Street:
    """Namespaces by the name of whoever lives there; the first one holds the bridge."""

    houses: tuple[str, ...]

    def address(self, house: str) -> str:
        """Where this house is reached."""
        return f"{_NET}.{1 + self.houses.index(house)}"

    def inside(self, house: str, command: Sequence[str]) -> list[str]:
        """The command that runs a command in a house."""
        return ["ip", "netns", "exec", self._space(house), *command]

    def cut(self, house: str) -> None:
        """Pull the cable of a house: what is open hangs, nothing new goes through."""
        self._set(house, "down")

    def mend(self, house: str) -> None:
        """Put the cable back."""
        self._set(house, "up")

    def build(self) -> None:
        """Make the namespaces and their cables."""
        first, *others = self.houses
        for house in self.houses:
            _ip("netns", "add", self._space(house))
            self._in(house, "link", "set", "lo", "up")
        self._in(first, "link", "add", "bridge", "type", "bridge")
        self._in(first, "addr", "add", f"{self.address(first)}/24", "dev", "bridge")
        self._in(first, "link", "set", "bridge", "up")
        for house in others:
            end = self._end(house)
            self._in(first, "link", "add", end, "type", "veth", "peer", "name", "eth0", "netns", self._space(house))
            self._in(first, "link", "set", end, "master", "bridge", "up")
            self._in(house, "addr", "add", f"{self.address(house)}/24", "dev", "eth0")
            self._in(house, "link", "set", "eth0", "up")

    def tear_down(self) -> None:
        """Take everything away again."""
        for house in self.houses:
            with suppress(NoStreetError):
                _ip("netns", "delete", self._space(house))

    def _set(self, house: str, state: str) -> None:
        self._in(self.houses[0], "link", "set", self._end(house), state)

    def _in(self, house: str, *words: str) -> None:
        _ip("-n", self._space(house), *words)

    def _end(self, house: str) -> str:
        return f"to{self.houses.index(house)}"

    def _space(self, house: str) -> str:
        return f"raid-{os.getpid()}-{house}"


@contextmanager
def a_street(*houses: str) -> Iterator[Street]:
    """Build a street for as long as the block lasts.

    Raises:
        NoStreetError: this machine lets us make none.
    """
    street = Street(houses)
    try:
        street.build()
        yield street
    finally:
        street.tear_down()


def _ip(*words: str) -> None:
    try:
        done = subprocess.run(["ip", *words], check=False, capture_output=True, text=True)
    except OSError as error:
        raise NoStreetError("the program `ip` is not there") from error
    if done.returncode:
        raise NoStreetError(f"ip {' '.join(words)}: {done.stderr.strip()}")
