"""What was typed in the dialogs of a visit, while the visit is read again and again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.casework.visiting import abandoning
from inspector.domain.ids import VisitId
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import VisitInputs, read_visit
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.visit.dialogs import DialogsViewModel
from tests.stories.officers import Team, an_open_team

TYPED = {"reason": "verkeerd bedrijf"}


class Dialogs:
    """The dialogs of one visit of one officer."""

    def __init__(self, team: Team, visit: VisitId, work: Work) -> None:
        self.visit = visit
        self.work = work
        self.session = Session(team.desk("t1"), work)
        self.page = DialogsViewModel(self.session, visit, self.reads())

    def reads(self) -> VisitInputs:
        inputs = self.session.wait_for(lambda desk: read_visit(desk, self.visit))
        assert inputs is not None
        return inputs

    def rests(self) -> None:
        assert self.work.wait_idle(20_000)


@pytest.fixture
def dialogs(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Dialogs]:
    assert qapp.platformName()
    work = Work("vault")
    team = work.run(lambda: an_open_team(tmp_path, "c1", "t1"))
    yield Dialogs(team, work.run(lambda: team.starts("t1")), work)
    work.run(team.ends)
    work.close()


def test_a_visit_that_was_read_before_something_was_typed_takes_none_of_it_away(dialogs: Dialogs) -> None:
    before = dialogs.reads()

    dialogs.page.keep("abandon", TYPED)
    dialogs.page.show_visit(before)
    dialogs.rests()

    assert dialogs.page.props.words == {"abandon": TYPED}
    dialogs.page.show_visit(dialogs.reads())
    assert dialogs.page.props.words == {"abandon": TYPED}


def test_a_dialog_whose_wish_was_carried_out_is_empty(dialogs: Dialogs) -> None:
    dialogs.page.keep("abandon", TYPED)
    dialogs.rests()

    dialogs.work.run(lambda: abandoning.abandon_visit(dialogs.session._desk, dialogs.visit, TYPED["reason"]))
    dialogs.page.show_visit(dialogs.reads())

    assert dialogs.page.props.words == {}
