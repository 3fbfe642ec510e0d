import pytest

from inspector.domain.catalogue.sanctions import LADDER, propose
from inspector.domain.values import Severity


@pytest.mark.parametrize("severity", list(Severity))
def test_every_rung_is_worded_in_both_languages(severity: Severity) -> None:
    for rung in LADDER[severity]:
        for wording in (rung.name, rung.term, rung.decided_by):
            assert wording.nl
            assert wording.en
        assert rung.name.nl != rung.name.en


def test_the_ladder_ends_at_its_third_rung_and_begins_at_its_first() -> None:
    assert propose(Severity.MODERATE, 2).name.nl == "last onder dwangsom"
    assert propose(Severity.SERIOUS, 3) == propose(Severity.SERIOUS, 9)
    assert propose(Severity.MINOR, 0) == propose(Severity.MINOR, 1)
