"""What a colleague found beside the signature is marked on the supervisor's page, whatever is said of it there."""

import pytest

from inspector.casework.judging import reviews
from inspector.casework.visiting import closings
from inspector.domain.values import Outcome, Severity
from tests.fakes.screens import Screens
from tests.qml.office_day import ALARM, CHAIN_ON_THE_DOOR, EXIT, LINDE, OfficeDay
from tests.stories.officers import ALONE, SIGNED, done

MARK = "Niet voorgelegd aan de exploitant"


@pytest.mark.parametrize("said", ["nothing", "a comment", "a release with a reason"])
def test_what_the_operator_was_not_shown_is_marked_for_the_supervisor_whatever_is_decided(
    screens: Screens, said: str
) -> None:
    day = OfficeDay(screens)
    visit = day.starts(LINDE)
    day.judges(visit, EXIT, Outcome.VIOLATION, CHAIN_ON_THE_DOOR, Severity.ACUTE, term=0)
    day.judges(visit, ALARM, Outcome.VIOLATION, "Het brandalarm doet niets.", Severity.SERIOUS, by="t2")
    done(closings.close_visit(day.desk("t1"), visit, SIGNED))
    day.spreads()
    if said == "a comment":
        done(reviews.comment_on(day.desk("c1"), visit, ALARM, "Ik sta hierachter."))
    elif said != "nothing":
        done(reviews.release_visit(day.desk("c1"), visit, ALONE))

    app = day.opens("c1", (1280, 1800))
    day.shows(app, visit)

    rows = {row.condition: row.beside for row in day.workplace(app).review.props.answers}
    assert {condition: text for condition, text in rows.items() if text} == {ALARM: MARK}
    assert rows[EXIT] == ""
    assert screens.page.shows(MARK)
