"""A day at the office with real vaults: what two inspectors handed in, what is planned, and signals for the police.

    day = OfficeDay(screens)
    linde = day.hands_in(LINDE)
    app = day.opens("c1")

Officers do their work at their own desks before the program whose screens are tested is opened; `brings` carries over
what they do later, as a sync would.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from inspector.app.resources import resource
from inspector.casework.businesses import businesses, plans
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.judging import reviews
from inspector.casework.keys import settle
from inspector.casework.signals import signals
from inspector.casework.visiting import checklists, closings, joining, notes, persons, photos, places, visits
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.demo.stage import waits_for_pictures
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.ids import BusinessId, ConditionId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.place_events import PlaceEntered
from inspector.domain.refusals import Refusal
from inspector.domain.values import (
    Business,
    Licence,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Sector,
    Severity,
    VisitKind,
)
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.workplace import Workplace
from inspector.wire.scopes import Agency
from tests.fakes.delivering import deliver
from tests.fakes.facts import seen
from tests.fakes.laws import LAWS
from tests.fakes.screens import CATALOGUES, WAIT, Screens
from tests.qml.made_once import MadeOnce, once_as_first

T = TypeVar("T")

NINE = datetime(2026, 11, 24, 9, 3, tzinfo=ZoneInfo("Europe/Amsterdam"))
TODAY = date(2026, 11, 24)
FRAMES = 6
"""So often a window is drawn until rows that were made beside the drawing lie where they belong."""

EXIT, EXTINGUISHER, SCHEDULE, ALARM, RULES = (
    ConditionId(each) for each in ("UV-V-07", "UV-V-10", "UV-G-02", "UV-V-01", "UV-V-14")
)


def a_place(
    number: int, name: str, address: str, sector: Sector, *, until: date | None = date(2028, 4, 16)
) -> Business:
    """An establishment, licensed until a day or not at all."""
    holder = f"{name.rsplit(maxsplit=1)[-1]} Exploitatie B.V."
    licence = None if until is None else Licence(f"VB-2023-04{number:02}", holder, date(2023, 4, 17), until, 6)
    return Business(BusinessId("0301" + f"{number:02x}" * 14), name, sector, address, licence, "Voorbeeldstad")


LINDE = a_place(17, "Huis De Linde", "Voorbeeldgracht 12, 1000 AA Voorbeeldstad", Sector.PRIVATE_HOUSE)
NOORD = a_place(
    18, "Studio Noorderzon", "Havenkade 88, 1000 BC Voorbeeldstad", Sector.PRIVATE_HOUSE, until=date(2026, 12, 31)
)
LOTUS = a_place(19, "Salon Lotus", "Stationsplein 4, 1000 CD Voorbeeldstad", Sector.PRIVATE_HOUSE)
KADE = a_place(20, "Club De Kade", "Oostkade 88, 1000 BC Voorbeeldstad", Sector.SEX_CLUB)
HAVEN = a_place(21, "Pand Havenstraat 9", "Havenstraat 9, 1000 GH Voorbeeldstad", Sector.PRIVATE_HOUSE, until=None)

CHAIN_ON_THE_DOOR = "Achteruitgang zit met ketting en hangslot vast. De beheerder heeft de sleutel niet bij zich."


@dataclass
class OfficeDay(MadeOnce):
    """Everybody's vaults, and one window."""

    apps: dict[str, AppViewModel] = field(default_factory=dict)
    is_empty: bool = False
    """Nobody but who is there already, and no businesses."""

    def __post_init__(self) -> None:
        self.screens.world.clock.is_set_to(NINE)
        super().__post_init__()
        if not self.is_empty:
            self.goes_on_from(OfficeDay._begins)

    def _begins(self) -> None:
        self.world.officers("t1", "t2", "c1")
        self._does("c1", lambda desk: businesses.record_businesses(desk, (LINDE, NOORD, LOTUS, KADE, HAVEN)))
        self.spreads()

    # --- what others do, before the program is opened

    def desk(self, number: str) -> Desk:
        """A colleague's desk."""
        person = self.world.officer(number)
        return Desk(person.vault, self.world.clock, person.ids, CATALOGUES, laws=LAWS)

    @once_as_first
    def starts(self, business: Business = LINDE, kind: VisitKind = VisitKind.ROUTINE, *, plan: bool = False) -> VisitId:
        """The inspectors t1 and t2 begin a visit together; from the one plan there is, when asked."""
        partner = self.world.officer("t2").me.installation
        named = self.desk("t1").vault.plans()[0].plan if plan else None
        order = VisitOrder(business.id, kind, plan=named, partner=partner)
        started = self._does("t1", lambda desk: visits.start_visit(desk, order))
        assert isinstance(started, Started)
        visit = started.visit
        invitation = self._does("t1", lambda desk: joining.invite(desk, visit))
        assert isinstance(invitation, joining.Invitation)
        self._does("t2", lambda desk: joining.join_visit(desk, invitation))
        self.world.clock.passes(minutes=2)
        self._does("t1", lambda desk: visits.show_card(desk, visit, "beheerder"))
        self._does(
            "t1", lambda desk: places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "begane grond"))
        )
        return visit

    def starts_alone(self, number: str) -> VisitId:
        """Somebody begins a visit at De Linde alone and shows the card at the door."""
        desk = self.desk(number)
        started = visits.start_visit(desk, VisitOrder(LINDE.id, VisitKind.ROUTINE))
        assert isinstance(started, Started)
        for result in (
            visits.show_card(desk, started.visit, "beheerder"),
            places.enter(desk, started.visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")),
        ):
            assert not isinstance(result, Refusal), result
        return started.visit

    def judges(
        self,
        visit: VisitId,
        condition: ConditionId,
        outcome: Outcome,
        facts: str = "",
        severity: Severity | None = None,
        *,
        by: str = "t1",
        term: int | None = None,
    ) -> None:
        """An inspector answers one condition."""
        self.world.clock.passes(minutes=1)
        days = 14 if outcome.needs_facts and term is None else term
        judgement = Judgement(outcome, facts, severity, days)
        self._does(by, lambda desk: checklists.assess(desk, visit, condition, judgement))

    def photographs(self, visit: VisitId, name: str, condition: ConditionId | None) -> None:
        """Inspector t1 adds one of the demonstration photos."""
        photo = Photo(name, resource("demo", "foto", name).read_bytes(), PersonOnPhoto.NO)
        self._does("t1", lambda desk: photos.attach_photo(desk, visit, photo, condition))

    def closes(self, visit: VisitId) -> None:
        """Inspector t1 signs, t2 cosigns."""
        self.spreads()
        wanted = Closing(
            "De beheerder haalt het slot vandaag weg en belt het keuringsbedrijf.",
            OperatorResponse.SIGNED,
            rest=Outcome.NOT_CHECKED,
            rest_reason="Geen tijd meer.",
        )
        self.world.clock.passes(minutes=20)
        self._does("t1", lambda desk: closings.close_visit(desk, visit, wanted))
        self.spreads()
        self._does("t2", lambda desk: closings.cosign(desk, visit))
        self.spreads()

    @once_as_first
    def hands_in(self, business: Business = LINDE, *, rich: bool = True) -> VisitId:
        """A whole visit: three violations with photos, a note, totals of persons; closed and with the coordinator."""
        visit = self.starts(business)
        self.judges(visit, ALARM, Outcome.COMPLIANT)
        self.judges(visit, EXIT, Outcome.VIOLATION, CHAIN_ON_THE_DOOR, Severity.ACUTE, term=0)
        self.judges(visit, EXTINGUISHER, Outcome.VIOLATION, "Keuring verlopen in maart.", Severity.MODERATE)
        if rich:
            self.photographs(visit, "uitgang-op-slot.jpg", EXIT)
            self.photographs(visit, "gang-met-dozen.jpg", EXIT)
            self.photographs(visit, "brandblusser.jpg", EXTINGUISHER)
            self.photographs(visit, "meterkast.jpg", None)
            facts = "In week 41 is na woensdag niets meer afgevinkt, voor geen enkele ruimte."
            self.judges(visit, SCHEDULE, Outcome.VIOLATION, facts, Severity.MINOR, by="t2", term=28)
            self.judges(visit, RULES, Outcome.COMPLIANT, by="t2")
            self._does(
                "t1", lambda desk: notes.write_note(desk, visit, "Meterkast staat open; twee draden liggen bloot.")
            )
            for check, outcome, number in (
                ("ID-02", "ja", 3),
                ("ID-08", "niet_vast_te_stellen", 3),
            ):
                self._counts(visit, check, outcome, number)
        self.closes(visit)
        return visit

    @once_as_first
    def differs(self, business: Business = KADE) -> VisitId:
        """A closed visit in which the second officer's answer, written without seeing the first, arrives too late."""
        visit = self.starts(business)
        self.judges(visit, EXIT, Outcome.VIOLATION, "Deur geblokkeerd door dozen.", Severity.SERIOUS, term=7)
        self.closes_alone(visit)
        self.judges(visit, EXIT, Outcome.COMPLIANT, by="t2")
        self.spreads()
        return visit

    def closes_alone(self, visit: VisitId) -> None:
        """Inspector t1 signs without hearing the colleague."""
        wanted = Closing(
            "",
            OperatorResponse.ABSENT,
            "Niemand aanwezig bij het tekenen.",
            rest=Outcome.NOT_CHECKED,
            rest_reason="Geen tijd meer.",
        )
        self._does("t1", lambda desk: closings.close_visit(desk, visit, wanted))

    def amends(self, visit: VisitId) -> None:
        """The coordinator asks about the exit; inspector t1 adds to it and hands in again."""
        question = "Welke deur is dit, en is het slot in uw bijzijn verwijderd?"
        self._does("c1", lambda desk: reviews.return_answer(desk, visit, EXIT, question))
        self.spreads()
        self.world.clock.passes(minutes=30)
        facts = CHAIN_ON_THE_DOOR + " Het is de achterdeur; het slot is om 09:40 in ons bijzijn verwijderd."
        judgement = Judgement(Outcome.VIOLATION, facts, Severity.ACUTE, 0)
        self._does("t1", lambda desk: checklists.amend(desk, visit, EXIT, judgement, "Aangevuld op verzoek."))
        self._does("t1", lambda desk: checklists.resubmit(desk, visit))
        self.spreads()

    def found_before(self, business: Business, condition: ConditionId, ago: timedelta) -> None:
        """An earlier released visit left a violation."""
        record = ConditionHistoryRecorded(
            VisitId("ee" * 16), condition, Outcome.VIOLATION, TODAY - ago, Severity.MODERATE, 14
        )
        desk = self.desk("c1")
        desk.vault.append(Batch(appends=businesses.history_appends(desk, business.id, (record,))))

    def weeks(self, count: int) -> timedelta:
        """So long ago."""
        return timedelta(weeks=count)

    def plans(self, business: Business, kind: VisitKind, day: date | None, *numbers: str) -> None:
        """The coordinator plans a visit."""
        officers = tuple(self.world.officer(number).me.installation for number in numbers)
        planned = self._does("c1", lambda desk: plans.plan_visit(desk, PlanOrder(business.id, officers, kind, day)))
        assert isinstance(planned, Planned)

    def signals(self, visit: VisitId, facts: str, *indicators: str, corrects: int | None = None) -> None:
        """Inspector t1 seals a signal for the police."""
        if "p1" not in self.apps:
            self.world.officer("p1")
            self.spreads()
        self.world.clock.passes(minutes=5)
        told = seen(facts)
        self._does("t1", lambda desk: signals.seal_signal(desk, visit, Agency.POLITIE, indicators, told, corrects))
        self.spreads()

    def spreads(self) -> None:
        """Everybody gets what is for them, photos too."""
        for number in ("t1", "t2", "c1"):
            settle(self.desk(number))
        people = list(self.world.people.values())
        for _ in range(2):
            for giver in people:
                for taker in people:
                    if giver is not taker:
                        deliver(giver.vault, taker.vault)
        for taker in people:
            for blob, *_ in taker.vault.missing_blobs():
                file = next((f for giver in people if (f := giver.vault.blob_file(blob)) is not None), None)
                if file is not None:
                    copy = self.screens.folder / f"blob-{blob}"
                    copy.write_bytes(file.read_bytes())
                    taker.vault.accept_blob(blob, copy)

    # --- the program

    def opens(self, number: str, size: tuple[int, int] | None = None) -> AppViewModel:
        """Open this officer's program and show it."""
        app = self.screens.app(number)
        self.apps[number] = app
        if size is None:
            self.screens.show(app)
        else:
            self.screens.show(app, size)
        self.screens.unlocks(app)
        return app

    def settles(self, app: AppViewModel) -> None:
        """Wait until everything is read, written and drawn."""
        for _ in range(FRAMES):
            self.screens.rests(app)
            QGuiApplication.processEvents()
            self.screens.window.grab()
        root = self.screens.window.view.rootObject()
        self.screens.qtbot.waitUntil(lambda: not waits_for_pictures(root), timeout=WAIT)

    def shows(self, app: AppViewModel, visit: VisitId) -> None:
        """Show one visit on the review page."""
        app.showReview(visit)
        self.settles(app)

    def taps(self, app: AppViewModel, *names: str) -> None:
        """Touch things one after the other, and wait for what comes of each."""
        for name in names:
            self.screens.page.tap(name)
            self.settles(app)

    def brings(self, app: AppViewModel, *numbers: str) -> None:
        """Carry over to the open program what these officers wrote since."""
        workplace = self.workplace(app)
        for number in numbers:
            giver = self.world.officer(number).vault
            have = self.known(app, lambda desk: {head.log: head.seq for head in desk.vault.heads()})
            workplace.session.publish(self._takes(app, giver.frames_beyond(have)))
        self.screens.rests(app)

    def workplace(self, app: AppViewModel) -> Workplace:
        """What stands behind the screens."""
        assert app.workplace is not None
        return app.workplace

    def known(self, app: AppViewModel, query: Callable[[Desk], T]) -> T:
        """Look something up in the vault of the open program."""
        return app.work.run(lambda: query(self._desk_of(app)))

    @property
    def downloads(self) -> Path:
        """A folder to save in and to read from."""
        folder = self.screens.folder / "map"
        folder.mkdir(exist_ok=True)
        return folder

    def _desk_of(self, app: AppViewModel) -> Desk:
        return self.workplace(app).session._desk

    def _takes(self, app: AppViewModel, frames: Sequence[bytes]) -> Changes:
        return self.known(app, lambda desk: desk.vault.ingest(frames)) if frames else Changes()

    def _counts(self, visit: VisitId, check: str, outcome: str, number: int) -> None:
        self._does("t2", lambda desk: persons.count_persons(desk, visit, check, outcome, number))

    def _does(self, number: str, action: Callable[[Desk], T]) -> T:
        result = action(self.desk(number))
        assert not isinstance(result, Refusal), result
        return result


def a_day(screens: Screens, *numbers: str) -> OfficeDay:
    """A day on which these officers too have a device that everybody knows."""
    day = OfficeDay(screens)
    day.goes_on_from(_with, *numbers)
    return day


def _with(day: OfficeDay, *numbers: str) -> None:
    for number in numbers:
        day.world.officer(number)
    day.spreads()
