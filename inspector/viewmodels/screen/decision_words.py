"""A decision on a finding in words: from when its terms run, until when, and why it cannot be recorded as typed."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.domain.business import BusinessFile
from inspector.domain.decision_refusals import DecisionRefused
from inspector.domain.statutory_terms import Decided, objection_until
from inspector.viewmodels.screen.plain_words import short_day

_translate = QCoreApplication.translate


def decided_texts(decided: Decided, today: date) -> tuple[str, ...]:
    """When a decision was made known, until when it is to be in order, until when somebody can object."""
    made = _translate("Decisions", "Bekendgemaakt op %1").replace("%1", short_day(decided.day))
    return (made, due_text(decided, today), *((_objection_text(decided.day),) if decided.open_to_objection else ()))


def due_text(decided: Decided, today: date | None = None) -> str:
    """The end of the term that a decision set, and whether it is over by a day."""
    if decided.until is None:
        return _translate("Decisions", "Het besluit stelt geen termijn")
    if today is not None and decided.until < today:
        return _translate("Decisions", "Hersteltermijn voorbij sinds %1").replace("%1", short_day(decided.until))
    return _translate("Decisions", "Herstel uiterlijk op %1").replace("%1", short_day(decided.until))


def open_points_due(file: BusinessFile, today: date) -> tuple[str, ...]:
    """Until when what is open at a business is to be in order, as far as that was decided, and what was not decided."""
    open_findings = file.open_findings().values()
    ends = [
        each for each in (record.decided for record in open_findings) if each is not None and each.until is not None
    ]
    first = min(ends, key=lambda each: each.until or date.max, default=None)
    parts = (
        "" if first is None else due_text(first, today),
        _translate("Decisions", "Besluiten verschillen") if any(record.disputed for record in open_findings) else "",
        _undecided(sum(record.decided is None and not record.disputed for record in open_findings)),
    )
    return tuple(filter(None, parts))


def disputed_text() -> str:
    """Of two decisions nobody has said yet which stands, so neither is shown as the one that counts."""
    return _translate(
        "Decisions", "Er zijn verschillende besluiten vastgelegd. De coördinatoren zoeken uit welk besluit geldt."
    )


def _undecided(count: int) -> str:
    if count == 0:
        return ""
    text = _translate("Decisions", "1 zonder besluit") if count == 1 else _translate("Decisions", "%1 zonder besluit")
    return text.replace("%1", str(count))


def proposed_term_text(days: int | None) -> str:
    """A term without a decision: proposed, and without a date."""
    if days is None:
        return _translate("Decisions", "Nog geen besluit, geen termijn voorgesteld")
    if days == 0:
        return _translate("Decisions", "Voorstel: direct herstellen")
    if days == 1:
        return _translate("Decisions", "Voorstel: 1 dag na het besluit")
    return _translate("Decisions", "Voorstel: %1 dagen na het besluit").replace("%1", str(days))


def _objection_text(day: date) -> str:
    text = _translate("Decisions", "Bezwaar kan tot en met %1 (Awb 6:7, niet juridisch getoetst)")
    return text.replace("%1", short_day(objection_until(day)))


def decision_refusal_text(refusal: DecisionRefused) -> str:
    """Why a decision was not recorded."""
    text = {
        "no_finding": _translate(
            "Decisions", "Bij dit punt staat geen overtreding. Een besluit gaat over een overtreding."
        ),
        "no_day": _translate("Decisions", "Vul een bestaande datum in: dag, maand en jaar."),
        "ahead": _translate("Decisions", "Termijnen lopen vanaf de bekendmaking. Die kan niet na vandaag liggen, %1."),
        "before_visit": _translate("Decisions", "De bekendmaking kan niet voor het bezoek liggen, %1."),
        "two_terms": _translate("Decisions", "Kies een termijn in dagen of een datum, niet allebei."),
        "ends_before": _translate("Decisions", "De termijn kan niet eindigen voor de bekendmaking op %1."),
        "too_long": _translate("Decisions", "Een termijn in dagen is 0 tot en met 366. Kies anders een datum."),
        "again": _translate("Decisions", "Dit besluit staat al in het dossier."),
        "gone": _translate("Decisions", "Dit besluit telt al niet meer mee."),
    }[refusal.why]
    return text.replace("%1", "" if refusal.day is None else short_day(refusal.day))
