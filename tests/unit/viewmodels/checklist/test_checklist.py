"""The checklist: what is known turned into rows, counts and filters."""

from dataclasses import replace

import pytest

from inspector.domain.acts.assessing import Judgement, resolve
from inspector.domain.events import AnswerReturned
from inspector.domain.ids import ConditionId
from inspector.domain.recorded import NewEvent
from inspector.domain.values import Outcome, Severity, VisitKind
from inspector.viewmodels.checklist.checklist_props import (
    ChecklistInputs,
    ChecklistProps,
    Filter,
    derive_checklist_props,
    standing_at,
    term_options,
)
from inspector.viewmodels.checklist.checklist_rows import ConditionRow, RowMaker, term_word
from inspector.viewmodels.screen.visit_inputs import VisitInputs
from inspector.wire.scopes import Role, StreamKind
from tests.unit.domain.examples import ALARM, C1, EXIT, RULES, T2, Device
from tests.unit.viewmodels.given import CHECKED, COMPLIANT, VIOLATION, at_work, judged, known, noted, signed


def derive_rows(inputs: VisitInputs, errors: dict[str, str] | None = None) -> tuple[ConditionRow, ...]:
    return RowMaker().rows(inputs, errors)


def shown(inputs: VisitInputs, **more: object) -> ChecklistProps:
    given = ChecklistInputs(inputs, every=derive_rows(inputs))
    return derive_checklist_props(replace(given, **more))  # type: ignore[arg-type]  # the fields of the inputs


def row(props: ChecklistProps, condition: ConditionId) -> ConditionRow:
    return next(row for row in props.rows if row.condition == condition)


def test_an_unanswered_condition_is_open_and_asks_nothing_yet() -> None:
    props = shown(known(at_work()))

    assert [(r.condition, r.outcome, r.needs_facts) for r in props.rows] == [
        (ALARM, "", False),
        (EXIT, "", False),
        (RULES, "", False),
    ]
    assert (props.answered_count, props.total, props.open_count) == (0, 3, 3)


def test_a_part_is_complete_once_nothing_in_it_is_to_be_answered_written_or_settled() -> None:
    device, other = at_work(), Device(T2)
    for condition in (ALARM, EXIT, RULES):
        judged(device, condition, Judgement(Outcome.NOT_CHECKED))
    unchecked = shown(known(device)).categories
    judged(device, EXIT, Judgement(Outcome.VIOLATION, "", Severity.SERIOUS))
    unwritten = shown(known(device)).categories
    judged(device, EXIT, VIOLATION)
    written = shown(known(device)).categories
    other.hears(device)
    judged(other, ALARM, COMPLIANT)
    judged(device, ALARM, Judgement(Outcome.NOT_APPLICABLE))
    device.hears(other)
    differing = shown(known(device)).categories

    assert all(part.complete for part in unchecked)
    assert [[count["tone"] for count in part.counts if count["count"]] for part in unchecked] == [["warn"]] * len(
        unchecked
    )
    assert [part.complete for part in unwritten].count(False) == 1
    assert all(part.complete for part in written)
    assert [(part.complete, part.conflicts) for part in differing if part.conflicts] == [(False, 1)]


def test_the_answers_are_counted_by_what_they_say() -> None:
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    judged(device, EXIT, VIOLATION)

    props = shown(known(device))

    assert (props.violations, props.answered_count, props.open_count) == (1, 2, 1)
    assert [(part["tone"], part["count"]) for part in props.counts] == [
        ("ok", 1),
        ("bad", 1),
        ("warn", 0),
        ("neutral", 0),
    ]


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement(Outcome.VIOLATION, "", Severity.ACUTE),
        Judgement(Outcome.VIOLATION, "Deur op slot.", None),
        Judgement(Outcome.VIOLATION, "  ", Severity.ACUTE),
    ],
)
def test_a_violation_without_facts_or_severity_stays_open(judgement: Judgement) -> None:
    device = at_work()
    judged(device, EXIT, judgement)

    props = shown(known(device))

    assert row(props, EXIT).incomplete
    assert props.open_count == 3


