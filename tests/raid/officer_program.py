"""One officer's tablet as a process of its own: the real program with its window, told what to do line by line.

`python -m tests.raid.officer_program FOLDER KEY AGENCY ROLE`; each line on standard input is a JSON object with `do`,
each line of the answer one with what came of it. Whatever is not named below is a step of a day script.
"""

import json
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from inspector.app.clock import OffsetClock, SystemClock
from inspector.app.demo_catalogues import demo_catalogues, demo_national
from inspector.app.opening import Enrolment, VaultPlace
from inspector.app.tongue import Tongue
from inspector.casework.businesses.businesses import new_business_id, record_businesses
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.visiting import joining
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.crypto.ids import SystemIds
from inspector.crypto.stretching import FLOOR
from inspector.demo.device import OfficerDevice
from inspector.demo.line import RelayedLine
from inspector.demo.muster import Equipped, Setting
from inspector.demo.playing.company import Acting, Company, acting
from inspector.demo.playing.playing import play_step
from inspector.demo.playing.refused import in_words
from inspector.demo.pump import Pump
from inspector.demo.script.cast import DEFAULT_PASSPHRASE, Municipality, ScriptOfficer
from inspector.demo.script.day import DayScript
from inspector.demo.script.reading import read
from inspector.demo.script.steps import STEP_KINDS
from inspector.demo.stage import Stage, a_program
from inspector.demo.summary_of import Names, summary_of
from inspector.domain.catalogue.strict_document import Fields
from inspector.domain.catalogue.versions import Document
from inspector.domain.ids import BusinessId, InstallationId, PlanId, VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.values import Capacity, Regime, VisitKind
from inspector.viewmodels.visit.visit_props import Tab
from inspector.wire.scopes import Agency, Role
from tests.fakes.officer import a_business
from tests.qml.pages import seen

Said = dict[str, Any]
TOWN = Municipality("Voorbeeldstad", Regime.WRP_REGISTER)


