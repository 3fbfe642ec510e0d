"""Another agency speaks of a plan or a business that is not its own."""

from pathlib import Path

import pytest

from inspector.domain.ids import StreamId
from inspector.domain.office_events import BusinessRecorded, PlanCancelled, VisitPlanned
from inspector.domain.recorded import NewEvent
from inspector.domain.values import VisitKind
from inspector.vault.model.batch import Batch, GrantStreamKey, NewStream
from inspector.wire.scopes import Agency, Purpose, StreamKind
from inspector.wire.stream_id import stream_id
from tests.fakes.delivering import deliver
from tests.fakes.officer import a_business
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.fakes.world import World, a_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path, "t1", "c1", "q1")


def test_a_plan_is_not_cancelled_from_a_stream_of_somebody_else(world: World) -> None:
    t1, c1, q1 = world.officer("t1"), world.officer("c1"), world.officer("q1")
    business = c1.records_business(a_business())
    plan = c1.plans_visit(business, t1)
    deliver(c1.vault, t1.vault)
    stream = StreamId(stream_id(StreamKind.PLAN, Agency.POLITIE, b"\xcc" * 14).hex())
    q1.vault.append(
        Batch(
            new_streams=(NewStream(stream),),
            appends=(
                NewEvent(stream, VisitPlanned(plan, business.id, (), VisitKind.ROUTINE)),
                NewEvent(stream, PlanCancelled("x")),
            ),
            grants=(GrantStreamKey(stream, q1.purpose_readers(Agency.GEMEENTE, Purpose.COMMON)),),
        )
    )

    deliver(q1.vault, t1.vault)

    assert [each.plan for each in t1.vault.plans()] == [plan]
    assert_rebuild_equal(t1.vault)


def test_a_business_is_what_the_stream_of_its_name_says(world: World) -> None:
    t1, c1, d1 = world.officer("t1"), world.officer("c1"), world.officer("c2")
    business = c1.records_business(a_business())
    deliver(c1.vault, t1.vault)
    stream = StreamId(stream_id(StreamKind.BUSINESS, Agency.GEMEENTE, b"\xcc" * 14).hex())
    d1.vault.append(
        Batch(
            new_streams=(NewStream(stream),),
            appends=(NewEvent(stream, BusinessRecorded(a_business("Ander pand"))),),
            grants=(GrantStreamKey(stream, d1.purpose_readers(Agency.GEMEENTE, Purpose.COMMON)),),
        )
    )

    deliver(d1.vault, t1.vault)

    known = t1.vault.business(business.id)
    assert known is not None
    assert (known.business.name, known.versions) == ("Club Voorbeeld", 1)
    assert len(t1.vault.business_records(business.id)) == 1
