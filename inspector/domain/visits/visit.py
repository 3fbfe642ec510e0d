"""One visit as everything known about it adds up: the same for every order of events and for repeats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from inspector.domain.all_events import REVIEW_STEPS
from inspector.domain.event_rules import By, Step
from inspector.domain.events import (
    AnswerReturned,
    CardShown,
    CommentMade,
    CompartmentOpened,
    ConditionAssessed,
    Cosigned,
    DomainEvent,
    FindingsSigned,
    NoteWritten,
    OfficerJoined,
    PersonsCounted,
    PhotoAttached,
    VisitAbandoned,
    VisitClosed,
    VisitReleased,
    VisitResubmitted,
    VisitStarted,
    Withdrawn,
)
from inspector.domain.ids import ConditionId, EventId, InstallationId, VisitId
from inspector.domain.place_events import ConsentWithdrawn, PlaceEntered, PlaceLeft
from inspector.domain.recorded import Recorded
from inspector.domain.said_events import Said
from inspector.domain.values import Capacity, Means, Officer, VisitKind, VisitState
from inspector.domain.visits.abandonment import standing_abandonment
from inspector.domain.visits.corrections import added_up, standing_counts, standing_said, standing_withdrawals
from inspector.domain.visits.hearing import Heard, Hearing
from inspector.domain.visits.participation import Present
from inspector.domain.visits.registers import Assessment, ConditionRegister
from inspector.domain.visits.unseen_by_signers import unseen_by_signers
from inspector.domain.visits.writes import writes_of
from inspector.wire.scopes import KEEPERS, Agency, StreamKind

_E = TypeVar("_E", bound=DomainEvent)

_LATTICE = (Step.SIGNED, Step.RESUBMITTED, Step.RETURNED, Step.RELEASED)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit to one establishment, as far as this officer can read it."""

    id: VisitId
    known: Mapping[EventId, Recorded[DomainEvent]] = field(default_factory=dict)
    registers: Mapping[ConditionId, ConditionRegister] = field(default_factory=dict)
    """The answers given in the own part; what another agency answered neither answers nor disputes anything here."""
    withdrawn: frozenset[EventId] = frozenset()
    erased: frozenset[EventId] = frozenset()
    """Events whose content was erased by a decision; only their place in the log is left."""
    gone: frozenset[EventId] = frozenset()
    """What erased events had replaced or withdrawn: it does not count again without them."""
    by_kind: Mapping[type[DomainEvent], tuple[Recorded[DomainEvent], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """`known` again under the kinds of event, oldest first, so that a question about one kind walks over no other."""
    part: StreamKind = StreamKind.FINDINGS
    """The compartment of the agency that reads this: closing and review are what was said there and nowhere else."""
    present: Present = field(default_factory=Present)
    unheard: Mapping[EventId, Recorded[DomainEvent]] = field(default_factory=dict)
    """What somebody said in a compartment who is not known to take part: it counts from when he is, or never."""
    apart: Mapping[EventId, Recorded[DomainEvent]] = field(default_factory=dict)
    """What investigators wrote, where this officer can read it: nothing of it is known to anything else here."""

    def with_events(self, events: Iterable[Recorded[DomainEvent]]) -> "Visit":
        """The visit after these events, in any order; one known already or without authority changes nothing."""
        known, registers, withdrawn = dict(self.known), dict(self.registers), self.withdrawn
        added: dict[type[DomainEvent], list[Recorded[DomainEvent]]] = {}
        written: dict[ConditionId, list[Assessment]] = {}
        events, unheard, apart = tuple(events), dict(self.unheard), dict(self.apart)
        present = self.present.with_events(events)
        if present is not self.present:
            events, unheard = (*unheard.values(), *events), {}
        hearing = Hearing(self.part, present)
        for recorded in events:
            heard = None if recorded.id in known else hearing.of(recorded)
            if heard is Heard.APART:
                apart[recorded.id] = recorded
            elif heard is Heard.NOT_YET:
                unheard[recorded.id] = recorded
            elif heard is Heard.COUNTS:
                known[recorded.id] = recorded
                added.setdefault(type(recorded.event), []).append(recorded)
                for condition, write in writes_of(recorded) if recorded.stream is self.part else ():
                    written.setdefault(condition, []).append(write)
        registers |= {condition: self.register(condition).with_writes(writes) for condition, writes in written.items()}
        by_kind = {**self.by_kind, **{kind: _in_order(self.by_kind.get(kind, ()), new) for kind, new in added.items()}}
        if added and Withdrawn in by_kind:
            withdrawn = frozenset(each.event.target for each in standing_withdrawals(by_kind, known)) | self.gone
        if FindingsSigned in by_kind:
            unseen = unseen_by_signers(by_kind)
            registers = {condition: register.with_unseen(unseen) for condition, register in registers.items()}
        if self.gone:
            registers = {condition: register.without(self.gone) for condition, register in registers.items()}
        more = self.erased, self.gone, by_kind, self.part, present, unheard, apart
        return Visit(self.id, known, registers, withdrawn, *more)

    def without(self, erased: frozenset[EventId], gone: frozenset[EventId]) -> "Visit":
        """The visit once these events were erased, which had replaced those."""
        if not erased:
            return self
        registers = {condition: register.without(gone) for condition, register in self.registers.items()}
        return replace(self, registers=registers, withdrawn=self.withdrawn | gone, erased=erased, gone=gone)

    def all_of(self, *kinds: type[DomainEvent]) -> tuple[Recorded[DomainEvent], ...]:
        """The events of these kinds, oldest first by the clocks of their writers."""
        found = [recorded for kind in kinds for recorded in self.by_kind.get(kind, ())]
        return tuple(sorted(found, key=_age))

    @property
    def start(self) -> Recorded[VisitStarted] | None:
        """How the visit began; not known yet when only another compartment arrived."""
        return _first(self._of(VisitStarted))

    @property
    def arrival(self) -> Recorded[DomainEvent] | None:
        """When this agency's officers began the visit, or the first of them joined; else how anybody did."""
        arrivals: tuple[Recorded[DomainEvent], ...] = (*self._of(VisitStarted), *self._of(OfficerJoined))
        return next((each for each in arrivals if each.author.agency is self.agency), next(iter(arrivals), None))

    @property
    def started(self) -> VisitStarted | None:
        """What is known of the beginning: the starter's own event, else what a code told, else what was typed."""
        start = self.start
        if start is not None:
            return start.event
        told = (joined.event.given for joined in self._of(OfficerJoined) if joined.event.given)
        return min(told, key=lambda given: given.is_described, default=None)

    @property
    def officers(self) -> tuple[Officer, ...]:
        """Who took part: the starter first, then whoever joined."""
        present = (*self.all_of(VisitStarted), *self.all_of(OfficerJoined))
        return tuple({recorded.author.installation: recorded.author for recorded in present}.values())

    def capacity_of(self, installation: InstallationId) -> Capacity | None:
        """The hat that an officer said to wear; the first word counts."""
        return next((hat for officer, hat in self._hats() if officer.installation == installation), None)

    def capacities_of(self, agency: Agency) -> frozenset[Capacity]:
        """The hats of an agency's officers in this visit: one, unless they did not know of each other."""
        return frozenset(hat for officer, hat in self._hats() if officer.agency is agency)

    def _hats(self) -> tuple[tuple[Officer, Capacity], ...]:
        started = tuple((each.author, each.event.capacity) for each in self._of(VisitStarted))
        return started + tuple((each.author, each.event.capacity) for each in self._of(OfficerJoined))

    @property
    def agency(self) -> Agency:
        """Whose part of the visit is closed and reviewed here."""
        return KEEPERS[self.part]

    @property
    def began_here(self) -> bool:
        """This agency began the visit, as far as the beginning is known; only it says when the officers left."""
        return self.start is not None and self.start.author.agency is self.agency

    @property
    def cards(self) -> tuple[Recorded[CardShown], ...]:
        """To whom the warrant card was shown, but for what was recorded by mistake."""
        return tuple(card for card in self._of(CardShown) if card.id not in self.withdrawn)

    @property
    def own_cards(self) -> tuple[Recorded[CardShown], ...]:
        """To whom this agency's officers showed theirs: a partner's card is no card of theirs (Awb 5:12)."""
        return tuple(card for card in self.cards if card.author.agency is self.agency)

    @property
    def places(self) -> tuple[Recorded[PlaceEntered], ...]:
        """Which places this agency's officers entered on which ground, but for what was recorded by mistake."""
        return tuple(place for place in self._of(PlaceEntered) if place.id not in self.withdrawn)

    @property
    def departures(self) -> tuple[Recorded[PlaceLeft], ...]:
        """When they left again."""
        return tuple(left for left in self._of(PlaceLeft) if left.id not in self.gone)

    @property
    def consents_withdrawn(self) -> tuple[Recorded[ConsentWithdrawn], ...]:
        """When a resident took a consent back, but for what was recorded by mistake."""
        return tuple(each for each in self._of(ConsentWithdrawn) if each.id not in self.withdrawn | self.gone)

    @property
    def photos(self) -> tuple[Recorded[PhotoAttached], ...]:
        """The photos that count."""
        return tuple(photo for photo in self._of(PhotoAttached) if photo.id not in self.withdrawn)

    def photos_of(self, condition: ConditionId | None) -> tuple[Recorded[PhotoAttached], ...]:
        """The photos that count of one condition, or of the visit as such."""
        return tuple(photo for photo in self.photos if photo.event.condition == condition)

    @property
    def notes(self) -> tuple[Recorded[NoteWritten], ...]:
        """The notes that count."""
        return tuple(note for note in self._of(NoteWritten) if note.id not in self.withdrawn)

    @property
    def said(self) -> tuple[Recorded[Said], ...]:
        """What was said, asked, taken and agreed in this agency's part, as it was corrected last."""
        return tuple(each for each in standing_said(self.by_kind, self.part) if each.id not in self.withdrawn)

    @property
    def withdrawals(self) -> tuple[Recorded[Withdrawn], ...]:
        """Why a photo, note, card or place does not count, as far as nobody brought it back."""
        return standing_withdrawals(self.by_kind, self.known)

    @property
    def counts(self) -> tuple[Recorded[PersonsCounted], ...]:
        """What each installation counted, as it was corrected last."""
        return tuple(count for count in standing_counts(self.by_kind) if count.id not in self.gone)

    @property
    def totals(self) -> dict[str, dict[str, int]]:
        """Persons per check and outcome, all installations added up."""
        return added_up(self.counts)

    @property
    def compartments(self) -> frozenset[StreamKind]:
        """Which kinds of stream this officer's copy of the visit is made of."""
        return frozenset(recorded.stream for recorded in self.known.values())

    @property
    def opened(self) -> tuple[Recorded[CompartmentOpened], ...]:
        """The openings of this agency's part."""
        return tuple(opened for opened in self._of(CompartmentOpened) if opened.stream is self.part)

    @property
    def open_conditions(self) -> tuple[ConditionId, ...]:
        """At a follow-up, the conditions that are looked at again; empty otherwise."""
        named = [opened for opened in self.opened if opened.event.open_conditions]
        first = next((opened for opened in named if self.start and opened.author == self.start.author), None)
        return (first or named[0]).event.open_conditions if named else ()

    @property
    def is_follow_up(self) -> bool:
        """This agency looks again at what it found before; a partner with nothing open here makes a first visit."""
        started = self.started
        if started is None or started.kind is not VisitKind.FOLLOW_UP:
            return False
        if self.open_conditions:
            return True
        return (self.start is None or self.began_here) and not any(opened.event.first_look for opened in self.opened)

    # --- answers

    def register(self, condition: ConditionId) -> ConditionRegister:
        """Every write to this condition."""
        return self.registers.get(condition) or ConditionRegister(condition)

    def answer(self, condition: ConditionId) -> Assessment | None:
        """The answer that stands, the newest one in a conflict."""
        return self.register(condition).value

    @property
    def conflicts(self) -> tuple[ConditionId, ...]:
        """Conditions with answers of officers who did not see each other."""
        return tuple(sorted(c for c, register in self.registers.items() if register.in_conflict))

    @property
    def violations(self) -> tuple[ConditionId, ...]:
        """Conditions with a finding against the operator."""
        return tuple(sorted(c for c, register in self.registers.items() if _means(register, Means.FINDING)))

    @property
    def not_assessable(self) -> tuple[ConditionId, ...]:
        """At a follow-up, conditions nobody could judge: what was open before stays open."""
        return tuple(
            sorted(
                c
                for c, register in self.registers.items()
                if _means(register, Means.OPEN) and not _means(register, Means.FINDING)
            )
        )

    def comments(self, condition: ConditionId) -> tuple[str, ...]:
        """What the supervisor said about this answer, oldest first."""
        texts = []
        for recorded in self.all_of(AnswerReturned, CommentMade):
            match recorded.event:
                case AnswerReturned(condition=about, comment=text) | CommentMade(condition=about, text=text):
                    if about == condition:
                        texts.append(text)
        return tuple(texts)

    # --- closing and review

    @property
    def abandoned(self) -> Recorded[VisitAbandoned] | None:
        """Who said why that this agency's part was begun by mistake, as long as nothing was recorded there since."""
        if VisitAbandoned not in self.by_kind:
            return None
        return standing_abandonment(self.known.values(), self.part, self.agency)

    @property
    def signed(self) -> Recorded[FindingsSigned] | None:
        """How this agency's part was closed."""
        return _first(self._of(FindingsSigned))

    @property
    def closed(self) -> Recorded[VisitClosed] | None:
        """When the officers left; only the agency that began the visit says so."""
        start = self.start
        return next(
            (
                recorded
                for recorded in self._of(VisitClosed)
                if start is None or recorded.author.agency is start.author.agency
            ),
            None,
        )

    @property
    def cosigned(self) -> tuple[Recorded[Cosigned], ...]:
        """Who else stands by the findings: of those who were there when a colleague signed them."""
        return tuple(each for each in self._of(Cosigned) if self.was_there_at_signing(each.author))

    def was_there_at_signing(self, officer: Officer) -> bool:
        """Whether an officer began or joined the visit before it was signed; being named is no joining."""
        signed = self.signed
        came = (*self._of(VisitStarted), *self._of(OfficerJoined))
        return any(each.author.person == officer.person and (signed is None or each.hlc < signed.hlc) for each in came)

    @property
    def review_heads(self) -> tuple[EventId, ...]:
        """The review steps nobody has followed up; the next step names them. Only a supervisor follows up a release."""
        steps = self.all_of(*REVIEW_STEPS)
        followed = {seen for step in steps for seen in step.replaces}
        judged = (step for step in steps if step.event.RULES.said_by == By.SUPERVISORS)
        by_supervisors = {seen for step in judged for seen in step.replaces}
        final = {released.id for released in self._of(VisitReleased)} - by_supervisors
        return tuple(step.id for step in steps if step.id not in (followed - final) | self.gone)

    @property
    def state(self) -> VisitState:
        """Where the visit stands; of two steps that did not see each other, the later in the review counts."""
        heads = {self.known[step].event.RULES.step for step in self.review_heads}
        if heads:
            last: VisitState = max(heads, key=_LATTICE.index).value
            return last
        return VisitState.OPEN if self.abandoned is None else VisitState.ABANDONED

    @property
    def open_returns(self) -> tuple[Recorded[AnswerReturned], ...]:
        """Returns since the visit was last handed in that no amendment has answered, as long as the officers may."""
        returned = self.returned_now
        if not returned or self.state is not VisitState.RETURNED:
            return ()
        answered = {seen for recorded in self.by_kind.get(ConditionAssessed, ()) for seen in recorded.replaces}
        return tuple(recorded for recorded in returned if recorded.id not in answered)

    @property
    def returned_now(self) -> tuple[Recorded[AnswerReturned], ...]:
        """Returns since the visit was last handed in or released, answered already or not."""
        steps = {step.id: step for step in self.all_of(*REVIEW_STEPS)}
        ends = self.all_of(VisitResubmitted, VisitReleased)
        before = [seen for step in ends for seen in step.replaces]
        handed_in: set[EventId] = set()
        while before:
            step = before.pop()
            if step in steps and step not in handed_in:
                handed_in.add(step)
                before += steps[step].replaces
        return tuple(recorded for recorded in self._of(AnswerReturned) if recorded.id not in handed_in)

    def _of(self, kind: type[_E]) -> tuple[Recorded[_E], ...]:
        return cast("tuple[Recorded[_E], ...]", self.by_kind.get(kind, ()))  # they stand under their own type


def fold(visit: VisitId, events: Iterable[Recorded[DomainEvent]], *, part: StreamKind = StreamKind.FINDINGS) -> Visit:
    """The visit that these events add up to, for the agency whose part this is."""
    return Visit(visit, part=part).with_events(events)


def _age(recorded: Recorded[DomainEvent]) -> tuple[int, EventId]:
    return recorded.hlc, recorded.id


def _in_order(
    known: tuple[Recorded[DomainEvent], ...], new: list[Recorded[DomainEvent]]
) -> tuple[Recorded[DomainEvent], ...]:
    if len(new) == 1 and (not known or _age(known[-1]) < _age(new[0])):
        return (*known, new[0])  # the usual way: one more, and the newest
    return tuple(sorted((*known, *new), key=_age))


def _first(found: tuple[Recorded[_E], ...]) -> Recorded[_E] | None:
    return found[0] if found else None


def _means(register: ConditionRegister, meaning: Means) -> bool:
    answer = register.value
    return answer is not None and answer.outcome is not None and meaning in answer.outcome.means