def test_what_is_being_typed_stands_in_the_field_before_it_is_in_the_file() -> None:
    device = at_work()
    judged(device, EXIT, Judgement(Outcome.VIOLATION, "Deur", Severity.ACUTE))

    props = shown(replace(known(device), facts_drafts={EXIT: "Deur op sl"}))

    assert row(props, EXIT).facts == "Deur op sl"


def test_officers_who_did_not_see_each_other_stand_side_by_side() -> None:
    mine, other = at_work(), Device(T2)
    other.hears(mine)
    judged(mine, ALARM, COMPLIANT)
    judged(other, ALARM, Judgement(Outcome.VIOLATION, "Knop werkt niet.", Severity.SERIOUS, 7))
    mine.hears(other)

    props = shown(known(mine), current=ALARM)

    assert props.conflicts == 1
    assert row(props, ALARM).in_conflict
    assert (row(props, ALARM).outcome, row(props, ALARM).tone) == ("", "")  # it looks unsolved until it is
    assert (props.answered_count, props.violations, props.open_count) == (0, 0, props.total)
    assert {(r.officer, r.outcome, r.term) for r in props.conflict_rows} == {
        ("T1", "voldoet", ""),
        ("T2", "overtreding", "7 dagen"),
    }


def test_a_second_difference_says_why_each_answer_was_chosen_before() -> None:
    mine, other = at_work(), Device(T2)
    other.hears(mine)
    judged(mine, ALARM, COMPLIANT)
    judged(other, ALARM, Judgement(Outcome.VIOLATION, "Knop werkt niet.", Severity.SERIOUS, 7))
    mine.hears(other)
    other.hears(mine)
    for device, judgement, reason in (
        (mine, COMPLIANT, "Samen nagelopen."),
        (other, Judgement(Outcome.VIOLATION, "Knop werkt niet.", Severity.SERIOUS, 7), "Filmpje bekeken."),
    ):
        event = resolve(device.visit, frozenset(CHECKED), ALARM, judgement, reason)
        assert isinstance(event, NewEvent)
        device.record(event)
    mine.hears(other)

    rows = shown(known(mine), current=ALARM).conflict_rows

    assert {(r.officer, r.reason) for r in rows} == {("T1", "Samen nagelopen."), ("T2", "Filmpje bekeken.")}


def test_a_condition_where_officers_agree_has_nothing_side_by_side() -> None:
    device = at_work()
    judged(device, ALARM, COMPLIANT)

    assert shown(known(device), current=ALARM).conflict_rows == ()


def test_a_filter_keeps_the_rows_it_took_so_that_none_jumps_away() -> None:
    device = at_work()
    taken = frozenset({ALARM, EXIT, RULES})
    judged(device, ALARM, COMPLIANT)

    props = shown(known(device), filter=Filter.OPEN, filtered=taken)

    assert [r.condition for r in props.rows] == [ALARM, EXIT, RULES]
    assert props.open_count == 2


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter.OPEN, [RULES]),
        (Filter.VIOLATIONS, [EXIT]),
        (Filter.CONFLICTS, []),
        (Filter.RETURNED, []),
    ],
)
def test_each_filter_takes_its_own(chosen: Filter, expected: list[ConditionId]) -> None:
    device = at_work()
    judged(device, ALARM, COMPLIANT)
    judged(device, EXIT, VIOLATION)

    assert [r.condition for r in derive_rows(known(device)) if chosen.takes(r)] == expected


def test_a_signed_visit_cannot_be_edited_and_a_returned_answer_can_be_amended() -> None:
    device, supervisor = at_work(), Device(C1)
    judged(device, EXIT, VIOLATION)
    signed(device)
    closed = shown(known(device))
    supervisor.hears(device)
    heads = supervisor.visit.review_heads
    supervisor.record(NewEvent(StreamKind.FINDINGS, AnswerReturned(EXIT, "Welke deur?"), heads))
    device.hears(supervisor)

    props = shown(known(device))

    assert (closed.editable, closed.may_amend) == (False, False)
    assert (props.editable, props.may_amend, props.returns) == (False, True, 1)
    assert row(props, EXIT).returned == "Welke deur?"


