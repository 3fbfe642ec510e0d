"""A day on which a municipal officer goes over to investigation, and his colleague closes what both supervised."""

from pathlib import Path

import pytest

from inspector.demo.playing.refused import COLLEAGUE_INVESTIGATES
from inspector.domain.values import Capacity
from tests.fakes.day import A1, BEGUN, C1, SIGNED, T1, T2, plays, step
from tests.unit.reports.pdf_text import pages_of

REFUSED = {"expect": "refused"}
DESIGNATED = T1 | {"designations": ["opsporing"]}
WHY, TALK, WRONG = "MARKER-wapen onder de balie", "MARKER-dat is niet van mij", "MARKER-over een ander"
SWITCH = step("t1", "switch_hat", visit="v1", reason=WHY)
HEARS = step("t1", "statement", visit="v1", role="beheerder", text=TALK)


def test_a_switch_of_hats_and_what_two_who_are_designated_erase_of_it(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("t2", "start_visit", visit="v0", business="linde", kind="regulier", capacity="opsporing") | REFUSED,
        step("t1", "start_visit", visit="v0", business="linde", kind="regulier", capacity="opsporing") | REFUSED,
        *BEGUN,
        step("t2", "join_visit", visit="v1"),
        step("t2", "switch_hat", visit="v1", reason="Ook ik.") | REFUSED,
        step("t1", "statement", visit="v1", role="klant", text="Niets.", punitive=True) | REFUSED,
        step("t1", "assess", visit="v1", condition="UV-V-07", outcome="voldoet"),
        SWITCH,
        step("t1", "assess", visit="v1", condition="UV-V-01", outcome="voldoet") | REFUSED,
        step("t1", "close_visit", **SIGNED) | REFUSED,
        HEARS | REFUSED,
        HEARS | {"caution": True},
        step("t1", "note", visit="v1", text="MARKER-tas meegenomen"),
        *(step(who, "sync") for who in ("t1", "t2", "t1", "t2")),
        step("t2", "show_card", visit="v1", to="beheerder"),
        step("t2", "close_visit", **SIGNED, partner="signs") | REFUSED,
        step("t2", "close_visit", **SIGNED),
        *(step(who, "sync") for who in ("t2", "t1", "c1")),
        step("c1", "release_visit", visit="v1", missing_signature="Hij ging over op opsporing."),
        step("c1", "report", visit="v1", file="rapport.pdf"),
        step("c1", "bundle", visit="v1", file="bundel.zip"),
        step("t1", "note", visit="v1", text=WRONG),
        *(step(who, "sync") for who in ("t1", "t3", "t1", "t3")),
        step("c1", "propose_erasing", visit="v1", name=WRONG, ground="unlawful") | REFUSED,
        step("t1", "propose_erasing", visit="v1", name=WRONG, ground="unlawful"),
        *(step(who, "sync") for who in ("t1", "t3", "c1")),
        *(step(who, "confirm_erasing", visit="v1") | REFUSED for who in ("t1", "t2", "c1")),
        step("t3", "confirm_erasing", visit="v1"),
        *(step(who, "sync") for who in ("t3", "t1", "t3")),
        officers=[DESIGNATED, T2, C1, DESIGNATED | {"key": "t3", "name": "Toezichthouder 3"}],
    )

    assert day.ended_well
    whys = [refusal.why for refusal in day.played.summary.refusals]
    assert whys[0].startswith("U bent niet aangewezen")
    assert whys[1].startswith("Een bezoek begint als toezicht")
    assert whys[4] == whys[5]
    assert whys[4].startswith("U bent in dit bezoek overgegaan op opsporing")
    assert COLLEAGUE_INVESTIGATES.words in whys, "nothing was signed: the close that follows is the first"
    assert whys[-3].startswith("U stelde dit zelf voor")
    seen = {who: day.visit(who) for who in ("t1", "t2", "c1")}
    assert [seen[who].hat for who in seen] == [Capacity.INVESTIGATION, Capacity.SUPERVISION, None]
    assert [[each.by for each in seen[who].switched] for who in seen] == [["t1"]] * 3
    assert [each.text for each in seen["t1"].investigation] == [WHY, TALK, "MARKER-tas meegenomen"]
    assert not day.officer("t3").visits, "who confirmed was not in the visit"
    assert not seen["t2"].investigation
    assert not seen["c1"].investigation
    assert seen["c1"].missing_signatures == ("t1",)
    assert "MARKER" not in repr(seen["t2"]) + repr(seen["c1"])
    for name in ("bundel.zip", "hub"):
        for path in [day.out / name] if (day.out / name).is_file() else (day.out / "state" / name).rglob("*"):
            assert not path.is_file() or b"MARKER" not in path.read_bytes()


