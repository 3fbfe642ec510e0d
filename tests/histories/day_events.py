"""What the oracle of played days keeps: plain records of what somebody wrote, and of who was given the key to it."""

from dataclasses import dataclass, field
from enum import StrEnum


class What(StrEnum):
    STARTED = "started"
    JOINED = "joined"
    CARD = "card"
    PLACE = "place"
    TAKEN_BACK = "taken back"
    OPENED = "opened"
    ANSWER = "answer"
    REST = "rest"
    NOTE = "note"
    SAID = "said"
    RELATIONS = "relations"
    HEADS = "heads"
    EIS = "eis"
    ABANDONED = "abandoned"
    DECIDED = "decided"
    DECISION_TAKEN_BACK = "decision taken back"
    PHOTO = "photo"
    COUNTED = "counted"
    SIGNED = "signed"
    LEFT = "left"
    COSIGNED = "cosigned"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    RELEASED = "released"
    HANDED_OVER = "handed over"
    SWITCHED = "switched"
    INVESTIGATED = "investigated"


REVIEW = (What.SIGNED, What.RETURNED, What.RESUBMITTED, What.RELEASED)


@dataclass(frozen=True, slots=True)
class Place:
    """One part of one visit: the shared one, or an agency's own."""

    visit: str
    part: str


@dataclass(frozen=True, slots=True)
class Answer:
    outcome: str | None
    facts: str = ""
    severity: str | None = None
    term_days: int | None = None
    reasoned: bool = field(default=False, compare=False)
    """A reason stands with it; two answers that differ in nothing else are the same."""

    @property
    def is_bare(self) -> bool:
        """A finding against the operator without facts or severity."""
        return self.outcome in {"overtreding", "niet_hersteld"} and not (self.facts.strip() and self.severity)

    @property
    def has_no_reason(self) -> bool:
        """Nobody looked, or could judge, and nobody said why."""
        return (
            self.outcome in {"niet_gecontroleerd", "niet_te_beoordelen"}
            and not self.facts.strip()
            and not self.reasoned
        )


@dataclass(frozen=True, slots=True)
class Event:
    """Something somebody wrote; `no` grows over the whole day, whoever writes."""

    no: int
    by: str
    place: Place
    key: int
    what: What
    conditions: tuple[str, ...] = ()
    answer: Answer = field(default_factory=lambda: Answer(None))
    text: str = ""
    """What was written; of a handing over in whose place somebody goes on."""
    photo: str = ""
    room: str = ""
    """Of an entry: which place it was, by kind and name; of a decision all that was decided."""
    name: str = ""
    """Of an entry the name alone; of a card whom it was shown to; of a decision the day."""
    totals: tuple[tuple[str, str, int], ...] = ()
    seen: tuple[tuple[str, int], ...] = ()
    """Of a signature: how far the signer had read what each officer wrote; of an abandonment so too, in each part."""
    replaces: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Grant:
    """The key to what somebody writes in a place, given to officers by key or to all who share a key of an agency."""

    no: int
    by: str
    place: Place
    key: int
    readers: frozenset[str]


Item = Event | Grant
