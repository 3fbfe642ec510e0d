"""A day on which a tablet is revoked, handed in, decided about and wiped, as a script plays it."""

from pathlib import Path

import pytest

from inspector.demo.playing.company import Company, acting
from inspector.domain.values import VisitState
from inspector.viewmodels.visit.visit import VisitViewModel
from inspector.viewmodels.visit.visit_props import Tab
from tests.fakes.day import BEGUN, C1, SIGNED, T1, T2, Fields, plays, plays_script, script_of, step

pytestmark = pytest.mark.usefixtures("qapp")

B1: Fields = {"key": "b1", "name": "Beheerder 1", "agency": "gemeente", "role": "administrator"}
OFFICERS = [T1, T2, C1, B1]
JOINED = (
    BEGUN[0] | {"partner": "t2"},
    *BEGUN[1:],
    step("t1", "sync"),
    step("t2", "join_visit", visit="v1"),
    step("t2", "sync"),
    step("t1", "sync"),
)
REVOKED = (
    step("b1", "revoke", officer="t2"),
    step("t2", "note", visit="v1", text="Na de intrekking."),
    step("t2", "sync"),
    step("c1", "sync"),
)


def note_seen(day_notes: object) -> bool:
    return "Na de intrekking." in str(day_notes)


@pytest.mark.long
def test_what_was_set_aside_counts_nowhere_and_one_part_can_be_accepted_after_all(tmp_path: Path) -> None:
    aside = step("c1", "set_aside_hand_in", officer="t2", reason="apparaat was gestolen")

    lies = plays(tmp_path / "lies", *JOINED, *REVOKED, aside, officers=OFFICERS)
    counts = plays(
        tmp_path / "counts",
        *JOINED,
        *REVOKED,
        aside,
        step("c1", "accept_hand_in", officer="t2", log="business", expect="refused"),
        step("c1", "accept_hand_in", officer="t2", log="findings"),
        officers=OFFICERS,
    )

    assert lies.ended_well
    assert counts.ended_well
    assert not note_seen(lies.visit("c1").notes)
    assert (lies.officer("c1").quarantine, counts.officer("c1").quarantine) == (1, 0)
    assert note_seen(counts.visit("c1").notes)
    assert [sync.result for sync in counts.syncs if sync.actor == "t2"][-1] == "revoked"


def test_a_part_that_is_named_is_accepted_and_no_other_that_belongs_to_no_visit(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("b1", "revoke", officer="c2"),
        step("c2", "edit_business", business="linde", name="Huis De Els"),
        step("c2", "sync"),
        step("c1", "sync"),
        step("c1", "accept_hand_in", officer="c2", log="findings", expect="refused"),
        step("c1", "accept_hand_in", officer="c2", log="business"),
        officers=[T1, C1, C1 | {"key": "c2", "name": "Coördinator 2"}, B1],
    )

    assert day.ended_well


def test_a_colleague_goes_on_for_a_revoked_officer_once_the_hand_in_is_accepted(tmp_path: Path) -> None:
    hand_over = step("c1", "hand_over_visit", visit="v1", to="t2")

    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "sync"),
        step("c1", "sync"),
        hand_over | {"expect": "refused"},
        step("b1", "revoke", officer="t1"),
        step("t1", "note", visit="v1", text="Na de intrekking."),
        step("t1", "sync"),
        step("c1", "sync"),
        hand_over | {"expect": "refused"},
        step("c1", "accept_hand_in", officer="t1"),
        hand_over,
        step("c1", "sync"),
        step("t2", "sync"),
        step("t2", "close_visit", **SIGNED),
        step("t2", "sync"),
        step("c1", "sync"),
        step("c1", "release_visit", visit="v1"),
        officers=OFFICERS,
    )

    assert day.ended_well
    assert note_seen(day.visit("c1").notes)
    assert day.visit("c1").state is VisitState.RELEASED


def test_the_same_officer_goes_on_with_his_visit_on_a_second_tablet_and_signs_it_once(tmp_path: Path) -> None:
    second = T1 | {"key": "t1-2", "tablet_of": "t1"}

    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "assess", visit="v1", condition="UV-V-07", outcome="voldoet"),
        step("t1", "sync"),
        step("t1-2", "sync"),
        step("t1-2", "note", visit="v1", text="Nog niet.", expect="refused"),
        step("b1", "revoke", officer="t1"),
        step("t1", "note", visit="v1", text="Na de intrekking."),
        step("t1", "sync"),
        step("c1", "sync"),
        step("c1", "accept_hand_in", officer="t1"),
        step("c1", "hand_over_visit", visit="v1", to="t1-2"),
        step("c1", "sync"),
        step("t1-2", "sync"),
        step("t1-2", "assess", visit="v1", condition="UV-V-07", outcome="niet_van_toepassing"),
        step("t1-2", "close_visit", **SIGNED),
        step("t1-2", "cosign", visit="v1", expect="refused"),
        step("t1-2", "sync"),
        step("c1", "sync"),
        step("c1", "release_visit", visit="v1"),
        officers=[T1, second, C1, B1],
    )

    assert day.ended_well
    visit = day.visit("c1")
    assert note_seen(visit.notes)
    assert [(value.by, value.outcome) for value in visit.conditions["UV-V-07"].values] == [
        ("t1-2", "niet_van_toepassing")
    ]
    assert visit.state is VisitState.RELEASED
    assert visit.missing_signatures == ()


def test_a_tablet_is_wiped_a_day_after_both_said_so_and_not_by_one(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *JOINED,
        step("t1", "wipe", officer="t2", expect="refused"),
        step("b1", "wipe", officer="t2", expect="refused"),
        *REVOKED,
        step("t1", "revoke", officer="c1", expect="refused"),
        step("c1", "wipe", officer="t2"),
        step("c1", "sync"),
        step("t2", "sync", at="2027-12-01T10:00:00+01:00"),
        step("t2", "sync", at="2027-12-03T10:00:00+01:00"),
        step("b1", "wipe", officer="t2"),
        step("t2", "sync"),
        step("t2", "sync", at="2027-12-03T20:00:00+01:00"),
        step("t2", "note", visit="v1", text="Nog hier."),
        step("t2", "sync"),
        step("t2", "sync", at="2027-12-05T10:00:00+01:00"),
        step("t2", "note", visit="v1", text="Te laat.", expect="refused"),
        step("c1", "sync"),
        officers=OFFICERS,
    )

    assert day.ended_well
    assert not [path for path in day.files("state/t2") if path.name.startswith(("vault", "slots"))]
    assert day.officer("t2").visits == {}
    assert "v1" in day.officer("c1").visits


def test_a_walk_past_a_visit_that_was_handed_to_a_revoked_officer_writes_nothing(tmp_path: Path) -> None:
    handed = (
        *BEGUN,
        step("t1", "sync"),
        step("t1", "hand_over_visit", visit="v1", to="t2"),
        step("t1", "sync"),
        step("t2", "sync"),
        step("b1", "revoke", officer="t2"),
        step("t2", "sync"),
    )
    offered = []

    def walks(company: Company) -> None:
        actor = acting(company, "t2")
        found = None if actor is None else actor.look_at("v1", Tab.CHECKLIST)
        offered.append(isinstance(found, VisitViewModel) and found.props.handed_by)

    day = plays_script(script_of(tmp_path / "script", handed, officers=OFFICERS), tmp_path / "out", afterwards=walks)

    assert day.ended_well
    assert offered == [T1["name"]]
    assert day.officer("t2").outbox == 0
