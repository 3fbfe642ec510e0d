from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from inspector.domain.acts.erasing import Erasable, erasable
from inspector.domain.acts.reviewing import release
from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.authority import is_authorised
from inspector.domain.blobs import BlobKey
from inspector.domain.event_rules import About, AfterRelease, By, In, Rules, Step
from inspector.domain.events import DomainEvent, FindingsSigned, UnknownEvent
from inspector.domain.ids import ConditionId, EventId, LogId
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.values import Designation, Officer, OperatorResponse
from inspector.domain.visits.released import unreleased, unreleased_conditions
from inspector.wire.scopes import COMPARTMENTS, INBOXES, KEEPERS, Agency, Role, StreamKind, exists, may_write
from tests.unit.domain.examples import C1, EXIT, T1, Device, officer, started
from tests.unit.domain.filled import an_event

TABLE = """
kind                       said by     counts in   about       after      step
visit_started              officer     visit       visit       out        -
officer_joined             officer     visit       visit       out        -
visit_handed_over          reader      visit       -           out        -
part_named                 everybody   every_part  visit       out        -
card_shown                 officer     visit       -           waits      -
visit_closed               officer     visit       -           counts     -
compartment_opened         officer     part        visit       out        -
condition_assessed         officer     part        condition   waits      -
rest_assessed              officer     part        conditions  waits      -
photo_attached             officer     any_part    condition   waits      -
note_written               officer     part        condition   waits      -
withdrawn                  officer     every_part  target      waits      -
brought_back               officer     any_part    target      waits      -
persons_counted            officer     part        -           waits      -
findings_signed            officer     own_part    -           out        closed
read_back                  officer     own_part    condition   counts     -
operator_shown             officer     own_part    -           counts     -
cosigned                   officer     own_part    -           counts     -
visit_abandoned            officer     own_part    -           out        -
comment_made               supervisor  part        condition   out        -
answer_returned            supervisor  own_part    condition   waits      returned
visit_resubmitted          officer     own_part    -           out        resubmitted
visit_released             supervisor  own_part    -           out        released
photo_captioned            officer     part        target      waits      -
place_entered              officer     own_part    -           waits      -
place_left                 officer     own_part    target      waits      -
consent_withdrawn          officer     own_part    target      waits      -
statement_taken            officer     own_part    -           waits      -
demand_made                officer     own_part    -           waits      -
receipt_given              officer     own_part    -           waits      -
agreement_made             officer     own_part    -           waits      -
matter_passed_on           officer     own_part    -           waits      -
administrative_report_drafted police    police_part -           out        -
administrative_report_issued supervisor police_part target     out        -
relations_stated           officer     own_part    -           waits      -
heads_counted              officer     own_part    -           waits      -
independence_fact_noted    officer     own_part    -           waits      -
eis_made                   officer     own_part    -           waits      -
document_listed            officer     own_part    -           waits      -
water_sampled              officer     hygiene     -           waits      -
water_result               officer     hygiene     -           waits      -
decision_recorded          supervisor  own_part    condition   out        -
decision_taken_back        supervisor  own_part    target      out        -
hat_switched               officer     own_part    -           out        -
investigation_begun        officer     apart       -           out        -
investigation_noted        officer     apart       -           out        -
suspect_heard              officer     apart       -           out        -
business_recorded          supervisor  business    business.id out        -
condition_history_recorded supervisor  business    condition   out        -
visit_planned              supervisor  plan        plan        out        -
plan_cancelled             supervisor  plan        -           out        -
signal_sent                sender      envelope    -           out        -
signal_logged              sender      logbook     -           out        -
signal_read                inbox       answer      target      out        -
signal_taken               inbox       answer      target      out        -
signal_answered            inbox       answer      -           out        -
place_left_for_later       police      answer      visit       out        -
visit_asked                privacy     answer      -           out        -
visit_looked_at            supervisor  answer      -           out        -
visit_consulted            reader      logbook     visit       out        -
own_row_closed             sent_only   logbook     plan        out        -
own_row_reopened           sent_only   logbook     plan        out        -
heads_listed               everybody   logbook     -           out        -
"""
ROWS = {line.split()[0]: line.split()[1:] for line in TABLE.splitlines()[2:]}

