"""A registration pass on the screen: from the tab of persons, calm whatever it says, gone under the curtain."""

import os
import signal
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from subprocess import Popen

import pytest
from PySide6.QtGui import QColor

from inspector.passes.judging import Verdict
from inspector.viewmodels.camera.camera_port import CameraState, Phase
from inspector.viewmodels.camera.camera_words import trouble_title
from inspector.viewmodels.visit.pass_check import PassCheckViewModel, PassInputs
from tests.fakes.pass_frames import a_photo
from tests.fakes.screens import WAIT, Screens
from tests.qml.stage import LANDSCAPE, NARROW, PORTRAIT
from tests.qml.visit.test_help import at_persons, at_work, visit_of

LISTED = datetime(2026, 12, 1, 7, 12, tzinfo=UTC)


def is_reddish(colour: QColor) -> bool:
    return colour.saturation() > 90 and (colour.hue() < 25 or colour.hue() > 335)


def test_without_a_list_nobody_is_said_to_be_anything(screens: Screens) -> None:
    app = at_persons(screens)

    screens.page.click("check_pass")
    screens.rests(app)
    screens.page.fill("pass_code", "N1ABC")
    screens.page.click("pass_typed")
    screens.rests(app)

    assert screens.page.shows("Niet vast te stellen")
    assert not screens.page.shows("Geregistreerd")
    screens.page.click("pass_done")
    screens.rests(app)
    assert visit_of(app).persons_tab.props.numbers["ID-08/niet_vast_te_stellen"] == 1


def test_no_answer_is_red_and_the_curtain_takes_it_away(screens: Screens) -> None:
    app = at_persons(screens)
    sheet = visit_of(app).pass_check
    for verdict in Verdict:
        known = PassInputs(sheet._inputs.visit, page="answer", verdict=verdict, listed=LISTED, over_21=True, seconds=20)
        sheet.show(known)
        screens.rests(app)
        picture = screens.page.window.grabWindow()
        seen = {picture.pixel(x, y) for x in range(30, picture.width() - 30, 7) for y in range(90, 600, 5)}
        assert not [each for each in map(QColor, seen) if is_reddish(each)], verdict

    sheet.show(replace(known, verdict=Verdict.REGISTERED))
    screens.rests(app)
    app.cover()
    screens.rests(app)

    assert not screens.page.shows("Geregistreerd")
    assert sheet.props.page == ""


def test_what_was_typed_of_a_document_is_gone_when_the_tablet_locks_and_an_answer_is_counted(screens: Screens) -> None:
    app, visit = at_work(screens)
    app.showVisit(visit, "persons")
    screens.rests(app)
    tab = visit_of(app)
    tab.age_check.open()
    for sign in "1003":
        tab.age_check.typed(sign)
    tab.pass_check.notShown()
    typed = tab.age_check._born._buffer
    assert any(typed)

    app.lock()
    assert not any(typed)
    screens.rests(app)
    screens.unlocks(app)
    app.showVisit(visit, "persons")
    screens.rests(app)
    assert visit_of(app).persons_tab.props.numbers["ID-08/niet_vast_te_stellen"] == 1


def test_only_who_can_still_ask_today_is_led_from_a_pass_that_is_over_to_a_question(screens: Screens) -> None:
    app = at_persons(screens)
    tab = visit_of(app)
    known = tab.pass_check._inputs.visit
    leads = {}
    for tokens in (0, 3):
        asking = tab.asking_sheet._inputs
        may_ask = replace(known, asking=replace(known.asking, offered=True, tokens=tokens))
        tab.asking_sheet.show(replace(asking, visit=may_ask))
        tab.pass_check.show(PassInputs(known, page="answer", verdict=Verdict.EXPIRED, listed=LISTED, seconds=20))
        screens.rests(app)
        leads[tokens] = screens.page.has("pass_ask")

    screens.page.click("pass_ask")
    screens.rests(app)

    assert leads == {0: False, 3: True}
    assert (tab.pass_check.props.page, tab.asking_sheet.props.page) == ("", "number")
    screens.page.click("sheet_close")
    screens.rests(app)
    assert tab.persons_tab.props.numbers["ID-08/niet_vast_te_stellen"] == 1, "who closes it has asked nothing"


def test_the_sheet_says_that_the_file_of_a_pass_stays_on_the_device(screens: Screens) -> None:
    app, visit = at_work(screens)
    app.showVisit(visit, "persons")
    screens.rests(app)
    visit_of(app).pass_check.open()
    visit_of(app).pass_check.chooseFile()
    screens.rests(app)

    assert screens.page.shows("Wis die daarna zelf van dit apparaat: dit programma wist geen bestanden.")


