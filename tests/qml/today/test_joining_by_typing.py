"""A hygiene inspector without a camera types the code, and what stands below it on the colleague's screen."""

from PySide6.QtCore import Qt

from inspector.casework import drafts
from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import PlanOrder
from inspector.casework.drafts import Form
from inspector.casework.visiting import joining, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.domain.values import Sector, VisitKind
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import LINDE, TODAY, OfficeDay
from tests.qml.stage import LANDSCAPE, PORTRAIT


def test_a_hygiene_inspector_joins_by_what_he_reads_on_a_colleague_s_screen(screens: Screens) -> None:
    day, page = OfficeDay(screens), screens.page
    day.world.officer("g1")
    day.spreads()
    visit = day.starts_alone("t1")
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    code = joining.as_typed(invitation)
    app = day.opens("g1")

    day.taps(app, "join_type")
    faulty = []
    for dark, size in ((False, LANDSCAPE), (True, PORTRAIT)):
        app.settings_page.setDark(dark)
        screens.turns(size)
        day.settles(app)
        faulty += screens.faults()
    kinds = []
    for language in ("en", "nl"):
        app.settings_page.setLanguage(language)
        day.settles(app)
        kinds.append(page.shows("Reguliere controle"))
    page.fill("typed_code_input", code)
    day.taps(app, "typed_join")
    asked = page.has("typed_problem"), day.known(app, lambda desk: desk.vault.visit(visit))
    page.fill("typed_name_input", LINDE.name)
    page.fill("typed_address_input", LINDE.address)
    day.taps(app, "typed_sector_button", f"option_{Sector.PRIVATE_HOUSE.value}", "typed_join")

    assert kinds == [False, True], "the kind of check is said in the language that is spoken now"
    assert (faulty, asked) == ([], (True, None))
    assert (app.props.page, app.props.subject) == ("visit", visit)
    joined = day.known(app, lambda desk: desk.vault.visit(visit))
    assert joined is not None
    assert joined.started is not None
    assert (joined.started.business.name, joined.started.business.municipality) == (LINDE.name, "Voorbeeldstad")


def test_a_sheet_that_was_closed_before_taking_part_holds_what_was_typed_and_is_empty_after(screens: Screens) -> None:
    day, page = OfficeDay(screens), screens.page
    day.world.officer("g1")
    day.spreads()
    visit = day.starts_alone("t1")
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    code = joining.as_typed(invitation)
    app = day.opens("g1")
    day.taps(app, "join_type")
    page.fill("typed_code_input", code)
    page.fill("typed_name_input", LINDE.name)
    day.taps(app, "typed_sector_button", f"option_{Sector.PRIVATE_HOUSE.value}")

    page.press(Qt.Key.Key_Escape)
    day.settles(app)
    closed = not page.has("typed_code_input")
    day.taps(app, "join_type")
    left = [page.item(f"typed_{name}_input").property("text") for name in ("code", "name", "address")]
    page.fill("typed_address_input", LINDE.address)
    day.taps(app, "typed_join")
    joined = app.props.subject
    app.showToday()
    day.settles(app)
    day.taps(app, "join_type")

    assert closed
    assert left == [code, LINDE.name, ""]
    assert joined == visit
    assert [page.item(f"typed_{name}_input").property("text") for name in ("code", "name", "address")] == [""] * 3


def test_a_sheet_that_was_half_typed_stands_there_again_after_a_crash_until_somebody_took_part(
    screens: Screens,
) -> None:
    day, page = OfficeDay(screens), screens.page
    day.world.officer("g1")
    day.spreads()
    visit = day.starts_alone("t1")
    invitation = joining.invite(day.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    code = joining.as_typed(invitation)
    app = day.opens("g1")
    day.taps(app, "join_type")
    page.fill("typed_code_input", code)
    page.fill("typed_name_input", LINDE.name)
    day.taps(app, "typed_sector_button", f"option_{Sector.PRIVATE_HOUSE.value}")
    screens.qtbot.waitUntil(lambda: LINDE.name in str(kept(day, app)))

    again = screens.crashes(app, "g1")
    day.taps(again, "join_type")
    left = [page.item(f"typed_{name}_input").property("text") for name in ("code", "name", "address")]
    page.fill("typed_address_input", LINDE.address)
    day.taps(again, "typed_join")

    assert left == [code, LINDE.name, ""]
    assert again.props.subject == visit
    joined = day.known(again, lambda desk: desk.vault.visit(visit))
    assert joined is not None
    assert joined.started is not None
    assert joined.started.business.sector is Sector.PRIVATE_HOUSE
    assert kept(day, again) == {}


def test_a_hygiene_inspector_whom_a_plan_names_has_no_key_of_its_visit_and_is_told_how_he_comes_in(
    screens: Screens,
) -> None:
    day, page = OfficeDay(screens), screens.page
    sent = tuple(day.world.officer(number).me.installation for number in ("g1", "t1"))
    day.spreads()
    planned = plans.plan_visit(day.desk("c1"), PlanOrder(LINDE.id, sent, VisitKind.JOINT, TODAY))
    assert isinstance(planned, plans.Planned)
    day.spreads()
    begun = visits.start_visit(day.desk("t1"), VisitOrder(LINDE.id, VisitKind.JOINT, plan=planned.plan))
    assert isinstance(begun, Started)
    invitation = joining.invite(day.desk("t1"), begun.visit)
    assert isinstance(invitation, Invitation)
    app = day.opens("g1")
    told = page.shows(LINDE.name), page.shows("U doet mee met de code op het scherm van een collega")
    key = day.known(app, lambda desk: desk.vault.plan_key(planned.plan))

    day.taps(app, "join_type")
    for name, text in (("code", joining.as_typed(invitation)), ("name", LINDE.name), ("address", LINDE.address)):
        page.fill(f"typed_{name}_input", text)
    day.taps(app, "typed_sector_button", f"option_{Sector.PRIVATE_HOUSE.value}", "typed_join")

    assert (told, key) == ((True, True), None)
    assert (app.props.page, app.props.subject) == ("visit", begun.visit)


def kept(day: OfficeDay, app: AppViewModel) -> dict[str, dict[str, str]]:
    return day.known(app, lambda desk: drafts.forms_of(desk, Form.JOIN))
