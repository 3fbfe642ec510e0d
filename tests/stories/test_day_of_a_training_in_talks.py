"""A day in a municipality that asks for a training in talks: who lacks it is told so, and what ran is closed."""

from pathlib import Path

from tests.fakes.day import BEGUN, C1, LINDE, SIGNED, T1, T2, plays, step

REFUSED = {"expect": "refused"}
TOWN = {
    "name": "Voorbeeldstad",
    "regimes": [{"regime": "APV_NU", "from": "2020-01-01", "trained_in_talks": ["gemeente"]}],
}
JOINS = step("t2", "join_visit", visit="v1")


def test_a_training_in_talks(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("t2", "start_visit", visit="v0", business="linde", kind="regulier") | REFUSED,
        *BEGUN,
        JOINS | REFUSED,
        step("t1", "assess", visit="v1", condition="UV-V-07", outcome="voldoet"),
        step("t1", "close_visit", **SIGNED),
        municipality=TOWN,
        businesses=[LINDE],
        officers=[T1 | {"trained_until": "2027-11-30"}, T2 | {"trained_until": "2026-01-31"}, C1],
    )

    assert day.ended_well
    whys = [refusal.why for refusal in day.played.summary.refusals]
    assert len(whys) == 2
    for why in whys:
        assert why.startswith("Voorbeeldstad vraagt van uw organisatie een training in gesprekken.")
        assert "gold tot en met 31-01-2026" in why
        assert "functioneel beheerder" in why
