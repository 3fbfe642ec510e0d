"""What is named as a page can be gone to."""

from pathlib import Path

import pytest

import inspector
from inspector.viewmodels.window.application_props import AppInputs, Whereabouts, derive_app_props
from inspector.viewmodels.window.navigation import Navigation
from inspector.viewmodels.window.pages import Page
from inspector.viewmodels.window.workplace import Workplace

PAGES = Path(inspector.__file__).parent / "views" / "Inspector" / "Pages"
KEPT = ("sync", "visit")
"""What a workplace keeps from the beginning, instead of making it when it is first asked for."""


@pytest.mark.parametrize("page", Page)
def test_each_page_has_its_file_in_its_room_and_something_to_show(page: Page) -> None:
    props = derive_app_props(AppInputs(path=(Whereabouts(page),)))

    assert (PAGES / props.room / f"{page.capitalize()}Page.qml").is_file()
    assert {page.value, f"{page.value}_page"} & {*dir(Workplace), *KEPT, *Navigation.__annotations__}