def test_while_a_picture_keeps_its_reader_busy_taps_are_saved_and_who_locks_does_not_wait(
    screens: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector.keyless.process.PATIENCE_FOR_A_CODE_S", 3600)
    app, visit = at_work(screens)
    app.showVisit(visit, "persons")
    screens.rests(app)
    tab = visit_of(app)
    tab.pass_check.open()
    tab.pass_check.chooseFile()
    screens.rests(app)
    reader = chosen_and_stopped(screens, tab.pass_check, a_photo(tmp_path, "N1:ABC"))

    tab.persons_tab.count("ID-08", "niet_vast_te_stellen", 1)
    screens.qtbot.waitUntil(lambda: tab.persons_tab.props.numbers["ID-08/niet_vast_te_stellen"] == 1, timeout=WAIT)
    assert (tab.pass_check.props.busy, reader.poll()) == (True, None), "it was read before anything was tapped"
    screens.page.click("sheet_close")
    screens.rests(app)
    assert reader.poll() == -signal.SIGKILL

    tab.pass_check.open()
    tab.pass_check.chooseFile()
    screens.rests(app)
    reader = chosen_and_stopped(screens, tab.pass_check, str(tmp_path / "pas.jpg"))
    app.lock()
    screens.rests(app)
    assert reader.poll() == -signal.SIGKILL
    screens.unlocks(app)
    app.showVisit(visit, "persons")
    screens.rests(app)
    assert visit_of(app).persons_tab.props.numbers["ID-08/niet_vast_te_stellen"] == 1


def chosen_and_stopped(screens: Screens, sheet: PassCheckViewModel, photo: str) -> "Popen[bytes]":
    """The process that reads a picture, and that this picture holds up for good."""
    sheet.chosen(photo)
    picture = sheet._picture
    assert picture is not None
    screens.qtbot.waitUntil(lambda: picture._helper._process is not None, timeout=WAIT)
    reader = picture._helper._process
    assert reader is not None
    os.kill(reader.pid, signal.SIGSTOP)
    return reader


def test_every_key_can_be_reached_however_small_the_screen(screens: Screens) -> None:
    app = at_persons(screens)
    tab = visit_of(app)
    known = tab.pass_check._inputs.visit
    may_ask = replace(known, asking=replace(known.asking, offered=True, tokens=3))
    sides = {}
    for size in (LANDSCAPE, PORTRAIT, *NARROW):
        screens.turns(size)
        for page in ("number", "born"):
            tab.pass_check.show(PassInputs(known, page=page, asked="Nummer van het vreemdelingendocument", filled=8))
            screens.rests(app)
            assert screens.faults() == [], (page, size)
        sides[size] = screens.page.area("pass_born_keys").left() > screens.page.area("pass_born_dots").right()
        tab.pass_check.leave()
        asking = tab.asking_sheet
        asking.show(replace(asking._inputs, visit=may_ask, page="number", filled=9, problem="De elfproef klopt niet."))
        screens.rests(app)
        assert screens.faults() == [], ("question", size)
        asking.leave()
        screens.rests(app)

    assert sides == {LANDSCAPE: True, PORTRAIT: False} | dict.fromkeys(NARROW, True)


def test_labour_and_the_ggd_are_not_offered_it(screens: Screens) -> None:
    at_persons(screens, "a1")

    assert not screens.page.has("check_pass")


@pytest.mark.parametrize("why", [Phase.ABSENT, Phase.FORBIDDEN, Phase.BUSY, Phase.GONE, Phase.UNLOADABLE])
def test_without_a_camera_the_page_says_why_and_leads_back_to_where_a_code_is_typed(
    screens: Screens, why: Phase
) -> None:
    app = at_persons(screens)
    screens.page.click("check_pass")
    screens.rests(app)
    screens.page.click("pass_scan")
    screens.rests(app)

    app.camera_page.change(state=CameraState(why))
    screens.rests(app)
    said = (app.camera_page.props.trouble, app.camera_page.props.advice)
    app.camera_page.goOtherWay()
    screens.rests(app)

    assert said[0] == trouble_title(why)
    assert said[1].endswith("De code overtypen kan altijd.")
    assert "geregistreerd" not in " ".join(said).casefold()
    assert screens.page.has("pass_code")
    assert visit_of(app).pass_check.props.page == "code"
