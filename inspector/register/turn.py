"""How the list of withdrawn passes goes on from day to day: many of them say no more about people than one.

Each list flips 256 zeros and 256 ones, whatever happened. Which ones, a queue says, in which a place that was flipped
comes back at a random distance; a withdrawn pass takes the turn of one that would have been flipped. A pass gets a
place whose turn does not come while it is valid and that was not flipped shortly before: a withdrawal looks like any.
"""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from inspector.crypto.ids import IdSource
from inspector.passes.status_list import INDICES, LIST_BYTES

FLIPS = 256
"""Zeros, and as many ones, that each list flips; so many passes at most are withdrawn by one list."""
REST = 36
"""Lists, of which there is at most one a day, for which a place that was flipped or given out stays as it is."""

_HALF = INDICES // 2
_AHEAD = FLIPS * REST
_RANDOM_BYTES = 8
_TRIES = 200


class FullError(Exception):
    """No place is free for a pass."""


@dataclass(slots=True)
class Turn:
    """Zeros and ones in the order in which their turn comes, and by which list each place was flipped last."""

    number: int
    zeros: "array[int]"
    ones: "array[int]"
    flipped: "array[int]"

    def bits(self) -> bytes:
        """The list as it stands."""
        found = bytearray(LIST_BYTES)
        for index in self.ones:
            found[index >> 3] |= 1 << (index & 7)
        return bytes(found)

    def draw(self, taken: Collection[int], ids: IdSource) -> int:
        """A place for a pass, each free one as likely as any other.

        Raises:
            FullError: none is free.
        """
        for _ in range(_TRIES):
            index = self.zeros[_AHEAD + _below(len(self.zeros) - _AHEAD, ids)]
            if self._is_free(index, taken):
                return index
        free = [each for each in self.zeros[_AHEAD:] if self._is_free(each, taken)]
        if not free:
            raise FullError
        return free[_below(len(free), ids)]

    def _is_free(self, index: int, taken: Collection[int]) -> bool:
        return self.flipped[index] <= self.number - REST and index not in taken

    def go_on(self, withdrawn: Sequence[int], ids: IdSource) -> tuple[int, ...]:
        """Make the next list: it sets these places, at most `FLIPS`; gives those that wait for the one after."""
        now, later = withdrawn[:FLIPS], tuple(withdrawn[FLIPS:])
        self.number += 1
        gone = set(now)
        waiting = array("I", (each for each in self.zeros if each not in gone))
        to_ones = [*now, *waiting[: FLIPS - len(now)]]
        self.zeros = waiting[FLIPS - len(now) :]
        to_zeros, self.ones = self.ones[:FLIPS], self.ones[FLIPS:]
        for index in to_ones:
            _insert(self.ones, index, ids)
        for index in to_zeros:
            _insert(self.zeros, index, ids)
        for index in (*to_ones, *to_zeros):
            self.flipped[index] = self.number
        return later


def begin(ids: IdSource) -> Turn:
    """The first list: half of the places set, by chance."""
    chance = array("Q", ids.token(_RANDOM_BYTES * INDICES))
    order = array("I", sorted(range(INDICES), key=chance.__getitem__))
    return Turn(REST, order[:_HALF], order[_HALF:], array("I", bytes(4 * INDICES)))


def _insert(queue: "array[int]", index: int, ids: IdSource) -> None:
    queue.insert(_AHEAD + _below(len(queue) - _AHEAD + 1, ids), index)


def _below(most: int, ids: IdSource) -> int:
    return int.from_bytes(ids.token(_RANDOM_BYTES)) % most
