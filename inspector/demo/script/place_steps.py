"""The steps in which an officer enters a place and leaves it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from inspector.demo.script.step_fields import FileName, InVisit, Name, Reason
from inspector.domain.entering import MOST_COMPANIONS
from inspector.domain.place_events import Companion, Consent, PlaceEntered, Warrant
from inspector.domain.values import PlaceKind, SiteRole


class ConsentBy(StrEnum):
    """Who a script can say consented; of these only the resident can."""

    RESIDENT = "bewoner"
    OPERATOR = "exploitant"


class ConsentFields(Struct, frozen=True):
    """Somebody agreed, once the card was shown and the purpose told."""

    by: ConsentBy
    card_shown: bool = True
    explained: bool = True


class WarrantFields(Struct, frozen=True):
    """A warrant as it is written."""

    number: Name
    by: Name
    capacity: Name
    issued: date
    night: bool = False
    absent: bool = False


class CompanionFields(Struct, frozen=True):
    """Who came along, and why."""

    role: Name
    reason: Reason


class Enter(InVisit, frozen=True, kw_only=True, tag="enter"):
    """The officer enters a place; without a ground the visit cannot be closed later."""

    place: PlaceKind
    ground: Name = ""
    name: Name = ""
    consent: ConsentFields | None = None
    warrant: WarrantFields | None = None
    emergency: Reason = ""
    resident_absent: bool = False
    companions: Annotated[tuple[CompanionFields, ...], Meta(max_length=MOST_COMPANIONS)] = ()
    unlawful: bool = False
    turned_out: bool = False
    """The officer is in there already, on another ground or as in another kind of place."""

    @property
    def entered(self) -> PlaceEntered:
        """The entry as the program knows it."""
        consent, warrant = self.consent, self.warrant
        return PlaceEntered(
            self.place,
            self.ground,
            self.name,
            consent=None
            if consent is None
            else Consent(SiteRole(consent.by), card_shown=consent.card_shown, explained=consent.explained),
            warrant=None
            if warrant is None
            else Warrant(
                warrant.number, warrant.by, warrant.capacity, warrant.issued, night=warrant.night, absent=warrant.absent
            ),
            emergency=self.emergency,
            resident_absent=self.resident_absent,
            companions=tuple(Companion(each.role, each.reason) for each in self.companions),
            unlawful=self.unlawful,
        )


class Leave(InVisit, frozen=True, kw_only=True, tag="leave"):
    """The officer leaves a place that he entered; `withdrawn`: the resident took the consent back."""

    place: PlaceKind
    name: Name = ""
    withdrawn: bool = False


class PauseRoom(InVisit, frozen=True, kw_only=True, tag="pause_room"):
    """The officer leaves a place for later; a police officer asks that of the colleagues in the visit too."""

    name: Name


class EntryReport(InVisit, frozen=True, kw_only=True, tag="entry_report"):
    """The officer makes the draft of the report on entering a dwelling as a PDF in the output folder."""

    file: FileName
    name: Name = ""


PlaceStep = Enter | Leave | PauseRoom