@dataclass
class Tablet:
    """The program of one officer and the names that the raid gave to things."""

    officer: ScriptOfficer
    folder: Path
    pump: Pump
    clock: OffsetClock = field(default_factory=lambda: OffsetClock(SystemClock()))
    company: Company | None = None
    steps: int = 0

    @property
    def place(self) -> VaultPlace:
        at = self.clock.now()
        documents: tuple[Document, ...] = (*demo_catalogues(at=at), *demo_national(at=at), TOWN.law())
        return VaultPlace(self.folder, self.clock, SystemIds(), lambda _vault: documents, argon2=FLOOR)

    @property
    def acting(self) -> Acting:
        assert self.company is not None
        found = acting(self.company, self.officer.key)
        assert found is not None, "locked"
        return found

    def enrol(self, url: str, code: str) -> Said:
        desk = Enrolment(self.place).desk("", url, code, bytearray(DEFAULT_PASSPHRASE.encode()))
        with closing(desk.vault):
            return {"installation": desk.vault.me.installation}

    def open(self, installation: str) -> Said:
        """Start the program and unlock it."""
        script = DayScript(self.folder.parent, TOWN, (self.officer,), (), ())
        setting = Setting(script, self.folder.parent, demo_catalogues(at=self.clock.now()), SystemIds(), {})
        line = RelayedLine(0)  # no network is played here: the cable is real
        equipped = Equipped(self.officer, self.place, self.clock, line, InstallationId(installation))
        device = OfficerDevice(equipped, "nl", Tongue(), self.pump)
        stage = Stage(self.folder.parent / "screens", self.pump, headless=True)
        self.company = Company(setting, stage, {self.officer.key: device}, self.clock.now())
        stage.show(device.app)
        hindrance = device.unlock()
        return {"why": None if hindrance is None else hindrance.name}

    def know(self, **named: Mapping[str, str]) -> Said:
        """Take over what others call their visits, plans and businesses."""
        assert self.company is not None
        self.company.visits |= {key: VisitId(each) for key, each in named.get("visits", {}).items()}
        self.company.plans |= {key: PlanId(each) for key, each in named.get("plans", {}).items()}
        return {}

    def record_business(self, name: str) -> Said:
        business = a_business(name, new_business_id(SystemIds()))
        return {"why": _why(self.acting.act(lambda desk: record_businesses(desk, [business]))), "business": business.id}

    def plan(self, business: str, officers: list[str]) -> Said:
        actor = self.acting
        order = PlanOrder(
            BusinessId(business), tuple(map(InstallationId, officers)), VisitKind.ROUTINE, self.clock.now().date()
        )
        done: Planned | Refusal = actor.tap(actor.workplace.planning.plan, order)
        return {"why": in_words(done)} if isinstance(done, Refusal) else {"why": None, "plan": done.plan}

    def start(self, business: str, plan: str | None = None) -> Said:
        actor = self.acting
        actor.device.app.showBusiness(business)
        known = None if plan is None else PlanId(plan)
        order = VisitOrder(BusinessId(business), VisitKind.ROUTINE, Capacity.SUPERVISION, known)
        return _begun(actor.tap(actor.workplace.business.begin, order))

    def code(self, visit: str) -> Said:
        """What a colleague scans from this screen."""
        shown = self.acting.visit(visit, Tab.DOOR)
        assert not isinstance(shown, Refusal), shown
        invitation: joining.Invitation | Refusal = self.acting.device.ask(shown.invite)
        assert not isinstance(invitation, Refusal), invitation
        return {"code": joining.as_qr(invitation).hex()}

    def join(self, code: str) -> Said:
        actor, invitation = self.acting, joining.read_qr(bytes.fromhex(code))
        if invitation.given is not None:
            actor.device.app.showBusiness(invitation.given.business.id)
        return _begun(actor.tap(actor.workplace.business.join_visit, invitation))

    def look(self, visit: str) -> Said:
        """Every text that stands in the window once the visit's closing page is open."""
        actor = self.acting
        shown = actor.visit(visit, Tab.CLOSING)
        return {"why": _why(shown), "texts": _texts_in_the_window()}

    def signals(self) -> Said:
        """The facts of every signal that this officer can read."""
        return {"facts": [each.text for each in self.acting.look(lambda desk: desk.vault.signals())]}

    def summary(self) -> Said:
        """What this officer can read, in the form of a played day's summary."""
        assert self.company is not None
        names = Names({}, {}, {visit: key for key, visit in self.company.visits.items()}, {})
        found = self.acting.look(lambda desk: summary_of(desk, names))
        said: Said = json.loads(msgspec.json.encode(found))
        return said

    def step(self, **fields: object) -> Said:
        """A step of a day script, played by this officer."""
        assert self.company is not None
        self.steps += 1
        fields["as"] = self.officer.key
        kind = STEP_KINDS[str(fields["do"])]
        step = read(kind, Fields.of(fields), number=self.steps, line=self.steps, signal=self.steps)
        self.company.now = self.clock.now()
        refusal = play_step(self.company, step)
        synced = self.company.syncs[-1].result if self.company.syncs else None
        return {"why": None if refusal is None else in_words(refusal), "synced": synced}


def _texts_in_the_window() -> list[str]:
    windows = [each for each in QGuiApplication.allWindows() if isinstance(each, QQuickWindow)]
    items = [item for window in windows for item in seen(window.contentItem())]
    return [str(item.property("text")) for item in items if item.inherits("QQuickText") and item.property("text")]


def _begun(done: Started | Refusal) -> Said:
    return {"why": in_words(done)} if isinstance(done, Refusal) else {"why": None, "visit": done.visit}


def _why(done: object) -> str | None:
    return in_words(done) if isinstance(done, Refusal) else None


def main(folder: Path, key: str, agency: str, role: str) -> None:
    """Do what standard input says until it ends."""
    officer = ScriptOfficer(key, f"Officier {key}", Agency(agency), Role(role))
    a_program(headless=True)
    pump = Pump()
    tablet = Tablet(officer, folder, pump)
    own: Mapping[str, Callable[..., Said]] = {
        each.__name__: each
        for each in (
            tablet.enrol, tablet.open, tablet.know, tablet.record_business, tablet.plan, tablet.start, tablet.code,
            tablet.join, tablet.look, tablet.signals, tablet.summary,
        )
    }  # fmt: skip
    with pump.watching():
        for line in sys.stdin:
            said = json.loads(line)
            act = own.get(said["do"])
            answer = tablet.step(**said) if act is None else act(**{name: said[name] for name in said if name != "do"})
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:5])
