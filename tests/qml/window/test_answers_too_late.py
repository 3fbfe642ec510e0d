"""A visit is left while answers are on their way: what was written stands, no screen that is gone is told."""

from PySide6.QtCore import QCoreApplication, QEvent

from inspector.domain.refusals import Refusal
from inspector.vault.model.changes import Changes
from tests.fakes.screens import Screens


def test_an_answer_that_comes_after_the_visit_was_left_harms_nothing(screens: Screens) -> None:
    business = screens.business("t1")
    app = screens.app("t1")
    screens.show(app)
    workplace = screens.unlocks(app)
    first = screens.starts_visit(app, business)
    second = screens.starts_visit(app, business)
    app.open_visit(first)
    screens.rests(app)
    left = workplace.visit
    assert left is not None
    results: list[Changes | Refusal] = []

    app.open_visit(second)
    left.showCard("beheerder", results.append)
    left.notes_tab.write_note("Nog net geschreven.", None, results.append)
    left.showJoinCode()
    left.reload()
    while app.work.pending:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert left.is_deleted
    assert [type(result) for result in results] == [Changes, Changes]
    app.open_visit(first)
    screens.rests(app)
    assert workplace.visit is not None
    assert [row.text for row in workplace.visit.notes_tab.props.rows] == ["Nog net geschreven."]
