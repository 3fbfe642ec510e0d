"""What the events that one officer can read add up to, told anew from the documents: no line of it is the program's."""

import re
from collections.abc import Container, Iterable
from functools import cached_property

from tests.histories.day_events import REVIEW, Answer, Event, What
from tests.histories.day_rules import person_of

STATES = ("closed", "resubmitted", "returned", "released")
_STATE_OF = {
    What.SIGNED: "closed",
    What.RESUBMITTED: "resubmitted",
    What.RETURNED: "returned",
    What.RELEASED: "released",
}
FINDINGS = {"overtreding", "niet_hersteld"}
FACTS = re.compile(r"Feit nummer (\d+)")
SAID = (What.SAID, What.RELATIONS, What.HEADS, What.EIS)
ADDED = (What.PHOTO, What.NOTE, *SAID, What.COUNTED, What.CARD, What.PLACE, What.TAKEN_BACK)
"""What is in a report beside answers."""


def had_read(release: Event, event: Event) -> bool:
    """Whether who released had read an event then, as the release itself says."""
    return event.no <= dict(release.seen).get(origin(event), -1)


def origin(event: Event) -> str:
    """Who wrote in which part: what one writes in one part is read in order."""
    return f"{event.by} in {event.place.part}"


OWN = (What.SWITCHED, What.COSIGNED, What.ABANDONED, What.DECIDED, What.DECISION_TAKEN_BACK, *SAID)


