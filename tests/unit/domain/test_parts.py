"""What each agency's part of a visit asks, and that no part is closed by what was said in another."""

from dataclasses import replace
from datetime import date

import pytest

from inspector.domain.acts.assessing import Judgement, outcomes_for
from inspector.domain.acts.closing import Closing, close, cosign, leave, missing, unsigned
from inspector.domain.acts.reviewing import release, return_answer
from inspector.domain.events import (
    CardShown,
    CompartmentOpened,
    FindingsSigned,
    OfficerJoined,
    VisitClosed,
    VisitReleased,
    VisitStarted,
)
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NotReadyToClose
from inspector.domain.values import (
    FIRST_VISIT_OUTCOMES,
    FOLLOW_UP_OUTCOMES,
    Capacity,
    Officer,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Severity,
    VisitKind,
    VisitState,
)
from inspector.domain.visits.parts import PARTS, REPORTED, part_of
from inspector.wire.scopes import KEEPERS, Agency, Role, StreamKind
from tests.unit.domain.examples import (
    A1,
    ALARM,
    CHECKLIST,
    EXIT,
    LINDE,
    P1,
    RULES,
    T1,
    T2,
    VISIT,
    Device,
    judge,
    officer,
    started,
)

B1 = officer("b1", Role.SUPERVISOR, Agency.ARBEIDSINSPECTIE)
G1 = officer("g1", Role.HYGIENE, Agency.GGD)
DAY = date(2026, 11, 24)
SIGNED = Closing("", OperatorResponse.SIGNED, rest=Outcome.NOT_CHECKED, rest_reason="Geen tijd meer.")


def at_the_door(device: Device) -> None:
    device.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    device.record(NewEvent(part_of(device.me.agency), PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))


def joins(device: Device, *, first_look: bool = False) -> None:
    device.record(NewEvent(StreamKind.VISIT, OfficerJoined(VISIT, Capacity.SUPERVISION)))
    opened = CompartmentOpened(VISIT, first_look=first_look)
    device.record(NewEvent(part_of(device.me.agency), opened))


def closes(device: Device) -> tuple[NewEvent, ...]:
    events = close(device.visit, CHECKLIST, SIGNED, seen=device.sight)
    assert isinstance(events, tuple), events
    for event in events:
        device.record(event)
    return events


def test_each_agency_with_a_part_keeps_that_kind_of_stream() -> None:
    assert {KEEPERS[kind]: kind for kind in PARTS.values()} == PARTS
    assert set(PARTS.values()) > REPORTED


@pytest.mark.parametrize("me", [T1, A1], ids=["municipality", "labour"])
def test_who_began_signs_the_own_part_and_says_that_the_officers_left(me: Officer) -> None:
    device = Device(me)
    started(device)
    at_the_door(device)

    streams = [event.stream for event in closes(device)]

    assert streams == [part_of(device.me.agency), StreamKind.VISIT]
    assert device.visit.state is VisitState.CLOSED


@pytest.mark.parametrize("knows_the_start", [True, False])
def test_who_joined_another_agency_s_visit_signs_in_the_own_part_only(knows_the_start: bool) -> None:
    t1, a1 = Device(T1), Device(A1)
    started(t1)
    if knows_the_start:
        a1.hears(t1)
    joins(a1)
    at_the_door(a1)

    assert [event.stream for event in closes(a1)] == [StreamKind.LABOUR]
    assert a1.visit.closed is None


def test_a_signature_in_another_part_closes_nothing_here() -> None:
    t1, a1 = Device(T1), Device(A1)
    started(t1)
    a1.hears(t1)
    joins(a1)
    at_the_door(a1)
    closes(a1)
    a1.record(NewEvent(StreamKind.VISIT, VisitClosed()))

    t1.hears(a1)

    assert (t1.visit.state, t1.visit.signed, t1.visit.closed) == (VisitState.OPEN, None, None)


def test_a_signature_in_the_wrong_part_counts_for_nobody() -> None:
    t1, a1 = Device(T1), Device(A1)
    started(t1)
    a1.hears(t1)
    a1.record(NewEvent(StreamKind.FINDINGS, FindingsSigned("", OperatorResponse.SIGNED)))
    a1.record(NewEvent(StreamKind.VISIT, FindingsSigned("", OperatorResponse.SIGNED)))
    a1.record(NewEvent(StreamKind.FINDINGS, VisitReleased()))
    t1.hears(a1)

    assert t1.visit.state is VisitState.OPEN
    assert a1.visit.state is VisitState.OPEN


def test_a_partner_s_card_entry_and_answers_neither_help_nor_hinder() -> None:
    t1, a1 = Device(T1), Device(A1)
    started(t1)
    at_the_door(t1)
    a1.hears(t1)
    joins(a1)
    a1.record(NewEvent(StreamKind.LABOUR, PlaceEntered(PlaceKind.UNCLEAR, " ")))
    t1.hears(a1)

    assert missing(a1.visit, CHECKLIST, SIGNED) == NotReadyToClose(
        card_not_shown=True, places_without_ground=("onduidelijk",)
    )
    assert missing(t1.visit, CHECKLIST, SIGNED).is_empty


