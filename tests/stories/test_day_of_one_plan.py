"""A day on which two officers start one plan without hearing of each other, and a code is mistyped."""

from pathlib import Path

import pytest

from inspector.crypto.typed_code import encode_typed
from tests.fakes.day import C1, SIGNED, T1, T2, plays, step
from tests.unit.reports.pdf_text import pages_of

pytestmark = pytest.mark.usefixtures("qapp")

EXIT = "UV-V-07"


def test_a_plan_that_was_started_already_gives_the_same_visit(tmp_path: Path) -> None:
    """The second key names the visit of the first one; its officer signs in it, and the summary tells of it once.

    Whoever was present was given the same visit code by both, who had not heard of each other.
    """
    day = plays(
        tmp_path,
        step("c1", "plan_visit", plan="p", business="linde", for_=["t1", "t2"], kind="integraal"),
        *(step(each, "sync") for each in ("c1", "t1", "t2")),
        step("t1", "start_visit", visit="v1", plan="p", business="linde", kind="regulier"),
        step("t2", "start_visit", visit="again", plan="p", business="linde", kind="integraal"),
        step("t1", "show_card", visit="v1", to="beheerder"),
        step("t1", "enter", visit="v1", place="bedrijfsruimte", ground="Awb 5:15"),
        step("t2", "assess", visit="again", condition=EXIT, outcome="overtreding", severity="acuut", facts="Dicht."),
        step("t1", "visit_code", visit="v1", file="een.pdf"),
        step("t2", "visit_code", visit="again", file="twee.pdf"),
        *(step(each, "sync") for each in ("t1", "t2", "t1")),
        step("t1", "close_visit", **(SIGNED | {"partner": "signs"})),
        *(step(each, "sync") for each in ("t1", "t2", "c1")),
        step("c1", "release_visit", visit="again"),
        officers=[T1, T2, C1],
    )

    assert day.ended_well
    assert day.played.summary.refusals == ()
    assert pages_of((day.out / "een.pdf").read_bytes()) == pages_of((day.out / "twee.pdf").read_bytes())
    for officer in ("t1", "t2", "c1"):
        visits = day.officer(officer).visits
        assert list(visits) == ["v1"]
        assert visits["v1"].kind == "integraal"
        assert EXIT in visits["v1"].conditions


def test_a_typed_code_with_a_wrong_character_is_refused_with_its_place(tmp_path: Path) -> None:
    letters = encode_typed(bytes(16)).replace(" ", "").replace("-", "")
    code = letters[:9] + "Z" + letters[10:]
    assert letters[9] != "Z"
    day = plays(
        tmp_path,
        step("t1", "start_visit", visit="v1", business="linde", kind="regulier"),
        step("t2", "join_visit", visit="v1", code=code) | {"expect": "refused"},
        step("t2", "join_visit", visit="v1"),
        officers=[T1, T2, C1],
    )

    assert day.ended_well
    (refusal,) = day.played.summary.refusals
    assert (refusal.do, refusal.expected) == ("join_visit", True)
    assert "groep 2, teken 5" in refusal.why