OFFICERS = {Role.INSPECTOR, Role.POLICE, Role.LABOUR, Role.HYGIENE}
SAYERS = {
    "officer": OFFICERS,
    "supervisor": {Role.SUPERVISOR},
    "reader": OFFICERS | {Role.SUPERVISOR},
    "sender": {Role.INSPECTOR, Role.POLICE, Role.LABOUR, Role.SUPERVISOR},
    "inbox": {Role.POLICE, Role.LABOUR, Role.TAX},
    "police": {Role.POLICE},
    "sent_only": {Role.TAX},
    "privacy": {Role.PRIVACY_OFFICER},
    "everybody": set(Role),
}
PLACES = {
    "every_part": {StreamKind.VISIT, StreamKind.INVESTIGATION, *COMPARTMENTS},
    "apart": {StreamKind.INVESTIGATION},
    "visit": {StreamKind.VISIT},
    "part": COMPARTMENTS,
    "any_part": {StreamKind.INVESTIGATION, *COMPARTMENTS},
    "own_part": COMPARTMENTS,
    "police_part": {StreamKind.POLICE},
    "hygiene": {StreamKind.HYGIENE},
    "business": {StreamKind.BUSINESS},
    "plan": {StreamKind.PLAN},
    "envelope": {StreamKind.ENVELOPE},
    "logbook": {StreamKind.LOGBOOK},
    "answer": {StreamKind.ANSWER},
}
DEED = Designation("Akte 1", "domein I", "APV", date(2027, 11, 30))
PEOPLE = [officer("x1", role, agency) for agency in Agency for role in Role if exists(agency, role)]
PEOPLE += [replace(each, number="o1", designations=(DEED,)) for each in PEOPLE]


def said(event: DomainEvent, stream: StreamKind, author: Officer) -> Recorded[DomainEvent]:
    return Recorded(EventId(LogId("cd" * 16), 2), stream, author, datetime(2026, 11, 24, tzinfo=UTC), 0, (), event)


def has_a_log_in(stream: StreamKind, author: Officer) -> bool:
    owners: Iterable[Agency] = {KEEPERS.get(stream, author.agency)}
    if stream in {StreamKind.ENVELOPE, StreamKind.ANSWER}:
        owners = INBOXES if stream is StreamKind.ENVELOPE else Agency
    designated = author.is_designated
    return any(may_write(author.agency, author.role, stream, owner, designated=designated) for owner in owners)


def test_every_kind_stands_in_the_table() -> None:
    assert [kind.KIND for kind in ALL_EVENTS] == list(ROWS)


@pytest.mark.parametrize("kind", ALL_EVENTS, ids=lambda kind: str(kind.KIND))
def test_a_kind_counts_from_those_and_there_as_its_row_says_and_nowhere_else(kind: type[DomainEvent]) -> None:
    who, where, *_ = ROWS[kind.KIND]
    event = an_event(kind, full=False)

    heard = {(each, stream) for each in PEOPLE for stream in StreamKind if is_authorised(said(event, stream, each))}

    assert heard
    assert heard == {
        (each, stream)
        for each in PEOPLE
        for stream in PLACES[where]
        if each.role in SAYERS[who] and has_a_log_in(stream, each)
    }


@pytest.mark.parametrize("kind", ALL_EVENTS, ids=lambda kind: str(kind.KIND))
def test_a_kind_is_about_and_does_to_a_review_what_its_row_says(kind: type[DomainEvent]) -> None:
    _, where, about, after, step = ROWS[kind.KIND]
    rules = kind.RULES

    assert rules.where.own_part_only is (where == "own_part")
    assert rules.about == ("" if about == "-" else about)
    assert rules.after_release is {"waits": AfterRelease.WAITS, "counts": AfterRelease.COUNTS}.get(
        after, AfterRelease.STAYS_OUT
    )
    assert rules.step.value == (None if step == "-" else step)
    assert not rules.must_understand


