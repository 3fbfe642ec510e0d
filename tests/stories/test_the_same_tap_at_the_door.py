"""What an officer records at the door is in the report, so a tap that came twice counts once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.visiting import places, visits
from inspector.domain.place_events import PlaceEntered
from inspector.domain.values import PlaceKind
from inspector.vault.model.changes import Changes
from tests.stories.officers import AGREED, Team, a_team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2")
    yield team
    team.ends()


def test_the_same_card_and_place_within_two_minutes_are_recorded_once(team: Team) -> None:
    visit = team.starts("t1")

    team.is_at_the_door("t1", visit)
    team.world.clock.passes(seconds=119)
    again = (
        visits.show_card(team.desk("t1"), visit, "beheerder"),
        places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15")),
    )

    assert again == (Changes(), Changes())
    assert len(team.visit("t1", visit).cards) == 1
    assert len(team.visit("t1", visit).places) == 1


def test_another_role_another_place_and_the_same_later_are_recorded(team: Team) -> None:
    visit = team.starts("t1")

    team.is_at_the_door("t1", visit)
    visits.show_card(team.desk("t1"), visit, "bewoner")
    places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15", "kamer 3"))
    places.enter(team.desk("t1"), visit, PlaceEntered(PlaceKind.UNCLEAR, "Awb 5:15", consent=AGREED))
    team.world.clock.passes(minutes=2)
    team.is_at_the_door("t1", visit)

    assert [card.event.to for card in team.visit("t1", visit).cards] == ["beheerder", "bewoner", "beheerder"]
    assert len(team.visit("t1", visit).places) == 4


def test_each_officer_shows_a_card_of_their_own(team: Team) -> None:
    visit = team.starts("t1", partner="t2")
    team.meets("t1", "t2")

    team.is_at_the_door("t1", visit)
    team.hears("t2", "t1")
    team.is_at_the_door("t2", visit)

    assert len(team.visit("t2", visit).cards) == 2
    assert len(team.visit("t2", visit).places) == 2
