"""The language of every text of the program, switched while it runs."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from inspector.app.resources import resource

LOG = logging.getLogger(__name__)

LOCALES = {"nl": "nl_NL", "en": "en_GB"}


class Tongue:
    """Speaks one language at a time, for the whole process. The source texts are Dutch."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` holds the `.qm` files, where they are not with the program."""
        self._folder = folder or resource("i18n")
        self._translator: QTranslator | None = None
        self.language = ""

    def speak(self, language: str) -> bool:
        """Let texts that are asked for from here on be in this language; whether they were in another."""
        if language == self.language:
            return False
        self.language = language
        QLocale.setDefault(QLocale(LOCALES.get(language, LOCALES["nl"])))
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = self._load(language)
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)
        return True

    def _load(self, language: str) -> QTranslator | None:
        translator = QTranslator()
        if translator.load(str(self._folder / f"inspector_{language}.qm")):
            return translator
        LOG.warning("no translation for %s was built", language)
        return None
