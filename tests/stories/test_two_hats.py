"""Supervision and criminal investigation never go together in one agency's part of a visit (twee petten)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.documents.documents import finding_report
from inspector.casework.visiting import joining
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.visits import Started
from inspector.domain.refusals import OtherCapacity
from inspector.domain.values import Capacity, VisitKind
from tests.stories.officers import Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

INVESTIGATION, SUPERVISION = Capacity.INVESTIGATION, Capacity.SUPERVISION


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "t1", "t2", "p1")
    yield team
    team.ends()


def scanned(team: Team, starter: str, visit: str) -> Invitation:
    invitation = joining.invite(team.desk(starter), team.visit(starter, visit).id)  # type: ignore[arg-type] # a hex id
    assert isinstance(invitation, Invitation)
    return joining.read_qr(joining.as_qr(invitation))


def test_a_colleague_does_not_join_under_the_other_hat_and_a_partner_may(team: Team) -> None:
    visit = team.starts("t1")
    code = scanned(team, "t1", visit)

    assert joining.join_visit(team.desk("t2"), code, INVESTIGATION) == OtherCapacity(SUPERVISION)
    assert team.desk("t2").vault.visit(visit) is None
    done(joining.join_visit(team.desk("t2"), code, SUPERVISION))
    done(joining.join_visit(team.desk("p1"), code, INVESTIGATION))

    team.meets("t1", "t2", "c1", "p1")
    seen = team.visit("c1", visit)
    hats = {officer.number: seen.capacity_of(officer.installation) for officer in seen.officers}
    assert hats == {"t1": SUPERVISION, "t2": SUPERVISION, "p1": INVESTIGATION}


def test_who_names_no_hat_wears_that_of_the_colleagues(team: Team) -> None:
    visit = team.starts("t1", capacity=INVESTIGATION)
    code = scanned(team, "t1", visit)

    for number in ("t2", "p1"):
        done(joining.join_visit(team.desk(number), code))

    hats = [team.visit(n, visit).capacity_of(team.desk(n).vault.me.installation) for n in ("t2", "p1")]
    assert hats == [INVESTIGATION, SUPERVISION], "a partner has his own"


def test_by_typed_code_the_hat_is_asked_and_what_the_device_knows_counts(team: Team) -> None:
    visit = team.starts("t1")
    code = joining.as_typed(scanned(team, "t1", visit))
    desk = team.desk("t2")

    team.meets("t1", "t2")
    joined = joining.join_by_hand(desk, code, team.linde, VisitKind.ROUTINE, INVESTIGATION)

    assert isinstance(joined, Started), "nothing of the visit is on this device, and the code is all it has"
    assert team.visit("t2", visit).capacity_of(desk.vault.me.installation) is INVESTIGATION


def test_two_hats_that_did_not_know_of_each_other_are_both_in_the_report(team: Team) -> None:
    visit = team.starts("t1")
    code = scanned(team, "t1", visit)
    hidden = replace(code, starter=None)
    done(joining.join_visit(team.desk("t2"), hidden, INVESTIGATION))
    team.is_at_the_door("t1", visit)
    team.closes("t1", visit)
    team.meets("t1", "t2", "c1")

    report = finding_report(team.desk("c1"), visit)

    assert isinstance(report, bytes)
    text = " ".join(pages_of(report))
    assert "Toezicht" in text
    assert "Opsporing" in text
