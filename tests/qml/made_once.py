"""Days of a small world whose beginnings are made once in a run; each test goes on in a copy of the vaults' files.

    visit = day.goes_on_from(handed_in, LINDE)

What is made must follow from what it is given and from what the day was made of before, for it is found by these.
"""

import copy
import functools
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from tests.fakes.kept_folder import kept_folder
from tests.fakes.screens import Screens
from tests.fakes.world import World, again

Made = TypeVar("Made")
How = ParamSpec("How")

_MADE: dict[tuple[Hashable, ...], tuple[World, object]] = {}
"""How a world stood when these steps were taken, and what the last gave."""


@dataclass
class MadeOnce:
    """A world and the window before it."""

    screens: Screens

    def __post_init__(self) -> None:
        self.world = self.screens.world
        self._steps: tuple[Hashable, ...] = (self.world.seed, self.world.clock.at)
        self._stood = copy.copy(self.world.clock)

    def goes_on_from(self, make: Callable[Concatenate[Any, How], Made], *what: How.args, **how: How.kwargs) -> Made:
        """What this makes is made once in a run; the day, of which nothing else was asked yet, goes on in a copy."""
        assert self._is_as_it_was_made()
        self._steps += ((make, what, tuple(sorted(how.items()))),)
        if self._steps not in _MADE:
            made = make(self, *what, **how)
            self.world.closes()
            _MADE[self._steps] = again(kept_folder(), self.world), made
        before, made_before = _MADE[self._steps]
        vars(self.world).update(vars(again(self.world.folder, before)))
        self._stood = copy.copy(self.world.clock)
        return cast("Made", made_before)

    @property
    def just_began(self) -> bool:
        """Whether nothing happened yet but that it began."""
        return len(self._steps) == len(("seed", "time", "beginning")) and self._is_as_it_was_made()

    def _is_as_it_was_made(self) -> bool:
        asked = any(person.was_asked_for for person in self.world.people.values())
        return not asked and not self.screens.apps and self.world.clock == self._stood


def once_as_first(act: Callable[Concatenate[Any, How], Made]) -> Callable[Concatenate[Any, How], Made]:
    """Where a day begins with this, it is done once in a run."""

    @functools.wraps(act)
    def done(day: MadeOnce, /, *what: How.args, **how: How.kwargs) -> Made:
        return day.goes_on_from(act, *what, **how) if day.just_began else act(day, *what, **how)

    return done
