"""A tablet as a process of its own on which passes are checked and the register is asked, told what to do line by line.

`python -m tests.stories.tablet_program FOLDER`; each line is one sign, word or code, never a whole number or birth, so
that what stands in the memory of this process afterwards is what the program itself left there.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from inspector.casework.desk import Desk
from inspector.crypto.wiping import wipe_given
from inspector.demo.pump import Pump
from inspector.demo.script.cast import ScriptOfficer
from inspector.demo.stage import a_program
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from inspector.wire.scopes import Agency, Role
from tests.raid.officer_program import Tablet


class Checking:
    """What the officer at this tablet does."""

    def __init__(self, tablet: Tablet) -> None:
        self._tablet = tablet
        self._visit = ""

    @property
    def page(self) -> VisitViewModel:
        page = self._tablet.acting.visit(self._visit, Tab.PERSONS)
        assert isinstance(page, VisitViewModel)
        return page

    def start(self) -> object:
        actor = self._tablet.acting
        business = actor.look(lambda desk: next(iter(desk.vault.businesses())))
        begun = self._tablet.start(business.business.id)
        assert self._tablet.company is not None
        self._visit = "v1"
        self._tablet.company.visits["v1"] = begun["visit"]
        return begun["why"]

    def show(self, code: str) -> object:
        """Hold a pass before the camera."""
        sheet = self.page.pass_check
        sheet.open()
        sheet.scanned(code.encode())
        self._rest()
        return sheet.props.page

    def picture(self, path: str) -> object:
        """Choose a picture of a pass from a file."""
        sheet = self.page.pass_check
        sheet.open()
        sheet.chooseFile()
        sheet.chosen(path)
        self._tablet.acting.device._pump.until(lambda: not sheet.props.busy, "the picture")
        return sheet.props.page

    def sign(self, sign: str) -> object:
        self.page.pass_check.typed(sign)
        return None

    def accept(self) -> object:
        sheet = self.page.pass_check
        sheet.accepted()
        self._rest()
        return sheet.props.title

    def finish(self) -> object:
        self._tablet.acting.tap(self.page.pass_check.finish)
        return None

    def age(self) -> object:
        sheet = self.page.age_check
        sheet.open()
        return sheet.props.page

    def of_birth(self, figure: str) -> object:
        self.page.age_check.typed(figure)
        return None

    def old_enough(self) -> object:
        sheet = self.page.age_check
        sheet.accepted()
        self._rest()
        title = sheet.props.title
        self._tablet.acting.tap(sheet.finish)
        return title

    def person(self) -> object:
        sheet = self.page.asking_sheet
        sheet.open()
        sheet.sayPresent(True)  # noqa: FBT003 - as the window calls it
        return sheet.props.page

    def figure(self, figure: str) -> object:
        self.page.asking_sheet.typed(figure)
        return None

    def ask(self) -> object:
        sheet = self.page.asking_sheet
        self._tablet.acting.tap(sheet.ask)
        self._rest()
        sheet.leave()
        return None

    def sync(self) -> object:
        actor = self._tablet.acting
        actor.device.ask(actor.workplace.driver.sync_now)
        return None

    def tokens(self) -> object:
        """The tokens of the day in figures; what was read for it is wiped."""
        return self._tablet.acting.look(_halves)

    def look(self) -> object:
        sheet = self.page.asking_sheet
        sheet.look()
        self._rest()
        lines = sheet.props.lines
        sheet.leave()
        return lines

    def lock(self) -> object:
        self._tablet.acting.device.lock()
        return None

    def _rest(self) -> None:
        self._tablet.acting.device.rest()


def _halves(desk: Desk) -> list[str]:
    found = []
    for seed, _ in desk.vault.asked.read().tokens:
        number = desk.vault.asked.token_of(seed)
        found.append(number.hex())
        wipe_given(number)
    return found


def main(folder: Path) -> None:
    """Do what standard input says until it ends."""
    a_program(headless=True)
    pump = Pump()
    officer = ScriptOfficer("t1", "Toezichthouder 1", Agency.GEMEENTE, Role.INSPECTOR)
    tablet = Tablet(officer, folder, pump)
    checking = Checking(tablet)
    with pump.watching():
        for line in sys.stdin:
            said: list[str] = json.loads(line)
            act: Callable[..., Any] = getattr(checking if hasattr(checking, said[0]) else tablet, said[0])
            sys.stdout.write(json.dumps(act(*said[1:])) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
