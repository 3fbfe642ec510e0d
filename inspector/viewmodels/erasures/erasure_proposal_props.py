"""What of a visit can be proposed to be erased or held, as the coordinator knows it, without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector.casework.judging.erasing import named
from inspector.casework.judging.proposals import on_wire
from inspector.domain.actions import Action, may
from inspector.domain.acts.erasing import GROUNDS, Ground, HoldGround, stays_listed
from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer
from inspector.vault.model.colleagues import Colleague
from inspector.vault.model.erasures import ErasureState, Leftover
from inspector.viewmodels.erasures.erasure_items import ItemRow, effects_on_answers, item_rows
from inspector.viewmodels.erasures.erasure_standing import second_text
from inspector.viewmodels.screen.erasure_words import ground_word, held_texts, hold_grounds, size_text
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.wire.erasures import Hold
from inspector.wire.stream_id import scope_of

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ProposalInputs:
    """What the sheet is derived from."""

    is_known: bool = False
    """The visit was looked for."""
    me: Officer | None = None
    known: VisitInputs | None = None
    left: tuple[Leftover, ...] = ()
    """Everything of it that the own agency keeps, also where the visit cannot be opened."""
    states: tuple[ErasureState, ...] = ()
    holds: tuple[Hold, ...] = ()
    streams: tuple[bytes, ...] = ()
    """The parts of the visit that a hold can keep."""
    colleagues: Mapping[InstallationId, Colleague] = field(default_factory=dict)
    keeps: bool = False
    """The sheet is about a hold instead."""
    whole: bool = False
    chosen: frozenset[str] = frozenset()
    ground: Ground | None = None
    term: date | None = None
    is_term_unfinished: bool = False
    """What stands in the field is no date."""
    hold_ground: HoldGround | None = None
    busy: bool = False
    error: str = ""
    is_proposed: bool = False

    @property
    def opens(self) -> bool:
        """The visit can be opened."""
        return self.known is not None and self.known.visit.started is not None


@dataclass(frozen=True, slots=True)
class ProposalProps:
    """The sheet as shown."""

    name: str = ""
    is_read: bool = False
    nothing_left: bool = False
    """Nothing of the own agency is left of it."""
    is_rest: bool = False
    """The visit cannot be opened any more, and something of it is still here."""
    keeps: bool = False
    whole: bool = False
    whole_text: str = ""
    whole_note: str = ""
    ground: str = ""
    grounds: tuple[dict[str, str], ...] = ()
    term: str = ""
    needs_term: bool = False
    effects: str = ""
    next_step: str = ""
    is_ready: bool = False
    held: tuple[str, ...] = ()
    may_hold: bool = False
    hold_ground: str = ""
    hold_grounds: tuple[dict[str, str], ...] = ()
    busy: bool = False
    error: str = ""
    is_proposed: bool = False
    proposed_text: str = ""
    items: tuple[ItemRow, ...] = ()


def derive_proposal_props(inputs: ProposalInputs) -> ProposalProps:
    """Turn what is known into what is shown."""
    if not inputs.opens:
        return _without_visit(inputs)
    known = inputs.known
    if known is None or known.visit.started is None:
        return ProposalProps()
    items = item_rows(known, named(inputs.states), inputs.chosen)
    shown = _shown(inputs, items)
    return replace(shown, name=known.visit.started.business.name, whole_note=_whole_note(known))


def _without_visit(inputs: ProposalInputs) -> ProposalProps:
    if not inputs.is_known:
        return ProposalProps()
    if not inputs.left:
        return ProposalProps(nothing_left=True, is_proposed=inputs.is_proposed, proposed_text=_proposed_text(inputs))
    left = _translate("Erasures", "Het bezoek is niet meer te openen; dit is wat er nog van staat.")
    return replace(_shown(replace(inputs, whole=True), ()), is_rest=True, whole_note=left)


def _shown(inputs: ProposalInputs, items: tuple[ItemRow, ...]) -> ProposalProps:
    chosen = [row for row in items if row.chosen]
    missing = _missing(inputs, len(chosen))
    return ProposalProps(
        is_read=True,
        keeps=inputs.keeps,
        whole=inputs.whole,
        whole_text=_whole_text(inputs),
        ground="" if inputs.ground is None else inputs.ground.name,
        grounds=tuple({"key": each.name, "label": ground_word(each.value)} for each in GROUNDS),
        term="" if inputs.term is None else inputs.term.isoformat(),
        needs_term=inputs.ground is Ground.RETENTION_OVER,
        effects=_effects(inputs, items),
        next_step=missing or _next_step(inputs, chosen),
        is_ready=not missing and not inputs.busy,
        held=held_texts(inputs.holds, inputs.colleagues, inputs.streams),
        may_hold=not inputs.streams or {hold.stream for hold in inputs.holds} != set(inputs.streams),
        hold_ground="" if inputs.hold_ground is None else inputs.hold_ground.name,
        hold_grounds=hold_grounds(),
        busy=inputs.busy,
        error=inputs.error,
        is_proposed=inputs.is_proposed,
        proposed_text=_proposed_text(inputs),
        items=items,
    )


def _whole_text(inputs: ProposalInputs) -> str:
    text = (
        _translate("Erasures", "Alles wat uw organisatie van dit bezoek bewaart: %1.")
        if inputs.opens
        else _translate("Erasures", "Wat uw organisatie van dit bezoek nog bewaart: %1.")
    )
    return text.replace("%1", size_text(len(inputs.left), sum(len(each.blobs) for each in inputs.left)))


def _whole_note(known: VisitInputs) -> str:
    everything = _translate("Erasures", "Ook wie er was, wanneer, de ondertekening en de beoordeling.")
    stays = _translate("Erasures", "Het bezoek zelf blijft staan, met wat andere organisaties ervan bewaren.")
    goes = _translate("Erasures", "Het bezoek staat daarna in geen lijst meer.")
    return f"{everything} {stays if stays_listed(known.visit, known.me) else goes}"


def _seconds(inputs: ProposalInputs) -> list[str]:
    return sorted(each.officer.name for each in inputs.colleagues.values() if _confirms(each, inputs))


def _proposed_text(inputs: ProposalInputs) -> str:
    nothing = _translate("Erasures", "Er is nog niets gewist.")
    return f"{nothing} {second_text(has_second=bool(_seconds(inputs)))}"


def _effects(inputs: ProposalInputs, items: tuple[ItemRow, ...]) -> str:
    officers = _seconds(inputs)
    second = _translate("Erasures", "Een tweede moet het bevestigen: %1.").replace("%1", ", ".join(officers))
    sentences = (
        _translate(
            "Erasures",
            "De inhoud verdwijnt van de server en van elk apparaat dat verbinding maakt, ook van een ingetrokken. Dat"
            " kan niet terug. Kopieën die eerder van de server of een apparaat zijn gemaakt, houden de inhoud.",
        ),
        second if officers else second_text(has_second=False),
        "" if inputs.whole or inputs.known is None else effects_on_answers(inputs.known.visit, items),
        _translate(
            "Erasures",
            "Anderen blijven zien dat er iets is gewist, van wie, wanneer het was vastgelegd en op welke grond, niet"
            " wat.",
        ),
        _translate("Erasures", "Opgeslagen rapporten en bundels blijven, en ook wat al bij het bedrijf staat."),
    )
    return " ".join(filter(None, sentences))


def _confirms(colleague: Colleague, inputs: ProposalInputs) -> bool:
    me, officer = inputs.me, colleague.officer
    is_second = me is not None and officer.agency is me.agency and officer.number != me.number
    return is_second and may(officer, Action.CONFIRM_ERASURE) and not colleague.revoked


def _missing(inputs: ProposalInputs, chosen: int) -> str:
    """What is to be done before it can be proposed; empty when nothing is."""
    if inputs.whole and named(inputs.states).issuperset(on_wire(each.event) for each in inputs.left):
        return _translate("Erasures", "Alles van dit bezoek is al voorgesteld. In de lijst ziet u hoe het ermee staat.")
    if not inputs.whole and not chosen:
        return _translate("Erasures", "Kies wat gewist moet worden.")
    if inputs.ground is None:
        return _translate("Erasures", "Kies de grond.")
    if inputs.is_term_unfinished:
        return _translate("Erasures", "Maak de datum af, of maak het veld leeg.")
    if inputs.ground is Ground.RETENTION_OVER and inputs.term is None:
        return _translate("Erasures", "Vul in wanneer de bewaartermijn eindigde.")
    return ""


def _next_step(inputs: ProposalInputs, chosen: list[ItemRow]) -> str:
    kept = {scope_of(hold.stream).kind for hold in inputs.holds}
    if inputs.holds if inputs.whole else kept & {row.stream for row in chosen}:
        return _translate("Erasures", "Er rust een bewaarplicht op. Tot die is opgeheven, wordt er niets gewist.")
    if inputs.whole and not inputs.opens:
        return _translate("Erasures", "U stelt voor de rest van het bezoek te wissen.")
    if inputs.whole:
        return _translate("Erasures", "U stelt voor het hele bezoek te wissen.")
    if len(chosen) == 1:
        return _translate("Erasures", "U stelt voor 1 onderdeel te wissen.")
    return _translate("Erasures", "U stelt voor %1 onderdelen te wissen.").replace("%1", str(len(chosen)))
