"""The words that the unlock screen and the frame of a page need too: people, days and figures, no values of a visit."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from inspector.wire.scopes import Agency, Role

# The same as the desk's, whose module would bring the whole vault to the unlock screen.
DUTCH_TIME = ZoneInfo("Europe/Amsterdam")

MOST_TOLD = 100
"""From here on it is only told that there are more; nobody has to count them for that."""

_translate = QCoreApplication.translate


def figure_text(figure: int) -> str:
    """How many wait somewhere; nothing where nothing does."""
    return f"{MOST_TOLD - 1}+" if figure >= MOST_TOLD else str(figure or "")


def role_word(role: Role) -> str:
    """What somebody is enrolled as."""
    return {
        Role.INSPECTOR: _translate("Words", "Toezichthouder"),
        Role.POLICE: _translate("Words", "Politieambtenaar"),
        Role.LABOUR: _translate("Words", "Arbeidsinspecteur"),
        Role.SUPERVISOR: _translate("Words", "Coördinator"),
        Role.ADMINISTRATOR: _translate("Words", "Functioneel beheerder"),
        Role.PRIVACY_OFFICER: _translate("Words", "Functionaris gegevensbescherming"),
        Role.TAX: _translate("Words", "Belastingambtenaar"),
        Role.HYGIENE: _translate("Words", "Inspecteur hygiëne"),
        Role.AID: _translate("Words", "Hulpverlener"),
    }[role]


def agency_word(agency: Agency) -> str:
    """An organisation."""
    return {
        Agency.GEMEENTE: _translate("Words", "Gemeente"),
        Agency.POLITIE: _translate("Words", "Politie"),
        Agency.ARBEIDSINSPECTIE: _translate("Words", "Arbeidsinspectie"),
        Agency.BELASTINGDIENST: _translate("Words", "Belastingdienst"),
        Agency.GGD: _translate("Words", "GGD"),
        Agency.HULP: _translate("Words", "Hulpverlening"),
    }[agency]


def day_text(day: date) -> str:
    """A day as people say it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def short_day(day: date) -> str:
    """A day in figures, the Dutch way."""
    return day.strftime("%d-%m-%Y")


def local_day(at: datetime) -> date:
    """The day in the Netherlands."""
    return at.astimezone(DUTCH_TIME).date()


def time_text(at: datetime) -> str:
    """A time of day in the Netherlands."""
    return at.astimezone(DUTCH_TIME).strftime("%H:%M")


def moment_text(at: datetime) -> str:
    """A day and a time of day in the Netherlands, in figures."""
    return f"{short_day(local_day(at))} {time_text(at)}"


def initials(name: str) -> str:
    """The first letters of the first and the last part of a name."""
    parts = name.split()
    return "".join(part[0].upper() for part in (parts[:1] + parts[1:][-1:]))


def changes_text(count: int) -> str:
    """How many changes."""
    if count == 1:
        return _translate("Words", "1 wijziging")
    return _translate("Words", "%1 wijzigingen").replace("%1", str(count))


def waiting_text(count: int) -> str:
    """How much waits to be sent."""
    if count == 1:
        return _translate("Words", "1 wacht op verzending")
    return _translate("Words", "%1 wachten op verzending").replace("%1", str(count))
