"""How a fact of a signal came to be known, and what becomes of the signal, in words."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from inspector.domain.catalogue.indicators import Strength
from inspector.domain.values import FactSource, SignalFact
from inspector.vault.model.signals import SentSignal
from inspector.viewmodels.screen.plain_words import moment_text
from inspector.viewmodels.screen.said_words import in_role_word

_translate = QCoreApplication.translate


def source_word(source: FactSource) -> str:
    """How somebody came to know a fact."""
    return {
        FactSource.SEEN: _translate("Signals", "Gezien"),
        FactSource.HEARD: _translate("Signals", "Gehoord"),
        FactSource.READ: _translate("Signals", "Gelezen"),
        FactSource.TOLD: _translate("Signals", "Verteld"),
    }[source]


def fact_detail(fact: SignalFact) -> str:
    """Source and moment, and the role of who told it."""
    at = moment_text(datetime.fromtimestamp(fact.at_ms / 1000, UTC))
    told = [] if fact.by is None else [in_role_word(fact.by)]
    return ", ".join([source_word(fact.source), *told, at])


def strength_word(strength: Strength) -> str:
    """How far one sign alone asks for a call to the police."""
    return {
        Strength.WEAK: _translate("Signals", "zwak"),
        Strength.MODERATE: _translate("Signals", "middel"),
        Strength.STRONG: _translate("Signals", "sterk"),
    }[strength]


def when_it_leaves(*, at_once: bool) -> str:
    """When a signal leaves, and who can see that it does."""
    if at_once:
        return _translate(
            "Signals",
            "Het gaat weg zodra er verbinding is. Wie de server beheert, ziet dan dat u iets verzegelt, niet wat.",
        )
    return _translate(
        "Signals",
        "Het gaat weg nadat u uw deel van een bezoek ondertekent, en anders morgen. Dan gaat er altijd iets weg.",
    )


def fate_word(sent: SentSignal) -> str:
    """What became of a sealed signal."""
    if sent.taken_over:
        return _translate("Signals", "Overgenomen")
    if sent.delivered:
        return _translate("Signals", "Aangekomen")
    return _translate("Signals", "Gaat later weg") if sent.waits else _translate("Signals", "Wacht")
