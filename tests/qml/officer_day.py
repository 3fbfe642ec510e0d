"""A morning in Voorbeeldstad with real vaults: one inspector's program, a colleague, a coordinator and the police.

    day = OfficerDay(tmp_path)
    visit = day.starts_visit()
    view_model = day.shows_visit(visit)

What others do is written into their own vaults and carried over, as a sync would.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from inspector.app.bootstrap import Wishes, build_app
from inspector.app.devices.camera import DeviceCamera
from inspector.app.resources import resource
from inspector.app.tongue import Tongue
from inspector.casework.businesses import businesses, plans
from inspector.casework.businesses.plans import PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.judging import reviews
from inspector.casework.visiting import checklists, closings, handing_over, joining, places, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.catalogue.catalogue import Catalogue, parse_catalogue
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
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.plain_words import time_text
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.window.workplace import Workplace
from tests.fakes.delivering import deliver
from tests.fakes.laws import LAW_DOCUMENTS, LAWS
from tests.fakes.lens import FedLenses
from tests.fakes.officer import OfficerAtWork
from tests.fakes.world import PASSPHRASE, a_world

T = TypeVar("T")

NINE = datetime(2026, 11, 24, 9, 3, tzinfo=ZoneInfo("Europe/Amsterdam"))
TODAY = date(2026, 11, 24)
WAIT_MS = 10_000

EXIT = ConditionId("UV-V-07")
ALARM = ConditionId("UV-V-01")
EXTINGUISHER = ConditionId("UV-V-06")


def a_licensed_business(number: int, name: str, address: str, *, until: date = date(2028, 4, 16)) -> Business:
    """A private house with a licence."""
    return Business(
        BusinessId("0301" + f"{number:02x}" * 14),
        name,
        Sector.PRIVATE_HOUSE,
        f"{address}, 1000 AA Voorbeeldstad",
        Licence(
            f"VB-2023-04{number:02}", f"{name.rsplit(maxsplit=1)[-1]} Exploitatie B.V.", date(2023, 4, 17), until, 6
        ),
        "Voorbeeldstad",
    )


LINDE = a_licensed_business(17, "Huis De Linde", "Voorbeeldgracht 12")
NOORD = a_licensed_business(18, "Studio Noorderzon", "Havenkade 88", until=date(2026, 12, 31))
LOTUS = a_licensed_business(19, "Salon Lotus", "Stationsstraat 5-1")


def the_catalogue() -> Catalogue:
    """The conditions in force."""
    path = resource("catalogues", "uniforme-voorwaarden-2026.1.json")
    data = path.read_bytes()
    return parse_catalogue(json.loads(data), data)


class OfficerDay:
    """The program of inspector t1, and everybody who has to do with it."""

    def __init__(self, folder: Path, tongue: Tongue | None = None) -> None:
        self.catalogue = the_catalogue()
        self.world = a_world(folder, "t1", "t2", "c1", "p1")
        self.clock = self.world.clock
        self.clock.is_set_to(NINE)
        self.lenses = FedLenses("back", "front")
        self.businesses(LINDE, NOORD, LOTUS)
        person = self.world.officer("t1")
        person.vault.close()
        self.app, entrance = build_app(
            self.world.folder / "t1",
            Wishes(
                clock=self.clock,
                ids=person.ids,
                catalogues=lambda _vault: (self.catalogue, *LAW_DOCUMENTS),
                automatic_sync=False,
                ticks=False,
                tongue=tongue,
                camera=lambda: DeviceCamera(self.lenses, patience_ms=60_000),
            ),
        )
        opened = self.app.work.run(lambda: entrance.open(bytearray(PASSPHRASE)))
        assert isinstance(opened, Desk)
        self.desk = opened
        self.app.unlock_screen.opened.emit(opened)
        self.settle()

    # --- this officer

    @property
    def workplace(self) -> Workplace:
        """What stands behind the screens."""
        assert self.app.workplace is not None
        return self.app.workplace

    def settle(self) -> None:
        """Wait until every write is on the disk and every screen has heard of it."""
        assert self.app.work.wait_idle(WAIT_MS)

    def does(self, action: Callable[[Desk], T]) -> T:
        """Do something at this officer's desk, as a tap would, and let every screen hear of it."""
        results: list[T] = []
        self.workplace.session.act(action, results.append)
        self.settle()
        (result,) = results
        assert not isinstance(result, Refusal), result
        return result

    def starts_visit(
        self, business: Business = LINDE, kind: VisitKind = VisitKind.ROUTINE, *, with_door: bool = True
    ) -> VisitId:
        """Begin a visit; with the card shown and the business entered unless the test is about that."""
        partner = self.world.officer("t2").me.installation
        started = self.does(lambda desk: visits.start_visit(desk, VisitOrder(business.id, kind, partner=partner)))
        assert isinstance(started, Started)
        if with_door:
            self.does(lambda desk: visits.show_card(desk, started.visit, "beheerder"))
            self.does(
                lambda desk: places.enter(
                    desk, started.visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "begane grond")
                )
            )
        return started.visit

    def shows_visit(self, visit: VisitId, tab: str = "") -> VisitViewModel:
        """Open the visit on this officer's screen."""
        shown: list[VisitViewModel | None] = []
        self.app.open_visit(visit, tab, shown.append)
        self.settle()
        assert shown[0] is not None
        return shown[0]

    def judges(
        self, visit: VisitId, condition: str, outcome: Outcome, facts: str = "", severity: Severity | None = None
    ) -> None:
        """Answer one condition."""
        term = 14 if outcome.needs_facts else None
        judgement = Judgement(outcome, facts, severity, term)
        self.does(lambda desk: checklists.assess(desk, visit, ConditionId(condition), judgement))

    def walks(self, visit: VisitId, count: int) -> None:
        """Answer the first conditions of the list as an officer does, mostly compliant."""
        known = self.visit(visit)
        for place, condition in enumerate(self.desk.checklist(known)[:count]):
            if known.answer(condition) is None:
                pattern = {4: Outcome.NOT_APPLICABLE, 9: Outcome.NOT_CHECKED}
                self.judges(visit, condition, pattern.get(place % 12, Outcome.COMPLIANT))

    def visit(self, visit: VisitId) -> Visit:
        """The visit as this officer's vault knows it."""
        found = self.app.work.run(lambda: self.desk.vault.visit(visit))
        assert found is not None
        return found

    def closes_visit(self, visit: VisitId) -> None:
        """Sign what was found."""
        wanted = Closing(
            "De beheerder opent de deur vandaag.", OperatorResponse.REFUSED, "Wil eerst overleggen.", (), (),
            Outcome.NOT_CHECKED, "Geen tijd meer.",
        )  # fmt: skip
        self.does(lambda desk: closings.close_visit(desk, visit, wanted))

    def draft(self, key: str) -> str:
        """What is kept of a text that is not in the file yet."""
        return (self.app.work.run(lambda: self.desk.vault.draft(key)) or b"").decode()

    def now_text(self) -> str:
        """The time of day on this officer's clock."""
        return time_text(self.clock.now())

    def photo(self, name: str) -> Path:
        """One of the demonstration photos."""
        return resource("demo", "foto", name)

    # --- the others

    def hears(self, *numbers: str) -> None:
        """Get what these officers wrote, as a sync would bring it."""
        for number in numbers:
            have = {head.log: head.seq for head in self.app.work.run(self.desk.vault.heads)}
            frames = self.world.officer(number).vault.frames_beyond(have)
            self.workplace.session.publish(self._takes(frames))
        self.settle()

    def tells(self, *numbers: str) -> None:
        """Let these officers have what this one wrote."""
        for number in numbers:
            other = self.world.officer(number).vault
            other.ingest(self._frames_for({head.log: head.seq for head in other.heads()}))

    def desk_of(self, number: str) -> Desk:
        """A colleague's desk."""
        person = self.world.officer(number)
        return Desk(person.vault, self.clock, person.ids, (self.catalogue,), laws=LAWS)

    def businesses(self, *every: Business) -> None:
        """The coordinator records businesses; everybody has them."""
        done = businesses.record_businesses(self.desk_of("c1"), every)
        assert not isinstance(done, Refusal), done
        self._spread("c1", "t1", "t2", "p1")

    def plan(self, business: Business, kind: VisitKind = VisitKind.ROUTINE, day: date | None = TODAY) -> None:
        """The coordinator plans a visit for this officer and the colleague."""
        officers = tuple(self.world.officer(number).me.installation for number in ("t1", "t2"))
        done = plans.plan_visit(self.desk_of("c1"), PlanOrder(business.id, officers, kind, day))
        assert not isinstance(done, Refusal), done
        self.hears("c1")

    def found_before(
        self,
        business: Business,
        condition: str,
        day: date,
        severity: Severity = Severity.MODERATE,
        visit: VisitId | None = None,
    ) -> None:
        """An earlier released visit, that of a stranger unless it is named, left a violation."""
        by = visit or VisitId("ee" * 16)
        history = (ConditionHistoryRecorded(by, ConditionId(condition), Outcome.VIOLATION, day, severity, 14),)
        desk = self.desk_of("c1")
        desk.vault.append(Batch(appends=businesses.history_appends(desk, business.id, history)))
        self.hears("c1")

    def colleague_joins(self, visit: VisitId) -> None:
        """The second officer types the join code."""
        invitation = self.app.work.run(lambda: joining.invite(self.desk, visit))
        assert isinstance(invitation, joining.Invitation)
        joined = joining.join_visit(self.desk_of("t2"), invitation)
        assert isinstance(joined, Started), joined

    def colleague_judges(self, visit: VisitId, condition: str, judgement: Judgement) -> None:
        """The second officer answers without seeing this one's answers."""
        done = checklists.assess(self.desk_of("t2"), visit, ConditionId(condition), judgement)
        assert not isinstance(done, Refusal), done

    def colleague_invites(self, business: Business) -> str:
        """The second officer begins a visit and reads the join code out."""
        desk = self.desk_of("t2")
        started = visits.start_visit(desk, VisitOrder(business.id, VisitKind.ROUTINE))
        assert isinstance(started, Started), started
        invitation = joining.invite(desk, started.visit)
        assert isinstance(invitation, joining.Invitation)
        return joining.as_typed(invitation)

    def colleague_closes_visit(self, business: Business = LOTUS) -> VisitId:
        """The second officer makes and signs a visit that this one joined."""
        desk, me = self.desk_of("t2"), self.world.officer("t1").me.installation
        started = visits.start_visit(desk, VisitOrder(business.id, VisitKind.ROUTINE, partner=me))
        assert isinstance(started, Started), started
        visits.show_card(desk, started.visit, "exploitant")
        places.enter(desk, started.visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", ""))
        invitation = joining.invite(desk, started.visit)
        assert isinstance(invitation, joining.Invitation)
        joined = self.app.work.run(lambda: joining.join_visit(self.desk, invitation))
        assert isinstance(joined, Started), joined
        self.world.clock.passes(minutes=1)
        wanted = Closing(
            "", OperatorResponse.ABSENT, "Gesloten.", (), (), Outcome.NOT_CHECKED, rest_reason="Geen tijd meer."
        )
        done = closings.close_visit(desk, started.visit, wanted)
        assert not isinstance(done, Refusal), done
        self.hears("t2")
        return started.visit

    def colleague_hands_over(self, business: Business = LOTUS) -> VisitId:
        """The second officer begins a visit, finds something there, and lets this one go on."""
        desk, me = self.desk_of("t2"), self.world.officer("t1").me.installation
        started = visits.start_visit(desk, VisitOrder(business.id, VisitKind.ROUTINE))
        assert isinstance(started, Started), started
        visits.show_card(desk, started.visit, "exploitant")
        found = Judgement(Outcome.VIOLATION, "Deur op slot.", Severity.MODERATE, 14)
        checklists.assess(desk, started.visit, ConditionId("UV-V-07"), found)
        given = handing_over.hand_over(desk, started.visit, desk.vault.me.installation, me)
        assert not isinstance(given, Refusal), given
        self.hears("t2")
        return started.visit

    def is_returned(self, visit: VisitId, condition: str, comment: str) -> None:
        """The coordinator asks for more about one answer of the closed visit."""
        self.tells("c1")
        done = reviews.return_answer(self.desk_of("c1"), visit, ConditionId(condition), comment)
        assert not isinstance(done, Refusal), done
        self.hears("c1")

    # --- the end

    def ends(self) -> None:
        """Close every vault and thread."""
        self.settle()
        self.app.work.run(self.desk.vault.close)
        self.app.close()
        for number, person in self.world.people.items():
            if number != "t1" and person.was_asked_for:
                person.vault.close()
        self.app.deleteLater()

    def _takes(self, frames: Sequence[bytes]) -> Changes:
        return self.app.work.run(lambda: self.desk.vault.ingest(frames)) if frames else Changes()

    def _frames_for(self, have: dict[bytes, int]) -> tuple[bytes, ...]:
        return tuple(self.app.work.run(lambda: self.desk.vault.frames_beyond(have)))

    def _spread(self, giver: str, *takers: str) -> None:
        for taker in takers:
            deliver(self.world.officer(giver).vault, self.world.officer(taker).vault)

    @property
    def colleague(self) -> OfficerAtWork:
        """The second officer."""
        return self.world.officer("t2")
