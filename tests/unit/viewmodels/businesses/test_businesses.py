"""The list of businesses and what became of a file, derived from what is known."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inspector.casework.businesses.business_import import (
    COLUMNS,
    MORE_COLUMNS,
    BadLine,
    FileRefused,
    ImportReport,
    read_businesses,
)
from inspector.crypto.ids import SystemIds
from inspector.domain.business import BusinessFile
from inspector.domain.ids import BusinessId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.opening_hours import hours_text
from inspector.domain.values import Business, Licence, Outcome, Sector, Severity
from inspector.vault.model.changes import Changes
from inspector.viewmodels.businesses.business_form import BusinessForm
from inspector.viewmodels.businesses.businesses_props import (
    BusinessesInputs,
    Show,
    bad_line_text,
    derive_businesses_props,
    licence_state,
)
from tests.unit.domain.examples import EXIT, LINDE
from tests.unit.viewmodels.given import the_catalogue

TODAY = date(2026, 11, 24)


def a_licence(start: date = date(2023, 4, 17), end: date = date(2028, 4, 16)) -> Licence:
    return Licence("VB-2023-0417", "Linde Exploitatie B.V.", start, end, 6)


def a_file(name: str, number: int = 1, *, licence: Licence | None = None, open_points: int = 0) -> BusinessFile:
    business = replace(LINDE, id=BusinessId(f"{number:02x}" * 16), name=name, licence=licence)
    history = tuple(
        ConditionHistoryRecorded(VisitId("ee" * 16), condition, Outcome.VIOLATION, TODAY, Severity.MINOR, 14)
        for condition in [EXIT][:open_points]
    )
    return BusinessFile(business, history)


FILES = (
    a_file("Studio Z", 1, licence=a_licence(end=TODAY + timedelta(days=30))),
    a_file("club A", 2, licence=a_licence(), open_points=1),
    a_file("Pand M", 3),
)


def names(**changes: object) -> list[str]:
    inputs = replace(BusinessesInputs(TODAY, FILES, the_catalogue()), **changes)  # type: ignore[arg-type]  # its fields
    return [row.name for row in derive_businesses_props(inputs).rows]


def test_businesses_stand_in_the_order_of_their_names() -> None:
    assert names() == ["club A", "Pand M", "Studio Z"]


@pytest.mark.parametrize(
    ("search", "found"),
    [("studio", ["Studio Z"]), ("0417", ["club A", "Studio Z"]), ("Exploitatie", []), ("  pand ", ["Pand M"])],
)
def test_a_search_finds_names_addresses_and_licences_and_never_a_person(search: str, found: list[str]) -> None:
    assert names(search=search) == found


@pytest.mark.parametrize(("show", "found"), [(Show.OPEN_POINTS, ["club A"]), (Show.LICENCE, ["Pand M", "Studio Z"])])
def test_a_filter_shows_what_wants_a_look(show: Show, found: list[str]) -> None:
    assert names(show=show) == found


@pytest.mark.parametrize(
    ("licence", "words", "tone"),
    [
        (None, "Geen vergunning", "bad"),
        (a_licence(), "Vergund tot en met 16-04-2028", "ok"),
        (a_licence(end=TODAY + timedelta(days=91)), "Vergund tot en met 23-02-2027", "ok"),
        (a_licence(end=TODAY + timedelta(days=90)), "Verloopt op 22-02-2027", "warn"),
        (a_licence(end=TODAY), "Verloopt op 24-11-2026", "warn"),
        (a_licence(end=TODAY - timedelta(days=1)), "Verlopen op 23-11-2026", "bad"),
        (a_licence(start=TODAY + timedelta(days=1)), "Vergund vanaf 25-11-2026", "warn"),
    ],
)
def test_a_licence_is_told_in_words(licence: Licence | None, words: str, tone: str) -> None:
    text, told, _ = licence_state(licence, TODAY)

    assert (text, told) == (words, tone)


def test_a_row_names_the_sector_the_licence_and_the_open_points() -> None:
    row = derive_businesses_props(BusinessesInputs(TODAY, FILES, the_catalogue())).rows[0]

    assert row.detail == "Privéhuis · VB-2023-0417"
    assert row.open_text == "1 open punt"


def test_a_form_says_nothing_before_somebody_wants_to_save_it() -> None:
    typing = BusinessesInputs(TODAY, form=BusinessForm(name="Club"))

    before, after = derive_businesses_props(typing), derive_businesses_props(replace(typing, checked=True))

    assert (before.problem, before.problems) == ("", {})
    assert after.problem == "Nog niet bewaard: 6 velden kloppen niet."
    assert "name" not in after.problems


def test_a_report_counts_and_tells_every_bad_line() -> None:
    report = ImportReport(
        3, (BadLine(4, "geldig_tot", "not_a_date", "31/12"), BadLine(9, "vergunning", "known_already")), Changes()
    )

    props = derive_businesses_props(BusinessesInputs(TODAY, report=report))

    assert (props.imported, props.added, props.bad) == (True, 3, 2)
    assert [(row.line, row.text) for row in props.bad_rows] == [
        (4, "geldig_tot is geen datum (31/12): schrijf het als 31-12-2026"),
        (9, "vergunning staat er al"),
    ]


def test_a_value_that_is_unknown_is_named_with_the_codes_that_may_stand_there() -> None:
    read = read_businesses(
        f"{';'.join(COLUMNS)}\nHuis Zon;bordeel;Zon 1, 1000 AA Stad;VB-1;Zon BV;2026-01-01;2026-12-31;4;;Stad".encode(),
        SystemIds(),
        (),
    )
    assert not isinstance(read, FileRefused)

    ((bad,)) = read[1]

    assert bad_line_text(bad) == f"sector heeft een onbekende waarde (bordeel); kies uit: {', '.join(Sector)}"


WITH_MORE = ";".join((*COLUMNS, *MORE_COLUMNS))
GOOD_LINE = "Huis Zon;privehuis;Zonstraat 1, 1000 AA Stad;VB-{n};Zon BV;2026-01-01;2028-12-31;4;Stad"


def imported(*more: str, header: str = WITH_MORE) -> tuple[list[Business], list[BadLine]]:
    lines = (f"{GOOD_LINE.format(n=n)};{each}" for n, each in enumerate(more))
    read = read_businesses("\n".join((header, *lines)).encode(), SystemIds(), ())
    assert not isinstance(read, FileRefused)
    return read


def test_a_file_may_say_more_of_a_business_and_each_bad_field_is_told_by_line_and_column() -> None:
    good, bad = imported(
        "12345678;Centrum;zo 20:00-04:00;M. de Vries, 01-01-2024 | P. Jansen, 2025-01-01, 2026-10-01",
        ";;;",
        "1234;;;",
        ";;nooit;",
        ";;;M. de Vries",
        ";;;M. de Vries, 01-01-2026, 31-12-2025",
    )

    assert [(each.kvk, each.district, hours_text(each.hours), len(each.managers)) for each in good] == [
        ("12345678", "Centrum", "zo 20:00-04:00", 2),
        ("", "", "", 0),
    ]
    assert [(each.line, each.column, each.reason) for each in bad] == [
        (4, "kvk", "kvk"),
        (5, "openingstijden", "hours"),
        (6, "beheerders", "line"),
        (7, "beheerders", "order"),
    ]
    assert bad_line_text(bad[0]) == "kvk: Een KvK-nummer heeft acht cijfers."


def test_a_file_without_these_columns_or_with_one_of_them_is_read_and_an_unknown_column_is_not() -> None:
    header = ";".join((*COLUMNS, "kvk"))

    assert imported("12345678", header=header)[0][0].kvk == "12345678"
    unknown = read_businesses(f"{header};bsn\n".encode(), SystemIds(), ())
    assert unknown == FileRefused("columns")


def test_an_address_in_a_file_is_one_that_the_post_finds() -> None:
    line = GOOD_LINE.format(n=1).replace("1000 AA", "0100 AA")
    read = read_businesses(f"{';'.join(COLUMNS)}\n{line}".encode(), SystemIds(), ())
    assert not isinstance(read, FileRefused)

    assert [(each.line, each.column, each.reason) for each in read[1]] == [(2, "adres", "postcode")]


@pytest.mark.parametrize(
    "reason", ["missing", "bad_text", "empty", "not_a_date", "not_a_number", "before_start", "known_already", "odd"]
)
def test_every_reason_names_the_column(reason: str) -> None:
    assert "sector" in bad_line_text(BadLine(2, "sector", reason))


def test_one_business_is_one_field_wrong() -> None:
    form = BusinessForm(name="Club", address="Kade 1, 1000 AA Stad", has_licence=False)

    props = derive_businesses_props(BusinessesInputs(TODAY, form=form, checked=True))

    assert props.problem == "Nog niet bewaard: 1 veld klopt niet."
    assert props.problems == {"municipality": "Vul de gemeente in."}


def test_a_business_can_be_named_like_any_other() -> None:
    twins: tuple[Business, ...] = tuple(file.business for file in (a_file("Twee"), a_file("Twee", 2)))

    assert names(files=tuple(BusinessFile(business) for business in twins)) == ["Twee", "Twee"]
