"""Closing a visit in the hands of an officer."""

from PySide6.QtCore import Qt

from inspector.casework import drafts
from inspector.casework.drafts import Draft
from inspector.casework.visiting import closings
from inspector.domain.acts.closing import Closing
from inspector.domain.refusals import NotReadyToClose
from inspector.domain.values import OperatorResponse, Outcome, Severity, VisitState
from tests.qml.officer_day import EXIT
from tests.qml.officer_screen import OfficerScreen

TALL = (1280, 2300)
"""A window in which nothing has to be scrolled."""


def sign(screen: OfficerScreen, pad: str) -> None:
    """Draw a line on a pad."""
    screen.page.drag(f"{pad}_surface", (0.2, 0.5), (0.4, 0.2), (0.6, 0.7))
    screen.settles()


def operator_signs(screen: OfficerScreen) -> None:
    """The screen is turned to the operator, who draws on the sheet; then it is turned back."""
    screen.tap("show_sheet")
    sign(screen, "operator_signature")
    screen.tap("sheet_close")


def gives_the_reason_for_the_rest(screen: OfficerScreen) -> None:
    """Nobody got to the rest, and this is why."""
    screen.tap("rest")
    screen.page.focus("rest_reason_input")
    screen.page.type("Geen tijd meer.")
    screen.settles()