def test_what_a_newer_program_said_is_kept_wherever_its_writer_may_write() -> None:
    event = UnknownEvent("drone_flown", 1)

    for author in PEOPLE:
        for stream in StreamKind:
            assert is_authorised(said(event, stream, author)) is has_a_log_in(stream, author)


def test_a_kind_without_rules_does_not_import() -> None:
    with pytest.raises(TypeError, match="DoorSlammed says no name or no rules"):

        @dataclass(frozen=True, slots=True)
        class DoorSlammed(DomainEvent):
            KIND = "door_slammed"


def test_a_kind_without_a_name_does_not_import() -> None:
    with pytest.raises(TypeError, match="DoorSlammed says no name or no rules"):

        @dataclass(frozen=True, slots=True)
        class DoorSlammed(DomainEvent):
            RULES = UnknownEvent.RULES


def test_a_kind_does_not_take_its_rules_from_another() -> None:
    with pytest.raises(TypeError, match="DoorSlammed says no name or no rules"):

        @dataclass(frozen=True, slots=True)
        class DoorSlammed(UnknownEvent):
            pass


def test_a_kind_about_a_field_that_it_does_not_have_does_not_import() -> None:
    with pytest.raises(TypeError, match="no field condition"):

        @dataclass(frozen=True, slots=True)
        class DoorSlammed(DomainEvent):
            KIND = "door_slammed"
            RULES = Rules(
                By.OFFICERS, In.COMPARTMENT, About.CONDITION, AfterRelease.WAITS, Step.NONE, must_understand=False
            )


@dataclass(frozen=True, slots=True)
class DoorSlammed(DomainEvent):
    """A kind that nothing knows but its class."""

    KIND = "door_slammed"
    RULES = Rules(By.OFFICERS, In.COMPARTMENT, About.CONDITION, AfterRelease.WAITS, Step.NONE, must_understand=False)

    condition: ConditionId
    photo: BlobKey | None = None


PICTURE = BlobKey("f0" * 32, b"k" * 32, 4_000)


def test_a_new_kind_needs_nothing_but_its_class_to_count_to_wait_and_to_be_erased() -> None:
    t1, c1 = Device(T1), Device(C1)
    started(t1)
    t1.record(NewEvent(StreamKind.FINDINGS, FindingsSigned("", OperatorResponse.SIGNED)))
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads))
    t1.hears(c1)

    slammed = t1.record(NewEvent(StreamKind.FINDINGS, DoorSlammed(EXIT, PICTURE)))
    gone = erasable(t1.visit, (slammed.id,), C1)

    assert t1.visit.all_of(DoorSlammed) == (slammed,)
    assert unreleased(t1.visit) == (slammed,)
    assert unreleased_conditions(t1.visit) == (EXIT,)
    assert gone == (Erasable(slammed.id, StreamKind.FINDINGS, (), (PICTURE.blob,)),)


def test_a_new_kind_is_not_heard_from_a_supervisor_or_in_the_shared_part() -> None:
    t1, c1 = Device(T1), Device(C1)
    started(t1)
    c1.hears(t1)

    t1.record(NewEvent(StreamKind.VISIT, DoorSlammed(EXIT)))
    c1.record(NewEvent(StreamKind.FINDINGS, DoorSlammed(EXIT)))
    t1.hears(c1)

    assert not t1.visit.all_of(DoorSlammed)


def test_no_rule_has_a_default() -> None:
    with pytest.raises(TypeError, match="must_understand"):
        Rules(By.OFFICERS, In.COMPARTMENT, About.STREAM, AfterRelease.WAITS, Step.NONE)  # type: ignore[call-arg]  # one is missing on purpose
