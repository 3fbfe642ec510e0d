"""An own event is dated by one look at the clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector.vault.events.moments import Moments
from inspector.vault.model.clock import milliseconds
from tests.fakes.clock import DrivenClock
from tests.fakes.world import World


@dataclass
class HastyClock(DrivenClock):
    """Goes on by a millisecond each time somebody looks at it."""

    def now(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at


def test_wall_clock_and_hybrid_time_of_an_event_are_of_one_look(world: World) -> None:
    moments = Moments(HastyClock(), world.officer("t1").vault._store)

    moment, hybrid = moments.next()

    assert milliseconds(hybrid) == moment.wall_ms
