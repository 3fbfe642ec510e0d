"""Before and after the signature: what colleagues found, hearing them now, and what the operator was not shown."""

from inspector.domain.acts.assessing import Judgement
from inspector.domain.values import Outcome, Severity
from tests.qml.closing.test_officer_closing import TALL, operator_signs
from tests.qml.officer_day import EXIT
from tests.qml.officer_screen import OfficerScreen

LOCKED = Judgement(Outcome.VIOLATION, "Achteruitgang op slot.", Severity.ACUTE, 0)


def test_a_colleague_is_heard_from_the_closing_page_by_codes_on_the_screen(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.colleague_joins(visit)
    screen.day.hears("t2")
    view_model = screen.opens(visit, "closing")
    screen.turns(TALL)
    (colleague,) = view_model.closing.props.colleagues

    screen.tap("hear_0")
    screen.settles()

    assert colleague.at.startswith("Gehoord tot")
    assert view_model.hearing.props.name == colleague.officer
    assert screen.page.shows("Scan elkaars code")
    assert screen.page.area("hear_squares").width() > 200

    view_model.hearing.leave()
    screen.settles()

    assert not view_model.hearing.props.is_open


def test_what_the_operator_was_not_shown_is_marked_until_it_is_shown_to_him(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.colleague_joins(visit)
    screen.day.hears("t2")
    screen.day.closes_visit(visit)
    screen.day.colleague_judges(visit, EXIT, LOCKED)
    screen.day.hears("t2")
    view_model = screen.opens(visit, "closing")
    screen.turns(TALL)
    marked = (view_model.closing.props.beside, screen.page.shows("Niet voorgelegd aan de exploitant"))

    screen.tap("segment_signs")
    screen.tap("signer_Beheerder")
    operator_signs(screen)
    screen.tap("show_operator")
    screen.settles()

    assert marked == (1, True)
    assert view_model.closing.props.beside == 0
    assert not screen.page.shows("Niet voorgelegd aan de exploitant")


def test_what_was_drawn_is_wiped_when_something_comes_in_under_it(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.colleague_joins(visit)
    screen.day.hears("t2")
    view_model = screen.opens(visit, "closing")
    screen.turns(TALL)
    screen.tap("segment_signs")
    operator_signs(screen)
    drawn = view_model.closing.props.operator_strokes

    screen.day.colleague_judges(visit, EXIT, LOCKED)
    screen.day.hears("t2")
    screen.settles()

    assert drawn
    assert view_model.closing.props.operator_strokes == ()
    assert screen.page.shows("Er kwam iets bij terwijl u liet tekenen")