class View:
    """One visit as one officer sees it; of closing and review only what was said in the own agency's part counts."""

    def __init__(self, events: Iterable[Event], part: str) -> None:
        events = list(events)
        self.apart = [each for each in events if each.what is What.INVESTIGATED]
        """What investigators wrote; nothing else here is made from it."""
        counting = [
            each
            for each in events
            if each.what is not What.INVESTIGATED and (each.place.part == part or each.what not in (*REVIEW, *OWN))
        ]
        self.events = sorted(counting, key=lambda event: event.no)
        self.part = part

    def of(self, *what: What) -> list[Event]:
        return [event for event in self.events if event.what in what]

    @property
    def parts(self) -> set[str]:
        return {event.place.part for event in self.events}

    @property
    def is_known(self) -> bool:
        return bool(self.of(What.STARTED, What.JOINED))

    def has_switched(self, officer: str) -> bool:
        """Whether an officer went over to investigation, on whichever tablet."""
        return any(person_of(event.by) == person_of(officer) for event in self.of(What.SWITCHED))

    @cached_property
    def open_conditions(self) -> tuple[str, ...]:
        return next((event.conditions for event in self.of(What.OPENED) if event.conditions), ())

    @cached_property
    def taken_back(self) -> frozenset[int]:
        """Cards and places that do not count any more."""
        return frozenset(no for event in self.of(What.TAKEN_BACK) for no in event.replaces)

    # --- answers

    def writes(self, condition: str) -> list[Event]:
        return [event for event in self._answers if condition in event.conditions]

    @property
    def answered(self) -> list[str]:
        return sorted({each for event in self._answers for each in event.conditions})

    @property
    def _answers(self) -> list[Event]:
        """What the own agency answered; another agency answers its own list."""
        return [event for event in self.of(What.ANSWER, What.REST) if event.place.part == self.part]

    @cached_property
    def late(self) -> frozenset[int]:
        """Answers of colleagues of the signer that the signature had not seen and that do not know of it."""
        signatures = self.of(What.SIGNED)
        if not signatures:
            return frozenset()
        signers = {event.by for event in signatures}
        reach: dict[str, int] = {}
        for signature in signatures:
            for officer, no in signature.seen:
                reach[officer] = max(no, reach.get(officer, 0))
        steps = {event.no for event in self.of(*REVIEW)}
        return frozenset(
            event.no
            for event in self.of(What.ANSWER, What.REST)
            if event.by not in signers and event.no > reach.get(event.by, 0) and not event.replaces & steps
        )

    def standing(self, condition: str) -> list[Event]:
        """The writes that nobody who may has replaced: what came too late replaces only what came too late."""
        writes = self.writes(condition)
        gone = {no for write in writes if write.no not in self.late for no in write.replaces}
        gone |= {no for write in writes if write.no in self.late for no in write.replaces} & self.late
        return [write for write in writes if write.no not in gone]

    def values(self, condition: str) -> dict[Answer, list[Event]]:
        """The different answers that stand, with whoever gave each; a filled in rest counts where nobody answered."""
        by_kind: dict[What, dict[Answer, list[Event]]] = {What.ANSWER: {}, What.REST: {}}
        for write in self.standing(condition):
            if write.answer.outcome is not None:
                by_kind[write.what].setdefault(write.answer, []).append(write)
        return by_kind[What.ANSWER] or by_kind[What.REST]

    @property
    def facts(self) -> set[str]:
        """The facts of every answer that stands, by the number that the maker of the day gave them."""
        said = (answer.facts for condition in self.answered for answer in self.values(condition))
        return {number for facts in said for number in FACTS.findall(facts)}

    @property
    def conflicts(self) -> list[str]:
        return [condition for condition in self.answered if len(self.values(condition)) > 1]

    def only_value(self, condition: str) -> Answer | None:
        values = list(self.values(condition))
        return values[0] if len(values) == 1 else None

    @property
    def still_open(self) -> list[str]:
        """What a follow-up looks at again."""
        wanted = FINDINGS | {"niet_te_beoordelen"}
        return [each for each in self.answered if any(a.outcome in wanted for a in self.values(each))]

    def is_against_operator(self, condition: str) -> bool:
        """Whether the newest answer that stands is a finding."""
        values = list(self.values(condition))
        return bool(values) and values[-1].outcome in FINDINGS

    # --- what rests on a finding

    @property
    def eisen(self) -> dict[str, Event]:
        """The eis that was made last of each condition, as its officer said it last."""
        said = self.of(What.EIS)
        anew = {no for event in said for no in event.replaces}
        return {event.conditions[0]: event for event in said if event.no not in anew}

    @property
    def decisions(self) -> list[Event]:
        """Those that nobody took back, in the order of their days."""
        back = {no for event in self.of(What.DECISION_TAKEN_BACK) for no in event.replaces}
        made = [event for event in self.of(What.DECIDED) if event.no not in back]
        return sorted(made, key=lambda event: event.name)

    # --- the review

    @property
    def heads(self) -> frozenset[int]:
        steps = self.of(*REVIEW)
        followed = {no for step in steps for no in step.replaces}
        return frozenset(step.no for step in steps if step.no not in followed)

    @property
    def state(self) -> str:
        states = [_STATE_OF[event.what] for event in self.events if event.no in self.heads]
        return max(states, key=STATES.index, default="open")

    @property
    def returned_now(self) -> list[Event]:
        """Returns since the visit was last handed in or released."""
        steps = {event.no: event for event in self.of(*REVIEW)}
        handed_in: set[int] = set()
        waiting = [no for event in self.of(What.RESUBMITTED, What.RELEASED) for no in event.replaces]
        while waiting:
            no = waiting.pop()
            if no in steps and no not in handed_in:
                handed_in.add(no)
                waiting += steps[no].replaces
        return [event for event in self.of(What.RETURNED) if event.no not in handed_in]

    @cached_property
    def release(self) -> Event | None:
        """The last release: no other one was made by somebody who had read it."""
        every = self.of(What.RELEASED)
        return next((each for each in reversed(every) if not any(had_read(o, each) for o in every)), None)

    @cached_property
    def released(self) -> "View | None":
        """The visit as the supervisor who released it had it before him; a second signature may be added to that."""
        release = self.release
        if release is None:
            return None
        beside = (What.COSIGNED, What.LEFT)
        read = [e for e in self.events if had_read(release, e) or e.what in beside or e.no == release.no]
        return View((*read, *(e for e in self.events if e.place.part not in {"visit", self.part})), self.part)

    def waits_after_release(self, colleagues: Container[str]) -> list[Event]:
        """What these officers recorded without its being read by who released, and what would be another report."""
        release = self.release
        if release is None or self.state != "released":
            return []
        later = [
            e
            for e in self.events
            if e.by in colleagues and e.place.part in {"visit", self.part} and not had_read(release, e)
        ]
        later = [e for e in later if e.no not in self.taken_back]
        return [e for e in later if e.what in ADDED or e.no in self.heads & {r.no for r in self.of(What.RETURNED)}] + [
            e for e in later if any(self._is_news(e, condition, release) for condition in e.conditions)
        ]

    def _is_news(self, write: Event, condition: str, release: Event) -> bool:
        """Whether an answer stands that who released did not have before him, not even in a colleague's words."""
        if write.what not in {What.ANSWER, What.REST}:
            return False
        values, standing = self.values(condition), self.standing(condition)
        alike = [each for each in standing if each.answer == write.answer]
        counts = write.answer in values if values else write.answer.outcome is None
        return counts and write in standing and not any(had_read(release, each) for each in alike)

    @property
    def is_anything_amended(self) -> bool:
        """Whether an answer was given to a return since the visit was last handed in."""
        amended = {no for event in self.of(What.ANSWER) for no in event.replaces}
        return any(event.no in amended for event in self.returned_now)

    def comments(self, condition: str) -> list[str]:
        return [event.text for event in self.of(What.RETURNED) if condition in event.conditions]

    # --- the rest

    def photos(self, condition: str | None) -> list[Event]:
        wanted = () if condition is None else (condition,)
        return [event for event in self.of(What.PHOTO) if event.conditions == wanted]

    @property
    def totals(self) -> dict[tuple[str, str], int]:
        sums: dict[tuple[str, str], int] = {}
        for event in self.of(What.COUNTED):
            for check, outcome, number in event.totals:
                sums[check, outcome] = sums.get((check, outcome), 0) + number
        return sums
