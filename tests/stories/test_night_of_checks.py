"""A night on which people show passes or not, and the register is asked about some: played by the real program."""

from pathlib import Path

import pytest

from tests.fakes.day import BEGUN, P1, T1, Fields, plays, step

pytestmark = pytest.mark.usefixtures("qapp")

ANNA: Fields = {"key": "anna", "bsn": "999993847", "document": "SPECI2014", "birth": "1990-03-10"}
BEA: Fields = {"key": "bea", "bsn": "999992077", "document": "SPECI2015", "birth": "1985-11-30"}
CARL: Fields = {"key": "carl", "bsn": "999990019", "document": "SPECI2016", "birth": "1979-01-02"}
REFUSED: Fields = {"expect": "refused"}


def test_passes_and_questions_of_a_day_are_counted_by_what_was_shown(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("register", "issue_pass", person="anna", at="2026-11-24T20:00:00+01:00"),
        *BEGUN,
        step("t1", "check_pass", visit="v1", person="anna"),
        step("t1", "check_pass", visit="v1", person="anna", document="ANDER1"),
        step("t1", "check_pass", visit="v1", person="bea"),
        step("t1", "ask_register", visit="v1", person="anna"),
        step("t1", "ask_register", visit="v1", person="bea") | REFUSED,
        step("t1", "ask_register", visit="v1", person="bea", at="2026-11-24T20:10:00+01:00"),
        step("t1", "sync"),
        step("register", "revoke_pass", person="anna"),
        step("register", "revoke_pass", person="carl") | REFUSED,
        step("t1", "fetch_status_list", at="2026-11-25T08:00:00+01:00"),
        step("t1", "check_pass", visit="v1", person="anna"),
        step("t1", "close_visit", visit="v1", rest="niet_gecontroleerd", rest_reason="Tijd.", operator="signs"),
        step("t1", "ask_register", visit="v1", person="bea") | REFUSED,
        officers=[T1, P1],
        register={"people": [ANNA, BEA, CARL]},
    )

    assert day.ended_well
    shown = {"registered": 2, "other_document": 1, "not_shown": 1, "not_registered": 1, "withdrawn": 1}
    assert day.played.summary.checks == {"v1": dict(sorted(shown.items()))}
    assert day.visit("t1").counts["ID-08"] == {"ja": 2, "nee": 1, "niet_vast_te_stellen": 3}
    whys = [refusal.why for refusal in day.played.summary.refusals]
    assert [why.partition(".")[0] for why in whys] == [
        "U stelde net een vraag",
        "Het register doet dit niet",
        "Dit bezoek is afgesloten",
    ]
    assert (day.out / "state" / "register" / "register.db").is_file()
