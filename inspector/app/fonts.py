"""The fonts of the program, made known to Qt: nothing on screen is drawn with a font of the computer it runs on."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from inspector.app.resources import font_files

TEXT_FAMILY = "Inter"
SCRIPT_FAMILIES = ["Noto Sans Arabic", "Noto Sans SC", "Noto Sans Thai"]


class FontMissingError(Exception):
    """A font file that belongs to the program is absent or broken."""


def load_fonts() -> frozenset[str]:
    """Register every shipped font, make Inter the default, and name the families that came with the program.

    Raises:
        FontMissingError: the installation is damaged; the program must not start with other fonts.
    """
    families: set[str] = set()
    for file in font_files():
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise FontMissingError(file.name)
        families.update(QFontDatabase.applicationFontFamilies(number))
    if TEXT_FAMILY not in families:
        raise FontMissingError(TEXT_FAMILY)
    # Qt would look for Arabic, Chinese and Thai in the computer's fonts first, although ours are loaded.
    QFont.insertSubstitutions(TEXT_FAMILY, SCRIPT_FAMILIES)
    QGuiApplication.setFont(QFont(TEXT_FAMILY, 12))
    return frozenset(families)
