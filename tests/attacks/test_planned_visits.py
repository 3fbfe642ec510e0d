"""Somebody bends what a plan says of its visit: who may begin it, where it is and of what kind."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework.businesses import plans
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.visiting import visits
from inspector.casework.visiting.visits import Started, VisitOrder
from inspector.crypto.joincode import starter_proof
from inspector.crypto.plan_keys import plan_key_name, seal_plan_key
from inspector.domain.events import VisitStarted
from inspector.domain.ids import BusinessId, PlanId, StreamId, VisitId
from inspector.domain.office_events import VisitPlanned
from inspector.domain.recorded import NewEvent
from inspector.domain.values import PlanKey, SealedKey, VisitKind
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.wire.scopes import Agency, Purpose, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.changed_program import ForgedLog
from tests.stories.officers import Team, a_team

EARLY = 1 << 16


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, "c1", "c2", "t1", "t2", "t3")
    yield team
    team.ends()


def planned(team: Team) -> PlanId:
    sent = tuple(team.desk(officer).vault.me.installation for officer in ("t1", "t2"))
    plan = plans.plan_visit(team.desk("c1"), PlanOrder(team.linde, sent, VisitKind.ROUTINE))
    assert isinstance(plan, Planned)
    team.meets("c1", "t1", "t2")
    return plan.plan


def begins(team: Team, number: str, plan: PlanId) -> VisitId:
    started = visits.start_visit(team.desk(number), VisitOrder(team.linde, VisitKind.ROUTINE, plan=plan))
    assert isinstance(started, Started), started
    return started.visit


def true_start(team: Team, visit: VisitId) -> VisitStarted:
    started = team.visit("t1", visit).started
    assert started is not None
    return started


def key_of(team: Team, number: str, visit: VisitId) -> bytes:
    store = team.world.people[number].vault._store
    shared = store.streams.shared_part(visit)
    assert shared is not None
    (held,) = store.keys.of(shared.no)
    return held.key


def begun_by(team: Team, number: str, visit: VisitId) -> list[str]:
    return [each.author.number for each in team.visit(number, visit).all_of(VisitStarted)]


def test_who_joined_by_the_code_did_not_begin_what_was_planned_for_others(team: Team) -> None:
    """He holds the key of the shared part, copies the proof, and names himself or no plan."""
    visit = begins(team, "t1", planned(team))
    team.joins("t3", "t1", visit)
    true, key = true_start(team, visit), key_of(team, "t3", visit)
    assert true.planned is not None
    named = replace(true.planned, starters=(*true.planned.starters, team.desk("t3").vault.me.installation))
    forged = ForgedLog(team.world.people["t3"], StreamId(visit), key, hlc=EARLY, wall_ms=1)
    forged.says(true).says(replace(true, planned=named)).says(replace(true, planned=None))
    forged.says(replace(true, plan=None, planned=None)).says(
        replace(true, planned=None, proof=starter_proof(bytes(16), key))
    )

    team.desk("c1").vault.ingest([forged.frame()])
    team.meets("c1", "t1", "t3")

    assert begun_by(team, "c1", visit) == ["t1"]


def test_who_may_begin_a_plan_does_not_bend_where_it_leads_or_of_what_kind_it_is(team: Team) -> None:
    visit = begins(team, "t1", planned(team))
    true, key = true_start(team, visit), key_of(team, "t1", visit)
    assert true.planned is not None
    place = BusinessId(stream_id(StreamKind.BUSINESS, Agency.GEMEENTE, bytes(14)).hex())
    elsewhere = replace(true.business, id=place)
    other_plan = PlanId(stream_id(StreamKind.PLAN, Agency.GEMEENTE, bytes(14)).hex())
    forged = ForgedLog(team.world.people["t2"], StreamId(visit), key, hlc=EARLY, wall_ms=1)
    forged.says(replace(true, business=elsewhere)).says(replace(true, kind=VisitKind.COMPLAINT))
    forged.says(replace(true, plan=other_plan)).says(replace(true, planned=replace(true.planned, turn=1)))
    forged.says(replace(true, planned=replace(true.planned, planner=team.desk("c2").vault.me.installation)))

    team.desk("c1").vault.ingest([forged.frame()])
    team.meets("c1", "t1")

    assert begun_by(team, "c1", visit) == ["t1"]


def test_a_visit_that_was_not_planned_names_no_plan(team: Team) -> None:
    """Otherwise whoever visits anywhere could make a plan look used."""
    plan = planned(team)
    visit = team.starts("t3")
    true, key = team.visit("t3", visit).started, key_of(team, "t3", visit)
    assert true is not None
    forged = ForgedLog(team.world.people["t3"], StreamId(visit), key, hlc=EARLY, wall_ms=1)
    forged.says(replace(true, plan=plan))

    team.desk("c1").vault.ingest([forged.frame()])
    team.meets("c1", "t3")

    assert begun_by(team, "c1", visit) == ["t3"]
    assert {row.plan for row in team.desk("c1").vault.visits()} == {None}


def test_nobody_plans_under_another_supervisor_s_name(team: Team) -> None:
    c2, t1 = team.desk("c2").vault, team.desk("t1").vault
    plan = PlanId(stream_id(StreamKind.PLAN, Agency.GEMEENTE, b"\xcc" * 14).hex())
    key = team.world.ids.key32()
    reader = c2.directory.colleagues[t1.me.installation].reader
    sealed = tuple(SealedKey(*each) for each in seal_plan_key(key, bytes.fromhex(plan), [reader]))
    named = PlanKey(team.desk("c1").vault.me.installation, (t1.me.installation,), plan_key_name(key), sealed)
    event = VisitPlanned(plan, team.linde, (t1.me.installation,), VisitKind.ROUTINE, key=named)
    common = team.world.people["c2"].purpose_readers(Agency.GEMEENTE, Purpose.COMMON)
    forged = ForgedLog(team.world.people["c2"], StreamId(plan), team.world.ids.key32()).grants(*common).says(event)

    t1.ingest([forged.frame()])
    team.desk("c1").vault.ingest([forged.frame()])

    assert t1.plan(plan) is team.desk("c1").vault.plan(plan) is None


def test_a_planner_gives_nobody_another_key_than_the_plan_names(team: Team) -> None:
    """Two officers would come to two visits, and each of them think that it is the one."""
    c1, t1, t2 = (team.desk(number).vault for number in ("c1", "t1", "t2"))
    plan = PlanId(stream_id(StreamKind.PLAN, Agency.GEMEENTE, b"\xcd" * 14).hex())
    keys = {each: team.world.ids.key32() for each in (t1.me.installation, t2.me.installation)}
    first = keys[t1.me.installation]
    sealed = tuple(
        SealedKey(*seal_plan_key(key, bytes.fromhex(plan), [c1.directory.colleagues[each].reader])[0])
        for each, key in keys.items()
    )
    event = VisitPlanned(
        plan,
        team.linde,
        tuple(keys),
        VisitKind.ROUTINE,
        key=PlanKey(c1.me.installation, tuple(sorted(keys)), plan_key_name(first), sealed),
    )
    common = team.world.people["c1"].purpose_readers(Agency.GEMEENTE, Purpose.COMMON)
    stream = StreamId(plan)
    c1.append(
        Batch(
            new_streams=(NewStream(stream),),
            appends=(NewEvent(stream, event),),
            grants=(GrantStreamKey(stream, common),),
        )
    )

    team.meets("c1", "t1", "t2")

    assert t1.plan_key(plan) == first
    assert t2.plan_key(plan) is None
