"""What an officer practises in a training: what to do, and whether it was done; no score, and nothing that is kept."""

from PySide6.QtCore import QCoreApplication

from inspector.casework import drafts
from inspector.casework.desk import Desk
from inspector.casework.drafts import Draft
from inspector.domain.values import OperatorResponse
from inspector.domain.visits.visit import Visit

_translate = QCoreApplication.translate

DONE = frozenset({"talk", "minor", "dwelling", "refusal"})
"""What can be seen in the file. Who showed a card can be seen nowhere, in a training neither."""


def practised(desk: Desk) -> frozenset[str] | None:
    """What was done so far in a training; nothing where it is none."""
    if not desk.vault.is_training:
        return None
    visits = [visit for row in desk.vault.visits() if (visit := desk.vault.visit(row.id)) is not None]
    found = {name for visit in visits for name in _in(visit)}
    return frozenset(found | ({"minor"} if drafts.about(desk, Draft.STOPPED) else set()))


def exercises(done: frozenset[str] | None) -> tuple[dict[str, str], ...]:
    """The exercises with what to do; none outside a training."""
    if done is None:
        return ()
    every = (
        (
            "talk",
            _translate("Exercises", "Een gesprek"),
            _translate("Exercises", "Begin bij Oefenhuis De Kade. Leg bij Notities een verklaring vast, zonder naam."),
        ),
        (
            "cards",
            _translate("Exercises", "De kaarten"),
            _translate("Exercises", "Geef bij Personen de tablet. Of u het deed, wordt nergens bijgehouden."),
        ),
        (
            "minor",
            _translate("Exercises", "Misschien een minderjarige"),
            _translate("Exercises", "Kies Hulp bij gevaar en volg de stappen. Dit telt zolang het bezoek stilstaat."),
        ),
        (
            "dwelling",
            _translate("Exercises", "Een woning"),
            _translate("Exercises", "Begin bij Oefenwoning Zuid. Vraag toestemming en leg de ruimte vast als woning."),
        ),
        (
            "refusal",
            _translate("Exercises", "De exploitant weigert"),
            _translate("Exercises", "Rond een bezoek af waarbij de exploitant niet wil tekenen, met de reden."),
        ),
    )
    word = _translate("Exercises", "Gedaan")
    return tuple(
        {"name": n, "title": title, "todo": todo, "done": word if n in done else ""} for n, title, todo in every
    )


def _in(visit: Visit) -> set[str]:
    signed = visit.signed
    refused = signed is not None and signed.event.operator is OperatorResponse.REFUSED
    entered = any(each.event.place.may_be_dwelling for each in visit.places)
    return {
        name for name, is_done in (("talk", bool(visit.said)), ("dwelling", entered), ("refusal", refused)) if is_done
    }
