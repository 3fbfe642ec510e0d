"""Each question about who is present, for each role: who counts what, what is kept of it, and where that stands.

The table is written by hand from the catalogue's column "may be stored"; no line of it is read from the program.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from inspector.casework.documents import documents
from inspector.casework.documents.documents import ReportForm
from inspector.casework.drafts import totals_of
from inspector.casework.judging import reviews
from inspector.casework.visiting import persons
from inspector.demo.summary_of import Names, summary_of
from inspector.domain.events import PersonsCounted
from inspector.domain.ids import VisitId
from inspector.domain.recorded import NewEvent
from inspector.reports import stored_zip
from inspector.reports.model import Reader
from inspector.vault.model.changes import Changes
from inspector.viewmodels.review.review_words import totals_rows
from inspector.viewmodels.screen.visit_inputs import read_visit
from inspector.viewmodels.visit.persons import derive_persons_props
from inspector.wire.scopes import StreamKind
from tests.stories.officers import ALONE, EXIT, LOCKED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of
from tests.unit.viewmodels.given import at_work, known
from tests.unit.viewmodels.given import signed as signed_by

PAPERS = ["paspoort", "id_kaart", "vreemdelingendocument", "rijbewijs", "geen", "geweigerd"]
YES_NO_UNKNOWN = ["ja", "nee", "niet_vast_te_stellen"]
BY_ALL = {
    "ID-02": ["ja", "nee", "tolk_nodig"],
    "ID-03": PAPERS,
    "ID-04": ["ja", "twijfel", "nee"],
    "ID-05": YES_NO_UNKNOWN,
    "ID-10": ["ja", "nee_geweigerd", "nee_niet_mogelijk"],
    "ID-13": ["nee", "ja"],
}
UNKNOWN = {"ID-08": ["niet_vast_te_stellen"]}
BY_HAND: dict[str, dict[str, list[str]]] = {
    "t1": {**BY_ALL, **UNKNOWN},
    "p1": {**BY_ALL, **UNKNOWN, "ID-06": ["nee", "twijfel", "ja"]},
    "a1": BY_ALL,
    "g1": {}, "w1": {}, "c1": {}, "q1": {}, "b1": {}, "f1": {},
}  # fmt: skip
"""What each officer may count; nobody else anything."""
BY_A_PASS = {"ID-08": YES_NO_UNKNOWN, "ID-09": ["geldig", "verlopen_of_ingetrokken", "ongeldig", "niet_getoond"]}
SEES_A_PASS = {"t1", "p1"}
ONLY_SAID = {
    "t1": ["ID-06", "ID-07", "ID-12"],
    "p1": ["ID-07", "ID-12"],
    "a1": ["ID-06", "ID-07", "ID-08", "ID-09", "ID-12"],
}
"""What stands there with the reason why it is not counted."""
EVERY = {
    **BY_ALL,
    **BY_A_PASS,
    "ID-01": ["ja", "nee"],
    "ID-06": ["nee", "twijfel", "ja"],
    "ID-07": ["ja", "nee", "geen_bsn"],
    "ID-11": ["aangenomen", "getoond_op_scherm", "niet_gewild"],
    "ID-12": ["nee", "zelf_contact", "wij_leggen_contact"],
}
NEVER_KEPT = ("ID-01", "ID-07", "ID-11", "ID-12")
JOINED = ("p1", "a1", "g1")


@dataclass
class Town:
    team: Team
    visit: VisitId


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    team = a_team(tmp_path_factory.mktemp("town"), *BY_HAND)
    yield Town(team, a_visit(team))
    team.ends()


def a_visit(team: Team) -> VisitId:
    """All agencies that take part are there."""
    visit = team.starts("t1")
    for number in JOINED:
        team.joins(number, "t1", visit)
    team.meets(*BY_HAND)
    return visit


def offered(town: Town, number: str) -> dict[str, list[str]]:
    """What this officer can tap."""
    known = read_visit(town.team.desk(number), town.visit)
    if known is None:
        return {}
    props = derive_persons_props(known)
    found = {row.check: [each["outcome"] for each in row.outcomes if each["by"] == "hand"] for row in props.checks}
    return {check: outcomes for check, outcomes in found.items() if outcomes} if props.editable else {}


@pytest.mark.parametrize("number", BY_HAND)
def test_each_role_is_offered_what_it_may_count_and_nothing_else(town: Town, number: str) -> None:
    assert offered(town, number) == BY_HAND[number]


@pytest.mark.parametrize("number", ONLY_SAID)
def test_what_a_role_asks_and_does_not_count_says_why(town: Town, number: str) -> None:
    known = read_visit(town.team.desk(number), town.visit)
    assert known is not None

    props = derive_persons_props(known)

    assert [row.check for row in props.uncounted] == ONLY_SAID[number]
    assert all(row.stored.startswith("Bewaard blijft: ") for row in (*props.checks, *props.uncounted))


@pytest.mark.parametrize("number", BY_HAND)
def test_each_outcome_is_counted_by_whom_the_table_names_and_refused_to_everybody_else(town: Town, number: str) -> None:
    desk = town.team.desk(number)

    for check, outcomes in EVERY.items():
        for outcome in outcomes:
            by_hand = persons.count_persons(desk, town.visit, check, outcome, 1)
            assert isinstance(by_hand, Changes) is (outcome in BY_HAND[number].get(check, [])), (check, outcome)
            if isinstance(by_hand, Changes):
                done(persons.count_persons(desk, town.visit, check, outcome, -1))
    for check, outcomes in BY_A_PASS.items():
        by_pass = persons.count_checked(desk, town.visit, {check: outcomes[0]})
        assert isinstance(by_pass, Changes) is (number in SEES_A_PASS), check
        if isinstance(by_pass, Changes):
            done(persons.count_persons(desk, town.visit, check, outcomes[0], -1))

    assert persons.without_nothing(totals_of(desk, town.visit)) == {}


@pytest.fixture(scope="module")
def signed(town: Town) -> Town:
    """Everybody counted one of each outcome that is his to count, and handed it in."""
    team, visit = town.team, a_visit(town.team)
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    for number in ("t1", "p1", "a1"):
        for check, outcomes in BY_HAND[number].items():
            for outcome in outcomes:
                done(persons.count_persons(team.desk(number), visit, check, outcome, 1))
    for check, outcomes in BY_A_PASS.items():
        done(persons.count_checked(team.desk("t1"), visit, {check: outcomes[0]}))
    team.closes("t1", visit)
    team.meets(*BY_HAND)
    done(reviews.release_visit(team.desk("c1"), visit, ALONE))
    team.meets("t1", "c1")
    return Town(team, visit)


KEPT_OF_T1 = {
    **{check: dict.fromkeys(outcomes, 1) for check, outcomes in BY_ALL.items()},
    "ID-08": {"ja": 1, "niet_vast_te_stellen": 1},
    "ID-09": {"geldig": 1},
}


def test_what_is_kept_of_all_steps_is_one_event_of_totals_and_nothing_more(signed: Town) -> None:
    visit = signed.team.visit("c1", signed.visit)

    (counted,) = visit.all_of(PersonsCounted)
    assert counted.event == PersonsCounted(KEPT_OF_T1)
    assert visit.totals == KEPT_OF_T1
    known = visit.known.values()
    assert not [each for each in known if each.event != counted.event and "ID-" in repr(each.event)]


def test_doubt_about_a_minor_that_the_police_counted_is_on_no_other_device(signed: Town) -> None:
    assert totals_of(signed.team.desk("p1"), signed.visit)["ID-06"] == {"nee": 1, "twijfel": 1, "ja": 1}
    for number in ("t1", "c1", "a1", "g1"):
        assert "ID-06" not in signed.team.visit(number, signed.visit).totals


def test_the_report_says_the_totals_and_the_operators_copy_none_of_them(signed: Town) -> None:
    desk = signed.team.desk("c1")
    whole, copy = (
        documents.finding_report(desk, signed.visit, ReportForm(reader=reader))
        for reader in (Reader.AUTHORITY, Reader.OPERATOR)
    )
    assert isinstance(whole, bytes), whole
    assert isinstance(copy, bytes), copy
    said, to_operator = (" ".join(pages_of(each)) for each in (whole, copy))

    assert {check for check in EVERY if check in said} == set(KEPT_OF_T1)
    assert "ID-" not in to_operator
    for word in ("vreemdelingendocument", "tolk nodig", "onder vier ogen", "niet vast te stellen", "registratiebewijs"):
        assert word in " ".join(said.split()), word
        assert word not in " ".join(to_operator.split()), word


def test_the_summary_and_the_bundle_hold_the_totals_and_nothing_more(signed: Town) -> None:
    desk = signed.team.desk("c1")
    names = Names(
        {p.vault.me.installation: n for n, p in signed.team.world.people.items()}, {}, {signed.visit: "v1"}, {}
    )
    made = documents.court_bundle(desk, signed.visit)
    assert isinstance(made, bytes), made

    assert summary_of(desk, names).visits["v1"].counts == KEPT_OF_T1
    events = json.loads(stored_zip.unpack(made)["events.json"])
    assert json.dumps(events).count("persons_counted") == 1
    for check in (*NEVER_KEPT, "ID-06"):
        assert check not in json.dumps(events), check


def test_cards_that_another_program_counted_are_added_up_nowhere() -> None:
    device = at_work()
    device.record(NewEvent(StreamKind.FINDINGS, PersonsCounted({"ID-10": {"ja": 2}, "ID-11": {"aangenomen": 1}})))
    signed_by(device)

    assert device.visit.totals == {"ID-10": {"ja": 2}}
    assert not [row for row in derive_persons_props(known(device)).rows if row.check == "ID-11"]
    assert [row["numbers"] for row in totals_rows(known(device))] == ["ja 2"]
