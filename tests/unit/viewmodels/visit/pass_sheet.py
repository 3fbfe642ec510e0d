"""The sheets of an officer in a visit, beside a register: for a pass, an age and a question."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from inspector.casework.drafts import totals_of
from inspector.domain.ids import VisitId
from inspector.vault.files.asked import Asked, Waiting
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.visit.age_check import AgeCheckViewModel
from inspector.viewmodels.visit.asking import AskingViewModel
from inspector.viewmodels.visit.pass_check import PassCheckViewModel
from inspector.wire.asking.tokens import HOUR_MS
from inspector.wire.scopes import Agency
from tests.fakes.registers import BORN, NUMBER, TownRegister, a_register_beside
from tests.stories.officers import Team, an_open_team

PATIENCE_MS = 20_000


@dataclass
class Sheet:
    """The sheet of an officer in a visit, beside a register."""

    work: Work
    team: Team
    register: TownRegister
    visits: list[VisitId] = field(default_factory=list)
    opened: list[QObject] = field(default_factory=list)
    """Held until the end: what is let go of here may be taken away on the vault's thread, under Qt's feet."""

    def opens(self) -> PassCheckViewModel:
        visit = self.work.run(lambda: self.team.starts("t1"))
        inputs = self.work.run(lambda: read_visit(self.team.desk("t1"), visit))
        assert inputs is not None
        self.visits.append(visit)
        page = PassCheckViewModel(Session(self.team.desk("t1"), self.work), visit, inputs)
        self.opened.append(page)
        page.open()
        return page

    def opens_age(self) -> AgeCheckViewModel:
        inputs = self.opens()._inputs.visit
        page = AgeCheckViewModel(Session(self.team.desk("t1"), self.work), self.visits[-1], inputs)
        self.opened.append(page)
        page.open()
        return page

    def opens_asking(self) -> AskingViewModel:
        inputs = self.opens()._inputs.visit
        page = AskingViewModel(Session(self.team.desk("t1"), self.work), self.visits[-1], inputs)
        self.opened.append(page)
        return page

    def ends_a_question(self) -> None:
        desk = self.team.desk("t1")
        ended = Waiting(self.visits[-1], b"", b"", desk.now_ms() // HOUR_MS - 1, b"")
        self.work.run(lambda: desk.vault.asked.write(Asked(waiting=(ended,))))

    def rests(self) -> None:
        assert self.work.wait_idle(PATIENCE_MS)

    def shows(self, page: PassCheckViewModel, code: str) -> None:
        page.given(code)
        self.rests()

    def types(self, page: PassCheckViewModel, number: str = NUMBER, born: str = BORN) -> None:
        for text in (number, born):
            for sign in text:
                page.typed(sign)
            page.accepted()
        self.rests()

    def everything_kept(self) -> list[bytes]:
        """Each draft as the vault gives it, and each file that the officers have, as it lies there."""
        drafts = self.work.run(self.team.desk("t1").vault.drafts)
        files = [path for path in self.team.world.folder.rglob("*") if path.is_file()]
        return [*drafts.values(), *(path.read_bytes() for path in files)]

    def counted(self) -> dict[str, dict[str, int]]:
        self.rests()
        found = self.work.run(lambda: totals_of(self.team.desk("t1"), self.visits[-1]))
        return {check: dict(outcomes) for check, outcomes in found.items()}


def a_sheet(folder: Path) -> Iterator[Sheet]:
    """It, and the end of it."""
    work = Work("vault")
    team = work.run(lambda: an_open_team(folder / "team", "c1", "t1"))
    with a_register_beside(team.world, folder / "register") as register:

        def publishes() -> None:
            register.names_the_root(Agency.GEMEENTE)
            register.publishes_list(Agency.GEMEENTE)
            register.publishes_cards(Agency.GEMEENTE, "t1")

        work.run(publishes)
        sheet = Sheet(work, team, register)
        yield sheet
    work.run(team.ends)
    work.close()
    for page in sheet.opened:
        page.deleteLater()
