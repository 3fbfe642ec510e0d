"""What the sheet for a minor or a victim says to whom."""

from dataclasses import replace
from datetime import date

import pytest

from inspector.domain.catalogue.card_reviews import CardReview
from inspector.domain.catalogue.cards_shown import NO_SIGNED_CARDS
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


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.POLICE])
def test_danger_comes_first_and_who_is_no_police_calls_112(role: Role) -> None:
    inspector = known(at_work())
    agency = Agency.POLITIE if role is Role.POLICE else Agency.GEMEENTE
    said = derive_help_props(
        HelpInputs(replace(inspector, me=replace(inspector.me, agency=agency, role=role)), HelpPage.DANGER)
    )

    assert said.title == "Direct gevaar"
    assert any(("meldkamer" if role is Role.POLICE else "Bel 112") in step for step in said.steps)
    assert not said.stopped
    assert said.age == said.called == ""


def test_what_somebody_reviewed_names_him_and_what_nobody_did_says_so() -> None:
    inputs = known(at_work())
    (shipped,) = inputs.cards.protocols
    review = CardReview("inspector-review/1", shipped.data_hash.hex(), "M. de Wit", "jurist", date(2026, 11, 3))
    reviewed = replace(inputs, today=date(2026, 12, 1), cards=replace(inputs.cards, reviews=(review,)))

    assert derive_help_props(HelpInputs(inputs, HelpPage.VICTIM)).standing == "Niet nagekeken"
    said = derive_help_props(HelpInputs(reviewed, HelpPage.VICTIM)).standing
    assert said.startswith("Nagekeken: M. de Wit, jurist, ")
    assert said.endswith(" 2026")


@pytest.mark.parametrize("page", [HelpPage.MINOR, HelpPage.VICTIM, HelpPage.DANGER, HelpPage.DOCUMENT])
def test_where_no_protocol_can_be_shown_whom_to_call_still_stands_there(page: HelpPage) -> None:
    bare = replace(known(at_work()), cards=NO_SIGNED_CARDS)
    said = derive_help_props(HelpInputs(bare, page, stopped=page is HelpPage.MINOR))

    assert "112" in said.numbers
    assert "0900-8844" in said.numbers
    assert said.steps == ("Wat u dan doet, kan nu niet worden getoond. Bel, en doe wat u daar wordt gezegd.",)
    assert said.standing == ""
    assert said.stopped is (page is HelpPage.MINOR)


@pytest.mark.parametrize("page", [HelpPage.MINOR, HelpPage.VICTIM])
def test_the_police_are_not_told_to_call_the_police(page: HelpPage) -> None:
    inspector = known(at_work())
    police = replace(inspector, me=replace(inspector.me, agency=Agency.POLITIE, role=Role.POLICE))

    said = derive_help_props(HelpInputs(police, page))

    assert not any("politie" in text for text in (*said.steps, said.called))
    assert any("meldkamer" in step for step in said.steps)


def test_a_closed_sheet_says_nothing() -> None:
    assert derive_help_props(HelpInputs(known(at_work()))).steps == ()
