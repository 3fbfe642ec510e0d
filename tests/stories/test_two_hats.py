"""Supervision and criminal investigation never go together in one agency's part of a visit (twee petten)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.visiting import joining
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started, VisitOrder, start_visit
from inspector.domain.hats.refusals import BeginsAsSupervision, NotDesignated
from inspector.domain.refusals import OtherCapacity
from inspector.domain.values import Capacity, VisitKind
from tests.stories.officers import Team, a_team, done

INVESTIGATION, SUPERVISION = Capacity.INVESTIGATION, Capacity.SUPERVISION


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "o1", "p1", "p2")
    yield team
    team.ends()


def scanned(team: Team, starter: str, visit: str) -> Invitation:
    invitation = joining.invite(team.desk(starter), team.visit(starter, visit).id)  # type: ignore[arg-type] # a hex id
    assert isinstance(invitation, Invitation)
    return joining.read_qr(joining.as_qr(invitation))


def test_nobody_but_the_police_begins_or_joins_as_an_investigator(team: Team) -> None:
    order = VisitOrder(team.linde, VisitKind.ROUTINE, INVESTIGATION)
    assert start_visit(team.desk("t1"), order) == NotDesignated()
    assert start_visit(team.desk("o1"), order) == BeginsAsSupervision()
    visit = team.starts("t1")
    code = scanned(team, "t1", visit)

    assert joining.join_visit(team.desk("t2"), code, INVESTIGATION) == NotDesignated()
    assert joining.join_visit(team.desk("o1"), code, INVESTIGATION) == BeginsAsSupervision()
    typed = joining.as_typed(code)
    by_hand = {
        n: joining.join_by_hand(team.desk(n), typed, team.linde, VisitKind.ROUTINE, INVESTIGATION) for n in ("t2", "o1")
    }
    assert by_hand == {"t2": NotDesignated(), "o1": BeginsAsSupervision()}
    assert team.desk("t2").vault.visit(visit) is None
    done(joining.join_visit(team.desk("t2"), code))
    done(joining.join_visit(team.desk("p1"), code, INVESTIGATION))

    team.meets("t1", "t2", "c1", "p1")
    seen = team.visit("c1", visit)
    hats = {officer.number: seen.capacity_of(officer.installation) for officer in seen.officers}
    assert hats == {"t1": SUPERVISION, "t2": SUPERVISION, "p1": INVESTIGATION}


def test_a_colleague_of_the_police_does_not_join_under_the_other_hat(team: Team) -> None:
    visit = team.starts("p1", capacity=INVESTIGATION)
    code = scanned(team, "p1", visit)

    assert joining.join_visit(team.desk("p2"), code, SUPERVISION) == OtherCapacity(INVESTIGATION)
    for number in ("p2", "t2"):
        done(joining.join_visit(team.desk(number), code))

    hats = [team.visit(n, visit).capacity_of(team.desk(n).vault.me.installation) for n in ("p2", "t2")]
    assert hats == [INVESTIGATION, SUPERVISION], "who names no hat wears that of his colleagues"


def test_by_typed_code_the_hat_is_asked(team: Team) -> None:
    visit = team.starts("p1")
    code = joining.as_typed(scanned(team, "p1", visit))
    desk = team.desk("p2")

    joined = joining.join_by_hand(desk, code, team.linde, VisitKind.ROUTINE, INVESTIGATION)

    assert isinstance(joined, Started), "nothing of the visit is on this device, and the code is all it has"
    assert team.visit("p2", visit).capacity_of(desk.vault.me.installation) is INVESTIGATION
