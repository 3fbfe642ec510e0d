"""Inputs of the screens of a visit, made of events that officers recorded, with the real catalogue."""

import json
from dataclasses import replace
from datetime import date
from functools import cache

from inspector.app.resources import resource
from inspector.app.shipped_cards import shipped_protocols
from inspector.domain.acts import assessing, closing
from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.closing import Closing
from inspector.domain.catalogue.cards_shown import SignedCards
from inspector.domain.catalogue.catalogue import Catalogue, parse_catalogue
from inspector.domain.catalogue.laws import under
from inspector.domain.events import CardShown, NoteWritten
from inspector.domain.ids import ConditionId, EventId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.values import OperatorResponse, Outcome, PlaceKind, Severity, VisitKind
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.wire.scopes import Role, StreamKind
from tests.fakes.laws import LAWS
from tests.unit.domain.examples import ALARM, EXIT, RULES, T1, Device, started

CHECKED = (ALARM, EXIT, RULES)
"""A short checklist: three of the catalogue's conditions on safety."""
VIOLATION = Judgement(Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE, 0)
COMPLIANT = Judgement(Outcome.COMPLIANT)


@cache
def the_catalogue() -> Catalogue:
    path = resource("catalogues", "uniforme-voorwaarden-2026.1.json")
    data = path.read_bytes()
    return parse_catalogue(json.loads(data), data)


def at_work(
    kind: VisitKind = VisitKind.ROUTINE, conditions: tuple[ConditionId, ...] = (), *, with_door: bool = True
) -> Device:
    """An inspector whose visit has begun."""
    device = Device(T1)
    started(device, kind, conditions)
    if with_door:
        device.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
        device.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    return device


def judged(device: Device, condition: ConditionId, judgement: Judgement) -> EventId:
    """One answer more."""
    event = assessing.assess(device.visit, frozenset(CHECKED), condition, judgement, by=device.me.installation)
    return device.record(event).id


def noted(device: Device, text: str, condition: ConditionId | None = None) -> EventId:
    return device.record(NewEvent(StreamKind.FINDINGS, NoteWritten(text, condition))).id


def signed(device: Device, reaction: str = "") -> None:
    """The visit closed with everything still open marked as not checked."""
    rest = assessing.assess_rest(device.visit, frozenset(CHECKED), Outcome.NOT_CHECKED, "Geen tijd.")
    if isinstance(rest, NewEvent):
        device.record(rest)
    wanted = Closing(reaction, OperatorResponse.REFUSED, "Wil overleggen.", rest_reason="Geen tijd.")
    events = closing.close(device.visit, frozenset(CHECKED), wanted, seen=device.sight)
    assert isinstance(events, tuple), events
    for event in events:
        device.record(event)


LAW = LAWS.on("Voorbeeldstad", date(2026, 11, 24))
"""What holds where these visits are made."""


def known(device: Device, *, role: Role | None = None, checklist: tuple[ConditionId, ...] = CHECKED) -> VisitInputs:
    """What the screens of this officer are derived from."""
    me = device.me if role is None else replace(device.me, role=role)
    cards = SignedCards(protocols=shipped_protocols())
    return VisitInputs(device.visit, me, under(the_catalogue(), LAW), checklist, cards=cards)
