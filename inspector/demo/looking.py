"""Finds on the screen what a step is about, as the officer would before acting."""

from inspector.domain.ids import ConditionId
from inspector.viewmodels.checklist.checklist import ChecklistViewModel


def look_up(checklist: ChecklistViewModel, condition: ConditionId) -> None:
    """Go to the part of the checklist with this condition, and to its row; a foreign condition is nowhere."""
    names = [row.category for row in checklist.props.categories]
    shown = checklist.props.category
    for name in dict.fromkeys((shown, *names)):
        if name != checklist.props.category or checklist.props.filter:
            checklist.selectCategory(name)
        if any(row.condition == condition for row in checklist.props.rows):
            checklist.select(condition)
            checklist.move(0)
            return
    checklist.selectCategory(shown)