def test_what_another_agency_answered_answers_and_disputes_nothing_here() -> None:
    t1, g1 = Device(T1), Device(G1)
    started(t1)
    at_the_door(t1)
    g1.hears(t1)
    joins(g1)
    for condition in (ALARM, EXIT):
        g1.record(judge(g1, condition, Judgement(Outcome.VIOLATION, "Schimmel.", Severity.MODERATE)))
    t1.record(judge(t1, EXIT, Judgement(Outcome.COMPLIANT)))

    t1.hears(g1)

    assert t1.visit.conflicts == ()
    assert t1.visit.answer(ALARM) is None
    assert [value.author.number for value in t1.visit.register(EXIT).values] == ["t1"]
    assert missing(t1.visit, CHECKLIST, Closing("", OperatorResponse.SIGNED)).unanswered == (ALARM, RULES)
    closes(t1)
    g1.hears(t1)
    assert g1.visit.violations == (ALARM, EXIT)


def test_police_sign_without_answering_a_list_or_asking_an_operator() -> None:
    device = Device(P1)
    started(device)
    at_the_door(device)

    assert missing(device.visit, CHECKLIST, Closing("", None)).is_empty
    assert missing(device.visit, CHECKLIST, Closing("", OperatorResponse.REFUSED)).operator_reason_missing


def test_whoever_left_says_so_once() -> None:
    device = Device(T1)
    started(device)
    at_the_door(device)
    device.record(NewEvent(StreamKind.VISIT, VisitClosed()))

    assert leave(device.visit) == ()
    assert [event.stream for event in closes(device)] == [StreamKind.FINDINGS]


def test_a_labour_supervisor_reviews_in_the_labour_part() -> None:
    a1, b1 = Device(A1), Device(B1)
    started(a1)
    at_the_door(a1)
    a1.record(judge(a1, EXIT, Judgement(Outcome.VIOLATION, "Geen loonstroken.", Severity.MODERATE)))
    closes(a1)
    b1.hears(a1)

    for event in (return_answer(b1.visit, EXIT, "Over welke maand?"), release(b1.visit, seen=b1.heads)):
        assert isinstance(event, NewEvent)
        assert event.stream is StreamKind.LABOUR
    b1.record(release(b1.visit, seen=b1.heads))
    assert b1.visit.state is VisitState.RELEASED


def test_who_takes_part_is_known_by_number_on_any_device_or_named_as_second_officer() -> None:
    t1 = Device(T1)
    started(t1)
    again = replace(T1, installation=T2.installation)

    assert [t1.visit.present.includes(each) for each in (T1, again, T2, A1, replace(A1, number="t1"))] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_follow_up_is_one_for_the_agency_that_has_something_open() -> None:
    t1, a1, a2 = Device(T1), Device(A1), Device(officer("a2", Role.LABOUR, Agency.ARBEIDSINSPECTIE))
    started(t1, VisitKind.FOLLOW_UP, (EXIT,))
    assert outcomes_for(t1.visit) == FOLLOW_UP_OUTCOMES
    a1.hears(t1)
    joins(a1)
    assert outcomes_for(a1.visit) == FIRST_VISIT_OUTCOMES

    started(a2, VisitKind.FOLLOW_UP, (ALARM,))
    assert outcomes_for(a2.visit) == FOLLOW_UP_OUTCOMES
    unaware = Device(A1)
    joins(unaware, first_look=True)
    unaware.hears(a2)
    assert outcomes_for(unaware.visit) == FOLLOW_UP_OUTCOMES, "a colleague's list wins"


def test_who_took_part_and_did_not_sign_is_known_once_a_colleague_signed() -> None:
    first, second, police = Device(T1), Device(T2), Device(P1)
    started(first)
    at_the_door(first)
    for other in (second, police):
        other.hears(first)
        joins(other)
        first.hears(other)
    assert unsigned(first.visit) == ()

    closes(first)
    assert unsigned(first.visit) == (T2.installation,)

    second.hears(first)
    second.record(cosign(second.visit, (), seen=second.sight, by=T2))
    assert unsigned(second.visit) == ()


def test_a_named_partner_signs_too_also_when_he_did_not_join() -> None:
    device = Device(T1)
    start = VisitStarted(VISIT, LINDE, VisitKind.ROUTINE, Capacity.SUPERVISION, "2026.1", DAY, partner=T2.installation)
    device.record(NewEvent(StreamKind.VISIT, start))
    device.record(NewEvent(StreamKind.FINDINGS, CompartmentOpened(VISIT)))
    at_the_door(device)
    closes(device)

    assert unsigned(device.visit) == (T2.installation,)
