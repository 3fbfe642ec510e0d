"""A vault that holds ten thousand closed visits, made with the program's own writes."""

from datetime import timedelta
from itertools import islice
from pathlib import Path

from inspector.app.clock import OffsetClock
from inspector.casework.desk import Desk
from inspector.domain.events import ConditionAssessed, FindingsSigned, VisitClosed
from inspector.domain.ids import BusinessId
from inspector.domain.recorded import NewEvent
from inspector.domain.values import OperatorResponse
from inspector.vault.model.batch import Batch
from inspector.wire.scopes import StreamKind
from tests.benchmarks.people import a_judgement, an_office, at_work, in_a_hurry, starts_visit
from tests.fakes.clock import MORNING

VISITS = 10_000
ANSWERS = 8
BETWEEN = timedelta(hours=2)
"""So that they reach some years back, and none is of today."""


def build(folder: Path, visits: int = VISITS) -> BusinessId:
    """An inspector who closed so many visits, all of them at the hub; gives the business they were made to."""
    office = an_office(folder)
    with at_work(folder) as desk:
        assert isinstance(desk.clock, OffsetClock)
        with in_a_hurry(desk):
            for number in range(visits):
                desk.clock.set_to(MORNING - BETWEEN * (visits - number))
                _closes_a_visit(desk, office.linde, number)
            desk.clock.set_to(MORNING)
            while desk.vault.sync_state().outbox_events:
                office.world.confirms(desk.vault)
    return office.linde


def _closes_a_visit(desk: Desk, business: BusinessId, number: int) -> None:
    """Start it as an officer does; what was found and the signature go in with one write."""
    vault = desk.vault
    visit = starts_visit(desk, business)
    found = vault.visit(visit)
    shared, own = vault.stream_of(visit, StreamKind.VISIT), vault.stream_of(visit, StreamKind.FINDINGS)
    assert found is not None
    assert shared is not None
    assert own is not None
    judged = [(condition, a_judgement(number + place)) for place, condition in enumerate(desk.checklist(found))]
    answers = (
        NewEvent(own, ConditionAssessed(condition, said.outcome, said.facts, said.severity, said.term_days))
        for condition, said in islice(judged, ANSWERS)
    )
    signed = NewEvent(own, FindingsSigned("De beheerder heeft niets toe te voegen.", OperatorResponse.SIGNED))
    vault.append(Batch(appends=(*answers, signed, NewEvent(shared, VisitClosed()))))
