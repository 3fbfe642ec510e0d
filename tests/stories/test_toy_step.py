"""The toy step "consult": a supervisor says why an open visit is read, or is refused."""

from pathlib import Path

import pytest

from tests.fakes.day import BEGUN, C1, T1, plays, step

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_supervisor_says_for_which_purpose_an_open_visit_is_read(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "sync"),
        step("c1", "consult", visit="v1", purpose="Vraag van de wethouder.", expect="refused"),
        step("c1", "sync"),
        step("c1", "consult", visit="v1", purpose="Nummer 999993653.", expect="refused"),
        step("c1", "consult", visit="v1", purpose="Vraag van de wethouder."),
        officers=[T1, C1],
    )

    assert day.ended_well
    assert len(day.played.summary.refusals) == 2
    assert day.officer("c1").outbox > 0
