"""The words of the trade as types; their values are what is stored and sent."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Flag, StrEnum, auto

from inspector.domain.ids import BusinessId, InstallationId
from inspector.domain.opening_hours import Opening
from inspector.domain.role_holders import Manager
from inspector.wire.scopes import Agency, Purpose, Role, may_be_designated, purposes


class Sector(StrEnum):
    """The kind of sex business a licence is for."""

    SEX_CLUB = "seksclub"
    PRIVATE_HOUSE = "privehuis"
    MASSAGE_PARLOUR = "massagesalon"
    SAUNA = "sauna_parenclub"
    ESCORT = "escortbedrijf"
    WINDOW = "raamprostitutie"
    HOME = "thuiswerk"


class Regime(StrEnum):
    """The law a municipality works under on a date."""

    WRP_REGISTER = "WRP_REGISTER"
    LOCAL_ORDINANCE = "APV_NU"
    WRS_DRAFT = "WRS_ONTWERP"


class Means(Flag):
    """What an answer means."""

    NOTHING = 0
    FOLLOW_UP = auto()
    """It is given at a follow-up; the others at a first visit."""
    STATE = auto()
    """It says how it is, instead of what was found of the condition before."""
    FINDING = auto()
    """It is held against the operator, and stands only on facts and a severity."""
    OPEN = auto()
    """The condition is looked at again at the next follow-up."""
    REST = auto()
    """Nobody looked: at closing it is given to what was not answered."""


class Outcome(StrEnum):
    """The answer to one condition."""

    COMPLIANT = "voldoet"
    VIOLATION = "overtreding"
    NOT_CHECKED = "niet_gecontroleerd"
    NOT_APPLICABLE = "niet_van_toepassing"
    RESOLVED = "hersteld"
    UNRESOLVED = "niet_hersteld"
    NOT_ASSESSABLE = "niet_te_beoordelen"

    @property
    def means(self) -> Means:
        """Everything that the answer means."""
        return _MEANINGS[self]

    @property
    def needs_facts(self) -> bool:
        """A finding against the operator stands only on facts and a severity."""
        return Means.FINDING in self.means

    @property
    def needs_reason(self) -> bool:
        """That nobody looked, or could judge, stands only on why."""
        return Means.REST in self.means


_MEANINGS = {
    Outcome.COMPLIANT: Means.STATE,
    Outcome.VIOLATION: Means.STATE | Means.FINDING | Means.OPEN,
    Outcome.NOT_CHECKED: Means.REST,
    Outcome.NOT_APPLICABLE: Means.NOTHING,
    Outcome.RESOLVED: Means.FOLLOW_UP | Means.STATE,
    Outcome.UNRESOLVED: Means.FOLLOW_UP | Means.STATE | Means.FINDING | Means.OPEN,
    Outcome.NOT_ASSESSABLE: Means.FOLLOW_UP | Means.OPEN | Means.REST,
}
FIRST_VISIT_OUTCOMES = tuple(outcome for outcome in Outcome if Means.FOLLOW_UP not in outcome.means)
FOLLOW_UP_OUTCOMES = tuple(outcome for outcome in Outcome if Means.FOLLOW_UP in outcome.means)


class Method(StrEnum):
    """How an officer came to know a fact."""

    SEEN = "gezien"
    HEARD = "gehoord"
    READ = "gelezen"
    MEASURED = "gemeten"


@dataclass(frozen=True, slots=True)
class Measured:
    """A value as it was read off, with its unit and the instrument that showed it."""

    value: str
    unit: str
    instrument: str

    def __str__(self) -> str:
        return f"{self.value} {self.unit} ({self.instrument})"


class SiteRole(StrEnum):
    """What somebody is at a business; a name is never kept."""

    OPERATOR = "exploitant"
    MANAGER = "beheerder"
    STAFF = "personeel"
    WORKER = "sekswerker"
    CLIENT = "klant"
    RESIDENT = "bewoner"
    WITNESS = "getuige"
    OTHER = "anders"


class Relation(StrEnum):
    """How somebody works in the business; decides which labour checks apply."""

    EMPLOYED = "loondienst"
    PACKAGE = "voorwaardenpakket"
    SELF_EMPLOYED = "zelfstandig"
    OTHER_STAFF = "overig_personeel"


@dataclass(frozen=True, slots=True)
class InRole:
    """Somebody in a role; the number tells apart several of one visit and means nothing beyond it."""

    role: SiteRole
    number: int | None = None

    def __str__(self) -> str:
        return self.role if self.number is None else f"{self.role} {self.number}"


class FactSource(StrEnum):
    """How the writer of a signal came to know a fact."""

    SEEN = "gezien"
    HEARD = "gehoord"
    READ = "gelezen"
    TOLD = "verklaard"


@dataclass(frozen=True, slots=True)
class SignalFact:
    """One fact of a signal: what, how and when it came to be known, and who told it; no conclusion has a place."""

    text: str
    source: FactSource
    at_ms: int
    """By the wall clock of the writer's device, in milliseconds since 1970."""
    by: InRole | None = None


class DemandAnswer(StrEnum):
    """What came of a demand."""

    COMPLIED = "complied"
    REFUSED = "refused"
    PENDING = "pending"


class Receiver(StrEnum):
    """To whom a matter can be passed on openly; never the police, so that nothing here tells of a signal."""

    MUNICIPALITY = "gemeente"
    LABOUR = "arbeidsinspectie"
    TAX = "belastingdienst"
    HEALTH = "ggd"
    FIRE = "brandweer"


