from datetime import timedelta

from inspector.domain.acts.assessing import Judgement, amend, assess_rest, resolve, resubmit
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import NewEvent
from inspector.domain.refusals import (
    NoSuchOutcome,
    NothingReturned,
    NotInConflict,
    NotOnTheChecklist,
    NotPassedOn,
    NotReturned,
    ReasonMissing,
    TextRefused,
)
from inspector.domain.values import Outcome, Severity, VisitKind
from inspector.wire.scopes import StreamKind
from tests.unit.domain.examples import ALARM, CHECKLIST, EXIT, RULES, T1, T2, Device, judge, officer, started

FINDINGS = StreamKind.FINDINGS
COMPLIANT = Judgement(Outcome.COMPLIANT)
LOCKED = Judgement(Outcome.VIOLATION, "Achteruitgang op slot.", Severity.ACUTE, 0)


def judged(device: Device, condition: ConditionId, judgement: Judgement) -> None:
    device.record(judge(device, condition, judgement))


def test_the_same_officer_again_is_a_correction() -> None:
    t1 = Device(T1)
    started(t1)

    judged(t1, EXIT, COMPLIANT)
    judged(t1, EXIT, LOCKED)

    register = t1.visit.register(EXIT)
    assert [value.outcome for value in register.values] == [Outcome.VIOLATION]
    assert len(register.writes) == 2


def test_two_officers_who_did_not_see_each_other_are_a_conflict_and_both_answers_survive() -> None:
    t1, t2 = Device(T1), Device(T2, skew=timedelta(days=-700))
    started(t1)
    judged(t1, ALARM, COMPLIANT)
    judged(t2, ALARM, LOCKED)

    t1.hears(t2)

    assert t1.visit.conflicts == (ALARM,)
    assert {value.author.number for value in t1.visit.register(ALARM).values} == {"t1", "t2"}


def test_the_same_answer_twice_is_no_conflict() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    judged(t1, ALARM, LOCKED)
    judged(t2, ALARM, LOCKED)

    t1.hears(t2)

    assert t1.visit.conflicts == ()
    assert len(t1.visit.register(ALARM).writes) == 2


def test_an_officer_who_saw_the_other_answer_corrects_it_without_conflict() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    judged(t1, ALARM, COMPLIANT)
    t2.hears(t1)

    judged(t2, ALARM, LOCKED)
    t1.hears(t2)

    assert t1.visit.conflicts == ()
    assert t1.visit.answer(ALARM) is not None


def test_resolving_names_both_answers_and_leaves_one() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    judged(t1, ALARM, COMPLIANT)
    judged(t2, ALARM, LOCKED)
    t1.hears(t2)

    resolved = t1.record(resolve(t1.visit, CHECKLIST, ALARM, LOCKED, "Samen nagelopen."))

    assert len(resolved.replaces) == 2
    assert [value.outcome for value in t1.visit.register(ALARM).values] == [Outcome.VIOLATION]
    assert t1.visit.conflicts == ()


def test_there_is_nothing_to_resolve_where_officers_agree() -> None:
    t1 = Device(T1)
    started(t1)
    judged(t1, ALARM, COMPLIANT)

    assert resolve(t1.visit, CHECKLIST, ALARM, LOCKED, "x") == NotInConflict(ALARM)


def test_a_resolve_without_reason_is_refused() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    judged(t1, ALARM, COMPLIANT)
    judged(t2, ALARM, LOCKED)
    t1.hears(t2)

    assert resolve(t1.visit, CHECKLIST, ALARM, LOCKED, " ") == ReasonMissing()


def test_a_cleared_answer_is_open_again_and_keeps_its_history() -> None:
    t1 = Device(T1)
    started(t1)
    judged(t1, RULES, COMPLIANT)

    judged(t1, RULES, Judgement(None))

    assert t1.visit.answer(RULES) is None
    assert len(t1.visit.register(RULES).writes) == 2


def test_a_follow_up_knows_only_its_own_answers() -> None:
    t1 = Device(T1)
    started(t1, VisitKind.FOLLOW_UP, (EXIT,))

    assert judge(t1, EXIT, COMPLIANT) == NoSuchOutcome("voldoet")
    judged(t1, EXIT, Judgement(Outcome.RESOLVED))
    assert t1.visit.answer(EXIT) is not None


def test_a_first_visit_does_not_know_the_answers_of_a_follow_up() -> None:
    t1 = Device(T1)
    started(t1)

    assert judge(t1, EXIT, Judgement(Outcome.RESOLVED)) == NoSuchOutcome("hersteld")


def test_a_condition_of_another_sector_is_refused() -> None:
    t1 = Device(T1)
    started(t1)

    stranger = ConditionId("UV-V-05")
    assert judge(t1, stranger, COMPLIANT) == NotOnTheChecklist(stranger)