def test_what_is_missing_is_listed_and_leads_to_where_it_is_mended(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit(with_door=False)
    view_model = screen.opens(visit, "closing")
    texts = [point.text for point in view_model.closing.props.points]

    screen.tap("mend_0")

    assert texts[0] == "Leg vast aan wie u uw legitimatiebewijs toonde."
    assert view_model.props.tab == "door"


def test_what_is_missing_on_the_closing_tab_itself_is_brought_into_sight(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "closing")
    screen.turns((800, 900))
    points = view_model.closing.props.points
    place = next(place for place, point in enumerate(points) if point.card == "officer")
    foot = screen.page.area("close_visit").top()
    below = screen.page.area("officer_signature").bottom() > foot
    heights = {screen.page.area(f"point_{place}").height() for place in range(len(points))}

    screen.tap(f"mend_{place}")

    assert below
    assert screen.page.area("officer_signature").bottom() <= foot
    assert min(heights) >= 48
    assert screen.page.shows("Na het ondertekenen kan niemand")


def test_a_signature_that_was_wiped_is_put_back_into_the_file(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "closing")
    screen.turns(TALL)
    sign(screen, "officer_signature")
    drawn = view_model.closing.props.officer_strokes

    screen.tap("officer_signature_clear")
    wiped = view_model.closing.props.officer_strokes
    screen.tap("officer_signature_clear")

    assert wiped == ()
    assert view_model.closing.props.officer_strokes == drawn


def test_a_closed_visit_leads_back_to_today(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "closing")
    before = screen.page.has("to_today")
    screen.day.closes_visit(visit)
    screen.settles()

    screen.tap("to_today")

    assert not before
    assert screen.page.item("nav_today").property("checked")


def test_a_closed_visit_offers_nothing_to_write(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.closes_visit(visit)

    screen.opens(visit, "notes")
    notes = screen.page.shows("Er staan geen notities bij dit bezoek"), screen.page.has("note_done")
    screen.opens(visit, "photos")

    assert notes == (True, False)
    assert not screen.page.has("take_photo")


def test_a_visit_is_signed_by_the_operator_and_the_officer(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.judges(visit, EXIT, Outcome.VIOLATION, "Deur op slot.", Severity.ACUTE)
    screen.opens(visit, "closing")
    screen.turns(TALL)
    gives_the_reason_for_the_rest(screen)
    screen.tap("segment_signs")
    screen.tap("signer_Beheerder")
    screen.page.focus("signer_name_input")
    screen.page.type("M. de Vries")
    screen.page.focus("reaction_input")
    screen.page.type("De deur gaat vandaag open.")
    operator_signs(screen)
    blocked = screen.page.item("close_visit").isEnabled()
    sign(screen, "officer_signature")
    screen.tap("close_visit")
    screen.tap("confirm")

    known = screen.day.visit(visit)
    assert not blocked
    assert known.state is VisitState.CLOSED
    assert known.signed is not None
    assert known.signed.event.reaction == "De deur gaat vandaag open."
    assert known.signed.event.operator is OperatorResponse.SIGNED
    assert (known.signed.event.signer_role, known.signed.event.signer_name) == ("Beheerder", "M. de Vries")
    assert len(known.signed.event.operator_signature) == 1
    assert len(known.signed.event.officer_signature) == 1
    assert screen.page.shows("Het bezoek is ondertekend")


def test_an_operator_who_refuses_leaves_a_reason(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.opens(visit, "closing")
    screen.turns(TALL)
    gives_the_reason_for_the_rest(screen)
    screen.tap("segment_refuses")
    screen.tap("signer_Exploitant")
    sign(screen, "officer_signature")
    without_reason = screen.page.item("close_visit").isEnabled()

    screen.page.focus("operator_reason_input")
    screen.page.type("Wil eerst overleggen.")
    screen.page.press(Qt.Key.Key_Tab)
    screen.settles()
    screen.tap("close_visit")
    screen.tap("confirm")

    signed = screen.day.visit(visit).signed
    assert not without_reason
    assert signed is not None
    assert (signed.event.operator, signed.event.operator_reason) == (
        OperatorResponse.REFUSED,
        "Wil eerst overleggen.",
    )


def test_the_second_officer_signs_too(screen: OfficerScreen) -> None:
    visit = screen.day.colleague_closes_visit()
    screen.opens(visit, "closing")
    screen.turns(TALL)
    sign(screen, "officer_signature")

    screen.tap("cosign")

    assert [signature.author.number for signature in screen.day.visit(visit).cosigned] == ["t1"]
    assert screen.page.shows("Meegetekend als toezichthouder")


def test_what_was_filled_in_survives_until_it_is_signed(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    other = screen.day.starts_visit()
    screen.opens(visit, "closing")
    screen.tap("segment_refuses")
    screen.tap("rest")

    screen.opens(other)
    view_model = screen.opens(visit, "closing")

    props = view_model.closing.props
    assert (props.operator, props.rest) == ("refuses", True)


def test_a_note_that_was_refused_is_listed_before_signing_and_leads_to_its_field(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    view_model = screen.opens(visit, "notes")
    screen.page.focus("note_input")
    screen.page.type("Zij gaf BSN 111222333 op, zei hij.")
    screen.tap("tab_closing")
    points = view_model.closing.props.points
    place = next(place for place, point in enumerate(points) if point.tab == "notes")

    screen.tap(f"mend_{place}")
    shown = screen.page.item("note_input").property("text")
    screen.page.give("note_input", text="")
    screen.page.focus("note_input")
    screen.page.type("Zij gaf een nummer op.")
    screen.tap("note_done")
    screen.tap("tab_closing")

    assert points[place].text == "Een notitie over het bezoek staat nog niet in het dossier."
    assert shown == "Zij gaf BSN 111222333 op, zei hij."
    assert [note.event.text for note in screen.day.visit(visit).notes] == ["Zij gaf een nummer op."]
    assert all(point.tab != "notes" for point in view_model.closing.props.points)


def test_a_visit_is_not_signed_while_a_text_of_its_officer_stands_in_a_field_only(screen: OfficerScreen) -> None:
    visit = screen.day.starts_visit()
    screen.day.does(lambda desk: drafts.keep_text(desk, Draft.NOTE, visit, EXIT, "Sleutel hing aan"))
    wanted = Closing(
        "", OperatorResponse.REFUSED, "Wil overleggen.", (), (), Outcome.NOT_CHECKED, rest_reason="Geen tijd meer."
    )

    refused = screen.day.app.work.run(lambda: closings.close_visit(screen.day.desk, visit, wanted))

    assert refused == NotReadyToClose(unwritten=(EXIT,))
    assert screen.day.visit(visit).signed is None


def test_text_that_was_left_when_the_visit_was_signed_never_enters_the_file_by_itself(screen: OfficerScreen) -> None:
    visit = screen.day.colleague_closes_visit()
    screen.day.does(lambda desk: drafts.keep_text(desk, Draft.NOTE, visit, "", "Dit kwam te laat."))
    view_model = screen.opens(visit, "notes")
    closed = screen.page.item("note_input").property("readOnly"), screen.page.shows("Staat niet in het dossier")

    screen.day.is_returned(visit, EXIT, "Welke deur?")
    screen.settles()
    screen.tap("tab_checklist")
    screen.tap("tab_notes")
    left = screen.page.item("note_input").property("text")
    by_itself = screen.day.visit(visit).notes
    screen.tap("note_done")

    assert closed == (True, True)
    assert view_model.notes_tab.props.editable
    assert (left, by_itself) == ("Dit kwam te laat.", ())
    assert [note.event.text for note in screen.day.visit(visit).notes] == ["Dit kwam te laat."]
