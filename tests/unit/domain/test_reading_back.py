"""What an operator is shown of the violations, and what only when the officer chooses so."""

from dataclasses import replace

import pytest

from inspector.domain.acts.assessing import Judgement, assess
from inspector.domain.acts.reading_back import told
from inspector.domain.ids import ConditionId
from inspector.domain.values import Method, Outcome, Severity
from tests.stories.officers import shipped_catalogue
from tests.unit.domain.examples import EXIT, T1, Device, started

OWN_CHOICE = ConditionId("UV-Z-01")
VIOLATION = Judgement(Outcome.VIOLATION, "Wie weigert betaalt een boete.", Severity.SERIOUS, 7)


@pytest.mark.parametrize(
    ("condition", "method", "kept"),
    [
        (EXIT, None, False),
        (EXIT, Method.SEEN, False),
        (EXIT, Method.HEARD, True),
        (OWN_CHOICE, None, True),
        (OWN_CHOICE, Method.HEARD, True),
        (OWN_CHOICE, Method.READ, False),
    ],
)
def test_what_somebody_told_is_read_to_the_operator_only_when_the_officer_chooses_so(
    condition: ConditionId, method: Method | None, kept: bool
) -> None:
    device = Device(T1)
    started(device)
    device.record(
        assess(device.visit, frozenset({condition}), condition, replace(VIOLATION, method=method), by=T1.installation)
    )
    visit, catalogue = device.visit, shipped_catalogue()

    by_default = [each.condition for each in told(visit, catalogue, (condition,))]
    chosen = [each.condition for each in told(visit, catalogue, (condition,), aloud=frozenset({condition}))]

    assert by_default == ([None] if kept else [None, condition])
    assert chosen == [None, condition]
