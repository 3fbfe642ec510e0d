"""Everything the screens of one visit are derived from, read in one go on the worker thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from inspector.casework import drafts
from inspector.casework.businesses.histories import file_before
from inspector.casework.desk import Desk
from inspector.casework.drafts import ClosingDraft, Draft, SignalDraft
from inspector.casework.judging import erasing_apart
from inspector.casework.readers import is_revoked
from inspector.casework.visiting import for_later, handing_over
from inspector.casework.visiting.asking import AskingState, asking_state
from inspector.casework.visiting.hearing import Heard, heard_in
from inspector.domain.actions import Action
from inspector.domain.catalogue.cards_shown import NO_SIGNED_CARDS, SignedCards
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.event_fields import blobs_of
from inspector.domain.ids import ConditionId, EventId, InstallationId, VisitId
from inspector.domain.labour_events import EisMade
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.place_refusals import StopInDwelling
from inspector.domain.values import REPETITION_MONTHS, Officer
from inspector.domain.visits.for_later import LeftForLater
from inspector.domain.visits.hats import photos_apart
from inspector.domain.visits.labour import eisen_of
from inspector.domain.visits.parts import CHECKED
from inspector.domain.visits.places import check_going_on
from inspector.domain.visits.stages import may_now
from inspector.domain.visits.visit import Visit
from inspector.vault.model.signals import SentSignal
from inspector.wire.event import LogPlace
from inspector.wire.scopes import INBOXES, Agency, Purpose

SENT_SHOWN = 20
"""So many own signals are listed before somebody asks for older ones."""


@dataclass(frozen=True, slots=True)
class EarlierFinding:
    """A violation that was still open when this visit began; the facts where that visit is on this device."""

    record: ConditionHistoryRecorded
    facts: str = ""
    eis: EisMade | None = None
    """What an inspector demanded then, and until when."""


@dataclass(frozen=True, slots=True)
class VisitInputs:
    """One visit as this officer knows it at one moment."""

    visit: Visit
    me: Officer
    catalogue: Catalogue
    checklist: tuple[ConditionId, ...]
    sealed: tuple[ConditionId, ...] = ()
    """What has no answer here; what is seen of it goes sealed to the police."""
    totals: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    facts_drafts: Mapping[ConditionId, str] = field(default_factory=dict)
    note_drafts: Mapping[ConditionId, str] = field(default_factory=dict)
    """Unfinished notes by condition; the empty name is the visit as such."""
    dialogs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What stands in dialogs that were not confirmed, by what each is about."""
    closing_draft: ClosingDraft = field(default_factory=ClosingDraft)
    signal_draft: SignalDraft = field(default_factory=SignalDraft)
    stopped: bool = False
    """The routine waits, for somebody there may be a minor."""
    inboxes: frozenset[Agency] = frozenset()
    """The agencies whose inbox this device knows."""
    sent_signals: tuple[SentSignal, ...] = ()
    needs_newer: bool = False
    """It holds what this program does not know and must not write beside: it can be read only."""
    photos_here: frozenset[str] = frozenset()
    """Blob ids whose picture is on this device."""
    photos_waiting: frozenset[EventId] = frozenset()
    """Own photos of which the hub has not signed for everything that was kept."""
    replaceable: frozenset[InstallationId] = frozenset()
    """In whose place this officer may let somebody else go on."""
    never_came: tuple[Officer, ...] = ()
    """Those among them to whom it was handed over, and of whom nothing here says that they went on."""
    successors: tuple[Officer, ...] = ()
    """Who that could be."""
    revoked: bool = False
    """This device is known to be revoked."""
    lies_aside: Mapping[InstallationId, int] = field(default_factory=dict)
    """Of how many changes of theirs nobody who goes on would know."""
    names: Mapping[InstallationId, str] = field(default_factory=dict)
    """Of the colleagues whom this device knows."""
    heard: tuple[Heard, ...] = ()
    """Whose device of the own agency was last heard when."""
    earlier: Mapping[ConditionId, EarlierFinding] = field(default_factory=dict)
    """What an earlier visit found and no later one found resolved."""
    left_for_later: tuple[LeftForLater, ...] = ()
    """The places that this officer leaves for later, of himself or on a colleague's sign."""
    repetition_months: int = REPETITION_MONTHS
    """How long ago the same counts as the same again, under the law of the visit."""
    asking: AskingState = field(default_factory=AskingState)
    """How questions to the register stand."""
    today: date = date.min
    now: datetime = datetime(1, 1, 1, 12, tzinfo=UTC)
    """When it was read."""
    proposed_apart: frozenset[LogPlace] = frozenset()
    """What somebody proposed to erase of the own agency's investigations, for who decides about it."""
    cards: SignedCards = NO_SIGNED_CARDS
    """What was signed for whoever is present, and for an officer who doubts."""

    @property
    def has_checklist(self) -> bool:
        """Whether the own agency answers conditions in a visit."""
        return self.visit.part in CHECKED

    def may(self, action: Action) -> bool:
        """Whether this officer can do it now, in a visit of which the program knows all."""
        return not self.needs_newer and may_now(self.visit, self.me, action)

    def stop(self, action: Action) -> StopInDwelling | None:
        """Why this officer may not go on with such a thing now, for he is in a dwelling on nothing."""
        return check_going_on(self.visit, self.me, action, self.now)


