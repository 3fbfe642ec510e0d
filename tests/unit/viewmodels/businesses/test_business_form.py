"""The form of a business: what was typed becomes a business, or says field by field what is wrong."""

from dataclasses import replace
from datetime import date

import pytest

from inspector.domain.values import Business, Licence, Sector
from inspector.viewmodels.businesses.business_form import (
    BusinessForm,
    business_of,
    form_from,
    form_of,
    problems_of,
    words_of,
)
from tests.unit.domain.examples import LINDE

GOOD = form_of(LINDE)


def test_a_form_gives_back_the_business_it_was_filled_from() -> None:
    assert business_of(GOOD) == LINDE


def test_a_form_that_was_kept_is_the_same_whatever_another_version_kept_beside_it() -> None:
    for form in (GOOD, BusinessForm(has_licence=False, workrooms=7)):
        assert form_from(words_of(form) | {"later": "x"}) == form
    assert form_from({"name": "x"}) == BusinessForm(name="x")


def test_a_business_without_a_licence_needs_nothing_of_one() -> None:
    business = replace(LINDE, licence=None)

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
