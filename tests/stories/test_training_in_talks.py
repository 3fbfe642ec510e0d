"""Where a municipality asks for a training in talks, nobody without one begins or joins a visit; what runs goes on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector.casework.desk import Desk
from inspector.casework.visiting import joining, notes, visits
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.demo.script.cast import Municipality, ScriptRegime
from inspector.domain.acts.training import NotTrained
from inspector.domain.catalogue.laws import Laws
from inspector.domain.ids import VisitId
from inspector.domain.values import Capacity, Regime, VisitKind
from inspector.vault.model.changes import Changes
from inspector.viewmodels.screen.refusal_text import refusal_text
from inspector.wire.directory import InstallationEnrolled
from inspector.wire.scopes import Agency
from tests.fakes.laws import shipped_law
from tests.stories.officers import EXIT, LOCKED, Team, a_team, done
from tests.stories.test_wrong_clocks import hears_the_hub, restarts

TOWN = "Voorbeeldstad"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "p1")
    hears_the_hub(team)
    yield team
    team.ends()


def asked(team: Team, number: str, begins: date | None = None, *of: Agency) -> Desk:
    """An officer's desk where the town asks for the training from a day on, of the gemeente unless others are named."""
    today = team.world.clock.now().date()
    begins = begins or today
    before = ScriptRegime(Regime.LOCAL_ORDINANCE, date(2020, 1, 1), begins - timedelta(days=1))
    then = ScriptRegime(Regime.LOCAL_ORDINANCE, begins, trained_in_talks=of or (Agency.GEMEENTE,))
    law = Municipality(TOWN, regimes=(before, then)).law()
    return replace(team.desk(number), laws=Laws((shipped_law(),), (law,)))


def says_trained(team: Team, number: str, until: date | None) -> None:
    """A second later the administrator states anew until when the training counts, and everybody hears it."""
    team.world.clock.passes(seconds=1)
    me = team.desk(number).vault.me
    said = team.world.identity(number, me.agency, me.role, until)
    team.world.declares(me.agency, InstallationEnrolled(said.statement, said.chain))


def begins(team: Team, desk: Desk) -> object:
    return visits.start_visit(desk, VisitOrder(team.linde, VisitKind.ROUTINE))


def scanned(team: Team, starter: str, visit: VisitId) -> Invitation:
    invitation = joining.invite(team.desk(starter), visit)
    assert isinstance(invitation, Invitation)
    return joining.read_qr(joining.as_qr(invitation))


def test_nobody_without_the_training_begins_or_joins_a_visit_where_it_is_asked(team: Team) -> None:
    code = scanned(team, "p1", team.starts("p1", capacity=Capacity.SUPERVISION))

    assert begins(team, asked(team, "t1")) == NotTrained(TOWN)
    assert joining.join_visit(asked(team, "t1"), code) == NotTrained(TOWN)
    typed = joining.as_typed(code)
    assert joining.join_by_hand(asked(team, "t1"), typed, team.linde, VisitKind.ROUTINE) == NotTrained(TOWN)
    assert team.desk("t1").vault.visit(code.visit) is None


def test_only_the_agencies_that_are_named_are_asked_and_only_from_the_day_on(team: Team) -> None:
    tomorrow = team.world.clock.now().date() + timedelta(days=1)

    assert isinstance(begins(team, asked(team, "t1", tomorrow)), Started)
    assert isinstance(begins(team, asked(team, "p1")), Started)
    assert begins(team, asked(team, "p1", None, Agency.GEMEENTE, Agency.POLITIE)) == NotTrained(TOWN)


def test_what_runs_goes_on_and_is_closed_when_the_training_is_asked_or_ends_meanwhile(team: Team) -> None:
    visit = team.starts("t1")
    team.joins("t2", "t1", visit)
    desk = asked(team, "t1")

    assert joining.join_visit(asked(team, "t2"), scanned(team, "t1", visit)) == Started(visit, Changes())
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    done(notes.write_note(desk, visit, "Rustig gesprek."))
    team.closes("t1", visit)
    assert begins(team, desk) == NotTrained(TOWN)


def test_an_administrator_gives_the_training_and_extends_it_and_the_tablet_hears_it(team: Team) -> None:
    today = team.desk("t1").today()
    says_trained(team, "t1", today)
    held = begins(team, asked(team, "t1"))
    known_by_the_supervisor = team.desk("c1").vault.directory.colleagues[team.desk("t1").vault.me.installation].officer

    team.world.clock.passes(days=1)
    hears_the_hub(team)
    ended = begins(team, asked(team, "t1"))
    says_trained(team, "t1", today + timedelta(days=365))
    extended = begins(team, asked(team, "t1"))
    says_trained(team, "t1", None)

    assert isinstance(held, Started)
    assert known_by_the_supervisor.trained_until == today
    assert ended == NotTrained(TOWN, today)
    assert isinstance(ended, NotTrained)
    why = refusal_text(ended)
    assert why.startswith("Voorbeeldstad vraagt van uw organisatie een training in gesprekken.")
    assert f"gold tot en met {today:%d-%m-%Y}" in why
    assert "functioneel beheerder" in why
    assert isinstance(extended, Started)
    assert begins(team, asked(team, "t1")) == NotTrained(TOWN)
    assert team.desk("t2").vault.me.trained_until is None


@pytest.mark.parametrize("off", [timedelta(days=3650), timedelta(days=60), -timedelta(days=60)])
def test_no_clock_alone_ends_a_training_or_begins_to_ask_for_one(team: Team, off: timedelta) -> None:
    today = team.desk("t1").today()
    says_trained(team, "t1", today + timedelta(days=7))
    desks = asked(team, "t1"), asked(team, "t2", today + timedelta(days=7))
    team.world.clock.is_set_to(team.world.clock.now() + off)

    assert all(isinstance(begins(team, desk), Started) for desk in desks)


def test_after_a_restart_a_training_ends_only_once_the_clock_is_checked(team: Team) -> None:
    says_trained(team, "t1", team.desk("t1").today())
    team.world.clock.passes(days=2)
    restarts(team, "t1")

    before = begins(team, asked(team, "t1"))
    hears_the_hub(team)

    assert isinstance(before, Started)
    assert isinstance(begins(team, asked(team, "t1")), NotTrained)
