"""Where the law of a visit has no register and no age of 21, nothing says so, and what is called does nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod
from PySide6.QtGui import QGuiApplication

from inspector.casework.drafts import totals_of
from inspector.casework.visiting import visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.catalogue.laws import NO_LAWS
from inspector.domain.ids import VisitId
from inspector.domain.values import VisitKind
from inspector.viewmodels.screen.session import Session
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.visit.age_check import AgeCheckViewModel
from inspector.viewmodels.visit.asking import AskingViewModel
from inspector.viewmodels.visit.pass_check import PassCheckViewModel
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from tests.stories.officers import Team, an_open_team

WORDS = (
    *(r"registrat(?!ion=False)", "geregistr", "registered", r"\b(?:de|een|geen) pas\b"),
    *(r"\b21 jaar", "ID-0[5789]", "UV-B-07", r"\bBSN\b"),
)
SAYS_SO = re.compile(f".{{0,40}}(?:{'|'.join(WORDS)}).{{0,40}}", re.IGNORECASE)


@pytest.fixture
def shown(qapp: QGuiApplication, tmp_path: Path) -> Iterator[tuple[Work, Team, VisitId, VisitViewModel]]:
    assert qapp is not None
    work = Work("vault")
    team = work.run(lambda: an_open_team(tmp_path, "c1", "t1"))
    desk = replace(team.desk("t1"), laws=NO_LAWS)
    started = work.run(lambda: visits.start_visit(desk, VisitOrder(team.linde, VisitKind.ROUTINE)))
    assert isinstance(started, Started)
    inputs = work.run(lambda: read_visit(desk, started.visit))
    assert inputs is not None
    page = VisitViewModel(Session(desk, work), started.visit, inputs)
    yield work, team, started.visit, page
    page.retire()
    work.run(team.ends)
    work.close()


def test_no_property_of_any_tab_speaks_of_a_register_or_of_21(
    shown: tuple[Work, Team, VisitId, VisitViewModel],
) -> None:
    work, _, _, page = shown
    for tab in Tab:
        page.showTab(tab)
        assert work.wait_idle(20_000)
        for each in (page, *page._tabs()):
            said = [found.group() for found in SAYS_SO.finditer(repr(each.props))]
            assert said == [], (tab, type(each).__name__)


@pytest.mark.parametrize("name", ["pass_check", "age_check", "asking_sheet"])
def test_no_slot_of_the_sheets_for_passes_and_ages_does_anything(
    shown: tuple[Work, Team, VisitId, VisitViewModel], name: str
) -> None:
    work, team, visit, page = shown
    sheet: PassCheckViewModel | AgeCheckViewModel | AskingViewModel = getattr(page, name)
    told: list[str] = []
    sheet.refused.connect(told.append)
    sheet.kept.connect(told.append)
    meta = sheet.metaObject()
    slots = {
        bytes(meta.method(place).name().data()).decode()
        for place in range(meta.methodOffset(), meta.methodCount())
        if meta.method(place).methodType() is QMetaMethod.MethodType.Slot
    }
    assert slots >= {"open", "typed", "leave" if name == "asking_sheet" else "accepted"}

    for _ in range(2):
        for called in sorted(slots - {"deleteLater"}):
            slot = getattr(sheet, called)
            slot("1") if called in {"chosen", "given", "typed", "sayPresent"} else slot()
            assert work.wait_idle(20_000)
    assert page.pass_check.scanned(b"N1:ABC") == ""
    assert work.wait_idle(20_000)

    assert sheet.props == type(sheet.props)()
    assert told == []
    assert work.run(lambda: totals_of(team.desk("t1"), visit)) == {}
