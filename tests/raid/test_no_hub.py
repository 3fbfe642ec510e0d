"""Twelve laptops in a cellar, no hub, one cable: they meet at random, two are lost, one has a clock two years off.

Whoever runs this must be root and have `ip`: without, it fails, for a night that was not played proves nothing.
"""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from inspector.wire.scopes import Agency, Role
from tests.fakes.seeded_ids import SeededIds
from tests.raid.raiders import Raid, a_night

PEOPLE = {
    **{f"i{number}": (Agency.GEMEENTE, Role.INSPECTOR) for number in range(1, 7)},
    "c1": (Agency.GEMEENTE, Role.SUPERVISOR),
    **{f"l{number}": (Agency.ARBEIDSINSPECTIE, Role.LABOUR) for number in range(1, 4)},
    **{f"p{number}": (Agency.POLITIE, Role.POLICE) for number in range(1, 3)},
}
OWN_PART = {Agency.GEMEENTE: "FINDINGS", Agency.ARBEIDSINSPECTIE: "LABOUR", Agency.POLITIE: "POLICE"}
LOST = ("i6", "l3")
WRONG_CLOCK = "i4"
TWO_YEARS = 730
pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]


def shuffled(people: Sequence[str], chance: SeededIds) -> list[str]:
    """These people in an order that chance decides, the same each time."""
    return sorted(people, key=lambda _: chance.id16())


def meet(raid: Raid, one: str, other: str) -> None:
    """One shares and the other comes by with the code."""
    code = raid[one].does("share")["code"]
    fault = raid[other].does("visit", code=code)["fault"]
    raid[one].does("stop")
    assert fault is None, (one, other, fault)


def everybody_knows_everybody(raid: Raid) -> str:
    """At the office: a business, and a visit that the first inspector begins; gives the visit."""
    raid["c1"].does("record")
    for _ in range(3):
        for officer in raid.officers.values():
            assert officer.syncs() == "ok"
    visit: str = raid["i1"].does("start")["visit"]
    return visit


def test_twelve_laptops_without_a_hub_converge_and_one_of_them_brings_it_all(tmp_path: Path) -> None:
    chance = SeededIds("a night in a cellar")
    with a_night(tmp_path, "cellar_program", PEOPLE) as raid:
        visit = everybody_knows_everybody(raid)
        raid.hub_dies()
        raid[WRONG_CLOCK].does("clock_off", days=-TWO_YEARS)
        code = raid["i1"].does("code", visit=visit)["code"]
        takes_part = [key for key in PEOPLE if key not in {"i1", "c1"}]
        for key in takes_part:
            raid[key].does("join", code=code)

        # They meet at random, and write in between.
        written: dict[str, str] = {}
        for round_ in range(30):
            one, other, *_ = shuffled(["i1", *takes_part], chance)
            text = f"{one} {round_}"
            raid[one].does("note", visit=visit, text=text)
            written[text] = one
            meet(raid, one, other)
        # Two are lost; what they wrote last reached a colleague, and one line of each nobody.
        for key, finder in zip(LOST, ("i2", "l1"), strict=True):
            raid[key].does("note", visit=visit, text=f"{key} bereikte iemand")
            written[f"{key} bereikte iemand"] = key
            meet(raid, finder, key)
            raid[key].does("note", visit=visit, text=f"{key} bereikte niemand")
            raid[key].dies()
        living = [key for key in ["i1", *takes_part] if key not in LOST]

        # Everybody meets in a row and back again, in an order that chance decides; of each agency once more, for nobody
        # carries what his own agency may not read.
        rows = [living, *([key for key in living if PEOPLE[key][0] is agency] for agency in OWN_PART)]
        for row in rows:
            order = shuffled(row, chance)
            for one, other in [*pairwise(order), *pairwise(order[::-1])]:
                meet(raid, one, other)
        _of_one_mind(raid, living, visit, written)

        # One of them meets the hub.
        first = "i2"
        raid.hub_begins()
        assert raid[first].syncs() == "ok"
        at_hub = raid[first].does("state", visit=visit)
        assert (at_hub["outbox"], at_hub["carried"]) == (0, 0)
        before = json.loads(raid.hub_says("status", "--json"))
        assert raid["c1"].syncs() == "ok"
        assert raid["c1"].syncs() == "ok"
        read = raid["c1"].does("state", visit=visit)
        assert Counter(read["notes"]) == Counter(_of(written, Agency.GEMEENTE))
        assert read["heads"]["VISIT"] == at_hub["heads"]["VISIT"]

        # The others follow: nothing comes twice, and each agency has its own.
        for _ in range(3):
            for key in living:
                assert raid[key].syncs() == "ok"
        _of_one_mind(raid, living, visit, written)
        states = {key: raid[key].does("state", visit=visit) for key in living}
        assert {state["outbox"] for state in states.values()} == {0}
        assert {state["carried"] for state in states.values()} == {0}
        after = json.loads(raid.hub_says("status", "--json"))
        assert after["forks"] == before["forks"] == 0
        assert raid.hub_says("check").strip() == "Everything holds."


def _of_one_mind(raid: Raid, living: list[str], visit: str, written: dict[str, str]) -> None:
    """Everybody has the shared part to the bit, each agency its own, nobody anything twice or of another's."""
    states = {key: raid[key].does("state", visit=visit) for key in living}
    shared = {json.dumps(state["heads"]["VISIT"]) for state in states.values()}
    assert len(shared) == 1
    for agency, kind in OWN_PART.items():
        own = [key for key in living if PEOPLE[key][0] is agency]
        assert len({json.dumps(states[key]["heads"][kind]) for key in own}) == 1
        for key in own:
            assert Counter(states[key]["notes"]) == Counter(_of(written, agency)), key
            assert set(states[key]["heads"]) == {"VISIT", kind}, key
    assert {(state["refused"], state["forks"]) for state in states.values()} == {(0, 0)}


def _of(written: dict[str, str], agency: Agency) -> list[str]:
    """What the officers of an agency wrote and somebody living has."""
    return [text for text, key in written.items() if PEOPLE[key][0] is agency]
