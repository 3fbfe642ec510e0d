"""Of what somebody typed on the screen nothing stands in any memory once he left it."""

import os
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE

from inspector.crypto.letters import PACKET_SIZE
from inspector.crypto.readerkeys import ReaderKey
from tests.fakes.process_memory import found_in_memory

WORDS = "Bel als ik alleen ben, de deur is op slot."
REACH = "06 12 98 76 54"
KEY = ReaderKey(bytes(range(32))).public.hex()

HAND = """
import sys
from pathlib import Path
from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from inspector.aside import screen
words, reach, where = {words!r}[::-1], {reach!r}[::-1], {where!r}
take = screen._Asked._take
def took(self, line):
    take(self, line)
    if self.view.isVisible():
        QTimer.singleShot(0, lambda: types(self.view))
def types(view):
    root, item = view.rootObject(), lambda name: view.rootObject().findChild(QObject, name)
    root.setProperty("spoken", 5)
    root.setProperty("asks", True)
    QMetaObject.invokeMethod(item("help-call_me"), "click")
    form = item("help_form")
    form.setProperty("organisation", "De Haven")
    for name, text in (("help_words", words), ("help_reach", reach), ("help_hours", "overdag")):
        item(name).setProperty("text", text)
    QMetaObject.invokeMethod(form, "seal")
    Path(where).write_text(form.property("code")[::-1])
    QTimer.singleShot(300, QGuiApplication.quit)
screen._Asked._take = took
sys.exit(screen.run())
"""
"""The screen with a hand on it; what it types stands in no other program the right way round."""

OFFICER = """
import sys
from datetime import date
from PySide6.QtGui import QGuiApplication
from inspector.app.processes import cards
from inspector.casework.signals.referrals import Organisation
from inspector.viewmodels.window.surroundings import CardsWish
screens = [({hand!r},), ("from inspector.aside.screen import run; run()",)]
cards.command = lambda words: (sys.executable, "-c", *screens.pop(0))
application = QGuiApplication(sys.argv)
asked = (Organisation("De Haven", bytes.fromhex({key!r})),)
wish = CardsWish(date(2026, 12, 1), registration=True, dark=False, organisations=asked)
process = cards.CardsProcess()
packets = []
process.handed_out.connect(lambda packet: packets.append(len(packet)))
def stands_ready():
    if process.process.readAllStandardOutput().data():
        print("ready", process.process.processId(), *packets, flush=True)
def left(well):
    process.prepare(wish)
    process.process.readyReadStandardOutput.connect(stands_ready)
process.show(wish, left)
sys.exit(application.exec())
"""


def test_neither_the_officers_program_nor_the_next_screen_holds_a_word_that_was_typed_or_its_code(
    tmp_path: Path,
) -> None:
    where = tmp_path / "code"
    hand = HAND.format(words=WORDS[::-1], reach=REACH[::-1], where=str(where))
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    officer = subprocess.Popen(
        [sys.executable, "-c", OFFICER.format(hand=hand, key=KEY)], stdout=PIPE, stderr=DEVNULL, env=around
    )
    try:
        assert officer.stdout is not None
        said = officer.stdout.readline().split()
        code = where.read_text()[::-1]
        typed = [text.encode(coding) for text in (WORDS, REACH, code) for coding in ("utf-8", "utf-16-le")]
        there = WORDS[::-1].encode()

        assert (said[0], said[2:]) == (b"ready", [str(PACKET_SIZE).encode()])
        assert len(code) == 12
        assert found_in_memory(officer.pid, [*typed, there]) == [there]
        assert found_in_memory(int(said[1]), [*typed, b"Niet nagekeken"]) == [b"Niet nagekeken"]
    finally:
        officer.kill()
        officer.communicate()
