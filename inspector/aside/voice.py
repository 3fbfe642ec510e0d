"""Reads aloud with a voice of this tablet, where it has one for the language; asked for by a touch, never by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech


class Voice(QObject):
    """One sentence after the other, so that nothing goes on for long when this process is gone."""

    changed = Signal()

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        self._left: list[str] = []
        self._said = ""
        self._speaking = False

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        """Whether somebody hears it now."""
        return self._speaking

    @Property(str, notify=changed)
    def said(self) -> str:
        """The sentence that is read."""
        return self._said

    @Slot(str, result=bool)
    def speaks(self, code: str) -> bool:
        """Whether there is a voice for this language."""
        wanted = QLocale(code).language()
        return any(locale.language() == wanted for locale in self._loaded().availableLocales())

    @Slot(str, "QStringList")
    def read(self, code: str, sentences: list[str]) -> None:
        """Read these, unless no voice speaks the language."""
        self.stop()
        if self.speaks(code):
            self._loaded().setLocale(QLocale(code))
            self._left = [each for each in sentences if each]
            self._go_on()

    @Slot()
    def stop(self) -> None:
        """Say nothing more."""
        self._left = []
        if self._speech is not None:
            self._speech.stop()
        self._tell("")

    def _loaded(self) -> "QTextToSpeech":
        """What speaks is loaded at the first question: most people read."""
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - brings QtMultimedia

        if self._speech is None:
            self._speech = QTextToSpeech(self._engine, self) if self._engine else QTextToSpeech(self)
            self._speech.stateChanged.connect(self._on_state)
        return self._speech

    @Slot("QTextToSpeech::State")
    def _on_state(self, state: "QTextToSpeech.State") -> None:
        if self._speaking and state.name == "Ready":
            self._go_on()
        elif state.name == "Error":
            self._left = []
            self._tell("")

    def _go_on(self) -> None:
        if not self._left:
            self._tell("")
            return
        sentence, *self._left = self._left
        self._tell(sentence)
        self._loaded().say(sentence)

    def _tell(self, said: str) -> None:
        self._said, self._speaking = said, bool(said)
        self.changed.emit()
