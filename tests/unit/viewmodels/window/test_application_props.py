import pytest

from inspector.domain.ids import InstallationId
from inspector.domain.values import Officer
from inspector.viewmodels.window.application_props import (
    LONGEST_PATH,
    AppInputs,
    Screen,
    Whereabouts,
    derive_app_props,
    gone_to,
)
from inspector.viewmodels.window.pages import Page
from inspector.viewmodels.window.places import first_page
from inspector.wire.scopes import Agency, Role


def officer(agency: Agency, role: Role) -> Officer:
    return Officer(InstallationId("00" * 16), "t1", "Sanne Visser", agency, role)


@pytest.mark.parametrize(
    ("agency", "role", "places"),
    [
        (Agency.GEMEENTE, Role.INSPECTOR, ["today", "visit", "businesses"]),
        (Agency.POLITIE, Role.POLICE, ["today", "visit", "inbox", "businesses"]),
        (Agency.ARBEIDSINSPECTIE, Role.LABOUR, ["today", "visit", "inbox", "businesses"]),
        (Agency.GEMEENTE, Role.SUPERVISOR, ["today", "planning", "review", "businesses", "erasures"]),
        (Agency.POLITIE, Role.SUPERVISOR, ["today", "planning", "businesses", "erasures"]),
        (Agency.GGD, Role.HYGIENE, ["today", "visit"]),
        (Agency.BELASTINGDIENST, Role.TAX, ["today", "inbox"]),
        (Agency.GEMEENTE, Role.ADMINISTRATOR, []),
        (Agency.GEMEENTE, Role.PRIVACY_OFFICER, ["erasures"]),
    ],
)
def test_each_role_sees_the_places_it_has_a_use_for(agency: Agency, role: Role, places: list[str]) -> None:
    props = derive_app_props(AppInputs(Screen.WORK, me=officer(agency, role)))

    assert [place["key"] for place in props.places] == places
    assert [place["key"] for place in props.bottom_places] == ["sync", "settings"]


def test_a_place_wears_how_much_waits_there() -> None:
    me = officer(Agency.GEMEENTE, Role.SUPERVISOR)

    props = derive_app_props(AppInputs(Screen.WORK, me=me, waiting={Page.REVIEW: 3, Page.ERASURES: 0}))
    many = derive_app_props(AppInputs(Screen.WORK, me=me, waiting={Page.REVIEW: 100}))

    assert {place["key"]: place["badge"] for place in props.places if place["badge"]} == {"review": "3"}
    assert next(place["badge"] for place in many.places if place["key"] == "review") == "99+"


def test_who_reads_no_case_begins_where_there_is_none() -> None:
    assert first_page(officer(Agency.GEMEENTE, Role.ADMINISTRATOR)) is Page.SYNC
    assert first_page(officer(Agency.GEMEENTE, Role.PRIVACY_OFFICER)) is Page.ERASURES
    assert first_page(officer(Agency.GEMEENTE, Role.INSPECTOR)) is Page.TODAY


def test_the_page_of_a_business_stands_under_businesses() -> None:
    assert derive_app_props(AppInputs(path=(Whereabouts(Page.BUSINESS, "bb"),))).place == "businesses"


def test_going_where_one_was_already_cuts_the_way_back_short() -> None:
    today, businesses, one = Whereabouts(Page.TODAY), Whereabouts(Page.BUSINESSES), Whereabouts(Page.BUSINESS, "bb")

    assert gone_to((today, businesses, one), businesses) == (today, businesses)
    assert gone_to((today,), one) == (today, one)


def test_the_way_back_does_not_grow_without_end() -> None:
    path: tuple[Whereabouts, ...] = (Whereabouts(Page.TODAY),)
    for number in range(LONGEST_PATH * 2):
        path = gone_to(path, Whereabouts(Page.BUSINESS, str(number)))

    assert len(path) == LONGEST_PATH


def test_a_damaged_vault_is_said_on_every_page() -> None:
    me = officer(Agency.GEMEENTE, Role.INSPECTOR)

    assert "alleen lezen" in derive_app_props(AppInputs(Screen.WORK, me=me, read_only=True)).warning
    assert derive_app_props(AppInputs(Screen.WORK, me=me)).warning == ""
