"""The screen for the person who is present, as a process of its own beside the window of the officer."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal, Slot

from inspector.app.processes.relaunching import command
from inspector.viewmodels.window.surroundings import CardsWish

if TYPE_CHECKING:  # the unlock screen shows no card
    from inspector.domain.catalogue.aid import ShownPlace
    from inspector.domain.catalogue.cards_shown import Spoken

STARTS_WITHIN_MS = 2_000
_SHOW = b"show\n"
_BARE = {
    "language": "Taal",
    "back": "Terug naar de ambtenaar",
    "all": "Alle onderwerpen",
    "aid": None,
    "aloud": None,
    "help": None,
    "talk": None,
}
"""Around what helps when no text can be read."""
PACKET = b"packet "


class CardsProcess(QObject):
    """At most one such screen; it ends with this process, whose vault, keys and line it never sees."""

    handed_out = Signal(bytes)
    """The packet that it left behind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process: QProcess | None = None
        self._wish: CardsWish | None = None
        self._ended: Callable[[bool], None] | None = None

    def prepare(self, wish: CardsWish) -> None:
        """Let it stand ready behind the work."""
        if self._is_alive() and self._wish == wish:
            return
        self.end()
        process = self.process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.setStandardErrorFile(QProcess.nullDevice())
        program, *arguments = command(("aside",))
        process.start(program, arguments)
        # Its standard input stays open for as long as this process lives, and ends with it.
        process.write(json.dumps(told(wish)).encode() + b"\n")
        self._wish = wish

    def show(self, wish: CardsWish, ended: Callable[[bool], None]) -> bool:
        """Put it on the screen, and say later that it ended, and whether well; gives whether it started at all."""
        self.prepare(wish)
        if self.process is None or not self._is_alive():
            self.end()
            return False
        self._ended = ended
        self.process.write(_SHOW)
        return True

    def _is_alive(self) -> bool:
        process = self.process
        if process is not None and process.state() is QProcess.ProcessState.Starting:
            process.waitForStarted(STARTS_WITHIN_MS)
        return process is not None and process.state() is QProcess.ProcessState.Running

    @Slot()
    def end(self) -> None:
        """Take it off the screen, without another word to whoever asked for it."""
        process, self.process, self._ended, self._wish = self.process, None, None, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.kill()
            process.waitForFinished(STARTS_WITHIN_MS)
            process.deleteLater()

    @Slot()
    def _on_finished(self) -> None:
        process, self.process, self._wish = self.process, None, None
        ended, self._ended = self._ended, None
        if process is None:
            return
        said = bytes(process.readAllStandardOutput().data()).rpartition(PACKET)
        if said[1]:
            self.handed_out.emit(_unpacked(said[2]))
        well = process.exitStatus() is QProcess.ExitStatus.NormalExit and process.exitCode() == 0
        process.deleteLater()
        if ended is not None:
            ended(well)


def _unpacked(said: bytes) -> bytes:
    try:
        return bytes.fromhex(said.decode("ascii").strip())
    except ValueError:
        return b""


def told(wish: CardsWish) -> dict[str, object]:
    """All that this process gets to know."""
    from inspector.domain.catalogue.aid import places_on  # noqa: PLC0415 - brings the catalogues, before an unlocking

    languages, maps = spoken_to(wish), () if wish.signed is None else wish.signed.maps
    keys = {each.name: each.key.hex() for each in wish.organisations}
    shown = as_properties(languages, places_on(maps, wish.day), dark=wish.dark, talk=wish.talk)
    return {**shown, "organisations": keys, "room": str(wish.room), "training": _band() if wish.training else ""}


def _band() -> str:
    """What lies over the cards of a training, in the language of the officer who trains: that process knows none."""
    return QCoreApplication.translate("TrainingBand", "OEFENING: niets hiervan is echt en niets wordt verzonden")


def spoken_to(wish: CardsWish) -> "tuple[Spoken, ...]":
    """The cards in each language."""
    from inspector.app.shipped_cards import shipped_cards  # noqa: PLC0415 - brings the catalogues, before an unlocking
    from inspector.domain.catalogue.cards_shown import NO_SIGNED_CARDS, spoken_on  # noqa: PLC0415 - as above

    signed, shipped = wish.signed or NO_SIGNED_CARDS, shipped_cards()
    return spoken_on(wish.day, registration=wish.registration, shipped=shipped, signed=signed, talk=wish.talk)


def as_properties(
    languages: "tuple[Spoken, ...]", places: "tuple[ShownPlace, ...]" = (), *, dark: bool, talk: bool = False
) -> dict[str, object]:
    """The texts as the screen takes them; those of the talk when somebody registers only there."""
    from inspector.viewmodels.screen.aid_places import as_shown  # noqa: PLC0415 - as above

    said = [asdict(each) | ({} if each.words else {"words": _BARE}) for each in languages]
    if not talk:
        said = [each | {"words": each["words"] | {"talk": None}} for each in said]
    return {"languages": said, "places": list(map(as_shown, places)), "dark": dark, "talk": talk}
