"""A day where registration, or the age of 21, is off: the running program is searched for a trace of it, each alone."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from inspector.demo.playing.company import Company, acting
from inspector.viewmodels.settings.settings import SECTIONS
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from inspector.wire import routes
from tests.fakes.day import BEGUN, C1, P1, SIGNED, T1, Fields, plays_script, script_of, step
from tests.qml.pages import seen
from tests.unit.reports.pdf_text import pages_of

pytestmark = pytest.mark.usefixtures("qapp")

REGISTRATION = re.compile(
    r".{0,40}(?:registrat(?!ion=False)|geregistr|registered|\b(?:de|een|geen) pas\b|ID-0[789]|UV-B-07|\bBSN\b).{0,40}",
    re.IGNORECASE,
)
TWENTY_ONE = re.compile(r".{0,40}(?:\b21 jaar|\bage of 21|ID-05).{0,40}", re.IGNORECASE)


def town(regime: str, age: int) -> Fields:
    """A municipality whose law has or has not the one and the other."""
    decided = {"regime": regime, "from": "2026-01-01", "minimum_age": age}
    return {"name": "Voorbeeldstad", "language": "nl", "regimes": [decided]}


def as_told(item: QQuickItem) -> QAccessibleInterface | None:
    """What a screen reader hears of it."""
    return QAccessible.queryAccessibleInterface(item)


def texts_in_the_window() -> Iterator[str]:
    for window in (each for each in QGuiApplication.allWindows() if isinstance(each, QQuickWindow)):
        for item in seen(window.contentItem()):
            for name in ("text", "placeholderText"):
                if item.property(name):
                    yield str(item.property(name))
            told = as_told(item)
            if told is not None and told.isValid():
                yield from (told.text(each) for each in (QAccessible.Text.Name, QAccessible.Text.Description))


def everything_shown(company: Company) -> Iterator[str]:
    """What every page of every officer shows, and what its view models hold."""
    for key in company.devices:
        actor = acting(company, key)
        assert actor is not None
        app = actor.device.app
        company.stage.show(app)
        for page in (app.showToday, app.showSync, app.showBusinesses, app.showSettings):
            page()
            actor.device.rest()
            yield from texts_in_the_window()
        for section in SECTIONS:
            app.settings_page.select(section)
            actor.device.rest()
            yield from texts_in_the_window()
        for tab in Tab if key == "t1" else ():
            visit = actor.visit("v1", tab)
            assert isinstance(visit, VisitViewModel)
            actor.device.rest()
            company.stage.calm()
            yield from texts_in_the_window()
            yield from (repr(each.props) for each in (visit, *visit._tabs()))


def processes_below(parent: int) -> Iterator[str]:
    """The command of each process that this one began, and of those that they began."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                after_name = (entry / "stat").read_text().rpartition(") ")[2].split()
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if int(after_name[1]) == parent:
                yield command
                yield from processes_below(int(entry.name))


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("regime", "age", "traces"),
    [
        ("APV_NU", 18, (REGISTRATION, TWENTY_ONE)),
        ("APV_NU", 21, (REGISTRATION,)),
        ("WRP_REGISTER", 18, (TWENTY_ONE,)),
    ],
    ids=["neither", "the age alone", "the register alone"],
)
def test_what_is_off_is_nowhere_in_the_running_program(
    tmp_path: Path, regime: str, age: int, traces: tuple[re.Pattern[str], ...]
) -> None:
    shown: list[str] = []
    has_register = regime == "WRP_REGISTER"
    asks_for_age = step("t1", "count", visit="v1", check="ID-05", outcome="ja")
    script = script_of(
        tmp_path / "script",
        (
            BEGUN[0] | {"at": "2027-01-12T20:00:00+01:00"},
            *BEGUN[1:],
            asks_for_age | ({} if age == 21 else {"expect": "refused"}),
            step("t1", "count", visit="v1", check="ID-08", outcome="niet_vast_te_stellen")
            | ({} if has_register else {"expect": "refused"}),
            step("t1", "close_visit", **SIGNED),
            step("t1", "sync"),
            step("c1", "sync"),
            step("c1", "release_visit", visit="v1"),
            step("c1", "report", visit="v1", file="rapport.pdf"),
            step("c1", "bundle", visit="v1", file="bundel.zip"),
            step("t1", "exit_sheet", visit="v1", file="blad.pdf"),
            step("t1", "visit_code", visit="v1", file="code.pdf"),
        ),
        officers=[T1, P1, C1],
        municipality=town(regime, age),
    )

    def look(company: Company) -> None:
        assert company.hub is not None
        shown.extend(everything_shown(company))
        if has_register:
            return
        shown.extend(processes_below(os.getpid()))
        hub = f"http://127.0.0.1:{company.hub.port}"
        assert requests.get(hub + routes.TOKENS, timeout=20).status_code == 404
        assert requests.post(hub + routes.QUESTIONS, bytes(2160), timeout=20).status_code == 404
        shown.append(requests.get(hub + routes.OPENAPI, timeout=20).text)

    day = plays_script(script, tmp_path / "out", afterwards=look)

    assert day.ended_well
    assert len(shown) > 100
    for paper in ("rapport.pdf", "blad.pdf", "code.pdf"):
        shown.extend(pages_of((day.out / paper).read_bytes()))
    shown.extend(str(file.relative_to(day.out)) for file in day.files())
    shown.extend(map(repr, day.played.summary.officers.values()))
    for there in {REGISTRATION, TWENTY_ONE}.difference(traces):
        assert any(map(there.search, shown)), "the search finds not even what is on"
    found = [each.group() for trace in traces for text in dict.fromkeys(shown) for each in trace.finditer(text)]
    assert [each for each in found if "WRP_REGISTER" not in each] == []
    databases = [file for file in day.files() if file.name.startswith("hub.db")]
    assert databases
    assert not [file for file in databases if b"token_" in file.read_bytes()], "no register is beside this hub"
    assert has_register or not [file for file in day.files() if file.name in {"asked.sealed", "register.url"}]
