"""A raid with real processes, each in a network namespace of its own, in the worst order of events.

Whoever runs this must be root and have `ip`: without, it fails, for a raid that was not played proves nothing.
"""

import json
import shutil
from pathlib import Path

import pytest

from inspector.wire.scopes import Agency, Role
from tests.fakes.backups import PASSPHRASE, write_keys
from tests.raid.raiders import HUB, Raid, a_raid

CARD, DOOR, EXTINGUISHER = "beheerder", "UV-V-07", "UV-V-03"
PEOPLE = {
    "i1": (Agency.GEMEENTE, Role.INSPECTOR),
    "i2": (Agency.GEMEENTE, Role.INSPECTOR),
    "c1": (Agency.GEMEENTE, Role.SUPERVISOR),
    "p1": (Agency.POLITIE, Role.POLICE),
    "p2": (Agency.POLITIE, Role.SUPERVISOR),
    "l1": (Agency.ARBEIDSINSPECTIE, Role.LABOUR),
    "f1": (Agency.GEMEENTE, Role.PRIVACY_OFFICER),
}
pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]


def planned_and_begun(raid: Raid) -> str:
    """A business, and a visit that the first inspector begins there; gives the visit."""
    business = raid["c1"].does("record_business", name="Club Voorbeeld")["business"]
    raid.settles()
    visit: str = raid["i1"].does("start", business=business)["visit"]
    raid.names("visits", "raid", visit)
    return visit


def joined(raid: Raid, *officers: str) -> None:
    """These officers scan the code from the first one's screen; no network takes part."""
    for officer in officers:
        code = raid["i1"].does("code", visit="raid")["code"]
        raid[officer].does("join", code=code)


def assesses(raid: Raid, officer: str, condition: str, outcome: str, facts: str) -> None:
    severity = {"severity": "zwaar", "term_days": 28} if outcome == "overtreding" else {}
    raid[officer].does("assess", visit="raid", condition=condition, outcome=outcome, facts=facts, **severity)


def answers(raid: Raid, officer: str) -> dict[str, list[str]]:
    """The facts under each condition as this officer reads them."""
    conditions = raid[officer].does("summary")["visits"]["raid"]["conditions"]
    return {key: sorted(value["facts"] for value in each["values"]) for key, each in conditions.items()}