class WpgArticle(StrEnum):
    """On which article of the Wpg the police tell an authority something; from memory, not checked."""

    AUTHORITY = "16"
    STRUCTURAL = "18"
    INCIDENTAL = "19"
    PARTNERSHIP = "20"

    @property
    def asks_agreement(self) -> bool:
        """Whether it may only be told once who has authority over the police agreed."""
        return self in {WpgArticle.INCIDENTAL, WpgArticle.PARTNERSHIP}


class Severity(StrEnum):
    """How much a violation weighs on the sanction ladder."""

    MINOR = "licht"
    MODERATE = "middel"
    SERIOUS = "zwaar"
    ACUTE = "acuut"


class VisitKind(StrEnum):
    """Why the officers came."""

    ROUTINE = "regulier"
    FOLLOW_UP = "hercontrole"
    JOINT = "integraal"
    UNLICENSED = "onvergund"
    COMPLAINT = "melding"


class Capacity(StrEnum):
    """The hat: supervision and criminal investigation never mix in one visit."""

    SUPERVISION = "toezicht"
    INVESTIGATION = "opsporing"


class PlaceKind(StrEnum):
    """What a room is in law; a dwelling needs consent or a warrant."""

    BUSINESS = "bedrijfsruimte"
    DWELLING = "woning"
    UNCLEAR = "onduidelijk"

    @property
    def may_be_dwelling(self) -> bool:
        """Whether the law of dwellings holds: also as long as nobody knows what a place is."""
        return self is not PlaceKind.BUSINESS


class OperatorResponse(StrEnum):
    """What the operator did with the exit sheet."""

    SIGNED = "signs"
    REFUSED = "refuses"
    ABSENT = "absent"

    @property
    def was_there(self) -> bool:
        """Whether there was anybody to whom something could be read."""
        return self is not OperatorResponse.ABSENT


class VisitState(StrEnum):
    """Where a visit stands between the officers and the supervisor."""

    OPEN = "open"
    CLOSED = "closed"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    RELEASED = "released"
    ABANDONED = "abandoned"
    """Begun by mistake: as open as before, and nobody waits for it."""

    @property
    def is_unsigned(self) -> bool:
        """Whether the officers have still to sign, or nothing at all is to be signed."""
        return self in {VisitState.OPEN, VisitState.ABANDONED}


class Oath(StrEnum):
    """What an officer swore or promised on taking office, as the enrolment says it."""

    SWORN = "eed"
    PROMISED = "belofte"
    NEITHER = ""


@dataclass(frozen=True, slots=True)
class Designation:
    """For which offences an officer may investigate: by which deed, in which domain, to and including which day."""

    deed: str
    domain: str
    offences: str
    until: date


@dataclass(frozen=True, slots=True)
class Officer:
    """Who acts: one officer on one device, as the verified key statement names them."""

    installation: InstallationId
    number: str
    name: str
    agency: Agency
    role: Role
    oath: Oath = Oath.NEITHER
    designations: tuple[Designation, ...] = ()
    trained_until: date | None = None

    @property
    def is_designated(self) -> bool:
        """Whether he was ever designated, in a role that can be: what he wrote as that stays whose it was."""
        return bool(self.designations) and may_be_designated(self.agency, self.role)

    @property
    def purposes(self) -> frozenset[Purpose]:
        """The shared reader keys of the own agency that the officer may hold."""
        return purposes(self.agency, self.role, designated=self.is_designated)

    def is_designated_on(self, day: date) -> bool:
        """Whether the officer may investigate on that day."""
        return self.is_designated and any(day <= each.until for each in self.designations)

    @property
    def person(self) -> tuple[Agency, str]:
        """Who it is, on whichever device."""
        return self.agency, self.number


@dataclass(frozen=True, slots=True)
class Licence:
    """What the municipality allowed, to whom and until when."""

    number: str
    holder: str
    valid_from: date
    valid_until: date
    workrooms: int

    def holds_on(self, day: date) -> bool:
        """Whether the licence is in force on this day, both ends included."""
        return self.valid_from <= day <= self.valid_until


@dataclass(frozen=True, slots=True)
class Business:
    """One licensed establishment, as the supervisor registered it."""

    id: BusinessId
    name: str
    sector: Sector
    address: str
    licence: Licence | None
    municipality: str
    kvk: str = ""
    """Its number in the trade register."""
    district: str = ""
    hours: tuple[Opening, ...] = ()
    """When it says to be open."""
    managers: tuple[Manager, ...] = ()

    def on(self, day: date) -> "Business":
        """The business as a visit of this day keeps it: with the managers of that day, without its hours."""
        return replace(self, hours=(), managers=tuple(each for each in self.managers if each.holds_on(day)))


REPETITION_MONTHS = 24
"""The same condition within two years counts as repetition on the sanction ladder, where nobody decided otherwise."""


@dataclass(frozen=True, slots=True)
class Pins:
    """What a visit was begun with: SHA-256 of the catalogue and of the documents of country and municipality.

    `day` is the day they were chosen by; empty is a document that was not there.
    """

    day: date | None = None
    catalogue: bytes = b""
    national: bytes = b""
    municipal: bytes = b""


NO_PINS = Pins()
"""Of a visit that says of none what it was begun with."""


@dataclass(frozen=True, slots=True)
class SealedKey:
    """A key that one reader key opens, and nothing else."""

    reader: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class PlanKey:
    """What the visits of a plan follow from: who made it, which installations may begin them, and the key itself.

    `name` says which key it is; the key stands here only sealed to those installations and to supervisors.
    """

    planner: InstallationId
    starters: tuple[InstallationId, ...]
    name: bytes
    sealed: tuple[SealedKey, ...]


@dataclass(frozen=True, slots=True)
class PlannedBy:
    """The plan that a visit began from, as its secret binds it; `turn` counts the visits of one plan from 0."""

    planner: InstallationId
    starters: tuple[InstallationId, ...]
    turn: int
