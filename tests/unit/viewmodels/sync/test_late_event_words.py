"""What lies aside of a revoked device, in the words that its supervisor reads before deciding."""

import pytest

from inspector.domain.all_events import ALL_EVENTS
from inspector.domain.events import DomainEvent, OperatorShown, PersonsCounted, ReadBack, VisitAbandoned, Withdrawn
from inspector.vault.model.revoked_devices import LateEvent
from inspector.viewmodels.sync.late_event_words import LateEventRow, late_event_rows
from inspector.wire.scopes import VISIT_KINDS
from tests.unit.domain.filled import an_event

OF_A_VISIT = [kind for kind in ALL_EVENTS if kind.RULES.where.streams <= VISIT_KINDS]


def told(kind: type[DomainEvent]) -> LateEventRow:
    (row,) = late_event_rows([LateEvent(None, an_event(kind, full=True))], ())
    return row


@pytest.mark.parametrize("kind", OF_A_VISIT, ids=lambda kind: kind.KIND)
def test_whatever_is_recorded_in_a_visit_has_words_of_its_own(kind: type[DomainEvent]) -> None:
    assert told(kind).title not in {"", "Andere wijziging"}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (OperatorShown, "reaction é"),
        (PersonsCounted, "3\nreason é"),
        (ReadBack, "text é"),
        (VisitAbandoned, "reason é"),
        (Withdrawn, "reason é"),
    ],
)
def test_what_somebody_said_with_it_is_told(kind: type[DomainEvent], words: str) -> None:
    assert told(kind).words == words
