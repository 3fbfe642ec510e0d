"""Signals of exploitation: sealed for the receiver, unreadable for the writer from then on."""

from collections.abc import Iterable

from inspector.casework.desk import Desk, check_role, known_visit, write
from inspector.casework.drafts import Draft, key_of
from inspector.casework.signals.handling import TOKEN_SIZE
from inspector.domain.actions import Action, may
from inspector.domain.catalogue.catalogue import Catalogue
from inspector.domain.catalogue.indicators import Indicator, Strength
from inspector.domain.citizen_number import LEFT_OUT
from inspector.domain.ids import VisitId
from inspector.domain.office_events import SignalLogged, SignalSent
from inspector.domain.refusals import (
    NoReceiver,
    NotAllowed,
    Refusal,
    SignForOthers,
    SignMissing,
    SpeakerMissing,
    TextRefused,
    UnknownThing,
)
from inspector.domain.texts import check_text
from inspector.domain.values import FactSource, Officer, SignalFact
from inspector.domain.visits.visit import Visit
from inspector.vault.model.batch import Batch, Envelope
from inspector.vault.model.changes import Changes
from inspector.vault.model.signals import Signal
from inspector.wire.scopes import INBOXES, Agency, Purpose


def seal_signal(
    desk: Desk,
    visit: VisitId,
    receiver: Agency,
    indicators: tuple[str, ...],
    facts: tuple[SignalFact, ...],
    corrects: int | None = None,
    *,
    by_itself: bool = False,
    at_once: bool = True,
) -> Changes | Refusal:
    """Seal facts for the receiving agency; this device keeps the number, the receiver and the time.

    What does not leave at once takes the place of a cover at the next fixed sending (`covers.py`).
    """
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    refusal = why_not(desk, visit, receiver, indicators, facts)
    if refusal is not None or found.started is None:
        return refusal or UnknownThing("visit", visit)
    number = 1 + desk.vault.last_sent()
    business = found.started.business
    token = desk.ids.token(TOKEN_SIZE)
    signal = SignalSent(number, indicators, facts, business.name, business.address, token, corrects)
    return write(
        desk,
        Batch(
            envelopes=(
                Envelope(receiver, signal, SignalLogged(number, receiver, token, by_itself), waits=not at_once),
            ),
            drop_drafts=(key_of(Draft.SIGNAL, visit),),
        ),
    )


def send_now(desk: Desk, receiver: Agency) -> Changes | Refusal:
    """Let what waits for the next fixed sending to this receiver leave at once."""
    return check_role(desk, Action.SEND_SIGNAL) or write(desk, Batch(at_once=(receiver,)))


def leaves_at_once(catalogue: Catalogue, indicators: Iterable[str]) -> bool:
    """Whether a signal with these signs does not wait for the next fixed sending unless its author says so."""
    signs = map(catalogue.indicator, indicators)
    return any(isinstance(sign, Indicator) and sign.strength is Strength.STRONG for sign in signs)


def why_not(
    desk: Desk, visit: VisitId, receiver: Agency, indicators: tuple[str, ...], facts: tuple[SignalFact, ...]
) -> Refusal | None:
    """Why these facts cannot be sealed; nothing when they can."""
    found = known_visit(desk, visit)
    if isinstance(found, Refusal):
        return found
    return _may_seal(desk, receiver) or _check_content(desk, found, receiver, indicators, facts)


def receivers(me: Officer) -> tuple[Agency, ...]:
    """The agencies this officer can send a signal to, the police first."""
    if not may(me, Action.SEND_SIGNAL):
        return ()
    return tuple(sorted(INBOXES, key=lambda agency: (agency is not Agency.POLITIE, agency)))


def misdirected(catalogue: Catalogue, receiver: Agency, indicators: Iterable[str]) -> Refusal | None:
    """Why these signs may not be sent to this receiver; nothing when each is for it."""
    for indicator in indicators:
        sign = catalogue.indicator(indicator)
        if sign is None:
            return UnknownThing("indicator", indicator)
        if receiver not in sign.receivers:
            return SignForOthers(indicator, receiver)
    return None


def needs_sign(receiver: Agency) -> bool:
    """Whether it is sent only what one of its own signs is about; the police are told whatever points to coercion."""
    return receiver is not Agency.POLITIE


def open_signal(desk: Desk, ordinal: int) -> Signal | Refusal:
    """Read a signal in the inbox of the own agency; nobody else's device can."""
    refusal = check_role(desk, Action.OPEN_SIGNAL)
    if refusal is not None:
        return refusal
    found = desk.vault.signal_numbered(ordinal)
    return found or UnknownThing("signal", str(ordinal))


def _may_seal(desk: Desk, receiver: Agency) -> Refusal | None:
    if receiver not in receivers(desk.vault.me):
        return NotAllowed(Action.SEND_SIGNAL)
    if desk.vault.directory.purpose(receiver, Purpose.INBOX):
        return None
    return NoReceiver(receiver, takes_part=any(root.agency == receiver for root in desk.vault.roots))


def _check_content(
    desk: Desk, visit: Visit, receiver: Agency, indicators: tuple[str, ...], facts: tuple[SignalFact, ...]
) -> Refusal | None:
    catalogue = desk.catalogue_of(visit)
    if catalogue is None:
        return UnknownThing("catalogue", "")
    return (
        misdirected(catalogue, receiver, indicators)
        or (SignMissing(receiver) if needs_sign(receiver) and not indicators else None)
        or (None if facts else TextRefused("empty"))
        or next(filter(None, map(check_fact, facts)), None)
    )


def check_fact(fact: SignalFact) -> Refusal | None:
    """Why one fact cannot be sealed as it stands; its author looked at what was left out, or it would be a draft."""
    if fact.source is FactSource.TOLD and fact.by is None:
        return SpeakerMissing()
    return check_text(fact.text.replace(LEFT_OUT, ""), required=True)
