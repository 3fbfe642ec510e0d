"""What a supervisor reads of a visit, derived from what officers recorded."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from inspector.domain.acts import assessing, deciding, reviewing
from inspector.domain.acts.assessing import Judgement
from inspector.domain.business import BusinessFile
from inspector.domain.decision_events import DecisionRecorded
from inspector.domain.ids import VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.values import Outcome, Severity, VisitKind, VisitState
from inspector.viewmodels.review.review_rows import ReviewInputs, derive_review_props
from tests.unit.domain.examples import ALARM, C1, EXIT, LINDE, NOON, RULES, T1, VISIT, Device
from tests.unit.viewmodels.given import CHECKED, COMPLIANT, VIOLATION, at_work, judged, signed
from tests.unit.viewmodels.review.reviewed import (
    PAPERS,
    a_row,
    a_signed_visit,
    amended,
    returned,
    said,
    shown,
    two_who_differ,
)

# --- the queue


def test_only_what_waits_for_a_judgement_is_listed_until_everything_is_asked_for() -> None:
    rows = tuple(a_row(state, number) for number, state in enumerate(VisitState, start=1))

    to_do = derive_review_props(ReviewInputs(rows=rows))
    everything = derive_review_props(ReviewInputs(rows=rows, only_to_do=False))

    assert [row.state_word for row in to_do.queue] == ["Aangevuld", "Nieuw"]
    assert len(everything.queue) == len(VisitState)


@pytest.mark.parametrize(("waiting", "told"), [(0, ""), (1, "1"), (99, "99"), (100, "99+")])
def test_how_many_wait_is_told_as_far_as_it_was_counted(waiting: int, told: str) -> None:
    assert derive_review_props(ReviewInputs(waiting=waiting)).waiting == told


def test_a_visit_stays_under_the_finger_when_it_is_done() -> None:
    row = a_row(VisitState.RELEASED)

    assert [each.visit for each in derive_review_props(ReviewInputs(rows=(row,), selected=row.id)).queue] == [row.id]


def test_what_an_open_visit_found_is_not_in_the_queue() -> None:
    row = a_row(VisitState.OPEN, violations=2, conflicts=1)

    (shown_row,) = derive_review_props(ReviewInputs(rows=(row,), only_to_do=False)).queue

    assert (shown_row.violations, shown_row.conflicts) == (0, 0)


def test_a_row_says_today_and_who_went() -> None:
    inputs = ReviewInputs(today=NOON.date(), rows=(a_row(),), names={T1.installation: "Jan Visser"})

    (row,) = derive_review_props(inputs).queue

    assert row.detail == "Vandaag 13:01 · Reguliere controle"
    assert row.officers == "Jan Visser"


def test_nothing_of_an_open_visit_shows_before_its_purpose() -> None:
    device = at_work()
    judged(device, EXIT, VIOLATION)
    row = a_row(VisitState.OPEN)

    props = shown(device, purpose_needed=True, rows=(row,), selected=row.id)

    assert (props.is_read, props.answers, props.timeline, props.photos) == (False, (), (), ())
    assert props.name == "Bedrijf 1"


# --- the answers


def test_the_heaviest_violation_comes_first_and_what_is_well_waits() -> None:
    props = shown(a_signed_visit())

    assert [row.condition for row in props.answers] == [EXIT, RULES]
    assert props.answers[0].is_acute
    assert props.answers[0].term == "Voorstel: direct herstellen"
    assert props.answers[1].term == "Voorstel: 28 dagen na het besluit"
    assert (said(props), props.attention, props.answered) == (["Overtreding: 2", "Voldoet: 1"], 2, 3)
    assert [row.condition for row in shown(a_signed_visit(), show_all=True).answers] == [EXIT, RULES, ALARM]


def test_an_answer_is_counted_under_the_word_in_which_it_was_given() -> None:
    device = at_work(VisitKind.FOLLOW_UP)
    judged(device, ALARM, Judgement(Outcome.RESOLVED))
    judged(device, EXIT, Judgement(Outcome.NOT_ASSESSABLE))
    signed(device)

    assert said(shown(device)) == ["Geen overtredingen", "Hersteld: 1", "Niet te beoordelen: 2"]


def test_a_violation_that_was_taken_back_still_wants_a_look() -> None:
    device = at_work()
    judged(device, EXIT, VIOLATION)
    judged(device, EXIT, COMPLIANT)
    signed(device)

    (row,) = shown(device).answers

    assert row.tone == "ok"
    assert [version["word"] for version in row.earlier] == ["Overtreding"]


def test_answers_that_differ_are_one_row_with_every_version() -> None:
    props = shown(two_who_differ())

    (row,) = props.answers
    assert row.in_conflict
    assert {version["byline"] for version in row.versions} == {"T1 · 13:00", "T2 · 13:05"}
    assert (props.conflicts, said(props)) == (1, ["Geen overtredingen", "Niet gecontroleerd: 2"])
    assert not props.may_release
    assert props.next_step == f"Vrijgeven kan pas als de ambtenaren het eens zijn over: {EXIT}."


def test_a_return_is_marked_until_it_is_answered() -> None:
    device = a_signed_visit()
    returned(device)
    waiting = shown(device)

    amended(device)
    done = shown(device)

    assert waiting.answers[0].returned
    assert waiting.next_step == f"Ligt bij uw collega: {EXIT}. U hoeft nu niets te doen."
    assert (waiting.may_return, waiting.may_release) == (True, False)
    assert (done.answers[0].returned, done.answers[0].amended) == (False, True)
    assert [remark["text"] for remark in done.answers[0].remarks] == ["Welke deur?"]
    assert (done.amended, done.may_release, done.state) == (1, True, "Aangevuld")


def test_a_comment_does_not_move_its_row() -> None:
    device = a_signed_visit()
    before = [row.condition for row in shown(device, show_all=True).answers]
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    supervisor.record(reviewing.comment(supervisor.visit, ALARM, "Goed."))

    after = shown(supervisor, show_all=True).answers

    assert [row.condition for row in after] == before
    assert after[-1].needs_look


def test_an_unfinished_comment_stands_with_its_answer() -> None:
    props = shown(a_signed_visit(), drafts={EXIT: "Welke d"})

    assert [row.draft for row in props.answers] == ["Welke d", ""]


@pytest.mark.parametrize(
    ("weeks_ago", "previous", "times"),
    [
        (4, "Overtreding, 27-10-2026", "2e keer in twee jaar"),
        (150, "Overtreding, 09-01-2024", "Eerste keer"),
    ],
)
def test_what_happened_before_decides_the_proposal(weeks_ago: int, previous: str, times: str) -> None:
    day = date(2026, 11, 24) - timedelta(weeks=weeks_ago)
    before = ConditionHistoryRecorded(VisitId("ee" * 16), EXIT, Outcome.VIOLATION, day, Severity.ACUTE, 0)
    itself = ConditionHistoryRecorded(VISIT, EXIT, Outcome.VIOLATION, date(2026, 11, 24), Severity.ACUTE, 0)

    row = shown(a_signed_visit(), file=BusinessFile(LINDE, (before, itself))).answers[0]

    assert row.previous == previous
    assert row.proposal.startswith(times)


def test_the_proposal_is_in_the_language_of_the_interface() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        row = shown(a_signed_visit(), file=BusinessFile(LINDE, ())).answers[0]
    finally:
        QLocale.setDefault(before)

    assert row.proposal.endswith("urgent administrative coercion (at once), mayor"), row.proposal


def test_a_matter_of_the_police_is_proposed_as_no_measure_at_all() -> None:
    device = at_work()
    papers = Judgement(Outcome.VIOLATION, "Paspoorten in de kluis.", Severity.ACUTE, 0)
    event = assessing.assess(device.visit, frozenset({PAPERS}), PAPERS, papers, by=device.me.installation)
    device.record(event)
    signed(device)

    (row,) = (row for row in shown(device, show_all=True).answers if row.condition == PAPERS)

    assert row.proposal == "Een zaak voor de politie: geen maatregel, en nooit tegen wie er werkt."


def test_a_finding_is_a_proposal_until_a_decision_is_recorded_and_then_has_days() -> None:
    device = a_signed_visit()
    proposed = shown(device)
    assert [row.decisions for row in proposed.answers] == [()] * len(proposed.answers)
    assert {row.condition for row in proposed.answers if row.may_decide} == {EXIT, RULES}

    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    made = DecisionRecorded(RULES, "last onder dwangsom", date(2026, 11, 25), 14, open_to_objection=True)
    supervisor.record(deciding.decide(supervisor.visit, made, date(2026, 12, 1)))
    row = next(row for row in shown(supervisor, today=date(2026, 12, 1)).answers if row.condition == RULES)

    assert row.term == "Voorstel: 28 dagen na het besluit"
    assert [(each["measure"], each["terms"]) for each in row.decisions] == [
        (
            "last onder dwangsom",
            (
                "Bekendgemaakt op 25-11-2026 · Herstel uiterlijk op 09-12-2026 · "
                "Bezwaar kan tot en met 06-01-2027 (Awb 6:7, niet juridisch getoetst)"
            ),
        )
    ]
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads, missing_signature="Ziek."))
    assert shown(supervisor).follow_up == (
        "2 punten staan open. Volgens besluit moet het eerste uiterlijk op 09-12-2026 in orde zijn. "
        "Kom meteen terug: het gevaar moet direct weg zijn."
    )


def test_a_decision_can_be_taken_back_also_when_its_finding_was_amended_away() -> None:
    device = a_signed_visit()
    supervisor = returned(device)
    made = DecisionRecorded(EXIT, "sluiting", date(2026, 11, 25))
    supervisor.record(deciding.decide(supervisor.visit, made, date(2026, 12, 1)))
    device.hears(supervisor)
    device.skew = timedelta(hours=2)
    device.record(assessing.amend(device.visit, frozenset(CHECKED), EXIT, COMPLIANT, "Was open."))
    device.record(assessing.resubmit(device.visit))
    supervisor.hears(device)

    row = next(row for row in shown(supervisor, show_all=True).answers if row.condition == EXIT)
    assert (row.outcome_word, row.may_decide, len(row.decisions)) == ("Voldoet", True, 1)


def test_somebody_comes_back_by_the_first_term_counted_from_the_decision() -> None:
    device = at_work()
    judged(device, EXIT, Judgement(Outcome.VIOLATION, "Dicht.", Severity.SERIOUS, 14))
    judged(device, RULES, Judgement(Outcome.VIOLATION, "Geen huisregels.", Severity.MINOR, 28))
    signed(device)
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))

    assert shown(supervisor).follow_up == "2 punten staan open. De eerste termijn is 28 dagen na het besluit.", (
        "an exit that is put right on the spot is not looked at again, unless the danger was acute"
    )


def test_what_a_later_visit_found_changes_nothing_in_this_one_but_what_is_left() -> None:
    day = date(2026, 11, 24)
    itself = tuple(
        ConditionHistoryRecorded(VISIT, c, Outcome.VIOLATION, day, Severity.MINOR, 28) for c in (EXIT, RULES)
    )
    later = ConditionHistoryRecorded(VisitId("ff" * 16), EXIT, Outcome.RESOLVED, day)
    device = a_signed_visit()
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))

    file = BusinessFile(LINDE, (*itself, later))
    props = shown(supervisor, file=file, file_now=file)

    assert props.answers[0].previous == ""
    assert props.answers[0].proposal.startswith("Eerste keer")
    assert props.follow_up.startswith("1 punt staat open.")