def lies_open_in(folder: Path, *texts: str) -> list[str]:
    """The files below a folder in which one of these stands for anybody to read."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return [str(file) for file in files if any(text.encode() in file.read_bytes() for text in texts)]


def test_seven_officers_cut_off_killed_and_restored_lose_nothing_and_agree(tmp_path: Path) -> None:
    with a_raid(tmp_path, **PEOPLE) as raid:
        planned_and_begun(raid)
        raid["i1"].does("show_card", visit="raid", to=CARD)
        raid.street.cut("i2")
        joined(raid, "i2", "p1", "l1")
        assesses(raid, "i1", DOOR, "overtreding", "De deur zit op slot.")
        assesses(raid, "i2", EXTINGUISHER, "overtreding", "De blusser is leeg.")
        assert raid["i2"].syncs() != "ok"

        # A tap that is answered is durable: the tablet dies right after it.
        raid["i2"].dies()
        raid["i2"].opens(**raid.known)
        assert answers(raid, "i2")[EXTINGUISHER] == ["De blusser is leeg."]

        # The hub dies while everybody speaks to it.
        for officer in raid.officers.values():
            officer.orders("sync")
        raid.hub_dies()
        raid.hub_begins()
        for officer in raid.officers.values():
            officer.hears("sync")
        raid.street.mend("i2")
        raid.settles()

        assert answers(raid, "c1") == answers(raid, "i1") == answers(raid, "i2")
        assert answers(raid, "c1")[EXTINGUISHER] == ["De blusser is leeg."]
        for outsider in ("p1", "l1"):
            assert DOOR not in answers(raid, outsider), outsider
        assert all(each.does("summary")["outbox"] == 0 for each in raid.officers.values())
        for officer in raid.officers.values():
            officer.dies()
        raid.hub_dies()
        assert lies_open_in(tmp_path, "De blusser is leeg.", "De deur zit op slot.", "Club Voorbeeld") == []


def test_what_is_sealed_to_the_police_is_read_by_the_police_alone(tmp_path: Path) -> None:
    with a_raid(tmp_path, **PEOPLE) as raid:
        planned_and_begun(raid)
        joined(raid, "i2", "p1", "l1")
        raid["i1"].does("signal", visit="raid", facts="Zij mag niet naar buiten.", indicators=[])
        raid["i1"].dies()
        raid["i1"].opens(**raid.known)
        raid.settles()

        found = {key: each.does("signals")["facts"] for key, each in raid.officers.items()}

        assert found == {key: ["Zij mag niet naar buiten."] if key == "p1" else [] for key in PEOPLE}
        assert lies_open_in(tmp_path, "Zij mag niet naar buiten.") == []


def test_a_hub_that_is_put_back_from_a_copy_gets_back_what_the_copy_lacks(tmp_path: Path) -> None:
    with a_raid(tmp_path, i1=PEOPLE["i1"], c1=PEOPLE["c1"]) as raid:
        planned_and_begun(raid)
        raid.settles()
        public, secret = write_keys(tmp_path)
        raid.hub_says("backup", "--to", str(tmp_path / "copies"), "--key", str(public))
        (copy,) = (tmp_path / "copies").iterdir()
        assesses(raid, "i1", DOOR, "overtreding", "De deur zit op slot.")
        raid.settles()
        before = json.loads(raid.hub_says("status", "--json"))

        raid.hub_dies()
        shutil.rmtree(tmp_path / HUB)
        raid.hub_says("restore", "--from", str(copy), "--key", str(secret), typed=PASSPHRASE)
        raid.hub_begins()
        raid.settles()

        after = json.loads(raid.hub_says("status", "--json"))
        assert after["events"] >= before["events"]
        assert answers(raid, "c1")[DOOR] == ["De deur zit op slot."]


def test_two_officers_who_start_one_plan_cut_off_are_in_one_visit(tmp_path: Path) -> None:
    with a_raid(tmp_path, **{key: PEOPLE[key] for key in ("i1", "i2", "c1")}) as raid:
        business = raid["c1"].does("record_business", name="Club Voorbeeld")["business"]
        raid.settles()
        named = [raid[key].installation for key in ("i1", "i2")]
        plan = raid["c1"].does("plan", business=business, officers=named)["plan"]
        raid.settles()

        for key in ("i1", "i2"):
            raid.street.cut(key)
        begun = {raid[key].does("start", business=business, plan=plan)["visit"] for key in ("i1", "i2")}
        for key in ("i1", "i2"):
            raid.street.mend(key)
        (visit,) = begun
        raid.names("visits", "raid", visit)
        assesses(raid, "i1", DOOR, "overtreding", "De deur zit op slot.")
        assesses(raid, "i2", EXTINGUISHER, "overtreding", "De blusser is leeg.")
        raid.settles()

        assert answers(raid, "c1") == answers(raid, "i1") == answers(raid, "i2")
        assert {DOOR, EXTINGUISHER} <= answers(raid, "c1").keys()


def test_what_a_cut_off_colleague_records_stands_beside_what_the_operator_signed(tmp_path: Path) -> None:
    with a_raid(tmp_path, **{key: PEOPLE[key] for key in ("i1", "i2", "c1")}) as raid:
        planned_and_begun(raid)
        joined(raid, "i2")
        raid["i1"].does("show_card", visit="raid", to=CARD)
        raid["i1"].does("enter", visit="raid", place="bedrijfsruimte", ground="Awb 5:15", name="Entree")
        assesses(raid, "i1", DOOR, "overtreding", "De deur zit op slot.")
        raid.settles()
        raid.street.cut("i2")
        assesses(raid, "i2", EXTINGUISHER, "overtreding", "De blusser is leeg.")

        raid["i1"].does("close_visit", visit="raid", rest="voldoet", operator="signs", partner="signs_later")
        raid.street.mend("i2")
        raid.settles()

        found = raid["c1"].does("summary")["visits"]["raid"]
        (operator,) = (each["conditions"] for each in found["signed"] if each["operator"])
        assert (operator, found["beside"]) == ([DOOR], [EXTINGUISHER])
