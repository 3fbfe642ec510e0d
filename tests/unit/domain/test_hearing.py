"""What becomes of each event in a visit, and that it is the same however many of them come at a time."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.events import (
    ConditionAssessed,
    DomainEvent,
    FindingsSigned,
    NoteWritten,
    OfficerJoined,
    RestAssessed,
    VisitStarted,
    Withdrawn,
)
from inspector.domain.ids import EventId, LogId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import Recorded
from inspector.domain.values import (
    Capacity,
    Designation,
    Officer,
    OperatorResponse,
    Outcome,
    PlaceKind,
    Regime,
    VisitKind,
)
from inspector.domain.visits.hearing import Heard, Hearing
from inspector.domain.visits.participation import Present
from inspector.domain.visits.visit import fold
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import A1, ALARM, C1, EXIT, LINDE, NOON, RULES, T1, T2, VISIT, officer

FINDINGS = StreamKind.FINDINGS
STRANGER = officer("t3")
SLEUTH = replace(T2, designations=(Designation("Akte 2026-0417", "domein I", "APV", date(2099, 12, 31)),))
JOINS = OfficerJoined(VISIT, Capacity.SUPERVISION)


def said(by: Officer, number: int, stream: StreamKind, event: DomainEvent, *sees: EventId) -> Recorded[DomainEvent]:
    place = EventId(LogId(by.installation[:-2] + f"{stream:02}"), number)
    return Recorded(place, stream, by, NOON + timedelta(minutes=number), number, sees, event)


START = said(
    T1,
    1,
    StreamKind.VISIT,
    VisitStarted(
        VISIT,
        LINDE,
        VisitKind.ROUTINE,
        Capacity.SUPERVISION,
        "2026.1",
        date(2026, 11, 24),
        regime=Regime.WRP_REGISTER,
    ),
)
FIRST = said(T1, 2, FINDINGS, ConditionAssessed(EXIT, Outcome.COMPLIANT))
SECOND = said(T1, 3, FINDINGS, ConditionAssessed(EXIT, Outcome.VIOLATION, "Dicht."), FIRST.id)
NOTE = said(T1, 4, FINDINGS, NoteWritten("Gezien."))
OF_STRANGER = said(STRANGER, 5, FINDINGS, ConditionAssessed(ALARM, Outcome.VIOLATION, "Stil."))
OF_LABOUR = said(A1, 6, StreamKind.LABOUR, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15"))
SIGNED_BY_LABOUR = said(A1, 7, StreamKind.LABOUR, FindingsSigned("", OperatorResponse.SIGNED, ""))
PARTNER = said(SLEUTH, 11, StreamKind.VISIT, JOINS)
APART = said(SLEUTH, 8, StreamKind.INVESTIGATION, Withdrawn(FIRST.id, "Apart."))
BY_THE_SAME = said(SLEUTH, 17, FINDINGS, Withdrawn(FIRST.id, "Niet apart."))
WITHOUT_AUTHORITY = said(C1, 9, StreamKind.VISIT, ConditionAssessed(RULES, Outcome.VIOLATION, "Elders."))
HISTORY = [
    START,
    FIRST,
    SECOND,
    NOTE,
    OF_STRANGER,
    OF_LABOUR,
    SIGNED_BY_LABOUR,
    APART,
    BY_THE_SAME,
    WITHOUT_AUTHORITY,
    said(T1, 10, FINDINGS, Withdrawn(NOTE.id, "Verkeerd.")),
    PARTNER,
    said(SLEUTH, 12, FINDINGS, ConditionAssessed(EXIT, Outcome.COMPLIANT), FIRST.id),
    said(A1, 13, StreamKind.VISIT, JOINS),
    said(T1, 14, FINDINGS, RestAssessed(Outcome.NOT_ASSESSABLE, (ALARM, RULES), "Te laat.")),
    said(T1, 15, FINDINGS, FindingsSigned("", OperatorResponse.ABSENT, "Niet thuis.")),
    said(SLEUTH, 16, FINDINGS, ConditionAssessed(RULES, Outcome.COMPLIANT)),
]


def test_each_event_counts_waits_stands_apart_or_says_nothing() -> None:
    hearing = Hearing(FINDINGS, Present().with_events([START, PARTNER]))

    assert hearing.of(FIRST) is Heard.COUNTS
    assert hearing.of(OF_STRANGER) is Heard.NOT_YET
    assert hearing.of(SIGNED_BY_LABOUR) is Heard.SAYS_NOTHING
    assert hearing.of(APART) is Heard.APART
    assert hearing.of(BY_THE_SAME) is Heard.COUNTS
    assert hearing.of(WITHOUT_AUTHORITY) is Heard.SAYS_NOTHING


@given(
    order=st.permutations(range(2 * len(HISTORY))),
    cuts=st.sets(st.integers(1, 2 * len(HISTORY) - 1)),
    part=st.sampled_from([FINDINGS, StreamKind.LABOUR]),
)
def test_a_visit_is_the_same_however_many_events_come_at_a_time(
    order: list[int], cuts: set[int], part: StreamKind
) -> None:
    events, folded = [HISTORY[place % len(HISTORY)] for place in order], fold(VISIT, (), part=part)
    for start, end in pairwise((0, *sorted(cuts), len(events))):
        folded = folded.with_events(events[start:end])

    at_once = fold(VISIT, HISTORY, part=part)
    assert folded == at_once
    assert folded.by_kind == at_once.by_kind
    assert (set(folded.unheard), set(folded.apart)) == ({OF_STRANGER.id}, {APART.id})
    assert folded.notes == ()
    assert [folded.register(c).values for c in (ALARM, EXIT, RULES)] == [
        at_once.register(c).values for c in (ALARM, EXIT, RULES)
    ]
