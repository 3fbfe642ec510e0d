"""Writing a signal: a draft that only its author can read until it is sealed, and a number after that."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from inspector.casework.desk import Desk
from inspector.casework.drafts import SignalDraft
from inspector.casework.signals import signal_drafts, signals
from inspector.domain.catalogue.indicators import MINOR_SIGN, Direction, Indicator, ObservedAs, ShamIndicator, Strength
from inspector.domain.citizen_number import find_citizen_numbers
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.refusals import Refusal, SignMissing
from inspector.domain.values import FactSource, SignalFact, SiteRole
from inspector.vault.model.changes import Changes
from inspector.vault.model.signals import SentSignal
from inspector.viewmodels.screen.plain_words import agency_word
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.viewmodels.screen.said_words import site_role_word
from inspector.viewmodels.screen.visit_inputs import SENT_SHOWN
from inspector.viewmodels.screen.visit_tab import Session, Then, VisitInputs, VisitTab, for_qml
from inspector.viewmodels.screen.words import in_language
from inspector.viewmodels.signals.fact_words import fact_detail, source_word, when_it_leaves
from inspector.viewmodels.signals.sent_rows import SentRow, sent_rows, shown_of
from inspector.wire.scopes import Agency

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One sign from the catalogue; no weight is shown and none is added up."""

    sign: str
    wording: str
    dimension: str
    chosen: bool
    detail: str = ""
    """How such a thing is known, and what the catalogue warns of or takes it from."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact of the draft, with how and when it came to be known."""

    fact: str
    known: str


@dataclass(frozen=True, slots=True)
class SignalsProps:
    """The signals tab as shown."""

    draft: str = ""
    receiver: str = ""
    first: str = ""
    """What has to be chosen before facts may be written; empty when they may."""
    error: str = ""
    fate: str = ""
    """What becomes of the draft when nobody does anything."""
    chosen: tuple[str, ...] = ()
    sent: int = 0
    about: str = ""
    may_write: bool = False
    has_draft: bool = False
    can_seal: bool = False
    """Without a word more: every fact is among the others."""
    at_once: bool = False
    """It does not wait for the next fixed sending."""
    leaves: str = ""
    """When it leaves, and who can see that it does."""
    source: str = ""
    speaker: str = ""
    receiver_options: tuple[dict[str, str], ...] = ()
    source_options: tuple[dict[str, str], ...] = ()
    speaker_options: tuple[dict[str, str], ...] = ()
    """Who can have told it; none unless somebody did."""
    facts: tuple[FactRow, ...] = ()
    indicators: tuple[IndicatorRow, ...] = ()
    sent_rows: tuple[SentRow, ...] = ()
    has_older: bool = False
    """There are own signals of longer ago."""


@dataclass(frozen=True, slots=True)
class SignalsInputs:
    """What the signals tab is derived from."""

    visit: VisitInputs
    draft: SignalDraft
    error: str = ""
    about: str = ""
    """The condition at which the form was asked for."""
    older: tuple[SentSignal, ...] = ()
    """Own signals that were asked for besides the newest."""
    most: int = SENT_SHOWN


def derive_signals_props(inputs: SignalsInputs) -> SignalsProps:
    """Turn what is known into what is shown."""
    known, draft, error = inputs.visit, inputs.draft, inputs.error
    receivers = signals.receivers(known.me)
    receiver = draft.receiver or next(iter(receivers), None)
    order = {code: place for place, code in enumerate(_groups())}
    near = _near(known, inputs.about)
    signs = () if receiver is None else known.catalogue.signs_for(receiver)
    sent, has_older = shown_of(known.sent_signals, inputs.older, inputs.most)
    return SignalsProps(
        draft=draft.facts,
        receiver=receiver or "",
        first=_first(receiver, draft),
        error=error,
        fate="" if draft.is_empty or receiver is None else _fate(known, draft, receiver, error),
        chosen=draft.chosen,
        sent=len(sent),
        about=inputs.about,
        may_write=bool(receivers),
        has_draft=not draft.is_empty,
        can_seal=bool(draft.added) and not draft.facts.strip() and not error and not _first(receiver, draft),
        at_once=_at_once(inputs),
        leaves=when_it_leaves(at_once=_at_once(inputs)),
        source=draft.source,
        speaker=draft.by or "",
        source_options=tuple({"key": each.value, "label": source_word(each)} for each in FactSource),
        speaker_options=tuple({"key": each.value, "label": site_role_word(each)} for each in SiteRole)
        if draft.source is FactSource.TOLD
        else (),
        facts=tuple(FactRow(fact.text, fact_detail(fact)) for fact in draft.added),
        receiver_options=tuple({"key": agency.value, "label": agency_word(agency)} for agency in receivers),
        indicators=tuple(
            IndicatorRow(
                sign.id,
                in_language(sign.text),
                _named_group(sign, inputs.about, near),
                sign.id in draft.chosen,
                _detail(sign),
            )
            for sign in sorted(signs, key=lambda sign: (sign.id not in near, order.get(_group(sign), len(order))))
        ),
        sent_rows=sent_rows(sent),
        has_older=has_older,
    )


