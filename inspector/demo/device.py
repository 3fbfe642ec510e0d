"""One officer's device during a play: the folder, the clock, the line, and the program that runs on it.

`kill` is as near to `kill -9` as one process comes: the folder is copied as it lies on the disk, whatever the dying
program does to it afterwards is thrown away, and the copy takes its place. So nothing that closing would have written,
flushed or tidied can save an event that was not durable before.
"""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from time import perf_counter
from typing import TypeVar, TypeVarTuple

from inspector.app.bootstrap import Wishes, build_app
from inspector.app.small_files import SmallFile
from inspector.app.tongue import Tongue
from inspector.demo.muster import Equipped
from inspector.demo.played_cards import PlayedCards
from inspector.demo.pump import Pump
from inspector.vault.making.keeping import exists_in
from inspector.viewmodels.door.unlock import Hindrance
from inspector.viewmodels.screen.device import Preferences
from inspector.viewmodels.window.application import AppViewModel
from inspector.viewmodels.window.workplace import Workplace

T = TypeVar("T")
Said = TypeVarTuple("Said")


class OfficerDevice:
    """The program of one officer. Every method returns when the officer would see that it is done."""

    def __init__(self, equipped: Equipped, language: str, tongue: Tongue, pump: Pump) -> None:
        self.equipped = equipped
        self.key = equipped.officer.key
        self.installation = equipped.installation
        self._pump = pump
        self._offset = timedelta()
        self.cards = PlayedCards()
        self._is_online = True
        place = equipped.place
        self._wishes = Wishes(
            clock=place.clock,
            ids=place.ids,
            catalogues=place.catalogues,
            automatic_sync=False,
            ticks=False,
            tongue=tongue,
            cards=self.cards,
        )
        wanted = Preferences(language=language, reduced_motion=True)
        SmallFile(place.folder / "preferences.json", Preferences()).save(wanted)
        self.app = self._start()
        self.took_ms = 0.0
        """From the last tap to what came of it."""
        self.unlocks_ms: list[float] = []
        """How long each unlocking took, from the last sign of the passphrase to the first page."""

    @property
    def workplace(self) -> Workplace | None:
        """What stands behind the screens; nothing while the device is locked."""
        return self.app.workplace

    @property
    def has_vault(self) -> bool:
        """Whether there is anything on the device; a wiped one has nothing."""
        return exists_in(self.equipped.place.folder)

    def set_clock(self, at: datetime) -> None:
        """It is this time; the device believes so, off by as much as the script said."""
        self.equipped.clock.pass_until(at + self._offset)

    def be_wrong_by(self, offset: timedelta) -> None:
        """From here the device's clock is wrong by this much."""
        clock = self.equipped.clock
        clock.set_to(clock.now() - self._offset + offset)
        self._offset = offset

    def go_offline(self) -> None:
        """There is no network here."""
        self._is_online = False
        self.equipped.line.go_down()
        if self.workplace is not None:
            self.workplace.driver.go_offline()

    def go_online(self) -> None:
        """There is a network again."""
        self._is_online = True
        self.equipped.line.go_up()
        if self.workplace is not None:
            self.workplace.driver.go_online()

    def unlock(self, passphrase: str = "") -> Hindrance | None:
        """Type a passphrase, or the officer's own; gives what stands in the way."""
        self.app.unlock_screen.tick()
        if self.app.unlock_screen.props.wait:
            return Hindrance.WRONG
        hindrance: Hindrance | None = self.ask(
            self.app.unlock_screen.unlock, passphrase or self.equipped.officer.passphrase
        )
        if hindrance is None:
            self.unlocks_ms.append(self.took_ms)
            if self.workplace is not None and not self._is_online:
                self.workplace.driver.go_offline()
        return hindrance

    def lock(self) -> None:
        """Lock the device: the vault is closed."""
        self.app.lock()
        self._pump.until(self._is_idle, f"locking {self.key}'s device")

    def damage(self, file: str, at: int, bit: int) -> bool:
        """Flip a bit of a file, if there is one there."""
        path = self.equipped.place.folder / file
        data = bytearray(path.read_bytes() if path.is_file() else b"")
        if at >= len(data):
            return False
        data[at] ^= 1 << bit
        path.write_bytes(data)
        return True

    def take_over(self) -> None:
        """Take over what holds of a damaged storage: the device locks."""
        workplace = self.workplace
        if workplace is not None:
            self.app.showSettings()
            self.app.settings_page.select("check")
            workplace.salvage.takeOver()
            self._pump.until(lambda: self.workplace is None and self._is_idle(), f"taking over on {self.key}'s device")

    def kill(self, show: Callable[[AppViewModel], None]) -> None:
        """Let the program die and start it again; `show` hands the window to the new one."""
        self.rest()
        folder, dying = self.equipped.place.folder, self.app
        copy = folder.with_name(f".{folder.name}")
        shutil.copytree(folder, copy)
        self.cards.end()
        self.app = self._start()
        show(self.app)
        # What it still does goes into the folder that is thrown away.
        self._pump.until(lambda: dying.work.pending == 0, f"the end of {self.key}'s program")
        workplace = dying.workplace
        if workplace is not None:
            workplace.driver.close()
            workplace.session.wait_for(lambda desk: desk.vault.close())
        dying.close()
        dying.deleteLater()
        shutil.rmtree(folder)
        copy.rename(folder)

    def stop(self) -> None:
        """End the program of a locked device."""
        self.app.close()
        self.app.deleteLater()

    def ask(self, action: Callable[[*Said, Callable[[T], None]], object], *said: *Said) -> T:
        """Begin something, and give what came of it once the screens are quiet again."""
        given: list[T] = []
        began = perf_counter()

        def then(result: T) -> None:
            self.took_ms = (perf_counter() - began) * 1000
            given.append(result)

        action(*said, then)
        self._pump.until(lambda: bool(given) and self._is_idle(), f"what {self.key} does")
        return given[0]

    def rest(self) -> None:
        """Wait until the screens are quiet."""
        self._pump.until(self._is_idle, f"{self.key}'s device")

    def _is_idle(self) -> bool:
        running = self.workplace is not None and self.workplace.driver.status.running
        return not running and self.app.work.pending == 0

    def _start(self) -> AppViewModel:
        return build_app(self.equipped.place.folder, self._wishes)[0]
