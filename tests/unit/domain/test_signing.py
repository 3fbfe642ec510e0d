"""Who signs, for whom, and what is said of those who do not; why the rest was not checked."""

from dataclasses import replace
from datetime import date, timedelta

from inspector.domain.acts.assessing import Judgement, assess_rest, give_reason
from inspector.domain.acts.closing import Closing, close, cosign, missing, unsigned
from inspector.domain.acts.reviewing import release
from inspector.domain.events import CardShown, ConditionAssessed, Cosigned, VisitReleased, VisitStarted
from inspector.domain.place_events import PlaceEntered
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import NotPassedOn, NotReadyToClose, SignatureMissing, TextRefused, WasNotThere
from inspector.domain.values import Capacity, OperatorResponse, Outcome, PlaceKind, VisitKind
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import A1, ALARM, C1, CHECKLIST, EXIT, LINDE, RULES, T1, T2, VISIT, Device, judge

SIGNED = Closing("", OperatorResponse.SIGNED)
REST = Closing("", OperatorResponse.ABSENT, "Weg.", rest=Outcome.NOT_CHECKED)
WHY = "Er was geen tijd meer."
NOT_CHECKED = Judgement(Outcome.NOT_CHECKED)


def begun(*, partner: Device | None = None) -> Device:
    """A visit with the door done and nothing answered; the partner is named and has not joined."""
    t1 = Device(T1)
    named = None if partner is None else partner.me.installation
    day = date(2026, 11, 24)
    start = VisitStarted(VISIT, LINDE, VisitKind.ROUTINE, Capacity.SUPERVISION, "2026.1", day, partner=named)
    t1.record(NewEvent(StreamKind.VISIT, start))
    t1.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    t1.record(NewEvent(StreamKind.FINDINGS, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")))
    return t1


def closes(device: Device, closing: Closing = SIGNED) -> None:
    for condition in (ALARM, EXIT, RULES):
        device.record(judge(device, condition, Judgement(Outcome.COMPLIANT)))
    events = close(device.visit, CHECKLIST, closing, seen=device.sight)
    assert isinstance(events, tuple), events
    for event in events:
        device.record(event)


# --- why the rest was not checked


def test_the_rest_is_not_left_unchecked_without_a_reason() -> None:
    t1 = begun()

    assert missing(t1.visit, CHECKLIST, REST) == NotReadyToClose(rest_reason_missing=True)
    assert missing(t1.visit, CHECKLIST, replace(REST, rest_reason=" ")).rest_reason_missing
    assert missing(t1.visit, CHECKLIST, replace(REST, rest_reason=WHY)).is_empty


def test_what_was_answered_not_checked_by_hand_needs_the_reason_too_unless_it_has_its_own() -> None:
    t1 = begun()
    t1.record(judge(t1, ALARM, NOT_CHECKED))
    t1.record(judge(t1, EXIT, replace(NOT_CHECKED, reason="De kamer was bezet.")))
    t1.record(judge(t1, RULES, Judgement(Outcome.COMPLIANT)))

    assert missing(t1.visit, CHECKLIST, SIGNED) == NotReadyToClose(rest_reason_missing=True)

    t1.record(give_reason(t1.visit, CHECKLIST, WHY))
    alarm, exit_door = t1.visit.answer(ALARM), t1.visit.answer(EXIT)
    assert alarm is not None
    assert exit_door is not None
    assert (alarm.outcome, alarm.reason, exit_door.reason) == (Outcome.NOT_CHECKED, WHY, "De kamer was bezet.")
    assert missing(t1.visit, CHECKLIST, SIGNED).is_empty


def test_a_rest_that_says_how_it_is_needs_no_reason_and_keeps_none() -> None:
    t1 = begun()
    rest = assess_rest(t1.visit, CHECKLIST, Outcome.NOT_APPLICABLE, WHY)

    assert missing(t1.visit, CHECKLIST, replace(REST, rest=Outcome.NOT_APPLICABLE)).is_empty
    assert isinstance(rest, NewEvent)
    assert getattr(rest.event, "reason", None) == ""


def test_a_reason_stands_with_an_answer_that_nobody_looked_and_with_no_other() -> None:
    t1 = begun()
    given = judge(t1, ALARM, Judgement(Outcome.COMPLIANT, "Gezien: werkt.", reason="Bezet."))

    assert isinstance(given, NewEvent)
    assert isinstance(given.event, ConditionAssessed)
    assert (given.event.facts, given.event.reason) == ("Gezien: werkt.", "")


# --- who signs


def test_the_signature_says_who_signed_for_the_operator() -> None:
    t1 = begun()
    closes(t1, replace(SIGNED, signer_role="Beheerder ", signer_name="M. de Vries"))
    signed = t1.visit.signed

    assert signed is not None
    assert (signed.event.signer_role, signed.event.signer_name) == ("Beheerder", "M. de Vries")


def test_an_operator_who_is_not_there_has_no_reaction() -> None:
    absent = replace(REST, rest_reason=WHY, reaction="Hij vond alles goed.")

    assert missing(begun().visit, CHECKLIST, absent) == NotReadyToClose(absent_reacted=True)
    assert missing(begun().visit, CHECKLIST, replace(absent, reaction=" ")).is_empty


def test_nobody_signs_for_an_operator_who_is_not_there() -> None:
    t1 = begun()
    closes(t1, Closing("", OperatorResponse.ABSENT, "Weg.", signer_role="Beheerder", signer_name="M."))
    signed = t1.visit.signed

    assert signed is not None
    assert (signed.event.signer_role, signed.event.signer_name) == ("", "")


def test_a_citizen_service_number_goes_into_no_field_of_the_closing() -> None:
    t1 = begun()
    for wanted in (
        replace(REST, rest_reason="123456782"),
        replace(SIGNED, signer_role="123456782"),
        replace(SIGNED, signer_name="123456782"),
    ):
        assert close(t1.visit, CHECKLIST, wanted, seen=t1.sight) == TextRefused("citizen_number")


def test_no_field_of_the_closing_names_a_sign_by_its_code() -> None:
    t1 = begun()
    for wanted in (replace(REST, rest_reason="Eerst MH-12"), replace(SIGNED, reaction="MH-12?")):
        assert close(t1.visit, CHECKLIST, wanted, seen=t1.sight) == NotPassedOn("politie")


# --- the second officer


def test_a_partner_who_did_not_join_cannot_sign_and_what_his_program_writes_counts_for_nothing() -> None:
    t2 = Device(T2)
    t1 = begun(partner=t2)
    closes(t1)
    t2.hears(t1)
    assert cosign(t2.visit, (), seen=t2.sight, by=T2) == WasNotThere()

    t2.record(NewEvent(t2.visit.part, Cosigned((), t2.sight.heads, t2.sight.catalogue)))
    t1.hears(t2)
    assert t1.visit.cosigned == ()
    assert unsigned(t1.visit) == (T2.installation,)


def test_who_joins_after_the_signature_was_not_there_and_is_not_waited_for() -> None:
    t1, t2 = begun(), Device(T2)
    closes(t1)
    t2.skew = timedelta(minutes=5)
    t2.joins(t1)

    assert cosign(t2.visit, (), seen=t2.sight, by=T2) == WasNotThere()
    assert unsigned(t1.visit) == ()


def test_a_release_without_a_signature_that_was_due_says_why() -> None:
    t1, t2, c1 = begun(), Device(T2), Device(C1)
    t2.joins(t1)
    closes(t1)
    c1.hears(t1)
    assert release(c1.visit, seen=c1.heads) == SignatureMissing((T2.installation,))
    assert release(c1.visit, seen=c1.heads, missing_signature="  ") == SignatureMissing((T2.installation,))

    let_out = release(c1.visit, seen=c1.heads, missing_signature=" T2 werd ziek. ")
    assert isinstance(let_out, NewEvent)
    assert isinstance(let_out.event, VisitReleased)
    assert let_out.event.missing_signature == "T2 werd ziek."


def test_where_nobody_is_missing_no_reason_is_kept() -> None:
    t1, t2, c1 = begun(), Device(T2), Device(C1)
    t2.joins(t1)
    closes(t1)
    t2.hears(t1)
    t2.record(cosign(t2.visit, (), seen=t2.sight, by=T2))
    c1.hears(t1, t2)

    let_out = release(c1.visit, seen=c1.heads, missing_signature="Overbodig.")
    assert isinstance(let_out, NewEvent)
    assert isinstance(let_out.event, VisitReleased)
    assert let_out.event.missing_signature == ""


# --- when they were there


def test_a_visit_began_when_the_own_officers_began_it_whatever_other_clocks_and_agencies_say() -> None:
    t1, t2, a1 = begun(), Device(T2), Device(A1)
    t2.skew = timedelta(minutes=-7)
    t2.joins(t1)
    t2.record(NewEvent(StreamKind.VISIT, CardShown("beheerder")))
    a1.skew = timedelta(minutes=20)
    a1.joins(t1)
    t1.hears(t2)
    a1.hears(t1)
    ours, theirs = t1.visit.arrival, a1.visit.arrival

    assert ours is not None
    assert theirs is not None
    assert (ours.author, theirs.author) == (T1, A1)
    assert theirs.at > ours.at
