"""Four agencies in a visit: a signature names log, place and head of what its signer saw in the shared and own part."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework.visiting import closings, notes
from inspector.domain.acts.assessing import Judgement
from inspector.domain.ids import ConditionId, LogReach, VisitId
from inspector.domain.values import Outcome, Severity
from inspector.wire.scopes import Agency, StreamKind
from tests.stories.officers import ALARM, EXIT, LOCKED, Team, a_team, done

ALL = ("t1", "t2", "c1", "g1", "a1", "p1")
PAY = ConditionId("AR-WML-02")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *ALL)
    yield team
    team.ends()


def visited(team: Team) -> VisitId:
    """Everybody recorded something, and t1 holds all that may be read there."""
    visit = team.starts("t1", partner="t2")
    for number in ("t2", "g1", "a1", "p1"):
        team.joins(number, "t1", visit)
    for number in ("t1", "a1"):
        team.is_at_the_door(number, visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.judges("t2", visit, ALARM, Judgement(Outcome.COMPLIANT))
    team.judges("a1", visit, PAY, Judgement(Outcome.VIOLATION, "Geen loonstroken.", Severity.MODERATE))
    for number in ("g1", "p1"):
        done(notes.write_note(team.desk(number), visit, f"Een notitie van {number}."))
    team.meets(*ALL)
    return visit


@pytest.fixture
def visit(team: Team) -> VisitId:
    return team.goes_on_from(visited)


def stands(team: Team, number: str, visit: VisitId, part: StreamKind, agency: Agency) -> set[LogReach]:
    """Where the logs of the shared part and of this one stand on a device, as the vault counts them itself."""
    logs = team.desk(number).vault.logs_of(visit)
    return {
        LogReach(each.log, each.events, bytes.fromhex(each.head))  # type: ignore[arg-type] # a log's name
        for each in logs
        if each.stream in {StreamKind.VISIT, part} and each.author is not None and each.author.agency is agency
    }


def test_the_one_who_closes_and_the_one_who_cosigns_name_each_head_that_they_saw(team: Team, visit: VisitId) -> None:
    saw = stands(team, "t1", visit, StreamKind.FINDINGS, Agency.GEMEENTE)
    team.closes("t1", visit)
    done(notes.write_note(team.desk("t2"), visit, "Ook de zolder gezien."))
    team.hears("t2", "t1")
    then = stands(team, "t2", visit, StreamKind.FINDINGS, Agency.GEMEENTE)
    done(closings.cosign(team.desk("t2"), visit))
    team.meets("t1", "t2", "c1")

    found = team.visit("c1", visit)
    (cosigned,) = found.cosigned
    assert found.signed is not None
    assert set(found.signed.event.seen) == saw
    assert set(cosigned.event.seen) == then
    assert len(saw) == len(then) == 4, "two officers, each in the shared part and in the findings"
    assert {each.seq for each in saw} != {each.seq for each in then}
    assert cosigned.event.catalogue == found.signed.event.catalogue == team.desk("t1").catalogues[0].data_hash


def test_no_signature_names_a_log_of_another_compartment_or_agency(team: Team, visit: VisitId) -> None:
    foreign = {
        each.log
        for number in ALL
        for each in team.desk(number).vault.logs_of(visit)
        if each.author is not None and each.author.agency is not Agency.GEMEENTE
    }
    read_here = {each.log for each in team.desk("t1").vault.logs_of(visit)} & foreign
    saw = stands(team, "a1", visit, StreamKind.LABOUR, Agency.ARBEIDSINSPECTIE)
    team.closes("t1", visit)
    team.closes("a1", visit)

    own, labour = team.visit("t1", visit).signed, team.visit("a1", visit).signed
    assert own is not None
    assert labour is not None
    assert not {each.log for each in own.event.seen} & foreign
    assert any(each.stream is StreamKind.HYGIENE for each in team.desk("t1").vault.logs_of(visit)), "t1 reads it"
    assert len(read_here) > 3
    assert set(labour.event.seen) == saw