def read_visit(desk: Desk, visit: VisitId) -> VisitInputs | None:
    """The inputs of a visit; nothing when the visit or its catalogue is not on this device."""
    found = desk.vault.visit(visit)
    catalogue = None if found is None else desk.catalogue_of(found)
    if found is None or catalogue is None:
        return None
    replaceable, started = handing_over.replaceable(desk, found), found.started
    return VisitInputs(
        visit=found,
        me=desk.vault.me,
        cards=desk.cards,
        catalogue=catalogue,
        checklist=desk.checklist(found),
        sealed=desk.sealed(found),
        totals=drafts.totals_of(desk, visit),
        facts_drafts=drafts.texts(desk, Draft.FACTS, visit),
        note_drafts=drafts.texts(desk, Draft.NOTE, visit),
        dialogs=drafts.dialogs_of(desk, visit),
        closing_draft=drafts.closing_of(desk, visit),
        signal_draft=drafts.signal_of(desk, visit),
        stopped=drafts.is_stopped(desk, visit),
        inboxes=frozenset(agency for agency in INBOXES if desk.vault.directory.purpose(agency, Purpose.INBOX)),
        sent_signals=desk.vault.sent_signals(SENT_SHOWN + 1),
        needs_newer=desk.vault.needs_newer(visit),
        photos_here=frozenset(
            photo.event.shared.blob
            for photo in (*found.photos, *photos_apart(found))
            if desk.vault.blob_file(photo.event.shared.blob)
        ),
        photos_waiting=frozenset(
            photo.id
            for photo in found.photos
            if photo.author.installation == desk.vault.me.installation
            and not desk.vault.is_at_hub(photo.id, (key.blob for key in blobs_of(photo.event)))
        ),
        replaceable=replaceable,
        never_came=handing_over.never_came(desk, found, replaceable),
        revoked=is_revoked(desk),
        successors=handing_over.successors(desk) if replaceable else (),
        lies_aside=handing_over.lies_aside(desk, found) if replaceable else {},
        names={known: colleague.officer.name for known, colleague in desk.vault.directory.colleagues.items()},
        heard=heard_in(desk, found),
        earlier=_earlier(desk, found),
        left_for_later=for_later.left_for_later(desk, found),
        repetition_months=REPETITION_MONTHS if started is None else desk.law_of(started).repetition_months,
        asking=asking_state(desk, found),
        today=desk.today(),
        now=desk.now(),
        proposed_apart=erasing_apart.proposed(desk, visit),
    )


def _earlier(desk: Desk, visit: Visit) -> dict[ConditionId, EarlierFinding]:
    file = file_before(desk, visit)
    found = {} if file is None else file.open_findings()
    return {
        condition: EarlierFinding(record, _facts(desk, record), _eis(desk, record))
        for condition, record in found.items()
    }


def _eis(desk: Desk, record: ConditionHistoryRecorded) -> EisMade | None:
    visit = desk.vault.visit(record.visit)
    made = None if visit is None else eisen_of(visit).get(record.condition)
    return None if made is None else made.event


def _facts(desk: Desk, record: ConditionHistoryRecorded) -> str:
    visit = desk.vault.visit(record.visit)
    answer = None if visit is None else visit.answer(record.condition)
    return "" if answer is None else answer.facts
