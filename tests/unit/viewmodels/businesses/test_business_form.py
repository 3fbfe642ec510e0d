"""The form of a business: what was typed becomes a business, or says field by field what is wrong."""

from dataclasses import replace
from datetime import date

import pytest

from inspector.domain.opening_hours import read_hours
from inspector.domain.role_holders import Manager
from inspector.domain.values import Business, Licence, Sector
from inspector.viewmodels.businesses.business_form import (
    BusinessForm,
    ManagerRow,
    business_of,
    form_from,
    form_of,
    manager_rows,
    problems_of,
    with_managers,
    words_of,
)
from tests.unit.domain.examples import LINDE

HERE = replace(LINDE, address="Voorbeeldgracht 12, 1000 AA Voorbeeldstad")
GOOD = form_of(HERE)
FULL = replace(
    HERE,
    kvk="12345678",
    district="Centrum",
    hours=read_hours("ma-do 12:00-02:00; vr-za 12:00-04:00") or (),
    managers=(Manager("M. de Vries", date(2024, 1, 1)), Manager("P. Jansen", date(2025, 1, 1), date(2026, 10, 1))),
)


def test_a_form_gives_back_the_business_it_was_filled_from() -> None:
    assert business_of(GOOD) == HERE
    assert business_of(form_of(FULL)) == FULL


def test_a_line_in_which_nothing_is_typed_is_no_manager_and_a_name_may_have_a_comma() -> None:
    rows = (ManagerRow(), ManagerRow("Vries, M. de", "01-01-2024"), ManagerRow(" ", "", ""))

    kept = business_of(with_managers(GOOD, rows))

    assert isinstance(kept, Business)
    assert kept.managers == (Manager("Vries, M. de", date(2024, 1, 1)),)
    assert manager_rows(form_of(kept)) == (rows[1],)
    assert business_of(with_managers(GOOD, (ManagerRow(), ManagerRow()))) == HERE


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("kvk", "1234567"),
        ("kvk", "1234567a"),
        ("hours", "altijd"),
        ("hours", "ma 10:00-12:00, 11:00-13:00"),
        ("managers", "M. de Vries\t\t"),
        ("managers", "\t01-01-2026\t"),
        ("managers", "M. de Vries\tooit\t"),
        ("managers", "M. de Vries\t01-01-2026\t31-02-2026"),
        ("managers", "M. de Vries\t01-02-2026\t01-01-2026"),
        ("managers", "M. de Vries\t01-01-2026\t\nM. de Vries\t01-02-2026\t"),
        ("managers", "M. de Vries 999993653\t01-01-2026\t"),
        ("district", "999993653"),
        ("address", "Kade 1"),
        ("address", "Kade 1, 1000 SS Voorbeeldstad"),
        ("address", "Postbus 1, 1000 AA Voorbeeldstad"),
    ],
)
def test_what_the_form_of_a_field_does_not_allow_is_told_at_that_field(field: str, typed: str) -> None:
    form = replace(GOOD, **{field: typed})  # type: ignore[arg-type]  # fields of text

    assert list(problems_of(form)) == [field]
    assert business_of(form) == problems_of(form)


def test_an_address_of_before_this_rule_may_stay_until_somebody_changes_it() -> None:
    old = form_of(LINDE)

    assert business_of(old, LINDE.address) == LINDE
    assert list(problems_of(replace(old, address="Voorbeeldgracht 13"), LINDE.address)) == ["address"]


def test_a_form_that_was_kept_is_the_same_whatever_another_version_kept_beside_it() -> None:
    for form in (GOOD, BusinessForm(has_licence=False, workrooms=7)):
        assert form_from(words_of(form) | {"later": "x"}) == form
    assert form_from({"name": "x"}) == BusinessForm(name="x")


def test_a_business_without_a_licence_needs_nothing_of_one() -> None:
    business = replace(HERE, licence=None)

    assert business_of(form_of(business)) == business


def test_spaces_around_a_text_are_not_kept() -> None:
    business = business_of(replace(GOOD, name="  Huis De Linde ", licence=" VB-1 "))

    assert isinstance(business, Business)
    assert business.name == "Huis De Linde"
    assert isinstance(business.licence, Licence)
    assert business.licence.number == "VB-1"


@pytest.mark.parametrize("field", ["name", "address", "municipality", "licence", "holder"])
def test_an_empty_field_is_told_by_name(field: str) -> None:
    form = replace(GOOD, **{field: "  "})  # type: ignore[arg-type]  # fields of text

    assert list(problems_of(form)) == [field]


@pytest.mark.parametrize("typed", ["", "1-2-26", "31-02-2027", "2027-01-01", "morgen"])
def test_a_day_that_is_none_is_told(typed: str) -> None:
    assert list(problems_of(replace(GOOD, valid_until=typed))) == ["valid_until"]


def test_a_licence_cannot_end_before_it_begins() -> None:
    problems = problems_of(replace(GOOD, valid_from="02-01-2027", valid_until="01-01-2027"))

    assert problems == {"valid_until": "De vergunning eindigt voordat ze begint."}


def test_a_licence_of_one_day_is_one() -> None:
    assert problems_of(replace(GOOD, valid_from="01-01-2027", valid_until="01-01-2027")) == {}


def test_a_citizen_number_and_an_endless_text_are_refused_at_their_field() -> None:
    problems = problems_of(replace(GOOD, name="999993653", address="a" * 8001))

    assert problems == {
        "name": "Hier lijkt een burgerservicenummer in te staan. Haal het weg.",
        "address": "Dit is te lang.",
    }


def test_an_empty_form_begins_as_a_licensed_private_house() -> None:
    form = BusinessForm()

    assert (Sector(form.sector), form.has_licence) == (Sector.PRIVATE_HOUSE, True)
    assert problems_of(replace(form, valid_from=f"{date(2026, 1, 2):%d-%m-%Y}")).keys() >= {"name", "valid_until"}
