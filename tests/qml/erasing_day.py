"""An office where content is erased: a coordinator, inspectors, and a privacy officer who hears directories only.

day = ErasingDay(screens)
visit = day.hands_in(LINDE)
day.proposes(visit, *day.notes(visit))
app = day.opens("f1")
"""

import os
from dataclasses import dataclass
from pathlib import Path

from inspector.casework.judging import erasing
from inspector.casework.settling import settle
from inspector.domain.acts.erasing import Ground
from inspector.domain.ids import EventId, StreamId, VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.visits.visit import Visit
from inspector.viewmodels.window.application import AppViewModel
from inspector.wire.scopes import Agency
from tests.qml.office_day import LINDE, OfficeDay
from tests.qml.stage import LANDSCAPE, PORTRAIT


@dataclass
class ErasingDay(OfficeDay):
    """Whatever is said in the directory reaches everybody; what a visit holds reaches no privacy officer."""

    def visit(self, visit: VisitId, number: str = "c1") -> Visit:
        """A visit as somebody knows it whose program is not open."""
        found = self.desk(number).vault.visit(visit)
        assert found is not None
        return found

    def proposes(self, visit: VisitId, *events: EventId, ground: Ground = Ground.UNLAWFUL) -> None:
        """The coordinator asks for these to be erased, or for everything; the privacy officer hears of it."""
        desk = self.desk("c1")
        if events:
            self.must(erasing.propose(desk, visit, events, ground))
        else:
            self.must(erasing.propose_whole(desk, visit, ground, desk.today()))
        self.tells()

    def proposes_in_app(self, app: AppViewModel, visit: VisitId) -> None:
        """The coordinator whose program is open asks for everything to be erased."""
        self.workplace(app).session.act(lambda desk: erasing.propose_whole(desk, visit, Ground.COURT))
        self.settles(app)

    def confirms(self) -> None:
        """The privacy officer confirms everything at the own desk; whose program is not open hears of it and signs."""
        desk = self.desk("f1")
        for proposal in erasing.proposals(desk):
            if proposal.open_parts:
                self.must(erasing.confirm(desk, proposal.id))
        self.tells()
        for number in ("c1", "t1"):
            if number in self.world.people:
                settle(self.desk(number))
        self.tells()

    def tells(self) -> None:
        """Everybody whose program is not open hears what the directories say; the privacy officer nothing else."""
        if "f1" not in self.apps:
            self.world.officer("f1")
        self.world.spreads_directories()

    def hears(self, app: AppViewModel, *numbers: str) -> None:
        """The open program hears what these officers said in the directory."""
        directory = StreamId(self.world.office(Agency.GEMEENTE).directory.hex())
        for number in numbers:
            vault = self.world.officer(number).vault
            have = self.known(app, lambda desk: {head.log: head.seq for head in desk.vault.heads()})
            frames = vault.frames_beyond(have, [directory])
            self.workplace(app).session.publish(self._takes(app, frames))
        self.settles(app)

    def photographs_window(self, name: str) -> None:
        """Keep a picture of the window to be looked at, when the environment says where: SCREENS=FOLDER."""
        folder = os.environ.get("SCREENS")
        if folder:
            self.screens.window.grab().save(str(Path(folder) / f"{name}.png"))

    def photographs_in_portrait(self, app: AppViewModel, name: str) -> None:
        """The same with the tablet held upright, dark and in English."""
        self.screens.window.view.resize(*PORTRAIT)
        app.settings_page.setDark(True)
        app.settings_page.setLanguage("en")
        self.settles(app)
        self.photographs_window(name)
        app.settings_page.setDark(False)
        app.settings_page.setLanguage("nl")
        self.screens.window.view.resize(*LANDSCAPE)
        self.settles(app)

    def must(self, result: object) -> None:
        """It was not refused."""
        assert not isinstance(result, Refusal), result


def handed_in_and_told(day: ErasingDay) -> VisitId:
    """A visit to De Linde is with the coordinator, and there is a privacy officer."""
    visit = day.hands_in(LINDE)
    day.tells()
    return visit