@pytest.mark.long
def test_a_labour_inspector_goes_over_and_no_colleague_without_the_designation_reads_it(tmp_path: Path) -> None:
    second, chief = A1 | {"key": "a2", "name": "Inspecteur 2"}, A1 | {"key": "b1", "name": "Chef", "role": "supervisor"}
    begun = tuple(each | {"as": "a1"} for each in BEGUN)
    day = plays(
        tmp_path,
        begun[0] | {"partner": "a2"},
        *begun[1:],
        step("a2", "join_visit", visit="v1"),
        step("a2", "switch_hat", visit="v1", reason="Ook ik.") | REFUSED,
        step("a1", "set_relations", visit="v1", relations=["loondienst"]),
        step("a1", "head_count", visit="v1", function="bediening", number=3, when="arrival"),
        SWITCH | {"as": "a1"},
        step("a1", "head_count", visit="v1", function="bediening", number=4, when="leaving") | REFUSED,
        step("a1", "assess", visit="v1", condition="AR-ARB-01", outcome="voldoet") | REFUSED,
        HEARS | {"as": "a1", "caution": True},
        *(step(who, "sync") for who in ("a1", "a2", "a1", "a2")),
        step("a2", "show_card", visit="v1", to="beheerder"),
        step("a2", "close_visit", **SIGNED),
        *(step(who, "sync") for who in ("a2", "a1", "b1")),
        step("b1", "release_visit", visit="v1", missing_signature="Hij ging over op opsporing."),
        step("b1", "report", visit="v1", file="rapport.pdf"),
        officers=[A1 | {"designations": ["opsporing"]}, second, chief, T1, C1],
    )

    assert day.ended_well, day.played.stopped
    seen = {who: day.visit(who) for who in ("a1", "a2", "b1")}
    assert [seen[who].hat for who in seen] == [Capacity.INVESTIGATION, Capacity.SUPERVISION, None]
    assert [each.text for each in seen["a1"].investigation] == [WHY, TALK]
    assert [(each.function, each.number) for each in seen["b1"].head_counts] == [("bediening", 3)]
    report = " ".join(pages_of((day.out / "rapport.pdf").read_bytes()))
    assert "MARKER" not in repr(seen["a2"]) + repr(seen["b1"]) + report


@pytest.mark.long
def test_what_a_revoked_tablet_of_an_investigator_hands_in_a_designated_colleague_lets_count(tmp_path: Path) -> None:
    administrator = C1 | {"key": "b1", "name": "Beheerder 1", "role": "administrator"}
    accepting = {"officer": "t1", "log": "investigation"}
    day = plays(
        tmp_path,
        BEGUN[0] | {"partner": "t2"},
        *BEGUN[1:],
        step("t2", "join_visit", visit="v1"),
        *(step(who, "sync") for who in ("t1", "t2", "t1")),
        step("b1", "revoke", officer="t1"),
        SWITCH,
        step("t1", "note", visit="v1", text="MARKER-tas meegenomen"),
        *(step(who, "sync") for who in ("t1", "t2", "c1")),
        step("c1", "accept_hand_in", **accepting) | REFUSED,
        step("t2", "accept_hand_in", **accepting),
        step("c1", "accept_hand_in", officer="t1", log="findings"),
        *(step(who, "sync") for who in ("c1", "t2", "c1")),
        officers=[DESIGNATED, T2 | {"designations": ["opsporing"]}, C1, administrator],
    )

    assert day.ended_well, day.played.stopped
    assert [each.text for each in day.visit("t2").investigation] == [WHY, "MARKER-tas meegenomen"]
    assert [each.by for each in day.visit("c1").switched] == ["t1"]
    assert not day.visit("c1").investigation
    assert "MARKER" not in repr(day.visit("c1"))
