"""Where a proposal to erase stands, in a word and a sentence; it never claims more than is known here."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector.casework.judging.proposals import Proposal
from inspector.domain.actions import Action, may
from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Remains:
    """What is left here of a visit in which something was decided."""

    events: int
    unnamed: int
    """Of these, what no proposal names."""
    opens: bool
    """The visit can still be opened."""


@dataclass(frozen=True, slots=True)
class ErasureStanding:
    """What decides it."""

    proposal: Proposal
    missing: frozenset[InstallationId] | None
    is_moot: bool
    """Another decision erased all of it already."""
    is_held: bool
    remains: Remains | None = None

    @property
    def is_done(self) -> bool:
        """Everybody who should has signed; a hold that comes later changes nothing."""
        return not self.proposal.open_parts and self.missing == frozenset()


def standing_of(standing: ErasureStanding) -> tuple[str, str, str]:
    """Its word, tone and icon."""
    if standing.is_moot:
        return _translate("Erasures", "Al gewist"), "neutral", "check-circle"
    if standing.is_done:
        return _done(standing.remains)
    if standing.proposal.open_parts:
        return _waiting(standing)
    if standing.is_held:
        return _translate("Erasures", "Bewaarplicht na bevestiging"), "warn", "lock-simple"
    if standing.missing is None:
        return _translate("Erasures", "Wordt uitgevoerd"), "primary", "hourglass-medium"
    text = _translate("Erasures", "Nog %1 niet getekend").replace("%1", str(len(standing.missing)))
    return text, "primary", "hourglass-medium"


def note_of(standing: ErasureStanding, me: Officer, *, is_second: bool, is_mine: bool, has_second: bool) -> str:
    """Why there is nothing to press, or what cannot be known here."""
    if standing.is_moot:
        return _translate("Erasures", "Alles hiervan is al gewist door een ander besluit.")
    if not standing.proposal.open_parts:
        return _unseen_text(me) if standing.missing is None else ""
    if not is_second:
        note = second_text(has_second=has_second)
    elif is_mine and me.is_designated and not has_second:
        note = _translate(
            "Erasures",
            "Dit stelde u zelf voor. Een andere aangewezen collega moet het bevestigen; op dit apparaat is er nog geen"
            " bekend.",
        )
    elif is_mine:
        note = _translate("Erasures", "Dit stelde u zelf voor, met hetzelfde nummer. Een ander bevestigt het.")
    else:
        note = ""
    return note if standing.proposal.shows_all else f"{note} {_alone_text(me)}".strip()


def _unseen_text(me: Officer) -> str:
    unseen = _translate("Erasures", "Wie nog niet tekende, is hier niet te zien: dit apparaat kent het bezoek niet.")
    if may(me, Action.PROPOSE_ERASURE) or me.is_designated:  # of an investigation no coordinator sees more
        return unseen
    return f"{unseen} {_translate('Erasures', 'Een coördinator die het bezoek kent, ziet het wel.')}"


def second_text(*, has_second: bool) -> str:
    """Who has to confirm."""
    if has_second:
        return _translate("Erasures", "Een functionaris gegevensbescherming bevestigt dit zodra er verbinding is.")
    return _translate(
        "Erasures", "Een functionaris gegevensbescherming moet het bevestigen; op dit apparaat is er nog geen bekend."
    )


def _alone_text(me: Officer) -> str:
    if me.is_designated:  # no coordinator passes on the keys of an investigation
        return _translate(
            "Erasures",
            "Of er meer bij dit voorstel hoort, is hier nog niet te zien: wat u hier doet, gaat alleen over dit deel."
            " Maakt een aangewezen collega verbinding en daarna dit apparaat, dan is het wel te zien.",
        )
    return _translate(
        "Erasures",
        "Of er meer bij dit voorstel hoort, is hier nog niet te zien: wat u hier doet, gaat alleen over dit deel."
        " Maakt een coördinator verbinding en daarna dit apparaat, dan is het wel te zien.",
    )


def _done(remains: Remains | None) -> tuple[str, str, str]:
    if remains is None or not remains.events:
        return _translate("Erasures", "Overal gewist"), "ok", "check-circle"
    if remains.opens:
        return _translate("Erasures", "Dit deel is overal gewist"), "ok", "check-circle"
    return _translate("Erasures", "Niet alles van het bezoek gewist"), "warn", "warning"


def _waiting(standing: ErasureStanding) -> tuple[str, str, str]:
    if standing.is_held:
        return _translate("Erasures", "Tegengehouden"), "warn", "lock-simple"
    if standing.proposal.confirmed is not None:
        return _translate("Erasures", "Deels bevestigd"), "warn", "clock"
    return _translate("Erasures", "Wacht op bevestiging"), "neutral", "clock"
