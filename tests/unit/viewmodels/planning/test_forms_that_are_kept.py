"""What stands in a form outside a visit is there again after a restart, until what it asks for is written."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from inspector.casework.drafts import Draft, key_of
from inspector.viewmodels.planning.planning import PlanningViewModel
from inspector.viewmodels.screen.work import Work
from inspector.viewmodels.sync.hand_ins import HandInsViewModel
from tests.unit.viewmodels.busy_office import Office, first_device


@pytest.fixture
def office(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    assert qapp.platformName()
    office = Office(tmp_path_factory.mktemp("office"), Work("vault"))
    office.work.run(office.opens)
    yield office
    office.closes()


def planning(office: Office) -> PlanningViewModel:
    """The page as a program shows it that was started again."""
    made = PlanningViewModel(office.session("c1"))
    office.waits()
    return made


def kept(office: Office) -> set[str]:
    vault = office.team.world.people["c1"].vault
    return set(office.work.run(lambda: vault.drafts(key_of(Draft.FORM, ""))))


def test_a_plan_that_is_being_put_together_is_there_again_and_goes_with_what_it_became(office: Office) -> None:
    first = planning(office)
    first.begin("")
    first.chooseBusiness(office.team.linde)
    first.toggleOfficer(office.installation("t1"))
    first.setKind("integraal")
    first.setDay("2026-12-24")
    first.setTime("10:30")
    office.waits()

    again = planning(office)
    again.begin("")

    shown = again.props
    assert (shown.kind, shown.day, shown.time, shown.ready) == ("integraal", "2026-12-24", "10:30", True)
    assert [row.name for row in shown.officers if row.chosen] == ["Ambtenaar t1"]
    assert kept(office) == {"form/plan/"}

    again.plan()
    office.waits()
    assert kept(office) == set()
    again.begin("")
    assert not again.props.ready


def test_a_plan_for_one_business_does_not_fill_the_form_of_another(office: Office) -> None:
    first = planning(office)
    first.begin(office.team.linde)
    first.toggleOfficer(office.installation("t1"))
    office.waits()

    again = planning(office)
    again.begin("")
    assert not any(row.chosen for row in again.props.officers)
    again.begin(office.team.linde)

    assert [row.name for row in again.props.officers if row.chosen] == ["Ambtenaar t1"]


def test_a_plan_that_was_put_away_is_gone(office: Office) -> None:
    first = planning(office)
    first.begin("")
    first.chooseBusiness(office.team.linde)

    first.cancel()
    office.waits()

    assert kept(office) == set()


def test_why_a_plan_is_taken_back_is_there_again_until_it_is(office: Office) -> None:
    planning(office).keepReason(office.plan, "Verzet naar")
    office.waits()

    again = planning(office)
    assert again.props.reasons[office.plan] == "Verzet naar"
    again.cancelPlan(office.plan, "Verzet naar volgende week")
    office.waits()

    assert kept(office) == set()
    assert office.plan not in again.props.reasons


def test_why_a_hand_in_is_set_aside_is_there_again_until_it_is(office: Office) -> None:
    first = HandInsViewModel(office.session("c1"))
    office.waits()
    device = first_device(first)
    part = first.props.rows[0].parts[0]["key"]
    first.keepReason(part, "Het apparaat was")
    first.keepReason(device, "Alles dubbel")
    office.waits()

    again = HandInsViewModel(office.session("c1"))
    office.waits()
    assert dict(again.props.reasons) == {part: "Het apparaat was", device: "Alles dubbel"}
    again.setAside(device, part, "Het apparaat was gestolen")
    office.waits()

    assert kept(office) == {f"form/set_aside/{device}"}
