"""Visits as everything known about them adds up, with their lines in the list, kept in step with the log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector.crypto.visit_code import visit_code
from inspector.domain.ids import BusinessId, EventId, PlanId, VisitId
from inspector.domain.values import VisitState
from inspector.domain.visits.parts import part_of
from inspector.domain.visits.visit import Visit
from inspector.vault.directory.authority import Authority
from inspector.vault.directory.erased import any_erased_in, erased_of_visit
from inspector.vault.events.opening import Opening
from inspector.vault.events.recorded import OpenedEvent, read_rows
from inspector.vault.fold.histories import JUDGED, keeps_own_history, left_by
from inspector.vault.fold.sifting import Events, sifted
from inspector.vault.fold.summaries import summarise, summarise_after
from inspector.vault.model.changes import Changes
from inspector.vault.store.rows import BREAKS, StreamRow, VisitLine
from inspector.wire.event import NO_KEY
from inspector.wire.scopes import StreamKind

_VISITS_IN_MEMORY = 256


@dataclass(frozen=True, slots=True)
class FoldedVisit:
    """A visit with its line in the list."""

    visit: Visit
    summary: VisitLine | None


class Visits:
    """Folds visits when they are asked for, and once more whatever a transaction opened."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._store = authority.store
        self._visits: dict[VisitId, FoldedVisit] = authority.store.memory.cache(_VISITS_IN_MEMORY)
        self._left: set[BusinessId] = set()
        """Businesses to which a visit of the own agency left something now, or leaves something else."""

    def visit(self, visit: VisitId) -> Visit | None:
        """The visit as it adds up; nothing when no event of it is known."""
        known = self._visits.get(visit)
        if known is None:
            known = self._fold(visit)
            if known is None:
                return None
            self._visits[visit] = known
        return known.visit

    def fold(self, opening: Opening) -> tuple[Changes, frozenset[EventId]]:
        """Fold in what a transaction opened; what that touched, and the events that no visit can be folded with."""
        if not (opening.opened or opening.emptied or opening.fold_again):
            return Changes(), frozenset()
        new = [each for events in opening.opened.values() for each in events]
        self._left.clear()
        about, changes = self._sorted(opening.opened)
        changes |= Changes(events=tuple(each.recorded.id for each in new))
        again = opening.fold_again | self._losing(opening)
        before = {visit: self._before(visit) for visit in about.keys() - again}
        self._store.opened.add((each.row for each in new), [use for each in new for use in each.uses])
        left_out: list[EventId] = []
        for visit, folded in before.items():
            left_out += self._fold_in(visit, folded, about[visit])
        for visit in again:
            left_out += self._fold_again(visit)
        return changes | Changes(visits=frozenset(again), businesses=frozenset(self._left)), frozenset(left_out)

    def _sorted(self, opened: Mapping[int, list[OpenedEvent]]) -> tuple[dict[VisitId, list[OpenedEvent]], Changes]:
        """What was opened by the visit it is about, and what it touches."""
        about: dict[VisitId, list[OpenedEvent]] = {}
        changes = Changes()
        for no, events in opened.items():
            stream = self._store.streams.at(no)
            if stream.visit is not None:
                about.setdefault(stream.visit, []).extend(events)
            changes |= touched_by(stream)
        return about, changes

    def _losing(self, opening: Opening) -> set[VisitId]:
        """The visits that lose something, or get what was erased before it came."""
        numbers = opening.emptied.union(no for no in opening.opened if any_erased_in(self._authority, no))
        streams = (self._store.streams.at(no) for no in numbers)
        return {stream.visit for stream in streams if stream.visit is not None}

    def _before(self, visit: VisitId) -> FoldedVisit:
        return self._visits.get(visit) or self._fold(visit) or FoldedVisit(self._empty(visit), None)

    def _fold(self, visit: VisitId) -> FoldedVisit | None:
        events = read_rows(self._authority, self._store.opened.of_visit(visit))
        return self._add_up(visit, events)[0] if events else None

    def _add_up(self, visit: VisitId, events: Events) -> tuple[FoldedVisit, tuple[EventId, ...]]:
        erased = erased_of_visit(self._authority, visit)

        def fold(some: Events) -> FoldedVisit:
            folded = self._empty(visit).with_events(some).without(erased.events, erased.replaced)
            return FoldedVisit(folded, summarise(folded, self._authority.me))

        return sifted(fold, events)

    def _empty(self, visit: VisitId) -> Visit:
        return Visit(visit, part=part_of(self._authority.me.agency))

    def _fold_in(self, visit: VisitId, before: FoldedVisit, events: Sequence[OpenedEvent]) -> tuple[EventId, ...]:
        recorded = [each.recorded for each in events]
        try:
            after = before.visit.with_events(recorded)
            summary = summarise_after(before.visit, before.summary, after, recorded, self._authority.me)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - see sifting.py
            return self._fold_again(visit)
        self._put(visit, FoldedVisit(after, summary), before)
        return ()

    def _fold_again(self, visit: VisitId) -> tuple[EventId, ...]:
        """Fold everything that was opened; what breaks the fold is set aside and counts for nothing."""
        events = read_rows(self._authority, self._store.opened.of_visit(visit))
        folded, broken = self._add_up(visit, events)
        for event in broken:
            log = self._store.logs.find(bytes.fromhex(event.log))
            if log is not None:
                self._store.opened.drop(log.no, event.seq)
                self._store.unopened.note(log, event.seq, NO_KEY, BREAKS)
        self._put(visit, folded if events else None)
        return broken

    def _put(self, visit: VisitId, folded: FoldedVisit | None, was: FoldedVisit | None = None) -> None:
        if folded is None:
            self._visits.pop(visit, None)
        else:
            self._visits[visit] = folded
        before = None if was is None else was.summary
        now = None if folded is None else folded.summary
        if keeps_own_history(self._authority.me):
            self._note_history(visit, before, now)
            self._leave_history(visit, folded, before)
        is_moved = before is None or now is None or (before.state, before.plan) != (now.state, now.plan)
        had = self._store.visit_rows.plan_of(visit) if is_moved else None
        if now is None:
            self._store.visit_rows.drop(visit)
        else:
            self._store.visit_rows.put(visit, now, before)
            if folded is not None and (was is None or was.visit.start is not folded.visit.start):
                self._store.visit_rows.name_by_code(visit, self._code_of(folded.visit))
            if folded is not None and (is_moved or not VisitState(now.state).is_unsigned):
                found = () if folded.visit.state.is_unsigned else folded.visit.violations
                self._store.visit_rows.put_found(visit, now.started_at, found)
        if is_moved:
            plans = {had, None if now is None else now.plan}
            for plan in plans:
                if plan is not None:
                    self._store.plan_rows.look_again(plan)

    def _code_of(self, visit: Visit) -> bytes | None:
        """What stands on the papers of a visit, once its beginning and the key of its shared part are known."""
        start = visit.start
        shared = None if start is None else self._store.streams.shared_part(visit.id)
        held = None if shared is None else self._store.keys.to_write_with(shared.no)
        return None if start is None or held is None else visit_code(start.event.proof, held.key)

    def _note_history(self, visit: VisitId, before: VisitLine | None, now: VisitLine | None) -> None:
        known = self._store.visit_rows.business_of(visit, JUDGED) if before is None else None
        lines = (line.business for line in (before, now) if line is not None and _is_judged(line))
        self._left.update(map(BusinessId, filter(None, (known, *lines))))

    def _leave_history(self, visit: VisitId, folded: FoldedVisit | None, before: VisitLine | None) -> None:
        """Write what a visit leaves at its business; nothing is written where nothing was left and nothing is."""
        now = None if folded is None else folded.summary
        may_have_left = before is None or _is_judged(before)
        if folded is None or now is None:
            if may_have_left:
                self._store.history_rows.drop(visit)
        elif may_have_left or _is_judged(now):
            at, left = left_by(folded.visit) if _is_judged(now) else (0, ())
            self._store.history_rows.leave(BusinessId(now.business), visit, left, at)


def _is_judged(line: VisitLine) -> bool:
    return VisitState(line.state) in JUDGED


def touched_by(stream: StreamRow) -> Changes:
    """What changes for the screens when something is opened in a stream."""
    subject = stream.subject
    match stream.kind:
        case StreamKind.ENVELOPE | StreamKind.ANSWER | StreamKind.LOGBOOK:
            return Changes(signals=True)
        case StreamKind.BUSINESS if subject is not None:
            return Changes(businesses=frozenset({BusinessId(subject)}))
        case StreamKind.PLAN if subject is not None:
            return Changes(plans=frozenset({PlanId(subject)}))
        case _ if stream.visit is not None:
            return Changes(visits=frozenset({stream.visit}))
        case _:
            return Changes()
