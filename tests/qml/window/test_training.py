"""A training in the real window: marked on every page and above dialogs, driven by no line, over when it is locked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor

from inspector.app.bootstrap import Wishes, build_app
from inspector.app.devices import viewfinder
from inspector.app.images import VaultImages
from inspector.casework.desk import Desk
from inspector.casework.visiting import saying, visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.ids import VisitId
from inspector.domain.refusals import Refusal
from inspector.domain.said_events import StatementTaken
from inspector.domain.values import Capacity, InRole, SiteRole, VisitKind
from inspector.sync.outcomes import Outcome, SyncResult
from inspector.vault.model.errors import NotSavedError, VaultInUseError
from inspector.viewmodels.window.application import AppViewModel
from tests.qml.officer_screen import MAIN_WINDOW
from tests.qml.pages import Page
from tests.qml.screen_lint import faults
from tests.qml.stage import LANDSCAPE, PORTRAIT, Stage


@dataclass
class Training:
    """The window of an officer who trains."""

    stage: Stage
    page: Page
    app: AppViewModel
    ended: list[bool] = field(default_factory=list)

    def rests(self) -> None:
        """Wait until everything is read and drawn."""
        for _ in range(6):
            self.app.work.run(lambda: None)
            self.stage.qtbot.wait(20)
            self.stage.view.grabWindow()

    def is_marked(self) -> bool:
        """Whether the band lies over everything at the upper edge of the window, as it is drawn."""
        drawn = self.stage.view.grabWindow()
        scale = drawn.devicePixelRatio()
        band = self.page.area("training_band")
        points = [(4, 4), (band.width() - 4, 4), (4, band.height() - 4), (band.width() - 4, band.height() - 4)]
        colours = {drawn.pixelColor(round(x * scale), round(y * scale)).name() for x, y in points}
        return band.width() == self.stage.view.width() and colours == {QColor(self.stage.theme.property("warn")).name()}


@pytest.fixture
def training(stage: Stage, page: Page, tmp_path: Path) -> Iterator[Training]:
    ended: list[bool] = []
    wishes = Wishes(training=True, ticks=False, relaunch=lambda: ended.append(True))
    app, _ = build_app(tmp_path / "world", wishes)
    viewfinder.register()
    images = VaultImages()
    images.serve(stage.engine)
    app.speak()
    stage.play(MAIN_WINDOW, size=LANDSCAPE, properties={"app": app})
    made = Training(stage, page, app, ended)
    try:
        yield made
    finally:
        made.rests()
        if app.workplace is not None:
            app.leave(lambda: None)
        made.rests()
        stage.view.setSource(QUrl())
        app.close()


def begins(training: Training) -> None:
    training.app.begin_training()
    training.stage.qtbot.waitUntil(lambda: training.app.props.screen == "work", timeout=60_000)
    training.rests()


def does(training: Training, act: Callable[[Desk], object]) -> object:
    """Let the officer do something that is written."""
    assert training.app.workplace is not None
    done: list[object] = []
    training.app.workplace.session.act(act, done.append)
    training.stage.qtbot.waitUntil(lambda: bool(done))
    assert not isinstance(done[0], Refusal), done
    return done[0]


def starts(training: Training, name: str) -> VisitId:
    assert training.app.workplace is not None
    businesses = training.app.workplace.session.wait_for(lambda desk: desk.vault.businesses())
    (business,) = [each.business.id for each in businesses if name in each.business.name]
    order = VisitOrder(business, VisitKind.ROUTINE, Capacity.SUPERVISION)
    started = does(training, lambda desk: visits.start_visit(desk, order))
    assert isinstance(started, Started)
    return started.visit


def test_it_is_marked_before_it_begins_on_every_page_and_above_dialogs(training: Training) -> None:
    assert training.page.has("training_band")
    begins(training)

    for size in (LANDSCAPE, PORTRAIT):
        training.stage.view.resize(*size)
        for place in ("today", "businesses", "sync", "settings"):
            training.app.go(place)
            training.rests()
            assert training.is_marked(), place
            assert faults(training.stage.view) == [], place
    assert training.app.props.sync_title == "Oefening"


def test_whoever_begins_one_without_a_passphrase_sees_no_picture_of_the_device(
    training: Training, tmp_path: Path
) -> None:
    begins(training)
    training.app.showVisit(starts(training, "Zuid"), "photos")
    training.rests()
    assert training.app.workplace is not None
    assert training.app.workplace.visit is not None
    folder = training.app.workplace.visit.photos_tab.picture_folder
    (tmp_path / "pas.jpg").write_bytes(b"")

    training.page.click("photo_from_file")
    training.rests()
    folder.enter(str(tmp_path))
    training.rests()

    assert training.page.shows("In een oefening zijn de foto's van dit apparaat niet te zien.")
    assert folder.props.rows == ()
    assert faults(training.stage.view) == []


def test_a_sheet_over_the_page_hides_no_mark(training: Training) -> None:
    begins(training)
    training.app.showVisit(starts(training, "Zuid"), "door")
    training.rests()

    training.page.tap("later_open")
    training.rests()

    assert training.page.has("later_place")
    assert training.is_marked()


def test_it_says_what_to_practise_and_what_was_done(training: Training) -> None:
    begins(training)

    assert training.page.names("exercise_") == [
        f"exercise_{name}" for name in ("talk", "cards", "minor", "dwelling", "refusal")
    ]
    assert [text for text in training.page.texts() if "Gedaan" in text] == []

    visit = starts(training, "De Kade")
    does(training, lambda desk: visits.show_card(desk, visit, "beheerder"))
    does(
        training, lambda desk: saying.record(desk, visit, StatementTaken(InRole(SiteRole.WORKER, 1), "Ik werk alleen."))
    )
    training.rests()

    assert [text for text in training.page.texts() if "Gedaan" in text] == ["Een gesprek  ·  Gedaan"]


def test_no_line_is_ever_tried(training: Training) -> None:
    begins(training)
    results: list[SyncResult] = []
    assert training.app.workplace is not None

    training.app.workplace.driver.sync_now(results.append)
    training.app.go("today")
    training.rests()
    said = training.page.texts()
    training.app.go("sync")
    training.rests()
    said += training.page.texts()

    assert training.page.shows("In een oefening wordt niets verzonden")
    assert [text for text in said if "training:" in text or "volgende verbinding" in text or "bevestigd" in text] == []
    assert not training.page.has("sync_words")
    assert [result.outcome for result in results] == [Outcome.OFFLINE]
    assert training.app.workplace.proves_hub is None


def test_locking_ends_it_and_no_passphrase_leads_back(training: Training) -> None:
    begins(training)

    training.app.lock()
    training.rests()

    assert training.ended == [True]
    assert training.app.workplace is None
    assert not training.page.has("passphrase")


def test_the_door_leads_to_one_and_the_work_behind_it_does_not(stage: Stage, page: Page, tmp_path: Path) -> None:
    wished: list[bool] = []
    app, _ = build_app(tmp_path / "real", Wishes(ticks=False, train=lambda: wished.append(True)))
    viewfinder.register()
    app.speak()
    stage.play(MAIN_WINDOW, size=LANDSCAPE, properties={"app": app})
    try:
        assert not page.has("training_band")
        page.tap("train")
        assert wished == [True]
        assert faults(stage.view) == []
    finally:
        stage.view.setSource(QUrl())
        app.close()


@pytest.mark.parametrize("is_elsewhere", [True, False], ids=["in another window", "no room"])
def test_a_training_that_cannot_begin_says_why_and_leads_back(
    training: Training, is_elsewhere: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_passphrase: bytearray) -> object:
        raise VaultInUseError if is_elsewhere else NotSavedError

    monkeypatch.setattr(training.app.around.entrance, "open", refuses)
    training.app.begin_training()
    training.rests()
    said = training.app.props.no_training

    assert said.startswith("Er loopt al een oefening" if is_elsewhere else "Het apparaat kon geen oefening opslaan")
    assert said.endswith("Aan uw eigen werk is niets veranderd.")
    assert training.page.shows(said)
    assert faults(training.stage.view) == []
    assert not training.ended
    training.page.tap("no_training_action")
    assert training.ended == [True]
