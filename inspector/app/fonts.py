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
    families, missing = load_what_is_there()
    if missing:
        raise FontMissingError(missing[0])
    return families


def load_what_is_there() -> tuple[frozenset[str], tuple[str, ...]]:
    """The same with the fonts that are there, and what is missing: for whom other letters are better than none."""
    families, missing = set[str](), list[str]()
    for file in font_files():
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            missing.append(file.name)
        else:
            families.update(QFontDatabase.applicationFontFamilies(number))
    missing += [family for family in (TEXT_FAMILY, *SCRIPT_FAMILIES) if family not in families]
    # Qt would look for Arabic, Chinese and Thai in the computer's fonts first, although ours are loaded.
    QFont.insertSubstitutions(TEXT_FAMILY, SCRIPT_FAMILIES)
    QGuiApplication.setFont(QFont(TEXT_FAMILY, 12))
    return frozenset(families), tuple(missing)
