"""What a supervisor reads of a visit, derived from what officers recorded."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from inspector.domain.acts import assessing, reviewing
from inspector.domain.acts.assessing import Judgement
from inspector.domain.business import BusinessFile
from inspector.domain.events import PersonsCounted, VisitReleased
from inspector.domain.ids import ConditionId, InstallationId, LogId, LogReach, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Outcome, Sector, Severity, VisitKind, VisitState
from inspector.vault.model import LogState, VisitRow
from inspector.viewmodels.review.review_rows import ReviewInputs, ReviewProps, ReviewRead, derive_review_props
from inspector.wire.scopes import Role, StreamKind
from tests.unit.domain.examples import ALARM, C1, EXIT, LINDE, NOON, RULES, T1, T2, VISIT, Device, officer
from tests.unit.viewmodels.given import CHECKED, COMPLIANT, VIOLATION, at_work, judged, known, noted, signed

MINOR = Judgement(Outcome.VIOLATION, "Regels hangen niet op.", Severity.MINOR, 28)
PAPERS = ConditionId("UV-Z-06")
HEAD = "9f3a77c12b04aa55" + "0" * 48


def a_row(
    state: VisitState = VisitState.CLOSED, number: int = 1, *, violations: int = 0, conflicts: int = 0
) -> VisitRow:
    return VisitRow(
        VisitId(f"{number:02x}" * 16), LINDE.id, f"Bedrijf {number}", LINDE.address, Sector.PRIVATE_HOUSE,
        VisitKind.ROUTINE, state, NOON.date(), NOON + timedelta(minutes=number), (T1.installation,), 3, violations,
        conflicts, 0, on_hub=True,
    )  # fmt: skip


def log_of(device: Device, *, verified: bool = True) -> LogState:
    return LogState(device.me.installation, StreamKind.FINDINGS, device.me, 12, HEAD, verified)


def shown(device: Device, **inputs: object) -> ReviewProps:
    """What the page shows to a supervisor; what is not read of the visit is a field of the inputs."""
    of_visit = {name: inputs.pop(name) for name in set(inputs) & set(ReviewRead.__slots__)}
    read = ReviewRead(replace(known(device), me=C1), logs=(log_of(device),))
    read = replace(read, **of_visit)  # type: ignore[arg-type]  # its fields
    given = ReviewInputs(read=read, selected=VISIT)
    return derive_review_props(replace(given, **inputs))  # type: ignore[arg-type]  # the fields of the inputs


def a_signed_visit() -> Device:
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    judged(device, RULES, MINOR)
    judged(device, EXIT, VIOLATION)
    signed(device, "Wij maken het in orde.")
    return device


def returned(device: Device, question: str = "Welke deur?") -> Device:
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    supervisor.record(reviewing.return_answer(supervisor.visit, EXIT, question))
    device.hears(supervisor)
    return supervisor


def amended(device: Device) -> None:
    device.skew = timedelta(hours=2)
    judgement = Judgement(Outcome.VIOLATION, "De achterdeur.", Severity.ACUTE, 0)
    device.record(assessing.amend(device.visit, frozenset(CHECKED), EXIT, judgement, "Op verzoek."))
    device.record(assessing.resubmit(device.visit))


def two_who_differ() -> Device:
    first, second = at_work(), Device(T2, skew=timedelta(minutes=5))
    second.hears(first)
    judged(first, EXIT, VIOLATION)
    judged(second, EXIT, COMPLIANT)
    signed(first)
    first.hears(second)
    return first


def said(props: ReviewProps) -> list[object]:
    """How often each answer was given, as the page says it."""
    return [figure["text"] for figure in props.figures]


# --- the queue


def test_only_what_waits_for_a_judgement_is_listed_until_everything_is_asked_for() -> None:
    rows = tuple(a_row(state, number) for number, state in enumerate(VisitState, start=1))

    to_do = derive_review_props(ReviewInputs(rows=rows))
    everything = derive_review_props(ReviewInputs(rows=rows, only_to_do=False))

    assert [row.state_word for row in to_do.queue] == ["Aangevuld", "Nieuw"]
    assert to_do.waiting == everything.waiting == 2
    assert len(everything.queue) == len(VisitState)


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
    assert props.answers[0].term == "Direct herstellen"
    assert props.answers[1].term == "Hersteltermijn 28 dagen"
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


# --- beside the answers


def test_a_chain_that_holds_is_said_with_the_head_that_was_signed() -> None:
    device = a_signed_visit()
    other = LogState("aa" * 16, StreamKind.VISIT, T1, 3, "0" * 64, verified=True)
    mine = LogState(device.me.installation, StreamKind.FINDINGS, T1, 12, HEAD, verified=True)

    props = shown(device, logs=(other, mine))

    assert props.chain_holds
    assert props.chain_text == "15 vastleggingen in 2 delen nagerekend; elke handtekening is geldig."
    assert props.chain_head == "9f3a 77c1 2b04 aa55"
    assert [log["title"] for log in props.chain_logs] == ["T1 · gedeelde deel", "T1 · bevindingen"]


def test_a_chain_that_does_not_hold_names_whose_log_it_is() -> None:
    device = a_signed_visit()

    props = shown(device, logs=(log_of(device), log_of(Device(T2), verified=False)))

    assert not props.chain_holds
    assert props.chain_title == "Er klopt iets niet"
    assert "T2 (bevindingen)" in props.chain_text


def test_the_newest_step_stands_on_top() -> None:
    device = a_signed_visit()
    returned(device)
    amended(device)

    titles = [step["title"] for step in shown(device).timeline]

    assert titles[:4] == ["Opnieuw ingediend", f"Aangevuld: {EXIT}", f"Teruggestuurd: {EXIT}", "Ondertekend"]
    assert titles[-1] == "Bezoek gestart"


def test_persons_are_plain_figures() -> None:
    device = at_work()
    device.record(NewEvent(StreamKind.FINDINGS, PersonsCounted({"ID-08": {"ja": 1, "niet_vast_te_stellen": 2}})))
    signed(device)

    (total,) = shown(device).totals

    assert set(total) == {"question", "numbers"}
    assert str(total["numbers"]).split(" · ")[0].endswith(" 1")


def test_how_it_was_closed_is_told_in_one_card() -> None:
    device = a_signed_visit()
    noted(device, "Meterkast staat open.")

    props = shown(device)

    assert props.operator == "Tekent niet: Wil overleggen."
    assert props.reaction == "Wij maken het in orde."
    assert props.signatures == "T1"
    assert [note["text"] for note in props.notes] == ["Meterkast staat open."]


def test_a_released_visit_says_by_whom_and_what_is_left() -> None:
    device = a_signed_visit()
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))

    props = shown(supervisor)

    assert (props.is_released, props.may_return, props.may_release) == (True, False, False)
    assert props.next_step == "Vrijgegeven op 24-11-2026 14:00 door C1. Het rapport is definitief."
    assert props.follow_up == "2 punten staan open. Kom meteen terug: het gevaar moet direct weg zijn."


def test_a_visit_without_its_findings_cannot_be_judged() -> None:
    device = at_work()
    device.seen = [recorded for recorded in device.seen if recorded.stream is StreamKind.VISIT]

    props = shown(device)

    assert (props.has_documents, props.may_return, props.may_release) == (False, False, False)
    assert "Maak eerst verbinding" in props.next_step


def test_an_unknown_officer_is_shown_by_the_first_signs_of_the_device() -> None:
    row = a_row()

    (shown_row,) = derive_review_props(ReviewInputs(rows=(row,), names={InstallationId("00"): "Iemand"})).queue

    assert shown_row.officers == T1.installation[:8]


def test_nothing_is_released_while_a_question_stands_unsent() -> None:
    device = a_signed_visit()

    with_words = shown(device, drafts={EXIT: "Welke deur?"})
    with_space = shown(device, drafts={EXIT: " "})

    assert shown(device).may_release
    assert not with_words.may_release
    assert with_words.next_step == "U typte iets bij UV-V-07 dat nog niet verstuurd is. Verstuur het of wis het."
    assert with_space.may_release


def test_what_was_amended_wears_one_mark_everywhere() -> None:
    (row,) = derive_review_props(ReviewInputs(rows=(a_row(VisitState.RESUBMITTED),))).queue

    assert (row.state_icon, row.state_tone) == ("pencil-simple", "primary")


def test_what_came_after_a_release_waits_in_the_queue_and_says_what_can_be_done() -> None:
    device, late = a_signed_visit(), Device(T2)
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    late.hears(device)
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))
    assert (shown(supervisor).may_return, shown(supervisor).may_release) == (False, False)

    noted(late, "Nog gezien.", EXIT)
    supervisor.hears(late)
    props = shown(supervisor)
    assert (props.is_released, props.may_return, props.may_release) == (True, True, True)
    assert props.next_step.endswith(
        "Daarna kwam nog iets binnen bij: UV-V-07. U geeft opnieuw vrij of stuurt een antwoord terug."
    )

    row = replace(a_row(VisitState.RELEASED), unreleased=1)
    queue = derive_review_props(ReviewInputs(rows=(row, a_row(VisitState.RELEASED, 2))))
    assert (queue.waiting, [each.state_word for each in queue.queue]) == (1, ["Kwam later"])


def test_a_return_made_beside_a_release_is_told() -> None:
    seen = a_signed_visit().seen
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(seen))
    other = Device(officer("c2", Role.SUPERVISOR), skew=timedelta(hours=2), seen=list(seen))
    supervisor.record(reviewing.release(supervisor.visit, seen=supervisor.heads))
    other.record(reviewing.return_answer(other.visit, EXIT, "Welke deur?"))
    supervisor.hears(other)

    assert (shown(supervisor).is_released, shown(supervisor).may_return) == (True, True)
    assert "bij: UV-V-07. Een collega stuurde iets terug zonder de vrijgave te kennen" in shown(supervisor).next_step


def test_what_differs_after_a_release_is_settled_before_another() -> None:
    device = two_who_differ()
    supervisor = Device(C1, skew=timedelta(hours=1), seen=list(device.seen))
    elsewhere = LogReach(LogId("a log"), 1, bytes(32))
    supervisor.record(NewEvent(StreamKind.FINDINGS, VisitReleased((elsewhere,)), supervisor.visit.review_heads))

    props = shown(supervisor)

    assert not props.may_release
    assert "Vrijgeven kan pas als de ambtenaren het eens zijn over: UV-V-07." in props.next_step
