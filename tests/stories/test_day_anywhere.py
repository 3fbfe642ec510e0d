"""Days unlike the example: other years, other laws, other people; each plays as well."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from sqlalchemy import select

from inspector.crypto.ids import SystemIds
from inspector.demo.playing.company import Company
from inspector.domain.values import Outcome, VisitState
from inspector.hub.clock import system_ms
from inspector.hub.relay import opened
from inspector.hub.rows import tables
from tests.fakes.day import A1, BEGUN, C1, SIGNED, T1, T2, Fields, plays, plays_script, script_of, step

pytestmark = pytest.mark.usefixtures("qapp")

EVERY_ROLE: list[Fields] = [
    {"key": key, "name": f"Ambtenaar {key}", "agency": agency, "role": role}
    for key, agency, role in (
        ("t1", "gemeente", "inspector"),
        ("b1", "gemeente", "administrator"),
        ("f1", "gemeente", "privacy_officer"),
        ("q1", "politie", "supervisor"),
        ("w1", "belastingdienst", "tax"),
        ("h1", "hulp", "aid"),
    )
]


@pytest.mark.parametrize("year", [pytest.param(2011, marks=pytest.mark.long), 2095])
def test_a_day_may_lie_in_any_year(tmp_path: Path, year: int) -> None:
    begun, *rest = BEGUN

    day = plays(
        tmp_path,
        begun | {"at": f"{year}-03-02T09:00:00+01:00"},
        *rest,
        step(
            "t1", "assess", visit="v1", condition="UV-V-07", outcome="overtreding", facts="Op slot.", severity="acuut"
        ),
        step("t1", "close_visit", **SIGNED),
        step("t1", "sync"),
        step("c1", "sync"),
        step("c1", "release_visit", visit="v1"),
        step("c1", "report", visit="v1", file="rapport.pdf"),
        step("c1", "bundle", visit="v1", file="bundel.zip"),
        step("c1", "sync"),
        officers=[T1, C1],
    )

    assert day.ended_well
    assert {sync.result for sync in day.syncs} == {"ok"}
    assert day.visit("c1").state is VisitState.RELEASED
    assert day.visit("c1").chain == "verified"


def test_a_played_day_gives_the_hub_the_played_clock(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        BEGUN[0] | {"at": "2031-03-02T09:00:00+01:00"},
        step("t1", "sync"),
        step("t1", "note", visit="v1", text="Later die dag.") | {"at": "2031-03-02T17:30:00+01:00"},
        step("t1", "sync"),
        officers=[T1],
    )

    assert {sync.result for sync in day.syncs} == {"ok"}
    with opened(day.out / "state" / "hub", clock=system_ms, ids=SystemIds()) as relay:
        rows = relay.store.read(lambda connection: connection.execute(select(tables.logs.c.received_ms)).all())
    received = sorted(datetime.fromtimestamp(row.received_ms / 1000, UTC) for row in rows)
    half_past_four = datetime(2031, 3, 2, 16, 30, tzinfo=UTC)
    assert received[0] > half_past_four - timedelta(hours=10)
    assert half_past_four <= received[-1] < half_past_four + timedelta(minutes=20)  # kept by quarters of an hour


@pytest.mark.long
def test_a_day_without_a_supervisor_finds_its_businesses_and_every_role_may_take_part(tmp_path: Path) -> None:
    syncs = [step(str(officer["key"]), "sync") for officer in EVERY_ROLE]

    day = plays(
        tmp_path,
        *BEGUN,
        *syncs,
        officers=EVERY_ROLE,
        municipality={"name": "Elders", "regime": "APV_NU", "language": "en"},
    )

    assert day.ended_well
    assert {sync.result for sync in day.syncs} == {"ok"}
    assert list(day.played.summary.officers) == [officer["key"] for officer in EVERY_ROLE]
    assert list(day.officer("t1").visits) == ["v1"]
    assert {path.name for path in (day.out / "state").iterdir()} == {"hub", *day.played.summary.officers}


def test_a_day_in_english_refuses_in_english(tmp_path: Path) -> None:
    day = plays(
        tmp_path,
        step("t1", "lock"),
        step("t1", "sync", expect="refused"),
        step("t1", "unlock"),
        step("t1", "start_visit", visit="v1", business="linde", kind="regulier"),
        step("t1", "photo", visit="v1", file="is-er-niet.jpg", expect="refused"),
        officers=[T1, C1],
        municipality={"name": "Elders", "regime": "APV_NU", "language": "en"},
    )

    assert [refusal.why for refusal in day.played.summary.refusals] == [
        "This device is locked. Unlock it first.",
        "The photo cannot be read. (no such file)",
    ]


@pytest.mark.parametrize(
    "officer",
    [T1, {"key": "b1", "name": "Beheerder", "agency": "hulp", "role": "administrator"}],
    ids=["inspector", "administrator"],
)
def test_the_shortest_day_has_its_pictures_too(tmp_path: Path, officer: Fields) -> None:
    day = plays(tmp_path, step(str(officer["key"]), "sync"), pictures=True, officers=[officer], businesses=[])

    assert day.ended_well
    assert len(day.files("screens")) >= 14


def test_a_follow_up_looks_only_at_what_was_open(tmp_path: Path) -> None:
    begun, card, enter = BEGUN
    again = {"visit": "v2"}

    day = plays(
        tmp_path,
        begun,
        step("a1", "join_visit", visit="v1", capacity="opsporing") | {"expect": "refused"},
        step("a1", "join_visit", visit="v1"),
        card,
        enter,
        step(
            "t1", "assess", visit="v1", condition="UV-V-07", outcome="overtreding", facts="Op slot.", severity="acuut"
        ),
        step("t1", "close_visit", **SIGNED),
        step("c1", "edit_business", business="linde", address="Verhuisd 1, 1000 AA Voorbeeldstad"),
        step("t1", "start_visit", visit="v2", business="linde", kind="hercontrole", follows="v1"),
        step("t2", "join_visit", visit="v2"),
        card | again,
        enter | again,
        step("t1", "assess", visit="v2", condition="UV-V-01", outcome="hersteld", expect="refused"),
        step("t2", "assess", visit="v2", condition="UV-V-07", outcome="hersteld"),
        step("t2", "sync"),
        step("t1", "sync"),
        step("t1", "close_visit", **SIGNED | again | {"rest": None}),
        officers=[T1, T2, A1, C1],
    )

    assert day.ended_well
    assert set(day.visit("t1", "v2").conditions) == {"UV-V-07"}
    (value,) = day.visit("t1", "v2").conditions["UV-V-07"].values
    assert (value.outcome, value.by) == (Outcome.RESOLVED, "t2")
    assert day.visit("t1", "v2").state is VisitState.CLOSED


def test_the_window_stays_open_for_a_newcomer_until_it_is_closed(tmp_path: Path) -> None:
    stayed: list[str] = []

    def afterwards(company: Company) -> None:
        app = company.devices["c1"].app
        hand = QTimer()
        hand.timeout.connect(lambda: [window.close() for window in QGuiApplication.topLevelWindows()])
        hand.start(100)
        company.stage.linger(app)
        hand.stop()
        stayed.append(app.props.screen)

    script = script_of(tmp_path / "script", BEGUN, officers=[T1, C1])
    day = plays_script(script, tmp_path / "out", afterwards=afterwards)

    assert day.ended_well
    assert stayed == ["work"]


def test_two_tablets_that_hear_each_other_at_the_door_sign_the_same(tmp_path: Path) -> None:
    found = {"visit": "v1", "outcome": "overtreding", "severity": "acuut"}
    day = plays(
        tmp_path,
        *BEGUN,
        step("t1", "sync"),
        step("t2", "join_visit", visit="v1"),
        step("t1", "go_offline"),
        step("t2", "go_offline"),
        step("t1", "assess", condition="UV-V-07", facts="Op slot.", **found),
        step("t2", "assess", condition="UV-V-14", facts="Geen regels zichtbaar.", **found),
        step("t1", "exchange", **{"with": "t2"}),
        step("t2", "assess", condition="UV-V-01", facts="Alarm zwijgt.", **found),
        step("t1", "close_visit", **SIGNED | {"operator": "signs", "reason": ""}),
        step("t2", "exchange", **{"with": "t1"}),
        step("t2", "cosign", visit="v1"),
        officers=[T1, T2, C1],
    )
    first, operator, second = day.visit("t2").signed

    assert day.ended_well
    assert (first.by, operator.by, second.by) == ("t1", "t1", "t2")
    assert operator.conditions == ("UV-V-07", "UV-V-14")
    assert "UV-V-01" in second.conditions
    assert day.visit("t2").beside == day.visit("t1").beside == ("UV-V-01",)
