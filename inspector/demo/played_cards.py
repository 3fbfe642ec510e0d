"""The screen for who is present, in a play: nobody can tell its process anything, so a play stands in for its hand.

What is shown is judged, sealed and handed out by the same code as there.
"""

from collections.abc import Callable

from inspector.app.processes.cards import spoken_to
from inspector.aside.helping import Helping
from inspector.viewmodels.window.surroundings import CardsWish


class PlayedCards:
    """The screen for who is present, as the officer's program knows it: asked for, ended, and handing something out."""

    def __init__(self) -> None:
        self.helping: Helping | None = None
        """What seals; nothing while the officer has the tablet."""
        self.languages: dict[str, set[str]] = {}
        """Of each language the cards that can be read."""
        self.language = ""
        self._ended: Callable[[bool], None] | None = None

    def prepare(self, wish: CardsWish) -> None:
        """Nothing has to stand ready."""

    def show(self, wish: CardsWish, ended: Callable[[bool], None]) -> bool:
        """Somebody has the tablet from here on."""
        self.languages = {each.code: {card.id for card in each.cards} for each in spoken_to(wish)}
        keys = {each.name: each.key.hex() for each in wish.organisations}
        self.helping, self._ended = Helping(keys if wish.room == "letter" else {}), ended
        return True

    def end(self) -> None:
        """It is gone, and what was sealed with it."""
        self.helping, self._ended = None, None

    def leave(self, keep: Callable[[bytes], None]) -> None:
        """Somebody gives the tablet back: a packet leaves the screen."""
        helping, ended = self.helping, self._ended
        self.end()
        if helping is not None and ended is not None:
            keep(helping.packet())
            ended(True)  # noqa: FBT003 - as the process says it
