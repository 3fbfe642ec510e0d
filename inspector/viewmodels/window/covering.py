"""The work off the screen: below the curtain, as if the program were off, or below cards for who is present."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, SignalInstance, Slot

from inspector.viewmodels.door.curtain import CurtainViewModel
from inspector.viewmodels.settings.settings import SettingsViewModel
from inspector.viewmodels.window.application_props import Screen
from inspector.viewmodels.window.camera_use import CameraUse
from inspector.viewmodels.window.surroundings import CardsWish

if TYPE_CHECKING:
    from inspector.casework.desk import Desk

_translate = QCoreApplication.translate


class Covering(CameraUse):
    """The part of the root that takes the work off the screen; the vault stays open behind a session code."""

    curtain_screen: CurtainViewModel
    settings_page: SettingsViewModel
    notice: SignalInstance

    _cards_went_wrong: bool = False
    _packet_was_lost: bool = False

    @Slot()
    def cover(self) -> None:
        """Take the content off the screen at once; the vault stays open behind a session code."""
        self._cover(blank=False)

    @Slot()
    def blackout(self) -> None:
        """Show a neutral page at once, as if the program were off; a touch asks for the session code."""
        self._cover(blank=True)

    @Slot(bool)
    def showCards(self, registration: bool) -> None:
        """Hand the tablet to the person who is present; whoever has no session code yet chooses one first."""
        self._hand_over(registration=registration and self._visit_has_register)

    @Slot()
    def showTalk(self) -> None:
        """Hand the tablet to somebody who comes to register: the talk, of which nothing is kept."""
        if self.workplace is not None and self.workplace.today.props.talk:
            self._hand_over(registration=True, talk=True)

    def _hand_over(self, *, registration: bool, talk: bool = False) -> None:
        if not self.curtain_screen.has_code:
            self.curtain_screen.fall(self._waiting(), stays=False)
            self.change(screen=Screen.CURTAIN)
            return
        self.blackout()
        self._with_wish(self._show, registration=registration, talk=talk)

    @Slot(bool)
    def prepareCards(self, registration: bool) -> None:
        """Somebody may hand the tablet over soon: the screen for it stands ready behind the work."""
        self._with_wish(self._prepare, registration=registration and self._visit_has_register)

    @property
    def _visit_has_register(self) -> bool:
        """Whether the law of the visit that is open has one: no cards speak of it elsewhere, whoever asks for them."""
        visit = None if self.workplace is None else self.workplace.visit
        return visit is not None and visit.persons_tab.props.registration

    def drop_cards(self) -> None:
        """Nobody will."""
        if self.around.cards is not None and self._inputs.screen is Screen.WORK:
            self.around.cards.end()

    def _with_wish(self, then: Callable[[CardsWish], None], *, registration: bool, talk: bool = False) -> None:
        if self.workplace is None:
            return
        dark = self.settings_page.preferences.dark

        def wish(desk: "Desk") -> CardsWish:
            from inspector.casework.signals.referrals import organisations, room  # noqa: PLC0415 - with the vault

            training = desk.vault.is_training
            if talk:
                return CardsWish(desk.today(), registration, dark, desk.cards, talk=True, training=training)
            told = organisations(desk), room(desk)
            return CardsWish(desk.today(), registration, dark, desk.cards, *told, training=training)

        self.workplace.session.read(wish, then)

    @Slot(bytes)
    def keepPacket(self, packet: bytes) -> None:
        """Let what the screen for who is present handed out wait for the next fixed sending."""
        if self.workplace is not None:
            self.workplace.keep_packet(packet, self._on_packet_lost)

    def _on_packet_lost(self) -> None:
        """Nobody here knows whether somebody asked for help, so it is always told, once the officer reads again."""
        self._packet_was_lost = True
        if self._inputs.screen is Screen.WORK:
            self._tell_of_cards()

    def _prepare(self, wish: CardsWish) -> None:
        if self.around.cards is not None and self._inputs.screen is Screen.WORK:
            self.around.cards.prepare(wish)

    def _show(self, wish: CardsWish) -> None:
        if self._inputs.screen is not Screen.CURTAIN:
            return  # locked meanwhile
        if self.around.cards is None or not self.around.cards.show(wish, self._on_cards_left):
            self._on_cards_left(well=False)

    def _cover(self, *, blank: bool) -> None:
        if self._inputs.screen is Screen.WORK and self.workplace is not None:
            self.camera_page.close()
            self.workplace.passphrase.close()
            self.workplace.signing.close()
            if self.workplace.visit is not None:
                self.workplace.visit.put_checks_away()
            self.curtain_screen.fall(self._waiting(), blank=blank)
            self.change(screen=Screen.CURTAIN)

    def _on_cards_left(self, well: bool) -> None:
        """However they went, the code is asked for; that there was nothing to read is told to who knows it."""
        self._cards_went_wrong = not well
        if self._inputs.screen is Screen.CURTAIN:
            self.curtain_screen.wake()

    def _tell_of_cards(self) -> None:
        if self._cards_went_wrong:
            self._cards_went_wrong = False
            said = _translate("Cards", "De uitleg kon niet worden getoond. Vertel zelf wat u komt doen.")
            self.notice.emit(said, "bad", False)  # noqa: FBT003 - nothing to undo
        if self._packet_was_lost:
            self._packet_was_lost = False
            said = _translate(
                "Cards",
                "De schijf weigert: een vraag om hulp gaat van deze tablet niet mee. Zeg dat wie gebeld wil worden nu "
                "zelf belt, of een andere tablet neemt.",
            )
            self.notice.emit(said, "bad", False)  # noqa: FBT003 - nothing to undo

    def _waiting(self) -> int:
        """How many events and photos exist only on this device."""
        return 0 if self.workplace is None else self.workplace.sync.props.waiting
