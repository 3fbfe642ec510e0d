"""What a business says of who may run it and when it is open: at the door, with the changes and who made them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.casework.businesses import businesses
from inspector.casework.visiting import joining
from inspector.casework.visiting.joining import Invitation
from inspector.domain.business_checks import BusinessRefused
from inspector.domain.opening_hours import read_hours
from inspector.domain.role_holders import Manager
from inspector.viewmodels.businesses.business import _read_business
from inspector.viewmodels.businesses.business_props import BusinessProps, derive_business_props
from tests.stories.officers import Team, a_team, done

ADDRESS = "Voorbeeldgracht 12, 1000 AA Voorbeeldstad"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2")
    yield team
    team.ends()


def at_the_door(team: Team, number: str = "t1") -> BusinessProps:
    return derive_business_props(_read_business(team.desk(number), team.linde))


def edited(team: Team, **changes: object) -> object:
    known = team.desk("c1").vault.business(team.linde)
    assert known is not None
    changed = replace(known.business, **changes)  # type: ignore[arg-type]  # its fields
    result = businesses.edit_business(team.desk("c1"), changed)
    team.meets("c1", "t1")
    return result


def test_an_expired_and_a_new_manager_are_seen_at_the_door_with_who_changed_what(team: Team) -> None:
    assert at_the_door(team).changes[0].what == "Toegevoegd"
    today = team.desk("t1").today()
    gone = Manager("P. Jansen", date(2024, 1, 1), today - timedelta(days=1))
    new, old = Manager("M. de Vries", today - timedelta(days=3)), Manager("A. Bakker", date(2024, 1, 1))
    hours = read_hours("ma-zo 00:00-24:00") or ()

    done(edited(team, kvk="12345678", district="Centrum", hours=hours, managers=(gone, new, old)))

    door = at_the_door(team)
    assert [(role.name, role.role, role.tone) for role in door.roles] == [
        ("Linde Exploitatie B.V.", "Exploitant", "ok"),
        ("P. Jansen", "Beheerder", "bad"),
        ("M. de Vries", "Beheerder", "warn"),
        ("A. Bakker", "Beheerder", "ok"),
    ]
    assert door.roles[1].standing == f"Verlopen op {gone.until:%d-%m-%Y}"
    assert "P. Jansen" in door.role_warning
    assert (door.kvk, door.district, door.open_now) == ("12345678", "Centrum", "Volgens opgave nu open, tot 00:00")
    assert door.changes[1].what == "KvK-nummer: van niets naar 12345678"
    assert door.changes[0].byline.startswith(team.desk("c1").vault.me.name)

    back = Manager("P. Jansen", today)
    done(edited(team, managers=(gone, new, old, back)))
    assert at_the_door(team).role_warning == ""  # he is on it again

    done(edited(team, managers=(new, old)))
    assert at_the_door(team).role_warning == ""
    assert "P. Jansen" in at_the_door(team).changes[0].what  # who was there before stays to be read


def test_a_manager_whom_the_record_names_since_lately_is_marked_whatever_day_it_says(team: Team) -> None:
    old = Manager("A. Bakker", date(2024, 1, 1))
    done(edited(team, managers=(old,)))
    assert [role.tone for role in at_the_door(team).roles] == ["ok", "ok"]  # nothing is older than that record
    team.world.clock.passes(days=200)
    done(edited(team, managers=(old, Manager("P. Jansen", date(2024, 1, 1)))))

    assert [(role.name, role.tone) for role in at_the_door(team).roles[1:]] == [
        ("A. Bakker", "ok"),
        ("P. Jansen", "warn"),
    ]
    assert at_the_door(team).roles[2].standing.startswith("Gewijzigd op")
    team.world.clock.passes(days=91)
    assert [role.tone for role in at_the_door(team).roles[1:]] == ["ok", "ok"]


def test_what_is_no_address_number_or_manager_is_refused_and_an_old_address_may_stay(team: Team) -> None:
    assert edited(team, address="Kade 1") == BusinessRefused("form")
    assert edited(team, kvk="1234") == BusinessRefused("kvk")
    done(edited(team, name="Huis De Els"))  # its address is of before the rule
    done(edited(team, address=ADDRESS.replace("1000 AA", "1000aa")))
    assert at_the_door(team).address == ADDRESS


def test_a_visit_keeps_the_managers_of_its_day_and_the_code_to_join_carries_none(team: Team) -> None:
    today = team.desk("c1").today()
    gone = Manager("P. Jansen", date(2024, 1, 1), today - timedelta(days=1))
    hours = read_hours("ma 10:00-12:00") or ()
    done(edited(team, kvk="12345678", hours=hours, managers=(gone, Manager("M. de Vries", today))))
    visit = team.starts("t1")

    invitation = joining.invite(team.desk("t1"), visit)
    assert isinstance(invitation, Invitation)
    assert invitation.given is not None
    assert (invitation.given.business.managers, invitation.given.business.kvk) == ((), "")
    started = team.visit("t1", visit).started
    assert started is not None
    assert [each.name for each in started.business.managers] == ["M. de Vries"]
    assert (started.business.hours, started.business.kvk) == ((), "12345678")
