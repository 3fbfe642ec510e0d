import pytest

from inspector.domain.events import DomainEvent
from inspector.viewmodels.review.review_steps import _STEPS, _title
from tests.unit.domain.filled import an_event


@pytest.mark.parametrize("kind", _STEPS)
def test_each_step_of_a_visit_has_a_mark_and_words(kind: type[DomainEvent]) -> None:
    icon, tone, title = _title(an_event(kind, full=True))

    assert icon != "circle"
    assert tone
    assert title
