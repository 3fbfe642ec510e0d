"""What an officer does at a business costs the same after its hundredth visit as after its ten thousandth: counted."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from inspector.casework.businesses import follow_ups, plans
from inspector.casework.businesses.histories import file_before
from inspector.casework.businesses.plans import Planned, PlanOrder
from inspector.casework.desk import Desk
from inspector.casework.judging import reviews
from inspector.domain.ids import BusinessId, ConditionId, VisitId
from inspector.domain.office_events import ConditionHistoryRecorded
from inspector.domain.values import Outcome, Severity, VisitKind
from inspector.vault.model.listed import WhichBusinesses
from inspector.vault.store.history_rows import place_in_order
from inspector.viewmodels.businesses.business import _read_business
from inspector.wire.scopes import StreamKind
from tests.fakes.counting import Cost, Counter, Watched
from tests.fakes.vault_checks import assert_rebuild_equal
from tests.stories.officers import ALONE, EXIT, LOCKED, Team, a_team, done

FEW, MANY, MOST = 200, 2_000, 10_000
FOUND = (EXIT, *(ConditionId(f"UV-V-{number:02}") for number in range(10, 13)))
BETWEEN = timedelta(days=60)
_BEYOND = 1_000
"""So far behind the end of the log, which goes on meanwhile."""


class Setting(NamedTuple):
    """A business after so many visits, one more of which was just handed in."""

    team: Team
    handed_in: VisitId

    @property
    def desk(self) -> Desk:
        return self.team.desk("c1")


def a_setting(folder: Path, visits: int) -> Setting:
    team = a_team(folder, "t1", "c1")
    released = handed_in(team)
    done(reviews.release_visit(team.desk("c1"), released, ALONE))
    found_there_before(team.desk("c1"), team.linde, visits)
    return Setting(team, handed_in(team))


def handed_in(team: Team) -> VisitId:
    visit = team.starts("t1")
    team.is_at_the_door("t1", visit)
    team.judges("t1", visit, EXIT, LOCKED)
    team.closes("t1", visit)
    team.meets("t1", "c1")
    return visit


def found_there_before(desk: Desk, business: BusinessId, visits: int) -> None:
    """Let so many visits have left something there, one every two months: events in the log, and their lines."""
    vault = desk.vault
    store, connection = vault._store, vault._connection
    stream = store.streams.find(bytes.fromhex(business))
    assert stream is not None
    (no, seq, mark, hlc, payload) = connection.execute(
        "SELECT opened.log, opened.seq, opened.mark, opened.hlc, opened.payload FROM opened "
        "JOIN logs ON logs.no = opened.log WHERE logs.kind = ? AND logs.own ORDER BY opened.seq DESC LIMIT 1",
        (int(StreamKind.BUSINESS),),
    ).fetchone() or pytest.fail("nothing was released")
    released = next(iter(vault.business_records(business)))._replace(log=store.logs.at(no).name)
    connection.execute("BEGIN IMMEDIATE")
    for at in range(1, visits + 1):
        visit = VisitId(f"{at:032x}")
        for number, condition in enumerate(FOUND):
            record = ConditionHistoryRecorded(
                visit, condition, Outcome.VIOLATION, desk.today() - at * BETWEEN, Severity.ACUTE, 0
            )
            place = seq + _BEYOND + at * len(FOUND) + number
            connection.execute("INSERT INTO opened VALUES (?, ?, ?, ?, ?)", (no, place, mark, hlc, payload))
            store.history_rows.put(business, record, place_in_order(hlc - at, released._replace(seq=place)))
    connection.execute("COMMIT")
    store.memory.ask_again()


def costs(setting: Setting) -> Mapping[str, Cost]:
    desk, team = setting.desk, setting.team
    counter = Counter(cast("Watched", desk.vault._connection))

    def afresh(look: object) -> Cost:
        assert callable(look)
        desk.vault._store.memory.ask_again()
        look()
        desk.vault._store.memory.ask_again()
        return counter.cost(look)

    visit = team.visit("c1", setting.handed_in)
    found = {
        "its page": afresh(lambda: _read_business(desk, team.linde)),
        "a list": afresh(lambda: desk.vault.businesses(WhichBusinesses(most=50))),
        "as a visit found it": afresh(lambda: file_before(desk, visit)),
        "what a follow-up looks at": afresh(lambda: follow_ups.still_open(desk, team.linde, setting.handed_in)),
        "a visit by its code": afresh(lambda: desk.vault.visit_of_code(bytes(7))),
    }
    found["a plan"] = counter.cost(lambda: planned(desk, team))
    found["a release"] = counter.cost(lambda: done(reviews.release_visit(desk, setting.handed_in, ALONE)))
    return found


def planned(desk: Desk, team: Team) -> None:
    inspector = team.desk("t1").vault.me.installation
    made = plans.plan_visit(desk, PlanOrder(team.linde, (inspector,), VisitKind.ROUTINE))
    assert isinstance(made, Planned), made
    done(plans.cancel_plan(desk, made.plan, "Niet meer nodig."))


@pytest.mark.parametrize("visits", [MANY, pytest.param(MOST, marks=pytest.mark.long)])
def test_what_is_done_at_a_business_costs_the_same_after_any_number_of_visits(tmp_path: Path, visits: int) -> None:
    few = costs(a_setting(tmp_path / "few", FEW))
    many = costs(a_setting(tmp_path / "many", visits))

    assert [what for what, cost in many.items() if not cost.is_as_flat_as(few[what])] == []


def test_what_a_business_says_is_made_again_from_the_log_alike(tmp_path: Path) -> None:
    team = a_team(tmp_path, "t1", "c1")
    for _ in range(2):
        done(reviews.release_visit(team.desk("c1"), handed_in(team), ALONE))
    team.meets("t1", "c1")

    for number in ("t1", "c1"):
        file = team.desk(number).vault.business(team.linde)
        assert file is not None
        assert file.times_found(EXIT, team.desk(number).today()) == 2
        assert not file.is_older
        assert_rebuild_equal(team.desk(number).vault)
    team.ends()
