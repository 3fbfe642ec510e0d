"""The words around places of help, for an officer who looks for one with somebody."""

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def place_words() -> dict[str, object]:
    """The same that a set of cards says in its language, in the officer's."""
    return {
        "need": _translate("Places", "Waar zoekt iemand hulp bij?"),
        "everything": _translate("Places", "Alles"),
        "region": _translate("Places", "Regio"),
        "all_regions": _translate("Places", "Alle regio's"),
        "open": _translate("Places", "Open"),
        "speaks": _translate("Places", "Talen"),
        "welcome": _translate("Places", "Voor wie"),
        "identity": _translate("Places", "Identiteitsbewijs nodig"),
        "no_identity": _translate("Places", "Geen identiteitsbewijs nodig"),
        "checked": _translate("Places", "Gecontroleerd op"),
        "nothing": _translate("Places", "Hier staat nu niets. Uw organisatie gaf voor deze keuze geen plek op."),
        "invented": _translate("Places", "Verzonnen, om te oefenen. Deze plek bestaat niet."),
        "page": _translate("Places", "Internetpagina"),
        "kinds": {
            "drop_in": _translate("Places", "Inloophuis"),
            "health": _translate("Places", "Gezondheid"),
            "legal": _translate("Places", "Recht"),
            "aid": _translate("Places", "Hulpverlening"),
            "interest": _translate("Places", "Belangenorganisatie"),
        },
        "needs": {
            "talk": _translate("Places", "Praten"),
            "health": _translate("Places", "Gezondheid"),
            "law": _translate("Places", "Recht en papieren"),
            "money": _translate("Places", "Geld en bank"),
            "housing": _translate("Places", "Een plek om te slapen"),
            "other_work": _translate("Places", "Ander werk"),
            "safety": _translate("Places", "Geweld of dwang"),
        },
        "whom": {
            "everyone": _translate("Places", "Iedereen"),
            "women": _translate("Places", "Vrouwen"),
            "men": _translate("Places", "Mannen"),
            "trans": _translate("Places", "Trans personen"),
        },
    }