def test_facts_with_a_citizen_service_number_are_refused() -> None:
    t1 = Device(T1)
    started(t1)

    refused = judge(t1, EXIT, Judgement(Outcome.VIOLATION, "BSN 9999.93.847 genoemd"))

    assert refused == TextRefused("citizen_number")


def test_facts_and_reasons_name_no_sign_by_its_code() -> None:
    t1 = Device(T1)
    started(t1)

    for judgement in (
        Judgement(Outcome.VIOLATION, "Signaal MH-12"),
        Judgement(Outcome.NOT_CHECKED, reason="mh12"),
    ):
        assert judge(t1, EXIT, judgement) == NotPassedOn("politie")


def test_the_rest_covers_exactly_what_is_open() -> None:
    t1 = Device(T1)
    started(t1)
    judged(t1, ALARM, COMPLIANT)

    t1.record(_some(assess_rest(t1.visit, CHECKLIST, Outcome.NOT_CHECKED, "Geen tijd.")))

    answers = {c: answer.outcome for c in CHECKLIST if (answer := t1.visit.answer(c))}
    assert answers == {ALARM: Outcome.COMPLIANT, EXIT: Outcome.NOT_CHECKED, RULES: Outcome.NOT_CHECKED}
    assert assess_rest(t1.visit, CHECKLIST, Outcome.NOT_CHECKED, "Geen tijd.") is None


def test_the_rest_cannot_be_a_violation() -> None:
    t1 = Device(T1)
    started(t1)

    assert assess_rest(t1.visit, CHECKLIST, Outcome.VIOLATION, "") == NoSuchOutcome("overtreding")


def test_amending_an_open_visit_is_refused() -> None:
    t1 = Device(T1)
    started(t1)

    assert amend(t1.visit, CHECKLIST, EXIT, LOCKED, "reden") == NotReturned()
    assert resubmit(t1.visit) == NothingReturned()


def _some(value: object) -> NewEvent:
    assert isinstance(value, NewEvent)
    return value


def test_an_ordinary_tap_does_not_end_a_conflict() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    judged(t1, ALARM, COMPLIANT)
    judged(t2, ALARM, LOCKED)
    t1.hears(t2)

    judged(t1, ALARM, Judgement(Outcome.NOT_APPLICABLE))

    assert [(v.author.number, v.outcome) for v in t1.visit.register(ALARM).values] == [
        ("t2", Outcome.VIOLATION),
        ("t1", Outcome.NOT_APPLICABLE),
    ]


def test_what_filled_in_the_rest_yields_to_an_answer_in_any_order() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    t2.hears(t1)
    t1.record(assess_rest(t1.visit, CHECKLIST, Outcome.NOT_CHECKED, "Geen tijd."))
    judged(t2, ALARM, LOCKED)

    for one, other in ((t1, t2), (t2, t1)):
        one.hears(other)
        assert one.visit.conflicts == ()
        assert [value.outcome for value in one.visit.register(ALARM).values] == [Outcome.VIOLATION]
        assert [value.outcome for value in one.visit.register(EXIT).values] == [Outcome.NOT_CHECKED]


def test_taking_back_an_answer_leaves_what_filled_in_the_rest() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    t2.hears(t1)
    t1.record(assess_rest(t1.visit, CHECKLIST, Outcome.NOT_CHECKED, "Geen tijd."))
    judged(t2, ALARM, LOCKED)
    judged(t2, ALARM, Judgement(None))
    t1.hears(t2)

    assert [value.outcome for value in t1.visit.register(ALARM).values] == [Outcome.NOT_CHECKED]


def test_two_answers_that_differ_stay_a_conflict_beside_a_rest() -> None:
    t1, t2, t3 = Device(T1), Device(T2), Device(officer("t3"))
    started(t1)
    t2.hears(t1)
    t3.hears(t1)
    t1.record(assess_rest(t1.visit, CHECKLIST, Outcome.NOT_CHECKED, "Geen tijd."))
    judged(t2, ALARM, LOCKED)
    judged(t3, ALARM, COMPLIANT)
    t1.hears(t2, t3)

    assert {value.author.number for value in t1.visit.register(ALARM).values} == {"t2", "t3"}


def test_opening_what_is_open_already_is_nothing() -> None:
    t1 = Device(T1)
    started(t1)
    assert judge(t1, RULES, Judgement(None)) is None

    judged(t1, RULES, COMPLIANT)
    judged(t1, RULES, Judgement(None))

    assert judge(t1, RULES, Judgement(None)) is None


def test_a_colleague_s_answer_in_a_conflict_is_not_one_s_own_to_take_back() -> None:
    t1, t2, t3 = Device(T1), Device(T2), Device(officer("t3"))
    started(t1)
    judged(t1, ALARM, COMPLIANT)
    judged(t2, ALARM, LOCKED)
    t3.hears(t1, t2)

    assert judge(t3, ALARM, Judgement(None)) is None
