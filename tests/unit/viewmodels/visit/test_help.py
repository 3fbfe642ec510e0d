"""What the sheet for a minor or a victim says to whom."""

from dataclasses import replace

import pytest

from inspector.viewmodels.visit.help import HelpInputs, HelpPage, derive_help_props
from inspector.wire.scopes import Agency, Role
from tests.unit.viewmodels.given import at_work, known


@pytest.mark.parametrize("page", [HelpPage.MINOR, HelpPage.VICTIM])
def test_every_role_is_told_to_call_and_only_who_can_seal_is_told_to_write(page: HelpPage) -> None:
    inspector = known(at_work())
    ggd = replace(inspector, me=replace(inspector.me, agency=Agency.GGD, role=Role.HYGIENE))

    said = [derive_help_props(HelpInputs(who, page)) for who in (inspector, ggd)]

    assert all("112" in each.numbers and "0900-8844" in each.numbers for each in said)
    assert all(any("politie" in step for step in each.steps) for each in said)
    assert "verzegeld" in said[0].steps[-1]
    assert said[1].steps == said[0].steps[:-1]


@pytest.mark.parametrize("page", [HelpPage.MINOR, HelpPage.VICTIM])
def test_the_police_are_not_told_to_call_the_police(page: HelpPage) -> None:
    inspector = known(at_work())
    police = replace(inspector, me=replace(inspector.me, agency=Agency.POLITIE, role=Role.POLICE))

    said = derive_help_props(HelpInputs(police, page))

    assert not any("politie" in text for text in (*said.steps, said.called))
    assert any("meldkamer" in step for step in said.steps)


def test_a_closed_sheet_says_nothing() -> None:
    assert derive_help_props(HelpInputs(known(at_work()))).steps == ()
