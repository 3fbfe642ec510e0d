"""What an action works with: one officer's vault, the clock, the source of ids and the catalogues on the device."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from inspector.crypto.ids import IdSource
from inspector.domain.actions import Action, may
from inspector.domain.acts.training import NotTrained, check_trained
from inspector.domain.catalogue.aid import AidMap
from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.cards import CardSet
from inspector.domain.catalogue.cards_shown import NO_SIGNED_CARDS, SignedCards
from inspector.domain.catalogue.catalogue import Catalogue, catalogue_on
from inspector.domain.catalogue.laws import NO_LAWS, Law, Laws, under
from inspector.domain.catalogue.municipal import MunicipalLaw
from inspector.domain.catalogue.national import NationalLaw
from inspector.domain.catalogue.protocols import ProtocolSet
from inspector.domain.catalogue.versions import Document
from inspector.domain.entering import DUTCH_TIME
from inspector.domain.events import VisitStarted
from inspector.domain.hats.refusals import Investigates, NotInvestigating
from inspector.domain.ids import ConditionId, LogReach, StreamId, VisitId
from inspector.domain.place_refusals import StopInDwelling
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import (
    AlreadyClosed,
    NewerProgramNeeded,
    NoCatalogueInForce,
    NotAllowed,
    NotSaved,
    Refusal,
    UnknownThing,
)
from inspector.domain.values import Pins, Regime
from inspector.domain.visits.hats import switch_of
from inspector.domain.visits.labour import labour_checks_of
from inspector.domain.visits.parts import PARTS
from inspector.domain.visits.places import check_going_on
from inspector.domain.visits.sight import Sight
from inspector.domain.visits.stages import has_part_in, is_time_for
from inspector.domain.visits.visit import Visit
from inspector.keyless.process import KeylessProcess
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.vault.model.clock import Clock
from inspector.vault.model.errors import NewerProgramNeededError, NotSavedError
from inspector.vault.sides.vault import Vault
from inspector.wire.scopes import StreamKind


@dataclass(frozen=True, slots=True)
class SignedData:
    """The signed documents that count here, and why others do not."""

    catalogues: tuple[Catalogue, ...]
    laws: Laws = NO_LAWS
    refused: tuple[str, ...] = ()
    kept: tuple[Document, ...] = ()
    """Those that count no more, for what was begun with them."""
    cards: SignedCards = NO_SIGNED_CARDS

    @classmethod
    def of(cls, documents: Iterable[Document], refused: tuple[str, ...], kept: tuple[Document, ...]) -> "SignedData":
        """These documents, each in its place."""
        found = tuple(documents)
        national = tuple(each for each in found if isinstance(each, NationalLaw))
        municipal = tuple(each for each in found if isinstance(each, MunicipalLaw))
        catalogues = tuple(each for each in found if isinstance(each, Catalogue))
        sets = tuple(each for each in found if isinstance(each, CardSet))
        reviews = tuple(each for each in found if isinstance(each, CardReview))
        maps = tuple(each for each in found if isinstance(each, AidMap))
        protocols = tuple(each for each in found if isinstance(each, ProtocolSet))
        return cls(catalogues, Laws(national, municipal), refused, kept, SignedCards(sets, reviews, maps, protocols))


@dataclass(frozen=True, slots=True)
class BegunWith:
    """The catalogue and the law that a visit is begun with."""

    catalogue: Catalogue
    law: Law

    @property
    def pins(self) -> Pins:
        """What the visit names of them."""
        return self.law.pinned(self.catalogue.data_hash)


@dataclass(frozen=True, slots=True)
class Desk:
    """One officer's working place."""

    vault: Vault
    clock: Clock
    ids: IdSource
    catalogues: tuple[Catalogue, ...]
    refused_catalogues: tuple[str, ...] = ()
    """Name, line and reason of each signed document that is not used."""
    laws: Laws = NO_LAWS
    kept: tuple[Document, ...] = ()
    """Documents that count no more, for what was begun with them."""
    cards: SignedCards = NO_SIGNED_CARDS
    """What was signed for whoever is present."""
    read_again: Callable[[], SignedData] | None = None
    """Reads the signed documents as they are now; nothing where they never change."""
    pictures: KeylessProcess = field(default_factory=KeylessProcess, compare=False)
    """Decodes what an officer chose from a file."""
    _begun: dict[tuple[str, Pins, date, Regime], tuple[Catalogue | None, Law]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By what visits name, the catalogue and law that were found for it: each tap asks several times."""

    def renewed(self) -> "Desk":
        """The same place with the signed documents as they are now."""
        if self.read_again is None:
            return self
        data = self.read_again()
        return replace(
            self,
            catalogues=data.catalogues,
            refused_catalogues=data.refused,
            laws=data.laws,
            kept=data.kept,
            cards=data.cards,
        )

    def now(self) -> datetime:
        """The time to go by: that of the wall clock, unless it is certainly wrong."""
        return self.vault.clock.at

    def now_ms(self) -> int:
        """The same in milliseconds since 1970."""
        return round(self.now().timestamp() * 1000)

    def today(self) -> date:
        """The calendar day in the Netherlands, by that time."""
        return self.now().astimezone(DUTCH_TIME).date()

    def certain_day(self) -> date:
        """The latest calendar day in the Netherlands that has certainly come, whatever the wall clock says."""
        return self.vault.clock.certain.astimezone(DUTCH_TIME).date()

    def catalogue_today(self) -> Catalogue | NoCatalogueInForce:
        """The catalogue in force: after a restart, until the clock is checked, that of the last day that is certain."""
        return catalogue_on(self.catalogues, self.day_of_the_law())

    def day_of_the_law(self) -> date:
        """The day whose rules hold: the last one that is certain, unless nothing was in force on it yet."""
        certain = self.certain_day()
        return certain if isinstance(catalogue_on(self.catalogues, certain), Catalogue) else self.today()

    def law_in(self, municipality: str) -> Law:
        """What holds there now."""
        return self.laws.on(municipality, self.day_of_the_law())

    def check_trained(self, municipality: str) -> NotTrained | None:
        """Why this officer may not begin or join a visit there now. No clock alone ends a training."""
        if self.vault.is_training:
            return None
        return check_trained(self.vault.me, self.law_in(municipality), municipality, self.certain_day())

    @property
    def has_register(self) -> bool:
        """Whether some municipality has a register today, as the documents on this device say."""
        return self.laws.has_register(self.day_of_the_law())

    def begun_with(self, municipality: str) -> "BegunWith | NoCatalogueInForce":
        """The catalogue and the law of a visit that begins there now."""
        catalogue = self.catalogue_today()
        return catalogue if isinstance(catalogue, Refusal) else BegunWith(catalogue, self.law_in(municipality))

    def catalogue_in(self, municipality: str) -> Catalogue | None:
        """What would be asked in a visit that begins there now; nothing when no catalogue is in force."""
        given = self.begun_with(municipality)
        return under(given.catalogue, given.law) if isinstance(given, BegunWith) else None

    @property
    def compartment(self) -> StreamKind | None:
        """Where this officer's own findings go."""
        return PARTS.get(self.vault.me.agency)

    def catalogue_of(self, visit: Visit) -> Catalogue | None:
        """The catalogue the visit is pinned to, if it is on this device."""
        return None if visit.started is None else self._found(visit.started)[0]

    def law_of(self, started: VisitStarted) -> Law:
        """The law the visit was begun under; where its documents are not here, its regime with all else off."""
        return self._found(started)[1]

    def _found(self, started: VisitStarted) -> tuple[Catalogue | None, Law]:
        named = started.catalogue, started.pins, started.day, started.regime
        found = self._begun.get(named)
        if found is None:
            found = self._begun[named] = self._look_for(started)
        return found

    def _look_for(self, started: VisitStarted) -> tuple[Catalogue | None, Law]:
        pinned = started.pins.catalogue
        law = self.laws.pinned(started.pins, self.kept) or Law(started.day, started.regime)
        kept = (each for each in self.kept if isinstance(each, Catalogue))
        found = (c for c in (*self.catalogues, *kept) if c.version == started.catalogue)
        catalogue = next((c for c in found if not pinned or c.data_hash == pinned), None)
        return None if catalogue is None else under(catalogue, law), law

    def checklist(self, visit: Visit) -> tuple[ConditionId, ...]:
        """What this officer checks in this visit, in the order of the catalogue."""
        catalogue, started = self.catalogue_of(visit), visit.started
        if catalogue is None or started is None:
            return ()
        every: tuple[ConditionId, ...] = ()
        match self.compartment:
            case StreamKind.LABOUR:
                every = labour_checks_of(visit, catalogue.labour_checklist(started.business.sector))
            case StreamKind.HYGIENE:
                every = tuple(c.id for c in catalogue.hygiene_checklist(started.business.sector, started.regime))
            case StreamKind.FINDINGS:
                every = tuple(c.id for c in catalogue.checklist(started.business.sector, started.regime))
        return tuple(c for c in every if c in visit.open_conditions) if visit.is_follow_up else every

    def sealed(self, visit: Visit) -> tuple[ConditionId, ...]:
        """The conditions of this visit that have no answer: what is seen of them goes sealed to the police."""
        catalogue, started = self.catalogue_of(visit), visit.started
        if catalogue is None or started is None or self.compartment is not StreamKind.FINDINGS or visit.is_follow_up:
            return ()
        return tuple(c.id for c in catalogue.sealed_for(started.business.sector, started.regime))

    def is_sealed(self, condition: ConditionId | None) -> bool:
        """Whether nothing about this condition may be kept in a visit, as any version on this device says."""
        items = (catalogue.condition(condition) for catalogue in self.catalogues if condition is not None)
        return any(item is not None and item.is_sealed for item in items)

    def regime_of(self, visit: Visit) -> Regime | None:
        """The law the visit works under."""
        return None if visit.started is None else visit.started.regime


def write(desk: Desk, batch: Batch) -> Changes | NotSaved | NewerProgramNeeded:
    """Save a batch; a disk that refuses and what a newer program wrote are answers, no crash."""
    try:
        return desk.vault.append(batch)
    except NotSavedError:
        return NotSaved()
    except NewerProgramNeededError:
        return NewerProgramNeeded()


def write_to_visit(
    desk: Desk,
    visit: VisitId,
    *events: NewEvent,
    drop_drafts: tuple[str, ...] = (),
    keep_drafts: tuple[tuple[str, bytes], ...] = (),
) -> Changes | Refusal:
    """Save events into the compartments of a visit, drop the drafts that became them, and keep what is due later."""
    appends = list[NewEvent]()
    for event in events:
        at = event.stream
        stream = desk.vault.stream_of(visit, at) if isinstance(at, StreamKind) else at
        if stream is None:
            return UnknownThing("part", visit)
        appends.append(replace(event, stream=stream))
    return write(desk, Batch(appends=tuple(appends), drop_drafts=drop_drafts, keep_drafts=keep_drafts))


def known_visit(desk: Desk, visit: VisitId) -> Visit | UnknownThing:
    """The visit as this device knows it."""
    found = desk.vault.visit(visit)
    return UnknownThing("visit", visit) if found is None or found.started is None else found


def own_visit(desk: Desk, visit: VisitId, action: Action) -> Visit | Refusal:
    """The visit, for somebody whose role has the action there; reading a colleague's findings is not enough."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    if has_part_in(found, desk.vault.me, action):
        return found
    if action is Action.INVESTIGATE and has_part_in(found, desk.vault.me, Action.SWITCH_HAT):
        return NotInvestigating()
    return NotAllowed(action) if switch_of(found, desk.vault.me) is None else Investigates()


def changeable_visit(desk: Desk, visit: VisitId, action: Action, *, goes_on: bool = True) -> Visit | Refusal:
    """The visit, for somebody whose role has the action there, while the own part stands where it is possible.

    What stops in a dwelling is refused while he is in one on nothing, but for what takes back (`goes_on` is false).
    """
    found = own_visit(desk, visit, action)
    if isinstance(found, Refusal):
        return found
    if not is_time_for(found, action):
        return AlreadyClosed()
    return (check_stop(desk, found, action) if goes_on else None) or found


def check_stop(desk: Desk, visit: Visit, action: Action) -> StopInDwelling | None:
    """Why this officer may not go on with such a thing now, for he is in a dwelling on nothing."""
    return check_going_on(visit, desk.vault.me, action, desk.now())


def check_role(desk: Desk, action: Action) -> NotAllowed | None:
    """The refusal of an action that the officer's role does not have; nothing when it has it."""
    return None if may(desk.vault.me, action) else NotAllowed(action)


def seen_now(desk: Desk, visit: Visit) -> tuple[LogReach, ...]:
    """The heads of the shared and the own part as they are known here, of the own agency's who are heard in the visit.

    What a signature names goes before a court: no other agency's officers are in it.
    """
    reaches = desk.vault.reaches(visit.id, frozenset({StreamKind.VISIT, visit.part}))
    return tuple(reach for author, reach in reaches if author.agency is visit.agency and visit.present.hears(author))


def sight_of(desk: Desk, visit: Visit) -> Sight:
    """What somebody sees who signs this visit here and now."""
    catalogue = desk.catalogue_of(visit)
    return Sight(seen_now(desk, visit), b"" if catalogue is None else catalogue.data_hash)


def as_stream(raw: bytes) -> StreamId:
    """The stream id as the domain writes it."""
    return StreamId(raw.hex())