def test_a_supervisor_reads_and_never_answers() -> None:
    assert not shown(known(at_work(), role=Role.SUPERVISOR)).editable


def test_a_follow_up_knows_its_own_three_answers() -> None:
    device = at_work(VisitKind.FOLLOW_UP, (EXIT,))

    props = shown(known(device, checklist=(EXIT,)))

    assert [answer["key"] for answer in props.answers] == ["hersteld", "niet_hersteld", "niet_te_beoordelen"]
    assert [answer["tone"] for answer in props.answers] == ["ok", "bad", "neutral"]


def test_notes_about_a_condition_stand_with_it() -> None:
    device = at_work()
    noted(device, "Sleutel hing aan de balie.", EXIT)
    noted(device, "Beheerder werkte mee.")

    props = shown(known(device))

    assert row(props, EXIT).note_count == 1
    assert row(props, EXIT).notes.startswith("Sleutel hing aan de balie.")
    assert row(props, ALARM).note_count == 0


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "Geen termijn"), (0, "Direct herstellen"), (1, "1 dag"), (14, "14 dagen")]
)
def test_a_term_is_said_as_people_say_it(days: int, words: str) -> None:
    assert term_word(days) == words


def test_a_term_nobody_offers_is_among_the_terms_once_it_was_given() -> None:
    device = at_work()
    judged(device, EXIT, Judgement(Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE, 3))

    assert offered(device, Severity.ACUTE, 3) == [-1, 0, 3]


@pytest.mark.parametrize(
    ("severity", "terms"),
    [
        (Severity.MINOR, [-1, 7, 14, 28, 56]),
        (Severity.SERIOUS, [-1, 0, 1, 2, 7, 14]),
        (Severity.ACUTE, [-1, 0]),
        (None, [-1, 0, 1, 2, 7, 14, 28]),
    ],
)
def test_the_weight_of_a_violation_bounds_the_terms_to_choose_from(severity: Severity | None, terms: list[int]) -> None:
    assert offered(at_work(), severity, -1) == terms


def offered(device: Device, severity: Severity | None, days: int) -> list[int]:
    inputs = known(device)
    given = ChecklistInputs(inputs, every=derive_rows(inputs))
    return [int(option["key"]) for option in term_options(given, severity, days)]


def test_rows_that_were_made_before_are_what_new_ones_would_be_and_only_what_changed_is_made_anew() -> None:
    device, maker = at_work(), RowMaker()
    states: list[tuple[VisitInputs, dict[str, str]]] = [(known(device), {})]
    judged(device, EXIT, VIOLATION)
    states.append((known(device), {}))
    states.append((replace(known(device), facts_drafts={EXIT: "Deur op sl"}), {}))
    states.append((replace(known(device), note_drafts={RULES: "Nog vragen"}), {ALARM: "Geen burgerservicenummers."}))
    noted(device, "Klemt", RULES)
    judged(device, EXIT, COMPLIANT)
    states.append((known(device), {}))

    made = [maker.rows(*state) for state in states]

    assert made == [derive_rows(*state) for state in states]
    assert [row is before for row, before in zip(made[1], made[0], strict=True)] == [True, False, True]
    assert [row is before for row, before in zip(made[2], made[1], strict=True)] == [True, False, True]


def test_another_current_condition_shows_what_would_be_derived_anew() -> None:
    device = at_work()
    other = Device(T2)
    other.hears(device)
    judged(other, ALARM, COMPLIANT)
    judged(device, ALARM, VIOLATION)
    device.hears(other)
    inputs = known(device)
    given = ChecklistInputs(inputs, every=derive_rows(inputs), filter=Filter.OPEN, filtered=frozenset({EXIT}))
    walk = [replace(given, current=current) for current in (ALARM, EXIT, "", RULES, "no condition", ALARM)]

    props = derive_checklist_props(given)
    for wanted in walk:
        props = standing_at(props, wanted)
        assert props == derive_checklist_props(wanted)
    assert props.conflict_rows
