"""What was said, asked, taken, agreed and measured: what may be written of it, and what of it counts."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from typing import get_args

import pytest

from inspector.domain.acts.assessing import Judgement
from inspector.domain.acts.erasing import Erasable, erasable
from inspector.domain.acts.reading_back import told
from inspector.domain.acts.reviewing import release
from inspector.domain.acts.saying import MOST_MINUTES, check_measured, check_receiver, check_said, receivers_for
from inspector.domain.events import FindingsSigned, Withdrawn
from inspector.domain.hygiene_events import WaterResult, WaterSampled, WaterTest, WaterVerdict
from inspector.domain.ids import ConditionId, EventId, LogId
from inspector.domain.labour_events import (
    DocumentListed,
    DocumentStep,
    EisMade,
    HeadCountAt,
    HeadsCounted,
    IndependenceFactNoted,
    RelationsStated,
    WorkFunction,
)
from inspector.domain.recorded import NewEvent, Recorded
from inspector.domain.refusals import (
    InterpreterNeedsNumber,
    MeasurementIncomplete,
    NotPassedOn,
    Refusal,
    TermTooLong,
    TextRefused,
)
from inspector.domain.said_events import (
    AgreementMade,
    DemandMade,
    MatterPassedOn,
    ReceiptGiven,
    Said,
    SaidByAll,
    StatementTaken,
)
from inspector.domain.values import (
    DemandAnswer,
    InRole,
    Measured,
    Method,
    OperatorResponse,
    Outcome,
    Receiver,
    Relation,
    Severity,
    SiteRole,
)
from inspector.domain.visits.beside import came_beside
from inspector.domain.visits.released import released_version, unreleased
from inspector.domain.visits.visit import fold
from inspector.wire.scopes import Agency, StreamKind
from tests.stories.officers import shipped_catalogue
from tests.unit.domain.examples import A1, C1, CHECKLIST, EXIT, T1, T2, VISIT, Device, judge, started

WORKER = InRole(SiteRole.WORKER, 1)
OPERATOR = InRole(SiteRole.OPERATOR)
STATEMENT = StatementTaken(WORKER, "Ik bepaal zelf mijn tijden.")
DEMAND = DemandMade(OPERATOR, "Het rooster van november.", DemandAnswer.PENDING, 30)
RECEIPT = ReceiptGiven("Rooster van november, 3 bladen.")
AGREEMENT = AgreementMade("Het slot gaat er vandaag af.")
PASSED_ON = MatterPassedOn("Blusmiddelen zonder keuring.", "Wet veiligheidsregio's", Receiver.FIRE)
EVERY: tuple[SaidByAll, ...] = (STATEMENT, DEMAND, RECEIPT, AGREEMENT, PASSED_ON)
LABOUR: tuple[Said, ...] = (
    RelationsStated((Relation.EMPLOYED,)),
    HeadsCounted(WorkFunction.DESK, 2, HeadCountAt.ARRIVAL),
    IndependenceFactNoted("SZ-01", "Vaste diensten.", Method.READ),
    EisMade(ConditionId("AR-ARB-01"), "Laat een RI&E maken.", 56, date(2026, 11, 24)),
    DocumentListed(DocumentStep.ASKED, text="Het rooster van november."),
)
HYGIENE: tuple[Said, ...] = (
    WaterSampled("GGD-12", "Douche van kamer 3.", WaterTest.LEGIONELLA),
    WaterResult(EventId(LogId("a" * 32), 1), WaterVerdict.WITHIN, "20 kve/l, rapport 88."),
)
WATER = Measured("48,5", "°C", "Testo 110")


def says(device: Device, said: Said, corrected: Recorded[Said] | None = None) -> Recorded[Said]:
    replaces = () if corrected is None else (corrected.id,)
    device.record(NewEvent(device.visit.part, said, replaces))
    return next(each for each in device.visit.said if each.event == said)


def said_in(device: Device) -> list[Said]:
    return [each.event for each in device.visit.said]


def test_each_kind_counts_in_the_order_in_which_it_was_said() -> None:
    t1 = Device(T1)
    started(t1)

    for said in (*EVERY, *LABOUR):
        says(t1, said)

    assert said_in(t1) == [*EVERY, *LABOUR]
    assert {type(said) for said in (*said_in(t1), *HYGIENE)} == set(get_args(Said))


def test_what_the_labour_inspectorate_takes_is_nothing_of_the_municipality() -> None:
    a1, t1 = Device(A1), Device(T1)
    started(t1)
    a1.hears(t1)
    says(a1, RECEIPT)

    t1.hears(a1)

    assert said_in(t1) == []
    assert said_in(a1) == [RECEIPT]


def test_what_is_written_anew_takes_the_place_of_what_the_same_officer_wrote_in_every_order() -> None:
    t1 = Device(T1)
    started(t1)
    wrong = says(t1, DEMAND)
    met = replace(DEMAND, answer=DemandAnswer.COMPLIED, reply="Alsjeblieft.")
    says(t1, met, wrong)

    for order in permutations(t1.seen):
        assert [each.event for each in fold(VISIT, order).said] == [met]


def test_nobody_takes_the_place_of_what_a_colleague_wrote() -> None:
    t1, t2 = Device(T1), Device(T2, skew=timedelta(hours=1))
    started(t1)
    mine = says(t1, STATEMENT)
    t2.hears(t1)
    says(t2, replace(STATEMENT, text="Ik werk hier niet."), mine)

    t1.hears(t2)

    assert len(said_in(t1)) == 2


def test_one_kind_takes_no_other_kinds_place() -> None:
    t1 = Device(T1)
    started(t1)
    statement = says(t1, STATEMENT)

    says(t1, AGREEMENT, statement)

    assert said_in(t1) == [STATEMENT, AGREEMENT]


def test_what_was_withdrawn_does_not_count() -> None:
    t1 = Device(T1)
    started(t1)
    said = says(t1, STATEMENT)

    t1.record(NewEvent(StreamKind.FINDINGS, Withdrawn(said.id, "Van een ander bezoek.")))

    assert said_in(t1) == []


def test_what_was_written_wrong_does_not_come_back_when_its_correction_is_erased() -> None:
    t1, c1 = Device(T1), Device(C1)
    started(t1)
    wrong = says(t1, STATEMENT)
    better = says(t1, replace(STATEMENT, text="Ik bepaal mijn tijden."), wrong)
    c1.hears(t1)

    gone = erasable(c1.visit, (better.id,), C1)

    assert gone == (Erasable(better.id, StreamKind.FINDINGS, (wrong.id,), ()),)
    rest = fold(VISIT, [each for each in c1.seen if each.id != better.id])
    assert rest.without(frozenset({better.id}), frozenset({wrong.id})).said == ()


def test_what_was_said_after_a_signature_stands_beside_it_and_after_a_release_it_waits() -> None:
    t1, c1 = Device(T1), Device(C1)
    started(t1)
    before = says(t1, RECEIPT)
    t1.record(
        NewEvent(StreamKind.FINDINGS, FindingsSigned("", OperatorResponse.SIGNED, seen=t1.heads, catalogue=b"c" * 32))
    )
    beside = says(t1, AGREEMENT)
    assert came_beside(t1.visit) == (beside,)
    c1.hears(t1)
    c1.record(release(c1.visit, seen=c1.heads))
    t1.hears(c1)

    later = says(t1, PASSED_ON)

    version = released_version(t1.visit)
    assert version is not None
    assert version.said == (before, beside)
    assert unreleased(t1.visit) == (later,)


@pytest.mark.parametrize("said", EVERY, ids=lambda said: said.KIND)
def test_no_kind_is_without_words_or_with_a_citizen_service_number(said: SaidByAll) -> None:
    assert check_said(said, Agency.GEMEENTE) is None
    assert check_said(replace(said, text=" "), Agency.GEMEENTE) == TextRefused("empty")
    assert check_said(replace(said, text="BSN 999993653"), Agency.GEMEENTE) == TextRefused("citizen_number")


@pytest.mark.parametrize(
    "said",
    [
        replace(STATEMENT, interpreter="999993653"),
        replace(DEMAND, reply="999993653"),
        replace(DEMAND, warning="999993653"),
        replace(PASSED_ON, basis="999993653"),
        replace(PASSED_ON, receipt="999993653"),
    ],
    ids=str,
)
def test_no_field_beside_the_words_takes_a_citizen_service_number(said: Said) -> None:
    assert check_said(said, Agency.GEMEENTE) == TextRefused("citizen_number")


@pytest.mark.parametrize("name", ["Fatima", "mevrouw 12", "van der Berg", "1" * 21])
def test_an_interpreter_is_a_number_and_no_name(name: str) -> None:
    assert check_said(replace(STATEMENT, interpreter=name), Agency.GEMEENTE) == InterpreterNeedsNumber()
    assert check_said(replace(STATEMENT, interpreter="Wbtv-1234"), Agency.GEMEENTE) is None


@pytest.mark.parametrize(("minutes", "refusal"), [(0, TermTooLong(MOST_MINUTES)), (1, None), (MOST_MINUTES, None)])
def test_a_term_is_neither_nothing_nor_endless(minutes: int, refusal: Refusal | None) -> None:
    assert check_said(replace(DEMAND, minutes=minutes), Agency.GEMEENTE) == refusal
    assert check_said(replace(DEMAND, minutes=MOST_MINUTES + 1), Agency.GEMEENTE) == TermTooLong(MOST_MINUTES)


@pytest.mark.parametrize("agency", [Agency.GEMEENTE, Agency.ARBEIDSINSPECTIE, Agency.GGD])
def test_nothing_is_passed_on_to_the_police_in_a_field_or_in_words(agency: Agency) -> None:
    assert check_receiver("politie", agency) == NotPassedOn("politie")
    assert "politie" not in {receiver.value for receiver in Receiver}
    words = "Zaak 12 bij de Politie"
    for named in (
        replace(PASSED_ON, text=words),
        replace(PASSED_ON, basis=words),
        replace(PASSED_ON, receipt=words),
    ):
        assert check_said(named, agency) == NotPassedOn("politie")


@pytest.mark.parametrize(
    "words", ["De recherche is gebeld.", "Zaak 12, POLICE", "Zie MH-12", "mh 06 gezien", "MH\u201112", "MH.12"]
)
def test_the_police_hide_behind_no_other_word(words: str) -> None:
    for named in (replace(PASSED_ON, text=words), replace(PASSED_ON, basis=words), replace(PASSED_ON, receipt=words)):
        assert check_said(named, Agency.GEMEENTE) == NotPassedOn("politie")
    assert check_said(replace(PASSED_ON, text="Zie MH-12"), Agency.POLITIE) is None


@pytest.mark.parametrize(
    "words", ["De politie komt om drie uur.", "De recherche belt.", "Wacht op de wijkagent.", "Twee agenten komen mee."]
)
def test_no_agreement_tells_that_police_come(words: str) -> None:
    for agency in (Agency.GEMEENTE, Agency.ARBEIDSINSPECTIE, Agency.GGD):
        assert check_said(AgreementMade(words), agency) == NotPassedOn("politie")
    assert check_said(AgreementMade(words), Agency.POLITIE) is None
    assert check_said(AgreementMade("Het agentschap telefoneert; de reagentia gaan weg."), Agency.GEMEENTE) is None


def test_what_was_said_asked_taken_or_agreed_names_no_sign_by_its_code() -> None:
    worker, holder = InRole(SiteRole.WORKER), InRole(SiteRole.OPERATOR)
    for said in (
        StatementTaken(worker, "Past bij MH-12."),
        DemandMade(holder, "Inzage", DemandAnswer.REFUSED, reply="MH-12"),
        DemandMade(holder, "Inzage", DemandAnswer.REFUSED, warning="MH-12"),
        ReceiptGiven("Paspoort, MH-12"),
        AgreementMade("MH-12 gaat weg."),
    ):
        assert check_said(said, Agency.GEMEENTE) == NotPassedOn("politie")


def test_neither_an_interpreter_nor_a_measured_value_names_a_sign_by_its_code() -> None:
    statement = StatementTaken(InRole(SiteRole.WORKER, 1), "Ik stop zelf.", interpreter="MH-12")

    assert check_said(statement, Agency.GEMEENTE) == NotPassedOn("politie")
    for named in (replace(WATER, value="MH-12"), replace(WATER, unit="MH-12"), replace(WATER, instrument="MH-12")):
        assert check_measured(Method.MEASURED, named) == NotPassedOn("politie")


def test_nobody_passes_anything_on_to_the_own_agency() -> None:
    for agency in (Agency.GEMEENTE, Agency.ARBEIDSINSPECTIE, Agency.GGD):
        own = Receiver(agency.value)
        assert own not in receivers_for(agency)
        assert check_said(replace(PASSED_ON, receiver=own), agency) == NotPassedOn(own)
        assert check_receiver(own, agency) == NotPassedOn(own)
    assert check_receiver("brandweer", Agency.GEMEENTE) is Receiver.FIRE


def test_passing_on_needs_its_basis() -> None:
    assert check_said(replace(PASSED_ON, basis=""), Agency.GEMEENTE) == TextRefused("empty")


@pytest.mark.parametrize(
    ("method", "measured"),
    [
        (Method.MEASURED, None),
        (Method.MEASURED, replace(WATER, value="")),
        (Method.MEASURED, replace(WATER, unit=" ")),
        (Method.MEASURED, replace(WATER, instrument="")),
    ],
)
def test_what_was_measured_stands_with_value_unit_and_instrument(
    method: Method | None, measured: Measured | None
) -> None:
    t1 = Device(T1)
    started(t1)

    said = judge(t1, EXIT, Judgement(Outcome.COMPLIANT, method=method, measured=measured))

    assert said == MeasurementIncomplete()


def test_a_finding_says_how_it_is_known_and_what_was_measured_and_another_value_is_another_answer() -> None:
    t1, t2 = Device(T1), Device(T2)
    started(t1)
    t1.record(judge(t1, EXIT, Judgement(Outcome.COMPLIANT, method=Method.MEASURED, measured=WATER)))
    other = replace(WATER, value="61")
    t2.record(judge(t2, EXIT, Judgement(Outcome.COMPLIANT, method=Method.MEASURED, measured=other)))
    answer = t1.visit.answer(EXIT)
    assert answer is not None
    assert (answer.method, answer.measured) == (Method.MEASURED, WATER)

    t1.hears(t2)

    assert t1.visit.conflicts == (EXIT,)


def test_what_was_measured_and_nothing_else_said_of_it_is_known_by_measuring() -> None:
    t1 = Device(T1)
    started(t1)
    t1.record(judge(t1, EXIT, Judgement(Outcome.COMPLIANT, measured=WATER)))

    answer = t1.visit.answer(EXIT)

    assert answer is not None
    assert answer.method is Method.MEASURED


def test_an_operator_is_told_what_was_measured() -> None:
    t1 = Device(T1)
    started(t1)
    wide = Judgement(
        Outcome.VIOLATION, "Doorgang te smal.", Severity.SERIOUS, 7, measured=Measured("61", "cm", "rolmaat")
    )
    t1.record(judge(t1, EXIT, wide))

    _, violation = told(t1.visit, shipped_catalogue(), CHECKLIST)

    assert "Doorgang te smal.\n61 cm (rolmaat)" in violation.text


def test_a_measured_value_takes_no_citizen_service_number() -> None:
    t1 = Device(T1)
    started(t1)
    numbered = replace(WATER, instrument="999993653")

    said = judge(t1, EXIT, Judgement(Outcome.COMPLIANT, method=Method.MEASURED, measured=numbered))

    assert said == TextRefused("citizen_number")
