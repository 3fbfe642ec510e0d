"""A coordinator keeps the businesses: the list, the form, a file with many; an officer only reads."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from inspector.casework import drafts
from inspector.casework.businesses import businesses
from inspector.casework.drafts import Form
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.role_holders import Manager
from inspector.domain.statutory_terms import Decided
from inspector.domain.values import Business, Outcome, Severity
from inspector.vault.model.batch import Batch
from inspector.viewmodels.businesses.businesses import BusinessesViewModel
from inspector.viewmodels.window.application import AppViewModel
from tests.fakes.screens import Screens
from tests.qml.office_day import EXIT, EXTINGUISHER, KADE, LINDE, SCHEDULE, TODAY, OfficeDay
from tests.qml.pages import Page
from tests.qml.stage import LANDSCAPE, PORTRAIT
from tests.qml.window.test_supervisor_looks import faults_in_every_look

TALL = (1280, 1400)
"""A window in which nothing has to be scrolled."""

HEADER = "naam;sector;adres;vergunning;houder;geldig_vanaf;geldig_tot;werkruimten;gemeente\n"


@pytest.fixture
def day(screens: Screens) -> OfficeDay:
    return OfficeDay(screens)


@pytest.fixture
def page(screens: Screens) -> Page:
    return screens.page


def the_page(day: OfficeDay, number: str = "c1", size: tuple[int, int] = LANDSCAPE) -> AppViewModel:
    app = day.opens(number, size)
    day.taps(app, "nav_businesses")
    return app


def the_businesses(day: OfficeDay, app: AppViewModel) -> BusinessesViewModel:
    return day.workplace(app).businesses


def listed(page: Page) -> list[str]:
    return [name.removeprefix("business_") for name in page.names("business_")]


def in_the_vault(day: OfficeDay, app: AppViewModel) -> dict[BusinessId, Business]:
    files = day.known(app, lambda desk: desk.vault.businesses())
    return {file.business.id: file.business for file in files}


def fills(day: OfficeDay, app: AppViewModel, page: Page, **fields: str) -> None:
    """Write over what stands in fields of the form."""
    for name, text in fields.items():
        page.focus(f"{name}_input")
        page.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        page.type(text)
    day.settles(app)


# --- the list


def test_a_search_looks_at_names_addresses_and_licences_only(day: OfficeDay, page: Page) -> None:
    app = the_page(day)
    found = {}
    for words in ("lotus", "oostkade", "0417", "Exploitatie"):
        the_businesses(day, app).setSearch("")
        page.item("search_input").setProperty("text", "")
        page.fill("search_input", words)
        day.settles(app)
        found[words] = listed(page)
        shown = page.has("no_businesses")

    assert found == {
        "lotus": ["Salon Lotus"],
        "oostkade": ["Club De Kade"],
        "0417": ["Huis De Linde"],
        "Exploitatie": [],
    }
    assert shown

    day.taps(app, "no_businesses_action")
    assert len(listed(page)) == 5


def test_licences_to_look_at_are_one_tap_away(day: OfficeDay, page: Page) -> None:
    day.found_before(LINDE, EXIT, day.weeks(3))
    app = the_page(day)

    day.taps(app, "segment_licence")
    licences = listed(page)
    day.taps(app, "segment_open")

    assert licences == ["Pand Havenstraat 9", "Studio Noorderzon"]
    assert listed(page) == ["Huis De Linde"]


def test_a_business_opens_and_a_visit_to_it_is_planned_from_the_list(day: OfficeDay, page: Page) -> None:
    app = the_page(day)

    day.taps(app, "open_Huis De Linde")
    opened = (app.props.page, app.props.subject)
    app.back()
    day.settles(app)
    day.taps(app, "plan_Club De Kade")

    assert opened == ("business", LINDE.id)
    assert app.props.page == "planning"
    assert [c.name for c in day.workplace(app).planning.props.businesses if c.chosen] == ["Club De Kade"]
    assert page.has("plan_businesses")


def test_the_list_is_walked_with_the_arrows(day: OfficeDay, page: Page) -> None:
    app = the_page(day)

    page.focus("businesses")
    page.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    day.settles(app)

    assert (app.props.page, app.props.subject) == ("business", LINDE.id)


def test_what_is_due_at_a_business_fits_in_its_row(day: OfficeDay, page: Page) -> None:
    found = ConditionHistoryRecorded(
        VisitId("ee" * 16), EXIT, Outcome.VIOLATION, TODAY - timedelta(days=90), Severity.MODERATE, 14
    )
    decided = Decided(TODAY - timedelta(days=80), TODAY - timedelta(days=1))
    rows = (
        found,
        replace(found, condition=EXTINGUISHER, disputed=True),
        replace(found, condition=SCHEDULE, decided=decided),
    )
    desk = day.desk("c1")
    desk.vault.append(Batch(appends=businesses.history_appends(desk, LINDE.id, rows)))
    app = the_page(day)

    assert page.shows("Hersteltermijn voorbij sinds 23-11-2026")
    assert page.shows("Besluiten verschillen")
    assert page.shows("1 zonder besluit")
    assert faults_in_every_look(day, app) == {}


def test_an_officer_reads_and_changes_nothing(day: OfficeDay, page: Page) -> None:
    the_page(day, "t1")

    assert len(listed(page)) == 5
    assert not page.has("add")
    assert not page.has("import")
    assert not page.names("edit_")


# --- the form


def test_a_form_says_below_each_field_what_is_wrong_and_keeps_what_was_typed(day: OfficeDay, page: Page) -> None:
    app = the_page(day, size=TALL)
    day.taps(app, "add")
    fills(day, app, page, name="Nieuw Huis", valid_from="01-02-2026", valid_until="01-01-2026")

    day.taps(app, "save")
    told = [text for text in ("Vul het adres in.", "De vergunning eindigt voordat ze begint.") if page.shows(text)]
    kept = page.item("name_input").property("text")
    fills(day, app, page, address="Kade 4, 1000 AA Voorbeeldstad", licence="VB-1", holder="H", valid_until="01-01-2030")
    day.taps(app, "save")

    assert len(told) == 2
    assert kept == "Nieuw Huis"
    added = next(business for business in in_the_vault(day, app).values() if business.name == "Nieuw Huis")
    assert added.licence is not None
    assert added.licence.number == "VB-1"
    assert page.shows("Bewaard: Nieuw Huis")
    assert "Nieuw Huis" in listed(page)


def test_a_licence_is_corrected_and_visits_before_it_are_untouched(day: OfficeDay, page: Page) -> None:
    visit = day.hands_in(KADE, rich=False)
    app = the_page(day, size=TALL)
    day.taps(app, "edit_Club De Kade")
    day.taps(app, "workrooms_more")

    page.press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    day.settles(app)

    now = in_the_vault(day, app)[KADE.id].licence
    known = day.known(app, lambda desk: desk.vault.visit(visit))
    assert now is not None
    assert now.workrooms == 7
    assert known is not None
    assert known.started is not None
    assert known.started.business == KADE


def test_each_manager_has_a_row_of_its_own_with_name_and_days(day: OfficeDay, page: Page) -> None:
    app = the_page(day, size=TALL)
    day.taps(app, "edit_Club De Kade", "manager_add", "manager_add")
    fills(day, app, page, manager_name_0="M. de Vries", manager_since_0="01012024")
    fills(day, app, page, manager_name_1="P. Jansen")
    day.taps(app, "save")
    assert page.shows("Vul van elke beheerder de naam in en vanaf welke dag, als dd-mm-jjjj.")
    day.screens.turns(PORTRAIT)
    day.settles(app)
    edges = [page.area(name).right() for name in ("holder", "manager_name_0", "manager_remove_0")]
    assert max(edges) - min(edges) <= 1, "a row is as wide as the form"
    day.screens.turns(TALL)
    day.settles(app)

    fills(day, app, page, manager_since_1="01012025", manager_until_1="01102026")
    day.taps(app, "save")
    kept = in_the_vault(day, app)[KADE.id]
    assert kept.managers == (
        Manager("M. de Vries", date(2024, 1, 1)),
        Manager("P. Jansen", date(2025, 1, 1), date(2026, 10, 1)),
    )

    day.taps(app, "edit_Club De Kade", "manager_remove_0", "save")
    assert [each.name for each in in_the_vault(day, app)[KADE.id].managers] == ["P. Jansen"]


def test_a_business_without_a_licence_can_be_kept(day: OfficeDay, page: Page) -> None:
    app = the_page(day, size=TALL)
    day.taps(app, "add")
    fills(day, app, page, name="Pand Steeg 3", address="Steeg 3, 1000 AA Voorbeeldstad")

    day.taps(app, "licensed", "save")

    added = next(business for business in in_the_vault(day, app).values() if business.name == "Pand Steeg 3")
    assert added.licence is None
    assert added.municipality == "Voorbeeldstad"


def test_leaving_the_form_with_escape_writes_nothing(day: OfficeDay, page: Page) -> None:
    app = the_page(day, size=TALL)
    day.taps(app, "edit_Club De Kade")
    fills(day, app, page, name="Anders")

    page.press(Qt.Key.Key_Escape)
    day.settles(app)

    assert page.has("businesses")
    assert in_the_vault(day, app)[KADE.id].name == "Club De Kade"


def test_what_was_typed_in_a_form_outlives_escape_and_a_restart_and_goes_when_it_is_cancelled(
    day: OfficeDay, page: Page
) -> None:
    app = the_page(day, size=TALL)
    day.taps(app, "add")
    fills(day, app, page, name="Nieuw Huis 999993653", holder="Exploitatie B.V.")
    page.press(Qt.Key.Key_Escape)
    day.settles(app)
    app.lock()
    day.screens.rests(app)
    again = day.screens.app_in(day.screens.folder / "c1")
    day.apps["c1"] = again
    day.screens.show(again, TALL)
    day.screens.unlocks(again)

    day.taps(again, "nav_businesses", "add")
    shown = page.item("name_input").property("text"), page.item("holder_input").property("text")
    told = page.shows("Hier staat weer wat u eerder hebt ingevuld. Met Annuleren haalt u het weg.")
    day.taps(again, "cancel", "add")
    emptied = page.item("name_input").property("text")

    assert shown == ("Nieuw Huis *********", "Exploitatie B.V.")
    assert told
    assert emptied == ""
    assert day.known(again, lambda desk: drafts.forms_of(desk, Form.BUSINESS)) == {}


def test_a_form_that_was_saved_is_kept_no_longer(day: OfficeDay, page: Page) -> None:
    app = the_page(day, size=TALL)
    day.taps(app, "edit_Club De Kade")
    fills(day, app, page, name="Club De Kade Nieuw", address="Oostkade 13, 1000 BC Voorbeeldstad")
    assert "Club De Kade Nieuw" in str(day.known(app, lambda desk: drafts.forms_of(desk, Form.BUSINESS)))

    day.taps(app, "save")

    assert day.known(app, lambda desk: drafts.forms_of(desk, Form.BUSINESS)) == {}


# --- the file


def test_a_file_goes_in_line_by_line_and_the_bad_lines_are_told(day: OfficeDay, page: Page) -> None:
    lines = (
        "Nieuw A;privehuis;Straat 1, 1000 AA Voorbeeldstad;X-1;H;2024-01-01;2029-01-01;4;Voorbeeldstad\n",
        "Nieuw B;privehuis;Straat 2, 1000 AA Voorbeeldstad;X-2;H;2024-01-01;gisteren;4;Voorbeeldstad\n",
        "Nieuw C;huisje;Straat 3, 1000 AA Voorbeeldstad;X-3;H;2024-01-01;2029-01-01;4;Voorbeeldstad\n",
        "Nieuw D;privehuis;Straat 4, 1000 AA Voorbeeldstad;VB-2023-0417;H;2024-01-01;2029-01-01;4;Voorbeeldstad\n",
    )
    (day.downloads / "lijst.csv").write_text(HEADER + "".join(lines), encoding="utf-8")
    (day.downloads / "foto.jpg").write_bytes(b"geen lijst")
    app = the_page(day)
    day.taps(app, "import")
    the_businesses(day, app).file_choice.enter(str(day.downloads))
    day.settles(app)
    files = page.names("file_lijst") + page.names("file_foto")

    day.taps(app, "file_lijst.csv", "read_in")
    told = [page.has(f"bad_{line}") for line in (2, 3, 4, 5)]
    reasons = [page.shows(text) for text in ("geldig_tot is geen datum", "sector heeft een", "vergunning staat er al")]
    day.taps(app, "close_report")

    assert files == ["file_lijst.csv"]
    assert told == [False, True, True, True]
    assert reasons == [True, True, True]
    assert "Nieuw A" in listed(page)


def test_a_file_that_is_no_list_is_refused_in_words(day: OfficeDay, page: Page) -> None:
    (day.downloads / "iets.csv").write_text("dit;is;geen;lijst\n", encoding="utf-8")
    app = the_page(day)
    day.taps(app, "import")
    the_businesses(day, app).file_choice.enter(str(day.downloads))
    day.settles(app)

    day.taps(app, "file_iets.csv", "read_in")

    assert page.shows("De eerste regel noemt niet de kolommen die nodig zijn.")
    assert page.item("read_in").isEnabled()
    assert len(in_the_vault(day, app)) == 5


def test_folders_are_walked_down_and_up(day: OfficeDay, page: Page) -> None:
    (day.downloads / "map een").mkdir()
    (day.downloads / "map een" / "diep.csv").write_text(HEADER, encoding="utf-8")
    app = the_page(day)
    day.taps(app, "import")
    the_businesses(day, app).file_choice.enter(str(day.downloads))
    day.settles(app)

    day.taps(app, "folder_map een")
    deep = page.has("file_diep.csv")
    day.taps(app, "folder_up")

    assert deep
    assert page.has("folder_map een")


def test_a_folder_with_files_of_other_kinds_only_is_not_called_empty(day: OfficeDay, page: Page) -> None:
    for number in range(9):
        (day.downloads / f"scan-{number}.pdf").write_bytes(b"%PDF-1.7")
    app = the_page(day)
    day.taps(app, "import")
    the_businesses(day, app).file_choice.enter(str(day.downloads))
    day.settles(app)

    assert page.shows("Hier staat geen bestand dat past")
    assert not page.shows("Een lege map")


def test_a_folder_is_shown_from_its_first_file(day: OfficeDay, page: Page) -> None:
    for folder in ("een", "twee"):
        (day.downloads / folder).mkdir()
        for number in range(60):
            (day.downloads / folder / f"lijst-{number:02}.csv").write_text(HEADER, encoding="utf-8")
    app = the_page(day)
    day.taps(app, "import")
    choice = the_businesses(day, app).file_choice
    choice.enter(str(day.downloads / "een"))
    day.settles(app)
    page.give("file_list", contentY=1500)

    choice.enter(str(day.downloads / "twee"))
    day.settles(app)

    files = page.item("file_list")
    assert files.property("contentY") == files.property("originY")
