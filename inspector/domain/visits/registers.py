"""A multi-value register: what was written and not superseded, whatever the order of arrival."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from inspector.domain.ids import ConditionId, EventId, InstallationId
from inspector.domain.values import Means, Measured, Method, Officer, Outcome, Severity


class Assessment(NamedTuple):
    """One write to a condition; no outcome means the officer opened it again."""

    id: EventId
    author: Officer
    at: datetime
    hlc: int
    outcome: Outcome | None
    facts: str = ""
    severity: Severity | None = None
    term_days: int | None = None
    reason: str = ""
    replaces: tuple[EventId, ...] = ()
    is_rest: bool = False
    """Filled in at closing for what was still open: nobody looked, so it yields to any answer."""
    method: Method | None = None
    measured: Measured | None = None

    @property
    def words(self) -> str:
        """What was typed to the answer: the facts, or why nobody looked or could judge."""
        return self.reason or self.facts if self.fills else self.facts

    @property
    def fills(self) -> bool:
        """Whether it says that nobody looked, or could judge."""
        return self.outcome is not None and self.outcome.needs_reason

    @property
    def is_state(self) -> bool:
        """Whether it says how it is, so that it can say how that is known."""
        return self.outcome is not None and Means.STATE in self.outcome.means

    def says_the_same_as(self, other: "Assessment") -> bool:
        """Two officers who saw the same are no conflict."""
        return self.answer == other.answer

    @property
    def answer(self) -> tuple[object, ...]:
        """Everything that tells one answer from another."""
        return self.outcome, self.facts, self.severity, self.term_days, self.method, self.measured


@dataclass(frozen=True)
class ConditionRegister:
    """Every write to one condition of one visit and which of them were seen by a later write.

    It has no slots: what follows from the writes is worked out once. A page asks each register for it many times a tap.
    """

    condition: ConditionId
    writes: tuple[Assessment, ...] = ()
    superseded: frozenset[EventId] = frozenset()
    unseen: frozenset[EventId] = frozenset()
    """Writes of who did not know of the signature and no signer had seen: they supersede nothing that was."""
    gone: frozenset[EventId] = frozenset()
    """Writes that an erased write had replaced: they do not come back."""

    def with_writes(self, writes: Iterable[Assessment]) -> "ConditionRegister":
        """The register after more writes, the same for every order of writes and for repeats."""
        new = {write.id: write for write in writes}
        for write in self.writes:
            new.pop(write.id, None)
        if not new:
            return self
        ordered = tuple(sorted((*self.writes, *new.values()), key=lambda write: (write.hlc, write.id)))
        superseded = self.superseded.union(*(write.replaces for write in new.values()))
        return ConditionRegister(self.condition, ordered, superseded, self.unseen, self.gone)

    def with_unseen(self, unseen: frozenset[EventId]) -> "ConditionRegister":
        """The register once it is known which writes came after a signature their author had not seen."""
        mine = frozenset(write.id for write in self.writes if write.id in unseen)
        return self if mine == self.unseen else replace(self, unseen=mine)

    def without(self, gone: frozenset[EventId]) -> "ConditionRegister":
        """The register once it is known which writes had been replaced by one that was erased."""
        mine = frozenset(write.id for write in self.writes if write.id in gone)
        return self if mine == self.gone else replace(self, gone=mine)

    @cached_property
    def current(self) -> tuple[Assessment, ...]:
        """The writes nobody has superseded, oldest first."""
        if not self.unseen:
            out = self.superseded | self.gone if self.gone else self.superseded
            return tuple(write for write in self.writes if write.id not in out)
        unseen = self.unseen
        in_time = {seen for write in self.writes if write.id not in unseen for seen in write.replaces} | self.gone
        among_unseen = {seen for write in self.writes if write.id in unseen for seen in write.replaces} & unseen
        return tuple(write for write in self.writes if write.id not in in_time | among_unseen)

    @property
    def current_ids(self) -> tuple[EventId, ...]:
        """What the next write supersedes."""
        return tuple(write.id for write in self.current)

    def current_ids_of(self, installation: InstallationId) -> tuple[EventId, ...]:
        """The standing writes of one officer."""
        return tuple(write.id for write in self.current if write.author.installation == installation)

    @cached_property
    def values(self) -> tuple[Assessment, ...]:
        """The answers that stand: one when answered, two or more in a conflict, none when open."""
        given = tuple(write for write in self.current if write.outcome is not None)
        if len(given) <= 1:
            return given
        distinct: list[Assessment] = []
        for write in [write for write in given if not write.is_rest] or given:
            if not any(write.says_the_same_as(known) for known in distinct):
                distinct.append(write)
        return tuple(distinct)

    @property
    def value(self) -> Assessment | None:
        """The one answer to show first; the newest when there is a conflict."""
        values = self.values
        return values[-1] if values else None

    @property
    def in_conflict(self) -> bool:
        """Officers who did not see each other judged differently."""
        return len(self.values) > 1
