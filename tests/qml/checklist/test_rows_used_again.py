"""A row of the checklist is used again for another condition, and what is typed belongs to the one that it shows."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from inspector.casework.visiting import checklists
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, VisitId
from inspector.domain.values import Measured, Method, Outcome, Severity
from inspector.viewmodels.checklist.checklist import ChecklistViewModel
from tests.qml.officer_screen import OfficerScreen

Judge = Callable[[str], Judgement]


def found(condition: str) -> Judgement:
    return Judgement(Outcome.VIOLATION, f"Gezien bij {condition}.", Severity.SERIOUS, 14)


def not_looked_at(condition: str) -> Judgement:
    return Judgement(Outcome.NOT_CHECKED, reason=f"Gezien bij {condition}.")


def was_measured(condition: str) -> Judgement:
    measured = Measured(f"Gezien bij {condition}.", "cm", "rolmaat")
    return Judgement(Outcome.VIOLATION, "Te smal.", Severity.SERIOUS, 14, Method.MEASURED, measured)


def answers(screen: OfficerScreen, visit: VisitId, condition: ConditionId, judgement: Judgement) -> None:
    screen.day.does(lambda desk: checklists.assess(desk, visit, condition, judgement))


def stands_on_each(
    screen: OfficerScreen, checklist: ChecklistViewModel, fields: Sequence[str], places: Sequence[int]
) -> None:
    """Stand in the fields at these places and leave them; in the first and the last one something is typed, once."""
    untyped = {0, len(fields) - 1}
    for place in places:
        checklist.wentTo.emit(place)
        screen.settles()
        screen.page.focus(fields[place])
        if place in untyped:
            untyped.discard(place)
            screen.page.type("Nu.")
        screen.page.item("checklist_keys").forceActiveFocus()
        screen.settles()


def each_has_its_own(texts: Mapping[str, str]) -> bool:
    """Also what was typed, at one end or the other, and the first and the last condition alone have it."""
    first, *between, last = texts
    typed = all(texts[each] in {f"Nu.Gezien bij {each}.", f"Gezien bij {each}.Nu."} for each in (first, last))
    return typed and all(texts[each] == f"Gezien bij {each}." for each in between)


@pytest.mark.parametrize(
    ("judge", "field"),
    [(found, "facts"), (not_looked_at, "words"), (was_measured, "measured_value")],
)
def test_what_stands_in_a_field_is_written_to_the_condition_that_its_row_shows(
    screen: OfficerScreen, judge: Judge, field: str
) -> None:
    visit = screen.day.starts_visit()
    checklist = screen.opens(visit).checklist
    conditions = [row.condition for row in checklist.props.rows]
    for condition in conditions:
        answers(screen, visit, ConditionId(condition), judge(condition))
    screen.settles()

    fields = [f"{field}_{condition}_input" for condition in conditions]
    down = range(len(fields))
    stands_on_each(screen, checklist, fields, (*down, *reversed(down)))

    assert each_has_its_own({each: written(screen, visit, each, field) for each in conditions})


def written(screen: OfficerScreen, visit: VisitId, condition: str, field: str) -> str:
    answer = screen.answer(visit, condition)
    assert answer is not None
    if field == "measured_value":
        assert answer.measured is not None
        return answer.measured.value
    return answer.reason if field == "words" else answer.facts


def test_what_stands_in_a_note_is_about_the_condition_that_its_row_shows(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    page = screen.opens(visit)
    conditions = [row.condition for row in page.checklist.props.rows]
    for condition in conditions:
        page.notes_tab.keepDraft(condition, f"Gezien bij {condition}.")
    screen.settles()

    fields = [f"note_text_{condition}_input" for condition in conditions]
    stands_on_each(screen, page.checklist, fields, range(len(fields)))  # what is left is a note, and has no field

    notes = [note.event for note in screen.day.visit(visit).notes]
    assert [note.condition for note in notes] == conditions
    assert each_has_its_own({str(note.condition): note.text for note in notes})
