"""What each kind of event says of itself: who may say it, where it counts, what it is about, what a release does to it.

The rules stand at the kinds (`events.py`, `office_events.py`). None has a default, and a kind without its rules does
not import.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from inspector.domain.values import VisitState
from inspector.wire.scopes import (
    COMPARTMENTS,
    INBOXES,
    PART_KINDS,
    VISIT_KINDS,
    Agency,
    Role,
    StreamKind,
    may_read,
    may_write,
)


def _writers(kind: StreamKind, owners: frozenset[Agency]) -> frozenset[Role]:
    cells = [(agency, role) for agency in Agency for role in Role]
    return frozenset(role for agency, role in cells for owner in owners if may_write(agency, role, kind, owner))


def _readers(kind: StreamKind, owners: frozenset[Agency]) -> frozenset[Role]:
    cells = [(agency, role) for agency in Agency for role in Role]
    return frozenset(role for agency, role in cells for owner in owners if may_read(agency, role, kind, owner))


class By:
    """Who may say it, as far as they may write in that stream at all."""

    SUPERVISORS = frozenset({Role.SUPERVISOR})
    POLICE = frozenset({Role.POLICE})
    PRIVACY = frozenset({Role.PRIVACY_OFFICER})
    VISIT_READERS = _writers(StreamKind.VISIT, frozenset(Agency))
    OFFICERS = VISIT_READERS - SUPERVISORS
    """Who can take part in a visit."""
    SENT_ONLY = _readers(StreamKind.PLAN, frozenset(Agency)) - VISIT_READERS
    """Who is sent by a plan and takes part in no visit: the tax officer."""
    SENDERS = _writers(StreamKind.ENVELOPE, INBOXES)
    """Who can send a signal."""
    INBOX_READERS = _readers(StreamKind.ENVELOPE, INBOXES)
    """Who can open one."""
    EVERYBODY = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Place:
    """The kinds of stream in which an event counts."""

    streams: frozenset[StreamKind]
    own_part_only: bool = False
    """What it says in the compartment of another agency counts for that agency alone."""


class In:
    """Where an event counts; elsewhere it is kept and says nothing."""

    SHARED_PART = Place(frozenset({StreamKind.VISIT}))
    COMPARTMENT = Place(COMPARTMENTS)
    OWN_PART = Place(COMPARTMENTS, own_part_only=True)
    PART = Place(PART_KINDS)
    """A compartment, or what investigators of an agency keep apart."""
    POLICE_PART = Place(frozenset({StreamKind.POLICE}))
    HYGIENE_PART = Place(frozenset({StreamKind.HYGIENE}))
    """Read by the municipality's inspectors in the visit too."""
    VISIT = Place(VISIT_KINDS)
    INVESTIGATION = Place(frozenset({StreamKind.INVESTIGATION}))
    BUSINESS = Place(frozenset({StreamKind.BUSINESS}))
    PLAN = Place(frozenset({StreamKind.PLAN}))
    ENVELOPE = Place(frozenset({StreamKind.ENVELOPE}))
    LOGBOOK = Place(frozenset({StreamKind.LOGBOOK}))
    ANSWER = Place(frozenset({StreamKind.ANSWER}))
    ANY_STREAM = Place(frozenset(StreamKind))


class About(StrEnum):
    """The field in which an event names what it is about."""

    STREAM = ""
    """It names nothing: it is about what its stream is about."""
    VISIT = "visit"
    BUSINESS = "business.id"
    PLAN = "plan"
    CONDITION = "condition"
    CONDITIONS = "conditions"
    RECORD = "target"
    """Another event."""


class AfterRelease(Enum):
    """What becomes of an event of a visit that was not seen by the supervisor who released it."""

    WAITS = auto()
    """It is content: it changes nothing until it is released too."""
    COUNTS = auto()
    """It changes no finding: it belongs to what was released."""
    STAYS_OUT = auto()
    """It is neither: no part of what was released, and nothing that waits."""


class Step(Enum):
    """Which step of the review of a part an event is, with the state the part is in after it."""

    NONE = None
    SIGNED = VisitState.CLOSED
    RETURNED = VisitState.RETURNED
    RESUBMITTED = VisitState.RESUBMITTED
    RELEASED = VisitState.RELEASED


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for every event of a kind."""

    said_by: frozenset[Role]
    where: Place
    about: About
    after_release: AfterRelease
    step: Step
    must_understand: bool
    """Whether a program that does not know all of it must change nothing in the visit, business or plan it is about."""

    @property
    def names_its_stream(self) -> bool:
        """Whether what it is about must be the very stream it stands in."""
        return (self.where, self.about) in _OWN_IDS


_OWN_IDS = ((In.SHARED_PART, About.VISIT), (In.BUSINESS, About.BUSINESS), (In.PLAN, About.PLAN))


def check_kind(kind: type) -> None:
    """Return only when a kind of event says its name and its rules.

    Raises:
        TypeError: it does not, or it has no field to say what it is about.
    """
    said = vars(kind)
    rules = said.get("RULES")
    if not isinstance(said.get("KIND"), str) or not isinstance(rules, Rules):
        raise TypeError(f"{kind.__name__} says no name or no rules of its kind")
    field = rules.about.partition(".")[0]
    if field and field not in kind.__annotations__:
        raise TypeError(f"{kind.__name__} has no field {field} to say what it is about")
