"""Words about the training in talks: why somebody may not begin a visit, until when it counts, and whose ends soon."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from inspector.domain.acts.training import NotTrained
from inspector.domain.values import Officer
from inspector.viewmodels.screen.plain_words import short_day

_translate = QCoreApplication.translate

SOON = timedelta(days=60)
"""So long before the end of a training it is said that another one is due."""
NAMED = 5
"""So many are named at once, whose ended first."""


def not_trained_text(refusal: NotTrained) -> str:
    """What is asked there, what to do now, and whom to ask."""
    if refusal.until is None:
        asked = _translate(
            "TalksTraining",
            "%1 vraagt van uw organisatie een training in gesprekken. Die staat niet in uw inschrijving.",
        )
    else:
        asked = _translate(
            "TalksTraining", "%1 vraagt van uw organisatie een training in gesprekken. De uwe gold tot en met %2."
        ).replace("%2", short_day(refusal.until))
    what_to_do = _translate(
        "TalksTraining",
        "Laat een collega die de training heeft dit bezoek doen. Hebt u haar zelf gevolgd, vraag dan de functioneel"
        " beheerder dat in uw inschrijving te zetten en maak één keer verbinding. Wat al loopt, rondt u gewoon af.",
    )
    return f"{asked.replace('%1', refusal.municipality)} {what_to_do}"


def training_row(officer: Officer, certain_day: date) -> dict[str, str]:
    """Until when the own training counts, and who extends it."""
    until = officer.trained_until
    extends = _translate(
        "TalksTraining",
        "Een gemeente kan deze training vragen van wie een bezoek begint of meedoet. De functioneel beheerder zet haar"
        " in uw inschrijving en verlengt haar.",
    )
    if until is None:
        return {"title": _translate("TalksTraining", "Niet in uw inschrijving"), "detail": extends, "tone": "neutral"}
    tone = "ok" if certain_day + SOON < until else "warn"
    return {"title": _until_text(until, certain_day), "detail": extends, "tone": tone}


def ends_soon_text(officers: Iterable[Officer], certain_day: date) -> str:
    """Whose training ends soon or has ended, with the day; empty when nobody's does."""
    due = [(each.trained_until, each.name) for each in officers if each.trained_until is not None]
    named = [f"{name} ({short_day(until)})" for until, name in sorted(due) if until <= certain_day + SOON]
    if not named:
        return ""
    if len(named) > NAMED:
        text = _translate("TalksTraining", "De training in gesprekken loopt af of is afgelopen van: %1 en nog %2.")
        return text.replace("%1", ", ".join(named[:NAMED])).replace("%2", str(len(named) - NAMED))
    text = _translate("TalksTraining", "De training in gesprekken loopt af of is afgelopen van: %1.")
    return text.replace("%1", ", ".join(named))


def choice_detail(officer: Officer, certain_day: date) -> str:
    """What whoever sends this officer should know; nothing when his training goes on for long or was never there."""
    until = officer.trained_until
    return "" if until is None or certain_day + SOON < until else _until_text(until, certain_day)


def untrained_text(names: Iterable[str], municipality: str) -> str:
    """That these officers cannot begin a visit there as their enrolment stands; empty for nobody."""
    listed = ", ".join(names)
    text = _translate(
        "TalksTraining",
        "%1 vraagt een training in gesprekken, en die geldt dan niet van: %2. Wie haar heeft, kan het bezoek doen; de"
        " functioneel beheerder zet haar in de inschrijving.",
    )
    return text.replace("%1", municipality).replace("%2", listed) if listed else ""


def _until_text(until: date, certain_day: date) -> str:
    text = (
        _translate("TalksTraining", "Training in gesprekken tot en met %1")
        if certain_day <= until
        else _translate("TalksTraining", "Training in gesprekken afgelopen na %1")
    )
    return text.replace("%1", short_day(until))
