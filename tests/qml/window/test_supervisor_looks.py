"""Every page of a coordinator and of the police, in each look and with longer words, has nothing wrong with it."""

import os
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from inspector.casework.judging import erasing
from inspector.domain.acts.erasing import Ground, HoldGround
from inspector.domain.values import VisitKind
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import EXTINGUISHER, KADE, LINDE, LOTUS, NOORD, TODAY, OfficeDay
from tests.qml.stage import LANDSCAPE, NARROW, PORTRAIT

FEW = [(PORTRAIT, False, "nl"), (NARROW[1], True, "en")]
"""Each language, theme and way up, and the smallest; `make test-long` says LOOKS=every."""
EVERY = [
    (size, dark, language)
    for size in (LANDSCAPE, PORTRAIT)
    for dark, language in ((False, "nl"), (True, "en"))
] + [(size, True, language) for size, language in zip(NARROW, ("nl", "en"), strict=True)]  # fmt: skip
LOOKS = EVERY if os.environ.get("LOOKS") == "every" else FEW


class Longer(QTranslator):
    """Says everything with two fifths more letters, as another language might."""

    def translate(self, _context: str, source: str, _note: str | None = None, _count: int = -1) -> str:
        more = " ooo" * (1 + len(source) // 10)
        return source + more[: max(2, len(source) * 2 // 5)]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's naming
        return False


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def longer(families: frozenset[str]) -> Iterator[Longer]:
    assert families
    words = Longer()
    QCoreApplication.installTranslator(words)
    yield words
    QCoreApplication.removeTranslator(words)


def faults_in_every_look(day: OfficeDay, app: AppViewModel) -> dict[str, list[str]]:
    """What is wrong with the page that is shown, by how it is looked at; nothing when it is well."""
    found = {}
    for size, dark, language in LOOKS:
        app.settings_page.setDark(dark)
        app.settings_page.setLanguage(language)
        day.screens.window.view.resize(*size)
        day.settles(app)
        found[f"{size} {'dark' if dark else 'light'} {language}"] = day.screens.faults()
    app.settings_page.setDark(False)
    app.settings_page.setLanguage("nl")
    day.screens.window.view.resize(*LANDSCAPE)
    day.settles(app)
    return {look: faults for look, faults in found.items() if faults}


def faults_with_longer_words(day: OfficeDay, app: AppViewModel) -> list[str]:
    found = []
    for size in (LANDSCAPE, PORTRAIT):
        day.screens.window.view.resize(*size)
        day.settles(app)
        found += day.screens.faults()
    return found


def test_the_review(day: OfficeDay) -> None:
    day.found_before(LINDE, EXTINGUISHER, timedelta(days=80))
    rich, differs = day.hands_in(LINDE), day.differs(KADE)
    amended, going_on = day.hands_in(NOORD, rich=False), day.starts(LOTUS)
    day.amends(amended)
    app = day.opens("c1")

    app.showReview()
    found = {"queue": faults_in_every_look(day, app)}
    for name, visit in (("rich", rich), ("differs", differs), ("amended", amended), ("going on", going_on)):
        day.shows(app, visit)
        found[name] = faults_in_every_look(day, app)

    assert found == {name: {} for name in found}


def test_what_opens_over_the_review(day: OfficeDay) -> None:
    visit, alone = day.hands_in(LINDE), day.starts(KADE)
    day.closes_alone(alone)
    day.spreads()
    app = day.opens("c1")
    day.shows(app, visit)
    found = {}

    day.taps(app, "return_UV-V-07")
    day.screens.page.type("Welke deur is dit?")
    found["room to write"] = faults_in_every_look(day, app)
    day.taps(app, "post_UV-V-07")
    found["return"] = faults_in_every_look(day, app)
    day.taps(app, "decline", "photo_1")
    found["photo"] = faults_in_every_look(day, app)
    day.taps(app, "sheet_close", "report")
    found["save"] = faults_in_every_look(day, app)
    day.taps(app, "sheet_close")
    day.shows(app, alone)
    day.taps(app, "release")
    assert day.screens.page.has("missing_reason")
    found["release"] = faults_in_every_look(day, app)

    assert found == {name: {} for name in found}


def test_the_businesses(day: OfficeDay) -> None:
    (day.downloads / "lijst.csv").write_text("geen;kolommen\n", encoding="utf-8")
    app = day.opens("c1")
    page = day.workplace(app).businesses

    app.showBusinesses()
    found = {"list": faults_in_every_look(day, app)}
    page.addNew()
    page.save()
    found["form"] = faults_in_every_look(day, app)
    page.cancel()
    day.settles(app)
    day.taps(app, "import")
    page.file_choice.enter(str(day.downloads))
    found["file"] = faults_in_every_look(day, app)

    assert found == {name: {} for name in found}


def test_the_report_of_an_import(day: OfficeDay) -> None:
    header = "naam;sector;adres;vergunning;houder;geldig_vanaf;geldig_tot;werkruimten;gemeente\n"
    (day.downloads / "lijst.csv").write_text(header + "A;privehuis;S;X;H;ooit;ooit;1;V\n" * 40, encoding="utf-8")
    app = day.opens("c1")
    app.showBusinesses()

    day.workplace(app).businesses.importFile(str(day.downloads / "lijst.csv"))

    assert faults_in_every_look(day, app) == {}


def test_the_planning(day: OfficeDay) -> None:
    day.plans(LINDE, VisitKind.FOLLOW_UP, TODAY, "t1", "t2")
    day.plans(KADE, VisitKind.JOINT, TODAY - timedelta(days=3), "t1", "t2")
    app = day.opens("c1")
    app.showPlanning()
    day.settles(app)
    found = {}

    day.taps(app, "cancel_Huis De Linde")
    found["cancel"] = faults_in_every_look(day, app)
    day.taps(app, "decline")
    found["list"] = faults_in_every_look(day, app)
    day.workplace(app).planning.beginFollowUp(KADE.id, "")
    found["form"] = faults_in_every_look(day, app)

    assert found == {name: {} for name in found}


def test_the_inbox(day: OfficeDay) -> None:
    visit = day.starts(LINDE)
    day.signals(visit, "Een vrouw kijkt eerst naar hem voor zij antwoordt.", "MH-01", "MH-02", corrects=1)
    app = day.opens("p1")
    app.showInbox()
    found = {"closed": faults_in_every_look(day, app)}

    day.taps(app, "signal_1")
    found["open"] = faults_in_every_look(day, app)

    assert found == {name: {} for name in found}


def test_a_first_day_without_anything(screens: Screens) -> None:
    screens.world.officer("c1")
    screens.world.officer("p1")
    day = OfficeDay(screens, is_empty=True)
    app = day.opens("c1")
    found = {}
    for page in ("review", "planning", "businesses"):
        app.go(page)
        found[page] = faults_in_every_look(day, app)
    police = day.opens("p1")
    police.showInbox()
    found["inbox"] = faults_in_every_look(day, police)

    assert found == {name: {} for name in found}


def test_longer_words_fit(day: OfficeDay, longer: Longer) -> None:
    assert not longer.isEmpty()
    rich, differs = day.hands_in(LINDE), day.differs(KADE)
    day.plans(LINDE, VisitKind.FOLLOW_UP, TODAY - timedelta(days=1), "t1", "t2")
    app = day.opens("c1")
    work = day.workplace(app)
    work.reread()
    found = {}

    for name, visit in (("rich", rich), ("differs", differs)):
        day.shows(app, visit)
        found[name] = faults_with_longer_words(day, app)
    app.showBusinesses()
    found["businesses"] = faults_with_longer_words(day, app)
    work.businesses.addNew()
    work.businesses.save()
    found["business"] = faults_with_longer_words(day, app)
    app.showPlanning()
    found["plans"] = faults_with_longer_words(day, app)
    work.planning.beginFollowUp(KADE.id, "")
    found["plan"] = faults_with_longer_words(day, app)
    work.session.act(lambda desk: erasing.propose_whole(desk, rich, Ground.COURT))
    work.session.act(lambda desk: erasing.hold(desk, differs, HoldGround.INQUIRY))
    app.showErasures()
    found["erasures"] = faults_with_longer_words(day, app)
    day.shows(app, rich)
    day.screens.page.focus("erase")
    day.taps(app, "erase")
    found["what to erase"] = faults_with_longer_words(day, app)
    work.erasure_proposal.setKeeps(True)
    found["what to keep"] = faults_with_longer_words(day, app)

    assert found == {name: [] for name in found}