@for_qml
class SignalsViewModel(VisitTab[SignalsInputs, SignalsProps]):
    """What the signals tab binds to."""

    sealed = Signal()
    sealedByItself = Signal()
    minorDoubted = Signal()
    callAsked = Signal()
    """A strong sign was chosen: call the police now?"""

    def __init__(self, session: Session, visit: VisitId, inputs: VisitInputs, parent: QObject | None = None) -> None:
        super().__init__(session, visit, derive_signals_props, SignalsInputs(inputs, inputs.signal_draft), parent)

    @Slot()
    def showOlder(self) -> None:
        """Eerdere signalen: so many more of the own ones."""
        most = self._inputs.most + SENT_SHOWN
        self.session.read(
            lambda desk: desk.vault.sent_signals(most + 1), lambda older: self.change(older=older, most=most)
        )

    @Slot(str)
    def openFor(self, condition: str) -> None:
        """The officer wants to write down sealed what belongs to this condition; its signs come first."""
        self.change(about=condition)

    @Slot()
    def leave(self) -> None:
        """The form was left."""
        self.change(about="")

    @Slot(str)
    def toggle(self, indicator: str) -> None:
        """Choose a sign, or take the choice back."""
        draft = self._inputs.draft
        others = tuple(known for known in draft.chosen if known != indicator)
        self._keep(replace(draft, chosen=others if indicator in draft.chosen else (*others, indicator)))
        sign = self._inputs.visit.catalogue.indicator(indicator)
        if indicator in draft.chosen or not isinstance(sign, Indicator):
            return
        if indicator == MINOR_SIGN:
            self.minorDoubted.emit()
        elif sign.strength is Strength.STRONG:
            self.callAsked.emit()

    @Slot(str)
    def keepDraft(self, text: str) -> None:
        """Keep unfinished facts durable on this device."""
        self._keep(replace(self._inputs.draft, facts=text, number_left_out=False))

    @Slot(str)
    def chooseSource(self, source: str) -> None:
        """How the fact that is being typed came to be known."""
        self._keep(replace(self._inputs.draft, source=FactSource(source)))

    @Slot(str)
    def chooseSpeaker(self, role: str) -> None:
        """Who told it."""
        self._keep(replace(self._inputs.draft, by=SiteRole(role)))

    @Slot(str)
    def addFact(self, text: str, then: Then | None = None) -> None:
        """Volgend feit: what was typed stands among the facts, with this moment, and the field is empty."""
        draft = replace(self._inputs.draft, facts=text, number_left_out=False)
        made: list[SignalDraft] = []

        def action(desk: Desk) -> Changes | Refusal:
            added = signal_drafts.add_fact(desk, self._visit, draft)
            if isinstance(added, Refusal):
                return added
            made.append(added)
            return Changes()

        self.write(action, then, done=lambda: self.change(draft=made[0], error=""), failed=self._blame)

    @Slot(int)
    def removeFact(self, place: int) -> None:
        """Take a fact out of the draft."""
        added = self._inputs.draft.added
        self._keep(replace(self._inputs.draft, added=(*added[:place], *added[place + 1 :])))

    @Slot(str)
    def chooseReceiver(self, receiver: str) -> None:
        """Whom it is for; what was begun for another receiver stays his."""
        draft = replace(self._inputs.draft, receiver=Agency(receiver))
        self.write(
            lambda desk: signal_drafts.keep_draft(desk, self._visit, draft),
            done=lambda: self.change(draft=draft, error=""),
        )

    @Slot(bool)
    def leaveAtOnce(self, at_once: bool) -> None:  # Qt calls a slot by place
        """Meteen versturen, or with the next fixed sending, among envelopes without content."""
        self._keep(replace(self._inputs.draft, at_once=at_once))

    @Slot(str)
    def sendNow(self, receiver: str) -> None:
        """Nu versturen: what waits for this receiver leaves at once."""
        self.write(lambda desk: signals.send_now(desk, Agency(receiver)))

    @Slot()
    def discard(self) -> None:
        """Throw the draft away; nothing of it remains."""
        self._keep(SignalDraft())

    @Slot(str, str)
    def seal(self, receiver: str, facts: str) -> None:
        """Verzegelen: from here on only the receiver can read it; what is typed is the last fact."""
        draft = replace(self._inputs.draft, facts=facts)
        self.seal_told(receiver, draft.chosen, draft.told, at_once=_at_once(self._inputs))

    def seal_told(
        self,
        receiver: str,
        chosen: tuple[str, ...],
        told: Callable[[int], tuple[SignalFact, ...]],
        then: Then | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        """Seal these facts, as they are at the moment of sealing."""

        def done() -> None:
            self.change(draft=SignalDraft(), error="")
            self.sealed.emit()

        self.write(
            lambda desk: signals.seal_signal(
                desk, self._visit, Agency(receiver), chosen, told(desk.now_ms()), at_once=at_once
            ),
            then,
            done=done,
        )

    def let_go(self) -> None:
        """The draft was sealed without its author."""
        self.change(draft=SignalDraft(), error="")
        self.sealedByItself.emit()

    def _keep(self, draft: SignalDraft) -> None:
        self.change(draft=draft)
        self.write(
            lambda desk: signal_drafts.keep_draft(desk, self._visit, draft),
            done=lambda: self._blame(""),
            failed=self._blame,
        )

    def _blame(self, why: str) -> None:
        self.change(error=why)


def _fate(known: VisitInputs, draft: SignalDraft, receiver: Agency, error: str) -> str:
    if find_citizen_numbers(draft.facts):
        return _translate(
            "Signals", "Zo wordt het niet verzegeld. Bij vergrendelen blijft het zonder dat nummer een concept."
        )
    if error:
        return ""
    if draft.number_left_out:
        return _translate("Signals", "Er stond een burgerservicenummer in; dat is weggelaten. Kijk de tekst na.")
    if first := _first(receiver, draft):
        return first
    if draft.facts.strip() and (refusal := signals.check_fact(draft.typed(0))) is not None:
        return refusal_text(refusal)
    if not draft.facts.strip() and not draft.added:
        return _translate("Signals", "Blijft een concept: er staan nog geen feiten in.")
    if receiver not in known.inboxes:
        text = _translate("Signals", "Blijft een concept tot dit apparaat het postvak kent van: %1. Maak verbinding.")
        return text.replace("%1", agency_word(receiver))
    return _translate("Signals", "Wordt vanzelf verzegeld als u vergrendelt of een kwartier niets typt.")


def _at_once(inputs: SignalsInputs) -> bool:
    chosen = inputs.draft.at_once
    return signals.leaves_at_once(inputs.visit.catalogue, inputs.draft.chosen) if chosen is None else chosen


def _first(receiver: Agency | None, draft: SignalDraft) -> str:
    if receiver is None or draft.chosen or not signals.needs_sign(receiver):
        return ""
    return refusal_text(SignMissing(receiver))


def _near(known: VisitInputs, condition: str) -> tuple[str, ...]:
    item = known.catalogue.condition(ConditionId(condition)) if condition else None
    return () if item is None else item.opens_indicators


def _named_group(sign: Indicator | ShamIndicator, condition: str, near: tuple[str, ...]) -> str:
    if sign.id in near:
        return _translate("Signals", "Hoort bij %1").replace("%1", condition)
    return _groups().get(_group(sign), _group(sign))


def _group(sign: Indicator | ShamIndicator) -> str:
    return sign.dimension if isinstance(sign, Indicator) else sign.direction.value


def _detail(sign: Indicator | ShamIndicator) -> str:
    if isinstance(sign, ShamIndicator):
        return in_language(sign.source)
    known = ", ".join(_observed(how) for how in sign.observed_as).capitalize()
    return " ".join(filter(None, (f"{known}.", in_language(sign.note))))


def _observed(how: ObservedAs) -> str:
    match how:
        case ObservedAs.TOLD:
            return _translate("Signals", "door iemand verteld")
        case ObservedAs.SEEN:
            return _translate("Signals", "zelf gezien of gehoord")
        case ObservedAs.DOCUMENT:
            return _translate("Signals", "in een document gelezen")
        case ObservedAs.ADVERT:
            return _translate("Signals", "in een advertentie gelezen")


def _groups() -> dict[str, str]:
    """What a sign says something about, in the order in which an officer meets it."""
    return {
        "dwang_locatie": _translate("Signals", "Dwang op de plek"),
        "uitbuiting": _translate("Signals", "Uitbuiting"),
        "kwetsbaarheid": _translate("Signals", "Kwetsbaarheid"),
        "misbruik_kwetsbaarheid_locatie": _translate("Signals", "Misbruik van kwetsbaarheid"),
        "dwang_werving": _translate("Signals", "Dwang bij de werving"),
        "misleiding_werving": _translate("Signals", "Misleiding bij de werving"),
        "netwerk": _translate("Signals", "Netwerk"),
        "advertentie": _translate("Signals", "Advertentie"),
        Direction.SHAM: _translate("Signals", "Wijst op schijnzelfstandigheid"),
        Direction.GENUINE: _translate("Signals", "Wijst op echte zelfstandigheid"),
    }
